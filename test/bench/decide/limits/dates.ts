// Dates for the hand-written checkers. Well-formed dates compare as they are written; only what is shifted becomes a number.

/** yyyymmdd of "2027-03-31", which is known to be a date. */
export function dateOf(text: string): number {
  return (
    ((text.charCodeAt(0) * 1000 + text.charCodeAt(1) * 100 + text.charCodeAt(2) * 10 + text.charCodeAt(3)) *
      100 +
      text.charCodeAt(5) * 10 +
      text.charCodeAt(6)) *
      100 +
    text.charCodeAt(8) * 10 +
    text.charCodeAt(9) -
    533_333_328
  );
}

/** Is `date` at most five years before `day`? Five years before 29 February is 28 February, for that year has no 29th. */
export function isWithinFiveYearsBefore(date: string, day: string): boolean {
  const first = dateOf(day) - 50_000;
  return dateOf(date) >= (first % 10_000 === 229 ? first - 1 : first) && date <= day;
}
