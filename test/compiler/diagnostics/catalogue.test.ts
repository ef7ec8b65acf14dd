// Every message of the catalogue: its page shows what it says, and the message is read as a person sees it.

import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { syntaxMessages } from "@inkoop/language";
import { formatText } from "@inkoop/language/format";
import { catalogue, isMessageCode, type MessageCode } from "../../../compiler/diagnostics/catalogue.js";
import { explain, pageHeadings, readCode } from "../../../compiler/diagnostics/explain.js";
import { batchMessages } from "../../../compiler/diagnostics/messages-batch.js";
import { blockMessages } from "../../../compiler/diagnostics/messages-blocks.js";
import { authorMessages } from "../../../compiler/diagnostics/messages-commands.js";
import { configurationMessages } from "../../../compiler/diagnostics/messages-configuration.js";
import { exampleMessages } from "../../../compiler/diagnostics/messages-examples.js";
import { headingMessages } from "../../../compiler/diagnostics/messages-headings.js";
import { inputMessages } from "../../../compiler/diagnostics/messages-input.js";
import { nameMessages } from "../../../compiler/diagnostics/messages-names.js";
import { normMessages } from "../../../compiler/diagnostics/messages-norms.js";
import { sourceMessages } from "../../../compiler/diagnostics/messages-sources.js";
import { suppressionMessages } from "../../../compiler/diagnostics/messages-suppressions.js";
import { splitFiles } from "../../../compiler/diagnostics/page-parts.js";
import { tableMessages } from "../../../compiler/diagnostics/messages-tables.js";
import { typeMessages } from "../../../compiler/diagnostics/messages-types.js";
import { findingsIn, findingsInFiles, fixed, listed, type Findings } from "../findings.js";

const rooms = {
  INK01: [syntaxMessages],
  INK02: [nameMessages],
  INK03: [typeMessages],
  INK04: [normMessages, headingMessages, suppressionMessages],
  INK05: [tableMessages],
  INK06: [sourceMessages],
  INK07: [blockMessages],
  INK08: [exampleMessages],
  INK09: [inputMessages, configurationMessages, authorMessages, batchMessages],
} as const;

const everyCode = Object.keys(catalogue).filter(isMessageCode).toSorted();
/** Facts, files and commands: no text in the language causes these, so their pages show something else. */
const codesOfTexts = everyCode.filter((code) => !code.startsWith("INK09"));

/** The findings in a text of the page of `code`; a page about grammar says nothing about names and sources. */
function found(code: MessageCode, text: string): Findings {
  const findings = findingsIn(text);
  if (!code.startsWith("INK01")) return findings;
  const diagnostics = findings.diagnostics.filter((diagnostic) => diagnostic.code.startsWith("INK01"));
  return { ...findings, diagnostics };
}

describe.each(codesOfTexts)("%s", (code) => {
  const { page } = catalogue[code];
  let known: Findings | undefined;
  const wrong = (): Findings => (known ??= found(code, page.wrong));

  it("is what its wrong text gives, and all that it gives", () => {
    expect([...new Set(wrong().diagnostics.map((diagnostic) => diagnostic.code))]).toEqual([code]);
  });

  it("is mended in its right text, in which nothing is found", () => {
    expect(listed(found(code, page.right))).toEqual([]);
  });

  it("is mended in the canonical form", async () => {
    for (const text of splitFiles(page.right).values())
      expect(await formatText(text)).toBe(`${text.trim()}\n`);
  });

  it("is shown to a person", async () => {
    const { diagnostics, renderer } = wrong();
    const shown = diagnostics.map((diagnostic) => renderer.diagnostic(diagnostic)).join("\n\n");
    await expect(`${shown}\n\n${renderer.summary(diagnostics, 1)}\n`).toMatchFileSnapshot(
      `weergave/${code}.txt`,
    );
  });

  it("is gone after each of its fixes", () => {
    const findings = wrong();
    const [finding] = findings.diagnostics;
    for (const index of (finding?.fixes ?? []).keys()) {
      const files = fixed(findings, code, index) ?? new Map<string, string>();
      const left = findingsInFiles(files).diagnostics.filter((other) => other.code === code);
      expect(left.length).toBeLessThan(findings.diagnostics.length);
    }
  });

  it("ends its sentences, also of its fixes and related places", () => {
    for (const { message, fixes, related } of wrong().diagnostics) {
      expect(message).toMatch(/^[\p{Lu}`€"0-9][^]*[.?]$/u);
      expect(message).not.toMatch(/ {2}|undefined|[^.]\.\.(?: |$)|\[object/);
      for (const { message: place } of related) expect(place).toMatch(/^[\p{Lu}`][^]*\.$/u);
      for (const { title } of fixes) expect(title).toMatch(/^[\p{Ll}`][^]*[^.]$/u);
    }
  });
});

describe.each(everyCode)("the page of %s", (code) => {
  it("follows the headings, and ends its sentences", () => {
    const { title, page } = catalogue[code];
    expect(title).toMatch(/^[\p{Lu}`][^]*[^.]$/u);
    expect(page.meaning).toMatch(/^[\p{Lu}`"][^]*\.$/u);
    expect(page.why).toMatch(/^[\p{Lu}`"0-9][^]*\.$/u);
    expect(page.wrong).not.toBe(page.right);
    const lines = explain(code).split("\n");
    expect(lines.filter((line) => pageHeadings.some((heading) => heading === line))).toEqual([
      ...pageHeadings,
    ]);
    expect(lines[0]).toBe(`${code} ${title} (${catalogue[code].severity})`);
  });
});

it("keeps the codes of each room together, and each code in one room", () => {
  const all: string[] = [];
  for (const [prefix, tables] of Object.entries(rooms)) {
    const codes = tables.flatMap((table) => Object.keys(table));
    expect(codes.filter((code) => !code.startsWith(prefix) || code.length !== 7)).toEqual([]);
    all.push(...codes);
  }
  expect(all.toSorted()).toEqual(everyCode);
});

it("keeps no rendering of a message that is gone", () => {
  const kept = readdirSync(new URL("weergave", import.meta.url)).map((name) => name.replace(/\.txt$/, ""));
  expect(kept.filter((code) => !codesOfTexts.some((other) => other === code))).toEqual([]);
});

it("gives no two messages the same title", () => {
  const titles = everyCode.map((code) => catalogue[code].title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

it("reads a code however it is typed", () => {
  expect(["INK0402", "ink402", " 0402", "402", "INK-402"].map(readCode)).toEqual(
    Array.from({ length: 5 }, () => "INK0402"),
  );
  expect(["INK9999", "", "norm", "INK04020"].map(readCode)).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
});
