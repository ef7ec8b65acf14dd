// Headings: which norms stand under which, and which heading has nothing under it.

import type { Declaration, HeadingDeclaration, Identifier } from "@inkoop/language";
import type { Analysis } from "../unit-index.js";
import type { Report } from "../diagnostics/create.js";
import { quoted } from "../diagnostics/words.js";
import type { ProgramFile } from "../program.js";
import { decides, ownDeclarations, ownOfKind } from "./clauses.js";
import type { UnitCheck } from "./unit-check.js";

/** Norms outside a besluit, empty headings, and doubled zorgsoorten. A block has no headings at all. */
export const checkHeadings: UnitCheck = (analysis, report) => {
  if (analysis.unit.kind === "bouwsteen") return;
  for (const file of analysis.unit.files) checkPlaces(file, report);
  checkEmptyHeadings(analysis, report);
  for (const { declaration, file } of ownOfKind(analysis, "zorgsoort")) {
    checkNames(file, declaration.names, report);
  }
};

/** Each zorgsoort once. */
function checkNames({ path }: ProgramFile, names: readonly Identifier[], report: Report): void {
  const seen = new Map<string, Identifier>();
  for (const [index, name] of names.entries()) {
    const first = seen.get(name.name);
    if (first === undefined) seen.set(name.name, name);
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
        tags: ["unused"],
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

/** A heading, what stands under it so far, and whether that may hold more than could be read. */
interface Open {
  readonly heading: HeadingDeclaration;
  hasDeciding: boolean;
  hasAny: boolean;
  isBroken: boolean;
}

/** A besluit has norms that decide; a rubriek or zorgsoort has something under it. */
function checkEmptyHeadings(analysis: Analysis, report: Report): void {
  let open: Open[] = [];
  const close = (level: number, path: string): void => {
    for (const each of open) if (levels[each.heading.kind] >= level) reportEmpty(each, path, report);
    open = open.filter(({ heading }) => levels[heading.kind] < level);
  };
  let path = "";
  for (const { declaration, file, broken } of ownDeclarations(analysis)) {
    if (file.path !== path) close(0, path);
    ({ path } = file);
    if (isHeading(declaration)) {
      close(levels[declaration.kind], path);
      open.push({ heading: declaration, hasDeciding: false, hasAny: false, isBroken: false });
    }
    for (const each of open) {
      // What could not be read may have been the norm.
      each.isBroken ||= broken;
      each.hasDeciding ||= declaration.kind === "norm" && decides(declaration);
      each.hasAny ||= declaration.kind === "norm" || declaration.kind === "ontoetsbaar";
    }
  }
  close(0, path);
}

function isHeading(declaration: Declaration): declaration is HeadingDeclaration {
  return declaration.kind === "besluit" || declaration.kind === "rubriek" || declaration.kind === "zorgsoort";
}

function reportEmpty({ heading, hasDeciding, hasAny, isBroken }: Open, path: string, report: Report): void {
  if (isBroken) return;
  const at = { file: path, span: heading.keyword };
  if (heading.kind === "besluit") {
    if (!hasDeciding) report("INK0430", at, { name: heading.name.name });
  } else if (!hasAny) report("INK0431", at, { word: heading.kind }, { tags: ["unused"] });
}
