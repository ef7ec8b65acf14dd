// What `inkoop watch` looks at: policies and the configuration, and none of what commands skip.

import path from "node:path";

/** The name of the configuration file. */
export const CONFIGURATION = "inkoop.json";

const SKIPPED: ReadonlySet<string> = new Set(["node_modules", "dist"]);

/**
 * Is `place`, in `folder`, left alone? Hidden folders, `node_modules` and `dist` are, but for the paths in `named` and
 * what lies on the way to them.
 */
export function isSkipped(folder: string, place: string, named: readonly string[]): boolean {
  const around = named.filter((given) => isWithin(given, place));
  if (named.some((given) => isWithin(place, given))) return false;
  // Inside a folder that was named, only what lies below it counts.
  const base = around.toSorted((a, b) => b.length - a.length)[0] ?? folder;
  return path
    .relative(base, place)
    .split(path.sep)
    .some((part) => SKIPPED.has(part) || (part.startsWith(".") && part !== ".."));
}

function isWithin(folder: string, place: string): boolean {
  return place === folder || place.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
