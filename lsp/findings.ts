// The findings of a folder by file, so kept that what did not change stays the same list from moment to moment.

import type { Diagnostic } from "@inkoop/compiler";

/** What was last found in one folder. */
export interface FindingsMemory {
  /** `diagnostics` by file; the list of a file is the one of last time when each finding in it is the same object. */
  readonly group: (diagnostics: readonly Diagnostic[]) => ReadonlyMap<string, readonly Diagnostic[]>;
}

export function createFindingsMemory(): FindingsMemory {
  let last: ReadonlyMap<string, readonly Diagnostic[]> = new Map();
  return {
    group: (diagnostics) => {
      const grouped = new Map<string, readonly Diagnostic[]>(groupBy(diagnostics, ({ file }) => file));
      for (const [path, list] of grouped) {
        const before = last.get(path);
        if (before?.length === list.length && list.every((each, index) => each === before[index])) {
          grouped.set(path, before);
        }
      }
      last = grouped;
      return grouped;
    },
  };
}

/** `items` by key, in their order. */
export function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
