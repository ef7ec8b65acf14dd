// Decision tables as boxes in a space of situations: what no row matches, and what rows with different results both match.

import type { Fix } from "@inkoop/language";
import type { Report } from "../diagnostics/create.js";
import { quoted } from "../diagnostics/words.js";
import type { Afleiding } from "../model.js";
import { cellText, joinable, present, situationText } from "./cells.js";
import { enlarge, findUncovered, fullMask, intersection, type Box } from "./cover.js";
import { keyOf, type Operands } from "./operands.js";
import { boxesOf, collectSituations, spaceOf, type Dimension } from "./situations.js";

export type Tabel = Extract<Afleiding, { readonly vorm: "tabel" }>;

/** What is found in a table. Rows count from 0. */
export type TableFinding =
  /** `cells`: the columns of a row that would match these situations and no others; undefined when none can. */
  | { readonly kind: "gap"; readonly witness: string; readonly cells: readonly string[] | undefined }
  /** Both rows match the witness, and their results differ. */
  | { readonly kind: "overlap"; readonly first: number; readonly second: number; readonly witness: string }
  /** No situation matches this row. */
  | { readonly kind: "never"; readonly row: number }
  /** The rows are too entangled to be sure of. */
  | { readonly kind: "undecided" };

/** At most this many gaps are worked out; mending those shows the others. */
const mostGaps = 8;

/** The gaps, overlaps and dead rows of a table, over all its columns at once. */
export function analyseTable(operands: Operands, tabel: Tabel): readonly TableFinding[] {
  const situations = collectSituations(operands);
  // The columns come first, in their own order, so that a situation is told in the order of the table.
  for (const { expr } of tabel.kolommen) situations.valueDimension(expr);
  const formulas = tabel.rijen.map(({ cellen }) => {
    const tests = cellen.flatMap(({ test }) => test ?? []);
    return situations.formulaOf({ op: "and", operands: tests });
  });
  const dimensions = situations.dimensions();
  const rows = formulas.map((formula) => boxesOf(dimensions, formula));
  if (!rows.every((boxes) => boxes !== undefined)) return [{ kind: "undecided" }];
  const dead = rows.flatMap((boxes, row): readonly TableFinding[] =>
    boxes.length === 0 ? [{ kind: "never", row }] : [],
  );
  return [...gapsOf(tabel, dimensions, rows.flat()), ...overlapsOf(tabel, dimensions, rows), ...dead];
}

function gapsOf(
  tabel: Tabel,
  dimensions: readonly Dimension[],
  boxes: readonly Box[],
): readonly TableFinding[] {
  const space = spaceOf(dimensions);
  const covered = [...boxes];
  const gaps: TableFinding[] = [];
  while (gaps.length < mostGaps) {
    const found = findUncovered(space, covered);
    if (found.kind === "none") break;
    if (found.kind === "undecided") return [...gaps, { kind: "undecided" }];
    const gap = enlarge(space, found.box, covered, (index, mask) => {
      const dimension = dimensions[index];
      return dimension === undefined ? [] : joinable(dimension, mask);
    });
    gaps.push({ kind: "gap", witness: witnessOf(dimensions, gap), cells: cellsOf(tabel, dimensions, gap) });
    covered.push(gap);
  }
  return gaps;
}

/** For each row the first row before it that overlaps it with a different result. */
function overlapsOf(
  tabel: Tabel,
  dimensions: readonly Dimension[],
  rows: readonly (readonly Box[])[],
): readonly TableFinding[] {
  const results = tabel.rijen.map(({ resultaat }) => keyOf(resultaat));
  return rows.flatMap((boxes, second): readonly TableFinding[] => {
    for (const [first, earlier] of rows.slice(0, second).entries()) {
      if (results[first] === results[second]) continue;
      const common = firstCommon(earlier, boxes);
      if (common !== undefined) {
        return [{ kind: "overlap", first, second, witness: witnessOf(dimensions, common) }];
      }
    }
    return [];
  });
}

function firstCommon(left: readonly Box[], right: readonly Box[]): Box | undefined {
  for (const box of left) {
    for (const other of right) {
      const common = intersection(box, other);
      if (common !== undefined) return common;
    }
  }
  return undefined;
}

/** The situation in words, without the dimensions in which everything is in it. */
function witnessOf(dimensions: readonly Dimension[], box: Box): string {
  return dimensions
    .flatMap((dimension, index) => {
      const mask = box[index] ?? 0n;
      return mask === fullMask(dimension.elements.length) ? [] : [situationText(dimension, mask)];
    })
    .join(", ");
}

/** The cells of a row that matches `box` exactly. */
function cellsOf(tabel: Tabel, dimensions: readonly Dimension[], box: Box): readonly string[] | undefined {
  const constrained = dimensions.flatMap((dimension, index) => {
    const mask = box[index] ?? 0n;
    return mask === fullMask(dimension.elements.length) ? [] : [{ dimension, mask, used: false }];
  });
  const cells = tabel.kolommen.map(({ expr }) => {
    const texts = constrained.flatMap((part) => {
      const text = part.used ? undefined : cellText(expr, part.dimension, part.mask);
      if (text === undefined) return [];
      part.used = true;
      return [text];
    });
    // A cell says one thing; a comparison with another fact already says that there is a value.
    const [text = "-", ...others] = texts.length > 1 ? texts.filter((other) => other !== present) : texts;
    return others.length > 0 ? undefined : text;
  });
  if (constrained.some(({ used }) => !used)) return undefined;
  return cells.every((cell) => cell !== undefined) ? cells : undefined;
}

/** Reports gaps, overlaps with different results and dead rows of every table of the policy. */
export function checkTables(operands: Operands, report: Report): void {
  for (const afgeleide of operands.beleid.afgeleiden) {
    if (afgeleide.vorm === "tabel" && afgeleide.rijen.length > 0) reportTable(operands, afgeleide, report);
  }
}

function reportTable(operands: Operands, tabel: Tabel, report: Report): void {
  // The word `tabel` stands for the whole of it.
  const { file, span } = tabel.origin;
  const at = { file, span: { start: span.start, end: Math.min(span.end, span.start + "tabel".length) } };
  const findings = analyseTable(operands, tabel);
  const gaps = findings.flatMap((finding) => (finding.kind === "gap" ? [finding] : []));
  const [gap] = gaps;
  if (gap !== undefined) {
    report("INK0520", at, { witness: gap.witness, more: gaps.length - 1 }, { fixes: rowFixes(tabel, gaps) });
  }
  for (const finding of findings) {
    switch (finding.kind) {
      case "gap":
        break;
      case "overlap": {
        const first = tabel.rijen[finding.first];
        const second = tabel.rijen[finding.second];
        if (first === undefined || second === undefined) break;
        report(
          "INK0521",
          second.origin,
          { witness: finding.witness, first: first.resultaatTekst, second: second.resultaatTekst },
          {
            related: [
              { ...first.origin, message: `Deze rij past ook, en geeft ${quoted(first.resultaatTekst)}.` },
            ],
          },
        );
        break;
      }
      case "never": {
        const row = tabel.rijen[finding.row];
        if (row !== undefined) report("INK0522", row.origin, {}, { tags: ["unused"] });
        break;
      }
      case "undecided":
        report("INK0523", at, { name: tabel.naam });
        break;
    }
  }
}

/** The rows that are missing, below the last one; only the writer knows their results. */
function rowFixes(
  tabel: Tabel,
  gaps: readonly { readonly cells: readonly string[] | undefined }[],
): readonly Fix[] {
  const last = tabel.rijen.at(-1);
  const [first, ...rest] = gaps.flatMap(({ cells }) => (cells === undefined ? [] : [cells]));
  if (last === undefined || first === undefined) return [];
  const end = { start: last.origin.span.end, end: last.origin.span.end };
  const fix = (title: string, rows: readonly (readonly string[])[]): Fix => ({
    title,
    edits: [{ span: end, newText: rows.map((cells) => `\n  ${rowText(tabel, cells)}`).join("") }],
    safe: false,
  });
  const one = fix("voeg de ontbrekende rij toe, en vul de uitkomst in", [first]);
  return rest.length === 0
    ? [one]
    : [
        one,
        fix(`voeg alle ${rest.length + 1} ontbrekende rijen toe, en vul de uitkomsten in`, [first, ...rest]),
      ];
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length));
}

/** A row with these cells and a result to fill in, in the columns of the table. */
export function rowText({ kolommen, rijen, naam }: Tabel, cells: readonly string[]): string {
  const padded = cells.map((cell, column) =>
    cell.padEnd(
      widest([kolommen[column]?.naam ?? "", ...rijen.map(({ cellen }) => cellen[column]?.tekst ?? "")]),
    ),
  );
  const result = " ".repeat(widest([naam, ...rijen.map(({ resultaatTekst }) => resultaatTekst)]));
  return `| ${padded.join(" | ")} || ${result} |`;
}
