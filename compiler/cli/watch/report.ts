// What `inkoop watch` prints after each look: what is new in full, what was there already in one line each.

import { lineStartsOf, positionAt } from "@inkoop/language";
import type { Diagnostic } from "../../diagnostics/create.js";
import { createRenderer } from "../../diagnostics/render.js";
import { printable } from "../../diagnostics/text-layout.js";
import { counted, listed } from "../../diagnostics/words.js";
import { createExampleRenderer } from "../../examples/render.js";
import { widthOf, type Io } from "../io.js";
import { paletteFor } from "../palette.js";
import type { Look, Round } from "./rounds.js";

/** What is printed in one round: first what is found, and the examples when they are done. */
export interface RoundReport {
  readonly found: (look: Look) => void;
  readonly examples: (round: Round) => void;
}

/** The report of what differs from `before`; says nothing of a look that differs in nothing. */
export function reportSince(io: Io, before: Round | undefined): RoundReport {
  const optionsFor = ({ workspace }: Look) => ({
    textOf: workspace.textOf,
    pathOf: workspace.pathOf,
    palette: paletteFor(io, io.out),
    width: widthOf(io.out),
  });
  const print = (parts: readonly string[]): void => {
    for (const part of parts) io.out.write(`${part}\n\n`);
  };
  return {
    found: (look) => {
      if (before !== undefined && isSame(look, before)) return;
      const options = optionsFor(look);
      const { palette } = options;
      const renderer = createRenderer(options);
      const { fresh, known } = compared(look.diagnostics, before?.diagnostics ?? []);
      const short = known.map((diagnostic) => shortLine(look, diagnostic, palette));
      print([
        ...(before === undefined ? [] : [palette.strong(`── ${whatChanged(look)} ──`)]),
        ...look.unreadable.map(
          ({ path, reason }) =>
            `${palette.fout("fout INK0902")} \`${printable(path)}\` is niet te lezen: ${reason}.`,
        ),
        ...fresh.map((diagnostic) => renderer.diagnostic(diagnostic)),
        ...(short.length === 0 ? [] : [short.join("\n")]),
      ]);
    },
    examples: (round) => {
      if (before !== undefined && isSame(round, before)) return;
      const options = optionsFor(round);
      const { solved } = compared(round.diagnostics, before?.diagnostics ?? []);
      const examples = createExampleRenderer(options);
      const count = round.workspace.program.files.length;
      const standing = [
        count === 0
          ? "Er is geen enkel beleidsbestand."
          : createRenderer(options).summary(round.diagnostics, count),
        ...(solved === 0
          ? []
          : [options.palette.fix(`${counted(solved, "bevinding", "bevindingen")} opgelost.`)]),
        ...(round.runs.size === 0 ? [] : [examples.summary([...round.runs.values()])]),
        ...(round.left === 0 ? [] : [`Nog ${counted(round.left, "beleid", "beleidsstukken")} te gaan.`]),
      ];
      print([...round.ran.map((run) => examples.run(run)), standing.join(" ")]);
    },
  };
}

function isSame(look: Look, before: Round): boolean {
  const { changed, added, removed } = look.changes;
  return (
    changed.length + added.length + removed.length + look.touched.length === 0 &&
    look.diagnostics.length === before.diagnostics.length &&
    look.diagnostics.every((diagnostic, index) => {
      const other = before.diagnostics[index];
      return other !== undefined && placed(diagnostic) === placed(other);
    }) &&
    JSON.stringify(look.unreadable) === JSON.stringify(before.unreadable)
  );
}

/** Which files changed: three by name, and how many more. */
function whatChanged({ workspace, changes }: Look): string {
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
  { workspace }: Look,
  { code, severity, title, file, span }: Diagnostic,
  palette: ReturnType<typeof paletteFor>,
): string {
  const { line, column } = positionAt(lineStartsOf(workspace.textOf(file) ?? ""), span.start);
  const place = palette.faint(`${printable(workspace.pathOf(file))}:${line}:${column}`);
  return `nog steeds ${palette[severity](`${severity} ${code}`)} ${place} ${title}`;
}
