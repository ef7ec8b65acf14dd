// What the straight-line functions of one module share: what they import, their tables, and the tests of items.

import type {
  Afgeleide,
  Beleid,
  Besluit,
  Feit,
  Keuzelijst,
  Norm,
  Structuur,
  ValueType,
} from "../../model.js";
import { limitsOf } from "../../numeric.js";
import type { NumericType } from "../../numeric.js";
import { found } from "../formulas.js";
import { peildatum } from "../policy-data.js";
import { isBareName, isInherited, quoted } from "../source-text.js";
import { newSlots } from "./slots.js";
import type { Slots } from "./slots.js";

/** Collects what functions turn out to need. */
export interface ModuleScope {
  readonly beleid: Beleid;
  /** The type that a keuzelijst or structuur has in the module. */
  readonly typeName: (naam: string) => string;
  readonly fact: (naam: string) => Feit;
  /** The fact of that name, when there is one. */
  readonly maybeFact: (naam: string) => Feit | undefined;
  /** What the rules turn out to use of the facts. */
  readonly slots: Slots;
  readonly keuzelijst: (naam: string) => Keuzelijst;
  readonly structuur: (naam: string) => Structuur;
  readonly derived: (naam: string) => Afgeleide;
  readonly norm: (naam: string) => Norm;
  readonly besluit: (naam: string) => Besluit;
  /** `name` of the runtime module, for use in code. */
  readonly runtime: (name: string) => string;
  /** A table from the values of a keuzelijst to their numbers (from 1), or back. */
  readonly choices: (keuzelijst: string) => string;
  readonly choiceNames: (keuzelijst: string) => string;
  /** A table of texts. */
  readonly texts: (texts: readonly string[]) => string;
  /** A test of the items of a list. */
  readonly itemTest: (element: ValueType) => string;
  /** The test of whether a field of record `r` is not as it should be; undefined when it always is. */
  readonly badField: (veld: Feit) => string | undefined;
  readonly imports: () => readonly string[];
  /** The declarations of all tables and tests. */
  readonly declarations: () => readonly string[];
}

/** The values of a keuzelijst that fit in the bits of a small number, beside one that says that the list is known. */
export const MOST_IN_SET = 29;

/** The number that stands for a value of a keuzelijst. */
export function choiceNumber({ waarden }: Keuzelijst, value: string): number {
  return waarden.findIndex(({ naam }) => naam === value) + 1;
}

/** How to read property `name` of `holder`: what Object.prototype has under that name is not it. */
export function propertyOf(scope: ModuleScope, holder: string, name: string): string {
  if (isInherited(name)) return `${scope.runtime("own")}(${holder}, ${quoted(name)})`;
  return isBareName(name) ? `${holder}.${name}` : `${holder}[${quoted(name)}]`;
}

/** The arguments by which `numberFact` knows a type: units, least, most. */
export function numberArguments(type: NumericType): readonly [units: number, min: number, max: number] {
  const { decimals, below } = limitsOf(type);
  const units = 10 ** decimals;
  const most = Number(below) * units - 1;
  const bound = (value: { readonly coefficient: bigint; readonly decimals: number }): number =>
    Math.round((Number(value.coefficient) / 10 ** value.decimals) * units);
  return [
    units,
    type.min === undefined ? -most : Math.max(-most, bound(type.min)),
    type.max === undefined ? most : Math.min(most, bound(type.max)),
  ];
}

export function moduleScope(beleid: Beleid, typeName: (naam: string) => string): ModuleScope {
  const facts = new Map([peildatum, ...beleid.feiten].map((feit) => [feit.naam, feit]));
  const keuzelijsten = new Map(beleid.keuzelijsten.map((keuzelijst) => [keuzelijst.naam, keuzelijst]));
  const structuren = new Map(beleid.structuren.map((structuur) => [structuur.naam, structuur]));
  const afgeleiden = new Map(beleid.afgeleiden.map((afgeleide) => [afgeleide.naam, afgeleide]));
  const besluiten = new Map(beleid.besluiten.map((besluit) => [besluit.naam, besluit]));
  const normen = new Map(
    beleid.besluiten.flatMap((besluit) => besluit.normen.map((norm) => [norm.naam, norm])),
  );
  const imports = new Set<string>();
  const declared = new Map<string, string>();
  const textTables = new Map<string, string>();

  const runtime = (name: string): string => {
    imports.add(name);
    return name;
  };

  const choices = (naam: string): string => {
    const name = `numbers_${naam}`;
    if (!declared.has(name)) {
      const entries = found(keuzelijsten, naam).waarden.map(
        (waarde, index) => `[${quoted(waarde.naam)}, ${index + 1}]`,
      );
      declared.set(name, `const ${name}: ReadonlyMap<unknown, number> = new Map([${entries.join(", ")}]);`);
    }
    return name;
  };

  const choiceNames = (naam: string): string => {
    const name = `names_${naam}`;
    if (!declared.has(name)) {
      const names = found(keuzelijsten, naam).waarden.map((waarde) => quoted(waarde.naam));
      declared.set(name, `const ${name}: readonly ${typeName(naam)}[] = [${names.join(", ")}];`);
    }
    return name;
  };

  const texts = (values: readonly string[]): string => {
    const text = `[${values.map(quoted).join(", ")}]`;
    const known = textTables.get(text);
    if (known !== undefined) return known;
    const name = `texts_${textTables.size + 1}`;
    textTables.set(text, name);
    declared.set(name, `const ${name}: readonly string[] = ${text};`);
    return name;
  };

  const itemTest = (element: ValueType): string => {
    switch (element.kind) {
      case "ja/nee":
        return runtime("isTruth");
      case "datum":
        return runtime("isDate");
      case "tekst":
        return runtime("isText");
      case "keuzelijst":
        return testOfChoice(element.naam);
      case "structuur":
        return testOfRecord(element.naam);
      case "getal":
      case "percentage":
      case "bedrag":
        return testOfNumber(element);
      case "lijst":
        throw new RangeError("a list has no lists in it");
    }
  };

  const testOfChoice = (naam: string): string => {
    const name = `is_${naam}`;
    const table = choices(naam);
    declared.set(
      name,
      `function ${name}(item: unknown): item is ${typeName(naam)} { return ${table}.has(item); }`,
    );
    return name;
  };

  const testOfNumber = (type: NumericType): string => {
    const [units, min, max] = numberArguments(type);
    const name = `isNumber_${type.kind}_${units}_${min}_${max}`.replaceAll("-", "_");
    const count = `${runtime("numberFact")}(item, ${units}, ${min}, ${max}, NaN)`;
    declared.set(
      name,
      `function ${name}(item: unknown): item is number { return Number.isFinite(${count}); }`,
    );
    return name;
  };

  const testOfRecord = (naam: string): string => {
    const name = `is_${naam}`;
    if (declared.has(name)) return name;
    const lines = found(structuren, naam).velden.map((veld) => {
      const bad = badField(veld);
      return bad === undefined ? "" : `if (${bad}) return false;`;
    });
    declared.set(
      name,
      `function ${name}(item: unknown): item is ${typeName(naam)} {
        if (!${runtime("isRecord")}(item)) return false;
        const r: ${typeName(naam)} = item;
        ${lines.join("\n")}
        return true;
      }`,
    );
    return name;
  };

  const badField = ({ naam, type, optioneel }: Feit): string | undefined => {
    const value = propertyOf(scope, "r", naam);
    const none = optioneel ? 0 : -16;
    switch (type.kind) {
      case "ja/nee":
        return `typeof ${value} !== "boolean" && ${value} !== undefined`;
      case "datum":
        return `${runtime("dateFact")}(${value}, -1, ${none}) === -16`;
      case "tekst":
        return `${runtime("textFact")}(${value}, -1, ${none}) === -16`;
      case "keuzelijst":
        return `${runtime("choiceFact")}(${value}, ${choices(type.naam)}, -1, ${none}) === -16`;
      case "getal":
      case "percentage":
      case "bedrag": {
        const [units, min, max] = numberArguments(type);
        const ifNone = optioneel ? "-Infinity" : "NaN";
        return `Number.isNaN(${runtime("numberFact")}(${value}, ${units}, ${min}, ${max}, ${ifNone}))`;
      }
      case "structuur":
      case "lijst":
        // The checker refuses these within a structuur.
        return undefined;
    }
  };

  const scope: ModuleScope = {
    beleid,
    typeName,
    fact: (naam) => found(facts, naam),
    maybeFact: (naam) => facts.get(naam),
    slots: newSlots(),
    keuzelijst: (naam) => found(keuzelijsten, naam),
    structuur: (naam) => found(structuren, naam),
    derived: (naam) => found(afgeleiden, naam),
    norm: (naam) => found(normen, naam),
    besluit: (naam) => found(besluiten, naam),
    runtime,
    choices,
    choiceNames,
    texts,
    itemTest,
    badField,
    imports: () => [...imports].toSorted(),
    declarations: () => [...declared.values()],
  };
  return scope;
}

/** The type of a fact or field, as TypeScript has it in `Feiten`. */
export function tsType(type: ValueType, optional: boolean, typeName: (naam: string) => string): string {
  return optional ? `${tsTypeOf(type, typeName)} | null` : tsTypeOf(type, typeName);
}

function tsTypeOf(type: ValueType, typeName: (naam: string) => string): string {
  switch (type.kind) {
    case "ja/nee":
      return "boolean";
    case "tekst":
      return "string";
    case "datum":
      return "Datum";
    case "keuzelijst":
    case "structuur":
      return typeName(type.naam);
    case "lijst":
      return `readonly ${tsTypeOf(type.element, typeName)}[]`;
    case "getal":
    case "percentage":
    case "bedrag":
      return "number";
  }
}
