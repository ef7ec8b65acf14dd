// Dutch for messages: enumerations, numbers of things, names as they are written in the text.

/** A name as messages write it: `naam` between backticks; a name that is still to be written is `…`. */
export function quoted(name: string): string {
  return `\`${name === "" ? "…" : name}\``;
}

/** "a", "a en b", "a, b en c". */
export function listed(items: readonly string[], conjunction: "en" | "of" = "en"): string {
  const last = items.at(-1);
  if (last === undefined) return "";
  return items.length === 1 ? last : `${items.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

/** "`a`, `b` en `c`". */
export function listedNames(names: readonly string[], conjunction: "en" | "of" = "en"): string {
  return listed(names.map(quoted), conjunction);
}

/** "1 rij", "2 rijen". */
export function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** What is said of `files` files in which nothing was found. */
export function noFindingsIn(files: number): string {
  return `Geen bevindingen in ${counted(files, "bestand", "bestanden")}.`;
}

/** " Bedoelde u `naam`?", or nothing. */
export function suggestion(near: string | undefined): string {
  return near === undefined ? "" : ` Bedoelde u ${quoted(near)}?`;
}

/** A wide table of points stays readable: at most `most` items, then "en nog 12". */
export function listedUpTo(items: readonly string[], most: number): string {
  if (items.length <= most) return listed(items);
  return `${items.slice(0, most).join(", ")} en nog ${items.length - most}`;
}
