// Judges one application of many by the emitted module of the policy: what the result says of it, in plain data.

import { inDocumentOrder } from "../../decision/decide-all.js";
import type { ModuleExports } from "../../emit/emitted-module.js";
import type { Afgeleide, Beleid } from "../../model.js";
import type { Oordeel, Uitkomst, Waarde } from "../../runtime/types.js";
import { isFactsObject } from "../facts.js";
import { problemCodes } from "../facts-findings.js";
import type { Application, LineProblem } from "./application.js";

/** What a result says of each application, in this order. */
export interface Asked {
  readonly besluiten: readonly string[];
  readonly prestaties: readonly string[];
  readonly afgeleiden: readonly Afgeleide[];
  /** Besides the outcome of a besluit also the norms and facts that it hangs on? */
  readonly hasReasons: boolean;
  /** Replaces that of the facts. */
  readonly peildatum: string | undefined;
}

/** What there is to ask of `beleid`; with `besluit` of the besluiten only that one. */
export function askedOf(
  beleid: Beleid,
  {
    besluit,
    peildatum,
    hasReasons,
  }: Pick<Asked, "peildatum" | "hasReasons"> & { readonly besluit: string | undefined },
): Asked {
  return {
    besluiten: inDocumentOrder(beleid.besluiten)
      .map(({ naam }) => naam)
      .filter((naam) => besluit === undefined || naam === besluit),
    prestaties: beleid.prestaties.map(({ naam }) => naam),
    afgeleiden: inDocumentOrder(beleid.afgeleiden),
    hasReasons,
    peildatum,
  };
}

/** A besluit about one application. Names of norms, and paths of facts. */
export interface JudgedBesluit {
  readonly uitkomst: Uitkomst;
  readonly nietVoldaan: readonly string[];
  readonly ontbreekt: readonly string[];
  readonly voorbehoud: readonly string[];
}

/** Everything that the result says of one application; the lists are in the order of `Asked`. */
export interface JudgedApplication {
  readonly line: number;
  readonly id: unknown;
  readonly besluiten: readonly JudgedBesluit[];
  readonly prestaties: readonly string[];
  /** undefined: onbekend; null: geen. */
  readonly afgeleid: readonly (Waarde | undefined)[];
  /** Why there is no decision; empty when there is one. */
  readonly problems: readonly LineProblem[];
}

/** Judges by `module`, which is that of the policy that `asked` was made from. */
export function judgeOf(
  module: ModuleExports,
  asked: Asked,
): (application: Application) => JudgedApplication {
  const { besluiten, prestaties, afgeleiden, hasReasons, peildatum } = asked;
  const refused = besluiten.map(() => FOUT);
  const withoutStatus = prestaties.map(() => "onbekend");
  const withoutValue = afgeleiden.map(() => undefined);

  function judgedBesluiten(facts: unknown): readonly JudgedBesluit[] {
    if (!hasReasons) return besluiten.map((naam) => withoutReasons(module.besluiten[naam]?.uitkomst(facts)));
    const [only, ...others] = besluiten;
    if (only !== undefined && others.length === 0)
      return [withReasons(module.besluiten[only]?.beoordeel(facts))];
    // Together, for then they share what they lean on.
    const judged = module.beoordeelAlles?.(facts).besluiten;
    return besluiten.map((naam) => withReasons(judged?.[naam]));
  }

  return ({ line, id, facts, problems: before }) => {
    if (peildatum !== undefined && isFactsObject(facts)) Object.assign(facts, { peildatum });
    const read = facts === undefined && before.length > 0 ? undefined : module.leesFeiten(facts);
    if (read?.goed === true && before.length === 0) {
      return {
        line,
        id,
        besluiten: judgedBesluiten(read.feiten),
        prestaties: prestaties.map((naam) => module.prestaties[naam]?.uitkomst(read.feiten) ?? "onbekend"),
        afgeleid: afgeleiden.map(({ naam }) => module.afgeleid[naam]?.waarde(read.feiten)),
        problems: [],
      };
    }
    const found = read === undefined || read.goed ? [] : read.problemen;
    const problems = [
      ...before,
      ...found.map(({ pad, code, bericht }) => ({ code: problemCodes[code], pad, bericht })),
    ];
    return { line, id, besluiten: refused, prestaties: withoutStatus, afgeleid: withoutValue, problems };
  };
}

const FOUT: JudgedBesluit = { uitkomst: "fout", nietVoldaan: [], ontbreekt: [], voorbehoud: [] };

function withoutReasons(uitkomst: Uitkomst = "fout"): JudgedBesluit {
  return { ...FOUT, uitkomst };
}

function withReasons(oordeel: Oordeel | undefined): JudgedBesluit {
  if (oordeel === undefined) return FOUT;
  const { uitkomst, normen, ontbreekt, voorbehoud } = oordeel;
  const isNo = uitkomst === "komt niet in aanmerking" || uitkomst === "uitgesloten";
  return {
    uitkomst,
    // Of a besluit that does not apply, or waits, no norm is the reason.
    nietVoldaan: isNo ? normen.flatMap(({ norm, status }) => (status === "niet voldaan" ? [norm] : [])) : [],
    ontbreekt: ontbreekt.map(({ pad }) => pad),
    voorbehoud: voorbehoud.map(({ pad }) => pad),
  };
}
