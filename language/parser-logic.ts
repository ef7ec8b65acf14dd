// The grammar of conditions: `en`, `of`, `niet`, bullet lists, and what a left side is compared with.

import type { ParserMethod } from "chevrotain";
import type { BulletExpression, Comparison, Expression, LogicalExpression } from "./ast.js";
import { matches } from "./parser-base.js";
import { ComparisonParser, comparisonStarts, operandStarts } from "./parser-comparisons.js";
import { replacement, retag, spaced, spanOfToken, type Token } from "./scanner.js";
import type { Span, TextEdit } from "./source.js";
import { groups, statementStarts, T, tokenSet, union } from "./tokens.js";

const expressionStarts = union(operandStarts, tokenSet(T.niet, T.een, T.geen));
const separators = tokenSet(T.comma, T.doubleBar);
const vanOrBullet = tokenSet(T.van, T.bullet);
/** What can stand behind a whole condition. */
const afterChain = union(statementStarts, tokenSet(groups.logical, T.close, T.dan, T.bullet, T.bar));

export abstract class LogicParser extends ComparisonParser {
  protected abstract nestedBullets(): Expression | undefined;
  abstract override readonly sum: ParserMethod<[], Expression>;
  abstract override readonly operand: ParserMethod<[], Expression>;

  /** A condition or a value. */
  readonly expression = this.RULE("expression", (): Expression => {
    if (this.RECORDING_PHASE) {
      return this.OR<Expression>([
        // `elk van` opens a list with bullets and, before a name, a question about each item of a list.
        { IGNORE_AMBIGUITIES: true, ALT: () => this.SUBRULE(this.quantified) },
        { ALT: () => this.none(this.CONSUME(T.geen) as Token) },
        { ALT: () => this.SUBRULE(this.chain) },
      ]);
    }
    if (this.quantifies()) return this.SUBRULE(this.quantified);
    return this.isNextType(T.geen) ? this.none(this.CONSUME(T.geen) as Token) : this.SUBRULE(this.chain);
  });

  /** `elk van`, `een van` or `geen van` with bullets. */
  readonly quantified = this.RULE("quantified", (): Expression => {
    const start = this.here();
    const word = this.CONSUME(groups.quantifier);
    this.need(1, T.van);
    const items = this.SUBRULE(this.bullets);
    const quantifier = word.tokenType.name as BulletExpression["quantifier"];
    const list: Expression = { kind: "bullets", quantifier, items, span: this.spanFrom(start) };
    return this.RECORDING_PHASE ? list : this.afterBullets(start, list);
  });

  /** The bullets of one list: each opens its line, all in one column. */
  readonly bullets = this.RULE("bullets", (): readonly Expression[] => {
    const items: Expression[] = [];
    this.bulletColumns.push(this.isNextType(T.bullet) ? this.columnOf(this.here()) : -1);
    this.MANY({
      GATE: () => this.isBulletOfThisList(),
      DEF: () => {
        this.CONSUME(T.bullet);
        items.push(this.SUBRULE(this.chain));
      },
    });
    this.bulletColumns.pop();
    if (items.length === 0 && !this.RECORDING_PHASE) this.missing("een regel die met `-` begint");
    return items;
  });

  /** Operands joined by `en` or `of`. */
  readonly chain = this.RULE("chain", (): Expression => {
    const first = this.SUBRULE(this.negation);
    let operands: Expression[] | undefined;
    let operators: (Token | undefined)[] | undefined;
    for (let more = true; more;) {
      more = false;
      this.MANY({
        GATE: () => this.belongsToBullet(),
        DEF: () => {
          const operator = this.CONSUME(groups.logical) as Token;
          const operand = this.SUBRULE2(this.negation);
          (operands ??= [first]).push(operand);
          (operators ??= []).push(operator);
        },
      });
      if (this.RECORDING_PHASE || this.endsChain()) break;
      const before = this.LA(1);
      const lost = this.operandAfterJunk();
      if (lost === undefined) {
        more = this.accepts(groups.logical) && this.belongsToBullet();
        continue;
      }
      (operands ??= [first]).push(lost);
      (operators ??= []).push(matches(before, groups.logical) ? (before as Token) : operators.at(-1));
      more = true;
    }
    if (operands === undefined || operators === undefined || this.RECORDING_PHASE) return first;
    return this.joined(operands, operators);
  });

  /** `niet …`. */
  readonly negation = this.RULE("negation", (): Expression => {
    let words: Token[] | undefined;
    this.MANY(() => {
      const word = this.CONSUME(T.niet) as Token;
      (words ??= []).push(word);
    });
    const operand = this.SUBRULE(this.comparison);
    return words === undefined || this.RECORDING_PHASE ? operand : this.negated(words, operand);
  });

  /** An operand, and what it is compared with. */
  readonly comparison = this.RULE("comparison", (): Expression => {
    const left = this.SUBRULE(this.sum);
    let comparison = this.RECORDING_PHASE ? undefined : this.unusualComparison();
    comparison ??= this.OPTION(() => this.SUBRULE(this.comparisonTail));
    if (comparison === undefined || this.RECORDING_PHASE) return left;
    const result = { kind: "comparison", left, comparison, span: this.spanOver(left) } as const;
    if (comparison.kind === "is" && comparison.value.kind === "boolean") {
      this.comparedWithBoolean(left, comparison.negated !== comparison.value.value, result.span);
    }
    return result;
  });

  // ── What the rules do with what they read ──

  protected none(token: Token): Expression {
    return { kind: "none", span: spanOfToken(token) };
  }
  /** Whether a list with bullets opens here; `elk van` can also ask something of each item of a list. */
  private quantifies(): boolean {
    if (this.isNextType(T.een)) return true;
    if (this.isNextType(T.geen)) return this.isAhead(2, vanOrBullet);
    if (!this.isNextType(T.elk)) return false;
    if (this.accepts(T.bullet, 2) || this.accepts(T.bullet, 3)) return true;
    return this.accepts(T.van, 2) && this.opensLine(3);
  }

  /** `a is ja` says no more than `a`. */
  private comparedWithBoolean(left: Expression, positive: boolean, span: Span): void {
    const text = this.text.slice(left.span.start, left.span.end);
    const right = positive ? text : `niet ${text}`;
    // Around `elk van … heeft …` the words could come to stand under its last part.
    const safe = left.kind === "reference" && !hasComment(this.text, span);
    const fixes =
      left.kind === "reference" || left.kind === "every" ? replacement(span, right, { safe }) : [];
    this.remark("INK0149", { typed: this.text.slice(span.start, span.end), right }, span, fixes);
  }

  private negated(words: readonly Token[], operand: Expression): Expression {
    const [word] = words;
    if (word === undefined) return operand;
    if (words.length > 1) {
      const last = words.at(-1) ?? word;
      const span = { start: word.startOffset, end: last.endOffset + 1 };
      const right = words.length % 2 === 0 ? "" : "niet ";
      const edits = [{ span: { start: span.start, end: operand.span.start }, newText: right }];
      this.remark("INK0150", {}, span, [{ title: "haal weg wat elkaar opheft", edits, safe: false }]);
    } else if (operand.kind === "comparison") this.negatedComparison(word, operand.comparison);
    let result = operand;
    for (const each of words.slice(0, 2)) {
      result = { kind: "not", operand: result, span: this.spanFrom(each.startOffset) };
    }
    if (result.kind === "not") return { ...result, span: this.spanFrom(word.startOffset) };
    return result;
  }
  /** `niet a is b` can be read in two ways. */
  private negatedComparison(word: Token, comparison: Comparison): void {
    if (comparison.kind !== "is" && comparison.kind !== "isNone" && comparison.kind !== "oneOf") return;
    const typed = this.text.slice(comparison.span.start, comparison.span.end);
    const list = comparison.kind === "oneOf";
    const pattern = list ? /^is\s+(?:niet\s+)?(?:een|geen)/ : /^is(?:\s+niet)?/;
    const head = pattern.exec(typed)?.[0];
    if (head === undefined) return;
    const right = list ? (comparison.negated ? "is een" : "is geen") : comparison.negated ? "is" : "is niet";
    const start = comparison.span.start;
    const edits: TextEdit[] = [
      { span: { start: word.startOffset, end: word.endOffset + 2 }, newText: "" },
      { span: { start, end: start + head.length }, newText: right },
    ];
    this.remark("INK0148", { right }, spanOfToken(word), [
      { title: `schrijf \`${right}\``, edits, safe: false },
    ]);
  }

  /** One flat chain; a chain of both operators is reported and becomes chains of `en` in one of `of`. */
  private joined(operands: readonly Expression[], operators: readonly (Token | undefined)[]): Expression {
    const [first] = operands;
    const last = operands.at(-1);
    if (first === undefined || last === undefined) return this.missingExpression();
    const span = { start: first.span.start, end: Math.max(last.span.end, this.there()) };
    if (operators.every(isAnd)) return { kind: "logical", operator: "en", operands, span };
    if (!operators.some(isAnd)) return { kind: "logical", operator: "of", operands, span };
    const odd = operators.find((operator) => isAnd(operator) !== isAnd(operators[0]));
    this.report("INK0140", {}, odd === undefined ? span : spanOfToken(odd), [
      {
        title: "zet haakjes om wat `en` verbindt",
        edits: parenthesesAround(runs(operands, operators, isAnd)),
        safe: false,
      },
      {
        title: "zet haakjes om wat `of` verbindt",
        edits: parenthesesAround(runs(operands, operators, isOr)),
        safe: false,
      },
    ]);
    const groupsOfAnd = runs(operands, operators, isAnd).map((run): Expression => {
      const [head] = run;
      const tail = run.at(-1);
      if (head === undefined || tail === undefined || run.length === 1)
        return head ?? this.missingExpression();
      const part: LogicalExpression = {
        kind: "logical",
        operator: "en",
        operands: run,
        span: { start: head.span.start, end: tail.span.end },
      };
      return part;
    });
    return { kind: "logical", operator: "of", operands: groupsOfAnd, span };
  }

  // ── Bullets ──

  private isBulletOfThisList(): boolean {
    if (!this.isNextType(T.bullet)) return false;
    const column = this.columnOf(this.here());
    const own = this.bulletColumns.at(-1) ?? -1;
    if (column === own) return true;
    if (this.bulletColumns.slice(0, -1).includes(column)) return false;
    const bullet = this.next();
    const lineStart = bullet.startOffset - this.textBefore(bullet).length;
    const edits = [{ span: { start: lineStart, end: bullet.startOffset }, newText: " ".repeat(own) }];
    // Right of the others, it may have been meant as a part of the one above it.
    const fix = { title: "zet het streepje onder de andere", edits, safe: false };
    if (!this.quiet) this.remark("INK0162", {}, spanOfToken(bullet), [fix]);
    return true;
  }
  /** The white space between the start of its line and `token`. */
  private textBefore(token: Token): string {
    return (
      /[^\n\r]*$/.exec(this.text.slice(Math.max(0, token.startOffset - 200), token.startOffset))?.[0] ?? ""
    );
  }
  /** Whether an `en` or `of` that opens its line goes on with this bullet: then it stands right of the `-`. */
  private belongsToBullet(): boolean {
    const own = this.bulletColumns.at(-1) ?? -1;
    if (own < 0 || !this.next().first) return true;
    return this.columnOf(this.here()) > own;
  }
  /** `en` or `of` behind a bullet list: reported, and read as if the list stood in parentheses. */
  private afterBullets(start: number, list: Expression): Expression {
    if (!this.accepts(groups.logical)) return list;
    const word = this.next();
    const end = list.span.end;
    this.report("INK0161", { word: word.image }, spanOfToken(word), [
      {
        title: "zet de opsomming tussen haakjes",
        edits: [
          { span: { start, end: start }, newText: "(" },
          { span: { start: end, end }, newText: ")" },
        ],
        safe: false,
      },
    ]);
    const operands = [list];
    const operators: Token[] = [];
    while (this.accepts(groups.logical)) {
      operators.push(this.next());
      this.SKIP_TOKEN();
      operands.push(this.SUBRULE9(this.negation));
    }
    return this.joined(operands, operators);
  }

  // ── Where a condition does not follow the grammar ──

  /** Whether what comes next can stand behind a condition. */
  private endsChain(): boolean {
    if (!this.isNext(afterChain)) return false;
    return !this.isNextType(T.close) || this.parentheses > 0;
  }
  /** Skips what does not belong behind an operand; gives the operand that stands there without `en` or `of`. */
  private operandAfterJunk(): Expression | undefined {
    while (!this.endsChain()) {
      const next = this.next();
      if (next.first) return undefined;
      if (this.isNextType(T.doubleBar)) return this.afterDoubleBar(next);
      if (this.missesDan()) return undefined;
      if (this.skipDoubled()) continue;
      if (next.tokenTypeIdx === T.name.tokenTypeIdx && this.isAhead(2, expressionStarts)) {
        if (this.mendSpelling(groups.logical)) return this.afterMendedOperator();
      }
      if (this.accepts(groups.logical) || this.misplacedClause()) return undefined;
      if (this.isNext(comparisonStarts)) return this.secondComparison();
      if (this.isNext(expressionStarts)) {
        const previous = this.LA(0) as Token;
        const span = { start: this.there(), end: this.there() };
        this.report("INK0180", { before: previous.image, after: next.image }, spanOfToken(next), [
          { title: "schrijf `en`", edits: [{ span, newText: " en" }], safe: false },
          { title: "schrijf `of`", edits: [{ span, newText: " of" }], safe: false },
        ]);
        const place = this.here();
        const operand = this.SUBRULE9(this.negation);
        if (this.here() !== place) return operand;
      }
      this.stray();
    }
    return undefined;
  }
  /** Whether a misspelt word that opens a clause stands here. */
  protected abstract misplacedClause(): boolean;

  /** `||` where no table is: `of`. */
  private afterDoubleBar(token: Token): Expression {
    const span = spanOfToken(token);
    const fixes = replacement(span, spaced(this.text, span, "of"), { safe: true });
    this.remark("INK0146", { typed: "||", right: "of" }, span, fixes);
    retag(token, T.of);
    return this.afterMendedOperator();
  }
  private afterMendedOperator(): Expression {
    this.SKIP_TOKEN();
    return this.SUBRULE9(this.negation);
  }
  /** `a is b is c`: the second comparison has no left side of its own. */
  private secondComparison(): Expression {
    const start = this.here();
    this.report("INK0152", { word: this.next().image }, spanOfToken(this.next()));
    const left = this.missingExpression();
    const comparison = this.SUBRULE9(this.comparisonTail);
    return {
      kind: "comparison",
      left: { ...left, span: { start, end: start } },
      comparison,
      span: this.spanFrom(start),
    };
  }
  /** No operand where one belongs: what stands there instead is mended, or the operand is missing. */
  protected absentOperand(): Expression {
    if (this.sameLine() && this.skipDoubled()) return this.SUBRULE9(this.operand);
    const nested = this.nestedBullets();
    if (nested !== undefined) return nested;
    if (this.sameLine() && !this.isNext(statementStarts) && !this.isNext(afterChain)) {
      if (this.isAhead(2, operandStarts) && !this.opensLine(2) && !this.isNext(separators)) {
        this.stray();
        return this.SUBRULE9(this.operand);
      }
    }
    this.missing("een waarde");
    return this.missingExpression();
  }
}

/** Whether a comment stands in `span` of the text. */
function hasComment(text: string, span: Span): boolean {
  return /\/[/*]/.test(text.slice(span.start, span.end));
}

/** Whether an operator is `en`; one that was not written counts as `en`. */
function isAnd(operator: Token | undefined): boolean {
  return operator?.tokenTypeIdx !== T.of.tokenTypeIdx;
}
function isOr(operator: Token | undefined): boolean {
  return !isAnd(operator);
}

/** The operands in runs that `joins` ties together. */
function runs(
  operands: readonly Expression[],
  operators: readonly (Token | undefined)[],
  joins: (operator: Token | undefined) => boolean,
): Expression[][] {
  const result: Expression[][] = [];
  for (const [index, operand] of operands.entries()) {
    const run = result.at(-1);
    if (run !== undefined && index > 0 && joins(operators[index - 1])) run.push(operand);
    else result.push([operand]);
  }
  return result;
}

function parenthesesAround(found: readonly (readonly Expression[])[]): TextEdit[] {
  return found.flatMap((run): TextEdit[] => {
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined || run.length === 1) return [];
    const { start } = first.span;
    const { end } = last.span;
    return [
      { span: { start, end: start }, newText: "(" },
      { span: { start: end, end }, newText: ")" },
    ];
  });
}
