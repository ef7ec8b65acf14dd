// Why a statement came out as it did, in a few lines that name things as the policy's text does.

import { listed, listedUpTo, quoted } from "../diagnostics/words.js";
import { readGiven } from "../evaluate/facts.js";
import type { Beoordeling } from "../evaluate/index.js";
import { contextOf } from "../evaluate/knowledge.js";
import { reasoning } from "../evaluate/statements.js";
import type { Afgeleide, Beleid } from "../model.js";
import type {
  AfgeleidOordeel,
  NormOordeel,
  Oordeel,
  Probleem,
  Redenering,
  Rij,
  Waarde,
} from "../runtime/types.js";
import { writtenFact, writtenValue } from "./notation.js";

const MOST_FACTS = 8;
const MOST_NORMS = 12;

/** What is wrong with the facts, one line each. */
export function reasonsOfProblems(problemen: readonly Probleem[]): readonly string[] {
  return problemen.map(({ pad, bericht }) => (pad === "" ? bericht : `${quoted(pad)}: ${bericht}`));
}

/** Why a besluit has its outcome, for these facts. */
export function reasonsOfOutcome(beleid: Beleid, oordeel: Oordeel, facts: unknown): readonly string[] {
  switch (oordeel.uitkomst) {
    case "fout":
      return reasonsOfProblems(oordeel.problemen);
    case "uitgesloten":
      return normLines(
        beleid,
        oordeel.normen.filter(({ soort, status }) => soort === "uitsluiting" && status === "niet voldaan"),
      );
    case "komt niet in aanmerking":
      return normLines(
        beleid,
        oordeel.normen.filter(({ status }) => status === "niet voldaan"),
      );
    case "onvolledig":
    case "ter beoordeling":
      return [missingLine(oordeel)];
    case "komt in aanmerking": {
      const excused = oordeel.normen.filter(({ status }) => status !== "voldaan");
      return ["Geen norm is niet voldaan of onbekend.", ...normLines(beleid, excused)];
    }
    case "niet van toepassing": {
      const { grounds } = contextOf(beleid, readGiven(beleid, facts)).besluit(oordeel.besluit);
      return [statementLine(beleid, oordeel.besluit, oordeel.uitkomst, reasoning(grounds, false))];
    }
  }
}

function normLines(beleid: Beleid, normen: readonly NormOordeel[]): readonly string[] {
  const lines = normen.slice(0, MOST_NORMS).map((norm) => normLine(beleid, norm));
  const others = normen.length - lines.length;
  return others === 0 ? lines : [...lines, `En nog ${others} andere.`];
}

/** "`keurmerk` is niet voldaan, want `keurmerkKibg` is nee." */
export function normLine(beleid: Beleid, oordeel: NormOordeel): string {
  const fired = oordeel.vrijstelling;
  const how = fired === undefined ? "" : ` door vrijstelling ${fired.nummer} (${fired.label ?? fired.tekst})`;
  return statementLine(beleid, oordeel.norm, `${oordeel.status}${how}`, oordeel);
}

/** "`naam` is status, want …; onbekend: …". */
export function statementLine(beleid: Beleid, naam: string, status: string, redenering: Redenering): string {
  const { gebruikt, rijen, ontbreekt } = redenering;
  const grounds = [
    ...gebruikt.map((used) => writtenFact(beleid, used)),
    ...rijen.map((rij) => rowText(beleid, rij)),
  ];
  const because = grounds.length === 0 ? "" : `, want ${listedUpTo(grounds, MOST_FACTS)}`;
  const open = ontbreekt.length === 0 ? "" : `; onbekend: ${names(ontbreekt.map(({ pad }) => pad))}`;
  return `${quoted(naam)} is ${status}${because}${open}.`;
}

function rowText(beleid: Beleid, { afgeleid, rij }: Rij): string {
  const afgeleide = beleid.afgeleiden.find(({ naam }) => naam === afgeleid);
  return `${quoted(afgeleid)} komt uit ${afgeleide === undefined ? `rij ${rij}` : rowName(afgeleide, rij)}`;
}

/** "rij 3", "geval 2" or "anders"; counted from 1. */
export function rowName(afgeleide: Afgeleide, rij: number): string {
  if (afgeleide.vorm !== "gevallen") return `rij ${rij}`;
  return rij > afgeleide.gevallen.length ? "anders" : `geval ${rij}`;
}

/** Why a derived value has its value. */
export function derivedLine(beleid: Beleid, oordeel: AfgeleidOordeel<Waarde>): string {
  const afgeleide = beleid.afgeleiden.find(({ naam }) => naam === oordeel.afgeleid);
  const value = writtenValue(afgeleide?.type, oordeel.waarde);
  const isOwn = ({ afgeleid }: Rij): boolean => afgeleid === oordeel.afgeleid;
  const own = oordeel.rijen.find(isOwn);
  const how = own === undefined || afgeleide === undefined ? "" : ` (${rowName(afgeleide, own.rij)})`;
  const rijen = oordeel.rijen.filter((rij) => !isOwn(rij));
  return statementLine(beleid, oordeel.afgeleid, `${value}${how}`, { ...oordeel, rijen });
}

/** Everything that still has to be known for a besluit. */
export function missingLine({ ontbreekt }: Pick<Redenering, "ontbreekt">): string {
  if (ontbreekt.length === 0) return "Er ontbreekt niets.";
  return `Wat ontbreekt: ${names(ontbreekt.map(({ pad }) => pad))}.`;
}

/** The assumptions that a besluit rests on. */
export function reservationLine(beleid: Beleid, { voorbehoud }: Oordeel): string {
  if (voorbehoud.length === 0) return "De uitkomst rust op geen enkele aanname.";
  return `De uitkomst rust op: ${listed(voorbehoud.map((used) => writtenFact(beleid, used)))}.`;
}

function names(pads: readonly string[]): string {
  return listedUpTo(pads.map(quoted), MOST_NORMS);
}

/** The statement about whatever is called `naam`; undefined when nothing that is judged has that name. */
export function statementNamed(
  beleid: Beleid,
  beoordeling: Beoordeling,
  naam: string,
): Statement | undefined {
  const besluit = beleid.besluiten.find(({ normen }) => normen.some((norm) => norm.naam === naam));
  const norm =
    besluit && beoordeling.besluit(besluit.naam).normen.find((candidate) => candidate.norm === naam);
  if (norm !== undefined) return { status: norm.status, reason: () => normLine(beleid, norm) };
  const other = otherStatement(beleid, beoordeling, naam);
  if (other !== undefined) {
    return { status: other.status, reason: () => statementLine(beleid, naam, other.status, other) };
  }
  if (!beleid.afgeleiden.some((afgeleide) => afgeleide.naam === naam)) return undefined;
  const derived = beoordeling.afgeleid(naam);
  return {
    status: derived.waarde === undefined ? "onbekend" : "bekend",
    reason: () => derivedLine(beleid, derived),
  };
}

/** A status, and the line that explains it: written when somebody reads it. */
export interface Statement {
  readonly status: string;
  readonly reason: () => string;
}

function otherStatement(
  beleid: Beleid,
  beoordeling: Beoordeling,
  naam: string,
): (Redenering & { readonly status: string }) | undefined {
  const named = (declared: readonly { readonly naam: string }[]): boolean =>
    declared.some((declaration) => declaration.naam === naam);
  if (named(beleid.prestaties)) return beoordeling.prestatie(naam);
  if (named(beleid.termijnen)) return beoordeling.termijn(naam);
  return named(beleid.mededelingen) ? beoordeling.mededeling(naam) : undefined;
}
