// What stands above a besluit: that it can be tried, for a client that can show that.

import type { ClientCapabilities, CodeLens } from "vscode-languageserver";
import type { FileView } from "../feature.js";
import { policiesIn } from "../policies.js";
import { hasCommand, titled } from "./commands.js";

const command = "inkoop.probeerBesluit";

/** The lens of each besluit in a file; of a part that several policies use, one for each of them. */
export function trialLenses(
  { snapshot, path, convert }: FileView,
  client: ClientCapabilities,
): readonly CodeLens[] {
  if (!hasCommand(client, command)) return [];
  const policies = policiesIn(snapshot).filter(({ unit }) => unit.files.some((file) => file.path === path));
  return policies.flatMap(({ beleid, ref }) =>
    (beleid?.besluiten ?? [])
      .filter(({ origin }) => origin.file === path)
      .map(({ naam, origin }) => ({
        range: convert.rangeOf({ start: origin.span.start, end: origin.span.start + "besluit".length }),
        command: titled(
          policies.length > 1 ? `proef (${ref.naam})` : "proef",
          client,
          command,
          ref.uri,
          naam,
        ),
      })),
  );
}
