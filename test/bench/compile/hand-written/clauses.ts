// Clauses, types and points.

import type {
  BasicTypeName,
  Clause,
  ConditionClause,
  HerkomstClause,
  MoetClause,
  PointLabel,
  PointRange,
  TypeNode,
} from "../../../../language/ast.js";
import { comparisonTail, expression, extreme, operand, sum, upTo } from "./expressions.js";
import { afterCondition, comparisonStarts, statementStarts } from "./kinds.js";
import {
  accept,
  anyIdentifier,
  columnOf,
  endLine,
  here,
  identifier,
  kindAt,
  need,
  opensLine,
  type Reading,
  spanFrom,
  textLiteral,
} from "./reading.js";
import { decline } from "./tokens.js";

/** A part of a declaration opens: the first that opens its line says in which column they stand. */
export function openPart(reading: Reading): void {
  reading.rowStart = here(reading);
  if (reading.partColumn < 0 && opensLine(reading)) reading.partColumn = columnOf(reading, here(reading));
}

/** The clauses of one declaration or fact; what stands behind them opens a statement. */
export function clauses(reading: Reading): Clause[] {
  const found: Clause[] = [];
  for (;;) {
    const next = kindAt(reading);
    if (!statementStarts.has(next)) decline();
    const clause = clauseOf(reading);
    if (clause === undefined) return found;
    found.push(clause);
  }
}

/** One clause, of any kind; undefined when none opens here. */
function clauseOf(reading: Reading): Clause | undefined {
  const word = kindAt(reading);
  switch (word) {
    case "vraag":
    case "bewijs":
    case "extern":
    case "gevolg":
    case "lezing":
    case "omdat":
    case "verzekeraar": {
      const start = openClause(reading);
      const text = textLiteral(reading);
      return { kind: "textClause", word, text, span: spanFrom(reading, start) };
    }
    case "bron": {
      const start = openClause(reading);
      const part = anyIdentifier(reading);
      need(reading, "punt");
      return { kind: "bronClause", part, points: points(reading), span: spanFrom(reading, start) };
    }
    case "eis":
    case "waarde":
      return condition(reading, word);
    case "geldt":
      return condition(reading, "geldtAls");
    case "vergoed":
      return condition(reading, "vergoedAls");
    case "als":
      return caseOf(reading);
    case "anders": {
      const start = openClause(reading);
      return { kind: "otherwiseClause", result: expression(reading), span: spanFrom(reading, start) };
    }
    case "vrijgesteld":
      return exemption(reading);
    case "herkomst":
    case "door":
      return who(reading, word);
    case "aanname": {
      const start = openClause(reading);
      const value = accept(reading, "ja");
      if (!value) need(reading, "nee");
      return { kind: "aannameClause", value, span: spanFrom(reading, start) };
    }
    case "moet":
      return deadline(reading);
    case "streven": {
      const start = openClause(reading);
      return { kind: "strevenClause", span: spanFrom(reading, start) };
    }
    case "looptijd": {
      const start = openClause(reading);
      const from = operand(reading);
      upTo(reading);
      const to = operand(reading);
      return { kind: "looptijdClause", from, to, span: spanFrom(reading, start) };
    }
    default:
      return undefined;
  }
}

/** Reads the first word of a clause; gives where it starts. */
function openClause(reading: Reading): number {
  openPart(reading);
  reading.at += 1;
  return reading.rowStart;
}

function condition(reading: Reading, word: ConditionClause["word"]): Clause {
  const start = openClause(reading);
  if (word === "geldtAls" || word === "vergoedAls") need(reading, "als");
  return {
    kind: "conditionClause",
    word,
    expression: expression(reading),
    span: spanFrom(reading, start),
  };
}

/** `als …`, `als … dan …`. */
function caseOf(reading: Reading): Clause {
  const start = openClause(reading);
  const asked = expression(reading);
  if (!accept(reading, "dan"))
    return { kind: "conditionClause", word: "als", expression: asked, span: spanFrom(reading, start) };
  const result = expression(reading);
  return { kind: "caseClause", condition: asked, result, span: spanFrom(reading, start) };
}

/** `vrijgesteld als ["label"] …`. */
function exemption(reading: Reading): Clause {
  const start = openClause(reading);
  need(reading, "als");
  if (kindAt(reading) !== "string")
    return { kind: "exemptionClause", expression: expression(reading), span: spanFrom(reading, start) };
  const label = textLiteral(reading);
  return { kind: "exemptionClause", label, expression: expression(reading), span: spanFrom(reading, start) };
}

/** `herkomst verzekeraar`, `door "KvK"`. */
function who(reading: Reading, word: HerkomstClause["word"]): Clause {
  const start = openClause(reading);
  const whoStart = here(reading);
  const known = kindAt(reading);
  const isKnown = known === "verzekeraar" || known === "zorgaanbieder";
  if (isKnown) reading.at += 1;
  return {
    kind: "herkomstClause",
    word,
    who: isKnown ? known : textLiteral(reading),
    whoSpan: spanFrom(reading, whoStart),
    span: spanFrom(reading, start),
  };
}

/** `moet datum binnen 2 weken na vraagdatum`, `moet voor 1 juli 2026`. */
function deadline(reading: Reading): MoetClause {
  const start = openClause(reading);
  if (comparisonStarts.has(kindAt(reading)))
    return { kind: "moetClause", comparison: comparisonTail(reading), span: spanFrom(reading, start) };
  const next = kindAt(reading, 1);
  if (next === "date" || next === "half date" || next === "duration") decline();
  const left = sum(reading);
  if (!comparisonStarts.has(kindAt(reading))) decline();
  return { kind: "moetClause", left, comparison: comparisonTail(reading), span: spanFrom(reading, start) };
}

/** `1, 3a, 4 tot en met 6`. */
export function points(reading: Reading): readonly PointRange[] {
  const found = [pointRange(reading)];
  while (accept(reading, ",")) found.push(pointRange(reading));
  const next = kindAt(reading);
  if (next === "number" || next === "point label") decline();
  endLine(reading, afterCondition);
  return found;
}

function pointRange(reading: Reading): PointRange {
  const from = pointLabel(reading);
  if (kindAt(reading) !== "tot") return { kind: "pointRange", from, span: { ...from.span } };
  upTo(reading);
  const to = pointLabel(reading);
  return { kind: "pointRange", from, to, span: spanFrom(reading, from.span.start) };
}

function pointLabel(reading: Reading): PointLabel {
  const { tokens, at } = reading;
  const kind = kindAt(reading);
  if (kind !== "number" && kind !== "point label") decline();
  const start = tokens.starts[at] ?? 0;
  const end = tokens.ends[at] ?? 0;
  const label = tokens.text.slice(start, end);
  if (/[.,]/.test(label)) decline();
  reading.at = at + 1;
  return { kind: "pointLabel", label, span: { start, end } };
}

/** An element type or `lijst van` one, with bounds and `optioneel`. */
export function typeNode(reading: Reading): TypeNode {
  const start = here(reading);
  const list = accept(reading, "lijst");
  if (list) need(reading, "van");
  if (opensLine(reading)) decline();
  const element = elementType(reading);
  const bounds = boundsOf(reading);
  if (bounds !== undefined && list) decline();
  const optional = accept(reading, "optioneel");
  const span = spanFrom(reading, list ? start : element.span.start);
  const type = { kind: "type", element, list, optional, span } as const;
  return bounds === undefined ? type : { ...type, bounds };
}

function elementType(reading: Reading): TypeNode["element"] {
  const start = here(reading);
  const kind = kindAt(reading);
  switch (kind) {
    case "ja/nee":
    case "getal":
    case "percentage":
    case "bedrag":
    case "datum":
    case "tekst":
      reading.at += 1;
      return basic(reading, start, kind);
    case "geheel":
      reading.at += 1;
      need(reading, "getal");
      return basic(reading, start, "geheel getal");
    case "name": {
      // It may be a slip for `geheel`.
      if (kindAt(reading, 1) === "getal") decline();
      const first = identifier(reading);
      if (!accept(reading, ".")) return { kind: "namedType", name: first, span: spanFrom(reading, start) };
      const name = identifier(reading);
      return { kind: "namedType", qualifier: first, name, span: spanFrom(reading, start) };
    }
    default:
      return decline();
  }
}

function basic(reading: Reading, start: number, name: BasicTypeName): TypeNode["element"] {
  return { kind: "basicType", name, span: spanFrom(reading, start) };
}

/** `van a tot en met b`, `ten minste a`, `ten hoogste b`, or nothing. */
function boundsOf(reading: Reading): TypeNode["bounds"] {
  const start = here(reading);
  if (accept(reading, "van")) {
    const from = operand(reading);
    upTo(reading);
    const to = operand(reading);
    return { from, to, span: spanFrom(reading, start) };
  }
  if (kindAt(reading) !== "ten") return undefined;
  const most = extreme(reading) === "tenHoogste";
  const limit = operand(reading);
  const span = spanFrom(reading, start);
  return most ? { to: limit, span } : { from: limit, span };
}
