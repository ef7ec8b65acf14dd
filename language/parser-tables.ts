// The grammar of decision tables.

import { EOF, type IOrAlt } from "chevrotain";
import type { Expression, Identifier, Reference, TableCell, TableHeader, TableRow } from "./ast.js";
import type { Problem } from "./messages.js";
import { removal } from "./parser-base.js";
import { comparisonStarts, operandStarts } from "./parser-comparisons.js";
import { ExampleParser } from "./parser-examples.js";
import { replacement, retag, spanOfToken, type Token } from "./scanner.js";
import type { SyntaxCode } from "./syntax-errors.js";
import { groups, statementStarts, T, tokenSet, union } from "./tokens.js";

const otherStarts = union(comparisonStarts.map((member, index) => member && index !== T.is.tokenTypeIdx));
const cellStarts = union(operandStarts, otherStarts, tokenSet(T.geen, T.niet, T.minus));
const comparedLiterals = tokenSet(groups.signable, groups.extreme, T.date, T.halfDate, T.duration, T.dan);
const literals = tokenSet(groups.signable, T.date, T.halfDate, T.duration, T.string, T.geen);
const bars = tokenSet(T.bar, T.doubleBar);

export abstract class TableParser extends ExampleParser {
  private cellAlternatives: IOrAlt<TableCell>[] | undefined;

  /** The last `|` and `||` of the row that is being read. */
  private lastBar: Token | undefined;
  private lastDouble: Token | undefined;

  /** `| a | b || naam |`. */
  readonly tableHeader = this.RULE("tableHeader", (): TableHeader => {
    const start = this.here();
    const columns: Reference[] = [];
    this.need(1, T.rowBar);
    this.lastBar = undefined;
    columns.push(this.SUBRULE(this.assignedName));
    do {
      this.MANY({
        GATE: () => !this.opensLine(2),
        DEF: () => {
          this.lastBar = this.CONSUME(T.bar) as Token;
          columns.push(this.SUBRULE2(this.assignedName));
        },
      });
    } while (this.missesColumnBar(columns));
    const double = this.doubleBar(1);
    const result = double ? this.identifier(1, "de naam van deze tabel") : this.nameFrom(columns);
    this.need(2, T.bar);
    if (!this.RECORDING_PHASE) this.endTableRow();
    return { kind: "tableHeader", columns, result, span: this.spanAround(start, columns[0]) };
  });

  /** `| cel | cel || uitkomst |`. */
  readonly tableRow = this.RULE("tableRow", (): TableRow => {
    const start = this.here();
    const cells: TableCell[] = [];
    this.need(1, T.rowBar);
    this.lastBar = undefined;
    cells.push(this.SUBRULE(this.cell));
    do {
      this.MANY({
        GATE: () => !this.opensLine(2),
        DEF: () => {
          this.lastBar = this.CONSUME(T.bar) as Token;
          cells.push(this.SUBRULE2(this.cell));
        },
      });
    } while (this.missesCellBar(cells));
    const double = this.doubleBar(1);
    let result: Expression = double ? this.SUBRULE(this.value) : this.resultFrom(cells);
    if (!this.RECORDING_PHASE) result = this.afterResult(cells, result);
    this.need(2, T.bar);
    if (!this.RECORDING_PHASE) this.endTableRow();
    return { kind: "tableRow", cells, result, span: this.spanAround(start, cells[0]) };
  });

  /** `-`, values, or a comparison without its left side. */
  readonly cell = this.RULE("cell", (): TableCell => {
    const unusual = this.RECORDING_PHASE ? undefined : this.unusualCell();
    if (unusual !== undefined) return unusual;
    return this.OR<TableCell>(
      (this.cellAlternatives ??= [
        {
          GATE: () => !this.accepts(groups.signable, 2),
          IGNORE_AMBIGUITIES: true,
          ALT: () => {
            const start = this.here();
            this.CONSUME(T.minus);
            return { kind: "anyCell", span: this.spanFrom(start) };
          },
        },
        {
          ALT: () => {
            const start = this.here();
            const comparison = this.SUBRULE(this.otherComparison);
            return { kind: "comparisonCell", comparison, span: this.spanFrom(start) };
          },
        },
        { ALT: () => this.SUBRULE(this.valuesCell) },
      ]),
    );
  });

  /** `a, b`, `niet a`, `geen`. */
  readonly valuesCell = this.RULE("valuesCell", (): TableCell => {
    const start = this.here();
    const values: Expression[] = [];
    const negated = this.OPTION(() => this.CONSUME(T.niet)) !== undefined;
    values.push(this.SUBRULE(this.value));
    this.MANY(() => {
      this.CONSUME(T.comma);
      values.push(this.SUBRULE2(this.value));
    });
    return { kind: "valuesCell", negated, values, span: this.spanFrom(start) };
  });

  // ── Where a row does not follow the grammar ──

  /** Whether a row stands here that lost the bar that opens it. */
  protected isLostRow(): boolean {
    if (!this.opensLine(1) || this.isNext(statementStarts) || this.isNextType(EOF)) return false;
    if (!this.lineHas(T.doubleBar) && !this.lineHas(T.bar) && !this.isNext(bars)) return false;
    if (this.isNextType(T.bullet)) retag(this.next(), T.minus);
    return true;
  }
  /** Where a row without its first bar opens: its first cell opens the line. */
  private lostRowPlace = -1;

  protected override open(text: string, problems: Problem<SyntaxCode>[]): void {
    super.open(text, problems);
    this.lostRowPlace = -1;
  }

  protected override valueOnNextLine(): boolean {
    return this.here() !== this.lostRowPlace && super.valueOnNextLine();
  }
  /** A row opens that lost its bar. */
  protected openLostRow(): void {
    this.openLostPart();
    if (this.isNextType(T.unknown)) this.stray();
    this.lostRowPlace = this.here();
  }
  /** `||`; false when it is not there, and then the last cell is the outcome. */
  private doubleBar(index: number): boolean {
    if (this.RECORDING_PHASE || this.accepts(T.doubleBar)) {
      this.lastDouble = this.consume(index, T.doubleBar) as Token;
      return true;
    }
    const found = this.isNext(cellStarts) && this.sameLine();
    const start = this.there();
    const typed = this.lastBar === undefined ? undefined : spanOfToken(this.lastBar);
    const place = found || typed === undefined ? { start, end: start } : typed;
    const edits = [{ span: place, newText: found ? " ||" : "||" }];
    const span = found ? spanOfToken(this.next()) : (typed ?? spanOfToken(this.LA(0) as Token));
    const fixes =
      found || typed !== undefined ? [{ title: "zet `||` voor de uitkomst", edits, safe: false }] : [];
    this.report("INK0170", {}, span, fixes);
    return found;
  }
  private nameFrom(columns: Reference[]): Identifier {
    const last = columns.length > 1 ? columns.pop() : undefined;
    return last?.name ?? { kind: "identifier", name: "", span: this.emptySpan() };
  }
  private resultFrom(cells: TableCell[]): Expression {
    const last = cells.at(-1);
    if (cells.length < 2 || last?.kind !== "valuesCell") return this.missingExpression();
    cells.pop();
    return last.values[0] ?? this.missingExpression();
  }
  /** A second `||` behind the outcome: the first was meant as `|`. */
  private afterResult(cells: TableCell[], written: Expression): Expression {
    let result = written;
    while (
      this.sameLine() &&
      (this.isNextType(T.doubleBar) || (this.isNextType(T.bar) && !this.opensLine(2)))
    ) {
      const bar = this.next();
      const span = spanOfToken(bar);
      const first = this.lastDouble === undefined ? span : spanOfToken(this.lastDouble);
      if (this.isNextType(T.doubleBar))
        this.report("INK0171", {}, span, replacement(first, "|", { safe: false }));
      else this.report("INK0102", { found: "|" }, span, removal(span, { safe: false }));
      this.SKIP_TOKEN();
      if (!this.isNext(cellStarts) || this.opensLine(1)) break;
      cells.push({ kind: "valuesCell", negated: false, values: [result], span: result.span });
      result = this.SUBRULE9(this.value);
    }
    return result;
  }
  private endTableRow(): void {
    while (!this.opensLine(1) && !this.isNext(statementStarts)) this.stray();
  }
  /** Whether a cell follows without the `|` before it; it is read all the same. */
  private missesCellBar(cells: TableCell[]): boolean {
    if (!this.missesBar()) return false;
    if (this.isNext(bars)) return true;
    const place = this.here();
    cells.push(this.SUBRULE9(this.cell));
    if (this.here() === place) this.stray();
    return true;
  }
  private missesColumnBar(columns: Reference[]): boolean {
    if (!this.missesBar()) return false;
    if (this.accepts(groups.name) || this.isNextType(T.peildatum)) {
      columns.push(this.SUBRULE9(this.assignedName));
    } else this.stray();
    return true;
  }
  private missesBar(): boolean {
    if (this.RECORDING_PHASE || this.opensLine(1) || this.isNext(statementStarts)) return false;
    if (!this.isNext(bars) && this.skipDoubled()) return true;
    if (this.isNext(bars)) return false;
    if (!this.isNext(cellStarts)) {
      this.stray();
      return true;
    }
    if (!this.lineHas(T.doubleBar)) return false;
    this.missing("een streep `|`");
    return true;
  }
  /** A cell that is empty or says its comparison in another way. */
  private unusualCell(): TableCell | undefined {
    const start = this.here();
    const next = this.next();
    if (this.isNext(bars) || (this.opensLine(1) && start !== this.lostRowPlace)) {
      const end = this.there();
      // What is empty is the room between two bars; without any, the bar before it.
      const isRoom = this.sameLine() && start > end;
      const room = isRoom ? { start: end, end: start } : { start: end - 1, end };
      const edits = [
        isRoom
          ? { span: room, newText: " - ".padEnd(start - end) }
          : { span: { start: end, end }, newText: " -" },
      ];
      this.report("INK0173", {}, room, [{ title: "schrijf `-`", edits, safe: false }]);
      return { kind: "missingCell", span: this.emptySpan() };
    }
    if (this.isNextType(T.is)) {
      this.remark(
        "INK0153",
        { typed: "is", right: "de waarde alleen" },
        spanOfToken(next),
        removal(spanOfToken(next), { safe: true }),
      );
      this.SKIP_TOKEN();
      return this.SUBRULE9(this.cell);
    }
    const word = this.isNextType(T.name) && !this.isAhead(2, comparedLiterals);
    // A value alone is what a cell holds; only before one of these words it is half of a comparison.
    const value = this.isNext(literals) && !this.accepts(T.tot, 2) && !this.accepts(groups.direction, 2);
    const comparison = word || value ? undefined : this.unusualComparison();
    if (comparison !== undefined) return { kind: "comparisonCell", comparison, span: this.spanFrom(start) };
    if (this.isNext(cellStarts)) return undefined;
    if (this.skipDoubled()) return this.SUBRULE9(this.cell);
    const operand = this.SUBRULE9(this.operand);
    return { kind: "valuesCell", negated: false, values: [operand], span: this.spanOver(operand) };
  }
}
