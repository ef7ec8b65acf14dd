// Edits of a text as people make them: a word typed, a piece cut, a declaration pasted, a name changed everywhere.

import type { Choices } from "../../helpers/choices.js";

/** A piece of a text replaced by another; of a list each is about the text after those before it. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type EditKind =
  "typing" | "cut" | "paste" | "everywhere" | "word" | "line" | "use" | "heading" | "comment";

export const editKinds: readonly [EditKind, ...EditKind[]] = [
  "typing",
  "cut",
  "paste",
  "everywhere",
  "word",
  "line",
  "use",
  "heading",
  "comment",
];

/** What edits take pieces from besides the text itself. */
export interface Surroundings {
  /** Texts of the same kind. */
  readonly texts: readonly string[];
  /** Paths as `gebruik` may have them. */
  readonly paths: readonly string[];
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduce(
    (before, edit) => before.slice(0, edit.start) + edit.text + before.slice(edit.end),
    text,
  );
}

/** What differs between two texts, as one edit. */
export function difference(before: string, after: string): Edit {
  let start = 0;
  const shortest = Math.min(before.length, after.length);
  while (start < shortest && before[start] === after[start]) start += 1;
  let [end, afterEnd] = [before.length, after.length];
  while (end > start && afterEnd > start && before[end - 1] === after[afterEnd - 1]) {
    end -= 1;
    afterEnd -= 1;
  }
  // No position lies between the two halves of one end of a line.
  if (isWithinLineEnd(before, start)) start -= 1;
  if (isWithinLineEnd(before, end)) {
    end += 1;
    afterEnd += 1;
  }
  return { start, end, text: after.slice(start, afterEnd) };
}

/** A random edit of `text`; none when there is nothing to do in it. */
export function randomEdits(
  kind: EditKind,
  text: string,
  choices: Choices,
  around: Surroundings,
): readonly Edit[] {
  const edits = makers[kind](text, choices, around);
  return edits.every((edit) => !isWithinLineEnd(text, edit.start) && !isWithinLineEnd(text, edit.end))
    ? edits
    : [];
}

const typed: readonly [string, ...string[]] = [
  "a",
  "x",
  " ",
  "\n",
  "\n  ",
  "\r\n",
  '"',
  "(",
  ")",
  "|",
  "||",
  ":",
  ",",
  "0",
  "17",
  "€ ",
  "%",
  "é",
  "👩‍⚕️",
  "//",
  " en ",
  " of ",
  " niet ",
  " is ",
  " een van (",
  "geldt als ",
  "eis ",
  "bron ",
  "\n\n",
  "\t",
  "- ",
];

type Maker = (text: string, choices: Choices, around: Surroundings) => readonly Edit[];

const makers: Readonly<Record<EditKind, Maker>> = {
  typing: (text, choices) => {
    const start = placeIn(text, choices);
    return [{ start, end: start, text: choices.pick(typed) }];
  },
  cut: (text, choices) => {
    if (choices.chance(60)) {
      const start = placeIn(text, choices);
      return [{ start, end: Math.min(text.length, start + 1 + choices.below(12)), text: "" }];
    }
    const lines = linesOf(text);
    const first = choices.below(lines.length);
    const last = Math.min(lines.length - 1, first + choices.below(5));
    return [{ start: lines[first]?.start ?? 0, end: lines[last]?.end ?? 0, text: "" }];
  },
  paste: (text, choices, { texts }) => {
    const from = choices.oneOf(texts) ?? text;
    const block = choices.oneOf(from.split(/\n[ \t]*\n/)) ?? "";
    const at = choices.oneOf(linesOf(text))?.start ?? 0;
    return [{ start: at, end: at, text: `${block}\n\n` }];
  },
  everywhere: (text, choices, { texts }) => {
    const word = choices.oneOf(wordsOf(text))?.[0];
    if (word === undefined) return [];
    const other = choices.chance(50)
      ? `${word}x`
      : (choices.oneOf(wordsOf(choices.oneOf(texts) ?? text))?.[0] ?? "y");
    const places = wordsOf(text)
      .filter((each) => each[0] === word)
      .slice(0, 20);
    const edits = places.map(({ index }) => ({ start: index, end: index + word.length, text: other }));
    // An editor may send the changes from the back, or from the front with what came before counted in.
    if (choices.chance(50)) return edits.toReversed();
    return edits.map(({ start, end }, number) => {
      const shift = number * (other.length - word.length);
      return { start: start + shift, end: end + shift, text: other };
    });
  },
  word: (text, choices, { texts }) => {
    const place = choices.oneOf(wordsOf(text));
    if (place === undefined) return [];
    const other = choices.oneOf(wordsOf(choices.chance(70) ? text : (choices.oneOf(texts) ?? text)));
    return [{ start: place.index, end: place.index + place[0].length, text: other?.[0] ?? "" }];
  },
  line: (text, choices, { texts }) => {
    const lines = linesOf(text);
    const from = choices.oneOf(lines);
    const to = choices.oneOf(lines);
    if (from === undefined || to === undefined) return [];
    if (choices.chance(50)) {
      const other = choices.oneOf(texts) ?? text;
      const line = choices.oneOf(linesOf(other));
      return [{ start: to.start, end: to.start, text: other.slice(line?.start, line?.end) }];
    }
    const moved = text.slice(from.start, from.end);
    const shift = to.start > from.start ? from.end - from.start : 0;
    return [
      { ...from, text: "" },
      { start: Math.max(0, to.start - shift), end: Math.max(0, to.start - shift), text: moved },
    ];
  },
  use: (text, choices, { paths }) => {
    const uses = [...text.matchAll(/^gebruik[^\n]*\n/gm)];
    const use = choices.oneOf(uses);
    const line = `gebruik "${choices.oneOf(paths) ?? "weg.inkoop"}"\n`;
    if (use !== undefined && choices.chance(40)) {
      return [{ start: use.index, end: use.index + use[0].length, text: choices.chance(50) ? line : "" }];
    }
    const at = use?.index ?? choices.oneOf(linesOf(text))?.start ?? 0;
    return [{ start: at, end: at, text: line }];
  },
  heading: (text, choices) => {
    const heading = /^(?:beleid|bouwsteen)[^\n]*\n?/m.exec(text);
    if (heading === null) {
      const name = `los${choices.below(4)}`;
      const line = choices.chance(50) ? `bouwsteen ${name} "Los"\n` : `beleid ${name} "Los"\n`;
      return [{ start: 0, end: 0, text: line }];
    }
    const word = heading[0].startsWith("beleid") ? "beleid" : "bouwsteen";
    if (choices.chance(40))
      return [{ start: heading.index, end: heading.index + heading[0].length, text: "" }];
    const other = word === "beleid" ? "bouwsteen" : "beleid";
    return [{ start: heading.index, end: heading.index + word.length, text: other }];
  },
  comment: (text, choices) => {
    const at = choices.oneOf(linesOf(text))?.start ?? 0;
    const code = choices.pick(["INK0801", "INK0602", "INK0203", "INK0501", "INK0999"]);
    return [
      { start: at, end: at, text: `// inkoop-negeer ${code}: ${choices.chance(70) ? "even zo" : ""}\n` },
    ];
  },
};

function placeIn(text: string, choices: Choices): number {
  const word = choices.chance(50) ? choices.oneOf(wordsOf(text)) : undefined;
  if (word !== undefined) return word.index + (choices.chance(50) ? word[0].length : 0);
  const place = choices.below(text.length + 1);
  return isWithinLineEnd(text, place) ? place - 1 : place;
}

function isWithinLineEnd(text: string, offset: number): boolean {
  return text[offset - 1] === "\r" && text[offset] === "\n";
}

/** Every word with its place. */
export function wordsOf(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)];
}

function linesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const lines: { start: number; end: number }[] = [];
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf("\n", start);
    const end = next < 0 ? text.length : next + 1;
    lines.push({ start, end });
    if (next < 0) break;
    start = end;
  }
  return lines;
}
