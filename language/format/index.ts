// The formatter: a prettier plugin (`languages`, `parsers`, `printers`), and what editors and commands ask of it.

export { FormatError, formatEdits, formatRange, formatText, unformattedIn } from "./format.js";
export { languages, parsers, printers } from "./plugin.js";
