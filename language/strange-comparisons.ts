// Dutch words that people compare with, and the one way to say it.

/** What follows each, and the right form; each may stand behind `is`. */
export const strangeComparisons: ReadonlyMap<string, readonly [rest: string, right: string]> = new Map([
  ["gelijk", ["aan", "is"]],
  ["groter", ["dan", "meer dan"]],
  ["hoger", ["dan", "meer dan"]],
  ["kleiner", ["dan", "minder dan"]],
  ["lager", ["dan", "minder dan"]],
  ["minstens", ["", "ten minste"]],
  ["minimaal", ["", "ten minste"]],
  ["hoogstens", ["", "ten hoogste"]],
  ["maximaal", ["", "ten hoogste"]],
  ["later", ["dan", "na"]],
  ["eerder", ["dan", "voor"]],
]);
