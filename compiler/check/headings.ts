// Headings: which norms stand under which, and which heading has nothing under it.

import type { Identifier } from "@inkoop/language";
import type { Report } from "../diagnostics/create.js";
import { quoted } from "../diagnostics/words.js";
import type { ProgramFile } from "../program.js";
import { decides, ownOfKind } from "./clauses.js";
import type { UnitCheck } from "./unit-check.js";

/** Norms outside a besluit, empty headings, and doubled zorgsoorten. A block has no headings at all. */
export const checkHeadings: UnitCheck = (analysis, report) => {
  if (analysis.unit.kind === "bouwsteen") return;
  for (const file of analysis.unit.files) {
    checkPlaces(file, report);
    checkEmptyHeadings(file, report);
  }
  for (const { declaration, file } of ownOfKind(analysis, "zorgsoort")) {
    checkNames(file, declaration.names, report);
  }
};

/** Each zorgsoort once. */
function checkNames({ path }: ProgramFile, names: readonly Identifier[], report: Report): void {
  for (const [index, name] of names.entries()) {
    const first = names.slice(0, index).find((other) => other.name === name.name);
    if (first === undefined || name.name === "") continue;
    report(
      "INK0433",
      { file: path, span: name.span },
      { name: name.name },
      {
        related: [{ file: path, span: first.span, message: "Hier staat deze zorgsoort al." }],
        fixes: [
          {
            title: `haal ${quoted(name.name)} hier weg`,
            edits: [
              {
                span: { start: names[index - 1]?.span.end ?? name.span.start, end: name.span.end },
                newText: "",
              },
            ],
            // It may be a slip for another one.
            safe: false,
          },
        ],
      },
    );
  }
}

/** Voorwaarden and uitsluitingen stand under a besluit; a heading that is missing is one finding. */
function checkPlaces({ tree, path }: ProgramFile, report: Report): void {
  // A heading that could not be read may well have been the besluit.
  const end = tree.declarations.findIndex(({ kind }) => kind === "besluit" || kind === "broken");
  const before = end === -1 ? tree.declarations : tree.declarations.slice(0, end);
  const homeless = before.flatMap((declaration) =>
    declaration.kind === "norm" && decides(declaration) ? [declaration] : [],
  );
  const [first, ...others] = homeless;
  if (first === undefined) return;
  report(
    "INK0411",
    { file: path, span: first.keyword },
    { word: first.word, name: first.name.name, more: others.length },
  );
}

const levels = { besluit: 0, rubriek: 1, zorgsoort: 2 } as const;

/** A besluit has norms that decide; a rubriek or zorgsoort has something under it. */
function checkEmptyHeadings({ tree, path, problems }: ProgramFile, report: Report): void {
  const { declarations } = tree;
  for (const [index, heading] of declarations.entries()) {
    if (heading.kind !== "besluit" && heading.kind !== "rubriek" && heading.kind !== "zorgsoort") continue;
    const level = levels[heading.kind];
    const end = declarations.findIndex(
      (other, place) =>
        place > index &&
        (other.kind === "besluit" || other.kind === "rubriek" || other.kind === "zorgsoort") &&
        levels[other.kind] <= level,
    );
    const under = declarations.slice(index + 1, end === -1 ? undefined : end);
    const stop = declarations[end]?.span.start ?? Number.POSITIVE_INFINITY;
    // What could not be read may have been the norm.
    if (problems.some(({ span }) => span.start >= heading.span.start && span.start < stop)) continue;
    if (heading.kind === "besluit") {
      if (!under.some((declaration) => declaration.kind === "norm" && decides(declaration))) {
        report("INK0430", { file: path, span: heading.keyword }, { name: heading.name.name });
      }
    } else if (!under.some(({ kind }) => kind === "norm" || kind === "ontoetsbaar")) {
      report("INK0431", { file: path, span: heading.keyword }, { word: heading.kind });
    }
  }
}
