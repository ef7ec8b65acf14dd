// A new policy and a new example: the snippets of the language, put where they belong.

import { commands, type Position, Range, Selection, type TextDocument, Uri, window, workspace } from "vscode";
import { exampleSnippet, policySnippet } from "./snippet-titles.js";

/** Asks where the policy should be, makes the file and lets the person fill it in. */
export async function newPolicy(): Promise<void> {
  const folder = folderInFront();
  const uri = await window.showSaveDialog({
    title: "Nieuw beleid",
    saveLabel: "Maak beleid",
    filters: { Inkoopbeleid: ["inkoop"] },
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, "nieuw-beleid.inkoop") }),
  });
  if (uri === undefined) return;
  await workspace.fs.writeFile(uri, new Uint8Array());
  await window.showTextDocument(await workspace.openTextDocument(uri));
  await insert(policySnippet);
}

/** Puts an example below everything else in the text in front, with an empty line above it. */
export async function newExample(): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== "inkoop") {
    void window.showInformationMessage("Open eerst het beleid waar het voorbeeld bij hoort.");
    return;
  }
  const { document } = editor;
  const from = endOfText(document);
  const to = document.lineAt(document.lineCount - 1).range.end;
  const separator = from.line === 0 && from.character === 0 ? "" : "\n\n";
  await editor.edit((edit) => {
    edit.replace(new Range(from, to), separator);
  });
  const end = document.lineAt(document.lineCount - 1).range.end;
  editor.selection = new Selection(end, end);
  editor.revealRange(new Range(end, end));
  await insert(exampleSnippet);
}

/** Behind the last character that is no blank. */
function endOfText(document: TextDocument): Position {
  return document.positionAt(document.getText().trimEnd().length);
}

async function insert(name: string): Promise<void> {
  await commands.executeCommand("editor.action.insertSnippet", { langId: "inkoop", name });
}

/** The folder in which something new is proposed: that of the text in front, else the first of the workspace. */
function folderInFront(): Uri | undefined {
  const open = window.activeTextEditor?.document.uri;
  if (open?.scheme === "file") return Uri.joinPath(open, "..");
  return workspace.workspaceFolders?.[0]?.uri;
}
