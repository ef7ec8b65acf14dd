// What is worked out: a value, cases of which the first that fits counts, or a table.

import { el, type Given } from "../views/tree.js";
import { conditionTree } from "./conditions.js";
import type { Drawing } from "./drawing.js";
import { wide } from "./part.js";
import type { Derived } from "./shapes.js";

export function derivedBody(item: Derived, drawing: Drawing): Given {
  switch (item.soort) {
    case "waarde":
      return el("div", { class: "waarde" }, conditionTree(item.waarde, drawing));
    case "gevallen":
      return [
        el("p", { class: "van" }, "Het eerste dat past, telt:"),
        el(
          "ol",
          { class: "stappen" },
          item.gevallen.map(({ als, dan, place }) =>
            el(
              "li",
              drawing.at(place),
              el("div", { class: "als" }, conditionTree(als, drawing)),
              el("p", { class: "dan" }, "dan ", el("strong", {}, dan)),
            ),
          ),
          el(
            "li",
            drawing.at(item.anders.place),
            el("p", { class: "dan" }, "anders ", el("strong", {}, item.anders.dan)),
          ),
        ),
      ];
    case "tabel":
      return wide(
        item.titel,
        drawing,
        el(
          "table",
          {},
          el("caption", { class: "heard" }, item.titel),
          el(
            "thead",
            {},
            el(
              "tr",
              {},
              item.kolommen.map((kolom) => el("th", { scope: "col" }, kolom)),
              el("th", { scope: "col", class: "resultaat" }, item.titel),
            ),
          ),
          el(
            "tbody",
            {},
            item.rijen.map(({ cellen, resultaat, place }) =>
              el(
                "tr",
                drawing.at(place),
                cellen.map((cel) =>
                  cel === "" ? el("td", { class: "altijd" }, "maakt niet uit") : el("td", {}, cel),
                ),
                el("td", { class: "resultaat" }, resultaat),
              ),
            ),
          ),
        ),
      );
  }
}
