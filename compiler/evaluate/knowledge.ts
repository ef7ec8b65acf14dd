// The knowledge that facts give: each fact as it stands, and what follows from it, concluded when it is asked for.

import type { Beleid } from "../model.js";
import type { Context, FactGround } from "./context.js";
import { decide } from "./decisions.js";
import { derive } from "./derived.js";
import { peildatum } from "./facts.js";
import type { ReadFacts } from "./facts.js";
import { truthOf } from "./kleene.js";
import { judgeNorm } from "./norms.js";
import { truthValue, unknownOfType } from "./values.js";

/** What `beleid` makes of these facts, whether or not they break a controle. */
export function contextOf(beleid: Beleid, read: ReadFacts): Context {
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

/** Finds a declaration; throws a RangeError when there is none of that name. */
export function byName<T extends { readonly naam: string }>(declared: readonly T[]): (naam: string) => T {
  const index = new Map(declared.map((declaration) => [declaration.naam, declaration]));
  return (naam) => {
    const found = index.get(naam);
    if (found === undefined) throw new RangeError(`the policy declares no such thing: ${naam}`);
    return found;
  };
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
