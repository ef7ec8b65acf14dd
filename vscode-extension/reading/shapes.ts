// The parts of the document of a policy as the server sends it, by name.

import type { DocumentResult } from "@inkoop/lsp/protocol";

export type Reading = NonNullable<DocumentResult["document"]>;
export type Chapter = Reading["hoofdstukken"][number];
export type Section = Chapter["paragrafen"][number];
export type Item = Section["onderdelen"][number];
export type Norm = Extract<Item, { readonly soort: "voorwaarde" | "uitsluiting" }>;
export type Term = Extract<Item, { readonly soort: "termijn" }>;
export type Statement = Extract<Item, { readonly soort: "toezegging" | "aandachtspunt" | "ontoetsbaar" }>;
export type Prestatie = Extract<Item, { readonly soort: "prestatie" }>;
export type Controle = Extract<Item, { readonly soort: "controle" }>;
export type Derived = Extract<Item, { readonly soort: "waarde" | "gevallen" | "tabel" }>;
export type Condition = NonNullable<Chapter["geldtAls"]>;
export type Sentence = Extract<Condition, { readonly soort: "zin" }>;
export type Exemption = Norm["vrijstellingen"][number];
export type Moment = Reading["tijdlijn"][number];
export type Question = Reading["gegevens"][number]["vragen"][number];
export type Grounds = Pick<Chapter, "bron" | "extern" | "lezing" | "gevolg" | "omdat">;
export type Placement = NonNullable<Norm["volgens"]>;
