// `node test/run.mjs test/bench/decide/contest-peers.ts FOLDER POLICY peers ROUNDS`: the process that measures the peers, which
// take long to load.

import { conditionsOf } from "./peers/conditions.js";
import { peers } from "./peers/index.js";
import type { Facts } from "./policies.js";
import { BESLUIT } from "./policies.js";
import { asRead, contestant, emitted, isQuick, loop, prepared, race, readContestant } from "./race.js";
import type { Contestant } from "./race.js";

const leftOut: Record<string, string> = {};
await race(await peerContestants(), leftOut);

/** Enough for the engine to see that what `leesFeiten` makes is soon gone, before we keep what it makes below. */
function readAndForget(): void {
  for (let turn = 0; turn < 20_000; turn += prepared.complete.length)
    for (const facts of prepared.complete) emitted.leesFeiten(facts);
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
