// The TypeScript that a policy becomes, as a document beside the text that follows what is typed.

import { Disposable, EventEmitter, Uri, ViewColumn, window, workspace } from "vscode";
import { ask } from "./ask.js";
import { emittedText } from "./emitted-text.js";
import type { ServerControl } from "./server-control.js";

const scheme = "inkoop-typescript";
const language = "inkoop";
/** After so many milliseconds without a keystroke the module is asked for again. */
const rest = 500;

/** Offers the modules as documents, and keeps those that are open up to date. */
export function emittedModules(server: ServerControl): Disposable {
  const changed = new EventEmitter<Uri>();
  const modules = new Map<string, string>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const provide = async (uri: Uri): Promise<string> => {
    const answer = await ask(server, "inkoop/emitted", { textDocument: { uri: uri.query } });
    const { shown, module } = emittedText(answer, modules.get(uri.toString()));
    if (module !== undefined) modules.set(uri.toString(), module);
    return shown;
  };
  const refresh = (): void => {
    const open = workspace.textDocuments.filter(({ uri }) => uri.scheme === scheme);
    for (const { uri } of open) changed.fire(uri);
  };
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: provide,
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      modules.delete(uri.toString());
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId !== language) return;
      clearTimeout(waiting);
      waiting = setTimeout(refresh, rest);
    }),
    new Disposable(() => {
      clearTimeout(waiting);
    }),
  );
}

/** Shows the module of the policy in front. */
export async function showTypeScript(server: ServerControl): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== language) {
    void window.showInformationMessage("Open eerst het beleid waarvan u de TypeScript wilt zien.");
    return;
  }
  const source = document.uri.toString();
  const answer = await ask(server, "inkoop/emitted", { textDocument: { uri: source } });
  if (answer === null) {
    void window.showInformationMessage("Dit bestand hoort bij geen beleid, dus er is geen TypeScript van.");
    return;
  }
  const path = `/${answer.module?.fileName ?? `${answer.policy.naam}.ts`}`;
  const shown = await workspace.openTextDocument(Uri.from({ scheme, path, query: source }));
  await window.showTextDocument(shown, { viewColumn: ViewColumn.Beside, preserveFocus: true });
}
