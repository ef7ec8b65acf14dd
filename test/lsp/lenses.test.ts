import { describe, expect, it } from "vitest";
import {
  CodeLensRequest,
  CodeLensResolveRequest,
  RequestType,
  type ClientCapabilities,
  type CodeLens,
  type Location,
} from "vscode-languageserver";
import { openEditor, type Editor } from "./helpers/editor.js";
import { openPolicies } from "./helpers/everywhere.js";
import { shownPlaces } from "./helpers/sentences.js";

const runExamples = new RequestType<object, unknown, void>("inkoop/runExamples");

async function lensesOf(editor: Editor, path?: string): Promise<readonly CodeLens[]> {
  const lenses = (await editor.ask(CodeLensRequest.type, editor.document(path))) ?? [];
  return Promise.all(
    lenses.map(async (lens) =>
      lens.command === undefined ? editor.ask(CodeLensResolveRequest.type, lens) : lens,
    ),
  );
}

/** `line: title`, in order of the text. */
async function shown(editor: Editor, path?: string): Promise<readonly string[]> {
  const lenses = await lensesOf(editor, path);
  return lenses
    .toSorted((a, b) => a.range.start.line - b.range.start.line)
    .map(({ range, command }) => `${range.start.line + 1}: ${command?.title ?? "?"}`);
}

const policy = `
// bestand: blok.inkoop
bouwsteen blok "Blok"
gegevens "B"
  dag: datum
voorwaarde opTijd "Op tijd"
  eis dag voor 1 juli 2026
// bestand: ander.inkoop
beleid ander "Ander"
gebruik "blok.inkoop"
bepaal x: ja/nee
  waarde dag voor 1 juli 2026
// bestand: proef.inkoop
beleid pr‸oef "Proef"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027
document "Proef"
  deel algemeen "Algemeen" punten 1, 2
gebruik "blok.inkoop"
besluit overeenkomst "een overeenkomst"
voorwaarde opTijd volgens blok
  bron algemeen punt 1
voorwaarde kvk "Ingeschreven"
  vraag "Staat u ingeschreven?"
  bron algemeen punt 2
voorbeeld "Goed"
  gegeven  ja kvk
           dag is 30 juni 2026
  verwacht komt in aanmerking
voorbeeld "Fout"
  gegeven  nee kvk
  verwacht komt in aanmerking
           voldaan kvk
`;

const able: ClientCapabilities = {
  workspace: { codeLens: { refreshSupport: true } },
  experimental: { inkoop: { commands: ["inkoop.toonVerwijzingen", "inkoop.voerVoorbeeldenUit"] } },
};

describe("lenses of names", () => {
  it("say how often a fact, a norm of a block or a derived value is used, in every policy", async () => {
    const editor = await openEditor(policy);
    expect(await shown(editor, "blok.inkoop")).toEqual(["3: 3 keer gebruikt", "4: 1 keer gebruikt"]);
    expect(await shown(editor, "ander.inkoop")).toEqual(["3: nergens gebruikt"]);
  });

  it("say nothing above a norm of a policy, which decides where it stands", async () => {
    const editor = await openEditor(policy);
    expect(await shown(editor)).toEqual(["1: 2 voorbeelden"]);
  });

  it("show where, to a client that can", async () => {
    const editor = await openEditor(policy, { capabilities: able });
    const [lens] = await lensesOf(editor, "blok.inkoop");
    expect(lens?.command?.command).toBe("inkoop.toonVerwijzingen");
    const [uri, position, locations] = lens?.command?.arguments ?? [];
    expect(uri).toBe(editor.uri("blok.inkoop"));
    expect(position).toEqual({ line: 2, character: 2 });
    expect(shownPlaces(editor, locations as Location[])).toEqual([
      "ander.inkoop:4 «dag»",
      "blok.inkoop:5 «dag»",
      "proef.inkoop:15 «dag»",
    ]);
  });

  it("are a title without a command to a client that did not say so", async () => {
    const editor = await openEditor(policy);
    const lenses = await lensesOf(editor, "blok.inkoop");
    expect(lenses.map(({ command }) => command?.command)).toEqual(["", ""]);
    expect(lenses.every(({ command }) => command?.arguments === undefined)).toBe(true);
  });

  it("follow the text", async () => {
    const editor = await openEditor(policy);
    await editor.open("ander.inkoop");
    const start = editor.text("ander.inkoop").indexOf("dag voor");
    await editor.type("ja", { path: "ander.inkoop", start, end: editor.text("ander.inkoop").length });
    expect(await shown(editor, "blok.inkoop")).toContain("3: 2 keer gebruikt");
  });
});

describe("lenses of examples", () => {
  it("run all of a policy, or one, where the client can", async () => {
    const editor = await openEditor(policy, { capabilities: able });
    const examples = (await lensesOf(editor)).filter(
      ({ command }) => command?.command === "inkoop.voerVoorbeeldenUit",
    );
    const uri = editor.uri("proef.inkoop");
    expect(examples.map(({ command }) => [command?.title, command?.arguments])).toEqual([
      ["2 voorbeelden", [{ runs: [{ policy: uri }] }]],
      ["voorbeeld uitvoeren", [{ runs: [{ policy: uri, examples: ["Goed"] }] }]],
      ["voorbeeld uitvoeren", [{ runs: [{ policy: uri, examples: ["Fout"] }] }]],
    ]);
  });

  it("say how they came out once they were run, and what they show", async () => {
    const editor = await openEditor(policy, { capabilities: able });
    await editor.ask(runExamples, { coverage: true });
    await editor.settled();
    expect(editor.asked).toContain("workspace/codeLens/refresh");
    const lenses = await shown(editor);
    expect(lenses).toEqual(
      expect.arrayContaining([
        "1: 2 voorbeelden: 1 komt niet uit",
        "13: komt uit",
        "17: 2 verwachtingen komen niet uit",
        "10: voorbeelden tonen 2 van 2",
        "8: voorbeelden tonen 1 van 2",
      ]),
    );
  });

  it("say it no more when the policy has changed since", async () => {
    const editor = await openEditor(policy, { capabilities: able });
    await editor.ask(runExamples, { coverage: true });
    await editor.type(" ", { path: "proef.inkoop", start: 0, end: 0 });
    const lenses = await shown(editor);
    expect(lenses).toContain("13: voorbeeld uitvoeren");
    expect(lenses.filter((lens) => lens.includes("tonen") || lens.includes("uit:"))).toEqual([]);
  });

  it("are only what there is to tell where the client cannot run anything", async () => {
    const editor = await openEditor(policy);
    expect((await shown(editor)).filter((lens) => lens.includes("voorbeeld"))).toEqual(["1: 2 voorbeelden"]);
  });

  it("are not there while a policy has errors", async () => {
    const editor = await openEditor(`${policy}\nvoorwaarde (\n`, { capabilities: able });
    expect((await shown(editor)).filter((lens) => lens.includes("voorbeeld"))).toEqual([]);
  });
});

describe("lenses everywhere", () => {
  it("are given for every policy, a broken one and an empty file", async () => {
    const editor = await openPolicies({ capabilities: able });
    expect((await lensesOf(editor, "gedeeld/elk-jaar.inkoop")).length).toBeGreaterThan(10);
    expect((await lensesOf(editor, "ggz-maatwerk/kapot.inkoop")).length).toBeGreaterThan(0);
    expect(await lensesOf(editor, "leeg.inkoop")).toEqual([]);
    expect(editor.log.filter((line) => line.startsWith("Fout"))).toEqual([]);
  });
});
