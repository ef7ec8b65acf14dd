import { describe, it } from "vitest";
import { openEditor } from "./helpers/editor.js";
import { expectDefinition, expectHover, expectNoHover } from "./helpers/sentences.js";

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

describe("hover", () => {
  it("says what a name stands for", async () => {
    const editor = await openEditor(`${head}bepaal x: ja/nee\n  waarde kv‸k\n`);
    await expectHover(editor, "**kvk**: een voorwaarde\n\nIngeschreven");
  });

  it("says nothing where there is no name", async () => {
    const editor = await openEditor(`${head}bepaal x: ja/nee‸\n  waarde kvk\n`);
    await expectNoHover(editor);
  });
});
