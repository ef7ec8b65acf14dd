import { describe, expect, test } from "vitest";
import { buildingBlock, files, sourcedPolicy } from "../../../compiler/diagnostics/page-parts.js";
import { resolved, show } from "./policy.js";

const facts = `keuzelijst Zorgsoort
  implantologie "Implantologie"
  prothetiek    "Prothetiek"

gegevens "Praktijk"
  zorgsoort: Zorgsoort
    vraag "Welke zorgsoort?"
  nieuw: ja/nee
  groot: ja/nee
    vraag    "Is de praktijk groot?"
    herkomst "KvK"
    bewijs   "Uittreksel"
  antwoordOp: datum
  vraagOp: datum
`;

const asked = (name: string, point: number, clauses = ""): string => `voorwaarde ${name} "Norm ${name}"
${clauses}  vraag "Klopt ${name}?"
  bron  algemeen punt ${point}
`;

describe("headings", () => {
  const beleid = resolved(
    sourcedPolicy(
      "punten 1, 2, 3, 4, 5, 6, 7, 8",
      `${facts}
besluit contract "een overeenkomst"
  geldt als nieuw

${asked("a", 1)}
rubriek "Kwaliteit"
  geldt als groot

${asked("b", 2, "  geldt als niet nieuw\n")}
zorgsoort implantologie, prothetiek
  geldt als nieuw

${asked("c", 3)}
rubriek "Rest"

${asked("d", 4)}
prestatie toeslag "Toeslag"
  vergoed als nieuw en groot
  bron algemeen punt 5

termijn antwoord "Antwoord"
  door verzekeraar
  moet antwoordOp binnen 2 weken na vraagOp
  streven
  bron algemeen punt 6

toezegging index "Indexatie"
  bron algemeen punt 7

besluit tweede "een tweede"

${asked("e", 8, "  geldt als voldoet aan contract\n")}`,
    ),
  );
  const [contract, tweede] = beleid.besluiten;

  test("give each norm their conditions, the outermost first, and keep those of the besluit apart", () => {
    expect(show(contract?.geldtAls)).toBe("nieuw");
    expect(contract?.normen.map((norm) => `${norm.naam}: ${show(norm.geldtAls)}`)).toEqual([
      "a: -",
      "b: (groot & !nieuw)",
      "c: (groot & (zorgsoort in Zorgsoort.implantologie,Zorgsoort.prothetiek) & nieuw)",
      "d: -",
    ]);
    expect(contract?.normen.map(({ rubriek }) => rubriek)).toEqual([
      undefined,
      "Kwaliteit",
      "Kwaliteit",
      "Rest",
    ]);
    expect(contract?.normen[2]?.zorgsoorten).toEqual(["implantologie", "prothetiek"]);
  });

  test("of a besluit hold for terms and promises, but not for a prestatie", () => {
    expect(show(beleid.prestaties[0]?.geldtAls)).toBe("-");
    expect(show(beleid.termijnen[0]?.geldtAls)).toBe("nieuw");
    expect(show(beleid.mededelingen[0]?.geldtAls)).toBe("nieuw");
  });

  test("end at the next besluit", () => {
    expect(
      tweede?.normen.map((norm) => `${norm.naam}: ${show(norm.geldtAls)} ${norm.rubriek ?? "-"}`),
    ).toEqual(["e: meets(contract) -"]);
  });

  test("leave the facts of the file in the order in which they stand, questions of norms included", () => {
    expect(beleid.feiten.map(({ naam }) => naam)).toEqual([
      "zorgsoort",
      "nieuw",
      "groot",
      "antwoordOp",
      "vraagOp",
      "a",
      "b",
      "c",
      "d",
      "e",
    ]);
    expect(beleid.feiten[2]).toMatchObject({
      vraag: "Is de praktijk groot?",
      herkomst: { soort: "derde", naam: "KvK" },
      bewijs: ["Uittreksel"],
      groep: "Praktijk",
    });
    expect(beleid.feiten[3]?.vraag).toBe("Antwoord op");
    expect(beleid.feiten[5]).toMatchObject({ vraag: "Klopt a?", norm: "a", groep: "Norm a" });
  });

  test("resolve a term to its test and its text", () => {
    const [termijn] = beleid.termijnen;
    expect(termijn).toMatchObject({
      door: { soort: "verzekeraar" },
      streven: true,
      besluit: "contract",
    });
    expect(show(termijn?.toets)).toBe("((antwoordOp >= vraagOp) & (antwoordOp <= (vraagOp + 2 week)))");
    expect(termijn).not.toHaveProperty("datum");
  });
});

test("a term may name a day without saying of what", () => {
  const beleid = resolved(
    sourcedPolicy(
      "punten 1",
      `termijn verwerkt "Verwerkt"
  door verzekeraar
  moet uiterlijk 31 december van het jaar ervoor
  bron algemeen punt 1
`,
    ),
  );
  expect(beleid.termijnen[0]).toMatchObject({
    datum: { relation: "<=", value: { year: 2026, month: 12, day: 31 } },
  });
  expect(beleid.termijnen[0]).not.toHaveProperty("toets");
});

describe("a placed norm", () => {
  const block = buildingBlock(`gegevens "Groep"
  eersteFeit: ja/nee
    vraag "Eerste?"
  tweedeFeit: datum
    vraag "Tweede?"
  derdeFeit: ja/nee
    vraag "Derde?"

bepaal grens: datum
  waarde tweedeFeit + 1 jaar

controle klopt "Derde en eerste samen"
  eis derdeFeit of eersteFeit

controle klopt2 "Eerste en tweede samen"
  eis eersteFeit of tweedeFeit voor 1 juli 2026

voorwaarde wtza "Toegelaten"
  vraag    "Bent u toegelaten?"
  herkomst "CIBG"
  bewijs   "Beschikking"
  geldt als eersteFeit
  vrijgesteld als "Eerste grond" eersteFeit
  vrijgesteld als grens voor 1 juli van het contractjaar
  lezing "Zo gelezen."

uitsluiting insolvent "Failliet"
  vraag    "Failliet?"
  herkomst verzekeraar
  aanname  nee

voorwaarde overig "Rest"
  eis derdeFeit en eersteFeit
`);
  const place = (body: string): string =>
    files({
      "beleid.inkoop": sourcedPolicy(
        "punten 1, 2",
        `gebruik "gedeeld.inkoop"

besluit contract "een overeenkomst"

${body}
vervalt gedeeld.overig
  omdat "Niet in dit document."
`,
      ),
      "gedeeld.inkoop": block,
    });
  const both = (clauses: string): string =>
    place(`voorwaarde wtza volgens gedeeld
${clauses}  bron algemeen punt 1

uitsluiting insolvent volgens gedeeld
  bron algemeen punt 2
`);

  test("is what the block says, with the source of the policy", () => {
    const beleid = resolved(both(""));
    const [norm, uitsluiting] = beleid.besluiten[0]?.normen ?? [];
    expect(norm).toMatchObject({
      titel: "Toegelaten",
      volgens: { bouwsteen: "gedeeld", norm: "wtza", afwijkingen: [] },
      tekst: "Bent u toegelaten?",
      lezing: ["Zo gelezen."],
      bron: [{ deel: "algemeen", punten: ["1"] }],
    });
    expect(show(norm?.toets)).toBe("wtza");
    expect(show(norm?.geldtAls)).toBe("eersteFeit");
    expect(norm?.vrijstellingen.map(({ label, als }) => `${label ?? "-"}: ${show(als)}`)).toEqual([
      "Eerste grond: eersteFeit",
      "-: (=grens < 2027-7-1)",
    ]);
    expect(uitsluiting).toMatchObject({ soort: "uitsluiting", naam: "insolvent" });
    expect(beleid.feiten.find(({ naam }) => naam === "insolvent")).toMatchObject({
      aanname: false,
      herkomst: { soort: "verzekeraar" },
      norm: "insolvent",
    });
  });

  test("brings the facts and derived values that it uses, and no others", () => {
    const beleid = resolved(both(""));
    expect(beleid.feiten.map(({ naam }) => naam)).toEqual(["wtza", "insolvent", "eersteFeit", "tweedeFeit"]);
    expect(beleid.afgeleiden.map(({ naam }) => naam)).toEqual(["grens"]);
    expect(beleid.controles.map(({ naam }) => naam)).toEqual(["klopt2"]);
  });

  test("may differ clause by clause: what it says replaces what the block says of the same", () => {
    const beleid = resolved(
      both(`  geldt als insolvent
  vrijgesteld als insolvent
  lezing "Anders gelezen."
  omdat "Dit document zegt het anders."
`),
    );
    const [norm] = beleid.besluiten[0]?.normen ?? [];
    expect(show(norm?.geldtAls)).toBe("insolvent");
    expect(norm?.vrijstellingen.map(({ als }) => show(als))).toEqual(["insolvent"]);
    expect(norm?.lezing).toEqual(["Anders gelezen."]);
    expect(norm?.omdat).toEqual(["Dit document zegt het anders."]);
    expect(norm?.volgens?.afwijkingen).toEqual(["geldt als", "vrijgesteld als", "lezing"]);
    expect(beleid.feiten.map(({ naam }) => naam)).toEqual(["wtza", "insolvent"]);
  });

  test("has another question where the policy asks another, known by the same fact", () => {
    const beleid = resolved(both(`  vraag "Heeft u een beschikking?"\n  omdat "Zo staat het er."\n`));
    const fact = beleid.feiten.find(({ naam }) => naam === "wtza");
    expect(fact).toMatchObject({
      vraag: "Heeft u een beschikking?",
      herkomst: { soort: "derde", naam: "CIBG" },
      bewijs: ["Beschikking"],
    });
    expect(beleid.besluiten[0]?.normen[0]?.tekst).toBe("Heeft u een beschikking?");
  });

  test("is no fact any more where the policy gives it an eis", () => {
    const beleid = resolved(
      both(`  eis gedeeld.eersteFeit en gedeeld.derdeFeit\n  omdat "Zo staat het er."\n`),
    );
    expect(beleid.feiten.map(({ naam }) => naam)).toEqual([
      "insolvent",
      "eersteFeit",
      "tweedeFeit",
      "derdeFeit",
    ]);
    expect(show(beleid.besluiten[0]?.normen[0]?.toets)).toBe("(eersteFeit & derdeFeit)");
  });
});
