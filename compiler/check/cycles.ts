// Rounds: a derived value, norm or besluit that needs itself, by whatever way.

import { visitAll, type Declaration, type Span } from "@inkoop/language";
import { analyse, type Analysis, type NameUse } from "../unit-index.js";
import { grouped } from "../grouped.js";
import type { BesluitSymbol, NormSymbol, PolicySymbol } from "../names/symbols.js";
import { replacedSlots, slotOf } from "../resolve/clauses.js";
import type { UnitCheck } from "./unit-check.js";

/** One need: what is needed, and where that is said. */
interface Step {
  readonly to: PolicySymbol;
  readonly file: string;
  readonly span: Span;
}

/** Reports each round once, at its first step in the unit's own files. */
export const checkCycles: UnitCheck = (analysis, report) => {
  const stepsOf = createGraph(analysis);
  const done = new Set<PolicySymbol>();
  const trail: { readonly symbol: PolicySymbol; readonly step: Step }[] = [];
  const places = new Map<PolicySymbol, number>();
  const visit = (symbol: PolicySymbol): void => {
    const start = places.get(symbol);
    if (start !== undefined) {
      reportCycle(trail.slice(start));
      return;
    }
    if (done.has(symbol)) return;
    places.set(symbol, trail.length);
    for (const step of stepsOf(symbol)) {
      trail.push({ symbol, step });
      visit(step.to);
      trail.pop();
    }
    places.delete(symbol);
    done.add(symbol);
  };
  const ownFiles = new Set(analysis.unit.files.map((file) => file.path));
  const reportCycle = (cycle: readonly { readonly symbol: PolicySymbol; readonly step: Step }[]): void => {
    const first = cycle.findIndex(({ step }) => ownFiles.has(step.file));
    // A round within one block is reported there.
    if (first < 0) return;
    const [head, ...others] = [...cycle.slice(first), ...cycle.slice(0, first)];
    if (head === undefined) return;
    report(
      "INK0229",
      { file: head.step.file, span: head.step.span },
      { names: [head.symbol, ...others.map(({ symbol }) => symbol), head.symbol].map(({ name }) => name) },
      {
        related: others.map(({ symbol, step }) => ({
          file: step.file,
          span: step.span,
          message: `Hier hangt \`${symbol.name}\` af van \`${step.to.name}\`.`,
        })),
      },
    );
  };
  for (const symbol of analysis.scope.own) visit(symbol);
};

/** What each derived value, norm and besluit needs. */
function createGraph(analysis: Analysis): (symbol: PolicySymbol) => readonly Step[] {
  const { scope, unit } = analysis;
  const analyses = [unit, ...unit.blocks].map(analyse);
  const usesIn = analyses.map(needsIn);

  const stepsIn = (declaration: Declaration, kept: (span: Span) => boolean = () => true): readonly Step[] =>
    usesIn
      .flatMap((each) => each.get(declaration) ?? [])
      .flatMap(({ symbol, file, span }): Step[] =>
        // A block's norm is the one that places it.
        kept(span) ? [{ to: scope.value(symbol.name) ?? symbol, file, span }] : [],
      );
  const ofNorm = (norm: NormSymbol): readonly Step[] => {
    const { rubriek, zorgsoort } = norm.heading;
    const headings = [rubriek, zorgsoort].flatMap((heading) =>
      heading === undefined ? [] : stepsIn(heading),
    );
    return [...headings, ...stepsIn(norm.node), ...(norm.places ? takenOver(norm, norm.places) : [])];
  };
  const takenOver = (norm: NormSymbol, places: NormSymbol): readonly Step[] => {
    const replaced = replacedSlots(norm);
    const kept = places.node.clauses.filter((clause) => !replaced.has(slotOf(clause)));
    return stepsIn(places.node, (span) =>
      kept.some((clause) => clause.span.start <= span.start && span.end <= clause.span.end),
    );
  };
  const deciding = grouped(
    scope.own.flatMap((symbol) =>
      symbol.kind === "norm" && (symbol.node.word === "voorwaarde" || symbol.node.word === "uitsluiting")
        ? [symbol]
        : [],
    ),
    (norm) => norm.heading.besluit,
  );
  const ofBesluit = (besluit: BesluitSymbol): readonly Step[] => [
    ...stepsIn(besluit.node),
    ...(deciding.get(besluit.node) ?? []).map((norm): Step => ({
      to: norm,
      file: norm.file,
      span: norm.nameSpan,
    })),
  ];
  const made = new Map<PolicySymbol, readonly Step[]>();
  return (symbol) => {
    const steps =
      made.get(symbol) ??
      (symbol.kind === "afgeleide"
        ? stepsIn(symbol.node)
        : symbol.kind === "norm"
          ? ofNorm(symbol)
          : symbol.kind === "besluit"
            ? ofBesluit(symbol)
            : []);
    made.set(symbol, steps);
    return steps;
  };
}

const known = new WeakMap<Analysis, ReadonlyMap<Declaration, readonly NameUse[]>>();

/** The derived values, norms and besluiten that each declaration needs; of a block that did not change known already. */
function needsIn(analysis: Analysis): ReadonlyMap<Declaration, readonly NameUse[]> {
  const before = known.get(analysis);
  if (before !== undefined) return before;
  const meant = [...analysis.everyUse()].filter((use) => use.role === "meaning" && isNeed(use));
  const needs = grouped(
    meant.toSorted((a, b) => a.span.start - b.span.start),
    ({ within }) => within,
  );
  known.set(analysis, needs);
  return needs;
}

function isNeed({ symbol, within, span }: NameUse): boolean {
  if (symbol.kind === "afgeleide" || symbol.kind === "besluit") return true;
  // The answer to a norm's question is a fact; only its outcome needs the norm.
  return symbol.kind === "norm" && askedIn(within).has(span.start);
}

const asked = new WeakMap<Declaration, ReadonlySet<number>>();

/** Where the names stand of what a declaration asks the outcome of. */
function askedIn(declaration: Declaration): ReadonlySet<number> {
  const before = asked.get(declaration);
  if (before !== undefined) return before;
  const starts = new Set<number>();
  visitAll(declaration, (node) => {
    if (node.kind === "meets") starts.add(node.target.name.span.start);
  });
  asked.set(declaration, starts);
  return starts;
}
