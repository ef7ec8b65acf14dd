// Messages about files, names and imports: INK02xx.

import { defineMessages } from "@inkoop/language";

export const nameMessages = defineMessages({});
