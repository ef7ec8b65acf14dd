// What stands behind the policy itself: what it asks, the values to choose from, what lapsed, and its sources.

import { el, type Tree } from "../views/tree.js";
import { type Drawing, questionId } from "./drawing.js";
import { justification, listed, points, rows } from "./grounds.js";
import { toText, whoIs } from "./items.js";
import { part, type Part, wide } from "./part.js";
import type { Question } from "./shapes.js";

/** The parts behind the policy. */
export function appendices(drawing: Drawing): readonly Part[] {
  return [...questionsPart(drawing), ...listsPart(drawing), ...lapsedPart(drawing), ...sourcesPart(drawing)];
}

function questionsPart(drawing: Drawing): readonly Part[] {
  const groups = drawing.document.gegevens
    .map(({ titel, vragen }) => ({ titel, vragen: vragen.filter(({ norm }) => norm === undefined) }))
    .filter(({ vragen }) => vragen.length > 0);
  if (groups.length === 0) return [];
  const id = "gegevens";
  return [
    part(
      id,
      "Gegevens",
      [],
      el(
        "p",
        { class: "inleiding" },
        "Wat wordt gevraagd om te kunnen beslissen, naast de vragen bij de voorwaarden zelf.",
      ),
      wide(
        "gegevens",
        drawing,
        el(
          "table",
          { class: "vragen" },
          el("caption", { class: "heard" }, "Gegevens"),
          el(
            "thead",
            {},
            el(
              "tr",
              {},
              ["Vraag", "Antwoord", "Wie dit weet", "Bewijs"].map((kop) => el("th", { scope: "col" }, kop)),
            ),
          ),
          groups.map(({ titel, vragen }) =>
            el(
              "tbody",
              { key: titel },
              el("tr", { class: "rubriek" }, el("th", { scope: "rowgroup", colspan: 4 }, titel)),
              vragen.map((vraag) => questionRow(vraag, drawing)),
            ),
          ),
        ),
      ),
    ),
  ];
}

function questionRow(
  { naam, vraag, antwoord, velden, herkomst, bewijs, aanname, place }: Question,
  drawing: Drawing,
): Tree {
  const assumed = aanname === undefined ? "" : ` (aangenomen: ${aanname ? "ja" : "nee"})`;
  return el(
    "tr",
    { key: naam, id: questionId(naam), ...drawing.at(place) },
    el("th", { scope: "row" }, vraag),
    el(
      "td",
      {},
      velden.length === 0
        ? `${antwoord}${assumed}`
        : [
            `${antwoord}, met van elk:`,
            el(
              "ul",
              {},
              velden.map((veld) => el("li", drawing.at(veld.place), `${veld.vraag} (${veld.antwoord})`)),
            ),
          ],
    ),
    el("td", {}, whoIs(herkomst, drawing)),
    el("td", {}, bewijs.length === 0 ? "" : listed(bewijs)),
  );
}

function listsPart(drawing: Drawing): readonly Part[] {
  const { keuzelijsten } = drawing.document;
  if (keuzelijsten.length === 0) return [];
  return [
    part(
      "keuzelijsten",
      "Keuzelijsten",
      [],
      el(
        "dl",
        { class: "lijsten" },
        keuzelijsten.map(({ naam, waarden, place }) =>
          el(
            "div",
            { key: naam, ...drawing.at(place) },
            el("dt", {}, naam),
            el(
              "dd",
              {},
              el(
                "ul",
                {},
                waarden.map(({ titel }) => el("li", {}, titel)),
              ),
            ),
          ),
        ),
      ),
    ),
  ];
}

function lapsedPart(drawing: Drawing): readonly Part[] {
  const { vervallen } = drawing.document;
  if (vervallen.length === 0) return [];
  return [
    part(
      "vervallen",
      "Niet overgenomen uit bouwstenen",
      [],
      el("p", { class: "inleiding" }, "Wat een gedeelde bouwsteen wel heeft en dit beleid niet."),
      vervallen.map((each) =>
        el(
          "article",
          { key: each.naam, class: "onderdeel vervallen", ...drawing.at(each.place) },
          el(
            "h3",
            {},
            el("span", { class: "soort" }, "Vervalt"),
            " ",
            el("span", { class: "titel" }, each.titel),
            toText(each.titel, drawing),
          ),
          rows([["Bouwsteen", el("p", {}, each.bouwsteen)], ...justification(each)]),
        ),
      ),
    ),
  ];
}

function sourcesPart(drawing: Drawing): readonly Part[] {
  const { documenten } = drawing.document;
  if (documenten.length === 0) return [];
  return [
    part(
      "bronnen",
      "Brondocumenten",
      [],
      documenten.map(({ titel, delen }) =>
        wide(
          titel,
          drawing,
          el(
            "table",
            { class: "bronnen" },
            el("caption", {}, titel),
            el(
              "thead",
              {},
              el("tr", {}, el("th", { scope: "col" }, "Deel"), el("th", { scope: "col" }, "Punten")),
            ),
            el(
              "tbody",
              {},
              delen.map((deel) =>
                el(
                  "tr",
                  { key: deel.naam, ...drawing.at(deel.place) },
                  el("th", { scope: "row" }, deel.titel),
                  el("td", {}, points(deel.punten)),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  ];
}
