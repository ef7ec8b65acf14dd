// What is counted along the way, for the report at the end; small, whatever the length of the file.

import type { LineProblem } from "./application.js";
import type { Asked, JudgedApplication } from "./judge.js";

/** So many lines that cannot be decided are named in a report; all of them stand in the result. */
const MOST_NAMED = 20;

/** An application that could not be decided. */
export interface Undecided {
  readonly line: number;
  readonly problems: readonly LineProblem[];
}

export interface Tally {
  readonly applications: number;
  readonly undecided: number;
  /** The first of these. */
  readonly named: readonly Undecided[];
  /** By besluit, how often each outcome. */
  readonly besluiten: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly prestaties: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Counter {
  readonly count: (judged: JudgedApplication) => void;
  readonly tally: () => Tally;
}

type Counts = Record<string, Record<string, number>>;

/** Goes on counting from `before`. */
export function counterOf(asked: Asked, before?: Tally): Counter {
  let applications = before?.applications ?? 0;
  let undecided = before?.undecided ?? 0;
  const named = [...(before?.named ?? [])];
  const besluiten = countsOf(asked.besluiten, before?.besluiten);
  const prestaties = countsOf(asked.prestaties, before?.prestaties);
  return {
    count: (judged) => {
      applications += 1;
      for (const [index, { uitkomst }] of judged.besluiten.entries())
        add(besluiten, asked.besluiten[index], uitkomst);
      const { line, problems } = judged;
      if (problems.length === 0) {
        for (const [index, status] of judged.prestaties.entries())
          add(prestaties, asked.prestaties[index], status);
        return;
      }
      undecided += 1;
      if (named.length < MOST_NAMED) named.push({ line, problems });
    },
    tally: () => ({ applications, undecided, named: [...named], besluiten, prestaties }),
  };
}

function countsOf(names: readonly string[], before: Tally["besluiten"] = {}): Counts {
  return Object.fromEntries(names.map((naam) => [naam, { ...before[naam] }]));
}

function add(counts: Counts, naam: string | undefined, outcome: string): void {
  const of = naam === undefined ? undefined : counts[naam];
  if (of !== undefined) of[outcome] = (of[outcome] ?? 0) + 1;
}
