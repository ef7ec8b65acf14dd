// Messages about building blocks: INK07xx.

import { defineMessages } from "@inkoop/language";

export const blockMessages = defineMessages({});
