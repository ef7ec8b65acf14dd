// Derived values as resolved: a value, cases in order, or the rows of a table.

import type { BepaalDeclaration, Reference, TabelDeclaration } from "@inkoop/language";
import type { Afgeleide } from "../model.js";
import type { AfgeleideSymbol } from "../names/symbols.js";
import type { Unit } from "../program.js";
import { verantwoordingOf } from "./clauses.js";
import { cellText, expressionText, nameInWords } from "./expression-text.js";
import { resolveFact, titleOf, valueTypeOf } from "./facts.js";
import { homeOf, Unresolved, type Home, type Lowering } from "./lower.js";

/** The derived value that `symbol` declares, in the policy `unit`. */
export function resolveDerived(symbol: AfgeleideSymbol, unit: Unit, lowering: Lowering): Afgeleide {
  const home = homeOf(symbol, unit);
  const { node } = symbol;
  const { type, optional } = valueTypeOf(symbol, unit);
  const base = {
    naam: symbol.name,
    titel: derivedTitle(symbol),
    type,
    optioneel: optional,
    origin: { file: symbol.file, span: node.span },
    ...verantwoordingOf(node.clauses.map((clause) => ({ clause, home }))),
  };
  return node.kind === "tabel"
    ? { ...base, ...tableOf(node, base, home, unit, lowering) }
    : { ...base, ...casesOf(node, base, home, lowering) };
}

/** The table that `symbol` declares as it would be with `node` for its text, and without what it cites. */
export function resolveTable(
  symbol: AfgeleideSymbol,
  node: TabelDeclaration,
  unit: Unit,
  lowering: Lowering,
): Extract<Afgeleide, { readonly vorm: "tabel" }> {
  const { type, optional } = valueTypeOf(symbol, unit);
  return {
    naam: symbol.name,
    titel: derivedTitle(symbol),
    type,
    optioneel: optional,
    origin: { file: symbol.file, span: node.span },
    ...verantwoordingOf([]),
    ...tableOf(node, { type }, homeOf(symbol, unit), unit, lowering),
  };
}

function derivedTitle(symbol: AfgeleideSymbol): string {
  const { title } = symbol.node;
  return title === undefined || title.missing ? nameInWords(symbol.name) : title.value;
}

type Shared = Pick<Afgeleide, "type">;
type Form<V extends Afgeleide["vorm"]> = Omit<
  Extract<Afgeleide, { vorm: V }>,
  Exclude<keyof Extract<Afgeleide, { vorm: "waarde" }>, "vorm" | "waarde">
>;

function casesOf(
  node: BepaalDeclaration,
  { type }: Shared,
  home: Home,
  lowering: Lowering,
): Form<"waarde"> | Form<"gevallen"> {
  const originOf = (span: BepaalDeclaration["span"]) => ({ file: home.file, span });
  for (const clause of node.clauses) {
    if (clause.kind === "conditionClause" && clause.word === "waarde") {
      return { vorm: "waarde", waarde: lowering.value(clause.expression, home, type) };
    }
  }
  const otherwise = node.clauses.find((clause) => clause.kind === "otherwiseClause");
  if (otherwise === undefined) throw new Unresolved();
  return {
    vorm: "gevallen",
    gevallen: node.clauses.flatMap((clause) =>
      clause.kind === "caseClause"
        ? [
            {
              als: lowering.condition(clause.condition, home),
              dan: lowering.value(clause.result, home, type),
              origin: originOf(clause.span),
            },
          ]
        : [],
    ),
    anders: lowering.value(otherwise.result, home, type),
    andersOrigin: originOf(otherwise.span),
  };
}

function tableOf(
  node: TabelDeclaration,
  { type }: Shared,
  home: Home,
  unit: Unit,
  lowering: Lowering,
): Form<"tabel"> {
  const columns = node.header?.columns ?? [];
  return {
    vorm: "tabel",
    kolommen: columns.map((column) => ({
      naam: column.name.name,
      titel: columnTitle(column, home, unit),
      expr: lowering.value(column, home),
    })),
    rijen: node.rows.map((row) => ({
      cellen: columns.map((column, index) => {
        const cell = row.cells[index];
        if (cell === undefined) throw new Unresolved();
        const test = lowering.cell(cell, column, home);
        const tekst = cellText(cell);
        return test === undefined ? { tekst } : { test, tekst };
      }),
      resultaat: lowering.value(row.result, home, type),
      resultaatTekst: expressionText(row.result),
      origin: { file: home.file, span: row.span },
    })),
  };
}

/** What a reader should see above a column: the question, the title, or the word itself. */
function columnTitle(column: Reference, home: Home, unit: Unit): string {
  const symbol = home.analysis.symbolOf(column);
  switch (symbol?.kind) {
    case "feit":
      return resolveFact(symbol, unit).vraag;
    case "afgeleide":
      return derivedTitle(symbol);
    case "norm":
      return titleOf(symbol);
    default:
      return column.name.name;
  }
}
