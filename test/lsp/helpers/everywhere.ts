// Asking a request all over a real policy, and all over the same policy when it is broken in a hundred places.

import { expect } from "vitest";
import { filesIn, textOf } from "../../files.js";
import { openEditorOn, type Editor, type EditorOptions } from "./editor.js";
import { positionIn, type Position } from "./fixture.js";

/** Not a prime by chance: places in words, between them and at ends of lines all come by. */
const step = 7;

/** Few enough to wait for, many enough to keep the server busy. */
const atOnce = 50;

const sound = "ggz-maatwerk/ggz-maatwerk.inkoop";
const broken = "ggz-maatwerk/kapot.inkoop";

/** Every policy of the repository with one beside them that is broken, in an editor that has both open. */
export async function openPolicies(options: EditorOptions = {}): Promise<Editor> {
  const files = new Map(
    filesIn("policies")
      .filter((file) => file.endsWith(".inkoop"))
      .map((file) => [file.slice("policies/".length), textOf(file)]),
  );
  files.set(broken, brokenText(files.get(sound) ?? ""));
  files.set("leeg.inkoop", "");
  return openEditorOn(files, { ...options, open: [sound, broken, "leeg.inkoop"] });
}

/**
 * `ask` gets an answer at every seventh place of a sound policy and of a broken one, and in an empty file; gives how
 * many of those say something.
 */
export async function answersEverywhere(
  editor: Editor,
  ask: (at: { textDocument: { uri: string }; position: Position }) => Promise<unknown>,
): Promise<{ readonly sound: number; readonly broken: number }> {
  const counts = { sound: 0, broken: 0 };
  for (const path of [sound, broken, "leeg.inkoop"]) {
    const text = editor.text(path);
    const offsets = Array.from({ length: Math.ceil((text.length + 1) / step) }, (_, index) => index * step);
    for (let first = 0; first < offsets.length; first += atOnce) {
      const answers = await Promise.all(
        offsets
          .slice(first, first + atOnce)
          .map((offset) =>
            ask({ textDocument: { uri: editor.uri(path) }, position: positionIn(text, offset) }),
          ),
      );
      const said = answers.filter((answer) => (Array.isArray(answer) ? answer.length > 0 : answer !== null));
      if (path === sound) counts.sound += said.length;
      if (path === broken) counts.broken += said.length;
    }
  }
  expect(editor.log.filter((line) => line.startsWith("Fout"))).toEqual([]);
  return counts;
}

/** Without a character here and a piece there: half words, open quotes, lost lines. */
function brokenText(text: string): string {
  return text
    .replaceAll(/^([^\n]*)$/gm, (line, _whole, at: number) => {
      const kind = at % 11;
      if (kind === 0) return line.slice(0, Math.floor(line.length / 2));
      if (kind === 1) return line.replace('"', "");
      if (kind === 2) return `${line} (`;
      return kind === 3 ? line.trimStart().slice(1) : line;
    })
    .concat("\nvoorwaarde ");
}

interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Does one range lie within another? */
export function holds(outer: Range, inner: Range): boolean {
  return isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
