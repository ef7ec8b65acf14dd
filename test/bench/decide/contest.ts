// `node test/run.mjs test/bench/decide/contest.ts FOLDER POLICY KIND ROUNDS`: one process of the measurement. It takes the
// module and the applications that stand ready in FOLDER, sees to it that all agree, and times them in turns.

import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import type { Rules } from "../../../compiler/runtime/policy.js";
import { medianOf } from "../rounds.js";
import { limits, partialLimits, preparedLimits } from "./limits/index.js";
import { noneFailed } from "./limits/failed.js";
import { noStatuses } from "./limits/three-valued.js";
import { conditionsOf } from "./peers/conditions.js";
import { peers } from "./peers/index.js";
import type { Emitted, Facts } from "./policies.js";
import { BESLUIT } from "./policies.js";
import { factsValidator } from "./schema.js";

// What is measured is what the emitted module does in a service: `JSON.parse` makes an application, `leesFeiten` makes facts
// of it, and those are decided about. To read is measured beside a schema, to decide beside checkers by hand.

/** What stands ready: applications, and what the reference evaluation says of each. */
export interface Prepared {
  readonly rules: Rules;
  readonly complete: readonly Facts[];
  readonly partial: readonly Facts[];
  readonly outcomes: { readonly complete: readonly string[]; readonly partial: readonly string[] };
}

export type Kind = "reading" | "limits" | "raw" | "peers";

/** Per contestant the median over the rounds of its time as a multiple of that of the first in the same round. */
export interface Measured {
  readonly ratios: Readonly<Record<string, number>>;
  /** Nanoseconds of the first for one application, to read the ratios by. */
  readonly nanoseconds: number;
  /** Which contestants were left out, and why. */
  readonly leftOut: Readonly<Record<string, string>>;
}

interface Contestant {
  readonly name: string;
  /** Decides all its applications; the number keeps that from being left out as idle. */
  readonly run: () => number | Promise<number>;
  /** How many applications that are. */
  readonly count: number;
}

const [folder = "", naam = "", kind = "limits", roundCount = "9"] = process.argv.slice(2);
const isQuick = Number(roundCount) <= 9;
const prepared = JSON.parse(await readFile(path.join(folder, `${naam}.json`), "utf8")) as Prepared;
const emitted = (await import(pathToFileURL(path.join(folder, `${naam}.js`)).href)) as Emitted;
const leftOut: Record<string, string> = {};
const contestantsOf: Readonly<Record<Kind, () => readonly Contestant[] | Promise<readonly Contestant[]>>> = {
  reading: readingContestants,
  limits: limitContestants,
  raw: rawContestants,
  peers: peerContestants,
};
const measured = await race(await contestantsOf[kind as Kind](), Number(roundCount));
await writeFile(path.join(folder, `${naam}.${kind}.measured.json`), JSON.stringify(measured));
process.exit();

/**
 * Applications as a service has them once it has read them: made by `leesFeiten`, all of one form, for us and for who is
 * measured beside us. What that refuses is decided as it came.
 */
function asRead(applications: readonly Facts[]): readonly Facts[] {
  return applications.map((facts) => {
    const read = emitted.leesFeiten(facts);
    return read.goed ? (read.feiten as Facts) : facts;
  });
}

/**
 * From JSON to a decision, with nothing kept: the engine decides early, by how long the first facts live that `leesFeiten` makes,
 * where it has room for later ones, and those of a service, which answers and forgets, cost half of those that are kept.
 */
function readingContestants(): readonly Contestant[] {
  const isInOrder = factsValidator(emitted.beleid);
  return [
    readContestant(),
    contestant("schema", prepared.complete, undefined, (facts) => (isInOrder(facts) ? "goed" : "fout")),
  ];
}

function readContestant(): Contestant {
  const { leesFeiten, uitkomst } = emitted;
  return contestant("read", prepared.complete, prepared.outcomes.complete, (facts) => {
    const read = leesFeiten(facts);
    return read.goed ? uitkomst(read.feiten, BESLUIT) : "fout";
  });
}

/** Enough for the engine to see that what `leesFeiten` makes is soon gone, before we keep what it makes below. */
function readAndForget(): void {
  for (let turn = 0; turn < 20_000; turn += prepared.complete.length)
    for (const facts of prepared.complete) emitted.leesFeiten(facts);
}

function limitContestants(): readonly Contestant[] {
  const { outcomes } = prepared;
  const { uitkomst, beoordeel } = emitted;
  const [complete, partial] = [asRead(prepared.complete), asRead(prepared.partial)];
  const failed = noneFailed();
  const statuses = noStatuses();
  const limit = limits[naam];
  const partialLimit = partialLimits[naam];
  const list: Contestant[] = [
    contestant("uitkomst", complete, outcomes.complete, (facts) => uitkomst(facts, BESLUIT)),
    contestant("oordeel", complete, outcomes.complete, (facts) => beoordeel(facts, BESLUIT).uitkomst),
    contestant("partial", partial, outcomes.partial, (facts) => uitkomst(facts, BESLUIT)),
  ];
  // Those that `leesFeiten` gives nothing for are among all of them, as they came; here they are by themselves.
  const refused = prepared.complete.filter((_, index) => outcomes.complete[index] === "fout");
  const allFout = refused.map(() => "fout");
  list.push(contestant("refused", refused, allFout, (facts) => uitkomst(facts, BESLUIT)));
  if (limit !== undefined)
    list.push(
      contestant("limit", complete, outcomes.complete, (facts) => limit(facts, failed)),
      contestant("refusedLimit", refused, allFout, (facts) => limit(facts, failed)),
    );
  const preparedLimit = preparedLimits[naam];
  if (preparedLimit !== undefined) {
    const ready = prepared.complete.map((facts) => preparedLimit.prepare(facts) as Facts);
    const decide = (facts: Facts): string => preparedLimit.check(facts, failed);
    list.push(contestant("preparedLimit", ready, outcomes.complete, decide));
  }
  if (partialLimit !== undefined)
    list.push(
      contestant("partialLimit", partial, outcomes.partial, (facts) => partialLimit(facts, statuses)),
    );
  return list;
}

/** Facts that nobody has read yet: a module checks each of them on the way. */
function rawContestants(): readonly Contestant[] {
  const { complete, outcomes } = prepared;
  const [failed, statuses] = [noneFailed(), noStatuses()];
  const [limit, partialLimit] = [limits[naam], partialLimits[naam]];
  const list = [
    contestant("unread", complete, outcomes.complete, (facts) => emitted.uitkomst(facts, BESLUIT)),
  ];
  if (limit !== undefined)
    list.push(contestant("limit", complete, outcomes.complete, (facts) => limit(facts, failed)));
  if (partialLimit !== undefined) {
    const partial = shaped(prepared.partial);
    list.push(
      contestant("shaped", partial, outcomes.partial, (facts) => emitted.uitkomst(facts, BESLUIT)),
      contestant("shapedLimit", partial, outcomes.partial, (facts) => partialLimit(facts, statuses)),
    );
  }
  return list;
}

/**
 * The same applications, with undefined for what is not given: objects of one shape, as a form has them. Objects that JSON
 * gives have as many shapes as there are ways to leave something out, and then reading them is nearly all that takes time.
 */
function shaped(applications: readonly Facts[]): readonly Facts[] {
  const names = emitted.beleid.feiten.map((feit) => feit.naam);
  const blank = JSON.stringify(Object.fromEntries(names.map((name) => [name, false])));
  return applications.map((facts) => {
    const copy = JSON.parse(blank) as Record<string, Facts[string]>;
    for (const name of names) copy[name] = facts[name];
    return copy;
  });
}

async function peerContestants(): Promise<readonly Contestant[]> {
  const { complete, outcomes } = prepared;
  const conditions = conditionsOf(emitted.beleid, prepared.rules, BESLUIT);
  readAndForget();
  const list = [
    contestant("uitkomst", asRead(complete), outcomes.complete, (facts) => emitted.uitkomst(facts, BESLUIT)),
    readContestant(),
  ];
  for (const [name, peer] of Object.entries(peers)) {
    try {
      list.push(await peerContestant(name, peer(conditions)));
    } catch (error) {
      leftOut[name] = error instanceof Error ? error.message.slice(0, 200) : String(error);
    }
  }
  return list;
}

/** A peer decides as many of the applications as it can in about the time that others take for all. */
async function peerContestant(
  name: string,
  decide: (facts: Facts) => string | Promise<string>,
): Promise<Contestant> {
  const { complete, outcomes } = prepared;
  const begin = performance.now();
  let agreed = 0;
  // The slowest would take minutes over all.
  for (const [index, facts] of complete.entries()) {
    const outcome = await decide(facts);
    if (outcome !== outcomes.complete[index])
      throw new Error(`says ${outcome} of application ${index}, which is ${outcomes.complete[index]}`);
    agreed += 1;
    if (performance.now() - begin > (isQuick ? 200 : 500) && agreed >= 30) break;
  }
  const each = (performance.now() - begin) / agreed;
  const mine = complete.slice(0, Math.max(5, Math.min(complete.length, Math.ceil(20 / each))));
  const first = decide(mine[0] ?? {});
  const run =
    first instanceof Promise
      ? async (): Promise<number> => {
          let sum = 0;
          for (const facts of mine) sum += (await decide(facts)).length;
          return sum;
        }
      : loop(mine, decide as (facts: Facts) => string);
  return { name, run, count: mine.length };
}

function contestant(
  name: string,
  applications: readonly Facts[],
  outcomes: readonly string[] | undefined,
  decide: (facts: Facts) => string,
): Contestant {
  for (const [index, facts] of applications.entries()) {
    const outcome = decide(facts);
    if (outcomes !== undefined && outcome !== outcomes[index])
      throw new Error(
        `${naam}: ${name} says ${outcome} of application ${index}, which is ${outcomes[index]}`,
      );
  }
  return { name, run: loop(applications, decide), count: applications.length };
}

/** A loop of its own for each contestant: one that all share would be slow for all. */
function loop(applications: readonly Facts[], decide: (facts: Facts) => string): () => number {
  // oxlint-disable-next-line typescript/no-implied-eval -- so that the engine sees as many functions as there are
  const make = new Function(
    "applications",
    "decide",
    `return () => {
      let sum = 0;
      for (let index = 0; index < applications.length; index += 1) sum += decide(applications[index]).length;
      return sum;
    };`,
  ) as (given: typeof applications, act: typeof decide) => () => number;
  return make(applications, decide);
}

/** In each round everybody once, in an order of that round; the time is that of the processor, not of the clock. */
async function race(contestants: readonly Contestant[], rounds: number): Promise<Measured> {
  const warmUp = isQuick ? 150 : 300;
  const repeats: number[] = [];
  for (const { run } of contestants) {
    // Warm, and then about 15 ms a turn. By the time of the processor, which counts the optimiser too: on a machine with other
    // things to do, that is not done yet when the clock says so, and the one with most code to optimise would pay for it.
    const begin = process.cpuUsage();
    let turns = 0;
    while (spentSince(begin) < warmUp || turns < 3) {
      await run();
      turns += 1;
    }
    const last = performance.now();
    await run();
    repeats.push(Math.max(1, Math.round(15 / (performance.now() - last))));
  }
  const times = contestants.map((): number[] => []);
  const order = contestants.map((_, index) => index);
  for (let round = 0; round < rounds; round += 1) {
    order.sort(() => Math.random() - 0.5);
    for (const index of order) {
      const { run, count } = contestants[index] as Contestant;
      const before = process.cpuUsage();
      for (let turn = 0; turn < (repeats[index] ?? 1); turn += 1) await run();
      times[index]?.push((spentSince(before) * 1e6) / ((repeats[index] ?? 1) * count));
    }
  }
  const [base = []] = times;
  return {
    ratios: Object.fromEntries(
      contestants.map(({ name }, index) => [
        name,
        medianOf((times[index] ?? []).map((time, round) => time / (base[round] ?? 1))),
      ]),
    ),
    nanoseconds: medianOf(base),
    leftOut,
  };
}

/** Milliseconds of the processor, of this thread and those that help it. */
function spentSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
