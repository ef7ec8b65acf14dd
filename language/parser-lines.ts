// The grammar of lines that name facts or give them values, and of records.

import { EOF } from "chevrotain";
import type { AssignedValue, AssignLine, Expression, NamesLine, RecordNode, Reference } from "./ast.js";
import type { Problem } from "./messages.js";
import { ClauseParser } from "./parser-clauses.js";
import { operandStarts } from "./parser-comparisons.js";
import { wordsIn } from "./parser-recovery.js";
import { replacement, spanOfToken, type Token } from "./scanner.js";
import type { SyntaxCode } from "./syntax-errors.js";
import { isNear } from "./spelling.js";
import { declarationStarts, groups, T, tokenSet, union } from "./tokens.js";

/** Words that open a line of facts. */
export const givenWords = tokenSet(groups.givenWord, T.alles, T.zoals);
/** Words that open a line of `verwacht` and no other. */
export const expectedWords = tokenSet(
  groups.plainOutcome,
  groups.plainStatus,
  T.komt,
  T.ter,
  T.niet,
  T.ontbreekt,
  T.onder,
  T.van,
);
/** Words that open a line of an example. */
export const allRowWords = union(givenWords, expectedWords);
/** The words that a misspelt word at the start of such a line can be. */
export const rowSpelling = wordsIn(union(allRowWords, tokenSet(T.gegeven, T.verwacht)));
/** Where the lines of an example end for certain. */
export const endOfLines = union(declarationStarts, tokenSet(EOF, T.factName, T.deel, T.rowBar));
const valueStarts = union(operandStarts, tokenSet(T.geen, T.bullet));
/** What a line can be about. */
export const rowNames = tokenSet(groups.name, T.peildatum);
/** What shows that a name in a record opens a field: `is`, or a literal where `is` was forgotten. */
const afterFieldName = tokenSet(T.is, T.dot, groups.signable, T.string, T.date);
const onlyGeen = tokenSet(T.geen);
const afterRowName = tokenSet(T.is, T.comma, T.dot);
/** Where a line ends for certain. */
export const endOfRow = union(endOfLines, tokenSet(T.gegeven, T.verwacht));
/** What shows that a name is what the line is about. */
export const isOrDot = tokenSet(T.is, T.dot);

export abstract class LineParser extends ClauseParser {
  protected inRecord = false;
  /** Where the record that is being read opens. */
  private recordStart = 0;

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

  // ── What the rules do with what they read, and where a text does not follow them ──

  protected override open(text: string, problems: Problem<SyntaxCode>[]): void {
    super.open(text, problems);
    this.inRecord = false;
  }
  protected peildatumName(token: Token): Reference {
    const span = spanOfToken(token);
    return { kind: "reference", name: { kind: "identifier", name: token.image, span }, span };
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
    const safe = /^[\w.]+\s+is\s+\w+$/.test(typed);
    this.remark("INK0187", { typed, right }, line.span, replacement(line.span, right, { safe }));
  }
  /** Skips what is left of a record. */
  private endRecord(): void {
    if (this.RECORDING_PHASE) return;
    while (!this.opensLine(1) && !this.isNext(endOfRow)) this.stray();
  }
  /** Whether a record stands here without its `-`: right of the line that it belongs to. */
  private isLostRecord(): boolean {
    if (!this.opensLine(1) || this.inRecord) return false;
    const field = this.isNext(rowNames) && this.isAhead(2, isOrDot);
    // `geen` is a value too: then the name behind it opens the next line.
    const given = this.accepts(groups.givenWord) && this.isAhead(2, rowNames) && !this.opensLine(2);
    if (!field && !given) return false;
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
    this.remark("INK0162", {}, spanOfToken(token), [
      { title: "zet het streepje onder de andere", edits, safe: true },
    ]);
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
  protected missesNameComma(names: Reference[]): boolean {
    if (this.RECORDING_PHASE || this.opensLine(1)) return false;
    if (this.skipDoubled()) return true;
    if (this.isNext(rowNames) && !this.isAhead(2, isOrDot) && !this.accepts(groups.givenWord)) {
      this.missing("een komma");
    } else if (this.accepts(groups.logical) && this.isAhead(2, rowNames)) {
      const next = this.next();
      this.report("INK0102", { found: next.image }, spanOfToken(next), this.commaInstead());
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
}
