// An emitted module seen from outside: everything that it says about facts, in the shape that the reference gives it.

import type { Beoordeling } from "../evaluate/index.js";
import type { EmittedModule } from "../examples/agreement.js";
import type { Beoordeeld } from "../runtime/batch.js";
import type { Vraag, VraagOpties } from "../runtime/questions.js";
import type {
  AfgeleidOordeel,
  Gelezen,
  MededelingOordeel,
  Oordeel,
  PrestatieOordeel,
  TermijnOordeel,
  Uitkomst,
  Waarde,
} from "../runtime/types.js";

/** What an emitted module exports, as far as it is the same for every policy. */
export interface ModuleExports {
  readonly besluiten: Table<Oordeel, "uitkomst", Uitkomst>;
  readonly prestaties: Table<PrestatieOordeel, "uitkomst", string>;
  readonly afgeleid: Table<AfgeleidOordeel<Waarde>, "waarde", Waarde | undefined>;
  readonly termijnen: Table<TermijnOordeel, "status", string>;
  readonly mededelingen: Table<MededelingOordeel, "status", string>;
  /** Not of a policy that judges nothing. */
  readonly beoordeelAlles?: (feiten: unknown) => Judgements;
  /** Not of a policy without a besluit. */
  readonly beoordeelAlle?: JudgesMany;
  readonly volgendeVraag?: (feiten: unknown, opties?: VraagOpties) => Vraag | undefined;
  readonly leesFeiten: (onbekend: unknown) => Gelezen<unknown>;
  readonly toelichting: (
    oordeel: Oordeel,
    opties?: { readonly vorm?: "tekst" | "markdown" | "html" },
  ) => string;
}

type Table<J, P extends string, R> = Readonly<
  Record<string, { readonly beoordeel: (feiten: unknown) => J } & Readonly<Record<P, (feiten: unknown) => R>>>
>;

/** Judges many: asynchronous over what comes in asynchronously. */
interface JudgesMany {
  (aanvragen: Iterable<unknown>, opties?: object): Iterable<Beoordeeld<unknown, unknown, Oordeel>>;
  (aanvragen: AsyncIterable<unknown>, opties?: object): AsyncIterable<Beoordeeld<unknown, unknown, Oordeel>>;
}

/** Everything that a policy says about one set of facts. */
interface Judgements {
  readonly besluiten: Readonly<Record<string, Oordeel>>;
  readonly prestaties: Readonly<Record<string, PrestatieOordeel>>;
  readonly afgeleid: Readonly<Record<string, AfgeleidOordeel<Waarde>>>;
  readonly termijnen: Readonly<Record<string, TermijnOordeel>>;
  readonly mededelingen: Readonly<Record<string, MededelingOordeel>>;
}

/** The module as something to compare with the reference: whole judgements, as plain objects. */
export function emittedModule(module: ModuleExports): EmittedModule {
  return {
    leesFeiten: module.leesFeiten,
    uitkomst: (besluit, feiten) => entry(module.besluiten, besluit).uitkomst(feiten),
    beoordeel: (feiten): Beoordeling => {
      let judgements: Judgements | undefined;
      // Made when asked, and then all at once: the facts are read once for everything that is said of them.
      const judged = (): Judgements => (judgements ??= module.beoordeelAlles?.(feiten) ?? nothing);
      return {
        get problemen() {
          const read = module.leesFeiten(feiten);
          return read.goed ? [] : read.problemen.filter(({ code }) => code !== "onbekend-veld");
        },
        besluit: (naam) => plain(entry(judged().besluiten, naam)),
        prestatie: (naam) => plain(entry(judged().prestaties, naam)),
        afgeleid: (naam) => plain(entry(judged().afgeleid, naam)),
        termijn: (naam) => plain(entry(judged().termijnen, naam)),
        mededeling: (naam) => plain(entry(judged().mededelingen, naam)),
      };
    },
  };
}

const nothing: Judgements = { besluiten: {}, prestaties: {}, afgeleid: {}, termijnen: {}, mededelingen: {} };

function entry<T>(table: Readonly<Record<string, T>>, naam: string): T {
  const found = Object.hasOwn(table, naam) ? table[naam] : undefined;
  if (found === undefined) throw new RangeError(`the module has no ${naam}`);
  return found;
}

/** A judgement whose reasoning is worked out when read, with all of it read. */
function plain<J extends object>(judgement: J): J {
  // Every judgement of the runtime has it; the interfaces do not speak of it.
  const { toJSON } = judgement as { readonly toJSON?: () => J };
  return toJSON === undefined ? judgement : toJSON.call(judgement);
}
