import { describe, expect, it } from "vitest";
import {
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  InsertTextFormat,
  SemanticTokensRangeRequest,
  type CompletionItem,
} from "vscode-languageserver";
import { catalogue } from "../../compiler/diagnostics/catalogue.js";
import { tokenize } from "../../language/lexer.js";
import { openEditor, type Editor, type EditorOptions } from "./helpers/editor.js";
import { answersEverywhere, openPolicies } from "./helpers/everywhere.js";
import { positionIn, type Cursor } from "./helpers/fixture.js";
import { appliedTo, completionsAt, expectCompletion, expectNoCompletion } from "./helpers/sentences.js";

const head = `
beleid proef "Proef"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027

document "Proef"
  deel algemeen "Algemeen" punten 1, 2, 3a, 3b
  deel proces   "Proces"   punten 1 tot en met 3

keuzelijst Beroep
  tandarts   "Tandarts"
  logopedist "Logopedist"

keuzelijst Zorgsoort
  prothetiek "Prothetiek"

structuur Specialist
  naam: tekst
  fte: getal van 0 tot en met 1
  geregistreerd: ja/nee

gegevens "Aanvraag"
  beroep: Beroep
    vraag "Wat is uw beroep?"
  andereBeroep: Beroep optioneel
    vraag "Wat is uw andere beroep?"
  aanvraagdatum: datum
    vraag "Wanneer vraagt u aan?"
  omzet: bedrag
    vraag "Wat is uw omzet?"
  jaren: geheel getal
    vraag "Hoeveel jaren werkt u?"
  toegelaten: ja/nee
    vraag    "Is de aanbieder toegelaten?"
    herkomst verzekeraar
    aanname  ja
  specialisten: lijst van Specialist
    vraag "Wie werken er?"

besluit overeenkomst "een overeenkomst"

voorwaarde kvk "Ingeschreven"
  vraag "Staat u ingeschreven?"
  bron  algemeen punt 1
`;

function inPolicy(rest: string, before = ""): string {
  return `${before}${head}\n${rest}`;
}

async function open(rest: string, options: EditorOptions = {}): Promise<Editor> {
  return openEditor(inPolicy(rest), options);
}

async function labelsAt(editor: Editor): Promise<readonly string[]> {
  return (await completionsAt(editor)).map(({ label }) => label);
}

async function itemCalled(editor: Editor, label: string): Promise<CompletionItem> {
  const item = (await completionsAt(editor)).find((each) => each.label === label);
  if (item === undefined) throw new Error(`nothing called ${label} is offered`);
  return item;
}

/** The line of the cursor after choosing the item with this label. */
async function chosen(editor: Editor, label: string): Promise<string> {
  const { textEdit } = await itemCalled(editor, label);
  if (textEdit === undefined) throw new Error("an item without an edit");
  const range = "range" in textEdit ? textEdit.range : textEdit.replace;
  const { path, position } = editor.cursor;
  const text = appliedTo(editor.text(path), [{ range, newText: textEdit.newText }]);
  return text.split("\n").slice(position.line).join("\n").trimEnd();
}

const snippets: EditorOptions = {
  capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
};

describe("completion of words", () => {
  it("offers declarations in an empty file, and none of the words within them", async () => {
    const editor = await openEditor("‸");
    await expectCompletion(editor, "beleid", "bouwsteen", "voorwaarde");
    await expectNoCompletion(editor, "vraag", "eis", "is", "tot en met");
  });

  it("offers a header once", async () => {
    const editor = await open("‸");
    await expectCompletion(editor, "voorwaarde");
    await expectNoCompletion(editor, "beleid", "bouwsteen");
  });

  it("offers the clauses that belong in a declaration and are not there yet", async () => {
    const editor = await open('uitsluiting teLaat "Te laat"\n  als aanvraagdatum na 1 juli 2026\n  ‸\n');
    await expectCompletion(editor, "geldt als", "vrijgesteld als", "bron");
    await expectNoCompletion(editor, "als", "eis", "vraag", "waarde", "moet", "verzekeraar", "anders");
  });

  it("offers a clause only at the start of a line", async () => {
    await expectNoCompletion(await open('voorwaarde a "A"\n  eis toegelaten ‸\n'), "bron", "geldt als");
    await expectCompletion(await open('voorwaarde a "A"\n  eis toegelaten ‸\n'), "en", "of");
  });

  it("completes a word that is half typed, over the whole of it", async () => {
    const editor = await open('voorwaarde a "A"\n  gel‸\n');
    expect(await chosen(editor, "geldt als")).toBe("geldt als".padStart(11));
  });

  it.each([
    ['voorwaarde a "A"\n  bron algemeen punt 1 ‸', "tot en met"],
    ['voorwaarde a "A"\n  eis beroep ‸', "is een van ("],
    ['voorwaarde a "A"\n  eis omzet ‸', "ten minste"],
    ['voorwaarde a "A"\n  eis aanvraagdatum voor 1 juli ‸', "van het jaar ervoor"],
    ["bepaal a: datum\n  waarde ‸", "eerste dag van de maand na"],
    ['voorbeeld "V"\n  gegeven ja kvk\n  verwacht ‸', "komt niet in aanmerking"],
    ['voorbeeld "V"\n  gegeven ja kvk\n  verwacht ‸', "niet van toepassing"],
    ['voorbeeld "V"\n  gegeven ‸', "alles in orde"],
    ['gegevens "G"\n  a: ‸', "geheel getal"],
    ['gegevens "G"\n  a: ‸', "ja/nee"],
  ])("offers phrases as a whole: %s", async (rest, phrase) => {
    await expectCompletion(await open(rest), phrase);
  });

  it("offers the rest of a phrase, and what goes on inside one", async () => {
    await expectCompletion(await open('voorwaarde a "A"\n  geldt ‸\n'), "als");
    await expectCompletion(
      await open('voorwaarde a "A"\n  eis aanvraagdatum binnen 5 jaar ‸\n'),
      "voor",
      "na",
    );
    await expectCompletion(
      await open('voorwaarde a "A"\n  eis elk van specialisten heeft (fte ‸\n'),
      "ten minste",
      "meer dan",
    );
    await expectCompletion(await open("bepaal b: ja/nee\n  anders ‸\n"), "toegelaten", "ja", "nee");
    await expectCompletion(await open("voorwaarde kvk volgens gedeeld ‸\n"), "bron");
    await expectCompletion(await open('voorbeeld "V"\n  gegeven specialisten ‸\n'), "is");
  });

  it("offers the comparisons that go with the type on the left", async () => {
    const date = await open('voorwaarde a "A"\n  eis aanvraagdatum ‸\n');
    await expectCompletion(date, "voor", "uiterlijk");
    await expectNoCompletion(date, "ten minste", "meer dan", "bevat");
    const amount = await open('voorwaarde a "A"\n  eis toegelaten en omzet ‸\n');
    await expectCompletion(amount, "ten minste", "meer dan");
    await expectNoCompletion(amount, "voor", "uiterlijk", "bevat");
    const truth = await open('voorwaarde a "A"\n  eis toegelaten ‸\n');
    await expectNoCompletion(truth, "is", "is niet", "ten minste", "voor");
    const whole = await open('voorwaarde a "A"\n  eis aanvraagdatum voor 1 juli 2026 ‸\n');
    await expectNoCompletion(whole, "is", "uiterlijk");
  });

  it("offers behind a type what goes with it", async () => {
    await expectCompletion(await open('gegevens "G"\n  a: bedrag ‸\n'), "optioneel", "ten minste");
    const date = await open('gegevens "G"\n  a: datum ‸\n');
    await expectCompletion(date, "optioneel");
    await expectNoCompletion(date, "ten minste", "van");
    await expectNoCompletion(await open('gegevens "G"\n  a: ja/nee ‸\n'));
  });

  it("offers nothing where something is written out that has no name", async () => {
    await expectNoCompletion(
      await open('voorwaarde a "A"\n  eis aanvraagdatum uiterlijk aanvraagdatum + ‸\n'),
    );
    await expectNoCompletion(await openEditor('beleid a "A"\n  looptijd ‸\n'));
    await expectNoCompletion(await open('voorbeeld "V"\n  gegeven ja kvk\n  verwacht ontbreekt ‸\n'), "is");
    await expectNoCompletion(await open('voorwaarde a "A" ‸\n'), "volgens");
  });

  it("offers nothing in a comment or in a text", async () => {
    await expectNoCompletion(await open("// ‸\n"));
    await expectNoCompletion(await open('voorwaarde a "‸"\n'));
    await expectNoCompletion(await open('voorwaarde a "A ‸\n'));
    await expectNoCompletion(await open("voorwaarde a “A ‸”\n"));
    await expectNoCompletion(await open('voorwaarde a "A"\n  lezing """\n  lang ‸\n  """\n'));
    await expectNoCompletion(await open('voorwaarde a "A"\n  /* lang\n  ‸ */\n'));
  });

  it("goes on behind a text and a comment that are not closed", async () => {
    await expectCompletion(await open('voorwaarde a "A\n  eis ‸\n'), "toegelaten");
    await expectCompletion(await open('voorwaarde a "A" /* nog\n  eis ‸\n'), "toegelaten");
  });

  it("goes on behind what is broken", async () => {
    const editor = await open(
      'voorwaarde a "A"\n  eis ( ( toegelaten\n  bron\n\nvoorwaarde b "B"\n  eis ‸\n',
    );
    await expectCompletion(editor, "toegelaten", "niet");
  });
});

describe("completion of names", () => {
  it("puts what is ja or nee before what a comparison makes so", async () => {
    const editor = await open('voorwaarde a "A"\n  eis ‸\n');
    await expectCompletion(editor, "toegelaten", "kvk", "niet", "beroep", "aanvraagdatum");
    await expectNoCompletion(editor, "tandarts", "overeenkomst", "a", "algemeen", "Beroep");
  });

  it("offers the values of a keuzelijst after is, then what else has that type", async () => {
    const editor = await open('voorwaarde a "A"\n  eis beroep is ‸\n');
    await expectCompletion(editor, "tandarts", "logopedist", "andereBeroep");
    await expectNoCompletion(editor, "prothetiek", "toegelaten", "aanvraagdatum", "aantal", "peildatum");
  });

  it("does so in a list of values, in the middle of a word, and where the rest of the line stands", async () => {
    await expectCompletion(
      await open('voorwaarde a "A"\n  eis beroep is een van (tandarts, lo‸gopedist)\n'),
      "tandarts",
      "logopedist",
    );
    const editor = await open('voorwaarde a "A"\n  eis beroep is ta‸nd en toegelaten\n', {
      capabilities: { textDocument: { completion: { completionItem: { insertReplaceSupport: true } } } },
    });
    expect(await chosen(editor, "tandarts")).toBe("  eis beroep is tandarts en toegelaten");
  });

  it("offers dates beside dates", async () => {
    const editor = await open('voorwaarde a "A"\n  eis peildatum voor ‸\n');
    await expectCompletion(editor, "aanvraagdatum", "peildatum");
    await expectNoCompletion(editor, "beroep", "omzet", "toegelaten");
  });

  it("offers what a derived value must give", async () => {
    await expectCompletion(await open("bepaal b: Beroep\n  als kvk dan ‸\n"), "tandarts", "beroep");
    await expectNoCompletion(await open("bepaal b: Beroep\n  anders ‸\n"), "b", "prothetiek");
  });

  it("offers lists to count, their fields, and both in what is asked of an item", async () => {
    const list = await open('voorwaarde a "A"\n  eis aantal ‸\n');
    await expectCompletion(list, "specialisten");
    await expectNoCompletion(list, "beroep", "kvk");
    const field = await open('voorwaarde a "A"\n  eis som van ‸ van specialisten ten minste 2\n');
    await expectCompletion(field, "fte");
    await expectNoCompletion(field, "naam", "specialisten");
    const inside = await open('voorwaarde a "A"\n  eis aantal specialisten met (‸) ten minste 2\n');
    await expectCompletion(inside, "geregistreerd", "toegelaten", "naam");
  });

  it("offers types, norms for voldoet aan, besluiten and profielen where those belong", async () => {
    await expectCompletion(await open('gegevens "G"\n  a: lijst van ‸\n'), "Beroep", "Specialist");
    const meets = await open('voorwaarde a "A"\n  eis voldoet aan ‸\n');
    await expectCompletion(meets, "kvk", "overeenkomst");
    await expectNoCompletion(meets, "toegelaten", "a");
    const outcome = await open('voorbeeld "V"\n  gegeven ja kvk\n  verwacht komt in aanmerking voor ‸\n');
    await expectCompletion(outcome, "overeenkomst");
    await expectNoCompletion(outcome, "kvk");
    await expectCompletion(await open("profiel p\n  ja kvk\n\nprofiel q\n  zoals ‸\n"), "p");
    await expectCompletion(await open("zorgsoort ‸\n"), "prothetiek");
  });

  it("gives the title, the question and the type when an item is looked at", async () => {
    const editor = await open('voorwaarde a "A"\n  eis ‸\n');
    const item = await itemCalled(editor, "toegelaten");
    expect(item.documentation).toBeUndefined();
    const resolved = await editor.ask(CompletionResolveRequest.type, item);
    expect(resolved.documentation).toEqual({
      kind: "markdown",
      value:
        "**toegelaten**: een gegeven\n\nVraag: Is de aanbieder toegelaten?\n\nType: `ja/nee`\n\nHerkomst: verzekeraar",
    });
    const word = await editor.ask(CompletionResolveRequest.type, await itemCalled(editor, "niet"));
    expect(word.documentation).toEqual({ kind: "markdown", value: "niet waar" });
  });
});

function table(rows: string): string {
  return `tabel t: ja/nee\n  | beroep   | toegelaten || t   |\n${rows}  bron proces punt 1\n`;
}

describe("completion of tables", () => {
  it("offers columns, with what has few values first", async () => {
    const editor = await open("tabel t: ja/nee\n  | beroep | ‸\n");
    await expectCompletion(editor, "toegelaten", "kvk", "aanvraagdatum");
    await expectNoCompletion(editor, "t", "tandarts", "specialisten");
  });

  it("offers in a cell the values of its column", async () => {
    const list = await open(table("  | ‸ | ja || nee |\n"));
    await expectCompletion(list, "tandarts", "logopedist", "-");
    await expectNoCompletion(list, "ja", "beroep", "toegelaten", "ten minste");
    const truth = await open(table("  | tandarts | ‸ || nee |\n"));
    await expectCompletion(truth, "ja", "nee", "-");
    await expectNoCompletion(truth, "tandarts", "toegelaten", "voor");
  });

  it("does so in a row that is half written", async () => {
    await expectCompletion(await open(table("  | tandarts | ‸\n")), "ja", "nee", "-");
  });

  it("offers a first row for each value of the first column, and one for every value", async () => {
    const editor = await open(table("  ‸\n"));
    expect(await labelsAt(editor)).toEqual(["| tandarts | - || |", "| logopedist | - || |", "| - | - || |"]);
    expect(await labelsAt(await open("tabel t: ja/nee\n  ‸\n"))).not.toContain("| || |");
  });

  it("offers the rows that are missing, to fill in their result", async () => {
    const editor = await open(table("  | tandarts | ja || ja |\n  ‸\n"), snippets);
    expect(await labelsAt(editor)).toEqual(["| - | nee || |", "| logopedist | ja || |"]);
    expect(await chosen(editor, "| - | nee || |")).toContain("  | -        | nee        || $1 |");
  });

  it("does so behind the bar of a new row, while the rest of the file is broken", async () => {
    const editor = await open(`${table("  | tandarts | ja || ja |\n  |‸\n")}\nvoorwaarde ( ( \n`);
    expect(await chosen(editor, "| - | nee || |")).toContain("  | -        | nee        ||    |");
  });
});

describe("completion of sources", () => {
  it("offers each part with its next point that nothing cites", async () => {
    const editor = await open('voorwaarde a "A"\n  eis toegelaten\n  bron ‸\n');
    await expectCompletion(editor, "algemeen punt 2", "proces punt 1", "algemeen", "proces");
    expect(await chosen(editor, "algemeen punt 2")).toBe("  bron algemeen punt 2");
  });

  it("offers behind punt the points of that part, the uncited first", async () => {
    const editor = await open('voorwaarde a "A"\n  bron algemeen punt ‸\n');
    expect(await labelsAt(editor)).toEqual(["2", "3a", "3b", "1"]);
    expect(await labelsAt(await open('voorwaarde a "A"\n  bron algemeen punt 2, ‸\n'))).toEqual([
      "3a",
      "3b",
      "1",
    ]);
  });
});

const block = `
// bestand: gedeeld.inkoop
bouwsteen gedeeld "Gedeeld"

gegevens "Gedeeld"
  wtza: ja/nee

voorwaarde vergunning "Vergunning"
  eis wtza

uitsluiting fraude "Fraude"
  als wtza

// bestand: los/lijst.inkoop
keuzelijst Losse
  een1 "Een"

// bestand: proef.inkoop
`;

function withBlock(rest: string): string {
  return `${block}${head.trimStart()}\ngebruik "gedeeld.inkoop"\n\n${rest}`;
}

/** A policy with one fact that all have and one of its own, both part of it. */
function policyWith(name: string, fact: string): string {
  const text = `beleid ${name} "P"\ngebruik "deel.inkoop"\ngegevens "G"\n  samen: ja/nee\n  ${fact}: ja/nee\n`;
  return `// bestand: ${name}.inkoop\n${text}`;
}

/** What is offered when typing a space asks for it. */
async function behindSpace(rest: string): Promise<unknown> {
  const editor = await open(rest);
  const context = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: " " };
  return editor.ask(CompletionRequest.type, { ...editor.place(), context });
}

describe("completion across files", () => {
  it("offers the files that are not used yet after gebruik", async () => {
    const editor = await openEditor(withBlock('gebruik "‸"\n'));
    expect(await labelsAt(editor)).toEqual(["los/lijst.inkoop"]);
    expect(await chosen(editor, "los/lijst.inkoop")).toBe('gebruik "los/lijst.inkoop"');
  });

  it("does so over a path that is half typed, and not in another text", async () => {
    const editor = await openEditor(withBlock('gebruik "lo‸s.inkoop"\n'), {
      capabilities: { textDocument: { completion: { completionItem: { insertReplaceSupport: true } } } },
    });
    expect(await chosen(editor, "los/lijst.inkoop")).toBe('gebruik "los/lijst.inkoop"');
  });

  it("offers the norms of a block that are not placed yet, each behind its own word", async () => {
    const editor = await openEditor(withBlock("voorwaarde ‸\n"));
    expect(await labelsAt(editor)).toEqual(["vergunning volgens gedeeld"]);
    const placed = withBlock(
      "voorwaarde vergunning volgens gedeeld\n  bron algemeen punt 2\n\nvoorwaarde ‸\n",
    );
    await expectNoCompletion(await openEditor(placed));
    expect(await labelsAt(await openEditor(withBlock("uitsluiting fraude volgens ‸\n")))).toEqual([
      "gedeeld",
    ]);
  });

  it("offers what may lapse, with its block, or behind it", async () => {
    await expectCompletion(
      await openEditor(withBlock("vervalt ‸\n")),
      "gedeeld.vergunning",
      "gedeeld.fraude",
    );
    await expectCompletion(await openEditor(withBlock("vervalt gedeeld.‸\n")), "vergunning", "fraude");
  });

  it("puts names of this file before those of a block", async () => {
    const editor = await openEditor(withBlock('voorwaarde a "A"\n  eis ‸\n'));
    await expectCompletion(editor, "toegelaten", "wtza");
    await expectNoCompletion(editor, "vergunning");
  });

  it("offers in a part that two policies use only what both know", async () => {
    const editor = await openEditor(
      `${policyWith("een1", "alleenHier")}${policyWith("twee", "alleenDaar")}// bestand: deel.inkoop\nbepaal a: ja/nee\n  waarde ‸\n`,
    );
    await expectCompletion(editor, "samen");
    await expectNoCompletion(editor, "alleenHier", "alleenDaar");
  });
});

describe("completion of examples", () => {
  it("offers the facts that are not given yet, as a line", async () => {
    const editor = await open('voorbeeld "V"\n  gegeven ja kvk\n          beroep is tandarts\n          ‸\n');
    await expectCompletion(editor, "zoals", "aanvraagdatum is", "ja toegelaten", "nee toegelaten");
    await expectNoCompletion(editor, "ja kvk", "beroep is", "kvk", "tandarts");
    expect(await chosen(editor, "aanvraagdatum is")).toBe("          aanvraagdatum is");
  });

  it("offers after an answer what can be so answered", async () => {
    const editor = await open('voorbeeld "V"\n  gegeven ja kvk, ‸\n');
    await expectCompletion(editor, "toegelaten");
    await expectNoCompletion(editor, "kvk", "beroep", "aanvraagdatum");
    await expectCompletion(await open('voorbeeld "V"\n  gegeven geen ‸\n'), "andereBeroep");
    await expectNoCompletion(await open('voorbeeld "V"\n  gegeven geen ‸\n'), "beroep");
  });

  it("offers `geen` only for what may be absent", async () => {
    await expectCompletion(await open('voorbeeld "V"\n  gegeven andereBeroep is ‸\n'), "tandarts", "geen");
    await expectNoCompletion(await open('voorbeeld "V"\n  gegeven beroep is ‸\n'), "geen");
    await expectCompletion(await open('voorbeeld "V"\n  gegeven ‸\n'), "geen");
    const required = inPolicy('voorbeeld "V"\n  gegeven ‸\n').replace("Beroep optioneel", "Beroep");
    await expectNoCompletion(await openEditor(required), "geen");
  });

  it("offers the values of a fact, and those of the fields of a record", async () => {
    const editor = await open('voorbeeld "V"\n  gegeven beroep is ‸\n');
    await expectCompletion(editor, "tandarts", "logopedist");
    await expectNoCompletion(editor, "andereBeroep", "ja", "aantal");
    const record = await open('voorbeeld "V"\n  gegeven specialisten is\n    - ‸\n');
    await expectCompletion(record, "naam is", "fte is", "ja geregistreerd");
    await expectNoCompletion(record, "ja toegelaten", "zoals");
  });

  it("offers the norms whose status can be expected", async () => {
    const editor = await open('voorbeeld "V"\n  gegeven ja kvk\n  verwacht voldaan ‸\n');
    await expectCompletion(editor, "kvk");
    await expectNoCompletion(editor, "toegelaten", "overeenkomst");
    const twice = await open(
      'voorbeeld "V"\n  gegeven ja kvk\n  verwacht voldaan kvk\n           niet voldaan ‸\n',
    );
    await expectNoCompletion(twice, "kvk");
    await expectCompletion(
      await open('voorbeeld "V"\n  gegeven ja kvk\n  verwacht onder voorbehoud ‸\n'),
      "toegelaten",
    );
  });
});

describe("whole declarations", () => {
  it("are offered to a client that knows snippets, with the point that comes next", async () => {
    const editor = await open("‸", snippets);
    const item = await itemCalled(editor, "Voorwaarde met een vraag");
    expect(item.insertTextFormat).toBe(InsertTextFormat.Snippet);
    expect(item.textEdit?.newText).toMatch(/bron +\$\{8:algemeen\} punt \$\{9:2\}/);
    await expectNoCompletion(editor, "Nieuw beleid");
  });

  it("are not offered twice, to a client that has them itself", async () => {
    const capabilities = { ...snippets.capabilities, experimental: { inkoop: { snippets: true } } };
    const editor = await open("‸", { capabilities });
    await expectNoCompletion(editor, "Voorwaarde met een vraag");
    await expectCompletion(editor, "voorwaarde");
  });

  it("are not offered to a client that would write them out as they are", async () => {
    await expectNoCompletion(await open("‸"), "Voorwaarde met een vraag");
  });
});

describe("what a client is sent", () => {
  it("is whole, in order, and in its place after emoji and with other line ends", async () => {
    const editor = await open('voorwaarde a "A 😀"\r\n  eis /* 😀 */ toeg‸\r\n');
    const answer = await editor.ask(CompletionRequest.type, editor.place());
    expect(answer).toMatchObject({ isIncomplete: false });
    expect(await chosen(editor, "toegelaten")).toBe("  eis /* 😀 */ toegelaten");
  });

  it("is nothing after a space where anything could follow, and the names where one must", async () => {
    expect(await behindSpace('voorwaarde a "A"\n  eis toegelaten ‸\n')).toBeNull();
    expect(await behindSpace('voorwaarde a "A"\n  bron ‸\n')).not.toBeNull();
    expect(await behindSpace('voorwaarde a "A"\n  eis beroep is ‸\n')).not.toBeNull();
  });
});

describe("completion everywhere", () => {
  it("answers all over a sound policy and a broken one", { timeout: 240_000 }, async () => {
    const editor = await openPolicies(snippets);
    const counts = await answersEverywhere(editor, (at) => editor.ask(CompletionRequest.type, at));
    expect(counts.sound).toBeGreaterThan(500);
    expect(counts.broken).toBeGreaterThan(500);
  });

  it("offers each name and each word of a policy where it stands", { timeout: 240_000 }, async () => {
    const editor = await openPolicies();
    const path = "ggz-maatwerk/ggz-maatwerk.inkoop";
    const text = editor.text(path);
    const tokens = tokenize(text).tokens.filter(({ image }) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(image));
    const missed: string[] = [];
    for (const { image, startOffset, tokenType } of tokens) {
      const position = positionIn(text, startOffset);
      const labels = (await completionsAt(editor, { path, offset: startOffset, position })).map(
        ({ label }) => label,
      );
      const isWord = tokenType.name === image;
      // New names are not there to be offered, and a norm is placed once.
      if (!isWord && (await isDeclared(editor, path, position))) continue;
      const isOffered = labels.some((label) => label.split(/[ ./(]+/).includes(image));
      if (!isOffered) missed.push(`${position.line + 1}: ${image}`);
    }
    expect(tokens.length).toBeGreaterThan(600);
    expect(missed).toEqual([]);
  });
});

/** Does the name at a place stand where it is declared, or where a norm lapses? */
async function isDeclared(editor: Editor, path: string, position: Cursor["position"]): Promise<boolean> {
  const line = editor.text(path).split("\n")[position.line] ?? "";
  if (/^vervalt\b/.test(line)) return true;
  const answer = await editor.ask(SemanticTokensRangeRequest.type, {
    ...editor.document(path),
    range: { start: position, end: { line: position.line, character: position.character + 1 } },
  });
  const [, , , , modifiers] = answer?.data ?? [];
  return modifiers === undefined || (modifiers & 1) === 1;
}

describe("completion within quotes and comments", () => {
  const parties = `gegevens "Anderen"
  a: ja/nee
    herkomst "Vektis"
  b: ja/nee
    herkomst "KvK"
  c: ja/nee
    herkomst "Vektis"
`;

  it("offers behind herkomst the third parties that the policies name, the one named most first", async () => {
    const editor = await open(`${parties}  d: ja/nee\n    herkomst "‸"\n`);
    expect(await labelsAt(editor)).toEqual(["Vektis", "KvK"]);
    expect(await chosen(editor, "KvK")).toBe('    herkomst "KvK"');
    const [first] = await completionsAt(editor);
    expect(first?.detail).toBe("2 keer genoemd");
  });

  it("offers them half written and not closed, over what stands there, and not the name itself", async () => {
    const editor = await open(`${parties}  d: ja/nee\n    herkomst "Kv‸\n`);
    expect(await labelsAt(editor)).toEqual(["Vektis", "KvK"]);
    expect(await chosen(editor, "KvK")).toBe('    herkomst "KvK');
    const whole = await open(`${parties}  d: ja/nee\n    herkomst "Zelf‸ bedacht"\n`);
    expect(await labelsAt(whole)).toEqual(["Vektis", "KvK"]);
  });

  it("offers nothing in any other text or comment", async () => {
    for (const rest of [
      'voorwaarde x "‸"',
      "// inkoop‸",
      "// inkoop-negeer INK0801: om‸",
      'eis "herkomst ‸"',
    ]) {
      expect(await labelsAt(await open(rest))).toEqual([]);
    }
  });

  it("offers behind inkoop-negeer the messages that can be ignored, those that are found below first", async () => {
    const editor = await open("structuur Deel\n  // inkoop-negeer ‸\n  omzet: getal\n");
    const [first, ...others] = await completionsAt(editor);
    expect([first?.label, first?.detail]).toEqual(["INK0223", catalogue.INK0223.title]);
    expect(others.map(({ label }) => label)).toContain("INK0228");
    // An error cannot be ignored, nor what is said of ignoring itself.
    expect(others.map(({ label }) => label)).not.toContain("INK0221");
    expect(others.map(({ label }) => label)).not.toContain("INK0450");
    expect(await chosen(editor, "INK0223")).toMatch(/^ {2}\/\/ inkoop-negeer INK0223: \n/);
    const resolved = await editor.ask(CompletionResolveRequest.type, first ?? { label: "" });
    expect(JSON.stringify(resolved.documentation)).toContain(catalogue.INK0223.title);
  });
});
