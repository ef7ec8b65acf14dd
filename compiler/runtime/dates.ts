// Calendar dates as whole numbers, yyyymmdd, so that a date is compared, kept and shifted without making anything.

const LEAP_CYCLE_DAYS = 146_097;

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The digit at `index`, or a number above 9 when there is none. */
function digitAt(text: string, index: number): number {
  const digit = text.charCodeAt(index) - 48;
  return digit >= 0 && digit <= 9 ? digit : 100_000_000;
}

/** Why a text is no date. */
export const NO_DATE = -1;
export const NO_YEAR = -2;
export const NO_DAY = -3;

/** The date that "2027-03-31" names, or `NO_DATE` (another form), `NO_YEAR` (not 1900-2199) or `NO_DAY` (no such day). */
export function dateOfText(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NO_DATE;
  const year = digitAt(text, 0) * 1000 + digitAt(text, 1) * 100 + digitAt(text, 2) * 10 + digitAt(text, 3);
  const month = digitAt(text, 5) * 10 + digitAt(text, 6);
  const day = digitAt(text, 8) * 10 + digitAt(text, 9);
  if (year > 9999 || month > 99 || day > 99) return NO_DATE;
  if (year < 1900 || year > 2199) return NO_YEAR;
  if (month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return NO_DAY;
  return year * 10_000 + month * 100 + day;
}

/** "2027-03-31" */
export function textOfDate(date: number): string {
  const digits = String(date).padStart(8, "0");
  return `${digits.slice(0, -4)}-${digits.slice(-4, -2)}-${digits.slice(-2)}`;
}

/** The date so many months later (earlier when negative); a day that the month does not have becomes its last. */
export function plusMonths(date: number, months: number): number {
  const day = date % 100;
  const count = Math.floor(date / 10_000) * 12 + (Math.floor(date / 100) % 100) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return year * 10_000 + month * 100 + Math.min(day, daysOfMonth(year, month));
}

/** The first day of the month after `date`. */
export function firstOfNextMonth(date: number): number {
  const month = Math.floor(date / 100) % 100;
  return (month === 12 ? (Math.floor(date / 10_000) + 1) * 100 + 1 : Math.floor(date / 100) + 1) * 100 + 1;
}

/** The date so many days later (earlier when negative). */
export function plusDays(date: number, days: number): number {
  const day = (date % 100) + days;
  const year = Math.floor(date / 10_000);
  const month = Math.floor(date / 100) % 100;
  // Within the month at hand, or just past either end of it, no calendar is needed.
  if (day >= 1 && day <= daysOfMonth(year, month)) return date + days;
  return dateOfDayCount(dayCount(year, month, 0) + day);
}

/** Days since the last of February of the year 0; a year that starts in March has its leap day at its end. */
function dayCount(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  return (
    marchYear * 365 +
    Math.floor(marchYear / 4) -
    Math.floor(marchYear / 100) +
    Math.floor(marchYear / 400) +
    Math.floor((monthFromMarch * 306 + 5) / 10) +
    day
  );
}

function dateOfDayCount(count: number): number {
  const cycle = Math.floor((count - 1) / LEAP_CYCLE_DAYS);
  const rest = count - 1 - cycle * LEAP_CYCLE_DAYS;
  const yearInCycle = Math.floor(
    (rest - Math.floor(rest / 1460) + Math.floor(rest / 36_524) - Math.floor(rest / 146_096)) / 365,
  );
  const dayOfYear = rest - yearInCycle * 365 - Math.floor(yearInCycle / 4) + Math.floor(yearInCycle / 100);
  const monthFromMarch = Math.floor((dayOfYear * 5 + 2) / 153);
  const day = dayOfYear - Math.floor((monthFromMarch * 153 + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = cycle * 400 + yearInCycle + (month <= 2 ? 1 : 0);
  return year * 10_000 + month * 100 + day;
}
