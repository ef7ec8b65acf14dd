import { describe, expect, it } from "vitest";
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentRangesFormattingRequest,
  type Range,
  type TextEdit,
} from "vscode-languageserver";
import { formatText } from "@inkoop/language/format";
import { openEditor, openEditorOn, type Editor } from "./helpers/editor.js";
import { openPolicies } from "./helpers/everywhere.js";
import { positionIn } from "./helpers/fixture.js";
import { appliedTo } from "./helpers/sentences.js";

const options = { tabSize: 8, insertSpaces: false };

function pathOf(editor: Editor): string {
  return editor.path(editor.document().textDocument.uri);
}

async function editsOf(editor: Editor, path?: string): Promise<readonly TextEdit[]> {
  return (await editor.ask(DocumentFormattingRequest.type, { ...editor.document(path), options })) ?? [];
}

/** The text after formatting. */
async function formatted(editor: Editor, path?: string): Promise<string> {
  return appliedTo(editor.text(path ?? pathOf(editor)), await editsOf(editor, path));
}

const untidy = `voorwaarde  kvk "Ingeschreven"
    vraag "Staat u ingeschreven?"
  bron algemeen   punt 1
voorwaarde b "B"
  eis a`;

const tidy = `voorwaarde kvk "Ingeschreven"
  vraag "Staat u ingeschreven?"
  bron  algemeen punt 1

voorwaarde b "B"
  eis a
`;

async function openText(text: string): Promise<Editor> {
  return openEditorOn(new Map([["proef.inkoop", text]]), { open: ["proef.inkoop"] });
}

describe("formatting a document", () => {
  it("gives the canonical form, whatever the editor is set to", async () => {
    expect(await formatted(await openText(untidy))).toBe(tidy);
  });

  it("changes only what differs", async () => {
    expect(await editsOf(await openText(tidy))).toEqual([]);
    const edits = await editsOf(await openText(tidy.replace("  eis a", " eis a")));
    expect(edits).toEqual([
      { range: { start: { line: 5, character: 1 }, end: { line: 5, character: 1 } }, newText: " " },
    ]);
  });

  it("leaves a statement that is broken alone, and formats the others", async () => {
    const broken = 'voorwaarde c   "C"\n     eis ( (';
    const after = await formatted(await openText(`${broken}\n\n${untidy}\n`));
    expect(after).toContain(broken);
    expect(after).toContain(tidy);
  });

  it("keeps line ends and what stands behind emoji", async () => {
    const editor = await openText('voorwaarde a  "😀"   volgens   b\r\n    bron c punt 1\r\n');
    expect(await formatted(editor)).toBe('voorwaarde a "😀" volgens b\r\n  bron c punt 1\r\n');
  });

  it("is the same as on the command line, for a policy, a broken one and an empty file", async () => {
    const editor = await openPolicies();
    for (const path of ["ggz-maatwerk/ggz-maatwerk.inkoop", "ggz-maatwerk/kapot.inkoop", "leeg.inkoop"]) {
      expect(await formatted(editor, path)).toBe(await formatText(editor.text(path)));
    }
  });
});

/** A selection in a line. */
function inLine(line: number): Range {
  return { start: { line, character: 0 }, end: { line, character: 5 } };
}

describe("formatting a selection", () => {
  it("formats the statements that it touches, and no others", async () => {
    const editor = await openEditor(
      'keuzelijst   A\n  a "A"\n\nkeuzelijst  ‸ B\n b "B"\n\nkeuzelijst   C\n  c "C"\n',
    );
    const { position } = editor.cursor;
    const range = { start: position, end: position };
    const edits = await editor.ask(DocumentRangeFormattingRequest.type, {
      ...editor.document(),
      range,
      options,
    });
    expect(appliedTo(editor.text("proef.inkoop"), edits ?? [])).toBe(
      'keuzelijst   A\n  a "A"\n\nkeuzelijst B\n  b "B"\n\nkeuzelijst   C\n  c "C"\n',
    );
  });

  it("formats several at once, each once", async () => {
    const editor = await openText(
      'keuzelijst   A\n  a "A"\n\nkeuzelijst   B\n  b "B"\n\nkeuzelijst   C\n  c "C"\n',
    );
    const edits = await editor.ask(DocumentRangesFormattingRequest.type, {
      ...editor.document(),
      ranges: [inLine(6), inLine(0), inLine(0)],
      options,
    });
    expect(edits).toHaveLength(2);
    expect(appliedTo(editor.text("proef.inkoop"), edits ?? [])).toBe(
      'keuzelijst A\n  a "A"\n\nkeuzelijst   B\n  b "B"\n\nkeuzelijst C\n  c "C"\n',
    );
  });

  it("says that it can do several at once to a client that asks for that", async () => {
    const able = { textDocument: { rangeFormatting: { rangesSupport: true } } };
    const editor = await openEditorOn(new Map(), { capabilities: able });
    expect(editor.capabilities.documentRangeFormattingProvider).toEqual({ rangesSupport: true });
    expect((await openText("")).capabilities.documentRangeFormattingProvider).toBe(true);
  });
});

/** The text after the editor typed `ch` before the cursor, with the cursor where it was. */
async function typed(marked: string, ch: string): Promise<string> {
  const editor = await openEditor(marked);
  const text = editor.text(editor.cursor.path);
  const position = positionIn(text, editor.cursor.offset);
  const edits = await editor.ask(DocumentOnTypeFormattingRequest.type, {
    ...editor.document(),
    position,
    ch,
    options,
  });
  return appliedTo(text, edits ?? []);
}

/** Where a line starts that is put behind `before`, and on which the editor has put `start`. */
async function indented(before: string, start = ""): Promise<number> {
  const after = await typed(`${before}\n${start}‸\n`, "\n");
  const line = after.split("\n").at(before.split("\n").length) ?? "";
  return line.length - line.trimStart().length;
}

describe("formatting a new line", () => {
  it.each([
    ['voorwaarde a "A"', 2],
    ['voorwaarde a "A"\n  eis b', 2],
    ['gebruik "b.inkoop"', 0],
    ['gegevens "G"', 2],
    ['gegevens "G"\n  a: ja/nee', 4],
    ['gegevens "G"\n  a: ja/nee\n    vraag "A?"', 4],
    ["bepaal a: ja/nee", 2],
    ["bepaal a: ja/nee\n  waarde elk van", 4],
    ["bepaal a: ja/nee\n  waarde elk van\n    - b", 4],
    ["tabel a: ja/nee\n  | b || a |", 2],
    ['voorbeeld "V"', 2],
    ['voorbeeld "V"\n  gegeven  ja a', 11],
    ['voorbeeld "V"\n  gegeven  ja a\n           nee b', 11],
    ['voorbeeld "V"\n  gegeven  ja a\n  verwacht voldaan a', 11],
  ])("starts it where it belongs: %j", async (before, column) => {
    expect(await indented(before, " ".repeat(7))).toBe(column);
    expect(await indented(before)).toBe(column);
  });

  it("leaves it where it is when it is right, when something stands on it, and after an empty line", async () => {
    for (const text of [
      'voorwaarde a "A"\n  ‸\n',
      'voorwaarde a "A"\n      ‸eis b\n',
      'voorwaarde a "A"\n\n      ‸\n',
    ]) {
      expect(await typed(text, "\n")).toBe(text.replace("‸", ""));
    }
  });

  it.each([
    [
      "bepaal a: ja/nee\n  waarde elk van\n    - b\n    - \n‸\n",
      "bepaal a: ja/nee\n  waarde elk van\n    - b\n  \n",
    ],
    // An editor may have put a next bullet on the new line.
    [
      "bepaal a: ja/nee\n  waarde elk van\n    - b\n    -\n    - ‸\n",
      "bepaal a: ja/nee\n  waarde elk van\n    - b\n  \n",
    ],
    [
      "bepaal a: ja/nee\n  waarde elk van\n    - een van\n      - b\n      - \n‸\n",
      "bepaal a: ja/nee\n  waarde elk van\n    - een van\n      - b\n    - \n",
    ],
    [
      'voorwaarde a "A"\r\n  eis elk van\r\n    - b\r\n    - \r\n‸',
      'voorwaarde a "A"\r\n  eis elk van\r\n    - b\r\n  ',
    ],
  ])("ends a list at a bullet with nothing behind it: %j", async (text, after) => {
    expect(await typed(text, "\n")).toBe(after);
  });

  it("moves a bullet or a bar that the editor has put on it", async () => {
    expect(await typed("bepaal a: ja/nee\n  waarde elk van\n    - b\n- ‸\n", "\n")).toContain("\n    - \n");
  });

  it("leaves a long text and a comment alone", async () => {
    const long = 'voorwaarde a "A"\n  lezing """\n  een\n‸\n  """\n';
    expect(await typed(long, "\n")).toBe(long.replace("‸", ""));
    const comment = "bepaal a: ja/nee\n  /* een\n‸\n  */\n";
    expect(await typed(comment, "\n")).toBe(comment.replace("‸", ""));
  });
});

describe("formatting behind a bar", () => {
  it("lines up the table once the row is whole", async () => {
    expect(
      await typed(
        "tabel   a: ja/nee\n  | beroep | b || a |\n  | tandarts | ja || ja |‸\n  | logopedist | - || nee |\n\nbepaal   c: ja/nee\n  waarde a\n",
        "|",
      ),
    ).toBe(
      "tabel   a: ja/nee\n  | beroep     | b  || a   |\n  | tandarts   | ja || ja  |\n  | logopedist | -  || nee |\n\nbepaal   c: ja/nee\n  waarde a\n",
    );
  });

  it("does nothing while the row is half written, or outside a table", async () => {
    const half = "tabel a: ja/nee\n  | beroep | b || a |\n  | tandarts |‸\n";
    expect(await typed(half, "|")).toBe(half.replace("‸", ""));
    const other = 'voorwaarde   a "A|‸"\n  eis b\n';
    expect(await typed(other, "|")).toBe(other.replace("‸", ""));
  });

  it("does nothing where formatting is switched off", async () => {
    const off =
      "// inkoop-opmaak: uit\ntabel a: ja/nee\n  | beroep | b || a |\n  | x | ja || ja |‸\n// inkoop-opmaak: aan\n";
    expect(await typed(off, "|")).toBe(off.replace("‸", ""));
  });
});
