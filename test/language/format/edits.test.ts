// The edits that formatting a text or a range of it takes.

import { applyEdits } from "@inkoop/language";
import { formatEdits, formatRange, formatText } from "@inkoop/language/format";
import { describe, expect, it } from "vitest";

/** The text with what stands between `[` and `]` formatted; the marks are not part of it. */
async function inRange(marked: string): Promise<string> {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace("[", "").replace("]", "");
  return applyEdits(text, await formatRange(text, { start, end }));
}

describe("the edits of a text", () => {
  it("are none for a text in its canonical form", async () => {
    expect(await formatEdits('rubriek "R"\n')).toEqual([]);
  });

  it("touch only the room between words, and words in another notation", async () => {
    const text = 'voorwaarde a   "A"\n    eis b is 1250\n  bron c punt 1\n';
    const edits = await formatEdits(text);
    expect(edits.map(({ span, newText }) => [text.slice(span.start, span.end), newText])).toEqual([
      ["  ", ""],
      ["  ", ""],
      ["", " "],
      ["", "."],
    ]);
    expect(applyEdits(text, edits)).toBe('voorwaarde a "A"\n  eis  b is 1.250\n  bron c punt 1\n');
  });

  it("keep the line ends of the text", async () => {
    const text = 'rubriek   "R"\r\n\r\n\r\n\r\nrubriek "S"';
    expect(applyEdits(text, await formatEdits(text))).toBe('rubriek "R"\r\n\r\nrubriek "S"\r\n');
  });
});

describe("formatting a range", () => {
  it("lays out each statement that it touches, whole, and nothing else", async () => {
    expect(
      await inRange(`rubriek   "A"



  rubriek   "B"
voorwaarde  c "C"
     vra[ag "Ja?"
   bron d punt 1


rub]riek   "E"



rubriek   "F"
`),
    ).toBe(`rubriek   "A"



  rubriek   "B"
voorwaarde c "C"
  vraag "Ja?"
  bron  d punt 1

rubriek "E"



rubriek   "F"
`);
  });

  it("brings the first statement to the margin", async () => {
    expect(await inRange('rubriek   "A"\n    rubr[iek   "]B"\n')).toBe('rubriek   "A"\nrubriek "B"\n');
  });

  it("takes a cursor for the statement that it stands in, and touches nothing between statements", async () => {
    expect(await inRange('rubriek   "A[]"\nrubriek   "B"\n')).toBe('rubriek "A"\nrubriek   "B"\n');
    expect(await inRange('rubriek   "A"\n\n[\n]\n\nrubriek   "B"\n')).toBe(
      'rubriek   "A"\n\n\n\n\nrubriek   "B"\n',
    );
  });

  it("does for a range over all what formatting does", async () => {
    const text = 'rubriek   "A"\n\n\n\n  voorwaarde  b "B"\n vraag "Ja?"\n';
    expect(applyEdits(text, await formatRange(text, { start: 0, end: text.length }))).toBe(
      await formatText(text),
    );
  });
});
