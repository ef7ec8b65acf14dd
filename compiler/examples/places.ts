// Where things stand, for people and for programs, from the texts of the files.

import { lineStartsOf, positionAt } from "@inkoop/language";
import type { JsonPosition, JsonRange } from "../diagnostics/json.js";
import { printable } from "../diagnostics/text-layout.js";
import type { Origin } from "../model.js";

export interface PlaceOptions {
  /** The text of a file; undefined when it cannot be had. */
  readonly textOf: (file: string) => string | undefined;
  /** The path as people should see it; as it is by default. */
  readonly pathOf?: ((file: string) => string) | undefined;
}

export interface Places {
  readonly pathOf: (file: string) => string;
  /** `pad/beleid.inkoop:12:3`, safe to print. */
  readonly placeOf: (origin: Origin) => string;
  readonly rangeOf: (origin: Origin) => JsonRange;
}

/** Places in files; each file's line map is made once. */
export function placesIn({ textOf, pathOf = (file) => file }: PlaceOptions): Places {
  const lineMaps = new Map<string, readonly number[]>();
  const linesOf = (file: string): readonly number[] => {
    const lines = lineMaps.get(file) ?? lineStartsOf(textOf(file) ?? "");
    lineMaps.set(file, lines);
    return lines;
  };
  return {
    pathOf,
    placeOf: ({ file, span }) => {
      const { line, column } = positionAt(linesOf(file), span.start);
      return `${printable(pathOf(file))}:${line}:${column}`;
    },
    rangeOf: ({ file, span }) => {
      const lines = linesOf(file);
      const position = (offset: number): JsonPosition => ({ ...positionAt(lines, offset), offset });
      return { start: position(span.start), end: position(span.end) };
    },
  };
}
