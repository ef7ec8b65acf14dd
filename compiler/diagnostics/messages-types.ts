// Messages about types: INK03xx.

import { calculationMessages } from "./messages-calculations.js";
import { comparisonMessages } from "./messages-comparisons.js";
import { declaredTypeMessages } from "./messages-declared-types.js";

export const typeMessages = { ...comparisonMessages, ...calculationMessages, ...declaredTypeMessages };
