// The grammar of comparisons: what stands to the right of a left side, in a table cell and after `moet`.

import type { IOrAlt, ParserMethod } from "chevrotain";
import type { Comparison, Expression, OrderOperator } from "./ast.js";
import { ParserBase } from "./parser-base.js";
import { groups, T, type TokenSet, tokenSet } from "./tokens.js";

/** What a comparison can start with. */
export const comparisonStarts: TokenSet = tokenSet(
  groups.moreOrLess,
  groups.order,
  T.is,
  T.ten,
  T.van,
  T.binnen,
  T.bevat,
);

export abstract class ComparisonParser extends ParserBase {
  abstract readonly sum: ParserMethod<[], Expression>;
  abstract readonly operand: ParserMethod<[], Expression>;

  private comparisonAlternatives: IOrAlt<Comparison>[] | undefined;
  private orderAlternatives: IOrAlt<Comparison>[] | undefined;

  /** What stands to the right of the left side. */
  readonly comparisonTail = this.RULE("comparisonTail", (): Comparison =>
    this.OR(
      (this.comparisonAlternatives ??= [
        { ALT: () => this.SUBRULE(this.isTail) },
        { ALT: () => this.SUBRULE(this.otherComparison) },
      ]),
    ),
  );

  /** Every comparison that does not start with `is`; also the content of a table cell. */
  readonly otherComparison = this.RULE("otherComparison", (): Comparison =>
    this.OR(
      (this.orderAlternatives ??= [
        {
          ALT: (): Comparison => {
            const start = this.here();
            this.CONSUME(T.ten);
            const word = this.need(1, groups.extreme);
            const most = word?.tokenTypeIdx === T.hoogste.tokenTypeIdx;
            return this.ordered(start, most ? "tenHoogste" : "tenMinste", this.SUBRULE(this.sum));
          },
        },
        {
          ALT: (): Comparison => {
            const start = this.here();
            const word = this.CONSUME(groups.moreOrLess);
            this.need(2, T.dan);
            const more = word.tokenTypeIdx === T.meer.tokenTypeIdx;
            return this.ordered(start, more ? "meerDan" : "minderDan", this.SUBRULE2(this.sum));
          },
        },
        {
          ALT: (): Comparison => {
            const start = this.here();
            const operator = this.CONSUME(groups.order).tokenType.name as OrderOperator;
            return this.ordered(start, operator, this.SUBRULE3(this.sum));
          },
        },
        { ALT: () => this.SUBRULE(this.between) },
        { ALT: () => this.SUBRULE(this.within) },
        { ALT: () => this.SUBRULE(this.contains) },
      ]),
    ),
  );

  /** `is`, `is niet`, `is geen`, `is een van (…)`, `is geen van (…)`. */
  readonly isTail = this.RULE("isTail", (): Comparison => {
    const start = this.here();
    this.CONSUME(T.is);
    const negated = this.OPTION(() => this.CONSUME(T.niet)) !== undefined;
    return this.OR<Comparison>([
      {
        ALT: () => {
          this.CONSUME(T.een);
          this.need(1, T.van);
          const values = this.SUBRULE(this.valueList);
          return { kind: "oneOf", negated, values, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(T.geen);
          const values = this.OPTION2(() => {
            this.CONSUME2(T.van);
            return this.SUBRULE2(this.valueList);
          });
          if (values === undefined) return { kind: "isNone", negated, span: this.spanFrom(start) };
          return { kind: "oneOf", negated: !negated, values, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          const value = this.SUBRULE(this.sum);
          return { kind: "is", negated, value, span: this.spanFrom(start) };
        },
      },
    ]);
  });

  /** `van a tot en met b`. */
  readonly between = this.RULE("between", (): Comparison => {
    const start = this.here();
    this.CONSUME(T.van);
    const from = this.SUBRULE(this.sum);
    this.SUBRULE(this.upTo);
    const to = this.SUBRULE2(this.sum);
    return { kind: "between", from, to, span: this.spanFrom(start) };
  });

  /** `binnen 6 weken na x`. */
  readonly within = this.RULE("within", (): Comparison => {
    const start = this.here();
    this.CONSUME(T.binnen);
    const duration = this.SUBRULE(this.operand);
    const word = this.need(1, groups.direction);
    const direction = word?.tokenTypeIdx === T.voor.tokenTypeIdx ? "voor" : "na";
    const anchor = this.SUBRULE(this.sum);
    return { kind: "within", duration, direction, anchor, span: this.spanFrom(start) };
  });

  /** `bevat a`, `bevat een van (a, b)`. */
  readonly contains = this.RULE("contains", (): Comparison => {
    const start = this.here();
    this.CONSUME(T.bevat);
    const values = this.OR<readonly Expression[]>([
      {
        ALT: () => {
          this.CONSUME(T.een);
          this.need(1, T.van);
          return this.SUBRULE(this.valueList);
        },
      },
      { ALT: () => [this.SUBRULE(this.operand)] },
    ]);
    return { kind: "contains", values, span: this.spanFrom(start) };
  });

  /** `tot en met`. */
  readonly upTo = this.RULE("upTo", () => {
    this.need(1, T.tot);
    this.need(2, T.en);
    this.need(3, T.met);
  });

  /** `(a, b)`. */
  readonly valueList = this.RULE("valueList", (): readonly Expression[] => {
    const values: Expression[] = [];
    this.need(1, T.open);
    values.push(this.SUBRULE(this.sum));
    this.MANY(() => {
      this.CONSUME(T.comma);
      values.push(this.SUBRULE2(this.sum));
    });
    this.need(2, T.close);
    return values;
  });

  private ordered(start: number, operator: OrderOperator, value: Expression): Comparison {
    return { kind: "order", operator, value, span: this.spanFrom(start) };
  }
}
