// The grammar of declarations that are lists: documents, keuzelijsten, structuren, facts and tables.

import { EOF } from "chevrotain";
import type {
  Declaration,
  DeelNode,
  FeitNode,
  Identifier,
  KeuzelijstValue,
  StringLiteral,
  TableHeader,
  TableRow,
} from "./ast.js";
import { TableParser } from "./parser-tables.js";
import { wordsIn } from "./parser-recovery.js";
import { retag, spanOfToken, type Token } from "./scanner.js";
import { type Span } from "./source.js";
import { clauseStarts, declarationStarts, groups, T, type TokenSet, tokenSet, union } from "./tokens.js";

const title = tokenSet(T.string);
const deelAhead = tokenSet(T.string, T.punten);
const declarationWords = wordsIn(declarationStarts);
const endOfFacts = union(declarationStarts, tokenSet(EOF, T.rowBar, T.deel, T.gegeven, T.verwacht));
/** Where the parts of a declaration end for certain. */
export const endOfParts = union(endOfFacts, clauseStarts, tokenSet(T.factName));
const derivedStarts = tokenSet(T.rowBar, T.waarde, T.als, T.anders);
const typeAhead = tokenSet(groups.basicType, T.geheel, T.lijst, T.name);

export abstract class ListParser extends TableParser {
  readonly document = this.RULE("documentDeclaration", (): Declaration => {
    const word = this.CONSUME(T.document) as Token;
    const text = this.titleLiteral();
    const parts: DeelNode[] = [];
    do {
      this.MANY(() => {
        this.openPart();
        parts.push(this.SUBRULE(this.deel));
      });
    } while (this.skipsToDeel(parts));
    return { kind: "document", title: text, parts, ...this.declared(word) };
  });

  /** `deel naam "titel" punten 1 tot en met 8`. */
  readonly deel = this.RULE("deelDeclaration", (): DeelNode => {
    const start = this.here();
    const word = this.opening(1, T.deel);
    const expected = "de naam van het deel";
    const name = word === undefined ? this.anyIdentifier(1, expected) : this.identifier(1, expected, title);
    const text = this.titleLiteral();
    if (this.isNextType(T.punt)) this.readAs(this.next(), "punten");
    this.need(1, T.punten);
    const points = this.SUBRULE(this.points);
    return { kind: "deel", name, title: text, points, span: this.spanFrom(start) };
  });

  readonly keuzelijst = this.RULE("keuzelijstDeclaration", (): Declaration => {
    const word = this.CONSUME(T.keuzelijst) as Token;
    const name = this.declaredName();
    const values: KeuzelijstValue[] = [];
    do {
      this.MANY({
        GATE: () => (this.accepts(T.string, 2) ? !this.isMisspeltDeclaration() : !this.outdented()),
        DEF: () => {
          this.openPart();
          values.push(this.SUBRULE(this.keuzelijstValue));
        },
      });
    } while (this.skipsToValue(values));
    return { kind: "keuzelijst", name, values, ...this.declared(word) };
  });

  /** `tandarts "Tandarts"`. */
  readonly keuzelijstValue = this.RULE("keuzelijstValue", (): KeuzelijstValue => {
    const name = this.anyIdentifier(1, "een naam");
    const text = this.textLiteral(1, "een omschrijving tussen aanhalingstekens");
    return { kind: "keuzelijstValue", name, title: text, span: this.spanOver(name) };
  });

  readonly structuur = this.RULE("structuurDeclaration", (): Declaration => {
    const word = this.CONSUME(T.structuur) as Token;
    const name = this.declaredName();
    const fields = this.SUBRULE(this.facts);
    return { kind: "structuur", name, fields, ...this.declared(word) };
  });

  readonly gegevens = this.RULE("gegevensDeclaration", (): Declaration => {
    const word = this.CONSUME(T.gegevens) as Token;
    const text = this.titleLiteral();
    const facts = this.SUBRULE(this.facts);
    return { kind: "gegevens", title: text, facts, ...this.declared(word) };
  });

  readonly facts = this.RULE("facts", (): readonly FeitNode[] => {
    const facts: FeitNode[] = [];
    this.inFacts = true;
    do {
      this.MANY({
        GATE: () => !this.isLostDerived(),
        DEF: () => {
          this.openPart();
          facts.push(this.SUBRULE(this.fact));
        },
      });
    } while (this.skipsToFact(facts));
    this.inFacts = false;
    return facts;
  });

  /** `naam: type` and its clauses. */
  readonly fact = this.RULE("fact", (): FeitNode => {
    const token = this.need(1, T.factName);
    const name = this.factName(token);
    this.need(1, T.colon);
    const type = this.SUBRULE(this.type);
    const clauses = this.SUBRULE(this.clauses);
    return { kind: "feit", name, type, clauses, span: this.spanOver(name) };
  });

  /** The header and the rows of a table. */
  readonly table = this.RULE("table", (): { header?: TableHeader; rows: TableRow[] } => {
    if (!this.RECORDING_PHASE && !this.isNextType(T.rowBar)) {
      if (!this.isLostRow()) {
        this.missing("een tabel, met een kop als `| a | b || naam |`");
        return { rows: [] };
      }
      this.openLostRow();
    } else this.openPart();
    const header = this.SUBRULE(this.tableHeader);
    const sound = !this.quiet;
    const rows = this.SUBRULE(this.tableRows, { ARGS: [sound ? header : undefined] });
    return { header, rows };
  });

  /** The rows of a table; each has as many cells as the header has columns. */
  readonly tableRows = this.RULE("tableRows", (header?: TableHeader): TableRow[] => {
    const rows: TableRow[] = [];
    do {
      this.MANY(() => {
        this.openPart();
        const row = this.SUBRULE(this.tableRow);
        this.ACTION(() => {
          rows.push(row);
          this.countCells(row, header);
        });
      });
    } while (this.skipsToTableRow(rows));
    return rows;
  });

  // ── What the rules do with what they read, and where a text does not follow them ──

  protected declared(word: Token): { readonly keyword: Span; readonly span: Span } {
    return { keyword: spanOfToken(word), span: this.spanFrom(word.startOffset) };
  }
  protected declaredName(follow?: TokenSet): Identifier {
    const name = this.identifier(1, "een naam", follow);
    this.declarationName = name.name;
    return name;
  }
  protected titleLiteral(): StringLiteral {
    return this.textLiteral(1, "een titel tussen aanhalingstekens");
  }
  private factName(token: Token | undefined): Identifier {
    if (token !== undefined) return this.nameOf(token);
    return { kind: "identifier", name: "", span: this.emptySpan() };
  }
  private countCells(row: TableRow, header: TableHeader | undefined): void {
    if (this.quiet || header === undefined || row.cells.length === header.columns.length) return;
    this.report("INK0172", { expected: header.columns.length, found: row.cells.length }, row.span);
  }
  private isMisspeltDeclaration(): boolean {
    return this.opensLine(1) && this.misspelt(declarationWords) !== undefined && this.outdented();
  }
  private skipsToDeel(parts: DeelNode[]): boolean {
    while (!this.RECORDING_PHASE && !this.isNext(endOfParts)) {
      if (this.sameLine() && this.skipDoubled()) continue;
      if (this.mendOpening(["deel"])) return this.retry();
      if (this.endsBody()) return false;
      if (this.accepts(groups.name) && this.isAhead(2, deelAhead)) {
        this.openLostPart();
        this.missing("`deel`");
        parts.push(this.SUBRULE9(this.deel));
      } else this.skipLine();
    }
    return this.isNextType(T.deel) && this.retry();
  }
  private skipsToValue(values: KeuzelijstValue[]): boolean {
    while (!this.RECORDING_PHASE && !this.isNext(endOfParts)) {
      if (this.sameLine() && this.skipDoubled()) continue;
      if (this.accepts(groups.name) && this.accepts(T.string, 2) && !this.isMisspeltDeclaration()) {
        if (this.retry()) return true;
        continue;
      }
      if (this.endsBody()) return false;
      if (this.accepts(groups.name)) {
        if (this.retry()) return true;
        continue;
      }
      if (this.isNextType(T.string) && this.opensLine(1)) {
        this.openLostPart();
        values.push(this.SUBRULE9(this.keuzelijstValue));
      } else this.skipLine();
    }
    return false;
  }
  private skipsToTableRow(rows: TableRow[]): boolean {
    if (this.RECORDING_PHASE || !this.isLostRow()) return false;
    const place = this.here();
    this.openLostRow();
    rows.push(this.SUBRULE9(this.tableRow));
    if (this.here() === place) this.skip();
    return true;
  }
  private skipsToFact(facts: FeitNode[]): boolean {
    while (!this.RECORDING_PHASE && !this.isNext(endOfFacts)) {
      if (this.isNextType(T.factName)) {
        if (this.isLostDerived()) return false;
        if (this.retry()) return true;
        continue;
      }
      if (this.sameLine() && this.skipDoubled()) continue;
      if (this.isNext(clauseStarts)) facts.push(this.lostFact());
      else if (this.endsBody()) return false;
      else if (this.isLostFact()) facts.push(this.lostFact());
      else this.skipLine();
    }
    return false;
  }
  /** Whether a fact stands here without its name, or without the colon behind it. */
  private isLostFact(): boolean {
    if (!this.opensLine(1)) return false;
    if (this.isNextType(T.colon)) return true;
    if (!this.accepts(groups.name)) return false;
    if (this.accepts(T.colon, 3) && this.skipRepeated()) {
      retag(this.next(), T.factName);
      return true;
    }
    if (this.isAhead(2, typeAhead) && !this.opensLine(2)) {
      retag(this.next(), T.factName);
      return true;
    }
    if (this.accepts(T.unknown, 2) && this.isAhead(3, typeAhead)) {
      retag(this.next(), T.factName);
      return true;
    }
    return false;
  }
  /** Whether a `bepaal` or `tabel` stands here without its opening word: it looks like a fact. */
  private isLostDerived(): boolean {
    if (this.partStart < 0 || !this.isNextType(T.factName) || !this.outdented()) return false;
    let ahead = 2;
    while (!this.opensLine(ahead)) {
      if (this.accepts(T.string, ahead)) return true;
      ahead += 1;
    }
    return this.isAhead(ahead, derivedStarts);
  }
  private lostFact(): FeitNode {
    this.openLostPart();
    return this.SUBRULE9(this.fact);
  }
  /** Whether the next declaration opens here, with its opening word misspelt or missing. */
  private endsBody(): boolean {
    return this.mendDeclaration() || this.outdented();
  }
}
