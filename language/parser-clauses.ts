// The grammar of clauses.

import type { IOrAlt } from "chevrotain";
import type {
  AannameClause,
  BronClause,
  Clause,
  Comparison,
  ConditionClause,
  Expression,
  HerkomstClause,
  Identifier,
  MoetClause,
  StringLiteral,
  TextClauseWord,
} from "./ast.js";
import { comparisonStarts, operandStarts } from "./parser-comparisons.js";
import { PointParser } from "./parser-points.js";
import { wordsIn } from "./parser-recovery.js";
import { replacement, spanOfToken } from "./scanner.js";
import { clauseStarts, groups, statementStarts, T, tokenSet, union } from "./tokens.js";

const whoStarts = tokenSet(T.verzekeraar, T.zorgaanbieder, T.string);
const orphanStarts = union(operandStarts, comparisonStarts, tokenSet(T.niet, T.een, T.geen, T.bullet));
const clauseWords = wordsIn(clauseStarts);
const moetStarts = union(operandStarts, comparisonStarts);
const moetDates = tokenSet(T.date, T.halfDate, T.duration);
const pointWords = tokenSet(T.punt, T.punten);

export abstract class ClauseParser extends PointParser {
  private clauseAlternatives: IOrAlt<Clause>[] | undefined;
  private moetAlternatives: IOrAlt<Pick<MoetClause, "left" | "comparison">>[] | undefined;
  /** Whether the clauses being read belong to a fact; then a line in its column is the next fact. */
  protected inFacts = false;

  /** The clauses of one declaration or fact. */
  readonly clauses = this.RULE("clauses", (): Clause[] => {
    const clauses: Clause[] = [];
    do {
      this.MANY(() => {
        this.openPart();
        clauses.push(this.SUBRULE(this.clause));
      });
    } while (this.skipsToClause(clauses));
    return clauses;
  });

  /** One clause, of any kind. */
  readonly clause = this.RULE("clause", (): Clause =>
    this.OR<Clause>(
      (this.clauseAlternatives ??= [
        { ALT: () => this.SUBRULE(this.textClause) },
        { ALT: () => this.SUBRULE(this.bron) },
        { ALT: () => this.SUBRULE(this.condition) },
        { ALT: () => this.SUBRULE(this.alsCondition) },
        { ALT: () => this.SUBRULE(this.als) },
        { ALT: () => this.SUBRULE(this.anders) },
        { ALT: () => this.SUBRULE(this.vrijgesteld) },
        { ALT: () => this.SUBRULE(this.who) },
        { ALT: () => this.SUBRULE(this.aanname) },
        { ALT: () => this.SUBRULE(this.moet) },
        { ALT: () => this.SUBRULE(this.streven) },
        { ALT: () => this.SUBRULE(this.looptijd) },
      ]),
    ),
  );

  /** `vraag "…"` and the like. */
  readonly textClause = this.RULE("textClause", (): Clause => {
    const start = this.here();
    const word = (this.opening(1, groups.textWord)?.tokenType.name ?? "vraag") as TextClauseWord;
    const text = this.textLiteral(1);
    return { kind: "textClause", word, text, span: this.spanFrom(start) };
  });

  /** `eis …`, `waarde …`. */
  readonly condition = this.RULE("condition", (): Clause => {
    const start = this.here();
    const word = (this.opening(1, groups.conditionWord)?.tokenType.name ?? "eis") as ConditionClause["word"];
    const expression = this.SUBRULE(this.expression);
    return { kind: "conditionClause", word, expression, span: this.spanFrom(start) };
  });

  /** `geldt als …`, `vergoed als …`. */
  readonly alsCondition = this.RULE("alsCondition", (): Clause => {
    const start = this.here();
    const geldt = this.CONSUME(groups.alsWord).tokenTypeIdx === T.geldt.tokenTypeIdx;
    this.need(1, T.als);
    const expression = this.SUBRULE(this.expression);
    const word = geldt ? "geldtAls" : "vergoedAls";
    return { kind: "conditionClause", word, expression, span: this.spanFrom(start) };
  });

  /** `als …`, `als … dan …`. */
  readonly als = this.RULE("alsClause", (): Clause => {
    const start = this.here();
    this.CONSUME(T.als);
    const condition = this.caseCondition(1);
    if (!this.RECORDING_PHASE && this.sameLine()) this.mendSpelling(T.dan);
    const result =
      this.lostResult() ??
      this.OPTION(() => {
        this.CONSUME(T.dan);
        return this.SUBRULE2(this.expression);
      });
    if (result === undefined) {
      return { kind: "conditionClause", word: "als", expression: condition, span: this.spanFrom(start) };
    }
    return { kind: "caseClause", condition, result, span: this.spanFrom(start) };
  });

  /** `anders …`. */
  readonly anders = this.RULE("andersClause", (): Clause => {
    const start = this.here();
    this.CONSUME(T.anders);
    const result = this.SUBRULE(this.expression);
    return { kind: "otherwiseClause", result, span: this.spanFrom(start) };
  });

  /** `vrijgesteld als ["label"] …`. */
  readonly vrijgesteld = this.RULE("vrijgesteldClause", (): Clause => {
    const start = this.here();
    this.CONSUME(T.vrijgesteld);
    this.need(1, T.als);
    const label = this.OPTION(() => this.textLiteral(1));
    const expression = this.SUBRULE(this.expression);
    if (label === undefined) return { kind: "exemptionClause", expression, span: this.spanFrom(start) };
    return { kind: "exemptionClause", label, expression, span: this.spanFrom(start) };
  });

  /** `herkomst verzekeraar`, `door "KvK"`. */
  readonly who = this.RULE("who", (): HerkomstClause => {
    const start = this.here();
    const word = this.CONSUME(groups.whoWord).tokenType.name as HerkomstClause["word"];
    if (!this.RECORDING_PHASE && !this.isNext(whoStarts)) {
      const lost = this.lostWho();
      if (lost !== undefined) {
        const whoSpan = typeof lost === "string" ? this.emptySpan() : lost.span;
        return { kind: "herkomstClause", word, who: lost, whoSpan, span: this.spanFrom(start) };
      }
    }
    const whoStart = this.here();
    const who = this.OR<HerkomstClause["who"]>([
      {
        ALT: () => {
          this.CONSUME(T.verzekeraar);
          return "verzekeraar";
        },
      },
      {
        ALT: () => {
          this.CONSUME(T.zorgaanbieder);
          return "zorgaanbieder";
        },
      },
      { ALT: (): StringLiteral => this.textLiteral(1) },
    ]);
    return {
      kind: "herkomstClause",
      word,
      who,
      whoSpan: this.spanFrom(whoStart),
      span: this.spanFrom(start),
    };
  });

  /** `aanname ja`. */
  readonly aanname = this.RULE("aannameClause", (): AannameClause => {
    const start = this.here();
    this.CONSUME(T.aanname);
    const token = this.need(1, groups.boolean);
    if (token === undefined) return { kind: "aannameClause", span: this.spanFrom(start) };
    const value = token.tokenTypeIdx === T.ja.tokenTypeIdx;
    return { kind: "aannameClause", value, span: this.spanFrom(start) };
  });

  /** `bron deel punt 1, 3a, 4 tot en met 6`. */
  readonly bron = this.RULE("bronClause", (): BronClause => {
    const start = this.here();
    this.opening(1, T.bron);
    const part = this.partName();
    if (this.isNextType(T.punten)) this.readAs(this.next(), "punt");
    this.need(1, T.punt);
    const points = this.SUBRULE(this.points);
    return { kind: "bronClause", part, points, span: this.spanFrom(start) };
  });

  /** `moet datum binnen 2 weken na x`, `moet voor 1 juli 2026`. */
  readonly moet = this.RULE("moetClause", (): MoetClause => {
    const start = this.here();
    this.opening(1, T.moet);
    if (!this.RECORDING_PHASE && (!this.isNext(moetStarts) || this.isAhead(2, moetDates))) {
      return this.strangeMoet(start);
    }
    const body = this.OR(
      (this.moetAlternatives ??= [
        { ALT: (): { comparison: Comparison } => ({ comparison: this.SUBRULE(this.comparisonTail) }) },
        {
          ALT: (): { left: Expression; comparison?: Comparison } => {
            const left = this.SUBRULE(this.sum);
            const unusual = this.RECORDING_PHASE ? undefined : this.unusualComparison();
            if (unusual !== undefined) return { left, comparison: unusual };
            if (!this.RECORDING_PHASE && !this.isNext(comparisonStarts)) {
              return this.lostDeadline(left);
            }
            return { left, comparison: this.SUBRULE2(this.comparisonTail) };
          },
        },
      ]),
    );
    return { kind: "moetClause", ...body, span: this.spanAround(start, body.left) };
  });

  /** `streven`. */
  readonly streven = this.RULE("strevenClause", (): Clause => {
    const start = this.here();
    this.CONSUME(T.streven);
    return { kind: "strevenClause", span: this.spanFrom(start) };
  });

  /** `looptijd 1 januari 2027 tot en met 31 december 2028`. */
  readonly looptijd = this.RULE("looptijdClause", (): Clause => {
    const start = this.here();
    this.opening(1, T.looptijd);
    const from = this.SUBRULE(this.operand);
    this.SUBRULE(this.upTo);
    const to = this.SUBRULE2(this.operand);
    return { kind: "looptijdClause", from, to, span: this.spanFrom(start) };
  });

  // ── What the rules do with what they read, and where a text does not follow them ──

  /** After the clauses: whether more follow behind something that does not belong here. */
  private skipsToClause(clauses: Clause[]): boolean {
    while (!this.RECORDING_PHASE && !this.endsClauses()) {
      if (this.isNextType(T.tenzij)) clauses.push(this.tenzij(clauses));
      else if (this.isNext(clauseStarts)) {
        if (this.retry()) return true;
      } else if (this.skipDoubled()) continue;
      else if (this.isNextType(T.string)) clauses.push(this.orphanText());
      else if (this.isOrphanBron()) clauses.push(this.orphan());
      else if (this.mendOpening(clauseWords)) continue;
      else if (this.mendDeclaration()) return false;
      else if (this.opensLine(1) && this.isNext(orphanStarts)) clauses.push(this.orphan());
      else this.skipLine();
    }
    return false;
  }
  /** Whether what comes next belongs to another declaration or fact. */
  private endsClauses(): boolean {
    if (this.isNext(clauseStarts)) return false;
    if (this.isNext(statementStarts) || this.outdented()) return true;
    if (!this.inFacts || !this.opensLine(1)) return false;
    return this.columnOf(this.here()) <= this.columnOf(this.partStart);
  }
  protected override misplacedClause(): boolean {
    return this.mendOpening(clauseWords);
  }
  /** Whether a bron stands here without its opening word: no other clause has `punt` behind a name. */
  private isOrphanBron(): boolean {
    return this.accepts(groups.name) && this.isAhead(2, pointWords) && this.accepts(groups.label, 3);
  }
  /** A clause without its opening word, as what it looks like. */
  private orphan(): Clause {
    this.clauseStart = this.here();
    const next = this.next();
    if (this.isOrphanBron()) {
      const start = next.startOffset;
      const edits = [{ span: { start, end: start }, newText: "bron " }];
      const fix = { title: "voeg `bron` toe", edits, safe: true };
      this.report("INK0181", { expected: "`bron`", before: next.image }, spanOfToken(next), [fix]);
      return this.SUBRULE9(this.bron);
    }
    this.report("INK0103", { found: next.image }, spanOfToken(next));
    if (this.isNext(comparisonStarts)) return this.SUBRULE9(this.moet);
    if (this.isNextType(T.date) && this.accepts(T.tot, 2)) return this.SUBRULE9(this.looptijd);
    const expression = this.caseCondition(9);
    if (!this.isNextType(T.dan)) {
      return { kind: "conditionClause", word: "eis", expression, span: this.spanOver(expression) };
    }
    this.SKIP_TOKEN();
    const result = this.SUBRULE8(this.expression);
    return { kind: "caseClause", condition: expression, result, span: this.spanOver(expression) };
  }
  /** A text without the word that says what it is. */
  private orphanText(): Clause {
    const next = this.next();
    const expected = "een woord dat zegt wat deze tekst is, zoals `vraag` of `omdat`";
    if (this.opensLine(1)) this.report("INK0103", { found: next.image }, spanOfToken(next));
    else this.report("INK0181", { expected, before: next.image }, spanOfToken(next));
    return this.SUBRULE9(this.textClause);
  }
  /** A condition that `dan` may follow. */
  private caseCondition(index: number): Expression {
    this.dansAwaited = this.parentheses + 1;
    const condition = this.subrule(index, this.expression);
    this.dansAwaited = 0;
    return condition;
  }
  /** `als a b` in a `bepaal`: the outcome without `dan`. */
  private lostResult(): Expression | undefined {
    if (this.RECORDING_PHASE || !this.derives || this.opensLine(1) || !this.isNext(orphanStarts))
      return undefined;
    if (this.lineHas(T.dan)) return undefined;
    this.missing("`dan`");
    return this.SUBRULE9(this.expression);
  }
  /** `… tenzij x`: read as an exemption, reported with both ways to say it. */
  private tenzij(clauses: readonly Clause[]): Clause {
    const start = this.here();
    const word = this.next();
    const span = spanOfToken(word);
    const quiet = this.quiet;
    this.SKIP_TOKEN();
    this.quiet = true;
    const expression = this.SUBRULE9(this.expression);
    this.quiet = quiet;
    const text = this.text.slice(expression.span.start, expression.span.end);
    const name = this.declarationName === "" ? "uitzondering" : `${this.declarationName}Tenzij`;
    const before = clauses.at(-1)?.span.end ?? start;
    const norm = `voorwaarde ${name} "…"\n  eis niet (${text})\n\n`;
    this.report("INK0141", { text }, span, [
      {
        title: "schrijf `vrijgesteld als`",
        edits: [{ span, newText: "\n  vrijgesteld als" }],
        safe: false,
      },
      {
        title: "maak er een eigen voorwaarde van",
        edits: [
          { span: { start: this.declarationStart, end: this.declarationStart }, newText: norm },
          { span: { start: before, end: expression.span.end }, newText: "" },
        ],
        safe: false,
      },
    ]);
    return { kind: "exemptionClause", expression, span: this.spanFrom(start) };
  }
  /** The part that a bron names; `punt` itself is not taken for one. */
  private partName(): Identifier {
    if (!this.RECORDING_PHASE && this.isNext(pointWords) && !this.isAhead(2, pointWords)) {
      this.missing("de naam van een deel");
      return { kind: "identifier", name: "", span: this.emptySpan() };
    }
    if (!this.RECORDING_PHASE && this.accepts(groups.name)) return this.anyIdentifier(1);
    return this.identifier(1, "de naam van een deel", pointWords);
  }
  /** `moet a b`: what is between is missing. */
  private lostDeadline(left: Expression): { left: Expression; comparison?: Comparison } {
    this.missing("een dag, zoals `voor 1 juli 2026` of `binnen 6 weken na x`");
    if (this.opensLine(1) || !this.isNext(operandStarts)) return { left };
    const start = this.here();
    const value = this.SUBRULE9(this.sum);
    return { left, comparison: { kind: "order", operator: "uiterlijk", value, span: this.spanFrom(start) } };
  }
  private strangeMoet(start: number): MoetClause {
    if (this.sameLine() && this.skipDoubled()) return this.SUBRULE9(this.moet);
    const comparison = this.unusualComparison();
    if (comparison !== undefined) return { kind: "moetClause", comparison, span: this.spanFrom(start) };
    if (this.isNext(comparisonStarts)) {
      return {
        kind: "moetClause",
        comparison: this.SUBRULE9(this.comparisonTail),
        span: this.spanFrom(start),
      };
    }
    const left = this.SUBRULE9(this.sum);
    const other = this.unusualComparison();
    if (other !== undefined)
      return { kind: "moetClause", left, comparison: other, span: this.spanAround(start, left) };
    return { kind: "moetClause", left, span: this.spanAround(start, left) };
  }
  /** Who knows the answer, not written as the language has it; undefined when it could be mended. */
  private lostWho(): HerkomstClause["who"] | undefined {
    if (this.sameLine()) {
      if (this.skipDoubled()) return this.isNext(whoStarts) ? undefined : this.lostWho();
      if (this.mendSpelling(T.verzekeraar) || this.mendSpelling(T.zorgaanbieder)) return undefined;
      const next = this.next();
      if (this.accepts(groups.name)) {
        const span = spanOfToken(next);
        const right = `"${next.image}"`;
        this.report("INK0136", { typed: next.image }, span, replacement(span, right, { safe: false }));
        this.SKIP_TOKEN();
        return this.nameOf(next);
      }
    }
    return this.textLiteral(9, "`zorgaanbieder`, `verzekeraar` of een naam tussen aanhalingstekens");
  }
}
