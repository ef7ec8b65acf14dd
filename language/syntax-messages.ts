// The catalogue of what reading a text can report: INK0101 to INK0199.

import { expressionMessages } from "./syntax-messages-expressions.js";
import { signMessages } from "./syntax-messages-signs.js";
import { structureMessages } from "./syntax-messages-structure.js";
import { valueMessages } from "./syntax-messages-values.js";

/** Every message of the lexer and the parser, by its code. */
export const syntaxMessages = {
  ...structureMessages,
  ...signMessages,
  ...valueMessages,
  ...expressionMessages,
};
