// A trial: the answers so far, what came of them last, and what a person is filling in. Every change gives a new one.

import type { DecideResult, DecisionResult, PolicyRef } from "@inkoop/lsp/protocol";
import { arranged, type Arrangement, nothingArranged } from "./arrangement.js";
import { type Facts, pathOf, type Value, withChoice, withItem, withValue } from "./facts.js";
import type { Asked, AskedByPolicy, TriedPolicy } from "./messages.js";
import type { Meant } from "./typed.js";

/** What stands in a field as it was typed, and what is wrong with it once the person has gone on. */
export interface Draft {
  readonly text: string;
  readonly error?: string;
}
/** By the place of the field. */
export type Drafts = Readonly<Record<string, Draft>>;

export interface Trial {
  readonly asked: AskedByPolicy;
  readonly policies: readonly TriedPolicy[];
  /** The policy that is tried; undefined until the server says which. */
  readonly policy: PolicyRef | undefined;
  readonly besluiten: DecideResult["besluiten"];
  /** Of the answers as they were last decided about; while the policy has errors the one from before. */
  readonly decision: DecisionResult | undefined;
  /** Is `decision` of before the errors that the policy has now? */
  readonly isStale: boolean;
  /** Nothing is known of any policy: the text in front belongs to none. */
  readonly isNowhere: boolean;
  readonly arrangement: Arrangement;
  /** The fact that a person is filling in: it stays where it is. */
  readonly inHand: string | undefined;
  readonly drafts: Drafts;
  /** The answers of before, latest last, to go back to. */
  readonly past: readonly Facts[];
  /** Where the last change was made: typing on in one place is one change. */
  readonly lastChange: string | undefined;
  /** What the view has to say once. */
  readonly told: string;
}

/** A trial in which nothing was answered, or what was answered before the window was closed. */
export function newTrial(asked: AskedByPolicy = {}): Trial {
  return {
    asked,
    policies: [],
    policy: undefined,
    besluiten: [],
    decision: undefined,
    isStale: false,
    isNowhere: false,
    arrangement: nothingArranged,
    inHand: undefined,
    drafts: {},
    past: [],
    lastChange: undefined,
    told: "",
  };
}

const nothingAsked: Asked = { facts: {} };

/** The answers in what a page kept, which may be of an older make; what cannot be read is left out. */
export function askedIn(kept: unknown): AskedByPolicy {
  const entries = isObject(kept) ? Object.entries(kept) : [];
  return Object.fromEntries(
    entries.flatMap(([policy, asked]): readonly (readonly [string, Asked])[] => {
      if (!isObject(asked) || !isObject(asked["facts"])) return [];
      // Whatever the values are, the server looks at them before it decides.
      const facts = asked["facts"] as Facts;
      const besluit = asked["besluit"];
      return [[policy, typeof besluit === "string" ? { facts, besluit } : { facts }]];
    }),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The answers to the policy that is tried. */
export function askedNow({ asked, policy }: Trial): Asked {
  return policy === undefined || !Object.hasOwn(asked, policy.uri)
    ? nothingAsked
    : (asked[policy.uri] ?? nothingAsked);
}

export function factsOf(trial: Trial): Facts {
  return askedNow(trial).facts;
}

// ── What the server says ────────────────────────────────────────────────────────────────────────────

/** The server decided. Nothing that was answered is dropped, whatever the policy has become. */
export function decided(trial: Trial, result: DecideResult | null): Trial {
  if (result === null) {
    return { ...afresh(trial), policy: undefined, besluiten: [], isNowhere: true };
  }
  const isSame = trial.policy?.uri === result.policy.uri;
  const from = isSame ? trial : afresh(trial);
  const { policy, besluiten, decision } = result;
  const now = { ...from, policy, isNowhere: false };
  if (decision === undefined) {
    const isStale = policy.errors > 0 && now.decision !== undefined;
    return isStale
      ? { ...now, isStale }
      : { ...now, besluiten, decision: undefined, isStale: false, arrangement: nothingArranged };
  }
  const isSameBesluit = from.decision?.besluit === decision.besluit;
  const before = isSameBesluit ? from.arrangement : nothingArranged;
  return {
    ...now,
    besluiten,
    decision,
    isStale: false,
    arrangement: arranged(before, decision, isSameBesluit ? from.inHand : undefined),
  };
}

/** Without what belongs to the policy that was tried until now, but for its answers. */
function afresh(trial: Trial): Trial {
  return { ...newTrial(trial.asked), policies: trial.policies, told: trial.told };
}

// ── What a person does ──────────────────────────────────────────────────────────────────────────────

/** Answers at `pad`, or takes the answer back; what was typed there, or in its list, is gone. */
export function answer(trial: Trial, pad: string, value: Value | undefined): Trial {
  const next = changed(trial, withValue(factsOf(trial), pad, value), pad);
  const isGone = (place: string): boolean => place === pad || pathOf(place).fact === pad;
  return { ...next, drafts: without(next.drafts, isGone) };
}

/** Types at `pad`. What is no answer takes back the one of before; what is wrong with it is said when the person goes on. */
export function type(trial: Trial, pad: string, text: string, meant: Meant): Trial {
  const value = "error" in meant ? undefined : meant.value;
  // Whoever is mending what was wrong sees at once whether it is right now.
  const isMending = trial.drafts[pad]?.error !== undefined;
  const draft = isMending && "error" in meant ? { text, error: meant.error } : { text };
  return { ...answer(trial, pad, value), drafts: { ...trial.drafts, [pad]: draft } };
}

/** Goes on from what was typed at `pad`: it then stands there as it was understood, or with what is wrong with it. */
export function settle(trial: Trial, pad: string, meant: Meant): Trial {
  const draft = trial.drafts[pad];
  if (draft === undefined) return trial;
  const drafts =
    "error" in meant
      ? { ...trial.drafts, [pad]: { ...draft, error: meant.error } }
      : without(trial.drafts, (place) => place === pad);
  return { ...trial, drafts, lastChange: undefined };
}

export function addItem(trial: Trial, fact: string, item: Value): Trial {
  return unmerged(changed(trial, withItem(factsOf(trial), fact, item), fact));
}

/** Takes an item out of a list; what was being typed in it and behind it goes with it. */
export function removeItem(trial: Trial, fact: string, item: number): Trial {
  const next = unmerged(changed(trial, withValue(factsOf(trial), `${fact}[${item}]`, undefined), fact));
  return { ...next, drafts: without(next.drafts, (place) => pathOf(place).fact === fact) };
}

export function choose(
  trial: Trial,
  fact: string,
  value: string,
  isChosen: boolean,
  choices: readonly string[],
): Trial {
  return unmerged(changed(trial, withChoice(factsOf(trial), fact, value, isChosen, choices), fact));
}

/** Other answers altogether: of an example, or none. */
export function startFrom(trial: Trial, facts: Facts, besluit?: string): Trial {
  const next = unmerged(changed(trial, facts, ""));
  const moved = besluit === undefined ? next : chooseBesluit(next, besluit);
  return { ...moved, drafts: {}, inHand: undefined, arrangement: nothingArranged };
}

/** Back to the answers before the last change. */
export function undo(trial: Trial): Trial {
  const before = trial.past.at(-1);
  if (before === undefined) return trial;
  const { policy } = trial;
  if (policy === undefined) return trial;
  return {
    ...trial,
    asked: { ...trial.asked, [policy.uri]: { ...askedNow(trial), facts: before } },
    past: trial.past.slice(0, -1),
    drafts: {},
    lastChange: undefined,
  };
}

/** Another besluit of the same policy: the answers are about the same person, so they stay. */
export function chooseBesluit(trial: Trial, besluit: string): Trial {
  const { policy } = trial;
  if (policy === undefined) return trial;
  const asked = { ...askedNow(trial), besluit };
  return {
    ...trial,
    asked: { ...trial.asked, [policy.uri]: asked },
    inHand: undefined,
    arrangement: nothingArranged,
  };
}

/** A besluit of any policy; it is tried as soon as that policy is. */
export function chooseBesluitOf(trial: Trial, policy: string, besluit: string): Trial {
  if (trial.policy?.uri === policy) return chooseBesluit(trial, besluit);
  const facts = Object.hasOwn(trial.asked, policy) ? (trial.asked[policy]?.facts ?? {}) : {};
  return { ...trial, asked: { ...trial.asked, [policy]: { facts, besluit } } };
}

/** The person is at a question now. */
export function takeInHand(trial: Trial, fact: string): Trial {
  return trial.inHand === fact ? trial : { ...trial, inHand: fact, lastChange: undefined };
}

/** As many changes as one can go back. */
const mostPast = 100;

function changed(trial: Trial, facts: Facts, place: string): Trial {
  const { policy } = trial;
  if (policy === undefined) return trial;
  const before = factsOf(trial);
  const isSamePlace = trial.lastChange === place;
  return {
    ...trial,
    asked: { ...trial.asked, [policy.uri]: { ...askedNow(trial), facts } },
    past: isSamePlace ? trial.past : [...trial.past, before].slice(-mostPast),
    lastChange: place,
    told: "",
  };
}

/** Each such change is one to go back from. */
function unmerged(trial: Trial): Trial {
  return { ...trial, lastChange: undefined };
}

function without(drafts: Drafts, isGone: (pad: string) => boolean): Drafts {
  return Object.fromEntries(Object.entries(drafts).filter(([pad]) => !isGone(pad)));
}
