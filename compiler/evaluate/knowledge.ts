// The knowledge that facts give: each fact as it stands, and what follows from it, concluded when it is asked for.

import type { Beleid, Feit, Norm } from "../model.js";
import type { Context, FactGround, Standing } from "./context.js";
import { decide } from "./decisions.js";
import { derive } from "./derived.js";
import { peildatum } from "./facts.js";
import type { ReadFacts } from "./facts.js";
import { truthOf } from "./kleene.js";
import { judgeNorm } from "./norms.js";
import { truthValue, unknownOfType, type Value } from "./values.js";

/** What `beleid` makes of these facts, whether or not they break a controle. */
export function contextOf(beleid: Beleid, read: ReadFacts): Context {
  const { feit, norm } = declarationsOf(beleid);
  const afgeleide = byName(beleid.afgeleiden);
  const besluit = byName(beleid.besluiten);
  const context: Context = {
    fact: once((naam) => factOf(feit(naam), read)),
    derived: once((naam) => derive(context, afgeleide(naam))),
    norm: once((naam) => judgeNorm(context, norm(naam))),
    besluit: once((naam) => decide(context, besluit(naam))),
    structuur: byName(beleid.structuren),
    values: new Map(),
    grounds: new Map(),
  };
  return context;
}

/** What has to be found by name for each set of facts, and is the same for all of them. */
interface Declarations {
  readonly feit: (naam: string) => Feit;
  readonly norm: (naam: string) => Norm;
}

const declarations = new WeakMap<Beleid, Declarations>();

function declarationsOf(beleid: Beleid): Declarations {
  const known = declarations.get(beleid);
  if (known !== undefined) return known;
  const made = {
    feit: byName([peildatum, ...beleid.feiten]),
    norm: byName(beleid.besluiten.flatMap((besluit) => besluit.normen)),
  };
  declarations.set(beleid, made);
  return made;
}

function factOf(feit: Beleid["feiten"][number], { values }: ReadFacts): FactGround {
  const given = values.get(feit.naam);
  const as = (standing: Standing, value: Value): FactGround => ({
    kind: "fact",
    pad: feit.naam,
    fact: feit.naam,
    feit,
    standing,
    value,
  });
  if (given !== undefined) return as("gegeven", given);
  if (feit.aanname !== undefined) return as("aangenomen", truthValue(truthOf(feit.aanname)));
  return as("onbekend", unknownOfType(feit.type, feit.optioneel));
}

/** Finds a declaration; throws a RangeError when there is none of that name. */
export function byName<T extends { readonly naam: string }>(declared: readonly T[]): (naam: string) => T {
  let index: ReadonlyMap<string, T> | undefined;
  return (naam) => {
    index ??= indexOf(declared);
    const found = index.get(naam);
    if (found === undefined) throw new RangeError(`the policy declares no such thing: ${naam}`);
    return found;
  };
}

const indices = new WeakMap<readonly object[], ReadonlyMap<string, object>>();

/** Made once for each list, for a policy is asked about many facts. */
function indexOf<T extends { readonly naam: string }>(declared: readonly T[]): ReadonlyMap<string, T> {
  // What is kept for a list was made of that list.
  const known = indices.get(declared) as ReadonlyMap<string, T> | undefined;
  if (known !== undefined) return known;
  const made = new Map(declared.map((declaration) => [declaration.naam, declaration]));
  indices.set(declared, made);
  return made;
}

/** Remembers each answer. */
export function once<T>(answer: (naam: string) => T): (naam: string) => T {
  const answers = new Map<string, T>();
  return (naam) => {
    const known = answers.get(naam);
    if (known !== undefined) return known;
    const made = answer(naam);
    answers.set(naam, made);
    return made;
  };
}
