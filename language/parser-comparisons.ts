// The grammar of comparisons: what stands to the right of a left side, in a table cell and after `moet`.

import type { IOrAlt, ParserMethod } from "chevrotain";
import type { Comparison, Expression, OrderOperator } from "./ast.js";
import { removal } from "./parser-base.js";
import { RecoveringParser } from "./parser-recovery.js";
import { replacement, retag, spaced, spanOfToken, type Token } from "./scanner.js";
import { nearestOf } from "./spelling.js";
import { strangeComparisons } from "./strange-comparisons.js";
import { groups, T, type TokenSet, tokenSet, union, wordsOf } from "./tokens.js";

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

const containsValues = union(operandStarts, tokenSet(T.een));
const isValues = union(operandStarts, tokenSet(T.een, T.geen));
/** What a misspelt word behind an operand can be: a comparison, or the `en` or `of` that is mended elsewhere. */
const mendedWords = [
  T.is,
  T.van,
  T.ten,
  groups.moreOrLess,
  groups.order,
  T.binnen,
  T.bevat,
  groups.logical,
].flatMap(wordsOf);
const afterComparisonWord: Readonly<Record<string, TokenSet>> = {
  is: union(isValues, tokenSet(T.niet)),
  ten: tokenSet(groups.extreme),
  meer: tokenSet(T.dan),
  minder: tokenSet(T.dan),
  bevat: union(operandStarts, tokenSet(T.een)),
};
const afterAnyComparison = union(isValues, tokenSet(T.niet, T.dan, T.aan, groups.extreme));
const literals = tokenSet(groups.signable, T.date, T.halfDate, T.duration, T.string);
const dates = tokenSet(T.date, T.halfDate, T.peildatum, T.eerste);
const amounts = tokenSet(groups.signable, T.aantal, T.som);
const signMeanings: Readonly<Record<string, readonly [date: OrderOperator, amount: OrderOperator]>> = {
  ">=": ["vanaf", "tenMinste"],
  "=>": ["vanaf", "tenMinste"],
  "≥": ["vanaf", "tenMinste"],
  "<=": ["uiterlijk", "tenHoogste"],
  "=<": ["uiterlijk", "tenHoogste"],
  "≤": ["uiterlijk", "tenHoogste"],
  ">": ["na", "meerDan"],
  "<": ["voor", "minderDan"],
};
const operatorWords: Readonly<Record<OrderOperator, string>> = {
  tenMinste: "ten minste",
  tenHoogste: "ten hoogste",
  meerDan: "meer dan",
  minderDan: "minder dan",
  voor: "voor",
  uiterlijk: "uiterlijk",
  vanaf: "vanaf",
  na: "na",
};

export abstract class ComparisonParser extends RecoveringParser {
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
            if (!this.RECORDING_PHASE && this.sameLine()) this.skipDoubled();
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
    this.opening(1, T.is);
    if (!this.RECORDING_PHASE && this.sameLine()) this.skipDoubled();
    const negated = this.OPTION(() => this.CONSUME(T.niet)) !== undefined;
    if (!this.RECORDING_PHASE && !this.isNext(isValues)) return this.strangeIs(start, negated);
    return this.OR<Comparison>([
      {
        ALT: () => {
          this.CONSUME(T.een);
          this.need(1, T.van);
          const values = this.SUBRULE(this.valueList);
          if (negated) this.doubleNegative(start, "is geen van");
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
          if (negated) this.doubleNegative(start, "is een van");
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
    this.opening(1, T.van);
    const from = this.SUBRULE(this.sum);
    this.SUBRULE(this.upTo);
    const to = this.SUBRULE2(this.sum);
    return { kind: "between", from, to, span: this.spanFrom(start) };
  });

  /** `binnen 6 weken na x`. */
  readonly within = this.RULE("within", (): Comparison => {
    const start = this.here();
    this.opening(1, T.binnen);
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
    if (!this.RECORDING_PHASE && !this.isNext(containsValues)) {
      const value = this.SUBRULE2(this.operand);
      return { kind: "contains", values: [value], span: this.spanFrom(start) };
    }
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
    if (!this.RECORDING_PHASE && this.shortUpTo()) return;
    this.need(1, T.tot);
    this.need(2, T.en);
    this.need(3, T.met);
  });

  /** `(a, b)`. */
  readonly valueList = this.RULE("valueList", (): readonly Expression[] => {
    const values: Expression[] = [];
    const open = this.need(1, T.open);
    this.openParenthesis();
    values.push(this.SUBRULE(this.sum));
    do {
      this.MANY(() => {
        this.CONSUME(T.comma);
        values.push(this.SUBRULE2(this.sum));
      });
    } while (this.missesComma(values));
    this.closing(2, open);
    return values;
  });

  // ── What the rules do with what they read ──

  /** How many parentheses are open, and the column of each bullet list being read (-1 within parentheses). */
  protected parentheses = 0;
  protected bulletColumns: number[] = [];

  /** In the condition of a case, one more than the parentheses that were open there; else 0. */
  protected dansAwaited = 0;

  /** Whether the clauses being read belong to a `bepaal`, where `dan` follows a condition. */
  protected derives = false;

  /** Whether what comes next is an outcome that lost its `dan`. */
  protected missesDan(): boolean {
    return this.derives && this.dansAwaited > this.parentheses && !this.lineHas(T.dan);
  }
  protected openParenthesis(): void {
    this.parentheses += 1;
    this.bulletColumns.push(-1);
  }
  /** `)`; when it is not there, the parenthesis that waits for it is reported. */
  protected closing(index: number, open: Token | undefined): void {
    this.parentheses -= 1;
    this.bulletColumns.pop();
    if (this.RECORDING_PHASE || this.accepts(T.close)) {
      this.consume(index, T.close);
      return;
    }
    if (open === undefined) return;
    const end = this.there();
    const edits = [{ span: { start: end, end }, newText: ")" }];
    const fix = { title: "sluit het haakje", edits, safe: false };
    // `(a of b en c`: that both operators stand together comes from the same mistake.
    const last = this.problems.at(-1);
    if (last?.code === "INK0140" && last.span.start > open.startOffset) {
      this.problems.pop();
      this.quiet = false;
    }
    this.report("INK0108", {}, spanOfToken(open), [fix]);
  }
  private ordered(start: number, operator: OrderOperator, value: Expression): Comparison {
    return { kind: "order", operator, value, span: this.spanFrom(start) };
  }
  /** `is niet een van` and `is niet geen van` have a shorter form. */
  private doubleNegative(start: number, right: string): void {
    const text = this.text.slice(start);
    const typed = /^\S+\s+\S+\s+\S+\s+van/.exec(text)?.[0];
    if (typed === undefined) return;
    const span = { start, end: start + typed.length };
    const fixes = replacement(span, right, { safe: false });
    this.remark("INK0153", { typed: typed.replaceAll(/\s+/g, " "), right }, span, fixes);
  }
  /** Behind `is` stands no value: another comparison, a sign too many, or nothing. */
  private strangeIs(start: number, negated: boolean): Comparison {
    if (this.isNextType(T.van) && this.accepts(T.open, 2)) {
      this.missing("`een` of `geen`");
      this.SKIP_TOKEN();
      const values = this.SUBRULE9(this.valueList);
      return { kind: "oneOf", negated, values, span: this.spanFrom(start) };
    }
    if (!negated && this.sameLine() && this.isNext(comparisonStarts) && !this.isNextType(T.is)) {
      const span = { start, end: this.here() };
      const right = this.next().image;
      const fixes = removal(span, { safe: this.isBlank(start + 2, span.end) });
      this.remark("INK0153", { typed: `is ${right}`, right }, span, fixes);
      return this.SUBRULE9(this.otherComparison);
    }
    const value = this.SUBRULE9(this.sum);
    return { kind: "is", negated, value, span: this.spanFrom(start) };
  }
  /** `tot x` and `t/m x`: read as `tot en met`. */
  private shortUpTo(): boolean {
    const next = this.next();
    if (next.tokenTypeIdx !== T.tot.tokenTypeIdx || this.accepts(T.en, 2)) return false;
    if (this.accepts(T.met, 3)) return false;
    if (!this.isAhead(2, operandStarts) && !this.accepts(T.pointLabel, 2)) return false;
    const span = spanOfToken(next);
    // Whether `tot` counts the last one in is for the writer to say; a dash between two numbers always does.
    const fixes = replacement(span, spaced(this.text, span, "tot en met"), { safe: next.image !== "tot" });
    this.report("INK0128", { typed: next.image, range: true }, span, fixes);
    this.SKIP_TOKEN();
    return true;
  }
  /** Whether a value follows without the comma before it; it is read all the same. */
  private missesComma(values: Expression[]): boolean {
    if (this.RECORDING_PHASE || this.accepts(T.close) || !this.sameLine()) return false;
    if (this.skipDoubled()) return true;
    if (this.accepts(groups.logical) && this.isAhead(2, operandStarts)) {
      const span = spanOfToken(this.next());
      this.report("INK0102", { found: this.next().image }, span, this.commaInstead());
      this.SKIP_TOKEN();
    } else if (this.isNextType(T.unknown)) {
      this.stray();
      return true;
    } else if (!this.isNext(operandStarts)) return false;
    this.missing("een komma");
    values.push(this.SUBRULE9(this.sum));
    return true;
  }

  /** Reads signs and words from elsewhere that stand where a comparison could. */
  protected unusualComparison(): Comparison | undefined {
    const next = this.next();
    if (next.tokenTypeIdx === T.foreignComparison.tokenTypeIdx) return this.foreignComparison(next);
    if (next.tokenTypeIdx === T.tot.tokenTypeIdx && !this.accepts(T.en, 2)) return this.untilDate(next);
    if (next.tokenTypeIdx === T.is.tokenTypeIdx) {
      const other = this.otherWordAt(2);
      if (other === undefined) return undefined;
      return this.otherComparisonWord(next.startOffset, other, 1);
    }
    if (this.opensLine(1) || (this.isNext(operandStarts) && !this.missesDan() && this.skipDoubled()))
      return undefined;
    if (next.tokenTypeIdx !== T.name.tokenTypeIdx) return this.lostComparisonWord(next);
    if (this.opensLine(2) || !this.isAhead(2, afterAnyComparison)) return undefined;
    const other = this.otherWordAt(1);
    if (other !== undefined) return this.otherComparisonWord(next.startOffset, other, 0);
    const word = nearestOf(next.image.toLowerCase(), mendedWords, (candidate) =>
      this.isAhead(2, afterComparisonWord[candidate] ?? operandStarts),
    );
    if (word === undefined || word === "en" || word === "of") return undefined;
    this.readAs(next, word);
    return this.SUBRULE9(this.comparisonTail);
  }
  /** A comparison without its first word. */
  private lostComparisonWord(next: Token): Comparison | undefined {
    const start = next.startOffset;
    if (this.accepts(groups.extreme)) {
      this.missing("`ten`");
      this.SKIP_TOKEN();
      const most = next.tokenTypeIdx === T.hoogste.tokenTypeIdx;
      return this.ordered(start, most ? "tenHoogste" : "tenMinste", this.SUBRULE9(this.sum));
    }
    if (this.isNextType(T.dan) && this.dansAwaited <= this.parentheses && this.isAhead(2, operandStarts)) {
      this.missing("`meer` of `minder`");
      this.SKIP_TOKEN();
      return this.ordered(start, "meerDan", this.SUBRULE9(this.sum));
    }
    if (this.isNextType(T.duration) && this.accepts(groups.direction, 2)) {
      this.missing("`binnen`");
      return this.SUBRULE9(this.within);
    }
    if (this.isNext(literals) && this.accepts(T.tot, 2)) {
      this.missing("`van`");
      return this.SUBRULE9(this.between);
    }
    if (
      this.isNext(literals) ||
      this.isNextType(T.geen) ||
      (this.isNextType(T.een) && this.accepts(T.van, 2))
    ) {
      this.missing("een vergelijking, zoals `is`");
      return this.SUBRULE9(this.isTail);
    }
    return undefined;
  }
  private otherWordAt(ahead: number): readonly [rest: string, right: string] | undefined {
    const token = this.LA(ahead);
    const other =
      token.tokenTypeIdx === T.name.tokenTypeIdx ? strangeComparisons.get(token.image) : undefined;
    if (other === undefined) return undefined;
    const [rest] = other;
    const fits = rest === "" ? this.isAhead(ahead + 1, operandStarts) : this.LA(ahead + 1).image === rest;
    return fits && !this.opensLine(ahead + 1) ? other : undefined;
  }
  private otherComparisonWord(
    start: number,
    [rest, right]: readonly [rest: string, right: string],
    before: number,
  ): Comparison {
    for (let count = before + (rest === "" ? 1 : 2); count > 0; count -= 1) this.SKIP_TOKEN();
    const span = this.spanFrom(start);
    const typed = this.text.slice(span.start, span.end);
    this.remark(
      "INK0153",
      { typed, right },
      span,
      replacement(span, right, { safe: /^[\w\s]+$/.test(typed) }),
    );
    const value = this.SUBRULE9(this.sum);
    if (right === "is") return { kind: "is", negated: false, value, span: this.spanFrom(start) };
    const operator = (Object.keys(operatorWords) as OrderOperator[]).find(
      (key) => operatorWords[key] === right,
    );
    return this.ordered(start, operator ?? "na", value);
  }
  private foreignComparison(sign: Token): Comparison {
    const span = spanOfToken(sign);
    const [date, amount] = signMeanings[sign.image] ?? (["na", "meerDan"] as const);
    const isDate = this.isAhead(2, dates);
    const isAmount = this.isAhead(2, amounts);
    const meanings = [...(isDate ? [] : [amount]), ...(isAmount ? [] : [date])];
    const fixes = meanings.flatMap((meaning) =>
      replacement(span, spaced(this.text, span, operatorWords[meaning]), { safe: meanings.length === 1 }),
    );
    const parameters = { typed: sign.image, amount: operatorWords[amount], date: operatorWords[date] };
    this.remark("INK0144", parameters, span, fixes);
    this.SKIP_TOKEN();
    return this.ordered(span.start, isDate ? date : amount, this.SUBRULE9(this.sum));
  }
  private untilDate(word: Token): Comparison {
    const span = spanOfToken(word);
    this.remark("INK0128", { typed: "tot", range: false }, span, [
      ...replacement(span, "voor", { safe: false }),
      ...replacement(span, "uiterlijk", { safe: false }),
    ]);
    retag(word, T.voor);
    return this.SUBRULE9(this.comparisonTail);
  }
}
