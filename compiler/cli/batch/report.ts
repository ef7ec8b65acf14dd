// What a person and a program hear at the end of a run: how many applications had which outcome, and which could not be decided.

import { counted, quoted } from "../../diagnostics/words.js";
import { dutchNumber } from "../../runtime/notation.js";
import type { Uitkomst } from "../../runtime/types.js";
import type { Tally, Undecided } from "./tally.js";
import type { BatchEnd, Beginning } from "./run.js";

/** The order in which outcomes are told; what nobody had is left out. */
const OUTCOMES: readonly Uitkomst[] = [
  "komt in aanmerking",
  "komt niet in aanmerking",
  "uitgesloten",
  "niet van toepassing",
  "onvolledig",
  "ter beoordeling",
  "fout",
];
const STATUSES = ["vergoed", "niet vergoed", "niet van toepassing", "onbekend"] as const;

export interface Reported {
  readonly title: string;
  /** The result as the person named it. */
  readonly out: string;
  readonly end: BatchEnd;
}

/** How a besluit, prestatie or heading is made to stand out, and what is wrong. */
export interface ReportPalette {
  readonly strong: (text: string) => string;
  readonly fout: (text: string) => string;
}

/** What to say of where the run begins; undefined when it begins as every run does. */
export function beginningText(beginning: Beginning): string | undefined {
  switch (beginning.how) {
    case "nieuw":
      return undefined;
    case "verder":
      return `Gaat verder na regel ${dutchNumber(beginning.line)}, waar de vorige keer is gestopt.`;
    case "opnieuw":
      return `Begint opnieuw: ${changedText(beginning.changed)} sinds de vorige keer, die niet af was.`;
  }
}

function changedText(changed: (Beginning & { readonly how: "opnieuw" })["changed"]): string {
  switch (changed) {
    case "beleid":
      return "het beleid is gewijzigd";
    case "opdracht":
      return "de opdracht is anders";
    case "aanvragen":
      return "de aanvragen zijn gewijzigd";
  }
}

/** The report as lines of text, ending with a line end. */
export function reportText(
  { title, out, end: { done, tally, position } }: Reported,
  palette: ReportPalette,
): string {
  const count = counted(tally.applications, "aanvraag", "aanvragen").replace(
    /^\d+/,
    dutchNumber(tally.applications),
  );
  const lines = [
    done
      ? `${palette.strong(title)}: ${count} gelezen; de besluiten staan in ${out}.`
      : `${palette.strong(title)}: gestopt na regel ${dutchNumber(position.line)}. Geef dezelfde opdracht om verder te gaan.`,
    ...tables(tally.besluiten, OUTCOMES, palette),
    ...tables(tally.prestaties, STATUSES, palette),
    ...undecidedLines(tally, palette),
  ];
  if (position.blank > 0) {
    lines.push("", `${counted(position.blank, "lege regel", "lege regels")} overgeslagen.`);
  }
  return `${lines.join("\n")}\n`;
}

function tables(
  counts: Tally["besluiten"],
  order: readonly string[],
  palette: ReportPalette,
): readonly string[] {
  return Object.entries(counts).flatMap(([naam, of]) => table(naam, of, order, palette));
}

function table(
  naam: string,
  of: Readonly<Record<string, number>>,
  order: readonly string[],
  palette: ReportPalette,
): readonly string[] {
  const had = order.filter((outcome) => (of[outcome] ?? 0) > 0);
  if (had.length === 0) return [];
  const numbers = had.map((outcome) => dutchNumber(of[outcome] ?? 0));
  const width = Math.max(...had.map(({ length }) => length));
  const numberWidth = Math.max(...numbers.map(({ length }) => length));
  const rows = had.map(
    (outcome, index) => `  ${outcome.padEnd(width)}  ${(numbers[index] ?? "").padStart(numberWidth)}`,
  );
  return ["", palette.strong(naam), ...rows];
}

function undecidedLines({ undecided, named }: Tally, palette: ReportPalette): readonly string[] {
  if (undecided === 0) return [];
  const rest = undecided - named.length;
  return [
    "",
    palette.fout(`Over ${counted(undecided, "aanvraag", "aanvragen")} is niet beslist:`),
    ...named.map((one) => `  regel ${one.line}: ${problemText(one)}`),
    ...(rest > 0
      ? [`  en nog ${dutchNumber(rest)}; ze staan alle in de uitvoer, met de uitkomst ${quoted("fout")}.`]
      : []),
  ];
}

function problemText({ problems: [first, ...others] }: Undecided): string {
  if (first === undefined) return "";
  const { code, pad, bericht } = first;
  const more = others.length === 0 ? "" : ` En nog ${counted(others.length, "probleem", "problemen")}.`;
  return `${pad === "" ? "" : `${quoted(pad)}: `}${bericht}${more} (${code})`;
}

/** The report for a program. */
export function reportJson({ out, end: { done, tally, position } }: Reported, beginning: Beginning): object {
  const { applications, undecided, named, besluiten, prestaties } = tally;
  return {
    out,
    done,
    /** The line after which an earlier run was gone on with; null when this run began at the first. */
    resumedAfter: beginning.how === "verder" ? beginning.line : null,
    applications,
    undecided,
    blankLines: position.blank,
    besluiten,
    prestaties,
    problems: named.flatMap(({ line, problems }) => problems.map((problem) => ({ line, ...problem }))),
  };
}
