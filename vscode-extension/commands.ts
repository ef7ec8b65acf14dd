// The commands that a person calls, each under `Inkoop:` in the command palette.

import { commands, type Disposable, window, workspace } from "vscode";
import { showTypeScript } from "./emitted-typescript.js";
import { explain } from "./explanation.js";
import { countFindings } from "./findings.js";
import { formatAll } from "./format-all.js";
import { runAndTell } from "./lens-commands.js";
import { newExample, newPolicy } from "./new-text.js";
import type { ServerControl } from "./server-control.js";
import { sentenceOf } from "./summary.js";
import type { Views } from "./views.js";

/** Registers the commands of the extension. */
export function registerCommands(server: ServerControl, views: Views): readonly Disposable[] {
  const handlers: Readonly<Record<string, (argument?: unknown) => Promise<void> | void>> = {
    "inkoop.checkAll": () => checkAll(server),
    "inkoop.explain": explain,
    "inkoop.formatAll": formatAll,
    "inkoop.newExample": newExample,
    "inkoop.newPolicy": newPolicy,
    "inkoop.print": () => views.reading.print(),
    "inkoop.read": () => {
      views.reading.show();
    },
    "inkoop.restartServer": () => server.restart(),
    "inkoop.runExamples": () => runAndTell(server, {}),
    "inkoop.showLog": () => {
      server.log.show();
      return Promise.resolve();
    },
    "inkoop.showTypeScript": () => showTypeScript(server),
    "inkoop.try": () => {
      views.trial.show();
    },
  };
  return Object.entries(handlers).map(([name, handler]) => commands.registerCommand(name, handler));
}

/** Everything is checked as one types; this shows what was found, all together. */
async function checkAll(server: ServerControl): Promise<void> {
  if (server.state() === "stopped") await server.restart();
  const files = await workspace.findFiles("**/*.inkoop", "**/node_modules/**");
  if (files.length === 0) {
    const make = "Nieuw beleid";
    const chosen = await window.showInformationMessage("In deze map staat geen inkoopbeleid.", make);
    if (chosen === make) await newPolicy();
    return;
  }
  const counts = countFindings();
  await commands.executeCommand("workbench.actions.view.problems");
  const checked = `${files.length} ${files.length === 1 ? "bestand" : "bestanden"} gecontroleerd`;
  void window.showInformationMessage(`${checked}: ${sentenceOf(counts).toLowerCase()}.`);
}
