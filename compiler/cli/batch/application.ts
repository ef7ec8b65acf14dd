// One application of a file of many, as far as it could be read: what a reader of such a file gives.

import { createDiagnostic, type MessageParameters } from "../../diagnostics/create.js";
import type { LineCode } from "../../diagnostics/messages-batch.js";
import type { FactsCode } from "../../diagnostics/messages-input.js";

/** Something that is wrong with one application. `pad` is the fact that it is about, "" for the whole. */
export interface LineProblem {
  readonly code: FactsCode | LineCode;
  readonly pad: string;
  readonly bericht: string;
}

export interface Application {
  /** The line of the file that it begins on, counted from 1. */
  readonly line: number;
  /** What the applicant is known by, as it was given; undefined when it was not. */
  readonly id: unknown;
  /** The facts, not yet checked against the policy; undefined when there is nothing to check. */
  readonly facts: unknown;
  /** What went wrong before that. */
  readonly problems: readonly LineProblem[];
}

/** Which names of a file are no facts. */
export interface Names {
  /** Holds what an applicant is known by. */
  readonly id: string;
  /** Did somebody ask for that name? Then a table without it is not what was meant. */
  readonly idIsAsked: boolean;
  /** Are passed over. */
  readonly ignored: ReadonlySet<string>;
  /** The facts of the policy, `peildatum` among them. */
  readonly facts: ReadonlySet<string>;
}

/** How far a file has been read: the bytes and lines that are behind, and how many of these lines were blank. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly blank: number;
}

export const START: Position = { offset: 0, line: 0, blank: 0 };

/** Takes the bytes of a file piece by piece and gives the applications in it. */
export interface Reader {
  /** The applications that are whole now. */
  readonly feed: (bytes: Buffer) => readonly Application[];
  /** What is left when there are no more bytes. */
  readonly end: () => readonly Application[];
  /** Behind the last application that was given. */
  readonly position: () => Position;
}

/** The longest application, in MiB: more than a thousand records in every list take, and little to have in memory. */
export const MOST_MEBIBYTES = 4;
export const LONGEST_APPLICATION = MOST_MEBIBYTES * 1024 * 1024;

/** The problem `code` of the application, or of the fact `pad` of it. */
export function lineProblem<C extends FactsCode | LineCode>(
  code: C,
  parameters: MessageParameters<C>,
  pad = "",
): LineProblem {
  const { message } = createDiagnostic(code, { file: "", span: { start: 0, end: 0 } }, parameters);
  return { code, pad, bericht: message };
}
