// The grammar of examples: the lines of `profiel`, `gegeven` and `verwacht`.

import type { IOrAlt } from "chevrotain";
import type {
  AssignedValue,
  AssignLine,
  ExpectedLine,
  Expression,
  GivenLine,
  NamesLine,
  OutcomeWord,
  RecordNode,
  Reference,
  StatusWord,
} from "./ast.js";
import { ClauseParser } from "./parser-clauses.js";
import { spanOfToken, type Token } from "./scanner.js";
import { groups, T } from "./tokens.js";

export abstract class ExampleParser extends ClauseParser {
  private givenAlternatives: IOrAlt<GivenLine>[] | undefined;
  private expectedAlternatives: IOrAlt<ExpectedLine>[] | undefined;

  /** The lines of a profiel or of `gegeven`. */
  readonly givenLines = this.RULE("givenLines", (): readonly GivenLine[] => {
    const lines: GivenLine[] = [];
    this.MANY(() => {
      this.quiet = false;
      lines.push(this.SUBRULE(this.givenLine));
    });
    return lines;
  });

  /** One line of facts. */
  readonly givenLine = this.RULE("givenLine", (): GivenLine =>
    this.OR<GivenLine>(
      (this.givenAlternatives ??= [
        {
          ALT: () => {
            const start = this.here();
            this.CONSUME(T.alles);
            this.need(1, T.in);
            this.need(2, T.orde);
            return { kind: "allInOrder", span: this.spanFrom(start) };
          },
        },
        {
          ALT: () => {
            const start = this.here();
            this.CONSUME(T.zoals);
            const profile = this.identifier(1, "de naam van een profiel");
            return { kind: "like", profile, span: this.spanFrom(start) };
          },
        },
        { ALT: () => this.SUBRULE(this.namesLine) },
        { ALT: () => this.SUBRULE(this.assignLine) },
      ]),
    ),
  );

  /** `ja a, b`, `onbekend a`, `geen a`. */
  readonly namesLine = this.RULE("namesLine", (): NamesLine => {
    const start = this.here();
    const word = this.CONSUME(groups.givenWord).tokenType.name as NamesLine["word"];
    const names = this.SUBRULE(this.names);
    return { kind: "names", word, names, span: this.spanFrom(start) };
  });

  /** `a, b`. */
  readonly names = this.RULE("names", (): readonly Reference[] => {
    const names: Reference[] = [];
    names.push(this.SUBRULE(this.reference));
    this.MANY({
      GATE: () => this.continuesRecordList(),
      DEF: () => {
        this.CONSUME(T.comma);
        names.push(this.SUBRULE2(this.reference));
      },
    });
    return names;
  });

  /** `a is …`. */
  readonly assignLine = this.RULE("assignLine", (): AssignLine => {
    const start = this.here();
    const name = this.SUBRULE(this.assignedName);
    this.need(1, T.is);
    const value = this.SUBRULE(this.assignedValue);
    return { kind: "assign", name, value, span: this.spanFrom(start) };
  });

  /** The fact or derived value that a line is about; `peildatum` is a name here. */
  readonly assignedName = this.RULE("assignedName", (): Reference =>
    this.OR<Reference>([
      { ALT: () => this.peildatumName(this.CONSUME(T.peildatum) as Token) },
      { ALT: () => this.SUBRULE(this.reference) },
    ]),
  );

  /** A value, a list of values, `leeg`, or records. */
  readonly assignedValue = this.RULE("assignedValue", (): AssignedValue => {
    const start = this.here();
    return this.OR<AssignedValue>([
      {
        GATE: () => !this.accepts(T.dot, 2),
        IGNORE_AMBIGUITIES: true,
        ALT: () => {
          this.CONSUME(T.leeg);
          return { kind: "emptyList", span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          const records = this.SUBRULE(this.records);
          return { kind: "records", records, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          const values = this.SUBRULE(this.values);
          return { kind: "values", values, span: this.spanFrom(start) };
        },
      },
    ]);
  });

  /** `x, y`. */
  readonly values = this.RULE("values", (): readonly Expression[] => {
    const values: Expression[] = [];
    values.push(this.SUBRULE(this.value));
    this.MANY({
      GATE: () => this.continuesRecordList(),
      DEF: () => {
        this.CONSUME(T.comma);
        values.push(this.SUBRULE2(this.value));
      },
    });
    return values;
  });

  /** A literal, the name of a value, or `geen`. */
  readonly value = this.RULE("value", (): Expression =>
    this.OR<Expression>([
      { ALT: () => this.none(this.CONSUME(T.geen) as Token) },
      { ALT: () => this.SUBRULE(this.operand) },
    ]),
  );

  /** The records of a list of structuren, one a bullet. */
  readonly records = this.RULE("records", (): readonly RecordNode[] => {
    const records: RecordNode[] = [];
    this.AT_LEAST_ONE(() => records.push(this.SUBRULE(this.record)));
    return records;
  });

  /** `- naam is "A", fte is 0,8, ja bigGeregistreerd`. */
  readonly record = this.RULE("record", (): RecordNode => {
    const start = this.here();
    const lines: RecordNode["lines"][number][] = [];
    this.CONSUME(T.bullet);
    const outer = this.inRecord;
    this.inRecord = true;
    lines.push(this.SUBRULE(this.recordLine));
    this.MANY(() => {
      this.CONSUME(T.comma);
      lines.push(this.SUBRULE2(this.recordLine));
    });
    this.inRecord = outer;
    return { kind: "record", lines, span: this.spanFrom(start) };
  });

  /** One field of a record. */
  readonly recordLine = this.RULE("recordLine", (): NamesLine | AssignLine =>
    this.OR<NamesLine | AssignLine>([
      { ALT: () => this.SUBRULE(this.namesLine) },
      { ALT: () => this.SUBRULE(this.assignLine) },
    ]),
  );

  /** The lines of `verwacht`. */
  readonly expectedLines = this.RULE("expectedLines", (): readonly ExpectedLine[] => {
    const lines: ExpectedLine[] = [];
    this.MANY(() => {
      this.quiet = false;
      lines.push(this.SUBRULE(this.expectedLine));
    });
    return lines;
  });

  /** One thing that must come out. */
  readonly expectedLine = this.RULE("expectedLine", (): ExpectedLine =>
    this.OR<ExpectedLine>(
      (this.expectedAlternatives ??= [
        { ALT: () => this.SUBRULE(this.eligible) },
        { ALT: () => this.SUBRULE(this.plainOutcome) },
        { ALT: () => this.SUBRULE(this.negativeLine) },
        { ALT: () => this.SUBRULE(this.plainStatus) },
        {
          ALT: () => {
            const start = this.here();
            this.CONSUME(T.ontbreekt);
            const names = this.SUBRULE(this.factNames);
            return { kind: "missingFacts", names, span: this.spanFrom(start) };
          },
        },
        {
          ALT: () => {
            const start = this.here();
            this.CONSUME(T.onder);
            this.need(1, T.voorbehoud);
            const names = this.SUBRULE2(this.factNames);
            return { kind: "reservation", names, span: this.spanFrom(start) };
          },
        },
        { ALT: () => this.SUBRULE(this.namesLine) },
        { ALT: () => this.SUBRULE(this.assignLine) },
      ]),
    ),
  );

  /** Names of facts; `peildatum` may be among them. */
  readonly factNames = this.RULE("factNames", (): readonly Reference[] => {
    const names: Reference[] = [];
    names.push(this.SUBRULE(this.assignedName));
    this.MANY(() => {
      this.CONSUME(T.comma);
      names.push(this.SUBRULE2(this.assignedName));
    });
    return names;
  });

  /** `komt in aanmerking`, `komt niet in aanmerking`. */
  readonly eligible = this.RULE("eligible", (): ExpectedLine => {
    const start = this.here();
    this.CONSUME(T.komt);
    const negated = this.OPTION(() => this.CONSUME(T.niet)) !== undefined;
    this.need(1, T.in);
    this.need(2, T.aanmerking);
    return this.outcome(
      start,
      negated ? "komt niet in aanmerking" : "komt in aanmerking",
      this.SUBRULE(this.forDecision),
    );
  });

  /** `uitgesloten`, `onvolledig`, `fout`, `ter beoordeling`. */
  readonly plainOutcome = this.RULE("plainOutcomeRule", (): ExpectedLine => {
    const start = this.here();
    const outcome = this.OR<OutcomeWord>([
      { ALT: () => this.CONSUME(groups.plainOutcome).tokenType.name as OutcomeWord },
      {
        ALT: () => {
          this.CONSUME(T.ter);
          this.need(1, T.beoordeling);
          return "ter beoordeling";
        },
      },
    ]);
    return this.outcome(start, outcome, this.SUBRULE(this.forDecision));
  });

  /** `voor besluit`, or nothing. */
  readonly forDecision = this.RULE("forDecision", () =>
    this.OPTION(() => {
      this.CONSUME(T.voor);
      return this.identifier(1, "de naam van een besluit");
    }),
  );

  /** `voldaan a`, `vrijgesteld a`, `vergoed a`, `van toepassing a`. */
  readonly plainStatus = this.RULE("plainStatusRule", (): ExpectedLine => {
    const start = this.here();
    const status = this.OR<StatusWord>([
      { ALT: () => this.CONSUME(groups.plainStatus).tokenType.name as StatusWord },
      {
        ALT: () => {
          this.CONSUME(T.van);
          this.need(1, T.toepassing);
          return "van toepassing";
        },
      },
    ]);
    return { kind: "status", status, names: this.SUBRULE(this.names), span: this.spanFrom(start) };
  });

  /** `niet voldaan a`, `niet vergoed a`, `niet van toepassing a`, `niet van toepassing voor besluit`. */
  readonly negativeLine = this.RULE("negativeLine", (): ExpectedLine => {
    const start = this.here();
    this.CONSUME(T.niet);
    return this.OR<ExpectedLine>([
      {
        ALT: () => {
          this.CONSUME(T.van);
          this.need(1, T.toepassing);
          return this.OR2<ExpectedLine>([
            {
              GATE: () => !this.accepts(groups.name) || !this.sameLine(),
              IGNORE_AMBIGUITIES: true,
              ALT: () => this.outcome(start, "niet van toepassing", this.SUBRULE(this.forDecision)),
            },
            {
              ALT: () => {
                const names = this.SUBRULE(this.names);
                return { kind: "status", status: "niet van toepassing", names, span: this.spanFrom(start) };
              },
            },
          ]);
        },
      },
      {
        ALT: () => {
          const voldaan = this.CONSUME(groups.plainStatus).tokenTypeIdx === T.voldaan.tokenTypeIdx;
          const names = this.SUBRULE2(this.names);
          const status = voldaan ? "niet voldaan" : "niet vergoed";
          return { kind: "status", status, names, span: this.spanFrom(start) };
        },
      },
    ]);
  });

  // ── What the rules do with what they read ──

  protected inRecord = false;

  protected peildatumName(token: Token): Reference {
    const span = spanOfToken(token);
    return { kind: "reference", name: { kind: "identifier", name: token.image, span }, span };
  }
  private outcome(
    start: number,
    outcome: OutcomeWord,
    decision: ReturnType<typeof this.forDecision>,
  ): ExpectedLine {
    if (decision === undefined) return { kind: "outcome", outcome, span: this.spanFrom(start) };
    return { kind: "outcome", outcome, decision, span: this.spanFrom(start) };
  }
  /** In a record, a comma before `ja x` or `x is …` goes on to the next field. */
  private continuesRecordList(): boolean {
    if (!this.inRecord) return true;
    if (this.accepts(groups.givenWord, 2)) return this.accepts(T.geen, 2);
    return !this.accepts(T.is, 3) && !this.accepts(T.dot, 3);
  }
}
