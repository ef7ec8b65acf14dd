// The last answer for each document, for a client that wants only the difference from it.

import type { KeptResults } from "./feature.js";

export interface ResultStore extends KeptResults {
  readonly forget: (uri: string) => void;
}

/** A store for the documents that `isOpen` says yes to: of any other nobody tells when its answer is of no use any more. */
export function createResultStore(isOpen: (uri: string) => boolean): ResultStore {
  const last = new Map<string, { readonly id: string; readonly data: readonly number[] }>();
  let count = 0;
  return {
    keep: (uri, data) => {
      count += 1;
      if (isOpen(uri)) last.set(uri, { id: String(count), data });
      return String(count);
    },
    find: (uri, id) => {
      const kept = last.get(uri);
      return kept?.id === id ? kept.data : undefined;
    },
    forget: (uri) => {
      last.delete(uri);
    },
  };
}
