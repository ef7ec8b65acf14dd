// Many applications one after another: each is read and judged when it is asked for, and nothing of it is kept.

import { unreadable } from "./problems.js";
import type { Gelezen, Probleem } from "./types.js";

/** One application of many, in the order in which they came: its judgement, or everything that is wrong with its facts. */
export type Beoordeeld<A, F, O> =
  | {
      readonly goed: true;
      /** Its place among the others, counted from 0. */
      readonly index: number;
      /** What was given for it, to know it by. */
      readonly aanvraag: A;
      readonly feiten: F;
      readonly oordeel: O;
    }
  | {
      readonly goed: false;
      readonly index: number;
      readonly aanvraag: A;
      readonly problemen: readonly Probleem[];
    };

/** How many applications are judged. */
export interface BeoordeelAlleOpties<A, B extends string> {
  /** The besluit to judge by; without it the first of the policy. */
  readonly besluit?: B;
  /** Where the facts of an application are; without it the application is its facts. What throws cannot be read. */
  readonly feitenVan?: (aanvraag: A) => unknown;
}

/** How one application is judged. */
interface Judge<A, F, O> {
  readonly factsOf: (aanvraag: A) => unknown;
  readonly read: (facts: unknown) => Gelezen<F>;
  readonly judge: (facts: F) => O;
}

/** Judges each of `aanvragen` when it is asked for; asynchronous when they are. */
export function judgeAll<A, F, O>(
  aanvragen: Iterable<A> | AsyncIterable<A>,
  how: Judge<A, F, O>,
): Generator<Beoordeeld<A, F, O>, void, undefined> | AsyncGenerator<Beoordeeld<A, F, O>, void, undefined> {
  return isAsync(aanvragen) ? judgeAsTheyCome(aanvragen, how) : judgeEach(aanvragen, how);
}

/** A stream that can be read both ways, as some are, is read without blocking. */
function isAsync<A>(aanvragen: Iterable<A> | AsyncIterable<A>): aanvragen is AsyncIterable<A> {
  return typeof aanvragen === "object" && Symbol.asyncIterator in aanvragen;
}

function* judgeEach<A, F, O>(
  aanvragen: Iterable<A>,
  how: Judge<A, F, O>,
): Generator<Beoordeeld<A, F, O>, void, undefined> {
  let index = 0;
  for (const aanvraag of aanvragen) {
    yield judgedOne(aanvraag, index, how);
    index += 1;
  }
}

async function* judgeAsTheyCome<A, F, O>(
  aanvragen: AsyncIterable<A>,
  how: Judge<A, F, O>,
): AsyncGenerator<Beoordeeld<A, F, O>, void, undefined> {
  let index = 0;
  for await (const aanvraag of aanvragen) {
    yield judgedOne(aanvraag, index, how);
    index += 1;
  }
}

function judgedOne<A, F, O>(
  aanvraag: A,
  index: number,
  { factsOf, read, judge }: Judge<A, F, O>,
): Beoordeeld<A, F, O> {
  const gelezen = readOne(aanvraag, factsOf, read);
  return gelezen.goed
    ? { goed: true, index, aanvraag, feiten: gelezen.feiten, oordeel: judge(gelezen.feiten) }
    : { goed: false, index, aanvraag, problemen: gelezen.problemen };
}

function readOne<A, F>(
  aanvraag: A,
  factsOf: (aanvraag: A) => unknown,
  read: (facts: unknown) => Gelezen<F>,
): Gelezen<F> {
  let facts: unknown;
  try {
    facts = factsOf(aanvraag);
  } catch {
    return { goed: false, problemen: [unreadable()] };
  }
  return read(facts);
}
