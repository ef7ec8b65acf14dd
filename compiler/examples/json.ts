// Results of examples for programs: the documented JSON shape of `inkoop test --format json`, version 1.
//
// The shape only grows within a version: a program must ignore keys that it does not know. Lines and columns count
// from 1, columns and offsets count UTF-16 units, and the end of a range is the first place after it.

import type { JsonRange } from "../diagnostics/json.js";
import type { Origin } from "../model.js";
import { percentageOf } from "./coverage.js";
import type { BoundarySide, CoverageItem, CoveredKind, ExampleCoverage, Share } from "./coverage.js";
import { placesIn } from "./places.js";
import type { PlaceOptions, Places } from "./places.js";
import type { Disagreement, ExampleResult, ExamplesRun } from "./runner.js";

export interface JsonPlace {
  readonly file: string;
  readonly range: JsonRange;
}
export interface JsonFailure extends JsonPlace {
  /** What the example says; names stand between backticks, here and in the next. */
  readonly expected: string;
  readonly actual: string;
  /** Why that came out, a Dutch sentence each. */
  readonly why: readonly string[];
}
export interface JsonExample extends JsonPlace {
  readonly title: string;
  readonly passed: boolean;
  readonly failures: readonly JsonFailure[];
  /** Where reference evaluation and emitted module differ: a fault of the compiler, never of the policy. */
  readonly disagreements: readonly Disagreement[];
}
export interface JsonShare extends Share {
  /** Whole per cents, rounded down. */
  readonly percentage: number;
}
export interface JsonCoverage {
  readonly totals: { readonly items: JsonShare; readonly boundaries: JsonShare; readonly all: JsonShare };
  readonly declarations: readonly (JsonPlace & {
    readonly kind: CoveredKind;
    readonly name: string;
    readonly title: string;
    readonly items: readonly CoverageItem[];
  })[];
  readonly boundaries: readonly (JsonPlace & {
    readonly text: string;
    /** The names of the declarations that draw it. */
    readonly of: readonly string[];
    /** The lower value, then the one right above it. */
    readonly sides: readonly [BoundarySide, BoundarySide];
  })[];
}
export interface JsonPolicyTest {
  readonly policy: string;
  readonly title: string;
  readonly examples: readonly JsonExample[];
  /** Present when it was asked for. */
  readonly coverage?: JsonCoverage;
}
export interface JsonTestReport {
  readonly version: 1;
  readonly policies: readonly JsonPolicyTest[];
  readonly summary: {
    readonly policies: number;
    readonly examples: number;
    readonly passed: number;
    readonly failed: number;
  };
}

/** What was found of one policy. */
export interface PolicyTest {
  readonly run: ExamplesRun;
  readonly coverage?: ExampleCoverage | undefined;
}

/** The report of the examples of these policies. */
export function jsonTestReport(tests: readonly PolicyTest[], options: PlaceOptions): JsonTestReport {
  const places = placesIn(options);
  const results = tests.flatMap(({ run }) => run.results);
  const passed = results.filter((result) => result.passed).length;
  return {
    version: 1,
    policies: tests.map(({ run, coverage }) => ({
      policy: run.beleid,
      title: run.titel,
      examples: run.results.map((result) => jsonExample(result, places)),
      ...(coverage === undefined ? {} : { coverage: jsonCoverage(coverage, places) }),
    })),
    summary: {
      policies: tests.length,
      examples: results.length,
      passed,
      failed: results.length - passed,
    },
  };
}

function jsonPlace(origin: Origin, { pathOf, rangeOf }: Places): JsonPlace {
  return { file: pathOf(origin.file), range: rangeOf(origin) };
}

function jsonExample(result: ExampleResult, places: Places): JsonExample {
  return {
    title: result.titel,
    ...jsonPlace(result.origin, places),
    passed: result.passed,
    failures: result.failures.map(({ origin, ...failure }) => ({ ...failure, ...jsonPlace(origin, places) })),
    disagreements: result.disagreements,
  };
}

function jsonCoverage({ totals, declarations, boundaries }: ExampleCoverage, places: Places): JsonCoverage {
  return {
    totals: {
      items: jsonShare(totals.items),
      boundaries: jsonShare(totals.boundaries),
      all: jsonShare(totals.all),
    },
    declarations: declarations.map(({ kind, naam, titel, origin, items }) => ({
      kind,
      name: naam,
      title: titel,
      ...jsonPlace(origin, places),
      items,
    })),
    boundaries: boundaries.map(({ origin, text, of, sides }) => ({
      text,
      of,
      ...jsonPlace(origin, places),
      sides,
    })),
  };
}

function jsonShare(share: Share): JsonShare {
  return { ...share, percentage: percentageOf(share) };
}
