// Formats every policy of the workspace.

import { commands, type TextEdit, type Uri, window, workspace, WorkspaceEdit } from "vscode";
import { formattedSentence } from "./summary.js";

const options = { tabSize: 2, insertSpaces: true };

/** Formats the files one by one, saves those that had no changes of their own, and says how many changed. */
export async function formatAll(): Promise<void> {
  const files = await workspace.findFiles("**/*.inkoop", "**/node_modules/**");
  const changed: Uri[] = [];
  for (const uri of files) if (await format(uri)) changed.push(uri);
  void window.showInformationMessage(formattedSentence(changed.length, files.length));
}

/** Whether anything changed. */
async function format(uri: Uri): Promise<boolean> {
  const document = await workspace.openTextDocument(uri);
  const edits = await commands.executeCommand<readonly TextEdit[] | undefined>(
    "vscode.executeFormatDocumentProvider",
    uri,
    options,
  );
  if (edits === undefined || edits.length === 0) return false;
  const hadChanges = document.isDirty;
  const change = new WorkspaceEdit();
  change.set(uri, [...edits]);
  const before = document.getText();
  await workspace.applyEdit(change);
  if (!hadChanges) await document.save();
  return document.getText() !== before;
}
