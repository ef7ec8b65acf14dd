// The code that reads the facts of a module: from what a service gives to what the rules work on, and out of JSON.

import type { Feit, Keuzelijst, Structuur, ValueType } from "../../model.js";
import { isNumeric } from "../../numeric.js";
import { peildatum } from "../policy-data.js";
import { isInherited, key, literal, quoted } from "../source-text.js";
import { factName, setName } from "./body.js";
import { givenCode, unknownCode, unknownTruth } from "./given.js";
import { fieldSlot, listCall, listFunction, recordsOf } from "./lists.js";
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
  form: "vorm",
  given: "gegeven",
  readFirst: "leesVooraf",
  givenFirst: "voorafGegeven",
  shown: "getoond",
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

/** The slot of the fact, or field of a list, that `word` stands for in code; undefined for any other word. */
export function factSlot(scope: ModuleScope, word: string): Slot | undefined {
  if (word.startsWith("f_")) {
    const feit = scope.maybeFact(word.slice(2));
    if (feit === undefined) return fieldSlot(scope, word);
    return scope.slots.slot(word, slotType(scope, feit), initialOf(feit));
  }
  const feit = word.startsWith("s_") ? scope.maybeFact(word.slice(2)) : undefined;
  return feit && scope.slots.slot(word, "number", "-1");
}

function slotType(scope: ModuleScope, feit: Feit): string {
  const { type } = feit;
  if (type.kind === "tekst") return "string | number";
  if (type.kind !== "lijst" || recordsOf(scope, feit) !== undefined) return "number";
  return `${tsType(type, false, scope.typeName)} | number`;
}

function initialOf({ type }: Feit): string {
  // Not a small number, so that the engine keeps room for a large one.
  return isNumeric(type) ? "Infinity" : type.kind === "ja/nee" ? "3" : "-1";
}

interface FactAt {
  readonly feit: Feit;
  readonly place: number;
}

/** The facts that controles need, when there are others besides: they are read first, for when a controle is broken that is all. */
function factsOfControles(facts: readonly FactAt[], code: readonly string[]): readonly FactAt[] {
  const words = new Set(code.flatMap((text) => text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []));
  const first = facts.filter(({ feit: { naam } }) => words.has(factName(naam)) || words.has(setName(naam)));
  return first.length < facts.length ? first : [];
}

/** All that reads the facts; to be written out when every rule has been, for then it is known what they use. */
export function readingCode(
  scope: ModuleScope,
  broken: { readonly name: string; readonly code: readonly string[] },
): readonly string[] {
  const facts = allFacts(scope);
  const places = facts.map((feit, place) => ({ feit, place }));
  const first = factsOfControles(places, broken.code);
  const others = places.filter((one) => !first.includes(one));
  const isFew = facts.length <= MOST_WRITTEN_OUT;
  const { clean, declarations } = cleaning(scope, facts);
  const read = [
    ...(first.length === 0 ? [] : readFunctions(scope, names.readFirst, first)),
    ...readFunctions(scope, names.read, others),
    ...facts.filter((feit) => isReadAsRecords(scope, feit)).flatMap((feit) => listFunction(scope, feit)),
  ];
  const reader = [
    `fresh: ${names.fresh},`,
    `read: ${names.read},`,
    `given: ${names.given},`,
    `shown: ${names.shown},`,
    ...(first.length === 0
      ? []
      : [
          `first: { places: [${first.map(({ place }) => place).join(", ")}], read: ${names.readFirst}, given: ${names.givenFirst} },`,
        ]),
    `broken: ${broken.name},`,
    `clean: ${names.clean},`,
    ...(isFew ? [`shaped: ${names.shaped},`] : []),
  ];
  return [
    `const ${names.form} = /* @__PURE__ */ ${scope.runtime("factForm")}(${formText(scope, facts, first)});`,
    `const ${READER} = /* @__PURE__ */ ${scope.runtime("factReader")}<Feiten, Waarden>(${names.form}, { ${reader.join("\n")} });`,
    ...scope.slots.declarations(),
    ...read,
    ...declarations,
    ...clean,
    ...(first.length === 0 ? [] : givenFunctions(scope, names.givenFirst, first)),
    ...givenFunctions(scope, names.given, others),
    shownFunction,
    ...(isFew ? [shapedFunction(facts)] : []),
  ];
}

/** What the facts are called, and which are lists. */
function formText(scope: ModuleScope, facts: readonly Feit[], first: readonly FactAt[]): string {
  const lists = facts.flatMap((feit, place) => {
    if (feit.type.kind !== "lijst") return [];
    const records = recordsOf(scope, feit);
    if (records === undefined) return [`{ place: ${place} },`];
    const fields = literal(records.velden.map(({ naam }) => naam));
    const isFirst = first.some((one) => one.place === place) ? ", isFirst: true" : "";
    return [`{ place: ${place}, fields: ${fields}, copy: ${copyName(records.naam)}${isFirst} },`];
  });
  return `${literal(facts.map(({ naam }) => naam))}, [${lists.join("\n")}]`;
}

// ── From facts to what the rules work on ────────────────────────────────────────────────────────────

function readFunctions(scope: ModuleScope, name: string, facts: readonly FactAt[]): readonly string[] {
  const lines = partsOf(facts.map(({ feit, place }) => readLines(scope, feit, `v[${place}]`)));
  const [first = []] = lines;
  if (lines.length < 2) return [readingFunction(name, first.flat())];
  // One after the other, and no further than the first that refuses something.
  const calls = lines.map(
    (part, index) => `${name}_${index + 1}(v${isKept(part.flat()) ? `, ${VALUES}` : ""})`,
  );
  return [
    `function ${name}(v: readonly unknown[], ${VALUES}: Waarden): boolean {
      ${calls.map((call) => `if (!${call}) return false;`).join("\n")}
      return true;
    }`,
    ...lines.map((part, index) => readingFunction(`${name}_${index + 1}`, part.flat())),
  ];
}

function readingFunction(name: string, lines: readonly string[]): string {
  return `function ${name}(v: readonly unknown[]${isKept(lines) ? `, ${VALUES}: Waarden` : ""}): boolean {
    let refused = 0;
    ${lines.join("\n")}
    return refused === 0;
  }`;
}

/** Is anything of what these lines read of use to a rule? */
function isKept(lines: readonly string[]): boolean {
  return lines.some((line) => line.includes(`${VALUES}.`));
}

function partsOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let start = 0; start < items.length; start += FACTS_EACH)
    parts.push(items.slice(start, start + FACTS_EACH));
  return parts;
}

/** Does a rule use this list of records? */
function isReadAsRecords(scope: ModuleScope, feit: Feit): boolean {
  return recordsOf(scope, feit) !== undefined && scope.slots.has(factName(feit.naam));
}

/** The statements that read one fact, see that it is as it should be, and keep what rules use of it. */
function readLines(scope: ModuleScope, feit: Feit, value: string): readonly string[] {
  const { naam, type } = feit;
  const name = factName(naam);
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
  const isSet = scope.slots.has(setName(naam));
  // What makes a set of a list sees to its items as well.
  if (isSet && !isUsed) return setLines(scope, feit, value);
  const code = isReadAsRecords(scope, feit) ? listCall(scope, feit, value) : givenCode(scope, feit, value);
  if (!isUsed) return [`if (${isNumeric(type) ? `Number.isNaN(${code})` : `${code} === -16`}) refused = 8;`];
  const isRefused = isNumeric(type) ? `Number.isNaN(${name})` : `${name} === -16`;
  const path = factSlot(scope, name)?.path ?? "";
  return [
    `const ${name} = ${code};`,
    `if (${isRefused}) refused = 8;`,
    `${path} = ${name};`,
    ...(isSet ? setLines(scope, feit, value) : []),
  ];
}

/** The statements that keep a list of a keuzelijst as a set of its values. */
function setLines(scope: ModuleScope, feit: Feit, value: string): readonly string[] {
  const { type, optioneel } = feit;
  if (type.kind !== "lijst" || type.element.kind !== "keuzelijst")
    throw new RangeError(`${feit.naam} is no list of a keuzelijst`);
  const name = setName(feit.naam);
  const choices = scope.choices(type.element.naam);
  return [
    `const ${name} = ${scope.runtime("setFact")}(${value}, ${choices}, ${unknownCode(feit)}, ${optioneel ? 0 : -16});`,
    `if (${name} === -16) refused = 8;`,
    `${factSlot(scope, name)?.path ?? ""} = ${name};`,
  ];
}

// ── Facts made anew ─────────────────────────────────────────────────────────────────────────────────

function cleaning(
  scope: ModuleScope,
  facts: readonly Feit[],
): { readonly clean: readonly string[]; readonly declarations: readonly string[] } {
  const lines = facts.flatMap((feit, index) => {
    const cleaned = cleanedSet(scope, feit, `v[${index}]`) ?? cleanedValue(scope, feit.type, `v[${index}]`);
    return cleaned === undefined ? [] : [`v[${index}] = ${cleaned};`];
  });
  const structuren = new Set(facts.flatMap((feit) => recordsOf(scope, feit) ?? []));
  const keuzelijsten = new Set(facts.flatMap((feit) => keuzelijstOfSet(scope, feit) ?? []));
  const declarations = [
    ...[...structuren].flatMap((structuur) => cleanRecord(scope, structuur)),
    ...[...keuzelijsten].map(
      ({ naam, waarden }) =>
        `const ${knownName(naam)} = /* @__PURE__ */ ${scope.runtime("knownLists")}(${waarden.length});`,
    ),
  ];
  const parts = partsOf(lines);
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
  if (element.kind !== "structuur" && !isNumeric(element)) return `${scope.runtime("cleanValues")}(${value})`;
  const item = element.kind === "structuur" ? recordName(element.naam) : scope.runtime("cleanNumber");
  return `${scope.runtime("cleanList")}(${value}, ${item})`;
}

/** The keuzelijst of a list that rules use as a set of its values and as nothing else. */
function keuzelijstOfSet(scope: ModuleScope, { naam, type }: Feit): Keuzelijst | undefined {
  if (type.kind !== "lijst" || type.element.kind !== "keuzelijst") return undefined;
  const isSet = scope.slots.has(setName(naam)) && !scope.slots.has(factName(naam));
  return isSet ? scope.keuzelijst(type.element.naam) : undefined;
}

function cleanedSet(scope: ModuleScope, feit: Feit, value: string): string | undefined {
  const keuzelijst = keuzelijstOfSet(scope, feit);
  if (keuzelijst === undefined) return undefined;
  return `${scope.runtime("cleanSet")}(${value}, ${scope.choices(keuzelijst.naam)}, ${knownName(keuzelijst.naam)})`;
}

function knownName(naam: string): string {
  return `lijsten_${naam}`;
}

function recordName(naam: string): string {
  return `nieuwe_${naam}`;
}

function copyName(naam: string): string {
  return `kopie_${naam}`;
}

function cleanRecord(scope: ModuleScope, { naam, velden }: Structuur): readonly string[] {
  const fieldNames = `velden_${naam}`;
  const fields = velden.map((veld) => {
    const value = propertyOf(scope, "r", veld.naam);
    return `${key(veld.naam)}: ${cleanedValue(scope, veld.type, value) ?? value},`;
  });
  return [
    `const ${fieldNames}: readonly string[] = [${velden.map((veld) => quoted(veld.naam)).join(", ")}];`,
    `function ${recordName(naam)}(item: unknown): unknown {
      if (!${scope.runtime("isRecordOf")}(item, ${fieldNames})) return undefined;
      const r: ${scope.typeName(naam)} = item;
      return Object.freeze({ ${fields.join("\n")} });
    }`,
    `function ${copyName(naam)}(r: ${scope.typeName(naam)}): object {
      return { ${velden.map((veld) => `${key(veld.naam)}: ${propertyOf(scope, "r", veld.naam)},`).join("\n")} };
    }`,
  ];
}

// ── All facts at once ───────────────────────────────────────────────────────────────────────────────

/** Takes what shows of an object; each module has its own, for the engine to know by what objects it is used. */
const shownFunction = `function ${names.shown}(f: object, v: unknown[], nothingElse: boolean): number {
  const { names, places } = ${names.form};
  const given = f as { readonly [naam: string]: unknown };
  let met = 0;
  let next = 0;
  for (const name in given) {
    // Most objects name the facts in the order in which they are declared.
    if (name !== names[next]) {
      const place = places.get(name);
      if (place === undefined) {
        if (nothingElse) return -1;
        continue;
      }
      next = place;
    }
    v[next] = given[name];
    next += 1;
    met += 1;
  }
  return met;
}`;

/** Takes what was given for each fact, in order. */
function givenFunctions(scope: ModuleScope, name: string, facts: readonly FactAt[]): readonly string[] {
  const parts = partsOf(
    facts.map(({ feit, place }) => `v[${place}] = ${propertyOf(scope, "f", feit.naam)};`),
  );
  const [first = []] = parts;
  if (parts.length < 2) return [takingFunction(name, first)];
  const calls = parts.map((_, index) => `${name}_${index + 1}(f, v);`);
  return [
    takingFunction(name, calls),
    ...parts.map((part, index) => takingFunction(`${name}_${index + 1}`, part)),
  ];
}

function takingFunction(name: string, lines: readonly string[]): string {
  return `function ${name}(f: Feiten, v: unknown[]): void { ${lines.join("\n")} }`;
}

/** One object with a value for each fact: always of one form, which is what makes it quick to read. */
function shapedFunction(facts: readonly Feit[]): string {
  const atOnce = facts
    .slice(0, MOST_IN_LITERAL)
    .map(({ naam }, index) => `${key(naam)}: v[${index}],`)
    .join("\n");
  if (facts.length <= MOST_IN_LITERAL)
    return `function ${names.shaped}(v: readonly unknown[]): object { return { ${atOnce} }; }`;
  const others = facts.slice(MOST_IN_LITERAL).map(({ naam }, index) => {
    const value = `v[${index + MOST_IN_LITERAL}]`;
    return isInherited(naam)
      ? `Object.defineProperty(f, ${quoted(naam)}, { value: ${value}, writable: true, enumerable: true, configurable: true });`
      : `f[${quoted(naam)}] = ${value};`;
  });
  return `function ${names.shaped}(v: readonly unknown[]): object {
    const f: { [naam: string]: unknown } = { ${atOnce} };
    ${others.join("\n")}
    return f;
  }`;
}
