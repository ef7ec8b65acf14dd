// `node test/run.mjs test/bench/compile/contest.ts WAY TEXTS ROUNDS WARMUP`: one process of the measurement. It prints the
// time of the processor, in milliseconds, that one way takes for these texts: the median after it has been warmed up.

import process from "node:process";
import { medianOf, spentSince } from "../rounds.js";
import { makeWay, textsOf, type WayName } from "./ways.js";

const [name = "check", texts = "10000", rounds = "7", warmUp = "15"] = process.argv.slice(2);
const act = await makeWay(name as WayName, textsOf(texts === "policies" ? texts : Number(texts)));
for (let turn = 0; turn < Number(warmUp); turn += 1) await act();
const times: number[] = [];
for (let turn = 0; turn < Number(rounds); turn += 1) {
  const before = process.cpuUsage();
  await act();
  times.push(spentSince(before));
}
console.log(medianOf(times));
process.exit();
