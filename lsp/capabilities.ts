// What the server says it can: what the core does, and what each feature adds.

import {
  TextDocumentSyncKind,
  type ClientCapabilities,
  type FileOperationRegistrationOptions,
  type ServerCapabilities,
} from "vscode-languageserver";
import type { Encoding } from "./convert.js";
import type { Feature } from "./feature.js";
import { isRecord } from "./shapes.js";

/** Files and folders whose making, renaming or deleting in the editor changes what is found. */
export const fileOperations: FileOperationRegistrationOptions = {
  filters: [
    { scheme: "file", pattern: { glob: "**/*.inkoop", matches: "file" } },
    { scheme: "file", pattern: { glob: "**/inkoop.json", matches: "file" } },
    { scheme: "file", pattern: { glob: "**", matches: "folder" } },
  ],
};

export function capabilitiesOf(
  features: readonly Feature[],
  client: ClientCapabilities,
  encoding: Encoding,
): ServerCapabilities {
  const core: ServerCapabilities = {
    positionEncoding: encoding,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didCreate: fileOperations, didRename: fileOperations, didDelete: fileOperations },
    },
  };
  return features.reduce<ServerCapabilities>(
    (sum, feature) => mergedObjects(sum, feature.capabilities(client)),
    core,
  );
}

/** Both: objects key by key, lists one after the other, and of anything else the last. */
function mergedObjects<T extends object>(first: T, second: T): T {
  const merged = { ...first };
  for (const key of Object.keys(second) as (keyof T)[]) {
    const [a, b]: [unknown, unknown] = [first[key], second[key]];
    const both =
      Array.isArray(a) && Array.isArray(b)
        ? [...new Set([...a, ...b])]
        : isRecord(a) && isRecord(b)
          ? mergedObjects(a, b)
          : b;
    // A value for this key is what came from there, or is made of two of those.
    merged[key] = both as T[keyof T];
  }
  return merged;
}
