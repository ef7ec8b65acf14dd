// A policy as a document: what a colleague of the writer reads, line by line.

import { describe, expect, test } from "vitest";
import { checkProgram } from "../../../compiler/check/index.js";
import {
  documentOf,
  type DocumentCondition,
  type DocumentItem,
  type PolicyDocument,
} from "../../../compiler/document/index.js";
import { createMemoryHost } from "../../../compiler/host.memory.js";
import { createNodeHost } from "../../../compiler/host.node.js";
import { createProgram, type Program } from "../../../compiler/program.js";
import { filesIn, root } from "../../files.js";

function documentsOf(program: Program): readonly PolicyDocument[] {
  const { beleiden, diagnostics } = checkProgram(program);
  expect(diagnostics.filter(({ severity }) => severity === "fout").map(({ message }) => message)).toEqual([]);
  return beleiden.flatMap((beleid) =>
    program.units
      .filter(({ kind, header }) => kind === "beleid" && header.name.name === beleid.naam)
      .map((unit) => documentOf(unit, beleid)),
  );
}

/** The document of the policy `a.inkoop` among `files`. */
function read(files: Readonly<Record<string, string>>): PolicyDocument {
  const host = createMemoryHost(new Map(Object.entries(files)));
  const [document] = documentsOf(createProgram(host, { roots: ["a.inkoop"] }));
  if (document === undefined) throw new Error("there is no policy");
  return document;
}

const head = `beleid a "Voetzorg 2027-2028"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2028

document "Inkoopbeleid"
  deel algemeen "Contractvoorwaarden" punten 1, 2, 3
`;

/** A condition with a line for each part, and behind it what the part speaks of. */
function lines(condition: DocumentCondition, indent = ""): readonly string[] {
  if (condition.soort === "zin") {
    const names = condition.verwijst.map(({ soort, naam }) => `${soort} ${naam}`);
    return [`${indent}${condition.tekst}${names.length === 0 ? "" : `   [${names.join(", ")}]`}`];
  }
  return [`${indent}${condition.van} van`, ...condition.delen.flatMap((part) => lines(part, `${indent}  `))];
}

function items(document: PolicyDocument): readonly DocumentItem[] {
  return document.hoofdstukken.flatMap(({ paragrafen }) =>
    paragrafen.flatMap(({ onderdelen }) => onderdelen),
  );
}

function item(document: PolicyDocument, naam: string): DocumentItem {
  const found = items(document).find((each) => each.naam === naam);
  if (found === undefined) throw new Error(`there is no ${naam}`);
  return found;
}

describe("the head of a document", () => {
  test("says from which weekday to which it holds, and for which year", () => {
    const { looptijd, contractjaar } = read({ "a.inkoop": head.slice(0, head.indexOf("document")) });
    expect([contractjaar, looptijd]).toEqual([
      2027,
      {
        van: { datum: "2027-01-01", tekst: "1 januari 2027", weekdag: "vrijdag" },
        totEnMet: { datum: "2028-12-31", tekst: "31 december 2028", weekdag: "zondag" },
      },
    ]);
  });
});

describe("a condition", () => {
  const document = read({
    "a.inkoop": `${head}
keuzelijst Beroep
  podotherapeut "Podotherapeut"
  pedicure      "Pedicure"

gegevens "Aanvraag"
  beroep: Beroep
    vraag "Wat is uw beroep?"
  uren: getal ten minste 0
    vraag "Hoeveel uur werkt u?"

bepaal genoegUren: ja/nee "Genoeg uren"
  waarde uren ten minste 8

besluit overeenkomst "een overeenkomst"

voorwaarde kvk "Ingeschreven"
  vraag "Staat u ingeschreven?"
  bron  algemeen punt 1

voorwaarde bekwaam "Bekwaam"
  eis  beroep is podotherapeut of (beroep is pedicure en genoegUren en voldoet aan kvk)
  bron algemeen punt 2

besluit verlenging "een verlenging"

uitsluiting nieuw "Nog geen overeenkomst"
  als  niet voldoet aan overeenkomst
  bron algemeen punt 3
`,
  });

  test("keeps together what counts together, and says of each sentence what it speaks of", () => {
    const bekwaam = item(document, "bekwaam");
    expect(bekwaam.soort === "voorwaarde" && bekwaam.toets && lines(bekwaam.toets).join("\n"))
      .toMatchInlineSnapshot(`
      "een van
        “Wat is uw beroep?” is Podotherapeut   [gegeven beroep]
        elk van
          “Wat is uw beroep?” is Pedicure   [gegeven beroep]
          “Genoeg uren”: ja   [afgeleide genoegUren]
          voldaan aan “Staat u ingeschreven?”   [norm kvk]"
    `);
  });

  test("speaks of a besluit by what one is eligible for", () => {
    const nieuw = item(document, "nieuw");
    expect(
      nieuw.soort === "uitsluiting" && nieuw.toets && lines(nieuw.toets).join("\n"),
    ).toMatchInlineSnapshot(`"niet (in aanmerking voor een overeenkomst)   [besluit overeenkomst]"`);
  });
});

describe("the days of a document", () => {
  const document = read({
    "a.inkoop": `${head}
gegevens "Aanvraag"
  aanvraagdatum: datum
    vraag "Wanneer vraagt u aan?"
  startdatum: datum
    vraag    "Wanneer begint u?"
    herkomst verzekeraar
  antwoorddatum: datum
    vraag "Wanneer antwoordde a.s.r.?"

besluit overeenkomst "een overeenkomst"

voorwaarde opTijd "Op tijd"
  eis  aanvraagdatum voor 1 oktober 2026
  bron algemeen punt 1

voorwaarde start "Begint in het eerste kwartaal"
  eis  startdatum van 1 januari 2027 tot en met 31 maart 2027
  bron algemeen punt 2

uitsluiting teVroeg "Te vroeg aangevraagd"
  als  aanvraagdatum voor 1 juni 2026
  bron algemeen punt 3

voorwaarde misschien "Op tijd of met uitstel"
  eis  aanvraagdatum uiterlijk 1 mei 2026 of startdatum na 1 mei 2027
  bron algemeen punt 3

termijn bekend "Beleid bekend"
  door  verzekeraar
  moet  voor 2 april 2026
  streven
  bron  algemeen punt 1

termijn antwoord "Antwoord"
  door  verzekeraar
  moet  antwoorddatum binnen 2 weken na aanvraagdatum
  bron  algemeen punt 2
`,
  });

  test("are those of terms and of norms, in order of time, with who must keep them and which day still counts", () => {
    const told = document.tijdlijn.map(({ van, naam, tekst, door, streven }) =>
      [van, naam, door, ...(streven ? ["streven"] : []), tekst].join(" | "),
    );
    expect(told.join("\n")).toMatchInlineSnapshot(`
      "termijn | bekend | verzekeraar | streven | Woensdag 1 april 2026 is de laatste dag; die telt nog mee.
      uitsluiting | teVroeg | zorgaanbieder | Maandag 1 juni 2026 is de eerste dag; die telt al mee.
      voorwaarde | opTijd | zorgaanbieder | Woensdag 30 september 2026 is de laatste dag; die telt nog mee.
      voorwaarde | start | verzekeraar | Vrijdag 1 januari 2027 is de eerste dag; die telt al mee.
      voorwaarde | start | verzekeraar | Woensdag 31 maart 2027 is de laatste dag; die telt nog mee."
    `);
  });

  test("leave out what is only one of several ways", () => {
    expect(document.tijdlijn.some(({ naam }) => naam === "misschien")).toBe(false);
  });

  test("stand beside the term that names them; of a period it is said that both ends count", () => {
    const days = ["bekend", "antwoord"].map((naam) => {
      const term = item(document, naam);
      return term.soort === "termijn" ? `${term.tekst} → ${term.dagen ?? ""}` : "";
    });
    expect(days.join("\n")).toMatchInlineSnapshot(`
      "voor 2 april 2026 → Woensdag 1 april 2026 is de laatste dag; die telt nog mee.
      “Wanneer antwoordde a.s.r.?” binnen 2 weken na “Wanneer vraagt u aan?” → De laatste dag telt nog mee."
    `);
  });
});

describe("what comes from building blocks", () => {
  const document = read({
    "a.inkoop": `${head}
gebruik "blok.inkoop"

besluit overeenkomst "een overeenkomst"

voorwaarde kvk volgens gedeeld
  lezing "Ook een nevenvestiging telt."
  omdat  "Alleen hier zijn er nevenvestigingen."
  bron   algemeen punt 1, 2, 3

vervalt gedeeld.keurmerk
  omdat "Voor voetzorg is er geen keurmerk."
`,
    "blok.inkoop": `bouwsteen gedeeld "Gedeelde voorwaarden"

voorwaarde kvk "Ingeschreven"
  vraag "Staat u ingeschreven?"

voorwaarde keurmerk "Keurmerk"
  vraag "Heeft u een keurmerk?"
`,
  });

  test("says in what it differs", () => {
    const kvk = item(document, "kvk");
    expect(kvk).toMatchObject({
      titel: "Ingeschreven",
      volgens: { bouwsteen: "Gedeelde voorwaarden", norm: "kvk", afwijkingen: ["lezing"] },
      omdat: ["Alleen hier zijn er nevenvestigingen."],
    });
  });

  test("says what does not hold here, and why", () => {
    expect(document.vervallen).toMatchObject([
      {
        naam: "keurmerk",
        titel: "Keurmerk",
        bouwsteen: "Gedeelde voorwaarden",
        omdat: ["Voor voetzorg is er geen keurmerk."],
        origin: { file: "a.inkoop" },
      },
    ]);
  });
});

test("a list of records says what is asked of each, and a question of a norm which norm that is", () => {
  const { gegevens } = read({
    "a.inkoop": `${head}
structuur Locatie
  plaats: tekst
    vraag "Waar staat de praktijk?"
  kamers: geheel getal ten minste 1
    vraag "Hoeveel kamers zijn er?"

gegevens "Aanvraag"
  locaties: lijst van Locatie
    vraag "Welke praktijken heeft u?"

besluit overeenkomst "een overeenkomst"

voorwaarde kvk "Ingeschreven"
  vraag "Staat u ingeschreven?"
  bron  algemeen punt 1, 2

voorwaarde groot "Groot genoeg"
  eis  elk van locaties heeft (kamers ten minste 2)
  bron algemeen punt 3
`,
  });
  const told = gegevens.flatMap(({ vragen }) =>
    vragen.map(({ naam, norm, antwoord, velden }) => ({
      naam,
      norm,
      antwoord,
      velden: velden.map((veld) => `${veld.vraag} (${veld.antwoord})`),
    })),
  );
  expect(told).toMatchInlineSnapshot(`
    [
      {
        "antwoord": "lijst",
        "naam": "locaties",
        "norm": undefined,
        "velden": [
          "Waar staat de praktijk? (tekst)",
          "Hoeveel kamers zijn er? (geheel getal, ten minste 1)",
        ],
      },
      {
        "antwoord": "ja of nee",
        "naam": "kvk",
        "norm": "kvk",
        "velden": [],
      },
    ]
  `);
});

describe("every policy of the repository", () => {
  const roots = filesIn("policies").filter((file) => /^policies\/([\w-]+)\/\1\.inkoop$/.test(file));
  const documents = documentsOf(createProgram(createNodeHost(root), { roots }));

  test("is a document", () => {
    expect(documents.length).toBe(roots.length);
    expect(documents.length).toBeGreaterThan(5);
  });

  test("speaks in its sentences of what they say that they speak of", () => {
    const wrong: string[] = [];
    let references = 0;
    const visit = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      if ("verwijst" in value) {
        const { tekst, verwijst } = value as Extract<DocumentCondition, { readonly soort: "zin" }>;
        for (const reference of verwijst) {
          references += 1;
          if (!tekst.includes(reference.tekst)) wrong.push(`${tekst} without ${reference.tekst}`);
        }
      }
      for (const part of Object.values(value)) visit(part);
    };
    visit(documents);
    expect(wrong).toEqual([]);
    expect(references).toBeGreaterThan(500);
  });

  test("has its days in order of time", () => {
    for (const { tijdlijn } of documents) {
      const days = tijdlijn.map(({ dag }) => dag.datum);
      expect(days).toEqual(days.toSorted());
    }
  });
});
