// Days as a document shows them, and the day that a term turns on.

import type { CalendarDate } from "@inkoop/language";
import { addDays, compareDates, dayNumber, isoText } from "../evaluate/calendar.js";
import type { Termijn } from "../model.js";
import { dateInWords } from "../resolve/expression-text.js";
import type { DocumentDate, DocumentMoment } from "./model.js";

// Day 0, 1 March of the year 0, was a Wednesday.
const WEEKDAYS = ["woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "maandag", "dinsdag"] as const;

export function documentDate(date: CalendarDate): DocumentDate {
  return {
    datum: isoText(date),
    tekst: dateInWords(date),
    weekdag: WEEKDAYS[dayNumber(date) % WEEKDAYS.length] ?? WEEKDAYS[0],
  };
}

/** The moments of `termen` that name a day themselves, the earliest first. */
export function momentsOf(
  termen: readonly Termijn[],
  doorOf: (termijn: Termijn) => string,
): readonly DocumentMoment[] {
  return termen
    .flatMap((termijn) => (termijn.datum === undefined ? [] : [{ termijn, turn: turningDay(termijn.datum) }]))
    .toSorted((a, b) => compareDates(a.turn.dag, b.turn.dag))
    .map(({ termijn, turn }) => ({
      soort: turn.soort,
      dag: documentDate(turn.dag),
      termijn: termijn.naam,
      titel: termijn.titel,
      door: doorOf(termijn),
      streven: termijn.streven,
      origin: termijn.origin,
    }));
}

function turningDay({ relation, value }: NonNullable<Termijn["datum"]>): {
  readonly soort: DocumentMoment["soort"];
  readonly dag: CalendarDate;
} {
  switch (relation) {
    case "<":
      return { soort: "laatste dag", dag: addDays(value, -1) };
    case "<=":
      return { soort: "laatste dag", dag: value };
    case ">":
      return { soort: "eerste dag", dag: addDays(value, 1) };
    case ">=":
      return { soort: "eerste dag", dag: value };
  }
}
