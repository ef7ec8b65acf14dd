import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkProgram, type CheckResult } from "../../../compiler/check/index.js";
import { inkoopFilesUnder } from "../../../compiler/host.js";
import { createMemoryHost } from "../../../compiler/host.memory.js";
import { createNodeHost } from "../../../compiler/host.node.js";
import { createProgram, updateProgram, type Program, type ProgramFile } from "../../../compiler/program.js";
import { root } from "../../files.js";
import { choicesFrom, choicesOfSeed, type Choices } from "../../helpers/choices.js";
import { largePolicy } from "../../helpers/generate-large-policy.js";
import { generatePolicy } from "../../helpers/generate-policy.js";

/** A program with its check, and the files that it reads. */
interface World {
  readonly files: Map<string, string>;
  program: Program;
  result: CheckResult;
}

function worldOf(files: Map<string, string>, roots: readonly string[]): World {
  const program = createProgram(createMemoryHost(files), { roots });
  return { files, program, result: checkProgram(program) };
}

/** What stands where in a program. */
function outline({ files, unitsOf }: Program): object {
  return files.map(({ path, text, uses }) => [
    path,
    text,
    uses.map((use) => use.path),
    unitsOf(path).map(({ file }) => file.path),
  ]);
}

/** Updates the world; gives what is not as a fresh program has it, and what changed for no reason. */
function follow(world: World, change: Parameters<typeof updateProgram>[1]): readonly string[] {
  const { program: before, result: earlier } = world;
  const program = updateProgram(before, change);
  const result = checkProgram(program);
  const fresh = createProgram(createMemoryHost(world.files), program.options);
  const expected = checkProgram(fresh);
  const wrong: string[] = [];
  const hold = (what: string, holds: boolean): void => {
    if (!holds) wrong.push(what);
  };

  hold("the files", isDeepStrictEqual(outline(program), outline(fresh)));
  hold("the findings", isDeepStrictEqual(result.diagnostics, expected.diagnostics));
  hold("the findings by file", isDeepStrictEqual(result.byFile, expected.byFile));
  hold("the models", isDeepStrictEqual(result.beleiden, expected.beleiden));

  for (const file of program.files) {
    const known = before.file(file.path);
    const isSame = known?.text === file.text && isDeepStrictEqual(pathsOf(known), pathsOf(file));
    hold(`the object of ${file.path}`, isSame === (file === known));
  }
  for (const unit of program.units) {
    const known = before.units.find(({ file }) => file.path === unit.file.path);
    const isSame =
      known?.complete === unit.complete &&
      sameObjects(known.files, unit.files) &&
      sameObjects(known.blocks, unit.blocks);
    hold(`the unit of ${unit.file.path}`, isSame === (unit === known));
  }
  for (const [path, findings] of result.byFile) {
    const known = earlier.byFile.get(path);
    hold(`the findings of ${path}`, isDeepStrictEqual(known, findings) === (known === findings));
  }
  for (const beleid of result.beleiden) {
    const unit = program.units.find(({ header }) => header.name.name === beleid.naam);
    const known = earlier.beleiden.find(({ naam }) => naam === beleid.naam);
    const isSame = unit !== undefined && before.units.includes(unit) && known !== undefined;
    hold(`the model of ${beleid.naam}`, !isSame || beleid === known);
  }
  world.program = program;
  world.result = result;
  return wrong;
}

function pathsOf({ uses }: ProgramFile): readonly (string | undefined)[] {
  return uses.map(({ path }) => path);
}

function sameObjects(one: readonly object[], other: readonly object[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

// ── Small files that use each other every which way ─────────────────────────────────────────────────

const smallFiles = [
  "a.inkoop",
  "b.inkoop",
  "map/c.inkoop",
  "blok.inkoop",
  "map/Blok.inkoop",
  "deel.inkoop",
  "map/deel.inkoop",
];

/** A file that stands alone, is used, or uses others that are there or not; with or without mistakes. */
function randomFile(choices: Choices, path: string): string {
  const inFolder = path.startsWith("map/");
  const uses = smallFiles
    .filter(
      (other) => other !== path && choices.chance(other.includes("lok") || other.includes("deel") ? 35 : 4),
    )
    .map((other) => (choices.chance(8) ? other.toLowerCase() : other))
    .map(
      (other) =>
        `gebruik "${inFolder ? (other.toLowerCase().startsWith("map/") ? other.slice(4) : `../${other}`) : other}"`,
    );
  const name = choices.pick(["een", "twee", "drie"]);
  const header =
    path.includes("deel") === choices.chance(95)
      ? []
      : path.includes("lok") === choices.chance(95)
        ? [`bouwsteen ${name}Blok "Blok"`]
        : [
            `beleid ${name} "Beleid"\n  verzekeraar "a.s.r."\n  looptijd 1 januari 2027 tot en met 31 december 2027`,
            `document "Bron"\n  deel a "Deel A" punten 1`,
          ];
  const body = [
    `keuzelijst Maat${name}\n  groot${name} "Groot"\n  klein${name} "Klein"`,
    `gegevens "Vragen"\n  stuks${name}: geheel getal van 0 tot en met 9\n    vraag "Hoeveel?"`,
    `besluit keuze${name} "een keuze"`,
    `voorwaarde norm${name} "Norm"\n  vraag "Is het zo?"\n  bron a punt 1`,
    `voorwaarde genoeg${name} "Genoeg"\n  eis stuks${choices.pick(["een", "twee"])} ten minste 2\n  bron a punt 1`,
    `voorwaarde norm${name} volgens ${choices.pick(["een", "twee"])}Blok\n  bron a punt 1`,
    `vervalt ${choices.pick(["een", "twee"])}Blok.norm${name}\n  omdat "Zo is het."`,
    `bepaal som${name}: getal\n  waarde stuks${name} + 1`,
    `profiel goed${name}\n  alles in orde\n  aantaleen is 3`,
    `voorbeeld "Alles${name}"\n  gegeven zoals goed${name}\n  verwacht komt in aanmerking`,
    `bepaal stuk${name}: getal\n  waarde stuks${name} +`,
    `// niets`,
  ].filter(() => choices.chance(45));
  return [...header, ...uses, ...body].join("\n\n");
}

describe("after any edit of small files", () => {
  test("the findings and models are those of a fresh program, and what did not change is the same object", () => {
    const numbers = fc.array(fc.nat(0xf_ffff), { minLength: 2000, maxLength: 2000 });
    fc.assert(
      fc.property(numbers, (drawn) => {
        const choices = choicesFrom(drawn);
        const files = new Map(smallFiles.map((path) => [path, randomFile(choices, path)]));
        const world = worldOf(files, choices.chance(50) ? smallFiles : smallFiles.slice(0, 3));
        for (let step = 0; step < 12; step += 1) {
          const changed = smallFiles.filter(() => choices.chance(20));
          for (const path of changed) {
            if (choices.chance(20)) files.delete(path);
            else if (choices.chance(50)) files.set(path, randomFile(choices, path));
            else files.set(path, `${choices.pick(["", "\n", "// klaar\n"])}${files.get(path) ?? ""}\n`);
          }
          const [change] = [
            [{}],
            [{ changed: [...changed.filter((path) => !path.startsWith("map/")), "map"] }],
            [{ changed, roots: smallFiles.filter(() => choices.chance(80)) }],
          ][choices.below(6)] ?? [{ changed }];
          expect(follow(world, change)).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });
});

// ── Small files without errors, in which a paragraph comes or goes ──────────────────────────────────

/** The paragraphs of a file: those that are always there, and those that come and go (`!`: not there at first). */
const worlds: Readonly<Record<string, readonly [string, ...string[]]>> = {
  "a.inkoop": [
    `beleid a "A"\n  verzekeraar "a.s.r."\n  looptijd 1 januari 2027 tot en met 31 december 2027\n\ndocument "Bron"\n  deel a "Deel A" punten 1, 2\n\ngebruik "deel.inkoop"\ngebruik "blok.inkoop"\n\nbesluit keuze "een keuze"`,
    `voorwaarde ingeschreven volgens gedeeld\n  bron a punt 1`,
    `voorwaarde groter "Groter"\n  eis maat is groot of stuks ten minste 3\n  bron a punt 2`,
    `!voorwaarde fout "Fout"\n  eis stusk ten minste 3\n  bron a punt 2`,
    `!bepaal stuk: getal\n  waarde stuks +`,
    `!gegevens "Meer"\n  meer: ja/nee\n    vraag "Meer?"`,
    `!voorbeeld "Een"\n  gegeven alles in orde\n  verwacht onvolledig`,
    `!vervalt gedeeld.ingeschreven\n  omdat "Zo is het."`,
    `gegevens "Van boven"\n  boven: geheel getal van 0 tot en met 9\n    vraag "Hoeveel boven?"`,
    `!voorwaarde andersom "Andersom"\n  eis andersom2 ten minste 2\n  bron a punt 2`,
    `!voorwaarde hoeveel "Hoeveel"\n  eis tarief ten minste 2\n  bron a punt 2`,
  ],
  "b.inkoop": [
    `beleid b "B"\n  verzekeraar "a.s.r."\n  looptijd 1 januari 2027 tot en met 31 december 2027\n\ndocument "Bron"\n  deel a "Deel A" punten 1, 2\n\ngebruik "deel.inkoop"\ngebruik "blok.inkoop"\n\nbesluit keuze "een keuze"`,
    `voorwaarde ingeschreven volgens gedeeld\n  bron a punt 1`,
    `voorwaarde kleiner "Kleiner"\n  eis stuks minder dan 3\n  bron a punt 2`,
    `!voorwaarde hoeveel "Hoeveel"\n  eis tarief ten minste 2\n  bron a punt 2`,
    `!bepaal stuk: getal\n  waarde (`,
    `gegevens "Van boven"\n  boven: geheel getal van 0 tot en met 9\n    vraag "Hoeveel boven?"\n  ongebruikt: ja/nee\n    vraag "Nergens voor?"`,
    `!voorbeeld "Twee"\n  gegeven alles in orde\n           ruim is 3\n  verwacht onvolledig`,
  ],
  "deel.inkoop": [
    `keuzelijst Maat\n  groot "Groot"\n  klein "Klein"`,
    `gegevens "Vragen"\n  maat: Maat\n    vraag "Welke maat?"\n  stuks: geheel getal van 0 tot en met 9\n    vraag "Hoeveel?"`,
    `bepaal vanBoven: geheel getal\n  waarde boven + 1`,
    `!gegevens "Nog een"\n  nogEen: ja/nee\n    vraag "Nog een?"`,
    `!bepaal dubbel: getal\n  waarde stusk + 1`,
    `!tabel gat: ja/nee\n  | maat | stuks || gat |\n  | groot | ten minste 3 || ja |`,
    `!voorbeeld "Drie"\n  gegeven alles in orde\n           ruim is 3\n  verwacht onvolledig`,
  ],
  "blok.inkoop": [
    `bouwsteen gedeeld "Gedeeld"\n\ngegevens "Ruimte"\n  ruim: geheel getal van 0 tot en met 9\n    vraag "Hoe ruim?"`,
    `voorwaarde ingeschreven "Ingeschreven"\n  vraag "Staat u ingeschreven?"`,
    `tabel tarief: geheel getal\n  | ruim || tarief |\n  | minder dan 3 || 1 |\n  | ten minste 3 || 2 |`,
    `!voorwaarde erbij "Erbij"\n  vraag "Ook dit?"`,
    `tabel andersom2: geheel getal\n  | ruim || andersom2 |\n  | minder dan 3 || 1 |\n  | ten minste 2 || 2 |`,
    `!bepaal stuk: getal\n  waarde )`,
  ],
  "c.inkoop": [
    `beleid c "C"\n  verzekeraar "a.s.r."\n  looptijd 1 januari 2027 tot en met 31 december 2027\n\ndocument "Bron"\n  deel a "Deel A" punten 1\n\nbesluit keuze "een keuze"`,
    `voorwaarde norm "Norm"\n  vraag "Is het zo?"\n  bron a punt 1`,
  ],
};

describe("after a paragraph of a small file comes or goes", () => {
  test("the findings and models are those of a fresh program, and what did not change is the same object", () => {
    const all = Object.keys(worlds);
    fc.assert(
      fc.property(fc.array(fc.nat(0xf_ffff), { minLength: 200, maxLength: 200 }), (drawn) => {
        const choices = choicesFrom(drawn);
        const present = new Map(
          all.map((path) => [path, new Set(worlds[path]?.filter((text) => !text.startsWith("!")))]),
        );
        const textOf = (path: string): string =>
          (worlds[path] ?? [])
            .filter((text) => present.get(path)?.has(text))
            .map((text) => text.replace("!", ""))
            .join("\n\n");
        const world = worldOf(new Map(all.map((path) => [path, textOf(path)])), all);
        expect(world.result.beleiden).toHaveLength(3);
        for (let step = 0; step < 25; step += 1) {
          const path = choices.oneOf(all) ?? "";
          const paragraph = choices.oneOf((worlds[path] ?? []).slice(1)) ?? "";
          const here = present.get(path);
          if (here?.delete(paragraph) === false) here.add(paragraph);
          // Now and then two policies get one name.
          const name = choices.chance(10) ? "beleid c" : "beleid b";
          world.files.set(path, textOf(path).replace("beleid b", name));
          expect(follow(world, { changed: [path] })).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  });
});

// ── Real and large policies, edited by the line ──────────────────────────────────────────────────────

function realFiles(): Map<string, string> {
  const host = createNodeHost(root);
  const real = [
    ...inkoopFilesUnder(host, "policies/gedeeld"),
    ...inkoopFilesUnder(host, "policies/huisartsen"),
    ...inkoopFilesUnder(host, "policies/ggz-maatwerk"),
    ...inkoopFilesUnder(host, "test/corpus"),
  ];
  const files = new Map(real.map((path) => [path, host.readText(path) ?? ""]));
  files.set("groot.inkoop", largePolicy(100));
  for (const seed of [1, 2, 3]) {
    for (const [path, text] of generatePolicy(choicesOfSeed(seed))) {
      files.set(`gemaakt${seed}/${path}`, text.replace("beleid proef", `beleid proef${seed}`));
    }
  }
  return files;
}

function editLines(text: string, choices: Choices): string {
  const lines = text.split("\n");
  const at = choices.below(lines.length);
  const other = choices.below(lines.length);
  const line = lines[at] ?? "";
  switch (choices.below(6)) {
    case 0:
      return lines.toSpliced(at, 1).join("\n");
    case 1:
      return lines.toSpliced(at, 0, lines[other] ?? "").join("\n");
    case 2:
      return lines
        .with(
          at,
          line.replace(/\p{L}{3,}/u, (word) => `${word}x`),
        )
        .join("\n");
    case 3:
      return lines.with(at, `${line} // later`).join("\n");
    case 4:
      return lines.with(at, line.slice(0, choices.below(line.length + 1))).join("\n");
    default:
      return lines.toSpliced(at, 1 + choices.below(9)).join("\n");
  }
}

describe("after any edit of real policies", () => {
  test("the findings and models are those of a fresh program, and what did not change is the same object", () => {
    const files = realFiles();
    const paths = [...files.keys()];
    fc.assert(
      fc.property(fc.nat(0xf_ffff), (seed) => {
        const choices = choicesOfSeed(seed);
        const world = worldOf(new Map(files), paths);
        for (let step = 0; step < 6; step += 1) {
          const path = choices.oneOf(paths) ?? "";
          const text = world.files.get(path);
          const changes: string[] = [];
          const renamed = path.replace(".inkoop", `${step}.inkoop`);
          if (text === undefined) {
            world.files.set(path, files.get(path) ?? "");
            changes.push(path);
          } else if (choices.chance(15)) {
            world.files.delete(path);
            world.files.set(renamed, text);
            changes.push(path, renamed);
          } else {
            world.files.set(path, editLines(text, choices));
            changes.push(path);
          }
          const roots = changes.length > 1 ? [...paths, renamed] : world.program.options.roots;
          expect(follow(world, { changed: changes, roots })).toEqual([]);
        }
      }),
      { numRuns: 4 },
    );
  });
});
