// Messages about facts, files and commands: INK09xx.

import { defineMessages } from "@inkoop/language";

export const inputMessages = defineMessages({});
