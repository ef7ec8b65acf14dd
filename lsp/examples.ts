// The examples of a policy as an editor lists and runs them.

import {
  coverageInSteps,
  runExample,
  type Beleid,
  type Boundary,
  type CoveredDeclaration,
  type Failure,
  type Voorbeeld,
} from "@inkoop/compiler";
import { placed, placeOf } from "./placed.js";
import { keepCoverage, keepRun } from "./results.js";
import type { Policy } from "./policies.js";
import type {
  BoundaryCoverage,
  Coverage,
  DeclarationCoverage,
  ExampleFailure,
  ExampleRef,
  ExampleRun,
  PolicyExamples,
} from "./protocol.js";
import type { Snapshot } from "./snapshot.js";

/** Gives each title its name: a second of the same title is another example. */
function createNaming(): (titel: string) => string {
  const times = new Map<string, number>();
  return (titel) => {
    const time = (times.get(titel) ?? 0) + 1;
    times.set(titel, time);
    return time === 1 ? titel : `${titel} (${time})`;
  };
}

/** Every example as it stands in the text, also of a policy with errors. */
export function examplesOf({ snapshot, unit, ref }: Policy): PolicyExamples {
  const idOf = createNaming();
  const files = unit.files.map((file) => ({
    uri: snapshot.uri(file.path),
    examples: file.tree.declarations.flatMap((declaration): readonly ExampleRef[] => {
      if (declaration.kind !== "voorbeeld") return [];
      const { title, span } = declaration;
      return [
        {
          ...placeOf(snapshot, { file: file.path, span }),
          id: idOf(title.value),
          titel: title.value,
          selectionRange: snapshot.converter(file.path).rangeOf(title.span),
        },
      ];
    }),
  }));
  return { policy: ref, files: files.filter(({ examples }) => examples.length > 0) };
}

/** An example of a policy without errors. */
export interface NamedExample {
  readonly id: string;
  readonly voorbeeld: Voorbeeld;
}

/** The examples of `beleid`, under the names that `examplesOf` gives them. */
export function namedExamples({ voorbeelden }: Beleid): readonly NamedExample[] {
  const idOf = createNaming();
  return voorbeelden.map((voorbeeld) => ({ id: idOf(voorbeeld.titel), voorbeeld }));
}

/** Runs one example; each failure stands at the line that says what was expected. */
export function runNamed(snapshot: Snapshot, beleid: Beleid, { id, voorbeeld }: NamedExample): ExampleRun {
  const result = runExample(beleid, voorbeeld);
  keepRun(voorbeeld, result);
  const { titel, origin, passed, failures } = result;
  const shown = ({ expected, actual, why, origin: line }: Failure): ExampleFailure => ({
    ...placeOf(snapshot, line),
    expected,
    actual,
    why,
  });
  return { ...placeOf(snapshot, origin), id, titel, passed, failures: failures.map(shown) };
}

/** So many pieces before messages that have arrived are handled. */
const inOneGo = 8;

async function piecewise<T>(steps: Generator<undefined, T>, breathe: () => Promise<void>): Promise<T> {
  for (let count = 1; ; count += 1) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (count % inOneGo === 0) await breathe();
  }
}

/**
 * What `examples`, which are some or all of those of `beleid`, show of it; `breathe` lets go for a moment, and throws when
 * the answer is no longer wanted.
 */
export async function coverageBy(
  snapshot: Snapshot,
  beleid: Beleid,
  examples: readonly NamedExample[],
  breathe: () => Promise<void>,
): Promise<Coverage> {
  const isWhole = examples.length === beleid.voorbeelden.length;
  const voorbeelden = examples.map(({ voorbeeld }) => voorbeeld);
  const coverage = await piecewise(coverageInSteps(isWhole ? beleid : { ...beleid, voorbeelden }), breathe);
  if (isWhole) keepCoverage(beleid, coverage);
  const { totals, declarations, boundaries } = coverage;
  const declared = ({ kind, naam, titel, origin, items }: CoveredDeclaration): DeclarationCoverage => ({
    ...placeOf(snapshot, origin),
    kind,
    naam,
    titel,
    items: placed(snapshot, items),
  });
  const boundary = ({ text, of, origin, sides }: Boundary): BoundaryCoverage => ({
    ...placeOf(snapshot, origin),
    text,
    of,
    sides,
  });
  return { totals, declarations: declarations.map(declared), boundaries: boundaries.map(boundary) };
}
