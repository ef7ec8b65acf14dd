// Do the reference evaluation and the emitted module say the same? Every statement is compared to the last detail.

import type { Beoordeling } from "../evaluate/index.js";
import type { Beleid } from "../model.js";
import type { Gelezen, Uitkomst } from "../runtime/types.js";
import { isSame } from "../same.js";

/** An emitted module, as far as examples need it; whoever loads the module makes this of it. */
export interface EmittedModule {
  readonly leesFeiten: (facts: unknown) => Gelezen<unknown>;
  readonly beoordeel: (facts: unknown) => Beoordeling;
  readonly uitkomst: (besluit: string, facts: unknown) => Uitkomst;
}

/** A place where the two differ. */
export interface Disagreement {
  /** What the statement is about: "besluit nieuw", "leesFeiten". */
  readonly about: string;
  /** Where in the statement: `normen[2].status`; "" for the whole. */
  readonly path: string;
  readonly reference: string;
  readonly emitted: string;
}

/** What the reference says about one set of facts. */
export interface Reference {
  readonly gelezen: Gelezen<unknown>;
  readonly beoordeling: Beoordeling;
}

/**
 * The first difference of each statement, over everything that the policy can say about `facts`. The emitted module
 * judges once; the outcome of each besluit is asked apart, as a service that wants no reasons does.
 */
export function disagreements(
  beleid: Beleid,
  facts: unknown,
  { gelezen, beoordeling }: Reference,
  emitted: EmittedModule,
): readonly Disagreement[] {
  let judged: Beoordeling | undefined;
  const pair = (about: string, statement: (beoordeling: Beoordeling) => unknown): Comparison => ({
    about,
    reference: () => statement(beoordeling),
    emitted: () => statement((judged ??= emitted.beoordeel(facts))),
  });
  const comparisons: readonly Comparison[] = [
    { about: "leesFeiten", reference: () => gelezen, emitted: () => emitted.leesFeiten(facts) },
    pair("problemen", ({ problemen }) => problemen),
    ...beleid.besluiten.map(({ naam }) => pair(`besluit ${naam}`, ({ besluit }) => besluit(naam))),
    ...beleid.besluiten.map(({ naam }) => ({
      about: `uitkomst ${naam}`,
      reference: () => beoordeling.besluit(naam).uitkomst,
      emitted: () => emitted.uitkomst(naam, facts),
    })),
    ...beleid.afgeleiden.map(({ naam }) => pair(`afgeleid ${naam}`, ({ afgeleid }) => afgeleid(naam))),
    ...beleid.prestaties.map(({ naam }) => pair(`prestatie ${naam}`, ({ prestatie }) => prestatie(naam))),
    ...beleid.termijnen.map(({ naam }) => pair(`termijn ${naam}`, ({ termijn }) => termijn(naam))),
    ...beleid.mededelingen.map(({ naam }) =>
      pair(`mededeling ${naam}`, ({ mededeling }) => mededeling(naam)),
    ),
  ];
  return comparisons.flatMap(disagreementIn);
}

interface Comparison {
  readonly about: string;
  readonly reference: () => unknown;
  readonly emitted: () => unknown;
}

function disagreementIn({ about, reference, emitted }: Comparison): readonly Disagreement[] {
  const expected = reference();
  let given: unknown;
  try {
    given = emitted();
  } catch (error) {
    return [{ about, path: "", reference: shown(expected), emitted: `een uitzondering: ${String(error)}` }];
  }
  // Where they differ is only worked out when they do.
  const difference = isSame(expected, given) ? undefined : firstDifference(expected, given);
  return difference === undefined
    ? []
    : [
        {
          about,
          path: difference.path,
          reference: shown(difference.left),
          emitted: shown(difference.right),
        },
      ];
}

interface Difference {
  readonly path: string;
  readonly left: unknown;
  readonly right: unknown;
}

/** The first place where two values differ; a property that is undefined is as good as absent. */
export function firstDifference(left: unknown, right: unknown, path = ""): Difference | undefined {
  if (Object.is(left, right)) return undefined;
  if (Array.isArray(left) && Array.isArray(right)) {
    const keys = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => index);
    return firstOf(keys, (index) => firstDifference(left[index], right[index], `${path}[${index}]`));
  }
  if (!isObject(left) || !isObject(right)) return { path, left, right };
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  const prefix = path === "" ? "" : `${path}.`;
  return firstOf(keys, (key) => firstDifference(own(left, key), own(right, key), `${prefix}${key}`));
}

function firstOf<K>(
  keys: readonly K[],
  difference: (key: K) => Difference | undefined,
): Difference | undefined {
  for (const key of keys) {
    const found = difference(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(holder: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}

function shown(value: unknown): string {
  return value === undefined ? "niets" : JSON.stringify(value);
}
