// Measures in a process of its own: a file of applications decided by `inkoop decide`, and by hand in a loop; and what it costs
// in memory to decide over ten times as many. Prints what it found as JSON.

import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { askedOf } from "../../../compiler/cli/batch/judge.js";
import { runBatch } from "../../../compiler/cli/batch/run.js";
import { loadExports } from "../../../compiler/cli/load-module.js";
import { repositoryPolicy } from "../../helpers/policies.js";
import { applicationsOf } from "../decide/applications.js";
import { limits } from "../decide/limits/index.js";
import { noneFailed } from "../decide/limits/failed.js";
import { BESLUIT, rulesOf, type BenchPolicy, type Emitted, type Facts } from "../decide/policies.js";
import { bytesInUse } from "../in-use.js";
import { medianOf, spentSince } from "../rounds.js";

/** What is printed. Times are CPU milliseconds for each application, the median of the rounds. */
export interface Measured {
  /** Outcomes with and without their reasons, by hand, and reading alone. */
  readonly reasons: number;
  readonly brief: number;
  readonly hand: number;
  readonly parse: number;
  /** Of the long run. */
  readonly long: number;
  /** Bytes in use after a tenth of the long run, and at its end. */
  readonly memory: readonly [tenth: number, end: number];
  /** Did the hand-written loop and the run say the same of every application? */
  readonly agree: boolean;
}

const { values } = parseArgs({
  options: {
    /** How many applications the long run has, and how many a round. */
    long: { type: "string", default: "1000000" },
    round: { type: "string", default: "50000" },
    rounds: { type: "string", default: "5" },
  },
});
const folder = mkdtempSync(path.join(tmpdir(), "inkoop-bench-"));
try {
  process.stdout.write(`${JSON.stringify(await measure())}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<Measured> {
  const beleid = repositoryPolicy("mondzorg/mondzorg.inkoop");
  const emitted = (await loadExports(beleid)) as unknown as Emitted;
  const policy = { beleid, emitted, rules: rulesOf(beleid) };
  const lines = linesOf(policy);
  await writeLines("round.ndjson", lines, Number(values.round));
  const times: Record<"reasons" | "brief" | "hand" | "parse", number[]> = {
    reasons: [],
    brief: [],
    hand: [],
    parse: [],
  };
  const ways = {
    reasons: () => decide(policy, "round.ndjson", { hasReasons: true }),
    brief: () => decide(policy, "round.ndjson", { hasReasons: false }),
    hand: () => byHand("round.ndjson", true),
    parse: () => byHand("round.ndjson", false),
  };
  const counted = { reasons: 0, brief: 0, hand: 0, parse: 0 };
  const names = ["reasons", "brief", "hand", "parse"] as const;
  let agree = true;
  for (let round = -1; round < Number(values.rounds); round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + round + 1) % names.length] ?? "parse";
      const begin = process.cpuUsage();
      counted[name] = (await ways[name]()).refused;
      if (round >= 0) times[name].push(spentSince(begin) / Number(values.round));
    }
    agree &&= counted.brief === counted.hand && counted.reasons === counted.hand;
  }
  const [reasons, brief, hand, parse] = names.map((name) => medianOf(times[name]));
  await writeLines("long.ndjson", lines, Number(values.long));
  const begin = process.cpuUsage();
  const { memory } = await decide(policy, "long.ndjson", { hasReasons: false, isWatched: true });
  const long = spentSince(begin) / Number(values.long);
  return {
    reasons: reasons ?? 0,
    brief: brief ?? 0,
    hand: hand ?? 0,
    parse: parse ?? 0,
    long,
    memory,
    agree,
  };
}

/** A thousand applications in which every fact is given, for by hand it is written for those. */
function linesOf({ beleid, emitted, rules }: BenchPolicy): readonly string[] {
  const seeds = beleid.voorbeelden.map(({ feiten }) => feiten as Facts);
  const drawing = {
    beleid: emitted.beleid,
    rules,
    seeds,
    outcomeOf: (facts: Facts) => emitted.uitkomst(facts, BESLUIT),
  };
  const drawn = applicationsOf(drawing, { kind: "complete", count: 1000, seed: 41 });
  return drawn
    .filter((facts) => emitted.leesFeiten(facts).goed)
    .map((facts, index) => JSON.stringify({ id: `A-${index}`, ...facts }));
}

async function writeLines(name: string, lines: readonly string[], count: number): Promise<void> {
  const stream = createWriteStream(path.join(folder, name));
  for (let written = 0; written < count; written += lines.length) {
    const some = lines.slice(0, count - written);
    if (!stream.write(`${some.join("\n")}\n`)) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "finish");
}

interface Ran {
  /** How many were told no. */
  readonly refused: number;
  readonly memory: readonly [number, number];
}

async function decide(
  { beleid, emitted }: BenchPolicy,
  file: string,
  { hasReasons, isWatched = false }: { readonly hasReasons: boolean; readonly isWatched?: boolean },
): Promise<Ran> {
  const facts = new Set(emitted.beleid.feiten.map(({ naam }) => naam));
  let tenth = 0;
  let end = 0;
  const { tally } = await runBatch(
    { cwd: folder },
    {
      beleid,
      module: emitted,
      asked: { ...askedOf(beleid, { besluit: BESLUIT, peildatum: undefined, hasReasons }), afgeleiden: [] },
      names: { id: "id", idIsAsked: false, ignored: new Set(), facts },
      input: { file, kind: "ndjson" },
      output: { file: "uit.ndjson", kind: "ndjson" },
    },
    {
      begins: () => {},
      step: (share) => {
        if (!isWatched) return;
        if (tenth === 0 && share >= 0.1) tenth = bytesInUse();
        if (end === 0 && share >= 0.98) end = bytesInUse();
      },
      isDue: () => false,
      isBrokenOff: () => false,
    },
  );
  return { refused: tally.besluiten[BESLUIT]?.["komt niet in aanmerking"] ?? 0, memory: [tenth, end] };
}

/** What an engineer writes for one policy and one night: a loop over the lines, and a row for each outcome. */
async function byHand(file: string, decides: boolean): Promise<Ran> {
  const check = limits["mondzorg"];
  if (check === undefined) throw new Error("mondzorg was not written by hand");
  const input = await open(path.join(folder, file));
  let rest = "";
  let line = 0;
  let refused = 0;
  let output = "";
  const decoder = new TextDecoder();
  const piece = Buffer.allocUnsafe(256 * 1024);
  for (;;) {
    const { bytesRead } = await input.read(piece, 0, piece.length);
    if (bytesRead === 0) break;
    const lines = (rest + decoder.decode(piece.subarray(0, bytesRead), { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) {
      const facts = JSON.parse(text) as Facts;
      if (!decides) continue;
      line += 1;
      const uitkomst = check(facts, noneFailed());
      if (uitkomst === "komt niet in aanmerking") refused += 1;
      output += `{"regel":${line},"id":${JSON.stringify(facts["id"])},"besluiten":{"${BESLUIT}":{"uitkomst":"${uitkomst}"}},"problemen":[]}\n`;
    }
  }
  await input.close();
  if (decides) writeFileSync(path.join(folder, "hand.ndjson"), output);
  return { refused, memory: [0, 0] };
}
