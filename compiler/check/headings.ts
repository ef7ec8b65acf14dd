// Headings and the first line of a file: what stands under which heading, and where a policy begins.

import type { Declaration } from "@inkoop/language";
import type { Report } from "../diagnostics/create.js";
import type { ProgramFile } from "../program.js";
import { decides, ownDeclarations } from "./clauses.js";
import type { UnitCheck } from "./unit-check.js";

/** The header of each file, norms outside a besluit, empty headings, and doubled zorgsoorten. */
export const checkHeadings: UnitCheck = ({ unit, ...analysis }, report) => {
  for (const file of unit.files) {
    checkHeader(file, report);
    if (unit.kind === "beleid") {
      checkPlaces(file, report);
      checkEmptyHeadings(file, report);
    }
  }
  if (unit.kind === "beleid") {
    for (const { declaration, file } of ownDeclarations({ unit, ...analysis })) {
      if (declaration.kind !== "zorgsoort") continue;
      for (const [index, name] of declaration.names.entries()) {
        const first = declaration.names.slice(0, index).find((other) => other.name === name.name);
        if (first === undefined || name.name === "") continue;
        report(
          "INK0433",
          { file: file.path, span: name.span },
          { name: name.name },
          {
            related: [{ file: file.path, span: first.span, message: "Hier staat deze zorgsoort al." }],
          },
        );
      }
    }
  }
};

/** `beleid` or `bouwsteen` is the first declaration of a file, and the only one of its kind. */
function checkHeader({ tree, path }: ProgramFile, report: Report): void {
  const headers = tree.declarations.filter(isHeader);
  const [first, ...others] = headers;
  if (first === undefined) return;
  // Text that could not be read at all may have been anything, also a comment.
  const before = tree.declarations.filter(({ kind }) => kind !== "broken").indexOf(first);
  if (before > 0) report("INK0442", { file: path, span: first.keyword }, { word: first.kind });
  for (const other of others) {
    report(
      "INK0441",
      { file: path, span: other.keyword },
      { word: other.kind },
      {
        related: [{ file: path, span: first.keyword, message: "Dit is de eerste kopregel." }],
      },
    );
  }
}

function isHeader(
  declaration: Declaration,
): declaration is Extract<Declaration, { readonly kind: "beleid" | "bouwsteen" }> {
  return declaration.kind === "beleid" || declaration.kind === "bouwsteen";
}

/** Voorwaarden and uitsluitingen stand under a besluit. */
function checkPlaces({ tree, path }: ProgramFile, report: Report): void {
  let inDecision = false;
  for (const declaration of tree.declarations) {
    if (declaration.kind === "besluit") inDecision = true;
    // A heading that could not be read may well have been the besluit.
    if (declaration.kind === "broken") inDecision = true;
    if (declaration.kind !== "norm" || inDecision || !decides(declaration)) continue;
    report(
      "INK0411",
      { file: path, span: declaration.keyword },
      { word: declaration.word, name: declaration.name.name },
    );
  }
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
