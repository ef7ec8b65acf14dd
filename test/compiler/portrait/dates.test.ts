import { describe, expect, it } from "vitest";
import { dateOfDayNumber, dayNumber } from "../../../compiler/evaluate/calendar.js";
import { dayInWords } from "../../../compiler/portrait/dates.js";

const names = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

describe("the day of the week", () => {
  it("is that of every calendar, on each day that a policy can name", () => {
    const first = dayNumber({ year: 1900, month: 1, day: 1 });
    const last = dayNumber({ year: 2199, month: 12, day: 31 });
    const wrong: string[] = [];
    for (let day = first; day <= last; day += 1) {
      const date = dateOfDayNumber(day);
      const weekday = names[new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay()] ?? "";
      if (!dayInWords(date).startsWith(`${weekday} ${date.day} `)) wrong.push(dayInWords(date));
    }
    expect(wrong).toEqual([]);
    expect(dayInWords({ year: 2027, month: 1, day: 1 })).toBe("vrijdag 1 januari 2027");
  });
});
