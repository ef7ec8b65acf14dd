// Which line of a policy each line of its module comes from, so that a stack or a step of a debugger lands in the policy.
//
// The laid-out text of a module says it all by its names: a function is of the statement that it is named after, and within it
// a norm stands under its name, and facts and derived values are constants with theirs.

import { lineStartsOf, positionAt } from "@inkoop/language";
import type { Beleid, Origin } from "../model.js";

/** A text of a policy: where it is from the folder of the modules, and what it says. */
export interface PolicyText {
  readonly path: string;
  readonly text: string;
}

/** A source map of version 3. */
export interface SourceMap {
  readonly version: 3;
  readonly file: string;
  readonly sources: readonly string[];
  readonly sourcesContent: readonly string[];
  readonly names: readonly string[];
  readonly mappings: string;
}

/** The map of the laid-out `text` of the module of `beleid`; `textOf` finds the file that something of it stands in. */
export function sourceMap(
  beleid: Beleid,
  text: string,
  textOf: (file: string) => PolicyText | undefined,
): SourceMap {
  const sources = new Map<string, Source>();
  const sourceOf = (file: string): Source | undefined => {
    const known = sources.get(file);
    const found = known === undefined ? textOf(file) : undefined;
    if (found === undefined) return known;
    const source = { ...found, index: sources.size, lineStarts: lineStartsOf(found.text) };
    sources.set(file, source);
    return source;
  };
  const write = mappingWriter();
  const lines = text.split("\n");
  const lineMappings = originsOf(beleid, lines).map((origin, index) => {
    const source = origin && sourceOf(origin.file);
    if (source === undefined || origin === undefined) return "";
    const { line, column } = positionAt(source.lineStarts, origin.span.start);
    return write((lines[index] ?? "").search(/\S/), source.index, line - 1, column - 1);
  });
  const found = [...sources.values()];
  return {
    version: 3,
    file: `${beleid.naam}.ts`,
    sources: found.map(({ path }) => path),
    sourcesContent: found.map((source) => source.text),
    names: [],
    mappings: lineMappings.join(";"),
  };
}

interface Source extends PolicyText {
  readonly index: number;
  readonly lineStarts: readonly number[];
}

// ── What each line is of ────────────────────────────────────────────────────────────────────────────

const ofFunction = /^function (uitkomst|prestatie|termijn|mededeling|waarde)_([\p{L}\p{N}_$]+)\(/u;
const ofComment = /^\s+\/\/ ([\p{L}\p{N}_$]+)$/u;
const ofConstant = /^\s+(?:const|let) ([fsnbd])_([\p{L}\p{N}_$]+?)(?:_(?:low|high|none|ask|text))?(?::| =)/u;
const ofReading = /\bf\.([\p{L}_$][\p{L}\p{N}_$]*)|\b(?:f\[|own\(f, )"([^"]+)"/u;

/** For each line what it is of; undefined for what is of the policy as a whole. */
function originsOf(beleid: Beleid, lines: readonly string[]): readonly (Origin | undefined)[] {
  const places = placesIn(beleid);
  const origins: (Origin | undefined)[] = [];
  let owner: Origin | undefined;
  let region: Origin | undefined;
  /** What the statement is of that goes on over lines. */
  let statement: Origin | undefined;
  for (const line of lines) {
    if (/^\S/.test(line)) {
      const [, what = "", name = ""] = ofFunction.exec(line) ?? [];
      owner = what === "" ? undefined : (places(what, name) ?? places(what, name.replace(/_[0-9]+$/, "")));
      region = owner;
      statement = undefined;
      origins.push(owner);
      continue;
    }
    const norm = ofComment.exec(line)?.[1];
    if (norm !== undefined) region = places("n", norm) ?? region;
    const [, kind = "", name = ""] = ofConstant.exec(line) ?? [];
    const [, bare, quoted] = ofReading.exec(line) ?? [];
    const own = places("f", bare ?? quoted ?? "") ?? (kind === "" ? undefined : places(kind, name));
    statement = own ?? statement;
    origins.push(statement ?? region);
    if (/[;{},]$/.test(line)) statement = undefined;
  }
  return origins;
}

/** Where what stands in code under a name, after a word or letter for its kind, stands in the policy. */
function placesIn(beleid: Beleid): (kind: string, name: string) => Origin | undefined {
  const facts = named(beleid.feiten);
  const derived = named(beleid.afgeleiden);
  const besluiten = named(beleid.besluiten);
  const kinds: Readonly<Record<string, ReadonlyMap<string, Origin>>> = {
    f: facts,
    s: facts,
    d: derived,
    waarde: derived,
    b: besluiten,
    uitkomst: besluiten,
    n: named(beleid.besluiten.flatMap(({ normen }) => normen)),
    prestatie: named(beleid.prestaties),
    termijn: named(beleid.termijnen),
    mededeling: named(beleid.mededelingen),
  };
  return (kind, name) => kinds[kind]?.get(name);
}

function named(
  list: readonly { readonly naam: string; readonly origin: Origin }[],
): ReadonlyMap<string, Origin> {
  return new Map(list.map(({ naam, origin }) => [naam, origin]));
}

// ── Writing it down ─────────────────────────────────────────────────────────────────────────────────

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Writes one mapping a line: each number but the column as the difference with the one before. */
function mappingWriter(): (column: number, source: number, line: number, character: number) => string {
  let before: readonly number[] = [0, 0, 0];
  return (column, ...place) => {
    const differences = place.map((value, index) => value - (before[index] ?? 0));
    before = place;
    return [column, ...differences].map(variableLength).join("");
  };
}

/** A whole number in base 64, five bits a digit, its sign last. */
function variableLength(value: number): string {
  let rest = value < 0 ? (-value << 1) | 1 : value << 1;
  let text = "";
  do {
    const digit = rest & 31;
    rest >>>= 5;
    text += digits[rest > 0 ? digit | 32 : digit] ?? "";
  } while (rest > 0);
  return text;
}
