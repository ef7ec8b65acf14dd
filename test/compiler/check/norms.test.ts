import { describe, expect, it } from "vitest";
import { agb, codes, found, inDecision, inPolicy, mended, places } from "./policy.js";

const norm = (lines: string): string =>
  inDecision(`voorwaarde omvang "Groot genoeg"\n${lines.replaceAll(/^/gm, "  ")}\n  bron algemeen punt 2`);
const exclusion = (lines: string): string =>
  inDecision(`uitsluiting omvang "Te klein"\n${lines.replaceAll(/^/gm, "  ")}\n  bron algemeen punt 2`);

describe("the test of a norm", () => {
  it("is a question, or a condition over facts", () => {
    expect(codes(norm(`vraag "Bent u groot genoeg?"`))).toEqual([]);
    expect(codes(norm("eis fte ten minste 2"))).toEqual([]);
    expect(codes(exclusion("als fte minder dan 2"))).toEqual([]);
  });

  it("must be there", () => {
    expect(found(norm("geldt als nieuw"))).toEqual([
      "INK0402 Bij `omvang` staat niet wat er getoetst wordt. Schrijf onder deze voorwaarde een `vraag` of een `eis`.",
    ]);
    expect(found(exclusion("geldt als nieuw"))).toEqual([
      "INK0402 Bij `omvang` staat niet wat er getoetst wordt. Schrijf onder deze uitsluiting een `vraag` of een `als`.",
    ]);
  });

  it("is begun by the fix, for the writer to fill in", () => {
    expect(mended(norm("geldt als nieuw"), "INK0402")).toContain(
      '"Groot genoeg"\n  vraag ""\n  geldt als nieuw',
    );
    expect(codes(mended(norm("geldt als nieuw"), "INK0402") ?? "")).toEqual(["INK0420"]);
  });

  it("is not asked for twice", () => {
    expect(found(norm(`vraag "Groot?"\neis fte ten minste 2`))).toEqual([
      "INK0403 `omvang` heeft een `vraag` en ook een `eis`. Een norm heeft één toets: kies er een, of maak er twee normen van.",
    ]);
  });

  it("has the word of its kind, and the fix writes it", () => {
    expect(found(exclusion("eis fte minder dan 2"))).toEqual([
      "INK0401 `eis` hoort niet bij een uitsluiting. Een uitsluiting zegt wanneer iemand afvalt. Schrijf `als`.",
    ]);
    expect(codes(mended(exclusion("eis fte minder dan 2"), "INK0401") ?? "")).toEqual([]);
    expect(found(norm("als fte ten minste 2"))).toEqual([
      "INK0401 `als` hoort niet bij een voorwaarde. Een voorwaarde zegt wat er waar moet zijn. Schrijf `eis`.",
    ]);
    expect(codes(mended(norm("vergoed als fte ten minste 2"), "INK0401") ?? "")).toEqual([]);
  });

  it("hangs on facts", () => {
    expect(found(norm("eis ja"))).toEqual([
      "INK0421 In deze `eis` staat geen enkel gegeven, dus het antwoord is voor iedereen hetzelfde. Noem het gegeven waar het om gaat.",
    ]);
    expect(codes(norm("eis peildatum voor 1 juli 2027"))).toEqual([]);
  });
});

describe("a ja/nee fact that is the whole of one norm", () => {
  it("must be the question of that norm", () => {
    expect(found(norm("eis nieuw"))).toEqual([
      "INK0406 In de `eis` van `omvang` staat alleen het gegeven `nieuw`, en dat staat verder nergens. Schrijf de `vraag` bij de norm zelf.",
    ]);
    expect(places(norm("eis nieuw"))).toEqual(["nieuw"]);
    expect(codes(exclusion("als (nieuw)"))).toEqual(["INK0406"]);
  });

  it("may stay a fact when it serves something else too", () => {
    expect(codes(norm("geldt als nieuw\neis nieuw"))).toEqual([]);
    expect(codes(norm("eis niet nieuw"))).toEqual([]);
    expect(codes(norm("eis nieuw of starter"))).toEqual([]);
  });

  it("moves into the norm by the fix, with its clauses, and examples follow", () => {
    const text = inDecision(`gegevens "Registraties"
  heeftAgb: ja/nee
    vraag    "Staat de AGB-code in ons register?"
    herkomst verzekeraar
  anders1: ja/nee

voorwaarde agb "AGB-code"
  eis  heeftAgb
  bron algemeen punt 1

voorbeeld "Zonder"
  gegeven  nee heeftAgb
  verwacht komt niet in aanmerking`);
    const mendedText = mended(text, "INK0406") ?? "";
    expect(codes(mendedText)).toEqual([]);
    expect(mendedText).toContain(`gegevens "Registraties"
  anders1: ja/nee

voorwaarde agb "AGB-code"
  vraag    "Staat de AGB-code in ons register?"
  herkomst verzekeraar
  bron algemeen punt 1`);
    expect(mendedText).toContain("gegeven  nee agb");
  });
});

describe("a vrijstelling", () => {
  it("is not for who is not something: then the norm is for the others", () => {
    const text = norm("vrijgesteld als niet nieuw\neis fte ten minste 2");
    expect(codes(text)).toEqual(["INK0407"]);
    expect(mended(text, "INK0407")).toContain("geldt als nieuw\n");
    expect(codes(mended(text, "INK0407") ?? "")).toEqual([]);
    expect(
      mended(norm("vrijgesteld als niet (nieuw en starter)\neis fte ten minste 2"), "INK0407"),
    ).toContain("geldt als nieuw en starter\n");
  });

  it("has no fix where a `geldt als` is there already, or a name would be lost", () => {
    expect(
      mended(norm("geldt als starter\nvrijgesteld als niet nieuw\neis fte ten minste 2"), "INK0407"),
    ).toBeUndefined();
    expect(mended(norm(`vrijgesteld als "oud" niet nieuw\neis fte ten minste 2`), "INK0407")).toBeUndefined();
  });

  it("may contain a denial", () => {
    expect(codes(norm("vrijgesteld als starter en niet nieuw\neis fte ten minste 2"))).toEqual([]);
  });
});

describe("who knows an answer, and what is assumed", () => {
  it("assumes nothing of what the zorgaanbieder must answer", () => {
    const text = norm(`vraag "Groot?"\naanname ja`);
    expect(found(text)).toEqual([
      "INK0408 Het antwoord op `omvang` komt van de zorgaanbieder, en dan kan er geen aanname zijn. Haal `aanname` weg, of schrijf met `herkomst` wie anders het weet.",
    ]);
    expect(mended(text, "INK0408")).toContain("  herkomst verzekeraar\n  aanname ja\n");
    expect(codes(mended(text, "INK0408") ?? "")).toEqual([]);
    expect(mended(norm(`vraag "Groot?"\nherkomst zorgaanbieder\naanname ja`), "INK0408")).toContain(
      "herkomst verzekeraar\n  aanname ja",
    );
  });

  it("assumes things of the insurer and of third parties", () => {
    expect(codes(norm(`vraag "Groot?"\nherkomst verzekeraar\naanname ja`))).toEqual([]);
    expect(codes(norm(`vraag "Groot?"\nherkomst "KvK"\naanname nee`))).toEqual([]);
  });

  it("assumes ja or nee, of a fact that is ja or nee", () => {
    expect(
      found(inDecision(`gegevens "Meer"\n  maat: getal\n    herkomst verzekeraar\n    aanname ja\n\n${agb}`)),
    ).toEqual(["INK0409 `aanname` zegt ja of nee, maar `maat` heeft de soort `getal`. Haal de aanname weg."]);
    expect(codes(inDecision(`gegevens "Meer"\n  maat: ja/nee\n    aanname ja\n\n${agb}`))).toEqual([
      "INK0408",
    ]);
  });

  it("puts herkomst, aanname and bewijs with the facts of an eis", () => {
    expect(codes(norm(`eis fte ten minste 2\nherkomst verzekeraar\nbewijs "Lijst"`))).toEqual([
      "INK0410",
      "INK0410",
    ]);
  });

  it("knows the insurer by his name", () => {
    expect(found(norm(`vraag "Groot?"\nherkomst "A.s.r."`))).toEqual([
      "INK0422 Tussen aanhalingstekens staat een derde, maar `A.s.r.` is de verzekeraar zelf. Schrijf `verzekeraar` zonder aanhalingstekens.",
    ]);
    expect(mended(norm(`vraag "Groot?"\nherkomst "zorgaanbieder"`), "INK0422")).toContain(
      "herkomst zorgaanbieder",
    );
  });
});

describe("clauses in the wrong place", () => {
  const cases: readonly (readonly [text: string, message: string])[] = [
    [
      inDecision(`${agb}\n\nprestatie p "P"\n  als nieuw\n  bron algemeen punt 2`),
      "`als` hoort niet bij een prestatie. Een prestatie zegt wanneer er vergoed wordt. Schrijf `vergoed als`.",
    ],
    [
      inDecision(
        `${agb}\n\ntermijn t "T"\n  herkomst verzekeraar\n  moet voor 1 juli 2026\n  bron algemeen punt 2`,
      ),
      "`herkomst` hoort niet bij een termijn. Wie zich aan een termijn moet houden, heet anders. Schrijf `door`.",
    ],
    [
      inDecision(`${agb}\n\ncontrole c "C"\n  als datumA voor datumA`),
      "`als` hoort niet bij een controle. Een controle zegt met `eis` wat altijd moet kloppen, dus het omgekeerde van wat niet kan.",
    ],
    [
      inDecision(`gegevens "Meer"\n  maat: ja/nee\n    geldt als nieuw\n\n${agb}`),
      "`geldt als` hoort niet bij een gegeven. Zet de voorwaarde bij de normen die dit gegeven gebruiken.",
    ],
    [
      norm("eis fte ten minste 2\nmoet voor 1 juli 2026"),
      "`moet` hoort niet bij een voorwaarde. Dit hoort bij een termijn: schrijf er een.",
    ],
    [
      norm("eis fte ten minste 2\nals nieuw dan ja\nanders nee"),
      "`als … dan` hoort niet bij een voorwaarde. Gevallen staan in een `bepaal`: schrijf er een, en gebruik de naam daarvan hier.",
    ],
    [
      inDecision(`rubriek "R"\n  lezing "L"\n\n${agb}`),
      "`lezing` hoort niet bij een rubriek. Haal deze regel weg, of zet hem bij de norm waar hij hoort.",
    ],
  ];
  it.each(cases)("%#: says where the clause belongs", (text, message) => {
    expect(found(text)).toContain(`INK0401 ${message}`);
  });

  it("does not also say that the clause which was meant is missing", () => {
    expect(
      codes(
        inDecision(
          `${agb}\n\ntermijn t "T"\n  herkomst verzekeraar\n  moet voor 1 juli 2026\n  bron algemeen punt 2`,
        ),
      ),
    ).toEqual(["INK0401"]);
  });

  it("fall to the declaration before when the line is missing that opens their own, and that is one mistake", () => {
    const text = inDecision(`gegevens "Meer"
  maat: getal
    vraag    "Hoe groot?"
    herkomst verzekeraar
    vraag    "Hoe breed?"
    herkomst verzekeraar

rubriek "Kop"
  omdat "Kop."
  bron  algemeen punt 1

${agb}`);
    expect(found(text)).toEqual([
      "INK0405 `vraag` staat hier twee keer bij een gegeven. Laat er één staan, of schrijf erboven de naam en de soort van het gegeven waar deze vraag bij hoort.",
      "INK0401 `omdat` hoort niet bij een rubriek. Haal deze regel weg, of zet hem bij de norm waar hij hoort.",
    ]);
  });

  it("may stand once, and says how two become one", () => {
    expect(found(norm("geldt als nieuw\ngeldt als starter\neis fte ten minste 2"))).toEqual([
      "INK0405 `geldt als` staat hier twee keer bij een voorwaarde. Maak er één van, met `en` als ze allebei moeten, of met `of` als één genoeg is.",
    ]);
    expect(codes(norm(`lezing "a"\nlezing "b"\neis fte ten minste 2`))).toEqual([]);
  });
});

describe("what must be there", () => {
  it("asks who must meet a deadline, and what must be done", () => {
    expect(found(inDecision(`${agb}\n\ntermijn t "T"\n  bron algemeen punt 2`))).toEqual([
      "INK0404 Bij een termijn hoort een regel met `door`, bijvoorbeeld `door verzekeraar`.",
      "INK0404 Bij een termijn hoort een regel met `moet`, bijvoorbeeld `moet antwoorddatum binnen 2 weken na vraagdatum`.",
    ]);
  });

  it("asks for the insurer and the looptijd of a policy, but not of a block", () => {
    expect(codes(`beleid leeg "Leeg"\n`)).toEqual(["INK0404", "INK0404"]);
    expect(codes(`bouwsteen leeg "Leeg"\n`)).toEqual([]);
  });

  it("says nothing of what broken text may hold", () => {
    expect(codes(norm("eiss fte ten minste 2"))).not.toContain("INK0402");
  });

  it("leaves no text empty", () => {
    expect(places(norm(`vraag "  "`))).toEqual([`"  "`]);
    expect(found(norm(`eis fte ten minste 2\nomdat ""`))).toEqual([
      "INK0420 Tussen de aanhalingstekens staat nog niets. Vul de reden in.",
    ]);
    expect(found(inDecision(`rubriek ""\n\n${agb}`))).toEqual([
      "INK0420 Tussen de aanhalingstekens staat nog niets. Vul een titel in.",
    ]);
  });
});

describe("headings", () => {
  it("must include a besluit for what decides", () => {
    expect(found(inPolicy(agb))).toEqual([
      "INK0411 De voorwaarde `agb` staat niet onder een besluit en beslist dus nergens over. Schrijf er een `besluit` boven, of zet de norm onder een besluit dat er al is.",
    ]);
    expect(found(inPolicy(`${agb}\n\n${agb.replaceAll("agb", "agb2")}`))).toEqual([
      "INK0411 De voorwaarde `agb` en de norm daarna staan niet onder een besluit en beslissen dus nergens over. Schrijf er een `besluit` boven.",
    ]);
    expect(codes(inPolicy(`toezegging t "T"\n  bron algemeen punt 1`))).toEqual([]);
  });

  it("have something under them", () => {
    expect(codes(inDecision(""))).toEqual(["INK0430"]);
    expect(codes(inDecision(`rubriek "A"\n\nrubriek "B"\n\n${agb}`))).toEqual(["INK0431"]);
    expect(
      codes(inDecision(`${agb}\n\nbesluit wissel "een wissel"\n\ntoezegging t "T"\n  bron algemeen punt 1`)),
    ).toEqual(["INK0430"]);
  });

  it("may hold other headings only", () => {
    const text = inDecision(`keuzelijst Zorgsoort
  implantologie "Implantologie"

gegevens "Soort"
  zorgsoort: Zorgsoort

rubriek "A"

zorgsoort implantologie

${agb}`);
    expect(codes(text)).toEqual([]);
  });
});
