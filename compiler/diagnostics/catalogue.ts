// The one catalogue: every message that the project has for a person, by its code.

import { syntaxMessages } from "@inkoop/language";
import { batchMessages } from "./messages-batch.js";
import { blockMessages } from "./messages-blocks.js";
import { authorMessages } from "./messages-commands.js";
import { configurationMessages } from "./messages-configuration.js";
import { exampleMessages } from "./messages-examples.js";
import { headingMessages } from "./messages-headings.js";
import { inputMessages } from "./messages-input.js";
import { nameMessages } from "./messages-names.js";
import { normMessages } from "./messages-norms.js";
import { sourceMessages } from "./messages-sources.js";
import { suppressionMessages } from "./messages-suppressions.js";
import { tableMessages } from "./messages-tables.js";
import { typeMessages } from "./messages-types.js";

/** Every message by its code; the rooms do not overlap, each has a hundred of its own. */
export const catalogue = {
  ...syntaxMessages,
  ...nameMessages,
  ...typeMessages,
  ...normMessages,
  ...headingMessages,
  ...suppressionMessages,
  ...tableMessages,
  ...sourceMessages,
  ...blockMessages,
  ...exampleMessages,
  ...inputMessages,
  ...configurationMessages,
  ...authorMessages,
  ...batchMessages,
} as const;

export type Catalogue = typeof catalogue;
export type MessageCode = keyof Catalogue;

/** Is `text` a code of the catalogue? */
export function isMessageCode(text: string): text is MessageCode {
  return Object.hasOwn(catalogue, text);
}
