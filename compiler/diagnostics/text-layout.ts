// How text takes room on a terminal: widths of characters, what must not be printed as it is, wrapping.

const tabStop = 4;

/** A piece of a line as printed: the text shown, its width in columns, and the offsets it stands for. */
export interface Glyph {
  readonly shown: string;
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

let segmenter: Intl.Segmenter | undefined;

/** Made when something is printed with it: it takes longer than a small check. */
function graphemes(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter("nl", { granularity: "grapheme" });
  return segmenter;
}

// Letters and signs that take two columns: East Asian scripts, full-width forms, emoji shown as pictures.
const wide =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)/u;
// Control signs could drive the terminal and direction signs could turn the line round; they are made visible.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/u;

/** The glyphs of one line, tabs widened to the next tab stop and signs that must not be printed replaced. */
export function glyphsOf(line: string): readonly Glyph[] {
  const result: Glyph[] = [];
  let column = 0;
  for (const { segment, index } of graphemes().segment(line)) {
    const shown = segment === "\t" ? " ".repeat(tabStop - (column % tabStop)) : visible(segment);
    const width = segment === "\t" ? shown.length : widthOfGrapheme(shown);
    result.push({ shown, width, start: index, end: index + segment.length });
    column += width;
  }
  return result;
}

/** The number of columns that `text` takes, as `glyphsOf` prints it. */
export function displayWidth(text: string): number {
  return glyphsOf(text).reduce((sum, glyph) => sum + glyph.width, 0);
}

/** Text from outside (a path, a quoted string) without signs that could drive the terminal. */
export function printable(text: string): string {
  return glyphsOf(text)
    .map((glyph) => glyph.shown)
    .join("");
}

/** `text` broken at spaces into lines of at most `width` columns; a longer word gets a line of its own. */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((paragraph) => wrapParagraph(paragraph, width));
}

function wrapParagraph(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ +/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

function visible(grapheme: string): string {
  // A joiner within a picture or a script is part of it; alone, it would be invisible.
  if (
    !unprintable.test(grapheme) ||
    (grapheme.length > 1 && /^[\p{L}\p{Extended_Pictographic}]/u.test(grapheme))
  )
    return grapheme;
  return Array.from(grapheme, (sign) => (unprintable.test(sign) ? nameOf(sign) : sign)).join("");
}

function nameOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

function widthOfGrapheme(grapheme: string): number {
  if (wide.test(grapheme)) return 2;
  // A base sign with its marks takes one column; a replacement text takes its letters.
  return grapheme.startsWith("<U+") ? grapheme.length : 1;
}
