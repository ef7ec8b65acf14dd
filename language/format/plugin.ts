// The prettier plugin: the language, its parser and its printer.

import type { AstPath, Parser, Printer, SupportLanguage } from "prettier";
import { canonical, joined, layoutOf, printPiece } from "./layout.js";
import type { Piece } from "./pieces.js";

/** The root of what prettier prints: a file in pieces. */
interface Root {
  readonly kind: "file";
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export const languages: SupportLanguage[] = [
  {
    name: "inkoop",
    parsers: ["inkoop"],
    extensions: [".inkoop"],
    vscodeLanguageIds: ["inkoop"],
  },
];

const parser: Parser<Root | Piece> = {
  astFormat: "inkoop",
  parse(text, options) {
    // There is one canonical form; a width or an indent that was chosen for other languages does not change it.
    Object.assign(options, canonical);
    return { kind: "file", text, pieces: layoutOf(text) };
  },
  locStart: startOf,
  locEnd: endOf,
};

const printer: Printer<Root | Piece> = {
  print(path, _options, print) {
    const { node } = path;
    if (node.kind !== "file") return printPiece(node);
    return joined(node.pieces, (path as AstPath<Root>).map(print, "pieces"));
  },
};

export const parsers: Record<"inkoop", Parser<Root | Piece>> = { inkoop: parser };
export const printers: Record<"inkoop", Printer<Root | Piece>> = { inkoop: printer };

function startOf(node: Root | Piece): number {
  return node.kind === "file" ? 0 : node.span.start;
}

function endOf(node: Root | Piece): number {
  return node.kind === "file" ? node.text.length : node.span.end;
}
