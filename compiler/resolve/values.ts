// The values of a policy: what it derives itself, and the facts and derived values that it takes from its building blocks.
//
// Made apart from the rest of the model, because this is all of it that the checks need.

import { looptijdOf, type Looptijd } from "../binding/looptijd.js";
import type { Afleiding, Expr } from "../model.js";
import type { AfgeleideSymbol, FeitSymbol, NormSymbol, PolicySymbol, VeldSymbol } from "../names/symbols.js";
import type { DeclaredValues } from "../numeric.js";
import type { Unit } from "../program.js";
import { analyse } from "../unit-index.js";
import { derive } from "./derived.js";
import { valueTypeOf } from "./facts.js";
import { createLowering } from "./lower.js";
import { expressionsOfDerived, visitExpr } from "./needs.js";
import { conditionsOf, conditionsOfBesluit, type NormContext } from "./norms.js";

export interface PolicyValues {
  readonly looptijd: Looptijd;
  readonly context: NormContext;
  /** The norms that the policy's own files declare. */
  readonly ownNorms: readonly NormSymbol[];
  /** The derived values that they declare, in order. */
  readonly ownDerived: readonly Derived[];
  /** What the blocks declare, in order. */
  readonly ofBlocks: readonly PolicySymbol[];
  /** Of that, the facts and derived values that the policy needs. */
  readonly taken: Taken;
  /** The conditions of the policy's own norms and besluiten; empty where there is no block that they could need. */
  readonly conditions: readonly Expr[];
}

/** A derived value, and what declares it. */
export interface Derived {
  readonly symbol: AfgeleideSymbol;
  readonly afleiding: Afleiding;
}

interface Taken {
  readonly facts: readonly FeitSymbol[];
  readonly derived: readonly Derived[];
}

const known = new WeakMap<Unit, PolicyValues>();

/**
 * The values of a policy in which nothing is wrong, made once for as long as it does not change; undefined for a building
 * block, and where there is no looptijd. Throws `Unresolved` when something is wrong after all.
 */
export function valuesOf(unit: Unit): PolicyValues | undefined {
  const before = known.get(unit);
  if (before !== undefined) return before;
  const values = createValues(unit);
  if (values !== undefined) known.set(unit, values);
  return values;
}

function createValues(unit: Unit): PolicyValues | undefined {
  const looptijd = looptijdOf(unit);
  if (unit.kind !== "beleid" || looptijd === undefined) return undefined;
  const { scope } = analyse(unit);
  const lowering = createLowering(looptijd.van.year);
  const context: NormContext = { unit, lowering };
  const { own, all } = scope;
  const ownNorms = own.filter((symbol): symbol is NormSymbol => symbol.kind === "norm");
  const deriveOne = (symbol: AfgeleideSymbol): Derived => ({
    symbol,
    afleiding: derive(symbol, unit, lowering),
  });
  const ownDerived = own.filter(isDerived).map(deriveOne);
  const shared = { looptijd, context, ownNorms, ownDerived };
  if (all.length === own.length)
    return { ...shared, ofBlocks: [], taken: { facts: [], derived: [] }, conditions: [] };
  const ofBlocks = all.slice(own.length);
  const conditions = [
    ...own.flatMap((symbol) => (symbol.kind === "besluit" ? conditionsOfBesluit(symbol, context) : [])),
    ...ownNorms.flatMap((norm) => conditionsOf(norm, context)),
  ];
  const needed = [...conditions, ...ownDerived.flatMap(({ afleiding }) => expressionsOfDerived(afleiding))];
  const taken = takenFromBlocks(needed, expectedOfBlocks(unit), ofBlocks, deriveOne);
  return { ...shared, ofBlocks, taken, conditions };
}

/** What can be said of the values of `unit` beforehand; a question that a norm asks is ja or nee, like what is not here. */
export function declaredValues(unit: Unit, { ownDerived, taken }: PolicyValues): DeclaredValues {
  const { own, all } = analyse(unit).scope;
  const declared = (symbol: FeitSymbol | VeldSymbol): DeclaredValues["feiten"][number] => {
    const { type, optional } = valueTypeOf(symbol, unit);
    return { naam: symbol.name, type, optioneel: optional };
  };
  const ownFacts = own.filter((symbol): symbol is FeitSymbol => symbol.kind === "feit");
  return {
    feiten: [...ownFacts, ...taken.facts].map(declared),
    structuren: all.flatMap((symbol) =>
      symbol.kind === "structuur"
        ? [{ naam: symbol.name, velden: Array.from(symbol.fields.values(), declared) }]
        : [],
    ),
    keuzelijsten: all.flatMap((symbol) =>
      symbol.kind === "keuzelijst"
        ? [{ naam: symbol.name, waarden: Array.from(symbol.values.keys(), (naam) => ({ naam })) }]
        : [],
    ),
    afgeleiden: [...ownDerived, ...taken.derived].map(({ afleiding }) => afleiding),
  };
}

function isDerived(symbol: PolicySymbol): symbol is AfgeleideSymbol {
  return symbol.kind === "afgeleide";
}

/** The facts and derived values of blocks that `exprs` need, in the order in which the blocks declare them. */
function takenFromBlocks(
  exprs: readonly Expr[],
  expected: readonly string[],
  ofBlocks: readonly PolicySymbol[],
  deriveOne: (symbol: AfgeleideSymbol) => Derived,
): Taken {
  const facts = new Map<string, FeitSymbol>();
  const derived = new Map<string, AfgeleideSymbol>();
  for (const symbol of ofBlocks) {
    if (symbol.kind === "feit") facts.set(symbol.name, symbol);
    else if (symbol.kind === "afgeleide") derived.set(symbol.name, symbol);
  }
  const usedFacts = new Set<string>();
  const usedDerived = new Map<string, Derived>();
  const takeDerived = (name: string): void => {
    const symbol = derived.get(name);
    if (symbol === undefined || usedDerived.has(name)) return;
    const made = deriveOne(symbol);
    usedDerived.set(name, made);
    expressionsOfDerived(made.afleiding).forEach(take);
  };
  const take = (expr: Expr): void => {
    visitExpr(expr, (part) => {
      if (part.op === "fact") usedFacts.add(part.naam);
      else if (part.op === "derived") takeDerived(part.naam);
    });
  };
  exprs.forEach(take);
  expected.forEach(takeDerived);
  return {
    facts: [...facts.values()].filter((symbol) => usedFacts.has(symbol.name)),
    derived: [...derived.keys()].flatMap((name) => usedDerived.get(name) ?? []),
  };
}

/** Derived values that an example expects something of are part of the policy, whether or not a norm needs them. */
function expectedOfBlocks(unit: Unit): readonly string[] {
  const expected: string[] = [];
  for (const { role, symbol } of analyse(unit).everyUse()) {
    if (role === "example" && symbol.kind === "afgeleide") expected.push(symbol.name);
  }
  return expected;
}
