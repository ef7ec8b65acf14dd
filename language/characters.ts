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
