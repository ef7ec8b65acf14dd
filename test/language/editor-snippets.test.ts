// Each snippet, filled in as it stands, is text in the language. Run with `-u` to write the file of the extension.

import { checkProgram, createMemoryHost, createProgram } from "@inkoop/compiler";
import { format } from "prettier";
import { expect, test } from "vitest";
import { type Snippet, snippets } from "../../language/editor-snippets.js";
import { formatText } from "../../language/format/index.js";
import { parse } from "../../language/reader.js";
import { type Word, words } from "../../language/words.js";

/** The text that comes out when a person takes every default, and the given choice where there is one. */
function filledIn({ lines }: Snippet, choice = 0): string {
  const inner = /\$\{\d+:([^${}|]*)\}/g;
  return lines
    .join("\n")
    .replaceAll(/\$\{\d+\|([^}]*)\|\}/g, (_, choices: string) => choices.split(",")[choice] ?? "")
    .replaceAll(inner, "$1")
    .replaceAll(inner, "$1")
    .replaceAll(/\$\d+/g, "");
}

/** As many texts as it takes to have had every choice. */
function allFilledIn(snippet: Snippet): readonly string[] {
  const most = Math.max(
    ...snippet.lines.map((line) => (line.match(/\|([^}]*)\|\}/)?.[1] ?? "").split(",").length),
  );
  return Array.from({ length: most }, (_, choice) => filledIn(snippet, choice));
}

function problemsIn(text: string): readonly string[] {
  return parse(text).problems.map(({ code, span }) => `${code} at ${text.slice(span.start, span.end)}`);
}

test.each(snippets.map((snippet) => [snippet.title, snippet] as const))("%s parses", (_, snippet) => {
  for (const text of allFilledIn(snippet)) {
    expect(text).not.toMatch(/[${}]/);
    // A part stands in a document, and not by itself.
    expect(problemsIn(snippet.word === "deel" ? `document "Bron"\n  ${text}` : text)).toEqual([]);
  }
});

test.each(snippets.map((snippet) => [snippet.title, snippet] as const))(
  "%s is laid out as the formatter would",
  async (_, snippet) => {
    const text = `${filledIn(snippet).trimEnd()}\n`;
    const whole = snippet.word === "deel" ? `document "Bron"\n  ${text}` : text;
    expect(await formatText(whole)).toBe(whole);
  },
);

test("each opens with its word, and no two are called alike", () => {
  expect(snippets.filter(({ word, lines }) => !lines[0]?.startsWith(`${word} `))).toEqual([]);
  expect(new Set(snippets.map(({ title }) => title)).size).toBe(snippets.length);
});

test("there is one for every declaration", () => {
  const known = new Set(snippets.map(({ word }) => word));
  const declarations = (Object.keys(words) as Word[]).filter((word) => words[word].role === "declaration");
  expect(declarations.filter((word) => !known.has(word))).toEqual([]);
});

test("a new policy has no findings, so that the first one is of the writer's own text", () => {
  const [policy] = snippets;
  const host = createMemoryHost(new Map([["nieuw.inkoop", policy === undefined ? "" : filledIn(policy)]]));
  const { diagnostics } = checkProgram(createProgram(host, { roots: ["nieuw.inkoop"] }));
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
});

test("what the extension has of them", async () => {
  const entries = snippets.map(({ word, title, lines }) => [
    title,
    // Without a prefix they are offered where a person picks a snippet, and not a second time while typing: the server
    // completes them, where they fit.
    { description: words[word].label, body: lines },
  ]);
  const file = await format(JSON.stringify(Object.fromEntries(entries)), { parser: "json", printWidth: 110 });
  await expect(file).toMatchFileSnapshot("../../vscode-extension/snippets/inkoop.json");
});
