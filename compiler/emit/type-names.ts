// The names that a policy's keuzelijsten and structuren get as types: their own, unless TypeScript or the module needs it.

/** Names that mean something else in a type, and words that cannot name one. */
const reserved: ReadonlySet<string> = new Set([
  ..."any unknown never string number boolean symbol bigint object void undefined null true false".split(" "),
  ..."this typeof keyof unique infer readonly asserts is import export default class function var let".split(
    " ",
  ),
  ..."const enum interface type new delete in instanceof return if else for while do switch case break".split(
    " ",
  ),
  ..."continue with try catch finally throw debugger extends implements super yield await async package".split(
    " ",
  ),
  ..."private protected public static arguments eval intrinsic of declare namespace module abstract".split(
    " ",
  ),
  // What a module itself refers to.
  "Object",
  "ReadonlyMap",
  "Infinity",
  "NaN",
]);

/** A type name for each of `names`; `taken` are those that the module declares or imports itself. */
export function typeNames(names: readonly string[], taken: readonly string[]): ReadonlyMap<string, string> {
  const used = new Set([...taken, ...names]);
  const result = new Map<string, string>();
  for (const name of names) {
    let typeName = name;
    if (reserved.has(name) || taken.includes(name)) {
      do typeName += "_";
      while (used.has(typeName) || reserved.has(typeName));
      used.add(typeName);
    }
    result.set(name, typeName);
  }
  return result;
}
