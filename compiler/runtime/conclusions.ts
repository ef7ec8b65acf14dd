// What a policy concludes from facts, and why: computed when somebody reads the reasoning, from the same rules that the
// straight-line code of the module was made of.

import { ANY_NUMBER, CERTAIN, formulaReasoner, truthFrom } from "./formulas.js";
import { concluded, isAssumed, isMissing } from "./grounds.js";
import type { FactGround, Ground, Reasoned } from "./grounds.js";
import type {
  DerivedRule,
  FeitType,
  Formula,
  MededelingRule,
  NormRule,
  Policy,
  PrestatieRule,
} from "./policy.js";
import type { MededelingStatus, PrestatieStatus, Status, Uitkomst } from "./types.js";
import { either, isCertain, opposite, truthValue } from "./values.js";
import type { Truth, Value } from "./values.js";

export interface NormConclusion {
  readonly status: Status;
  /** The vrijstelling that fired, counted from 0; -1 when none did. */
  readonly exemption: number;
}
export interface BesluitConclusion {
  readonly uitkomst: Exclude<Uitkomst, "fout">;
  /** Does it apply at all, and why? */
  readonly scope: Reasoned<Truth>;
  readonly norms: readonly Reasoned<NormConclusion>[];
  /** What is missing, the most decisive first. */
  readonly missing: readonly FactGround[];
  /** The places of the uitsluitingen that could still sharpen a no. */
  readonly sharpening: readonly number[];
}

/** Everything that can be concluded from one set of facts; what others lean on is concluded once. */
export interface Reasoner {
  readonly truth: (formula: Formula) => Truth;
  readonly derived: (index: number) => Reasoned<Value>;
  readonly besluit: (index: number) => Reasoned<BesluitConclusion>;
  readonly prestatie: (rule: PrestatieRule) => Reasoned<PrestatieStatus>;
  readonly termijn: (rule: NormRule) => Reasoned<NormConclusion>;
  readonly mededeling: (rule: MededelingRule) => Reasoned<MededelingStatus>;
}

/** `values`: what was given for each fact, in order. */
export function reasonerOf(policy: Policy, values: readonly (Value | undefined)[]): Reasoner {
  const { beleid, rules } = policy;
  const derivedKnown: (Reasoned<Value> | undefined)[] = [];
  const normsKnown: (Reasoned<NormConclusion> | undefined)[][] = [];
  const besluitenKnown: (Reasoned<BesluitConclusion> | undefined)[] = [];
  const reason = formulaReasoner(policy, values, { derived: derivedAt, norm: normAt, besluit: besluitAt });

  // ── Derived values ────────────────────────────────────────────────────────────────────────────────

  function derivedAt(index: number): Reasoned<Value> {
    const rule = rules.afgeleid[index];
    const type = beleid.afgeleid[index]?.type;
    if (rule === undefined || type === undefined) throw new RangeError(`no derived value ${index}`);
    const known = derivedKnown[index] ?? derive(index, rule, type);
    derivedKnown[index] = known;
    return known;
  }

  function derive(index: number, rule: DerivedRule, type: FeitType): Reasoned<Value> {
    const { row, why, results } = rule.ordered ? firstThatHolds(rule) : rowThatHolds(rule);
    const value = results
      .map(({ result }) => result)
      .reduce<Value | undefined>(
        (before, result) => (before === undefined ? result : either(before, result)),
        undefined,
      );
    const result = value ?? unknownDerived(type);
    const ofRow: readonly Ground[] =
      rule.numbered && row !== undefined ? [{ kind: "row", derived: index, row }] : [];
    return concluded(result, [...ofRow, ...why], isCertain(result));
  }

  /** The results that are within reach, the row (from 1) when it is certain, and the grounds of all of it. */
  interface Reached {
    readonly row: number | undefined;
    readonly why: readonly Ground[];
    readonly results: readonly Reasoned<Value>[];
  }

  function firstThatHolds({ rows }: DerivedRule): Reached {
    const conditions: Ground[] = [];
    const reached: { readonly row: number; readonly result: Reasoned<Value> }[] = [];
    for (const [index, { when, gives }] of rows.entries()) {
      const condition = reason(when);
      conditions.push(...condition.grounds);
      const truth = truthFrom(condition);
      if (truth !== "nee") reached.push({ row: index + 1, result: reason(gives) });
      if (truth === "ja") break;
    }
    const results = reached.map(({ result }) => result);
    return {
      row: reached.length === 1 ? reached[0]?.row : undefined,
      why: [...conditions, ...results.flatMap(({ grounds }) => grounds)],
      results,
    };
  }

  function rowThatHolds({ rows }: DerivedRule): Reached {
    const conditions = rows.map(({ when }) => reason(when));
    const holding = conditions.findIndex((condition) => truthFrom(condition) === "ja");
    const why: Ground[] = [];
    const results: Reasoned<Value>[] = [];
    for (const [index, condition] of conditions.entries()) {
      const gives = rows[index]?.gives;
      if (gives === undefined || (holding !== -1 && holding !== index)) continue;
      why.push(...condition.grounds);
      if (truthFrom(condition) === "nee") continue;
      const result = reason(gives);
      why.push(...result.grounds);
      results.push(result);
    }
    return { row: holding === -1 ? undefined : holding + 1, why, results };
  }

  // ── Norms and besluiten ───────────────────────────────────────────────────────────────────────────

  function appliesBy(applies: Formula | undefined): Reasoned<Value> {
    return applies === undefined ? CERTAIN : reason(applies);
  }

  function judged(rule: NormRule, isUitsluiting: boolean): Reasoned<NormConclusion> {
    const scope = appliesBy(rule.applies);
    const test: Reasoned<Value> =
      rule.test === undefined ? { result: truthValue("onbekend"), grounds: [] } : reason(rule.test);
    const exemptions = rule.exempt.map((formula) => reason(formula));
    const applies = truthFrom(scope);
    const met = isUitsluiting ? opposite(truthFrom(test)) : truthFrom(test);
    const fired = exemptions.findIndex((exemption) => truthFrom(exemption) === "ja");
    const scopeWhenCertain = applies === "ja" ? scope.grounds : [];

    if (applies === "nee") return normIs("niet van toepassing", scope.grounds);
    if (met === "ja") return normIs("voldaan", [...scopeWhenCertain, ...test.grounds]);
    const exemption = exemptions[fired];
    if (exemption !== undefined) {
      return normIs("vrijgesteld", [...scopeWhenCertain, ...test.grounds, ...exemption.grounds], fired);
    }
    const open = [applies, met, ...exemptions.map(truthFrom)].includes("onbekend");
    return normIs(open ? "onbekend" : "niet voldaan", [
      ...scope.grounds,
      ...test.grounds,
      ...exemptions.flatMap(({ grounds }) => grounds),
    ]);
  }

  function normAt(besluit: number, index: number): Reasoned<NormConclusion> {
    const rule = rules.besluiten[besluit]?.norms[index];
    const soort = beleid.besluiten[besluit]?.normen[index]?.soort;
    if (rule === undefined || soort === undefined) throw new RangeError(`no norm ${besluit}.${index}`);
    const known = (normsKnown[besluit] ??= []);
    const conclusion = known[index] ?? judged(rule, soort === "uitsluiting");
    known[index] = conclusion;
    return conclusion;
  }

  function besluitAt(index: number): Reasoned<BesluitConclusion> {
    const rule = rules.besluiten[index];
    const besluit = beleid.besluiten[index];
    if (rule === undefined || besluit === undefined) throw new RangeError(`no besluit ${index}`);
    const known = besluitenKnown[index];
    if (known !== undefined) return known;

    const scope = appliesBy(rule.applies);
    const applies = truthFrom(scope);
    const scoped = concluded(applies, scope.grounds, applies !== "onbekend");
    const norms = rule.norms.map((_, position) => normAt(index, position));
    const isUitsluiting = (position: number): boolean => besluit.normen[position]?.soort === "uitsluiting";
    const failing = norms.filter(({ result }) => result.status === "niet voldaan");
    const excluding = norms.filter(
      ({ result }, position) => result.status === "niet voldaan" && isUitsluiting(position),
    );
    const open = norms.filter(({ result }) => result.status === "onbekend");

    const decided = (
      uitkomst: BesluitConclusion["uitkomst"],
      because: readonly Reasoned<NormConclusion>[],
      sharpening: readonly number[] = [],
    ): Reasoned<BesluitConclusion> =>
      concluded(
        { uitkomst, scope: scoped, norms, missing: [], sharpening },
        [...scope.grounds, ...because.flatMap(({ grounds }) => grounds)],
        true,
      );

    const conclusion = ((): Reasoned<BesluitConclusion> => {
      if (applies === "nee") return decided("niet van toepassing", []);
      if (applies === "ja" && excluding.length > 0) return decided("uitgesloten", excluding);
      if (applies === "ja" && failing.length > 0) {
        const sharpening = norms.flatMap(({ result }, position) =>
          result.status === "onbekend" && isUitsluiting(position) ? [position] : [],
        );
        return decided("komt niet in aanmerking", failing, sharpening);
      }
      if (applies === "ja" && open.length === 0) return decided("komt in aanmerking", norms);
      // While it is open whether the besluit applies at all, a certain no waits for that alone.
      const waiting = failing.length > 0 ? [] : norms.flatMap(groundsWhileOpen);
      const { grounds } = concluded(undefined, [...scope.grounds, ...waiting], false);
      const missing = grounds.filter(isMissing);
      const asksProvider = missing.some(({ feit }) => feit.herkomst.soort === "zorgaanbieder");
      return {
        result: {
          uitkomst: asksProvider ? "onvolledig" : "ter beoordeling",
          scope: scoped,
          norms,
          missing: mostDecisiveFirst(missing, scope, open),
          sharpening: [],
        },
        grounds,
      };
    })();
    besluitenKnown[index] = conclusion;
    return conclusion;
  }

  function prestatie(rule: PrestatieRule): Reasoned<PrestatieStatus> {
    const scope = appliesBy(rule.applies);
    const applies = truthFrom(scope);
    if (applies === "nee") return concluded("niet van toepassing", scope.grounds, true);
    const test = reason(rule.test);
    const truth = applies === "onbekend" ? applies : truthFrom(test);
    const status = truth === "ja" ? "vergoed" : truth === "nee" ? "niet vergoed" : "onbekend";
    return concluded(status, [...scope.grounds, ...test.grounds], truth !== "onbekend");
  }

  function mededeling(rule: MededelingRule): Reasoned<MededelingStatus> {
    const scope = appliesBy(rule.applies);
    const applies = truthFrom(scope);
    const status =
      applies === "ja" ? "van toepassing" : applies === "nee" ? "niet van toepassing" : "onbekend";
    return concluded(status, scope.grounds, applies !== "onbekend");
  }

  return {
    truth: (formula) => truthFrom(reason(formula)),
    derived: derivedAt,
    besluit: besluitAt,
    prestatie,
    termijn: (rule) => judged(rule, false),
    mededeling,
  };
}

function normIs(status: Status, grounds: readonly Ground[], exemption = -1): Reasoned<NormConclusion> {
  return concluded({ status, exemption }, grounds, status !== "onbekend");
}

/** Of an open norm everything; of one that is decided only the assumptions. */
function groundsWhileOpen({ result, grounds }: Reasoned<NormConclusion>): readonly Ground[] {
  return result.status === "onbekend" ? grounds : grounds.filter(isAssumed);
}

/**
 * First what decides whether the besluit applies, for that can settle every norm at once; then what most norms that are
 * open wait for; then in order of declaration.
 */
function mostDecisiveFirst(
  missing: readonly FactGround[],
  scope: Reasoned<unknown>,
  open: readonly Reasoned<unknown>[],
): readonly FactGround[] {
  const weights = new Map<string, number>();
  const add = ({ grounds }: Reasoned<unknown>, weight: number): void => {
    for (const { pad } of grounds.filter(isMissing)) weights.set(pad, (weights.get(pad) ?? 0) + weight);
  };
  add(scope, open.length + 1);
  for (const norm of open) add(norm, 1);
  const weight = ({ pad }: FactGround): number => weights.get(pad) ?? 0;
  const ordered = [...missing];
  ordered.sort((a, b) => weight(b) - weight(a) || a.fact - b.fact || a.item - b.item || a.field - b.field);
  return ordered;
}

/** A derived value of which no row is within reach. */
function unknownDerived(type: FeitType): Value {
  switch (type.soort) {
    case "ja/nee":
      return truthValue("onbekend");
    case "getal":
    case "percentage":
    case "bedrag":
      return ANY_NUMBER;
    default:
      return { kind: "unknown", perhapsNone: false };
  }
}
