// Who needs whom: norms, derived values and headings need what their conditions name; a besluit needs its norms, and a
// placed norm the block's.

import { isSameSymbol, type Analysis, type NameUse, type PolicySymbol } from "@inkoop/compiler";
import type { Declaration, HeadingDeclaration, Span } from "@inkoop/language";
import type { FileView } from "../feature.js";
import { meaningsAt, occurrencesOf, pathIn, type Meaning } from "../occurrences.js";
import { usesIn, type Snapshot } from "../snapshot.js";
import { keyOfUri } from "../uri.js";
import { declarationAt, itemOfHeading, itemOfSymbol, type Item } from "./items.js";

/** One side of a call with the places, in the file of the caller, where it calls. */
export interface Call {
  readonly item: Item;
  readonly snapshot: Snapshot;
  readonly file: string;
  readonly spans: readonly Span[];
}

/** Can something need it, or can it need something? */
export function takesPart({ kind }: PolicySymbol): boolean {
  return kind === "feit" || kind === "veld" || kind === "afgeleide" || kind === "norm" || kind === "besluit";
}

type Collected = Map<string, { item: Item; snapshot: Snapshot; file: string; spans: Map<number, Span> }>;

function add(
  calls: Collected,
  item: Item | undefined,
  { snapshot, file, span }: { readonly snapshot: Snapshot; readonly file: string; readonly span: Span },
): void {
  if (item === undefined) return;
  const { line, character } = item.selectionRange.start;
  const key = `${keyOfUri(item.uri)} ${line} ${character} ${keyOfUri(snapshot.uri(file))}`;
  const call = calls.get(key) ?? { item, snapshot, file, spans: new Map<number, Span>() };
  calls.set(key, call);
  call.spans.set(span.start, span);
}

function callsOf(calls: Collected): readonly Call[] {
  return [...calls.values()].map(({ item, snapshot, file, spans }) => ({
    item,
    snapshot,
    file,
    spans: [...spans.values()].toSorted((a, b) => a.start - b.start),
  }));
}

/** What needs the declaration whose name stands at `offset`; `item` of each is the caller. */
export function incomingCalls(
  view: FileView,
  offset: number,
  snapshots: readonly Snapshot[],
): readonly Call[] {
  const calls: Collected = new Map();
  const meanings = meaningsAt(snapshots, view.uri, offset).filter(({ symbol }) => takesPart(symbol));
  for (const { snapshot, use } of occurrencesOf(snapshots, meanings)) {
    const { file, span, role, symbol, within } = use;
    const isMeant = meanings.some((meaning) => isSameSymbol(meaning.symbol, symbol));
    if (!isMeant) {
      // A policy's own norm that places this one; who needs that one, needs it there.
      if (role === "declaration") add(calls, itemOfSymbol(snapshot, symbol), { snapshot, file, span });
      continue;
    }
    if (role === "meaning") add(calls, itemOfDeclaration(snapshot, use, within), { snapshot, file, span });
  }
  for (const meaning of meanings) addBesluit(calls, meaning);
  return callsOf(calls);
}

/** The besluit that a norm decides. */
function addBesluit(calls: Collected, { snapshot, analysis, symbol }: Meaning): void {
  if (symbol.kind !== "norm" || !decides(symbol.node.word)) return;
  const besluit = analysis.scope.own.find(
    (each) => each.kind === "besluit" && each.node === symbol.heading.besluit,
  );
  if (besluit === undefined) return;
  add(calls, itemOfSymbol(snapshot, besluit), { snapshot, file: symbol.file, span: symbol.nameSpan });
}

function decides(word: string): boolean {
  return word === "voorwaarde" || word === "uitsluiting";
}

/** The item of the declaration in which a name stands. */
function itemOfDeclaration(
  snapshot: Snapshot,
  { file }: NameUse,
  declaration: Declaration,
): Item | undefined {
  switch (declaration.kind) {
    case "besluit":
    case "norm":
    case "bepaal":
    case "tabel": {
      const start = declaration.name.span.start;
      for (const analysis of snapshot.analysesOf(file)) {
        const own = usesIn(analysis, file).find(
          (use) => use.role === "declaration" && use.span.start === start,
        );
        if (own !== undefined) return itemOfSymbol(snapshot, own.symbol);
      }
      return undefined;
    }
    case "rubriek":
    case "zorgsoort":
      return itemOfHeading(snapshot, file, declaration);
    default:
      return undefined;
  }
}

/** What the declaration around `offset` needs; `item` of each is what is needed. */
export function outgoingCalls(
  view: FileView,
  offset: number,
  snapshots: readonly Snapshot[],
): readonly Call[] {
  const calls: Collected = new Map();
  const declaration = declarationAt(view, offset);
  if (declaration === undefined || !canNeed(declaration)) return [];
  for (const snapshot of snapshots) {
    const path = pathIn(snapshot, view.uri);
    if (path === undefined) continue;
    for (const analysis of snapshot.analysesOf(path)) {
      const holders = new Set<Declaration>([declaration, ...headingsOver(declaration, analysis)]);
      for (const use of usesIn(analysis, path)) {
        if (use.role !== "meaning" || !holders.has(use.within) || !takesPart(use.symbol)) continue;
        add(calls, itemOfSymbol(snapshot, use.symbol), { snapshot, file: use.file, span: use.span });
      }
      addHeld(calls, snapshot, analysis, declaration);
    }
  }
  return callsOf(calls);
}

function canNeed({ kind }: Declaration): boolean {
  return ["norm", "bepaal", "tabel", "besluit", "rubriek", "zorgsoort"].includes(kind);
}

/** The headings whose conditions count for a norm. */
function headingsOver(declaration: Declaration, analysis: Analysis): readonly HeadingDeclaration[] {
  if (declaration.kind !== "norm") return [];
  const { besluit, rubriek, zorgsoort } = analysis.headingOf(declaration);
  // What decides a besluit is only asked within it; what informs hangs on it.
  const outer = decides(declaration.word) || declaration.word === "prestatie" ? undefined : besluit;
  return [outer, rubriek, zorgsoort].filter((each) => each !== undefined);
}

/** The norms of a besluit, and the block's norm that a norm places. */
function addHeld(calls: Collected, snapshot: Snapshot, { scope }: Analysis, declaration: Declaration): void {
  for (const symbol of scope.own) {
    if (symbol.kind !== "norm") continue;
    const place = { snapshot, file: symbol.file };
    if (symbol.heading.besluit === declaration && decides(symbol.node.word)) {
      add(calls, itemOfSymbol(snapshot, symbol), { ...place, span: symbol.nameSpan });
    }
    const { volgens } = symbol.node;
    if (symbol.node === declaration && symbol.places !== undefined && volgens !== undefined) {
      add(calls, itemOfSymbol(snapshot, symbol.places), { ...place, span: volgens.span });
    }
  }
}
