// Findings as workflow commands, with which GitHub Actions shows them beside the lines that they are about.

import type { Severity } from "@inkoop/language";
import type { JsonRange } from "./json.js";

/** One annotation: where it stands and what it says. */
export interface Annotation {
  readonly severity: Severity;
  /** As GitHub knows the file: from the root of the repository. */
  readonly file: string;
  readonly range: JsonRange;
  readonly title: string;
  /** Lines of plain text. */
  readonly message: string;
}

const COMMANDS = { fout: "error", waarschuwing: "warning", hint: "notice" } as const satisfies Record<
  Severity,
  string
>;

/** The command, without a line end. Whatever text it carries, it is one line and one command. */
export function workflowCommand({ severity, file, range, title, message }: Annotation): string {
  const { start, end } = range;
  const properties: readonly (readonly [string, string | number])[] = [
    ["file", file],
    ["line", start.line],
    ["endLine", end.line],
    // Over several lines GitHub takes no columns.
    ...(start.line === end.line
      ? ([
          ["col", start.column],
          ["endColumn", end.column],
        ] as const)
      : []),
    ["title", title],
  ];
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${written.join(",")}::${escapeMessage(message)}`;
}

function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
