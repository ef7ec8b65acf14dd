// `inkoop decide` on a file of many applications: the result as programs and spreadsheets read it, and the report as a person does.

import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { root, textOf } from "../../files.js";
import { fysio, goodFacts } from "./policies.js";
import { workbench, type Run, type RunOptions, type Workbench } from "./workbench.js";

const refused = { ...goodFacts, vecozo: false };
const open = { peildatum: "2027-03-01", vorm: "maatschap", kvk: true };

function lines(...items: readonly unknown[]): string {
  return items.map((item) => `${typeof item === "string" ? item : JSON.stringify(item)}\n`).join("");
}

function bench(files: Readonly<Record<string, string | Uint8Array>>): Workbench {
  return workbench({ "fysio.inkoop": fysio, ...files });
}

function decide(
  { run }: Workbench,
  facts: string,
  out: string,
  more: readonly string[] = [],
  options?: RunOptions,
): Promise<Run> {
  return run(["decide", "fysio", "--facts", facts, "--out", out, ...more], options);
}

/** Broken off after the first piece of the file. */
function brokenOff(at: Workbench, more: readonly string[] = []): Promise<Run> {
  return decide(at, "in.ndjson", "uit.ndjson", more, { interrupted: Promise.resolve() });
}

/** The rows of an NDJSON result. */
function rows(text: string): readonly Record<string, unknown>[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function messages(text: string): readonly string[] {
  return rows(text).flatMap(({ regel, problemen }) =>
    (problemen as readonly { code: string; pad: string; bericht: string }[]).map(
      ({ code, pad, bericht }) => `${String(regel)} ${code} ${pad === "" ? "" : `${pad}: `}${bericht}`,
    ),
  );
}

describe("many applications in NDJSON", () => {
  test("give a row each, with the outcome and what it hangs on", async () => {
    const facts = lines({ id: "A-1", ...goodFacts }, { id: "A-2", ...refused }, { id: 3, ...open });
    const at = bench({ "in.ndjson": facts });
    const { code, out, err } = await decide(at, "in.ndjson", "uit.ndjson");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(at.read("uit.ndjson")).toMatchInlineSnapshot(`
      "{"regel":1,"id":"A-1","besluiten":{"contract":{"uitkomst":"komt in aanmerking","nietVoldaan":[],"ontbreekt":[],"voorbehoud":["fraude"]}},"prestaties":{"groep":"niet vergoed"},"afgeleid":{"schaal":"klein"},"problemen":[]}
      {"regel":2,"id":"A-2","besluiten":{"contract":{"uitkomst":"komt niet in aanmerking","nietVoldaan":["vecozo"],"ontbreekt":[],"voorbehoud":[]}},"prestaties":{"groep":"niet vergoed"},"afgeleid":{"schaal":"klein"},"problemen":[]}
      {"regel":3,"id":3,"besluiten":{"contract":{"uitkomst":"onvolledig","nietVoldaan":[],"ontbreekt":["therapeuten","aanvraagKeurmerk","vecozo","keurmerk","toezicht"],"voorbehoud":["fraude"]}},"prestaties":{"groep":"vergoed"},"afgeleid":{"schaal":"groot"},"problemen":[]}
      "
    `);
    expect(out).toMatchInlineSnapshot(`
      "Fysiotherapie 2027: 3 aanvragen gelezen; de besluiten staan in uit.ndjson.

      contract
        komt in aanmerking       1
        komt niet in aanmerking  1
        onvolledig               1

      groep
        vergoed       1
        niet vergoed  2
      "
    `);
    expect(at.files()).toEqual(["fysio.inkoop", "in.ndjson", "uit.ndjson"]);
  });

  test("give only the outcomes with --brief", async () => {
    const at = bench({ "in.jsonl": lines({ id: "A-1", ...goodFacts }) });
    expect((await decide(at, "in.jsonl", "uit.ndjson", ["--brief"])).code).toBe(0);
    expect(at.read("uit.ndjson")).toMatchInlineSnapshot(`
      "{"regel":1,"id":"A-1","besluiten":{"contract":{"uitkomst":"komt in aanmerking"}},"prestaties":{"groep":"niet vergoed"},"afgeleid":{"schaal":"klein"},"problemen":[]}
      "
    `);
  });

  test("are judged on the date that is asked for, and known by the key that is asked for", async () => {
    const at = bench({ "in.ndjson": lines({ agb: "01", bron: "web", ...goodFacts, peildatum: undefined }) });
    const more = ["--peildatum", "2027-06-01", "--id", "agb", "--ignore", "bron", "--besluit", "contract"];
    expect((await decide(at, "in.ndjson", "uit.ndjson", more)).code).toBe(0);
    expect(rows(at.read("uit.ndjson"))).toMatchObject([
      { regel: 1, id: "01", besluiten: { contract: { uitkomst: "komt in aanmerking" } }, problemen: [] },
    ]);
  });

  test("may be known by one of their facts", async () => {
    const at = bench({ "in.ndjson": lines(goodFacts) });
    await decide(at, "in.ndjson", "uit.ndjson", ["--id", "vorm"]);
    expect(rows(at.read("uit.ndjson"))).toMatchObject([
      { id: "praktijk", besluiten: { contract: { uitkomst: "komt in aanmerking" } } },
    ]);
  });

  test("are all decided but those in which something is wrong, which are named with their line", async () => {
    const at = bench({
      "in.ndjson": Buffer.concat([
        Buffer.from("\uFEFF"),
        Buffer.from(
          lines({ ...goodFacts, omzet: 1e3 }, "", "{ kvk: ja }", '{"kvk": true, "kvk": false}', "   "),
        ),
        Buffer.from('{"vorm": "\xff"}\n', "latin1"),
        Buffer.from(
          lines(
            "[]",
            '{"omzet": 0.10000000000000000001}',
            { ...goodFacts, kvkk: true, vecozo: "ja" },
            "[".repeat(99),
          ),
        ),
        Buffer.from(`{"kvk": true, "vorm": "${"x".repeat(5 * 1024 * 1024)}"}\r\n`),
        // The last one has no line end.
        Buffer.from(JSON.stringify(refused)),
      ]),
    });
    const { code, out } = await decide(at, "in.ndjson", "uit.ndjson");
    expect(code).toBe(1);
    expect(messages(at.read("uit.ndjson"))).toMatchInlineSnapshot(`
      [
        "3 INK0920 Zet de naam kvk tussen dubbele aanhalingstekens. (teken 3 van de regel)",
        "4 INK0921 kvk: \`kvk\` staat ook al op regel 4. Haal een van de twee weg.",
        "6 INK0923 Hier staat een teken dat niet als UTF-8 is bewaard. Bewaar het bestand als UTF-8. (teken 11 van de regel)",
        "6 INK0935 vorm: Keuzelijst \`Vorm\` kent deze waarde niet. Kies uit: \`praktijk\`, \`maatschap\`.",
        "7 INK0931 De feiten moeten een object zijn met per gegeven een waarde.",
        "8 INK0925 omzet: \`0.10000000000000000001\` heeft meer cijfers dan een computer kan bewaren: het zou \`0.1\` worden. Schrijf het korter.",
        "9 INK0931 vecozo: Dit moet ja of nee (true of false) zijn, maar het is tekst.",
        "9 INK0930 kvkk: Dit gegeven komt in dit beleid niet voor. Bedoelde u \`kvk\`?",
        "10 INK0924 Hier zitten meer dan 32 haken of accolades in elkaar. Schrijf een gegeven als één waarde of als een lijst.",
        "11 INK0974 Deze regel is langer dan 4 MiB en is niet gelezen. Zet elke aanvraag op een eigen regel.",
      ]
    `);
    expect(rows(at.read("uit.ndjson")).map(({ regel, besluiten }) => [regel, besluiten])).toMatchObject(
      [1, 3, 4, 6, 7, 8, 9, 10, 11, 12].map((regel) => [
        regel,
        {
          contract: { uitkomst: { 1: "komt in aanmerking", 12: "komt niet in aanmerking" }[regel] ?? "fout" },
        },
      ]),
    );
    expect(out).toMatchInlineSnapshot(`
      "Fysiotherapie 2027: 10 aanvragen gelezen; de besluiten staan in uit.ndjson.

      contract
        komt in aanmerking       1
        komt niet in aanmerking  1
        fout                     8

      groep
        niet vergoed  2

      Over 8 aanvragen is niet beslist:
        regel 3: Zet de naam kvk tussen dubbele aanhalingstekens. (teken 3 van de regel) (INK0920)
        regel 4: \`kvk\`: \`kvk\` staat ook al op regel 4. Haal een van de twee weg. (INK0921)
        regel 6: Hier staat een teken dat niet als UTF-8 is bewaard. Bewaar het bestand als UTF-8. (teken 11 van de regel) En nog 1 probleem. (INK0923)
        regel 7: De feiten moeten een object zijn met per gegeven een waarde. (INK0931)
        regel 8: \`omzet\`: \`0.10000000000000000001\` heeft meer cijfers dan een computer kan bewaren: het zou \`0.1\` worden. Schrijf het korter. (INK0925)
        regel 9: \`vecozo\`: Dit moet ja of nee (true of false) zijn, maar het is tekst. En nog 1 probleem. (INK0931)
        regel 10: Hier zitten meer dan 32 haken of accolades in elkaar. Schrijf een gegeven als één waarde of als een lijst. (INK0924)
        regel 11: Deze regel is langer dan 4 MiB en is niet gelezen. Zet elke aanvraag op een eigen regel. (INK0974)

      2 lege regels overgeslagen.
      "
    `);
  });

  test("that are none give an empty result", async () => {
    const at = bench({ "in.ndjson": "" });
    const { code, out } = await decide(at, "in.ndjson", "uit.ndjson");
    expect([code, at.read("uit.ndjson")]).toEqual([0, ""]);
    expect(out).toBe("Fysiotherapie 2027: 0 aanvragen gelezen; de besluiten staan in uit.ndjson.\n");
  });
});

describe("many applications in CSV", () => {
  const therapeuten = '"[{""naam"": ""A"", ""fte"": 1}, {""naam"": ""B"", ""fte"": 0.8}]"';

  test("are read as a Dutch spreadsheet saves them, and written as it opens them", async () => {
    const text = [
      "id;peildatum;vorm;therapeuten;aanvraagKeurmerk;omzet;kvk;vecozo;keurmerk;toezicht",
      `A-1;1-3-2027;Een praktijk;${therapeuten};geen;€ 1.250,50;ja;JA;WAAR;nee`,
      `"A-2\nLinde";2027-03-01;praktijk;${therapeuten};31-10-2026;1250;ja;ja;nee;onwaar`,
      ";;;;;;;;;",
      "=1+1;1-3-2027;maatschap;leeg;onbekend;;ja;;;",
      "-5;1-3-2027;maatschap;leeg;;1.250.000;nee;;;",
    ].join("\r\n");
    const at = bench({ "in.csv": `\uFEFF${text}` });
    const { code, out } = await decide(at, "in.csv", "map/uit.csv");
    expect(at.read("map/uit.csv")).toMatchInlineSnapshot(`
      "﻿regel;id;contract.uitkomst;contract.nietVoldaan;contract.ontbreekt;contract.voorbehoud;prestatie.groep;afgeleid.schaal;problemen
      2;A-1;komt in aanmerking;;;fraude;niet vergoed;klein;
      3;"A-2
      Linde";komt in aanmerking;;;fraude;niet vergoed;klein;
      6;'=1+1;komt niet in aanmerking;bezetting;;;vergoed;groot;
      7;-5;komt niet in aanmerking;kvk, bezetting;;;vergoed;groot;
      "
    `);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Fysiotherapie 2027: 4 aanvragen gelezen; de besluiten staan in map/uit.csv.

      contract
        komt in aanmerking       2
        komt niet in aanmerking  2

      groep
        vergoed       2
        niet vergoed  2

      1 lege regel overgeslagen.
      "
    `);
  });

  test("may have commas, tabs and columns that are no facts", async () => {
    for (const separator of [",", "\t"]) {
      const text = [
        ["opmerking", "kvk", "omzet", "nummer"],
        ['"met, en\t"', "ja", '"1250,50"', "1"],
      ]
        .map((cells) => `${cells.join(separator)}\n`)
        .join("");
      const at = bench({ "in.csv": text });
      const { code } = await decide(at, "in.csv", "uit.ndjson", ["--ignore", "opmerking", "--id", "nummer"]);
      expect(code).toBe(0);
      expect(rows(at.read("uit.ndjson"))).toMatchObject([{ regel: 2, id: "1", problemen: [] }]);
    }
  });

  test("are all decided but those in which something is wrong, which are named with the line they begin on", async () => {
    const text = [
      "id;vorm;therapeuten;omzet;kvk;peildatum;aanvraagKeurmerk",
      '"a\nb";x;een en een;veel;misschien;1/3/2027;30-2-2027',
      "c;praktijk;[{];12345678901234567,5;;01-03-27;",
      "d;praktijk;;0.8;ja",
      `e;;${therapeuten.replace("0.8", "80")};-1;;;`,
      'f;een 5" gang;;1.250.50;;;',
      "g;;;;;1-3-2027;2-3-2027",
      "h;;;;geen;;",
      'i;;;;"ja;;',
      "j;;;;ja;;",
    ].join("\n");
    const at = bench({ "in.csv": text });
    const { code } = await decide(at, "in.csv", "uit.ndjson");
    expect(code).toBe(1);
    expect(messages(at.read("uit.ndjson"))).toMatchInlineSnapshot(`
      [
        "2 INK0978 therapeuten: In een cel staat een lijst van \`Therapeut\` als JSON, tussen \`[ ]\`. Makkelijker is een bestand \`.ndjson\`.",
        "2 INK0931 omzet: Dit moet een bedrag zijn, zoals \`1250,5\`, maar er staat \`veel\`.",
        "2 INK0931 kvk: Dit moet \`ja\` of \`nee\` zijn, maar er staat \`misschien\`.",
        "2 INK0932 peildatum: \`1/3/2027\` is geen datum. Schrijf \`2027-03-31\` of \`31-3-2027\`.",
        "2 INK0932 aanvraagKeurmerk: De datum \`30-2-2027\` bestaat niet.",
        "2 INK0935 vorm: Keuzelijst \`Vorm\` kent deze waarde niet. Kies uit: \`praktijk\`, \`maatschap\`.",
        "4 INK0978 therapeuten: Wat in deze cel staat, is geen JSON.",
        "4 INK0925 omzet: \`12345678901234567,5\` heeft meer cijfers dan een computer kan bewaren. Schrijf het korter.",
        "4 INK0932 peildatum: \`01-03-27\` is geen datum. Schrijf \`2027-03-31\` of \`31-3-2027\`.",
        "5 INK0976 Deze regel heeft 5 cellen, en de kop heeft er 7. Kijk of er een scheidingsteken te veel of te weinig staat.",
        "6 INK0933 therapeuten[1].fte: Dit moet van 0 tot en met 1 zijn.",
        "6 INK0933 omzet: Dit moet ten minste € 0 zijn.",
        "7 INK0931 omzet: Dit moet een bedrag zijn, zoals \`1250,5\`, maar er staat \`1.250.50\`.",
        "7 INK0935 vorm: Keuzelijst \`Vorm\` kent deze waarde niet. Kies uit: \`praktijk\`, \`maatschap\`.",
        "8 INK0938 De gegevens spreken elkaar tegen: Het keurmerk is na de peildatum aangevraagd.",
        "9 INK0936 kvk: \`geen\` kan hier niet; laat de cel leeg als het onbekend is.",
        "10 INK0975 In deze regel opent een cel met een aanhalingsteken dat nergens sluit. Zet er een " achter, of haal het weg.",
      ]
    `);
    expect(rows(at.read("uit.ndjson")).at(-1)).toMatchObject({ regel: 11, id: "j", problemen: [] });
  });

  test("never take a number for one that it may not be", async () => {
    const policy = fysio.replace(
      "omzet: bedrag ten minste € 0",
      'omzet: getal\n    vraag "o?"\n  aandeel: percentage',
    );
    const at = workbench({
      "fysio.inkoop": policy.replace("omzet ten minste € 250.000", "omzet ten minste 2"),
      "in.csv": "omzet;aandeel\n1.250;70%\n1.250,5;70,5 %\n0.8;1.250\n1.25;5\n1.250.000;-3\n",
    });
    await decide(at, "in.csv", "uit.ndjson");
    expect(messages(at.read("uit.ndjson"))).toMatchInlineSnapshot(`
      [
        "2 INK0977 omzet: \`1.250\` kan \`1250\` of \`1,250\` zijn. Schrijf het op een van die twee manieren.",
        "4 INK0977 aandeel: \`1.250\` kan \`1250\` of \`1,250\` zijn. Schrijf het op een van die twee manieren.",
      ]
    `);
  });

  test.each([
    [
      "a name that is no fact, with the one that was meant",
      "kvkk;vecozo\n",
      "INK0972 Het beleid vraagt niet naar `kvkk`, een kolom van `in.csv`. Bedoelde u `kvk`?",
    ],
    ["a name that is like no fact", "opmerkingen;vecozo\n", "of sla haar over met `--ignore opmerkingen`."],
    ["a name twice", "kvk;kvk\n", "INK0972 De kolom `kvk` staat twee keer in `in.csv`."],
    ["no name", "kvk;;vecozo\n", "INK0972 De 2e kolom van `in.csv` heeft geen naam."],
    ["no row at all", "", "INK0972 `in.csv` heeft geen eerste regel met de namen van de kolommen."],
    ["only blank rows", "\n \n", "INK0972 `in.csv` heeft geen eerste regel"],
  ])("are refused as a whole with %s above a column", async (_, text, message) => {
    const at = bench({ "in.csv": text, "uit.csv": "wat er stond" });
    const { code, err } = await decide(at, "in.csv", "uit.csv");
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(at.read("uit.csv")).toBe("wat er stond");
  });

  test.each(["id", "ignore"])("are refused without the column that --%s asks for", async (option) => {
    const { code, err } = await decide(bench({ "in.csv": "kvk\nja\n" }), "in.csv", "uit.csv", [
      `--${option}`,
      "agb",
    ]);
    expect(code).toBe(2);
    expect(err).toContain("INK0972 `in.csv` heeft geen kolom `agb`.");
  });
});

test("the applications that policy writers practise on are decided as each of them by itself", async () => {
  const folder = "policies/mondzorg/aanvragen";
  const names = ["prothetiek-toegekend", "prothetiek-onvolledig", "implantologie-geweigerd"];
  // The same, each with its name as id.
  const facts = names.map((id) => {
    const one = JSON.parse(textOf(`${folder}/${id}.json`)) as object;
    return `${JSON.stringify(Object.assign(one, { id }))}\n`;
  });
  const at = workbench({ "in.csv": textOf(`${folder}/aanvragen.csv`), "in.ndjson": facts.join("") });
  for (const kind of ["csv", "ndjson"]) {
    const mondzorg = path.join(root, "policies/mondzorg/mondzorg.inkoop");
    const { code } = await at.run(["decide", mondzorg, "--facts", `in.${kind}`, "--out", `${kind}.ndjson`]);
    expect(code).toBe(0);
  }
  const decided = (file: string): string => at.read(file).replaceAll(/"regel":\d+,/g, "");
  expect(decided("csv.ndjson")).toEqual(decided("ndjson.ndjson"));
  expect(rows(at.read("csv.ndjson")).map(({ besluiten }) => besluiten)).toMatchObject(
    ["komt in aanmerking", "onvolledig", "komt niet in aanmerking"].map((uitkomst) => ({
      contractvoorwaarden: { uitkomst },
    })),
  );
});

describe("a run that is broken off", () => {
  const facts = lines(
    ...Array.from({ length: 40 }, (_, index) => ({ id: index, ...(index % 3 ? goodFacts : refused) })),
  );

  test("says so, leaves the result alone, and goes on where it was", async () => {
    const at = bench({ "in.ndjson": facts + " ".repeat(600_000) + facts, "uit.ndjson": "wat er stond" });
    const broken = await brokenOff(at);
    expect(broken.code).toBe(1);
    expect(broken.out).toMatch(
      /^Fysiotherapie 2027: gestopt na regel 40\. Geef dezelfde opdracht om verder te gaan\.\n/,
    );
    expect(at.read("uit.ndjson")).toBe("wat er stond");
    const resumed = await decide(at, "in.ndjson", "uit.ndjson");
    expect(resumed.code).toBe(0);
    expect(resumed.out).toMatch(
      /^Gaat verder na regel 40, waar de vorige keer is gestopt\.\nFysiotherapie 2027: 80 aanvragen gelezen;/,
    );
    expect(at.files()).toEqual(["fysio.inkoop", "in.ndjson", "uit.ndjson"]);
    const once = bench({ "in.ndjson": at.read("in.ndjson") });
    const whole = await decide(once, "in.ndjson", "uit.ndjson");
    expect(at.read("uit.ndjson")).toBe(once.read("uit.ndjson"));
    expect(resumed.out.split("\n").slice(1)).toEqual(whole.out.split("\n"));
  });

  test("goes on when applications were added behind those that were done", async () => {
    const at = bench({ "in.ndjson": facts });
    await brokenOff(at);
    at.write({ "in.ndjson": facts + facts });
    expect((await decide(at, "in.ndjson", "uit.ndjson")).out).toContain("Gaat verder na regel 40");
    expect(rows(at.read("uit.ndjson"))).toHaveLength(80);
  });

  test.each([
    ["the policy", "het beleid is gewijzigd", { "fysio.inkoop": `${fysio}\n// anders\n` }, []],
    ["the applications", "de aanvragen zijn gewijzigd", { "in.ndjson": facts.replace("true", "false") }, []],
    [
      "the applications, which are fewer",
      "de aanvragen zijn gewijzigd",
      { "in.ndjson": lines(goodFacts) },
      [],
    ],
    ["the options", "de opdracht is anders", {}, ["--brief"]],
  ])("begins anew when %s changed", async (_, why, files, more) => {
    const at = bench({ "in.ndjson": facts });
    await brokenOff(at);
    at.write(files);
    const { out } = await decide(at, "in.ndjson", "uit.ndjson", more);
    expect(out).toContain(`Begint opnieuw: ${why} sinds de vorige keer, die niet af was.\n`);
    const once = bench({ "in.ndjson": at.read("in.ndjson"), "fysio.inkoop": at.read("fysio.inkoop") });
    await decide(once, "in.ndjson", "uit.ndjson", more);
    expect(at.read("uit.ndjson")).toBe(once.read("uit.ndjson"));
  });

  test.each([
    ["the note", "uit.ndjson.stand"],
    ["the part", "uit.ndjson.deel"],
  ])("begins anew without a word when half of %s is left", async (_, file) => {
    const at = bench({ "in.ndjson": facts });
    await brokenOff(at);
    at.write({ [file]: at.read(file).slice(0, 100) });
    const { code, out } = await decide(at, "in.ndjson", "uit.ndjson");
    expect(code).toBe(0);
    expect(out).toMatch(/^Fysiotherapie 2027: 40 aanvragen gelezen;/);
  });

  test.each(["null", "[]", '{"run": 1}', '{"run": "a"}'])(
    "begins anew beside a note that says %s",
    async (note) => {
      const at = bench({ "in.ndjson": facts, "uit.ndjson.stand": note, "uit.ndjson.deel": "iets" });
      const { code, out } = await decide(at, "in.ndjson", "uit.ndjson", ["--brief"]);
      expect(code).toBe(0);
      expect(out).toMatch(/^Fysiotherapie 2027: 40 aanvragen gelezen;/);
    },
  );

  test("stops when another one took over", async () => {
    const at = bench({ "in.ndjson": (facts + " ".repeat(300_000) + "\n").repeat(8) });
    let time = 0;
    const now = (): number => {
      time += 400;
      // The note of another run with the same result.
      if (time > 2000) at.write({ "uit.ndjson.stand": JSON.stringify({ run: "another" }) });
      return time;
    };
    const { code, err } = await decide(at, "in.ndjson", "uit.ndjson", [], { now });
    expect(code).toBe(2);
    expect(err).toContain("INK0973 Een andere opdracht schrijft ook besluiten naar `uit.ndjson`");
    expect(existsSync(`${at.path}/uit.ndjson`)).toBe(false);
  });
});

describe("on the way", () => {
  const facts = (lines(goodFacts) + " ".repeat(300_000) + "\n").repeat(4);

  test("a bar shows how far it is, on a terminal", async () => {
    let time = 0;
    const now = (): number => (time += 500);
    const { err } = await decide(bench({ "in.ndjson": facts }), "in.ndjson", "uit.ndjson", [], {
      terminal: 80,
      now,
    });
    expect(err).toMatch(/… [█░]{40} \d+% regel \d/);
    expect(err.endsWith("\r\u001b[2K")).toBe(true);
  });

  test("nothing shows elsewhere", async () => {
    const at = bench({ "in.ndjson": facts });
    expect((await decide(at, "in.ndjson", "uit.ndjson")).err).toBe("");
    const inCi = await decide(at, "in.ndjson", "uit.ndjson", [], { terminal: 80, env: { CI: "1" } });
    expect(inCi.err).toBe("");
  });
});

describe("the report for programs", () => {
  test("counts outcomes, and names what could not be decided", async () => {
    const at = bench({ "in.ndjson": lines(goodFacts, refused, "", { kvkk: true }) });
    const { code, out } = await decide(at, "in.ndjson", "uit.ndjson", ["--format", "json"]);
    expect(code).toBe(1);
    const { policy, batch } = JSON.parse(out) as {
      readonly policy: { readonly naam: string };
      readonly batch: unknown;
    };
    expect(policy.naam).toBe("fysio");
    expect(batch).toMatchInlineSnapshot(`
      {
        "applications": 3,
        "besluiten": {
          "contract": {
            "fout": 1,
            "komt in aanmerking": 1,
            "komt niet in aanmerking": 1,
          },
        },
        "blankLines": 1,
        "done": true,
        "out": "uit.ndjson",
        "prestaties": {
          "groep": {
            "niet vergoed": 2,
          },
        },
        "problems": [
          {
            "bericht": "Dit gegeven komt in dit beleid niet voor. Bedoelde u \`kvk\`?",
            "code": "INK0930",
            "line": 4,
            "pad": "kvkk",
          },
        ],
        "resumedAfter": null,
        "undecided": 1,
      }
    `);
  });
});

describe("misuse", () => {
  test.each([
    [
      "applications without a result",
      ["--facts", "in.csv"],
      "INK0970 In `in.csv` staan veel aanvragen. Noem met `--out`",
    ],
    [
      "one application with a result",
      ["--facts", "in.json", "--out", "uit.csv"],
      "INK0970 `--out` hoort bij een bestand met veel aanvragen",
    ],
    ["standard input with a result", ["--facts", "-", "--out", "uit.csv"], "INK0970 `--out` hoort bij"],
    [
      "another kind of result",
      ["--facts", "in.csv", "--out", "uit.xlsx"],
      "INK0970 `uit.xlsx` eindigt niet op `.ndjson` of `.csv`.",
    ],
    [
      "the result over the applications",
      ["--facts", "in.csv", "--out", "./in.csv"],
      "INK0971 `./in.csv` is ook het bestand met de aanvragen.",
    ],
    [
      "applications that are not there",
      ["--facts", "weg.csv", "--out", "uit.csv"],
      "INK0901 Er is geen bestand of map `weg.csv`.",
    ],
    [
      "applications that are a folder",
      ["--facts", "map.csv", "--out", "uit.csv"],
      "INK0902 `map.csv` is niet te lezen: het is een map.",
    ],
    [
      "UTF-16",
      ["--facts", "utf16.csv", "--out", "uit.csv"],
      "INK0902 `utf16.csv` is niet te lezen: het is als UTF-16 bewaard",
    ],
    [
      "a result that is a folder",
      ["--facts", "in.csv", "--out", "map.csv"],
      "INK0903 `map.csv` is niet te schrijven: daar staat een map.",
    ],
    [
      "a besluit that is not there",
      ["--facts", "in.csv", "--out", "uit.csv", "--besluit", "x"],
      "INK0908 Dit beleid heeft geen besluit `x`.",
    ],
    [
      "a report in Markdown",
      ["--facts", "in.csv", "--out", "uit.csv", "--format", "markdown"],
      "error: of many applications",
    ],
    [
      "an option of many on one",
      ["--facts", "in.json", "--brief"],
      "error: --id, --ignore and --brief are of many",
    ],
  ])("%s", async (_, argv, message) => {
    const at = bench({
      "in.csv": "kvk\nja\n",
      "in.json": "{}",
      "map.csv/a": "",
      "utf16.csv": Buffer.from("\uFEFFkvk\n", "utf16le"),
    });
    const { code, out, err } = await at.run(["decide", "fysio", ...argv]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(at.files().filter((file) => file.startsWith("uit"))).toEqual([]);
  });

  test("a policy with errors, which are shown instead", async () => {
    const at = bench({
      "in.csv": "kvk\nja\n",
      "fysio.inkoop": fysio.replace("van therapeuten ten", "van therapeuten tn"),
    });
    const { code, out } = await decide(at, "in.csv", "uit.csv");
    expect(code).toBe(1);
    expect(out).toContain("fout INK");
    expect(existsSync(`${at.path}/uit.csv`)).toBe(false);
  });
});
