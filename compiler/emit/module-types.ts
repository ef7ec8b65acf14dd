// The types of an emitted module: the facts as a service gives them, and every name of the policy as a union of strings.

import type { Beleid, Feit } from "../model.js";
import { peildatum } from "./policy-data.js";
import { propertyType, typeKey, union } from "./source-text.js";
import { tsType } from "./straight/module-scope.js";

/** The declarations of all types that the module exports. */
export function typeDeclarations(beleid: Beleid, typeName: (naam: string) => string): readonly string[] {
  return [
    ...beleid.keuzelijsten.map(
      ({ naam, waarden }) =>
        `export type ${typeName(naam)} = ${union(waarden.map((waarde) => waarde.naam))};`,
    ),
    ...beleid.structuren.map(
      ({ naam, velden }) => `export interface ${typeName(naam)} { ${properties(velden, typeName)} }`,
    ),
    `/** Wat over een aanvraag bekend is. Weggelaten of undefined: onbekend. null: bekend dat het er niet is. */
    export interface Feiten { ${properties([peildatum, ...beleid.feiten], typeName)} }`,
    `export type FeitNaam = ${names([peildatum, ...beleid.feiten])};`,
    `export type BesluitNaam = ${names(beleid.besluiten)};`,
    `/** Per besluit de namen van zijn normen. */
    export interface NormenVan { ${beleid.besluiten
      .map(({ naam, normen }) => `readonly ${typeKey(naam)}: ${names(normen)};`)
      .join("\n")} }`,
    "export type NormNaam = NormenVan[BesluitNaam];",
    `export type PrestatieNaam = ${names(beleid.prestaties)};`,
    `export type TermijnNaam = ${names(beleid.termijnen)};`,
    `export type MededelingNaam = ${names(beleid.mededelingen)};`,
    `export type AfgeleidNaam = ${names(beleid.afgeleiden)};`,
  ];
}

function names(named: readonly { readonly naam: string }[]): string {
  return union(named.map(({ naam }) => naam));
}

function properties(feiten: readonly Feit[], typeName: (naam: string) => string): string {
  return feiten
    .map(({ naam, type, optioneel }) => {
      const value = propertyType(naam, tsType(type, optioneel, typeName));
      return `readonly ${typeKey(naam)}?: ${value};`;
    })
    .join("\n");
}
