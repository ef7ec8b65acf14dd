// A policy on paper: a file of its own with everything in it, which asks to be printed when it opens.

import { el, escaped, toHtml } from "../views/tree.js";
import { contentsTree, headTree, partsOf } from "./document.js";
import { newDrawing } from "./drawing.js";
import type { Reading } from "./shapes.js";

/** The file; `style` is the stylesheet for paper, and only a script with this number runs. */
export function printedHtml(document: Reading, style: string, nonce: string): string {
  const drawing = newDrawing(document);
  const parts = partsOf(drawing);
  const body = [
    headTree(drawing),
    el(
      "nav",
      { class: "inhoud", "aria-labelledby": "inhoud" },
      el("h2", { id: "inhoud" }, "Inhoud"),
      contentsTree(parts),
    ),
    el(
      "main",
      {},
      parts.map(({ tree }) => tree),
    ),
  ];
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(document.titel)}</title>
<style>
${style}
${runningHeader(document)}
</style>
</head>
<body>
${body.map(toHtml).join("\n")}
<script nonce="${escaped(nonce)}">addEventListener("load", () => print());</script>
</body>
</html>
`;
}

/** What stands at the top of every page: which policy, and of whom. */
function runningHeader({ titel, verzekeraar }: Reading): string {
  return `@page { @top-left { content: ${cssText(titel)}; } @top-right { content: ${cssText(verzekeraar)}; } }`;
}

/** Text as a stylesheet has it: whatever is no letter, digit or space is written as its number. */
export function cssText(text: string): string {
  const safe = [...text].map((character) =>
    /[\p{L}\p{N} ]/u.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${safe.join("")}"`;
}
