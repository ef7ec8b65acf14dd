// The colours of messages on a terminal.

import type { Palette } from "../diagnostics/render.js";
import type { Tone } from "../decision/document.js";
import type { DecisionPalette } from "../decision/render-text.js";
import { colorsFor, type Io, type Output } from "./io.js";

/** The palette for what is written to `output`; plain where colours are off. */
export function paletteFor(io: Io, output: Output): Palette {
  const colors = colorsFor(io, output);
  return {
    fout: (text) => colors.bold(colors.red(text)),
    waarschuwing: (text) => colors.bold(colors.yellow(text)),
    hint: (text) => colors.bold(colors.cyan(text)),
    strong: colors.bold,
    faint: colors.dim,
    fix: colors.green,
  };
}

/** The palette of a decision: green where all is well, red where it is not, yellow where it is open. */
export function decisionPaletteFor(io: Io, output: Output): DecisionPalette {
  const colors = colorsFor(io, output);
  const paint: Readonly<Record<Tone, (text: string) => string>> = {
    goed: colors.green,
    slecht: colors.red,
    open: colors.yellow,
    neutraal: (text) => text,
  };
  return { strong: colors.bold, faint: colors.dim, tone: (tone, text) => paint[tone](text) };
}
