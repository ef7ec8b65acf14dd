// Around every request: whether it may be asked now, what is told of a fault, and when its answer has been overtaken.

import { ErrorCodes, LSPErrorCodes, ResponseError, type CancellationToken } from "vscode-languageserver";
import { isRecord } from "./shapes.js";

/** `fresh`: before `initialize`. `stopped`: after `shutdown`. */
export type Phase = "fresh" | "running" | "stopped";

/** Throws when in `phase` nothing may be asked. */
export function assertRunning(phase: Phase): void {
  switch (phase) {
    case "running":
      return;
    case "fresh":
      throw new ResponseError(ErrorCodes.ServerNotInitialized, "De taalserver is nog niet gestart.");
    case "stopped":
      throw new ResponseError(ErrorCodes.InvalidRequest, "De taalserver is al gestopt.");
  }
}

export function unknownMethod(method: string): ResponseError {
  return new ResponseError(ErrorCodes.MethodNotFound, `De taalserver kent het verzoek ${method} niet.`);
}

/** The client took its request back. */
export function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "Het verzoek is ingetrokken.");
}

/** The texts changed while the answer was made. */
export function overtaken(): ResponseError {
  return new ResponseError(LSPErrorCodes.ContentModified, "De tekst is intussen veranderd.");
}

/**
 * `error` as the client may see it: what was meant for it as it is, and of a fault in the server a sentence, while
 * `fault` gets to know everything.
 */
export function responseErrorOf(
  error: unknown,
  method: string,
  fault: (error: unknown) => void,
): ResponseError {
  if (error instanceof ResponseError) return error;
  fault(error);
  return new ResponseError(
    ErrorCodes.InternalError,
    `De taalserver kon ${method} niet beantwoorden; dat is een fout in de taalserver zelf.`,
  );
}

/** Is `value` the token of a request? What stands there comes from the client when it sends a list of parameters. */
export function isToken(value: unknown): value is CancellationToken {
  return isRecord(value) && typeof value["isCancellationRequested"] === "boolean";
}
