// Messages about profiles and examples: INK08xx.

import { defineMessages } from "@inkoop/language";

export const exampleMessages = defineMessages({});
