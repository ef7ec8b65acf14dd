// Formatting while typing: a new line starts where the next one belongs, and a bar lines up the table it stands in.

import { surroundingsAt, writingPlace } from "@inkoop/compiler";
import { touches, type Span, type TabelDeclaration, type TextEdit } from "@inkoop/language";
import { formatEdits, formatRange } from "@inkoop/language/format";
import type { FileView } from "../feature.js";

/** How far what belongs to a line stands in from it. */
const step = 2;

/** Behind a line break: the edit that puts the new line, on which nothing stands yet, where it belongs. */
export function newLineEdits({ file }: FileView, offset: number): readonly TextEdit[] {
  const { text, lineStarts, declarations } = file.tree;
  const start = lineStarts.findLast((each) => each <= offset) ?? 0;
  const before = text.slice(0, start).replace(/\r\n$|[\r\n]$/, "");
  const { from } = writingPlace(file.tree, offset);
  if (start === 0 || surroundingsAt(text, from, offset).kind !== "words") return [];
  const line = /^([ \t]*)((?:[-|][ \t]*)?)(?=[\r\n]|$)/.exec(text.slice(start));
  const previous = before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1);
  // Something stands on the line already, or the line before it is empty: then it is not for us to say.
  if (line === null || previous.trim() === "") return [];
  if (/^[ \t]*-[ \t]*$/.test(previous)) {
    // Nothing was written behind the last bullet: the list ends, and what stands on its line is of what goes on.
    const bullet = start - (text.slice(0, start).length - before.length) - previous.length;
    return [
      {
        span: { start: bullet, end: start + line[0].length },
        newText: afterList(text.slice(0, bullet), previous),
      },
    ];
  }
  const around = declarations.findLast(({ span }) => span.start < start);
  const column = columnAfter(previous, around?.kind === "gegevens" || around?.kind === "structuur");
  const written = (line[1] ?? "").length;
  if (line[1] === " ".repeat(column)) return [];
  return [{ span: { start, end: start + written }, newText: " ".repeat(column) }];
}

/** How a line begins that follows a list whose last bullet, `bullet`, is empty: as a bullet of the list around it, if any. */
function afterList(above: string, bullet: string): string {
  const column = bullet.indexOf("-");
  for (const line of above.split(/\r\n|[\r\n]/).toReversed()) {
    const margin = line.length - line.trimStart().length;
    if (line.trim() === "" || margin >= column) continue;
    if (line.trimStart().startsWith("- ")) return `${" ".repeat(margin)}- `;
    return " ".repeat(Math.max(step, margin));
  }
  return " ".repeat(step);
}

/** Where a line belongs that follows `line`; `amongFacts`: a name with a type is one, and its clauses follow. */
function columnAfter(line: string, amongFacts: boolean): number {
  const margin = line.length - line.trimStart().length;
  const rows = /^[ \t]*(?:gegeven|verwacht)[ \t]+(?=\S)/.exec(line)?.[0];
  if (rows !== undefined) return rows.length;
  if (/(?:^|[ \t])(?:elk|een|geen)[ \t]+van[ \t]*$/.test(line)) return margin + step;
  if (amongFacts && margin > 0 && /^[ \t]*[\p{L}_][\p{L}\p{N}_]*[ \t]*:/u.test(line)) return margin + step;
  if (margin > 0) return margin;
  // Under these stands nothing, or seldom something.
  return /^(?:gebruik|rubriek|zorgsoort|\/\/|\/\*)/.test(line) ? 0 : step;
}

/** Behind a bar: the edits that line up the table around it, once its rows can be read. */
export async function tableEdits({ file }: FileView, offset: number): Promise<readonly TextEdit[]> {
  const { text, declarations, comments } = file.tree;
  const table = declarations.find((each) => each.kind === "tabel" && touches(each.span, offset));
  if (table?.kind !== "tabel") return [];
  const rows = rowsOf(table);
  if (rows === undefined || !touches(rows, offset)) return [];
  const { start, end } = table.span;
  // Where formatting is switched off somewhere, the whole text says whether it is so here.
  const isSwitched = comments.some((comment) => comment.text.includes("inkoop-opmaak"));
  const edits = isSwitched
    ? await formatRange(text, table.span)
    : (await formatEdits(text.slice(start, end))).map(({ span, newText }) => ({
        span: { start: span.start + start, end: span.end + start },
        newText,
      }));
  // What is put behind the last row is not of the table.
  return edits.filter(
    ({ span }) => rows.start <= span.start && span.start < rows.end && span.end <= rows.end,
  );
}

/** From the first row of a table, its header, to the end of the last. */
function rowsOf({ header, rows }: TabelDeclaration): Span | undefined {
  const [first] = header === undefined ? rows : [header];
  const last = rows.at(-1) ?? header;
  return first === undefined || last === undefined
    ? undefined
    : { start: first.span.start, end: last.span.end };
}
