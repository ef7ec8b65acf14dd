// Analysis of a resolved policy: what only shows when all of it is looked at together.

import type { Report } from "../diagnostics/create.js";
import type { Beleid } from "../model.js";
import { checkCases } from "./cases.js";
import { checkTables } from "./tables.js";

/** Reports gaps, contradictions and dead rows in tables, and cases that are never reached. */
export function analyseBeleid(beleid: Beleid, report: Report): void {
  checkTables(beleid, report);
  checkCases(beleid, report);
}

export { deadCases, type DeadCase } from "./cases.js";
export { operandsOf, type Operands } from "./operands.js";
export { analyseTable, type TableFinding } from "./tables.js";
