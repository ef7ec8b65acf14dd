// The grammar of expressions: values, arithmetic, conditions and bullet lists.

import { type IOrAlt } from "chevrotain";
import type {
  BulletExpression,
  Decimal,
  Expression,
  LogicalExpression,
  Reference,
  SumExpression,
} from "./ast.js";
import { maximumDepth } from "./parser-base.js";
import { ComparisonParser } from "./parser-comparisons.js";
import { columnAt, spanOfToken, type Token } from "./scanner.js";
import { groups, T, type TokenSet, tokenSet } from "./tokens.js";

/** What an operand can start with. */
export const operandStarts: TokenSet = tokenSet(
  groups.operand,
  groups.name,
  groups.signable,
  T.halfDate,
  T.minus,
  T.elk,
  T.eerste,
  T.voldoet,
  T.aantal,
  T.som,
  T.open,
);
export abstract class ExpressionParser extends ComparisonParser {
  private operandAlternatives: IOrAlt<Expression>[] | undefined;

  /** A condition or a value. */
  readonly expression = this.RULE("expression", (): Expression => {
    if (this.tooDeep()) return this.skipDeep();
    this.depth += 1;
    const result = this.OR<Expression>([
      {
        GATE: () => !this.accepts(groups.name, 3),
        IGNORE_AMBIGUITIES: true,
        ALT: () => this.SUBRULE(this.quantified),
      },
      { ALT: () => this.none(this.CONSUME(T.geen) as Token) },
      { ALT: () => this.SUBRULE(this.chain) },
    ]);
    this.depth -= 1;
    return result;
  });

  /** `elk van`, `een van` or `geen van` with bullets. */
  readonly quantified = this.RULE("quantified", (): Expression => {
    const start = this.here();
    const word = this.CONSUME(groups.quantifier);
    this.need(1, T.van);
    const items = this.SUBRULE(this.bullets);
    const quantifier = word.tokenType.name as BulletExpression["quantifier"];
    return { kind: "bullets", quantifier, items, span: this.spanFrom(start) };
  });

  /** The bullets of one list: each opens its line, all in one column. */
  readonly bullets = this.RULE("bullets", (): readonly Expression[] => {
    const items: Expression[] = [];
    this.openBullets();
    this.MANY({
      GATE: () => this.isBulletOfThisList(),
      DEF: () => {
        this.CONSUME(T.bullet);
        items.push(this.SUBRULE(this.chain));
      },
    });
    this.closeBullets(items.length);
    return items;
  });

  /** Operands joined by `en` or `of`. */
  readonly chain = this.RULE("chain", (): Expression => {
    const start = this.here();
    const first = this.SUBRULE(this.negation);
    let operands: Expression[] | undefined;
    let operators: Token[] | undefined;
    this.MANY({
      GATE: () => this.continuesChain(),
      DEF: () => {
        const operator = this.CONSUME(groups.logical) as Token;
        const operand = this.SUBRULE2(this.negation);
        (operands ??= [first]).push(operand);
        (operators ??= []).push(operator);
      },
    });
    if (operands === undefined || operators === undefined) return first;
    return this.logicalChain(start, operands, operators);
  });

  /** `niet …`. */
  readonly negation = this.RULE("negation", (): Expression => {
    let words: Token[] | undefined;
    this.MANY(() => {
      const word = this.CONSUME(T.niet) as Token;
      (words ??= []).push(word);
    });
    const operand = this.SUBRULE(this.comparison);
    return words === undefined ? operand : this.negated(words, operand);
  });

  /** An operand, and what it is compared with. */
  readonly comparison = this.RULE("comparison", (): Expression => {
    const start = this.here();
    const left = this.SUBRULE(this.sum);
    const comparison = this.OPTION(() => this.SUBRULE(this.comparisonTail));
    if (comparison === undefined) return left;
    return { kind: "comparison", left, comparison, span: this.spanFrom(start) };
  });

  /** Operands joined by `+` and `-`. */
  readonly sum = this.RULE("sum", (): Expression => {
    const start = this.here();
    const first = this.SUBRULE(this.operand);
    let terms: SumExpression["terms"][number][] | undefined;
    this.MANY(() => {
      const plus = this.CONSUME(groups.sign).tokenTypeIdx === T.plus.tokenTypeIdx;
      const operand = this.SUBRULE2(this.operand);
      (terms ??= [{ operator: "+", operand: first }]).push({ operator: plus ? "+" : "-", operand });
    });
    return terms === undefined ? first : { kind: "sum", terms, span: this.spanFrom(start) };
  });

  /** One value, name, count or parenthesised expression. */
  readonly operand = this.RULE("operandRule", (): Expression => {
    if (!this.isNext(operandStarts) && !this.RECORDING_PHASE) return this.absentOperand();
    return this.OR<Expression>(
      (this.operandAlternatives ??= [
        { ALT: () => this.literal(this.CONSUME(groups.operand) as Token) },
        { ALT: () => this.SUBRULE(this.reference) },
        { ALT: () => this.SUBRULE(this.parenthesised) },
        { ALT: () => this.SUBRULE(this.percentage) },
        { ALT: () => this.SUBRULE(this.negative) },
        { ALT: () => this.SUBRULE(this.yearDate) },
        { ALT: () => this.SUBRULE(this.firstOfNextMonth) },
        { ALT: () => this.SUBRULE(this.meets) },
        { ALT: () => this.SUBRULE(this.count) },
        { ALT: () => this.SUBRULE(this.total) },
        { ALT: () => this.SUBRULE(this.every) },
      ]),
    );
  });

  /** `naam` or `bouwsteen.naam`. */
  readonly reference = this.RULE("reference", (): Reference => {
    const start = this.here();
    const first = this.identifier(1);
    const name = this.OPTION(() => {
      this.CONSUME(T.dot);
      return this.identifier(2);
    });
    if (name === undefined) return { kind: "reference", name: first, span: this.spanFrom(start) };
    return { kind: "reference", qualifier: first, name, span: this.spanFrom(start) };
  });

  /** `( … )`. */
  readonly parenthesised = this.RULE("parenthesised", (): Expression => {
    const open = this.CONSUME(T.open) as Token;
    const expression = this.SUBRULE(this.expression);
    this.closing(1, open);
    return { kind: "parenthesised", expression, span: this.spanFrom(open.startOffset) };
  });

  /** `70%`, `70% van x`. */
  readonly percentage = this.RULE("percentageRule", (): Expression => {
    const start = this.here();
    const literal = this.literal(this.CONSUME(T.percentageLiteral) as Token);
    const of = this.OPTION(() => {
      this.CONSUME(T.van);
      return this.SUBRULE(this.operand);
    });
    if (of === undefined || literal.kind !== "percentage") return literal;
    return { kind: "percentageOf", percentage: literal, of, span: this.spanFrom(start) };
  });

  /** `-5`. */
  readonly negative = this.RULE("negative", (): Expression => {
    const start = this.here();
    this.CONSUME(T.minus);
    const token = this.need(1, groups.signable, "een getal");
    if (token === undefined || this.RECORDING_PHASE) return this.missingExpression();
    return negate(this.literal(token), this.spanFrom(start));
  });

  /** `1 september van het jaar ervoor`, `30 september van het contractjaar`. */
  readonly yearDate = this.RULE("yearDate", (): Expression => {
    const token = this.CONSUME(T.halfDate) as Token;
    let ofContract = false;
    const complete = this.OPTION(() => {
      this.CONSUME(T.van);
      this.need(1, T.het);
      this.OR([
        {
          ALT: () => {
            this.CONSUME(T.jaar);
            this.need(2, T.ervoor);
          },
        },
        {
          ALT: () => {
            this.CONSUME(T.contractjaar);
            ofContract = true;
          },
        },
      ]);
      return true;
    });
    if (this.RECORDING_PHASE) return this.missingExpression();
    return this.dateOfYear(token, complete === true, ofContract);
  });

  /** `eerste dag van de maand na x`. */
  readonly firstOfNextMonth = this.RULE("firstOfNextMonth", (): Expression => {
    const start = this.here();
    this.CONSUME(T.eerste);
    this.need(1, T.dag);
    this.need(2, T.van);
    this.need(3, T.de);
    this.need(4, T.maand);
    this.need(5, T.na);
    const date = this.SUBRULE(this.operand);
    return { kind: "firstOfNextMonth", date, span: this.spanFrom(start) };
  });

  /** `voldoet aan X`. */
  readonly meets = this.RULE("meets", (): Expression => {
    const start = this.here();
    this.CONSUME(T.voldoet);
    this.need(1, T.aan);
    const target = this.SUBRULE(this.reference);
    return { kind: "meets", target, span: this.spanFrom(start) };
  });

  /** `aantal X`, `aantal X met (…)`. */
  readonly count = this.RULE("count", (): Expression => {
    const start = this.here();
    this.CONSUME(T.aantal);
    const list = this.SUBRULE(this.reference);
    const condition = this.OPTION(() => this.SUBRULE(this.having));
    if (condition === undefined) return { kind: "count", list, span: this.spanFrom(start) };
    return { kind: "count", list, condition, span: this.spanFrom(start) };
  });

  /** `som van veld van X`, `som van veld van X met (…)`. */
  readonly total = this.RULE("total", (): Expression => {
    const start = this.here();
    this.CONSUME(T.som);
    this.need(1, T.van);
    const field = this.identifier(1, "de naam van een veld");
    this.need(2, T.van);
    const list = this.SUBRULE(this.reference);
    const condition = this.OPTION(() => this.SUBRULE(this.having));
    if (condition === undefined) return { kind: "total", field, list, span: this.spanFrom(start) };
    return { kind: "total", field, list, condition, span: this.spanFrom(start) };
  });

  /** `met (…)`. */
  readonly having = this.RULE("having", (): Expression => {
    this.CONSUME(T.met);
    return this.SUBRULE(this.conditionInParentheses);
  });

  /** `elk van X heeft (…)`. */
  readonly every = this.RULE("every", (): Expression => {
    const start = this.here();
    this.CONSUME(T.elk);
    this.need(1, T.van);
    const list = this.SUBRULE(this.reference);
    this.need(2, T.heeft);
    const condition = this.SUBRULE(this.conditionInParentheses);
    return { kind: "every", list, condition, span: this.spanFrom(start) };
  });

  /** `( … )` as the condition on the items of a list. */
  readonly conditionInParentheses = this.RULE("conditionInParentheses", (): Expression => {
    const open = this.need(1, T.open);
    const condition = this.SUBRULE(this.expression);
    this.closing(1, open);
    return condition;
  });

  // ── What the rules do with what they read ──

  /** The node that the lexer made for a literal; `peildatum` has none. */
  protected literal(token: Token): Expression {
    return token.literal ?? { kind: "peildatum", span: spanOfToken(token) };
  }
  protected none(token: Token): Expression {
    return { kind: "none", span: spanOfToken(token) };
  }
  private dateOfYear(token: Token, complete: boolean, ofContract: boolean): Expression {
    const day = token.literal?.kind === "date" ? token.literal.value : { year: 0, month: 1, day: 1 };
    if (!complete) {
      this.report("INK0122", { typed: token.image }, spanOfToken(token), []);
      return { kind: "date", value: day, span: spanOfToken(token) };
    }
    const year = ofContract ? "contractjaar" : "jaarErvoor";
    return { kind: "yearDate", day: day.day, month: day.month, year, span: this.spanFrom(token.startOffset) };
  }
  private negated(words: readonly Token[], operand: Expression): Expression {
    let result = operand;
    for (const word of words.toReversed()) {
      result = { kind: "not", operand: result, span: this.spanFrom(word.startOffset) };
    }
    return result;
  }
  /** One flat chain; a chain of both operators is reported and becomes chains of `en` in one of `of`. */
  private logicalChain(
    start: number,
    operands: readonly Expression[],
    operators: readonly Token[],
  ): LogicalExpression {
    const span = this.spanFrom(start);
    if (!operators.some(isOr)) return { kind: "logical", operator: "en", operands, span };
    if (operators.every(isOr)) return { kind: "logical", operator: "of", operands, span };
    return { kind: "logical", operator: "of", operands, span };
  }

  // ── Depth, bullets and what is not there ──

  private tooDeep(): boolean {
    return this.depth >= maximumDepth;
  }
  private skipDeep(): Expression {
    return this.missingExpression();
  }
  private openBullets(): void {
    const column = this.isNextType(T.bullet) ? columnAt(this.text, this.here()) : -1;
    this.bulletColumns.push(column);
  }
  private isBulletOfThisList(): boolean {
    return columnAt(this.text, this.here()) === this.bulletColumns.at(-1);
  }
  private closeBullets(count: number): void {
    this.bulletColumns.pop();
    if (count === 0) this.missing("een regel die met `-` begint");
  }
  private continuesChain(): boolean {
    return true;
  }
  /** `)`; when it is not there, the parenthesis that waits for it is reported. */
  protected closing(index: number, open: Token | undefined): void {
    if (this.RECORDING_PHASE) this.consume(index + 4, T.close);
    else if (this.accepts(T.close)) this.consume(index + 4, T.close);
    else if (open !== undefined) this.report("INK0108", {}, spanOfToken(open));
  }
  private absentOperand(): Expression {
    this.missing("een waarde");
    return this.missingExpression();
  }
}

function isOr(token: Token): boolean {
  return token.tokenTypeIdx === T.of.tokenTypeIdx;
}

/** The negative of a number, percentage or amount. */
function negate(literal: Expression, span: Expression["span"]): Expression {
  if (literal.kind !== "number" && literal.kind !== "percentage" && literal.kind !== "amount") return literal;
  const value: Decimal = { ...literal.value, coefficient: -literal.value.coefficient };
  return { ...literal, value, span };
}
