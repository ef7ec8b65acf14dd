// Showing in the text what a view speaks of.

import {
  Selection,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import type { Place } from "@inkoop/lsp/protocol";
import type { ServerControl } from "../server-control.js";

/** Puts the cursor at the start of `place`; with `focus` the person goes on there, else stays in the view. */
export async function reveal(server: ServerControl, place: Place, focus: boolean): Promise<void> {
  const { protocol2CodeConverter: convert } = server.client;
  const range = convert.asRange(place.range);
  const shown = editorOf(convert.asUri(place.uri));
  const document = shown?.document ?? (await workspace.openTextDocument(convert.asUri(place.uri)));
  const editor = await window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? columnForText(),
    preserveFocus: !focus,
    preview: true,
  });
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The editor on screen with that document. */
function editorOf(uri: Uri): TextEditor | undefined {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
}

/** Where another file of the policy opens: not on top of the view. */
function columnForText(): ViewColumn {
  const editor = window.visibleTextEditors.find(({ document }) => document.languageId === "inkoop");
  return editor?.viewColumn ?? ViewColumn.One;
}
