// `inkoop decide POLICY --facts FILE`: one application judged, with the whole reasoning; or every problem in its facts.
//
// A file of many applications goes to `decide-file.ts`.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { createOption, type Command } from "commander";
import { lineStartsOf, positionAt } from "@inkoop/language";
import { createRenderer } from "../diagnostics/render.js";
import { counted } from "../diagnostics/words.js";
import { dateOfIsoText, exists } from "../evaluate/calendar.js";
import type { Beleid } from "../model.js";
import { nearestName } from "../names/near-names.js";
import { holdsMany, refuseUnfitFiles, type FileOptions } from "./batch/files.js";
import { formatOption, makeCommand, type ExitCode, type MakeCommand } from "./command.js";
import { decideAll, type Decision } from "../decision/decide-all.js";
import { renderDecisionMarkdown } from "../decision/render-markdown.js";
import { renderDecisionText } from "../decision/render-text.js";
import { decisionDocument } from "../decision/whole.js";
import { checkFacts, type FactsFinding } from "./facts-findings.js";
import { readFactsFile, type FactsFile } from "./facts.js";
import { findPolicy } from "./find-policy.js";
import { findingsJson, hasErrors, printFindings, printJson } from "./findings.js";
import { widthOf, type Io } from "./io.js";
import { decisionPaletteFor, paletteFor } from "./palette.js";
import { checkFiles, type CheckedPolicies } from "./policies.js";
import { reasonOf, refusal, errorCode } from "./refusal.js";

interface DecideOptions {
  readonly facts: string;
  readonly besluit?: string;
  readonly peildatum?: string;
  readonly format: "text" | "json" | "markdown";
  readonly out?: string;
  readonly id?: string;
  readonly ignore: readonly string[];
  readonly brief?: true;
}

export const decideCommand: MakeCommand = (io, finish) =>
  makeCommand("decide", {
    summary: "Judge one application by a policy and say why, or a file of many",
    examples: [
      "inkoop decide mondzorg --facts aanvraag.json",
      "inkoop decide policies/mondzorg/mondzorg.inkoop --facts aanvraag.json --peildatum 2027-03-01",
      "inkoop decide mondzorg --facts - --format markdown < aanvraag.json > besluit.md",
      "inkoop decide mondzorg --facts aanvragen.csv --out besluiten.csv",
    ],
    exit: {
      0: "a decision was taken, a refusal included; of many: about each of them",
      1: "no decision: errors in the policy, or problems in the facts; of many: about at least one",
      2: "misuse, or a file that cannot be read or written",
    },
    notes: [
      'The facts are one JSON object: true and false for ja and nee, a date as "2027-03-01", null for geen.\n' +
        "A fact that is left out is unknown; the decision then says whether it matters, and who can give it.",
      "Many applications are a line each in a file .ndjson, or a row each in a .csv, with the names of facts above the\n" +
        "columns. The result, .ndjson or .csv as well, is written whole or not at all. A run that was broken off goes on\n" +
        "where it was when the same command is given again. --format is then that of the report.",
    ],
  })
    .argument("<policy>", "a policy file, a folder with one policy, or the name after the word beleid")
    .requiredOption(
      "--facts <file>",
      "the facts of the application as JSON, - reads standard input; or a .ndjson or .csv of many",
    )
    .option("--besluit <name>", "only this decision (default: every decision of the policy)")
    .addOption(
      createOption("--peildatum <date>", "the date to judge on, instead of that in the facts").argParser(
        isoDate,
      ),
    )
    .addOption(formatOption(["text", "json", "markdown"]))
    .option("--out <file>", "of many: the file for the decisions, .ndjson or .csv")
    .option("--id <name>", "of many: the key or column that an application is known by (default: id)")
    .option("--ignore <name>", "of many: a key or column that is no fact; may be repeated", also, [])
    .option("--brief", "of many: only the outcomes, without the reasons; far quicker")
    .action(async (policy: string, options: DecideOptions, command: Command) => {
      finish(await decide(io, policy, options, command));
    });

function also(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

async function decide(io: Io, policy: string, options: DecideOptions, command: Command): Promise<ExitCode> {
  const many = manyOptions(io, options, command);
  const file = await findPolicy(io, policy);
  return many === undefined ? decideOne(io, policy, file, options) : decideMany(io, policy, file, many);
}

/** What is asked of a file of many applications; undefined when there is one. */
function manyOptions(io: Io, options: DecideOptions, command: Command): FileOptions | undefined {
  const { facts, out, id, ignore, brief, format } = options;
  if (out === undefined) {
    if (holdsMany(facts)) throw refusal("INK0970", { path: facts, found: "veel aanvragen" });
    if (id !== undefined || ignore.length > 0 || brief === true) {
      command.error("error: --id, --ignore and --brief are of many applications, with --out");
    }
    return undefined;
  }
  if (format === "markdown") command.error("error: of many applications the report is text or json");
  const many = { ...options, out, format };
  refuseUnfitFiles(io, many);
  return many;
}

async function decideMany(io: Io, policy: string, file: string, options: FileOptions): Promise<ExitCode> {
  const checked = await checkFiles(io, [file]);
  const beleid = decidable(checked, policy);
  if (beleid === undefined) {
    if (options.format === "json") printJson(io, { ...findingsJson(checked), policy: null, batch: null });
    else printFindings(io, checked);
    return 1;
  }
  refuseUnknownBesluit(beleid, options.besluit);
  const { decideFile } = await import("./decide-file.js");
  return decideFile(io, checked, beleid, options);
}

/** The policy that was checked; undefined when it has errors. */
function decidable({ policies: [beleid], diagnostics }: CheckedPolicies, policy: string): Beleid | undefined {
  if (hasErrors(diagnostics)) return undefined;
  if (beleid === undefined) throw refusal("INK0911", { path: policy });
  return beleid;
}

async function decideOne(io: Io, policy: string, file: string, options: DecideOptions): Promise<ExitCode> {
  const source = options.facts === "-" ? "standaardinvoer" : options.facts;
  const facts = readFactsFile(
    options.facts === "-" ? await io.readInput() : await bytesOf(io, options.facts),
  );
  const checked = await checkFiles(io, [file]);
  const beleid = decidable(checked, policy);
  if (beleid === undefined) {
    if (options.format === "json") printJson(io, { ...findingsJson(checked), problems: [], decision: null });
    else printFindings(io, checked);
    return 1;
  }
  refuseUnknownBesluit(beleid, options.besluit);
  const read = checkFacts(beleid, facts, source, options.peildatum);
  if (!read.good) {
    if (options.format === "json") printJson(io, problemsJson(checked, read.findings, facts));
    else printProblems(io, read.findings, facts, source);
    return 1;
  }
  print(io, { checked, beleid, decision: decideAll(beleid, read.facts, options.besluit) }, options.format);
  return 0;
}

async function bytesOf(io: Io, file: string): Promise<Uint8Array> {
  try {
    return await readFile(path.resolve(io.cwd, file));
  } catch (error) {
    if (errorCode(error) === "ENOENT") throw refusal("INK0901", { path: file }, error);
    throw refusal("INK0902", { path: file, reason: reasonOf(error) }, error);
  }
}

function refuseUnknownBesluit({ besluiten }: Beleid, name: string | undefined): void {
  const names = besluiten.map(({ naam }) => naam);
  if (name === undefined || names.includes(name)) return;
  const near = nearestName(name, names);
  throw refusal("INK0908", { name, names, ...(near === undefined ? {} : { near }) });
}

/** An existing day from 1900 to 2199, as in the facts. */
function isoDate(value: string): string {
  const date = dateOfIsoText(value);
  if (date !== undefined && exists(date) && date.year >= 1900 && date.year <= 2199) return value;
  throw refusal("INK0909", { value });
}

// ── A decision ──────────────────────────────────────────────────────────────────────────────────────

interface Decided {
  readonly checked: CheckedPolicies;
  readonly beleid: Beleid;
  readonly decision: Decision;
}

function print(io: Io, { checked, beleid, decision }: Decided, format: DecideOptions["format"]): void {
  switch (format) {
    case "json": {
      const { naam, titel, verzekeraar, hash } = beleid;
      printJson(io, {
        ...findingsJson(checked),
        problems: [],
        decision: { policy: { naam, titel, verzekeraar, hash }, ...decision },
      });
      return;
    }
    case "markdown":
      io.out.write(renderDecisionMarkdown(decisionDocument(beleid, decision)));
      return;
    case "text":
      io.out.write(
        renderDecisionText(
          decisionDocument(beleid, decision),
          decisionPaletteFor(io, io.out),
          widthOf(io.out),
        ),
      );
  }
}

// ── Problems in the facts ───────────────────────────────────────────────────────────────────────────

function printProblems(io: Io, findings: readonly FactsFinding[], { text }: FactsFile, source: string): void {
  const palette = paletteFor(io, io.out);
  const renderer = createRenderer({ textOf: () => text, palette, width: widthOf(io.out) });
  for (const { path: place, diagnostic } of findings) {
    const message = place === "" ? diagnostic.message : `\`${place}\`: ${diagnostic.message}`;
    io.out.write(`${renderer.diagnostic({ ...diagnostic, message })}\n\n`);
  }
  const count = palette.fout(counted(findings.length, "probleem", "problemen"));
  io.out.write(`${count} in ${source}; er is geen besluit genomen.\n`);
}

function problemsJson(
  checked: CheckedPolicies,
  findings: readonly FactsFinding[],
  { text }: FactsFile,
): unknown {
  const lineStarts = lineStartsOf(text);
  const position = (offset: number): unknown => ({ ...positionAt(lineStarts, offset), offset });
  return {
    ...findingsJson(checked),
    problems: findings.map(({ path: place, diagnostic }) => ({
      code: diagnostic.code,
      severity: diagnostic.severity,
      title: diagnostic.title,
      message: diagnostic.message,
      path: place,
      file: diagnostic.file,
      range: { start: position(diagnostic.span.start), end: position(diagnostic.span.end) },
    })),
    decision: null,
  };
}
