import { describe, expect, it } from "vitest";
import {
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type SemanticTokens,
  type SemanticTokensDelta,
} from "vscode-languageserver";
import { textOf } from "../files.js";
import { coloursOf } from "../language/textmate.js";
import { openEditor, openEditorOn, type Editor } from "./helpers/editor.js";
import { openPolicies } from "./helpers/everywhere.js";

interface Token {
  readonly line: number;
  readonly start: number;
  readonly text: string;
  readonly type: string;
  readonly modifiers: readonly string[];
}

/** Tokens as a client reads them. */
function read(editor: Editor, data: readonly number[], path?: string): readonly Token[] {
  const provider = editor.capabilities.semanticTokensProvider;
  const lines = editor.text(path ?? editor.path(editor.document().textDocument.uri)).split(/\r\n|\n/);
  const tokens: Token[] = [];
  let [line, character] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [lineDelta = 0, startDelta = 0, length = 0, type = 0, bits = 0] = data.slice(index, index + 5);
    character = lineDelta === 0 ? character + startDelta : startDelta;
    line += lineDelta;
    tokens.push({
      line,
      start: character,
      text: (lines[line] ?? "").slice(character, character + length),
      type: provider?.legend.tokenTypes[type] ?? "?",
      modifiers: (provider?.legend.tokenModifiers ?? []).filter((_, bit) => (bits & (1 << bit)) !== 0),
    });
  }
  return tokens;
}

function shown({ text, type, modifiers }: Token): string {
  return `${text} ${[type, ...modifiers].join(".")}`;
}

async function tokensOf(editor: Editor, path?: string): Promise<readonly string[]> {
  const answer = await editor.ask(SemanticTokensRequest.type, editor.document(path));
  return read(editor, answer?.data ?? [], path).map(shown);
}

const policy = `
// bestand: blok.inkoop
bouwsteen blok "Blok"
gegevens "B"
  geregeld: ja/nee
// bestand: proef.inkoop
beleid proef "Proef"‸
document "Proef"
  deel algemeen "Algemeen" punten 1
gebruik "blok.inkoop"
keuzelijst Beroep
  tandarts "Tandarts"
structuur Lid
  fte: getal
gegevens "G"
  beroep: Beroep
  leden: lijst van Lid
besluit overeenkomst "een overeenkomst"
voorwaarde kvk "😀" vraag "Echt?" bron algemeen punt 1
bepaal a: ja/nee
  waarde beroep is tandarts en geregeld en onbekendeNaam en som van fte van leden ten minste 2
profiel p
  ja kvk
`;

/** A policy that uses a part. */
function policyWith(name: string, rest: string): string {
  return `// bestand: ${name}.inkoop\nbeleid ${name} "P"\ngebruik "deel.inkoop"\n${rest}\n`;
}

describe("semantic tokens", () => {
  it("say what each name stands for, and nothing of a name that stands for nothing", async () => {
    expect(await tokensOf(await openEditor(policy))).toEqual([
      "proef namespace.declaration",
      "algemeen label.declaration",
      "Beroep enum.declaration",
      "tandarts enumMember.declaration",
      "Lid struct.declaration",
      "fte property.declaration",
      "beroep property.declaration",
      "Beroep enum",
      "leden property.declaration",
      "Lid struct",
      "overeenkomst function.declaration",
      "kvk function.declaration",
      "algemeen label",
      "a function.declaration",
      "beroep property",
      "tandarts enumMember",
      "geregeld property.defaultLibrary",
      "fte property",
      "leden property",
      "p label.declaration",
      "kvk function",
    ]);
  });

  it("are those of a range when only that is asked for", async () => {
    const editor = await openEditor(policy);
    const range = { start: { line: 9, character: 0 }, end: { line: 11, character: 0 } };
    const answer = await editor.ask(SemanticTokensRangeRequest.type, { ...editor.document(), range });
    expect(read(editor, answer?.data ?? []).map(shown)).toEqual([
      "beroep property.declaration",
      "Beroep enum",
      "leden property.declaration",
      "Lid struct",
    ]);
  });

  it("come as what changed since the last time", async () => {
    const editor = await openEditor(policy);
    const first = await editor.ask(SemanticTokensRequest.type, editor.document());
    const insert = async (text: string): Promise<void> => {
      await editor.type(text, { path: "proef.inkoop", start: editor.text("proef.inkoop").length });
    };
    await insert("profiel q\n  nee kvk\n");
    const previousResultId = first?.resultId ?? "";
    const delta = await editor.ask(SemanticTokensDeltaRequest.type, {
      ...editor.document(),
      previousResultId,
    });
    const { edits = [] } = delta as SemanticTokensDelta;
    const patched = [...(first?.data ?? [])];
    for (const { start, deleteCount, data = [] } of edits) patched.splice(start, deleteCount, ...data);
    const whole = await editor.ask(SemanticTokensRequest.type, editor.document());
    expect(patched).toEqual(whole?.data);
    expect(edits.flatMap(({ data = [] }) => data)).toHaveLength(10);
    const same = await editor.ask(SemanticTokensDeltaRequest.type, {
      ...editor.document(),
      previousResultId: whole?.resultId ?? "",
    });
    expect(same).toMatchObject({ edits: [] });
  });

  it("come whole when the server does not know what the client had", async () => {
    const editor = await openEditor(policy);
    const answer = await editor.ask(SemanticTokensDeltaRequest.type, {
      ...editor.document(),
      previousResultId: "van vroeger",
    });
    expect((answer as SemanticTokens).data).not.toHaveLength(0);
    await editor.close("proef.inkoop");
  });

  it("leave a name alone that is something else in each policy that uses the part", async () => {
    const editor = await openEditor(
      `${policyWith("een1", 'gegevens "G"\n  zelfde: ja/nee\n  anders1: ja/nee')}${policyWith("twee", 'gegevens "G"\n  zelfde: ja/nee\nbepaal anders1: ja/nee\n  waarde zelfde')}// bestand: deel.inkoop\nbepaal d: ja/nee‸\n  waarde zelfde en anders1\n`,
    );
    expect(await tokensOf(editor)).toEqual(["d function.declaration", "zelfde property"]);
  });

  it("is nothing in an empty file and in a part that nothing uses", async () => {
    const editor = await openEditorOn(
      new Map([
        ["leeg.inkoop", ""],
        ["los.inkoop", "bepaal a: ja/nee\n  waarde a\n"],
      ]),
    );
    expect(await tokensOf(editor, "leeg.inkoop")).toEqual([]);
    expect(await tokensOf(editor, "los.inkoop")).toEqual([]);
  });
});

/** What the TextMate grammar calls a name of each kind where it can tell. */
const scopes: Readonly<Record<string, readonly string[]>> = {
  namespace: ["entity.name.namespace"],
  enum: ["entity.name.type"],
  struct: ["entity.name.type"],
  function: ["entity.name.function"],
  property: ["variable.other.property"],
  enumMember: ["variable.other.enummember"],
  label: ["entity.name.label"],
};

describe("semantic tokens beside the grammar", () => {
  it("agree with its colours wherever it can tell what a name is", async () => {
    const editor = await openPolicies();
    for (const path of ["ggz-maatwerk/ggz-maatwerk.inkoop", "mondzorg/mondzorg.inkoop"]) {
      const text = textOf(`policies/${path}`);
      const answer = await editor.ask(SemanticTokensRequest.type, editor.document(path));
      const lines = text.split("\n");
      const starts = lines.map((_, index) => lines.slice(0, index).join("\n").length + (index === 0 ? 0 : 1));
      const colours = new Map(coloursOf(text).map((colour) => [colour.start, colour]));
      const tokens = read(editor, answer?.data ?? [], path);
      expect(tokens.length).toBeGreaterThan(200);
      const clashes = tokens.flatMap(({ line, start, text: name, type }) => {
        const scope = colours.get((starts[line] ?? 0) + start)?.scope ?? "";
        // A name that the grammar only knows to be a name, or not even that.
        if (/^(?:variable\.other\.inkoop|source\.inkoop|)$/.test(scope)) return [];
        return (scopes[type] ?? []).some((each) => scope.startsWith(each))
          ? []
          : [`${name}: ${type}, ${scope}`];
      });
      expect([...new Set(clashes)]).toEqual([]);
    }
  });

  it("are given for broken text without a fault", async () => {
    const editor = await openPolicies();
    const answer = await editor.ask(SemanticTokensRequest.type, editor.document("ggz-maatwerk/kapot.inkoop"));
    expect(
      read(editor, answer?.data ?? [], "ggz-maatwerk/kapot.inkoop").every(({ text }) =>
        /^[\p{L}\p{N}_]+$/u.test(text),
      ),
    ).toBe(true);
    expect(editor.log.filter((line) => line.startsWith("Fout"))).toEqual([]);
  });
});
