// The answers of a trial: a value by fact, and how one of them changes, also inside the records of a list.

import type { AnswerType, Question } from "@inkoop/lsp/protocol";

/** What may be answered, as `inkoop/decide` takes it; null is geen. */
export type Value = boolean | number | string | null | readonly Value[] | { readonly [veld: string]: Value };
/** An absent fact is unknown. */
export type Facts = Readonly<Record<string, Value>>;

/** Where an answer goes: a fact, an item of a list, or a field of a record in it. */
export interface Path {
  readonly fact: string;
  readonly item?: number;
  readonly field?: string;
}

/** `specialisten[0].fte` in its parts. */
export function pathOf(pad: string): Path {
  const [, fact = pad, item, field] = /^([^.[]+)(?:\[(\d+)\])?(?:\.(.+))?$/.exec(pad) ?? [];
  return {
    fact,
    ...(item === undefined ? {} : { item: Number(item) }),
    ...(field === undefined ? {} : { field }),
  };
}

/** The value at `pad`; undefined when nothing was answered there. */
export function valueAt(facts: Facts, pad: string): Value | undefined {
  const { fact, item, field } = pathOf(pad);
  const value = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
  if (item === undefined) return value;
  const found = isList(value) ? value[item] : undefined;
  if (field === undefined) return found;
  return isRecord(found) && Object.hasOwn(found, field) ? found[field] : undefined;
}

/** `facts` with `value` at `pad`; undefined takes the answer back. What lies nowhere changes nothing. */
export function withValue(facts: Facts, pad: string, value: Value | undefined): Facts {
  const { fact, item, field } = pathOf(pad);
  if (item === undefined) return withKey(facts, fact, value);
  const list = valueAt(facts, fact);
  if (!isList(list) || item >= list.length) return facts;
  const items = list.flatMap((each, index): readonly Value[] => {
    if (index !== item) return [each];
    if (field !== undefined) return isRecord(each) ? [withKey(each, field, value)] : [each];
    return value === undefined ? [] : [value];
  });
  return withKey(facts, fact, items);
}

/** `facts` with one more item at the end of a list; an unknown list becomes one of one item. */
export function withItem(facts: Facts, fact: string, item: Value): Facts {
  const list = valueAt(facts, fact);
  return withKey(facts, fact, [...(isList(list) ? list : []), item]);
}

/** `facts` in which `value` is or is not one of a list of choices, which keep the order of `choices`. */
export function withChoice(
  facts: Facts,
  fact: string,
  value: string,
  isChosen: boolean,
  choices: readonly string[],
): Facts {
  const list = valueAt(facts, fact);
  const chosen = new Set(isList(list) ? list : []);
  if (isChosen) chosen.add(value);
  else chosen.delete(value);
  return withKey(
    facts,
    fact,
    choices.filter((choice) => chosen.has(choice)),
  );
}

function withKey<T extends Facts>(record: T, key: string, value: Value | undefined): Facts {
  if (value === undefined) return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
  // A name such as `__proto__` is a key like any other.
  return Object.fromEntries([...Object.entries(record).filter(([name]) => name !== key), [key, value]]);
}

/** What a list gets when a person adds to it: a record in which nothing is known yet. */
export function newItem(element: AnswerType): Value | undefined {
  return element.kind === "structuur" ? {} : undefined;
}

/** What may be answered at `pad`, which is `question` itself or lies in its list. */
export function answerAt(question: Question, pad: string): AnswerType | undefined {
  const { item, field } = pathOf(pad);
  const { antwoord } = question;
  if (item === undefined) return antwoord;
  if (antwoord.kind !== "lijst") return undefined;
  if (field === undefined) return antwoord.element;
  if (antwoord.element.kind !== "structuur") return undefined;
  return antwoord.element.velden.find((veld) => veld.pad === field)?.antwoord;
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

export function isRecord(value: Value | undefined): value is { readonly [veld: string]: Value } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
