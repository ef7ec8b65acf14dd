// Document symbols: the outline of a file as its document reads, with headings around what stands under them.

import { DocumentSymbolRequest, type DocumentSymbol, type SymbolInformation } from "vscode-languageserver";
import { onFile, type FileView } from "../feature.js";
import { outlineOf, type OutlineItem } from "../outline.js";

export const documentSymbol = onFile(DocumentSymbolRequest.type, {
  capabilities: { documentSymbolProvider: true },
  answer: (view, _params, { client }) => {
    const items = outlineOf(view.file.tree);
    return client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true
      ? items.map((item) => nested(item, view))
      : flat(items, undefined, view);
  },
});

function nested(item: OutlineItem, view: FileView): DocumentSymbol {
  const { name, detail, kind, span, nameSpan, children } = item;
  return {
    name,
    ...(detail === "" ? {} : { detail }),
    kind,
    range: view.convert.rangeOf(span),
    selectionRange: view.convert.rangeOf(clamped(nameSpan, span)),
    ...(children.length === 0 ? {} : { children: children.map((child) => nested(child, view)) }),
  };
}

/** A client refuses an outline in which a name stands outside its declaration. */
function clamped(inside: OutlineItem["span"], span: OutlineItem["span"]): OutlineItem["span"] {
  const within = (offset: number): number => Math.min(Math.max(offset, span.start), span.end);
  return { start: within(inside.start), end: within(inside.end) };
}

function flat(
  items: readonly OutlineItem[],
  holder: string | undefined,
  view: FileView,
): SymbolInformation[] {
  return items.flatMap((item) => [
    {
      name: item.name,
      kind: item.kind,
      location: { uri: view.uri, range: view.convert.rangeOf(item.span) },
      ...(holder === undefined ? {} : { containerName: holder }),
    },
    ...flat(item.children, item.name, view),
  ]);
}
