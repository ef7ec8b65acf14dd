import { describe, expect, it } from "vitest";
import { buildingBlock, files, policy } from "../../../compiler/diagnostics/page-parts.js";
import { findingsIn, findingsInFiles, fixed } from "../findings.js";
import { codes, found } from "./policy.js";

const block = buildingBlock(`gegevens "Bedrijf"
  eenmanszaak: ja/nee
  opgericht: datum

voorwaarde kvk "Handelsregister"
  vraag    "Staat u ingeschreven?"
  herkomst "KvK"

uitsluiting failliet "Failliet"
  vraag "Bent u failliet?"

controle oprichting "Opgericht in de toekomst"
  eis opgericht uiterlijk peildatum`);

const using = (body: string, blockText = block): string =>
  files({
    "mondzorg.inkoop": policy(`document "Beleid"
  deel algemeen "Algemeen" punten 1, 2

gebruik "gedeeld.inkoop"

besluit contract "een overeenkomst"

${body.trim()}`),
    "gedeeld.inkoop": blockText,
  });

const both = `voorwaarde kvk volgens gedeeld
  bron algemeen punt 1

uitsluiting failliet volgens gedeeld
  bron algemeen punt 2`;

const one = `voorwaarde kvk volgens gedeeld
  bron algemeen punt 1, 2`;

describe("the norms of a block", () => {
  it("are placed, or lapse with a reason; a controle comes along with its facts", () => {
    expect(codes(using(both))).toEqual([]);
    expect(codes(using(`${one}\n\nvervalt gedeeld.failliet\n  omdat "Kent dit document niet."`))).toEqual([]);
  });

  it("are asked for when they are not placed, where the block is used", () => {
    const { diagnostics } = findingsIn(using(one));
    expect(diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual(["INK0701 mondzorg.inkoop"]);
    expect(found(using(one))).toEqual([
      "INK0701 De norm `failliet` van bouwsteen `gedeeld` staat niet in dit beleid. Plaats de norm met `volgens`, of zeg met `vervalt` waarom de norm hier niet geldt.",
    ]);
    const none = `voorwaarde agb "AGB"\n  vraag "AGB?"\n  bron algemeen punt 1, 2`;
    expect(found(using(none))[0]).toContain(
      "Er staan 2 normen van bouwsteen `gedeeld` niet in dit beleid: `kvk` en `failliet`.",
    );
  });

  it("are added by the fixes, which leave the source or the reason to the writer", () => {
    const findings = findingsIn(using(one));
    const placed = fixed(findings, "INK0701", 0) ?? new Map<string, string>();
    expect(placed.get("mondzorg.inkoop")).toContain(`${one}\n\nuitsluiting failliet volgens gedeeld`);
    expect(findingsInFiles(placed).diagnostics.map(({ code }) => code)).toEqual(["INK0606"]);
    const lapsed = fixed(findings, "INK0701", 1) ?? new Map<string, string>();
    expect(findingsInFiles(lapsed).diagnostics.map(({ code }) => code)).toEqual(["INK0420"]);
  });

  it("do not both stand in the policy and lapse", () => {
    expect(found(using(`${both}\n\nvervalt gedeeld.failliet\n  omdat "Nee."`))).toEqual([
      "INK0702 `failliet` is in dit beleid geplaatst, maar vervalt hier ook. Haal een van de twee weg.",
    ]);
    const twice = `vervalt gedeeld.failliet\n  omdat "Nee."`;
    expect(found(using(`${one}\n\n${twice}\n\n${twice}`))).toEqual([
      "INK0702 `failliet` vervalt hierboven al. Haal het hier weg.",
    ]);
  });

  it("are placed once", () => {
    expect(found(using(`${both}\n\nvoorwaarde kvk volgens gedeeld\n  bron algemeen punt 2`))).toEqual([
      "INK0706 `kvk` van bouwsteen `gedeeld` staat al in dit beleid. Haal er één weg, en noem bij de andere alle punten van de bron.",
    ]);
  });

  it("are not asked for where a placement could not be read", () => {
    expect(
      codes(using(`${one}\n\nuitsluitng failliet volgens gedeeld\n  bron algemeen punt 2`)),
    ).not.toContain("INK0701");
  });
});

const deviating = (lines: string): string =>
  using(both.replace("kvk volgens gedeeld", `kvk volgens gedeeld\n${lines.replaceAll(/^/gm, "  ")}`));

describe("a deviation from a block", () => {
  it("says why", () => {
    expect(found(deviating("geldt als niet eenmanszaak"))).toEqual([
      "INK0703 `geldt als` is hier anders dan in bouwsteen `gedeeld`. Schrijf er met `omdat` bij waarom.",
    ]);
    expect(found(deviating(`vraag "Ingeschreven bij de KvK?"\nherkomst verzekeraar`))).toEqual([
      "INK0703 `vraag` en `herkomst` zijn hier anders dan in bouwsteen `gedeeld`. Schrijf er met `omdat` bij waarom.",
    ]);
    expect(codes(deviating(`geldt als niet eenmanszaak\nomdat "Daarom."`))).toEqual([]);
  });

  it("says so by the fix", () => {
    const mended =
      fixed(findingsIn(deviating("geldt als niet eenmanszaak")), "INK0703") ?? new Map<string, string>();
    expect(mended.get("mondzorg.inkoop")).toContain(`geldt als niet eenmanszaak\n  omdat ""\n`);
  });

  it("is there when a reason is given", () => {
    expect(found(deviating(`omdat "Daarom."`))).toEqual([
      "INK0704 Deze norm is precies die van bouwsteen `gedeeld`, dus er is geen reden nodig. Haal `omdat` weg, of schrijf de regel erbij die anders is.",
    ]);
  });

  it("may be another title", () => {
    const titled = using(both.replace("kvk volgens", 'kvk "Ingeschreven" volgens'));
    expect(found(titled)).toEqual([
      "INK0703 De titel is hier anders dan in bouwsteen `gedeeld`. Schrijf er met `omdat` bij waarom.",
    ]);
  });

  it("may assume something when the block's fact is not the zorgaanbieder's", () => {
    expect(codes(deviating(`aanname ja\nomdat "Daarom."`))).toEqual([]);
    const other = using(
      both.replace("failliet volgens gedeeld", `failliet volgens gedeeld\n  aanname nee\n  omdat "Daarom."`),
    );
    expect(codes(other)).toEqual(["INK0408"]);
  });
});

describe("a building block", () => {
  it("has no headings, no examples, and places nothing", () => {
    expect(codes(buildingBlock(`besluit b "B"`))).toEqual(["INK0705"]);
    expect(codes(buildingBlock(`rubriek "B"`))).toEqual(["INK0705"]);
    expect(
      codes(
        buildingBlock(
          `voorwaarde kvk "KvK"\n  vraag "?"\n\nvoorbeeld "V"\n  gegeven ja kvk\n  verwacht voldaan kvk`,
        ),
      ),
    ).toEqual(["INK0708"]);
  });

  it("is checked on its own where its own norms are concerned", () => {
    const broken = block.replace('vraag "Bent u failliet?"', "als eenmanszaak");
    const { diagnostics } = findingsIn(using(both, broken));
    expect(diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual(["INK0406 gedeeld.inkoop"]);
  });
});
