// The rows that a table still misses, also while the row under the cursor is half written, or none is there yet.

import type { TabelDeclaration, TableRow } from "@inkoop/language";
import { operandsOf } from "../analyse/operands.js";
import { analyseTable, rowText } from "../analyse/tables.js";
import { looptijdOf } from "../binding/looptijd.js";
import type { Afleiding, Expr, Feit, Keuzelijst, Structuur } from "../model.js";
import type { AfgeleideSymbol, PolicySymbol } from "../names/symbols.js";
import type { DeclaredValues } from "../numeric.js";
import { derive, deriveTable } from "../resolve/derived.js";
import { resolveFact, resolveKeuzelijst, resolveNormFact, resolveStructuur } from "../resolve/facts.js";
import { createLowering, Unresolved, type Lowering } from "../resolve/lower.js";
import { expressionsOfDerived, visitExpr } from "../resolve/needs.js";
import type { Unit } from "../program.js";
import type { Analysis } from "../unit-index.js";

/**
 * The rows that the table of `symbol` misses, each as it is written, its result left open; `offset` is where somebody
 * is writing, and the row there does not count. None when it cannot be told. Of a table without rows: one for each value
 * of its first column, and one for every value.
 */
export function missingRows(analysis: Analysis, symbol: AfgeleideSymbol, offset: number): readonly string[] {
  const { unit } = analysis;
  const { node } = symbol;
  if (node.kind !== "tabel") return [];
  const lowering = createLowering(looptijdOf(unit)?.van.year ?? 2000);
  const rows = node.rows.filter(
    (row) =>
      (offset < row.span.start || row.span.end < offset) &&
      attempt(() => tableWith(symbol, node, [row], unit, lowering)) !== undefined,
  );
  const table = attempt(() => tableWith(symbol, node, rows, unit, lowering));
  if (table !== undefined && rows.length === 0) return firstRows(table, analysis);
  const values = attempt(() => valuesFor(table === undefined ? [] : [table], analysis, lowering));
  if (table === undefined || values === undefined) return [];
  return analyseTable(operandsOf(values), table).flatMap((finding) =>
    finding.kind === "gap" && finding.cells !== undefined ? [rowText(table, finding.cells)] : [],
  );
}

function firstRows(table: ReturnType<typeof deriveTable>, { scope }: Analysis): readonly string[] {
  const [first, ...others] = table.kolommen.map(() => "-");
  if (first === undefined) return [];
  const { expr } = table.kolommen[0] ?? {};
  const type = expr?.op === "fact" || expr?.op === "derived" ? typeOf(scope.value(expr.naam)) : undefined;
  const list = type === undefined ? undefined : scope.type(type);
  const values =
    list?.kind === "keuzelijst" ? [...list.values.keys()] : type === "ja/nee" ? ["ja", "nee"] : [];
  return [...values, first].map((cell) => rowText(table, [cell, ...others]));
}

/** The type as it is declared, `ja/nee` or the name of a list; a norm that is a fact is answered with ja or nee. */
function typeOf(symbol: PolicySymbol | undefined): string | undefined {
  if (symbol?.kind === "norm") return "ja/nee";
  if (symbol?.kind !== "feit" && symbol?.kind !== "afgeleide") return undefined;
  const { element, list } = symbol.node.type;
  if (list || element.kind === "missingType") return undefined;
  return element.kind === "basicType" ? element.name : element.name.name;
}

function tableWith(
  symbol: AfgeleideSymbol,
  node: TabelDeclaration,
  rows: readonly TableRow[],
  unit: Unit,
  lowering: Lowering,
): ReturnType<typeof deriveTable> {
  return deriveTable(symbol, { ...node, rows }, unit, lowering);
}

/** What `make` gives; undefined when something that it needs is wrong, which is reported elsewhere. */
function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof Unresolved) return undefined;
    throw error;
  }
}

/** The facts and derived values that `tables` speak of, also through others, and every type. */
function valuesFor(
  tables: readonly Afleiding[],
  { unit, scope }: Analysis,
  lowering: Lowering,
): DeclaredValues {
  const seen = new Set(tables.map(({ naam }) => naam));
  /** Each after those it needs. */
  const derived: Afleiding[] = [];
  const facts = new Map<string, Feit>();
  const take = (expr: Expr): void => {
    visitExpr(expr, (part) => {
      if (part.op === "fact" && !facts.has(part.naam)) {
        const fact = factOf(scope.value(part.naam), unit);
        if (fact !== undefined) facts.set(part.naam, fact);
      } else if (part.op === "derived" && !seen.has(part.naam)) {
        const symbol = scope.value(part.naam);
        if (symbol?.kind !== "afgeleide") throw new Unresolved();
        seen.add(part.naam);
        add(derive(symbol, unit, lowering));
      }
    });
  };
  const add = (afgeleide: Afleiding): void => {
    expressionsOfDerived(afgeleide).forEach(take);
    derived.push(afgeleide);
  };
  tables.forEach(add);
  return {
    feiten: [...facts.values()],
    afgeleiden: derived,
    keuzelijsten: scope.all.flatMap((symbol): readonly Keuzelijst[] =>
      symbol.kind === "keuzelijst" ? [resolveKeuzelijst(symbol)] : [],
    ),
    structuren: scope.all.flatMap((symbol): readonly Structuur[] =>
      symbol.kind === "structuur" ? [resolveStructuur(symbol, unit)] : [],
    ),
  };
}

function factOf(symbol: PolicySymbol | undefined, unit: Unit): Feit | undefined {
  if (symbol?.kind === "feit") return resolveFact(symbol, unit);
  return symbol?.kind === "norm" && symbol.isFact ? resolveNormFact(symbol, unit) : undefined;
}
