// The code that reads the facts of a module: from what a service gives to what the rules work on, and out of JSON.

import type { Feit, Structuur, ValueType } from "../../model.js";
import { isNumeric } from "../../numeric.js";
import { peildatum } from "../policy-data.js";
import { isInherited, key, quoted } from "../source-text.js";
import { factName, setName } from "./body.js";
import { givenCode, unknownTruth } from "./given.js";
import { propertyOf, tsType } from "./module-scope.js";
import type { ModuleScope } from "./module-scope.js";
import type { Slot } from "./slots.js";
import { VALUES } from "./slots.js";

/** The name of the constant that reads the facts of a module. */
export const READER = "lezer";

/** The names of the functions that it reads with. */
const names = {
  fresh: "nieuweWaarden",
  read: "leesWaarden",
  given: "gegeven",
  clean: "schoongemaakt",
  shaped: "gevormd",
} as const;

/** A function for the engine to optimise reads so many facts. */
const FACTS_EACH = 200;
/** So many facts are written out in one expression; of more, a loop does as well. */
const MOST_WRITTEN_OUT = 250;
/** The engine makes an object of so many properties in one go. */
const MOST_IN_LITERAL = 120;

export function allFacts({ beleid }: ModuleScope): readonly Feit[] {
  return [peildatum, ...beleid.feiten];
}

/** The slot of the fact that `word` stands for in code; undefined for any other word. */
export function factSlot(scope: ModuleScope, word: string): Slot | undefined {
  if (word.startsWith("f_")) {
    const feit = scope.maybeFact(word.slice(2));
    return feit && scope.slots.slot(word, slotType(scope, feit), initialOf(feit));
  }
  const feit = word.startsWith("s_") ? scope.maybeFact(word.slice(2)) : undefined;
  return feit && scope.slots.slot(word, "number", "-1");
}

function slotType({ typeName }: ModuleScope, { type }: Feit): string {
  if (type.kind === "tekst") return "string | number";
  return type.kind === "lijst" ? `${tsType(type, false, typeName)} | number` : "number";
}

function initialOf({ type }: Feit): string {
  // Not a small number, so that the engine keeps room for a large one.
  return isNumeric(type) ? "Infinity" : type.kind === "ja/nee" ? "3" : "-1";
}

/** All that reads the facts; to be written out when every rule has been, for then it is known what they use. */
export function readingCode(scope: ModuleScope, broken: string): readonly string[] {
  const facts = allFacts(scope);
  const isFew = facts.length <= MOST_WRITTEN_OUT;
  const { clean, declarations } = cleaning(scope, facts);
  const read = readFunctions(scope, facts);
  const reader = [
    `fresh: ${names.fresh},`,
    `read: ${names.read},`,
    `broken: ${broken},`,
    ...(isFew ? [`given: ${names.given},`] : []),
    `clean: ${names.clean},`,
    ...(isFew ? [`shaped: ${names.shaped},`] : []),
  ];
  return [
    `const ${READER} = /* @__PURE__ */ ${scope.runtime("factReader")}<Feiten, Waarden>(policy, { ${reader.join("\n")} });`,
    ...scope.slots.declarations(),
    ...read,
    ...declarations,
    ...clean,
    ...(isFew ? [givenFunction(scope, facts), shapedFunction(facts)] : []),
  ];
}

// ── From facts to what the rules work on ────────────────────────────────────────────────────────────

function readFunctions(scope: ModuleScope, facts: readonly Feit[]): readonly string[] {
  const parts: (readonly Feit[])[] = [];
  for (let start = 0; start < facts.length; start += FACTS_EACH)
    parts.push(facts.slice(start, start + FACTS_EACH));
  const functions = parts.map((part, index) => {
    const lines = part.flatMap((feit) => readLines(scope, feit));
    const parameter = lines.some((line) => line.includes(`${VALUES}.`)) ? `, ${VALUES}: Waarden` : "";
    return `function ${parts.length === 1 ? names.read : `${names.read}_${index + 1}`}(f: Feiten${parameter}): boolean {
      let refused = 0;
      ${lines.join("\n")}
      return refused === 0;
    }`;
  });
  if (parts.length === 1) return functions;
  const calls = parts.map((_, index) => `if (!${names.read}_${index + 1}(f, ${VALUES})) return false;`);
  return [
    `function ${names.read}(f: Feiten, ${VALUES}: Waarden): boolean {\n${calls.join("\n")}\nreturn true;\n}`,
    ...functions.map((text) =>
      text.replace("(f: Feiten): boolean", `(f: Feiten, _${VALUES}: Waarden): boolean`),
    ),
  ];
}

/** The statements that read one fact, see that it is as it should be, and keep what rules use of it. */
function readLines(scope: ModuleScope, feit: Feit): readonly string[] {
  const { naam, type } = feit;
  const name = factName(naam);
  const value = propertyOf(scope, "f", naam);
  const isUsed = scope.slots.has(name);
  if (type.kind === "ja/nee") {
    const given = `const v_${naam} = ${value};`;
    const v = `v_${naam}`;
    if (!isUsed) return [given, `if (typeof ${v} !== "boolean" && ${v} !== undefined) refused = 8;`];
    const unknown = feit.aanname === undefined ? unknownTruth(feit) : feit.aanname ? 1 : 2;
    const slot = factSlot(scope, name)?.path ?? "";
    return [
      given,
      `${slot} = ${v} === true ? 1 : ${v} === false ? 2 : ${v} === undefined ? ${unknown} : (refused = 8);`,
    ];
  }
  const code = givenCode(scope, feit, value);
  const isRefused = isNumeric(type) ? `Number.isNaN(${isUsed ? name : code})` : `${name} === -16`;
  const isSet = scope.slots.has(setName(naam));
  if (!isUsed && !isSet) {
    const test = isNumeric(type) ? isRefused : `${code} === -16`;
    return [`if (${test}) refused = 8;`];
  }
  const set =
    type.kind === "lijst" && type.element.kind === "keuzelijst"
      ? `${scope.runtime("setFact")}(${name}, ${scope.choices(type.element.naam)})`
      : "";
  return [
    `const ${name} = ${code};`,
    `if (${isRefused}) refused = 8;`,
    ...(isUsed ? [`${factSlot(scope, name)?.path ?? ""} = ${name};`] : []),
    ...(isSet ? [`${factSlot(scope, setName(naam))?.path ?? ""} = ${set};`] : []),
  ];
}

// ── Facts made anew ─────────────────────────────────────────────────────────────────────────────────

function cleaning(
  scope: ModuleScope,
  facts: readonly Feit[],
): { readonly clean: readonly string[]; readonly declarations: readonly string[] } {
  const lines = facts.flatMap(({ type }, index) => {
    const cleaned = cleanedValue(scope, type, `v[${index}]`);
    return cleaned === undefined ? [] : [`v[${index}] = ${cleaned};`];
  });
  const structuren = new Set(
    facts.flatMap(({ type }) =>
      type.kind === "lijst" && type.element.kind === "structuur" ? [type.element.naam] : [],
    ),
  );
  const declarations = [...structuren].flatMap((naam) => cleanRecord(scope, scope.structuur(naam)));
  const parts: (readonly string[])[] = [];
  for (let start = 0; start < lines.length; start += FACTS_EACH)
    parts.push(lines.slice(start, start + FACTS_EACH));
  if (parts.length < 2) {
    const parameter = lines.length === 0 ? "" : "v: unknown[]";
    return {
      clean: [`function ${names.clean}(${parameter}): void { ${lines.join("\n")} }`],
      declarations,
    };
  }
  const functions = parts.map(
    (part, index) => `function ${names.clean}_${index + 1}(v: unknown[]): void { ${part.join("\n")} }`,
  );
  const calls = parts.map((_, index) => `${names.clean}_${index + 1}(v);`);
  return {
    clean: [`function ${names.clean}(v: unknown[]): void { ${calls.join("\n")} }`, ...functions],
    declarations,
  };
}

/** The expression that makes a value anew; undefined when it can stay what it is. */
function cleanedValue(scope: ModuleScope, type: ValueType, value: string): string | undefined {
  if (isNumeric(type)) return `${scope.runtime("cleanNumber")}(${value})`;
  if (type.kind !== "lijst") return undefined;
  const { element } = type;
  const item =
    element.kind === "structuur"
      ? recordName(element.naam)
      : scope.runtime(isNumeric(element) ? "cleanNumber" : "cleanAlready");
  return `${scope.runtime("cleanList")}(${value}, ${item})`;
}

function recordName(naam: string): string {
  return `nieuwe_${naam}`;
}

function cleanRecord(scope: ModuleScope, { naam, velden }: Structuur): readonly string[] {
  const form = `vorm_${naam}`;
  const fields = velden.map((veld, index) => {
    const value = `v[${index}]`;
    return `${key(veld.naam)}: ${cleanedValue(scope, veld.type, value) ?? value},`;
  });
  return [
    `const ${form} = /* @__PURE__ */ ${scope.runtime("objectForm")}([${velden.map((veld) => quoted(veld.naam)).join(", ")}]);`,
    `function ${recordName(naam)}(item: unknown): unknown {
      const v = ${scope.runtime("recordValues")}(${form}, item);
      return v && Object.freeze({ ${fields.join("\n")} });
    }`,
  ];
}

// ── All facts at once ───────────────────────────────────────────────────────────────────────────────

/** What was given for each fact, in order. */
function givenFunction(scope: ModuleScope, facts: readonly Feit[]): string {
  const values = facts.map(({ naam, type }, index) => {
    const value = propertyOf(scope, "f", naam);
    return type.kind === "lijst" ? `${scope.runtime("listNow")}(policy, ${index}, ${value})` : value;
  });
  return `function ${names.given}(f: Feiten): unknown[] {
    return [${values.join(", ")}];
  }`;
}

/** One object with a value for each fact: always of one form, which is what makes it quick to read. */
function shapedFunction(facts: readonly Feit[]): string {
  const literal = facts
    .slice(0, MOST_IN_LITERAL)
    .map(({ naam }, index) => `${key(naam)}: v[${index}],`)
    .join("\n");
  if (facts.length <= MOST_IN_LITERAL)
    return `function ${names.shaped}(v: readonly unknown[]): object { return { ${literal} }; }`;
  const others = facts.slice(MOST_IN_LITERAL).map(({ naam }, index) => {
    const value = `v[${index + MOST_IN_LITERAL}]`;
    return isInherited(naam)
      ? `Object.defineProperty(f, ${quoted(naam)}, { value: ${value}, writable: true, enumerable: true, configurable: true });`
      : `f[${quoted(naam)}] = ${value};`;
  });
  return `function ${names.shaped}(v: readonly unknown[]): object {
    const f: Record<string, unknown> = { ${literal} };
    ${others.join("\n")}
    return f;
  }`;
}
