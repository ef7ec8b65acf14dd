// The one way in which a command gives up: a message of the catalogue, told on the error stream, exit code 2.

import { catalogue } from "../diagnostics/catalogue.js";
import type { MessageParameters } from "../diagnostics/create.js";
import type { BatchCode } from "../diagnostics/messages-batch.js";
import type { AuthorCode } from "../diagnostics/messages-commands.js";
import type { CommandCode } from "../diagnostics/messages-input.js";

/** The messages with which a command may give up. */
export type RefusalCode = CommandCode | AuthorCode | BatchCode;

/** Misuse of a command, or a file that cannot be read or written. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** The refusal `code`, to be thrown. */
export function refusal<C extends RefusalCode>(
  code: C,
  parameters: MessageParameters<C>,
  cause?: unknown,
): Refusal {
  // The signature ties the parameters to the code; inside, the texts are one union of functions.
  const text = catalogue[code].text as (parameters: unknown) => string;
  return new Refusal(code, text(parameters), cause);
}

/** A file system error in words that complete "… is niet te lezen: …". */
export function reasonOf(error: unknown): string {
  const code = errorCode(error);
  switch (code) {
    case "ENOENT":
      return "het bestaat niet";
    case "EACCES":
    case "EPERM":
      return "u hebt er geen rechten voor";
    case "EISDIR":
      return "het is een map";
    case "ENOTDIR":
    case "EEXIST":
      return "waar een map hoort, staat een bestand";
    case "ENOSPC":
    case "EDQUOT":
      return "de schijf is vol";
    case "EROFS":
      return "de schijf is alleen te lezen";
    case "ENAMETOOLONG":
      return "de naam is te lang";
    case "ELOOP":
      return "de verwijzingen lopen rond";
    default:
      return error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
  }
}

/** The `code` of a file system error; undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
