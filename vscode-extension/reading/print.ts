// *Beleid afdrukken*: the editor cannot print, a browser can; so the policy goes there as a file.

import { env, type ExtensionContext, UIKind, Uri, window, workspace } from "vscode";
import { ask } from "../ask.js";
import type { ServerControl } from "../server-control.js";
import type { Subject } from "../views/messages.js";
import { newNonce } from "../views/page-html.js";
import { documentFor } from "./ask-document.js";
import { printedHtml } from "./printed.js";

/** Prints the policy of `subject`; says so when there is none, or none without errors. */
export async function printPolicy(
  context: ExtensionContext,
  server: ServerControl,
  subject: Subject | undefined,
): Promise<void> {
  if (subject === undefined) {
    void window.showInformationMessage("Open eerst het beleid dat u wilt afdrukken.");
    return;
  }
  const answer = await documentFor(subject, (params) => ask(server, "inkoop/document", params));
  if (answer === null) {
    void window.showInformationMessage("Dit bestand hoort bij geen beleid, dus er is niets af te drukken.");
    return;
  }
  const { policy, document } = answer;
  if (document === undefined) {
    void window.showWarningMessage(
      `In ${policy.titel} staan nog fouten. Los die eerst op; daarna kunt u afdrukken.`,
    );
    return;
  }
  const style = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, "dist/print.css"));
  const html = printedHtml(document, new TextDecoder().decode(style), newNonce());
  const isHere = env.uiKind === UIKind.Desktop && env.remoteName === undefined;
  const file = isHere ? forThisMachine(context, policy.naam) : await chosenFile(policy.uri, policy.naam);
  if (file === undefined) return;
  await workspace.fs.createDirectory(Uri.joinPath(file, ".."));
  await workspace.fs.writeFile(file, new TextEncoder().encode(html));
  if (isHere && (await env.openExternal(file))) return;
  const name = file.path.split("/").at(-1) ?? file.path;
  void window.showInformationMessage(
    `${policy.titel} staat in ${name}. Open dat bestand in uw browser om het af te drukken of als pdf te bewaren.`,
  );
}

/** The browser shows the file at once, so nobody needs to choose where it is; the next one takes its place. */
function forThisMachine({ globalStorageUri }: ExtensionContext, naam: string): Uri {
  return Uri.joinPath(globalStorageUri, "afdrukken", `${naam}.html`);
}

/** Where the editor runs elsewhere it cannot open a browser on the file: then one chooses where it goes. */
function chosenFile(policy: string, naam: string): Thenable<Uri | undefined> {
  return window.showSaveDialog({
    title: "Beleid afdrukken",
    saveLabel: "Bewaar",
    filters: { Webpagina: ["html"] },
    defaultUri: Uri.joinPath(Uri.parse(policy), "..", `${naam}.html`),
  });
}
