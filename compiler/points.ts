// The points of a document: what `punten 1 tot en met 8` and `bron … punt 3 tot en met 5` stand for.

import type { PointRange, Span } from "@inkoop/language";

/** One point, and the place where it is written (that of its range, when it is in the middle of one). */
export interface Point {
  readonly label: string;
  readonly span: Span;
}

/** A range that stands for nothing: its ends are the wrong way round, or cannot be counted between. */
export interface BadRange {
  readonly range: PointRange;
  readonly reason: "order" | "kind";
}

export interface Points {
  readonly points: readonly Point[];
  readonly bad: readonly BadRange[];
}

/** The points of one part. */
export interface DeclaredPoints extends Points {
  /** Each label once, in the order of the text. */
  readonly labels: readonly string[];
  /** The place of each label in `labels`. */
  readonly places: ReadonlyMap<string, number>;
}

/** More points than any document has; a slip such as `1 tot en met 1000000` must not fill the memory. */
const mostPoints = 1000;

const declared = new WeakMap<readonly PointRange[], DeclaredPoints>();

/**
 * The points that `punten` declares, in the order of the text: `1 tot en met 8` counts whole numbers, `4a tot en met 4d`
 * counts the letters of one number. A doubled point is there twice; a label that is missing is left out.
 */
export function declaredPoints(ranges: readonly PointRange[]): DeclaredPoints {
  const known = declared.get(ranges) ?? expanded(ranges);
  declared.set(ranges, known);
  return known;
}

function expanded(ranges: readonly PointRange[]): DeclaredPoints {
  const points: Point[] = [];
  const bad: BadRange[] = [];
  for (const range of ranges) {
    const { from, to } = range;
    if (to === undefined) {
      if (from.label !== "") points.push(from);
      continue;
    }
    if (from.label === "" || to.label === "") continue;
    const labels = labelsBetween(from.label, to.label);
    if (typeof labels === "string") bad.push({ range, reason: labels });
    else for (const label of labels) points.push({ label, span: range.span });
  }
  const labels = [...new Set(points.map(({ label }) => label))];
  return { points, bad, labels, places: new Map(labels.map((label, place) => [label, place])) };
}

/** What `bron` cites of a part with these points: a range runs in the order of the document. */
export function citedPoints(
  ranges: readonly PointRange[],
  { labels, places }: Pick<DeclaredPoints, "labels" | "places">,
): Citation {
  const points: Point[] = [];
  const unknown: Point[] = [];
  const bad: BadRange[] = [];
  for (const range of ranges) {
    const ends = range.to === undefined ? [range.from] : [range.from, range.to];
    if (ends.some((end) => end.label === "")) continue;
    const missing = ends.filter((end) => !places.has(end.label));
    if (missing.length > 0) {
      unknown.push(...missing);
      continue;
    }
    const [first = 0, last = first] = ends.map((end) => places.get(end.label) ?? 0);
    if (last < first) bad.push({ range, reason: "order" });
    else for (const label of labels.slice(first, last + 1)) points.push({ label, span: range.span });
  }
  return { points, unknown, bad };
}

export interface Citation extends Points {
  /** Labels that the part does not have. */
  readonly unknown: readonly Point[];
}

/** Labels as a person would sum them up: "punt 3", "de punten 1 tot en met 4, 7a en 7b". */
export function pointsText(labels: readonly string[]): string {
  const runs: string[][] = [];
  for (const label of labels) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = run !== undefined && last !== undefined && Number(label) === Number(last) + 1;
    if (follows) run.push(label);
    else runs.push([label]);
  }
  const texts = runs.flatMap((run) =>
    run.length > 2 ? [`${run[0] ?? ""} tot en met ${run.at(-1) ?? ""}`] : run,
  );
  if (labels.length === 1) return `punt ${texts.join("")}`;
  const last = texts.at(-1) ?? "";
  return `de punten ${texts.length > 1 ? `${texts.slice(0, -1).join(", ")} en ${last}` : last}`;
}

function labelsBetween(from: string, to: string): readonly string[] | "order" | "kind" {
  const first = parseLabel(from);
  const last = parseLabel(to);
  if (first === undefined || last === undefined) return "kind";
  if (first.letter === "" && last.letter === "") {
    if (last.number < first.number) return "order";
    if (last.number - first.number >= mostPoints) return "kind";
    return Array.from({ length: last.number - first.number + 1 }, (_, index) => String(first.number + index));
  }
  if (first.number !== last.number || first.letter === "" || last.letter === "") return "kind";
  const start = first.letter.charCodeAt(0);
  const end = last.letter.charCodeAt(0);
  if (end < start) return "order";
  return Array.from(
    { length: end - start + 1 },
    (_, index) => `${first.number}${String.fromCharCode(start + index)}`,
  );
}

function parseLabel(label: string): { readonly number: number; readonly letter: string } | undefined {
  const match = /^(\d{1,6})([a-z]?)$/.exec(label);
  const [, digits, letter = ""] = match ?? [];
  return digits === undefined ? undefined : { number: Number(digits), letter };
}
