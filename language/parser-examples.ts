// The grammar of examples: the lines of `profiel`, `gegeven` and `verwacht`.

import { EOF, type TokenType } from "chevrotain";
import type {
  AssignedValue,
  AssignLine,
  ExpectedLine,
  Expression,
  GivenLine,
  Identifier,
  NamesLine,
  OutcomeWord,
  RecordNode,
  Reference,
  StatusWord,
} from "./ast.js";
import type { Problem } from "./messages.js";
import { ClauseParser } from "./parser-clauses.js";
import { operandStarts } from "./parser-comparisons.js";
import { wordsIn } from "./parser-recovery.js";
import { replacement, retag, spanOfToken, type Token } from "./scanner.js";
import type { SyntaxCode } from "./syntax-errors.js";
import { isNear } from "./spelling.js";
import { clauseStarts, declarationStarts, groups, T, tokenSet, union } from "./tokens.js";

/** Words that open a line of facts. */
const givenWords = tokenSet(groups.givenWord, T.alles, T.zoals);
/** Words that open a line of `verwacht` and no other. */
const expectedWords = tokenSet(
  groups.plainOutcome,
  groups.plainStatus,
  T.komt,
  T.ter,
  T.niet,
  T.ontbreekt,
  T.onder,
  T.van,
);
const allRowWords = union(givenWords, expectedWords);
const rowSpelling = wordsIn(union(allRowWords, tokenSet(T.gegeven, T.verwacht)));
/** Where the lines of an example end for certain. */
const endOfLines = union(declarationStarts, tokenSet(EOF, T.factName, T.deel, T.rowBar));
const valueStarts = union(operandStarts, tokenSet(T.geen, T.bullet));
const rowNames = tokenSet(groups.name, T.peildatum);
const afterNiet = tokenSet(T.van, groups.negatableStatus);
/** What shows that a name in a record opens a field: `is`, or a literal where `is` was forgotten. */
const afterFieldName = tokenSet(T.is, T.dot, groups.signable, T.string, T.date);
const onlyGeen = tokenSet(T.geen);
const afterRowName = tokenSet(T.is, T.comma, T.dot);
const endOfRow = union(endOfLines, tokenSet(T.gegeven, T.verwacht));
const isOrDot = tokenSet(T.is, T.dot);

export abstract class ExampleParser extends ClauseParser {
  /** The lines of a profiel or of `gegeven`. */
  readonly givenLines = this.RULE("givenLines", (): readonly GivenLine[] => {
    const lines: GivenLine[] = [];
    do {
      this.MANY({
        GATE: () => this.isRow(false) && !this.isExpectedLine(),
        DEF: () => {
          this.openRow(lines.length > 0);
          lines.push(this.SUBRULE(this.givenLine));
          this.endRow();
        },
      });
    } while (this.skipsToRow(lines, false));
    return lines;
  });

  /** One line of facts. */
  readonly givenLine = this.RULE("givenLine", (): GivenLine => {
    if (this.RECORDING_PHASE) {
      return this.OR<GivenLine>([
        { ALT: () => this.SUBRULE(this.allInOrder) },
        { ALT: () => this.SUBRULE(this.like) },
        { ALT: () => this.SUBRULE(this.namesLine) },
        { ALT: () => this.SUBRULE(this.assignLine) },
      ]);
    }
    if (this.isNext(rowNames) && this.isAhead(2, isOrDot)) return this.SUBRULE(this.assignLine);
    if (this.accepts(groups.givenWord)) return this.SUBRULE(this.namesLine);
    if (this.isNextType(T.alles)) return this.SUBRULE(this.allInOrder);
    return this.isNextType(T.zoals) ? this.SUBRULE(this.like) : this.SUBRULE(this.assignLine);
  });

  /** `alles in orde`. */
  readonly allInOrder = this.RULE("allInOrder", (): GivenLine => {
    const start = this.here();
    this.CONSUME(T.alles);
    this.need(1, T.in);
    this.need(2, T.orde);
    return { kind: "allInOrder", span: this.spanFrom(start) };
  });

  /** `zoals profiel`. */
  readonly like = this.RULE("like", (): GivenLine => {
    const start = this.here();
    this.CONSUME(T.zoals);
    const profile = this.identifier(1, "de naam van een profiel");
    return { kind: "like", profile, span: this.spanFrom(start) };
  });

  /** `ja a, b`, `onbekend a`, `geen a`. */
  readonly namesLine = this.RULE("namesLine", (): NamesLine => {
    const start = this.here();
    const word = (this.opening(1, groups.givenWord)?.tokenType.name ?? "onbekend") as NamesLine["word"];
    const names = this.SUBRULE(this.names);
    return { kind: "names", word, names, span: this.spanFrom(start) };
  });

  /** `a, b`. */
  readonly names = this.RULE("names", (): readonly Reference[] => {
    const names: Reference[] = [];
    names.push(this.SUBRULE(this.listedName));
    do {
      this.MANY({
        GATE: () => this.continuesRecordList(),
        DEF: () => {
          this.CONSUME(T.comma);
          names.push(this.SUBRULE2(this.listedName));
        },
      });
    } while (this.missesNameComma(names));
    return names;
  });

  /** A name in a list; after a comma it may stand on the next line. */
  readonly listedName = this.RULE("listedName", (): Reference => {
    if (!this.RECORDING_PHASE && this.rowEnds()) return this.missingName();
    return this.SUBRULE(this.reference);
  });

  /** `a is …`. */
  readonly assignLine = this.RULE("assignLine", (): AssignLine => {
    const name = this.SUBRULE(this.assignedName);
    this.need(1, T.is);
    const value = this.SUBRULE(this.assignedValue);
    const line: AssignLine = { kind: "assign", name, value, span: this.spanOver(name) };
    if (!this.RECORDING_PHASE) this.assignsBoolean(line);
    return line;
  });

  /** The fact or derived value that a line is about; `peildatum` is a name here. */
  readonly assignedName = this.RULE("assignedName", (): Reference => {
    if (!this.RECORDING_PHASE && !this.isNext(rowNames)) return this.strangeName();
    return this.OR<Reference>([
      { ALT: () => this.peildatumName(this.CONSUME(T.peildatum) as Token) },
      { ALT: () => this.SUBRULE(this.reference) },
    ]);
  });

  /** A value, a list of values, `leeg`, or records. */
  readonly assignedValue = this.RULE("assignedValue", (): AssignedValue => {
    if (!this.RECORDING_PHASE && this.isLostRecord()) {
      this.missing("een opsommingsteken `-`");
      const records = this.SUBRULE2(this.records);
      return { kind: "records", records, span: this.spanFrom(records[0]?.span.start ?? 0) };
    }
    if (!this.RECORDING_PHASE && this.sameLine()) this.skipDoubled();
    if (!this.RECORDING_PHASE && !this.isNextType(T.bullet)) return this.SUBRULE2(this.plainValue);
    const start = this.here();
    return this.OR<AssignedValue>([
      {
        ALT: () => {
          const records = this.SUBRULE(this.records);
          return { kind: "records", records, span: this.spanFrom(start) };
        },
      },
      { ALT: () => this.SUBRULE(this.plainValue) },
    ]);
  });

  /** A value, a list of values, or `leeg`. */
  readonly plainValue = this.RULE("plainValue", (): AssignedValue => {
    if (this.RECORDING_PHASE || (this.isNextType(T.leeg) && !this.accepts(T.dot, 2) && this.sameLine())) {
      return this.OR<AssignedValue>([
        { IGNORE_AMBIGUITIES: true, ALT: () => this.SUBRULE(this.emptyList) },
        { ALT: () => this.SUBRULE(this.assignedValues) },
      ]);
    }
    return this.SUBRULE(this.assignedValues);
  });

  /** `leeg`. */
  readonly emptyList = this.RULE("emptyList", (): AssignedValue => {
    const start = this.here();
    this.CONSUME(T.leeg);
    return { kind: "emptyList", span: this.spanFrom(start) };
  });

  /** Values, as the value of a line. */
  readonly assignedValues = this.RULE("assignedValues", (): AssignedValue => {
    const values = this.SUBRULE(this.values);
    const first = values[0] ?? this.missingExpression();
    return { kind: "values", values, span: this.spanOver(first) };
  });

  /** `x, y`. */
  readonly values = this.RULE("values", (): readonly Expression[] => {
    const values: Expression[] = [];
    values.push(this.SUBRULE(this.value));
    do {
      this.MANY({
        GATE: () => this.continuesRecordList(),
        DEF: () => {
          this.CONSUME(T.comma);
          values.push(this.SUBRULE2(this.value));
        },
      });
    } while (this.missesValueComma(values));
    return values;
  });

  /** A literal, the name of a value, or `geen`. */
  readonly value = this.RULE("value", (): Expression => {
    if (!this.RECORDING_PHASE) {
      if (this.valueOnNextLine()) {
        this.missing("een waarde");
        return this.missingExpression();
      }
      if (!this.isNext(valueStarts) || this.isNextType(T.bullet)) return this.SUBRULE2(this.operand);
    }
    return this.OR<Expression>([
      { ALT: () => this.none(this.CONSUME(T.geen) as Token) },
      { ALT: () => this.SUBRULE(this.operand) },
    ]);
  });

  /** The records of a list of structuren, one a bullet. */
  readonly records = this.RULE("records", (): readonly RecordNode[] => {
    const records: RecordNode[] = [];
    const column = this.columnOf(this.here());
    records.push(this.SUBRULE(this.record));
    this.endRecord();
    do {
      this.MANY(() => {
        this.alignedWith(column);
        records.push(this.SUBRULE2(this.record));
        this.endRecord();
      });
    } while (this.readsLostRecord(records));
    return records;
  });

  /** `- naam is "A", fte is 0,8, ja bigGeregistreerd`. */
  readonly record = this.RULE("record", (): RecordNode => {
    const start = this.here();
    const lines: RecordNode["lines"][number][] = [];
    this.opening(1, T.bullet);
    const outer = this.inRecord;
    this.inRecord = true;
    this.recordStart = start;
    lines.push(this.SUBRULE(this.recordLine));
    do {
      this.MANY(() => {
        this.CONSUME(T.comma);
        lines.push(this.SUBRULE2(this.recordLine));
      });
    } while (this.missesFieldComma(lines));
    this.inRecord = outer;
    return { kind: "record", lines, span: this.spanFrom(start) };
  });

  /** One field of a record. */
  readonly recordLine = this.RULE("recordLine", (): NamesLine | AssignLine => {
    if (!this.RECORDING_PHASE && this.opensLine(1) && !this.isInsideRecord()) return this.missingField();
    if (!this.RECORDING_PHASE && !(this.isNext(rowNames) && this.isAhead(2, isOrDot))) {
      if ((this.sameLine() && this.skipDoubled()) || this.skipRepeated())
        return this.SUBRULE2(this.recordLine);
      return this.accepts(groups.givenWord) ? this.SUBRULE2(this.namesLine) : this.lostField();
    }
    return this.OR<NamesLine | AssignLine>([
      { ALT: () => this.SUBRULE(this.namesLine) },
      { ALT: () => this.SUBRULE(this.fieldLine) },
    ]);
  });

  /** `fte is 0,8`: as a line, but a record holds no records. */
  readonly fieldLine = this.RULE("fieldLine", (): AssignLine => {
    const name = this.SUBRULE(this.assignedName);
    this.need(1, T.is);
    if (!this.RECORDING_PHASE && this.sameLine()) this.skipDoubled();
    const value = this.SUBRULE(this.plainValue);
    const line: AssignLine = { kind: "assign", name, value, span: this.spanOver(name) };
    if (!this.RECORDING_PHASE) this.assignsBoolean(line);
    return line;
  });

  /** The lines of `verwacht`. */
  readonly expectedLines = this.RULE("expectedLines", (): readonly ExpectedLine[] => {
    const lines: ExpectedLine[] = [];
    do {
      this.MANY({
        GATE: () => this.isRow(true),
        DEF: () => {
          this.openRow(lines.length > 0);
          lines.push(this.SUBRULE(this.expectedLine));
          this.endRow();
        },
      });
    } while (this.skipsToRow(lines, true));
    return lines;
  });

  /** One thing that must come out. */
  readonly expectedLine = this.RULE("expectedLine", (): ExpectedLine => {
    if (this.RECORDING_PHASE) {
      return this.OR<ExpectedLine>([
        { ALT: () => this.SUBRULE(this.eligible) },
        { ALT: () => this.SUBRULE(this.plainOutcome) },
        { ALT: () => this.SUBRULE(this.negativeLine) },
        { ALT: () => this.SUBRULE(this.plainStatus) },
        { ALT: () => this.SUBRULE(this.missingFacts) },
        { ALT: () => this.SUBRULE(this.reservation) },
        { ALT: () => this.SUBRULE(this.namesLine) },
        { ALT: () => this.SUBRULE(this.assignLine) },
      ]);
    }
    if (this.isNext(rowNames) && this.isAhead(2, isOrDot)) return this.SUBRULE(this.assignLine);
    if (this.accepts(groups.givenWord)) return this.SUBRULE(this.namesLine);
    if (this.isNextType(T.komt)) return this.SUBRULE(this.eligible);
    if (this.accepts(groups.plainOutcome) || this.isNextType(T.ter)) return this.SUBRULE(this.plainOutcome);
    if (this.isNextType(T.niet)) return this.SUBRULE(this.negativeLine);
    if (this.accepts(groups.plainStatus) || this.isNextType(T.van)) return this.SUBRULE(this.plainStatus);
    if (this.isNextType(T.ontbreekt)) return this.SUBRULE(this.missingFacts);
    return this.isNextType(T.onder) ? this.SUBRULE(this.reservation) : this.SUBRULE(this.assignLine);
  });

  /** `ontbreekt a, b`. */
  readonly missingFacts = this.RULE("missingFacts", (): ExpectedLine => {
    const start = this.here();
    this.CONSUME(T.ontbreekt);
    const names = this.SUBRULE(this.factNames);
    return { kind: "missingFacts", names, span: this.spanFrom(start) };
  });

  /** `onder voorbehoud a, b`. */
  readonly reservation = this.RULE("reservation", (): ExpectedLine => {
    const start = this.here();
    this.CONSUME(T.onder);
    this.need(1, T.voorbehoud);
    const names = this.SUBRULE(this.factNames);
    return { kind: "reservation", names, span: this.spanFrom(start) };
  });

  /** Names of facts; `peildatum` may be among them. */
  readonly factNames = this.RULE("factNames", (): readonly Reference[] => {
    const names: Reference[] = [];
    names.push(this.SUBRULE(this.listedFact));
    do {
      this.MANY(() => {
        this.CONSUME(T.comma);
        names.push(this.SUBRULE2(this.listedFact));
      });
    } while (this.missesNameComma(names));
    return names;
  });

  /** One of those names; after a comma it may stand on the next line. */
  readonly listedFact = this.RULE("listedFact", (): Reference => {
    if (!this.RECORDING_PHASE && this.rowEnds()) return this.missingName();
    return this.SUBRULE(this.assignedName);
  });

  /** `komt in aanmerking`, `komt niet in aanmerking`. */
  readonly eligible = this.RULE("eligible", (): ExpectedLine => {
    const start = this.here();
    this.opening(1, T.komt);
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
  readonly forDecision = this.RULE("forDecision", (): Identifier | undefined => {
    if (!this.RECORDING_PHASE && this.sameLine()) {
      this.skipDoubled();
      const lost = this.lostDecision();
      if (lost !== undefined) return lost;
    }
    return this.OPTION(() => {
      this.CONSUME(T.voor);
      return this.identifier(1, "de naam van een besluit");
    });
  });

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
    if (!this.RECORDING_PHASE && !this.isNext(afterNiet)) {
      const mended = this.mendNegative(start);
      if (mended !== undefined) return mended;
    }
    return this.OR<ExpectedLine>([
      {
        ALT: () => {
          this.CONSUME(T.van);
          this.need(1, T.toepassing);
          if (!this.RECORDING_PHASE && this.sameLine()) this.skipDoubled();
          return this.SUBRULE(this.notApplicable, { ARGS: [start] });
        },
      },
      {
        ALT: () => {
          const voldaan = this.CONSUME(groups.negatableStatus).tokenTypeIdx === T.voldaan.tokenTypeIdx;
          const names = this.SUBRULE2(this.names);
          const status = voldaan ? "niet voldaan" : "niet vergoed";
          return { kind: "status", status, names, span: this.spanFrom(start) };
        },
      },
    ]);
  });

  /** What stands behind `niet van toepassing`: names for a status; `voor besluit` or nothing for an outcome. */
  readonly notApplicable = this.RULE("notApplicable", (start: number): ExpectedLine => {
    const status = (): ExpectedLine => {
      const names = this.SUBRULE(this.names);
      return { kind: "status", status: "niet van toepassing", names, span: this.spanFrom(start) };
    };
    const outcome = (): ExpectedLine =>
      this.outcome(start, "niet van toepassing", this.SUBRULE(this.forDecision));
    if (this.RECORDING_PHASE) return this.OR<ExpectedLine>([{ ALT: status }, { ALT: outcome }]);
    const named = this.accepts(groups.name) || this.isNextType(T.comma);
    return named && this.sameLine() ? status() : outcome();
  });

  // ── What the rules do with what they read ──

  protected inRecord = false;
  /** Where the record that is being read opens. */
  private recordStart = 0;

  protected override open(text: string, problems: Problem<SyntaxCode>[]): void {
    super.open(text, problems);
    this.inRecord = false;
  }

  protected peildatumName(token: Token): Reference {
    const span = spanOfToken(token);
    return { kind: "reference", name: { kind: "identifier", name: token.image, span }, span };
  }
  private outcome(start: number, outcome: OutcomeWord, decision: Identifier | undefined): ExpectedLine {
    if (decision === undefined) return { kind: "outcome", outcome, span: this.spanFrom(start) };
    return { kind: "outcome", outcome, decision, span: this.spanFrom(start) };
  }
  /** In a record, a comma before `ja x` or `x is …` goes on to the next field. */
  private continuesRecordList(): boolean {
    if (!this.inRecord) return true;
    let ahead = 2;
    while (this.accepts(T.comma, ahead) || this.isRepeated(ahead)) ahead += 1;
    if (this.accepts(groups.givenWord, ahead)) {
      return this.isAhead(ahead, onlyGeen) && !this.accepts(groups.name, ahead + 1);
    }
    if (this.accepts(T.name, ahead + 1) && isNear(this.LA(ahead + 1).image, "is")) return false;
    return !this.isAhead(ahead + 1, afterFieldName);
  }
  /** `a is ja` is written `ja a` in a line of facts. */
  private assignsBoolean(line: AssignLine): void {
    const [value, more] = line.value.kind === "values" ? line.value.values : [];
    if (value?.kind !== "boolean" || more !== undefined || this.quiet || line.name.name.name === "") return;
    const name = this.text.slice(line.name.span.start, line.name.span.end);
    const right = `${value.value ? "ja" : "nee"} ${name}`;
    const typed = this.text.slice(line.span.start, line.span.end);
    this.remark("INK0187", { typed, right }, line.span, replacement(line.span, right));
  }

  // ── Where a line does not follow the grammar ──

  /** A line opens; only the first may stand on the line of `gegeven` or `verwacht`. */
  private openRow(another: boolean): void {
    this.openPart();
    const token = this.next();
    if (!another || token.first) return;
    const edits = [{ span: { start: this.there(), end: token.startOffset }, newText: "\n           " }];
    const fix = { title: "begin een nieuwe regel", edits };
    this.remark("INK0183", { found: token.image }, spanOfToken(token), [fix]);
  }
  /** The name of a besluit without `voor`. */
  private lostDecision(): Identifier | undefined {
    if (this.opensLine(1) || !this.accepts(groups.name)) return undefined;
    if (this.accepts(groups.name, 2) && this.mendSpelling(T.voor)) return undefined;
    if (!this.opensLine(2)) return undefined;
    this.missing("`voor`");
    return this.anyIdentifier(9);
  }
  /** Skips what is left of a record. */
  private endRecord(): void {
    if (this.RECORDING_PHASE) return;
    while (!this.opensLine(1) && !this.isNext(endOfRow)) this.stray();
  }
  /** Skips what is left of a line. */
  private endRow(): void {
    if (this.RECORDING_PHASE) return;
    while (!this.opensLine(1) && !this.isNext(allRowWords) && !this.isNext(endOfRow)) this.stray();
  }
  /** Whether a record stands here without its `-`: right of the line that it belongs to. */
  private isLostRecord(): boolean {
    if (!this.opensLine(1) || this.inRecord) return false;
    const field = this.isNext(rowNames) && this.isAhead(2, isOrDot);
    if (!field && !(this.accepts(groups.givenWord) && this.isAhead(2, rowNames))) return false;
    return this.columnOf(this.here()) > this.columnOf(this.clauseStart);
  }
  private readsLostRecord(records: RecordNode[]): boolean {
    if (this.RECORDING_PHASE || !this.isLostRecord()) return false;
    this.missing("een opsommingsteken `-`");
    records.push(this.SUBRULE9(this.record));
    this.endRecord();
    return true;
  }
  private alignedWith(column: number): void {
    if (this.RECORDING_PHASE || this.quiet || this.columnOf(this.here()) === column) return;
    const token = this.next();
    let start = token.startOffset;
    while (start > 0 && (this.text[start - 1] === " " || this.text[start - 1] === "\t")) start -= 1;
    const edits = [{ span: { start, end: token.startOffset }, newText: " ".repeat(column) }];
    this.remark("INK0162", {}, spanOfToken(token), [{ title: "zet het streepje onder de andere", edits }]);
  }
  /** Whether the line ends where a name belongs; after a comma the next line may go on. */
  private rowEnds(): boolean {
    if (!this.opensLine(1)) return false;
    if (this.LA(0).tokenTypeIdx !== T.comma.tokenTypeIdx || !this.isNext(rowNames)) return true;
    return !this.opensLine(2) && !this.accepts(T.comma, 2) && !this.accepts(T.dot, 2);
  }
  /** Whether the line ends where a value belongs; a value alone on the next line counts. */
  protected valueOnNextLine(): boolean {
    if (!this.opensLine(1) || this.isNextType(T.bullet)) return false;
    return (
      !this.isNext(valueStarts) || !(this.opensLine(2) || this.accepts(T.comma, 2) || this.accepts(T.dot, 2))
    );
  }
  private missingName(): Reference {
    this.missing("een naam");
    const span = this.emptySpan();
    return { kind: "reference", name: { kind: "identifier", name: "", span }, span };
  }
  private strangeName(): Reference {
    if (this.sameLine() && this.skipDoubled() && this.isNext(rowNames))
      return this.SUBRULE9(this.assignedName);
    const name = this.identifier(9, "een naam", afterRowName);
    return { kind: "reference", name, span: name.span };
  }
  private missesNameComma(names: Reference[]): boolean {
    if (this.RECORDING_PHASE || this.opensLine(1)) return false;
    if (this.skipDoubled()) return true;
    if (this.isNext(rowNames) && !this.isAhead(2, isOrDot) && !this.accepts(groups.givenWord)) {
      this.missing("een komma");
    } else if (this.accepts(groups.logical) && this.isAhead(2, rowNames)) {
      const next = this.next();
      this.report("INK0102", { found: next.image }, spanOfToken(next), replacement(spanOfToken(next), ","));
      this.skip();
    } else return false;
    names.push(this.SUBRULE9(this.assignedName));
    return true;
  }
  private missesValueComma(values: Expression[]): boolean {
    if (this.RECORDING_PHASE || this.opensLine(1)) return false;
    if (this.skipDoubled()) return true;
    if (!this.isNext(operandStarts) || this.accepts(groups.givenWord) || this.isAhead(2, isOrDot))
      return false;
    this.missing("een komma");
    values.push(this.SUBRULE9(this.value));
    return true;
  }
  private missesFieldComma(lines: RecordNode["lines"][number][]): boolean {
    if (this.RECORDING_PHASE || this.opensLine(1)) return false;
    if (this.skipDoubled()) return true;
    if (!this.accepts(groups.givenWord) && !(this.isNext(rowNames) && this.isAhead(2, isOrDot))) return false;
    this.missing("een komma");
    lines.push(this.SUBRULE9(this.recordLine));
    return true;
  }
  /** Whether a line that opens here can go on with the record above it: it stands right of its `-`. */
  private isInsideRecord(): boolean {
    const place = this.here();
    return place === this.recordStart || this.columnOf(place) > this.columnOf(this.recordStart);
  }
  private missingField(): NamesLine {
    this.missing("een gegeven, zoals `ja` en een naam, of een naam met `is`");
    return { kind: "names", word: "onbekend", names: [], span: this.emptySpan() };
  }
  /** A field of a record of which `ja` or `is`, or the name, is missing. */
  private lostField(): NamesLine | AssignLine {
    const next = this.next();
    if (!this.opensLine(1) && this.mendOpening(rowSpelling)) return this.SUBRULE9(this.namesLine);
    if (this.isNext(rowNames) && (this.opensLine(2) || this.accepts(T.comma, 2))) {
      this.report("INK0181", { expected: "`ja`, `nee` of `is`", before: next.image }, spanOfToken(next));
      return this.SUBRULE9(this.namesLine);
    }
    return this.SUBRULE9(this.fieldLine);
  }
  private mendNegative(start: number): ExpectedLine | undefined {
    if (this.sameLine()) {
      if (this.skipDoubled() && this.isNext(afterNiet)) return undefined;
      if (this.mendSpelling(groups.negatableStatus) || this.mendSpelling(T.van)) return undefined;
      if (this.isNextType(T.in)) {
        this.missing("`komt`");
        const line = this.SUBRULE9(this.eligible);
        if (line.kind !== "outcome") return line;
        return { ...line, outcome: "komt niet in aanmerking", span: this.spanFrom(start) };
      }
      if (this.isNextType(T.toepassing)) {
        this.missing("`van`");
        this.SKIP_TOKEN();
        if (this.accepts(groups.name) && this.sameLine()) {
          const names = this.SUBRULE9(this.names);
          return { kind: "status", status: "niet van toepassing", names, span: this.spanFrom(start) };
        }
        return this.outcome(start, "niet van toepassing", this.SUBRULE9(this.forDecision));
      }
    }
    this.missing("`voldaan`, `vergoed` of `van toepassing`");
    const names = this.accepts(groups.name) && this.sameLine() ? this.SUBRULE8(this.names) : [];
    return { kind: "status", status: "niet voldaan", names, span: this.spanFrom(start) };
  }
  /** After the lines: whether more follow behind something that does not belong here. */
  private skipsToRow(lines: ExpectedLine[] | GivenLine[], expected: boolean): boolean {
    while (!this.RECORDING_PHASE && (!this.isNext(endOfLines) || this.isLostZorgsoort())) {
      if (this.isRow(expected) && (expected || !this.isExpectedLine())) {
        if (this.retry()) return true;
        continue;
      }
      if (!this.opensLine(1) && this.skipDoubled()) continue;
      if (this.isNextType(T.verwacht) || this.isNextType(T.gegeven)) {
        if (this.isNextType(T.verwacht) !== expected) return false;
        this.stray();
        continue;
      }
      if (this.mendOpening(rowSpelling)) continue;
      if (this.outdented()) {
        this.mendDeclaration();
        return false;
      }
      if (this.mendDeclaration()) return false;
      if (!expected && this.isNext(expectedWords)) return false;
      this.lostRow(lines);
    }
    return false;
  }
  /** Whether a line of `verwacht` stands here that cannot be one of `gegeven`. */
  private isExpectedLine(): boolean {
    return this.isNext(expectedWords) && !this.isAhead(2, isOrDot);
  }
  /** Whether `zorgsoort` stands among the lines, right of the word that opened the example: then it is the fact. */
  private isLostZorgsoort(): boolean {
    if (!this.isNextType(T.zorgsoort) || this.partStart < 0) return false;
    const column = this.columnOf(this.here());
    if (column < this.columnOf(this.partStart) || column <= this.columnOf(this.declarationStart))
      return false;
    retag(this.next(), T.zorgsoortName);
    return true;
  }
  private isRow(expected: boolean): boolean {
    if (this.isNext(rowNames) && this.isAhead(2, isOrDot)) return true;
    if (this.isNext(givenWords)) return true;
    return expected && this.isNext(expectedWords);
  }
  /** A line that lost a word. */
  private lostRow(lines: (ExpectedLine | GivenLine)[]): void {
    this.openLostPart();
    this.skipRepeated();
    const next = this.next();
    const lost = lostWords.get(next.tokenType);
    if (lost !== undefined) {
      this.report("INK0181", { expected: `\`${lost}\``, before: next.image }, spanOfToken(next));
      lines.push(this.afterLostWord());
    } else if (this.isNextType(T.is)) lines.push(this.SUBRULE9(this.assignLine));
    else if (
      this.isNext(rowNames) &&
      (this.accepts(T.bullet, 2) || !(this.opensLine(2) || this.accepts(T.comma, 2)))
    ) {
      lines.push(this.SUBRULE8(this.assignLine));
    } else if (this.isNext(rowNames)) {
      this.report("INK0181", { expected: "`ja`, `nee` of `is`", before: next.image }, spanOfToken(next));
      lines.push(this.namesWithoutWord());
    } else {
      if (this.isNext(clauseStarts)) this.report("INK0118", { word: next.image }, spanOfToken(next));
      this.skipLine();
    }
    this.endRow();
    if (this.here() === next.startOffset) this.skip();
  }
  private namesWithoutWord(): NamesLine {
    const start = this.here();
    const names = [this.SUBRULE9(this.assignedName)];
    while (this.isNextType(T.comma) || this.missesNameComma(names)) {
      if (!this.isNextType(T.comma)) continue;
      this.SKIP_TOKEN();
      names.push(this.SUBRULE9(this.listedFact));
    }
    return { kind: "names", word: "onbekend", names, span: this.spanFrom(start) };
  }
  /** The line that goes on with the next word, of which the first word is missing. */
  private afterLostWord(): ExpectedLine {
    const start = this.here();
    if (this.isNextType(T.in) && this.accepts(T.orde, 2)) {
      this.SKIP_TOKEN();
      this.SKIP_TOKEN();
      return { kind: "names", word: "onbekend", names: [], span: this.spanFrom(start) };
    }
    if (this.isNextType(T.in)) return this.SUBRULE9(this.eligible);
    const word = this.next().tokenType;
    if (word !== T.voor) this.SKIP_TOKEN();
    if (word === T.toepassing) {
      return {
        kind: "status",
        status: "van toepassing",
        names: this.SUBRULE9(this.names),
        span: this.spanFrom(start),
      };
    }
    if (word === T.voorbehoud) {
      return { kind: "reservation", names: this.SUBRULE9(this.factNames), span: this.spanFrom(start) };
    }
    return this.outcome(start, "ter beoordeling", this.SUBRULE9(this.forDecision));
  }
}

/** Second words of a line, and the word that should stand before them. */
const lostWords: ReadonlyMap<TokenType, string> = new Map([
  [T.in, "komt"],
  [T.toepassing, "van"],
  [T.voorbehoud, "onder"],
  [T.beoordeling, "ter"],
  [T.voor, "komt in aanmerking"],
]);
