import { describe, expect, it } from "vitest";
import { InlayHintRequest, type InlayHint } from "vscode-languageserver";
import { openEditor, openEditorOn, type Editor, type EditorOptions } from "./helpers/editor.js";
import { openPolicies } from "./helpers/everywhere.js";
import { offsetIn } from "./helpers/fixture.js";

async function hintsOf(
  editor: Editor,
  path?: string,
  lines?: readonly [number, number],
): Promise<readonly InlayHint[]> {
  const document = editor.document(path);
  const count = editor.text(editor.path(document.textDocument.uri)).split("\n").length;
  const [from, to] = lines ?? [0, count];
  const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
  return (await editor.ask(InlayHintRequest.type, { ...document, range })) ?? [];
}

/** Each line that has hints, as an editor shows it. */
async function shown(
  editor: Editor,
  path?: string,
  lines?: readonly [number, number],
): Promise<readonly string[]> {
  const hints = await hintsOf(editor, path, lines);
  const text = editor.text(path ?? editor.path(editor.document().textDocument.uri));
  const ordered = hints.toSorted((a, b) => offsetIn(text, b.position) - offsetIn(text, a.position));
  const marked = ordered.reduce((sum, hint) => {
    const offset = offsetIn(text, hint.position);
    return `${sum.slice(0, offset)} «${labelOf(hint)}»${sum.slice(offset)}`;
  }, text);
  return marked
    .split(/\r?\n/)
    .filter((line) => line.includes("«"))
    .map((line) => line.trim());
}

function labelOf({ label }: InlayHint): string {
  return typeof label === "string" ? label : label.map(({ value }) => value).join("");
}

const head = `
// bestand: gedeeld.inkoop
bouwsteen gedeeld "Gedeeld"

gegevens "Gedeeld"
  plicht: ja/nee
  dag: datum

voorwaarde wtza "Vergunning"
  eis    plicht
  gevolg "Geen overeenkomst."

voorwaarde opTijd "Op tijd"
  eis dag voor 1 juli van het jaar ervoor

// bestand: proef.inkoop
beleid proef "Proef"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2028

document "Proef"
  deel algemeen "Algemeen" punten 1 tot en met 4
  deel proces   "Proces"   punten 1, 2
  deel rest     "Rest"     punten 1

gebruik "gedeeld.inkoop"

besluit overeenkomst "een overeenkomst"
‸`;

async function open(rest: string, options: EditorOptions = {}): Promise<Editor> {
  return openEditor(`${head}${rest}`, options);
}

describe("inlay hints", () => {
  it("show which day is meant", async () => {
    const editor = await open(`
voorwaarde a "A"
  eis dag voor 1 september van het jaar ervoor
  vrijgesteld als dag vanaf 30 september van het contractjaar
  vrijgesteld als dag uiterlijk 31 januari 2027 + 1 maand - 1 dag
  vrijgesteld als dag voor eerste dag van de maand na (1 juli van het jaar ervoor)
`);
    expect(await shown(editor, undefined, [12, 20])).toEqual([
      "eis dag voor 1 september van het jaar ervoor «= 1 september 2026»",
      "vrijgesteld als dag vanaf 30 september van het contractjaar «= 30 september 2027»",
      "vrijgesteld als dag uiterlijk 31 januari 2027 + 1 maand - 1 dag «= 27 februari 2027»",
      "vrijgesteld als dag voor eerste dag van de maand na (1 juli van het jaar ervoor) «= 1 augustus 2026»",
    ]);
  });

  it("show the far end of a term that starts on a fixed day, and nothing of one that hangs on a fact", async () => {
    const editor = await open(`
voorwaarde a "A"
  eis dag binnen 6 weken na 1 juli 2026
  vrijgesteld als dag binnen 5 jaar voor 1 juli van het jaar ervoor
  vrijgesteld als dag binnen 6 weken na peildatum
  vrijgesteld als dag uiterlijk dag + 6 weken
  vrijgesteld als dag uiterlijk 1 juli 2026
`);
    expect(await shown(editor, undefined, [12, 20])).toEqual([
      "eis dag binnen 6 weken na 1 juli 2026 «tot en met 12 augustus 2026»",
      "vrijgesteld als dag binnen 5 jaar voor 1 juli van het jaar ervoor «vanaf 1 juli 2021»",
    ]);
  });

  it("say nothing of a year in a building block, which has one for each policy", async () => {
    const editor = await open("");
    expect(await shown(editor, "gedeeld.inkoop")).toEqual([]);
  });

  it("show what a placed norm is called, and what it replaces and adds", async () => {
    const editor = await open(`
voorwaarde wtza volgens gedeeld
  eis niet plicht
  geldt als plicht
  omdat "Zo staat het hier."
  bron algemeen punt 1

voorwaarde opTijd volgens gedeeld
  bron algemeen punt 2
`);
    expect(await shown(editor, undefined, [12, 22])).toEqual([
      "voorwaarde wtza volgens gedeeld «Vergunning (vervangt eis; voegt geldt als toe)»",
      "voorwaarde opTijd volgens gedeeld «Op tijd»",
    ]);
    const [first] = await hintsOf(editor, undefined, [12, 22]);
    expect(first?.tooltip).toMatchObject({ value: expect.stringContaining('voorwaarde wtza "Vergunning"') });
    expect(first?.label).toMatchObject([
      { location: { uri: editor.uri("gedeeld.inkoop"), range: { start: { line: 6, character: 11 } } } },
      {},
    ]);
  });

  it("count the points of a part that nothing cites", async () => {
    const editor = await open(`
voorwaarde a "A"
  eis plicht
  bron algemeen punt 1, 3
  bron rest punt 1

voorwaarde b "B"
  eis plicht
  bron proces punt 1
`);
    expect(await shown(editor, undefined, [4, 10])).toEqual([
      'deel algemeen "Algemeen" punten 1 tot en met 4 «2 punten zonder norm»',
      'deel proces   "Proces"   punten 1, 2 «1 punt zonder norm»',
    ]);
    const [first] = await hintsOf(editor, undefined, [4, 10]);
    expect(first?.tooltip).toMatchObject({ value: "Niets noemt de punten 2 en 4." });
  });

  it("count nothing while a file is missing that may cite them", async () => {
    const editor = await open('\ngebruik "weg.inkoop"\n');
    expect(await shown(editor, undefined, [4, 10])).toEqual([]);
  });

  it("are switched off one by one, at once", async () => {
    let off: unknown = {};
    const editor = await open(
      "\nvoorwaarde wtza volgens gedeeld\n  vrijgesteld als dag voor 1 juli van het jaar ervoor\n",
      {
        capabilities: { workspace: { configuration: true, inlayHint: { refreshSupport: true } } },
        settings: () => off,
      },
    );
    const change = async (hints: unknown): Promise<readonly string[]> => {
      off = { aanwijzingen: hints };
      await editor.tell("workspace/didChangeConfiguration", { settings: null });
      await editor.settled();
      return (await hintsOf(editor)).map(labelOf);
    };
    const all = (await hintsOf(editor)).map(labelOf);
    expect(all).toHaveLength(5);
    expect(await change({ dagen: false })).not.toContain("= 1 juli 2026");
    expect(await change({ normen: false })).toHaveLength(4);
    expect(await change({ punten: false })).toHaveLength(2);
    expect(await change({})).toEqual(all);
    expect(editor.asked).toContain("workspace/inlayHint/refresh");
  });

  it("are asked for again when another file changes what they say", async () => {
    const editor = await open("", {
      capabilities: {
        workspace: { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } },
      },
      open: ["gedeeld.inkoop"],
    });
    editor.asked.splice(0);
    const path = "gedeeld.inkoop";
    const start = editor.text(path).indexOf("voorwaarde opTijd");
    await editor.type("", { path, start, end: editor.text(path).length });
    await editor.settled();
    expect(editor.asked).toEqual(
      expect.arrayContaining(["workspace/inlayHint/refresh", "workspace/codeLens/refresh"]),
    );
  });

  it("are given for every policy, a broken one and an empty file", async () => {
    const editor = await openPolicies();
    expect((await hintsOf(editor, "ggz-maatwerk/ggz-maatwerk.inkoop")).length).toBeGreaterThan(10);
    const broken = await hintsOf(editor, "ggz-maatwerk/kapot.inkoop");
    expect(broken.every((hint) => labelOf(hint) !== "")).toBe(true);
    expect(await hintsOf(editor, "leeg.inkoop")).toEqual([]);
    expect(editor.log.filter((line) => line.startsWith("Fout"))).toEqual([]);
    const alone = await openEditorOn(
      new Map([["los.inkoop", "bepaal a: datum\n  waarde 1 juli 2026 + 1 dag\n"]]),
    );
    expect(await hintsOf(alone)).toEqual([]);
  });
});
