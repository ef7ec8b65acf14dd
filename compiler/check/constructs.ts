// The checks of the constructs, one topic a file, in no particular order: their findings are sorted afterwards.

import { checkBlocks } from "./blocks.js";
import { checkDeclarations } from "./declarations.js";
import { checkDerived } from "./derived.js";
import { checkExamples } from "./examples.js";
import { checkHeadings } from "./headings.js";
import { checkNorms } from "./norms.js";
import { checkSources } from "./sources.js";
import type { UnitCheck } from "./unit-check.js";

export const constructChecks: readonly UnitCheck[] = [
  checkDeclarations,
  checkNorms,
  checkHeadings,
  checkDerived,
  checkSources,
  checkBlocks,
  checkExamples,
];
