// A policy with an inkoop.json beside it, and what is then said of both.

import { lineStartsOf, positionAt } from "@inkoop/language";
import { checkProgram, type CheckResult } from "../../../compiler/check/index.js";
import { decision } from "../../../compiler/diagnostics/page-parts.js";
import { createRenderer } from "../../../compiler/diagnostics/render.js";
import { createMemoryHost } from "../../../compiler/host.memory.js";
import { createProgram } from "../../../compiler/program.js";

export const policyFile = "beleid.inkoop";
export const settingsFile = "inkoop.json";

/** A policy without errors: a warning for each of its empty rubrieken (INK0431), one for a fact that nothing uses (INK0228). */
export const twoWarnings = decision(
  "punten 1",
  `voorwaarde agb "AGB-code"
  vraag "Heeft u een AGB-code?"
  bron  algemeen punt 1

gegevens "Praktijk"
  omzet: bedrag
    vraag "Wat is de omzet?"

rubriek "Kwaliteit"`,
);

export function checkFiles(files: ReadonlyMap<string, string>): CheckResult {
  return checkProgram(createProgram(createMemoryHost(files), { roots: [policyFile] }));
}

/** What is said of `policy` with these settings: "waarschuwing INK0431 beleid.inkoop:14:1". */
export function said(policy: string, settings?: string): readonly string[] {
  const files = filesOf(policy, settings);
  return listed(checkFiles(files), files);
}

export function filesOf(policy: string, settings?: string): ReadonlyMap<string, string> {
  return new Map([
    [policyFile, policy],
    ...(settings === undefined ? [] : [[settingsFile, settings] as const]),
  ]);
}

export function listed(
  { diagnostics }: Pick<CheckResult, "diagnostics">,
  files: ReadonlyMap<string, string>,
): readonly string[] {
  return diagnostics.map(({ severity, code, file, span }) => {
    const { line, column } = positionAt(lineStartsOf(files.get(file) ?? ""), span.start);
    return `${severity} ${code} ${file}:${line}:${column}`;
  });
}

/** The findings in these settings, as a person sees them. */
export function shownSettings(settings: string): string {
  const files = filesOf(twoWarnings, settings);
  const renderer = createRenderer({ textOf: (file) => files.get(file) });
  return checkFiles(files)
    .diagnostics.filter(({ file }) => file === settingsFile)
    .map(renderer.diagnostic)
    .join("\n\n");
}

/** Settings with this below `ernst`. */
export function ernst(severities: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ ernst: severities }, undefined, 2)}\n`;
}
