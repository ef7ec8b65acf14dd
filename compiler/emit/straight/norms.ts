// Norms and besluiten in straight-line code: a norm is met when it does not apply, when its test is, or when an exemption holds.

import type { Besluit, Norm } from "../../model.js";
import { atom, chunks, named, once, outermost, truthAtom, truthNamed } from "./body.js";
import type { Place } from "./body.js";
import { allOf, anyOf, YES } from "./codes.js";
import { notCode } from "./expressions.js";

/** The truth of: the norm is met, does not apply, or is exempted. */
export function normCode(anywhere: Place, naam: string): string {
  const place = outermost(anywhere);
  return once(place.statements, `norm ${naam}`, () => normTruth(place, place.body.scope.norm(naam)));
}

function normTruth(place: Place, { naam, soort, geldtAls, toets, vrijstellingen }: Norm): string {
  const applies = geldtAls === undefined ? [] : [atom(place, notCode(place, geldtAls))];
  const met = soort === "voorwaarde" ? truthAtom(place, toets) : atom(place, notCode(place, toets));
  const exempt = vrijstellingen.map(({ als }) => truthAtom(place, als));
  const truth = anyOf([...applies, met, ...exempt]);
  if (truth === met) return met;
  place.statements.lines.push(`const n_${naam}: number = ${truth};`);
  return `n_${naam}`;
}

/** The truth of `voldoet aan` a besluit: onbekend as long as it is open. */
export function besluitCode(anywhere: Place, naam: string): string {
  const place = outermost(anywhere);
  return once(place.statements, `besluit ${naam}`, () => {
    const { geldtAls, normen } = place.body.scope.besluit(naam);
    const together = togetherOf(
      place,
      normen.map((norm) => normCode(place, norm.naam)),
    );
    if (geldtAls === undefined) return together;
    const all = named(place, together);
    const applies = truthNamed(place, geldtAls);
    const truth = `(${applies} === 2 ? 1 : ${applies} === 1 ? ${all} : ${applies} | ${all})`;
    place.statements.lines.push(`const b_${naam}: number = ${truth};`);
    return `b_${naam}`;
  });
}

function togetherOf(place: Place, truths: readonly string[]): string {
  const [first, ...others] = chunks([...new Set(truths)]).map((chunk) => atom(place, allOf(chunk)));
  return others.length === 0 ? (first ?? YES) : togetherOf(place, [first ?? YES, ...others]);
}

/** The statements that return the outcome of a besluit, after those that take each norm into account. */
export function outcomeStatements(place: Place, { geldtAls, normen }: Besluit): readonly string[] {
  const { lines } = place.statements;
  const excludes = normen.some(({ soort }) => soort === "uitsluiting");
  const applies = geldtAls === undefined ? YES : truthNamed(place, geldtAls);
  if (normen.length === 0) return withoutNorms(applies);
  // 1 in `met` goes off when a norm is certainly not met, 2 in `open` goes on when one may not be.
  lines.push("let met = 1;", "let open = 0;", ...(excludes ? ["let notExcluded = 1;"] : []));
  for (const { naam, soort } of normen) {
    lines.push(`// ${naam}`);
    const truth = normCode(place, naam);
    lines.push(`met &= ${truth};`, `open |= ${truth};`);
    if (soort === "uitsluiting") lines.push(`notExcluded &= ${truth};`);
  }
  const decided = [
    "if ((met & 1) === 0) {",
    ...(excludes ? ['if ((notExcluded & 1) === 0) return "uitgesloten";'] : []),
    'return "komt niet in aanmerking";',
    "}",
    'if ((open & 2) === 0) return "komt in aanmerking";',
    waiting("open"),
  ];
  if (applies === YES) return decided;
  return [
    `if (${applies} === 2) return "niet van toepassing";`,
    `if (${applies} === 1) {`,
    ...decided,
    "}",
    // While it is open whether the besluit applies at all, a certain no waits for that alone.
    waiting(`((met & 1) === 0 ? ${applies} : ${applies} | open)`),
  ];
}

function withoutNorms(applies: string): readonly string[] {
  if (applies === YES) return ['return "komt in aanmerking";'];
  return [
    `if (${applies} === 2) return "niet van toepassing";`,
    `if (${applies} === 1) return "komt in aanmerking";`,
    waiting(applies),
  ];
}

/** What is open waits for the zorgaanbieder, or else for others. */
function waiting(truth: string): string {
  return `return (${truth} & 4) !== 0 ? "onvolledig" : "ter beoordeling";`;
}
