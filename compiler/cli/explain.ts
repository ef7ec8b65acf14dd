// `inkoop explain [CODE...]`: what messages mean, why they matter, wrong and right examples; or the list of all codes.

import { explain, listCodes, nearestCode, readCode } from "../diagnostics/explain.js";
import { makeCommand, type ExitCode, type MakeCommand } from "./command.js";
import { widthOf, type Io } from "./io.js";
import { paletteFor } from "./palette.js";
import { refusal } from "./refusal.js";

export const explainCommand: MakeCommand = (io, finish) =>
  makeCommand("explain", {
    summary: "Explain messages by their codes",
    examples: ["inkoop explain INK0101", "inkoop explain 101 605", "inkoop explain"],
    exit: { 0: "the pages, or the list of codes, are printed", 1: "not used", 2: "there is no such code" },
    notes: ["Without a code it lists every code with its title, by subject."],
  })
    .argument("[codes...]", "the codes that stand before messages, such as INK0101")
    .action((codes: readonly string[]) => {
      finish(explainCodes(io, codes));
    });

function explainCodes(io: Io, given: readonly string[]): ExitCode {
  const palette = paletteFor(io, io.out);
  if (given.length === 0) {
    io.out.write(listCodes(palette));
    return 0;
  }
  // Every code is read before anything is printed: half an answer would look whole.
  const codes = given.map((text) => {
    const code = readCode(text);
    if (code !== undefined) return code;
    const near = nearestCode(text);
    throw refusal("INK0910", { code: text, ...(near === undefined ? {} : { near }) });
  });
  io.out.write(codes.map((code) => explain(code, palette, widthOf(io.out))).join("\n\n"));
  return 0;
}
