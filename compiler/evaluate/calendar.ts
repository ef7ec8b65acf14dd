// Calendar dates without clock or time zone, in the Gregorian calendar: order, shifting by days and by months.

import type { CalendarDate, DurationUnit } from "@inkoop/language";

const DAYS_PER_400_YEARS = 146_097;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The number of days in a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Is there such a day? */
export function exists({ year, month, day }: CalendarDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Negative when `left` is earlier, 0 on the same day, positive when later. */
export function compareDates(left: CalendarDate, right: CalendarDate): number {
  return left.year - right.year || left.month - right.month || left.day - right.day;
}

/** Days since 1 March of the year 0; a year that starts in March has its leap day at the end. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  const marchYear = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  return (
    365 * marchYear +
    Math.floor(marchYear / 4) -
    Math.floor(marchYear / 100) +
    Math.floor(marchYear / 400) +
    dayOfYear
  );
}

/** The date with that day number; the inverse of `dayNumber`. */
export function dateOfDayNumber(number: number): CalendarDate {
  const era = Math.floor(number / DAYS_PER_400_YEARS);
  const dayOfEra = number - era * DAYS_PER_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** The same day so many months later; a day that month does not have becomes its last day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const count = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}

/** `date` plus `count` (may be negative) of `unit`. */
export function addDuration(date: CalendarDate, count: number, unit: DurationUnit): CalendarDate {
  switch (unit) {
    case "dag":
      return addDays(date, count);
    case "week":
      return addDays(date, count * 7);
    case "maand":
      return addMonths(date, count);
    case "jaar":
      return addMonths(date, count * 12);
  }
}

/** The first day of the month after `date`. */
export function firstOfNextMonth(date: CalendarDate): CalendarDate {
  return addMonths({ ...date, day: 1 }, 1);
}

/** `2027-03-01`. */
export function isoText({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The date that `yyyy-mm-dd` names; undefined when it has another form. The day need not exist: see `exists`. */
export function dateOfIsoText(text: string): CalendarDate | undefined {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return undefined;
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) };
}
