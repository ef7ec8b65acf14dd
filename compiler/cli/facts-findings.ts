// What is wrong with the facts of an application, as findings: slips in the writing and values that do not fit.

import type { Span } from "@inkoop/language";
import { createDiagnostic, type Diagnostic } from "../diagnostics/create.js";
import type { FactsCode } from "../diagnostics/messages-input.js";
import { readFacts } from "../evaluate/index.js";
import type { Beleid } from "../model.js";
import type { Probleem, ProbleemCode, Waarde } from "../runtime/types.js";
import { isFactsObject, type FactsFile } from "./facts.js";

/** A finding about one value. */
export interface FactsFinding {
  /** `naam`, `lijst[0].veld`, or "" for the whole. */
  readonly path: string;
  readonly diagnostic: Diagnostic;
}

export type CheckedFacts =
  | { readonly good: true; readonly facts: Readonly<Record<string, Waarde>> }
  | { readonly good: false; readonly findings: readonly FactsFinding[] };

/** Every code of a problem with a value has a message of its own. */
export const problemCodes = {
  "onbekend-veld": "INK0930",
  "verkeerd-type": "INK0931",
  "ongeldige-datum": "INK0932",
  "buiten-grenzen": "INK0933",
  "te-veel-decimalen": "INK0934",
  "niet-in-keuzelijst": "INK0935",
  "geen-niet-toegestaan": "INK0936",
  "te-lange-lijst": "INK0937",
  controle: "INK0938",
} as const satisfies Record<ProbleemCode, FactsCode>;

/**
 * Checks the facts in `file`, named `shown`, against `beleid`; a `peildatum` given apart replaces that of the file.
 * Every problem at once, in order of place; where the file is no JSON, only what keeps it from being so.
 */
export function checkFacts(
  beleid: Beleid,
  file: FactsFile,
  shown: string,
  peildatum: string | undefined,
): CheckedFacts {
  const slips = file.problems.map((problem): FactsFinding => ({
    path: problem.path,
    // Code and parameters come as a pair; a generic call cannot see that they belong together.
    diagnostic: createDiagnostic(
      problem.code,
      { file: shown, span: problem.span },
      problem.parameters as never,
    ),
  }));
  if (file.broken) return { good: false, findings: slips };
  const read = readFacts(beleid, withPeildatum(file.value, peildatum));
  if (read.goed && slips.length === 0) return { good: true, facts: read.feiten };
  const problems = read.goed ? [] : read.problemen.map((problem) => findingOf(problem, file, shown));
  return { good: false, findings: [...slips, ...problems].toSorted(byPlace) };
}

function findingOf({ pad, code, bericht }: Probleem, file: FactsFile, shown: string): FactsFinding {
  const span = code === "onbekend-veld" ? file.keySpanOf(pad) : file.spanOf(pad);
  return { path: pad, diagnostic: createDiagnostic(problemCodes[code], { file: shown, span }, { bericht }) };
}

function withPeildatum(value: unknown, peildatum: string | undefined): unknown {
  if (peildatum === undefined || !isFactsObject(value)) return value;
  return Object.defineProperty(value, "peildatum", {
    value: peildatum,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function byPlace(a: FactsFinding, b: FactsFinding): number {
  const span = ({ diagnostic }: FactsFinding): Span => diagnostic.span;
  return span(a).start - span(b).start;
}
