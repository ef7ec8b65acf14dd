// What the programs of the measurement have in common: a policy and its applications, who decides about them, and the turns in
// which that is timed.

import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import type { Rules } from "../../../compiler/runtime/policy.js";
import { medianOf, spentSince } from "../rounds.js";
import type { Emitted, Facts } from "./policies.js";
import { BESLUIT } from "./policies.js";

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

export interface Contestant {
  readonly name: string;
  /** Decides all its applications; the number keeps that from being left out as idle. */
  readonly run: () => number | Promise<number>;
  /** How many applications that are. */
  readonly count: number;
}

const [folder = "", givenName = "", givenKind = "limits", roundCount = "9"] = process.argv.slice(2);

/** The policy that this process measures, what it measures it against, and what stands ready for that. */
export const naam = givenName;
export const kind = givenKind as Kind;
export const isQuick = Number(roundCount) <= 9;
export const prepared = JSON.parse(await readFile(path.join(folder, `${naam}.json`), "utf8")) as Prepared;
export const emitted = (await import(pathToFileURL(path.join(folder, `${naam}.js`)).href)) as Emitted;

/**
 * Applications as a service has them once it has read them: made by `leesFeiten`, all of one form, for us and for who is
 * measured beside us. What that refuses is decided as it came.
 */
export function asRead(applications: readonly Facts[]): readonly Facts[] {
  return applications.map((facts) => {
    const read = emitted.leesFeiten(facts);
    return read.goed ? (read.feiten as Facts) : facts;
  });
}

/** From JSON to a decision. */
export function readContestant(): Contestant {
  const { leesFeiten, uitkomst } = emitted;
  return contestant("read", prepared.complete, prepared.outcomes.complete, (facts) => {
    const read = leesFeiten(facts);
    return read.goed ? uitkomst(read.feiten, BESLUIT) : "fout";
  });
}

/** Who decides about these applications, and was seen to say what it should of each. */
export function contestant(
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
export function loop(applications: readonly Facts[], decide: (facts: Facts) => string): () => number {
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

/**
 * In each round everybody once, in an order of that round; the time is that of the processor, not of the clock. Writes what it
 * comes to, and ends the process.
 */
export async function race(
  contestants: readonly Contestant[],
  leftOut: Measured["leftOut"] = {},
): Promise<void> {
  // What reads facts is most to optimise.
  const warmUp = isQuick ? (kind === "reading" ? 200 : 150) : 300;
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
  for (let round = 0; round < Number(roundCount); round += 1) {
    order.sort(() => Math.random() - 0.5);
    for (const index of order) {
      const { run, count } = contestants[index] as Contestant;
      const before = process.cpuUsage();
      for (let turn = 0; turn < (repeats[index] ?? 1); turn += 1) await run();
      times[index]?.push((spentSince(before) * 1e6) / ((repeats[index] ?? 1) * count));
    }
  }
  const [base = []] = times;
  const measured: Measured = {
    ratios: Object.fromEntries(
      contestants.map(({ name }, index) => [
        name,
        medianOf((times[index] ?? []).map((time, round) => time / (base[round] ?? 1))),
      ]),
    ),
    nanoseconds: medianOf(base),
    leftOut,
  };
  await writeFile(path.join(folder, `${naam}.${kind}.measured.json`), JSON.stringify(measured));
  process.exit();
}
