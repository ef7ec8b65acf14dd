// How a result is written: NDJSON for programs, CSV for a spreadsheet; a row for each application, in the order of the input.

import { dutchNumber } from "../../runtime/notation.js";
import type { Waarde } from "../../runtime/types.js";
import type { FileKind } from "./files.js";
import type { Asked, JudgedApplication, JudgedBesluit } from "./judge.js";

export interface RowWriter {
  /** What stands before the first row. */
  readonly head: string;
  readonly row: (judged: JudgedApplication) => string;
}

/** Writes what `asked` is about. */
export function rowWriter(kind: FileKind, asked: Asked): RowWriter {
  return kind === "csv"
    ? csvWriter(asked)
    : { head: "", row: (judged) => `${JSON.stringify(ndjsonRow(asked, judged))}\n` };
}

// ── NDJSON ──────────────────────────────────────────────────────────────────────────────────────────

/** Always the same keys for the same policy and options, so that a table can be made of it. */
function ndjsonRow(
  asked: Asked,
  { line, id, besluiten, prestaties, afgeleid, problems }: JudgedApplication,
): object {
  const { hasReasons } = asked;
  return {
    regel: line,
    id: id ?? null,
    besluiten: byName(
      asked.besluiten,
      besluiten.map((besluit) => (hasReasons ? besluit : { uitkomst: besluit.uitkomst })),
    ),
    ...(asked.prestaties.length === 0 ? {} : { prestaties: byName(asked.prestaties, prestaties) }),
    ...(asked.afgeleiden.length === 0
      ? {}
      : {
          afgeleid: byName(
            asked.afgeleiden.map(({ naam }) => naam),
            afgeleid,
          ),
        }),
    problemen: problems,
  };
}

function byName<T>(names: readonly string[], values: readonly T[]): Readonly<Record<string, T | undefined>> {
  const result: Record<string, T | undefined> = {};
  for (const [index, name] of names.entries()) result[name] = values[index];
  return result;
}

// ── CSV ─────────────────────────────────────────────────────────────────────────────────────────────

const REASONS = [
  "nietVoldaan",
  "ontbreekt",
  "voorbehoud",
] as const satisfies readonly (keyof JudgedBesluit)[];

/**
 * As a Dutch spreadsheet opens it without questions: semicolons, for a comma stands in numbers; a mark that says UTF-8;
 * and line ends of two characters.
 */
function csvWriter(asked: Asked): RowWriter {
  const reasons = asked.hasReasons ? REASONS : [];
  const head = [
    "regel",
    "id",
    ...asked.besluiten.flatMap((naam) => ["uitkomst", ...reasons].map((what) => `${naam}.${what}`)),
    ...asked.prestaties.map((naam) => `prestatie.${naam}`),
    ...asked.afgeleiden.map(({ naam }) => `afgeleid.${naam}`),
    "problemen",
  ];
  return {
    head: `\uFEFF${csvLine(head)}`,
    row: ({ line, id, besluiten, prestaties, afgeleid, problems }) =>
      csvLine([
        String(line),
        typeof id === "string" ? id : id === undefined ? "" : JSON.stringify(id),
        ...besluiten.flatMap((besluit) => [
          besluit.uitkomst,
          ...reasons.map((what) => besluit[what].join(", ")),
        ]),
        ...prestaties,
        ...afgeleid.map(cellOf),
        problems.map(({ pad, bericht }) => (pad === "" ? bericht : `${pad}: ${bericht}`)).join(" | "),
      ]),
  };
}

function cellOf(value: Waarde | undefined): string {
  if (value === undefined) return "onbekend";
  if (value === null) return "geen";
  if (typeof value === "boolean") return value ? "ja" : "nee";
  // Without points between thousands, which some programs take for decimals.
  if (typeof value === "number") return dutchNumber(value).replaceAll(".", "");
  return typeof value === "string" ? value : JSON.stringify(value);
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(";")}\r\n`;
}

function csvCell(text: string): string {
  // A spreadsheet would work out what begins so, and a provider may have written it.
  const safe = /^(?:[=+@\t\r]|-(?![\d,.]+$))/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
