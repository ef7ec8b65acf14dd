import { describe, expect, it } from "vitest";
import { agb, codes, found, inDecision, inPolicy, mended } from "./policy.js";

const prestatie = `prestatie toeslag "Toeslag"
  vergoed als nieuw
  bron algemeen punt 2

toezegging bericht "Bericht"
  bron algemeen punt 2`;

const example = (given: string, expected: string, before = ""): string =>
  inDecision(`${agb}

${prestatie}

${before}

voorbeeld "Een geval"
  gegeven
${given.replaceAll(/^/gm, "    ")}
  verwacht
${expected.replaceAll(/^/gm, "    ")}`);

const second = `besluit wissel "een wissel"

voorwaarde gemeld "Gemeld"
  vraag "Gemeld?"
  bron algemeen punt 2`;

describe("what an example gives", () => {
  it("is one clear case", () => {
    expect(found(example("ja agb\nnee agb", "komt in aanmerking"))).toEqual([
      "INK0804 Over `agb` staat hierboven al iets anders. Haal een van de twee weg.",
    ]);
    expect(found(example("ja agb\nja nieuw, agb", "komt in aanmerking"))).toEqual([
      "INK0804 Over `agb` staat hierboven al hetzelfde. Haal een van de twee weg.",
    ]);
    expect(codes(example("geen datumB\ndatumB is 1 mei 2027", "onvolledig"))).toEqual(["INK0804"]);
  });

  it("may overrule a profile, but not be overruled by one", () => {
    const profile = "profiel nieuwe\n  alles in orde\n  ja nieuw";
    expect(codes(example("zoals nieuwe\nnee nieuw", "komt in aanmerking", profile))).toEqual([]);
    expect(found(example("nee nieuw\nzoals nieuwe", "komt in aanmerking", profile))).toEqual([
      "INK0808 `zoals nieuwe` komt na `nieuw` en zet dat weer terug. Zet `zoals nieuwe` als eerste regel.",
    ]);
  });

  it("may come from two profiles", () => {
    const profiles = "profiel a\n  ja nieuw\n\nprofiel b\n  ja agb";
    expect(codes(example("zoals a\nzoals b", "komt in aanmerking", profiles))).toEqual([]);
  });

  it("is no more than facts, also where a word of an expectation stands among them", () => {
    for (const line of ["voor agb", "in agb", "toepassing agb", "voorbehoud agb", "beoordeling", "in"]) {
      expect(codes(example(`ja nieuw\n${line}`, "komt in aanmerking"))).not.toEqual([]);
    }
  });

  it("does not go round", () => {
    const profiles = "profiel a\n  zoals b\n\nprofiel b\n  zoals c\n\nprofiel c\n  zoals a";
    expect(found(example("zoals a", "onvolledig", profiles))).toEqual([
      "INK0811 `a` is zoals `b` is zoals `c` is zoals `a`, en zo komt er geen eind aan. Haal een van deze regels `zoals` weg.",
    ]);
    expect(codes(example("zoals a", "onvolledig", "profiel a\n  zoals a"))).toEqual(["INK0811"]);
  });
});

describe("what an example expects", () => {
  it("names the besluit as soon as there are two", () => {
    const text = example("ja agb", "komt in aanmerking", second);
    expect(found(text)).toEqual([
      "INK0801 Dit beleid heeft meer besluiten. Schrijf erbij voor welk besluit dit geldt: `komt in aanmerking voor …`, met `contract` of `wissel`.",
    ]);
    expect(codes(mended(text, "INK0801", 1) ?? "")).toEqual([]);
    expect(mended(text, "INK0801", 1)).toContain("komt in aanmerking voor wissel");
    expect(codes(example("ja agb", "fout", second))).toEqual([]);
  });

  it("can be", () => {
    expect(found(example("ja agb", "vergoed agb\nvoldaan toeslag\nvan toepassing bericht"))).toEqual([
      "INK0805 `agb` is een voorwaarde en wordt nooit `vergoed`. Schrijf `voldaan`, `niet voldaan`, `vrijgesteld` of `niet van toepassing`.",
      "INK0805 `toeslag` is een prestatie en wordt nooit `voldaan`. Schrijf `vergoed`, `niet vergoed` of `niet van toepassing`.",
    ]);
  });

  it("is an outcome only where something is decided", () => {
    const undecided = inPolicy(`${prestatie}

voorbeeld "Een geval"
  gegeven  ja nieuw
  verwacht komt in aanmerking`);
    expect(codes(undecided)).toContain("INK0802");
    expect(codes(undecided.replace("komt in aanmerking", "vergoed toeslag"))).not.toContain("INK0802");
  });

  it("rests on an assumption only where there is one", () => {
    expect(codes(example("ja agb", "komt in aanmerking\nonder voorbehoud agb"))).toEqual(["INK0806"]);
    const insurer = `voorwaarde register "Register"
  vraag "Staat hij in ons register?"
  herkomst verzekeraar
  aanname ja
  bron algemeen punt 1`;
    expect(codes(example("ja agb", "komt in aanmerking\nonder voorbehoud register", insurer))).toEqual([]);
  });

  it("is one thing about each norm and each besluit", () => {
    expect(codes(example("ja agb", "voldaan agb\nniet voldaan agb"))).toEqual(["INK0804"]);
    expect(codes(example("ja agb", "komt in aanmerking\nkomt niet in aanmerking voor contract"))).toEqual([
      "INK0804",
    ]);
    expect(codes(example("ja agb", "komt in aanmerking\nvoldaan agb"))).toEqual([]);
    expect(codes(example("onbekend agb", "onvolledig\nonbekend agb\nontbreekt agb"))).toEqual([]);
  });

  it("is nothing else beside fout", () => {
    expect(codes(example("ja agb", "fout\nvoldaan agb"))).toEqual(["INK0809"]);
  });

  it("is found back by its title", () => {
    const twice = `voorbeeld "Een geval"\n  gegeven ja agb\n  verwacht voldaan agb`;
    expect(found(example("nee agb", "komt niet in aanmerking", twice))).toEqual([
      "INK0810 Er is al een voorbeeld `Een geval`. Geef elk voorbeeld een eigen titel.",
    ]);
  });
});
