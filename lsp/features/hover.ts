// Hover: what stands under the cursor, told to who reads a policy: a name, a point, a path, a day or a word.

import {
  analyse,
  looptijdOf,
  pointAt,
  portraitOf,
  portraitOfDate,
  portraitOfPoint,
  unitOfPart,
  type Portrait,
} from "@inkoop/compiler";
import { nodesAt, touches, type Span } from "@inkoop/language";
import { HoverRequest } from "vscode-languageserver";
import { onPlace, type PlaceView } from "../feature.js";
import { keywordAt } from "../hover/keyword.js";
import { markupKindFor, render } from "../hover/render.js";
import { usesIn } from "../snapshot.js";
import { fileTitle, usePathAt } from "../uses.js";

export const hover = onPlace(HoverRequest.type, {
  capabilities: { hoverProvider: true },
  answer: (at, _params, { client }) => {
    const found = nameAt(at) ?? pathAt(at) ?? pointPortraitAt(at) ?? dateAt(at) ?? keywordAt(at);
    if (found === undefined) return null;
    return {
      contents: render(found.portrait, markupKindFor(client)),
      range: at.convert.rangeOf(found.span),
    };
  },
});

interface Found {
  readonly span: Span;
  readonly portrait: Portrait;
}

function nameAt({ snapshot, path, file, offset }: PlaceView): Found | undefined {
  const { program } = snapshot;
  const found = snapshot.symbolAt(path, offset);
  if (found !== undefined) {
    return { span: found.use.span, portrait: portraitOf(found.symbol, found.analysis, program) };
  }
  // In a part that nothing uses yet a name can still be told of by what stands in the part itself.
  if (file.kind !== "deel" || program.unitsOf(path).length > 0) return undefined;
  const analysis = analyse(unitOfPart(file));
  const use = usesIn(analysis, path).findLast(({ span }) => touches(span, offset));
  return use === undefined ? undefined : { span: use.span, portrait: portraitOf(use.symbol, analysis) };
}

function pathAt({ snapshot, file, offset }: PlaceView): Found | undefined {
  const used = usePathAt(file, offset);
  const target = used?.path === undefined ? undefined : snapshot.file(used.path);
  if (used === undefined || target === undefined) return undefined;
  return { span: used.span, portrait: { name: target.path, what: fileTitle(target), blocks: [] } };
}

function pointPortraitAt({ snapshot, path, offset }: PlaceView): Found | undefined {
  for (const analysis of snapshot.analysesOf(path)) {
    const point = pointAt(analysis, path, offset);
    if (point === undefined) continue;
    // The part may belong to a block that several policies cite.
    const seen = new Set([analysis, ...snapshot.analysesOf(point.deel.file)]);
    return { span: point.span, portrait: portraitOfPoint(point, [...seen]) };
  }
  return undefined;
}

function dateAt({ snapshot, path, file, offset }: PlaceView): Found | undefined {
  const chain = nodesAt(file.tree, offset);
  const span = chain.at(-1)?.span;
  if (span === undefined) return undefined;
  // A day of a contract year is told for one policy; a part that several use has none of its own.
  const years = new Set(snapshot.analysesOf(path).map(({ unit }) => looptijdOf(unit)?.van.year));
  const [year] = years;
  const portrait = portraitOfDate(chain, years.size === 1 ? year : undefined);
  return portrait === undefined ? undefined : { span, portrait };
}
