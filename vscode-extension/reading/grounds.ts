// What justifies a piece: how the source was read, what follows, where it differs from a building block, and its source.

import { el, type Given } from "../views/tree.js";
import type { Drawing } from "./drawing.js";
import type { Grounds, Placement } from "./shapes.js";

/** A word, and what stands beside it. */
export type Row = readonly [string, Given];

/** Rows as a list of terms; nothing when there are none. */
export function rows(given: readonly Row[]): Given {
  if (given.length === 0) return undefined;
  return el(
    "dl",
    {},
    given.map(([term, what]) =>
      el("div", { key: term, class: classes.get(term) }, el("dt", {}, term), el("dd", {}, what)),
    ),
  );
}

const classes: ReadonlyMap<string, string> = new Map([
  ["Lezing", "lezing"],
  ["Wijkt af", "afwijking"],
  ["Dit geldt niet als", "uitzondering"],
]);

/** What is said about a piece besides what it demands. */
export function justification(item: Partial<Grounds> & { readonly volgens?: Placement }): readonly Row[] {
  const { gevolg = [], extern = [], lezing = [], omdat = [], volgens } = item;
  const differs = volgens === undefined || volgens.afwijkingen.length === 0 ? undefined : volgens;
  return [
    ...texts("Gevolg", gevolg),
    ...texts("Leunt op", extern),
    ...texts("Lezing", lezing),
    ...(differs === undefined ? [] : [["Wijkt af", el("p", {}, deviation(differs))] as const]),
    ...texts("Omdat", omdat),
  ];
}

function texts(term: string, all: readonly string[]): readonly Row[] {
  return all.length === 0 ? [] : [[term, all.map((text) => el("p", {}, text))]];
}

/** What this policy says in its own way. */
function deviation({ bouwsteen, afwijkingen }: Placement): string {
  return `Van de bouwsteen “${bouwsteen}” is hier anders: ${listed(afwijkingen)}.`;
}

/** Where it comes from, for who wants to know. */
export function basis(item: Partial<Grounds> & { readonly volgens?: Placement }, drawing: Drawing): Given {
  const { bron = [], volgens } = item;
  const block =
    volgens === undefined ? [] : [el("li", { class: "bouwsteen" }, `Bouwsteen: ${volgens.bouwsteen}`)];
  if (bron.length === 0 && block.length === 0) return undefined;
  return el(
    "ul",
    { class: "bron", "aria-label": "Bron" },
    bron.map(({ titel, punten, place }) => el("li", drawing.at(place), `${titel}, ${points(punten)}`)),
    block,
  );
}

/** "punt 3", "punt 1, 2 en 4a". */
export function points(punten: readonly string[]): string {
  return punten.length === 0 ? "" : `punt ${listed(punten)}`;
}

/** "a, b en c" */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} en ${last}`;
}
