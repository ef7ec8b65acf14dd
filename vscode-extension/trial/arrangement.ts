// Which question stands where: the most decisive first, but what a person is filling in stays where it is.

import type { AnsweredQuestion, DecisionResult } from "@inkoop/lsp/protocol";
import { pathOf } from "./facts.js";

/** The facts of the questions in the order in which they stand; each stands once. */
export interface Arrangement {
  /** What still matters, and what a person is filling in there. */
  readonly open: readonly string[];
  /** What was answered, and still can be answered otherwise. */
  readonly answered: readonly string[];
  /** What nobody answered, and on which the outcome rests as it is assumed. */
  readonly assumed: readonly string[];
}

export const nothingArranged: Arrangement = { open: [], answered: [], assumed: [] };

/** The arrangement for `decision` after `before`; the question about `inHand` keeps its place among those that stay. */
export function arranged(
  before: Arrangement,
  decision: DecisionResult,
  inHand: string | undefined,
): Arrangement {
  const open = openFacts(decision);
  const asked = new Set(open);
  const answered = decision.answered.map(({ pad }) => pad).filter((fact) => !asked.has(fact));
  const resting = new Set(decision.oordeel.voorbehoud.map(({ pad }) => pad));
  const assumed = decision.assumed
    .map(({ pad }) => pad)
    .filter((fact) => !asked.has(fact) && resting.has(fact));
  const next: Arrangement = { open, answered, assumed };
  const held = (["open", "answered", "assumed"] as const).find(
    (part) => inHand !== undefined && before[part].includes(inHand),
  );
  if (held === undefined || inHand === undefined || !isKnown(decision, inHand)) return next;
  const others = (facts: readonly string[]): readonly string[] => facts.filter((fact) => fact !== inHand);
  const rest = { open: others(open), answered: others(answered), assumed: others(assumed) };
  const stay = new Set(rest[held]);
  const above = before[held].slice(0, before[held].indexOf(inHand)).filter((fact) => stay.has(fact)).length;
  return { ...rest, [held]: [...rest[held].slice(0, above), inHand, ...rest[held].slice(above)] };
}

/** The facts that a question is open about, also when it is about a record in a list; the most decisive first. */
export function openFacts({ questions }: DecisionResult): readonly string[] {
  return [...new Set(questions.map(({ pad }) => pathOf(pad).fact))];
}

/** A question as a form asks it: about a whole fact, with its answer when it has one. */
export type AskedQuestion = Omit<AnsweredQuestion, "waarde" | "counts"> &
  Partial<Pick<AnsweredQuestion, "counts">>;

/** The question about `fact`; undefined when the policy has no such fact, or does not ask for it now. */
export function questionAbout(decision: DecisionResult, fact: string): AskedQuestion | undefined {
  const { questions, answered, assumed } = decision;
  return [...answered, ...questions, ...assumed].find(({ pad }) => pad === fact);
}

function isKnown(decision: DecisionResult, fact: string): boolean {
  return questionAbout(decision, fact) !== undefined;
}

/** What is wrong with the answer to the question about `fact`, also within its list. */
export function problemsOf({ problems }: DecisionResult, fact: string): DecisionResult["problems"] {
  return problems.filter(({ pad }) => pad !== "" && pathOf(pad).fact === fact);
}

/** The answers to facts that the policy does not have, or no longer. */
export function strangers(decision: DecisionResult): readonly string[] {
  const known = new Set(decision.answered.map(({ pad }) => pad));
  return decision.problems
    .filter(({ code, pad }) => code === "onbekend-veld" && pathOf(pad).fact === pad && !known.has(pad))
    .map(({ pad }) => pad);
}
