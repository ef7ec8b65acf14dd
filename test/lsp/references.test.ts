import { describe, expect, it } from "vitest";
import { DocumentHighlightKind, DocumentHighlightRequest, ReferencesRequest } from "vscode-languageserver";
import { blocksAt } from "./helpers/blocks.js";
import { openEditor, type Editor } from "./helpers/editor.js";
import { answersEverywhere, openPolicies } from "./helpers/everywhere.js";
import { beleid } from "./helpers/policy.js";
import { shownPlaces } from "./helpers/sentences.js";

async function referencesAt(fixture: string, includeDeclaration = true): Promise<readonly string[]> {
  return referencesIn(await openEditor(fixture), includeDeclaration);
}

async function referencesIn(editor: Editor, includeDeclaration = true): Promise<readonly string[]> {
  const answer = await editor.ask(ReferencesRequest.type, {
    ...editor.place(),
    context: { includeDeclaration },
  });
  return shownPlaces(editor, answer);
}

async function highlightsAt(fixture: string): Promise<readonly string[]> {
  const editor = await openEditor(fixture);
  const answer = await editor.ask(DocumentHighlightRequest.type, editor.place());
  return (answer ?? []).map(({ range, kind }) => {
    const [place] = shownPlaces(editor, { uri: editor.document().textDocument.uri, range });
    return `${place ?? ""} ${kind === DocumentHighlightKind.Write ? "write" : "read"}`;
  });
}

describe("references", () => {
  it("are every place where a name stands, in order, its declaration among them", async () => {
    const rest = "bepaal x: ja/nee\n  waarde k‸vk\nbepaal y: ja/nee\n  waarde x en kvk";
    expect(await referencesAt(beleid(rest))).toEqual([
      "proef.inkoop:7 «kvk»",
      "proef.inkoop:11 «kvk»",
      "proef.inkoop:13 «kvk»",
    ]);
    expect(await referencesAt(beleid(rest), false)).toEqual([
      "proef.inkoop:11 «kvk»",
      "proef.inkoop:13 «kvk»",
    ]);
  });

  it("of a fact of a building block are also in what the policies and their shared part say of it", async () => {
    expect(await referencesAt(blocksAt("  ingeschr‸even: ja/nee"))).toEqual([
      "blok.inkoop:3 «ingeschreven»",
      "blok.inkoop:8 «ingeschreven»",
      "deel.inkoop:2 «ingeschreven»",
    ]);
  });

  it("of a norm of a building block are also where policies place it, let it lapse, and speak of it", async () => {
    expect(await referencesAt(blocksAt('voorwaarde a‸gb "AGB-code"'))).toEqual([
      "blok.inkoop:9 «agb»",
      "deel.inkoop:6 «agb»",
      "een.inkoop:11 «agb»",
      "twee.inkoop:11 «agb»",
    ]);
  });

  it("of a placed norm stay within its policy", async () => {
    expect(await referencesAt(blocksAt("voorwaarde kv‸k volgens blok\n  bron algemeen punt"))).toEqual([
      "deel.inkoop:7 «kvk»",
      "een.inkoop:9 «kvk»",
    ]);
  });

  it("from a part that two policies share are those of both", async () => {
    expect(await referencesAt(blocksAt("verwacht voldaan k‸vk"))).toEqual([
      "deel.inkoop:7 «kvk»",
      "een.inkoop:9 «kvk»",
      "twee.inkoop:9 «kvk»",
    ]);
  });

  it("of a building block are its qualifiers and where its norms are placed", async () => {
    expect(await referencesAt(blocksAt('bouwsteen bl‸ok "Gedeeld"'))).toEqual([
      "blok.inkoop:1 «blok»",
      "een.inkoop:9 «blok»",
      "een.inkoop:11 «blok»",
      "twee.inkoop:9 «blok»",
      "twee.inkoop:11 «blok»",
    ]);
  });

  it("of a point are every bron that cites it", async () => {
    const rest = ['toezegging t "Toezegging"', "  door verzekeraar", "  bron algemeen punt ‸1"].join("\n");
    expect(await referencesAt(beleid(rest))).toEqual([
      "proef.inkoop:5 «1»",
      "proef.inkoop:9 «1»",
      "proef.inkoop:12 «1»",
    ]);
    expect(await referencesAt(beleid(rest), false)).toEqual(["proef.inkoop:9 «1»", "proef.inkoop:12 «1»"]);
  });

  it("of a file are every gebruik of it", async () => {
    expect(
      await referencesAt(
        blocksAt(
          'gebruik "deel.ink‸oop"\nbesluit overeenkomst "een overeenkomst"\nvoorwaarde kvk volgens blok\n  bron algemeen punt',
        ),
      ),
    ).toEqual(["een.inkoop:7 «deel.inkoop»", "twee.inkoop:7 «deel.inkoop»"]);
  });

  it("are found while the text elsewhere is broken, and counted past signs of two units", async () => {
    const rest =
      'bepaal x: ja/nee "😀 é"\n  waarde kv‸k\nbepaal y: (((\nvoorwaarde \nbepaal z: ja/nee "😀" waarde kvk';
    expect(await referencesAt(beleid(rest))).toEqual([
      "proef.inkoop:7 «kvk»",
      "proef.inkoop:11 «kvk»",
      "proef.inkoop:14 «kvk»",
    ]);
  });

  it("in a folder within another folder are those that the outer one knows of too", async () => {
    const editor = await openEditor(
      `
// bestand: binnen/lijst.inkoop
keuzelijst Be‸roep
  tandarts "Tandarts"
// bestand: buiten.inkoop
${beleid('gebruik "binnen/lijst.inkoop"\ngegevens "Wie"\n  beroep: Beroep').trim()}
`,
      { folders: ["file:///werk", "file:///werk/binnen"] },
    );
    expect(await referencesIn(editor)).toEqual([
      "binnen/lijst.inkoop:1 «Beroep»",
      "buiten.inkoop:12 «Beroep»",
    ]);
  });

  it("are none where no name stands", async () => {
    expect(await referencesAt(beleid("bep‸aal x: ja/nee\n  waarde kvk"))).toEqual([]);
  });
});

describe("document highlights", () => {
  it("tell where a fact gets its value from where it is read", async () => {
    const rest = [
      'gegevens "Wie"',
      "  oud: ja/nee",
      "bepaal x: ja/nee",
      "  waarde ou‸d",
      "profiel p",
      "  nee oud",
      'voorbeeld "V"',
      "  gegeven ja oud",
      "  verwacht komt in aanmerking",
      "           ontbreekt oud",
    ].join("\n");
    expect(await highlightsAt(beleid(rest))).toEqual([
      "proef.inkoop:11 «oud» write",
      "proef.inkoop:13 «oud» read",
      "proef.inkoop:15 «oud» write",
      "proef.inkoop:17 «oud» write",
      "proef.inkoop:19 «oud» read",
    ]);
  });

  it("of a keuzelijst value that an example gives are read: it is the fact that gets it", async () => {
    const rest = [
      "keuzelijst Beroep",
      '  tandarts "Tandarts"',
      '  arts "Arts"',
      'gegevens "Wie"',
      "  beroep: Beroep",
      "profiel p",
      "  beroep is tand‸arts",
    ].join("\n");
    expect(await highlightsAt(beleid(rest))).toEqual([
      "proef.inkoop:11 «tandarts» write",
      "proef.inkoop:16 «tandarts» read",
    ]);
  });

  it("of a point are where it is declared and cited", async () => {
    expect(await highlightsAt(beleid("").replace("punten 1", "punten ‸1"))).toEqual([
      "proef.inkoop:5 «1» write",
      "proef.inkoop:9 «1» read",
    ]);
  });
});

describe("references and highlights", () => {
  it("are asked for anywhere, in a sound policy and in a broken one", async () => {
    const editor = await openPolicies();
    const found = await answersEverywhere(editor, (at) =>
      editor.ask(ReferencesRequest.type, { ...at, context: { includeDeclaration: true } }),
    );
    expect(found.sound).toBeGreaterThan(300);
    expect(found.broken).toBeGreaterThan(200);
    const shown = await answersEverywhere(editor, (at) => editor.ask(DocumentHighlightRequest.type, at));
    expect(shown.sound).toBeGreaterThan(300);
    expect(shown.broken).toBeGreaterThan(200);
  });
});
