// What an example expects, held against what came out.

import { quoted } from "../diagnostics/words.js";
import type { Beoordeling } from "../evaluate/index.js";
import type { Beleid, Origin, Verwachting, Voorbeeld } from "../model.js";
import type { Gebruikt, Ontbrekend, Waarde } from "../runtime/types.js";
import { firstDifference } from "./agreement.js";
import { writtenValue } from "./notation.js";
import {
  derivedLine,
  missingLine,
  reasonsOfOutcome,
  reasonsOfProblems,
  reservationLine,
  statementNamed,
} from "./reasoning.js";

/** An expectation that did not come true. */
export interface Failure {
  /** What the example says, in its own words: "`keurmerk` niet voldaan". */
  readonly expected: string;
  /** What came out, in the same words. */
  readonly actual: string;
  /** Why that came out, a sentence a line. */
  readonly why: readonly string[];
  /** Where the expectation stands. */
  readonly origin: Origin;
}

/** Every expectation of `voorbeeld` that `beoordeling` does not meet. */
export function failuresOf(
  beleid: Beleid,
  voorbeeld: Voorbeeld,
  beoordeling: Beoordeling,
): readonly Failure[] {
  return voorbeeld.verwacht.flatMap((verwachting) => {
    const expected = expectationText(beleid, verwachting);
    const found = findingFor(beleid, voorbeeld, verwachting, beoordeling);
    return found === undefined ? [] : [{ expected, ...found, origin: verwachting.origin }];
  });
}

/** An expectation as the example writes it, with its names marked. */
export function expectationText(beleid: Beleid, verwachting: Verwachting): string {
  switch (verwachting.soort) {
    case "uitkomst":
      return `${verwachting.uitkomst} voor ${quoted(verwachting.besluit)}`;
    case "fout":
      return "fout";
    case "status":
      return `${verwachting.status} ${quoted(verwachting.naam)}`;
    case "waarde":
      return valueText(beleid, verwachting.naam, verwachting.waarde);
    case "ontbreekt":
      return `ontbreekt ${quoted(verwachting.feit)}`;
    case "voorbehoud":
      return `onder voorbehoud ${quoted(verwachting.feit)}`;
  }
}

function valueText(beleid: Beleid, naam: string, waarde: Waarde | undefined): string {
  const type = beleid.afgeleiden.find((afgeleide) => afgeleide.naam === naam)?.type;
  return `${quoted(naam)} is ${writtenValue(type, waarde)}`;
}

type Finding = Pick<Failure, "actual" | "why">;

/** What came out instead; undefined when the expectation came true. */
function findingFor(
  beleid: Beleid,
  voorbeeld: Voorbeeld,
  verwachting: Verwachting,
  beoordeling: Beoordeling,
): Finding | undefined {
  const { problemen } = beoordeling;
  if (problemen.length > 0) {
    // Nothing is decided on facts that are refused, so whatever else was expected did not come true.
    const expectsFault =
      verwachting.soort === "fout" || (verwachting.soort === "uitkomst" && verwachting.uitkomst === "fout");
    return expectsFault ? undefined : { actual: "fout", why: reasonsOfProblems(problemen) };
  }
  switch (verwachting.soort) {
    case "fout":
      return { actual: "geen fout", why: ["Met de gegevens van dit voorbeeld is niets mis."] };
    case "uitkomst": {
      const oordeel = beoordeling.besluit(verwachting.besluit);
      if (oordeel.uitkomst === verwachting.uitkomst) return undefined;
      return {
        actual: `${oordeel.uitkomst} voor ${quoted(verwachting.besluit)}`,
        why: reasonsOfOutcome(beleid, oordeel, voorbeeld.feiten),
      };
    }
    case "status": {
      const statement = statementNamed(beleid, beoordeling, verwachting.naam);
      if (statement === undefined || statement.status === verwachting.status) return undefined;
      return { actual: `${statement.status} ${quoted(verwachting.naam)}`, why: [statement.reason()] };
    }
    case "waarde": {
      const oordeel = beoordeling.afgeleid(verwachting.naam);
      if (firstDifference(verwachting.waarde, oordeel.waarde) === undefined) return undefined;
      return {
        actual: valueText(beleid, verwachting.naam, oordeel.waarde),
        why: [derivedLine(beleid, oordeel)],
      };
    }
    case "ontbreekt":
      return missingFinding(beleid, voorbeeld, verwachting.feit, beoordeling);
    case "voorbehoud":
      return reservationFinding(beleid, voorbeeld, verwachting.feit, beoordeling);
  }
}

/** The besluiten that an example is about: those of which it expects an outcome, else all of them. */
function besluitenOf(beleid: Beleid, { verwacht }: Voorbeeld): readonly string[] {
  const named = verwacht.flatMap((verwachting) =>
    verwachting.soort === "uitkomst" ? [verwachting.besluit] : [],
  );
  return named.length > 0 ? [...new Set(named)] : beleid.besluiten.map(({ naam }) => naam);
}

function missingFinding(
  beleid: Beleid,
  voorbeeld: Voorbeeld,
  feit: string,
  beoordeling: Beoordeling,
): Finding | undefined {
  const ofBesluiten = besluitenOf(beleid, voorbeeld).flatMap((naam) => beoordeling.besluit(naam).ontbreekt);
  // A policy can be without besluiten; then what its derived values and prestaties wait for is what is missing.
  const missing: readonly Ontbrekend[] =
    beleid.besluiten.length > 0
      ? ofBesluiten
      : [
          ...beleid.afgeleiden.flatMap(({ naam }) => beoordeling.afgeleid(naam).ontbreekt),
          ...beleid.prestaties.flatMap(({ naam }) => beoordeling.prestatie(naam).ontbreekt),
        ];
  if (missing.some((ontbrekend) => ontbrekend.feit === feit)) return undefined;
  return { actual: `${quoted(feit)} ontbreekt niet`, why: [missingLine({ ontbreekt: missing })] };
}

function reservationFinding(
  beleid: Beleid,
  voorbeeld: Voorbeeld,
  feit: string,
  beoordeling: Beoordeling,
): Finding | undefined {
  const oordelen = besluitenOf(beleid, voorbeeld).map((naam) => beoordeling.besluit(naam));
  const isOf = ({ pad }: Gebruikt): boolean => pad === feit;
  if (oordelen.some(({ voorbehoud }) => voorbehoud.some(isOf))) return undefined;
  return {
    actual: `geen voorbehoud ${quoted(feit)}`,
    why: oordelen.map((oordeel) => reservationLine(beleid, oordeel)),
  };
}
