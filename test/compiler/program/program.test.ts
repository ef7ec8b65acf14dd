import { describe, expect, test } from "vitest";
import { analyse } from "../../../compiler/unit-index.js";
import { checkProgram } from "../../../compiler/check/index.js";
import { buildingBlock, decision } from "../../../compiler/diagnostics/page-parts.js";
import { createMemoryHost } from "../../../compiler/host.memory.js";
import { createProgram, updateProgram, type Program } from "../../../compiler/program.js";

const agb = `voorwaarde agb "AGB-code"
  vraag "Heeft u een AGB-code?"
  bron  algemeen punt 1
`;

const using = (paths: readonly string[], body = agb): string =>
  decision("punten 1", `${paths.map((path) => `gebruik "${path}"`).join("\n")}\n\n${body}`);

const keuzelijst = (name: string): string => `keuzelijst ${name}\n  ja_zeker "Ja"\n`;

function programOf(files: Readonly<Record<string, string>>, roots: readonly string[]): Program {
  return createProgram(createMemoryHost(new Map(Object.entries(files))), { roots });
}

const paths = (program: Program): readonly string[] => program.files.map(({ path }) => path);
const found = (program: Program): readonly string[] =>
  program.diagnostics.map(({ code, file, message }) => `${code} ${file} ${message}`);

describe("loading", () => {
  test("takes along everything that is used, in order of path", () => {
    const program = programOf(
      {
        "zorg/beleid.inkoop": using(["../gedeeld/blok.inkoop", "lijsten.inkoop"]),
        "zorg/lijsten.inkoop": `gebruik "meer.inkoop"\n${keuzelijst("Een")}`,
        "zorg/meer.inkoop": keuzelijst("Twee"),
        "gedeeld/blok.inkoop": buildingBlock(keuzelijst("Drie")),
        "zorg/ander.inkoop": buildingBlock(keuzelijst("Vier")),
      },
      ["zorg/beleid.inkoop"],
    );
    expect(paths(program)).toEqual([
      "gedeeld/blok.inkoop",
      "zorg/beleid.inkoop",
      "zorg/lijsten.inkoop",
      "zorg/meer.inkoop",
    ]);
    const [block, policy] = program.units;
    expect(block?.file.path).toBe("gedeeld/blok.inkoop");
    expect(policy?.files.map(({ path }) => path)).toEqual([
      "zorg/beleid.inkoop",
      "zorg/lijsten.inkoop",
      "zorg/meer.inkoop",
    ]);
    expect(policy?.blocks).toEqual([block]);
    expect(found(program)).toEqual([]);
  });

  test("does not hang on the order of the roots", () => {
    const files = {
      "a.inkoop": using(["deel.inkoop"]),
      "b.inkoop": using(["deel.inkoop"]).replace("beleid mondzorg", "beleid wijk"),
      "deel.inkoop": keuzelijst("Een"),
    };
    const one = checkProgram(programOf(files, ["a.inkoop", "b.inkoop"]));
    const other = checkProgram(programOf(files, ["b.inkoop", "a.inkoop"]));
    expect(other).toEqual(one);
    expect(one.diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual(["INK0228 deel.inkoop"]);
  });

  test("lets several policies use one part, and a block keep the part that it uses", () => {
    const program = programOf(
      {
        "a.inkoop": using(["blok.inkoop", "deel.inkoop"]),
        "blok.inkoop": `${buildingBlock("")}\ngebruik "deel.inkoop"\n`,
        "deel.inkoop": keuzelijst("Een"),
      },
      ["a.inkoop"],
    );
    expect(program.unitsOf("deel.inkoop").map(({ file }) => file.path)).toEqual(["blok.inkoop"]);
    expect(checkProgram(program).diagnostics.map(({ code }) => code)).toEqual([]);
  });

  test("finds the policy of a part that is named alone", () => {
    const program = programOf(
      { "beleid.inkoop": using(["delen/lijst.inkoop"]), "delen/lijst.inkoop": keuzelijst("Een") },
      ["delen/lijst.inkoop"],
    );
    expect(paths(program)).toEqual(["beleid.inkoop", "delen/lijst.inkoop"]);
    expect(found(program)).toEqual([]);
  });

  test("says of a part that belongs to nothing that it does", () => {
    const program = programOf({ "los.inkoop": keuzelijst("Een") }, ["los.inkoop"]);
    expect(program.diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual(["INK0440 los.inkoop"]);
  });

  test("leaves out a root that cannot be read", () => {
    expect(paths(programOf({}, ["weg.inkoop"]))).toEqual([]);
  });
});

const inFolder = (path: string): readonly string[] =>
  found(
    programOf({ "zorg/beleid.inkoop": using([path]), "gedeeld/Blok.inkoop": buildingBlock("") }, [
      "zorg/beleid.inkoop",
    ]),
  );

describe("`gebruik`", () => {
  test.each([
    ["../gedeeld/Blok.inkoop", []],
    ["./../gedeeld//Blok.inkoop", []],
    [
      "../gedeeld/blok.inkoop",
      [
        `INK0202 zorg/beleid.inkoop Het bestand heet "../gedeeld/Blok.inkoop", en hier staat "../gedeeld/blok.inkoop". Schrijf het pad met dezelfde hoofdletters.`,
      ],
    ],
    [
      "../Gedeeld/Blok.inkoop",
      [
        `INK0202 zorg/beleid.inkoop Het bestand heet "../gedeeld/Blok.inkoop", en hier staat "../Gedeeld/Blok.inkoop". Schrijf het pad met dezelfde hoofdletters.`,
      ],
    ],
    [
      "gedeeld/Blok.inkoop",
      [
        `INK0201 zorg/beleid.inkoop Er is geen bestand "gedeeld/Blok.inkoop". Schrijf het pad vanaf de map waarin dit bestand staat. Bedoelde u \`../gedeeld/Blok.inkoop\`?`,
      ],
    ],
    [
      "../gedeeld/Blok",
      [
        `INK0201 zorg/beleid.inkoop Er is geen bestand "../gedeeld/Blok". Schrijf het pad vanaf de map waarin dit bestand staat. Bedoelde u \`../gedeeld/Blok.inkoop\`?`,
      ],
    ],
    [
      "../../gedeeld/Blok.inkoop",
      [
        `INK0203 zorg/beleid.inkoop "../../gedeeld/Blok.inkoop" ligt buiten de werkmap. Zet het bestand in de werkmap, en schrijf het pad vanaf de map waarin dit bestand staat.`,
      ],
    ],
    [
      "/gedeeld/Blok.inkoop",
      [
        `INK0203 zorg/beleid.inkoop "/gedeeld/Blok.inkoop" ligt buiten de werkmap. Zet het bestand in de werkmap, en schrijf het pad vanaf de map waarin dit bestand staat.`,
      ],
    ],
    [
      "C:/gedeeld/Blok.inkoop",
      [
        `INK0203 zorg/beleid.inkoop "C:/gedeeld/Blok.inkoop" ligt buiten de werkmap. Zet het bestand in de werkmap, en schrijf het pad vanaf de map waarin dit bestand staat.`,
      ],
    ],
  ])("of %s", (path, expected) => {
    expect(inFolder(path)).toEqual(expected);
  });

  test("says of a file that cannot be read as text what to do", () => {
    const host = createMemoryHost(
      new Map([
        ["a.inkoop", using(["kapot.inkoop"])],
        ["kapot.inkoop", ""],
      ]),
    );
    const program = createProgram(
      { ...host, readText: (path) => (path === "kapot.inkoop" ? undefined : host.readText(path)) },
      { roots: ["a.inkoop"] },
    );
    expect(found(program)).toEqual([
      `INK0201 a.inkoop Het bestand "kapot.inkoop" is niet te lezen. Bewaar het als gewone tekst (UTF-8).`,
    ]);
  });

  test("in a round is shown as a round, and what is in it is still checked", () => {
    const program = programOf(
      {
        "a.inkoop": using(["b.inkoop"], `voorwaarde agb "AGB-code"\n  eis  agbb\n  bron algemeen punt 1\n`),
        "b.inkoop": `gebruik "c.inkoop"\n`,
        "c.inkoop": `gebruik "b.inkoop"\n`,
      },
      ["a.inkoop"],
    );
    const { diagnostics } = checkProgram(program);
    expect(diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([
      "INK0221 a.inkoop",
      "INK0209 b.inkoop",
    ]);
    expect(diagnostics[1]?.message).toContain("b.inkoop → c.inkoop → b.inkoop");
    expect(diagnostics[1]?.related.map(({ file }) => file)).toEqual(["c.inkoop"]);
  });

  test("of the file itself is a round too", () => {
    const program = programOf({ "a.inkoop": `${buildingBlock("")}\ngebruik "a.inkoop"\n` }, ["a.inkoop"]);
    expect(found(program)).toHaveLength(1);
    expect(found(program)[0]).toContain("a.inkoop → a.inkoop");
  });
});

const start = (): { readonly files: Map<string, string>; readonly program: Program } => {
  const files = new Map([
    ["a.inkoop", using(["blok.inkoop", "deel.inkoop"])],
    ["b.inkoop", using(["blok.inkoop"]).replace("beleid mondzorg", "beleid wijk")],
    ["blok.inkoop", buildingBlock("")],
    ["deel.inkoop", keuzelijst("Een")],
  ]);
  return { files, program: createProgram(createMemoryHost(files), { roots: ["a.inkoop", "b.inkoop"] }) };
};

describe("an update", () => {
  test("keeps everything when nothing changed", () => {
    const { program } = start();
    const next = updateProgram(program);
    expect(next.files.every((file, index) => file === program.files[index])).toBe(true);
    expect(next.units.every((unit, index) => unit === program.units[index])).toBe(true);
  });

  test("remakes what changed and what uses it, and nothing else", () => {
    const { files, program } = start();
    const before = program.units.map(analyse);
    files.set("deel.inkoop", keuzelijst("Twee"));
    const next = updateProgram(program);
    const kept = next.files.filter((file, index) => file === program.files[index]).map(({ path }) => path);
    expect(kept).toEqual(["a.inkoop", "b.inkoop", "blok.inkoop"]);
    const same = next.units.filter((unit, index) => analyse(unit) === before[index]);
    expect(same.map(({ file }) => file.path)).toEqual(["b.inkoop", "blok.inkoop"]);
  });

  test("sees a file that appears, and one that goes", () => {
    const { files, program } = start();
    files.delete("deel.inkoop");
    const without = updateProgram(program);
    expect(found(without)[0]).toContain(`Er is geen bestand "deel.inkoop".`);
    files.set("deel.inkoop", keuzelijst("Een"));
    expect(found(updateProgram(without))).toEqual([]);
  });

  test("finds the same as a fresh program", () => {
    const { files, program } = start();
    files.set("blok.inkoop", buildingBlock(agb.replace(/ {2}bron.*\n/, "")));
    const updated = checkProgram(updateProgram(program));
    expect(updated).toEqual(checkProgram(createProgram(createMemoryHost(files), program.options)));
    expect(updated.diagnostics.length).toBeGreaterThan(0);
  });
});
