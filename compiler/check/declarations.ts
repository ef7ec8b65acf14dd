// What stands in each declaration: clauses that do not belong, are missing or doubled, empty texts and empty blocks.

import {
  childrenOf,
  visitAll,
  type Clause,
  type Declaration,
  type Fix,
  type Node,
  type StringLiteral,
} from "@inkoop/language";
import type { Report } from "../diagnostics/create.js";
import type { ProgramFile } from "../program.js";
import { belonging, kindOf, mayRepeat, misplaced, type HolderKind } from "./belonging.js";
import {
  ownDeclarations,
  wordOf,
  wordSpan,
  type ClauseWord,
  type Holder,
  type OwnDeclaration,
} from "./clauses.js";
import type { UnitCheck } from "./unit-check.js";

/** The clauses, texts and contents of every declaration. */
export const checkDeclarations: UnitCheck = (analysis, report) => {
  for (const own of ownDeclarations(analysis)) {
    const { declaration, file, broken } = own;
    for (const { holder, isField } of holdersIn(declaration)) {
      checkClauses(file, holder, kindOf(holder, isField), broken, report);
    }
    checkTexts(file, declaration, report);
    checkContents(own, report);
  }
};

/** The declaration itself, or its facts. */
function holdersIn(
  declaration: Declaration,
): readonly { readonly holder: Holder; readonly isField: boolean }[] {
  switch (declaration.kind) {
    case "gegevens":
      return declaration.facts.map((holder) => ({ holder, isField: false }));
    case "structuur":
      return declaration.fields.map((holder) => ({ holder, isField: true }));
    case "document":
    case "gebruik":
    case "keuzelijst":
    case "profiel":
    case "voorbeeld":
    case "broken":
      return [];
    default:
      return [{ holder: declaration, isField: false }];
  }
}

function checkClauses(
  file: ProgramFile,
  holder: Holder,
  kind: HolderKind,
  broken: boolean,
  report: Report,
): void {
  const { name, clauses: allowed, required } = belonging[kind];
  const present = new Map<ClauseWord, Clause>();
  // Where the line is missing that opens a declaration, its clauses fall to the one before: that is one mistake.
  let doubled = false;
  let stray = false;
  for (const clause of holder.clauses) {
    const word = wordOf(clause);
    // Of a bepaal `als` without `dan` is half a case; that has a message of its own.
    if (kind === "bepaal" && word === "als") continue;
    if (allowed.includes(word)) {
      const first = present.get(word);
      if (first === undefined) present.set(word, clause);
      else if (!mayRepeat(word)) {
        if (!doubled) reportDouble(file, holder, name, clause, first, report);
        doubled = true;
      }
      continue;
    }
    const meant = misplaced(kind, word);
    if (meant?.instead !== undefined) present.set(meant.instead, clause);
    if (meant?.instead !== undefined || !stray) reportMisplaced(file, name, clause, meant, report);
    stray ||= meant?.instead === undefined;
  }
  const isPlaced = holder.kind === "norm" && holder.volgens !== undefined;
  if (broken || isPlaced) return;
  for (const { word, example } of required) {
    if (!present.has(word)) {
      report(
        "INK0404",
        { file: file.path, span: openingOf(holder) },
        { place: name, clause: word, example },
        { fixes: emptyTextFix(holder, word) },
      );
    }
  }
}

/** Adds the clause with an empty text, where it is a text that only the writer knows. */
function emptyTextFix(holder: Holder, word: ClauseWord): readonly Fix[] {
  if (word !== "omdat" && word !== "verzekeraar") return [];
  const opening = holder.kind === "vervalt" ? holder.target : "title" in holder ? holder.title : undefined;
  if (opening === undefined) return [];
  const { end } = opening.span;
  return [
    {
      title: `voeg \`${word}\` toe, en vul het in`,
      edits: [{ span: { start: end, end }, newText: `\n  ${word} ""` }],
      safe: false,
    },
  ];
}

function reportDouble(
  file: ProgramFile,
  holder: Holder,
  place: string,
  clause: Clause,
  first: Clause,
  report: Report,
): void {
  const word = wordOf(clause);
  report(
    "INK0405",
    { file: file.path, span: wordSpan(clause, file.text) },
    { clause: word, place, advice: adviceForDouble(holder, word) },
    {
      related: [
        {
          file: file.path,
          span: wordSpan(first, file.text),
          message: `Hier staat \`${word}\` voor het eerst.`,
        },
      ],
    },
  );
}

function adviceForDouble(holder: Holder, word: ClauseWord): string | undefined {
  switch (word) {
    case "geldt als":
    case "eis":
    case "als":
    case "vergoed als":
      return "Maak er één van, met `en` als ze allebei moeten, of met `of` als één genoeg is.";
    case "vraag":
      return holder.kind === "feit"
        ? "Laat er één staan, of schrijf erboven de naam en de soort van het gegeven waar deze vraag bij hoort."
        : "Laat er één staan, of schrijf erboven de regel waarmee de norm begint waar deze vraag bij hoort.";
    default:
      return undefined;
  }
}

function reportMisplaced(
  file: ProgramFile,
  place: string,
  clause: Clause,
  meant: ReturnType<typeof misplaced>,
  report: Report,
): void {
  const span = wordSpan(clause, file.text);
  const { instead } = meant ?? {};
  // `moet` may lack the left side that every other test has.
  const canReplace =
    instead !== undefined && (clause.kind === "conditionClause" || clause.kind === "herkomstClause");
  report(
    "INK0401",
    { file: file.path, span },
    { clause: wordOf(clause), place, advice: meant?.advice },
    {
      fixes: canReplace
        ? [{ title: `schrijf \`${instead}\``, edits: [{ span, newText: instead }], safe: false }]
        : [],
    },
  );
}

/** The word and the name with which a holder starts. */
function openingOf(holder: Holder): { readonly start: number; readonly end: number } {
  if (holder.kind === "feit") return holder.name.span;
  return holder.keyword;
}

/** Texts between quotation marks that say nothing. */
function checkTexts(file: ProgramFile, declaration: Declaration, report: Report): void {
  for (const node of withTexts(declaration)) {
    for (const child of childrenOf(node)) {
      if (child.kind !== "string" || child.missing || child.value.trim() !== "") continue;
      const what = purposeOf(node, child);
      if (what !== undefined) report("INK0420", { file: file.path, span: child.span }, { what });
    }
  }
}

/** The nodes of a declaration that have a text of which the purpose is known; none lies in an expression or an example. */
function withTexts(declaration: Declaration): readonly Node[] {
  switch (declaration.kind) {
    case "document":
      return [declaration, ...declaration.parts];
    case "keuzelijst":
      return declaration.values;
    case "gegevens":
      return [declaration, ...declaration.facts.flatMap(({ clauses }) => clauses)];
    case "structuur":
      return declaration.fields.flatMap(({ clauses }) => clauses);
    case "profiel":
    case "gebruik":
      return [];
    case "voorbeeld":
      return [declaration];
    case "broken": {
      const parts: Node[] = [];
      visitAll(declaration, (node) => void parts.push(node));
      return parts;
    }
    default:
      return [declaration, ...declaration.clauses];
  }
}

/** What a text between quotation marks is for; undefined for a value, which may be empty. */
function purposeOf(parent: Node, text: StringLiteral): string | undefined {
  switch (parent.kind) {
    case "textClause":
      return purposes[parent.word];
    case "exemptionClause":
      return parent.label === text ? "de naam van de vrijstelling" : undefined;
    case "herkomstClause":
      return "de naam van de derde";
    case "keuzelijstValue":
      return "de omschrijving";
    case "beleid":
    case "bouwsteen":
    case "document":
    case "deel":
    case "gegevens":
    case "besluit":
    case "rubriek":
    case "norm":
    case "ontoetsbaar":
    case "bepaal":
    case "tabel":
    case "voorbeeld":
      return "een titel";
    default:
      return undefined;
  }
}

const purposes = {
  vraag: "de vraag",
  bewijs: "het bewijs",
  extern: "de regeling",
  gevolg: "het gevolg",
  lezing: "de lezing",
  omdat: "de reden",
  verzekeraar: "de naam van de verzekeraar",
} as const;

/** Two choices that read the same cannot be told apart in a form. */
function checkDescriptions(
  file: ProgramFile,
  { name, values }: Extract<Declaration, { readonly kind: "keuzelijst" }>,
  report: Report,
): void {
  const seen = new Map<string, StringLiteral>();
  for (const { title } of values) {
    const text = title.value.trim().toLowerCase();
    const first = seen.get(text);
    if (first === undefined) seen.set(text, title);
    else if (text !== "") {
      report(
        "INK0509",
        { file: file.path, span: title.span },
        { text: title.value, list: name.name },
        { related: [{ file: file.path, span: first.span, message: "Hier staat deze omschrijving al." }] },
      );
    }
  }
}

/** Blocks that should have something in them. */
function checkContents({ declaration, file, broken }: OwnDeclaration, report: Report): void {
  if (broken) return;
  const empty = (
    word: "keuzelijst" | "structuur" | "gegevens" | "profiel",
    name: string,
    what: string,
    items: readonly unknown[],
  ): void => {
    if (items.length === 0)
      report("INK0508", { file: file.path, span: declaration.keyword }, { word, name, what });
  };
  switch (declaration.kind) {
    case "keuzelijst":
      empty("keuzelijst", declaration.name.name, "waarden", declaration.values);
      checkDescriptions(file, declaration, report);
      break;
    case "structuur":
      empty("structuur", declaration.name.name, "velden", declaration.fields);
      break;
    case "gegevens":
      empty("gegevens", declaration.title.value, "gegevens", declaration.facts);
      break;
    case "profiel":
      empty("profiel", declaration.name.name, "regels", declaration.lines);
      break;
    default:
      break;
  }
}
