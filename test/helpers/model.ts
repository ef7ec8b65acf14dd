// Small policies in the resolved form, for what the language cannot say: hostile names, single operations.

import type { Afgeleide, Beleid, Besluit, Expr, Feit, Norm, ValueType } from "@inkoop/compiler";

const origin = { file: "proef.inkoop", span: { start: 0, end: 0 } };
const verantwoording = { bron: [], extern: [], lezing: [], gevolg: [], omdat: [] };

/** A policy with these parts and nothing else. */
export function policy(parts: Partial<Beleid>): Beleid {
  return {
    naam: "proef",
    titel: "Proef",
    verzekeraar: "a.s.r.",
    looptijd: { van: { year: 2027, month: 1, day: 1 }, totEnMet: { year: 2027, month: 12, day: 31 } },
    contractjaar: 2027,
    delen: [],
    keuzelijsten: [],
    structuren: [],
    feiten: [],
    controles: [],
    afgeleiden: [],
    besluiten: [],
    prestaties: [],
    termijnen: [],
    mededelingen: [],
    ontoetsbaar: [],
    voorbeelden: [],
    hash: "",
    files: ["proef.inkoop"],
    ...parts,
  };
}

/** A fact of the zorgaanbieder, asked as `<naam>?`. */
export function feit(naam: string, type: ValueType, more: Partial<Feit> = {}): Feit {
  return {
    naam,
    type,
    optioneel: false,
    vraag: `${naam}?`,
    herkomst: { soort: "zorgaanbieder" },
    bewijs: [],
    groep: "Proef",
    origin,
    ...more,
  };
}

export const jaNee: ValueType = { kind: "ja/nee" };
export const datum: ValueType = { kind: "datum" };
export const tekst: ValueType = { kind: "tekst" };
export const getal: ValueType = { kind: "getal", geheel: false };
export const bedrag: ValueType = { kind: "bedrag", geheel: false };

/** A number from 0 to and including `max`. */
export function getalTot(max: bigint): ValueType {
  return {
    kind: "getal",
    geheel: false,
    min: { coefficient: 0n, decimals: 0 },
    max: { coefficient: max, decimals: 0 },
  };
}

/** The expressions that tests write most. */
export const ex = {
  fact: (naam: string): Expr => ({ op: "fact", naam }),
  number: (coefficient: number, decimals = 0): Expr => ({
    op: "number",
    value: { coefficient: BigInt(coefficient), decimals },
  }),
  and: (...operands: readonly Expr[]): Expr => ({ op: "and", operands }),
  or: (...operands: readonly Expr[]): Expr => ({ op: "or", operands }),
  not: (operand: Expr): Expr => ({ op: "not", operand }),
  atLeast: (left: Expr, right: Expr): Expr => ({ op: "order", type: "number", relation: ">=", left, right }),
};

/** A derived value that is one expression. */
export function waarde(naam: string, type: ValueType, expr: Expr): Afgeleide {
  return {
    vorm: "waarde",
    naam,
    titel: naam,
    type,
    optioneel: true,
    waarde: expr,
    origin,
    ...verantwoording,
  };
}

/** A voorwaarde of the besluit `proef`. */
export function voorwaarde(naam: string, toets: Expr, more: Partial<Norm> = {}): Norm {
  return {
    soort: "voorwaarde",
    naam,
    titel: naam,
    besluit: "proef",
    toets,
    tekst: naam,
    vrijstellingen: [],
    origin,
    ...verantwoording,
    ...more,
  };
}

/** The besluit `proef` with these norms. */
export function besluit(...normen: readonly Norm[]): Besluit {
  return { naam: "proef", tekst: "een proef", normen, origin, ...verantwoording };
}
