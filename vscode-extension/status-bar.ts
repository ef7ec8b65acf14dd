// The status bar: how the server is doing and what it found in the whole workspace.

import { type Disposable, languages, StatusBarAlignment, ThemeColor, window, workspace } from "vscode";
import { countFindings } from "./findings.js";
import type { ServerControl } from "./server-control.js";
import { statusOf } from "./summary.js";

const setting = "statusbalk.tonen";

/** Shows the state of `server` for as long as the result is not disposed of. */
export function statusBar(server: ServerControl): Disposable {
  const item = window.createStatusBarItem("inkoop.status", StatusBarAlignment.Left, 10);
  item.name = "Inkoop";
  const update = (): void => {
    const { text, tooltip, spoken, alarming } = statusOf(server.state(), countFindings());
    item.text = text;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: spoken, role: "button" };
    item.backgroundColor = alarming ? new ThemeColor("statusBarItem.warningBackground") : undefined;
    item.command = server.state() === "stopped" ? "inkoop.restartServer" : "inkoop.checkAll";
    if (workspace.getConfiguration("inkoop").get<boolean>(setting, true)) item.show();
    else item.hide();
  };
  const listening = [
    server.onDidChangeState(update),
    languages.onDidChangeDiagnostics(update),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`inkoop.${setting}`)) update();
    }),
  ];
  update();
  return {
    dispose: () => {
      for (const each of listening) each.dispose();
      item.dispose();
    },
  };
}
