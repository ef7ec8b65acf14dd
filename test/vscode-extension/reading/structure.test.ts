// What holds for the page and the print of every policy: its order of headings, its links, its tables, its places.

import { describe, expect, test } from "vitest";
import { atCursor } from "../../../vscode-extension/reading/cursor.js";
import { newAddresses, newDrawing, placesIn } from "../../../vscode-extension/reading/drawing.js";
import { readingPage } from "../../../vscode-extension/reading/page-tree.js";
import { cssText, printedHtml } from "../../../vscode-extension/reading/printed.js";
import type { Tree } from "../../../vscode-extension/views/tree.js";
import { filesIn, textOf as fileText } from "../../files.js";
import { answerFor, elements, openFiles, textOf } from "./opened.js";

const folder = "policies/";
const policies = filesIn("policies").filter((file) => /^policies\/([\w-]+)\/\1\.inkoop$/.test(file));
const files = Object.fromEntries(
  filesIn("policies")
    .filter((file) => file.endsWith(".inkoop"))
    .map((file) => [file.slice(folder.length), fileText(file)]),
);

/** "level text" of each heading, in order. */
function headings(trees: readonly Tree[]): readonly { readonly level: number; readonly text: string }[] {
  return elements(trees)
    .filter(({ tag }) => /^h\d$/.test(tag))
    .map((tree) => ({ level: Number(tree.tag.slice(1)), text: textOf(tree).trim() }));
}

describe("every policy of the repository, read and printed", async () => {
  const editor = await openFiles(files);
  const answers = await Promise.all(policies.map((file) => answerFor(editor, file.slice(folder.length))));
  const pages = answers.map((answer) => {
    const { trees, addresses } = readingPage(answer, undefined);
    return { answer, trees, addresses };
  });

  test("has headings of which none is skipped or empty, below the one with its title", () => {
    for (const { answer, trees } of pages) {
      const found = headings(trees);
      expect(found[0]).toEqual({ level: 1, text: answer?.policy.titel });
      const wrong = found.filter(
        ({ level, text }, index) => text === "" || level > (found[index - 1]?.level ?? 0) + 1,
      );
      expect(wrong).toEqual([]);
      expect(found.filter(({ level }) => level === 1).length).toBe(1);
    }
  });

  test("has an id for one thing only, and each link leads to one", () => {
    for (const { trees } of pages) {
      const all = elements(trees);
      const ids = all.flatMap(({ attributes }) => attributes.id ?? []);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const links = all.filter(({ tag }) => tag === "a").map(({ attributes }) => attributes.href?.slice(1));
      expect(links.filter((target) => target === undefined || !ids.includes(target))).toEqual([]);
      expect(links.length).toBeGreaterThan(50);
    }
  });

  test("says of every heading of a table what it is the heading of, and names every table", () => {
    for (const { trees } of pages) {
      const all = elements(trees);
      expect(all.filter(({ tag, attributes }) => tag === "th" && attributes.scope === undefined)).toEqual([]);
      const tables = all.filter(({ tag }) => tag === "table");
      const unnamed = tables.filter(({ children }) => {
        const [first] = children;
        return typeof first !== "object" || first.tag !== "caption" || textOf(first) === "";
      });
      expect(unnamed).toEqual([]);
    }
  });

  test("shows what its text says everywhere: every title of a norm, every reading, every question", () => {
    for (const { answer, trees } of pages) {
      const shown = trees.map(textOf).join("\n").toLowerCase();
      const texts = new Set<string>();
      JSON.stringify(answer?.document, (key, value: unknown) => {
        if (["titel", "vraag", "resultaat", "antwoord", "dagen"].includes(key) && typeof value === "string")
          texts.add(value);
        if (["lezing", "gevolg", "omdat", "extern", "bewijs"].includes(key)) {
          for (const text of value as readonly string[]) texts.add(text);
        }
        return value;
      });
      // A besluit begins its heading with a capital.
      const missing = [...texts].filter((text) => !shown.includes(text.toLowerCase()));
      expect(missing).toEqual([]);
    }
  });

  test("leads from the cursor on any line to a piece that begins on or above it", () => {
    for (const { answer, trees, addresses } of pages) {
      const placed = elements(trees).flatMap((of) =>
        placesIn(String(of.attributes["data-at"] ?? ""), addresses).map((place) => ({ of, place })),
      );
      const uri = answer?.policy.uri ?? "";
      const lines = editor.text(editor.path(uri)).split("\n").keys();
      const astray = [...lines].filter((line) => {
        const cursor = { line, character: 2 };
        const found = atCursor(placed, { uri, range: { start: cursor, end: cursor } });
        const starts = placed.filter(({ of, place }) => of === found && place.uri === uri);
        return found !== undefined && !starts.some((each) => each.place.range.start.line <= line);
      });
      expect(astray).toEqual([]);
    }
  });

  test("is the same on paper, without anything to press and without places", () => {
    for (const { answer } of pages) {
      const document = answer?.document;
      const html = document === undefined ? "" : printedHtml(document, "", "n1");
      expect(html).toContain("<main>");
      expect(html).not.toMatch(/<button|data-at|data-action|tabindex/);
      expect(html.match(/<script[^>]*>/g)).toEqual(['<script nonce="n1">']);
    }
  });
});

const day = { datum: "2027-01-01", tekst: "1 januari 2027", weekdag: "vrijdag" };
const empty = {
  naam: "a",
  titel: "A",
  verzekeraar: "a.s.r.",
  looptijd: { van: day, totEnMet: day },
  contractjaar: 2027,
  documenten: [],
  hoofdstukken: [],
  vervallen: [],
  uitBouwstenen: [],
  gegevens: [],
  keuzelijsten: [],
  tijdlijn: [],
  files: [],
};

const place = (line: number, endLine: number, uri = "file:///a.inkoop") => ({
  uri,
  range: { start: { line, character: 0 }, end: { line: endLine, character: 9 } },
});

describe("the place of a piece", () => {
  test("is what it was made of", () => {
    const addresses = newAddresses();
    const { at } = newDrawing({ ...empty, place: place(0, 0) }, addresses);
    const places = [place(3, 7), place(0, 1, "file:///b c.inkoop")];
    expect(placesIn(String(at(...places, undefined)["data-at"]), addresses.all())).toEqual(places);
    expect(placesIn("geen plaats 9:1:1:1:1", addresses.all())).toEqual([]);
  });

  test("with the cursor in it is the smallest, else the last above it, else none", () => {
    const all = [
      { of: "kop", place: place(1, 1) },
      { of: "norm", place: place(3, 9) },
      { of: "eis", place: place(5, 6) },
      { of: "elders", place: place(4, 4, "file:///b.inkoop") },
    ];
    const at = (line: number) => atCursor(all, place(line, line));
    expect([0, 1, 2, 3, 4, 5, 6, 7, 12].map(at)).toEqual([
      undefined,
      "kop",
      "kop",
      "norm",
      "norm",
      "eis",
      "eis",
      "norm",
      "norm",
    ]);
  });
});

test("a title on paper is only ever text, also where a stylesheet repeats it", () => {
  expect(cssText('Zorg 2027"; } </style><script>\n\\')).toBe(
    '"Zorg 2027\\22 \\3b  \\7d  \\3c \\2f style\\3e \\3c script\\3e \\a \\5c "',
  );
});
