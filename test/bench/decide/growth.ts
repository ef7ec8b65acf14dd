// How cost grows with the norms of a policy: to emit, to compile, to load, to read facts and to decide, each per norm. There
// must be no cliff: every function of the rules gets optimised, however many there are.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { transform } from "esbuild";
import { emitModule, emitRuntime } from "../../../compiler/emit/typescript.js";
import { root } from "../../files.js";
import { largePolicy } from "../../helpers/generate-large-policy.js";
import { policyOf } from "../../helpers/policy.js";
import { medianOf, spentSince } from "../rounds.js";
import { largeByHand } from "./limits/large.js";
import type { BenchOptions, Row } from "../section.js";

/** Lines that give about 10, 100, 1,000 and 10,000 norms. */
const SIZES = { quick: [300, 2850, 28_300], whole: [300, 2850, 28_300, 283_000] } as const;

/** What `largePolicy` puts in a chapter, and what belongs to its besluit. */
const NORMS_OF_CHAPTER = 4;

/** What a policy of some size costs. */
interface Cost {
  readonly norms: number;
  readonly emit: number;
  readonly tsc: number | undefined;
  readonly size: number;
  readonly load: number;
  readonly read: number;
  readonly decide: number;
  /** What a checker by hand takes for the same policy and facts. */
  readonly byHand: number;
  /** Of the functions that decide, the part that the engine has optimised. */
  readonly optimised: number;
}

/** What a process of its own says of a module. */
interface Told {
  readonly load: number;
  readonly read: number;
  readonly decide: number;
  readonly byHand: number;
  readonly functions: number;
  readonly optimised: number;
}

export async function benchGrowth({ isQuick, tell }: BenchOptions): Promise<readonly Row[]> {
  const costs: Cost[] = [];
  for (const lines of isQuick ? SIZES.quick : SIZES.whole) {
    const cost = await costOf(lines, isQuick);
    tell(
      `${cost.norms} norms: emitted in ${cost.emit.toFixed(0)} ms, ${(cost.size / 1000).toFixed(0)} kB, ` +
        `loaded in ${cost.load.toFixed(0)} ms, read in ${(cost.read / 1000).toFixed(0)} µs, ` +
        `decided in ${cost.decide.toFixed(0)} ns, by hand in ${cost.byHand.toFixed(0)} ns`,
    );
    costs.push(cost);
  }
  const [, base] = costs;
  if (base === undefined) return [];
  return costs.flatMap((cost): readonly Row[] => {
    const perNorm = (name: (typeof NAMES)[number]): readonly Row[] => {
      const [value, least] = [cost[name], base[name]];
      if (cost === base || value === undefined || least === undefined) return [];
      const ratio = value / cost.norms / (least / base.norms);
      const what = `${WHAT[name]}, per norm: ${cost.norms} norms / ${base.norms}`;
      // Fewer norms pay more each for what every module has; more of them share it.
      const isBound = cost.norms > base.norms && name !== "byHand";
      const bound = isBound ? { bound: { atMost: 2.5 } } : {};
      return [{ key: `growth.${lineOf(cost)}.${name}`, what, ratio, ...bound }];
    };
    const rows = NAMES.flatMap(perNorm);
    rows.push({
      key: `growth.${lineOf(cost)}.limit`,
      what: `${WHAT.decide} / by hand, of ${cost.norms} norms`,
      ratio: cost.decide / cost.byHand,
      bound: { atMost: 1.4 },
    });
    rows.push({
      key: `growth.${lineOf(cost)}.optimised`,
      what: `functions of ${cost.norms} norms that the engine has optimised / all`,
      ratio: cost.optimised,
      bound: { atLeast: 1 },
    });
    return rows;
  });
}

const NAMES = ["emit", "tsc", "size", "load", "read", "decide", "byHand"] as const;

const WHAT = {
  emit: "emitting",
  tsc: "compiling with `tsc`",
  size: "size of the module",
  load: "loading the module",
  read: "`leesFeiten`",
  decide: "`uitkomst`",
  byHand: "the same by hand",
} as const;

/** 10, 100, 1000 or 10000, whatever the exact count is. */
function lineOf({ norms }: Cost): number {
  return 10 ** Math.round(Math.log10(norms));
}

async function costOf(lines: number, isQuick: boolean): Promise<Cost> {
  const beleid = policyOf(largePolicy(lines));
  const norms = beleid.besluiten.reduce((sum, { normen }) => sum + normen.length, 0);
  const folder = await mkdtemp(path.join(tmpdir(), "inkoop-bench-"));
  try {
    const times: number[] = [];
    let text = "";
    for (let round = 0; round < (lines > 5000 ? 1 : 3); round += 1) {
      const before = process.cpuUsage();
      ({ text } = emitModule(beleid));
      times.push(spentSince(before));
    }
    await writeFile(path.join(folder, "package.json"), '{"type":"module"}');
    await writeFile(path.join(folder, "module.ts"), text);
    await writeFile(path.join(folder, "inkoop-runtime.ts"), emitRuntime().text);
    // A function that takes nothing only returns a constant, and is never a function of its own once optimised.
    const names = [
      ...text.matchAll(/^function ((?:uitkomst|leesWaarden|leesVooraf|tegenspraken)\w*)\((?!\))/gm),
    ].map(([, name]) => name);
    const javascript = async (file: string, more = ""): Promise<void> => {
      const { code } = await transform(await readFile(path.join(folder, `${file}.ts`), "utf8"), {
        loader: "ts",
        format: "esm",
        target: "es2022",
      });
      await writeFile(path.join(folder, `${file}.js`), code + more);
    };
    await javascript("inkoop-runtime");
    await javascript("module", `\nexport const functionsOfRules = [${names.join(", ")}];\n`);
    await writeFile(path.join(folder, "facts.json"), JSON.stringify(beleid.voorbeelden[0]?.feiten ?? {}));
    await writeFile(path.join(folder, "hand.js"), largeByHand(norms / NORMS_OF_CHAPTER));
    await writeFile(path.join(folder, "measure.js"), measuring);
    const told: Told[] = [];
    // What is large takes long, and swings little.
    const rounds = isQuick || lines > 5000 ? 1 : 3;
    for (let round = 0; round < rounds; round += 1) told.push(await toldBy(folder));
    const median = (of: (one: Told) => number): number => medianOf(told.map(of));
    return {
      norms,
      emit: Math.min(...times),
      tsc: isQuick ? undefined : await tscTime(folder),
      size: (await stat(path.join(folder, "module.js"))).size,
      load: median(({ load }) => load),
      read: median(({ read }) => read),
      decide: median(({ decide }) => decide),
      byHand: median(({ byHand }) => byHand),
      optimised: Math.max(...told.map(({ optimised, functions }) => optimised / functions)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function toldBy(folder: string): Promise<Told> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--allow-natives-syntax", "--expose-gc", path.join(folder, "measure.js")],
    { cwd: folder },
  );
  return JSON.parse(stdout) as Told;
}

async function tscTime(folder: string): Promise<number> {
  const begin = performance.now();
  const options = ["--ignoreConfig", "--noEmit", "--strict", "--target", "es2022", "--module", "nodenext"];
  await promisify(execFile)(path.join(root, "node_modules/.bin/tsc"), [...options, "module.ts"], {
    cwd: folder,
  });
  return performance.now() - begin;
}

/**
 * What runs in a process of its own: loads, reads and decides until the engine has optimised all of it by itself, which takes
 * it about a thousand calls and minutes of work for the largest, and times what it then takes.
 */
const measuring = `
import { readFileSync } from "node:fs";
const given = JSON.parse(readFileSync("facts.json", "utf8"));
const used = (before) => { const { user, system } = process.cpuUsage(before); return user + system; };
const beforeLoad = process.cpuUsage();
const { leesFeiten, uitkomst, functionsOfRules } = await import("./module.js");
const load = used(beforeLoad) / 1000;
const read = leesFeiten(given);
if (!read.goed) throw new Error(JSON.stringify(read.problemen));
const { check, prepare, functionsByHand } = await import("./hand.js");
const prepared = prepare(read.feiten);
if (check(prepared) !== uitkomst(read.feiten)) throw new Error("by hand it comes to something else");
// So short that it is put into the one that calls it, it is optimised with that one.
const isShort = (f) => f.toString().length < 2000;
const isOptimised = (f) => isShort(f) || (%GetOptimizationStatus(f) & 16) !== 0;
const callFor = (milliseconds, act) => {
  const until = performance.now() + milliseconds;
  while (performance.now() < until) act();
};
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const all = [...functionsOfRules, ...functionsByHand];
const until = performance.now() + 300_000;
while (performance.now() < until && !all.every(isOptimised)) {
  callFor(80, () => uitkomst(read.feiten));
  callFor(80, () => leesFeiten(given));
  callFor(40, () => check(prepared));
  await pause(20);
}
const timed = async (act, turns) => {
  // What is left to collect or to optimise would be at work beside it, and its time counts.
  gc();
  await pause(100);
  const times = [];
  for (let round = 0; round < 9; round += 1) {
    const before = process.cpuUsage();
    for (let turn = 0; turn < turns; turn += 1) act();
    times.push((used(before) * 1000) / turns);
  }
  return times.sort((a, b) => a - b)[0];
};
const turns = Math.max(20, Math.round(20000000 / (functionsOfRules.length * 2000)));
console.log(JSON.stringify({
  load,
  read: await timed(() => leesFeiten(given), Math.ceil(turns / 10)),
  decide: await timed(() => uitkomst(read.feiten), turns),
  byHand: await timed(() => check(prepared), turns),
  functions: functionsOfRules.length,
  optimised: functionsOfRules.filter(isOptimised).length,
}));
`;
