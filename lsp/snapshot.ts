// One moment of one folder: its files, what they mean and what is wrong with them. Nothing in it ever changes, so
// an answer that is made from it is about one text, whatever is typed meanwhile.

import { expectedAt, lineStartsOf, nodesAt, type Expectation, type Node, touches } from "@inkoop/language";
import {
  analyse,
  checkProgram,
  isSameSymbol,
  lookupIn,
  type Analysis,
  type Beleid,
  type Diagnostic,
  type NameUse,
  type PolicySymbol,
  type Program,
  type ProgramFile,
} from "@inkoop/compiler";
import { createConverter, type Converter, type Encoding, type FilePlace, type Places } from "./convert.js";

/** What stands under the cursor. */
export interface SymbolAt {
  readonly symbol: PolicySymbol;
  /** The name as it stands there. */
  readonly use: NameUse;
  /** The policy or building block as part of which the file was read. */
  readonly analysis: Analysis;
}

export interface Snapshot extends Places {
  readonly program: Program;
  /** Every file, in order of path. */
  readonly files: readonly ProgramFile[];
  readonly file: (path: string) => ProgramFile | undefined;
  /** The text of a file, also of one that is not in the language. */
  readonly text: (path: string) => string;
  /** Does this folder answer for the file? One in a deeper workspace folder is answered for there. */
  readonly owns: (path: string) => boolean;
  /** What is known of each policy or building block that the file belongs to; none for a part that nothing uses. */
  readonly analysesOf: (path: string) => readonly Analysis[];
  /** Of every policy and building block. */
  readonly analyses: () => readonly Analysis[];
  /** The nodes around an offset, from the file to the innermost. */
  readonly nodesAt: (path: string, offset: number) => readonly Node[];
  /** The name that the cursor is in or right behind. */
  readonly symbolAt: (path: string, offset: number) => SymbolAt | undefined;
  /** Every place where the name of a symbol stands, its declaration included; by file and place. */
  readonly usesOf: (symbol: PolicySymbol) => readonly NameUse[];
  /** What the grammar allows at an offset. */
  readonly expectedAt: (path: string, offset: number) => readonly Expectation[];
  /** The findings of a file; the same list as in the moment before when nothing in it changed. */
  readonly findings: (path: string) => readonly Diagnostic[];
  /** The paths of the open documents. */
  readonly open: readonly string[];
  /** The files that this folder answers for, with or without findings; the same list until one comes or goes. */
  readonly judged: () => readonly string[];
  /** The policies without errors. */
  readonly beleiden: () => readonly Beleid[];
}

/** What a snapshot is made of. */
export interface SnapshotParts {
  readonly program: Program;
  readonly encoding: Encoding;
  readonly uri: (path: string) => string;
  readonly version: (path: string) => number | null;
  readonly open: readonly string[];
  readonly owns: (path: string) => boolean;
  /** Of the `total` files at `paths` those that the folder answers for. */
  readonly judged: (program: Program, total: number, paths: () => Iterable<string>) => readonly string[];
}

/** The snapshot of `parts.program`; what it knows is worked out when it is first asked for. */
export function createSnapshot(parts: SnapshotParts): Snapshot {
  const { program, encoding } = parts;
  const others = new Map<string, string>();
  const text = (path: string): string => {
    const file = program.file(path);
    if (file !== undefined) return file.text;
    const known = others.get(path) ?? program.host.readText(path) ?? "";
    others.set(path, known);
    return known;
  };
  const converter = (path: string): Converter => {
    const file = program.file(path);
    if (file !== undefined) return converterOf(file, encoding);
    const other = text(path);
    return createConverter({ text: other, lineStarts: lineStartsOf(other) }, encoding);
  };
  const analysesOf = (path: string): readonly Analysis[] => program.unitsOf(path).map(analyse);

  const check = once(() => checkProgram(program));
  const lookup = once(() => lookupIn(check()));

  return {
    program,
    files: program.files,
    file: program.file,
    text,
    uri: parts.uri,
    version: parts.version,
    owns: parts.owns,
    converter,
    analysesOf,
    analyses: () => program.units.map(analyse),
    nodesAt: (path, offset) => {
      const file = program.file(path);
      return file === undefined ? [] : nodesAt(file.tree, offset);
    },
    symbolAt: (path, offset) => {
      for (const analysis of analysesOf(path)) {
        const use = useAt(analysis, path, offset);
        if (use !== undefined) return { symbol: use.symbol, use, analysis };
      }
      return undefined;
    },
    usesOf: (symbol) => usesOf(program, symbol),
    expectedAt: (path, offset) => expectedAt(text(path), offset),
    findings: (path) => lookup().of(path) ?? noFindings,
    open: parts.open,
    judged: () => parts.judged(program, lookup().total, () => check().byFile.keys()),
    beleiden: () => check().beleiden,
  };
}

const noFindings: readonly Diagnostic[] = [];

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const converters = new WeakMap<ProgramFile, Map<Encoding, Converter>>();

function converterOf(file: ProgramFile, encoding: Encoding): Converter {
  const known = converters.get(file) ?? new Map<Encoding, Converter>();
  converters.set(file, known);
  const converter =
    known.get(encoding) ?? createConverter({ text: file.text, lineStarts: file.tree.lineStarts }, encoding);
  known.set(encoding, converter);
  return converter;
}

const usesByFile = new WeakMap<Analysis, ReadonlyMap<string, readonly NameUse[]>>();

/** The names in one file of a policy or building block, in order of place. */
export function usesIn(analysis: Analysis, path: string): readonly NameUse[] {
  const known = usesByFile.get(analysis) ?? groupBy(analysis.uses, (use) => use.file);
  usesByFile.set(analysis, known);
  return known.get(path) ?? [];
}

/** Of two names that meet at `offset`, the one that starts there. */
function useAt(analysis: Analysis, path: string, offset: number): NameUse | undefined {
  return usesIn(analysis, path).findLast(({ span }) => touches(span, offset));
}

/** Where the name of a symbol is declared. */
export function declarationPlace(symbol: PolicySymbol): FilePlace {
  return { file: symbol.file, span: symbol.nameSpan };
}

function usesOf(program: Program, symbol: PolicySymbol): readonly NameUse[] {
  const found = new Map<string, NameUse>();
  for (const unit of program.units) {
    const sees = [unit, ...unit.blocks].some((each) => each.files.some(({ path }) => path === symbol.file));
    if (!sees) continue;
    for (const use of analyse(unit).uses) {
      // A part that two policies use is read twice, and stands there once.
      if (isSameSymbol(use.symbol, symbol)) found.set(`${use.file}\n${use.span.start}`, use);
    }
  }
  return [...found.values()].toSorted((a, b) =>
    a.file === b.file ? a.span.start - b.span.start : a.file < b.file ? -1 : 1,
  );
}

function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
