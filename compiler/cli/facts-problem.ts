// What a problem with a facts file is, and how the place of a value in it is written.

import type { Span } from "@inkoop/language";
import type { MessageParameters } from "../diagnostics/create.js";
import type { FactsCode } from "../diagnostics/messages-input.js";

/** A slip in the writing of the facts; `path` is that of the value that it is about ("" for the whole). */
export type FactsProblem = {
  readonly [C in FactsCode]: {
    readonly code: C;
    readonly parameters: MessageParameters<C>;
    readonly path: string;
    readonly span: Span;
  };
}[FactsCode];

/** How a path is written: `lijst[0].veld`, counted from 0. */
export function pathOf(parent: string, step: string | number): string {
  if (typeof step === "number") return `${parent}[${step}]`;
  return parent === "" ? step : `${parent}.${step}`;
}
