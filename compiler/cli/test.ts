// `inkoop test [paths]`: runs the examples on the reference evaluation and on the emitted module.

import { tmpdir } from "node:os";
import { isError } from "../diagnostics/create.js";
import { coverageOf } from "../examples/coverage.js";
import { jsonTestReport, type PolicyTest } from "../examples/json.js";
import { createExampleRenderer } from "../examples/render.js";
import { runExamples, type EmittedModule } from "../examples/runner.js";
import type { Beleid } from "../model.js";
import { printExampleAnnotations, printFindingsForGithub } from "./annotations.js";
import { formatOption, makeCommand, pathsHelp, type ExitCode, type MakeCommand } from "./command.js";
import { findingsJson, hasErrors, printFindings, printJson } from "./findings.js";
import { widthOf, type Io } from "./io.js";
import { loadEmitted } from "./load-module.js";
import { paletteFor } from "./palette.js";
import { checkPolicies, type CheckedPolicies } from "./policies.js";
import { withProgress } from "./progress.js";
import { errorCode, reasonOf, refusal } from "./refusal.js";

interface TestOptions {
  readonly format: "text" | "json" | "junit" | "github";
  readonly coverage?: true;
}

export const testCommand: MakeCommand = (io, finish) =>
  makeCommand("test", {
    summary: "Run the examples of policies",
    examples: [
      "inkoop test policies",
      "inkoop test policies/mondzorg --coverage",
      "inkoop test --format junit > examples.xml",
    ],
    exit: {
      0: "every example came out as it says",
      1: "an example did not, or there are errors in a policy (of which no example is run)",
      2: "misuse, or a file that cannot be read",
    },
    notes: [
      "Each example runs twice: on the definition of the meaning and on the emitted module, which must agree.\n" +
        "--coverage only informs: it never changes the exit code. In junit, what no example shows is a failing case.",
    ],
  })
    .argument("[paths...]", pathsHelp)
    .addOption(formatOption(["text", "json", "junit", "github"]))
    .option("--coverage", "also say which statuses, rows, cases and boundaries no example shows")
    .action(async (paths: readonly string[], options: TestOptions) => {
      finish(await testPolicies(io, paths, options));
    });

async function testPolicies(io: Io, paths: readonly string[], options: TestOptions): Promise<ExitCode> {
  const checked = await checkPolicies(io, paths);
  const tests = await withProgress(io, async (step) => {
    const done: PolicyTest[] = [];
    for (const [index, beleid] of checked.policies.entries()) {
      step(`voorbeelden van ${beleid.titel} (${index + 1} van ${checked.policies.length})`);
      done.push({
        run: runExamples(beleid, await loaded(beleid)),
        coverage: options.coverage === true ? coverageOf(beleid) : undefined,
      });
    }
    return done;
  });
  await report(io, checked, tests, options.format);
  const allPassed = tests.every(({ run }) => run.results.every(({ passed }) => passed));
  return allPassed && !hasErrors(checked.diagnostics) ? 0 : 1;
}

async function report(
  io: Io,
  checked: CheckedPolicies,
  tests: readonly PolicyTest[],
  format: TestOptions["format"],
): Promise<void> {
  const { workspace, diagnostics } = checked;
  const places = { textOf: workspace.textOf, pathOf: workspace.pathOf };
  switch (format) {
    case "json":
      printJson(io, { ...jsonTestReport(tests, places), diagnostics: findingsJson(checked).diagnostics });
      return;
    case "junit": {
      // Only this output needs a writer of XML.
      const { junitReport } = await import("../examples/junit.js");
      io.out.write(junitReport(tests, diagnostics.filter(isError), places));
      return;
    }
    case "github":
      printExampleAnnotations(io, workspace, tests);
      if (hasErrors(diagnostics)) printFindingsForGithub(io, checked);
      io.out.write(`${createExampleRenderer(places).summary(tests.map(({ run }) => run))}\n`);
      return;
    case "text":
      printTests(io, checked, tests);
  }
}

function printTests(io: Io, checked: CheckedPolicies, tests: readonly PolicyTest[]): void {
  const { workspace, diagnostics } = checked;
  const renderer = createExampleRenderer({
    textOf: workspace.textOf,
    pathOf: workspace.pathOf,
    palette: paletteFor(io, io.out),
    width: widthOf(io.out),
  });
  for (const { run, coverage } of tests) {
    io.out.write(`${renderer.run(run)}\n\n`);
    if (coverage !== undefined) io.out.write(`${renderer.coverage(run.titel, coverage)}\n\n`);
  }
  if (hasErrors(diagnostics)) printFindings(io, checked);
  else io.out.write(`${renderer.summary(tests.map(({ run }) => run))}\n`);
}

/** The emitted module; loading it takes room on the disk. */
async function loaded(beleid: Beleid): Promise<EmittedModule> {
  try {
    return await loadEmitted(beleid);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    throw refusal("INK0903", { path: tmpdir(), reason: reasonOf(error) }, error);
  }
}
