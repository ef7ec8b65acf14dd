// A long session: steps happen to a world, a server lives through them, and a fresh server must agree with it. When they
// differ, as few steps as possible that still make them differ.

import { choicesOfSeed } from "../../helpers/choices.js";
import { compare, nothingRemembered, type Counts, type Difference, type Living } from "./compare.js";
import { questionsAt } from "./questions.js";
import { startServer, type Editor } from "./servers.js";
import { happen, type Step, type StepKind } from "./steps.js";
import { worldOf, type World } from "./world.js";

export interface Session extends Editor {
  readonly files: ReadonlyMap<string, string>;
  readonly steps: readonly Step[];
  /** The server does not hear of this, so it must come to differ: what shows that a session would find such a fault. */
  readonly unheard?: string;
}

export interface Failure {
  readonly difference: Difference;
  /** What happened, a line each, up to the difference. */
  readonly told: readonly string[];
  /** The steps up to the difference. */
  readonly steps: readonly Step[];
}

/** What came of it besides: how often each kind of step changed something, and how often a fresh server agreed. */
export interface Tally {
  readonly counts: Counts;
  readonly changes: Map<StepKind, number>;
  compared: number;
}

export function newTally(): Tally {
  return { counts: new Map(), changes: new Map(), compared: 0 };
}

/** Lets the steps happen; the first difference, or undefined when there is none. */
export async function run(session: Session, tally: Tally = newTally()): Promise<Failure | undefined> {
  const world = worldOf(session.files);
  const living: Living = {
    server: await startServer(world, session),
    remembered: nothingRemembered(),
    findings: session.findings,
    can: session.can,
  };
  const told: string[] = [];
  const notes: Notes = { told, tally, unheard: session.unheard, isChanged: true };
  try {
    for (const [index, step] of session.steps.entries()) {
      const difference = await take(world, living, step, notes);
      if (difference !== undefined) return { difference, told, steps: session.steps.slice(0, index + 1) };
    }
    return undefined;
  } finally {
    living.server.stop();
  }
}

interface Notes {
  readonly told: string[];
  readonly tally: Tally;
  readonly unheard: string | undefined;
  /** Did anything change since the last comparison? */
  isChanged: boolean;
}

async function take(world: World, living: Living, step: Step, notes: Notes): Promise<Difference | undefined> {
  const { server } = living;
  const { told, tally, unheard } = notes;
  if (step.kind === "compare") {
    if (!notes.isChanged) return undefined;
    told.push("compare");
    notes.isChanged = false;
    const difference = await compare(world, living, choicesOfSeed(step.seed), tally.counts);
    if (difference === undefined) tally.compared += 1;
    return difference;
  }
  if (step.kind === "tick") {
    told.push("time passes");
    server.tick();
    return undefined;
  }
  if (step.kind === "ask") {
    const choices = choicesOfSeed(step.seed);
    const questions = questionsAt(world, choices, choices.oneOf([...world.open.keys()]));
    const question = choices.oneOf(questions);
    if (question === undefined) return undefined;
    told.push(`ask ${question.method}`);
    const answer = server.ask(question.method, question.params);
    // Sometimes what comes next overtakes it.
    if (choices.chance(50)) await answer;
    return undefined;
  }
  const happened = happen(world, step);
  if (happened === undefined) return undefined;
  told.push(happened.told);
  notes.isChanged = true;
  tally.changes.set(step.kind, (tally.changes.get(step.kind) ?? 0) + 1);
  for (const { method, params } of happened.messages) {
    if (method !== unheard) await server.tell(method, params);
  }
  return undefined;
}

/** Which request it was, so that a search for one fault does not end at another. */
function aboutOf({ difference }: Failure): string | undefined {
  return difference.question.split(" ")[0];
}

/** As few steps as can be found in `tries` runs that still end in a difference. */
export async function shrink(session: Session, failure: Failure, tries: number): Promise<Failure> {
  // The comparisons before the last one take most of the time, and seldom matter.
  const last = failure.steps.length - 1;
  const alone = failure.steps.filter(({ kind }, index) => kind !== "compare" || index === last);
  const isAlike = (found: Failure | undefined): found is Failure =>
    found !== undefined && aboutOf(found) === aboutOf(failure);
  const short = await run({ ...session, steps: alone });
  let smallest = isAlike(short) ? short : failure;
  let left = tries;
  for (let size = Math.ceil(smallest.steps.length / 2); size >= 1 && left > 0;) {
    let isSmaller = false;
    for (let start = 0; start < smallest.steps.length - 1 && left > 0;) {
      const steps = smallest.steps.filter((_, index) => {
        const isLast = index === smallest.steps.length - 1;
        return isLast || index < start || index >= start + size;
      });
      left -= 1;
      const found = await run({ ...session, steps });
      if (isAlike(found)) {
        smallest = found;
        isSmaller = true;
      } else start += size;
    }
    if (size === 1 && !isSmaller) break;
    size = size === 1 ? 1 : Math.floor(size / 2);
  }
  return smallest;
}

function shown(value: unknown): string {
  return (JSON.stringify(value, undefined, 1) ?? "undefined").slice(0, 1500);
}

/** What a person needs to see of a failure, and to make it happen again. */
export function report(failure: Failure, seed: number): string {
  return [
    `seed ${seed}: ${failure.difference.question}`,
    `living: ${shown(failure.difference.living)}`,
    `fresh:  ${shown(failure.difference.fresh)}`,
    "",
    "steps:",
    ...failure.told.map((line, index) => `${index + 1}. ${line}`),
    "",
    JSON.stringify(failure.steps),
  ].join("\n");
}
