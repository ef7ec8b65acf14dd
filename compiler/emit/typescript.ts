// Emits a policy as one TypeScript module that imports nothing but the runtime module beside it.

import type { Beleid } from "../model.js";
import { declarationsOf } from "./declarations.js";
import { rulesData } from "./formulas.js";
import { exportTypes, moduleApi } from "./module-api.js";
import { typeDeclarations } from "./module-types.js";
import { NOTHING_SAID, nothingSaid, policyData } from "./policy-data.js";
import { runtimeText } from "./runtime-text.js";
import { LIST_OF, literal } from "./source-text.js";
import { straightCode } from "./straight/functions.js";
import { typeNames } from "./type-names.js";

/** A file that was made: its name, and its text. */
export interface EmittedFile {
  readonly path: string;
  readonly text: string;
}

/** The name of the runtime module, without what comes behind the point. */
export const RUNTIME = "inkoop-runtime";

export const HEADING =
  "// Gemaakt door `inkoop build` uit een beleid in de taal inkoop. Wijzig het beleid, niet dit bestand.";

/** Types of the runtime module that a service meets, and so finds in the module of the policy too. */
const exportedTypes: readonly string[] = [
  "AfgeleidOordeel",
  "Beoordeeld",
  "BeoordeelAlleOpties",
  "BronPunt",
  "Datum",
  "FeitenSchema",
  "Gebruikt",
  "Gelezen",
  "MededelingOordeel",
  "MededelingStatus",
  "NormOordeel",
  "Ontbrekend",
  "Oordeel",
  "PrestatieOordeel",
  "PrestatieStatus",
  "Probleem",
  "ProbleemCode",
  "Rij",
  "SchemaIssue",
  "Status",
  "TermijnOordeel",
  "Toepassing",
  "ToelichtingOpties",
  "Uitkomst",
  "Vraag",
  "VraagOpties",
  "Waarde",
];
const ownTypes: readonly string[] = [
  "AfgeleidNaam",
  "BeleidGegevens",
  "BesluitNaam",
  "FeitNaam",
  "Feiten",
  "Gegevens",
  "MededelingNaam",
  "NormNaam",
  "NormenVan",
  "Policy",
  "PrestatieNaam",
  "Snapshot",
  "TermijnNaam",
  "Waarden",
];

/** The module of `beleid`, not yet laid out: `<naam>.ts`. The same policy always gives the same text. */
export function emitModule(beleid: Beleid): EmittedFile {
  const typeName = typeNamesOf(beleid);
  const api = moduleApi(beleid, typeName);
  const straight = straightCode(beleid, typeName);
  const code = [...api.declarations, ...typeDeclarations(beleid, typeName), ...straight.declarations];
  const data = literal(policyData(beleid), "(typeof beleid)");
  const rules = literal(rulesData(beleid), 'Policy["rules"]');
  const isMentioned = (name: string): boolean => code.some((text) => mentions(text, name));
  // What a function asked for may have turned out to be of no use to it.
  const values = [...new Set([...api.imports, ...straight.imports])].filter(isMentioned);
  if ([data, rules].some((text) => text.includes(`${LIST_OF}<`))) values.push(LIST_OF);
  const types = [...exportedTypes, "Snapshot"].filter(isMentioned);
  const sections = [
    `${HEADING}\n// De stukken: wat een dienst aanroept, de typen, het beleid als gegevens, de regels als formules, en de regels als code.`,
    `import { ${values.toSorted().join(", ")} } from "./${RUNTIME}.js";
import type { ${[...types, "BeleidGegevens", "Policy"].toSorted().join(", ")} } from "./${RUNTIME}.js";`,
    `export type { ${exportedTypes.join(", ")} } from "./${RUNTIME}.js";`,
    ...api.declarations,
    ...typeDeclarations(beleid, typeName),
    ...(data.includes(`...${NOTHING_SAID}`) ? [nothingSaid] : []),
    `/** Het beleid als gegevens. Gelijke \`hash\`: gelijke besluiten. */
export const beleid: Gegevens = /* @__PURE__ */ ((): Gegevens => (${data}))();`,
    `type Gegevens = BeleidGegevens<{
  feit: FeitNaam; besluit: BesluitNaam; norm: NormNaam; prestatie: PrestatieNaam;
  termijn: TermijnNaam; mededeling: MededelingNaam; afgeleid: AfgeleidNaam;
}>;`,
    `/** De regels waaruit de redenering wordt uitgewerkt. */
const policy: Policy = { beleid, rules: ${rules} };`,
    `// De regels als code. Wat de getallen betekenen, staat in ${RUNTIME}.ts bij "What the straight-line code".`,
    ...straight.declarations,
  ];
  return { path: `${beleid.naam}.ts`, text: `${sections.join("\n\n")}\n` };
}

/** The types of the module of `beleid` without its code, not yet laid out: `<naam>.d.ts`, from the laid-out `text` of the module. */
export function emitDeclarations(beleid: Beleid, text: string): EmittedFile {
  const types = exportTypes(beleid, typeNamesOf(beleid));
  return { path: `${beleid.naam}.d.ts`, text: `${HEADING}\n\n${declarationsOf(text, types)}` };
}

function typeNamesOf(beleid: Beleid): (naam: string) => string {
  const names = typeNames(
    [...beleid.keuzelijsten, ...beleid.structuren].map(({ naam }) => naam),
    [...exportedTypes, ...ownTypes],
  );
  return (naam) => names.get(naam) ?? naam;
}

/** Is `name` one of the words of `text`? */
function mentions(text: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(text);
}

/** The runtime module, laid out: `inkoop-runtime.ts`. It is the same for every policy. */
export function emitRuntime(): EmittedFile {
  return { path: `${RUNTIME}.ts`, text: runtimeText };
}

/** Lays out the text of one module; `prettier`, but the compiler does not load it itself. */
export type Format = (text: string) => string | Promise<string>;

/**
 * How prettier is asked to lay out emitted modules: as it does by itself, whatever stands around them. Its parser of
 * Babel gives the same text as the one that it takes for files by itself, in half the time; and with a name it need
 * not find out whether there is JSX in it.
 */
export const formatOptions = {
  parser: "babel-ts",
  filepath: "module.ts",
  printWidth: 100,
  embeddedLanguageFormatting: "off",
} as const;

/** The files of `beleid`: its module, laid out by `format`, and the runtime module. */
export async function emitTypeScript(beleid: Beleid, format: Format): Promise<readonly EmittedFile[]> {
  const { path, text } = emitModule(beleid);
  return [{ path, text: await format(text) }, emitRuntime()];
}
