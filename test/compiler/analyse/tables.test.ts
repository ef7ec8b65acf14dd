import { describe, expect, it } from "vitest";
import { policy } from "../../../compiler/diagnostics/page-parts.js";
import { findingsIn, findingsInFiles, fixed, listed } from "../findings.js";

const lists = `keuzelijst Segment
  segment1 "Segment 1"
  segment2 "Segment 2"
  segment3 "Segment 3"
  segment4 "Segment 4"
  segment5 "Segment 5"

keuzelijst Besluit
  volgen     "Volgen"
  beoordelen "Zelf beoordelen"
`;

const facts = `gegevens "Gegevens"
  segment: Segment
  vorig: Segment optioneel
  sluitAan: ja/nee
  nieuw: ja/nee
  fte: getal van 0 tot en met 100
  korting: percentage
  omzet: bedrag
  stoelen: geheel getal ten minste 1
  aanvraagdatum: datum
  ontvangstdatum: datum
  einddatum: datum optioneel
  plaats: tekst
  segmenten: lijst van Segment
`;

/** A policy around one table of ja/nee. */
function tabel(rows: readonly string[], type = "ja/nee"): string {
  return policy(`${lists}\n${facts}\ntabel uitkomst: ${type}\n${rows.map((row) => `  ${row}`).join("\n")}`);
}

/** What the analysis says of a table, without codes and places. */
function said(rows: readonly string[], type?: string): readonly string[] {
  return listed(findingsIn(tabel(rows, type)))
    .filter((finding) => finding.startsWith("INK05"))
    .map((finding) => finding.replace(/^INK\d+ \S+ /, ""));
}

/** The witness of the first gap. */
function gap(header: string, ...cells: readonly string[]): string | undefined {
  const rows = [`| ${header} || uitkomst |`, ...cells.map((cell) => `| ${cell} || ja |`)];
  return /^Geen rij past bij: (.*?)\.(?: Er ontbre.*)? Voeg een rij toe/.exec(said(rows)[0] ?? "")?.[1];
}

/** The row that the fix adds. */
function added(header: string, ...cells: readonly string[]): string | undefined {
  const rows = [`| ${header} || uitkomst |`, ...cells.map((cell) => `| ${cell} || ja |`)];
  const text = fixed(findingsIn(tabel(rows)), "INK0520")?.get("beleid.inkoop");
  const row = text?.trimEnd().split("\n").at(-1)?.trim();
  return row?.replaceAll(/ +/g, " ").replace(/^\| (.*) \|\| \|$/, "$1");
}

describe("a table without gaps", () => {
  it("may list every value, also with several in a cell", () => {
    expect(
      said([
        "| segment | sluitAan || uitkomst |",
        "| segment1, segment2 | - || ja |",
        "| niet segment1, segment2 | ja || ja |",
        "| segment3, segment4, segment5 | nee || nee |",
      ]),
    ).toEqual([]);
  });

  it("may meet at a boundary, whatever the unit", () => {
    expect(gap("fte", "ten hoogste 10", "meer dan 10")).toBeUndefined();
    expect(gap("aanvraagdatum", "voor 1 juli 2026", "vanaf 1 juli 2026")).toBeUndefined();
    expect(gap("aanvraagdatum", "uiterlijk 30 juni 2026", "vanaf 1 juli 2026")).toBeUndefined();
    expect(gap("stoelen", "ten hoogste 3", "ten minste 4")).toBeUndefined();
    expect(gap("omzet", "ten hoogste € 10", "ten minste € 10,01")).toBeUndefined();
  });

  it("may use the bounds of a fact", () => {
    expect(gap("fte", "van 0 tot en met 40", "van 40 tot en met 100")).toBeUndefined();
    expect(gap("stoelen", "1", "meer dan 1")).toBeUndefined();
  });

  it("may compare with another fact both ways", () => {
    expect(
      gap("aanvraagdatum", "voor ontvangstdatum", "ontvangstdatum", "na ontvangstdatum"),
    ).toBeUndefined();
    expect(
      gap("aanvraagdatum", "uiterlijk ontvangstdatum + 2 weken", "na ontvangstdatum + 2 weken"),
    ).toBeUndefined();
  });
});

describe("a gap", () => {
  it("is told by a situation that no row matches", () => {
    expect(
      said(["| segment | sluitAan || uitkomst |", "| segment1 | - || ja |", "| niet segment1 | ja || nee |"]),
    ).toEqual([
      "Geen rij past bij: segment is segment2, sluitAan is nee. Voeg een rij toe, of verruim een rij die er al staat.",
    ]);
  });

  it("leaves out the columns that do not matter", () => {
    expect(gap("segment | sluitAan | nieuw", "niet segment2 | - | -", "segment2 | - | ja")).toBe(
      "segment is segment2, nieuw is nee",
    );
  });

  it("names a day, a number or a text that nobody thought of", () => {
    expect(gap("aanvraagdatum", "uiterlijk 31 december 2027")).toBe("aanvraagdatum is 1 januari 2028");
    expect(gap("aanvraagdatum", "vanaf 1 januari 2028")).toBe("aanvraagdatum is 31 december 2027");
    expect(gap("fte", "minder dan 10", "meer dan 10")).toBe("fte is 10");
    expect(gap("fte", "ten minste 1,5")).toBe("fte is 0");
    expect(gap("fte", "ten hoogste 9,5")).toBe("fte is 10");
    expect(gap("korting", "meer dan 5%")).toBe("korting is 5%");
    expect(gap("omzet", "ten hoogste € 1.000")).toBe("omzet is € 1.001");
    expect(gap("omzet", "ten hoogste € 10", "ten minste € 10,50")).toBe("omzet is € 10,10");
    expect(gap("plaats", `"Utrecht", "Zeist"`)).toBe("plaats is iets anders");
    expect(gap("plaats", `niet "Utrecht"`)).toBe(`plaats is "Utrecht"`);
  });

  it("remembers that an optional value may be absent", () => {
    expect(gap("vorig", "segment1", "niet segment1")).toBe("vorig is geen");
    expect(gap("vorig", "niet geen")).toBe("vorig is geen");
    expect(gap("einddatum", "voor 1 juli 2026", "vanaf 1 juli 2026")).toBe("einddatum is geen");
    expect(gap("vorig", "geen, segment1", "niet segment1")).toBeUndefined();
  });

  it("may hang on another fact", () => {
    expect(gap("aanvraagdatum", "voor ontvangstdatum", "na ontvangstdatum")).toBe(
      "aanvraagdatum is ontvangstdatum",
    );
    expect(gap("aanvraagdatum", "uiterlijk einddatum", "na einddatum")).toBe("einddatum is geen");
    expect(gap("segment", "vorig")).toBe("vorig is geen");
    expect(gap("segmenten", "bevat segment1")).toBe("segmenten zonder segment1");
  });

  it("counts how many rows are missing in all", () => {
    expect(
      said([
        "| segment | sluitAan || uitkomst |",
        "| segment1 | ja || ja |",
        "| segment2 | nee || ja |",
        "| niet segment1, segment2 | - || nee |",
      ]),
    ).toEqual([
      "Geen rij past bij: segment is segment1, sluitAan is nee. Er ontbreekt nog 1 rij. Voeg een rij toe, of verruim een rij die er al staat.",
    ]);
  });
});

describe("the row that is missing", () => {
  it("is as wide as it can be", () => {
    expect(added("segment | sluitAan | nieuw", "niet segment2 | - | -", "segment2 | - | ja")).toBe(
      "segment2 | - | nee",
    );
    expect(added("segment | sluitAan", "segment1, segment3 | -")).toBe("segment2, segment4, segment5 | -");
    expect(added("segment", "segment1")).toBe("niet segment1");
    expect(added("vorig", "segment1", "geen")).toBe("niet segment1");
    expect(added("vorig", "segment1", "niet segment1")).toBe("geen");
    expect(added("plaats", `"Utrecht", "Zeist"`)).toBe(`niet "Utrecht", "Zeist"`);
  });

  it("has the boundaries that the other rows leave open", () => {
    expect(added("aanvraagdatum", "uiterlijk 31 december 2027")).toBe("vanaf 1 januari 2028");
    expect(added("aanvraagdatum", "vanaf 1 januari 2028")).toBe("uiterlijk 31 december 2027");
    expect(added("aanvraagdatum", "voor 1 mei 2026", "na 3 mei 2026")).toBe(
      "van 1 mei 2026 tot en met 3 mei 2026",
    );
    expect(added("fte", "minder dan 10", "meer dan 10")).toBe("10");
    expect(added("fte", "ten hoogste 9,5")).toBe("meer dan 9,5");
    expect(added("fte", "ten minste 9,5")).toBe("minder dan 9,5");
    expect(added("fte", "ten minste 50", "ten hoogste 20")).toBe("van 20,0001 tot en met 49,9999");
    expect(added("stoelen", "ten minste 4")).toBe("ten hoogste 3");
    expect(added("omzet", "meer dan € 1.000,50")).toBe("ten hoogste € 1.000,50");
  });

  it("may compare with another fact", () => {
    expect(added("aanvraagdatum", "voor ontvangstdatum")).toBe("vanaf ontvangstdatum");
    expect(added("aanvraagdatum", "voor ontvangstdatum", "na ontvangstdatum")).toBe("ontvangstdatum");
    expect(added("aanvraagdatum", "na ontvangstdatum + 2 weken")).toBe("uiterlijk ontvangstdatum + 2 weken");
  });

  it("is not offered when no cell can say it", () => {
    expect(added("aanvraagdatum", "uiterlijk einddatum", "na einddatum")).toBeUndefined();
  });

  it("mends the table, all gaps at once by the second fix", () => {
    const text = tabel([
      "| segment          | sluitAan | fte             || uitkomst |",
      "| segment1         | ja       | -               || ja       |",
      "| segment2         | -        | ten minste 10   || ja       |",
      "| segment3         | nee      | van 5 tot en met 7 || nee   |",
    ]);
    const findings = findingsIn(text);
    expect(
      findings.diagnostics.find(({ code }) => code === "INK0520")?.fixes.map(({ title }) => title),
    ).toEqual([
      "voeg de ontbrekende rij toe, en vul de uitkomst in",
      "voeg alle 5 ontbrekende rijen toe, en vul de uitkomsten in",
    ]);
    const rows = fixed(findings, "INK0520", 1)
      ?.get("beleid.inkoop")
      ?.replaceAll(/\|\| +\|/g, "|| nee |");
    const after = findingsInFiles(new Map([["beleid.inkoop", rows ?? ""]]));
    expect(listed(after).filter((finding) => finding.startsWith("INK05"))).toEqual([]);
  });

  it("stands in line with the rows above it", () => {
    const text = fixed(
      findingsIn(
        tabel([
          "| segment  | sluitAan || uitkomst |",
          "| segment1 | ja       || ja       |",
          "| niet segment1 | - || nee |",
        ]),
      ),
      "INK0520",
    );
    expect(text?.get("beleid.inkoop")?.trimEnd().split("\n").at(-1)).toBe(
      "  | segment1      | nee      ||          |",
    );
  });
});

describe("rows that both match", () => {
  it("are an error when their results differ, with a situation that both match", () => {
    const rows = [
      "| segment | sluitAan || uitkomst |",
      "| segment1 | - || ja |",
      "| - | nee || nee |",
      "| niet segment1 | ja || nee |",
    ];
    expect(said(rows)).toEqual([
      "Twee rijen passen bij: segment is segment1, sluitAan is nee. De ene geeft `ja` en deze `nee`. Pas de cellen van een van de twee aan.",
    ]);
    const { diagnostics } = findingsIn(tabel(rows));
    const overlap = diagnostics.find(({ code }) => code === "INK0521");
    expect(overlap?.related.map(({ message }) => message)).toEqual(["Deze rij past ook, en geeft `ja`."]);
  });

  it("are fine when they give the same", () => {
    expect(
      said([
        "| nieuw | sluitAan || uitkomst |",
        "| ja | - || ja |",
        "| - | ja || ja |",
        "| nee | nee || nee |",
      ]),
    ).toEqual([]);
  });

  it("are told from each other at the boundary", () => {
    expect(said(["| fte || uitkomst |", "| ten hoogste 10 || ja |", "| ten minste 10 || nee |"])).toEqual([
      "Twee rijen passen bij: fte is 10. De ene geeft `ja` en deze `nee`. Pas de cellen van een van de twee aan.",
    ]);
  });

  it("differ when their results are calculated differently", () => {
    expect(
      said(["| nieuw || uitkomst |", "| - || omzet |", "| ja || 10% van omzet |"], "bedrag"),
    ).toHaveLength(1);
    expect(said(["| nieuw || uitkomst |", "| - || omzet |", "| ja || omzet |"], "bedrag")).toEqual([]);
  });
});

describe("a row that never matches", () => {
  it("is a warning", () => {
    expect(said(["| fte || uitkomst |", "| ten hoogste 100 || ja |", "| meer dan 100 || nee |"])).toEqual([
      "Geen enkele aanvraag kan bij deze rij passen. Haal de rij weg, of verbeter de cellen.",
    ]);
  });
});

describe("a large table", () => {
  const columns = Array.from({ length: 12 }, (_, index) => `kolom${index}`);
  const wide = (rows: readonly (readonly string[])[]): readonly string[] =>
    listed(
      findingsIn(
        policy(`gegevens "Veel"
${columns.map((name) => `  ${name}: getal van 0 tot en met 1.000`).join("\n")}

tabel uitkomst: getal
  | ${columns.join(" | ")} || uitkomst |
${rows.map((cells, row) => `  | ${cells.join(" | ")} || ${row} |`).join("\n")}`),
      ),
    );
  /** Row after row splits off what is above a boundary in one column more. */
  const stairs = columns.map((_, row) =>
    columns.map((__, column) => (column < row ? "ten hoogste 500" : column === row ? "meer dan 500" : "-")),
  );

  it("of twelve columns is decided all the same", () => {
    expect(wide([...stairs, columns.map(() => "ten hoogste 500")])).toEqual([]);
    expect(wide(stairs)[0]).toContain(
      `Geen rij past bij: ${columns.map((name) => `${name} is 0`).join(", ")}.`,
    );
  });

  it("whose cells run through each other everywhere is not decided, and that is said", () => {
    const names = Array.from({ length: 9 }, (_, list) => `lijst${list}`);
    const row = (cell: string, result: string): string =>
      `  | ${names.map(() => cell).join(" | ")} || ${result} |`;
    const text = policy(`keuzelijst Afspraak
  taken   "Taken"
  overleg "Overleg"

gegevens "Afspraken"
${names.map((name) => `  ${name}: lijst van Afspraak`).join("\n")}

tabel uitkomst: ja/nee
  | ${names.join(" | ")} || uitkomst |
${row("bevat een van (taken, overleg)", "ja")}
${row("-", "nee")}`);
    expect(listed(findingsIn(text)).map((finding) => finding.slice(0, 7))).toEqual(["INK0523"]);
  });

  it("with many rows over one column is decided too", () => {
    const steps = Array.from({ length: 300 }, (_, step) =>
      columns.map((__, column) =>
        column === 0
          ? step === 299
            ? "meer dan 299"
            : step === 0
              ? "ten hoogste 1"
              : `van ${step},0001 tot en met ${step + 1}`
          : "-",
      ),
    );
    expect(wide(steps)).toEqual([]);
    expect(wide(steps.toSpliced(150, 1))[0]).toContain("Geen rij past bij: kolom0 is 151.");
  });
});
