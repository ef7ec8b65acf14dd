// Dates, checked against a calendar that others made.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDuration,
  compareDates,
  dateOfDayNumber,
  dateOfIsoText,
  dayNumber,
  exists,
  firstOfNextMonth,
  isoText,
} from "../../../compiler/evaluate/calendar.js";
import type { DurationUnit } from "@inkoop/language";

/** `date` + `count` `unit`, both dates as ISO text. */
function shifted(text: string, count: number, unit: DurationUnit): string {
  const date = dateOfIsoText(text);
  return date === undefined ? "" : isoText(addDuration(date, count, unit));
}

describe("shifting a date", () => {
  test("a month later than the 31st is the last day of a shorter month", () => {
    expect(shifted("2027-01-31", 1, "maand")).toBe("2027-02-28");
    expect(shifted("2028-01-31", 1, "maand")).toBe("2028-02-29");
    expect(shifted("2027-03-31", -1, "maand")).toBe("2027-02-28");
    expect(shifted("2027-08-31", 6, "maand")).toBe("2028-02-29");
  });

  test("a year later than 29 February is 28 February, and 1900 and 2100 are no leap years", () => {
    expect(shifted("2028-02-29", 1, "jaar")).toBe("2029-02-28");
    expect(shifted("2096-02-29", 4, "jaar")).toBe("2100-02-28");
    expect(shifted("1900-02-28", 1, "dag")).toBe("1900-03-01");
    expect(shifted("2000-02-28", 1, "dag")).toBe("2000-02-29");
  });

  test("weeks are seven days, over the ends of months and years", () => {
    expect(shifted("2027-12-25", 1, "week")).toBe("2028-01-01");
    expect(shifted("2028-03-01", -1, "dag")).toBe("2028-02-29");
    expect(shifted("2027-12-31", 2, "maand")).toBe("2028-02-29");
  });

  test("the first day of the next month never stays in its month", () => {
    expect(isoText(firstOfNextMonth({ year: 2027, month: 12, day: 31 }))).toBe("2028-01-01");
    expect(isoText(firstOfNextMonth({ year: 2027, month: 2, day: 1 }))).toBe("2027-03-01");
  });
});

/** The date so many days after 1 January 1970, by the platform's calendar. */
function viaPlatform(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

describe("the calendar", () => {
  const days = fc.integer({ min: -25_567, max: 84_005 });
  const epoch = dayNumber({ year: 1970, month: 1, day: 1 });

  test("numbers every day from 1900 to 2199 as the platform's calendar does", () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = dateOfDayNumber(epoch + day);
        expect(isoText(date)).toBe(viaPlatform(day));
        expect(dayNumber(date)).toBe(epoch + day);
        expect(exists(date)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("orders dates as it numbers them", () => {
    fc.assert(
      fc.property(days, days, (left, right) => {
        const compared = compareDates(dateOfDayNumber(left), dateOfDayNumber(right));
        expect(Math.sign(compared)).toBe(Math.sign(left - right));
      }),
    );
  });

  test.each(["2027-02-29", "2027-04-31", "2027-00-10", "2027-13-01", "2027-01-00", "2100-02-29"])(
    "knows that %s does not exist",
    (text) => {
      const date = dateOfIsoText(text);
      expect(date !== undefined && exists(date)).toBe(false);
    },
  );

  test.each(["2027-2-1", "01-02-2027", "2027-02-01T00:00", " 2027-02-01", "２０２７-02-01", ""])(
    "does not take %j for a date",
    (text) => {
      expect(dateOfIsoText(text)).toBeUndefined();
    },
  );
});
