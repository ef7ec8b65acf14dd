// Derived values as resolved: a value, cases in order, or the rows of a table.

import type { BepaalDeclaration, Reference, TabelDeclaration } from "@inkoop/language";
import type { Afgeleide, Afleiding } from "../model.js";
import type { AfgeleideSymbol } from "../names/symbols.js";
import type { Unit } from "../program.js";
import { verantwoordingOf } from "./clauses.js";
import { cellText, expressionText, nameInWords } from "./expression-text.js";
import { resolveFact, titleOf, valueTypeOf } from "./facts.js";
import { homeOf, Unresolved, type Home, type Lowering } from "./lower.js";

type Tafel = Extract<Afleiding, { readonly vorm: "tabel" }>;

/** The derived value that `symbol` declares, in the policy `unit`. */
export function resolveDerived(symbol: AfgeleideSymbol, unit: Unit, lowering: Lowering): Afgeleide {
  return explained(symbol, derive(symbol, unit, lowering), unit);
}

/** How it comes about. */
export function derive(symbol: AfgeleideSymbol, unit: Unit, lowering: Lowering): Afleiding {
  const { node } = symbol;
  if (node.kind === "tabel") return deriveTable(symbol, node, unit, lowering);
  const base = baseOf(symbol, node, unit);
  return { ...base, ...casesOf(node, base, homeOf(symbol, unit), lowering) };
}

/** The table that `symbol` declares as it would be with `node` for its text. */
export function deriveTable(
  symbol: AfgeleideSymbol,
  node: TabelDeclaration,
  unit: Unit,
  lowering: Lowering,
): Tafel {
  const base = baseOf(symbol, node, unit);
  return { ...base, ...tableOf(node, base, homeOf(symbol, unit), lowering) };
}

function baseOf(symbol: AfgeleideSymbol, { span }: BepaalDeclaration | TabelDeclaration, unit: Unit) {
  const { type, optional } = valueTypeOf(symbol, unit);
  return { naam: symbol.name, type, optioneel: optional, origin: { file: symbol.file, span } };
}

/** `afleiding`, which `symbol` declares, with what is said of it. */
export function explained(symbol: AfgeleideSymbol, afleiding: Afleiding, unit: Unit): Afgeleide {
  const home = homeOf(symbol, unit);
  const { node } = symbol;
  const said = {
    titel: derivedTitle(symbol),
    ...verantwoordingOf(node.clauses.map((clause) => ({ clause, home }))),
  };
  if (afleiding.vorm !== "tabel") return { ...afleiding, ...said };
  const columns = node.kind === "tabel" ? node.header?.columns : undefined;
  const kolommen = afleiding.kolommen.map((kolom, index) => {
    const column = columns?.[index];
    return { ...kolom, titel: column === undefined ? kolom.naam : columnTitle(column, home, unit) };
  });
  return { ...afleiding, ...said, kolommen };
}

function derivedTitle(symbol: AfgeleideSymbol): string {
  const { title } = symbol.node;
  return title === undefined || title.missing ? nameInWords(symbol.name) : title.value;
}

type Shared = Pick<Afleiding, "type">;
type Form<V extends Afleiding["vorm"]> = Omit<
  Extract<Afleiding, { vorm: V }>,
  Exclude<keyof Extract<Afleiding, { vorm: "waarde" }>, "vorm" | "waarde">
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

function tableOf(node: TabelDeclaration, { type }: Shared, home: Home, lowering: Lowering): Form<"tabel"> {
  const columns = node.header?.columns ?? [];
  return {
    vorm: "tabel",
    kolommen: columns.map((column) => ({
      naam: column.name.name,
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
