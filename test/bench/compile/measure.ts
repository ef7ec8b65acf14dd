// The compiler: reading beside a reader by hand, checking beside a Langium build, growth, memory, and whole processes.

import { parse } from "@inkoop/language";
import { largePolicy } from "../../helpers/generate-large-policy.js";
import { inOwnProcess } from "../own-process.js";
import { medianOf, mediansOf, type Way } from "../rounds.js";
import type { BenchOptions, Row } from "../section.js";
import { readDirectly } from "./hand-written/index.js";
import { benchProcesses } from "./processes.js";
import { checkedProgram, textsOf, type Texts, type WayName } from "./ways.js";

interface Pace {
  readonly rounds: number;
  readonly warmUp: number;
}

interface ContestPace extends Pace {
  /** How many processes each way gets. */
  readonly processes: number;
}

export async function benchCompile(options: BenchOptions): Promise<readonly Row[]> {
  const { isQuick, tell } = options;
  tell("reading");
  const reading = await benchReading(
    isQuick ? { processes: 1, rounds: 7, warmUp: 10 } : { processes: 9, rounds: 31, warmUp: 40 },
  );
  tell("growth");
  const growth = await benchGrowth(isQuick ? [1000, 10_000] : [1000, 10_000, 100_000]);
  tell("checking");
  const checking = await benchChecking(
    isQuick,
    isQuick ? { processes: 1, rounds: 2, warmUp: 5 } : { processes: 9, rounds: 9, warmUp: 25 },
  );
  tell("processes");
  return [...reading, ...growth, ...checking, ...(await benchProcesses(options))];
}

/**
 * Text to tree, recovery on, beside a lexer and parser by hand without any. In processes of their own: what one leaves to be
 * collected, the other would pay for.
 */
async function benchReading(pace: ContestPace): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [texts, what] of [
    ["policies", "all policies"],
    [10_000, "10,000 generated lines"],
  ] as const) {
    if (textsOf(texts).some((text) => readDirectly(text) === undefined || parse(text).problems.length > 0))
      throw new Error("what is compared has to read the same");
    // The one large text leaves much to be collected at once, and swings with when that is done.
    const processes = texts === "policies" ? Math.ceil(pace.processes / 2) : pace.processes;
    const times = await timesOf(["read", "byHand"], texts, { ...pace, processes });
    rows.push({
      key: `compile.read.${texts}`,
      what: `text to tree, ${what}: ours / by hand`,
      ratio: ratioOf(times.read, times.byHand),
      bound: { atMost: 5 },
    });
  }
  return rows;
}

/** By which power of the number of lines reading and checking grow. */
async function benchGrowth(sizes: readonly number[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let before: { readonly lines: number; readonly read: number; readonly checked: number } | undefined;
  for (const lines of sizes) {
    const text = largePolicy(lines);
    const rounds = Math.max(3, Math.min(9, 30_000 / lines));
    const [read = 0, checked = 0] = await mediansOf(
      [way("read", () => parse(text)), way("check", () => checkedProgram(text))],
      rounds,
      2,
    );
    if (before !== undefined) {
      const step = Math.log(lines / before.lines);
      const power = (now: number, then: number): number => Math.log(now / then) / step;
      const name = `${before.lines} to ${lines} lines`;
      rows.push(
        {
          key: `compile.growth.read.${lines}`,
          what: `growth of reading, ${name}: power`,
          ratio: power(read, before.read),
        },
        {
          key: `compile.growth.check.${lines}`,
          what: `growth of checking, ${name}: power`,
          ratio: power(checked, before.checked),
        },
      );
    }
    before = { lines, read, checked };
  }
  return rows;
}

/**
 * Everything that `inkoop check` finds out, beside a Langium build with its validation. Each in a process of its own, so
 * that nobody's garbage is another's; and both stand on one Chevrotain, which would be optimised for neither. How long the
 * peer takes to read alone is only for a whole run.
 */
async function benchChecking(isQuick: boolean, pace: ContestPace): Promise<readonly Row[]> {
  const names: readonly WayName[] = ["check", "build", "read"];
  const times = await timesOf(isQuick ? names : [...names, "peerRead"], 10_000, pace);
  return [
    {
      key: "compile.check.10000.langium",
      what: "full check of 10,000 lines: Langium (names and types of nodes only) / ours (all checks)",
      ratio: ratioOf(times.build, times.check),
      bound: { atLeast: 20 },
    },
    {
      key: "compile.check.10000.read",
      what: "full check of 10,000 lines: Langium (names and types of nodes only) / our text to tree alone",
      ratio: ratioOf(times.build, times.read),
    },
    ...(isQuick
      ? []
      : [
          {
            key: "compile.read.10000.langium",
            what: "text to tree, 10,000 lines: Langium / ours",
            ratio: ratioOf(times.peerRead, times.read),
          },
        ]),
    ...(await heldBy(10_000)),
  ];
}

/** What each way takes in each of its processes, which come in turns. */
async function timesOf(
  names: readonly WayName[],
  texts: Texts,
  pace: ContestPace,
): Promise<Record<WayName, readonly number[]>> {
  const times: Record<WayName, number[]> = { check: [], build: [], read: [], peerRead: [], byHand: [] };
  for (let round = 0; round < pace.processes; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + round) % names.length] ?? "check";
      times[name].push(await timeInOwnProcess(name, texts, pace));
    }
  }
  return times;
}

/** The median of the ratios within a round. */
function ratioOf(ones: readonly number[], others: readonly number[]): number {
  return medianOf(ones.map((time, round) => time / (others[round] ?? 1)));
}

async function timeInOwnProcess(name: WayName, texts: Texts, { rounds, warmUp }: Pace): Promise<number> {
  const options = [name, String(texts), String(rounds), String(warmUp)];
  return Number(await inOwnProcess("test/bench/compile/contest.ts", options));
}

/** How much a checked program of so many lines holds. */
async function heldBy(lines: number): Promise<readonly Row[]> {
  const held = Number(await inOwnProcess("test/bench/compile/memory.ts", [String(lines)], ["--expose-gc"]));
  const text = largePolicy(lines);
  const what = `memory of a checked program of ${lines.toLocaleString("en")} lines`;
  return [
    {
      key: `compile.memory.${lines}`,
      what: `${what}: bytes / bytes of text`,
      ratio: held / text.length,
    },
    {
      key: `compile.memory.${lines}.line`,
      what: `${what}: kilobytes a line`,
      ratio: held / 1024 / text.split("\n").length,
    },
  ];
}

function way(name: string, act: () => unknown): Way {
  return { name, act: () => Promise.resolve(act()) };
}
