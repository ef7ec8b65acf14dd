// Messages about tables and derived values: INK05xx.

import { defineMessages } from "@inkoop/language";

export const tableMessages = defineMessages({});
