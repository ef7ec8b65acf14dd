// Making a diagnostic: a code and its parameters become one finding with a place, a text and its fixes.

import type { Fix, ParametersOf, Problem, Severity } from "@inkoop/language";
import type { Origin } from "../model.js";
import { catalogue, isMessageCode, type Catalogue, type MessageCode } from "./catalogue.js";

/** Another place that explains the finding: the other declaration, a step of the cycle. */
export interface RelatedPlace extends Origin {
  readonly message: string;
}

/** How an editor may draw the place besides its severity. */
export type DiagnosticTag = "unused" | "deprecated";

/** One finding for a person: what is wrong, where, what else to look at, and how it can be mended. */
export interface Diagnostic extends Origin {
  readonly code: MessageCode;
  readonly severity: Severity;
  /** The title of the code, the same each time. */
  readonly title: string;
  /** The text made from the parameters: what is wrong here and what the writer can do. */
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  /** Edits in `file`. */
  readonly fixes: readonly Fix[];
  readonly tags: readonly DiagnosticTag[];
}

/** What a finding may carry besides its place and text. */
export interface DiagnosticExtras {
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  readonly tags?: readonly DiagnosticTag[];
}

/** The parameters that the text of a code needs; `{}` for a text without any. */
export type MessageParameters<C extends MessageCode> =
  unknown extends ParametersOf<Catalogue[C]> ? Readonly<Record<string, never>> : ParametersOf<Catalogue[C]>;

/** Reports one finding; the type checker refuses parameters that the text of the code does not take. */
export type Report = <C extends MessageCode>(
  code: C,
  at: Origin,
  parameters: MessageParameters<C>,
  extras?: DiagnosticExtras,
) => void;

/** A list of findings, and the function that adds to it. */
export interface Collector {
  readonly report: Report;
  readonly diagnostics: readonly Diagnostic[];
}

/** The finding `code` at `at`. */
export function createDiagnostic<C extends MessageCode>(
  code: C,
  at: Origin,
  parameters: MessageParameters<C>,
  extras: DiagnosticExtras = {},
): Diagnostic {
  return build(code, at, parameters, extras);
}

/** An empty list of findings with its `report`. */
export function collectDiagnostics(): Collector {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    report: (code, at, parameters, extras = {}) => {
      diagnostics.push(build(code, at, parameters, extras));
    },
  };
}

/** The finding that the parser reported as `problem` in `file`. */
export function diagnosticOfProblem(file: string, problem: Problem): Diagnostic {
  const { code, span, parameters, fixes } = problem;
  if (!isMessageCode(code)) throw new RangeError(`the catalogue has no ${code}`);
  return build(code, { file, span }, parameters, { fixes });
}

/** Does it keep a policy from being built, tested or decided? */
export function isError({ severity }: Pick<Diagnostic, "severity">): boolean {
  return severity === "fout";
}

/** By file, then place, then code: an order that does not hang on which check ran first. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** In the order of `compareDiagnostics`, each finding once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const ordered = diagnostics.toSorted(compareDiagnostics);
  return ordered.filter((diagnostic, index) => {
    const previous = ordered[index - 1];
    return previous === undefined || compareDiagnostics(previous, diagnostic) !== 0;
  });
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function build(code: MessageCode, at: Origin, parameters: unknown, extras: DiagnosticExtras): Diagnostic {
  const { severity, title } = catalogue[code];
  // The signatures above tie the parameters to the code; inside, the texts are one union of functions.
  const text = catalogue[code].text as (parameters: unknown) => string;
  return {
    code,
    severity,
    title,
    message: text(parameters),
    file: at.file,
    span: at.span,
    related: extras.related ?? [],
    fixes: extras.fixes ?? [],
    tags: extras.tags ?? [],
  };
}
