// Lists of records in code: how many there are, and for each field that a rule uses a list of what the records have there.

import type { Feit, Structuur } from "../../model.js";
import { isNumeric } from "../../numeric.js";
import { givenCode, unknownCode } from "./given.js";
import { propertyOf } from "./module-scope.js";
import type { ModuleScope } from "./module-scope.js";
import type { Slot } from "./slots.js";
import { VALUES } from "./slots.js";

/** What the records of a list are; undefined for any other fact. */
export function recordsOf(scope: ModuleScope, { type }: Feit): Structuur | undefined {
  return type.kind === "lijst" && type.element.kind === "structuur"
    ? scope.structuur(type.element.naam)
    : undefined;
}

/** The name in the code of what the records of a list have in one field; no name in a policy has this sign in it. */
export function fieldName(list: string, veld: string): string {
  return `f_${list}$${veld}`;
}

/** The slot of what `word` stands for; undefined when that is no field of a list. */
export function fieldSlot(scope: ModuleScope, word: string): Slot | undefined {
  const [list = "", naam] = word.split("$");
  const feit = scope.maybeFact(list.replace(/^f_/, ""));
  const veld = feit && recordsOf(scope, feit)?.velden.find((each) => each.naam === naam);
  return (
    veld && scope.slots.slot(word, veld.type.kind === "tekst" ? "(string | number)[]" : "number[]", "[]")
  );
}

/** The call that reads such a list: one more than there are records, or why there are none. */
export function listCall(scope: ModuleScope, feit: Feit, value: string): string {
  return `${listReader(feit)}(${value}${isKept(scope, feit) ? `, ${VALUES}` : ""})`;
}

function listReader({ naam }: Feit): string {
  return `lijst_${naam}`;
}

/** Is any field of these records of use to a rule? */
function isKept(scope: ModuleScope, feit: Feit): boolean {
  const velden = recordsOf(scope, feit)?.velden ?? [];
  return velden.some(({ naam }) => scope.slots.has(fieldName(feit.naam, naam)));
}

/** The function that is called; to be written out when every rule has been. */
export function listFunction(scope: ModuleScope, feit: Feit): readonly string[] {
  const records = recordsOf(scope, feit);
  if (records === undefined) return [];
  const lines = records.velden.flatMap((veld) => fieldLines(scope, feit.naam, veld));
  const unknown = unknownCode(feit);
  const none = feit.optioneel ? 0 : -16;
  return [
    `function ${listReader(feit)}(value: unknown${isKept(scope, feit) ? `, ${VALUES}: Waarden` : ""}): number {
      const items = ${scope.runtime("listFact")}(value, ${scope.runtime("isRecord")}, ${unknown}, ${none});
      if (typeof items === "number") return items;
      for (let at = 0; at < items.length; at += 1) {
        const r: ${scope.typeName(records.naam)} = items[at] ?? {};
        ${lines.join("\n")}
      }
      return items.length + 1;
    }`,
  ];
}

/** The statements that see that a field is as it should be, and keep what rules use of it. */
function fieldLines(scope: ModuleScope, list: string, veld: Feit): readonly string[] {
  const word = fieldName(list, veld.naam);
  if (!scope.slots.has(word)) {
    const bad = scope.badField(veld);
    return bad === undefined ? [] : [`if (${bad}) return -16;`];
  }
  const name = `r_${veld.naam}`;
  const refused =
    veld.type.kind === "ja/nee"
      ? `${name} > 7`
      : isNumeric(veld.type)
        ? `Number.isNaN(${name})`
        : `${name} === -16`;
  return [
    `const ${name} = ${givenCode(scope, veld, propertyOf(scope, "r", veld.naam))};`,
    `if (${refused}) return -16;`,
    `${fieldSlot(scope, word)?.path ?? ""}[at] = ${name};`,
  ];
}
