// Edits of several files of several folders, as one change of the workspace.

import type { TextEdit } from "@inkoop/language";
import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  ClientCapabilities,
  TextEdit as LspTextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import type { Snapshot } from "./snapshot.js";
import { keyOfUri } from "./uri.js";

export interface FileEdit {
  readonly snapshot: Snapshot;
  readonly path: string;
  readonly edit: TextEdit;
}

const annotationId = "inkoop";

/** One edit of the workspace; with versions, and with what a person should know of it, where the client can show that. */
export function editOf(
  edits: readonly FileEdit[],
  client: ClientCapabilities,
  annotation?: ChangeAnnotation,
): WorkspaceEdit {
  const files = new Map<
    string,
    { readonly uri: string; readonly version: number | null; edits: LspTextEdit[] }
  >();
  for (const { snapshot, path, edit } of edits) {
    const uri = snapshot.uri(path);
    const key = keyOfUri(uri);
    const file = files.get(key) ?? { uri, version: snapshot.version(path), edits: [] };
    files.set(key, file);
    file.edits.push(snapshot.converter(path).editOf(edit));
  }
  const { documentChanges, changeAnnotationSupport } = client.workspace?.workspaceEdit ?? {};
  if (documentChanges !== true) {
    return { changes: Object.fromEntries([...files.values()].map((file) => [file.uri, file.edits])) };
  }
  const annotated = annotation !== undefined && changeAnnotationSupport !== undefined;
  return {
    documentChanges: [...files.values()].map(({ uri, version, edits: list }) => ({
      textDocument: { uri, version },
      edits: annotated
        ? list.map(({ range, newText }): AnnotatedTextEdit => ({ range, newText, annotationId }))
        : list,
    })),
    ...(annotated ? { changeAnnotations: { [annotationId]: annotation } } : {}),
  };
}
