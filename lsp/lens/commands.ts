// Commands that an editor may have for what stands above a line. The server has none itself: it names one only to a
// client that says, in `experimental.inkoop.commands`, that it knows it.

import type { ClientCapabilities, Command } from "vscode-languageserver";
import { saysOfUs } from "../shapes.js";

/**
 * `toonVerwijzingen`: an address, a place in it, and locations. `voerVoorbeeldenUit`: what `inkoop/runExamples` takes.
 * `probeerBesluit`: the `uri` of a policy, and the name of a besluit.
 */
export type ClientCommand = "inkoop.toonVerwijzingen" | "inkoop.voerVoorbeeldenUit" | "inkoop.probeerBesluit";

/** Does the client say that it has this command? */
export function hasCommand(client: ClientCapabilities, command: ClientCommand): boolean {
  const commands = saysOfUs(client, "commands");
  return Array.isArray(commands) && commands.includes(command);
}

/** A title that does `command`, when the client has it; else only a title. */
export function titled(
  title: string,
  client: ClientCapabilities,
  command: ClientCommand,
  ...commandArguments: readonly unknown[]
): Command {
  return hasCommand(client, command)
    ? { title, command, arguments: [...commandArguments] }
    : { title, command: "" };
}
