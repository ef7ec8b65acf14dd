// One line that says what a long command is doing: on a terminal only, and gone when it is done.

import { displayWidth, printable } from "../diagnostics/text-layout.js";
import { colorsFor, widthOf, type Io } from "./io.js";

/** Says what is being done now. */
export type Step = (text: string) => void;

/** The milliseconds after which somebody may wonder, and those between two changes of the line. */
const PATIENCE = 1000;
const PACE = 100;
const ERASE = "\r\u001b[2K";

/**
 * Does `work`, which says at each step what it does. The line shows on the error stream once the work has taken a
 * second; never in CI, in a file, or on a terminal that cannot erase it.
 */
export async function withProgress<T>(io: Io, work: (step: Step) => Promise<T>): Promise<T> {
  if (!io.err.isTerminal || io.env["CI"] || io.env["TERM"] === "dumb") return work(() => {});
  const colors = colorsFor(io, io.err);
  let due = io.now() + PATIENCE;
  let shown = false;
  let isDone = false;
  try {
    return await work((text) => {
      const now = io.now();
      // Whoever still does something later, on account of this work, has nothing to say any more.
      if (isDone || now < due) return;
      due = now + PACE;
      shown = true;
      io.err.write(`${ERASE}${colors.dim(fitted(`… ${text}`, widthOf(io.err) - 1))}`);
    });
  } finally {
    isDone = true;
    if (shown) io.err.write(ERASE);
  }
}

/** `text` cut to `width` columns: a line that wraps could not be erased. */
function fitted(text: string, width: number): string {
  let line = printable(text);
  while (displayWidth(line) > width) line = line.slice(0, -1);
  return line;
}
