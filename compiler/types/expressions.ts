// Expressions: from the tree of what is written to the typed meaning of `model.ts`.

import type { Expression, LogicalExpression, BulletExpression, Reference } from "@inkoop/language";
import { grouped } from "../grouped.js";
import type { Expr } from "../model.js";
import { declarationOf, describeSymbol } from "../names/describe.js";
import { nearestName } from "../names/near-names.js";
import type { Scope } from "../names/scope.js";
import type { ValueSymbol, VeldSymbol } from "../names/symbols.js";
import { typeCount, typeEvery, typeTotal } from "./aggregates.js";
import { typePercentage, typeSum } from "./arithmetic.js";
import { typeComparison } from "./comparisons.js";
import { guardsIn } from "./guards.js";
import { typeDate, typeLiteral, typeYearDate } from "./literals.js";
import {
  booleanType,
  booleanTyped,
  dateType,
  sameKind,
  wrong,
  wrongBoolean,
  type StaticType,
  type Typed,
} from "./static-type.js";
import type { Typing } from "./typing.js";
import { describeType } from "./describe.js";
import { demand, referencedName, replaceFix } from "./demand.js";

/**
 * Types `expression`. `expected` is the type of what stands on the other side or of what must come out: a bare name
 * is a value of that keuzelijst first. Says what is wrong, once; whatever hangs on something wrong is silent.
 */
export function typeExpression(expression: Expression, typing: Typing, expected?: StaticType): Typed {
  const typed = typeKind(expression, typing, expected);
  typing.keep(expression, typed);
  return typed;
}

/** The day of judging is a date like any other, and always there. */
export const peildatum: Typed = {
  type: dateType,
  optional: [],
  shape: undefined,
  expr: { op: "peildatum" },
};

/** Types a condition: what must be ja or nee. */
export function typeCondition(expression: Expression, typing: Typing): Typed {
  const typed = typeExpression(expression, typing, booleanType);
  return demand(typed, booleanType, expression, typing) ? typed : wrongBoolean;
}

function typeKind(expression: Expression, typing: Typing, expected: StaticType | undefined): Typed {
  switch (expression.kind) {
    case "missing":
      return wrong;
    case "boolean":
      return booleanTyped({ op: "boolean", value: expression.value });
    case "number":
    case "percentage":
    case "amount":
      return typeLiteral(expression);
    case "date":
      return typeDate(expression.value);
    case "duration":
      return { ...wrong, type: { kind: "duur" } };
    case "string":
      if (expression.missing) return wrong;
      return {
        type: { kind: "tekst" },
        optional: [],
        shape: undefined,
        expr: { op: "text", value: expression.value },
      };
    case "none":
      return { type: { kind: "geen" }, optional: [], shape: undefined, expr: { op: "none" } };
    case "reference":
      return typeReference(expression, typing, expected);
    case "peildatum":
      return peildatum;
    case "yearDate":
      return typeYearDate(expression, typing);
    case "firstOfNextMonth": {
      const date = typeExpression(expression.date, typing, dateType);
      if (!demand(date, dateType, expression.date, typing)) return { ...wrong, type: dateType };
      return {
        type: dateType,
        optional: date.optional,
        shape: undefined,
        expr: date.expr === undefined ? undefined : { op: "firstOfNextMonth", date: date.expr },
      };
    }
    case "logical":
      return typeLogical(expression, typing);
    case "bullets":
      return typeBullets(expression, typing);
    case "not": {
      const operand = typeCondition(expression.operand, { ...typing, negated: true });
      return booleanTyped(operand.expr === undefined ? undefined : { op: "not", operand: operand.expr });
    }
    case "comparison":
      return typeComparison(
        expression.comparison,
        {
          typed: typeExpression(expression.left, typing),
          node: expression.left,
          span: expression.span,
          inTable: false,
        },
        typing,
      );
    case "sum":
      return typeSum(expression, typing);
    case "percentageOf":
      return typePercentage(expression, typing);
    case "meets":
      return typeMeets(expression.target, typing);
    case "count":
      return typeCount(expression, typing);
    case "total":
      return typeTotal(expression, typing);
    case "every":
      return typeEvery(expression, typing);
    case "parenthesised":
      return typeExpression(expression.expression, typing, expected);
  }
}

/** A bare name: a value of the expected keuzelijst, else a field of the record at hand, else a fact or derived value. */
function typeReference(reference: Reference, typing: Typing, expected: StaticType | undefined): Typed {
  const { names } = typing;
  const name = reference.name.name;
  if (name === "") return wrong;
  if (reference.qualifier === undefined) {
    // In the head of a table and in an example the word stands where a name does.
    if (name === "peildatum") return peildatum;
    const field = typing.record?.fields.get(name);
    if (expected?.kind === "keuzelijst") {
      const value = names.scope.waarde(expected.naam, name);
      if (value !== undefined) {
        const hidden = field ?? names.scope.value(name);
        if (hidden !== undefined && isOfType(hidden, expected, typing)) {
          hides(reference, describeSymbol(value), describeSymbol(hidden), typing);
        }
        names.note(reference, value, typing.role);
        return {
          type: { kind: "keuzelijst", naam: expected.naam },
          optional: [],
          shape: undefined,
          expr: { op: "enum", keuzelijst: expected.naam, value: name },
        };
      }
    }
    if (field !== undefined) {
      names.note(reference, field, typing.role);
      const { type, optional, shape } = typing.declared(field);
      const expr: Expr = { op: "field", structuur: field.structuur, naam: name };
      return { type, optional: optional ? [name] : [], shape, expr: type.kind === "fout" ? undefined : expr };
    }
    // Perhaps a value of whatever stands on the other side, which is wrong itself.
    if (expected?.kind === "fout" && names.scope.value(name) === undefined) return wrong;
    if (expected?.kind === "keuzelijst" && names.scope.value(name) === undefined) {
      return unknownValue(reference, expected.naam, typing);
    }
    if (typing.record !== undefined && names.scope.value(name) === undefined) {
      const near = [...typing.record.fields.keys(), ...names.valueNames()];
      names.unknown(reference.name, `een veld van \`${typing.record.name}\` of een gegeven`, near);
      return wrong;
    }
  }
  const symbol = names.value(reference, typing.role, "een gegeven of afgeleide waarde");
  return symbol === undefined ? wrong : typeSymbol(reference, symbol, typing);
}

function typeSymbol(reference: Reference, symbol: ValueSymbol, typing: Typing): Typed {
  switch (symbol.kind) {
    case "feit":
    case "afgeleide": {
      const { type, optional, shape } = typing.declared(symbol);
      const expr: Expr = { op: symbol.kind === "feit" ? "fact" : "derived", naam: symbol.name };
      return {
        type,
        optional: optional ? [symbol.name] : [],
        shape,
        expr: type.kind === "fout" ? undefined : expr,
      };
    }
    case "norm":
      if (symbol.isFact) return booleanTyped({ op: "fact", naam: symbol.name });
      break;
    case "besluit":
      break;
  }
  const asked = symbol.kind === "besluit" || symbol.node.word === "voorwaarde";
  const written = referencedName(reference);
  typing.names.report(
    "INK0222",
    { file: typing.names.file, span: reference.span },
    {
      name: symbol.name,
      what: describeSymbol(symbol),
      wanted: "een gegeven of afgeleide waarde",
      advice: asked ? `Vraag de uitkomst met \`voldoet aan ${written}\`.` : undefined,
    },
    {
      related: [declarationOf(symbol)],
      fixes: asked
        ? [
            {
              title: `schrijf \`voldoet aan ${written}\``,
              edits: [{ span: reference.span, newText: `voldoet aan ${written}` }],
              safe: false,
            },
          ]
        : [],
    },
  );
  return wrong;
}

/** `voldoet aan X`, X a voorwaarde or a besluit. */
function typeMeets(target: Reference, typing: Typing): Typed {
  const { names } = typing;
  const wanted = "een voorwaarde of besluit";
  const symbol = names.value(target, typing.role, wanted);
  if (symbol === undefined) return wrongBoolean;
  if (symbol.kind === "besluit") return booleanTyped({ op: "meetsBesluit", besluit: symbol.name });
  if (symbol.kind === "norm" && symbol.node.word === "voorwaarde") {
    return booleanTyped({ op: "meetsNorm", norm: symbol.name });
  }
  const asked = symbol.kind === "feit" || symbol.kind === "afgeleide";
  names.report(
    "INK0222",
    { file: names.file, span: target.span },
    {
      name: symbol.name,
      what: describeSymbol(symbol),
      wanted,
      advice: asked ? "Schrijf de naam zonder `voldoet aan`." : undefined,
    },
    { related: [declarationOf(symbol)] },
  );
  return wrongBoolean;
}

/** `en` and `of`; a condition on `geen` guards the conditions beside it. */
function typeLogical(expression: LogicalExpression, typing: Typing): Typed {
  return typeOperands(expression.operands, expression.operator === "en" ? "and" : "or", expression, typing);
}

/** `elk van`, `een van`, `geen van` with bullets. */
function typeBullets(expression: BulletExpression, typing: Typing): Typed {
  const none = expression.quantifier === "geen";
  const inside = none ? { ...typing, negated: true } : typing;
  const op = expression.quantifier === "elk" ? "and" : "or";
  const joined = typeOperands(expression.items, op, expression, inside);
  if (!none || joined.expr === undefined) return joined;
  return booleanTyped({ op: "not", operand: joined.expr });
}

function typeOperands(
  operands: readonly Expression[],
  op: "and" | "or",
  whole: Expression,
  typing: Typing,
): Typed {
  const asked = guardsIn(whole);
  const inside = asked.length === 0 ? typing : { ...typing, guarded: new Set([...typing.guarded, ...asked]) };
  const typed = operands.map((operand) => typeCondition(operand, inside));
  const exprs = typed.flatMap((operand) => operand.expr ?? []);
  if (exprs.length < operands.length) return wrongBoolean;
  const [only] = exprs;
  if (only === undefined) return wrongBoolean;
  return booleanTyped(exprs.length === 1 ? only : { op, operands: exprs });
}

/** A name on the other side of a keuzelijst that is neither one of its values nor a fact. */
function unknownValue(reference: Reference, keuzelijst: string, typing: Typing): Typed {
  const { names } = typing;
  const { name, span } = reference.name;
  if (names.mayBeDeclared(name)) return wrong;
  const at = { file: names.file, span };
  const list = names.scope.type(keuzelijst);
  const values = list?.kind === "keuzelijst" ? [...list.values.keys()] : [];
  const near = nearestName(name, [...values, ...factsOfList(keuzelijst, typing)]);
  const elsewhere = names.scope.named(name).find((symbol) => symbol.kind === "waarde");
  if (near === undefined && elsewhere !== undefined) {
    names.report(
      "INK0222",
      at,
      {
        name,
        what: describeSymbol(elsewhere),
        wanted: describeType({ kind: "keuzelijst", naam: keuzelijst }),
        advice: undefined,
      },
      { related: [declarationOf(elsewhere)] },
    );
    return wrong;
  }
  names.report(
    "INK0301",
    at,
    { name, keuzelijst, near, values },
    {
      ...(near === undefined ? {} : replaceFix(span, near, { safe: false })),
      related:
        list === undefined
          ? []
          : [
              {
                file: list.file,
                span: list.nameSpan,
                message: `Hier staan de waarden van \`${keuzelijst}\`.`,
              },
            ],
    },
  );
  return wrong;
}

const factsByList = new WeakMap<Scope, ReadonlyMap<string | undefined, readonly string[]>>();

/** The names of facts and derived values that have a value of this keuzelijst. */
function factsOfList(keuzelijst: string, { names: { scope }, declared }: Typing): readonly string[] {
  const known = factsByList.get(scope);
  if (known !== undefined) return known.get(keuzelijst) ?? [];
  const facts = scope.all.flatMap((symbol) => {
    if (symbol.kind !== "feit" && symbol.kind !== "afgeleide") return [];
    const { type } = declared(symbol);
    return type.kind === "keuzelijst" ? [{ name: symbol.name, list: type.naam }] : [];
  });
  const byList = new Map(
    [...grouped(facts, ({ list }) => list)].map(([list, ofList]) => [list, ofList.map(({ name }) => name)]),
  );
  factsByList.set(scope, byList);
  return byList.get(keuzelijst) ?? [];
}

/** Warns that a name could be read as two things, and says which it is. */
function hides(reference: Reference, what: string, hidden: string, typing: Typing): void {
  typing.names.report(
    "INK0223",
    { file: typing.names.file, span: reference.span },
    { name: reference.name.name, what, hidden },
  );
}

function isOfType(symbol: ValueSymbol | VeldSymbol, expected: StaticType, typing: Typing): boolean {
  if (symbol.kind === "norm" || symbol.kind === "besluit") return false;
  return sameKind(typing.declared(symbol).type, expected);
}
