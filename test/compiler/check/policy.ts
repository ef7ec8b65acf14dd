// Policies around a few lines, for tests of the checks: everything besides those lines is in order.

import { decision, sourcedPolicy } from "../../../compiler/diagnostics/page-parts.js";
import { findingsIn, fixed, listed, type Findings } from "../findings.js";

/** Facts to make norms with. */
const facts = `gegevens "Praktijk"
  nieuw: ja/nee
  starter: ja/nee
  fte: getal van 0 tot en met 100
  datumA: datum
  datumB: datum optioneel
`;

/** A policy with some facts and one besluit, over a document with point 1 and 2. */
export function inDecision(body: string): string {
  return decision(
    "punten 1, 2",
    `${facts}\n${body.trim()}\n\nontoetsbaar "Rest"\n  omdat "Kop."\n  bron  algemeen punt 1, 2`,
  );
}

/** The same without a besluit. */
export function inPolicy(body: string): string {
  return sourcedPolicy(
    "punten 1, 2",
    `${facts}\n${body.trim()}\n\nontoetsbaar "Rest"\n  omdat "Kop."\n  bron  algemeen punt 1, 2`,
  );
}

/** A norm that is in order, to stand beside the one that a test is about. */
export const agb = `voorwaarde agb "AGB-code"
  vraag "Heeft u een AGB-code?"
  bron  algemeen punt 1`;

/** "INK0401 als hoort niet …": what is found, without places. */
export function found(text: string): readonly string[] {
  return listed(relevant(text)).map((finding) => finding.replace(/^(INK\d+) \S+ /, "$1 "));
}

/** Only the codes of what is found. */
export function codes(text: string): readonly string[] {
  return relevant(text).diagnostics.map(({ code }) => code);
}

/** The text between the marked place and the end of the line, for each finding: where it points. */
export function places(text: string): readonly string[] {
  const { files, diagnostics } = relevant(text);
  return diagnostics.map(({ file, span }) => (files.get(file) ?? "").slice(span.start, span.end));
}

/** What is found, without the facts that a test leaves unused. */
function relevant(text: string): Findings {
  const findings = findingsIn(text);
  return { ...findings, diagnostics: findings.diagnostics.filter(({ code }) => code !== "INK0228") };
}

/** The (only) file after a fix of the first finding with `code`. */
export function mended(text: string, code: string, index = 0): string | undefined {
  return [...(fixed(findingsIn(text), code, index)?.values() ?? [])][0];
}
