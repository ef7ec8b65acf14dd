// `npm run sessions -- --steps 10000 --seed 7`: long sessions over every policy, in stretches that each begin with one of
// them, or all; and whether memory stays what it was (`--memory`).

import { parseArgs } from "node:util";
import { choicesOfSeed } from "../../helpers/choices.js";
import { methods } from "./questions.js";
import { newTally, report, run, shrink, type Session } from "./session.js";
import { stepsOf } from "./steps.js";
import { memoryOver } from "./memory.js";
import { allPolicies, policiesIn, policyFolders, withFewExamples } from "./world.js";

const { values } = parseArgs({
  options: {
    /** So many comparisons with a fresh server. */
    steps: { type: "string", default: "10000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    /** A comparison after so many steps. */
    every: { type: "string", default: "1" },
    /** So many steps before a fresh start. */
    stretch: { type: "string", default: "150" },
    /** A whole workspace once in so many stretches. */
    whole: { type: "string", default: "15" },
    /** The stretch to begin with, to see one again. */
    from: { type: "string", default: "0" },
    tries: { type: "string", default: "150" },
    memory: { type: "boolean", default: false },
    /** After how many edits memory is compared; the first with the last. */
    moments: { type: "string", default: "2000,6000" },
  },
});
const [steps, seed, every, stretch, whole, from, tries] = [
  values.steps,
  values.seed,
  values.every,
  values.stretch,
  values.whole,
  values.from,
  values.tries,
].map(Number) as [number, number, number, number, number, number, number];

/** A policy with all of its examples once in so many stretches. */
const withAll = 4;

/** The stretch with this number: which policies, in what editor, and what happens. */
function sessionOf(number: number): Session {
  const folders = policyFolders();
  const isWhole = number % whole === whole - 1;
  const folder = folders[number % folders.length] ?? "";
  const choices = choicesOfSeed(seed * 1000 + number);
  const hasAll = number % withAll === withAll - 1;
  const files = policiesIn([folder]);
  return {
    files: isWhole ? allPolicies() : hasAll ? files : withFewExamples(files, 2, choices),
    findings: number % 2 === 0 ? "pushed" : "pulled",
    can: number % 3 === 0 ? "little" : "everything",
    steps: stepsOf(seed * 1000 + number, isWhole ? Math.ceil(stretch / 3) : stretch, every),
  };
}

async function sessions(): Promise<void> {
  const tally = newTally();
  const { counts, changes } = tally;
  let failures = 0;
  console.log(`${steps} comparisons, seed ${seed}`);
  for (let number = from; tally.compared < steps; number += 1) {
    const session = sessionOf(number);
    const failure = await run(session, tally);
    if (failure !== undefined) {
      failures += 1;
      console.log(`\nstretch ${number}, after ${failure.steps.length} steps: ${failure.difference.question}`);
      console.log(report(await shrink(session, failure, tries), seed * 1000 + number));
    }
    const name = [...session.files.keys()].find((path) => !path.startsWith("gedeeld/"));
    console.log(`stretch ${number}: ${tally.compared} compared, ${session.files.size} files (${name ?? ""})`);
  }
  const total = [...changes.values()].reduce((sum, count) => sum + count, 0);
  console.log(`\n${total} changes, ${tally.compared} comparisons`);
  console.log([...changes].map(([kind, count]) => `${kind} ${count}`).join(", "));
  console.log("\nrequest: asked, of which with an answer that says something");
  for (const method of methods) {
    const { asked, said } = counts.get(method) ?? { asked: 0, said: 0 };
    console.log(`${method}: ${asked}, ${said}`);
  }
  console.log(failures === 0 ? "\nno differences" : `\n${failures} differences`);
  process.exitCode = failures === 0 ? 0 : 1;
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(2);
}

async function memory(): Promise<void> {
  const moments = values.moments.split(",").map(Number);
  const heaps = await memoryOver(policiesIn(policyFolders().slice(0, 2)), seed, moments, (moment, heap) => {
    const [data, engine] = [megabytes(heap.data), megabytes(heap.engine)];
    console.log(`${moment} edits: ${data} MB of data, ${engine} MB of the engine's own`);
  });
  const growth = (heaps.at(-1)?.data ?? 0) / (heaps[0]?.data ?? 1) - 1;
  console.log(
    `from ${moments[0]} to ${moments.at(-1)} edits the data grew by ${(growth * 100).toFixed(2)} %`,
  );
  process.exitCode = growth < mostGrowth ? 0 : 1;
}

/** A text of one of these policies that was kept for each edit would come to far more. */
const mostGrowth = 0.01;

await (values.memory ? memory() : sessions());
process.exit();
