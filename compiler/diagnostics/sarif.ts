// Diagnostics for code scanning: SARIF 2.1.0, as GitHub and others read it.
//
// Nothing in it hangs on the machine: paths are relative to the workspace, whose own place is not told.

import { lineStartsOf, positionAt, type Fix, type Severity, type Span } from "@inkoop/language";
import type {
  ArtifactLocation,
  Log,
  PhysicalLocation,
  Region,
  ReportingDescriptor,
  Result,
  Fix as SarifFix,
} from "sarif";
import { sha256 } from "../sha256.js";
import { catalogue, type MessageCode } from "./catalogue.js";
import type { Diagnostic } from "./create.js";
import { explain, fenced, pageHeadings } from "./explain.js";
import type { Suppressed } from "./suppress.js";

export interface SarifOptions {
  /** The paths of the files that were checked, relative to the workspace. */
  readonly files: readonly string[];
  /** The text of a file; undefined when it cannot be had (a place is then the file as a whole). */
  readonly textOf: (file: string) => string | undefined;
  /** The version of the command line. */
  readonly version: string;
  /** What an author ignores, with the reason. */
  readonly suppressed?: readonly Suppressed[];
}

const WORKSPACE = "%SRCROOT%";
const LEVELS = { fout: "error", waarschuwing: "warning", hint: "note" } as const satisfies Record<
  Severity,
  Result.level
>;
/** What GitHub calls the same three. */
const PROBLEM_SEVERITIES = { fout: "error", waarschuwing: "warning", hint: "recommendation" } as const;

/** The findings as one run of one SARIF log. */
export function sarifLog(diagnostics: readonly Diagnostic[], options: SarifOptions): Log {
  const { suppressed = [] } = options;
  const places = placesIn(options.textOf);
  const fingerprintOf = fingerprints(places);
  const found = [...diagnostics, ...suppressed.map(({ diagnostic }) => diagnostic)];
  const codes = [...new Set(found.map(({ code }) => code))].toSorted();
  const resultOf = (diagnostic: Diagnostic): Result => ({
    ...contentOf(diagnostic, places),
    ruleIndex: codes.indexOf(diagnostic.code),
    partialFingerprints: { "inkoopFinding/v1": fingerprintOf(diagnostic) },
  });
  return {
    version: "2.1.0",
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    runs: [
      {
        tool: { driver: { name: "inkoop", semanticVersion: options.version, rules: codes.map(ruleOf) } },
        language: "nl",
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: {
          [WORKSPACE]: {
            description: { text: "De werkmap: geen enkel beleid neemt een bestand van daarbuiten op." },
          },
        },
        invocations: [{ executionSuccessful: true }],
        artifacts: options.files.map((file) => ({
          location: locationOf(file),
          encoding: "UTF-8",
          roles: ["analysisTarget"],
        })),
        results: [
          ...diagnostics.map(resultOf),
          ...suppressed.map(({ diagnostic, reason }) => suppressedResult(resultOf(diagnostic), reason)),
        ],
      },
    ],
  };
}

/** A result that is told all the same, as one that somebody chose to ignore. */
function suppressedResult(result: Result, reason: string): Result {
  return { ...result, suppressions: [{ kind: "inSource", justification: reason }] };
}

function contentOf(diagnostic: Diagnostic, places: Places): Result {
  const { code, severity, message, file, span, related, fixes, tags } = diagnostic;
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: plain(message) },
    locations: [{ physicalLocation: places.placeOf(file, span) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, id) => ({
            id,
            physicalLocation: places.placeOf(place.file, place.span),
            message: { text: plain(place.message) },
          })),
        }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(fix, file, places)) }),
    ...(tags.length === 0 ? {} : { properties: { tags: [...tags] } }),
  };
}

function fixOf({ title, edits }: Fix, file: string, { regionOf }: Places): SarifFix {
  return {
    description: { text: plain(title) },
    artifactChanges: [
      {
        artifactLocation: locationOf(file),
        replacements: edits.map(({ span, newText }) => ({
          deletedRegion: regionOf(file, span) ?? { startLine: 1, startColumn: 1, endColumn: 1 },
          ...(newText === "" ? {} : { insertedContent: { text: newText } }),
        })),
      },
    ],
  };
}

// ── Rules ───────────────────────────────────────────────────────────────────────────────────────────

function ruleOf(code: MessageCode): ReportingDescriptor {
  const { severity, title, page } = catalogue[code];
  return {
    id: code,
    shortDescription: { text: plain(title) },
    fullDescription: { text: plain(page.meaning) },
    help: { text: plain(explain(code)), markdown: markdownPage(code) },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { "problem.severity": PROBLEM_SEVERITIES[severity] },
  };
}

function markdownPage(code: MessageCode): string {
  const { title, page } = catalogue[code];
  const [meaning, why, wrong, right] = pageHeadings;
  const parts = [
    [meaning, page.meaning],
    [why, page.why],
    [wrong, fenced(page.wrong)],
    [right, fenced(page.right)],
  ];
  return [`# ${code} ${title}`, ...parts.map(([heading, text]) => `## ${heading}\n\n${text}`)]
    .join("\n\n")
    .concat("\n");
}

/** A text in which SARIF sees no placeholder (`{0}`) and no link (`[a](1)`). */
function plain(text: string): string {
  return text
    .replaceAll("{", "{{")
    .replaceAll("}", "}}")
    .replaceAll(/\[(?=[^\]]*\]\()/g, String.raw`\[`);
}

// ── Places ──────────────────────────────────────────────────────────────────────────────────────────

interface Places {
  readonly placeOf: (file: string, span: Span) => PhysicalLocation;
  readonly regionOf: (file: string, span: Span) => Region | undefined;
  /** The text of the line on which the span starts. */
  readonly lineOf: (file: string, span: Span) => string;
}

interface Source {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

function placesIn(textOf: SarifOptions["textOf"]): Places {
  const sources = new Map<string, Source | undefined>();
  const sourceOf = (file: string): Source | undefined => {
    if (!sources.has(file)) {
      const text = textOf(file);
      sources.set(file, text === undefined ? undefined : { text, lineStarts: lineStartsOf(text) });
    }
    return sources.get(file);
  };
  const regionOf = (file: string, span: Span): Region | undefined => {
    const source = sourceOf(file);
    if (source === undefined) return undefined;
    const start = positionAt(source.lineStarts, span.start);
    const end = positionAt(source.lineStarts, span.end);
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  };
  return {
    regionOf,
    placeOf: (file, span) => {
      const region = regionOf(file, span);
      return { artifactLocation: locationOf(file), ...(region === undefined ? {} : { region }) };
    },
    lineOf: (file, span) => {
      const source = sourceOf(file);
      if (source === undefined) return "";
      const { line } = positionAt(source.lineStarts, span.start);
      return source.text.slice(source.lineStarts[line - 1], source.lineStarts[line]);
    },
  };
}

function locationOf(file: string): ArtifactLocation {
  return { uri: file.split("/").map(encodeURIComponent).join("/"), uriBaseId: WORKSPACE };
}

/**
 * What makes a finding the same one after lines moved: its code, its file, the words of its line, and which of those
 * that are equal in all this it is.
 */
function fingerprints({ lineOf }: Places): (diagnostic: Diagnostic) => string {
  const seen = new Map<string, number>();
  return ({ code, file, span }) => {
    const words = lineOf(file, span).trim().replaceAll(/\s+/g, " ");
    const key = [code, file, words].join("\n");
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return sha256(`${key}\n${nth}`);
  };
}
