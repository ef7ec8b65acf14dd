// Source coverage: every point of the documents that a policy declares, and what in the policy cites it.

import type { Beleid, Bron, Origin } from "../model.js";

/** What a statement that cites a point is. */
export type CitingKind =
  | "besluit"
  | "voorwaarde"
  | "uitsluiting"
  | "prestatie"
  | "bepaal"
  | "tabel"
  | "termijn"
  | "toezegging"
  | "aandachtspunt"
  | "ontoetsbaar";

/** A statement that cites a point. */
export interface Citation {
  readonly kind: CitingKind;
  /** Absent for `ontoetsbaar`, which has no name. */
  readonly naam: string | undefined;
  readonly titel: string;
  /** Why it cannot be tested; only of `ontoetsbaar`. */
  readonly omdat: readonly string[];
  /** Where the statement stands. */
  readonly origin: Origin;
}

/** "verwerkt": something in the policy cites it; "ontoetsbaar": it is said why nothing can; "open": neither. */
export type PointStatus = "verwerkt" | "ontoetsbaar" | "open";

export interface PointCoverage {
  readonly punt: string;
  readonly status: PointStatus;
  /** In the order of the policy. */
  readonly citations: readonly Citation[];
}
export interface PartCoverage {
  readonly deel: string;
  readonly titel: string;
  readonly document: string;
  readonly origin: Origin;
  /** Every point, in the order of the document. */
  readonly punten: readonly PointCoverage[];
}
/** How many points have each status. */
export type PointTotals = Readonly<Record<PointStatus, number>> & { readonly punten: number };
export interface SourceCoverage {
  readonly beleid: string;
  readonly titel: string;
  /** In the order in which the parts are declared. */
  readonly delen: readonly PartCoverage[];
  readonly totals: PointTotals;
}

/** Every declared point of the sources of `beleid`, with what cites it. */
export function sourceCoverageOf(beleid: Beleid): SourceCoverage {
  const citations = citationsByPoint(beleid);
  const delen = beleid.delen.map(({ naam, titel, document, origin, punten }) => ({
    deel: naam,
    titel,
    document,
    origin,
    punten: punten.map((punt) => {
      const citing = citations.get(keyOfPoint(naam, punt)) ?? [];
      return { punt, status: statusOf(citing), citations: citing };
    }),
  }));
  return { beleid: beleid.naam, titel: beleid.titel, delen, totals: totalsOf(delen) };
}

/** The totals of one part, or of several. */
export function totalsOf(delen: readonly PartCoverage[]): PointTotals {
  const statuses = delen.flatMap(({ punten }) => punten.map(({ status }) => status));
  const count = (wanted: PointStatus): number => statuses.filter((status) => status === wanted).length;
  return {
    punten: statuses.length,
    verwerkt: count("verwerkt"),
    ontoetsbaar: count("ontoetsbaar"),
    open: count("open"),
  };
}

/** Whole per cents of the points that are cited, `ontoetsbaar` included; 100 only when none is open. */
export function citedPercentage({ punten, open }: PointTotals): number {
  return punten === 0 ? 100 : Math.floor((100 * (punten - open)) / punten);
}

function statusOf(citations: readonly Citation[]): PointStatus {
  if (citations.some(({ kind }) => kind !== "ontoetsbaar")) return "verwerkt";
  return citations.length > 0 ? "ontoetsbaar" : "open";
}

interface Citing {
  readonly citation: Citation;
  readonly bron: readonly Bron[];
}

function citationsByPoint(beleid: Beleid): ReadonlyMap<string, readonly Citation[]> {
  const byPoint = new Map<string, Citation[]>();
  for (const { citation: cited, bron } of statementsOf(beleid)) {
    // A statement that cites a point on two lines cites it once.
    const points = new Set(bron.flatMap(({ deel, punten }) => punten.map((punt) => keyOfPoint(deel, punt))));
    for (const point of points) {
      const known = byPoint.get(point);
      if (known === undefined) byPoint.set(point, [cited]);
      else known.push(cited);
    }
  }
  return byPoint;
}

function keyOfPoint(deel: string, punt: string): string {
  return `${deel} ${punt}`;
}

function statementsOf(beleid: Beleid): readonly Citing[] {
  return [
    ...beleid.besluiten.flatMap((besluit) => [
      citation("besluit", { ...besluit, titel: besluit.tekst }),
      ...besluit.normen.map((norm) => citation(norm.soort, norm)),
    ]),
    ...beleid.prestaties.map((prestatie) => citation("prestatie", prestatie)),
    ...beleid.afgeleiden.map((afgeleide) =>
      citation(afgeleide.vorm === "tabel" ? "tabel" : "bepaal", afgeleide),
    ),
    ...beleid.termijnen.map((termijn) => citation("termijn", termijn)),
    ...beleid.mededelingen.map((mededeling) => citation(mededeling.soort, mededeling)),
    ...beleid.ontoetsbaar.map(({ titel, omdat, origin, bron }) => ({
      citation: { kind: "ontoetsbaar" as const, naam: undefined, titel, omdat, origin },
      bron,
    })),
  ];
}

function citation(
  kind: CitingKind,
  statement: {
    readonly naam: string;
    readonly titel: string;
    readonly origin: Origin;
    readonly bron: readonly Bron[];
  },
): Citing {
  const { naam, titel, origin, bron } = statement;
  return { citation: { kind, naam, titel, omdat: [], origin }, bron };
}
