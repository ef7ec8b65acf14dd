// Analysis of a resolved policy: what only shows when all of it is looked at together.

import type { Report } from "../diagnostics/create.js";
import type { DeclaredValues } from "../numeric.js";
import { checkCases } from "./cases.js";
import { operandsOf } from "./operands.js";
import { checkTables } from "./tables.js";

/** Reports gaps, contradictions and dead rows in tables, and cases that are never reached. */
export function analyseValues(values: DeclaredValues, report: Report): void {
  const operands = operandsOf(values);
  checkTables(operands, report);
  checkCases(operands, report);
}

export { deadCases, type DeadCase } from "./cases.js";
export { operandsOf, type Operands } from "./operands.js";
export { analyseTable, type TableFinding } from "./tables.js";
