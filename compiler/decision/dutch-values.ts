// Values as a person reads them: the JSON form of a fact or derived value in Dutch notation, by its type.

import { dateText } from "../analyse/notation.js";
import { dateOfIsoText } from "../evaluate/calendar.js";
import { decimalOfNumber } from "../evaluate/decimal.js";
import { dutchQuantity } from "../evaluate/dutch.js";
import { peildatum } from "../evaluate/facts.js";
import type { Beleid, Feit, ValueType } from "../model.js";
import type { Waarde } from "../runtime/types.js";

/** `1 juli 2027` for "2027-07-01"; the text itself when it is no date. */
export function dutchDate(iso: string): string {
  const date = dateOfIsoText(iso);
  return date === undefined ? iso : dateText(date);
}

/** A value of `type` in words; null is geen. */
export function dutchValue(beleid: Beleid, type: ValueType, value: Waarde): string {
  if (value === null) return "geen";
  if (typeof value === "boolean") return value ? "ja" : "nee";
  if (typeof value === "number") {
    const kind = type.kind === "percentage" || type.kind === "bedrag" ? type.kind : "getal";
    return dutchQuantity(decimalOfNumber(value), kind);
  }
  if (typeof value === "string") return dutchText(beleid, type, value);
  if (isList(value)) return dutchList(beleid, type, value);
  return dutchRecord(beleid, type, value);
}

/** What may be answered: "ja of nee", "datum", "één van: Tandarts, Orthodontist". */
export function dutchType(beleid: Beleid, type: ValueType): string {
  switch (type.kind) {
    case "ja/nee":
      return "ja of nee";
    case "getal":
    case "percentage":
    case "bedrag":
      return `${type.kind === "getal" && type.geheel ? "geheel getal" : type.kind}${bounds(type)}`;
    case "datum":
    case "tekst":
      return type.kind;
    case "keuzelijst":
      return `één van: ${titles(beleid, type.naam).join(", ")}`;
    case "structuur":
      return "gegevens";
    case "lijst":
      return type.element.kind === "keuzelijst"
        ? `een of meer van: ${titles(beleid, type.element.naam).join(", ")}`
        : "lijst";
  }
}

/** The fact or field that a path such as `naam` or `lijst[0].veld` leads to. */
export function factAt(
  beleid: Beleid,
  pad: string,
): { readonly feit: Feit; readonly item: number | undefined } | undefined {
  const [, name, index, field] = /^([^.[]+)(?:\[(\d+)\])?(?:\.(.+))?$/.exec(pad) ?? [];
  const feit = name === "peildatum" ? peildatum : beleid.feiten.find(({ naam }) => naam === name);
  if (feit === undefined || index === undefined) return feit && { feit, item: undefined };
  const element = feit.type.kind === "lijst" ? feit.type.element : feit.type;
  const structuur =
    element.kind === "structuur" ? beleid.structuren.find(({ naam }) => naam === element.naam) : undefined;
  const veld = structuur?.velden.find(({ naam }) => naam === field);
  return { feit: veld ?? feit, item: Number(index) };
}

function bounds(type: Extract<ValueType, { readonly geheel: boolean }>): string {
  const { kind, min, max } = type;
  if (min !== undefined && max !== undefined) {
    return ` van ${dutchQuantity(min, kind)} tot en met ${dutchQuantity(max, kind)}`;
  }
  if (min !== undefined) return `, ten minste ${dutchQuantity(min, kind)}`;
  return max === undefined ? "" : `, ten hoogste ${dutchQuantity(max, kind)}`;
}

function titles(beleid: Beleid, keuzelijst: string): readonly string[] {
  const found = beleid.keuzelijsten.find(({ naam }) => naam === keuzelijst);
  return (found?.waarden ?? []).map(({ titel }) => titel);
}

function dutchText(beleid: Beleid, type: ValueType, value: string): string {
  if (type.kind === "datum") return dutchDate(value);
  if (type.kind !== "keuzelijst") return `"${value}"`;
  const keuzelijst = beleid.keuzelijsten.find(({ naam }) => naam === type.naam);
  return keuzelijst?.waarden.find(({ naam }) => naam === value)?.titel ?? value;
}

function dutchList(beleid: Beleid, type: ValueType, items: readonly Waarde[]): string {
  if (items.length === 0) return "leeg";
  const element = type.kind === "lijst" ? type.element : type;
  const texts = items.map((item) => dutchValue(beleid, element, item));
  return element.kind === "structuur"
    ? texts.map((text, index) => `${index + 1}. ${text}`).join("; ")
    : texts.join(", ");
}

function dutchRecord(beleid: Beleid, type: ValueType, record: { readonly [veld: string]: Waarde }): string {
  const structuur =
    type.kind === "structuur" ? beleid.structuren.find(({ naam }) => naam === type.naam) : undefined;
  return Object.entries(record)
    .map(([naam, value]) => {
      const veld = structuur?.velden.find((candidate) => candidate.naam === naam);
      return `${naam} ${veld === undefined ? String(value) : dutchValue(beleid, veld.type, value)}`;
    })
    .join(", ");
}

function isList(value: Waarde): value is readonly Waarde[] {
  return Array.isArray(value);
}
