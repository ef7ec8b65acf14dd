// *Beleid lezen*: the policy beside its text, as a colleague would want to read it, following the cursor.

import { type ExtensionContext, type TextEditor, window } from "vscode";
import type { DocumentResult } from "@inkoop/lsp/protocol";
import { ask } from "../ask.js";
import type { ServerControl } from "../server-control.js";
import type { Subject } from "../views/messages.js";
import { type OpenView, type Session, type View, viewOf } from "../views/view.js";
import type { FromReadingPage, ToReadingPage } from "./messages.js";
import type { Reading } from "./shapes.js";

/** Offers the view. */
export function readingView(context: ExtensionContext, server: ServerControl): View {
  return viewOf<ToReadingPage, FromReadingPage>(context, server, {
    type: "inkoop.reading",
    page: "reading",
    title: "Beleid lezen",
    open: (view) => sessionOf(server, view),
  });
}

function sessionOf(server: ServerControl, view: OpenView<ToReadingPage>): Session<FromReadingPage> {
  const follow = (editor: TextEditor | undefined): void => {
    if (editor?.document.languageId !== "inkoop") return;
    const { code2ProtocolConverter: convert } = server.client;
    const range = convert.asRange(editor.selection);
    view.post({ kind: "cursor", place: { uri: convert.asUri(editor.document.uri), range } });
  };
  view.until(
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      follow(textEditor);
    }),
  );
  /** By policy the last document without errors. */
  const kept = new Map<string, Reading>();
  const keptFor = (answer: DocumentResult | null): { readonly kept?: Reading } => {
    if (answer === null) return {};
    const { policy, document } = answer;
    view.panel.title = `Lezen: ${policy.titel}`;
    if (document !== undefined) kept.set(policy.uri, document);
    const last = kept.get(policy.uri);
    return document === undefined && last !== undefined ? { kept: last } : {};
  };
  return {
    refresh: async () => {
      if (server.state() !== "running") return;
      const answer = await documentFor(server, view.subject());
      view.post({ kind: "document", answer, ...keptFor(answer) });
      follow(window.activeTextEditor);
    },
    receive: () => {},
  };
}

/** The document of the policy, or of another when what is in front is no part of that one. */
async function documentFor(server: ServerControl, { uri, policy }: Subject): Promise<DocumentResult | null> {
  const textDocument = { uri };
  const answer = policy === undefined ? null : await ask(server, "inkoop/document", { textDocument, policy });
  return answer ?? ask(server, "inkoop/document", { textDocument });
}
