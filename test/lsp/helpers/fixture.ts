// Fixtures as text: one file or several, with the cursor where a person would put it.
//
// `‸` is the cursor (two of them are the two ends of a selection); it is taken out of the text. A line
// `// bestand: naam.inkoop` starts a file; a text without such a line is the file `proef.inkoop`.

export const cursorMarker = "‸";

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Cursor {
  readonly path: string;
  readonly offset: number;
  /** From 0, in UTF-16 units. */
  readonly position: Position;
}

export interface Fixture {
  readonly files: ReadonlyMap<string, string>;
  /** In order of the text. */
  readonly cursors: readonly Cursor[];
}

export function fixtureOf(text: string): Fixture {
  const files = new Map<string, string>();
  const cursors: Cursor[] = [];
  for (const [path, marked] of markedFiles(dedent(text))) {
    const pieces = marked.split(cursorMarker);
    const clean = pieces.join("");
    let offset = 0;
    for (const piece of pieces.slice(0, -1)) {
      offset += piece.length;
      cursors.push({ path, offset, position: positionIn(clean, offset) });
    }
    files.set(path, clean);
  }
  return { files, cursors };
}

function markedFiles(text: string): ReadonlyMap<string, string> {
  const pieces = text.split(/^\/\/ bestand: (.+)\n/m);
  const [before = "", ...rest] = pieces;
  const files = new Map<string, string>();
  if (before.trim() !== "" || rest.length === 0) files.set("proef.inkoop", before);
  for (let index = 0; index < rest.length; index += 2) {
    files.set((rest[index] ?? "").trim(), rest[index + 1] ?? "");
  }
  return files;
}

/** Without the indentation that all lines share, and without the empty first line of a template literal. */
function dedent(text: string): string {
  const lines = text.replace(/^\n/, "").split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const shared = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map((line) => line.slice(Math.min(shared, /^ */.exec(line)?.[0].length ?? 0))).join("\n");
}

/** Counted by itself, so that it does not share a mistake with the server. */
export function positionIn(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

export function offsetIn(text: string, { line, character }: Position): number {
  const ends = [...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length);
  return (line === 0 ? 0 : (ends[line - 1] ?? text.length)) + character;
}
