// Files that are about to be renamed or moved: the paths behind `gebruik`, to them and in them, follow.

import { folderOf, joinPath, normalizePath, relativePath } from "@inkoop/compiler";
import { WillRenameFilesRequest } from "vscode-languageserver";
import { fileOperations } from "../capabilities.js";
import { editOf, type FileEdit } from "../edits.js";
import { onWorkspace } from "../feature.js";
import { isRecord } from "../shapes.js";
import type { Snapshot } from "../snapshot.js";
import { folderUri, keyOfUri, pathWithin } from "../uri.js";
import { usePathsIn } from "../uses.js";

export const willRenameFiles = onWorkspace(WillRenameFilesRequest.type, {
  capabilities: { workspace: { fileOperations: { willRename: fileOperations } } },
  answer: ({ snapshots }, { files }, { client }) => {
    const moves = movesIn(files);
    const edits = new Map<string, FileEdit>();
    for (const snapshot of snapshots) {
      for (const each of editsIn(snapshot, moves)) {
        // A file of a folder within another is known to both.
        edits.set(`${keyOfUri(snapshot.uri(each.path))} ${each.edit.span.start}`, each);
      }
    }
    return edits.size === 0 ? null : editOf([...edits.values()], client);
  },
});

interface Move {
  readonly from: string;
  readonly to: string;
}

function movesIn(files: unknown): readonly Move[] {
  if (!Array.isArray(files)) return [];
  return files.flatMap((file: unknown): Move[] => {
    if (!isRecord(file)) return [];
    const { oldUri, newUri } = file;
    if (typeof oldUri !== "string" || typeof newUri !== "string") return [];
    return [{ from: keyOfUri(folderUri(oldUri)), to: keyOfUri(folderUri(newUri)) }];
  });
}

function editsIn(snapshot: Snapshot, moves: readonly Move[]): readonly FileEdit[] {
  const moved = new Map<string, string | undefined>();
  const root = rootOf(snapshot);
  for (const { path } of snapshot.files) {
    const key = keyOfUri(snapshot.uri(path));
    for (const { from, to } of moves) {
      if (key !== from && !key.startsWith(`${from}/`)) continue;
      const target = to + key.slice(from.length);
      moved.set(path, root === undefined ? undefined : pathWithin(root, target));
    }
  }
  if (moved.size === 0) return [];
  /** Where a file will stand; undefined when that is outside the folder. */
  const placeOf = (path: string): string | undefined => (moved.has(path) ? moved.get(path) : path);
  return snapshot.files.flatMap((file) => {
    const place = placeOf(file.path);
    return usePathsIn(file).flatMap(({ declaration, span, path }): FileEdit[] => {
      const target = path === undefined ? undefined : placeOf(path);
      // What leaves the folder cannot be used from it any more: that is shown as a finding.
      if (place === undefined || target === undefined) return [];
      const written = declaration.path.value;
      if (normalizePath(joinPath(folderOf(place), written)) === target) return [];
      const newText = relativePath(folderOf(place), target).replaceAll(/["\\]/g, String.raw`\$&`);
      return [{ snapshot, path: file.path, edit: { span, newText } }];
    });
  });
}

/** The key of the folder that the paths of a snapshot count from. */
function rootOf(snapshot: Snapshot): string | undefined {
  for (const { path } of snapshot.files) {
    const key = keyOfUri(snapshot.uri(path));
    if (key.endsWith(`/${path}`)) return key.slice(0, -path.length - 1);
  }
  return undefined;
}
