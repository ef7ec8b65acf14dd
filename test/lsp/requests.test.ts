import { describe, expect, it } from "vitest";
import { RequestType, WorkDoneProgress, type WorkDoneProgressReport } from "vscode-languageserver";
import type { InkoopRequests, Place } from "../../lsp/protocol.js";
import { filesIn, textOf } from "../files.js";
import { blocks } from "./helpers/blocks.js";
import { openEditor, openEditorOn, type Editor } from "./helpers/editor.js";
import { positionIn } from "./helpers/fixture.js";
import { beleid } from "./helpers/policy.js";
import { shownPlace } from "./helpers/sentences.js";

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

/** The first line of what a place covers. */
function at(editor: Editor, place: Place): string {
  return shownPlace(editor, place).replace(/\n[^]*»/, "…»");
}

const mondzorg = beleid(`
  bewijs "Uittreksel"
keuzelijst Zorg
  gewoon "Gewone zorg"
  kaak   "Kaakchirurgie"
gegevens "Aanvraag"
  soort: Zorg
    vraag "Welke zorg levert u?"
  jaren: getal ten minste 0
    vraag    "Hoeveel jaar bestaat u?"
    herkomst verzekeraar
rubriek "Ervaring"
voorwaarde ervaren "Lang genoeg bezig"
  geldt als soort is kaak
  eis elk van
    - jaren ten minste 3
    - kvk of (jaren ten minste 10 en kvk)
  vrijgesteld als "kort maar goed" jaren ten minste 2
  lezing "Een heel jaar."
  bron algemeen punt 1
termijn optijd "Op tijd"
  door zorgaanbieder
  moet voor 1 juli van het jaar ervoor
  bron algemeen punt 1
tabel graad: getal
  | soort  || graad |
  | gewoon || 1     |
  | kaak   || 2     |
voorbeeld "Alles klopt"
  gegeven  ja kvk
           soort is gewoon
  verwacht komt in aanmerking voor overeenkomst
           graad is 1
voorbeeld "Dit klopt niet"
  gegeven  nee kvk
           soort is kaak
           jaren is 1
  verwacht komt in aanmerking voor overeenkomst
           niet voldaan kvk
`);

/** The policies of `blocks`, both sound. */
const shared = blocks.replace("beleid een ", "beleid wijk ").replace("          ja agb\n", "");

/** Every policy of the repository. */
function openAll(): Promise<Editor> {
  const files = filesIn("policies").filter((file) => file.endsWith(".inkoop"));
  return openEditorOn(new Map(files.map((file) => [file.slice("policies/".length), textOf(file)])));
}

function openMondzorg(): Promise<Editor> {
  return openEditorOn(new Map([["m.inkoop", mondzorg]]), { open: ["m.inkoop"] });
}

describe("inkoop/examples", () => {
  it("lists each example by policy and file, also one that two policies share", async () => {
    const editor = await openEditor(shared);
    const { policies } = await ask(editor, "inkoop/examples", {});
    expect(
      policies.map(({ policy, files }) => [
        policy.naam,
        files.map(({ uri, examples }) => [editor.path(uri), examples.map(({ id }) => id)]),
      ]),
    ).toEqual([
      ["wijk", [["deel.inkoop", ["Ingeschreven"]]]],
      ["twee", [["deel.inkoop", ["Ingeschreven"]]]],
    ]);
    const [example] = policies[0]?.files[0]?.examples ?? [];
    expect(example && at(editor, { ...example, range: example.selectionRange })).toBe(
      'deel.inkoop:3 «"Ingeschreven"»',
    );
    const [twee] = (await ask(editor, "inkoop/examples", { policy: editor.uri("twee.inkoop") })).policies;
    expect(twee?.policy.titel).toBe("Twee");
  });

  it("lists them while the policy is broken, and says where the first error is", async () => {
    const editor = await openMondzorg();
    await editor.write("m.inkoop", mondzorg.replace("jaren ten minste 3", "jarenn ten minste 3"));
    const { policies } = await ask(editor, "inkoop/examples", {});
    expect(policies[0]?.files[0]?.examples.map(({ titel }) => titel)).toEqual([
      "Alles klopt",
      "Dit klopt niet",
    ]);
    const { policy } = policies[0] ?? {};
    expect(policy?.errors).toBe(1);
    expect(policy?.firstError && at(editor, policy.firstError)).toContain("«jarenn»");
    const { policies: runs } = await ask(editor, "inkoop/runExamples", {});
    expect(runs).toEqual([{ policy, examples: [] }]);
  });
});

describe("inkoop/runExamples", () => {
  it("runs them on the text as it is typed, and shows each failure at its line", async () => {
    const editor = await openMondzorg();
    const run = async () => {
      const { policies } = await ask(editor, "inkoop/runExamples", {});
      return policies[0]?.examples.map(({ id, passed, failures }) => [
        id,
        passed,
        failures.map((failure) => `${at(editor, failure)}: ${failure.actual}`),
      ]);
    };
    expect(await run()).toEqual([
      ["Alles klopt", true, []],
      [
        "Dit klopt niet",
        false,
        ["m.inkoop:47 «komt in aanmerking voor overeenkomst»: komt niet in aanmerking voor `overeenkomst`"],
      ],
    ]);
    await editor.type("niet ", { path: "m.inkoop", start: mondzorg.lastIndexOf("in aanmerking") });
    expect(await run()).toEqual([
      ["Alles klopt", true, []],
      ["Dit klopt niet", true, []],
    ]);
  });

  it("runs only what is asked for, with what that shows of each norm and row", async () => {
    const editor = await openMondzorg();
    const { policies } = await ask(editor, "inkoop/runExamples", {
      runs: [{ policy: editor.uri("m.inkoop"), examples: ["Alles klopt"] }],
      coverage: true,
    });
    expect(policies[0]?.examples.map(({ id }) => id)).toEqual(["Alles klopt"]);
    const shown = (policies[0]?.coverage?.declarations ?? []).flatMap(({ naam, items }) =>
      items.map(
        ({ text, seen, place }) => `${naam} ${text} ×${seen} ${place === undefined ? "" : at(editor, place)}`,
      ),
    );
    expect(shown).toContain("kvk voldaan ×1 ");
    expect(shown).toContain("kvk niet voldaan ×0 ");
    expect(shown).toContain("graad rij 1 ×1 m.inkoop:36 «| gewoon || 1     |»");
    expect(shown).toContain("graad rij 2 ×0 m.inkoop:37 «| kaak   || 2     |»");
    expect(policies[0]?.coverage?.totals.boundaries.seen).toBe(0);
  });

  it("says how far it is, and ends when it is taken back", async () => {
    const editor = await openAll();
    const steps: string[] = [];
    editor.client.onProgress(WorkDoneProgress.type, "t1", (step) => {
      const { message = "" } = step as WorkDoneProgressReport;
      steps.push(`${step.kind} ${message}`);
    });
    const runs = [{ policy: editor.uri("mondzorg/mondzorg.inkoop") }];
    const { policies } = await ask(editor, "inkoop/runExamples", { runs, workDoneToken: "t1" });
    const total = policies[0]?.examples.length ?? 0;
    expect(total).toBeGreaterThan(50);
    expect(policies[0]?.examples.filter(({ passed }) => !passed)).toEqual([]);
    expect(steps[0]).toBe("begin ");
    expect(steps[1]).toBe(`report 0 van ${total}`);
    expect(steps.at(-1)).toBe("end ");

    const release = editor.clock.hold();
    const running = ask(editor, "inkoop/runExamples", { runs }).catch((error: unknown) => error);
    await editor.open("leeg.inkoop", "// iets");
    release();
    await editor.settled();
    expect(await running).toMatchObject({ message: "De tekst is intussen veranderd." });
  });

  it("lets other requests go first while it works out coverage, and ends when a change overtakes it", async () => {
    const editor = await openAll();
    const runs = [{ policy: editor.uri("mondzorg/mondzorg.inkoop"), examples: [] }];
    await editor.settled();
    const release = editor.clock.hold();
    const done: string[] = [];
    const running = ask(editor, "inkoop/runExamples", { runs, coverage: true }).then(
      () => done.push("coverage"),
      (error: unknown) => done.push(String(error)),
    );
    await ask(editor, "inkoop/explain", { code: "INK0401" });
    done.push("explain");
    expect(editor.clock.isPausing()).toBe(true);
    await editor.open("leeg.inkoop", "// iets");
    release();
    await running;
    expect(done).toEqual(["explain", expect.stringContaining("De tekst is intussen veranderd.")]);
  });
});

describe("inkoop/decide", () => {
  it("gives the outcome with its reasoning, and the questions that still matter", async () => {
    const editor = await openMondzorg();
    const decide = async (facts: Record<string, boolean | string | number>) => {
      const result = await ask(editor, "inkoop/decide", { ...editor.document("m.inkoop"), facts });
      return result?.decision;
    };
    const empty = await decide({});
    expect(empty?.oordeel.uitkomst).toBe("onvolledig");
    expect(empty?.document.chapters[0]?.headline).toContain("Onvolledig");
    expect(
      empty?.questions.map(
        ({ vraag, herkomst, antwoordTekst }) => `${vraag} (${herkomst}: ${antwoordTekst})`,
      ),
    ).toEqual([
      "Staat u ingeschreven? (zorgaanbieder: ja of nee)",
      "Welke zorg levert u? (zorgaanbieder: één van: Gewone zorg, Kaakchirurgie)",
      "Hoeveel jaar bestaat u? (verzekeraar: getal, ten minste 0)",
    ]);
    expect(empty?.questions.map(({ antwoord }) => antwoord)).toEqual([
      { kind: "ja/nee" },
      {
        kind: "keuzelijst",
        keuzes: [
          { waarde: "gewoon", titel: "Gewone zorg" },
          { waarde: "kaak", titel: "Kaakchirurgie" },
        ],
      },
      { kind: "getal", geheel: false, min: 0 },
    ]);
    expect(empty?.questions[0]?.bewijs).toEqual(["Uittreksel"]);
    const place = empty?.questions[1]?.place;
    expect(place && at(editor, place)).toBe("m.inkoop:16 «soort: Zorg…»");

    const half = await decide({ kvk: true, soort: "kaak" });
    expect(half?.oordeel.uitkomst).toBe("ter beoordeling");
    expect(half?.questions.map(({ pad }) => pad)).toEqual(["jaren"]);
    expect(half?.answered.map(({ pad, waarde, counts }) => [pad, waarde, counts])).toEqual([
      ["kvk", true, true],
      ["soort", "kaak", true],
    ]);

    const done = await decide({ kvk: true, soort: "gewoon", jaren: 1, weg: 1 });
    expect(done?.oordeel.uitkomst).toBe("komt in aanmerking");
    expect(done?.questions).toEqual([]);
    expect(done?.answered.map(({ pad, counts }) => [pad, counts])).toEqual([
      ["kvk", true],
      ["soort", true],
      ["jaren", false],
    ]);
    expect(done?.problems.map(({ pad, code }) => [pad, code])).toEqual([["weg", "onbekend-veld"]]);

    const wrong = await decide({ jaren: "drie" });
    expect(wrong?.oordeel.uitkomst).toBe("fout");
    expect(wrong?.problems.map(({ bericht }) => bericht)).toEqual([
      "Dit moet een getal zijn, maar het is tekst.",
    ]);
    expect(wrong?.example).toBeUndefined();
  });

  it("writes what was answered as an example, which passes", async () => {
    const editor = await openMondzorg();
    const result = await ask(editor, "inkoop/decide", {
      ...editor.document("m.inkoop"),
      facts: { kvk: false, soort: "kaak", jaren: 2.5, peildatum: "2027-02-01" },
    });
    const example = result?.decision?.example ?? "";
    expect(example).toBe(`voorbeeld "een overeenkomst: komt niet in aanmerking"
  gegeven  nee kvk
           peildatum is 1 februari 2027
           soort is kaak
           jaren is 2,5
  verwacht komt niet in aanmerking voor overeenkomst
           niet voldaan kvk
`);
    await editor.write("m.inkoop", mondzorg + example);
    const { policies } = await ask(editor, "inkoop/runExamples", {});
    expect(policies[0]?.examples.at(-1)?.passed).toBe(true);
    expect(await editor.findings("m.inkoop")).toEqual([]);
  });

  it("refuses a besluit that does not exist, and says nothing of a policy with errors", async () => {
    const editor = await openMondzorg();
    const params = { ...editor.document("m.inkoop"), facts: {} };
    await expect(ask(editor, "inkoop/decide", { ...params, besluit: "ander" })).rejects.toThrow(
      "Dit beleid heeft geen besluit `ander`.",
    );
    await editor.write("m.inkoop", mondzorg.replace("soort is kaak", "soort is kaakk"));
    const broken = await ask(editor, "inkoop/decide", params);
    expect(broken?.policy.errors).toBe(1);
    expect(broken?.decision).toBeUndefined();
  });
});

describe("inkoop/document", () => {
  it("is the policy as one reads it, with the place of each piece", async () => {
    const editor = await openMondzorg();
    const result = await ask(editor, "inkoop/document", editor.document("m.inkoop"));
    const document = result?.document;
    expect(document?.looptijd.totEnMet).toEqual({
      datum: "2027-12-31",
      tekst: "31 december 2027",
      weekdag: "vrijdag",
    });
    expect(document?.tijdlijn.map(({ soort, dag, titel }) => [soort, dag.tekst, dag.weekdag, titel])).toEqual(
      [["laatste dag", "30 juni 2026", "dinsdag", "Op tijd"]],
    );
    const [chapter] = document?.hoofdstukken ?? [];
    expect(chapter?.titel).toBe("een overeenkomst");
    expect(
      chapter?.paragrafen.map(({ rubriek, onderdelen }) => [rubriek, onderdelen.map(({ soort }) => soort)]),
    ).toEqual([
      [undefined, ["voorwaarde"]],
      ["Ervaring", ["voorwaarde", "termijn", "tabel"]],
    ]);
    const [ervaren, , graad] = chapter?.paragrafen[1]?.onderdelen ?? [];
    expect(ervaren).toMatchObject({
      titel: "Lang genoeg bezig",
      geldtAls: { soort: "zin", tekst: "“Welke zorg levert u?” is Kaakchirurgie" },
      toets: {
        soort: "lijst",
        van: "elk",
        delen: [
          { soort: "zin", tekst: "“Hoeveel jaar bestaat u?” ten minste 3" },
          { soort: "lijst", van: "een", delen: [{ soort: "zin" }, { soort: "lijst", van: "elk" }] },
        ],
      },
      vrijstellingen: [{ label: "kort maar goed", als: { soort: "zin" } }],
      lezing: ["Een heel jaar."],
      bron: [{ titel: "Algemeen", punten: ["1"] }],
    });
    expect(ervaren && at(editor, ervaren.place)).toBe(
      'm.inkoop:22 «voorwaarde ervaren "Lang genoeg bezig"…»',
    );
    expect(graad).toMatchObject({
      rijen: [
        { cellen: ["Gewone zorg"], resultaat: "1" },
        { cellen: ["Kaakchirurgie"], resultaat: "2" },
      ],
    });
    expect(document?.gegevens.map(({ titel, vragen }) => [titel, vragen.map(({ naam }) => naam)])).toEqual([
      ["Ingeschreven", ["kvk"]],
      ["Aanvraag", ["soort", "jaren"]],
    ]);
  });

  it("of a block or a shared part is that of the policy one names, and tells which there are", async () => {
    const editor = await openEditor(shared);
    const read = async (policy?: string) => {
      const result = await ask(editor, "inkoop/document", {
        ...editor.document("blok.inkoop"),
        ...(policy === undefined ? {} : { policy: editor.uri(policy) }),
      });
      return [result?.document?.titel, result?.policies.map(({ naam }) => naam)];
    };
    expect(await read()).toEqual(["Een", ["wijk", "twee"]]);
    expect(await read("twee.inkoop")).toEqual(["Twee", ["wijk", "twee"]]);
    const een = await ask(editor, "inkoop/document", editor.document("een.inkoop"));
    const agb = een?.document?.hoofdstukken[0]?.paragrafen[0]?.onderdelen[1];
    expect(agb).toMatchObject({
      vraag: "Heeft u een AGB-code van Vektis?",
      volgens: { bouwsteen: "Gedeeld", norm: "agb", afwijkingen: ["vraag"] },
    });
    const part = await openEditorOn(new Map([["los.inkoop", 'keuzelijst A\n  a "A"\n']]), {
      open: ["los.inkoop"],
    });
    expect(await ask(part, "inkoop/document", part.document("los.inkoop"))).toBeNull();
  });

  it("has a place within its text for every piece of every policy", async () => {
    const editor = await openAll();
    const { policies } = await ask(editor, "inkoop/examples", {});
    let pieces = 0;
    for (const { policy } of policies) {
      const result = await ask(editor, "inkoop/document", { textDocument: { uri: policy.uri } });
      JSON.stringify(result?.document, (key, value: unknown) => {
        if (key !== "place") return value;
        const { uri, range } = value as Place;
        const text = editor.text(editor.path(uri));
        expect(range.end.line).toBeLessThanOrEqual(positionIn(text, text.length).line);
        pieces += 1;
        return undefined;
      });
      expect(result?.document?.hoofdstukken.length).toBeGreaterThan(0);
    }
    expect(pieces).toBeGreaterThan(1000);
    expect(editor.log.filter((line) => line.startsWith("Fout"))).toEqual([]);
  });
});

describe("inkoop/explain", () => {
  it("gives the page of a code, however it is typed", async () => {
    const editor = await openEditorOn(new Map());
    const page = await ask(editor, "inkoop/explain", { code: "ink 221" });
    expect(page?.code).toBe("INK0221");
    expect(page?.markdown).toContain("**Betekenis.**");
    expect(await ask(editor, "inkoop/explain", { code: "INK9999" })).toBeNull();
  });
});

describe("inkoop/emitted", () => {
  it("gives the module of the policy, laid out where that can be done", async () => {
    const editor = await openEditorOn(new Map([["m.inkoop", mondzorg]]), {
      environment: { layOutTypeScript: (text) => Promise.resolve(`// netjes\n${text}`) },
    });
    const result = await ask(editor, "inkoop/emitted", editor.document("m.inkoop"));
    expect(result?.module?.fileName).toBe("proef.ts");
    expect(result?.module?.isLaidOut).toBe(true);
    expect(result?.module?.text).toMatch(/^\/\/ netjes\n\/\/ Gemaakt door `inkoop build`/);
    const bare = await openMondzorg();
    const raw = await ask(bare, "inkoop/emitted", bare.document("m.inkoop"));
    expect(raw?.module?.isLaidOut).toBe(false);
    expect(raw?.module?.text).toContain("export const beleid");
  });
});

describe("all of these", () => {
  it("answer wrong parameters with an error, and live", async () => {
    const editor = await openMondzorg();
    const send = (method: string, params: unknown) => editor.client.sendRequest(method, params);
    await expect(send("inkoop/decide", { ...editor.document("m.inkoop"), facts: 3 })).rejects.toThrow(
      "`facts`",
    );
    await expect(send("inkoop/explain", {})).rejects.toThrow("`code`");
    await expect(send("inkoop/runExamples", { runs: 1 })).rejects.toThrow("`runs`");
    await expect(send("inkoop/document", {})).rejects.toThrow("geen document");
    await expect(send("inkoop/examples", { policy: 3 })).rejects.toThrow("`policy`");
    expect(await send("inkoop/document", { textDocument: { uri: "file:///weg.inkoop" } })).toBeNull();
  });
});
