// What an editor can show between the words: days, what a placed norm stands for, and points without a source.

import {
  placedClausesOf,
  fixedDaysIn,
  pointsText,
  uncitedPoints,
  type Analysis,
  type FixedDay,
  type NormSymbol,
} from "@inkoop/compiler";
import type { Declaration, Span } from "@inkoop/language";
import { MarkupKind, type InlayHint, type InlayHintLabelPart } from "vscode-languageserver";
import { locationOf } from "../convert.js";
import type { FileView } from "../feature.js";
import type { HintSettings } from "../settings.js";

/** A hint, and what it says as text, to compare what several policies make of one file. */
interface Found {
  readonly offset: number;
  readonly parts: readonly InlayHintLabelPart[];
  readonly tooltip: string | undefined;
}

/** The hints for what stands in `span`. */
export function hintsIn(view: FileView, span: Span, wanted: HintSettings): readonly InlayHint[] {
  const { snapshot, path, file, convert } = view;
  const declarations = file.tree.declarations.filter((each) => isIn(each, span));
  const [first, ...others] = snapshot
    .analysesOf(path)
    .map((analysis) => declarations.flatMap((each) => hintsOf(view, analysis, each, wanted)));
  const elsewhere = others.map((hints) => new Set(hints.map(textOf)));
  return (first ?? [])
    .filter((hint) => span.start <= hint.offset && hint.offset <= span.end)
    .filter((hint) => elsewhere.every((known) => known.has(textOf(hint))))
    .map(({ offset, parts, tooltip }) => {
      const hint: InlayHint = { position: convert.positionOf(offset), label: [...parts], paddingLeft: true };
      if (tooltip !== undefined) hint.tooltip = { kind: MarkupKind.Markdown, value: tooltip };
      return hint;
    });
}

function isIn({ span }: Declaration, within: Span): boolean {
  return span.start <= within.end && within.start <= span.end;
}

function textOf({ offset, parts }: Found): string {
  return `${offset} ${parts.map(({ value }) => value).join("")}`;
}

function hintsOf(
  view: FileView,
  analysis: Analysis,
  declaration: Declaration,
  wanted: HintSettings,
): readonly Found[] {
  return [
    ...(wanted.dates ? fixedDaysIn(analysis, declaration).map(dayHint) : []),
    ...(wanted.placed ? placedHints(view, analysis, declaration) : []),
    ...(wanted.points ? pointHints(view, analysis, declaration) : []),
  ];
}

const roles: Readonly<Record<FixedDay["role"], string>> = {
  day: "=",
  first: "vanaf",
  last: "tot en met",
};

function dayHint({ span, role, text }: FixedDay): Found {
  return { offset: span.end, parts: [{ value: `${roles[role]} ${text}` }], tooltip: undefined };
}

/** Behind `volgens gedeeld`: the title of the norm there, and which of its clauses do not count here. */
function placedHints(view: FileView, analysis: Analysis, declaration: Declaration): readonly Found[] {
  if (declaration.kind !== "norm" || declaration.volgens === undefined) return [];
  const symbol = analysis.symbolOf(declaration.name);
  if (symbol?.kind !== "norm" || symbol.places === undefined) return [];
  const { places } = symbol;
  const title = declaration.title === undefined ? places.node.title : undefined;
  const part: InlayHintLabelPart = { value: title?.missing === false ? title.value : "" };
  if (part.value !== "")
    part.location = locationOf(view.snapshot, { file: places.file, span: places.nameSpan });
  const { replaced, added } = placedClausesOf(symbol);
  const changes = [
    ...(replaced.length === 0 ? [] : [`vervangt ${replaced.join(", ")}`]),
    ...(added.length === 0 ? [] : [`voegt ${added.join(", ")} toe`]),
  ].join("; ");
  const value = part.value === "" || changes === "" ? changes : ` (${changes})`;
  const parts = [part, { value }].filter((each) => each.value !== "");
  if (parts.length === 0) return [];
  return [
    {
      offset: Math.max(declaration.volgens.span.end, declaration.title?.span.end ?? 0),
      parts,
      tooltip: replaced.length === 0 ? undefined : originalText(view, places),
    },
  ];
}

/** The block's norm as it is written. */
function originalText({ snapshot }: FileView, norm: NormSymbol): string {
  const { start, end } = norm.node.span;
  return `In \`${norm.owner}\`:\n\n\`\`\`inkoop\n${snapshot.text(norm.file).slice(start, end)}\n\`\`\``;
}

/** Behind a part: how many of its points nothing cites. */
function pointHints({ path }: FileView, analysis: Analysis, declaration: Declaration): readonly Found[] {
  // What stands in a file that is not there may cite them.
  if (declaration.kind !== "document" || !analysis.unit.complete) return [];
  return declaration.parts.flatMap(({ name, span }): readonly Found[] => {
    const deel = analysis.scope.deel(name.name);
    if (deel?.file !== path || deel.nameSpan.start !== name.span.start) return [];
    const uncited = uncitedPoints(analysis, deel);
    if (uncited.length === 0) return [];
    const value = uncited.length === 1 ? "1 punt zonder norm" : `${uncited.length} punten zonder norm`;
    return [{ offset: span.end, parts: [{ value }], tooltip: `Niets noemt ${pointsText(uncited)}.` }];
  });
}
