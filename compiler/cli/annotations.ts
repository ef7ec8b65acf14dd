// `--format github`: findings and failed examples as annotations in a workflow of GitHub Actions.

import path from "node:path";
import type { Diagnostic } from "../diagnostics/create.js";
import { workflowCommand } from "../diagnostics/github.js";
import { createRenderer } from "../diagnostics/render.js";
import { printable } from "../diagnostics/text-layout.js";
import type { PolicyTest } from "../examples/json.js";
import { placesIn } from "../examples/places.js";
import { createExampleRenderer, summaryOfResult } from "../examples/render.js";
import type { Io } from "./io.js";
import type { CheckedPolicies } from "./policies.js";
import type { Workspace } from "./workspace.js";

/** Every finding as an annotation, and the line that counts them for the log. */
export function printFindingsForGithub(
  io: Io,
  { workspace, diagnostics, checkedFiles }: CheckedPolicies,
): void {
  printFindingAnnotations(io, workspace, diagnostics);
  io.out.write(`${createRenderer({ textOf: workspace.textOf }).summary(diagnostics, checkedFiles)}\n`);
}

/** Every finding as one annotation, with what else to look at and the ways out as lines below its text. */
function printFindingAnnotations(io: Io, workspace: Workspace, diagnostics: readonly Diagnostic[]): void {
  const pathOf = repositoryPath(io, workspace);
  const places = placesIn({ textOf: workspace.textOf, pathOf });
  for (const diagnostic of diagnostics) {
    const { code, severity, title, message, related, fixes } = diagnostic;
    const lines = [
      message,
      ...related.map((place) => `${place.message} (${places.placeOf(place)})`),
      ...fixes.map((fix, index) => `${index === 0 ? "Oplossing" : "Of"}: ${fix.title}`),
    ];
    const command = workflowCommand({
      severity,
      file: pathOf(diagnostic.file),
      range: places.rangeOf(diagnostic),
      title: `${code} ${title}`,
      message: lines
        .flatMap((line) => line.split("\n"))
        .map(printable)
        .join("\n"),
    });
    io.out.write(`${command}\n`);
  }
}

/** Every failed example as one annotation, with its reasoning. */
export function printExampleAnnotations(io: Io, workspace: Workspace, tests: readonly PolicyTest[]): void {
  const pathOf = repositoryPath(io, workspace);
  const options = { textOf: workspace.textOf, pathOf };
  const places = placesIn(options);
  const renderer = createExampleRenderer(options);
  for (const result of tests.flatMap(({ run }) => run.results)) {
    if (result.passed) continue;
    const command = workflowCommand({
      severity: "fout",
      file: pathOf(result.origin.file),
      range: places.rangeOf(result.origin),
      title: `voorbeeld: ${printable(result.titel)}`,
      message: `${printable(summaryOfResult(result))}\n\n${renderer.example(result)}`,
    });
    io.out.write(`${command}\n`);
  }
}

/** How GitHub knows a file: from the folder that a workflow checked out, wherever the command works. */
function repositoryPath(io: Io, { folder }: Workspace): (file: string) => string {
  const checkout = io.env["GITHUB_WORKSPACE"];
  if (!checkout) return (file) => file;
  return (file) => {
    const relative = path.relative(checkout, path.join(folder, file));
    return relative.startsWith("..") ? file : relative.split(path.sep).join("/");
  };
}
