// Norms and besluiten in straight-line code: a norm is met when it does not apply, when its test is, or when an exemption holds.

import type { Besluit, Norm } from "../../model.js";
import { atom, chunks, named, once, outermost, truthAtom, truthNamed } from "./body.js";
import type { Place } from "./body.js";
import { allOf, anyOf, isAtom, notOf, YES } from "./codes.js";

/** The truth of: the norm is met, does not apply, or is exempted. */
export function normCode(anywhere: Place, naam: string): string {
  const place = outermost(anywhere);
  return once(place.statements, `norm ${naam}`, () => normTruth(place, place.body.scope.norm(naam)));
}

function normTruth(place: Place, { naam, soort, geldtAls, toets, vrijstellingen }: Norm): string {
  const applies = geldtAls === undefined ? [] : [atom(place, notOf(truthAtom(place, geldtAls)))];
  const test = truthAtom(place, toets);
  const met = soort === "voorwaarde" ? test : atom(place, notOf(test));
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

/** The statements that return the outcome of a besluit. */
export function outcomeStatements(place: Place, { geldtAls, normen }: Besluit): readonly string[] {
  const truths = normen.map((norm) => ({ soort: norm.soort, truth: normCode(place, norm.naam) }));
  const all = truths.map(({ truth }) => truth);
  const excluding = truths.flatMap(({ soort, truth }) => (soort === "uitsluiting" ? [truth] : []));
  const applies = geldtAls === undefined ? YES : truthNamed(place, geldtAls);
  // 1 in `met` goes off when a norm is certainly not met, 2 in `open` goes on when one may not be.
  const met = combined(place, "met", "&", all);
  const open = combined(place, "open", "|", all);
  const notExcluded = combined(place, "notExcluded", "&", excluding);
  const no = [
    ...(excluding.length === 0 ? [] : [`if ((${notExcluded} & 1) === 0) return "uitgesloten";`]),
    'return "komt niet in aanmerking";',
  ];
  if (applies === YES) {
    return [
      ...(all.length === 0 ? [] : [`if ((${met} & 1) === 0) {`, ...no, "}"]),
      `if ((${open} & 2) === 0) return "komt in aanmerking";`,
      waiting(open),
    ];
  }
  return [
    `if (${applies} === 2) return "niet van toepassing";`,
    `if (${applies} === 1) {`,
    ...(all.length === 0 ? [] : [`if ((${met} & 1) === 0) {`, ...no, "}"]),
    `if ((${open} & 2) === 0) return "komt in aanmerking";`,
    waiting(open),
    "}",
    // While it is open whether the besluit applies at all, a certain no waits for that alone.
    waiting(all.length === 0 ? applies : `((${met} & 1) === 0 ? ${applies} : ${applies} | ${open})`),
  ];
}

/** What is open waits for the zorgaanbieder, or else for others. */
function waiting(truth: string): string {
  return `return (${truth} & 4) !== 0 ? "onvolledig" : "ter beoordeling";`;
}

function combined(place: Place, name: string, operator: "&" | "|", truths: readonly string[]): string {
  const parts = chunks([...new Set(truths)]);
  const [first, ...others] = parts.map((part) => part.join(` ${operator} `));
  if (first === undefined) return "1";
  if (others.length === 0 && isAtom(first)) return first;
  const { lines } = place.statements;
  if (others.length === 0) {
    lines.push(`const ${name}: number = ${first};`);
    return name;
  }
  lines.push(`let ${name}: number = ${first};`, ...others.map((other) => `${name} ${operator}= ${other};`));
  return name;
}
