// The clauses of a norm as they count: its own, and those of the block's norm that it places and does not replace.

import type { Clause } from "@inkoop/language";
import type { Bron, Herkomst, Verantwoording } from "../model.js";
import type { NormSymbol } from "../names/symbols.js";
import { citedPoints, declaredPoints } from "../points.js";
import type { Unit } from "../program.js";
import { homeOf, type Home } from "./lower.js";

/** A clause and the place where it was written. */
export interface PlacedClause {
  readonly clause: Clause;
  readonly home: Home;
}

/** What a clause replaces in the norm that it places: clauses of one slot replace each other. */
export function slotOf(clause: Clause): string {
  switch (clause.kind) {
    case "textClause":
      return clause.word === "vraag" ? "toets" : clause.word;
    case "conditionClause":
      switch (clause.word) {
        case "eis":
        case "als":
        case "waarde":
          return "toets";
        case "geldtAls":
          return "geldt als";
        case "vergoedAls":
          return "vergoed als";
      }
      break;
    case "exemptionClause":
      return "vrijgesteld als";
    case "caseClause":
    case "otherwiseClause":
      return "toets";
    case "herkomstClause":
      return clause.word;
    case "aannameClause":
      return "aanname";
    case "bronClause":
      return "bron";
    case "moetClause":
      return "moet";
    case "strevenClause":
      return "streven";
    case "looptijdClause":
      return "looptijd";
  }
}

/** Clauses that are added to those of the block: each policy cites its own document and gives its own reasons. */
const addedSlots: ReadonlySet<string> = new Set(["bron", "omdat"]);

/** The clauses of `norm`; those that it takes over from a block first. */
export function clausesOf(norm: NormSymbol, unit: Unit): readonly PlacedClause[] {
  const home = homeOf(norm, unit);
  const own = norm.node.clauses.map((clause): PlacedClause => ({ clause, home }));
  if (norm.places === undefined) return own;
  const replaced = replacedSlots(norm);
  const kept = clausesOf(norm.places, unit).filter(({ clause }) => !replaced.has(slotOf(clause)));
  return [...kept, ...own];
}

/** The slots in which a placed norm differs from the block's norm. */
export function replacedSlots(norm: NormSymbol): ReadonlySet<string> {
  return new Set(norm.node.clauses.map(slotOf).filter((slot) => !addedSlots.has(slot)));
}

/** How a placed norm differs from the block's norm, in the words of the language. */
export function deviationsOf(norm: NormSymbol): readonly string[] {
  const words = norm.node.clauses
    .filter((clause) => !addedSlots.has(slotOf(clause)))
    .map((clause) => {
      if (clause.kind === "textClause") return clause.word;
      if (clause.kind === "conditionClause" && slotOf(clause) === "toets") return clause.word;
      return slotOf(clause);
    });
  return [...new Set(norm.node.title === undefined ? words : ["titel", ...words])];
}

/** The texts of all clauses that open with `word`. */
export function textsOf(clauses: readonly PlacedClause[], word: string): readonly string[] {
  return clauses.flatMap(({ clause }) =>
    clause.kind === "textClause" && clause.word === word && !clause.text.missing ? [clause.text.value] : [],
  );
}

/** Who knows a fact or must meet a deadline; the zorgaanbieder unless it is said. */
export function herkomstOf(clauses: readonly PlacedClause[], word: "herkomst" | "door"): Herkomst {
  for (const { clause } of clauses) {
    if (clause.kind !== "herkomstClause" || clause.word !== word) continue;
    if (clause.who === "verzekeraar" || clause.who === "zorgaanbieder") return { soort: clause.who };
    if (clause.who.kind === "string") return { soort: "derde", naam: clause.who.value };
  }
  return { soort: "zorgaanbieder" };
}

/** The `aanname`, if there is one. */
export function aannameOf(clauses: readonly PlacedClause[]): boolean | undefined {
  for (const { clause } of clauses) if (clause.kind === "aannameClause") return clause.value;
  return undefined;
}

/** What justifies and explains, as resolved. */
export function verantwoordingOf(clauses: readonly PlacedClause[]): Verantwoording {
  return {
    bron: clauses.flatMap(bronOf),
    extern: textsOf(clauses, "extern"),
    lezing: textsOf(clauses, "lezing"),
    gevolg: textsOf(clauses, "gevolg"),
    omdat: textsOf(clauses, "omdat"),
  };
}

function bronOf({ clause, home }: PlacedClause): readonly Bron[] {
  if (clause.kind !== "bronClause") return [];
  const deel = home.analysis.scope.deel(clause.part.name);
  if (deel === undefined) return [];
  const declared = declaredPoints(deel.node.points);
  const place = (label: string): number => declared.places.get(label) ?? 0;
  const cited = new Set(citedPoints(clause.points, declared).points.map((point) => point.label));
  return [
    {
      deel: deel.name,
      punten: [...cited].toSorted((a, b) => place(a) - place(b)),
      origin: { file: home.file, span: clause.span },
    },
  ];
}
