// What the compiler says with the places that it speaks of, as an editor knows places.

import type { Origin } from "@inkoop/compiler";
import type { FilePlace, Places } from "./convert.js";
import type { Place, Placed } from "./protocol.js";
import { isRecord } from "./shapes.js";

export function placeOf(places: Places, { file, span }: FilePlace): Place {
  return { uri: places.uri(file), range: places.converter(file).rangeOf(span) };
}

/** `value` with a `place` wherever it has an `origin`; it is plain data. */
export function placed<T>(places: Places, value: T): Placed<T> {
  // The type says of every key what this does with it.
  return convert(places, value) as Placed<T>;
}

function convert(places: Places, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => convert(places, item));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) =>
      key === "origin" ? ["place", placeOf(places, part as Origin)] : [key, convert(places, part)],
    ),
  );
}
