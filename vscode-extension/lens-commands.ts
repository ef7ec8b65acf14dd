// The commands that the server puts above lines of a policy; they are not called by name, so no palette has them.

import { commands, type Disposable, ProgressLocation, window } from "vscode";
import type { Location, Position, StaticFeature } from "vscode-languageclient";
import type { ExampleFailure, RunExamplesParams, RunExamplesResult } from "@inkoop/lsp/protocol";
import { ask } from "./ask.js";
import type { ServerControl } from "./server-control.js";
import { examplesSentence } from "./summary.js";
import type { Views } from "./views.js";

const showUses = "inkoop.toonVerwijzingen";
const runExamples = "inkoop.voerVoorbeeldenUit";
const tryBesluit = "inkoop.probeerBesluit";

/** Tells the server which commands there are: it names no others. And that whole declarations are offered already. */
export const knownCommands: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    capabilities.experimental = {
      ...(capabilities.experimental as object | undefined),
      inkoop: { commands: [showUses, runExamples, tryBesluit], snippets: true },
    };
  },
  initialize: () => {},
  getState: () => ({ kind: "static" }),
  clear: () => {},
};

/** Registers the commands. */
export function lensCommands(server: ServerControl, views: Views): readonly Disposable[] {
  return [
    commands.registerCommand(showUses, async (uri: string, position: Position, locations: Location[]) => {
      const { protocol2CodeConverter: convert } = server.client;
      await commands.executeCommand(
        "editor.action.showReferences",
        convert.asUri(uri),
        convert.asPosition(position),
        locations.map((location) => convert.asLocation(location)),
      );
    }),
    commands.registerCommand(runExamples, (params: RunExamplesParams) => runAndTell(server, params)),
    commands.registerCommand(tryBesluit, (policy: string, besluit: string) => {
      views.trial.tryBesluit(policy, besluit);
    }),
  ];
}

/** Runs the examples that `params` names, and says how they came out. */
export async function runAndTell(server: ServerControl, params: RunExamplesParams): Promise<void> {
  const title = "Voorbeelden uitvoeren";
  const result = await window.withProgress({ location: ProgressLocation.Window, title }, () =>
    ask(server, "inkoop/runExamples", params),
  );
  const failures = failuresOf(result);
  const text = examplesSentence(result);
  const [first] = failures;
  if (first === undefined) {
    void window.showInformationMessage(text);
    return;
  }
  const show = "Toon de eerste";
  const chosen = await window.showWarningMessage(text, show);
  if (chosen !== show) return;
  const { protocol2CodeConverter: convert } = server.client;
  await window.showTextDocument(convert.asUri(first.uri), { selection: convert.asRange(first.range) });
}

function failuresOf({ policies }: RunExamplesResult): readonly ExampleFailure[] {
  return policies.flatMap(({ examples }) => examples.flatMap(({ failures }) => failures));
}
