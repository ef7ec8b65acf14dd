// `inkoop explain CODE`: what a message means, why it matters, and a wrong and a right example.

import { catalogue } from "../diagnostics/catalogue.js";
import { explain, readCode } from "../diagnostics/explain.js";
import { nearestName } from "../evaluate/near.js";
import { makeCommand, type ExitCode, type MakeCommand } from "./command.js";
import { widthOf, type Io } from "./io.js";
import { paletteFor } from "./palette.js";
import { refusal } from "./refusal.js";

export const explainCommand: MakeCommand = (io, finish) =>
  makeCommand("explain", {
    summary: "Explain a message by its code",
    examples: ["inkoop explain INK0101", "inkoop explain 101"],
    exit: { 0: "the page is printed", 1: "not used", 2: "there is no such code" },
  })
    .argument("<code>", "the code that stands before a message, such as INK0101")
    .action((code: string) => {
      finish(explainCode(io, code));
    });

function explainCode(io: Io, given: string): ExitCode {
  const code = readCode(given);
  if (code === undefined) {
    const near = nearestName(given, Object.keys(catalogue));
    throw refusal("INK0910", { code: given, ...(near === undefined ? {} : { near }) });
  }
  io.out.write(explain(code, paletteFor(io, io.out), widthOf(io.out)));
  return 0;
}
