// What `inkoop watch` prints after each look: what is new in full, what was there already in one line each.

import { lineStartsOf, positionAt } from "@inkoop/language";
import type { Diagnostic } from "../../diagnostics/create.js";
import { createRenderer } from "../../diagnostics/render.js";
import { printable } from "../../diagnostics/text-layout.js";
import { counted, listed } from "../../diagnostics/words.js";
import { createExampleRenderer } from "../../examples/render.js";
import { widthOf, type Io } from "../io.js";
import { paletteFor } from "../palette.js";
import type { Round } from "./rounds.js";

/** Prints what `round` shows that `before` did not, and where all stands; nothing when that is the same. */
export function printRound(io: Io, round: Round, before: Round | undefined): void {
  if (before !== undefined && isSame(round, before)) return;
  const { workspace, diagnostics, changes, runs, unreadable } = round;
  const options = {
    textOf: workspace.textOf,
    pathOf: workspace.pathOf,
    palette: paletteFor(io, io.out),
    width: widthOf(io.out),
  };
  const findings = createRenderer(options);
  const examples = createExampleRenderer(options);
  const { palette } = options;
  const parts: string[] = [];
  if (before !== undefined) parts.push(palette.strong(`── ${whatChanged(round)} ──`));
  for (const { path, reason } of unreadable) {
    parts.push(`${palette.fout("fout INK0902")} \`${printable(path)}\` is niet te lezen: ${reason}.`);
  }
  const { fresh, known, solved } = compared(diagnostics, before?.diagnostics ?? []);
  parts.push(...fresh.map((diagnostic) => findings.diagnostic(diagnostic)));
  if (known.length > 0)
    parts.push(known.map((diagnostic) => shortLine(round, diagnostic, palette)).join("\n"));
  parts.push(...changes.runs.map((run) => examples.run(run)));
  const count = workspace.program.files.length;
  const last = [
    count === 0 ? "Er is geen enkel beleidsbestand." : findings.summary(diagnostics, count),
    ...(solved === 0 ? [] : [palette.fix(`${counted(solved, "bevinding", "bevindingen")} opgelost.`)]),
    ...(runs.size === 0 ? [] : [examples.summary([...runs.values()])]),
  ];
  parts.push(last.join(" "));
  io.out.write(`${parts.join("\n\n")}\n\n`);
}

function isSame(round: Round, before: Round): boolean {
  const { changed, added, removed, runs } = round.changes;
  return (
    changed.length + added.length + removed.length + runs.length === 0 &&
    round.diagnostics.length === before.diagnostics.length &&
    round.diagnostics.every((diagnostic, index) => {
      const other = before.diagnostics[index];
      return other !== undefined && placed(diagnostic) === placed(other);
    }) &&
    JSON.stringify(round.unreadable) === JSON.stringify(before.unreadable)
  );
}

/** Which files changed: three by name, and how many more. */
function whatChanged({ workspace, changes }: Round): string {
  const parts = [
    [changes.changed, "gewijzigd"],
    [changes.added, "nieuw"],
    [changes.removed, "weg"],
  ] as const;
  const said = parts.flatMap(([files, word]) => {
    if (files.length === 0) return [];
    const names = files.slice(0, 3).map((file) => printable(workspace.pathOf(file)));
    const more = files.length - names.length;
    return [`${listed(more === 0 ? names : [...names, `nog ${more}`])} ${word}`];
  });
  return said.length === 0 ? "opnieuw bekeken" : said.join("; ");
}

interface Compared {
  readonly fresh: readonly Diagnostic[];
  readonly known: readonly Diagnostic[];
  /** How many of before are gone. */
  readonly solved: number;
}

/** What is new among `after`. A finding that only moved is the same finding. */
function compared(after: readonly Diagnostic[], before: readonly Diagnostic[]): Compared {
  const left = new Map<string, number>();
  for (const diagnostic of before)
    left.set(identityOf(diagnostic), (left.get(identityOf(diagnostic)) ?? 0) + 1);
  const fresh: Diagnostic[] = [];
  const known: Diagnostic[] = [];
  for (const diagnostic of after) {
    const count = left.get(identityOf(diagnostic)) ?? 0;
    (count > 0 ? known : fresh).push(diagnostic);
    if (count > 0) left.set(identityOf(diagnostic), count - 1);
  }
  return { fresh, known, solved: [...left.values()].reduce((sum, count) => sum + count, 0) };
}

function identityOf({ code, severity, file, message }: Diagnostic): string {
  return [code, severity, file, message].join("\n");
}

function placed(diagnostic: Diagnostic): string {
  return `${identityOf(diagnostic)}\n${diagnostic.span.start}\n${diagnostic.span.end}`;
}

/** "nog steeds fout INK0221 beleid.inkoop:15:8 Onbekende naam". */
function shortLine(
  { workspace }: Round,
  { code, severity, title, file, span }: Diagnostic,
  palette: ReturnType<typeof paletteFor>,
): string {
  const { line, column } = positionAt(lineStartsOf(workspace.textOf(file) ?? ""), span.start);
  const place = palette.faint(`${printable(workspace.pathOf(file))}:${line}:${column}`);
  return `nog steeds ${palette[severity](`${severity} ${code}`)} ${place} ${title}`;
}
