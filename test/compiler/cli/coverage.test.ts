// `inkoop coverage`.

import { describe, expect, test } from "vitest";
import { klein, misspelt } from "./policies.js";
import { workbench } from "./workbench.js";

const sourced = klein
  .replace("punten 1\n", "punten 1, 2, 3a\n")
  .concat('\nontoetsbaar "Adres"\n  omdat "Een adres is geen norm."\n  bron  algemeen punt 2\n');

describe("inkoop coverage", () => {
  test("lists every point with what cites it, and ends with 1 while one is open", async () => {
    expect(await workbench({ "klein.inkoop": sourced }).run(["coverage"])).toEqual({
      code: 1,
      out: `Klein beleid: 66% van 3 punten verantwoord (1 verwerkt, 1 ontoetsbaar, 1 open).

Algemeen (algemeen): 3 punten, 1 open
  ✓ 1   voorwaarde groei: Genoeg omzet
  · 2   ontoetsbaar: Adres, omdat: Een adres is geen norm.
  ✗ 3a  door niets genoemd

`,
      err: "",
    });
  });

  test("ends with 0 when every point is accounted for", async () => {
    const { code, out } = await workbench({ "klein.inkoop": klein }).run(["coverage"]);
    expect(code).toBe(0);
    expect(out).toContain("Klein beleid: 100% van 1 punt verantwoord (1 verwerkt, 0 ontoetsbaar).\n");
  });

  test("shows what is wrong with a policy that has other errors", async () => {
    const { code, out } = await workbench({ "klein.inkoop": misspelt }).run(["coverage"]);
    expect(code).toBe(1);
    expect(out).toContain("fout INK0221 Onbekende naam\n");
    expect(out).not.toContain("verantwoord");
  });

  test("gives JSON for programs", async () => {
    const { code, out } = await workbench({ "klein.inkoop": sourced }).run(["coverage", "--format", "json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      diagnostics: [{ code: "INK0605" }],
      policies: [
        {
          policy: "klein",
          title: "Klein beleid",
          totals: { punten: 3, verwerkt: 1, ontoetsbaar: 1, open: 1, percentage: 66 },
          parts: [
            {
              deel: "algemeen",
              document: "Inkoopbeleid",
              file: "klein.inkoop",
              points: [
                {
                  punt: "1",
                  status: "verwerkt",
                  citations: [{ kind: "voorwaarde", name: "groei", title: "Genoeg omzet" }],
                },
                {
                  punt: "2",
                  status: "ontoetsbaar",
                  citations: [{ kind: "ontoetsbaar", omdat: ["Een adres is geen norm."] }],
                },
                { punt: "3a", status: "open", citations: [] },
              ],
            },
          ],
        },
      ],
    });
  });
});
