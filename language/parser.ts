// The grammar of a file and its declarations.

import { EOF, type IOrAlt } from "chevrotain";
import type {
  BeleidDeclaration,
  Comment,
  Declaration,
  DeelNode,
  FeitNode,
  Identifier,
  KeuzelijstValue,
  NormWord,
  Reference,
  SourceFile,
  StringLiteral,
  TableRow,
} from "./ast.js";
import { tokenize } from "./lexer.js";
import type { Problem } from "./messages.js";
import { TableParser } from "./parser-tables.js";
import { spanOfToken, type Token } from "./scanner.js";
import { lineStartsOf } from "./source.js";
import type { SyntaxCode } from "./syntax-errors.js";
import { groups, T } from "./tokens.js";

export interface ParseResult {
  readonly file: SourceFile;
  /** What does not belong in the language, in the order of the text. */
  readonly problems: readonly Problem<SyntaxCode>[];
}

/** The parser of the language; `validate` checks the grammar itself and is for tests. */
export class Parser extends TableParser {
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
        this.quiet = false;
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
    const name = this.identifier(1, "een naam");
    const title = this.textLiteral(1, "een titel tussen aanhalingstekens");
    const clauses = this.SUBRULE(this.clauses);
    const kind = word.tokenType.name as BeleidDeclaration["kind"];
    return { kind, name, title, clauses, ...this.declared(word) };
  });

  readonly document = this.RULE("documentDeclaration", (): Declaration => {
    const word = this.CONSUME(T.document) as Token;
    const title = this.textLiteral(1, "een titel tussen aanhalingstekens");
    const parts: DeelNode[] = [];
    this.MANY(() => parts.push(this.SUBRULE(this.deel)));
    return { kind: "document", title, parts, ...this.declared(word) };
  });

  /** `deel naam "titel" punten 1 tot en met 8`. */
  readonly deel = this.RULE("deelDeclaration", (): DeelNode => {
    const start = this.here();
    this.CONSUME(T.deel);
    const name = this.identifier(1, "de naam van het deel");
    const title = this.textLiteral(1, "een titel tussen aanhalingstekens");
    this.need(1, T.punten);
    const points = this.SUBRULE(this.points);
    return { kind: "deel", name, title, points, span: this.spanFrom(start) };
  });

  readonly gebruik = this.RULE("gebruikDeclaration", (): Declaration => {
    const word = this.CONSUME(T.gebruik) as Token;
    const path = this.textLiteral(1, "een bestandsnaam tussen aanhalingstekens");
    return { kind: "gebruik", path, ...this.declared(word) };
  });

  readonly keuzelijst = this.RULE("keuzelijstDeclaration", (): Declaration => {
    const word = this.CONSUME(T.keuzelijst) as Token;
    const name = this.identifier(1);
    const values: KeuzelijstValue[] = [];
    this.MANY(() => values.push(this.SUBRULE(this.keuzelijstValue)));
    return { kind: "keuzelijst", name, values, ...this.declared(word) };
  });

  /** `tandarts "Tandarts"`. */
  readonly keuzelijstValue = this.RULE("keuzelijstValue", (): KeuzelijstValue => {
    const start = this.here();
    const name = this.nameOf(this.CONSUME(groups.name) as Token);
    const title = this.textLiteral(1, "een omschrijving tussen aanhalingstekens");
    return { kind: "keuzelijstValue", name, title, span: this.spanFrom(start) };
  });

  readonly structuur = this.RULE("structuurDeclaration", (): Declaration => {
    const word = this.CONSUME(T.structuur) as Token;
    const name = this.identifier(1);
    const fields = this.SUBRULE(this.facts);
    return { kind: "structuur", name, fields, ...this.declared(word) };
  });

  readonly gegevens = this.RULE("gegevensDeclaration", (): Declaration => {
    const word = this.CONSUME(T.gegevens) as Token;
    const title = this.textLiteral(1, "een titel tussen aanhalingstekens");
    const facts = this.SUBRULE(this.facts);
    return { kind: "gegevens", title, facts, ...this.declared(word) };
  });

  readonly facts = this.RULE("facts", (): readonly FeitNode[] => {
    const facts: FeitNode[] = [];
    this.MANY(() => {
      this.quiet = false;
      facts.push(this.SUBRULE(this.fact));
    });
    return facts;
  });

  /** `naam: type` and its clauses. */
  readonly fact = this.RULE("fact", (): FeitNode => {
    const start = this.here();
    const name = this.nameOf(this.CONSUME(T.factName) as Token);
    this.need(1, T.colon);
    const type = this.SUBRULE(this.type);
    const clauses = this.SUBRULE(this.clauses);
    return { kind: "feit", name, type, clauses, span: this.spanFrom(start) };
  });

  readonly besluit = this.RULE("besluitDeclaration", (): Declaration => {
    const word = this.CONSUME(T.besluit) as Token;
    const name = this.identifier(1);
    const title = this.textLiteral(1, "een titel tussen aanhalingstekens");
    const clauses = this.SUBRULE(this.clauses);
    return { kind: "besluit", name, title, clauses, ...this.declared(word) };
  });

  readonly rubriek = this.RULE("rubriekDeclaration", (): Declaration => {
    const word = this.CONSUME(T.rubriek) as Token;
    const title = this.textLiteral(1, "een titel tussen aanhalingstekens");
    const clauses = this.SUBRULE(this.clauses);
    return { kind: "rubriek", title, clauses, ...this.declared(word) };
  });

  readonly zorgsoort = this.RULE("zorgsoortDeclaration", (): Declaration => {
    const word = this.CONSUME(T.zorgsoort) as Token;
    const names: Identifier[] = [];
    names.push(this.identifier(1, "de naam van een zorgsoort"));
    this.MANY(() => {
      this.CONSUME(T.comma);
      names.push(this.identifier(2, "de naam van een zorgsoort"));
    });
    const clauses = this.SUBRULE(this.clauses);
    return { kind: "zorgsoort", names, clauses, ...this.declared(word) };
  });

  /** `voorwaarde naam "titel"`, `voorwaarde naam volgens bouwsteen`, and the other norms. */
  readonly norm = this.RULE("norm", (): Declaration => {
    const word = this.CONSUME(groups.normWord) as Token;
    const name = this.identifier(1);
    const { title, volgens } = this.SUBRULE(this.normTitle);
    const clauses = this.SUBRULE(this.clauses);
    return {
      kind: "norm",
      word: word.tokenType.name as NormWord,
      name,
      ...(title === undefined ? {} : { title }),
      ...(volgens === undefined ? {} : { volgens }),
      clauses,
      ...this.declared(word),
    };
  });

  /** A title, `volgens bouwsteen`, or both. */
  readonly normTitle = this.RULE("normTitle", (): { title?: StringLiteral; volgens?: Identifier } => {
    if (!this.RECORDING_PHASE && !this.accepts(T.string) && !this.accepts(T.volgens)) {
      return {
        title: this.textLiteral(1, "een titel tussen aanhalingstekens, of `volgens` en een bouwsteen"),
      };
    }
    return this.OR<{ title?: StringLiteral; volgens?: Identifier }>([
      {
        ALT: () => {
          const title = this.textLiteral(2);
          const volgens = this.OPTION(() => {
            this.CONSUME(T.volgens);
            return this.identifier(1, "de naam van een bouwsteen");
          });
          return volgens === undefined ? { title } : { title, volgens };
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
    const title = this.textLiteral(1, "een titel tussen aanhalingstekens");
    const clauses = this.SUBRULE(this.clauses);
    return { kind: "ontoetsbaar", title, clauses, ...this.declared(word) };
  });

  readonly vervalt = this.RULE("vervaltDeclaration", (): Declaration => {
    const word = this.CONSUME(T.vervalt) as Token;
    const target: Reference = this.SUBRULE(this.reference);
    const clauses = this.SUBRULE(this.clauses);
    return { kind: "vervalt", target, clauses, ...this.declared(word) };
  });

  readonly bepaal = this.RULE("bepaalDeclaration", (): Declaration => {
    const word = this.CONSUME(T.bepaal) as Token;
    const name = this.identifier(1);
    this.need(1, T.colon);
    const type = this.SUBRULE(this.type);
    const title = this.OPTION(() => this.textLiteral(1));
    const clauses = this.SUBRULE(this.clauses);
    const body = { kind: "bepaal", name, type, clauses, ...this.declared(word) } as const;
    return title === undefined ? body : { ...body, title };
  });

  readonly tabel = this.RULE("tabelDeclaration", (): Declaration => {
    const word = this.CONSUME(T.tabel) as Token;
    const name = this.identifier(1);
    this.need(1, T.colon);
    const type = this.SUBRULE(this.type);
    const title = this.OPTION(() => this.textLiteral(1));
    const rows: TableRow[] = [];
    this.inTable = true;
    const header = this.OPTION2(() => this.SUBRULE(this.tableHeader));
    this.MANY(() => {
      this.quiet = false;
      rows.push(this.SUBRULE(this.tableRow));
    });
    this.inTable = false;
    const clauses = this.SUBRULE(this.clauses);
    const body = { kind: "tabel", name, type, rows, clauses, ...this.declared(word) } as const;
    return {
      ...body,
      ...(title === undefined ? {} : { title }),
      ...(header === undefined ? {} : { header }),
    };
  });

  readonly profiel = this.RULE("profielDeclaration", (): Declaration => {
    const word = this.CONSUME(T.profiel) as Token;
    const name = this.identifier(1);
    const lines = this.SUBRULE(this.givenLines);
    return { kind: "profiel", name, lines, ...this.declared(word) };
  });

  readonly voorbeeld = this.RULE("voorbeeldDeclaration", (): Declaration => {
    const word = this.CONSUME(T.voorbeeld) as Token;
    const title = this.textLiteral(1, "een titel tussen aanhalingstekens");
    this.need(1, T.gegeven);
    const given = this.SUBRULE(this.givenLines);
    this.need(2, T.verwacht);
    const expected = this.SUBRULE(this.expectedLines);
    return { kind: "voorbeeld", title, given, expected, ...this.declared(word) };
  });

  // ── The whole ──

  /** Reads one text; the same parser reads any number of texts, one after another. */
  read(text: string): ParseResult {
    const { tokens, comments, problems } = tokenize(text);
    this.text = text;
    this.problems = problems;
    this.quiet = false;
    this.depth = 0;
    this.inTable = false;
    this.inRecord = false;
    this.bulletColumns = [];
    this.input = tokens;
    const declarations = this.file() ?? [];
    return { file: fileOf(text, declarations, comments), problems: this.problems.toSorted(byPlace) };
  }

  private declared(word: Token): {
    keyword: { start: number; end: number };
    span: { start: number; end: number };
  } {
    return { keyword: spanOfToken(word), span: this.spanFrom(word.startOffset) };
  }
  private skipsToDeclaration(_declarations: Declaration[]): boolean {
    return false;
  }
}

function byPlace(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

function fileOf(
  text: string,
  declarations: readonly Declaration[],
  comments: readonly Comment[],
): SourceFile {
  return {
    kind: "file",
    span: { start: 0, end: text.length },
    text,
    lineStarts: lineStartsOf(text),
    declarations,
    comments,
  };
}
