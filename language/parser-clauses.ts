// The grammar of clauses and of types.

import type { IOrAlt } from "chevrotain";
import type {
  AannameClause,
  BasicTypeName,
  BronClause,
  Clause,
  Comparison,
  ConditionClause,
  Expression,
  HerkomstClause,
  Identifier,
  MoetClause,
  PointLabel,
  PointRange,
  StringLiteral,
  TextClauseWord,
  TypeNode,
} from "./ast.js";
import { comparisonStarts } from "./parser-comparisons.js";
import { ExpressionParser } from "./parser-expressions.js";
import { spanOfToken, type Token } from "./scanner.js";
import { groups, T, tokenSet } from "./tokens.js";

const typeStarts = tokenSet(groups.basicType, T.geheel, T.lijst, T.name);
const whoStarts = tokenSet(T.verzekeraar, T.zorgaanbieder, T.string);

export abstract class ClauseParser extends ExpressionParser {
  private clauseAlternatives: IOrAlt<Clause>[] | undefined;
  private moetAlternatives: IOrAlt<Pick<MoetClause, "left" | "comparison">>[] | undefined;

  /** The clauses of one declaration or fact. */
  readonly clauses = this.RULE("clauses", (): readonly Clause[] => {
    const clauses: Clause[] = [];
    do {
      this.MANY(() => {
        this.quiet = false;
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
    const word = this.CONSUME(groups.textWord).tokenType.name as TextClauseWord;
    const text = this.textLiteral(1);
    return { kind: "textClause", word, text, span: this.spanFrom(start) };
  });

  /** `eis …`, `waarde …`. */
  readonly condition = this.RULE("condition", (): Clause => {
    const start = this.here();
    const word = this.CONSUME(groups.conditionWord).tokenType.name as ConditionClause["word"];
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
    const condition = this.SUBRULE(this.expression);
    const result = this.OPTION(() => {
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
    const whoStart = this.here();
    const who = this.OR<HerkomstClause["who"]>({
      DEF: [
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
      ],
    });
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
    this.CONSUME(T.bron);
    const part = this.identifier(1, "de naam van een deel");
    this.need(1, T.punt);
    const points = this.SUBRULE(this.points);
    return { kind: "bronClause", part, points, span: this.spanFrom(start) };
  });

  /** `1, 3a, 4 tot en met 6`. */
  readonly points = this.RULE("points", (): readonly PointRange[] => {
    const points: PointRange[] = [];
    points.push(this.SUBRULE(this.pointRange));
    this.MANY(() => {
      this.CONSUME(T.comma);
      points.push(this.SUBRULE2(this.pointRange));
    });
    return points;
  });

  /** `3a`, `4 tot en met 6`. */
  readonly pointRange = this.RULE("pointRange", (): PointRange => {
    const start = this.here();
    const from = this.pointLabel(1);
    const to = this.OPTION(() => {
      this.SUBRULE(this.upTo);
      return this.pointLabel(2);
    });
    if (to === undefined) return { kind: "pointRange", from, span: this.spanFrom(start) };
    return { kind: "pointRange", from, to, span: this.spanFrom(start) };
  });

  /** `moet datum binnen 2 weken na x`, `moet voor 1 juli 2026`. */
  readonly moet = this.RULE("moetClause", (): MoetClause => {
    const start = this.here();
    this.CONSUME(T.moet);
    const body = this.OR(
      (this.moetAlternatives ??= [
        { ALT: (): { comparison: Comparison } => ({ comparison: this.SUBRULE(this.comparisonTail) }) },
        {
          ALT: (): { left: Expression; comparison?: Comparison } => {
            const left = this.SUBRULE(this.sum);
            return { left, comparison: this.SUBRULE2(this.comparisonTail) };
          },
        },
      ]),
    );
    return { kind: "moetClause", ...body, span: this.spanFrom(start) };
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
    this.CONSUME(T.looptijd);
    const from = this.SUBRULE(this.operand);
    this.SUBRULE(this.upTo);
    const to = this.SUBRULE2(this.operand);
    return { kind: "looptijdClause", from, to, span: this.spanFrom(start) };
  });

  // ── Types ──

  /** An element type or `lijst van` one, with bounds and `optioneel`. */
  readonly type = this.RULE("type", (): TypeNode => {
    const start = this.here();
    const listed = this.OPTION(() => {
      this.CONSUME(T.lijst);
      this.need(1, T.van);
      return true;
    });
    const element = this.SUBRULE(this.elementType);
    const bounds = this.OPTION2(() => this.SUBRULE(this.bounds));
    const optional = this.OPTION3(() => this.CONSUME(T.optioneel)) !== undefined;
    const type = {
      kind: "type",
      element,
      list: listed === true,
      optional,
      span: this.spanFrom(start),
    } as const;
    return bounds === undefined ? type : { ...type, bounds };
  });

  /** `ja/nee`, `geheel getal`, the name of a keuzelijst, … */
  readonly elementType = this.RULE("elementType", (): TypeNode["element"] => {
    if (!this.RECORDING_PHASE && !this.isNext(typeStarts)) {
      this.missing("een soort gegeven, zoals `ja/nee` of `datum`");
      return { kind: "missingType", span: this.emptySpan() };
    }
    const start = this.here();
    return this.OR<TypeNode["element"]>([
      {
        ALT: () => {
          const token = this.CONSUME(groups.basicType);
          const name = (
            token.tokenTypeIdx === T.jaNee.tokenTypeIdx ? "ja/nee" : token.tokenType.name
          ) as BasicTypeName;
          return { kind: "basicType", name, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(T.geheel);
          this.need(1, T.getal);
          return { kind: "basicType", name: "geheel getal", span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          const first = this.nameOf(this.CONSUME(T.name) as Token);
          const name = this.OPTION(() => {
            this.CONSUME(T.dot);
            return this.identifier(1);
          });
          if (name === undefined) return { kind: "namedType", name: first, span: this.spanFrom(start) };
          return { kind: "namedType", qualifier: first, name, span: this.spanFrom(start) };
        },
      },
    ]);
  });

  /** `van a tot en met b`, `ten minste a`, `ten hoogste b`. */
  readonly bounds = this.RULE("bounds", (): NonNullable<TypeNode["bounds"]> => {
    const start = this.here();
    return this.OR<NonNullable<TypeNode["bounds"]>>([
      {
        ALT: () => {
          this.CONSUME(T.van);
          const from = this.SUBRULE(this.operand);
          this.SUBRULE(this.upTo);
          const to = this.SUBRULE2(this.operand);
          return { from, to, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(T.ten);
          const most = this.need(1, groups.extreme)?.tokenTypeIdx === T.hoogste.tokenTypeIdx;
          const limit = this.SUBRULE3(this.operand);
          const span = this.spanFrom(start);
          return most ? { to: limit, span } : { from: limit, span };
        },
      },
    ]);
  });

  // ── What the rules do with what they read ──

  protected nameOf(token: Token): Identifier {
    return { kind: "identifier", name: token.image, span: spanOfToken(token) };
  }
  private pointLabel(index: number): PointLabel {
    const token = this.need(index, groups.label, "het nummer van een punt");
    if (token === undefined) return { kind: "pointLabel", label: "", span: this.emptySpan() };
    return { kind: "pointLabel", label: token.image, span: spanOfToken(token) };
  }
  /** After the clauses: whether more follow behind something that does not belong here. */
  protected skipsToClause(_clauses: readonly Clause[]): boolean {
    return false;
  }
}
void comparisonStarts;
void whoStarts;
