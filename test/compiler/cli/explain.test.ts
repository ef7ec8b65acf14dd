// `inkoop explain`.

import { describe, expect, test } from "vitest";
import { workbench } from "./workbench.js";

describe("inkoop explain", () => {
  test("prints the page of a code", async () => {
    const { code, out, err } = await workbench().run(["explain", "INK0921"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(`INK0921 Feit staat er twee keer (fout)

Betekenis
  Binnen hetzelfde paar accolades komt een naam tweemaal voor.

Waarom
  De meeste programma's nemen dan ongemerkt de laatste; wie de eerste las, leest een ander besluit.

Fout
  { "kvk": true, "kvk": false }

Goed
  { "kvk": true }
`);
  });

  test("takes a code however it is typed", async () => {
    const page = await workbench().run(["explain", "INK0921"]);
    expect(await workbench().run(["explain", "ink 921"])).toEqual(page);
    expect(await workbench().run(["explain", "0921"])).toEqual(page);
  });

  test("refuses a code that does not exist", async () => {
    const { code, out, err } = await workbench().run(["explain", "INK9999"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^fout INK0910 Er is geen melding met de code `INK9999`\./);
  });
});
