// A policy for editors to work on: sound but for what a test puts there.

/** A beleid of ten lines of which the rest stands in `rest`. */
export function beleid(rest: string, name = "proef"): string {
  return [
    `beleid ${name} "Proef"`,
    '  verzekeraar "a.s.r."',
    "  looptijd    1 januari 2027 tot en met 31 december 2027",
    'document "Proef"',
    '  deel algemeen "Algemeen" punten 1',
    'besluit overeenkomst "een overeenkomst"',
    'voorwaarde kvk "Ingeschreven"',
    '  vraag "Staat u ingeschreven?"',
    "  bron algemeen punt 1",
    rest,
    "",
  ].join("\n");
}

/** The same with one finding: an unknown name, on line 11. */
export const misspelt = beleid("bepaal x: ja/nee\n  waarde kvkk\n");
export const misspeltFinding = "11:10 INK0221";

/** A part that a policy can use. */
export const keuzelijst = 'keuzelijst Beroep\n  tandarts "Tandarts"\n';
