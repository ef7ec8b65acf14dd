// The colours of the language as an editor without the server knows them: a TextMate grammar, generated from the words.
//
// TextMate reads line by line and knows no tree, so a contextual word is coloured where its neighbours show what it is.
// What scopes a theme has colours for decides which scope a word gets.

import { units } from "./literals.js";
import { isReserved, monthNames, type Word, type WordRole, words } from "./words.js";

/** A rule of a TextMate grammar: one match, a stretch from `begin` to `end`, or a reference to other rules. */
export interface TextMateRule {
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  /** Instead of `end`: the stretch goes on over every line that this matches. */
  readonly while?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly include?: string;
  readonly patterns?: readonly TextMateRule[];
}

type Captures = Readonly<Record<string, { readonly name: string }>>;

/** A TextMate grammar as editors read it. */
export interface TextMateGrammar {
  readonly name: string;
  readonly scopeName: string;
  readonly injectionSelector?: string;
  readonly patterns: readonly TextMateRule[];
  readonly repository: Readonly<Record<string, TextMateRule>>;
}

/** The scope of every text in the language. */
export const rootScope = "source.inkoop";

const all = Object.keys(words) as Word[];
const reserved = all.filter(isReserved);

function withRole(role: WordRole): readonly Word[] {
  return all.filter((word) => words[word].role === role);
}

/** One of `choices`; a blank in a choice stands for any blanks. */
function oneOf(choices: readonly string[]): string {
  return `(?:${choices.map((choice) => choice.replaceAll(" ", blank)).join("|")})`;
}

/** One of `choices` as a whole word. */
function wordOf(choices: readonly string[]): string {
  return String.raw`\b${oneOf(choices)}\b`;
}

const blank = String.raw`[ \t]+`;
const anyName = String.raw`(?!\d)\w+`;
/** A name that is none of the reserved words. */
const name = String.raw`(?!${oneOf(reserved)}\b)${anyName}`;
const digits = String.raw`\d(?:[\d.,]*\d)?`;
const lineStart = String.raw`^[ \t]*`;
/** What makes `zorgsoort` at the start of a line the fact instead of the heading. */
const behindFact = String.raw`(?=[ \t]*(?:[:|<>=≥≤≠]|${wordOf([
  "is",
  "bevat",
  "ten",
  "meer",
  "minder",
  "voor",
  "uiterlijk",
  "vanaf",
  "na",
  "van",
  "binnen",
])}))`;

const declarationWords = withRole("declaration").filter((word) => word !== "zorgsoort");
const zorgsoortHeading = String.raw`\bzorgsoort\b(?!${behindFact.slice(3, -1)})`;
const nextDeclaration = String.raw`^(?=[ \t]*(?:${wordOf(declarationWords)}|${zorgsoortHeading}))`;

const scope = {
  declaration: "keyword.control.declaration.inkoop",
  clause: "keyword.other.clause.inkoop",
  operator: "keyword.operator.wordlike.inkoop",
  example: "keyword.control.example.inkoop",
  constant: "constant.language.inkoop",
  who: "constant.language.who.inkoop",
  outcome: "constant.language.outcome.inkoop",
  peildatum: "variable.language.inkoop",
  type: "support.type.inkoop",
  unit: "entity.name.namespace.inkoop",
  norm: "entity.name.function.inkoop",
  list: "entity.name.type.inkoop",
  part: "entity.name.label.inkoop",
  profile: "entity.name.label.profile.inkoop",
  fact: "variable.other.property.inkoop",
  value: "variable.other.enummember.inkoop",
  reference: "variable.other.inkoop",
} as const;

/** A rule for the text that `match` finds; `scopes` are those of its groups, from the first on. */
function rule(match: string, ...scopes: readonly string[]): TextMateRule {
  return { match, captures: captures(scopes) };
}

function captures(scopes: readonly string[]): Captures {
  return Object.fromEntries(scopes.map((each, index) => [String(index + 1), { name: each }]));
}

function include(...rules: readonly string[]): TextMateRule[] {
  return rules.map((each) => ({ include: `#${each}` }));
}

/** An opening word with the name behind it. */
function opening(choices: readonly string[], word: string, named: string): TextMateRule {
  return rule(`(${wordOf(choices)})${blank}(${name})`, word, named);
}

const comments: TextMateRule = {
  patterns: [
    { name: "comment.line.double-slash.inkoop", match: "//.*$" },
    // One that is never closed ends with its line, as the lexer has it.
    { name: "comment.block.inkoop", match: String.raw`/\*.*?\*/` },
    { name: "comment.block.inkoop", begin: String.raw`/\*`, end: String.raw`\*/` },
  ],
};

const escapes: TextMateRule = { name: "constant.character.escape.inkoop", match: String.raw`\\["\\]` };

const strings: TextMateRule = {
  patterns: [
    { name: "string.quoted.triple.inkoop", begin: '"""', end: '"""' },
    // A text without its closing quote ends with its line.
    { name: "string.quoted.double.inkoop", begin: '"', end: '"|$', patterns: [escapes] },
    { name: "string.quoted.other.inkoop", begin: "[“„”‟]", end: '[”“"]|$', patterns: [escapes] },
    { name: "string.quoted.other.inkoop", begin: "«", end: "»|$", patterns: [escapes] },
  ],
};

/** The opening words with the name that each declares or refers to. */
const openings: TextMateRule = {
  patterns: [
    opening(["beleid", "bouwsteen"], scope.declaration, scope.unit),
    opening(["keuzelijst", "structuur"], scope.declaration, scope.list),
    opening(
      ["voorwaarde", "uitsluiting", "prestatie", "termijn", "toezegging", "aandachtspunt", "controle"],
      scope.declaration,
      scope.norm,
    ),
    opening(["besluit", "bepaal", "tabel"], scope.declaration, scope.norm),
    opening(["deel"], scope.clause, scope.part),
    rule(
      `(${wordOf(["bron"])})${blank}(${name})(?:${blank}(${wordOf(["punt", "punten"])}))?`,
      scope.clause,
      scope.part,
      scope.clause,
    ),
    opening(["volgens"], scope.operator, scope.unit),
    opening(["zoals"], scope.example, scope.profile),
    rule(
      `(${wordOf(["herkomst", "door"])})${blank}(${wordOf(["zorgaanbieder", "verzekeraar"])})`,
      scope.clause,
      scope.who,
    ),
    rule(`${lineStart}(${zorgsoortHeading})`, scope.declaration),
    { name: scope.reference, match: wordOf(["zorgsoort"]) },
  ],
};

/** Facts, fields and values of a keuzelijst: names that open their line. */
const rows: TextMateRule = {
  patterns: [
    rule(
      String.raw`${lineStart}((?!${oneOf(["bepaal", "tabel"])}\b)${anyName})(?=[ \t]*:)(?![ \t]*:[ \t]*["“„])`,
      scope.fact,
    ),
    rule(`${lineStart}(${name})(?=${blank}["“„])`, scope.value),
  ],
};

const basicTypes = ["geheel getal", "getal", "percentage", "bedrag", "datum", "tekst"];

/** A colon and the type behind it. */
const types: TextMateRule = {
  patterns: [
    rule(
      String.raw`(:)[ \t]*(?:(lijst)\b(?:${blank}(van)\b)?[ \t]*)?` +
        String.raw`(?:(ja[ \t]*/[ \t]*nee\b)|(${wordOf(basicTypes)})|(?:(${name})[ \t]*(\.)[ \t]*)?(${name}))?`,
      "punctuation.separator.type.inkoop",
      scope.type,
      scope.operator,
      scope.type,
      scope.type,
      scope.unit,
      "punctuation.accessor.inkoop",
      scope.list,
    ),
    { name: scope.type, match: String.raw`\bja[ \t]*/[ \t]*nee\b` },
  ],
};

const literals: TextMateRule = {
  patterns: [
    {
      name: "constant.numeric.date.inkoop",
      match: String.raw`\b\d{1,2}${blank}${oneOf(monthNames)}\b(?:${blank}\d{4}\b)?`,
    },
    {
      name: "constant.numeric.duration.inkoop",
      match: String.raw`\b${digits}${blank}${oneOf(Object.keys(units))}\b`,
    },
    { name: "constant.numeric.percentage.inkoop", match: String.raw`\b${digits}[ \t]*%` },
    { name: "constant.numeric.amount.inkoop", match: String.raw`€[ \t]*${digits}` },
    { name: "constant.numeric.point.inkoop", match: String.raw`\b\d+\p{L}\w*` },
    { name: "constant.numeric.inkoop", match: digits },
  ],
};

/** Contextual words in the phrases that show what they are. */
const phrases: TextMateRule = {
  patterns: [
    {
      name: scope.operator,
      match: wordOf([
        "ten minste",
        "ten hoogste",
        "eerste dag van de maand na",
        "van het jaar ervoor",
        "van het contractjaar",
        "voldoet aan",
      ]),
    },
    { name: scope.clause, match: String.raw`${wordOf(["punten", "punt"])}(?=${blank}\d)` },
  ],
};

/** The reserved words, wherever they stand. */
const reservedWords: TextMateRule = {
  patterns: [
    { name: scope.operator, match: String.raw`${wordOf(["geen van"])}` },
    { name: scope.constant, match: wordOf(["ja", "nee", "geen"]) },
    { name: scope.peildatum, match: wordOf(["peildatum"]) },
    { name: scope.declaration, match: wordOf(declarationWords) },
    { name: scope.clause, match: wordOf(withRole("clause")) },
    { name: scope.example, match: wordOf(withRole("example")) },
    { name: scope.operator, match: wordOf(withRole("expression")) },
  ],
};

const references: TextMateRule = {
  patterns: [
    rule(String.raw`\b(${anyName})(?=[ \t]*\.[ \t]*${anyName})`, scope.unit),
    { name: scope.reference, match: String.raw`\b${anyName}` },
  ],
};

const signs: TextMateRule = {
  patterns: [
    rule(String.raw`${lineStart}(-)`, "punctuation.definition.list.inkoop"),
    { name: "constant.language.any.inkoop", match: String.raw`(?<=\|)[ \t]*-[ \t]*(?=\|)` },
    { name: "punctuation.separator.table.inkoop", match: String.raw`\|\|?` },
    { name: "keyword.operator.arithmetic.inkoop", match: "[-+]" },
    { name: "punctuation.separator.inkoop", match: "," },
    { name: "punctuation.accessor.inkoop", match: String.raw`\.` },
    { name: "punctuation.section.parens.inkoop", match: "[()]" },
  ],
};

/** Behind it stands what it is said of. */
const saidOfName = String.raw`(?=${blank}(?:${name}|${wordOf(["peildatum", "zorgsoort"])}))`;

/** What is given: `onbekend` and `leeg` are words here, and names elsewhere. */
const given: TextMateRule = {
  patterns: [
    { name: scope.example, match: wordOf(["alles in orde"]) },
    { name: scope.constant, match: wordOf(["onbekend"]) + saidOfName },
    rule(
      String.raw`(${wordOf(["is"])})${blank}(${wordOf(["leeg"])})(?![ \t]*\.)`,
      scope.operator,
      scope.constant,
    ),
    ...include("language"),
  ],
};

const outcomes = [
  "komt in aanmerking",
  "komt niet in aanmerking",
  "uitgesloten",
  "niet van toepassing",
  "van toepassing",
  "onvolledig",
  "ter beoordeling",
  "fout",
  "niet voldaan",
  "voldaan",
  "niet vergoed",
  "vergoed",
  "vrijgesteld",
];

/** What is expected: an outcome or a status opens its line. */
const expected: TextMateRule = {
  patterns: [
    rule(String.raw`(?:^|\G)[ \t]*(${wordOf(outcomes)})(?![ \t]*(?:[.,]|is\b))`, scope.outcome),
    rule(
      String.raw`(?:^|\G)[ \t]*(${wordOf(["onbekend", "ontbreekt", "onder voorbehoud"])})${saidOfName}`,
      scope.outcome,
    ),
    ...include("given"),
  ],
};

/** The parts of an example and of a profile, which go on until the next declaration. */
const examples: TextMateRule = {
  patterns: [
    {
      begin: `(${wordOf(["profiel"])})${blank}(${name})`,
      beginCaptures: captures([scope.declaration, scope.profile]),
      end: nextDeclaration,
      patterns: include("given"),
    },
    {
      begin: `(${wordOf(["gegeven"])})`,
      beginCaptures: captures([scope.example]),
      end: String.raw`(?=\bverwacht\b)|${nextDeclaration}`,
      patterns: include("given"),
    },
    {
      begin: `(${wordOf(["verwacht"])})`,
      beginCaptures: captures([scope.example]),
      end: nextDeclaration,
      patterns: include("expected"),
    },
  ],
};

/** The TextMate grammar of the language. */
export function textMateGrammar(): TextMateGrammar {
  return {
    name: "inkoop",
    scopeName: rootScope,
    patterns: [...include("comments", "strings", "examples"), ...include("language")],
    repository: {
      comments,
      strings,
      examples,
      given,
      expected,
      language: {
        patterns: include(
          "comments",
          "strings",
          "rows",
          "openings",
          "types",
          "literals",
          "phrases",
          "words",
          "references",
          "signs",
        ),
      },
      rows,
      openings,
      types,
      literals,
      phrases,
      words: reservedWords,
      references,
      signs,
    },
  };
}

/** The TextMate grammar that colours blocks of the language in Markdown. */
export function markdownGrammar(): TextMateGrammar {
  return {
    name: "inkoop in Markdown",
    scopeName: "markdown.inkoop.codeblock",
    injectionSelector: "L:text.html.markdown",
    patterns: include("block"),
    repository: {
      block: {
        begin: "(^|\\G)(\\s*)(`{3,}|~{3,})\\s*(?i:(inkoop)((\\s+[^`~]*)?$))",
        end: String.raw`(^|\G)(\2|\s{0,3})(\3)\s*$`,
        name: "markup.fenced_code.block.markdown",
        beginCaptures: {
          "3": { name: "punctuation.definition.markdown" },
          "4": { name: "fenced_code.block.language.markdown" },
          "5": { name: "fenced_code.block.language.attributes.markdown" },
        },
        endCaptures: { "3": { name: "punctuation.definition.markdown" } },
        patterns: [
          {
            begin: String.raw`(^|\G)(\s*)(.*)`,
            while: "(^|\\G)(?!\\s*([`~]{3,})\\s*$)",
            contentName: "meta.embedded.block.inkoop",
            patterns: [{ include: rootScope }],
          },
        ],
      },
    },
  };
}
