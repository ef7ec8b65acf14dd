// What every part of a document is drawn with: where its pieces come from in the text, and what can be linked to.

import type { Place } from "@inkoop/lsp/protocol";
import type { Attributes } from "../views/tree.js";
import type { Item, Reading } from "./shapes.js";

/** What is needed to draw a part. */
export interface Drawing {
  readonly document: Reading;
  /** The attributes that say which places in the text an element is of; on paper there are none. */
  readonly at: (...places: readonly (Place | undefined)[]) => Attributes;
  /** The id of what a sentence speaks of, when it is in the document. */
  readonly idOf: (soort: string, naam: string) => string | undefined;
  /** For paper: nothing to press. */
  readonly onPaper: boolean;
}

/** The addresses of texts, so that an element need only say which. */
export interface Addresses {
  readonly indexOf: (uri: string) => number;
  readonly all: () => readonly string[];
}

export function newAddresses(): Addresses {
  const known = new Map<string, number>();
  return {
    indexOf: (uri) => {
      const index = known.get(uri) ?? known.size;
      known.set(uri, index);
      return index;
    },
    all: () => [...known.keys()],
  };
}

/** Draws for the screen; without `addresses` for paper. */
export function newDrawing(document: Reading, addresses?: Addresses): Drawing {
  const ids = idsIn(document);
  return {
    document,
    idOf: (soort, naam) => ids.get(`${soort} ${naam}`),
    onPaper: addresses === undefined,
    at: (...places) => {
      const there = places.filter((place) => place !== undefined);
      if (addresses === undefined || there.length === 0) return {};
      return { "data-at": there.map((place) => placeText(place, addresses)).join(" ") };
    },
  };
}

/** A place in one word: which text, and from where to where. */
function placeText({ uri, range: { start, end } }: Place, addresses: Addresses): string {
  return [addresses.indexOf(uri), start.line, start.character, end.line, end.character].join(":");
}

/** The places in what `placeText` made; what is no place is left out. */
export function placesIn(text: string, addresses: readonly string[]): readonly Place[] {
  return text.split(" ").flatMap((word) => {
    const [index, line, character, endLine, endCharacter] = word.split(":").map(Number);
    const uri = addresses[index ?? -1];
    if (uri === undefined || line === undefined || character === undefined) return [];
    const end = { line: endLine ?? line, character: endCharacter ?? character };
    return [{ uri, range: { start: { line, character }, end } }];
  });
}

/** The id of an item on the page; what has no name has none. */
export function itemId({ naam }: Pick<Item, "naam">): string | undefined {
  return naam === undefined ? undefined : `onderdeel-${naam}`;
}
export function chapterId(besluit: string): string {
  return `besluit-${besluit}`;
}
export function questionId(naam: string): string {
  return `gegeven-${naam}`;
}

/** By kind and name, where what a sentence can speak of stands. */
function idsIn({ hoofdstukken, uitBouwstenen, gegevens }: Reading): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { vragen } of gegevens) {
    for (const { naam, norm } of vragen)
      if (norm === undefined) found.set(`gegeven ${naam}`, questionId(naam));
  }
  const items = [
    ...hoofdstukken.flatMap(({ paragrafen }) => paragrafen.flatMap(({ onderdelen }) => onderdelen)),
    ...uitBouwstenen,
  ];
  for (const item of items) {
    const id = itemId(item);
    if (id === undefined) continue;
    const isDerived = item.soort === "waarde" || item.soort === "gevallen" || item.soort === "tabel";
    found.set(`${isDerived ? "afgeleide" : "norm"} ${item.naam}`, id);
  }
  for (const { besluit } of hoofdstukken) {
    if (besluit !== undefined) found.set(`besluit ${besluit}`, chapterId(besluit));
  }
  return found;
}
