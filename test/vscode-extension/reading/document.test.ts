// What a person reads of a policy.

import { describe, expect, test } from "vitest";
import { answerFor, elements, linesOf, openFiles, pageOf, textOf, withId } from "./opened.js";

const policy = `beleid voetzorg "Voetzorg 2027"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027

document "Inkoopbeleid Voetzorg 2027"
  deel algemeen "Contractvoorwaarden" punten 1, 2, 3, 4

gebruik "gedeeld.inkoop"

keuzelijst Beroep
  podotherapeut "Podotherapeut"
  pedicure      "Pedicure"

gegevens "Aanvraag"
  beroep: Beroep
    vraag "Wat is uw beroep?"
  aanvraagdatum: datum
    vraag  "Wanneer vraagt u aan?"
    bewijs "De aanvraag"
  ziek: ja/nee
    vraag "Was u ziek?"

controle gezond "Ziek en toch op tijd"
  eis niet ziek of aanvraagdatum na 1 mei 2026

tabel tarief: bedrag "Het tarief"
  | beroep        | ziek || tarief |
  | podotherapeut | -    || € 60   |
  | pedicure      | ja   || € 40   |
  | pedicure      | nee  || € 45   |
  lezing "Het tarief is per behandeling."
  bron algemeen punt 4

bepaal spoor: Beroep "Het spoor"
  als ziek dan pedicure
  anders beroep

toezegging tijdig "a.s.r. antwoordt tijdig"
  bron algemeen punt 4

besluit overeenkomst "een overeenkomst voor voetzorg"
  geldt als spoor is podotherapeut

rubriek "Contractvoorwaarden"

voorwaarde kvk volgens gedeeld
  bron algemeen punt 1

voorwaarde keurmerk volgens gedeeld
  lezing "Ook een voorlopig keurmerk telt."
  omdat  "Nieuwe praktijken krijgen eerst een voorlopig keurmerk."
  bron   algemeen punt 1

voorwaarde opTijd "Op tijd aangevraagd"
  geldt als       beroep is podotherapeut of (beroep is pedicure en niet ziek)
  eis             aanvraagdatum voor 1 oktober 2026
  vrijgesteld als "ziekte" ziek
  gevolg          "Geen overeenkomst in 2027."
  extern          "Algemene termijnenwet"
  bron            algemeen punt 2

uitsluiting fraude "Fraude"
  vraag    "Is er fraude vastgesteld?"
  herkomst verzekeraar
  aanname  nee
  bron     algemeen punt 3

aandachtspunt netjes "Werkt netjes"
  bron algemeen punt 3

termijn antwoord "Antwoord op de aanvraag"
  door verzekeraar
  moet voor 1 november 2026
  bron algemeen punt 4
`;
const shared = `bouwsteen gedeeld "Gedeelde voorwaarden"

voorwaarde kvk "Ingeschreven in het handelsregister"
  vraag    "Staat u ingeschreven?"
  herkomst "KvK"

voorwaarde keurmerk "Keurmerk"
  vraag "Heeft u het keurmerk?"
`;
const files = { "a.inkoop": policy, "gedeeld.inkoop": shared };

describe("a policy that is being read", async () => {
  const editor = await openFiles(files);
  const page = await pageOf(editor, "a.inkoop");

  test("begins with what it is, of whom and for when", () => {
    const main = elements(page).find(({ tag }) => tag === "main");
    const [head] = main?.children ?? [];
    expect(typeof head === "object" && linesOf(head).join("\n")).toMatchInlineSnapshot(`
      "Voetzorg 2027
      Verzekeraar
        a.s.r.
      Looptijd
        vrijdag 1 januari 2027 tot en met vrijdag 31 december 2027
      Contractjaar
        2027
      Document
        Inkoopbeleid Voetzorg 2027"
    `);
  });

  test("says what a besluit takes, with exceptions plain and what does not decide apart", () => {
    expect(linesOf(withId(page, "besluit-overeenkomst")).join("\n")).toMatchInlineSnapshot(`
      "## Een overeenkomst voor voetzorg
      Een zorgaanbieder die aan elk van de 3 voorwaarden voldoet die voor hem gelden en niet onder de uitsluiting valt, komt in aanmerking voor een overeenkomst voor voetzorg.
      Geldt alleen als
        “Het spoor” is Podotherapeut
      ### Contractvoorwaarden
        #### Voorwaarde Ingeschreven in het handelsregister
        Nodig
          Staat u ingeschreven? ja
        Wie dit weet
          KvK
        - Contractvoorwaarden, punt 1
        - Bouwsteen: Gedeelde voorwaarden
        #### Voorwaarde Keurmerk
        Nodig
          Heeft u het keurmerk? ja
        Lezing
          Ook een voorlopig keurmerk telt.
        Wijkt af
          Van de bouwsteen “Gedeelde voorwaarden” is hier anders: lezing.
        Omdat
          Nieuwe praktijken krijgen eerst een voorlopig keurmerk.
        - Contractvoorwaarden, punt 1
        - Bouwsteen: Gedeelde voorwaarden
        #### Voorwaarde Op tijd aangevraagd
        Geldt alleen als
          Minstens één van deze:
          - “Wat is uw beroep?” is Podotherapeut
            Alle van deze:
            - “Wat is uw beroep?” is Pedicure
            - Was u ziek? nee
        Nodig
          “Wanneer vraagt u aan?” voor 1 oktober 2026
        Dit geldt niet als
          ziekte:
          Was u ziek? ja
        Gevolg
          Geen overeenkomst in 2027.
        Leunt op
          Algemene termijnenwet
        - Contractvoorwaarden, punt 2
        #### Uitsluiting Fraude
        Uitgesloten als
          Is er fraude vastgesteld? ja
        Wie dit weet
          a.s.r.
        Aangenomen
          Nee, tot iemand iets anders zegt.
        - Contractvoorwaarden, punt 3
      Dit beslist niet mee:
        #### Aandachtspunt Werkt netjes
        - Contractvoorwaarden, punt 3
        #### Termijn Antwoord op de aanvraag
        Wie
          a.s.r.
        Moet
          voor 1 november 2026
          Zaterdag 31 oktober 2026 is de laatste dag; die telt nog mee.
        - Contractvoorwaarden, punt 4"
    `);
  });

  test("has its days in order, in words", () => {
    expect(linesOf(withId(page, "termijnen")).join("\n")).toMatchInlineSnapshot(`
      "## Termijnen
        1 woensdag 30 september 2026
        - Op tijd aangevraagd De zorgaanbieder · laatste dag, telt nog mee · voorwaarde
        2 zaterdag 31 oktober 2026
        - Antwoord op de aanvraag a.s.r. · laatste dag, telt nog mee"
    `);
  });

  test("has what is worked out as tables and cases, and its questions in a table", () => {
    const parts = ["begrippen", "controles", "gegevens", "keuzelijsten", "bronnen"];
    expect(parts.flatMap((id) => linesOf(withId(page, id))).join("\n")).toMatchInlineSnapshot(`
      "## Begrippen en tabellen
      Waar de voorwaarden naar verwijzen, en hoe het wordt bepaald.
        ### Tabel Het tarief
        Het tarief
        Wat is uw beroep? | Was u ziek? | Het tarief
        Podotherapeut | maakt niet uit | € 60
        Pedicure | ja | € 40
        Pedicure | nee | € 45
        Lezing
          Het tarief is per behandeling.
        - Contractvoorwaarden, punt 4
        ### Begrip Het spoor
        Het eerste dat past, telt:
          Was u ziek? ja
          dan Pedicure
          anders “Wat is uw beroep?”
      ## Controles op de gegevens
      Gegevens die elkaar tegenspreken, worden niet beoordeeld.
        ### Controle Ziek en toch op tijd
        Moet kloppen
          Minstens één van deze:
          - Was u ziek? nee
          - “Wanneer vraagt u aan?” na 1 mei 2026
      ## Gegevens
      Wat wordt gevraagd om te kunnen beslissen, naast de vragen bij de voorwaarden zelf.
      Gegevens
      Vraag | Antwoord | Wie dit weet | Bewijs
      Aanvraag
      Wat is uw beroep? | één van: Podotherapeut, Pedicure | De zorgaanbieder |
      Wanneer vraagt u aan? | datum | De zorgaanbieder | De aanvraag
      Was u ziek? | ja of nee | De zorgaanbieder |
      ## Keuzelijsten
      Beroep
        - Podotherapeut
        - Pedicure
      ## Brondocumenten
      Inkoopbeleid Voetzorg 2027
      Deel | Punten
      Contractvoorwaarden | punt 1, 2, 3 en 4"
    `);
  });

  test("leads from a sentence to what it speaks of", () => {
    const links = elements(withId(page, "besluit-overeenkomst").children)
      .filter(({ attributes }) => attributes.class?.startsWith("naar ") === true)
      .map((link) => `${textOf(link)} → ${link.attributes.href ?? ""}`);
    expect(new Set(links)).toMatchInlineSnapshot(`
      Set {
        "“Het spoor” → #onderdeel-spoor",
        "“Wat is uw beroep?” → #gegeven-beroep",
        "Was u ziek? → #gegeven-ziek",
        "“Wanneer vraagt u aan?” → #gegeven-aanvraagdatum",
      }
    `);
  });
});

describe("a policy with errors", () => {
  const broken = policy.replace("eis             aanvraagdatum", "eis             aanvraagdatm");

  test("keeps the last version without errors, and says so, with the way to the first error", async () => {
    const editor = await openFiles(files);
    const kept = (await answerFor(editor, "a.inkoop"))?.document;
    const before = await pageOf(editor, "a.inkoop");
    await editor.write("a.inkoop", broken);
    const now = await pageOf(editor, "a.inkoop", kept);
    const notice = elements(now).find(({ attributes }) => attributes.role === "status");
    expect(notice && textOf(notice)).toBe(
      "In Voetzorg 2027 staat nog 1 fout. Hieronder staat de laatste versie zonder fouten.",
    );
    const way = elements(notice?.children ?? []).find(({ tag }) => tag === "button");
    expect(way?.attributes["data-at"]).toMatch(/^0:\d+:/);
    expect(textOf(withId(now, "termijnen"))).toBe(textOf(withId(before, "termijnen")));
  });

  test("that never was without them shows only that, and cannot be printed", async () => {
    const editor = await openFiles({ ...files, "a.inkoop": broken });
    const now = await pageOf(editor, "a.inkoop");
    expect(now.map(textOf).join("").trim()).toBe("Voetzorg 2027In Voetzorg 2027 staat nog 1 fout.");
    const print = elements(now).find(({ attributes }) => attributes["data-action"] === "print");
    expect(print?.attributes.disabled).toBe(true);
  });
});

test("of a block that several policies use, one can choose which to read", async () => {
  const other = policy
    .replace("beleid voetzorg", "beleid teenzorg")
    .replace('"Voetzorg 2027"', '"Teenzorg 2027"');
  const editor = await openFiles({ "gedeeld.inkoop": shared, "a.inkoop": policy, "b.inkoop": other });
  const page = await pageOf(editor, "gedeeld.inkoop");
  const choice = elements(page).find(({ tag }) => tag === "select");
  const options = choice?.children.map((option) =>
    typeof option === "string" ? option : [textOf(option), option.attributes.selected],
  );
  expect(options).toEqual([
    ["Voetzorg 2027", true],
    ["Teenzorg 2027", false],
  ]);
  expect(choice?.attributes["data-action"]).toBe("policy");
});

test("a file that no policy uses has nothing to read, and says so", async () => {
  const editor = await openFiles({ "los.inkoop": 'keuzelijst A\n  a "A"\n' });
  const page = await pageOf(editor, "los.inkoop");
  expect(page.map(textOf)).toEqual(["Dit bestand hoort bij geen beleid, dus er is niets te lezen."]);
});
