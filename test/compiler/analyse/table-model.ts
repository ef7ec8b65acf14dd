// Small policies around one table, made directly in the model: what the tests of the table analysis are about.

import type { Afgeleide, Beleid, Expr, Feit, Keuzelijst, ValueType } from "@inkoop/compiler";

const origin = { file: "tabel.inkoop", span: { start: 0, end: 0 } };
const verantwoording = { bron: [], extern: [], lezing: [], gevolg: [], omdat: [] };

export const fact = (naam: string): Expr => ({ op: "fact", naam });
export const amount = (value: number): Expr => ({
  op: "number",
  value: { coefficient: BigInt(value), decimals: 0 },
});

export function feit(naam: string, type: ValueType, optioneel = false): Feit {
  return {
    naam,
    type,
    optioneel,
    vraag: naam,
    herkomst: { soort: "zorgaanbieder" },
    bewijs: [],
    groep: "",
    origin,
  };
}

export function keuzelijst(naam: string, waarden: readonly string[]): Keuzelijst {
  return { naam, waarden: waarden.map((waarde) => ({ naam: waarde, titel: waarde })), origin };
}

/** A row of a table: a test or `undefined` (`-`) for each column, and its result. */
export interface Row {
  readonly tests: readonly (Expr | undefined)[];
  readonly result: Expr;
}

export function table(
  columns: readonly Expr[],
  rows: readonly Row[],
  type: ValueType,
): Extract<Afgeleide, { readonly vorm: "tabel" }> {
  return {
    vorm: "tabel",
    naam: "uitkomst",
    titel: "Uitkomst",
    type,
    optioneel: false,
    origin,
    ...verantwoording,
    kolommen: columns.map((expr) => ({
      naam: "naam" in expr ? expr.naam : expr.op,
      titel: "",
      expr,
    })),
    rijen: rows.map(({ tests, result }) => ({
      cellen: tests.map((test) => (test === undefined ? { tekst: "-" } : { test, tekst: "…" })),
      resultaat: result,
      resultaatTekst: "value" in result ? String(result.value) : result.op,
      origin,
    })),
  };
}

/** A ja/nee value that says whether a row matches, so that the reference evaluation can be asked. */
function matches(row: Row, index: number): Afgeleide {
  const tests = row.tests.flatMap((test) => test ?? []);
  return {
    vorm: "waarde",
    naam: `rij${index}`,
    titel: "",
    type: { kind: "ja/nee" },
    optioneel: false,
    origin,
    ...verantwoording,
    waarde: { op: "and", operands: tests },
  };
}

/** A policy with these facts, in which `rij0`, `rij1`, … say which rows match. */
export function policyWith(
  feiten: readonly Feit[],
  keuzelijsten: readonly Keuzelijst[],
  rows: readonly Row[],
  afgeleiden: readonly Afgeleide[] = [],
): Beleid {
  return {
    naam: "proef",
    titel: "Proef",
    verzekeraar: "",
    looptijd: { van: { year: 2027, month: 1, day: 1 }, totEnMet: { year: 2027, month: 12, day: 31 } },
    contractjaar: 2027,
    delen: [],
    keuzelijsten,
    structuren: [],
    feiten,
    controles: [],
    afgeleiden: [...afgeleiden, ...rows.map(matches)],
    besluiten: [],
    prestaties: [],
    termijnen: [],
    mededelingen: [],
    ontoetsbaar: [],
    voorbeelden: [],
    hash: "",
    files: [],
  };
}
