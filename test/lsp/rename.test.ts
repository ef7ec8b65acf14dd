import { checkProgram, createMemoryHost, createProgram, updateProgram } from "@inkoop/compiler";
import { describe, expect, it } from "vitest";
import {
  PrepareRenameRequest,
  RenameRequest,
  WillRenameFilesRequest,
  type ClientCapabilities,
  type ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { blocks, blocksAt } from "./helpers/blocks.js";
import { openEditor, type Editor } from "./helpers/editor.js";
import { answersEverywhere, openPolicies } from "./helpers/everywhere.js";
import { positionIn } from "./helpers/fixture.js";
import { beleid } from "./helpers/policy.js";
import { applied, shownPlace } from "./helpers/sentences.js";

/** The lines that a rename changes, as `file:line text`. */
async function renamed(editor: Editor, newName: string): Promise<readonly string[]> {
  return changedLines(editor, await editor.ask(RenameRequest.type, { ...editor.place(), newName }));
}

function changedLines(editor: Editor, edit: WorkspaceEdit | null): readonly string[] {
  return [...applied(editor, edit)].flatMap(([path, text]) => {
    const before = editor.text(path).split("\n");
    return text
      .split("\n")
      .flatMap((line, index) => (line === before[index] ? [] : [`${path}:${index + 1} ${line.trim()}`]));
  });
}

/** Why a rename is refused. */
async function refusalOf(answer: Promise<unknown>): Promise<string> {
  try {
    return `renamed: ${JSON.stringify(await answer)}`;
  } catch (error) {
    return (error as ResponseError).message;
  }
}

async function refused(fixture: string, newName: string): Promise<string> {
  const editor = await openEditor(fixture);
  return refusalOf(editor.ask(RenameRequest.type, { ...editor.place(), newName }));
}

/** Why nothing is renamed at the cursor, in a policy with these lines. */
async function notPrepared(rest: string): Promise<string> {
  const editor = await openEditor(beleid(rest));
  return refusalOf(editor.ask(PrepareRenameRequest.type, editor.place()));
}

/** A policy that has a fact which a part speaks of. */
function withPart(name: string): string {
  return `${beleid('gebruik "deel.inkoop"\ngegevens "Wie"\n  oud: ja/nee', name).trim()}\n`;
}

describe("prepare rename", () => {
  it("gives the name under the cursor", async () => {
    const editor = await openEditor(beleid("bepaal x: ja/nee\n  waarde kv‸k"), {
      capabilities: { textDocument: { rename: { prepareSupport: true } } },
    });
    expect(editor.capabilities.renameProvider).toEqual({ prepareProvider: true });
    const answer = await editor.ask(PrepareRenameRequest.type, editor.place());
    expect(answer).toMatchObject({ placeholder: "kvk" });
    if (answer === null || !("range" in answer)) throw new Error("no range");
    expect(shownPlace(editor, { uri: editor.uri("proef.inkoop"), range: answer.range })).toBe(
      "proef.inkoop:11 «kvk»",
    );
  });

  it("says why there is nothing to rename", async () => {
    expect(await notPrepared("bep‸aal x: ja/nee\n  waarde kvk")).toBe(
      "`bepaal` is een woord van de taal, geen naam die u kunt hernoemen.",
    );
    expect(await notPrepared("bepaal x: ja/nee\n  waarde peil‸datum voor 1 mei 2027")).toBe(
      "`peildatum` is de dag waarop wordt beoordeeld; die naam ligt vast.",
    );
    expect(await notPrepared("bepaal x: ja/nee\n  waarde onbek‸ende")).toBe(
      "Wat `onbekende` is, staat nergens; er is niets om te hernoemen.",
    );
    expect(await notPrepared('gebruik "lijst‸.inkoop"')).toBe(
      "Hernoem het bestand zelf: de paden achter `gebruik` gaan dan mee.",
    );
    expect(await notPrepared('bepaal x: ja/nee "de kv‸k"\n  waarde kvk')).toBe(
      "Hier staat tekst, geen naam.",
    );
    expect(await notPrepared("// kv‸k")).toBe("Hier staat tekst, geen naam.");
    expect(await notPrepared('gegevens "Zorg"\n  zorgs‸oort: tekst')).toBe(
      "Het gegeven `zorgsoort` houdt zijn naam: de koppen `zorgsoort` gaan erover.",
    );
    expect(await notPrepared("bepaal x: ja/nee\n  waarde kvk\n\n‸\n")).toBe("Hier staat geen naam.");
  });
});

describe("rename", () => {
  it("changes a name wherever it stands, also in a file that is not open", async () => {
    const editor = await openEditor(blocksAt("  ingesch‸reven: ja/nee"));
    expect(await renamed(editor, "staatIngeschreven")).toEqual([
      "blok.inkoop:3 staatIngeschreven: ja/nee",
      "blok.inkoop:8 eis staatIngeschreven en inschrijfdatum voor 1 juli 2026",
      "deel.inkoop:2 ja staatIngeschreven",
    ]);
  });

  it("changes a norm of a block with all that policies make of it, from wherever it is asked", async () => {
    const expected = [
      'blok.inkoop:9 voorwaarde agbCode "AGB-code"',
      "deel.inkoop:6 ja agbCode",
      "een.inkoop:11 voorwaarde agbCode volgens blok",
      "twee.inkoop:11 vervalt blok.agbCode",
    ];
    for (const from of [
      'voorwaarde a‸gb "AGB-code"',
      "voorwaarde ag‸b volgens blok",
      "vervalt blok.ag‸b",
      "ja a‸gb",
    ]) {
      expect(await renamed(await openEditor(blocksAt(from)), "agbCode")).toEqual(expected);
    }
  });

  it("changes what a shared part calls by the name in every policy that uses it", async () => {
    const editor = await openEditor(
      `\n// bestand: deel.inkoop\nprofiel p\n  ja ou‸d\n// bestand: een.inkoop\n${withPart("een")}// bestand: twee.inkoop\n${withPart("twee")}`,
    );
    expect(await renamed(editor, "jong")).toEqual([
      "deel.inkoop:2 ja jong",
      "een.inkoop:12 jong: ja/nee",
      "twee.inkoop:12 jong: ja/nee",
    ]);
  });

  it("changes the name of a table with the head of its last column, a part with its citations, a block with its qualifiers", async () => {
    const table = "tabel uitsl‸ag: ja/nee\n  | kvk || uitslag |\n  | ja || nee |\n  | nee || ja |";
    expect(await renamed(await openEditor(beleid(table)), "oordeel")).toEqual([
      "proef.inkoop:10 tabel oordeel: ja/nee",
      "proef.inkoop:11 | kvk || oordeel |",
    ]);
    expect(await renamed(await openEditor(beleid("").replace("bron alg", "bron al‸g")), "begin")).toEqual([
      'proef.inkoop:5 deel begin "Algemeen" punten 1',
      "proef.inkoop:9 bron begin punt 1",
    ]);
    expect(await renamed(await openEditor(blocksAt('bouwsteen bl‸ok "Gedeeld"')), "samen")).toEqual([
      'blok.inkoop:1 bouwsteen samen "Gedeeld"',
      "een.inkoop:9 voorwaarde kvk volgens samen",
      "een.inkoop:11 voorwaarde agb volgens samen",
      "twee.inkoop:9 voorwaarde kvk volgens samen",
      "twee.inkoop:11 vervalt samen.agb",
    ]);
  });

  it("works while the text elsewhere is broken, and behind signs of two units", async () => {
    const rest = 'bepaal x: ja/nee "😀"\n  waarde /* 😀 */ kv‸k\nbepaal y: (((\n';
    expect(await renamed(await openEditor(beleid(rest)), "inschrijving")).toEqual([
      'proef.inkoop:7 voorwaarde inschrijving "Ingeschreven"',
      "proef.inkoop:11 waarde /* 😀 */ inschrijving",
    ]);
  });

  it("changes nothing when the name stays the same", async () => {
    expect(await renamed(await openEditor(beleid("bepaal x: ja/nee\n  waarde kv‸k")), " kvk ")).toEqual([]);
  });

  it("refuses what cannot be a name", async () => {
    const text = beleid("bepaal x: ja/nee\n  waarde kv‸k");
    expect(await refused(text, "eis")).toBe("`eis` is een woord van de taal en kan geen naam zijn.");
    expect(await refused(text, "peildatum")).toBe(
      "`peildatum` is al de dag waarop wordt beoordeeld; kies een andere naam.",
    );
    expect(await refused(text, "")).toBe("Geef een naam.");
    for (const name of ["2kvk", "k v k", "k-v-k", "kvk.nl", "日本", "e\u0301"]) {
      expect(await refused(text, name)).toBe(
        `\`${name}\` kan geen naam zijn: een naam bestaat uit letters, cijfers en \`_\`, en begint niet met een cijfer.`,
      );
    }
    expect(await refused(text, "coördinator_1")).toMatch(/^renamed/);
  });

  it("refuses a name that is taken, and says where", async () => {
    const rest = 'bepaal x: ja/nee\n  waarde kv‸k\nkeuzelijst B\n  a "A"\n  b "B"\nprofiel p\n  ja kvk';
    expect(await refused(beleid(rest), "x")).toBe(
      "`x` is hier al de naam van een afgeleide waarde. Zie proef.inkoop, regel 10.",
    );
    expect(await refused(beleid(rest), "overeenkomst")).toBe(
      "`overeenkomst` is hier al de naam van een besluit. Zie proef.inkoop, regel 6.",
    );
    // A type, a value and a profile do not meet it.
    for (const free of ["B", "p"]) expect(await refused(beleid(rest), free)).toMatch(/^renamed/);
    expect(await refused(beleid(rest.replace("‸", "").replace('a "A"', 'a‸ "A"')), "b")).toBe(
      "`b` is hier al de naam van een waarde van keuzelijst `B`. Zie proef.inkoop, regel 14.",
    );
  });

  it("refuses a name that is taken in another policy that sees it", async () => {
    const taken = blocksAt("  ingesch‸reven: ja/nee").concat('gegevens "Nog iets"\n  inschrijving: tekst\n');
    expect(await refused(taken, "inschrijving")).toBe(
      "`inschrijving` is hier al de naam van een gegeven. Zie twee.inkoop, regel 14.",
    );
  });

  it("refuses a name that a field would hide, or that would hide another", async () => {
    const rest = [
      "structuur Lid",
      "  leeftijd: getal",
      'gegevens "Wie"',
      "  leden: lijst van Lid",
      "  grens: getal",
    ].join("\n");
    expect(await refused(beleid(rest.replace("grens", "gre‸ns")), "leeftijd")).toBe(
      "`leeftijd` is de naam van een veld van structuur `Lid`; binnen `met (…)` zou dat deze naam verbergen. Zie proef.inkoop, regel 11.",
    );
    expect(await refused(beleid(rest.replace("  leeftijd", "  leef‸tijd")), "grens")).toBe(
      "`grens` is de naam van een gegeven; binnen `met (…)` zou dit veld dat verbergen. Zie proef.inkoop, regel 14.",
    );
  });

  it("refuses a name of another policy, and one that would be read as something else", async () => {
    const two = `\n// bestand: a.inkoop\n${beleid("", "een").trim().replace("beleid een", "beleid e‸en")}\n// bestand: b.inkoop\n${beleid("", "twee")}`;
    expect(await refused(two, "twee")).toBe("Er is al een beleid `twee`, in b.inkoop.");
    const list =
      'keuzelijst B\n  niets "Niets"\ngegevens "Wie"\n  soorten: lijst van B\nprofiel p\n  soorten is nie‸ts';
    // `is leeg` is a list without anything in it.
    expect(await refused(beleid(list), "leeg")).toBe(
      "Met die naam zou er iets anders staan in proef.inkoop, regel 15.",
    );
  });

  it("says in the edit what does not follow, to a client that can show it, and of which version it is", async () => {
    const capabilities: ClientCapabilities = {
      workspace: {
        workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
      },
    };
    const editor = await openEditor(beleid("bepaal x: ja/nee\n  waarde kv‸k"), { capabilities });
    const edit = await editor.ask(RenameRequest.type, { ...editor.place(), newName: "kamer" });
    expect(edit?.changeAnnotations).toEqual({
      inkoop: {
        label: "Hernoem `kvk` tot `kamer`",
        description: "Aanvragen in JSON met de sleutel `kvk` veranderen niet mee.",
        needsConfirmation: false,
      },
    });
    expect(edit?.documentChanges).toMatchObject([
      { textDocument: { version: 1 }, edits: [{ annotationId: "inkoop" }, { annotationId: "inkoop" }] },
    ]);
  });

  it("is prepared anywhere, with an answer or a reason", async () => {
    const editor = await openPolicies();
    const answered = await answersEverywhere(editor, async (at) => {
      const refusal = await refusalOf(editor.ask(PrepareRenameRequest.type, at));
      return refusal.startsWith("renamed") ? refusal : null;
    });
    expect(answered.sound).toBeGreaterThan(200);
  });

  it("of any name of the policies leaves every finding as it was", async () => {
    const editor = await openPolicies();
    const texts = new Map(editor.disk);
    const host = createMemoryHost(texts);
    let program = createProgram(host, { roots: [...texts.keys()] });
    const findings = (): readonly string[] =>
      checkProgram(program).diagnostics.map(({ file, code, severity }) => `${file} ${code} ${severity}`);
    const before = findings();
    const path = "ggz-maatwerk/ggz-maatwerk.inkoop";
    const text = editor.text(path);
    const names = [...text.matchAll(/^(?:voorwaarde|bepaal|tabel|besluit|keuzelijst|uitsluiting) (\w+)/gm)];
    expect(names.length).toBeGreaterThan(10);
    for (const match of names.filter((_, index) => index % 7 === 0)) {
      const position = positionIn(text, match.index + match[0].length);
      const edit = await editor.ask(RenameRequest.type, {
        ...editor.document(path),
        position,
        newName: "heelAnders",
      });
      const changed = applied(editor, edit);
      expect(changed.size).toBeGreaterThan(0);
      for (const [each, after] of changed) texts.set(each, after);
      program = updateProgram(program, { changed: [...changed.keys()] });
      expect(findings()).toEqual(before);
      for (const each of changed.keys()) texts.set(each, editor.text(each));
      program = updateProgram(program, { changed: [...changed.keys()] });
    }
  });
});

async function moved(editor: Editor, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const edit = await editor.ask(WillRenameFilesRequest.type, {
    files: Object.entries(files).map(([from, to]) => ({
      oldUri: editor.uri(from),
      newUri: editor.uri(to),
    })),
  });
  return changedLines(editor, edit);
}

describe("files that are renamed", () => {
  it("are followed by the paths that lead to them, and by the paths in them", async () => {
    const editor = await openEditor(blocks, { open: ["een.inkoop"] });
    expect(editor.capabilities.workspace?.fileOperations?.willRename?.filters).toHaveLength(3);
    expect(await moved(editor, { "blok.inkoop": "gedeeld/blok.inkoop" })).toEqual([
      'een.inkoop:6 gebruik "gedeeld/blok.inkoop"',
      'twee.inkoop:6 gebruik "gedeeld/blok.inkoop"',
    ]);
    expect(await moved(editor, { "een.inkoop": "map/een.inkoop" })).toEqual([
      'een.inkoop:6 gebruik "../blok.inkoop"',
      'een.inkoop:7 gebruik "../deel.inkoop"',
    ]);
  });

  it("go with their folder, and leave alone what moves along", async () => {
    const used = 'gebruik "map/lijst.inkoop"';
    const editor = await openEditor(
      `
// bestand: map/lijst.inkoop
gebruik "nog.inkoop"
keuzelijst Beroep
  arts "Arts"
// bestand: map/nog.inkoop
keuzelijst Zorg
  mond "Mond"
// bestand: los.inkoop
${beleid(used).trim()}
`,
      { open: ["los.inkoop"] },
    );
    expect(await moved(editor, { map: "nieuw é" })).toEqual(['los.inkoop:10 gebruik "nieuw é/lijst.inkoop"']);
    expect(await moved(editor, { "map/nog.inkoop": "nog.inkoop" })).toEqual([
      'map/lijst.inkoop:1 gebruik "../nog.inkoop"',
    ]);
  });

  it("that leave the workspace, or that nobody uses, change nothing", async () => {
    const editor = await openEditor(blocks, { open: ["een.inkoop"] });
    expect(await moved(editor, { "een.inkoop": "een-2027.inkoop" })).toEqual([]);
    expect(await moved(editor, { "blok.inkoop": "../elders/blok.inkoop" })).toEqual([]);
    expect(await editor.ask(WillRenameFilesRequest.type, { files: [] })).toBeNull();
  });
});
