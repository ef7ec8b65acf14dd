// What examples show of a policy, laid out by file, as the coverage view of the editor wants it.

import type { Coverage, Place } from "@inkoop/lsp/protocol";

/** Something at a place that examples did or did not bring about, with the ways it can go. */
export interface CoveredPlace extends Place {
  readonly seen: number;
  readonly ways: readonly { readonly label: string; readonly seen: number }[];
}

/** A named declaration: has any example brought anything about in it? */
export interface CoveredName extends Place {
  readonly name: string;
  readonly seen: number;
}

/** The coverage of one file. */
export interface FileDetails {
  readonly names: readonly CoveredName[];
  readonly places: readonly CoveredPlace[];
}

interface Way {
  readonly text: string;
  readonly possible: boolean;
  readonly seen: number;
}

/** The coverage of several policies together, by the address of the file. */
export function detailsByFile(coverages: readonly Coverage[]): ReadonlyMap<string, FileDetails> {
  const names = coverages.flatMap(({ declarations }) =>
    declarations.map(({ uri, range, titel, naam, items }): CoveredName => {
      const seen = total(items);
      return { uri, range, name: titel === "" ? naam : titel, seen };
    }),
  );
  const places = coverages.flatMap(({ declarations, boundaries }) => [
    ...declarations.flatMap((declaration) => placesOf(declaration, declaration.items)),
    ...boundaries.flatMap(({ text, sides, ...place }) =>
      placesOf(
        place,
        sides.map((side) => ({ ...side, text: `${text}: ${side.text}` })),
      ),
    ),
  ]);
  const uris = new Set([...names, ...places].map(({ uri }) => uri));
  return new Map(
    [...uris].map((uri) => [
      uri,
      { names: names.filter((each) => each.uri === uri), places: places.filter((each) => each.uri === uri) },
    ]),
  );
}

/** The ways that have a place of their own stand there; the others stand at the place of all. */
function placesOf(
  { uri, range }: Place,
  items: readonly (Way & { readonly place?: Place })[],
): readonly CoveredPlace[] {
  const counting = items.filter(({ possible, seen }) => possible || seen > 0);
  const own = counting.flatMap(({ place, seen }): readonly CoveredPlace[] =>
    place === undefined ? [] : [{ uri: place.uri, range: place.range, seen, ways: [] }],
  );
  const shared = counting.filter(({ place }) => place === undefined);
  if (shared.length === 0) return own;
  const ways = shared.map(({ text, seen }) => ({ label: text, seen }));
  return [{ uri, range, seen: total(shared), ways }, ...own];
}

function total(items: readonly Way[]): number {
  return items.reduce((sum, { seen }) => sum + seen, 0);
}
