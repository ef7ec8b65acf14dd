// Functions of a size that engines optimise: what is longer than that is cut into pieces, which pass on what the next need.

import type { Slot } from "./slots.js";
import { VALUES } from "./slots.js";

/** Where a word of the code is kept between pieces; undefined for a word that is no fact. */
export interface Keeping {
  /** The slot of the fact that this word stands for. */
  readonly fact: (word: string) => Slot | undefined;
  /** The slot for a variable that a later piece needs. */
  readonly shared: (name: string, type: string) => Slot;
}

export interface FunctionText {
  readonly name: string;
  /** The type of what it returns. */
  readonly returns: string;
  readonly lines: readonly string[];
  /** What comes last and stays together. */
  readonly end: readonly string[];
}

/** A function is left whole up to so many characters, and cut into pieces of about so many when it is longer. */
const WHOLE = 30_000;
const PIECE = 10_000;

const word = /[\p{L}_$][\p{L}\p{N}_$]*/gu;
const literal = /"(?:[^"\\]|\\.)*"/gu;
const declaration = /^(const|let) ([\p{L}_$][\p{L}\p{N}_$]*)(?:: ([a-z |[\]]+))? = /u;

/** Statements that belong together, and the words in them. */
interface Group {
  readonly lines: readonly string[];
  readonly words: ReadonlySet<string>;
  readonly length: number;
}

/** The function, and when it is too long the pieces that it calls. */
export function functionIn(text: FunctionText, keeping: Keeping): readonly string[] {
  const { name, returns, lines, end } = text;
  const groups = [...statementsOf(lines).map(groupOf), groupOf(end)];
  const whole = groups.reduce((sum, { length }) => sum + length, 0) <= WHOLE;
  if (whole) {
    const body = withFacts(groups, keeping);
    const parameter = usesValues(body) ? `${VALUES}: Waarden` : "";
    return [`function ${name}(${parameter}): ${returns} {\n${body.join("\n")}\n}`];
  }
  return cut(text, piecesOf(together(groups)), keeping);
}

function usesValues(lines: readonly string[]): boolean {
  return lines.some((line) => line.includes(`${VALUES}.`));
}

/** The statements with before each the facts that it is the first to use. */
function withFacts(groups: readonly Group[], { fact }: Keeping, before: readonly string[] = []): string[] {
  const known = new Set<string>();
  return [
    ...before,
    ...groups.flatMap(({ lines, words }) => {
      const read = [...words].flatMap((name) => {
        const slot = known.has(name) ? undefined : fact(name);
        known.add(name);
        return slot === undefined ? [] : [`const ${name} = ${slot.path};`];
      });
      // A comment goes before all that it is about.
      const comments = lines.findIndex((line) => !line.startsWith("//"));
      return [...lines.slice(0, comments), ...read, ...lines.slice(comments)];
    }),
  ];
}

function groupOf(lines: readonly string[]): Group {
  const code = lines.filter((line) => !line.startsWith("//")).map((line) => line.replaceAll(literal, '""'));
  const words = new Set(code.flatMap((line) => line.match(word) ?? []));
  return { lines, words, length: lines.reduce((sum, line) => sum + line.length, 0) };
}

/** Lines up to where all braces are closed again; a comment goes with what follows it. */
function statementsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const statements: string[][] = [];
  let current: string[] = [];
  let depth = 0;
  for (const line of lines) {
    current.push(line);
    if (line.startsWith("//")) continue;
    if (line.startsWith("}")) depth -= 1;
    if (line.endsWith("{")) depth += 1;
    if (depth > 0 || line.endsWith("else")) continue;
    statements.push(current);
    current = [];
  }
  return current.length === 0 ? statements : [...statements, current];
}

// ── Cutting ─────────────────────────────────────────────────────────────────────────────────────────

/** Those that only ever take more in, one statement each: they can go on in the next piece. */
const gathering: ReadonlySet<string> = new Set(["met", "open", "notExcluded", "broken"]);

interface Variable {
  readonly name: string;
  readonly type: string;
  readonly declaredIn: number;
}

/** Groups that work out one variable are made one group. */
function together(groups: readonly Group[]): readonly Group[] {
  const last = new Map<string, number>();
  groups.forEach(({ lines }, index) => {
    for (const line of lines) {
      const set = /^(?:if \(.*\) )?([\p{L}_$][\p{L}\p{N}_$]*) [-+|&]?= /u.exec(line)?.[1];
      if (set !== undefined && !gathering.has(set)) last.set(set, index);
    }
  });
  const merged: Group[] = [];
  for (let index = 0; index < groups.length;) {
    let end = index;
    for (let at = index; at <= end; at += 1) {
      const name = declaredBy(groups[at])?.name;
      end = Math.max(end, name === undefined ? at : (last.get(name) ?? at));
    }
    merged.push(groupOf(groups.slice(index, end + 1).flatMap(({ lines }) => lines)));
    index = end + 1;
  }
  return merged;
}

function declaredBy(group: Group | undefined): Omit<Variable, "declaredIn"> | undefined {
  const line = group?.lines.find((text) => !text.startsWith("//"));
  const [, , name, type] = declaration.exec(line ?? "") ?? [];
  return name === undefined ? undefined : { name, type: type ?? "number" };
}

function piecesOf(groups: readonly Group[]): readonly (readonly Group[])[] {
  const pieces: Group[][] = [];
  let size = PIECE;
  for (const group of groups) {
    if (size >= PIECE) {
      pieces.push([]);
      size = 0;
    }
    pieces.at(-1)?.push(group);
    size += group.length;
  }
  return pieces;
}

function cut(
  { name, returns }: FunctionText,
  pieces: readonly (readonly Group[])[],
  keeping: Keeping,
): readonly string[] {
  const variables = variablesOf(pieces);
  const texts = pieces.map((groups, piece) => {
    const words = new Set(groups.flatMap((group) => [...group.words]));
    const isLast = piece === pieces.length - 1;
    const before: string[] = [];
    const after: string[] = [];
    for (const variable of words) {
      const known = variables.get(variable);
      if (known === undefined) continue;
      const { path } = keeping.shared(variable, known.type);
      const goesOn = gathering.has(variable);
      if (known.declaredIn !== piece) before.push(`${goesOn ? "let" : "const"} ${variable} = ${path};`);
      if (goesOn || known.declaredIn === piece) after.push(`${path} = ${variable};`);
    }
    const body = [...withFacts(groups, keeping, before), ...(isLast ? [] : after)];
    return `function ${name}_${piece + 1}(${VALUES}: Waarden): ${isLast ? returns : "void"} {\n${body.join("\n")}\n}`;
  });
  const calls = pieces.map((_, piece) => `${name}_${piece + 1}(${VALUES});`);
  const last = calls.pop() ?? "";
  return [
    `function ${name}(${VALUES}: Waarden): ${returns} {\n${calls.join("\n")}\nreturn ${last}\n}`,
    ...texts,
  ];
}

/** The variables that a later piece needs. */
function variablesOf(pieces: readonly (readonly Group[])[]): ReadonlyMap<string, Variable> {
  const declared = new Map<string, Variable>();
  pieces.forEach((groups, piece) => {
    for (const { lines } of groups) {
      for (const line of lines) {
        const [, , name, type] = declaration.exec(line) ?? [];
        if (name !== undefined && !declared.has(name)) {
          declared.set(name, { name, type: type ?? "number", declaredIn: piece });
        }
      }
    }
  });
  const needed = new Map<string, Variable>();
  pieces.forEach((groups, piece) => {
    for (const { words } of groups) {
      for (const name of words) {
        const variable = declared.get(name);
        if (variable !== undefined && variable.declaredIn < piece) needed.set(name, variable);
      }
    }
  });
  return needed;
}
