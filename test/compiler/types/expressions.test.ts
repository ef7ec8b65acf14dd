import { describe, expect, test } from "vitest";
import { mended, messagesFor } from "./policy.js";

test.each([
  "beroep is tandarts",
  "beroep is niet nevenberoep of nevenberoep is geen",
  "beroep is een van (tandarts, orthodontist)",
  "nevenberoep is niet geen en nevenberoep is geen van (tandarts)",
  "fte is 2 of fte van 3 tot en met 4 of fte ten hoogste 1",
  "stoelen is 2 of stoelen is een van (4, 6)",
  "omzet - plafond ten minste 70% van plafond + € 10",
  "aandeel ten minste 70% of aandeel + 5% meer dan 90%",
  "ontvangenOp voor 1 september van het jaar ervoor",
  "ontvangenOp uiterlijk 30 september van het contractjaar",
  "ontvangenOp van 1 juli 2026 tot en met 31 juli 2026",
  "ontvangenOp binnen 6 weken na ondertekendOp",
  "ontvangenOp binnen 5 jaar voor ondertekendOp + 1 dag",
  "ontvangenOp na eerste dag van de maand na ondertekendOp - 2 maanden",
  "ontvangenOp voor lidSinds + 5 jaar",
  "peildatum vanaf ontvangenOp",
  "settings bevat een van (setting1, setting2)",
  "aantal specialisten is 2 of aantal settings meer dan 3",
  "som van fte van specialisten met (big) ten minste 2,5",
  "elk van specialisten heeft (rol is tandarts en uren meer dan 3)",
  "aantal specialisten met (sinds voor ontvangenOp en rol is beroep) ten minste 1",
  'plaats is "Urk" of plaats is een van ("Ee", "Aa")',
  "voldoet aan overig en nieuw",
  "(nieuw of digitaal) en niet (nieuw en digitaal)",
])("`%s` is fine", (eis) => {
  expect(messagesFor(eis)).toEqual([]);
});

describe("units do not mix", () => {
  test.each([
    ["omzet ten minste 1.000", "een bedrag", "een getal", "€ 1.000"],
    ["omzet ten minste 70%", "een bedrag", "een percentage", "€ 70"],
    ["aandeel ten minste 0,7", "een percentage", "een getal", "0,7%"],
    ["fte ten minste € 1,50", "een getal", "een bedrag", "1,5"],
    ["1.000 minder dan omzet", "een bedrag", "een getal", "€ 1.000"],
    ["omzet + 10 meer dan € 100", "een bedrag", "een getal", "€ 10"],
    ["fte is een van (1, € 2)", "een getal", "een bedrag", "2"],
  ])("in `%s`: the literal has one right form", (eis, wanted, got, right) => {
    expect(messagesFor(eis)).toEqual([
      `INK0303 Hier hoort ${wanted}, maar dit is ${got}. Schrijf \`${right}\`, als u dat bedoelt.`,
    ]);
    expect(messagesFor(mended(eis, "INK0303") ?? "")).toEqual([]);
  });

  test("in `omzet meer dan fte`: which is wrong cannot be known", () => {
    expect(messagesFor("omzet meer dan fte")).toEqual([
      "INK0303 Hier hoort een bedrag, maar dit is een getal. Schrijf allebei de kanten in dezelfde eenheid.",
    ]);
  });
});

describe("the wrong kind of value", () => {
  test.each([
    ["beroep is 3", "INK0302 Hier hoort een waarde van keuzelijst `Beroep`, maar dit is een geheel getal."],
    ["ontvangenOp is fte", "INK0302 Hier hoort een datum, maar dit is een getal."],
    ["plaats is 1 juli 2026", "INK0302 Hier hoort een tekst, maar dit is een datum."],
    [
      "beroep is setting1",
      "INK0222 `setting1` is een waarde van keuzelijst `Setting`, maar hier hoort een waarde van keuzelijst `Beroep`.",
    ],
    [
      "fte",
      "INK0302 Hier hoort ja of nee, maar dit is een getal. Vergelijk het met iets, bijvoorbeeld met `is`.",
    ],
    [
      "nieuw en settings",
      "INK0302 Hier hoort ja of nee, maar dit is een lijst van `Setting`. Vraag iets over de lijst, bijvoorbeeld met `bevat` of `aantal`.",
    ],
    [
      "beroep meer dan 2",
      "INK0308 Dit is een waarde van keuzelijst `Beroep`, en daarvan is niet te zeggen wat eerder of meer is. Noem een getal of een datum, of vergelijk met `is`.",
    ],
    [
      "nieuw meer dan 2",
      "INK0308 Dit is ja of nee, en daarvan is niet te zeggen wat eerder of meer is. Noem een getal of een datum, of vergelijk met `is`.",
    ],
    [
      "settings is setting1",
      "INK0305 Met `is` vergelijkt u één waarde, maar dit is een lijst van `Setting`. Vraag met `bevat` of iets erin staat, of met `aantal` hoeveel het er zijn.",
    ],
    [
      "beroep bevat tandarts",
      "INK0328 Voor `bevat` hoort een lijst van waarden uit een keuzelijst, maar dit is een waarde van keuzelijst `Beroep`. Gebruik voor één waarde `is`.",
    ],
    [
      'namen bevat "A"',
      "INK0328 Voor `bevat` hoort een lijst van waarden uit een keuzelijst, maar dit is een lijst van teksten. Gebruik voor één waarde `is`.",
    ],
    [
      "ontvangenOp binnen 6 na ondertekendOp",
      "INK0302 Hier hoort een duur, maar dit is een geheel getal. Schrijf er een eenheid bij: `14 dagen`, `6 weken`.",
    ],
    [
      "ontvangenOp + 6 voor ondertekendOp",
      "INK0302 Hier hoort een duur, maar dit is een geheel getal. Schrijf er een eenheid bij: `14 dagen`, `6 weken`.",
    ],
    ["fte binnen 6 weken na ondertekendOp", "INK0302 Hier hoort een datum, maar dit is een getal."],
    [
      "ontvangenOp - ondertekendOp voor 1 juli 2026",
      "INK0322 Twee datums kunt u niet optellen of aftrekken. Schrijf met `binnen 6 weken na …` hoe ver ze uit elkaar mogen liggen.",
    ],
    [
      "6 weken + ontvangenOp voor ondertekendOp",
      "INK0321 Voor deze duur staat geen datum. Schrijf de datum eerst, en tel de duur erbij op: `ontvangenOp + 6 weken`.",
    ],
    [
      "plaats + 3 is 3",
      "INK0323 Dit is een tekst, en daarmee kunt u niet rekenen. Gebruik een getal, percentage, bedrag of datum.",
    ],
    [
      "70% van aandeel meer dan 3%",
      "INK0324 Dit is een percentage, en daarvan kunt u geen percentage nemen. Noem een getal of een bedrag.",
    ],
    ["aantal fte ten minste 2", "INK0302 Hier hoort een lijst, maar dit is een getal."],
    [
      "aantal settings met (setting1) ten minste 2",
      "INK0325 Bij `met (…)`, `heeft (…)` en `som van` noemt u velden, maar in deze lijst staat steeds een waarde van keuzelijst `Setting`, zonder velden. Maak er een lijst van een `structuur` van.",
    ],
    [
      "som van naam van specialisten meer dan 2",
      "INK0326 `naam` is een tekst. Noem achter `som van` een veld dat een getal, percentage of bedrag is, en niet `optioneel`.",
    ],
    [
      "som van uren van specialisten meer dan 2",
      "INK0326 `uren` is optioneel. Noem achter `som van` een veld dat een getal, percentage of bedrag is, en niet `optioneel`.",
    ],
    ["som van ftes van specialisten meer dan 2", "INK0221 De naam `ftes` bestaat niet. Bedoelde u `fte`?"],
    ["elk van specialisten heeft (bigg)", "INK0221 De naam `bigg` bestaat niet. Bedoelde u `big`?"],
    [
      "elk van specialisten heeft (aantal settings meer dan 2)",
      "INK0327 Binnen `met (…)` of `heeft (…)` gaat het over één uit de lijst, en daar past geen tweede lijst in. Zet dit deel erbuiten, of in een `bepaal`.",
    ],
  ])("`%s`", (eis, message) => {
    expect(messagesFor(eis)).toEqual([message]);
  });
});

describe("ja and nee are not compared", () => {
  test.each(["nieuw is digitaal", "nieuw is niet digitaal", "nieuw is een van (digitaal, nieuw)"])(
    "with another answer: `%s`",
    (eis) => {
      expect(messagesFor(eis)).toEqual([
        "INK0304 Dit zijn twee antwoorden met ja of nee, en die kunt u niet vergelijken. Schrijf wat er moet gelden: `a en b`, of `(a en b) of (niet a en niet b)`.",
      ]);
    },
  );

  test("and of `is ja` only the parser says so", () => {
    const [only, ...more] = messagesFor("nieuw is ja of digitaal");
    expect(more).toEqual([]);
    expect(only?.slice(0, 5)).toBe("INK01");
  });
});

test.each([
  ["ontvangenOp ten minste 1 juli 2026", "ontvangenOp vanaf 1 juli 2026"],
  ["ontvangenOp ten hoogste 1 juli 2026", "ontvangenOp uiterlijk 1 juli 2026"],
  ["ontvangenOp meer dan ondertekendOp", "ontvangenOp na ondertekendOp"],
  ["ontvangenOp minder dan ondertekendOp", "ontvangenOp voor ondertekendOp"],
  ["fte vanaf 3", "fte ten minste 3"],
  ["fte uiterlijk 3", "fte ten hoogste 3"],
  ["omzet na € 3", "omzet meer dan € 3"],
  ["aandeel voor 30%", "aandeel minder dan 30%"],
])("the word of `%s` is mended to `%s`", (eis, right) => {
  expect(messagesFor(eis).map((message) => message.slice(0, 7))).toEqual(["INK0306"]);
  expect(mended(eis, "INK0306")).toBe(right);
});

describe("`geen`", () => {
  test.each([
    "niet (lidSinds voor 1 juli 2026)",
    "nevenberoep is niet tandarts",
    "nevenberoep is geen van (tandarts)",
    "niet (lidSinds + 5 jaar voor ontvangenOp)",
    "nieuw en niet (nevenberoep is tandarts)",
  ])("asks under a negation what it means: `%s`", (eis) => {
    expect(messagesFor(eis).map((message) => message.slice(0, 7))).toEqual(["INK0329"]);
    for (const index of [0, 1]) expect(messagesFor(mended(eis, "INK0329", index) ?? "?")).toEqual([]);
  });

  test.each([
    "nevenberoep is tandarts",
    "nevenberoep is geen of nevenberoep is niet tandarts",
    "niet (lidSinds is niet geen en lidSinds voor 1 juli 2026)",
    "lidSinds is geen of (nieuw en niet (lidSinds voor 1 juli 2026))",
    "niet (lidSinds is geen) en nieuw",
  ])("is settled in `%s`", (eis) => {
    expect(messagesFor(eis)).toEqual([]);
  });

  test("is settled for the cases below the one that asks for it", () => {
    const more = `bepaal sinds: datum
  als lidSinds is geen dan ontvangenOp
  als niet (lidSinds voor 1 juli 2026) dan ondertekendOp
  anders ontvangenOp
`;
    expect(messagesFor("sinds voor 1 juli 2026", more)).toEqual([]);
  });

  test("is never the value of what is not optional", () => {
    expect(messagesFor("ontvangenOp is geen")).toEqual([
      "INK0307 `ontvangenOp` is niet `optioneel` en is dus nooit `geen`. Maak het gegeven `optioneel`, of haal deze vraag weg.",
    ]);
  });
});

describe("a comparison that bounds have settled", () => {
  test.each([
    ["fte meer dan 40", "nee", "van 0 tot en met 40"],
    ["fte ten hoogste 40", "ja", "van 0 tot en met 40"],
    ["fte is 41", "nee", "van 0 tot en met 40"],
    ["fte is niet 41", "ja", "van 0 tot en met 40"],
    ["fte is een van (3, 41)", "nee", "van 0 tot en met 40"],
    ["omzet + € 5 minder dan € 1", "nee", "van € 5 tot en met € 10.000.000.004,99"],
    ["aantal specialisten ten hoogste 1.000", "ja", "van 0 tot en met 1.000"],
  ])("`%s` is always %s", (eis, answer, range) => {
    expect(messagesFor(eis)).toEqual([
      `INK0309 Het antwoord is hier voor iedereen ${answer}: de waarde links is ${range}. Kijk of de grens klopt.`,
    ]);
  });

  test.each(["fte ten hoogste 39,9", "fte is 40", "korting ten minste -€ 10.000.000.000"])(
    "`%s` depends",
    (eis) => {
      expect(messagesFor(eis).filter((message) => message.startsWith("INK0309"))).toEqual([]);
    },
  );
});

const patients = (bounds: string): string => `gegevens "Meer"
  patienten: getal ${bounds}
`;

test("a number that could grow beyond exact calculation is refused, and bounds mend it", () => {
  const eis = "12,3456% van patienten ten minste 1";
  expect(messagesFor(eis, patients("ten minste 0")).map((message) => message.slice(0, 7))).toEqual([
    "INK0310",
  ]);
  expect(messagesFor(eis, patients("van 0 tot en met 100.000"))).toEqual([]);
});
