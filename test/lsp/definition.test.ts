import { describe, expect, it } from "vitest";
import {
  DeclarationRequest,
  DefinitionRequest,
  ImplementationRequest,
  TypeDefinitionRequest,
  type Definition,
  type DefinitionLink,
  type RequestType,
  type TextDocumentPositionParams,
} from "vscode-languageserver";
import { blocksAt } from "./helpers/blocks.js";
import { openEditor } from "./helpers/editor.js";
import { answersEverywhere, openPolicies } from "./helpers/everywhere.js";
import { expectDefinition, shownPlaces } from "./helpers/sentences.js";

type Leading = RequestType<TextDocumentPositionParams, Definition | DefinitionLink[] | null, unknown>;

/** Where `type` leads from the cursor. */
async function led(type: Leading, fixture: string): Promise<readonly string[]> {
  const editor = await openEditor(fixture);
  return shownPlaces(editor, await editor.ask(type, editor.place()));
}

const head = `
beleid proef "Proef"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027
document "Proef"
  deel algemeen "Algemeen" punten 1
besluit overeenkomst "een overeenkomst"
voorwaarde kvk "Ingeschreven"
  vraag "Staat u ingeschreven?"
  bron algemeen punt 1
`;

describe("definition", () => {
  it("leads from a name to where it is declared", async () => {
    const editor = await openEditor(`${head}bepaal x: ja/nee\n  waarde k‸vk\n`);
    await expectDefinition(editor, "proef.inkoop:7 «kvk»");
  });

  it("leads to another file, also when that is not open", async () => {
    const editor = await openEditor(`
// bestand: lijst.inkoop
keuzelijst Beroep
  tandarts "Tandarts"
// bestand: proef.inkoop
${head.trim()}
gebruik "lijst.inkoop"
gegevens "Wie"
  beroep: Beroep‸
`);
    await expectDefinition(editor, "lijst.inkoop:1 «Beroep»");
  });

  it("leads from gebruik to the file", async () => {
    const editor = await openEditor(`
// bestand: lijst.inkoop
keuzelijst Beroep
  tandarts "Tandarts"
// bestand: proef.inkoop
${head.trim()}
gebruik "lij‸st.inkoop"
`);
    await expectDefinition(editor, "lijst.inkoop:1 «»");
  });

  it("still works while the text elsewhere is broken", async () => {
    const editor = await openEditor(`${head}bepaal x: ja/nee\n  waarde ‸kvk\nbepaal y: (((\n`);
    await expectDefinition(editor, "proef.inkoop:7 «kvk»");
  });

  it("leads nowhere from a keyword", async () => {
    const editor = await openEditor(`${head}bep‸aal x: ja/nee\n  waarde kvk\n`);
    await expectDefinition(editor);
  });
});

describe("definition of what is shared", () => {
  it("leads from a use to where the policy places the norm, and from there to the block", async () => {
    const use = "voorwaarde kv‸k volgens blok\n  bron algemeen punt";
    expect(await led(DefinitionRequest.type, blocksAt(use))).toEqual(["blok.inkoop:7 «kvk»"]);
    expect(await led(DefinitionRequest.type, blocksAt("verwacht voldaan k‸vk"))).toEqual([
      "een.inkoop:9 «kvk»",
    ]);
    expect(await led(DefinitionRequest.type, blocksAt("vervalt blok.a‸gb"))).toEqual(["blok.inkoop:9 «agb»"]);
  });

  it("leads from a point that is cited to the part that has it", async () => {
    const editor = await openEditor(`${head}toezegging t "T"\n  bron algemeen punt 1‸\n`);
    await expectDefinition(editor, "proef.inkoop:5 «1»");
  });

  it("selects the name and opens the whole declaration, where the client knows links", async () => {
    const editor = await openEditor(`${head}bepaal x: ja/nee\n  waarde k‸vk\n`, {
      capabilities: { textDocument: { definition: { linkSupport: true } } },
    });
    expect(await editor.ask(DefinitionRequest.type, editor.place())).toEqual([
      {
        originSelectionRange: { start: { line: 10, character: 9 }, end: { line: 10, character: 12 } },
        targetUri: "file:///werk/proef.inkoop",
        targetRange: { start: { line: 6, character: 0 }, end: { line: 8, character: 22 } },
        targetSelectionRange: { start: { line: 6, character: 11 }, end: { line: 6, character: 14 } },
      },
    ]);
  });
});

describe("declaration", () => {
  it("is the norm of the block, from wherever a policy speaks of it", async () => {
    for (const use of ["verwacht voldaan k‸vk", "voorwaarde kv‸k volgens blok\n  bron algemeen punt"]) {
      expect(await led(DeclarationRequest.type, blocksAt(use))).toEqual(["blok.inkoop:7 «kvk»"]);
    }
  });

  it("is for anything else where its name stands first, and for a path its file", async () => {
    expect(await led(DeclarationRequest.type, `${head}bepaal x: ja/nee\n  waarde k‸vk\n`)).toEqual([
      "proef.inkoop:7 «kvk»",
    ]);
    const path =
      'gebruik "blok‸.inkoop"\ngebruik "deel.inkoop"\nbesluit overeenkomst "een overeenkomst"\nvoorwaarde kvk volgens blok\n  bron algemeen2';
    expect(await led(DeclarationRequest.type, blocksAt(path))).toEqual(["blok.inkoop:1 «»"]);
  });
});

describe("type definition", () => {
  const lists = `${head}keuzelijst Beroep
  arts "Arts"
structuur Lid
  beroep: Beroep
gegevens "Wie"
  leden: lijst van Lid
  hoofd: Beroep
bepaal x: Beroep
  waarde hoofd
bepaal y: ja/nee
`;

  it("is the keuzelijst or structuur of a fact, field, derived value or value", async () => {
    expect(await led(TypeDefinitionRequest.type, lists.concat("  waarde x‸ is arts"))).toEqual([
      "proef.inkoop:10 «Beroep»",
    ]);
    expect(await led(TypeDefinitionRequest.type, lists.concat("  waarde hoofd‸ is arts"))).toEqual([
      "proef.inkoop:10 «Beroep»",
    ]);
    expect(await led(TypeDefinitionRequest.type, lists.concat("  waarde hoofd is a‸rts"))).toEqual([
      "proef.inkoop:10 «Beroep»",
    ]);
    expect(
      await led(
        TypeDefinitionRequest.type,
        lists.concat("  waarde aantal lede‸n met (beroep is arts) meer dan 0"),
      ),
    ).toEqual(["proef.inkoop:12 «Lid»"]);
    expect(
      await led(
        TypeDefinitionRequest.type,
        lists.concat("  waarde aantal leden met (ber‸oep is arts) meer dan 0"),
      ),
    ).toEqual(["proef.inkoop:10 «Beroep»"]);
  });

  it("is nothing for what is ja or nee", async () => {
    expect(await led(TypeDefinitionRequest.type, lists.concat("  waarde k‸vk"))).toEqual([]);
  });
});

describe("implementation", () => {
  it("of a norm of a block is where policies place it, replace it, and let it lapse", async () => {
    expect(await led(ImplementationRequest.type, blocksAt('voorwaarde a‸gb "AGB-code"'))).toEqual([
      "een.inkoop:11 «agb»",
      "twee.inkoop:11 «agb»",
    ]);
  });

  it("of a norm that a policy places is the same, from each of them", async () => {
    const both = ["een.inkoop:9 «kvk»", "twee.inkoop:9 «kvk»"];
    expect(await led(ImplementationRequest.type, blocksAt('voorwaarde k‸vk "Ingeschreven'))).toEqual(both);
    expect(
      await led(ImplementationRequest.type, blocksAt("voorwaarde kv‸k volgens blok\n  bron algemeen2")),
    ).toEqual(both);
  });

  it("of a norm that nobody shares is nothing", async () => {
    expect(await led(ImplementationRequest.type, `${head}bepaal x: ja/nee\n  waarde k‸vk\n`)).toEqual([]);
  });
});

describe("definition, declaration, type definition and implementation", () => {
  it("are asked for anywhere, in a sound policy and in a broken one", async () => {
    const editor = await openPolicies();
    const found = async (type: Leading): Promise<boolean> => {
      const { sound, broken } = await answersEverywhere(editor, (at) => editor.ask(type, at));
      return sound > 20 && broken > 10;
    };
    expect(await found(DefinitionRequest.type)).toBe(true);
    expect(await found(DeclarationRequest.type)).toBe(true);
    expect(await found(ImplementationRequest.type)).toBe(true);
    await answersEverywhere(editor, (at) => editor.ask(TypeDefinitionRequest.type, at));
  });
});
