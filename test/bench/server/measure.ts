// The language server beside a Langium server, in files of several lengths; and one edit in a small and in a large folder.

import process from "node:process";
import { largePolicy } from "../../helpers/generate-large-policy.js";
import { startOurs, startPeer, type Task } from "./contestants.js";
import { medianOf, mediansOf, spentSince } from "../rounds.js";
import type { BenchOptions, Row } from "../section.js";

export async function benchServer({ isQuick, tell }: BenchOptions): Promise<readonly Row[]> {
  const rows: Row[] = [];
  // Neither is measured before the engine knows its code.
  const [rounds, warmUp] = isQuick ? [7, 10] : [21, 25];
  const sizes = isQuick ? [100, 1000] : [100, 1000, 10_000];
  const first = new Map<string, number>();
  for (const lines of sizes) {
    tell(`${lines} lines`);
    const task = taskOf(new Map([["a.inkoop", largePolicy(lines)]]));
    const [ours, peer] = [await startOurs(task), await startPeer(task)];
    const offered = [await ours.complete(), await peer.complete()];
    if (offered.some((count) => count === 0)) throw new Error(`nothing is offered: ${offered.join(", ")}`);
    for (const kind of ["keystroke to diagnostics", "completion"] as const) {
      const act = kind === "completion" ? ("complete" as const) : ("toggle" as const);
      const [mine = 0, theirs = 0] = await mediansOf(
        [
          { name: "ours", act: ours[act] },
          { name: "Langium", act: peer[act] },
        ],
        rounds,
        warmUp,
      );
      rows.push({
        key: `server.${act}.${lines}.langium`,
        what: `${kind}, ${lines} lines: Langium / ours`,
        ratio: theirs / mine,
        bound: { atLeast: 1 },
      });
      for (const [name, time] of [["ours", mine] as const, ["Langium", theirs] as const]) {
        const smallest = first.get(`${kind} ${name}`);
        if (smallest === undefined) first.set(`${kind} ${name}`, time);
        else {
          rows.push({
            key: `server.${act}.${lines}.growth.${name.toLowerCase()}`,
            what: `${kind}, ${name}: ${lines} / ${sizes[0]} lines`,
            ratio: time / smallest,
          });
        }
      }
    }
    ours.stop();
    peer.stop();
  }
  tell("folders");
  const [few, many] = [await startOurs(folderOf(5)), await startOurs(folderOf(isQuick ? 100 : 500))];
  // Of so little the time on the clock says more of what else the machine does than of ours.
  const ratio = await processorRatio(many.toggle, few.toggle, rounds);
  rows.push({
    key: `server.toggle.folder`,
    what: `keystroke to diagnostics, time of the processor: one of ${isQuick ? 100 : 500} files / one of 5`,
    ratio,
  });
  few.stop();
  many.stop();
  return rows;
}

/** So many times in a row, so that the clock of the processor can tell. */
const inOneGo = 20;

/** Milliseconds of the processor. */
async function cost(act: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  for (let count = 0; count < inOneGo; count += 1) await act();
  return spentSince(before);
}

/** What `one` costs beside `other` in time of the processor: the median of so many pairs. */
async function processorRatio(
  one: () => Promise<void>,
  other: () => Promise<void>,
  rounds: number,
): Promise<number> {
  await cost(one);
  await cost(other);
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Whoever goes second finds the heap as the first left it, so they take turns.
    const first = round % 2 === 0 ? await cost(one) : undefined;
    const second = await cost(other);
    ratios.push((first ?? (await cost(one))) / second);
  }
  return medianOf(ratios);
}

/** So many policies of a hundred lines. */
function folderOf(count: number): Task {
  const text = largePolicy(100);
  return taskOf(
    new Map(
      Array.from({ length: count }, (_, index) => [
        index === 0 ? "a.inkoop" : `map${index}/beleid.inkoop`,
        text.replace("beleid groot", `beleid groot${index}`),
      ]),
    ),
  );
}

/** The place right behind a name in the middle of the first file. */
function taskOf(files: ReadonlyMap<string, string>): Task {
  const text = files.get("a.inkoop") ?? "";
  const places = [...text.matchAll(/ {2}eis {2}omvang\d+/g)];
  const place = places[Math.floor(places.length / 2)];
  if (place === undefined) throw new Error("no name to change");
  return { files, path: "a.inkoop", offset: place.index + place[0].length };
}
