// Where a name stands in the whole workspace: the one place that follows it over policies, building blocks, the parts
// that several of them share, and workspace folders within each other.

import { isSameSymbol, placementsIn, type Analysis, type NameUse, type PolicySymbol } from "@inkoop/compiler";
import { touches } from "@inkoop/language";
import type { FilePlace } from "./convert.js";
import { declarationPlace, usesIn, type Snapshot } from "./snapshot.js";
import { keyOfUri } from "./uri.js";

/** What a name stands for, as part of one policy or building block. */
export interface Meaning {
  readonly snapshot: Snapshot;
  readonly analysis: Analysis;
  readonly symbol: PolicySymbol;
  readonly use: NameUse;
}

/** One place where a name stands. */
export interface Occurrence {
  readonly snapshot: Snapshot;
  readonly use: NameUse;
}

/**
 * What the name at a place stands for: one meaning for each policy or block that its file is read as part of, of every
 * folder that holds it.
 */
export function meaningsAt(snapshots: readonly Snapshot[], uri: string, offset: number): readonly Meaning[] {
  return snapshots.flatMap((snapshot) => {
    const path = pathIn(snapshot, uri);
    if (path === undefined) return [];
    return snapshot.analysesOf(path).flatMap((analysis): Meaning[] => {
      const use = usesIn(analysis, path).findLast(({ span }) => touches(span, offset));
      return use === undefined ? [] : [{ snapshot, analysis, symbol: use.symbol, use }];
    });
  });
}

/**
 * Every place where one of the symbols of `meanings` stands; of a block's norm also what policies make of it. By file
 * and place, each once.
 */
export function occurrencesOf(
  snapshots: readonly Snapshot[],
  meanings: readonly Meaning[],
): readonly Occurrence[] {
  return collect(snapshots, meanings, false).occurrences;
}

/** What must keep one name: the symbols, and every place where they stand. */
export interface Family {
  readonly meanings: readonly Meaning[];
  readonly occurrences: readonly Occurrence[];
}

/**
 * Everything that must keep the same name as `meanings`: a norm with what it places and what places it, and whatever a
 * part that several policies share calls by this name in each of them.
 */
export function familyOf(snapshots: readonly Snapshot[], meanings: readonly Meaning[]): Family {
  return collect(snapshots, meanings, true);
}

function collect(snapshots: readonly Snapshot[], start: readonly Meaning[], whole: boolean): Family {
  const known = new Map<string, Meaning>();
  const places = new Map<string, Occurrence>();
  const waiting: Meaning[] = [];
  const add = (meaning: Meaning): void => {
    const { snapshot, symbol } = meaning;
    const key = `${snapshots.indexOf(snapshot)} ${symbol.file} ${symbol.nameSpan.start} ${symbol.name}`;
    if (known.has(key)) return;
    known.set(key, meaning);
    waiting.push(meaning);
  };
  const addAt = (snapshot: Snapshot, { file, span }: FilePlace): void => {
    for (const meaning of meaningsAt(snapshots, snapshot.uri(file), span.start)) {
      // Where two names meet, the cursor is in one of them only.
      if (meaning.use.span.start === span.start) add(meaning);
    }
  };
  for (const meaning of start) add(meaning);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { snapshot, symbol } = next;
    for (const use of snapshot.usesOf(symbol)) {
      const occurrence = { snapshot, use };
      const key = `${keyOfUri(snapshot.uri(use.file))}\n${use.span.start}`;
      if (places.has(key)) continue;
      places.set(key, occurrence);
      // Another folder that holds the declaration knows of other files that use it.
      if (whole || (snapshots.length > 1 && use.role === "declaration")) addAt(snapshot, use);
    }
    for (const related of relatedTo(snapshot, symbol, whole)) addAt(snapshot, related);
  }
  return { meanings: [...known.values()], occurrences: inOrder([...places.values()]) };
}

/** Where what places the block's norm `symbol` is declared; with `both` also what `symbol` itself places. */
function relatedTo(snapshot: Snapshot, symbol: PolicySymbol, both: boolean): readonly FilePlace[] {
  if (symbol.kind !== "norm") return [];
  const origin = symbol.places === undefined || !both ? [] : [declarationPlace(symbol.places)];
  if (symbol.node.volgens !== undefined) return origin;
  return snapshot
    .analyses()
    .flatMap((analysis) => placementsIn(analysis, symbol))
    .flatMap((placement) => (placement.kind === "placed" ? [declarationPlace(placement.norm)] : []));
}

function inOrder(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  return occurrences.toSorted((a, b) => {
    const [one, other] = [a.snapshot.uri(a.use.file), b.snapshot.uri(b.use.file)];
    if (one !== other) return one < other ? -1 : 1;
    return a.use.span.start - b.use.span.start;
  });
}

/** Is the use the declaration of one of these? */
export function declares({ symbol, role }: NameUse, meanings: readonly Meaning[]): boolean {
  return role === "declaration" && meanings.some((meaning) => isSameSymbol(meaning.symbol, symbol));
}

const pathsByUri = new WeakMap<Snapshot, ReadonlyMap<string, string>>();

/** The path that a folder has for the file with this URI, when it holds it. */
export function pathIn(snapshot: Snapshot, uri: string): string | undefined {
  const known =
    pathsByUri.get(snapshot) ??
    new Map(snapshot.files.map(({ path }) => [keyOfUri(snapshot.uri(path)), path]));
  pathsByUri.set(snapshot, known);
  return known.get(keyOfUri(uri));
}
