// The page of a message, as a document that the Markdown preview shows beside the text.

import { commands, type Diagnostic, type Disposable, languages, Uri, window, workspace } from "vscode";
import { ask } from "./ask.js";
import { codeOf, source } from "./findings.js";
import type { ServerControl } from "./server-control.js";

const scheme = "inkoop-uitleg";

/** Offers the pages as documents. */
export function explanations(server: ServerControl): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path }) => {
      const code = path.replaceAll(/^\/|\.md$/g, "");
      const page = await ask(server, "inkoop/explain", { code });
      return page === null ? `Er is geen melding \`${code}\`.` : `# ${page.code}\n\n${page.markdown}`;
    },
  });
}

/** Shows the page of `code`; without it that of the finding at the cursor, and else it asks. */
export async function explain(code?: unknown): Promise<void> {
  const chosen = typeof code === "string" ? code : (codeAtCursor() ?? (await askCode()));
  if (chosen === undefined) return;
  const uri = Uri.from({ scheme, path: `/${chosen.trim().toUpperCase()}.md` });
  await commands.executeCommand("markdown.showPreviewToSide", uri);
}

function findingsOfWorkspace(): readonly Diagnostic[] {
  return languages.getDiagnostics().flatMap(([, found]) => found.filter((each) => each.source === source));
}

function codeAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const here = languages
    .getDiagnostics(editor.document.uri)
    .find((each) => each.source === source && each.range.contains(editor.selection.active));
  return here === undefined ? undefined : codeOf(here);
}

/** Any code; those of the workspace stand ready. */
async function askCode(): Promise<string | undefined> {
  const known = new Map(findingsOfWorkspace().map((each) => [codeOf(each) ?? "", each.message]));
  const items = [...known].map(([label, description]) => ({ label, description }));
  const pick = window.createQuickPick();
  pick.placeholder = "De code van een melding, bijvoorbeeld INK0401";
  pick.items = items;
  pick.matchOnDescription = true;
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.label ?? pick.value);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
