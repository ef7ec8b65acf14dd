// `--format sarif`: findings as code scanning reads them.

import { sarifLog } from "../diagnostics/sarif.js";
import { EMITTER_VERSION } from "../emit/versions.js";
import { printJson } from "./findings.js";
import type { Io } from "./io.js";
import type { CheckedPolicies } from "./policies.js";

/** Every finding, also those that a comment leaves out, as SARIF. */
export function printSarif(io: Io, { workspace, diagnostics, suppressed }: CheckedPolicies): void {
  const files = workspace.program.files.map((file) => file.path);
  const options = { files, textOf: workspace.textOf, version: EMITTER_VERSION, suppressed };
  printJson(io, sarifLog(diagnostics, options));
}
