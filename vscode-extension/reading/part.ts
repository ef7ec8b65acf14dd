// A part of the document with a heading of its own.

import { el, type Given, type Tree } from "../views/tree.js";
import type { Drawing } from "./drawing.js";

/** A part of the document with a heading. */
export interface Part {
  readonly id: string;
  readonly titel: string;
  readonly delen: readonly { readonly id: string; readonly titel: string }[];
  readonly tree: Tree;
}

/** A part; `delen` is what there is to go to in it. */
export function part(id: string, titel: string, delen: Part["delen"], ...children: readonly Given[]): Part {
  return {
    id,
    titel,
    delen,
    tree: el(
      "section",
      { key: id, id, class: "deel", "aria-labelledby": `${id}-kop` },
      el("h2", { id: `${id}-kop` }, titel),
      ...children,
    ),
  };
}

/** A table that may be wider than the page: then one can scroll it, with the keyboard too. */
export function wide(titel: string, drawing: Drawing, table: Tree): Tree {
  const scrolls = drawing.onPaper
    ? {}
    : ({ role: "region", tabindex: 0, "aria-label": `Tabel: ${titel}` } as const);
  return el("div", { key: `tabel ${titel}`, class: "breed", ...scrolls }, table);
}
