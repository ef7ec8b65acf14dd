import { describe, expect, it } from "vitest";
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  type ClientCapabilities,
  type CodeAction,
} from "vscode-languageserver";
import { openEditor, openEditorOn, type Editor } from "./helpers/editor.js";
import { answersEverywhere, openPolicies } from "./helpers/everywhere.js";
import { beleid, misspelt } from "./helpers/policy.js";
import { applied, codeActionsAt, expectCodeAction } from "./helpers/sentences.js";

const resolving: ClientCapabilities = {
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] } } },
};

/** What a person asks for, rather than what the editor asks at every move. */
async function invoked(editor: Editor, only?: string[]): Promise<readonly CodeAction[]> {
  const { path, position } = editor.cursor;
  const answer = await editor.ask(CodeActionRequest.type, {
    textDocument: { uri: editor.uri(path) },
    range: { start: position, end: position },
    context: {
      diagnostics: [],
      triggerKind: CodeActionTriggerKind.Invoked,
      ...(only === undefined ? {} : { only }),
    },
  });
  return (answer ?? []) as CodeAction[];
}

const keuzelijst = beleid(`keuzelijst Zorg
  b‸ "Zee"
  a "Aap"
gegevens "G"
  soort: Zorg
voorwaarde w "W"
  eis soort is a
  bron algemeen punt 1
`);

describe("quick fixes", () => {
  it("are preferred only where one of them is safe", async () => {
    const editor = await openEditor(misspelt.replace("kvkk", "kvkk‸"));
    const actions = await codeActionsAt(editor);
    expect(actions.map(({ title, kind, isPreferred }) => [title, kind, isPreferred])).toEqual([
      ["schrijf `kvk`", "quickfix", false],
      ["maak een gegeven `kvkk: ja/nee`", "quickfix", undefined],
    ]);
    expect(actions[1]?.diagnostics?.[0]?.code).toBe("INK0221");
    const sure = await openEditor(beleid("bepaal x: ja/nee\n  waarde kvk EN‸ kvk"));
    const preferred = (await codeActionsAt(sure)).filter(({ isPreferred }) => isPreferred === true);
    expect(preferred.map(({ title }) => title)).toEqual(["schrijf `en`"]);
  });

  it("can ignore what is no error, with a reason to fill in", async () => {
    const text = beleid('gegevens "G"\n  nergens: ja/nee');
    const editor = await openEditor(text.replace("nergens", "nergens‸"));
    await expectCodeAction(
      editor,
      "negeer deze melding hier, en vul in waarom",
      text.replace("  nergens", "  // inkoop-negeer INK0228: \n  nergens"),
    );
  });
});

describe("fixing all in a file", () => {
  const text = beleid("bepaal x: ja/nee\n  Waarde kvk EN kvkk");

  it("applies what is safe, and leaves what is a choice", async () => {
    const editor = await openEditor(`‸${text}`);
    const [action, ...others] = await codeActionsAt(editor, { only: ["source.fixAll"] });
    expect(others).toEqual([]);
    expect(action?.kind).toBe("source.fixAll.inkoop");
    expect(applied(editor, action?.edit).get("proef.inkoop")).toBe(
      text.replace("Waarde", "waarde").replace("EN", "en"),
    );
  });

  it("is only given to who asks for it, and only when there is something to do", async () => {
    const editor = await openEditor(`‸${text}`);
    expect(await codeActionsAt(editor)).toEqual([]);
    expect(await codeActionsAt(editor, { only: ["source.organizeImports"] })).toEqual([]);
    const sound = await openEditor(`‸${beleid("")}`);
    expect(await codeActionsAt(sound, { only: ["source"] })).toEqual([]);
  });
});

describe("refactorings", () => {
  it("come with their edits to a client that cannot ask for them later", async () => {
    const editor = await openEditor(keuzelijst);
    await expectCodeAction(
      editor,
      "Zet de waarden op volgorde van hun titel",
      keuzelijst.replace('  b‸ "Zee"\n  a "Aap"', '  a "Aap"\n  b "Zee"'),
    );
  });

  it("are worked out when they are chosen, by a client that can ask", async () => {
    const editor = await openEditor(keuzelijst, { capabilities: resolving });
    const [action] = await codeActionsAt(editor, { only: ["refactor"] });
    expect(action?.kind).toBe("refactor.rewrite");
    expect(action?.edit).toBeUndefined();
    const resolved = action && (await editor.ask(CodeActionResolveRequest.type, action));
    expect(applied(editor, resolved?.edit).get("proef.inkoop")).toContain('  a "Aap"\n  b "Zee"');
    expect(await codeActionsAt(editor, { only: ["quickfix"] })).toEqual([]);
    expect(await codeActionsAt(editor, { only: ["refactor.inline"] })).toEqual([]);
  });

  it("are refused, with the reason, when the text has changed so that they can no longer be done", async () => {
    const editor = await openEditor(keuzelijst, { capabilities: resolving });
    const [action] = await codeActionsAt(editor, { only: ["refactor"] });
    await editor.write("proef.inkoop", beleid(""));
    const chosen = action && editor.ask(CodeActionResolveRequest.type, action);
    await expect(chosen).rejects.toThrow("Dat kan hier niet");
  });

  it("change every file that they are about", async () => {
    const editor = await openEditor(`
      // bestand: blok.inkoop
      bouwsteen blok "Blok"
      // bestand: proef.inkoop
      beleid proef "Proef"
        verzekeraar "a.s.r."
        looptijd    1 januari 2027 tot en met 31 december 2027
      document "Proef"
        deel algemeen "Algemeen" punten 1
      gebruik "blok.inkoop"
      besluit o "een overeenkomst"
      voorwaarde k‸vk "Ingeschreven"
        vraag "Staat u ingeschreven?"
        bron  algemeen punt 1
    `);
    const actions = await codeActionsAt(editor, { only: ["refactor.move"] });
    const texts = applied(editor, actions[0]?.edit);
    expect(texts.get("blok.inkoop")).toContain(
      'voorwaarde kvk "Ingeschreven"\n  vraag "Staat u ingeschreven?"\n',
    );
    expect(texts.get("proef.inkoop")).toContain("voorwaarde kvk volgens blok\n  bron  algemeen punt 1\n");
  });

  it("find an example again when it is chosen", async () => {
    const text = beleid('voorbeeld "Ja"\n  gegeven  ja kvk\n  verwacht komt in aanmerking voor overeenkomst');
    const editor = await openEditor(text.replace("voorwaarde kvk", "voorwaarde ‸kvk"), {
      capabilities: resolving,
    });
    const [action] = await invoked(editor);
    const resolved = action && (await editor.ask(CodeActionResolveRequest.type, action));
    expect(applied(editor, resolved?.edit).get("proef.inkoop")).toContain("niet voldaan kvk");
  });

  it("write an example of what no example shows, when a person asks", async () => {
    const text = beleid('voorbeeld "Ja"\n  gegeven  ja kvk\n  verwacht komt in aanmerking voor overeenkomst');
    const editor = await openEditor(text.replace("voorwaarde kvk", "voorwaarde ‸kvk"));
    expect((await codeActionsAt(editor)).map(({ title }) => title)).toEqual([]);
    const actions = await invoked(editor);
    expect(actions.map(({ title }) => title)).toEqual(["Schrijf een voorbeeld van `kvk`: niet voldaan"]);
    const after = applied(editor, actions[0]?.edit).get("proef.inkoop") ?? "";
    expect(after).toContain(`voorbeeld "Ingeschreven: niet voldaan"
  gegeven  nee kvk
  verwacht komt niet in aanmerking voor overeenkomst
           niet voldaan kvk
`);
    await editor.write("proef.inkoop", after);
    expect(await invoked(editor)).toEqual([]);
    expect(await editor.findings("proef.inkoop")).toEqual([]);
  });
});

describe("code actions everywhere", () => {
  it("are answered in a sound policy, in a broken one, and in an empty file", async () => {
    const editor = await openPolicies({ capabilities: resolving });
    const counts = await answersEverywhere(editor, ({ textDocument, position }) =>
      editor.ask(CodeActionRequest.type, {
        textDocument,
        range: { start: position, end: position },
        context: { diagnostics: [] },
      }),
    );
    expect(counts.sound).toBeGreaterThan(50);
    expect(counts.broken).toBeGreaterThan(100);
  });

  it("keep to the characters of a text with emoji and the line ends of Windows", async () => {
    const text = keuzelijst.replace("‸", "").replace('"Zee"', '"Zee 👩‍⚕️"').replaceAll("\n", "\r\n");
    const at = text.indexOf("  b ") + 3;
    const editor = await openEditorOn(new Map([["proef.inkoop", text]]), { open: ["proef.inkoop"] });
    const line = text.slice(0, at).split("\r\n").length - 1;
    const place = { line, character: 3 };
    const answer = await editor.ask(CodeActionRequest.type, {
      ...editor.document("proef.inkoop"),
      range: { start: place, end: place },
      context: { diagnostics: [], only: ["refactor.rewrite"] },
    });
    const [action] = (answer ?? []) as CodeAction[];
    expect(applied(editor, action?.edit).get("proef.inkoop")).toContain('  a "Aap"\r\n  b "Zee 👩‍⚕️"\r\n');
  });
});

async function organised(text: string): Promise<readonly CodeAction[]> {
  return invoked(await openEditor(text), ["source.organizeImports"]);
}

function usesOf(lines: readonly string[]): string {
  return lines.map((path) => `gebruik "${path}.inkoop"`).join("\n");
}

describe("source.organizeImports", () => {
  const blocks = `// bestand: b.inkoop
bouwsteen b "B"
gegevens "B"
  uitB: ja/nee
// bestand: a.inkoop
bouwsteen a "A"
gegevens "A"
  uitA: ja/nee
// bestand: los.inkoop
bouwsteen los "Los"
gegevens "Los"
  nergens: ja/nee
// bestand: deel.inkoop
bepaal y: ja/nee
  waarde kvk
// bestand: p.inkoop
`;
  const policy = (lines: readonly string[]): string =>
    `${blocks}${beleid(`‸${usesOf(lines)}\nbepaal x: ja/nee\n  waarde uitA of uitB\n`)}`;
  it("puts gebruik in order and leaves out what nothing needs, and keeps what a part may be for", async () => {
    const editor = await openEditor(policy(["deel", "los", "b", "a"]));
    const [action, ...others] = await invoked(editor, ["source.organizeImports"]);
    expect(others).toEqual([]);
    expect(action?.kind).toBe("source.organizeImports.inkoop");
    expect(applied(editor, action?.edit).get("p.inkoop")).toContain(
      `${usesOf(["a", "b", "deel"])}\nbepaal x`,
    );
  });

  it("gives nothing where all is in order, and keeps what is not read or not there", async () => {
    expect(await organised(policy(["a", "b", "deel"]))).toEqual([]);
    expect(await organised(policy(["a", "b", "deel", "weg"]))).toEqual([]);
    expect(await organised(policy(["b", "a"]).replace("uitA of", "uitA of of"))).toEqual([]);
  });
});
