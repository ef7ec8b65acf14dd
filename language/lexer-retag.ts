// Mends words that open a line and are one slip away from a word of the language.

import type { Scan } from "./scanner.js";

/** Looks at every unknown word that opens a line and reads it as the word that was meant, if that is clear. */
export function mendLineStarts(_scan: Scan): void {
  // Filled in with recovery.
}
