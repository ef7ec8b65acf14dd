// Messages about types: INK03xx.

import { defineMessages } from "@inkoop/language";

export const typeMessages = defineMessages({});
