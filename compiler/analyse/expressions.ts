// Walking the expressions of a resolved policy: the parts of one, where each stands, and what it depends on.

import type { Afleiding, Beleid, Expr, Origin } from "../model.js";

/** The operands of `expr`, in the order of the text. */
export function operandsIn(expr: Expr): readonly Expr[] {
  switch (expr.op) {
    case "boolean":
    case "number":
    case "date":
    case "text":
    case "enum":
    case "none":
    case "fact":
    case "field":
    case "derived":
    case "peildatum":
    case "meetsNorm":
    case "meetsBesluit":
      return [];
    case "and":
    case "or":
      return expr.operands;
    case "not":
    case "isNone":
    case "percentOf":
      return [expr.operand];
    case "equals":
    case "order":
    case "add":
    case "subtract":
      return [expr.left, expr.right];
    case "oneOf":
      return [expr.left, ...expr.values];
    case "contains":
      return [expr.list, ...expr.values];
    case "count":
      return expr.condition === undefined ? [expr.list] : [expr.list, expr.condition];
    case "total":
      return expr.condition === undefined ? [expr.field, expr.list] : [expr.field, expr.list, expr.condition];
    case "every":
      return [expr.list, expr.condition];
    case "shift":
    case "firstOfNextMonth":
      return [expr.date];
  }
}

/** An expression of the policy, and the declaration in which it stands. */
export interface PlacedExpression {
  readonly expr: Expr;
  /** The norm, derived value, controle or besluit. */
  readonly naam: string;
  readonly origin: Origin;
}

/** Every whole expression of `beleid`: controles, derived values, besluiten with their norms, and the rest. */
export function expressionsOf(beleid: Beleid): readonly PlacedExpression[] {
  return [
    ...beleid.controles.flatMap((controle) => placed(controle, [controle.eis])),
    ...beleid.afgeleiden.flatMap((afgeleide) => placed(afgeleide, expressionsOfDerived(afgeleide))),
    ...beleid.besluiten.flatMap((besluit) => [
      ...placed(besluit, [besluit.geldtAls]),
      ...besluit.normen.flatMap((norm) =>
        placed(norm, [norm.geldtAls, norm.toets, ...norm.vrijstellingen.map(({ als }) => als)]),
      ),
    ]),
    ...beleid.prestaties.flatMap((prestatie) =>
      placed(prestatie, [prestatie.geldtAls, prestatie.vergoedAls]),
    ),
    ...beleid.termijnen.flatMap((termijn) =>
      placed(termijn, [termijn.geldtAls, termijn.toets, ...termijn.vrijstellingen.map(({ als }) => als)]),
    ),
    ...beleid.mededelingen.flatMap((mededeling) => placed(mededeling, [mededeling.geldtAls])),
  ];
}

function placed(
  { naam, origin }: { readonly naam: string; readonly origin: Origin },
  expressions: readonly (Expr | undefined)[],
): readonly PlacedExpression[] {
  return expressions.flatMap((expr) => (expr === undefined ? [] : [{ expr, naam, origin }]));
}

function expressionsOfDerived(afgeleide: Afleiding): readonly (Expr | undefined)[] {
  switch (afgeleide.vorm) {
    case "waarde":
      return [afgeleide.waarde];
    case "gevallen":
      return [...afgeleide.gevallen.flatMap(({ als, dan }) => [als, dan]), afgeleide.anders];
    case "tabel":
      return afgeleide.rijen.flatMap(({ cellen, resultaat }) => [
        ...cellen.map(({ test }) => test),
        resultaat,
      ]);
  }
}

/** The names of the facts that `expr` depends on, also by way of derived values (not of `voldoet aan`). */
export function factsBehind(
  beleid: { readonly afgeleiden: readonly Afleiding[] },
  expr: Expr,
): ReadonlySet<string> {
  const facts = new Set<string>();
  const derived = new Set<string>();
  const visit = (part: Expr): void => {
    if (part.op === "fact") facts.add(part.naam);
    if (part.op === "peildatum") facts.add("peildatum");
    if (part.op === "derived" && !derived.has(part.naam)) {
      derived.add(part.naam);
      const afgeleide = beleid.afgeleiden.find(({ naam }) => naam === part.naam);
      if (afgeleide !== undefined) {
        for (const inner of expressionsOfDerived(afgeleide)) if (inner !== undefined) visit(inner);
      }
    }
    for (const operand of operandsIn(part)) visit(operand);
  };
  visit(expr);
  return facts;
}
