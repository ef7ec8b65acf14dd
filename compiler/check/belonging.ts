// Which clauses belong in which declaration, and which of them must be there.

import type { NormWord } from "@inkoop/language";
import type { ClauseWord, Holder } from "./clauses.js";

/** The kinds of things that have clauses, each with its own. */
export type HolderKind =
  | "beleid"
  | "bouwsteen"
  | "gegeven"
  | "veld"
  | "besluit"
  | "rubriek"
  | "zorgsoort"
  | "ontoetsbaar"
  | "vervalt"
  | "bepaal"
  | "tabel"
  | NormWord;

/** A clause that must be there, and what it looks like. */
export interface RequiredClause {
  readonly word: ClauseWord;
  readonly example: string;
}

interface Belonging {
  /** With its article, to stand in the middle of a sentence. */
  readonly name: string;
  readonly clauses: readonly ClauseWord[];
  readonly required: readonly RequiredClause[];
}

/** The clauses that justify and explain; all may stand more than once. */
const justification: readonly ClauseWord[] = ["bron", "extern", "gevolg", "lezing", "omdat"];
const decisive: readonly ClauseWord[] = [
  "vraag",
  "geldt als",
  "vrijgesteld als",
  "herkomst",
  "aanname",
  "bewijs",
  ...justification,
];

/** What belongs where. The test of a voorwaarde or uitsluiting (`vraag` or `eis`) is checked elsewhere. */
export const belonging: Readonly<Record<HolderKind, Belonging>> = {
  beleid: {
    name: "een beleid",
    clauses: ["verzekeraar", "looptijd"],
    required: [
      { word: "verzekeraar", example: 'verzekeraar "a.s.r."' },
      { word: "looptijd", example: "looptijd 1 januari 2027 tot en met 31 december 2027" },
    ],
  },
  bouwsteen: { name: "een bouwsteen", clauses: [], required: [] },
  gegeven: { name: "een gegeven", clauses: ["vraag", "herkomst", "aanname", "bewijs"], required: [] },
  veld: { name: "een veld van een structuur", clauses: ["vraag", "herkomst", "bewijs"], required: [] },
  besluit: { name: "een besluit", clauses: ["geldt als", ...justification], required: [] },
  rubriek: { name: "een rubriek", clauses: ["geldt als"], required: [] },
  zorgsoort: { name: "een kop `zorgsoort`", clauses: ["geldt als"], required: [] },
  voorwaarde: { name: "een voorwaarde", clauses: ["eis", ...decisive], required: [] },
  uitsluiting: { name: "een uitsluiting", clauses: ["als", ...decisive], required: [] },
  prestatie: {
    name: "een prestatie",
    clauses: ["geldt als", "vergoed als", ...justification],
    required: [{ word: "vergoed als", example: "vergoed als verwezen" }],
  },
  termijn: {
    name: "een termijn",
    clauses: ["geldt als", "vrijgesteld als", "door", "moet", "streven", ...justification],
    required: [
      { word: "door", example: "door verzekeraar" },
      { word: "moet", example: "moet antwoorddatum binnen 2 weken na vraagdatum" },
    ],
  },
  toezegging: { name: "een toezegging", clauses: ["geldt als", ...justification], required: [] },
  aandachtspunt: { name: "een aandachtspunt", clauses: ["geldt als", ...justification], required: [] },
  controle: {
    name: "een controle",
    clauses: ["eis"],
    required: [{ word: "eis", example: "eis ondertekendOp vanaf ontvangenOp" }],
  },
  ontoetsbaar: {
    name: "een punt dat `ontoetsbaar` is",
    clauses: justification,
    required: [{ word: "omdat", example: 'omdat "Onder deze kop staat geen tekst."' }],
  },
  vervalt: {
    name: "een norm die `vervalt`",
    clauses: ["omdat"],
    required: [{ word: "omdat", example: 'omdat "Dit document kent deze norm niet."' }],
  },
  bepaal: {
    name: "een `bepaal`",
    clauses: ["waarde", "als … dan", "anders", ...justification],
    required: [],
  },
  tabel: { name: "een tabel", clauses: justification, required: [] },
};

/** The clauses of which there may be more than one. */
const repeatable: ReadonlySet<ClauseWord> = new Set<ClauseWord>([
  ...justification,
  "vrijgesteld als",
  "bewijs",
  "als … dan",
]);

export function mayRepeat(word: ClauseWord): boolean {
  return repeatable.has(word);
}

/** What kind of holder it is; a fact is a field when it stands in a structuur. */
export function kindOf(holder: Holder, isField: boolean): HolderKind {
  switch (holder.kind) {
    case "feit":
      return isField ? "veld" : "gegeven";
    case "norm":
      return holder.word;
    default:
      return holder.kind;
  }
}

/** What the writer of a misplaced clause most likely meant. */
export interface Misplacement {
  readonly advice: string;
  /** The word that says it here. */
  readonly instead?: ClauseWord;
}

const tests: ReadonlySet<ClauseWord> = new Set<ClauseWord>(["eis", "als", "waarde", "vergoed als"]);

function write(instead: ClauseWord, why: string): Misplacement {
  return { advice: `${why} Schrijf \`${instead}\`.`, instead };
}

/** What to do about `word` in a holder of this kind; undefined when there is nothing better than taking it away. */
export function misplaced(kind: HolderKind, word: ClauseWord): Misplacement | undefined {
  switch (kind) {
    case "voorwaarde":
      if (word === "als") return write("eis", "Een voorwaarde zegt wat er waar moet zijn.");
      if (tests.has(word)) return write("eis", "De toets van een voorwaarde heet anders.");
      break;
    case "uitsluiting":
      if (word === "eis") return write("als", "Een uitsluiting zegt wanneer iemand afvalt.");
      if (tests.has(word)) return write("als", "De toets van een uitsluiting heet anders.");
      break;
    case "prestatie":
      if (tests.has(word)) return write("vergoed als", "Een prestatie zegt wanneer er vergoed wordt.");
      break;
    case "termijn":
      if (word === "herkomst") return write("door", "Wie zich aan een termijn moet houden, heet anders.");
      if (word === "eis") return write("moet", "Wat op tijd moet gebeuren, heet bij een termijn anders.");
      break;
    case "bepaal":
      if (word === "eis" || word === "vergoed als")
        return write("waarde", "Een afgeleide waarde heeft een uitkomst.");
      if (word === "geldt als")
        return { advice: "Zeg in een geval met `als … dan …` wanneer de waarde anders is." };
      break;
    case "rubriek":
    case "zorgsoort":
    case "besluit":
    case "toezegging":
    case "aandachtspunt":
      if (word === "als") return write("geldt als", "Wanneer dit geldt, heet hier anders.");
      if (word === "eis" || word === "vraag") {
        return { advice: "Een toets hoort bij een voorwaarde of een uitsluiting: schrijf er een." };
      }
      break;
    case "controle":
      if (word === "als") {
        return {
          advice: "Een controle zegt met `eis` wat altijd moet kloppen, dus het omgekeerde van wat niet kan.",
        };
      }
      if (word === "geldt als")
        return { advice: "Schrijf in de `eis` zelf voor wie zij geldt, met `of` en `niet`." };
      break;
    case "gegeven":
    case "veld":
      if (word === "door") return write("herkomst", "Wie het antwoord weet, heet anders.");
      if (word === "geldt als")
        return { advice: "Zet de voorwaarde bij de normen die dit gegeven gebruiken." };
      if (word === "aanname") {
        return { advice: "Over de onderdelen van een lijst wordt niets aangenomen: haal deze regel weg." };
      }
      break;
    case "beleid":
    case "bouwsteen":
    case "ontoetsbaar":
    case "vervalt":
    case "tabel":
      break;
  }
  if (word === "als … dan" || word === "anders") {
    return { advice: "Gevallen staan in een `bepaal`: schrijf er een, en gebruik de naam daarvan hier." };
  }
  if (word === "door") return { advice: "Alleen een termijn zegt met `door` wie zich eraan moet houden." };
  if (word === "moet" || word === "streven") return { advice: "Dit hoort bij een termijn: schrijf er een." };
  return undefined;
}
