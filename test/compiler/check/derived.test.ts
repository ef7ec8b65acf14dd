import { describe, expect, it } from "vitest";
import { codes, found, inPolicy, mended, places } from "./policy.js";

const bepaal = (lines: string, type = "getal"): string =>
  inPolicy(`bepaal maat: ${type}\n${lines.replaceAll(/^/gm, "  ")}`);
const tabel = (rows: string): string => inPolicy(`tabel maat: getal\n${rows.replaceAll(/^/gm, "  ")}`);

describe("a bepaal", () => {
  it("has one value, or cases that end with anders", () => {
    expect(codes(bepaal("waarde fte + 1"))).toEqual([]);
    expect(codes(bepaal("als nieuw dan 1\nals starter dan 2\nanders 3"))).toEqual([]);
  });

  it("does not have both", () => {
    expect(found(bepaal("waarde fte\nals nieuw dan 1\nanders 2"))).toEqual([
      "INK0501 `maat` heeft een `waarde` en daarnaast gevallen met `als … dan …` of `anders`. Kies één van de twee.",
    ]);
  });

  it("is not empty", () => {
    expect(found(bepaal(`lezing "Zo."`))).toEqual([
      "INK0502 Er staat niet hoe `maat` wordt bepaald. Schrijf een `waarde`, of gevallen met `als … dan …` en `anders`.",
    ]);
  });

  it("says what holds when no case does; the fix can say geen where that may be", () => {
    expect(codes(bepaal("als nieuw dan 1"))).toEqual(["INK0503"]);
    expect(mended(bepaal("als nieuw dan 1"), "INK0503")).toBeUndefined();
    expect(codes(mended(bepaal("als nieuw dan 1", "getal optioneel"), "INK0503") ?? "")).toEqual([]);
  });

  it("says in each case what the value is", () => {
    expect(codes(bepaal("als nieuw\nanders 2"))).toEqual(["INK0505"]);
  });

  it("has no case after anders", () => {
    expect(places(bepaal("als nieuw dan 1\nanders 2\nals starter dan 3"))).toEqual(["als"]);
    expect(codes(bepaal("als nieuw dan 1\nanders 2\nanders 3"))).toEqual(["INK0405"]);
  });

  it("says waarde where a norm says eis", () => {
    expect(codes(mended(bepaal("eis fte + 1"), "INK0401") ?? "")).toEqual([]);
    expect(codes(bepaal("eis fte + 1"))).toContain("INK0401");
    expect(codes(bepaal("eis fte + 1"))).not.toContain("INK0502");
  });
});

describe("a table", () => {
  it("has a header and rows", () => {
    expect(found(tabel("| nieuw || maat |"))).toEqual([
      "INK0510 De tabel `maat` heeft een kop, maar nog geen rijen. Schrijf er minstens één onder.",
    ]);
    expect(codes(tabel(`lezing "Zo."`))).not.toContain("INK0510");
    expect(mended(tabel("| nieuw || maat |"), "INK0510")).toContain(
      "| nieuw || maat |\n  | -     ||      |\n",
    );
  });

  it("gives its own name to its result, and the fix does", () => {
    const text = tabel("| nieuw || mate |\n| ja || 1 |\n| nee || 2 |");
    expect(codes(text)).toEqual(["INK0512"]);
    expect(codes(mended(text, "INK0512") ?? "")).toEqual([]);
  });

  it("has each column once", () => {
    expect(codes(tabel("| nieuw | nieuw || maat |\n| ja | - || 1 |\n| nee | - || 2 |"))).toEqual(["INK0513"]);
  });
});

describe("a block of declarations", () => {
  it("is not empty", () => {
    expect(found(inPolicy(`keuzelijst Leeg`))).toEqual([
      "INK0508 Keuzelijst `Leeg` heeft nog geen waarden. Schrijf ze eronder, elk op een eigen regel.",
    ]);
    expect(found(inPolicy(`gegevens "Leeg"`))).toEqual([
      "INK0508 Deze groep gegevens heeft nog geen gegevens. Schrijf ze eronder, elk op een eigen regel.",
    ]);
    expect(found(inPolicy("structuur Leeg"))[0]).toContain("Structuur `Leeg` heeft nog geen velden.");
  });

  it("tells its choices apart", () => {
    expect(found(inPolicy(`keuzelijst Beroep\n  arts "Arts"\n  dokter "arts "`))).toEqual([
      'INK0509 In de keuzelijst `Beroep` staat al een waarde met de omschrijving "arts ". Geef elke waarde een eigen omschrijving.',
    ]);
  });

  it("says each thing once within a keuzelijst", () => {
    expect(codes(inPolicy(`keuzelijst Beroep\n  arts "Arts"\n  arts "Dokter"`))).toEqual(["INK0220"]);
  });
});
