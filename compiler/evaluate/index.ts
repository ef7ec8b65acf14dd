// The reference evaluation: the definition of what a policy means for given facts.
//
// It is written to be read beside taal.md §6, not to be fast. The emitted module must agree with it on every input.

import type { Beleid } from "../model.js";
import type {
  AfgeleidOordeel,
  Gelezen,
  MededelingOordeel,
  Oordeel,
  PrestatieOordeel,
  Probleem,
  TermijnOordeel,
  Waarde,
} from "../runtime/types.js";
import type { Context, FactGround } from "./context.js";
import { decide } from "./decisions.js";
import { derive } from "./derived.js";
import { truthIn } from "./expressions.js";
import { brokenControle } from "./fact-problems.js";
import { gelezen, peildatum, readGiven } from "./facts.js";
import type { ReadFacts } from "./facts.js";
import { truthOf } from "./kleene.js";
import { judgeMededeling, judgeNorm, judgePrestatie, judgeTermijn } from "./norms.js";
import {
  afgeleidStatement,
  besluitStatement,
  mededelingStatement,
  prestatieStatement,
  termijnStatement,
} from "./statements.js";
import { truthValue, unknownOfType } from "./values.js";

/** Everything that a policy says about one set of facts; each answer is made when it is asked for, and once. */
export interface Beoordeling {
  /** Throws a RangeError, as the others do, when the policy has nothing of that name. */
  readonly besluit: (naam: string) => Oordeel;
  readonly prestatie: (naam: string) => PrestatieOordeel;
  readonly afgeleid: (naam: string) => AfgeleidOordeel<Waarde>;
  readonly termijn: (naam: string) => TermijnOordeel;
  readonly mededeling: (naam: string) => MededelingOordeel;
  /** Why every besluit is "fout"; empty when the facts are in order. Keys that the policy does not know are no reason. */
  readonly problemen: readonly Probleem[];
}

/** Judges `facts` (as JSON gives them, trusted or not) by `beleid`. Never throws on facts of any kind. */
export function evaluate(beleid: Beleid, facts: unknown): Beoordeling {
  const read = readGiven(beleid, facts);
  const context = contextOf(beleid, read);
  const problemen = [...read.problems, ...brokenControles(beleid, context, read)].filter(
    ({ code }) => code !== "onbekend-veld",
  );
  const refused = problemen.length > 0;
  const unlessRefused = <S>(state: () => S): S | undefined => (refused ? undefined : state());

  const afgeleiden = byName(beleid.afgeleiden);
  const besluiten = byName(beleid.besluiten);
  const prestaties = byName(beleid.prestaties);
  const termijnen = byName(beleid.termijnen);
  const mededelingen = byName(beleid.mededelingen);
  return {
    problemen,
    besluit: once((naam) => {
      const besluit = besluiten(naam);
      return besluitStatement(
        beleid,
        besluit,
        refused ? { problems: problemen } : { state: context.besluit(naam), norm: context.norm },
      );
    }),
    afgeleid: once((naam) => {
      const afgeleide = afgeleiden(naam);
      return afgeleidStatement(
        beleid,
        afgeleide,
        unlessRefused(() => context.derived(naam)),
      );
    }),
    prestatie: once((naam) => {
      const prestatie = prestaties(naam);
      return prestatieStatement(
        beleid,
        prestatie,
        unlessRefused(() => judgePrestatie(context, prestatie)),
      );
    }),
    termijn: once((naam) => {
      const termijn = termijnen(naam);
      return termijnStatement(
        beleid,
        termijn,
        unlessRefused(() => judgeTermijn(context, termijn)),
      );
    }),
    mededeling: once((naam) => {
      const mededeling = mededelingen(naam);
      return mededelingStatement(
        beleid,
        mededeling,
        unlessRefused(() => judgeMededeling(context, mededeling)),
      );
    }),
  };
}

/** The meaning of `leesFeiten`: every problem in `facts` at once, or the facts in a fresh and clean form. Never throws. */
export function readFacts(beleid: Beleid, facts: unknown): Gelezen<Readonly<Record<string, Waarde>>> {
  const read = readGiven(beleid, facts);
  const broken = brokenControles(beleid, contextOf(beleid, read), read);
  return gelezen(beleid, read, [...read.problems, ...broken]);
}

/** The controles that are certainly broken, by the facts that are in order; none when the facts cannot be read at all. */
function brokenControles(beleid: Beleid, context: Context, { problems }: ReadFacts): readonly Probleem[] {
  if (problems.some(({ pad, code }) => pad === "" && code === "verkeerd-type")) return [];
  return beleid.controles
    .filter(({ eis }) => truthIn({ context }, eis) === "nee")
    .map((controle) => brokenControle(controle));
}

function contextOf(beleid: Beleid, read: ReadFacts): Context {
  const feiten = byName([peildatum, ...beleid.feiten]);
  const afgeleiden = byName(beleid.afgeleiden);
  const normen = byName(beleid.besluiten.flatMap((besluit) => besluit.normen));
  const besluiten = byName(beleid.besluiten);
  const context: Context = {
    fact: once((naam) => factOf(feiten(naam), read)),
    derived: once((naam) => derive(context, afgeleiden(naam))),
    norm: once((naam) => judgeNorm(context, normen(naam))),
    besluit: once((naam) => decide(context, besluiten(naam))),
    structuur: byName(beleid.structuren),
  };
  return context;
}

function factOf(feit: Beleid["feiten"][number], { values }: ReadFacts): FactGround {
  const place = { kind: "fact", pad: feit.naam, fact: feit.naam, feit } as const;
  const given = values.get(feit.naam);
  if (given !== undefined) return { ...place, standing: "gegeven", value: given };
  if (feit.aanname !== undefined) {
    return { ...place, standing: "aangenomen", value: truthValue(truthOf(feit.aanname)) };
  }
  return { ...place, standing: "onbekend", value: unknownOfType(feit.type, feit.optioneel) };
}

function byName<T extends { readonly naam: string }>(declared: readonly T[]): (naam: string) => T {
  const index = new Map(declared.map((declaration) => [declaration.naam, declaration]));
  return (naam) => {
    const found = index.get(naam);
    if (found === undefined) throw new RangeError(`the policy declares no such thing: ${naam}`);
    return found;
  };
}

/** Remembers each answer. */
function once<T>(answer: (naam: string) => T): (naam: string) => T {
  const answers = new Map<string, T>();
  return (naam) => {
    const known = answers.get(naam);
    if (known !== undefined) return known;
    const made = answer(naam);
    answers.set(naam, made);
    return made;
  };
}
