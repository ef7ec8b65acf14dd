// What a service is told: judgements whose reasoning is worked out when it is read, and not before.

import { reasonerOf } from "./conclusions.js";
import type { NormConclusion, Reasoner } from "./conclusions.js";
import { isMissing } from "./grounds.js";
import type { FactGround, Ground, Reasoned } from "./grounds.js";
import { nameOfHerkomst, nameOfType } from "./notation.js";
import { define, isRecord } from "./own.js";
import type { BesluitGegevens, NormGegevens, Policy } from "./policy.js";
import { contradiction, notAnObject, unreadable } from "./problems.js";
import { givenFacts, jsonOf, jsonOfNamed, readFacts, unknownFacts } from "./reading.js";
import type {
  AfgeleidOordeel,
  BronPunt,
  Gebruikt,
  Gelezen,
  MededelingOordeel,
  MededelingStatus,
  NormOordeel,
  Ontbrekend,
  Oordeel,
  PrestatieOordeel,
  PrestatieStatus,
  Probleem,
  Redenering,
  Rij,
  Status,
  TermijnOordeel,
  Toepassing,
  Uitkomst,
} from "./types.js";
import type { Truth } from "./values.js";

// ── One set of facts ────────────────────────────────────────────────────────────────────────────────

/** Facts as they were when they were judged: later changes to what was given do not show. */
export interface Snapshot<W = unknown> {
  readonly policy: Policy;
  /** Facts that never change, or else undefined; then `given` has what was given for each, in order. */
  readonly facts: object | undefined;
  readonly given: readonly unknown[];
  /** What the rules work on; undefined when the facts are refused. */
  readonly values: W | undefined;
  /** Why the facts could not be read at all. */
  readonly trouble: Probleem | undefined;
  /** What can be concluded from them, once anybody has asked why. */
  judged: Judged | undefined;
}

/** What `rules` say of the facts; `otherwise` when these are refused. */
export function decided<W, R>({ values }: Snapshot<W>, rules: (values: W) => R, otherwise: R): R {
  return values === undefined ? otherwise : rules(values);
}

/** For each name in `table` what it says of the facts. */
export function judgedByEach<S, T extends Readonly<Record<string, (snapshot: S) => unknown>>>(
  snapshot: S,
  table: T,
): { readonly [K in keyof T]: ReturnType<T[K]> } {
  const judgements: Record<string, unknown> = {};
  for (const [naam, make] of Object.entries(table)) define(judgements, naam, make(snapshot));
  // Made of the names of the table, and of what is found under each.
  return judgements as { readonly [K in keyof T]: ReturnType<T[K]> };
}

interface Judged {
  readonly reasoner: Reasoner;
  /** Why the facts are refused; empty when they are in order. */
  readonly problems: readonly Probleem[];
}

/** Statements about one snapshot share what they lean on. */
function judge(snapshot: Snapshot): Judged {
  snapshot.judged ??= judgedOf(snapshot);
  return snapshot.judged;
}

function judgedOf({ policy, facts, given, trouble }: Snapshot): Judged {
  if (trouble !== undefined) return { reasoner: reasonerOf(policy, []), problems: [trouble] };
  const { values, problems } = readFacts(policy, facts === undefined ? given : givenFacts(policy, facts));
  const reasoner = reasonerOf(policy, values);
  const refusing = problems.filter(({ code }) => code !== "onbekend-veld");
  return { reasoner, problems: [...refusing, ...contradictions(policy, reasoner)] };
}

function contradictions({ beleid, rules }: Policy, reasoner: Reasoner): readonly Probleem[] {
  return beleid.controles.flatMap(({ titel }, index) => {
    const formula = rules.controles[index];
    return formula !== undefined && reasoner.truth(formula) === "nee" ? [contradiction(titel)] : [];
  });
}

/** Reads untrusted facts: all that is wrong with them at once, or the facts made anew and clean. Never throws. */
export function readUntrusted<F>(policy: Policy, facts: unknown): Gelezen<F> {
  if (!isRecord(facts)) return { goed: false, problemen: [notAnObject()] };
  try {
    const { values, problems } = readFacts(policy, givenFacts(policy, facts));
    const all = [
      ...problems,
      ...unknownFacts(policy, facts),
      ...contradictions(policy, reasonerOf(policy, values)),
    ];
    if (all.length > 0) return { goed: false, problemen: all };
    // Each value was checked against its declaration, and that is what F was made from.
    return { goed: true, feiten: jsonOfNamed(policy, policy.beleid.feiten, values) as F };
  } catch {
    // A getter or a proxy threw: whatever was read before it is not to be relied on either.
    return { goed: false, problemen: [unreadable()] };
  }
}

// ── Reasoning ───────────────────────────────────────────────────────────────────────────────────────

function reasoningOf(policy: Policy, grounds: readonly Ground[], open: boolean): Redenering {
  const rijen: Rij[] = [];
  for (const ground of grounds) {
    if (ground.kind !== "row") continue;
    rijen.push({ afgeleid: policy.beleid.afgeleid[ground.derived]?.naam ?? "", rij: ground.row });
  }
  return {
    gebruikt: usedIn(policy, grounds),
    rijen,
    ontbreekt: open ? grounds.filter(isMissing).map((ground) => missingOf(policy, ground)) : [],
  };
}

function usedIn(policy: Policy, grounds: readonly Ground[]): readonly Gebruikt[] {
  const used: Gebruikt[] = [];
  for (const ground of grounds) {
    if (ground.kind === "row" || ground.standing === "missing") continue;
    const { pad, feit, value, standing } = ground;
    const waarde = jsonOf(policy, feit.type, value) ?? null;
    used.push({ pad, vraag: feit.vraag, waarde, aanname: standing === "assumed" });
  }
  return used;
}

function missingOf({ beleid }: Policy, { pad, fact, feit }: FactGround): Ontbrekend {
  return {
    pad,
    feit: beleid.feiten[fact]?.naam ?? "",
    vraag: feit.vraag,
    type: nameOfType(feit.type),
    herkomst: nameOfHerkomst(feit.herkomst),
    bewijs: feit.bewijs,
  };
}

// ── A besluit ───────────────────────────────────────────────────────────────────────────────────────

interface BesluitReasoning<N extends string> {
  readonly toepassing: Toepassing;
  readonly normen: readonly NormOordeel<N>[];
  readonly ontbreekt: readonly Ontbrekend[];
  readonly voorbehoud: readonly Gebruikt[];
  readonly aanscherping: readonly N[];
  readonly problemen: readonly Probleem[];
}

/** A judgement that knows its outcome; the rest is worked out once, when any of it is read. */
class LazyOordeel<B extends string, N extends string> implements Oordeel<B, N> {
  readonly besluit: B;
  readonly uitkomst: Uitkomst;
  readonly #index: number;
  readonly #snapshot: Snapshot;
  #reasoning: BesluitReasoning<N> | undefined;

  constructor(snapshot: Snapshot, index: number, naam: B, uitkomst: Uitkomst) {
    this.besluit = naam;
    this.uitkomst = uitkomst;
    this.#index = index;
    this.#snapshot = snapshot;
    this.#reasoning = undefined;
  }

  get beleid(): string {
    return this.#snapshot.policy.beleid.naam;
  }
  get tekst(): string {
    return this.#snapshot.policy.beleid.besluiten[this.#index]?.tekst ?? "";
  }
  get toepassing(): Toepassing {
    return this.#read().toepassing;
  }
  get normen(): readonly NormOordeel<N>[] {
    return this.#read().normen;
  }
  get ontbreekt(): readonly Ontbrekend[] {
    return this.#read().ontbreekt;
  }
  get voorbehoud(): readonly Gebruikt[] {
    return this.#read().voorbehoud;
  }
  get aanscherping(): readonly N[] {
    return this.#read().aanscherping;
  }
  get problemen(): readonly Probleem[] {
    return this.#read().problemen;
  }

  #read(): BesluitReasoning<N> {
    this.#reasoning ??= besluitReasoning<N>(this.#snapshot, this.#index);
    return this.#reasoning;
  }

  /** All of it as a plain object. */
  toJSON(): Oordeel<B, N> {
    const { beleid, besluit, tekst, uitkomst } = this;
    return { beleid, besluit, tekst, uitkomst, ...this.#read() };
  }
}

/** A judgement by the besluit at `index`, of which the outcome is known already. */
export function besluitOordeel<B extends string, N extends string>(
  snapshot: Snapshot,
  index: number,
  naam: B,
  uitkomst: Uitkomst,
): Oordeel<B, N> {
  return new LazyOordeel<B, N>(snapshot, index, naam, uitkomst);
}

function besluitReasoning<N extends string>(snapshot: Snapshot, index: number): BesluitReasoning<N> {
  const { policy } = snapshot;
  const { reasoner, problems } = judge(snapshot);
  const besluit = policy.beleid.besluiten[index];
  if (problems.length > 0 || besluit === undefined) {
    return {
      toepassing: toepassingOf(policy, besluit, "onbekend", []),
      normen: [],
      ontbreekt: [],
      voorbehoud: [],
      aanscherping: [],
      problemen: problems,
    };
  }
  // The names of these norms are what N was made from.
  const normen = besluit.normen as readonly NormGegevens<N>[];
  const { result, grounds } = reasoner.besluit(index);
  const { scope } = result;
  return {
    toepassing: toepassingOf(policy, besluit, scope.result, scope.grounds),
    normen: normen.flatMap((norm, position) => {
      const conclusion = result.norms[position];
      return conclusion === undefined ? [] : [normOordeel(policy, norm, conclusion)];
    }),
    ontbreekt: result.missing.map((ground) => missingOf(policy, ground)),
    voorbehoud: usedIn(policy, grounds).filter(({ aanname }) => aanname),
    aanscherping: result.sharpening.flatMap((position) => {
      const norm = normen[position];
      return norm === undefined ? [] : [norm.naam];
    }),
    problemen: [],
  };
}

function toepassingOf(
  policy: Policy,
  besluit: BesluitGegevens | undefined,
  applies: Truth,
  grounds: readonly Ground[],
): Toepassing {
  return {
    status: applies === "ja" ? "van toepassing" : applies === "nee" ? "niet van toepassing" : "onbekend",
    toets: besluit?.toepassing,
    ...reasoningOf(policy, grounds, applies === "onbekend"),
  };
}

function normOordeel<N extends string>(
  policy: Policy,
  norm: NormGegevens<N>,
  { result, grounds }: Reasoned<NormConclusion>,
): NormOordeel<N> {
  const { status, exemption } = result;
  const vrijstelling = norm.vrijstellingen[exemption];
  const { gebruikt, rijen, ontbreekt } = reasoningOf(policy, grounds, status === "onbekend");
  return {
    norm: norm.naam,
    soort: norm.soort,
    titel: norm.titel,
    rubriek: norm.rubriek,
    status,
    toets: norm.toets,
    vrijstelling:
      vrijstelling === undefined
        ? undefined
        : { nummer: exemption + 1, label: vrijstelling.label, tekst: vrijstelling.tekst },
    gebruikt,
    rijen,
    ontbreekt,
    bron: norm.bron,
    gevolg: norm.gevolg,
    lezing: norm.lezing,
  };
}

// ── Everything beside the besluiten ─────────────────────────────────────────────────────────────────

/** A statement that knows its conclusion; why is worked out once, when it is read. */
class LazyStatement implements Redenering {
  readonly #snapshot: Snapshot;
  readonly #reason: (reasoner: Reasoner) => readonly Ground[];
  readonly #open: boolean;
  #reasoning: Redenering | undefined;

  constructor(snapshot: Snapshot, open: boolean, reason: (reasoner: Reasoner) => readonly Ground[]) {
    this.#snapshot = snapshot;
    this.#open = open;
    this.#reason = reason;
    this.#reasoning = undefined;
  }

  get gebruikt(): readonly Gebruikt[] {
    return this.#read().gebruikt;
  }
  get rijen(): readonly Rij[] {
    return this.#read().rijen;
  }
  get ontbreekt(): readonly Ontbrekend[] {
    return this.#read().ontbreekt;
  }

  #read(): Redenering {
    this.#reasoning ??= this.#work();
    return this.#reasoning;
  }

  #work(): Redenering {
    const { reasoner, problems } = judge(this.#snapshot);
    const grounds = problems.length > 0 ? [] : this.#reason(reasoner);
    return reasoningOf(this.#snapshot.policy, grounds, this.#open);
  }

  /** All of it as a plain object. */
  toJSON(): object {
    return { ...this, ...this.#read() };
  }
}

class LazyAfgeleid<W> extends LazyStatement implements AfgeleidOordeel<W> {
  readonly afgeleid: string;
  readonly titel: string;
  readonly waarde: W | null | undefined;
  readonly bron: readonly BronPunt[];
  readonly lezing: readonly string[];

  constructor(snapshot: Snapshot, index: number, waarde: W | null | undefined) {
    super(snapshot, waarde === undefined, (reasoner) => reasoner.derived(index).grounds);
    const afgeleide = snapshot.policy.beleid.afgeleid[index];
    this.afgeleid = afgeleide?.naam ?? "";
    this.titel = afgeleide?.titel ?? "";
    this.waarde = waarde;
    this.bron = afgeleide?.bron ?? [];
    this.lezing = afgeleide?.lezing ?? [];
  }
}

/** The derived value at `index`, of which the value is known already. */
export function afgeleidOordeel<W>(
  snapshot: Snapshot,
  index: number,
  waarde: W | null | undefined,
): AfgeleidOordeel<W> {
  return new LazyAfgeleid(snapshot, index, waarde);
}

class LazyPrestatie<N extends string> extends LazyStatement implements PrestatieOordeel<N> {
  readonly prestatie: N;
  readonly titel: string;
  readonly status: PrestatieStatus;
  readonly toets: string;
  readonly bron: readonly BronPunt[];
  readonly lezing: readonly string[];

  constructor(snapshot: Snapshot, index: number, naam: N, status: PrestatieStatus) {
    const { beleid, rules } = snapshot.policy;
    super(snapshot, status === "onbekend", (reasoner) => {
      const rule = rules.prestaties[index];
      return rule === undefined ? [] : reasoner.prestatie(rule).grounds;
    });
    const prestatie = beleid.prestaties[index];
    this.prestatie = naam;
    this.titel = prestatie?.titel ?? "";
    this.status = status;
    this.toets = prestatie?.toets ?? "";
    this.bron = prestatie?.bron ?? [];
    this.lezing = prestatie?.lezing ?? [];
  }
}

/** The prestatie at `index`, of which the status is known already. */
export function prestatieOordeel<N extends string>(
  snapshot: Snapshot,
  index: number,
  naam: N,
  status: PrestatieStatus,
): PrestatieOordeel<N> {
  return new LazyPrestatie(snapshot, index, naam, status);
}

class LazyTermijn<N extends string> extends LazyStatement implements TermijnOordeel<N> {
  readonly termijn: N;
  readonly titel: string;
  readonly door: string;
  readonly status: Status;
  readonly toets: string;
  readonly streven: boolean;
  readonly bron: readonly BronPunt[];

  constructor(snapshot: Snapshot, index: number, naam: N, status: Status) {
    const { beleid, rules } = snapshot.policy;
    super(snapshot, status === "onbekend", (reasoner) => {
      const rule = rules.termijnen[index];
      return rule === undefined ? [] : reasoner.termijn(rule).grounds;
    });
    const termijn = beleid.termijnen[index];
    this.termijn = naam;
    this.titel = termijn?.titel ?? "";
    this.door = termijn === undefined ? "" : nameOfHerkomst(termijn.door);
    this.status = status;
    this.toets = termijn?.toets ?? "";
    this.streven = termijn?.streven ?? false;
    this.bron = termijn?.bron ?? [];
  }
}

/** The termijn at `index`, of which the status is known already. */
export function termijnOordeel<N extends string>(
  snapshot: Snapshot,
  index: number,
  naam: N,
  status: Status,
): TermijnOordeel<N> {
  return new LazyTermijn(snapshot, index, naam, status);
}

class LazyMededeling<N extends string> extends LazyStatement implements MededelingOordeel<N> {
  readonly norm: N;
  readonly soort: "toezegging" | "aandachtspunt";
  readonly titel: string;
  readonly status: MededelingStatus;
  readonly bron: readonly BronPunt[];

  constructor(snapshot: Snapshot, index: number, naam: N, status: MededelingStatus) {
    const { beleid, rules } = snapshot.policy;
    super(snapshot, status === "onbekend", (reasoner) => {
      const rule = rules.mededelingen[index];
      return rule === undefined ? [] : reasoner.mededeling(rule).grounds;
    });
    const mededeling = beleid.mededelingen[index];
    this.norm = naam;
    this.soort = mededeling?.soort ?? "aandachtspunt";
    this.titel = mededeling?.titel ?? "";
    this.status = status;
    this.bron = mededeling?.bron ?? [];
  }
}

/** The toezegging or aandachtspunt at `index`, of which the status is known already. */
export function mededelingOordeel<N extends string>(
  snapshot: Snapshot,
  index: number,
  naam: N,
  status: MededelingStatus,
): MededelingOordeel<N> {
  return new LazyMededeling(snapshot, index, naam, status);
}
