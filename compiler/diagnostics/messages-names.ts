// Messages about files, names and imports: INK02xx.

import { declaredNameMessages } from "./messages-declared-names.js";
import { fileMessages } from "./messages-files.js";

export const nameMessages = { ...fileMessages, ...declaredNameMessages };
