// What the examples of a policy show: each status, row, case and outcome that can occur, both sides of each boundary.

import { conjunction, disjunction, negation, possibilitiesOf } from "../analyse/possible.js";
import { brokenControle } from "../evaluate/fact-problems.js";
import { readGiven } from "../evaluate/facts.js";
import { evaluate } from "../evaluate/index.js";
import type { Context, NormState } from "../evaluate/context.js";
import { contextOf } from "../evaluate/knowledge.js";
import { judgeMededeling, judgePrestatie, judgeTermijn } from "../evaluate/norms.js";
import type { Afgeleide, Beleid, Besluit, Expr, Norm, Origin, Termijn, Vrijstelling } from "../model.js";
import type { Probleem } from "../runtime/types.js";
import { atOnce, boundariesInSteps } from "./boundaries.js";
import type { Boundary } from "./boundaries.js";
import { rowName } from "./reasoning.js";

export type { Boundary, BoundarySide } from "./boundaries.js";

/** Something that can happen to a declaration. */
export interface CoverageItem {
  /** "voldaan", "vrijgesteld (2: zwanger)", "rij 3", "komt in aanmerking". */
  readonly text: string;
  /** False when no facts can bring it about; it does not count then. */
  readonly possible: boolean;
  /** The number of examples in which it happens. */
  readonly seen: number;
  /** Where the row or case stands that it is about; absent for what is about the whole declaration. */
  readonly origin?: Origin;
}
export type CoveredKind =
  | "besluit"
  | "voorwaarde"
  | "uitsluiting"
  | "bepaal"
  | "tabel"
  | "prestatie"
  | "termijn"
  | "toezegging"
  | "aandachtspunt"
  | "controle";
/** A declaration with everything that can happen to it. */
export interface CoveredDeclaration {
  readonly kind: CoveredKind;
  readonly naam: string;
  readonly titel: string;
  readonly origin: Origin;
  readonly items: readonly CoverageItem[];
}
/** How many of what counts some example shows. */
export interface Share {
  readonly seen: number;
  readonly total: number;
}
export interface ExampleCoverage {
  readonly declarations: readonly CoveredDeclaration[];
  readonly boundaries: readonly Boundary[];
  readonly totals: {
    /** Statuses, rows, cases and outcomes. */
    readonly items: Share;
    /** The sides of boundaries. */
    readonly boundaries: Share;
    readonly all: Share;
  };
}

/** What the examples of `beleid` show; facts that are refused show no more than broken controles and boundaries. */
export function coverageOf(beleid: Beleid): ExampleCoverage {
  return atOnce(coverageInSteps(beleid));
}

/** The same piece by piece, for who has something else to do in between. */
export function* coverageInSteps(beleid: Beleid): Generator<undefined, ExampleCoverage> {
  const { declarations, boundaries } = yield* stepsWhere(beleid, () => true);
  const items = shareOf(declarations.flatMap((declaration) => declaration.items));
  const sides = shareOf(boundaries.flatMap((boundary) => boundary.sides));
  return {
    declarations,
    boundaries,
    totals: {
      items,
      boundaries: sides,
      all: { seen: items.seen + sides.seen, total: items.total + sides.total },
    },
  };
}

/** The same of the declarations that are wanted alone, and of the boundaries that they draw. */
export function coverageWhere(
  beleid: Beleid,
  isWanted: (origin: Origin) => boolean,
): Pick<ExampleCoverage, "declarations" | "boundaries"> {
  return atOnce(stepsWhere(beleid, isWanted));
}

function* stepsWhere(
  beleid: Beleid,
  isWanted: (origin: Origin) => boolean,
): Generator<undefined, Pick<ExampleCoverage, "declarations" | "boundaries">> {
  const wanted = declarationsOf(beleid).filter(({ origin }) => isWanted(origin));
  if (wanted.length === 0) return { declarations: [], boundaries: [] };
  const shown: Seen[] = [];
  for (const { feiten } of beleid.voorbeelden) {
    yield;
    shown.push(seenWith(beleid, feiten));
  }
  const possible = canBe(beleid);
  const declarations: CoveredDeclaration[] = [];
  for (const declared of wanted) {
    yield;
    const each = covered(declared, shown, possible);
    if (each.items.length > 0) declarations.push(each);
  }
  const names = new Set(wanted.map(({ naam }) => naam));
  const boundaries = yield* boundariesInSteps(beleid, shown);
  return { declarations, boundaries: boundaries.filter(({ of }) => of.some((naam) => names.has(naam))) };
}

/** What can be seen of one set of facts, without the reasons; each answer is made when it is asked for. */
export interface Seen {
  readonly context: Context;
  readonly problemen: readonly Probleem[];
  /** Nothing is decided on facts that are refused. */
  readonly isRefused: boolean;
}

export function seenWith(beleid: Beleid, feiten: unknown): Seen {
  const { problemen } = evaluate(beleid, feiten);
  return {
    context: contextOf(beleid, readGiven(beleid, feiten)),
    problemen,
    isRefused: problemen.length > 0,
  };
}

/** Whole per cents, and 100 only when nothing is left; nothing to show at all is 100. */
export function percentageOf({ seen, total }: Share): number {
  return total === 0 ? 100 : Math.floor((100 * seen) / total);
}

function shareOf(items: readonly { readonly possible: boolean; readonly seen: number }[]): Share {
  // What an example shows is possible, whatever was thought beforehand.
  const counting = items.filter(({ possible, seen }) => possible || seen > 0);
  return { seen: counting.filter(({ seen }) => seen > 0).length, total: counting.length };
}

// ── What can happen ─────────────────────────────────────────────────────────────────────────────────

/** Something that can happen, before anybody looked whether it does. */
export interface Event {
  readonly text: string;
  readonly happens: (seen: Seen) => boolean;
  /** When it happens; it is impossible when one of these can never be. */
  readonly requires: readonly Requirement[];
  readonly origin?: Origin | undefined;
}
/** A condition that must be able to hold, or conditions of which one must. */
type Requirement = Expr | readonly Expr[];

/** What happens only with facts that are not refused. */
function decided(happens: Event["happens"]): Event["happens"] {
  return (seen) => !seen.isRefused && happens(seen);
}

/** A declaration with everything that can happen to it, in the order of the items of its coverage. */
export interface Declared extends Omit<CoveredDeclaration, "items"> {
  readonly events: readonly Event[];
}

function covered(
  { events, ...declaration }: Declared,
  shown: readonly Seen[],
  possible: (requirement: Requirement) => boolean,
): CoveredDeclaration {
  return {
    ...declaration,
    items: events.map(({ text, happens, requires, origin }) => {
      const seen = shown.filter(happens).length;
      const item = { text, seen, possible: seen > 0 || requires.every(possible) };
      return origin === undefined ? item : { ...item, origin };
    }),
  };
}

function canBe(beleid: Beleid): (requirement: Requirement) => boolean {
  const possible = possibilitiesOf(beleid);
  return (requirement) => ("op" in requirement ? possible(requirement) : requirement.some(possible));
}

/** Every declaration that coverage is about, also those to which nothing can happen. */
export function declarationsOf(beleid: Beleid): readonly Declared[] {
  return [
    ...beleid.controles.map((controle) => ({
      ...headingOf("controle", controle),
      events: [
        {
          text: "geschonden",
          happens: ({ problemen }: Seen) =>
            problemen.some(({ bericht }) => bericht === brokenControle(controle).bericht),
          requires: [negation(controle.eis)],
        },
      ],
    })),
    ...beleid.afgeleiden.map(declaredDerived),
    ...beleid.besluiten.flatMap((besluit) => [
      { ...headingOf("besluit", { ...besluit, titel: besluit.tekst }), events: eventsOfBesluit(besluit) },
      ...besluit.normen.map((norm) => ({ ...headingOf(norm.soort, norm), events: eventsOfNorm(norm) })),
    ]),
    ...beleid.prestaties.map((prestatie) => {
      const happens = (wanted: string) =>
        decided(({ context }) => judgePrestatie(context, prestatie).status === wanted);
      const { geldtAls, vergoedAls } = prestatie;
      return {
        ...headingOf("prestatie", prestatie),
        events: [
          { text: "vergoed", happens: happens("vergoed"), requires: [conjunction([geldtAls, vergoedAls])] },
          {
            text: "niet vergoed",
            happens: happens("niet vergoed"),
            requires: [conjunction([geldtAls, negation(vergoedAls)])],
          },
          ...notApplicable(geldtAls, happens("niet van toepassing")),
        ],
      };
    }),
    ...beleid.termijnen.map((termijn) => ({
      ...headingOf("termijn", termijn),
      events: eventsOfTermijn(termijn),
    })),
    ...beleid.mededelingen.map((mededeling) => {
      const happens = (wanted: string) =>
        decided(({ context }) => judgeMededeling(context, mededeling).status === wanted);
      const { geldtAls } = mededeling;
      return {
        ...headingOf(mededeling.soort, mededeling),
        // Without a condition there is nothing that an example could show.
        events:
          geldtAls === undefined
            ? []
            : [
                { text: "van toepassing", happens: happens("van toepassing"), requires: [geldtAls] },
                ...notApplicable(geldtAls, happens("niet van toepassing")),
              ],
      };
    }),
  ];
}

function headingOf(
  kind: CoveredKind,
  { naam, titel, origin }: { readonly naam: string; readonly titel: string; readonly origin: Origin },
): Omit<CoveredDeclaration, "items"> {
  return { kind, naam, titel, origin };
}

function notApplicable(geldtAls: Expr | undefined, happens: Event["happens"]): readonly Event[] {
  return geldtAls === undefined
    ? []
    : [{ text: "niet van toepassing", happens, requires: [negation(geldtAls)] }];
}

interface Judged {
  readonly geldtAls: Expr | undefined;
  readonly met: Expr | undefined;
  readonly vrijstellingen: readonly Vrijstelling[];
  readonly stateIn: (seen: Seen) => NormState;
}

function eventsOfNorm(norm: Norm): readonly Event[] {
  return eventsOf({
    geldtAls: norm.geldtAls,
    met: metOf(norm),
    vrijstellingen: norm.vrijstellingen,
    stateIn: ({ context }) => context.norm(norm.naam),
  });
}

function metOf({ soort, toets }: Norm): Expr {
  return soort === "voorwaarde" ? toets : negation(toets);
}

function eventsOfTermijn(termijn: Termijn): readonly Event[] {
  const { geldtAls, toets, vrijstellingen } = termijn;
  // A termijn does not say which vrijstelling fired, so they are one event.
  const [first, ...others] = vrijstellingen;
  const als = first === undefined ? undefined : disjunction([first, ...others].map((each) => each.als));
  const exempt = first === undefined || als === undefined ? [] : [{ ...first, als }];
  return eventsOf({
    geldtAls,
    met: toets,
    vrijstellingen: exempt,
    stateIn: ({ context }) => ({ ...judgeTermijn(context, termijn), vrijstelling: 0 }),
  });
}

/** The statuses of a norm, but for onbekend, which no example has to show. */
function eventsOf({ geldtAls, met, vrijstellingen, stateIn }: Judged): readonly Event[] {
  const has = (wanted: string): Event["happens"] => decided((seen) => stateIn(seen).status === wanted);
  const unmet = met === undefined ? [] : [negation(met)];
  const conditions = vrijstellingen.map(({ als }) => als);
  const tested: readonly Event[] =
    met === undefined
      ? []
      : [
          { text: "voldaan", happens: has("voldaan"), requires: [conjunction([geldtAls, met])] },
          {
            text: "niet voldaan",
            happens: has("niet voldaan"),
            requires: [conjunction([geldtAls, ...unmet, ...conditions.map(negation)])],
          },
        ];
  const exempt = vrijstellingen.map(({ als, label, tekst }, index) => ({
    text: vrijstellingen.length === 1 ? "vrijgesteld" : `vrijgesteld (${index + 1}: ${label ?? tekst})`,
    happens: decided((seen) => {
      const { status, vrijstelling } = stateIn(seen);
      return status === "vrijgesteld" && vrijstelling === index;
    }),
    requires: [conjunction([geldtAls, ...unmet, ...conditions.slice(0, index).map(negation), als])],
  }));
  return [...tested, ...exempt, ...notApplicable(geldtAls, has("niet van toepassing"))];
}

function eventsOfBesluit({ naam, geldtAls, normen }: Besluit): readonly Event[] {
  const has = (wanted: string): Event["happens"] =>
    decided(({ context }) => context.besluit(naam).uitkomst === wanted);
  const failing = (soort: Norm["soort"]): readonly Expr[] =>
    normen.filter((norm) => norm.soort === soort).map((norm) => conjunction([geldtAls, failureOf(norm)]));
  const allMet = conjunction([geldtAls, ...normen.map((norm) => negation(failureOf(norm)))]);
  const outcome = (text: string, requires: readonly Requirement[]): Event => ({
    text,
    happens: has(text),
    requires,
  });
  const kinds = new Set(normen.map(({ soort }) => soort));
  return [
    outcome("komt in aanmerking", [allMet]),
    ...(kinds.has("voorwaarde") ? [outcome("komt niet in aanmerking", [failing("voorwaarde")])] : []),
    ...(kinds.has("uitsluiting") ? [outcome("uitgesloten", [failing("uitsluiting")])] : []),
    ...notApplicable(geldtAls, has("niet van toepassing")),
  ];
}

/** When a norm is niet voldaan. */
function failureOf(norm: Norm): Expr {
  return conjunction([
    norm.geldtAls,
    negation(metOf(norm)),
    ...norm.vrijstellingen.map(({ als }) => negation(als)),
  ]);
}

function declaredDerived(afgeleide: Afgeleide): Declared {
  const conditions = rowConditions(afgeleide);
  const origins = rowOrigins(afgeleide);
  return {
    ...headingOf(afgeleide.vorm === "tabel" ? "tabel" : "bepaal", afgeleide),
    events: conditions.map((condition, index) => ({
      text: rowName(afgeleide, index + 1),
      happens: decided(({ context }) =>
        context
          .derived(afgeleide.naam)
          .grounds.some(
            (ground) =>
              ground.kind === "row" && ground.afgeleid === afgeleide.naam && ground.rij === index + 1,
          ),
      ),
      requires: [condition],
      origin: origins[index],
    })),
  };
}

/** Where each row or case stands, `anders` last. */
function rowOrigins(afgeleide: Afgeleide): readonly Origin[] {
  switch (afgeleide.vorm) {
    case "waarde":
      return [];
    case "tabel":
      return afgeleide.rijen.map(({ origin }) => origin);
    case "gevallen":
      return [...afgeleide.gevallen.map(({ origin }) => origin), afgeleide.andersOrigin];
  }
}

/** When each row or case is the one; a single value has none. */
function rowConditions(afgeleide: Afgeleide): readonly Expr[] {
  switch (afgeleide.vorm) {
    case "waarde":
      return [];
    case "tabel":
      return afgeleide.rijen.map(({ cellen }) => conjunction(cellen.map(({ test }) => test)));
    case "gevallen": {
      const conditions = afgeleide.gevallen.map(({ als }) => als);
      const before = (index: number): readonly Expr[] => conditions.slice(0, index).map(negation);
      return [
        ...conditions.map((condition, index) => conjunction([...before(index), condition])),
        conjunction(before(conditions.length)),
      ];
    }
  }
}
