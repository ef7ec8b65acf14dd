// Which characters a name may hold, and in which column one stands.

/** Whether a name may hold this UTF-16 unit: letters (Dutch diacritics too), digits and `_`. */
export function isNameCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x300 && code <= 0x36f)
  );
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const letter = /\p{L}/u;

/** Where the name that starts at `offset` ends: it goes on over any letter, also one that the language does not know. */
export function endOfName(text: string, offset: number): number {
  let end = offset + 1;
  let code = text.charCodeAt(end);
  while (isNameCode(code) || (code > 127 && letter.test(text.charAt(end)))) {
    end += 1;
    code = text.charCodeAt(end);
  }
  return end;
}

/** Where the line ends that `offset` is on. */
export function endOfLine(text: string, offset: number): number {
  let end = offset;
  let code = text.charCodeAt(end);
  while (end < text.length && code !== 10 && code !== 13) {
    end += 1;
    code = text.charCodeAt(end);
  }
  return end;
}

/** The column of `offset` on its line, with tabs counted to the next multiple of four. */
export function columnAt(text: string, offset: number): number {
  let start = offset;
  while (start > 0) {
    const code = text.charCodeAt(start - 1);
    if (code === 10 || code === 13) break;
    start -= 1;
  }
  let column = 0;
  for (let index = start; index < offset; index += 1) {
    column = text.charCodeAt(index) === 9 ? (Math.floor(column / 4) + 1) * 4 : column + 1;
  }
  return column;
}
