// Follow-ups: findings that only repeat in other words what is already said about the same mistake.

import { lineIndexAt, type Span } from "@inkoop/language";
import type { Diagnostic } from "../diagnostics/create.js";
import type { ProgramFile } from "../program.js";

/** What misses something that may stand where the text could not be read, or behind a name that was mistyped. */
const aboutAbsence: ReadonlySet<string> = new Set(["INK0605", "INK0701"]);
/** The same, for what only broken text can hide. */
const aboutBrokenText: ReadonlySet<string> = new Set([...aboutAbsence, "INK0602"]);
/** Names that lead nowhere. */
const aboutNames: ReadonlySet<string> = new Set(["INK0221", "INK0222", "INK0227"]);

/** What the text of a file says of how far its findings can be trusted. */
export interface Trust {
  /** Something in it could not be read. */
  readonly isBroken: boolean;
  /** A name in it leads nowhere. */
  readonly hasWrongNames: boolean;
  /** Something is said to be missing, which may stand where a file of the same policy could not be read. */
  readonly missesSomething: boolean;
}

export function trustIn(file: ProgramFile, findings: readonly Diagnostic[]): Trust {
  return {
    isBroken: file.problems.length > 0,
    hasWrongNames: findings.some(({ code }) => aboutNames.has(code)),
    missesSomething: findings.some(({ code }) => aboutBrokenText.has(code)),
  };
}

/**
 * The findings in `file` without what follows from something that could not be read: on the line of a syntax problem,
 * within a bepaal or tabel that holds one, and whatever seems to be missing from a policy with such a place. Nor is
 * anything more said about a name that leads nowhere. `around`: the trust in all files of the policies and blocks that
 * `file` belongs to.
 */
export function withoutFollowUps(
  file: ProgramFile,
  findings: readonly Diagnostic[],
  { isBroken, hasWrongNames, missesSomething }: Trust,
  around: () => Iterable<Trust>,
): readonly Diagnostic[] {
  if (!isBroken && !hasWrongNames && !missesSomething) return findings;
  const trusts = missesSomething ? [...around()] : [];
  const anyBroken = trusts.some((trust) => trust.isBroken);
  const anyWrong = trusts.some((trust) => trust.hasWrongNames);
  const isInBroken = isBroken ? brokenPlaces(file) : () => false;
  const lacksZorgsoort = findings.some(({ code }) => code === "INK0225");
  const mistypesZorgsoort = findings.some(({ code }) => code === "INK0226");
  const wrong = new Set(findings.filter(({ code }) => aboutNames.has(code)).map(({ span }) => span.start));
  return findings.filter(({ code, span }) => {
    if (code.startsWith("INK01")) return true;
    if (isInBroken(span)) return false;
    if (!aboutNames.has(code) && wrong.has(span.start)) return false;
    // The heading says which fact is missing or of the wrong kind; what it is compared with adds nothing to that.
    if (lacksZorgsoort && code === "INK0221" && textAt(file, span) === "zorgsoort") return false;
    if (mistypesZorgsoort && code === "INK0222") return false;
    if (aboutBrokenText.has(code) && anyBroken) return false;
    return !(aboutAbsence.has(code) && anyWrong);
  });
}

function textAt({ text }: ProgramFile, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Does a span start in a place that could not be read as a whole? */
function brokenPlaces({ tree, problems }: ProgramFile): (span: Span) => boolean {
  const lines = new Set(
    problems.flatMap(({ span }) => [
      lineIndexAt(tree.lineStarts, span.start),
      lineIndexAt(tree.lineStarts, span.end),
    ]),
  );
  const starts = problems.map(({ span }) => span.start).toSorted((a, b) => a - b);
  let next = 0;
  const spans = tree.declarations.flatMap(({ kind, span }): Span[] => {
    if (kind !== "bepaal" && kind !== "tabel" && kind !== "broken") return [];
    while ((starts[next] ?? span.start) < span.start) next += 1;
    return (starts[next] ?? span.end + 1) <= span.end ? [span] : [];
  });
  return (span) =>
    lines.has(lineIndexAt(tree.lineStarts, span.start)) || spans.some((outer) => within(span, outer));
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.start <= outer.end;
}
