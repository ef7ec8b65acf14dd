// Clauses: what they say stands in one column, as far as they stand on a line each.

import { builders } from "prettier/doc";
import type { BronClause, CaseClause, Clause } from "../ast.js";
import { printCondition, printList, printNodes } from "./print-expressions.js";
import { childrenOf } from "../walk.js";
import { counted, type Doc, flat, gap, hasWords, lineWidth, partBreak, word } from "./print-words.js";
import { indexAt, plainText, type Reel, widest } from "./words.js";

const { align, group, indent, line } = builders;

/** Where what a clause says starts, behind its opening words; for a case, where `dan` does. */
export type Columns = ReadonlyMap<Clause, number>;

/** The clauses of one declaration or fact, each on a line of its own, `depth` from the margin. */
export function printClauses(reel: Reel, clauses: readonly Clause[], depth: number): Doc {
  const columns = columnsOf(reel, clauses, depth);
  return clauses.map((clause) => [partBreak(reel), printClause(reel, clause, columns)]);
}

/** One clause; clauses that stand together share their columns. */
export function printClause(reel: Reel, clause: Clause, columns: Columns): Doc {
  const column = columns.get(clause);
  if (clause.kind === "caseClause") return printCase(reel, clause, column);
  const head = counted(reel, openingWords(clause));
  if (!hasWords(reel, clause.span.end)) return head;
  const width = column ?? openingText(reel, clause).length;
  const padding = " ".repeat(Math.max(1, width + 1 - openingText(reel, clause).length));
  const room = gap(reel, padding);
  const said = printSaid(reel, clause);
  return isLoose(clause) ? [head, room, said] : [head, align(width + 1, [room, said])];
}

/** What a clause says, without its opening words. */
function printSaid(reel: Reel, clause: Clause): Doc {
  switch (clause.kind) {
    case "conditionClause":
      return printCondition(reel, clause.expression);
    case "exemptionClause": {
      if (clause.label === undefined) return printCondition(reel, clause.expression);
      const label = flat(reel, clause.label.span.end);
      const room = gap(reel, clause.expression.kind === "bullets" ? " " : line);
      return group([label, room, printCondition(reel, clause.expression)]);
    }
    case "otherwiseClause":
      return printCondition(reel, clause.result);
    case "bronClause":
      return printSource(reel, clause);
    default:
      return printNodes(reel, childrenOf(clause), clause.span.end);
  }
}

/** `deel punt 1, 2a, 3 tot en met 5`; points that do not fit stand under the first. */
function printSource(reel: Reel, clause: BronClause): Doc {
  const first = clause.points[0]?.span.start ?? clause.span.end;
  const width = (plainText(reel, { start: clause.part.span.start, end: first }) ?? "").length + 1;
  const head = flat(reel, first);
  if (!hasWords(reel, clause.span.end)) return head;
  return [head, gap(reel), printList(reel, clause.points, width)];
}

/** `als … dan …`; what does not fit goes on with `dan` on the next line. */
function printCase(reel: Reel, { condition, result }: CaseClause, column: number | undefined): Doc {
  const width = (plainText(reel, condition.span) ?? "").length;
  const head = [word(reel), gap(reel), align("als ".length, printCondition(reel, condition))];
  const padding = column === undefined ? line : " ".repeat(Math.max(1, column + 1 - width));
  const room = gap(reel, padding);
  const dan = word(reel);
  const outcome = [gap(reel), align("dan ".length, printCondition(reel, result))];
  return group([head, indent([room, dan, outcome])]);
}

// ── Columns ──

/** The columns of clauses that stand under each other: one for each run of clauses that keep to a line. */
export function columnsOf(reel: Reel, clauses: readonly Clause[], depth: number): Columns {
  const columns = new Map<Clause, number>();
  let run: Clause[] = [];
  const close = (): void => {
    const width = widest(run, (clause) => (saysSomething(clause) ? openingText(reel, clause).length : 0));
    for (const clause of run) columns.set(clause, width);
    run = [];
  };
  for (const clause of clauses) {
    if (isCase(clause) || isLoose(clause)) close();
    else run.push(clause);
  }
  close();
  alignCases(reel, clauses, depth, columns);
  return columns;
}

/** Cases that stand under each other and fit have their `dan` in one column. */
function alignCases(
  reel: Reel,
  clauses: readonly Clause[],
  depth: number,
  columns: Map<Clause, number>,
): void {
  let run: { readonly clause: CaseClause; readonly condition: number; readonly result: number }[] = [];
  const close = (): void => {
    const width = widest(run, ({ condition }) => condition);
    const result = widest(run, (one) => one.result);
    const fits = depth + "als ".length + width + " dan ".length + result <= lineWidth;
    for (const { clause, condition } of run) columns.set(clause, fits ? width : condition);
    run = [];
  };
  for (const clause of clauses) {
    const condition = clause.kind === "caseClause" ? plainText(reel, clause.condition.span) : undefined;
    const result = clause.kind === "caseClause" ? plainText(reel, clause.result.span) : undefined;
    const fits =
      condition !== undefined &&
      result !== undefined &&
      depth + "als ".length + condition.length + " dan ".length + result.length <= lineWidth;
    if (clause.kind !== "caseClause" || !fits) close();
    else run.push({ clause, condition: condition.length, result: result.length });
  }
  close();
}

function isCase({ kind }: Clause): boolean {
  return kind === "caseClause" || kind === "otherwiseClause";
}

/** Whether a clause goes on in lines of its own, so that no column is shared with it. */
function isLoose(clause: Clause): boolean {
  switch (clause.kind) {
    case "conditionClause":
    case "exemptionClause":
      return clause.expression.kind === "bullets";
    case "otherwiseClause":
      return clause.result.kind === "bullets";
    case "textClause":
      return clause.text.value.includes("\n");
    default:
      return false;
  }
}

/** How many words open a clause of this kind. */
function openingWords(clause: Clause): number {
  if (clause.kind === "exemptionClause") return 2;
  return clause.kind === "conditionClause" && (clause.word === "geldtAls" || clause.word === "vergoedAls")
    ? 2
    : 1;
}

function saysSomething({ kind }: Clause): boolean {
  return kind !== "strevenClause";
}

/** The opening words of a clause on one line. */
function openingText(reel: Reel, clause: Clause): string {
  const first = indexAt(reel, clause.span.start);
  return reel.words
    .slice(first, first + openingWords(clause))
    .map(({ text }) => text)
    .join(" ");
}
