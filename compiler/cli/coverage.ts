// `inkoop coverage [paths]`: every point of the source documents, and what in the policy cites it.

import {
  citedPercentage,
  sourceCoverageOf,
  totalsOf,
  type Citation,
  type PartCoverage,
  type PointCoverage,
  type SourceCoverage,
} from "../analyse/coverage.js";
import { printable, wrapText } from "../diagnostics/text-layout.js";
import { counted } from "../diagnostics/words.js";
import { placesIn, type Places } from "../examples/places.js";
import { formatOption, makeCommand, pathsHelp, type ExitCode, type MakeCommand } from "./command.js";
import { findingsJson, hasErrors, printFindings, printJson } from "./findings.js";
import { colorsFor, widthOf, type Colors, type Io } from "./io.js";
import { checkPolicies, UNCITED_POINT } from "./policies.js";

export const coverageCommand: MakeCommand = (io, finish) =>
  makeCommand("coverage", {
    summary: "List every point of the source documents and what cites it",
    examples: ["inkoop coverage policies/mondzorg", "inkoop coverage --format json > dekking.json"],
    exit: {
      0: "every point is cited, or said to be ontoetsbaar",
      1: "points that nobody cites, or errors in a policy",
      2: "misuse, or a file that cannot be read",
    },
  })
    .argument("[paths...]", pathsHelp)
    .addOption(formatOption(["text", "json"]))
    .action(async (paths: readonly string[], { format }: { readonly format: "text" | "json" }) => {
      finish(await showCoverage(io, paths, format));
    });

async function showCoverage(io: Io, paths: readonly string[], format: "text" | "json"): Promise<ExitCode> {
  const checked = await checkPolicies(io, paths);
  const coverages = [...checked.policies, ...checked.uncited].map(sourceCoverageOf);
  const places = placesIn({ textOf: checked.workspace.textOf, pathOf: checked.workspace.pathOf });
  if (format === "json") {
    printJson(io, {
      ...findingsJson(checked),
      policies: coverages.map((coverage) => coverageJson(coverage, places)),
    });
  } else {
    const layout = { colors: colorsFor(io, io.out), width: widthOf(io.out) };
    for (const coverage of coverages) io.out.write(`${coverageLines(coverage, layout).join("\n")}\n\n`);
    // An open point is already in the list.
    const diagnostics = checked.diagnostics.filter(({ code }) => code !== UNCITED_POINT);
    if (hasErrors(diagnostics)) printFindings(io, { ...checked, diagnostics });
  }
  const open = coverages.some(({ totals }) => totals.open > 0);
  return open || hasErrors(checked.diagnostics) ? 1 : 0;
}

// ── For people ──────────────────────────────────────────────────────────────────────────────────────

interface Layout {
  readonly colors: Colors;
  readonly width: number;
}

function coverageLines({ titel, delen, totals }: SourceCoverage, layout: Layout): readonly string[] {
  const { colors } = layout;
  const share = `${citedPercentage(totals)}% van ${counted(totals.punten, "punt", "punten")} verantwoord`;
  const parts = [
    `${totals.verwerkt} verwerkt`,
    `${totals.ontoetsbaar} ontoetsbaar`,
    ...(totals.open === 0 ? [] : [colors.red(`${totals.open} open`)]),
  ];
  return [
    `${colors.bold(printable(titel))}: ${totals.open === 0 ? colors.green(share) : colors.red(share)} (${parts.join(", ")}).`,
    ...delen.flatMap((deel) => ["", ...partLines(deel, layout)]),
  ];
}

function partLines(deel: PartCoverage, layout: Layout): readonly string[] {
  const { colors } = layout;
  const { punten, open } = totalsOf([deel]);
  const share = open === 0 ? "" : `, ${colors.red(`${open} open`)}`;
  const labelWidth = Math.max(...deel.punten.map(({ punt }) => punt.length));
  return [
    `${colors.bold(printable(deel.titel))} ${colors.dim(`(${printable(deel.deel)})`)}: ${counted(punten, "punt", "punten")}${share}`,
    ...deel.punten.flatMap((punt) => pointLines(punt, labelWidth, layout)),
  ];
}

function pointLines(point: PointCoverage, labelWidth: number, { colors, width }: Layout): readonly string[] {
  const mark = { verwerkt: colors.green("✓"), ontoetsbaar: "·", open: colors.red("✗") }[point.status];
  const lead = `  ${mark} ${point.punt.padEnd(labelWidth)}  `;
  const indent = " ".repeat(6 + labelWidth);
  if (point.status === "open") return [`${lead}${colors.red("door niets genoemd")}`];
  return point.citations.flatMap((cited, index) =>
    wrapText(printable(citationText(cited)), Math.max(24, width - indent.length)).map((line, row) =>
      index === 0 && row === 0 ? `${lead}${line}` : `${indent}${line}`,
    ),
  );
}

function citationText({ kind, naam, titel, omdat }: Citation): string {
  const reason = omdat.length === 0 ? "" : `, omdat: ${omdat.join(" ")}`;
  return `${kind}${naam === undefined ? "" : ` ${naam}`}: ${titel}${reason}`;
}

// ── For programs ────────────────────────────────────────────────────────────────────────────────────

function coverageJson(
  { beleid, titel, delen, totals }: SourceCoverage,
  { pathOf, rangeOf }: Places,
): unknown {
  return {
    policy: beleid,
    title: titel,
    totals: { ...totals, percentage: citedPercentage(totals) },
    parts: delen.map((deel) => ({
      deel: deel.deel,
      title: deel.titel,
      document: deel.document,
      file: pathOf(deel.origin.file),
      range: rangeOf(deel.origin),
      points: deel.punten.map(({ punt, status, citations }) => ({
        punt,
        status,
        citations: citations.map(({ kind, naam, titel: title, omdat, origin }) => ({
          kind,
          ...(naam === undefined ? {} : { name: naam }),
          title,
          ...(omdat.length === 0 ? {} : { omdat }),
          file: pathOf(origin.file),
          range: rangeOf(origin),
        })),
      })),
    })),
  };
}
