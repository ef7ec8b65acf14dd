// The questions that a decision still needs, as a form can ask them: what may be answered, who knows it, what proves it.

import { numberOfDecimal } from "../evaluate/decimal.js";
import { peildatum } from "../evaluate/facts.js";
import type { Beleid, ElementType, Feit, Herkomst, Origin, ValueType } from "../model.js";
import type { Ontbrekend } from "../runtime/types.js";
import { dutchType, factAt } from "./dutch-values.js";
import { itemOf } from "./words.js";

/** What may be answered. */
export type AnswerType =
  | { readonly kind: "ja/nee" | "datum" | "tekst" }
  | {
      readonly kind: "getal" | "percentage" | "bedrag";
      readonly geheel: boolean;
      readonly min?: number;
      readonly max?: number;
    }
  /** One of these. */
  | { readonly kind: "keuzelijst"; readonly keuzes: readonly Choice[] }
  /** A record: an object with an answer by field. */
  | { readonly kind: "structuur"; readonly velden: readonly Question[] }
  | { readonly kind: "lijst"; readonly element: AnswerType };

/** A value of a keuzelijst. */
export interface Choice {
  readonly waarde: string;
  readonly titel: string;
}

export interface Question {
  /** The fact, or `lijst[0].veld` of a record in a list; where the answer goes. */
  readonly pad: string;
  readonly vraag: string;
  readonly antwoord: AnswerType;
  /** The same in words: "ja of nee", "bedrag, ten minste € 0". */
  readonly antwoordTekst: string;
  /** May it be answered with geen (null)? */
  readonly optioneel: boolean;
  /** "zorgaanbieder", "verzekeraar", or the name of a third party. */
  readonly herkomst: string;
  readonly bewijs: readonly string[];
  /** What counts as long as nobody answers. */
  readonly aanname?: boolean;
  /** The title of the facts that it stands among. */
  readonly groep: string;
  /** Where the fact is declared; absent for the peildatum, which every policy has. */
  readonly origin?: Origin;
}

/** The questions behind `missing`, in the same order: the most decisive first. */
export function questionsFor(beleid: Beleid, missing: readonly Ontbrekend[]): readonly Question[] {
  return missing.flatMap(({ pad }) => questionAt(beleid, pad) ?? []);
}

/** The question that `pad` answers; undefined when the policy has no such fact. */
export function questionAt(beleid: Beleid, pad: string): Question | undefined {
  const found = factAt(beleid, pad);
  if (found === undefined) return undefined;
  const question = questionOf(beleid, found.feit, pad);
  return { ...question, vraag: `${question.vraag}${itemOf(beleid, pad)}` };
}

/** Every question of the policy, the peildatum first, and then in the order of the policy. */
export function questionsOf(beleid: Beleid): readonly Question[] {
  return [peildatum, ...beleid.feiten].map((feit) => questionOf(beleid, feit, feit.naam));
}

function questionOf(beleid: Beleid, feit: Feit, pad: string): Question {
  return {
    pad,
    vraag: feit.vraag,
    antwoord: answerType(beleid, feit.type),
    antwoordTekst: dutchType(beleid, feit.type),
    optioneel: feit.optioneel,
    herkomst: herkomstText(feit.herkomst),
    bewijs: feit.bewijs,
    ...(feit.aanname === undefined ? {} : { aanname: feit.aanname }),
    groep: feit.groep,
    ...(feit.naam === peildatum.naam ? {} : { origin: feit.origin }),
  };
}

/** Who it is that gives or must do something. */
export function herkomstText(herkomst: Herkomst): string {
  return herkomst.soort === "derde" ? herkomst.naam : herkomst.soort;
}

function answerType(beleid: Beleid, type: ValueType): AnswerType {
  return type.kind === "lijst"
    ? { kind: "lijst", element: elementAnswer(beleid, type.element) }
    : elementAnswer(beleid, type);
}

function elementAnswer(beleid: Beleid, type: ElementType): AnswerType {
  switch (type.kind) {
    case "ja/nee":
    case "datum":
    case "tekst":
      return { kind: type.kind };
    case "getal":
    case "percentage":
    case "bedrag":
      return {
        kind: type.kind,
        geheel: type.geheel,
        ...(type.min === undefined ? {} : { min: numberOfDecimal(type.min) }),
        ...(type.max === undefined ? {} : { max: numberOfDecimal(type.max) }),
      };
    case "keuzelijst": {
      const keuzelijst = beleid.keuzelijsten.find(({ naam }) => naam === type.naam);
      const keuzes = (keuzelijst?.waarden ?? []).map(({ naam, titel }) => ({ waarde: naam, titel }));
      return { kind: "keuzelijst", keuzes };
    }
    case "structuur": {
      const structuur = beleid.structuren.find(({ naam }) => naam === type.naam);
      return {
        kind: "structuur",
        velden: (structuur?.velden ?? []).map((veld) => questionOf(beleid, veld, veld.naam)),
      };
    }
  }
}
