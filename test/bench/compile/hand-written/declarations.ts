// A file and its declarations.

import type {
  BeleidDeclaration,
  Declaration,
  DeelNode,
  FeitNode,
  Identifier,
  KeuzelijstValue,
  NormWord,
} from "../../../../language/ast.js";
import type { Span } from "../../../../language/source.js";
import { clauses, openPart, points, typeNode } from "./clauses.js";
import { expectedLines, givenLines } from "./examples.js";
import { declarationStarts, statementStarts } from "./kinds.js";
import {
  accept,
  anyIdentifier,
  columnOf,
  endLine,
  here,
  identifier,
  isName,
  kindAt,
  need,
  nextAsIdentifier,
  opensLine,
  type Reading,
  reference,
  spanFrom,
  textLiteral,
} from "./reading.js";
import { table } from "./tables.js";
import { decline } from "./tokens.js";

/** All declarations of a file. */
export function declarations(reading: Reading): readonly Declaration[] {
  const found: Declaration[] = [];
  while (kindAt(reading) !== "end") {
    reading.partColumn = -1;
    found.push(declaration(reading));
    const next = kindAt(reading);
    if (next !== "end" && !declarationStarts.has(next)) decline();
  }
  return found;
}

function declaration(reading: Reading): Declaration {
  const start = here(reading);
  const word = kindAt(reading);
  reading.at += 1;
  const keyword = spanFrom(reading, start);
  const whole = (): { readonly keyword: Span; readonly span: Span } => ({
    keyword,
    span: spanFrom(reading, start),
  });
  switch (word) {
    case "voorwaarde":
    case "uitsluiting":
    case "prestatie":
    case "termijn":
    case "toezegging":
    case "aandachtspunt":
    case "controle":
      return norm(reading, word, whole);
    case "voorbeeld": {
      const title = textLiteral(reading);
      openPart(reading);
      need(reading, "gegeven");
      const given = givenLines(reading, start);
      need(reading, "verwacht");
      const expected = expectedLines(reading, start);
      return { kind: "voorbeeld", title, given, expected, ...whole() };
    }
    case "bepaal":
    case "tabel":
      return derived(reading, word, whole);
    case "rubriek":
    case "ontoetsbaar": {
      const title = textLiteral(reading);
      return { kind: word, title, clauses: clauses(reading), ...whole() };
    }
    case "zorgsoort": {
      const names = [identifier(reading)];
      while (accept(reading, ",")) names.push(anyIdentifier(reading));
      return { kind: "zorgsoort", names, clauses: clauses(reading), ...whole() };
    }
    case "besluit":
    case "beleid":
    case "bouwsteen":
      return named(reading, word, whole);
    case "gegevens": {
      const title = textLiteral(reading);
      return { kind: "gegevens", title, facts: facts(reading), ...whole() };
    }
    case "structuur": {
      const name = identifier(reading);
      return { kind: "structuur", name, fields: facts(reading), ...whole() };
    }
    case "profiel": {
      const name = identifier(reading);
      return { kind: "profiel", name, lines: givenLines(reading, start), ...whole() };
    }
    case "vervalt": {
      const target = reference(reading);
      return { kind: "vervalt", target, clauses: clauses(reading), ...whole() };
    }
    case "keuzelijst": {
      const name = identifier(reading);
      return { kind: "keuzelijst", name, values: keuzelijstValues(reading, start), ...whole() };
    }
    case "document": {
      const title = textLiteral(reading);
      return { kind: "document", title, parts: parts(reading), ...whole() };
    }
    case "gebruik":
      return { kind: "gebruik", path: textLiteral(reading), ...whole() };
    default:
      return decline();
  }
}

type Whole = () => { readonly keyword: Span; readonly span: Span };

function named(reading: Reading, kind: BeleidDeclaration["kind"] | "besluit", whole: Whole): Declaration {
  const name = identifier(reading);
  const title = textLiteral(reading);
  return { kind, name, title, clauses: clauses(reading), ...whole() };
}

/** `voorwaarde naam "titel"`, `voorwaarde naam volgens bouwsteen`, and the other norms. */
function norm(reading: Reading, word: NormWord, whole: Whole): Declaration {
  const name = identifier(reading);
  if (kindAt(reading) === "volgens") {
    const volgens = source(reading);
    return { kind: "norm", word, name, volgens, clauses: clauses(reading), ...whole() };
  }
  const title = textLiteral(reading);
  if (kindAt(reading) !== "volgens")
    return { kind: "norm", word, name, title, clauses: clauses(reading), ...whole() };
  const volgens = source(reading);
  return { kind: "norm", word, name, title, volgens, clauses: clauses(reading), ...whole() };
}

/** `volgens bouwsteen`. */
function source(reading: Reading): Identifier {
  reading.at += 1;
  return identifier(reading);
}

/** `bepaal naam: type "titel"`, and `tabel` likewise. */
function derived(reading: Reading, kind: "bepaal" | "tabel", whole: Whole): Declaration {
  const name = identifier(reading);
  need(reading, ":");
  const type = typeNode(reading);
  const title = kindAt(reading) === "string" ? textLiteral(reading) : undefined;
  endLine(reading, statementStarts);
  if (kind === "bepaal") {
    const body = { kind, name, type, clauses: clauses(reading), ...whole() } as const;
    return title === undefined ? body : { ...body, title };
  }
  const { header, rows } = table(reading);
  const body = { kind, name, type, rows, clauses: clauses(reading), ...whole() } as const;
  return title === undefined ? { ...body, header } : { ...body, title, header };
}

/** `deel naam "titel" punten 1 tot en met 8`, each. */
function parts(reading: Reading): readonly DeelNode[] {
  const found: DeelNode[] = [];
  while (kindAt(reading) === "deel") {
    const start = here(reading);
    reading.at += 1;
    const name = identifier(reading);
    const title = textLiteral(reading);
    need(reading, "punten");
    found.push({ kind: "deel", name, title, points: points(reading), span: spanFrom(reading, start) });
  }
  return found;
}

/** `tandarts "Tandarts"`, each. */
function keuzelijstValues(reading: Reading, start: number): readonly KeuzelijstValue[] {
  const found: KeuzelijstValue[] = [];
  const outer = columnOf(reading, start);
  while (isName(reading)) {
    // What stands so far to the left may be a declaration with a slip in its word.
    if (opensLine(reading)) {
      const column = columnOf(reading, here(reading));
      if (column <= outer + 1 || column < reading.partColumn) decline();
    }
    openPart(reading);
    const name = anyIdentifier(reading);
    const title = textLiteral(reading);
    found.push({ kind: "keuzelijstValue", name, title, span: spanFrom(reading, name.span.start) });
  }
  return found;
}

/** `naam: type` and its clauses, each. */
function facts(reading: Reading): readonly FeitNode[] {
  const found: FeitNode[] = [];
  while (kindAt(reading) === "factName") {
    // What stands further to the left may be a derived value without its word.
    if (columnOf(reading, here(reading)) < reading.partColumn) decline();
    openPart(reading);
    const name = nextAsIdentifier(reading);
    need(reading, ":");
    const type = typeNode(reading);
    const own = clauses(reading);
    found.push({ kind: "feit", name, type, clauses: own, span: spanFrom(reading, name.span.start) });
  }
  return found;
}
