// Running examples: what a person is told when one does not come true.

import { describe, expect, test } from "vitest";
import type { Beleid } from "@inkoop/compiler";
import { evaluate, readFacts } from "../../../compiler/evaluate/index.js";
import { jsonTestReport } from "../../../compiler/examples/json.js";
import { createExampleRenderer } from "../../../compiler/examples/render.js";
import { runExamples } from "../../../compiler/examples/runner.js";
import type { EmittedModule } from "../../../compiler/examples/runner.js";
import { proef, proefText } from "../../helpers/policy.js";

const declarations = `
keuzelijst Spoor
  digitaal "Digitaal"
  maatwerk "Maatwerk"

gegevens "Proef"
  overstap: ja/nee
    vraag "Stapt u over?"
  groot: ja/nee
    vraag "Bent u groot?"
  getekend: datum optioneel
    vraag "Wanneer tekende u?"
  ontvangen: datum
    vraag "Wanneer ontving u het?"
  omzet: bedrag
    vraag "Welke omzet?"

controle volgorde "Getekend voor de ontvangst"
  eis getekend is geen of getekend vanaf ontvangen

bepaal spoor: Spoor
  als groot dan maatwerk
  anders digitaal
  bron a punt 1

besluit nieuw "een eerste overeenkomst"
  geldt als niet overstap

voorwaarde kvk "Ingeschreven"
  vraag "Staat u ingeschreven?"
  bron  a punt 1

voorwaarde optijd "Op tijd getekend"
  eis             getekend uiterlijk 1 november 2026
  vrijgesteld als "te klein" spoor is digitaal en omzet minder dan € 1.000
  bron            a punt 1

uitsluiting fraude "Fraude"
  vraag    "Is er fraude?"
  herkomst verzekeraar
  aanname  nee
  bron     a punt 1

prestatie toeslag "Toeslag"
  vergoed als groot en kvk
  bron        a punt 1

profiel gewoon
  alles in orde
  nee overstap, groot
  getekend is 1 november 2026
  omzet is € 2.500
`;

/** The result of one example with these lines. */
function example(lines: string): Beleid {
  return proef(`${declarations}\nvoorbeeld "Proef"\n${lines}`);
}

/** Each failure as "expected -> actual", followed by its reasons. */
function failures(lines: string): readonly string[] {
  const [result] = runExamples(example(lines)).results;
  return (result?.failures ?? []).flatMap(({ expected, actual, why }) =>
    [`${expected} -> ${actual}`].concat(why),
  );
}

describe("an example that comes true", () => {
  test("says nothing", () => {
    expect(
      failures(`  gegeven  zoals gewoon
           onbekend fraude
  verwacht komt in aanmerking
           voldaan kvk, optijd, fraude
           niet vergoed toeslag
           spoor is digitaal
           onder voorbehoud fraude
`),
    ).toEqual([]);
  });

  test("may expect that the facts are refused", () => {
    expect(
      failures(`  gegeven  zoals gewoon
           ontvangen is 2 november 2026
  verwacht fout
`),
    ).toEqual([]);
  });

  test("may expect what is missing", () => {
    expect(
      failures(`  gegeven  zoals gewoon
           onbekend kvk, omzet, overstap
           geen getekend
  verwacht onvolledig
           onbekend kvk, optijd
           ontbreekt kvk, omzet
`),
    ).toEqual([]);
  });
});

describe("an example that does not come true says what came out and why", () => {
  test("a no: the norms that were not met", () => {
    expect(
      failures(`  gegeven  zoals gewoon
           nee kvk
           getekend is 2 november 2026
  verwacht komt in aanmerking
`),
    ).toEqual([
      "komt in aanmerking voor `nieuw` -> komt niet in aanmerking voor `nieuw`",
      "`kvk` is niet voldaan, want `kvk` is nee.",
      "`optijd` is niet voldaan, want `getekend` is 2 november 2026 en `omzet` is € 2.500.",
    ]);
  });

  test("a yes: that nothing stood in the way, and what was excused", () => {
    expect(
      failures(`  gegeven  zoals gewoon
           geen getekend
           omzet is € 999,99
  verwacht komt niet in aanmerking
`),
    ).toEqual([
      "komt niet in aanmerking voor `nieuw` -> komt in aanmerking voor `nieuw`",
      "Geen norm is niet voldaan of onbekend.",
      "`optijd` is vrijgesteld door vrijstelling 1 (te klein), want `getekend` is geen, `groot` is nee, `omzet` is € 999,99 en `spoor` komt uit anders.",
    ]);
  });

  test("something open: what is missing", () => {
    expect(
      failures(`  gegeven  zoals gewoon
           onbekend kvk
  verwacht komt in aanmerking
           voldaan kvk
`),
    ).toEqual([
      "komt in aanmerking voor `nieuw` -> onvolledig voor `nieuw`",
      "Wat ontbreekt: `kvk`.",
      "voldaan `kvk` -> onbekend `kvk`",
      "`kvk` is onbekend; onbekend: `kvk`.",
    ]);
  });

  test("a besluit that does not apply: why not", () => {
    expect(
      failures(`  gegeven  zoals gewoon
           ja overstap
  verwacht komt in aanmerking
`),
    ).toEqual([
      "komt in aanmerking voor `nieuw` -> niet van toepassing voor `nieuw`",
      "`nieuw` is niet van toepassing, want `overstap` is ja.",
    ]);
  });

  test("facts that are refused: every problem, for each expectation", () => {
    expect(
      failures(`  gegeven  zoals gewoon
           ontvangen is 2 november 2026
  verwacht komt in aanmerking
           niet vergoed toeslag
`),
    ).toEqual([
      "komt in aanmerking voor `nieuw` -> fout",
      "De gegevens spreken elkaar tegen: Getekend voor de ontvangst.",
      "niet vergoed `toeslag` -> fout",
      "De gegevens spreken elkaar tegen: Getekend voor de ontvangst.",
    ]);
  });

  test("facts that are fine where a fault was expected", () => {
    expect(failures("  gegeven zoals gewoon\n  verwacht fout\n")).toEqual([
      "fout -> geen fout",
      "Met de gegevens van dit voorbeeld is niets mis.",
    ]);
  });

  test("a derived value, a prestatie, something missing and an assumption", () => {
    expect(
      failures(`  gegeven  zoals gewoon
           nee fraude
  verwacht spoor is maatwerk
           vergoed toeslag
           ontbreekt omzet
           onder voorbehoud fraude
`),
    ).toEqual([
      "`spoor` is maatwerk -> `spoor` is digitaal",
      "`spoor` is digitaal (anders), want `groot` is nee.",
      "vergoed `toeslag` -> niet vergoed `toeslag`",
      "`toeslag` is niet vergoed, want `groot` is nee.",
      "ontbreekt `omzet` -> `omzet` ontbreekt niet",
      "Er ontbreekt niets.",
      "onder voorbehoud `fraude` -> geen voorbehoud `fraude`",
      "De uitkomst rust op geen enkele aanname.",
    ]);
  });
});

describe("the emitted module", () => {
  const policy = example("  gegeven  zoals gewoon\n  verwacht komt in aanmerking\n");
  const faithful: EmittedModule = {
    leesFeiten: (facts) => readFacts(policy, facts),
    beoordeel: (facts) => evaluate(policy, facts),
    uitkomst: (besluit, facts) => evaluate(policy, facts).besluit(besluit).uitkomst,
  };

  test("that says the same passes", () => {
    expect(runExamples(policy, faithful).results).toMatchObject([{ passed: true, disagreements: [] }]);
  });

  test("that says something else fails the example, with the first place of difference", () => {
    const lying: EmittedModule = {
      ...faithful,
      beoordeel: (facts) => {
        const judged = evaluate(policy, facts);
        return {
          ...judged,
          besluit: (naam) => {
            const oordeel = judged.besluit(naam);
            const [first, ...others] = oordeel.normen;
            return {
              ...oordeel,
              normen: first === undefined ? [] : [{ ...first, status: "onbekend" }, ...others],
            };
          },
        };
      },
      uitkomst: () => "fout",
    };
    expect(runExamples(policy, lying).results).toMatchObject([
      {
        passed: false,
        failures: [],
        disagreements: [
          { about: "besluit nieuw", path: "normen[0].status", reference: '"voldaan"', emitted: '"onbekend"' },
          { about: "uitkomst nieuw", path: "", reference: '"komt in aanmerking"', emitted: '"fout"' },
        ],
      },
    ]);
  });

  test("that throws is told as such", () => {
    const throwing: EmittedModule = {
      ...faithful,
      leesFeiten: () => {
        throw new Error("boem");
      },
    };
    const [result] = runExamples(policy, throwing).results;
    expect(result?.disagreements).toMatchObject([
      { about: "leesFeiten", emitted: "een uitzondering: Error: boem" },
    ]);
  });
});

describe("the report", () => {
  const body = `${declarations}
voorbeeld "Op tijd"
  gegeven  zoals gewoon
  verwacht komt in aanmerking

voorbeeld "Te laat"
  gegeven  zoals gewoon
           getekend is 2 november 2026
  verwacht komt in aanmerking
`;
  const run = runExamples(proef(body));
  const places = { textOf: (): string => proefText(body), pathOf: (): string => "beleid/proef.inkoop" };

  test("for people shows what failed, where, and why", () => {
    const renderer = createExampleRenderer(places);
    expect(renderer.run(run)).toMatchInlineSnapshot(`
      "Proef: 2 voorbeelden, 1 niet goed.

        ✗ Te laat
          beleid/proef.inkoop:64:1
          verwacht  komt in aanmerking voor \`nieuw\`
                    (beleid/proef.inkoop:67:12)
          gekregen  komt niet in aanmerking voor \`nieuw\`
          waarom    \`optijd\` is niet voldaan, want \`getekend\` is 2 november 2026 en \`omzet\` is € 2.500."
    `);
    expect(renderer.summary([run])).toBe("2 voorbeelden in 1 beleid: 1 niet goed.");
  });

  test("for programs has a version, a place for each failure, and a count", () => {
    const report = jsonTestReport([{ run }], places);
    expect(report).toMatchObject({
      version: 1,
      policies: [
        {
          policy: "proef",
          title: "Proef",
          examples: [
            { title: "Op tijd", passed: true, failures: [] },
            {
              title: "Te laat",
              passed: false,
              file: "beleid/proef.inkoop",
              failures: [
                {
                  expected: "komt in aanmerking voor `nieuw`",
                  actual: "komt niet in aanmerking voor `nieuw`",
                  why: [
                    "`optijd` is niet voldaan, want `getekend` is 2 november 2026 en `omzet` is € 2.500.",
                  ],
                },
              ],
            },
          ],
        },
      ],
      summary: { policies: 1, examples: 2, passed: 1, failed: 1 },
    });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
