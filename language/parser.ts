// The grammar of a file and its declarations.

import { EOF, type IOrAlt } from "chevrotain";
import type {
  BeleidDeclaration,
  BrokenDeclaration,
  BrokenPart,
  Declaration,
  Identifier,
  NormWord,
  Reference,
  SourceFile,
  StringLiteral,
} from "./ast.js";
import { tokenize } from "./lexer.js";
import type { Problem } from "./messages.js";
import type { ParseResult } from "./parse-result.js";
import { endOfParts, ListParser } from "./parser-lists.js";
import { wordsIn } from "./parser-recovery.js";
import { replacement, retag, spanOfToken, type Token } from "./scanner.js";
import { lineStartsOf } from "./source.js";
import { clauseStarts, declarationStarts, groups, statementStarts, T, tokenSet } from "./tokens.js";

const titleOrSource = tokenSet(T.string, T.volgens);
const title = tokenSet(T.string);
const clauseWords = wordsIn(clauseStarts);
const colon = tokenSet(T.colon);
const listFollow = tokenSet(T.comma);
const givenStarts = tokenSet(groups.givenWord, T.alles, T.zoals, T.peildatum);

/** The parser of the language; `validate` checks the grammar itself and is for tests. */
export class Parser extends ListParser {
  private declarationAlternatives: IOrAlt<Declaration>[] | undefined;

  constructor(validate = false) {
    super(validate);
    this.performSelfAnalysis();
  }

  /** A whole file. */
  readonly file = this.RULE("file", (): readonly Declaration[] => {
    const declarations: Declaration[] = [];
    do {
      this.MANY(() => {
        this.openDeclaration();
        declarations.push(this.SUBRULE(this.declaration));
      });
    } while (this.skipsToDeclaration(declarations));
    this.CONSUME(EOF);
    return declarations;
  });

  /** One declaration. */
  readonly declaration = this.RULE("declaration", (): Declaration =>
    this.OR<Declaration>(
      (this.declarationAlternatives ??= [
        { ALT: () => this.SUBRULE(this.norm) },
        { ALT: () => this.SUBRULE(this.voorbeeld) },
        { ALT: () => this.SUBRULE(this.bepaal) },
        { ALT: () => this.SUBRULE(this.tabel) },
        { ALT: () => this.SUBRULE(this.rubriek) },
        { ALT: () => this.SUBRULE(this.zorgsoort) },
        { ALT: () => this.SUBRULE(this.besluit) },
        { ALT: () => this.SUBRULE(this.gegevens) },
        { ALT: () => this.SUBRULE(this.profiel) },
        { ALT: () => this.SUBRULE(this.ontoetsbaar) },
        { ALT: () => this.SUBRULE(this.vervalt) },
        { ALT: () => this.SUBRULE(this.keuzelijst) },
        { ALT: () => this.SUBRULE(this.structuur) },
        { ALT: () => this.SUBRULE(this.document) },
        { ALT: () => this.SUBRULE(this.gebruik) },
        { ALT: () => this.SUBRULE(this.beleid) },
      ]),
    ),
  );

  readonly beleid = this.RULE("beleidDeclaration", (): Declaration => {
    const word = this.CONSUME(groups.policyWord) as Token;
    const name = this.declaredName(title);
    const text = this.titleLiteral();
    const clauses = this.SUBRULE(this.clauses);
    const kind = word.tokenType.name as BeleidDeclaration["kind"];
    return { kind, name, title: text, clauses, ...this.declared(word) };
  });

  readonly gebruik = this.RULE("gebruikDeclaration", (): Declaration => {
    const word = this.CONSUME(T.gebruik) as Token;
    const path = this.textLiteral(1, "een bestandsnaam tussen aanhalingstekens");
    return { kind: "gebruik", path, ...this.declared(word) };
  });

  readonly besluit = this.RULE("besluitDeclaration", (): Declaration => {
    const word = this.CONSUME(T.besluit) as Token;
    const name = this.declaredName(title);
    const text = this.titleLiteral();
    const clauses = this.SUBRULE(this.clauses);
    return { kind: "besluit", name, title: text, clauses, ...this.declared(word) };
  });

  readonly rubriek = this.RULE("rubriekDeclaration", (): Declaration => {
    const word = this.CONSUME(T.rubriek) as Token;
    const text = this.titleLiteral();
    const clauses = this.SUBRULE(this.clauses);
    return { kind: "rubriek", title: text, clauses, ...this.declared(word) };
  });

  readonly zorgsoort = this.RULE("zorgsoortDeclaration", (): Declaration => {
    const word = this.CONSUME(T.zorgsoort) as Token;
    const found: Identifier[] = [];
    found.push(this.identifier(1, "de naam van een zorgsoort", listFollow));
    do {
      this.MANY(() => {
        this.CONSUME(T.comma);
        found.push(this.listedIdentifier(2, "de naam van een zorgsoort"));
      });
    } while (this.missesNextName(found));
    const clauses = this.SUBRULE(this.clauses);
    return { kind: "zorgsoort", names: found, clauses, ...this.declared(word) };
  });

  /** `voorwaarde naam "titel"`, `voorwaarde naam volgens bouwsteen`, and the other norms. */
  readonly norm = this.RULE("norm", (): Declaration => {
    const word = this.CONSUME(groups.normWord) as Token;
    const name = this.declaredName(titleOrSource);
    const head = this.SUBRULE(this.normTitle);
    const clauses = this.SUBRULE(this.clauses);
    return {
      kind: "norm",
      word: word.tokenType.name as NormWord,
      name,
      ...head,
      clauses,
      ...this.declared(word),
    };
  });

  /** A title, `volgens bouwsteen`, or both. */
  readonly normTitle = this.RULE("normTitle", (): { title?: StringLiteral; volgens?: Identifier } => {
    if (!this.RECORDING_PHASE && !this.isNext(titleOrSource)) {
      const lost = this.lostTitle();
      if (lost !== undefined) return lost;
    }
    return this.OR<{ title?: StringLiteral; volgens?: Identifier }>([
      {
        ALT: () => {
          const text = this.textLiteral(2);
          if (!this.RECORDING_PHASE && this.sameLine()) {
            this.skipDoubled();
            this.mendSpelling(T.volgens);
            const lost = this.lostSource();
            if (lost !== undefined) return { title: text, volgens: lost };
          }
          const volgens = this.OPTION(() => {
            this.CONSUME(T.volgens);
            return this.identifier(1, "de naam van een bouwsteen");
          });
          return volgens === undefined ? { title: text } : { title: text, volgens };
        },
      },
      {
        ALT: () => {
          this.CONSUME2(T.volgens);
          return { volgens: this.identifier(2, "de naam van een bouwsteen") };
        },
      },
    ]);
  });

  readonly ontoetsbaar = this.RULE("ontoetsbaarDeclaration", (): Declaration => {
    const word = this.CONSUME(T.ontoetsbaar) as Token;
    const text = this.titleLiteral();
    const clauses = this.SUBRULE(this.clauses);
    return { kind: "ontoetsbaar", title: text, clauses, ...this.declared(word) };
  });

  readonly vervalt = this.RULE("vervaltDeclaration", (): Declaration => {
    const word = this.CONSUME(T.vervalt) as Token;
    if (!this.RECORDING_PHASE) this.mendDotBehindName();
    const target: Reference = this.SUBRULE(this.reference);
    const clauses = this.SUBRULE(this.clauses);
    return { kind: "vervalt", target, clauses, ...this.declared(word) };
  });

  readonly bepaal = this.RULE("bepaalDeclaration", (): Declaration => {
    const word = this.CONSUME(T.bepaal) as Token;
    const name = this.declaredName(colon);
    this.need(1, T.colon);
    const type = this.SUBRULE(this.type);
    this.skipsToTitle();
    const text = this.OPTION(() => this.textLiteral(1));
    this.skipsRest();
    this.derives = true;
    const clauses = this.SUBRULE(this.clauses);
    this.derives = false;
    const body = { kind: "bepaal", name, type, clauses, ...this.declared(word) } as const;
    return text === undefined ? body : { ...body, title: text };
  });

  readonly tabel = this.RULE("tabelDeclaration", (): Declaration => {
    const word = this.CONSUME(T.tabel) as Token;
    const name = this.declaredName(colon);
    this.need(1, T.colon);
    const type = this.SUBRULE(this.type);
    this.skipsToTitle();
    const text = this.OPTION(() => this.textLiteral(1));
    this.skipsRest();
    const { header, rows } = this.SUBRULE(this.table);
    const clauses = this.SUBRULE(this.clauses);
    while (!this.RECORDING_PHASE && this.isNextType(T.rowBar)) {
      rows.push(...this.SUBRULE9(this.tableRows));
      clauses.push(...this.SUBRULE9(this.clauses));
    }
    const body = { kind: "tabel", name, type, rows, clauses, ...this.declared(word) } as const;
    return {
      ...body,
      ...(text === undefined ? {} : { title: text }),
      ...(header === undefined ? {} : { header }),
    };
  });

  readonly profiel = this.RULE("profielDeclaration", (): Declaration => {
    const word = this.CONSUME(T.profiel) as Token;
    const name = this.declaredName();
    const lines = this.SUBRULE(this.givenLines);
    return { kind: "profiel", name, lines, ...this.declared(word) };
  });

  readonly voorbeeld = this.RULE("voorbeeldDeclaration", (): Declaration => {
    const word = this.CONSUME(T.voorbeeld) as Token;
    const text = this.titleLiteral();
    if (!this.RECORDING_PHASE && this.opensLine(1)) this.mendOpening(["gegeven"]);
    if (this.isNextType(T.gegeven)) this.openPart();
    this.need(1, T.gegeven);
    const given = this.SUBRULE(this.givenLines);
    this.need(2, T.verwacht);
    const expected = this.SUBRULE(this.expectedLines);
    return { kind: "voorbeeld", title: text, given, expected, ...this.declared(word) };
  });

  // ── What the rules do with what they read, and where a text does not follow them ──

  /** Reads one text; the same parser reads any number of texts, one after another. */
  read(text: string): ParseResult {
    const { tokens, comments, problems } = tokenize(text);
    this.open(text, problems);
    this.input = tokens;
    const declarations = this.file() ?? this.nothingRead();
    // The parser stays; the tokens of this text need not.
    this.input = [];
    const file: SourceFile = {
      kind: "file",
      span: { start: 0, end: text.length },
      text,
      lineStarts: lineStartsOf(text),
      declarations,
      comments,
      skipped: this.skipped,
    };
    return { file, problems: this.problems.toSorted(byPlace) };
  }
  /** No rule throws; if one does all the same, the text is not silently taken for an empty one. */
  private nothingRead(): readonly Declaration[] {
    this.quiet = false;
    const token = this.errors[0]?.token;
    const end = this.text.length;
    const start = token === undefined || Number.isNaN(token.startOffset) ? end : token.startOffset;
    this.report("INK0102", { found: token?.image ?? "" }, { start, end: Math.max(start, end) });
    return [];
  }
  /** Skips what stands between a type and the title. */
  private skipsToTitle(): void {
    if (this.RECORDING_PHASE) return;
    while (!this.opensLine(1) && !this.isNextType(T.string) && !this.isNext(statementStarts)) {
      if (!this.skipDoubled()) this.stray();
    }
  }
  /** Skips what stands behind the title. */
  private skipsRest(): void {
    if (this.RECORDING_PHASE) return;
    while (!this.opensLine(1) && !this.isNext(statementStarts)) if (!this.skipDoubled()) this.stray();
  }
  /** Neither a title nor `volgens`; undefined when it could be mended. */
  private lostTitle(): { title?: StringLiteral; volgens?: Identifier } | undefined {
    if (this.sameLine()) {
      if (this.skipDoubled()) return this.isNext(titleOrSource) ? undefined : this.lostTitle();
      if (this.mendSpelling(T.volgens)) return undefined;
      if (this.isAhead(2, titleOrSource) && !this.opensLine(2) && !this.isNext(clauseStarts)) {
        this.stray();
        return undefined;
      }
      const source = this.lostSource();
      if (source !== undefined) return { volgens: source };
    }
    return { title: this.textLiteral(9, "een titel tussen aanhalingstekens, of `volgens` en een bouwsteen") };
  }
  /** The name of a bouwsteen without `volgens`. */
  private lostSource(): Identifier | undefined {
    if (!this.isNextType(T.name) || !(this.opensLine(2) || this.isAhead(2, clauseStarts))) return undefined;
    if (this.misspelt(clauseWords) !== undefined) return undefined;
    this.missing("`volgens`");
    return this.identifier(9);
  }
  private mendDotBehindName(): void {
    if (!this.accepts(T.comma, 2) || !this.accepts(groups.name, 3)) return;
    const comma = this.LA(2) as Token;
    const span = spanOfToken(comma);
    this.report("INK0102", { found: "," }, span, replacement(span, ".", { safe: false }));
    retag(comma, T.dot);
  }
  private missesNextName(found: Identifier[]): boolean {
    if (this.RECORDING_PHASE || this.opensLine(1)) return false;
    if (this.skipDoubled()) return true;
    if (!this.accepts(groups.name) || this.misspelt(clauseWords) !== undefined) return false;
    this.missing("een komma");
    found.push(this.identifier(9));
    return true;
  }
  /** Between declarations: whether more follow behind something that is none. */
  private skipsToDeclaration(declarations: Declaration[]): boolean {
    while (!this.RECORDING_PHASE && !this.isNextType(EOF)) {
      if (this.isNext(declarationStarts)) {
        if (this.retry()) return true;
        continue;
      }
      if (!this.sameLine() && this.mendDeclaration()) continue;
      if (this.sameLine() && this.skipDoubled()) continue;
      declarations.push(this.broken());
    }
    return false;
  }
  /** What stands where a declaration should open: kept, with the clauses and rows that can still be read. */
  private broken(): BrokenDeclaration {
    const quiet = this.quiet;
    this.openDeclaration();
    this.quiet = quiet && this.sameLine();
    const next = this.next();
    const keyword = spanOfToken(next);
    const parts: BrokenPart[] = [];
    const misplaced = this.isNext(clauseStarts) || this.isNext(endOfParts);
    if (misplaced) this.report("INK0118", { word: next.image }, keyword);
    else if (next.tokenTypeIdx === T.unknown.tokenTypeIdx) this.quiet = true;
    else this.report("INK0103", { found: next.image }, keyword);
    while (!this.isNextType(EOF) && !this.isNext(declarationStarts)) {
      if (this.opensLine(1) && this.mendDeclaration()) break;
      if (parts.length > 0 && !this.isNext(statementStarts) && this.outdented()) break;
      const place = this.here();
      this.readPart(parts, next);
      if (this.here() === place) this.skip();
    }
    return { kind: "broken", parts, keyword, span: this.spanFrom(keyword.start) };
  }
  private readPart(parts: BrokenPart[], first: Token): void {
    if (this.partStart < 0 && this.opensLine(1) && this.next() !== first) this.partStart = this.here();
    if (this.isNextType(T.tenzij)) this.skip();
    else if (this.isNext(clauseStarts)) parts.push(...this.SUBRULE9(this.clauses));
    else if (this.isNextType(T.factName)) parts.push(this.SUBRULE9(this.fact));
    else if (this.isNextType(T.deel)) parts.push(this.SUBRULE9(this.deel));
    else if (this.isNextType(T.rowBar)) {
      const { header, rows } = this.SUBRULE9(this.table);
      if (header !== undefined) parts.push(header);
      parts.push(...rows);
    } else if (this.isNextType(T.gegeven) || this.isNext(givenStarts)) {
      if (this.isNextType(T.gegeven)) this.SKIP_TOKEN();
      parts.push(...this.SUBRULE9(this.givenLines));
    } else if (this.isNextType(T.verwacht)) {
      this.SKIP_TOKEN();
      parts.push(...this.SUBRULE9(this.expectedLines));
    } else if (this.accepts(groups.name) && this.accepts(T.is, 2) && this.opensLine(1)) {
      parts.push(...this.SUBRULE8(this.givenLines));
    } else if (this.accepts(groups.name) && this.accepts(T.string, 2) && this.next() !== first) {
      parts.push(this.SUBRULE9(this.keuzelijstValue));
    } else this.skip();
  }
}

function byPlace(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
