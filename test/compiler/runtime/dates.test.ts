// The runtime counts dates as whole numbers; the reference as records. They must be the same days.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dateOfDayNumber,
  dayNumber,
  firstOfNextMonth as referenceFirst,
  isoText,
} from "../../../compiler/evaluate/calendar.js";
import {
  dateOfText,
  firstOfNextMonth,
  NO_DATE,
  NO_DAY,
  NO_YEAR,
  plusDays,
  plusMonths,
  textOfDate,
} from "../../../compiler/runtime/dates.js";

const firstDay = dayNumber({ year: 1900, month: 1, day: 1 });
const lastDay = dayNumber({ year: 2199, month: 12, day: 31 });
const days = fc.integer({ min: firstDay, max: lastDay }).map(dateOfDayNumber);

test("every day that a fact may be is read and written as it is", () => {
  const wrong: string[] = [];
  for (let number = firstDay; number <= lastDay; number += 1) {
    const date = dateOfDayNumber(number);
    const text = isoText(date);
    const read = dateOfText(text);
    if (read !== date.year * 10_000 + date.month * 100 + date.day || textOfDate(read) !== text) {
      wrong.push(`${text} was read as ${read}`);
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  ["2027-02-29", NO_DAY],
  ["2028-02-30", NO_DAY],
  ["2027-00-10", NO_DAY],
  ["2027-13-01", NO_DAY],
  ["2027-04-31", NO_DAY],
  ["2027-01-00", NO_DAY],
  ["1900-02-29", NO_DAY],
  ["1899-12-31", NO_YEAR],
  ["2200-01-01", NO_YEAR],
  ["0000-01-01", NO_YEAR],
  ["2027-1-01", NO_DATE],
  ["2027-01-01T00:00", NO_DATE],
  ["20270101", NO_DATE],
  ["2027/01/01", NO_DATE],
  ["٢٠٢٧-01-01", NO_DATE],
  ["-027-01-01", NO_DATE],
  ["", NO_DATE],
])("%s is no date", (text, why) => {
  expect(dateOfText(text)).toBe(why);
});

test("days later and earlier are those of the calendar", () => {
  fc.assert(
    fc.property(
      days,
      fc.oneof(fc.integer({ min: -40_000, max: 40_000 }), fc.integer({ min: -70, max: 70 })),
      (date, count) => {
        expect(textOfDate(plusDays(dateOfText(isoText(date)), count))).toBe(isoText(addDays(date, count)));
      },
    ),
    { numRuns: 3000 },
  );
});

test("months later and earlier are those of the calendar, and end where the month ends", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -1200, max: 1200 }), (date, count) => {
      const number = dateOfText(isoText(date));
      expect(textOfDate(plusMonths(number, count))).toBe(isoText(addMonths(date, count)));
      expect(textOfDate(firstOfNextMonth(number))).toBe(isoText(referenceFirst(date)));
    }),
    { numRuns: 3000 },
  );
});
