// Lays out TypeScript, in a bundle of its own: most sessions never ask for it.

import * as babel from "prettier/plugins/babel";
import * as estree from "prettier/plugins/estree";
import { format } from "prettier/standalone";

/** `text` as prettier lays it out, with lines of at most `printWidth`. */
export function layOut(text: string, printWidth: number): Promise<string> {
  return format(text, { parser: "babel-ts", printWidth, plugins: [babel, estree] });
}
