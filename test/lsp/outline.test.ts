import { describe, expect, it } from "vitest";
import {
  DocumentSymbolRequest,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
  type DocumentSymbol,
  type SymbolInformation,
} from "vscode-languageserver";
import { fitOf } from "../../lsp/fuzzy.js";
import { blocks } from "./helpers/blocks.js";
import { openEditor, openEditorOn, type Editor } from "./helpers/editor.js";
import { holds, openPolicies } from "./helpers/everywhere.js";
import { beleid } from "./helpers/policy.js";
import { shownPlace } from "./helpers/sentences.js";

const hierarchical = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };

function isNested(item: DocumentSymbol | SymbolInformation): item is DocumentSymbol {
  return "selectionRange" in item;
}

/** The outline as it is shown: indented, each with its detail. */
async function outlineOf(editor: Editor, path?: string): Promise<readonly string[]> {
  const answer = await editor.ask(DocumentSymbolRequest.type, editor.document(path));
  const lines = (items: readonly DocumentSymbol[], indent: string): readonly string[] =>
    items.flatMap(({ name, detail, children = [] }) => [
      `${indent}${name}${detail === undefined ? "" : ` (${detail})`}`,
      ...lines(children, `${indent}  `),
    ]);
  return lines((answer ?? []).filter(isNested), "");
}

describe("document symbols", () => {
  it("are the outline of the document: norms under their headings, facts and values under what holds them", async () => {
    const rest = [
      'rubriek "Algemeen"',
      "zorgsoort mond, been",
      'voorwaarde a "Eis a"',
      '  vraag "A?"',
      'gegevens "Tussendoor"',
      "  b: ja/nee",
      '    vraag "B?"',
      'rubriek "Kwaliteit"',
      'ontoetsbaar "Houding"',
      '  omdat "Niet te meten."',
      "keuzelijst Beroep",
      '  arts "Arts"',
      'voorbeeld "Alles goed"',
      "  gegeven alles in orde",
      "  verwacht komt in aanmerking",
    ].join("\n");
    const editor = await openEditor(`‸${beleid(rest)}`, { capabilities: hierarchical });
    expect(await outlineOf(editor)).toEqual([
      "proef (Proef)",
      "Proef (document)",
      "  algemeen (Algemeen)",
      "overeenkomst (een overeenkomst)",
      "  kvk (Ingeschreven)",
      "  Algemeen (rubriek)",
      "    mond, been (zorgsoort)",
      "      a (Eis a)",
      "  Tussendoor (gegevens)",
      "    b (B?)",
      "  Kwaliteit (rubriek)",
      "    Houding (ontoetsbaar)",
      "Beroep (keuzelijst)",
      "  arts (Arts)",
      "Alles goed (voorbeeld)",
    ]);
  });

  it("are there for a text that is half written, each with a name", async () => {
    const editor = await openEditor("‸besluit \nvoorwaarde \n  eis (\ngegevens\n  : \nkeuzelijst X\n", {
      capabilities: hierarchical,
    });
    expect(await outlineOf(editor)).toEqual([
      "besluit",
      "  voorwaarde",
      "gegevens (gegevens)",
      "  (zonder naam)",
      "X (keuzelijst)",
    ]);
  });

  it("are a plain list for a client that knows no more", async () => {
    const editor = await openEditor(`‸${beleid("")}`);
    const answer = await editor.ask(DocumentSymbolRequest.type, editor.document());
    expect(
      (answer ?? []).map((item) =>
        `${item.name} ${"containerName" in item ? (item.containerName ?? "") : ""}`.trim(),
      ),
    ).toEqual(["proef", "Proef", "algemeen Proef", "overeenkomst", "kvk overeenkomst"]);
  });

  it("are none for an empty file", async () => {
    const editor = await openEditor("‸", { capabilities: hierarchical });
    expect(await outlineOf(editor)).toEqual([]);
  });

  it("lie within each other in every policy, and in a broken one, each name within its declaration", async () => {
    const editor = await openPolicies({ capabilities: hierarchical });
    const faults: string[] = [];
    const look = (path: string, item: DocumentSymbol): void => {
      if (!holds(item.range, item.selectionRange) || item.name.trim() === "")
        faults.push(`${path} ${item.name}`);
      for (const child of item.children ?? []) {
        if (!holds(item.range, child.range)) faults.push(`${path} ${item.name} > ${child.name}`);
        look(path, child);
      }
    };
    for (const path of editor.disk.keys()) {
      const answer = (await editor.ask(DocumentSymbolRequest.type, editor.document(path))) ?? [];
      for (const item of answer.filter(isNested)) look(path, item);
    }
    expect(faults).toEqual([]);
  });
});

async function found(editor: Editor, query: string): Promise<readonly string[]> {
  const answer = await editor.ask(WorkspaceSymbolRequest.type, { query });
  return (answer ?? []).map(({ name, location }) =>
    "range" in location ? shownPlace(editor, { uri: location.uri, range: location.range }) : name,
  );
}

describe("workspace symbols", () => {
  it("are found in every file by a few letters, the best fit first", async () => {
    const editor = await openEditor(
      `${blocks}// bestand: los.inkoop\n‸gegevens "Los"\n  ingeschrevenBij: tekst`,
    );
    expect(await found(editor, "ingeschreven")).toEqual([
      "blok.inkoop:3 «ingeschreven»",
      'deel.inkoop:3 «"Ingeschreven"»',
      "deel.inkoop:1 «ingeschrevene»",
      "los.inkoop:2 «ingeschrevenBij»",
      "blok.inkoop:7 «kvk»",
      // By its question.
      "blok.inkoop:5 «inschrijfdatum»",
    ]);
    expect(await found(editor, "insdat")).toEqual(["blok.inkoop:5 «inschrijfdatum»"]);
    expect(await found(editor, "bestaatniet")).toEqual([]);
  });

  it("are everything when nothing is typed", async () => {
    const editor = await openEditorOn(new Map([["a.inkoop", beleid("")]]));
    expect(await found(editor, "")).toHaveLength(5);
  });

  it("give their place when they are chosen, where it is by then", async () => {
    const editor = await openEditor(`‸${beleid("")}`, {
      capabilities: { workspace: { symbol: { resolveSupport: { properties: ["location.range"] } } } },
    });
    const [symbol] = (await editor.ask(WorkspaceSymbolRequest.type, { query: "kvk" })) ?? [];
    expect(symbol?.location).toEqual({ uri: "file:///werk/proef.inkoop" });
    await editor.type("// erbij\n");
    if (symbol === undefined) throw new Error("no symbol");
    const resolved = await editor.ask(WorkspaceSymbolResolveRequest.type, {
      ...symbol,
      location: { uri: symbol.location.uri },
    });
    expect(resolved.location).toMatchObject({ range: { start: { line: 7, character: 11 } } });
  });
});

describe("how well letters fit a name", () => {
  it("is best for the whole, then its beginning, a word in it, and letters that open words", () => {
    const names = ["kvk", "kvkNummer", "oudeKvk", "bakvkist", "keurmerkVanKwaliteit", "kraanvogelkade", "vk"];
    const ranked = names
      .map((name) => ({ name, fit: fitOf("kvk", name) }))
      .filter(({ fit }) => fit !== undefined)
      .toSorted((a, b) => (b.fit ?? 0) - (a.fit ?? 0))
      .map(({ name }) => name);
    expect(ranked).toEqual(names.slice(0, -1));
  });

  it("does not look at capitals and accents", () => {
    expect(fitOf("coordinator", "Coördinator")).toBe(1000);
    expect(fitOf("CO", "coördinator")).toBeGreaterThan(800);
  });
});
