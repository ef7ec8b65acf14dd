import { describe, expect, it } from "vitest";
import { buildingBlock, decision, files, policy } from "../../../compiler/diagnostics/page-parts.js";
import { agb, codes, found, mended, places } from "./policy.js";

const citing = (points: string, declared = "punten 1, 2, 3a, 3b, 4"): string =>
  decision(
    declared,
    `voorwaarde agb "AGB-code"
  vraag "Heeft u een AGB-code?"
  bron  algemeen punt ${points}`,
  );

describe("the points of a part", () => {
  it("count numbers, and the letters of one number", () => {
    expect(codes(citing("1, 2, 3, 4", "punten 1 tot en met 4"))).toEqual([]);
    expect(codes(citing("4a, 4b, 4c", "punten 4a tot en met 4c"))).toEqual([]);
  });

  it("cannot be counted backwards, or from a number to a letter", () => {
    expect(found(citing("1", "punten 4 tot en met 1"))).toEqual([
      "INK0603 `4 tot en met 1` loopt van achter naar voor. Wissel de twee om.",
    ]);
    expect(found(citing("1", "punten 1 tot en met 3b"))).toEqual([
      "INK0603 Van `1` tot `3b` is niet te zien welke punten ertussen liggen. Schrijf ze allemaal op, met komma's ertussen.",
    ]);
    expect(codes(citing("1", "punten 1 tot en met 999999"))).toEqual(["INK0603"]);
  });

  it("are there once", () => {
    expect(places(citing("1, 2", "punten 1, 2, 1"))).toEqual(["1"]);
  });
});

describe("bron", () => {
  it("runs in the order of the document", () => {
    expect(codes(citing("1 tot en met 4"))).toEqual([]);
    expect(codes(citing("1, 2 tot en met 3b, 4"))).toEqual([]);
    expect(codes(citing("4 tot en met 1"))).toEqual(["INK0603"]);
  });

  it("names points that exist, and says which were likely meant", () => {
    expect(found(citing("1, 2, 3, 4"))).toEqual([
      "INK0602 Het deel `algemeen` heeft geen punt 3. Bedoelde u 3a of 3b?",
    ]);
    expect(found(citing("1 tot en met 9"))).toEqual([
      "INK0602 Het deel `algemeen` heeft geen punt 9. Noem een punt dat er wel is: de punten 1, 2, 3a, 3b en 4.",
    ]);
  });

  it("names a point once, and a part on one line", () => {
    expect(codes(citing("1 tot en met 4, 2"))).toEqual(["INK0608"]);
    const text = citing("1, 2\n  bron algemeen punt 3a, 3b, 4");
    expect(codes(text)).toEqual(["INK0609"]);
    expect(mended(text, "INK0609")).toBe(citing("1, 2, 3a, 3b, 4"));
  });

  it("is there for every norm of a policy, but not for a controle", () => {
    expect(found(decision("punten 1", `${agb}\n\naandachtspunt a "A"`))).toEqual([
      "INK0606 Er staat niet waar `a` vandaan komt. Schrijf een regel als `bron algemeen punt 1`.",
    ]);
    const control = `controle c "C"\n  eis peildatum vanaf 1 januari 2027`;
    expect(codes(decision("punten 1", `${agb}\n\n${control}`))).toEqual([]);
  });

  it("is not asked of a block without a document", () => {
    expect(codes(buildingBlock(`voorwaarde kvk "KvK"\n  vraag "Ingeschreven?"`))).toEqual([]);
  });
});

describe("a fix of points", () => {
  it("turns a range round, takes a double away, and follows the letters of the document", () => {
    expect(mended(citing("1", "punten 4 tot en met 1"), "INK0603")).toBe(
      citing("1", "punten 1 tot en met 4"),
    );
    expect(mended(citing("1, 2", "punten 1, 2, 1"), "INK0601")).toBe(citing("1, 2", "punten 1, 2"));
    expect(mended(citing("1 tot en met 4, 2"), "INK0608")).toBe(citing("1 tot en met 4"));
    expect(mended(citing("1, 2, 3, 4"), "INK0602")).toBe(citing("1, 2, 3a, 3b, 4"));
    expect(mended(citing("1, 2, 9"), "INK0602")).toBeUndefined();
  });
});

describe("coverage", () => {
  it("names every point that nothing cites", () => {
    expect(found(citing("2"))).toEqual([
      "INK0605 Geen enkele norm noemt de punten 1, 3a, 3b en 4 van `algemeen` als bron. Schrijf de normen, of leg met `ontoetsbaar` vast waarom dat niet kan.",
    ]);
    expect(found(citing("1 tot en met 3b"))).toEqual([
      "INK0605 Geen enkele norm noemt punt 4 van `algemeen` als bron. Schrijf de norm, of leg met `ontoetsbaar` vast waarom dat niet kan.",
    ]);
  });

  it("keeps a long list short", () => {
    expect(found(citing("1", "punten 1 tot en met 40"))[0]).toContain(
      "de punten 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 en nog 27 van",
    );
  });

  it("is completed by the fix, which leaves the title and the reason to the writer", () => {
    expect(codes(mended(citing("1, 2"), "INK0605") ?? "")).toEqual(["INK0420", "INK0420"]);
  });

  it("counts what a derived value or a besluit cites", () => {
    const text = decision(
      "punten 1, 2, 3",
      `${agb}\n\nbepaal laat: ja/nee\n  waarde peildatum na 1 juli 2027\n  bron algemeen punt 2`,
    );
    expect(codes(text.replace('"een overeenkomst"', '"een overeenkomst"\n  bron algemeen punt 3'))).toEqual(
      [],
    );
  });

  it("waits for norms that have no source yet", () => {
    expect(codes(decision("punten 1, 2", `${agb}\n\naandachtspunt a "A"`))).toEqual(["INK0606"]);
  });

  it("keeps silent where a citation could not be read", () => {
    expect(codes(citing("2, ,"))).not.toContain("INK0605");
    expect(codes(citing("2, 9"))).toEqual(["INK0602"]);
  });

  it("asks for a document once, whatever the number of norms", () => {
    expect(
      found(policy(`besluit contract "een overeenkomst"\n\n${agb.replace(/\n {2}bron.*/, "")}`)),
    ).toEqual([
      "INK0607 Dit beleid heeft 1 norm, maar noemt geen document als bron. Schrijf onder de kopregel een `document` met de delen en hun punten.",
    ]);
    expect(codes(policy(""))).toEqual([]);
  });

  it("of a part of a policy counts the norms in its other files", () => {
    const text = files({
      "mondzorg.inkoop": policy(`document "Beleid"
  deel algemeen "Algemeen" punten 1, 2

gebruik "tweede.inkoop"

besluit contract "een overeenkomst"

${agb}`),
      "tweede.inkoop": `toezegging t "T"
  bron algemeen punt 2`,
    });
    expect(codes(text)).toEqual([]);
  });
});
