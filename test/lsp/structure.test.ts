import { describe, expect, it } from "vitest";
import {
  DocumentLinkRequest,
  DocumentLinkResolveRequest,
  FoldingRangeRequest,
  LinkedEditingRangeRequest,
  SelectionRangeRequest,
  type ClientCapabilities,
  type FoldingRange,
  type SelectionRange,
} from "vscode-languageserver";
import { blocks } from "./helpers/blocks.js";
import { openEditor, type Editor } from "./helpers/editor.js";
import { answersEverywhere, holds, openPolicies } from "./helpers/everywhere.js";
import { offsetIn } from "./helpers/fixture.js";
import { beleid } from "./helpers/policy.js";
import { shownPlace } from "./helpers/sentences.js";

async function foldsOf(
  text: string,
  capabilities: ClientCapabilities = {},
): Promise<readonly FoldingRange[]> {
  const editor = await openEditor(`‸${text}`, { capabilities });
  return (await editor.ask(FoldingRangeRequest.type, editor.document())) ?? [];
}

/** From line to line, as an editor counts them for people. */
function lines(folds: readonly FoldingRange[]): readonly string[] {
  return folds.map(
    ({ startLine, endLine, kind }) =>
      `${startLine + 1}-${endLine + 1}${kind === undefined ? "" : ` ${kind}`}`,
  );
}

describe("folding", () => {
  it("is possible for declarations, headings, lists of gebruik, tables, examples, long clauses and comments", async () => {
    const text = [
      "// Wat dit is,",
      "// en waarom.",
      'beleid proef "Proef"',
      '  verzekeraar "a.s.r."',
      "",
      'gebruik "a.inkoop"',
      'gebruik "b.inkoop"',
      "",
      'besluit x "een x"',
      "",
      'rubriek "Een"',
      'voorwaarde a "A"',
      "  eis elk van",
      "    - b",
      "    - c",
      '  gevolg """lang',
      '  verhaal"""',
      "",
      'rubriek "Twee"',
      'voorwaarde d "D"',
      '  vraag "D?"',
      "",
      "tabel t: ja/nee",
      "  | a  || t   |",
      "  | ja || nee |",
      "",
      'voorbeeld "V"',
      "  gegeven ja a",
      "          nee b",
      "  verwacht fout",
      "/* los",
      "   blok */",
      "",
    ].join("\n");
    expect(lines(await foldsOf(text))).toEqual([
      "1-2 comment",
      "3-4",
      "6-7 imports",
      "9-21",
      "11-17",
      "12-17",
      "13-15",
      "16-17",
      "19-21",
      "20-21",
      "23-25",
      "27-30",
      "28-29",
      "31-32 comment",
    ]);
  });

  it("is by whole lines, and of the largest, where a client wants no more", async () => {
    const folds = await foldsOf(beleid(""), {
      textDocument: { foldingRange: { lineFoldingOnly: true, rangeLimit: 2 } },
    });
    expect(folds).toEqual([
      { startLine: 0, endLine: 2 },
      { startLine: 5, endLine: 8 },
    ]);
  });

  it("is told of every policy, and of a broken one", async () => {
    const editor = await openPolicies();
    for (const path of editor.disk.keys()) {
      const folds = await editor.ask(FoldingRangeRequest.type, editor.document(path));
      expect((folds ?? []).length > 0).toBe(path !== "leeg.inkoop");
    }
  });

  it("ends where the text ends, also with line ends of two signs and in a broken text", async () => {
    const broken = 'besluit x "een x"\r\nvoorwaarde a "A"\r\n  eis elk van\r\n    - (\r\n\r\n\r\n';
    expect(lines(await foldsOf(broken))).toEqual(["1-4", "2-4", "3-4"]);
    expect(await foldsOf("")).toEqual([]);
  });
});

async function selections(fixture: string): Promise<readonly string[]> {
  const editor = await openEditor(fixture);
  const [range] =
    (await editor.ask(SelectionRangeRequest.type, {
      ...editor.document(),
      positions: [editor.place().position],
    })) ?? [];
  return chain(editor, range);
}

function chain(editor: Editor, range: SelectionRange | undefined): readonly string[] {
  if (range === undefined) return [];
  const text = editor.text(editor.path(editor.document().textDocument.uri));
  const piece = text.slice(offsetIn(text, range.range.start), offsetIn(text, range.range.end));
  return [piece, ...chain(editor, range.parent)];
}

describe("selection", () => {
  it("grows from a word over the expression, the clause, the norm and the heading to the file", async () => {
    const text = beleid(
      [
        "keuzelijst B",
        '  arts "Arts"',
        'gegevens "Wie"',
        "  beroep: B",
        'rubriek "R"',
        'voorwaarde a "A"',
        "  eis kvk en beroep is ar‸ts",
        "  bron algemeen punt 1",
        'voorwaarde b "B"',
        '  vraag "B?"',
      ].join("\n"),
    );
    const grown = await selections(text);
    expect(grown.slice(0, 5)).toEqual([
      "arts",
      "is arts",
      "beroep is arts",
      "kvk en beroep is arts",
      "eis kvk en beroep is arts",
    ]);
    expect(grown.slice(5).map((piece) => piece.split("\n").length)).toEqual([3, 6, 14, 20]);
  });

  it("in a text grows from the word to what stands between the quotes, and then over them", async () => {
    const grown = await selections(beleid('bepaal x: ja/nee "Het x‸je"\n  waarde kvk'));
    expect(grown.slice(0, 3)).toEqual(["xje", "Het xje", '"Het xje"']);
  });

  it("in a comment grows over its line to the block", async () => {
    const grown = await selections(`// een tw‸ee\n// drie\n${beleid("")}`);
    expect(grown.slice(0, 3)).toEqual(["twee", "// een twee", "// een twee\n// drie"]);
  });

  it("is asked for anywhere: each step holds the one before", async () => {
    const editor = await openPolicies();
    const found = await answersEverywhere(editor, async ({ textDocument, position }) => {
      const [range] =
        (await editor.ask(SelectionRangeRequest.type, { textDocument, positions: [position] })) ?? [];
      if (range === undefined) throw new Error("no selection");
      for (let at = range; at.parent !== undefined; at = at.parent) {
        const { range: outer } = at.parent;
        if (!holds(outer, at.range) || holds(at.range, outer)) throw new Error("not within the next");
      }
      return null;
    });
    expect(found).toEqual({ sound: 0, broken: 0 });
  });
});

describe("document links", () => {
  it("open the files that are used, and say what they are when pointed at", async () => {
    const editor = await openEditor(blocks, { open: ["een.inkoop"] });
    const links = (await editor.ask(DocumentLinkRequest.type, editor.document("een.inkoop"))) ?? [];
    expect(
      links.map(
        ({ range, target }) =>
          `${shownPlace(editor, { uri: editor.uri("een.inkoop"), range })} ${target ?? ""}`,
      ),
    ).toEqual([
      "een.inkoop:6 «blok.inkoop» file:///werk/blok.inkoop",
      "een.inkoop:7 «deel.inkoop» file:///werk/deel.inkoop",
    ]);
    const titles = await Promise.all(links.map((link) => editor.ask(DocumentLinkResolveRequest.type, link)));
    expect(titles.map(({ tooltip }) => tooltip)).toEqual([
      "bouwsteen blok: Gedeeld",
      "een deel met 1 × profiel, 1 × voorbeeld",
    ]);
  });

  it("are none where a path leads nowhere", async () => {
    const editor = await openEditor(beleid('gebruik "weg.inkoop‸"\ngebruik "'));
    expect(await editor.ask(DocumentLinkRequest.type, editor.document())).toEqual([]);
  });
});

const table = (name: string, result: string): string =>
  beleid(`tabel ${name}: ja/nee\n  | kvk || ${result} |\n  | ja  || nee |\n  | nee || ja |`);

async function linked(fixture: string): Promise<readonly string[]> {
  const editor = await openEditor(fixture);
  const answer = await editor.ask(LinkedEditingRangeRequest.type, editor.place());
  return (answer?.ranges ?? []).map((range) =>
    shownPlace(editor, { uri: editor.document().textDocument.uri, range }),
  );
}

describe("linked editing", () => {
  it("joins the name of a table and the head of its last column", async () => {
    const both = ["proef.inkoop:10 «uitslag»", "proef.inkoop:11 «uitslag»"];
    expect(await linked(table("uit‸slag", "uitslag"))).toEqual(both);
    expect(await linked(table("uitslag", "uitslag‸"))).toEqual(both);
  });

  it("joins nothing when they are not one name, or elsewhere", async () => {
    expect(await linked(table("uits‸lag", "anders"))).toEqual([]);
    expect(await linked(table("uitslag", "uitslag").replace("| ja ", "| j‸a "))).toEqual([]);
  });

  it("is asked for anywhere", async () => {
    const editor = await openPolicies();
    await answersEverywhere(editor, (at) => editor.ask(LinkedEditingRangeRequest.type, at));
    expect(editor.log).toEqual([]);
  });
});
