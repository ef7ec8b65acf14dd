// The colours agree with the lexer, in every policy there is and in random ones. Run with `-u` to write the files
// that the extension has of them.

import * as fc from "fast-check";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { languageConfiguration } from "../../language/editor-configuration.js";
import { markdownGrammar, textMateGrammar } from "../../language/editor-grammar.js";
import { tokenize } from "../../language/lexer.js";
import { parse } from "../../language/reader.js";
import type { Token } from "../../language/scanner.js";
import { T } from "../../language/tokens.js";
import { type Word, words } from "../../language/words.js";
import { visitAll } from "../../language/walk.js";
import { filesIn, textOf } from "../files.js";
import { policies } from "../helpers/generate-policy.js";
import { coloursOf, coloursOfMarkdown, shownColours } from "./textmate.js";

const extension = "../../vscode-extension";

function asFile(value: object): Promise<string> {
  return format(JSON.stringify(value), { parser: "json", printWidth: 110 });
}

describe("what the extension has of the language is made from its words", () => {
  test("the TextMate grammar", async () => {
    const file = await asFile(textMateGrammar());
    await expect(file).toMatchFileSnapshot(`${extension}/syntaxes/inkoop.tmLanguage.json`);
  });

  test("the grammar for blocks in Markdown", async () => {
    const file = await asFile(markdownGrammar());
    await expect(file).toMatchFileSnapshot(`${extension}/syntaxes/markdown.tmLanguage.json`);
  });

  test("the language configuration", async () => {
    const file = await asFile(languageConfiguration());
    await expect(file).toMatchFileSnapshot(`${extension}/language-configuration.json`);
  });
});

/** What a stretch of text is: to the lexer, and to a theme. */
type Class = "woord" | "naam" | "getal" | "tekst" | "opmerking" | "teken";

function classOfScope(scope: string): Class {
  if (/^(?:keyword\.(?!operator\.arithmetic)|support\.type)/.test(scope)) return "woord";
  if (/^(?:constant\.language(?!\.any)|variable\.language)/.test(scope)) return "woord";
  if (scope.startsWith("constant.numeric")) return "getal";
  if (/^(?:string|constant\.character)/.test(scope)) return "tekst";
  if (scope.startsWith("comment")) return "opmerking";
  return /^(?:entity|variable)/.test(scope) ? "naam" : "teken";
}

const literals = new Set([
  T.number,
  T.percentageLiteral,
  T.amount,
  T.date,
  T.halfDate,
  T.duration,
  T.pointLabel,
]);
const nameTypes = new Set([T.name, T.factName, T.zorgsoortName]);

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly is: Class;
}

/** What the lexer and the parser read: a contextual word that the tree has as a name is a name. */
function read(text: string): readonly Piece[] {
  const names = new Set<number>();
  visitAll(parse(text).file, (node) => {
    if (node.kind === "identifier") names.add(node.span.start);
  });
  const classOf = ({ tokenType, startOffset }: Token): Class => {
    if (tokenType === T.string) return "tekst";
    if (literals.has(tokenType)) return "getal";
    if (nameTypes.has(tokenType)) return "naam";
    if (tokenType === T.jaNee) return "woord";
    if (!Object.hasOwn(words, tokenType.name)) return "teken";
    const contextual = words[tokenType.name as Word].role === "contextual";
    return contextual && names.has(startOffset) ? "naam" : "woord";
  };
  const { tokens, comments } = tokenize(text);
  const pieces = tokens.map((token): Piece => ({
    start: token.startOffset,
    end: token.endOffset + 1,
    is: classOf(token),
  }));
  for (const { span } of comments) pieces.push({ start: span.start, end: span.end, is: "opmerking" });
  return pieces.toSorted((one, other) => one.start - other.start);
}

/** Where the colours say something else than the lexer: line, text, and both. */
function disagreements(text: string): readonly string[] {
  const colours = coloursOf(text);
  let next = 0;
  const found: string[] = [];
  for (const { start, end, is } of read(text)) {
    while ((colours[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    for (let at = next; (colours[at]?.start ?? Number.POSITIVE_INFINITY) < end; at += 1) {
      const { text: stretch = "", scope = "" } = colours[at] ?? {};
      if (classOfScope(scope) === is) continue;
      const line = text.slice(0, start).split("\n").length;
      found.push(`line ${line}: ${text.slice(start, end)} is ${is}, "${stretch.trim()}" has ${scope}`);
    }
  }
  return found;
}

const sources = [...filesIn("policies"), ...filesIn("test/corpus")].filter((file) =>
  file.endsWith(".inkoop"),
);

describe("colours agree with the lexer", () => {
  test.each(sources)("in %s", (file) => {
    expect(disagreements(textOf(file))).toEqual([]);
  });

  test("in the reference of the language", () => {
    const fences = [...textOf("language/README.md").matchAll(/```inkoop[^\n]*\n([^]*?)```/g)];
    expect(fences.length).toBeGreaterThan(4);
    expect(fences.flatMap(([, text = ""]) => disagreements(text))).toEqual([]);
  });

  test("in random policies", () => {
    fc.assert(
      fc.property(policies, (files) => {
        for (const text of files.values()) expect(disagreements(text)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

const sample = textOf("test/language/weergave/kleuren.inkoop");

describe("each construct has its colours", () => {
  test("as a person sees them", async () => {
    await expect(shownColours(sample)).toMatchFileSnapshot("weergave/kleuren.txt");
    expect(disagreements(sample)).toEqual([]);
  });

  test("and every word of the language is coloured as a word somewhere", () => {
    const shown = coloursOf(sample).filter(({ scope }) => classOfScope(scope) === "woord");
    const coloured = new Set(shown.flatMap(({ text }) => text.trim().split(/[ \t]+/)));
    expect(Object.keys(words).filter((word) => !coloured.has(word))).toEqual([]);
  });

  test.each([
    [
      "a text without its end goes no further than its line",
      'rubriek "Kop\nbesluit a "A"',
      "besluit",
      "woord",
    ],
    ["an escaped quote does not end a text", 'rubriek "Een \\" en meer"', "en meer", "tekst"],
    ["a long text runs over lines", 'omdat """\n  eis dit\n"""', "eis dit", "tekst"],
    ["a comment hides its words", "// eis dit", "eis dit", "opmerking"],
    ["a block comment runs over lines", "/* eis\nbron */ bron", "bron", "opmerking"],
    ["a name may hold a word", "eis eisen", "eisen", "naam"],
    ["a name may hold Dutch letters", "eis geënt", "geënt", "naam"],
    ["a reserved word stays one where a name should stand", 'besluit eis "Een eis"', "eis", "woord"],
    ["a contextual word is a name elsewhere", 'keuzelijst A\n  fout "Fout"', "fout", "naam"],
    ["a contextual word may be the name of a part", "bron punt punt 1", "punt", "naam"],
  ])("%s", (_, text, stretch, is) => {
    const found = coloursOf(text).find((colour) => colour.text.includes(stretch));
    expect(classOfScope(found?.scope ?? "")).toBe(is);
  });

  test("a block in Markdown is coloured, and what follows it is not", () => {
    const colours = coloursOfMarkdown("# kop\n\n```inkoop fragment\neis ja\n```\n\neis ja\n");
    expect(colours.map(({ text, scope }) => `${text.trim()} ‹${scope}›`)).toMatchInlineSnapshot(`
      [
        "# ‹text.html.markdown›",
        "kop ‹meta.paragraph.markdown›",
        "\`\`\` ‹punctuation.definition.markdown›",
        "inkoop ‹fenced_code.block.language.markdown›",
        "fragment ‹fenced_code.block.language.attributes.markdown›",
        "eis ‹keyword.other.clause.inkoop›",
        "ja ‹constant.language.inkoop›",
        "\`\`\` ‹punctuation.definition.markdown›",
        "eis ja ‹meta.paragraph.markdown›",
      ]
    `);
  });
});
