import { createConverter } from "../../lsp/convert.js";
import { describe, expect, it } from "vitest";
import { CodeLensRequest, RequestType, type WorkspaceEdit } from "vscode-languageserver";
import { lineStartsOf } from "@inkoop/language";
import type { DecisionResult, InkoopRequests, WrittenExample } from "../../lsp/protocol.js";
import type { Waarde } from "@inkoop/compiler";
import { withValue } from "../../vscode-extension/trial/facts.js";
import { filesIn, textOf } from "../files.js";
import { openEditorOn, type Editor } from "./helpers/editor.js";
import { beleid } from "./helpers/policy.js";
import { shownPlace } from "./helpers/sentences.js";

type Facts = Readonly<Record<string, Waarde>>;

function ask<M extends keyof InkoopRequests>(
  editor: Editor,
  method: M,
  params: InkoopRequests[M]["params"],
): Promise<InkoopRequests[M]["result"]> {
  return editor.ask(
    new RequestType<InkoopRequests[M]["params"], InkoopRequests[M]["result"], void>(method),
    params,
  );
}

const policy = beleid(`  geldt als soort is kaak
keuzelijst Zorg
  gewoon "Gewone zorg"
  kaak   "Kaakchirurgie"
structuur Specialist
  fte: getal van 0 tot en met 1
    vraag "Hoeveel fte?"
  big: ja/nee
    vraag    "Staat de specialist in het BIG-register?"
    herkomst "BIG-register"
gegevens "Aanvraag"
  soort: Zorg
    vraag "Welke zorg levert u?"
  begin: datum
    vraag "Vanaf wanneer?"
  einde: datum optioneel
    vraag "Tot wanneer?"
  specialisten: lijst van Specialist
    vraag "Welke specialisten werken er?"
controle volgorde "Het einde ligt voor het begin"
  eis einde is geen of (einde is niet geen en einde vanaf begin)
besluit toeslag "een toeslag"
  geldt als soort is kaak
rubriek "Bezetting"
voorwaarde genoeg "Genoeg specialisten"
  eis som van fte van specialisten met (big) ten minste 2
  bron algemeen punt 1
profiel kaakpraktijk
  ja kvk
  soort is kaak
voorbeeld "Van de overeenkomst"
  gegeven  zoals kaakpraktijk
  verwacht komt in aanmerking voor overeenkomst
voorbeeld "Van de toeslag" // nog een
  gegeven  zoals kaakpraktijk
           specialisten is leeg
  verwacht komt niet in aanmerking voor toeslag // hier
`);

function open(files: Readonly<Record<string, string>> = { "m.inkoop": policy }): Promise<Editor> {
  return openEditorOn(new Map(Object.entries(files)), { open: ["m.inkoop"] });
}

async function decide(editor: Editor, facts: Facts, besluit?: string): Promise<DecisionResult> {
  const params = { ...editor.document("m.inkoop"), facts, ...(besluit === undefined ? {} : { besluit }) };
  const result = await ask(editor, "inkoop/decide", params);
  if (result?.decision === undefined) throw new Error(`no decision: ${result?.policy.firstError?.message}`);
  return result.decision;
}

describe("inkoop/decide, for a form", () => {
  it("asks for a list as one question, and for what its records leave open one by one", async () => {
    const editor = await open();
    const facts = { soort: "kaak" };
    expect((await decide(editor, facts, "toeslag")).questions.map(({ pad }) => pad)).toEqual([
      "specialisten",
    ]);
    const half = await decide(editor, { ...facts, specialisten: [{ fte: 1 }, {}] }, "toeslag");
    expect(half.questions.map(({ pad, vraag, herkomst }) => [pad, vraag, herkomst])).toEqual([
      [
        "specialisten[0].big",
        "Staat de specialist in het BIG-register? (specialisten, nummer 1)",
        "BIG-register",
      ],
      ["specialisten[1].fte", "Hoeveel fte? (specialisten, nummer 2)", "zorgaanbieder"],
      [
        "specialisten[1].big",
        "Staat de specialist in het BIG-register? (specialisten, nummer 2)",
        "BIG-register",
      ],
    ]);
  });

  it("says of each norm how it stands, in words and where it is", async () => {
    const editor = await open();
    const { norms } = await decide(editor, { kvk: false, soort: "kaak" });
    expect(
      norms.map(({ naam, status, entry, place }) => [
        naam,
        status,
        entry.details,
        shownPlace(editor, place).split("\n")[0],
      ]),
    ).toEqual([
      [
        "kvk",
        "niet voldaan",
        [
          { label: "Gevraagd", texts: ["Staat u ingeschreven?"] },
          { label: "Gevonden", texts: ["Welke zorg levert u? Kaakchirurgie", "nee"] },
        ],
        'm.inkoop:7 «voorwaarde kvk "Ingeschreven"',
      ],
    ]);
    const [genoeg] = (await decide(editor, {}, "toeslag")).norms;
    expect([genoeg?.rubriek, genoeg?.entry.source]).toEqual(["Bezetting", "Algemeen, punt 1"]);
  });

  it("counts an answer on which the besluit itself hangs, and not one that nothing rests on", async () => {
    const editor = await open();
    const counts = async (facts: Facts, besluit?: string) =>
      (await decide(editor, facts, besluit)).answered.map((each) => `${each.pad} ${String(each.counts)}`);
    expect(await counts({ soort: "gewoon", kvk: true, begin: "2027-01-01" }, "toeslag")).toEqual([
      "kvk false",
      "soort true",
      "begin false",
    ]);
    expect(await counts({ soort: "gewoon", begin: 3 }, "toeslag")).toEqual(["soort true", "begin true"]);
  });
});

describe("inkoop/exampleFacts", () => {
  it("gives the facts of an example, its profile folded in, and what it is about", async () => {
    const editor = await open();
    const facts = (example: string) =>
      ask(editor, "inkoop/exampleFacts", { policy: editor.uri("m.inkoop"), example });
    expect(await facts("Van de toeslag")).toEqual({
      facts: { kvk: true, soort: "kaak", specialisten: [] },
      besluit: "toeslag",
    });
    expect(await facts("Weg")).toBeNull();
    await editor.write("m.inkoop", policy.replace("soort is kaak", "soort is weg"));
    expect(await facts("Van de toeslag")).toBeNull();
  });
});

/** Applies the edit as a client does, and gives the text of the file. */
async function apply(editor: Editor, written: WrittenExample | null): Promise<string> {
  if (written === null) throw new Error("nothing was written");
  for (const { uri, edits } of changesOf(written.edit)) {
    const text = editor.text(editor.path(uri));
    const convert = createConverter({ text, lineStarts: lineStartsOf(text) }, "utf-16");
    const [edit, ...more] = edits;
    expect(more).toEqual([]);
    if (edit === undefined) continue;
    const [start, end] = [convert.offsetOf(edit.range.start), convert.offsetOf(edit.range.end)];
    await editor.write(editor.path(uri), text.slice(0, start) + edit.newText + text.slice(end));
  }
  return editor.text(editor.path(written.uri));
}

function changesOf({ changes }: WorkspaceEdit) {
  return Object.entries(changes ?? {}).map(([uri, edits]) => ({ uri, edits }));
}

function write(
  editor: Editor,
  facts: Facts,
  besluit?: string,
  titel?: string,
): Promise<WrittenExample | null> {
  return ask(editor, "inkoop/writeExample", {
    ...editor.document("m.inkoop"),
    facts,
    ...(besluit === undefined ? {} : { besluit }),
    ...(titel === undefined ? {} : { titel }),
  });
}

describe("inkoop/writeExample", () => {
  it("puts it behind the last example about the besluit, where it passes", async () => {
    const editor = await open();
    const facts = { kvk: true, soort: "kaak", begin: "2027-03-01", specialisten: [{ fte: 0.5, big: true }] };
    const written = await write(editor, facts);
    const text = await apply(editor, written);
    expect(text.split("\n").slice(41, 54).join("\n")).toMatchInlineSnapshot(`
      "  verwacht komt in aanmerking voor overeenkomst

      voorbeeld "een overeenkomst: komt in aanmerking"
        gegeven  ja kvk
                 soort is kaak
                 begin is 1 maart 2027
                 specialisten is
                   - fte is 0,5, ja big
        verwacht komt in aanmerking voor overeenkomst
      voorbeeld "Van de toeslag" // nog een
        gegeven  zoals kaakpraktijk
                 specialisten is leeg
        verwacht komt niet in aanmerking voor toeslag // hier"
    `);
    expect(text.split("\n")[written?.line ?? 0]).toBe(`voorbeeld "${written?.titel ?? ""}"`);
    const { policies } = await ask(editor, "inkoop/runExamples", {});
    expect(policies[0]?.examples.map(({ titel, passed }) => [titel, passed])).toEqual([
      ["Van de overeenkomst", true],
      ["een overeenkomst: komt in aanmerking", true],
      ["Van de toeslag", true],
    ]);
    const again = await write(editor, facts, "toeslag", "Van de toeslag");
    expect(again?.titel).toBe("Van de toeslag (2)");
    const after = await apply(editor, again);
    expect(after.slice(after.indexOf("// hier"))).toMatch(/^\/\/ hier\n\nvoorbeeld "Van de toeslag \(2\)"\n/);
    expect(await editor.findings("m.inkoop")).toEqual([]);
  });

  it("writes facts that contradict each other as an example that is refused", async () => {
    const editor = await open();
    const written = await write(editor, { begin: "2027-03-01", einde: "2027-02-01" });
    expect(written?.titel).toBe("een overeenkomst: fout");
    expect(await apply(editor, written)).toContain("einde is 1 februari 2027\n  verwacht fout\n");
    const { policies } = await ask(editor, "inkoop/runExamples", {});
    expect(policies[0]?.examples.filter(({ passed }) => !passed)).toEqual([]);
  });

  it("keeps out of a part that other policies use too, and keeps its line ends", async () => {
    const shared =
      'voorbeeld "Gedeeld"\n  gegeven  ja kvk\n  verwacht komt in aanmerking voor overeenkomst\n';
    const one = beleid("").replace("document", 'gebruik "deel.inkoop"\ndocument');
    const files = {
      "m.inkoop": one.replaceAll("\n", "\r\n"),
      "n.inkoop": one.replace("beleid proef", "beleid ander"),
      "deel.inkoop": shared,
    };
    const editor = await open(files);
    const written = await write(editor, { kvk: true });
    expect(editor.path(written?.uri ?? "")).toBe("m.inkoop");
    const text = await apply(editor, written);
    expect(text).toContain("punt 1\r\n\r\nvoorbeeld");
    expect(text).not.toMatch(/[^\r]\n/);
  });

  it("refuses what cannot be written, and says why", async () => {
    const editor = await open();
    await expect(write(editor, {})).rejects.toThrow("niet als voorbeeld op te schrijven");
    await expect(write(editor, { soort: 3 })).rejects.toThrow("niet als voorbeeld op te schrijven");
    await expect(write(editor, { kvk: true }, "weg")).rejects.toThrow("geen besluit `weg`");
    await expect(write(editor, { kvk: true }, undefined, "a\nb")).rejects.toThrow("`titel`");
    await editor.write("m.inkoop", policy.replace("soort is kaak", "soort is weg"));
    await expect(write(editor, { kvk: true })).rejects.toThrow("In Proef staan nog fouten.");
  });
});

/** The lenses that try a besluit: the line, from 1, the title, and the arguments of the command. */
async function lenses(editor: Editor): Promise<unknown> {
  const found = (await editor.ask(CodeLensRequest.type, editor.document("m.inkoop"))) ?? [];
  return found
    .filter(({ command }) => command?.title.startsWith("proef") === true)
    .map(({ range, command }) => [range.start.line + 1, command?.title, command?.arguments]);
}

describe("the lens of a besluit", () => {
  const capabilities = { experimental: { inkoop: { commands: ["inkoop.probeerBesluit"] } } };
  it("tries it, where the client can, also while there is an error in the policy", async () => {
    const editor = await openEditorOn(new Map([["m.inkoop", policy]]), { open: ["m.inkoop"], capabilities });
    const uri = editor.uri("m.inkoop");
    const expected = [
      [6, "proef", [uri, "overeenkomst"]],
      [31, "proef", [uri, "toeslag"]],
    ];
    expect(await lenses(editor)).toEqual(expected);
    await editor.write("m.inkoop", policy.replace("soort is kaak", "soort is weg"));
    expect(await lenses(editor)).toEqual(expected);
    expect(await lenses(await open())).toEqual([]);
  });
});

describe("on real policies", () => {
  it("whoever answers the first question again and again comes to a decision, which can be kept and then passes", async () => {
    const paths = filesIn("policies").filter((file) =>
      /^policies\/(?:gedeeld|huisartsen|mondzorg)\/.*\.inkoop$/.test(file),
    );
    const editor = await openEditorOn(
      new Map(paths.map((file) => [file.slice("policies/".length), textOf(file)])),
    );
    const { policies } = await ask(editor, "inkoop/examples", {});
    const outcomes = new Set<string>();
    const kept: WrittenExample[] = [];
    const runs: { policy: string; examples: string[] }[] = [];
    for (const { policy: ref } of policies) {
      const about = { textDocument: { uri: ref.uri } };
      let facts: Facts = {};
      for (let step = 0; step < 300; step += 1) {
        const result = await ask(editor, "inkoop/decide", { ...about, facts });
        const [question] = result?.decision?.questions ?? [];
        if (question === undefined) {
          outcomes.add(result?.decision?.oordeel.uitkomst ?? "geen besluit");
          break;
        }
        facts = withValue(facts, question.pad, sample(question.antwoord));
      }
      const written = await ask(editor, "inkoop/writeExample", { ...about, facts });
      if (written === null) throw new Error(`nothing was written for ${ref.naam}`);
      kept.push(written);
      runs.push({ policy: ref.uri, examples: [written.titel] });
    }
    expect([...outcomes].toSorted()).toMatchInlineSnapshot(`
      [
        "komt niet in aanmerking",
        "uitgesloten",
      ]
    `);
    for (const written of kept) {
      await editor.open(editor.path(written.uri));
      await apply(editor, written);
    }
    const ran = await ask(editor, "inkoop/runExamples", { runs });
    expect(ran.policies.map(({ examples }) => examples.map(({ failures }) => failures))).toEqual(
      kept.map(() => [[]]),
    );
  });
});

type Answer = DecisionResult["questions"][number]["antwoord"];

/** An answer that is allowed: ja, the least number, the first of a list. */
function sample(answer: Answer): Waarde {
  switch (answer.kind) {
    case "ja/nee":
      return true;
    case "datum":
      return "2026-07-01";
    case "tekst":
      return "iets";
    case "getal":
    case "percentage":
    case "bedrag":
      return Math.max(answer.min ?? 0, 0);
    case "keuzelijst":
      return answer.keuzes[0]?.waarde ?? "";
    case "structuur":
      return {};
    case "lijst":
      return [sample(answer.element)];
  }
}
