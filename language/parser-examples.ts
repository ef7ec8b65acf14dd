// The grammar of examples: the lines of `profiel`, `gegeven` and `verwacht`.

import { type TokenType } from "chevrotain";
import type { ExpectedLine, GivenLine, Identifier, NamesLine, OutcomeWord, StatusWord } from "./ast.js";
import {
  allRowWords,
  endOfLines,
  endOfRow,
  expectedWords,
  givenWords,
  isOrDot,
  LineParser,
  rowNames,
  rowSpelling,
} from "./parser-lines.js";
import { retag, spanOfToken } from "./scanner.js";
import { clauseStarts, groups, T, tokenSet } from "./tokens.js";

const afterNiet = tokenSet(T.van, groups.negatableStatus);

export abstract class ExampleParser extends LineParser {
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

  // ── What the rules do with what they read, and where a text does not follow them ──

  private outcome(start: number, outcome: OutcomeWord, decision: Identifier | undefined): ExpectedLine {
    if (decision === undefined) return { kind: "outcome", outcome, span: this.spanFrom(start) };
    return { kind: "outcome", outcome, decision, span: this.spanFrom(start) };
  }
  /** A line opens; only the first may stand on the line of `gegeven` or `verwacht`. */
  private openRow(another: boolean): void {
    this.openPart();
    const token = this.next();
    if (!another || token.first) return;
    const edits = [{ span: { start: this.there(), end: token.startOffset }, newText: "\n           " }];
    const fix = { title: "begin een nieuwe regel", edits, safe: true };
    const fixes = this.isBlank(this.there(), token.startOffset) ? [fix] : [];
    this.remark("INK0183", { found: token.image }, spanOfToken(token), fixes);
  }
  /** The name of a besluit without `voor`. */
  private lostDecision(): Identifier | undefined {
    if (this.opensLine(1) || !this.accepts(groups.name)) return undefined;
    if (this.accepts(groups.name, 2) && this.mendSpelling(T.voor)) return undefined;
    if (!this.opensLine(2)) return undefined;
    this.missing("`voor`");
    return this.anyIdentifier(9);
  }
  /** Skips what is left of a line. */
  private endRow(): void {
    if (this.RECORDING_PHASE) return;
    while (!this.opensLine(1) && !this.isNext(allRowWords) && !this.isNext(endOfRow)) this.stray();
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
      this.lostRow(lines, expected);
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
  private lostRow(lines: (ExpectedLine | GivenLine)[], expected: boolean): void {
    this.openLostPart();
    this.skipRepeated();
    const next = this.next();
    // What goes on with such a word is expected of a decision, but for `alles in orde`.
    const isExpected = expected || (next.tokenType === T.in && this.accepts(T.orde, 2));
    const lost = isExpected ? lostWords.get(next.tokenType) : undefined;
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
