import { expect, it } from "vitest";
import { applyEdits, positionAt, lineStartsOf } from "@inkoop/language";

it("counts a line for each kind of line end, and columns from 1", () => {
  const starts = lineStartsOf("a\r\nbc\rd\n");
  expect(starts).toEqual([0, 3, 6, 8]);
  expect(positionAt(starts, 4)).toEqual({ line: 2, column: 2 });
});

it("refuses edits that overlap", () => {
  const edit = { span: { start: 0, end: 2 }, newText: "x" };
  expect(() => applyEdits("abc", [edit, edit])).toThrow(RangeError);
});
