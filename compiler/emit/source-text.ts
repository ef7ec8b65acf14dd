// Writing data and names as TypeScript: whatever a policy calls things, the result is a literal and never code.

/** What can stand in a module as a literal. */
export type Literal =
  string | number | boolean | undefined | readonly Literal[] | { readonly [key: string]: Literal };

/** Characters that end a line, change direction, or cannot be seen: written as escapes, so that what one reads is what is there. */
const invisible = /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** A string literal; safe within a script element too. */
export function quoted(text: string): string {
  return JSON.stringify(text)
    .replaceAll("</", "<\\/")
    .replaceAll("<!--", "<\\!--")
    .replaceAll(invisible, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The key under which an object literal takes over the properties of a constant: its value is the name of that constant. */
export const SPREAD = "...";

/** The function of the runtime that makes a list of its arguments; TypeScript cannot cope with very long literal lists. */
export const LIST_OF = "itemsOf";
const LONGEST_LITERAL = 400;

/**
 * A literal for `value`; properties that are undefined are left out. Keys are names of our own, fit to stand bare.
 * `type` is the type that it has in the module; what may hold long lists of objects needs one.
 */
export function literal(value: Literal, type?: string): string {
  if (value === undefined) return "undefined";
  if (typeof value === "string") return quoted(value);
  if (typeof value !== "object") return String(value);
  if (isList(value)) {
    const itemType = type && `${type}[number]`;
    const items = value.map((item) => literal(item, itemType)).join(", ");
    const isLong = value.length > LONGEST_LITERAL && itemType !== undefined;
    return isLong ? `${LIST_OF}<${itemType}>(${items})` : `[${items}]`;
  }
  const properties = Object.entries(value).flatMap(([name, property]) =>
    property === undefined
      ? []
      : [
          name === SPREAD
            ? `...${String(property)}`
            : `${name}: ${literal(property, type && `${type}[${quoted(name)}]`)}`,
        ],
  );
  return properties.length === 0 ? "{}" : `{ ${properties.join(", ")} }`;
}

function isList(value: readonly Literal[] | object): value is readonly Literal[] {
  return Array.isArray(value);
}

/** A key of an object literal. `__proto__` would set the prototype, unless it is computed. */
export function key(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : isBareName(name) ? name : quoted(name);
}

/** Access to a property: `.naam`, or `["naam"]` where that would be read otherwise. */
export function member(name: string): string {
  return isBareName(name) && name !== "__proto__" ? `.${name}` : `[${quoted(name)}]`;
}

/** A key of an interface or type literal. */
export function typeKey(name: string): string {
  return isBareName(name) ? name : quoted(name);
}

/** Can it stand bare as the name of a property? */
export function isBareName(name: string): boolean {
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name);
}

/** A union of string literals; `never` when there are none. */
export function union(names: readonly string[]): string {
  return names.length === 0 ? "never" : names.map(quoted).join(" | ");
}

/** What TypeScript sees on every object: reading one of these without asking whether it is there gives a function. */
const onEveryObject: ReadonlySet<string> = new Set([
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "toString",
  "valueOf",
]);
/** What JavaScript has there besides. */
const onEveryObjectAsWell: ReadonlySet<string> = new Set([
  "__defineGetter__",
  "__defineSetter__",
  "__lookupGetter__",
  "__lookupSetter__",
  "__proto__",
]);

/** Must a property of this name be asked for as the object's own? */
export function isInherited(name: string): boolean {
  return onEveryObject.has(name) || onEveryObjectAsWell.has(name);
}

/** The type of an optional property `name` of type `type`: what every object has under that name must fit in it. */
export function propertyType(name: string, type: string): string {
  return onEveryObject.has(name) ? `${type} | undefined | Object[${quoted(name)}]` : `${type} | undefined`;
}
