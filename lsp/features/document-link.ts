// Document links: the path of each `gebruik` opens its file; what that file is, follows when it is pointed at.

import { DocumentLinkRequest, DocumentLinkResolveRequest, type DocumentLink } from "vscode-languageserver";
import { onFile, onItem } from "../feature.js";
import { isRecord } from "../shapes.js";
import { fileTitle, usePathsIn } from "../uses.js";

export const documentLink = onFile(DocumentLinkRequest.type, {
  capabilities: { documentLinkProvider: { resolveProvider: true } },
  answer: ({ file, snapshot, uri, convert }) =>
    usePathsIn(file).flatMap(({ span, path }): DocumentLink[] =>
      path === undefined
        ? []
        : [{ range: convert.rangeOf(span), target: snapshot.uri(path), data: { uri, path } }],
    ),
});

export const documentLinkResolve = onItem(DocumentLinkResolveRequest.type, {
  answer: ({ snapshot }, link) => {
    const data: unknown = link.data;
    const path = isRecord(data) ? data["path"] : undefined;
    const file = typeof path === "string" ? snapshot.file(path) : undefined;
    return file === undefined ? link : { ...link, target: snapshot.uri(file.path), tooltip: fileTitle(file) };
  },
});
