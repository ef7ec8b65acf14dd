// Messages about sources: INK06xx.

import { defineMessages } from "@inkoop/language";

export const sourceMessages = defineMessages({});
