// Where something comes from: the points that it cites, with the titles of the part and of its document.

import type { DeelSymbol } from "../names/symbols.js";
import { pointsText } from "../points.js";
import { textsOf, verantwoordingOf, type PlacedClause } from "../resolve/clauses.js";
import type { Analysis } from "../unit-index.js";
import { citationsIn, isPointOf, type PointPlace } from "../analyse/citations.js";
import { calledBy } from "./uses.js";
import { firstFew, propertiesBlock, textBlock, type Block, type Portrait } from "./portrait.js";

/** What justifies and explains a norm, derived value or besluit. */
export function justification(clauses: readonly PlacedClause[], { scope }: Analysis): readonly Block[] {
  const { bron, extern, lezing, gevolg, omdat } = verantwoordingOf(clauses);
  const sources = bron.map(({ deel, punten }) => {
    const symbol = scope.deel(deel);
    const title = symbol === undefined ? "" : ` (${partTitle(symbol)})`;
    return `${deel} ${pointsText(punten)}${title}`;
  });
  return propertiesBlock(
    ["Gevolg", gevolg.join(" ")],
    ["Bron", sources.join("; ")],
    ["Extern", extern.join("; ")],
    ["Lezing", lezing.join(" ")],
    ["Omdat", omdat.join(" ")],
  );
}

/** The title of a part and of its document. */
export function partTitle({ node, document }: DeelSymbol): string {
  return [node.title.value, document.title.value].filter((title) => title !== "").join(", ");
}

/** A point, or a run of them: of what, and who cites it in the policies and blocks of `analyses`. */
export function portraitOfPoint(point: PointPlace, analyses: readonly Analysis[]): Portrait {
  const cited = analyses.flatMap((analysis) =>
    citationsIn(analysis).filter((each) => each.role === "cited" && isPointOf(each, point)),
  );
  const citing = [...new Set(cited.map(({ within }) => within))].map(calledBy);
  return {
    name: `${point.deel.name}, ${pointsText(point.labels)}`,
    what: point.deel.node.title.value === "" ? "een punt" : `van “${point.deel.node.title.value}”`,
    blocks: [
      ...textBlock(point.deel.document.title.value),
      ...propertiesBlock(["Aangehaald door", citing.length === 0 ? "niets" : firstFew(citing, 8)]),
    ],
  };
}

/** The texts of one kind of clause, as sentences. */
export function sentences(clauses: readonly PlacedClause[], word: string): string | undefined {
  const texts = textsOf(clauses, word);
  return texts.length === 0 ? undefined : texts.join(" ");
}
