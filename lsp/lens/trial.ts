// What stands above a besluit: that it can be tried, for a client that can show that.

import type { ClientCapabilities, CodeLens } from "vscode-languageserver";
import type { FileView } from "../feature.js";
import { policiesIn } from "../policies.js";
import { hasCommand, titled } from "./commands.js";

const command = "inkoop.probeerBesluit";

/**
 * The lens of each besluit in a file; of a part that several policies use, one for each of them. They stand there from
 * the words alone, so that lines do not jump while there is an error in the policy.
 */
export function trialLenses(
  { snapshot, path, file, convert }: FileView,
  client: ClientCapabilities,
): readonly CodeLens[] {
  if (!hasCommand(client, command)) return [];
  const policies = policiesIn(snapshot).filter(({ unit }) => unit.files.some((each) => each.path === path));
  return file.tree.declarations.flatMap((declaration) => {
    if (declaration.kind !== "besluit") return [];
    const { name, span } = declaration;
    const range = convert.rangeOf({ start: span.start, end: span.start + "besluit".length });
    return policies.map(({ ref }) => {
      const title = policies.length > 1 ? `proef (${ref.naam})` : "proef";
      return { range, command: titled(title, client, command, ref.uri, name.name) };
    });
  });
}
