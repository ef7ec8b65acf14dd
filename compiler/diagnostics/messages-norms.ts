// Messages about norms, headings and the first lines of a file: INK04xx.

import { defineMessages } from "@inkoop/language";
import { quoted } from "./words.js";

export const normMessages = defineMessages({
  INK0402: {
    severity: "fout",
    title: "Norm zonder toets",
    text: (p: { readonly word: string; readonly name: string; readonly clause: "eis" | "als" }) =>
      `${quoted(p.name)} zegt niet wat er getoetst wordt. Schrijf onder deze ${p.word} een ${quoted("vraag")} of een ${quoted(p.clause)}.`,
    page: {
      meaning:
        "Een voorwaarde of uitsluiting heeft precies één toets: een `vraag` die met ja of nee beantwoord wordt, of een `eis` (bij een uitsluiting: `als`) over andere gegevens.",
      why: "Zonder toets valt er niets te beslissen, en zou de norm altijd onbekend blijven.",
      wrong: `beleid mondzorg "Mondzorg"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027

document "Inkoopbeleid"
  deel algemeen "Algemeen" punten 1

besluit contract "een overeenkomst"

voorwaarde agb "AGB-code"
  bron algemeen punt 1
`,
      right: `beleid mondzorg "Mondzorg"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027

document "Inkoopbeleid"
  deel algemeen "Algemeen" punten 1

besluit contract "een overeenkomst"

voorwaarde agb "AGB-code"
  vraag "Heeft u een AGB-code?"
  bron  algemeen punt 1
`,
    },
  },
});
