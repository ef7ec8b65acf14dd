// The kinds of tokens that can stand in one place.

import type { Kind } from "./tokens.js";

function setOf(...kinds: readonly Kind[]): ReadonlySet<Kind> {
  return new Set(kinds);
}

/** The words that open a declaration. */
export const declarationStarts = setOf(
  "beleid",
  "bouwsteen",
  "voorwaarde",
  "uitsluiting",
  "prestatie",
  "termijn",
  "toezegging",
  "aandachtspunt",
  "controle",
  "document",
  "gebruik",
  "keuzelijst",
  "structuur",
  "gegevens",
  "besluit",
  "rubriek",
  "zorgsoort",
  "bepaal",
  "tabel",
  "ontoetsbaar",
  "vervalt",
  "profiel",
  "voorbeeld",
);

/** What opens a statement, and so ends the one before it on whichever line. */
export const statementStarts = setOf(
  ...declarationStarts,
  "vraag",
  "bewijs",
  "extern",
  "gevolg",
  "lezing",
  "omdat",
  "verzekeraar",
  "eis",
  "waarde",
  "geldt",
  "vergoed",
  "herkomst",
  "door",
  "als",
  "vrijgesteld",
  "anders",
  "aanname",
  "bron",
  "moet",
  "streven",
  "looptijd",
  "factName",
  "deel",
  "row bar",
  "gegeven",
  "verwacht",
  "end",
);

/** What can stand behind a whole condition on its line. */
export const afterCondition = setOf(...statementStarts, "en", "of", "dan", "bullet", "|");

/** Where a row of an example ends on its line. */
export const endOfRow = setOf(
  ...declarationStarts,
  "factName",
  "deel",
  "row bar",
  "gegeven",
  "verwacht",
  "end",
);

export const signables = setOf("number", "percentage literal", "amount");

/** What a comparison starts with. */
export const comparisonStarts = setOf(
  "is",
  "ten",
  "meer",
  "minder",
  "voor",
  "uiterlijk",
  "vanaf",
  "na",
  "van",
  "binnen",
  "bevat",
);

/** What, but a name, an operand starts with. */
const operandKinds = setOf(
  "ja",
  "nee",
  "peildatum",
  "number",
  "percentage literal",
  "amount",
  "date",
  "half date",
  "duration",
  "string",
  "-",
  "elk",
  "eerste",
  "voldoet",
  "aantal",
  "som",
  "(",
);

/** What, but a name, a value starts with in a row, a table or a record. */
export const valueKinds = setOf(...operandKinds, "geen");

/** What may not stand behind a value in a cell without being a comparison. */
export const afterCellValue = setOf("tot", "na", "voor");

/** What makes a comparison of a name before it in a cell. */
export const comparedInCell = setOf(
  "number",
  "percentage literal",
  "amount",
  "minste",
  "hoogste",
  "date",
  "half date",
  "duration",
  "dan",
);

/** Words that open a line of names. */
export const givenWords = setOf("ja", "nee", "onbekend", "geen");

/** Words that open a line of `verwacht` and no other. */
export const expectedWords = setOf(
  "uitgesloten",
  "onvolledig",
  "fout",
  "vergoed",
  "vrijgesteld",
  "voldaan",
  "komt",
  "ter",
  "niet",
  "ontbreekt",
  "onder",
  "van",
);

/** What shows that a name in a record opens a field. */
export const afterFieldName = setOf(
  "is",
  ".",
  "number",
  "percentage literal",
  "amount",
  "string",
  "date",
  "name",
);
