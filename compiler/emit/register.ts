// The register: one module that knows every policy that was built, and which of them is for a zorgsoort on a day.

import type { Beleid } from "../model.js";
import { isoDate } from "./policy-data.js";
import { key, literal, member, quoted, typeKey, union } from "./source-text.js";
import { HEADING, RUNTIME } from "./typescript.js";
import type { EmittedFile } from "./typescript.js";

/** The name of the register, without what comes behind the point; no policy can have it. */
export const REGISTER = "inkoop-register";

/**
 * The zorgsoorten that `beleid` is for: its name without the years behind it, under which it has successors, and the
 * values of its keuzelijst `Zorgsoort`.
 */
export function zorgsoortenOf({ naam, keuzelijsten }: Beleid): readonly string[] {
  const ownName = naam.replace(/(?:_?(?:19|20|21)[0-9]{2}){1,2}$/, "");
  const values = keuzelijsten.find((keuzelijst) => keuzelijst.naam === "Zorgsoort")?.waarden ?? [];
  return [...new Set([ownName === "" ? naam : ownName, ...values.map((waarde) => waarde.naam)])];
}

/** The register of `policies`, not yet laid out. */
export function emitRegister(policies: readonly Beleid[]): EmittedFile {
  const inOrder = policies.toSorted((a, b) => (a.naam < b.naam ? -1 : 1));
  const bySoort = new Map<string, string[]>();
  for (const beleid of inOrder)
    for (const zorgsoort of zorgsoortenOf(beleid))
      bySoort.set(zorgsoort, [...(bySoort.get(zorgsoort) ?? []), beleid.naam]);
  const sections = [
    `${HEADING}\n// Het register: welk beleid geldt voor een zorgsoort op een dag. Een module wordt pas geladen als erom wordt gevraagd.`,
    `import { policyOn } from "./${RUNTIME}.js";`,
    `/** De modules, elk bij de naam van haar beleid. */
    export interface Modules { ${inOrder.map(({ naam }) => `readonly ${typeKey(naam)}: typeof import(${quoted(`./${naam}.js`)});`).join("\n")} }`,
    "export type BeleidNaam = keyof Modules;",
    `/** Per zorgsoort de namen van het beleid dat ervoor geldt of heeft gegolden. */
    export interface BeleidVan { ${[...bySoort].map(([zorgsoort, namen]) => `readonly ${typeKey(zorgsoort)}: ${union(namen)};`).join("\n")} }`,
    "export type Zorgsoort = keyof BeleidVan;",
    `/** Een beleid in het register. */
    export interface Inschrijving<N extends BeleidNaam = BeleidNaam> {
      readonly naam: N;
      readonly titel: string;
      readonly verzekeraar: string;
      readonly zorgsoorten: readonly Zorgsoort[];
      /** Beide dagen tellen mee. */
      readonly looptijd: { readonly van: string; readonly totEnMet: string };
      readonly hash: string;
      /** De module van dit beleid. */
      readonly laad: () => Promise<Modules[N]>;
    }`,
    `/** Elk beleid, bij zijn naam. */
    export const beleidsstukken: { readonly [N in BeleidNaam]: Inschrijving<N> } = { ${inOrder.map(entryOf).join("\n")} };`,
    `const alle: readonly Inschrijving[] = [${inOrder.map(({ naam }) => `beleidsstukken${member(naam)}`).join(", ")}];`,
    `/** Het beleid dat op \`datum\` ("2027-03-31") voor \`zorgsoort\` geldt; undefined als er geen is. Gooit een RangeError op als \`datum\` geen datum is. */
    export function beleidOp<Z extends Zorgsoort>(zorgsoort: Z, datum: string): Inschrijving<BeleidVan[Z]> | undefined;
    export function beleidOp(zorgsoort: string, datum: string): Inschrijving | undefined;
    export function beleidOp(zorgsoort: string, datum: string): Inschrijving | undefined {
      return policyOn(alle, zorgsoort, datum);
    }`,
  ];
  return { path: `${REGISTER}.ts`, text: `${sections.join("\n\n")}\n` };
}

function entryOf(beleid: Beleid): string {
  const { naam, titel, verzekeraar, looptijd, hash } = beleid;
  return `${key(naam)}: {
    naam: ${quoted(naam)},
    titel: ${quoted(titel)},
    verzekeraar: ${quoted(verzekeraar)},
    zorgsoorten: ${literal(zorgsoortenOf(beleid))},
    looptijd: ${literal({ van: isoDate(looptijd.van), totEnMet: isoDate(looptijd.totEnMet) })},
    hash: ${quoted(hash)},
    laad: () => import(${quoted(`./${naam}.js`)}),
  },`;
}
