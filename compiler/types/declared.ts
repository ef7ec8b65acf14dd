// Declared types: from `fte: getal van 0 tot en met 1 optioneel` to the values that the name can have.

import type { Decimal, Expression, TypeNode } from "@inkoop/language";
import type { DiagnosticExtras } from "../diagnostics/create.js";
import type { ElementType, ValueType } from "../model.js";
import type { NameResolver } from "../names/resolver.js";
import { isNumeric, limitsOf, scaled, shapeOfType, withinLimits, type NumericType } from "../numeric.js";
import { describeType } from "./describe.js";
import { isNumericLiteral, typeOfLiteral, writeNumber } from "./literals.js";
import { wrongType, type DeclaredType, type StaticType } from "./static-type.js";

/** What a type is written for; not every type fits everywhere. */
export type TypePlace = "gegeven" | "veld" | "afgeleide";

const unknownType: DeclaredType = { type: wrongType, optional: false, shape: undefined };

/** The declared type; reports what is wrong with it. */
export function declaredType(node: TypeNode, place: TypePlace, names: NameResolver): DeclaredType {
  const element = elementType(node, names);
  if (element === undefined) return unknownType;
  if (!fits(node, element, place, names)) return unknownType;
  const bounded = withBounds(node, element, place, names);
  const type: ValueType = node.list ? { kind: "lijst", element: bounded } : bounded;
  const optional = node.optional && optionalFits(node, type, names);
  return { type, optional, shape: isNumeric(type) ? shapeOfType(type) : undefined };
}

function elementType(node: TypeNode, names: NameResolver): ElementType | undefined {
  const { element } = node;
  switch (element.kind) {
    case "missingType":
      return undefined;
    case "namedType": {
      const symbol = names.type(element.name);
      return symbol === undefined ? undefined : { kind: symbol.kind, naam: symbol.name };
    }
    case "basicType":
      switch (element.name) {
        case "ja/nee":
        case "datum":
        case "tekst":
          return { kind: element.name };
        case "getal":
        case "percentage":
        case "bedrag":
          return { kind: element.name, geheel: false };
        case "geheel getal":
          return { kind: "getal", geheel: true };
      }
  }
}

/** Lists and records have their places: a structuur is the element of a list, and no field or derived value is either. */
function fits(node: TypeNode, element: ElementType, place: TypePlace, names: NameResolver): boolean {
  const at = { file: names.file, span: node.span };
  if (place !== "gegeven" && (node.list || element.kind === "structuur")) {
    names.report("INK0314", at, { place });
    return false;
  }
  if (element.kind === "structuur" && !node.list) {
    names.report(
      "INK0315",
      at,
      { structuur: element.naam },
      {
        fixes: [
          {
            title: `schrijf \`lijst van ${element.naam}\``,
            edits: [{ span: { start: node.span.start, end: node.span.start }, newText: "lijst van " }],
            safe: false,
          },
        ],
      },
    );
    return false;
  }
  return true;
}

function optionalFits(node: TypeNode, type: StaticType, names: NameResolver): boolean {
  if (type.kind !== "lijst" && type.kind !== "ja/nee") return true;
  const end = node.span.end;
  names.report(
    "INK0316",
    { file: names.file, span: node.span },
    { list: type.kind === "lijst" },
    {
      fixes: [
        {
          title: "haal `optioneel` weg",
          edits: [{ span: { start: node.bounds?.span.end ?? node.element.span.end, end }, newText: "" }],
          safe: false,
        },
      ],
    },
  );
  return false;
}

function withBounds(
  node: TypeNode,
  element: ElementType,
  place: TypePlace,
  names: NameResolver,
): ElementType {
  const { bounds } = node;
  if (bounds === undefined) return element;
  const at = { file: names.file, span: bounds.span };
  const remove = {
    fixes: [{ title: "haal de grenzen weg", edits: [{ span: bounds.span, newText: "" }], safe: false }],
  };
  if (!isNumeric(element) || node.list) {
    names.report("INK0317", at, { type: node.list ? "een lijst" : describeType(element) }, remove);
    return element;
  }
  if (place === "afgeleide") {
    names.report("INK0318", at, {}, remove);
    return element;
  }
  const min = bounds.from === undefined ? undefined : bound(bounds.from, element, names);
  const max = bounds.to === undefined ? undefined : bound(bounds.to, element, names);
  if (min !== undefined && max !== undefined && compare(min, max, element) > 0) {
    names.report("INK0319", at, {}, swapped(bounds, min, max, element.kind));
    return element;
  }
  return { ...element, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

/** The one bound in the place of the other. */
function swapped(
  { from, to }: NonNullable<TypeNode["bounds"]>,
  min: Decimal,
  max: Decimal,
  kind: NumericType["kind"],
): DiagnosticExtras {
  if (from === undefined || to === undefined) return {};
  const edits = [
    { span: from.span, newText: writeNumber(max, kind) },
    { span: to.span, newText: writeNumber(min, kind) },
  ];
  return { fixes: [{ title: "wissel de grenzen om", edits, safe: false }] };
}

/** The value of one bound: a literal in the unit and with the decimals of the type. */
function bound(expression: Expression, type: NumericType, names: NameResolver): Decimal | undefined {
  if (expression.kind === "missing") return undefined;
  const at = { file: names.file, span: expression.span };
  if (!isNumericLiteral(expression)) {
    names.report("INK0320", at, { type: describeType(type), fits: undefined });
    return undefined;
  }
  const { value } = expression;
  if (typeOfLiteral(expression).kind !== type.kind) {
    const right = writeNumber(value, type.kind);
    names.report(
      "INK0320",
      at,
      { type: describeType(type), fits: right },
      {
        fixes: [
          { title: `schrijf \`${right}\``, edits: [{ span: expression.span, newText: right }], safe: false },
        ],
      },
    );
    return undefined;
  }
  if (type.geheel && value.decimals > 0) {
    names.report("INK0311", at, {});
    return undefined;
  }
  // A number beyond the limits of the language is reported by the parser.
  return withinLimits(value, type) ? value : undefined;
}

function compare(a: Decimal, b: Decimal, type: NumericType): number {
  const { decimals } = limitsOf(type);
  const difference = scaled(a, decimals) - scaled(b, decimals);
  return difference === 0n ? 0 : Number(difference > 0n) * 2 - 1;
}
