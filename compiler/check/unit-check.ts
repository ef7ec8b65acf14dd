// The shape of one check: it reads what is known of a policy or building block and reports what it finds.

import type { Analysis } from "../unit-index.js";
import type { Report } from "../diagnostics/create.js";

/**
 * Checks one policy or building block. `analysis` is about the unit's own files; its blocks are checked on their own,
 * so a check of a policy looks at a block only for what concerns the policy (a block norm that is not placed).
 * What is unknown, missing or wrongly typed is already reported: then a check says nothing more about it.
 */
export type UnitCheck = (analysis: Analysis, report: Report) => void;
