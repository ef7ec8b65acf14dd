// Days as a document shows them, and the days that terms and norms turn on.

import type { CalendarDate } from "@inkoop/language";
import { constantDay } from "../analyse/operands.js";
import { herkomstText } from "../decision/questions.js";
import { addDays, dateOfDayNumber, dayNumber, isoText } from "../evaluate/calendar.js";
import type { Beleid, Expr, Herkomst, Termijn } from "../model.js";
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

/** A day that something turns on. */
interface Turn {
  readonly soort: DocumentMoment["soort"];
  readonly dag: CalendarDate;
}

/** The days that terms and norms name themselves, the earliest first. */
export function momentsOf({ termijnen, besluiten, feiten }: Beleid): readonly DocumentMoment[] {
  const herkomst = new Map(feiten.map((feit) => [feit.naam, feit.herkomst]));
  const ofTerms = termijnen.flatMap((termijn) =>
    termijn.datum === undefined
      ? []
      : [
          momentOf("termijn", termijn, {
            ...turnOf(termijn.datum.relation, termijn.datum.value),
            door: termijn.door,
            streven: termijn.streven,
          }),
        ],
  );
  const ofNorms = besluiten.flatMap(({ normen }) =>
    normen.flatMap((norm) =>
      turnsIn(norm.toets, norm.soort === "uitsluiting").map(({ feit, ...turn }) =>
        momentOf(norm.soort, norm, {
          ...turn,
          door: herkomst.get(feit) ?? { soort: "zorgaanbieder" },
          streven: false,
        }),
      ),
    ),
  );
  return [...ofTerms, ...ofNorms].toSorted((a, b) =>
    a.dag.datum < b.dag.datum ? -1 : Number(a.dag.datum > b.dag.datum),
  );
}

function momentOf(
  van: DocumentMoment["van"],
  { naam, titel, origin }: Pick<Termijn, "naam" | "titel" | "origin">,
  { soort, dag, door, streven }: Turn & { readonly door: Herkomst; readonly streven: boolean },
): DocumentMoment {
  const day = documentDate(dag);
  return {
    soort,
    dag: day,
    tekst: daysText({ soort, dag }),
    van,
    naam,
    titel,
    door: herkomstText(door),
    streven,
    origin,
  };
}

/** Which days count around the day that a term names. */
export function daysText({ soort, dag }: Turn): string {
  const { weekdag, tekst } = documentDate(dag);
  const day = `${weekdag.charAt(0).toUpperCase()}${weekdag.slice(1)} ${tekst}`;
  return soort === "laatste dag"
    ? `${day} is de laatste dag; die telt nog mee.`
    : `${day} is de eerste dag; die telt al mee.`;
}

/** The last or first day for which `day` stands with this relation to it. */
export function turnOf(relation: Relation, day: CalendarDate): Turn {
  switch (relation) {
    case "<":
      return { soort: "laatste dag", dag: addDays(day, -1) };
    case "<=":
      return { soort: "laatste dag", dag: day };
    case ">":
      return { soort: "eerste dag", dag: addDays(day, 1) };
    case ">=":
      return { soort: "eerste dag", dag: day };
  }
}

/** The days that the date of a fact must keep to; when `negated`, those that it must not. */
function turnsIn(expr: Expr, negated: boolean): readonly (Turn & { readonly feit: string })[] {
  // Of what must all hold each part must; of what may not, each alternative may not.
  if (expr.op === (negated ? "or" : "and")) return expr.operands.flatMap((part) => turnsIn(part, negated));
  if (expr.op === "not") return turnsIn(expr.operand, !negated);
  if (expr.op !== "order" || expr.type !== "date") return [];
  const { left, right } = expr;
  const relation = negated ? opposite[expr.relation] : expr.relation;
  const [fact, value, seen] =
    left.op === "fact" ? [left, right, relation] : [right, left, mirrored[relation]];
  const day = constantDay(value);
  if (fact.op !== "fact" || day === undefined) return [];
  return [{ ...turnOf(seen, dateOfDayNumber(day)), feit: fact.naam }];
}

type Relation = NonNullable<Termijn["datum"]>["relation"];
const opposite: Readonly<Record<Relation, Relation>> = { "<": ">=", "<=": ">", ">": "<=", ">=": "<" };
const mirrored: Readonly<Record<Relation, Relation>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };
