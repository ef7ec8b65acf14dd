// The grammar of decision tables.

import type { IOrAlt } from "chevrotain";
import type { Expression, Identifier, Reference, TableCell, TableHeader, TableRow } from "./ast.js";
import { ExampleParser } from "./parser-examples.js";
import { groups, T } from "./tokens.js";

export abstract class TableParser extends ExampleParser {
  private cellAlternatives: IOrAlt<TableCell>[] | undefined;

  /** `| a | b || naam |`. */
  readonly tableHeader = this.RULE("tableHeader", (): TableHeader => {
    const start = this.here();
    const columns: Reference[] = [];
    this.CONSUME(T.rowBar);
    columns.push(this.SUBRULE(this.assignedName));
    this.MANY(() => {
      this.CONSUME(T.bar);
      columns.push(this.SUBRULE2(this.assignedName));
    });
    this.need(1, T.doubleBar);
    const result: Identifier = this.identifier(1, "de naam van deze tabel");
    this.need(2, T.bar);
    return { kind: "tableHeader", columns, result, span: this.spanFrom(start) };
  });

  /** `| cel | cel || uitkomst |`. */
  readonly tableRow = this.RULE("tableRow", (): TableRow => {
    const start = this.here();
    const cells: TableCell[] = [];
    this.CONSUME(T.rowBar);
    cells.push(this.SUBRULE(this.cell));
    this.MANY(() => {
      this.CONSUME(T.bar);
      cells.push(this.SUBRULE2(this.cell));
    });
    this.need(1, T.doubleBar);
    const result: Expression = this.SUBRULE(this.value);
    this.need(2, T.bar);
    return { kind: "tableRow", cells, result, span: this.spanFrom(start) };
  });

  /** `-`, values, or a comparison without its left side. */
  readonly cell = this.RULE("cell", (): TableCell =>
    this.OR<TableCell>(
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
    ),
  );

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
}
