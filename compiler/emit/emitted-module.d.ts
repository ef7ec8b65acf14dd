import type { EmittedModule } from "../examples/agreement.js";
import type { AfgeleidOordeel, Gelezen, MededelingOordeel, Oordeel, PrestatieOordeel, TermijnOordeel, Uitkomst, Waarde } from "../runtime/types.js";
/** What an emitted module exports, as far as it is the same for every policy. */
export interface ModuleExports {
    readonly besluiten: Table<Oordeel, "uitkomst", Uitkomst>;
    readonly prestaties: Table<PrestatieOordeel, "uitkomst", string>;
    readonly afgeleid: Table<AfgeleidOordeel<Waarde>, "waarde", Waarde | undefined>;
    readonly termijnen: Table<TermijnOordeel, "status", string>;
    readonly mededelingen: Table<MededelingOordeel, "status", string>;
    readonly leesFeiten: (onbekend: unknown) => Gelezen<unknown>;
    readonly toelichting: (oordeel: Oordeel, opties?: {
        readonly vorm?: "tekst" | "markdown";
    }) => string;
}
type Table<J, P extends string, R> = Readonly<Record<string, {
    readonly beoordeel: (feiten: unknown) => J;
} & Readonly<Record<P, (feiten: unknown) => R>>>>;
/** The module as something to compare with the reference: whole judgements, as plain objects. */
export declare function emittedModule(module: ModuleExports): EmittedModule;
export {};
