// Facts and values as an example writes them: `aanvraagKibg is 1 november 2026`.

import { dateText } from "../analyse/notation.js";
import { unitOf } from "../analyse/operands.js";
import { counted, quoted } from "../diagnostics/words.js";
import { dateOfIsoText } from "../evaluate/calendar.js";
import { decimalOfNumber } from "../evaluate/decimal.js";
import { dutchQuantity } from "../evaluate/dutch.js";
import { peildatum } from "../evaluate/facts.js";
import type { Beleid, ValueType } from "../model.js";
import type { Gebruikt, Waarde } from "../runtime/types.js";

/** A value of `type` as the language writes it; undefined is onbekend, null is geen. */
export function writtenValue(type: ValueType | undefined, value: Waarde | undefined): string {
  if (value === undefined) return "onbekend";
  if (value === null) return "geen";
  if (typeof value === "boolean") return value ? "ja" : "nee";
  if (typeof value === "number") {
    return dutchQuantity(decimalOfNumber(value), type === undefined ? "getal" : unitOf(type));
  }
  if (typeof value === "string") return writtenText(type, value);
  return isList(value) ? writtenList(type, value) : "een record";
}

function writtenText(type: ValueType | undefined, value: string): string {
  if (type?.kind === "tekst") return `"${value}"`;
  const date = type?.kind === "datum" ? dateOfIsoText(value) : undefined;
  return date === undefined ? value : dateText(date);
}

function writtenList(type: ValueType | undefined, items: readonly Waarde[]): string {
  if (items.length === 0) return "leeg";
  const element = type?.kind === "lijst" ? type.element : undefined;
  if (element?.kind === "structuur") return counted(items.length, "onderdeel", "onderdelen");
  return items.map((item) => writtenValue(element, item)).join(", ");
}

function isList(value: Waarde): value is readonly Waarde[] {
  return Array.isArray(value);
}

/** "`aanvraagKibg` is 1 november 2026". */
export function writtenFact(beleid: Beleid, { pad, waarde, aanname }: Gebruikt): string {
  const feit = pad === peildatum.naam ? peildatum : beleid.feiten.find(({ naam }) => naam === pad);
  const text = `${quoted(pad)} is ${writtenValue(feit?.type, waarde)}`;
  return aanname ? `${text} (aangenomen)` : text;
}
