// The reference evaluation: the definition of what a policy means for given facts.
//
// It is written to be read beside the language reference, not to be fast. The emitted module must agree with it on
// every input.

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
import type { Context } from "./context.js";
import { truthIn } from "./expressions.js";
import { brokenControle } from "./fact-problems.js";
import { gelezen, readGiven } from "./facts.js";
import type { ReadFacts } from "./facts.js";
import { byName, contextOf, once } from "./knowledge.js";
import { judgeMededeling, judgePrestatie, judgeTermijn } from "./norms.js";
import {
  afgeleidStatement,
  besluitStatement,
  mededelingStatement,
  prestatieStatement,
  termijnStatement,
} from "./statements.js";

/** Everything that a policy says about one set of facts; each answer is made when it is asked for, and once. */
export interface Beoordeling {
  /** Throws a RangeError, as the others do, when the policy has nothing of that name. */
  readonly besluit: (naam: string) => Oordeel;
  readonly prestatie: (naam: string) => PrestatieOordeel;
  readonly afgeleid: (naam: string) => AfgeleidOordeel<Waarde>;
  readonly termijn: (naam: string) => TermijnOordeel;
  readonly mededeling: (naam: string) => MededelingOordeel;
  /** Why every besluit is "fout"; empty when the facts are in order. A key that the policy does not know is no reason. */
  readonly problemen: readonly Probleem[];
}

/** Judges `facts` (as JSON gives them, trusted or not) by `beleid`. Never throws on facts of any kind. */
export function evaluate(beleid: Beleid, facts: unknown): Beoordeling {
  return judge(beleid, facts).beoordeling;
}

/** What `leesFeiten` means: every problem in `facts` at once, or the facts in a fresh and clean form. Never throws. */
export function readFacts(beleid: Beleid, facts: unknown): Gelezen<Readonly<Record<string, Waarde>>> {
  return judge(beleid, facts).gelezen;
}

/** Both, of facts that are read once. */
export interface Judged {
  readonly gelezen: Gelezen<Readonly<Record<string, Waarde>>>;
  readonly beoordeling: Beoordeling;
}

/** Reads and judges `facts` by `beleid`. Never throws on facts of any kind. */
export function judge(beleid: Beleid, facts: unknown): Judged {
  const read = readGiven(beleid, facts);
  const context = contextOf(beleid, read);
  const problems = [...read.problems, ...brokenControles(beleid, context, read)];
  return {
    gelezen: gelezen(beleid, read, problems),
    beoordeling: beoordelingOf(beleid, context, problems),
  };
}

function beoordelingOf(beleid: Beleid, context: Context, problems: readonly Probleem[]): Beoordeling {
  const problemen = problems.filter(({ code }) => code !== "onbekend-veld");
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

/** The controles that are certainly broken, by the facts that are in order; none when nothing could be read. */
function brokenControles(beleid: Beleid, context: Context, { problems }: ReadFacts): readonly Probleem[] {
  if (problems.some(({ pad, code }) => pad === "" && code === "verkeerd-type")) return [];
  return beleid.controles
    .filter(({ eis }) => truthIn({ context }, eis) === "nee")
    .map((controle) => brokenControle(controle));
}
