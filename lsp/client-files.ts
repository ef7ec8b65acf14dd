// Files for a server without a disk: those that the editor sends (`inkoop/files`), by workspace folder.

import { createMemoryHost, type Host } from "@inkoop/compiler";
import type { ReceivedFile } from "./environment.js";
import { isRecord } from "./shapes.js";
import { keyOfUri, pathWithin } from "./uri.js";

export interface ClientFiles {
  readonly hostOf: (rootUri: string) => Host;
  readonly receive: (files: readonly ReceivedFile[]) => void;
}

/** No files yet. */
export function createClientFiles(): ClientFiles {
  const texts = new Map<string, string>();
  return {
    hostOf: (rootUri) => {
      const rootKey = keyOfUri(rootUri);
      const within = (): ReadonlyMap<string, string> =>
        new Map(
          [...texts].flatMap(([key, text]): [string, string][] => {
            const path = pathWithin(rootKey, key);
            return path === undefined ? [] : [[path, text]];
          }),
        );
      return {
        readText: (path) => texts.get(`${rootKey}/${path}`),
        listFolder: (path) => createMemoryHost(within()).listFolder(path),
        sha256: createMemoryHost(texts).sha256,
      };
    },
    receive: (files) => {
      for (const file of files) {
        if (!isRecord(file) || typeof file.uri !== "string") continue;
        if (typeof file.text === "string") texts.set(keyOfUri(file.uri), file.text);
        else texts.delete(keyOfUri(file.uri));
      }
    },
  };
}
