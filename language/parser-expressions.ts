// The grammar of expressions: values, arithmetic, conditions and bullet lists.

import type { IOrAlt } from "chevrotain";
import type { BulletExpression, Decimal, Expression, Reference, SumExpression } from "./ast.js";
import type { Fix } from "./messages.js";
import { LogicParser } from "./parser-logic.js";
import { operandStarts } from "./parser-comparisons.js";
import { maximumDepth } from "./limits.js";
import { spanOfToken, type Token } from "./scanner.js";
import { groups, statementStarts, T, tokenSet } from "./tokens.js";
import { isReserved } from "./words.js";

/** What shows that a reserved word before it was meant as a name. */
const afterName = tokenSet(
  groups.logical,
  groups.order,
  groups.moreOrLess,
  groups.sign,
  T.is,
  T.ten,
  T.bevat,
  T.binnen,
  T.comma,
  T.close,
  T.dan,
  T.foreignComparison,
);
/** Words that say too much by themselves to be read as a name. */
const neverNames = tokenSet(groups.logical, groups.order, T.is, T.niet, T.dan, T.ten, T.van, T.tot, T.met);
const yearWords = tokenSet(T.jaar, T.contractjaar);

export abstract class ExpressionParser extends LogicParser {
  private operandAlternatives: IOrAlt<Expression>[] | undefined;
  private depth = 0;

  /** Operands joined by `+` and `-`. */
  readonly sum = this.RULE("sum", (): Expression => {
    const first = this.SUBRULE(this.operand);
    let terms: SumExpression["terms"][number][] | undefined;
    if (this.isNext(operandStarts) && this.sameLine() && !this.missesDan()) this.skipDoubled();
    do {
      this.MANY(() => {
        const plus = this.CONSUME(groups.sign).tokenTypeIdx === T.plus.tokenTypeIdx;
        const operand = this.SUBRULE2(this.operand);
        (terms ??= [{ operator: "+", operand: first }]).push({ operator: plus ? "+" : "-", operand });
      });
      if (!this.isNextType(T.duration) || !this.missesSign()) break;
      (terms ??= [{ operator: "+", operand: first }]).push({
        operator: "+",
        operand: this.literal(this.CONSUME9(T.duration) as Token),
      });
    } while (!this.RECORDING_PHASE);
    return terms === undefined ? first : { kind: "sum", terms, span: this.spanOver(first) };
  });

  /** One value, name, count or parenthesised expression. */
  readonly operand = this.RULE("operandRule", (): Expression => {
    if (this.depth >= maximumDepth) return this.tooDeep();
    this.depth += 1;
    const result = this.RECORDING_PHASE || this.startsOperand() ? this.presentOperand() : this.lostOperand();
    this.depth -= 1;
    return result;
  });

  /** `naam` or `bouwsteen.naam`. */
  readonly reference = this.RULE("reference", (): Reference => {
    const first = this.anyIdentifier(1);
    if (this.accepts(T.dot, 2) && this.sameLine()) this.skipDoubled();
    const name = this.OPTION(() => {
      this.CONSUME(T.dot);
      return this.identifier(2);
    });
    if (name === undefined) return { kind: "reference", name: first, span: first.span };
    return { kind: "reference", qualifier: first, name, span: this.spanOver(first) };
  });

  /** `( … )`. */
  readonly parenthesised = this.RULE("parenthesised", (): Expression => {
    const open = this.CONSUME(T.open) as Token;
    this.openParenthesis();
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
      if (!this.RECORDING_PHASE && !this.isNext(yearWords)) {
        if (!this.mendSpelling(T.jaar) && !this.mendSpelling(T.contractjaar)) {
          this.missing("`jaar ervoor` of `contractjaar`");
          return true;
        }
      }
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
    if (!this.RECORDING_PHASE && this.accepts(groups.name) && !this.mendSpelling(T.van))
      this.missing("`van`");
    else this.need(1, T.van);
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
    if (!this.RECORDING_PHASE && this.isNextType(T.bullet)) return this.bulletsInside(start, "elk");
    const list = this.SUBRULE(this.reference);
    this.need(2, T.heeft);
    const condition = this.SUBRULE(this.conditionInParentheses);
    return { kind: "every", list, condition, span: this.spanFrom(start) };
  });

  /** `( … )` as the condition on the items of a list. */
  readonly conditionInParentheses = this.RULE("conditionInParentheses", (): Expression => {
    const open = this.need(1, T.open);
    this.openParenthesis();
    const condition = this.SUBRULE(this.expression);
    this.closing(1, open);
    return condition;
  });

  // ── What the rules do with what they read ──

  private startsOperand(): boolean {
    if (!this.isNext(operandStarts)) return false;
    return !this.isNextType(T.minus) || this.accepts(groups.signable, 2);
  }
  private presentOperand(): Expression {
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
  }

  /** The node that the lexer made for a literal; `peildatum` has none. */
  protected literal(token: Token): Expression {
    return token.literal ?? { kind: "peildatum", span: spanOfToken(token) };
  }
  private dateOfYear(token: Token, complete: boolean, ofContract: boolean): Expression {
    const day = token.literal?.kind === "date" ? token.literal.value : { year: 0, month: 1, day: 1 };
    if (!complete) {
      const end = token.startOffset + token.image.length;
      const years = this.isNextType(T.van) ? [] : ["van het jaar ervoor", "van het contractjaar"];
      const fixes = years.map((year) => ({
        title: `schrijf \`${token.image} ${year}\``,
        edits: [{ span: { start: end, end }, newText: ` ${year}` }],
        safe: false,
      }));
      this.report("INK0122", { typed: token.image }, spanOfToken(token), fixes);
      return { kind: "date", value: day, span: spanOfToken(token) };
    }
    const year = ofContract ? "contractjaar" : "jaarErvoor";
    return { kind: "yearDate", day: day.day, month: day.month, year, span: this.spanFrom(token.startOffset) };
  }
  // ── What is not there, or stands in an unusual place ──

  /** A duration right behind a value, that no `na` or `voor` follows: the sign before it is missing. */
  private missesSign(): boolean {
    if (this.opensLine(1) || this.accepts(groups.direction, 2)) return false;
    this.missing("`+` of `-`");
    return true;
  }
  private lostOperand(): Expression {
    const next = this.next();
    if (this.isNextType(T.minus)) return this.strayMinus();
    if (this.sameLine() && isReserved(next.image) && this.isAhead(2, afterName) && !this.isNext(neverNames)) {
      this.report("INK0110", { word: next.image }, spanOfToken(next));
      this.SKIP_TOKEN();
      const span = spanOfToken(next);
      return { kind: "reference", name: { kind: "identifier", name: next.image, span }, span };
    }
    if (this.sameLine() && this.isNextType(T.pointLabel)) {
      this.report("INK0119", { typed: next.image }, spanOfToken(next));
      this.SKIP_TOKEN();
      const span = spanOfToken(next);
      return { kind: "reference", name: { kind: "identifier", name: next.image, span }, span };
    }
    return this.absentOperand();
  }
  private tooDeep(): Expression {
    this.report("INK0151", { limit: maximumDepth }, spanOfToken(this.next()));
    const start = this.here();
    while (!this.isNext(statementStarts)) this.skip();
    return { ...this.missingExpression(), span: { start, end: start } };
  }
  /** A minus that no number follows: `- -`, or a bullet that does not open its line. */
  private strayMinus(): Expression {
    if (!this.skipDoubled()) this.stray();
    return this.SUBRULE9(this.operand);
  }
  protected override nestedBullets(): Expression | undefined {
    const start = this.here();
    if (this.isNextType(T.bullet)) {
      // The bullets of an outer list go on; here a word like `een van` is missing before bullets of its own.
      const column = this.columnOf(start);
      if (this.bulletColumns.includes(column) || this.outdented()) return undefined;
      this.missing("`elk van`, `een van` of `geen van`");
      const items = this.SUBRULE9(this.bullets);
      return { kind: "bullets", quantifier: "elk", items, span: this.spanFrom(start) };
    }
    if (this.isNextType(T.van) && this.accepts(T.bullet, 2)) {
      this.missing("`elk`, `een` of `geen`");
      this.SKIP_TOKEN();
      return this.bulletsInside(start, "elk");
    }
    if (!this.accepts(groups.quantifier) || !this.accepts(T.van, 2)) return undefined;
    const quantifier = this.next().tokenType.name as BulletExpression["quantifier"];
    this.SKIP_TOKEN();
    this.SKIP_TOKEN();
    return this.bulletsInside(start, quantifier);
  }
  /** Bullets in the middle of a longer expression, or in a bullet of another list. */
  private bulletsInside(start: number, quantifier: BulletExpression["quantifier"]): Expression {
    const head = this.spanFrom(start);
    const nested = this.bulletColumns.some((column) => column >= 0);
    const quiet = this.quiet;
    this.quiet = true;
    const items = this.SUBRULE9(this.bullets);
    this.quiet = quiet;
    const span = this.spanFrom(start);
    if (nested) this.report("INK0160", {}, head, this.asBepaal(span));
    else {
      const edits = [
        { span: { start, end: start }, newText: "(" },
        { span: { start: span.end, end: span.end }, newText: ")" },
      ];
      this.report("INK0163", {}, head, [{ title: "zet de opsomming tussen haakjes", edits, safe: true }]);
    }
    return { kind: "bullets", quantifier, items, span };
  }
  /** The fix that gives a nested list a name of its own, above the declaration that it stands in. */
  private asBepaal(list: { start: number; end: number }): Fix[] {
    let name = "onderdeel";
    for (let count = 2; new RegExp(`\\b${name}\\b`).test(this.text); count += 1) name = `onderdeel${count}`;
    const lines = this.text.slice(list.start, list.end).split(/\r\n|\n|\r/);
    const body = lines.map((line, index) => (index === 0 ? line : `    ${line.trim()}`)).join("\n");
    const start = this.declarationStart;
    const edits = [
      { span: { start, end: start }, newText: `bepaal ${name}: ja/nee\n  waarde ${body}\n\n` },
      { span: list, newText: name },
    ];
    return [{ title: `geef de binnenste opsomming de naam \`${name}\``, edits, safe: false }];
  }
}

/** The negative of a number, percentage or amount. */
function negate(literal: Expression, span: Expression["span"]): Expression {
  if (literal.kind !== "number" && literal.kind !== "percentage" && literal.kind !== "amount") return literal;
  const value: Decimal = { ...literal.value, coefficient: -literal.value.coefficient };
  return { ...literal, value, span };
}
