import { describe, expect, test } from "vitest";
import { buildingBlock, decision, files } from "../../../compiler/diagnostics/page-parts.js";
import { findingsIn, fixed, listed } from "../findings.js";

const dates = `gegevens "Aanvraag"
  ontvangenOp: datum
    vraag "Wanneer is de aanvraag ontvangen?"
  ondertekendOp: datum
    vraag "Wanneer is de aanvraag ondertekend?"
`;

const norm = (eis: string, name = "opTijd", point = 1): string => `voorwaarde ${name} "Op tijd"
  eis  ${eis}
  bron algemeen punt ${point}
`;

const block = buildingBlock(`voorwaarde kvk "Ingeschreven in het handelsregister"
  vraag "Staat u ingeschreven?"

gegevens "Wtza"
  wtzaPlichtigSinds: datum optioneel
    vraag "Sinds wanneer bent u plichtig?"
`);

const withBlock = (body: string, points = "punten 1"): string =>
  files({
    "beleid.inkoop": decision(points, `gebruik "gedeeld.inkoop"\n\n${body}`),
    "gedeeld.inkoop": block,
  });

const placed = "voorwaarde kvk volgens gedeeld\n  bron algemeen punt 1\n";

describe("a name that is not known", () => {
  test("is said once, with the other places and a fix for all of them", () => {
    const text = decision(
      "punten 1, 2",
      `${dates}
${norm("ontvangeOp voor ondertekendOp")}
${norm("ontvangeOp voor 1 juli 2026", "tijdig", 2)}`,
    );
    const findings = findingsIn(text);
    expect(listed(findings)).toEqual([
      "INK0221 17:8 De naam `ontvangeOp` bestaat niet. Bedoelde u `ontvangenOp`?",
    ]);
    expect(findings.diagnostics[0]?.related).toHaveLength(1);
    expect(listed(findingsIn(fixed(findings, "INK0221")?.get("beleid.inkoop") ?? ""))).toEqual([]);
  });

  test("is a value of a keuzelijst that stands where a fact belongs", () => {
    const text = decision(
      "punten 1",
      `keuzelijst Beroep
  tandarts "Tandarts"

gegevens "Praktijk"
  beroep: Beroep
    vraag "Wat is uw beroep?"

${norm("tandarts of beroep is tandarts")}`,
    );
    expect(listed(findingsIn(text))).toEqual([
      "INK0222 18:8 `tandarts` is een waarde van keuzelijst `Beroep`, maar hier hoort een gegeven of afgeleide waarde. Schrijf erbij wat u vergelijkt: `beroep is tandarts`.",
    ]);
  });

  test("is silent when the file that may declare it is not there", () => {
    const text = decision("punten 1", `gebruik "gegevens.inkoop"\n\n${norm("ontvangenOp voor 1 juli 2026")}`);
    expect(listed(findingsIn(text)).map((line) => line.slice(0, 7))).toEqual(["INK0201"]);
  });

  test("is silent when it is declared where the text could not be read", () => {
    const text = decision(
      "punten 1",
      `${dates.replace("ontvangenOp: datum", "ontvangenOp datum")}\n${norm("ontvangenOp voor ondertekendOp")}`,
    );
    expect(listed(findingsIn(text)).filter((line) => !line.startsWith("INK01"))).toEqual([]);
  });

  test("makes what it is compared with go unjudged", () => {
    const text = decision("punten 1", norm("beroop is een van (tandarts, orthodontist)"));
    expect(listed(findingsIn(text))).toEqual([
      "INK0221 11:8 De naam `beroop` bestaat niet. Schrijf hier de naam van een gegeven of afgeleide waarde.",
    ]);
  });
});

describe("a building block", () => {
  test("lends its names, with and without its own name before them", () => {
    const text = withBlock(
      `${placed}
${norm("wtzaPlichtigSinds voor 1 juli 2026 of gedeeld.wtzaPlichtigSinds is geen", "wtza", 2)}`,
      "punten 1, 2",
    );
    expect(listed(findingsIn(text))).toEqual([]);
  });

  test("does not have every name of the policy", () => {
    const text = withBlock(
      `${dates}\n${placed}\n${norm("gedeeld.kkv of ontvangenOp voor ondertekendOp", "x", 2)}`,
      "punten 1, 2",
    );
    expect(listed(findingsIn(text))).toEqual([
      "INK0221 beleid.inkoop:22:16 De naam `kkv` bestaat niet. Bedoelde u `kvk`?",
    ]);
  });

  test("must be known by its name", () => {
    const text = withBlock(placed.replace("volgens gedeeld", "volgens gedeelt"));
    expect(listed(findingsIn(text))).toEqual([
      "INK0221 beleid.inkoop:12:24 De naam `gedeelt` bestaat niet. Bedoelde u `gedeeld`?",
    ]);
  });

  test("has a norm of the name that is placed", () => {
    const text = withBlock(placed.replace("kvk", "kvj"));
    expect(listed(findingsIn(text))).toEqual([
      "INK0221 beleid.inkoop:12:12 De naam `kvj` bestaat niet. Bedoelde u `kvk`?",
    ]);
  });

  test("keeps its names to itself: a policy gives its own things other names", () => {
    const text = withBlock(
      `${placed}
gegevens "Eigen"
  wtzaPlichtigSinds: datum optioneel
    vraag "Sinds wanneer?"

${norm("wtzaPlichtigSinds voor 1 juli 2026", "x", 2)}`,
      "punten 1, 2",
    );
    const findings = findingsIn(text);
    expect(listed(findings)).toEqual([
      "INK0220 beleid.inkoop:16:3 `wtzaPlichtigSinds` is al de naam van een gegeven in bouwsteen `gedeeld`. Geef een van beide een andere naam.",
    ]);
    expect(findings.diagnostics[0]?.related.map(({ file }) => file)).toEqual(["gedeeld.inkoop"]);
  });

  test("says `volgens` when a policy writes its norm anew", () => {
    const text = withBlock(`voorwaarde kvk "Ingeschreven"
  vraag "Ingeschreven?"
  bron  algemeen punt 1
`);
    expect(listed(findingsIn(text))[0]).toContain(
      "INK0220 beleid.inkoop:12:12 `kvk` is al de naam van een voorwaarde in bouwsteen `gedeeld`. Geef een van beide een andere naam. Wilt u juist die norm plaatsen, schrijf dan `volgens gedeeld` achter de naam.",
    );
  });
});

describe("a name that is declared twice", () => {
  test.each([
    [
      "a fact and a norm",
      `${dates}\n${norm("ontvangenOp voor ondertekendOp", "ontvangenOp")}`,
      "een gegeven",
    ],
    [
      "a derived value and a fact",
      `${dates}
bepaal ontvangenOp: datum
  waarde ondertekendOp

${norm("ontvangenOp voor ondertekendOp")}`,
      "een gegeven",
    ],
  ])("is found between %s", (_, body, other) => {
    const [finding, ...more] = findingsIn(decision("punten 1", body)).diagnostics;
    expect(more).toEqual([]);
    expect(finding?.message).toBe(
      `\`ontvangenOp\` is al de naam van ${other}. Geef een van beide een andere naam.`,
    );
  });

  test("is found among the values of one keuzelijst, and may occur in two", () => {
    const text = decision(
      "punten 1",
      `keuzelijst Beroep
  tandarts "Tandarts"
  geen_van_beide "Iets anders"
  tandarts "Nog eens"

keuzelijst Rol
  tandarts "Als tandarts"

gegevens "Praktijk"
  beroep: Beroep
    vraag "Wat is uw beroep?"
  rol: Rol
    vraag "Wat is uw rol?"

${norm("beroep is tandarts en rol is tandarts")}`,
    );
    expect(listed(findingsIn(text))).toEqual([
      "INK0220 13:3 `tandarts` is al de naam van een waarde van keuzelijst `Beroep`. Geef een van beide een andere naam.",
    ]);
  });

  test("is no matter between a besluit, a part of the document, and a profile", () => {
    const text = decision(
      "punten 1",
      `${dates}
${norm("ontvangenOp voor ondertekendOp", "algemeen")}
profiel contract
  ontvangenOp is 1 juni 2026
  ondertekendOp is 2 juni 2026

voorbeeld "Op tijd"
  gegeven  zoals contract
  verwacht komt in aanmerking
`,
    );
    expect(listed(findingsIn(text))).toEqual([]);
  });
});

describe("what is wrong to name", () => {
  test("is a besluit where a norm's status is expected", () => {
    const text = decision(
      "punten 1",
      `${dates}
${norm("ontvangenOp voor ondertekendOp")}
voorbeeld "Op tijd"
  gegeven  ontvangenOp is 1 juni 2026
           ondertekendOp is 2 juni 2026
  verwacht komt in aanmerking
           voldaan contract
`,
    );
    expect(listed(findingsIn(text))).toEqual([
      "INK0222 24:20 `contract` is een besluit, maar hier hoort een norm. Schrijf `voor contract` achter de uitkomst.",
    ]);
  });

  test("is an uitsluiting in `voldoet aan`", () => {
    const text = decision(
      "punten 1, 2",
      `${dates}
uitsluiting teLaat "Te laat"
  als  ontvangenOp na 1 juli 2026
  bron algemeen punt 1

${norm("voldoet aan teLaat of ontvangenOp voor ondertekendOp", "opTijd", 2)}`,
    );
    expect(listed(findingsIn(text))).toEqual([
      "INK0222 21:20 `teLaat` is een uitsluiting, maar hier hoort een voorwaarde of besluit.",
    ]);
  });

  test("is a derived value that an example gives", () => {
    const text = decision(
      "punten 1",
      `${dates}
bepaal laatste: datum
  waarde ondertekendOp

${norm("ontvangenOp voor laatste")}
voorbeeld "Op tijd"
  gegeven  ontvangenOp is 1 juni 2026
           laatste is 2 juni 2026
  verwacht komt in aanmerking
`,
    );
    expect(listed(findingsIn(text))).toEqual([
      "INK0222 25:12 `laatste` is een afgeleide waarde, maar hier hoort een gegeven. Geef de gegevens waaruit hij volgt.",
    ]);
  });
});
