// The pieces of a policy: what must hold, what is promised, what is worked out.

import { el, type Given, type Tree } from "../views/tree.js";
import { answerTree, conditionTree } from "./conditions.js";
import { derivedBody } from "./derived.js";
import { type Drawing, itemId } from "./drawing.js";
import { basis, justification, rows, type Row } from "./grounds.js";
import type { Exemption, Item, Norm, Term } from "./shapes.js";

/** What the kinds are called. */
const kinds: Readonly<Record<Item["soort"], string>> = {
  voorwaarde: "Voorwaarde",
  uitsluiting: "Uitsluiting",
  prestatie: "Prestatie",
  termijn: "Termijn",
  toezegging: "Toezegging",
  aandachtspunt: "Aandachtspunt",
  ontoetsbaar: "Niet te toetsen",
  controle: "Controle",
  waarde: "Begrip",
  gevallen: "Begrip",
  tabel: "Tabel",
};

export type Level = 2 | 3 | 4;

/** An item with a heading of this level. */
export function itemTree(item: Item, level: Level, drawing: Drawing): Tree {
  const { soort, titel, place } = item;
  const placed = "volgens" in item ? item.volgens?.place : undefined;
  const id = itemId(item);
  return el(
    "article",
    { key: `${soort} ${item.naam ?? titel}`, id, class: `onderdeel ${soort}`, ...drawing.at(place, placed) },
    el(
      `h${level}`,
      {},
      el("span", { class: "soort" }, kindOf(item)),
      " ",
      el("span", { class: "titel" }, titel),
      toText(titel, drawing),
    ),
    body(item, drawing),
    basis(item, drawing),
  );
}

function kindOf(item: Item): string {
  return item.soort === "termijn" && item.streven ? "Streven" : kinds[item.soort];
}

/** Leads to the place in the text; by the keyboard too. */
export function toText(titel: string, { onPaper }: Drawing): Given {
  if (onPaper) return undefined;
  const attributes = { type: "button", class: "plain naar-tekst", "data-action": "text" } as const;
  return [
    " ",
    el(
      "button",
      { ...attributes, "aria-label": `Toon in de tekst: ${titel}`, title: "Toon in de tekst" },
      "↗",
    ),
  ];
}

function body(item: Item, drawing: Drawing): Given {
  switch (item.soort) {
    case "voorwaarde":
    case "uitsluiting":
      return rows(normRows(item, drawing));
    case "prestatie":
      return rows([
        ...scope(item, drawing),
        ["Vergoed als", conditionTree(item.vergoedAls, drawing)],
        ...justification(item),
      ]);
    case "termijn":
      return rows(termRows(item, drawing));
    case "toezegging":
    case "aandachtspunt":
    case "ontoetsbaar":
      return rows([...scope(item, drawing), ...justification(item)]);
    case "controle":
      return rows([["Moet kloppen", conditionTree(item.eis, drawing)], ...justification(item)]);
    case "waarde":
    case "gevallen":
    case "tabel":
      return [derivedBody(item, drawing), rows(justification(item))];
  }
}

function scope({ geldtAls }: Pick<Norm, "geldtAls">, drawing: Drawing): readonly Row[] {
  return geldtAls === undefined ? [] : [["Geldt alleen als", conditionTree(geldtAls, drawing)]];
}

function normRows(norm: Norm, drawing: Drawing): readonly Row[] {
  const { soort, vraag, toets, herkomst, aanname, bewijs } = norm;
  const isBar = soort === "uitsluiting";
  const wanted = isBar ? "Uitgesloten als" : "Nodig";
  const asked = vraag === undefined ? undefined : el("p", { class: "zin" }, vraag, " ", answerTree("ja"));
  const who = herkomst === undefined || herkomst === "zorgaanbieder" ? undefined : whoIs(herkomst, drawing);
  return [
    ...scope(norm, drawing),
    ...(asked === undefined && toets === undefined
      ? []
      : [[wanted, asked ?? (toets && conditionTree(toets, drawing))] as const]),
    ...exemptionRows(norm.vrijstellingen, drawing),
    ...(bewijs.length === 0 ? [] : [["Bewijs", paragraphs(bewijs)] as const]),
    ...(who === undefined ? [] : [["Wie dit weet", el("p", {}, who)] as const]),
    ...(aanname === undefined
      ? []
      : [["Aangenomen", el("p", {}, `${aanname ? "Ja" : "Nee"}, tot iemand iets anders zegt.`)] as const]),
    ...justification(norm),
  ];
}

function termRows(term: Term, drawing: Drawing): readonly Row[] {
  return [
    ...scope(term, drawing),
    ["Wie", el("p", {}, whoIs(term.door, drawing))],
    [
      term.streven ? "Streeft naar" : "Moet",
      el(
        "div",
        {},
        el("p", {}, term.tekst),
        term.dagen === undefined ? undefined : el("p", { class: "dagtelling" }, term.dagen),
      ),
    ],
    ...exemptionRows(term.vrijstellingen, drawing),
    ...justification(term),
  ];
}

function exemptionRows(exemptions: readonly Exemption[], drawing: Drawing): readonly Row[] {
  return exemptions.map(({ label, als }) => [
    "Dit geldt niet als",
    [label === undefined ? undefined : el("p", { class: "label" }, `${label}:`), conditionTree(als, drawing)],
  ]);
}

/** Who it is, by name. */
export function whoIs(herkomst: string, { document }: Drawing): string {
  if (herkomst === "verzekeraar") return document.verzekeraar;
  return herkomst === "zorgaanbieder" ? "De zorgaanbieder" : herkomst;
}

export function paragraphs(texts: readonly string[]): Given {
  return texts.map((text) => el("p", {}, text));
}
