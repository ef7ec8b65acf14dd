// The question to ask next: of the facts that can still change an outcome, the one that can decide most.

import type { FeitGegevens, FeitType, Policy } from "./policy.js";
import { fieldsOf } from "./reading.js";
import type { Ontbrekend, Oordeel } from "./types.js";

/** For which besluit to ask, and whom. */
export interface VraagOpties<B extends string = string> {
  /** Without it the first of the policy. */
  readonly besluit?: B;
  /** Only what they can answer: "zorgaanbieder", "verzekeraar", or the name of a third party. */
  readonly herkomst?: string;
}

/** A question, and what may be answered. */
export interface Vraag<F extends string = string> {
  readonly vraag: string;
  /** Where the answer goes: the name of the fact, or `lijst[0].veld` for a record that is there already. */
  readonly pad: string;
  readonly feit: F;
  /** Which record of the list it is about, counted from 1. */
  readonly nummer: number | undefined;
  readonly type: FeitType;
  /** May the answer be geen (`null`)? */
  readonly optioneel: boolean;
  /** The values of a keuzelijst, in order; empty for another type. */
  readonly keuzes: readonly { readonly naam: string; readonly titel: string }[];
  /** What is asked of each record of a list of records; empty for another type. */
  readonly velden: readonly FeitGegevens[];
  /** "zorgaanbieder", "verzekeraar", or the name of a third party. */
  readonly herkomst: string;
  readonly bewijs: readonly string[];
  /** How many questions can still matter, this one included. */
  readonly openstaand: number;
}

/** The most decisive of what `oordeel` still waits for; undefined when nothing can change it, or not by whom is asked. */
export function nextQuestion<F extends string>(
  policy: Policy,
  { ontbreekt }: Oordeel,
  herkomst: string | undefined,
): Vraag<F> | undefined {
  const open = ontbreekt.filter((missing) => herkomst === undefined || missing.herkomst === herkomst);
  const [first] = open;
  return first === undefined ? undefined : questionOf<F>(policy, first, open.length);
}

function questionOf<F extends string>(
  policy: Policy,
  { pad, feit, vraag, herkomst, bewijs }: Ontbrekend,
  openstaand: number,
): Vraag<F> | undefined {
  const { beleid } = policy;
  const fact = beleid.feiten.find(({ naam }) => naam === feit);
  const [, item, field] = /^\[([0-9]+)\]\.(.*)$/.exec(pad.slice(feit.length)) ?? [];
  const asked =
    field === undefined ? fact : fieldsOf(policy, elementOf(fact?.type)).find(({ naam }) => naam === field);
  if (asked === undefined) return undefined;
  const { type, optioneel } = asked;
  return {
    vraag,
    pad,
    // What is missing is a fact of the policy, and that is what F was made from.
    feit: feit as F,
    nummer: item === undefined ? undefined : Number(item) + 1,
    type,
    optioneel,
    keuzes: beleid.keuzelijsten.find(({ naam }) => naam === elementOf(type))?.waarden ?? [],
    velden: fieldsOf(policy, elementOf(type)),
    herkomst,
    bewijs,
    openstaand,
  };
}

/** The name of the keuzelijst or structuur of a type, or of the elements of a list; "" when there is none. */
function elementOf(type: FeitType | undefined): string {
  const element = type?.soort === "lijst" ? type.van : type;
  return element?.soort === "keuzelijst" || element?.soort === "structuur" ? element.naam : "";
}
