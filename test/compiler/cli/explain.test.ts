// `inkoop explain`.

import { describe, expect, test } from "vitest";
import { everyCode } from "../../../compiler/diagnostics/message-groups.js";
import { workbench } from "./workbench.js";

describe("inkoop explain", () => {
  test("prints the page of a code", async () => {
    const { code, out, err } = await workbench().run(["explain", "INK0921"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(`INK0921 Gegeven staat er twee keer (fout)

Betekenis
  Binnen hetzelfde paar accolades komt een naam twee keer voor.

Waarom
  Is deze aanbieder nu ingeschreven of niet? Veel programma's nemen ongemerkt het laatste antwoord.

Fout
  { "kvk": true, "kvk": false }

Goed
  { "kvk": true }
`);
  });

  test("takes a code however it is typed", async () => {
    const page = await workbench().run(["explain", "INK0921"]);
    expect(await workbench().run(["explain", "ink921"])).toEqual(page);
    expect(await workbench().run(["explain", "ink 921"])).toEqual(page);
    expect(await workbench().run(["explain", "0921"])).toEqual(page);
  });

  test("prints the pages of several codes, with air between them", async () => {
    const bench = workbench();
    const pages = await Promise.all(["INK0605", "INK0101"].map((code) => bench.run(["explain", code])));
    const { code, out } = await bench.run(["explain", "605", "101"]);
    expect({ code, out }).toEqual({ code: 0, out: pages.map((page) => page.out).join("\n\n") });
  });

  test("lists every code with its title by subject when none is given", async () => {
    const { code, out, err } = await workbench().run(["explain"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Woorden, tekens en zinnen\n  INK0101 Er ontbreekt iets\n/);
    expect(out).toContain("\n\nBronnen\n  INK0601 Punt staat er twee keer\n");
    expect(out.match(/^  INK\d{4}/gm)?.map((line) => line.trim())).toEqual(everyCode);
  });

  test("refuses a code that does not exist, and says which was probably meant", async () => {
    const { code, out, err } = await workbench().run(["explain", "INK0101", "INK9999"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(
      /^fout INK0910 Er is geen melding met de code `INK9999`\. Met `inkoop explain` ziet u alle codes\./,
    );
    expect((await workbench().run(["explain", "INKO605"])).err).toContain("Bedoelde u `INK0605`?");
    expect((await workbench().run(["explain", "ink0606x"])).err).toContain("Bedoelde u `INK0606`?");
  });
});
