// Results of examples for CI servers: JUnit XML, a suite for each policy and a case for each example.

import XMLBuilder from "fast-xml-builder";
import type { Diagnostic } from "../diagnostics/create.js";
import { createRenderer } from "../diagnostics/render.js";
import { printable } from "../diagnostics/text-layout.js";
import type { Origin } from "../model.js";
import type { ExampleCoverage } from "./coverage.js";
import type { PolicyTest } from "./json.js";
import { placesIn, type PlaceOptions, type Places } from "./places.js";
import { createExampleRenderer, summaryOfResult, uncoveredIn, type ExampleRenderer } from "./render.js";
import type { ExampleResult } from "./runner.js";

/** What a case says of one thing that was looked at. */
interface Case {
  readonly name: string;
  readonly classname: string;
  readonly origin: Origin;
  readonly problem?: {
    /** An error is a policy whose examples could not be run. */
    readonly kind: "failure" | "error";
    readonly message: string;
    /** What a person would read on a terminal. */
    readonly text: string;
  };
}
interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

/**
 * The report of these policies, and of the `errors` that kept others from being run. There is no time in it: the same
 * policies give the same report. What no example shows is a failing case, where `coverage` was asked for.
 */
export function junitReport(
  tests: readonly PolicyTest[],
  errors: readonly Diagnostic[],
  options: PlaceOptions,
): string {
  const places = placesIn(options);
  const renderer = createExampleRenderer(options);
  const suites = [
    ...tests.map(({ run, coverage }): Suite => ({
      name: run.titel,
      cases: [
        ...run.results.map((result) => exampleCase(run.beleid, result, renderer)),
        ...(coverage === undefined ? [] : coverageCases(run.beleid, coverage)),
      ],
    })),
    ...errorSuites(errors, options, places),
  ];
  const all = suites.flatMap(({ cases }) => cases);
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    suppressBooleanAttributes: false,
    suppressEmptyNode: true,
    format: true,
  });
  return builder.build({
    "?xml": { "@version": "1.0", "@encoding": "UTF-8" },
    testsuites: {
      "@name": "inkoop",
      ...countsOf(all),
      testsuite: suites.map((suite) => suiteXml(suite, places)),
    },
  });
}

function suiteXml({ name, cases }: Suite, places: Places): unknown {
  return {
    "@name": attribute(name),
    ...countsOf(cases),
    testcase: cases.map((each) => caseXml(each, places)),
  };
}

function countsOf(cases: readonly Case[]): Readonly<Record<string, number>> {
  const count = (kind: "failure" | "error"): number =>
    cases.filter(({ problem }) => problem?.kind === kind).length;
  return { "@tests": cases.length, "@failures": count("failure"), "@errors": count("error") };
}

function caseXml({ name, classname, origin, problem }: Case, { pathOf, rangeOf }: Places): unknown {
  return {
    "@classname": attribute(classname),
    "@name": attribute(name),
    "@file": attribute(pathOf(origin.file)),
    "@line": rangeOf(origin).start.line,
    ...(problem === undefined
      ? {}
      : { [problem.kind]: { "@message": attribute(problem.message), "#text": body(problem.text) } }),
  };
}

// ── Cases ───────────────────────────────────────────────────────────────────────────────────────────

function exampleCase(policy: string, result: ExampleResult, renderer: ExampleRenderer): Case {
  const { titel, origin, passed } = result;
  return {
    name: titel,
    classname: policy,
    origin,
    ...(passed
      ? {}
      : {
          problem: {
            kind: "failure",
            message: summaryOfResult(result),
            text: renderer.example(result),
          },
        }),
  };
}

function coverageCases(policy: string, coverage: ExampleCoverage): readonly Case[] {
  return uncoveredIn(coverage).map(({ what, origin, unseen }) => ({
    name: `dekking: ${what}`,
    classname: policy,
    origin,
    problem: {
      kind: "failure",
      message: `in geen voorbeeld: ${unseen.join(", ")}`,
      text: unseen.map((text) => `in geen voorbeeld: ${text}`).join("\n"),
    },
  }));
}

/** The files of which nothing could be run, each with its errors. */
function errorSuites(
  errors: readonly Diagnostic[],
  options: PlaceOptions,
  { pathOf }: Places,
): readonly Suite[] {
  const renderer = createRenderer({
    textOf: options.textOf,
    ...(options.pathOf === undefined ? {} : { pathOf: options.pathOf }),
  });
  const files = [...new Set(errors.map(({ file }) => file))];
  return files.map((file) => ({
    name: pathOf(file),
    cases: errors
      .filter((error) => error.file === file)
      .map((error): Case => ({
        name: `${error.code} ${error.title}`,
        classname: pathOf(file),
        origin: error,
        problem: { kind: "error", message: error.message, text: renderer.diagnostic(error) },
      })),
  }));
}

// ── Text ────────────────────────────────────────────────────────────────────────────────────────────

/** One line: XML would make a space of a line end in an attribute. */
function attribute(text: string): string {
  return printable(text.replaceAll(/\s+/g, " "));
}

/** Lines without the signs that XML has no place for. */
function body(text: string): string {
  return `\n${text.split("\n").map(printable).join("\n")}\n`;
}
