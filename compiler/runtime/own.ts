// Objects from outside: only their own properties count, whatever they are called and whatever Object.prototype holds.

/** Is it an object that can have named values, so not a list and not null? */
export function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object's own property, also when it is called `constructor` or `__proto__`; else undefined. */
export function own(holder: object, name: string): unknown {
  return Object.hasOwn(holder, name) ? (holder as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** Adds an own property of any name, `__proto__` too. */
export function define(holder: Record<string, unknown>, name: string, value: unknown): void {
  // Nothing of that name to inherit: then to set it is to add it, which is far quicker.
  if (!(name in holder)) holder[name] = value;
  else Object.defineProperty(holder, name, { value, writable: true, enumerable: true, configurable: true });
}

const bare: readonly unknown[] = [];

/** Is every property of `value` that can be read by its name its own? (Not so for the instances of most classes.) */
export function isPlain(value: object): boolean {
  return inheritsNothing(value) && isNothingAdded();
}

/** The same, as long as `isNothingAdded`. */
export function inheritsNothing(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Is every item of `list` that can be read by its place its own? */
export function isPlainList(list: readonly unknown[]): boolean {
  return Object.getPrototypeOf(list) === Array.prototype && isNothingAdded();
}

/** False when somebody added to Object.prototype or Array.prototype: then what is lacking could seem to be there. */
export function isNothingAdded(): boolean {
  for (const name in bare) if (name in bare) return false;
  return true;
}

/** Has it, under names that show, nothing but what these names stand for? */
export function hasOnly(holder: object, names: readonly string[]): boolean {
  // Most objects name things in the order in which they are declared.
  let next = 0;
  for (const name in holder) {
    if (name !== names[next]) next = names.indexOf(name);
    if (next < 0) return false;
    next += 1;
  }
  return true;
}
