// An emitted module seen from outside: everything that it says about facts, in the shape that the reference gives it.

import type { Beoordeling } from "../evaluate/index.js";
import type { EmittedModule } from "../examples/agreement.js";
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
  readonly leesFeiten: (onbekend: unknown) => Gelezen<unknown>;
  readonly toelichting: (oordeel: Oordeel, opties?: { readonly vorm?: "tekst" | "markdown" }) => string;
}

type Table<J, P extends string, R> = Readonly<
  Record<string, { readonly beoordeel: (feiten: unknown) => J } & Readonly<Record<P, (feiten: unknown) => R>>>
>;

/** The module as something to compare with the reference: whole judgements, as plain objects. */
export function emittedModule(module: ModuleExports): EmittedModule {
  const { besluiten, prestaties, afgeleid, termijnen, mededelingen } = module;
  return {
    leesFeiten: module.leesFeiten,
    uitkomst: (besluit, feiten) => entry(besluiten, besluit).uitkomst(feiten),
    beoordeel: (feiten): Beoordeling => ({
      // Worked out when asked: whoever asks for one statement need not wait for the facts to be read twice.
      get problemen() {
        const read = module.leesFeiten(feiten);
        return read.goed ? [] : read.problemen.filter(({ code }) => code !== "onbekend-veld");
      },
      besluit: (naam) => plain(entry(besluiten, naam).beoordeel(feiten)),
      prestatie: (naam) => plain(entry(prestaties, naam).beoordeel(feiten)),
      afgeleid: (naam) => plain(entry(afgeleid, naam).beoordeel(feiten)),
      termijn: (naam) => plain(entry(termijnen, naam).beoordeel(feiten)),
      mededeling: (naam) => plain(entry(mededelingen, naam).beoordeel(feiten)),
    }),
  };
}

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
