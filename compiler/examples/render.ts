// Results of examples as a person reads them on a terminal: what failed and why, and what no example shows.

import { plainPalette, type Palette } from "../diagnostics/render.js";
import { printable, wrapText } from "../diagnostics/text-layout.js";
import { counted, listed, quoted } from "../diagnostics/words.js";
import type { Origin } from "../model.js";
import { percentageOf } from "./coverage.js";
import type { CoverageItem, ExampleCoverage, Share } from "./coverage.js";
import { placesIn } from "./places.js";
import type { PlaceOptions, Places } from "./places.js";
import type { Disagreement, ExampleResult, ExamplesRun, Failure } from "./runner.js";

export interface ExampleRenderOptions extends PlaceOptions {
  readonly palette?: Palette;
  /** The columns of the terminal; 100 by default. */
  readonly width?: number;
}

/** Renders results; each text has its lines joined, without a line end after the last. */
export interface ExampleRenderer {
  /** The examples of one policy: a heading, and each example that failed. */
  readonly run: (run: ExamplesRun) => string;
  /** One example that failed. */
  readonly example: (result: ExampleResult) => string;
  /** What the examples of one policy do not show. */
  readonly coverage: (titel: string, coverage: ExampleCoverage) => string;
  /** One line over all policies. */
  readonly summary: (runs: readonly ExamplesRun[]) => string;
}

/** A renderer over the files that `textOf` gives. */
export function createExampleRenderer(options: ExampleRenderOptions): ExampleRenderer {
  const layout: Layout = {
    palette: options.palette ?? plainPalette,
    width: options.width ?? 100,
    places: placesIn(options),
  };
  return {
    run: (run) => runLines(run, layout).join("\n"),
    example: (result) => exampleLines(result, layout).slice(1).join("\n"),
    coverage: (titel, coverage) => coverageLines(titel, coverage, layout).join("\n"),
    summary: (runs) => summaryOf(runs, layout.palette),
  };
}

interface Layout {
  readonly palette: Palette;
  readonly width: number;
  readonly places: Places;
}

// ── Examples ────────────────────────────────────────────────────────────────────────────────────────

function runLines({ titel, results }: ExamplesRun, layout: Layout): readonly string[] {
  const { palette } = layout;
  const failed = results.filter(({ passed }) => !passed);
  const heading = palette.strong(printable(titel));
  if (results.length === 0) return [`${heading}: geen voorbeelden.`];
  const count = counted(results.length, "voorbeeld", "voorbeelden");
  if (failed.length === 0) return [`${heading}: ${palette.fix(`${count}, alles klopt.`)}`];
  return [
    `${heading}: ${count}, ${palette.fout(`${failed.length} niet goed.`)}`,
    ...failed.flatMap((result) => exampleLines(result, layout)),
  ];
}

function exampleLines(result: ExampleResult, layout: Layout): readonly string[] {
  const { palette, places } = layout;
  return [
    "",
    `  ${palette.fout("✗")} ${palette.strong(printable(result.titel))}`,
    `    ${palette.faint(places.placeOf(result.origin))}`,
    ...result.failures.flatMap((failure) => failureLines(failure, layout)),
    ...disagreementLines(result.disagreements, layout),
  ];
}

function failureLines({ expected, actual, why, origin }: Failure, layout: Layout): readonly string[] {
  const { palette, places } = layout;
  return [
    ...labelled("verwacht", expected, layout),
    ...labelled("", `(${places.placeOf(origin)})`, layout, palette.faint),
    ...labelled("gekregen", actual, layout, palette.fout),
    ...why.flatMap((line, index) => labelled(index === 0 ? "waarom" : "", line, layout)),
  ];
}

/** What went wrong first in an example, in one line. */
export function summaryOfResult({ failures }: ExampleResult): string {
  const [first] = failures;
  return first === undefined
    ? "De gemaakte module zegt iets anders dan de definitie."
    : `verwacht ${first.expected}, gekregen ${first.actual}`;
}

/** A fault of the compiler, so whoever reads it is asked to report it. */
function disagreementLines(disagreements: readonly Disagreement[], layout: Layout): readonly string[] {
  if (disagreements.length === 0) return [];
  return [
    ...labelled(
      "verschil",
      "De gemaakte module zegt iets anders dan de definitie. Dat is een fout van inkoop zelf, niet van dit beleid: meld hem.",
      layout,
    ),
    ...disagreements.flatMap(({ about, path, reference, emitted }) =>
      labelled(
        "",
        `${about}${path === "" ? "" : `, ${path}`}: definitie ${reference}, module ${emitted}`,
        layout,
      ),
    ),
  ];
}

const LABEL_WIDTH = 10;

function labelled(
  label: string,
  text: string,
  { palette, width }: Layout,
  paint: (text: string) => string = (line) => line,
): readonly string[] {
  const indent = 4 + LABEL_WIDTH;
  return wrapText(text, Math.max(40, width - indent)).map((line, index) => {
    const margin = palette.faint((index === 0 ? label : "").padEnd(LABEL_WIDTH));
    return `    ${margin}${paint(printable(line))}`;
  });
}

function summaryOf(runs: readonly ExamplesRun[], palette: Palette): string {
  const results = runs.flatMap((run) => run.results);
  const failed = results.filter(({ passed }) => !passed).length;
  const all = `${counted(results.length, "voorbeeld", "voorbeelden")} in ${counted(runs.length, "beleid", "beleidsstukken")}`;
  return failed === 0
    ? `${all}: ${palette.fix("alles klopt")}.`
    : `${all}: ${palette.fout(`${failed} niet goed`)}.`;
}

// ── Coverage ────────────────────────────────────────────────────────────────────────────────────────

function coverageLines(titel: string, coverage: ExampleCoverage, layout: Layout): readonly string[] {
  const { totals, declarations, boundaries } = coverage;
  const { palette, places } = layout;
  const lines = [
    `${palette.strong(`Dekking van ${printable(titel)}`)}: ${shareText(totals.all, palette)}`,
    `  Statussen, rijen en uitkomsten: ${shareText(totals.items, palette)}`,
  ];
  for (const { kind, naam, titel: title, origin, items } of declarations) {
    const unseen = textsOfUnseen(items);
    if (unseen.length === 0) continue;
    lines.push(
      `    ${kind} ${quoted(printable(naam))} ${printable(title)}  ${palette.faint(`(${places.placeOf(origin)})`)}`,
      ...unseenLines(unseen, layout),
    );
  }
  lines.push(`  Grenzen: ${shareText(totals.boundaries, palette)}`);
  for (const { text, of, origin, sides } of boundaries) {
    const unseen = textsOfUnseen(sides);
    if (unseen.length === 0) continue;
    const where = `${listed(of.map(quoted))}; ${places.placeOf(origin)}`;
    lines.push(`    ${printable(text)}  ${palette.faint(`(${where})`)}`, ...unseenLines(unseen, layout));
  }
  return lines;
}

/** Something that no example shows in full. */
export interface Uncovered {
  /** "voorwaarde `vecozo`", "grens omzet ten minste € 100". */
  readonly what: string;
  readonly origin: Origin;
  readonly unseen: readonly string[];
}

/** Everything that no example shows, by declaration and then by boundary. */
export function uncoveredIn({ declarations, boundaries }: ExampleCoverage): readonly Uncovered[] {
  return [
    ...declarations.map(({ kind, naam, origin, items }) => ({
      what: `${kind} ${quoted(naam)}`,
      origin,
      unseen: textsOfUnseen(items),
    })),
    ...boundaries.map(({ text, origin, sides }) => ({
      what: `grens ${text}`,
      origin,
      unseen: textsOfUnseen(sides),
    })),
  ].filter(({ unseen }) => unseen.length > 0);
}

function textsOfUnseen(items: readonly CoverageItem[]): readonly string[] {
  return items.filter(({ possible, seen }) => possible && seen === 0).map(({ text }) => text);
}

function unseenLines(unseen: readonly string[], { palette, width }: Layout): readonly string[] {
  return wrapText(`in geen voorbeeld: ${unseen.join(", ")}`, Math.max(40, width - 6)).map(
    (line) => `      ${palette.waarschuwing(printable(line))}`,
  );
}

function shareText(share: Share, palette: Palette): string {
  const text = `${percentageOf(share)}% (${share.seen} van ${share.total})`;
  return share.seen === share.total ? palette.fix(text) : palette.waarschuwing(text);
}
