// *Beleid lezen*: the policy beside its text, as a colleague would want to read it, following the cursor.

import { type ExtensionContext, type TextEditor, window } from "vscode";
import type { DocumentResult } from "@inkoop/lsp/protocol";
import { ask } from "../ask.js";
import type { ServerControl } from "../server-control.js";
import type { Subject } from "../views/messages.js";
import { type OpenView, type Session, type View, viewOf } from "../views/view.js";
import { documentFor } from "./ask-document.js";
import type { FromReadingPage, ToReadingPage } from "./messages.js";
import { printPolicy } from "./print.js";
import type { Reading } from "./shapes.js";

/** The view, and printing what is in front or in it. */
export interface ReadingView extends View {
  readonly print: () => Promise<void>;
}

/** Offers the view. */
export function readingView(context: ExtensionContext, server: ServerControl): ReadingView {
  const print = (subject: Subject | undefined): Promise<void> => printPolicy(context, server, subject);
  const view = viewOf<ToReadingPage, FromReadingPage>(context, server, {
    type: "inkoop.reading",
    page: "reading",
    title: "Beleid lezen",
    open: (opened) => sessionOf(server, opened, print),
  });
  return {
    show: view.show,
    subject: view.subject,
    dispose: () => {
      view.dispose();
    },
    print: () => {
      const document = window.activeTextEditor?.document;
      const inFront = document?.languageId === "inkoop" ? { uri: document.uri.toString() } : undefined;
      const shown = view.subject();
      // Of a document that several policies use, it is the one that is being read.
      return print(
        shown !== undefined && (inFront === undefined || inFront.uri === shown.uri) ? shown : inFront,
      );
    },
  };
}

function sessionOf(
  server: ServerControl,
  view: OpenView<ToReadingPage>,
  print: (subject: Subject) => Promise<void>,
): Session<FromReadingPage> {
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
    view.stayWith(policy.uri);
    if (document !== undefined) kept.set(policy.uri, document);
    const last = kept.get(policy.uri);
    return document === undefined && last !== undefined ? { kept: last } : {};
  };
  return {
    refresh: async () => {
      if (server.state() !== "running") return;
      const answer = await documentFor(view.subject(), (params) => ask(server, "inkoop/document", params));
      view.post({ kind: "document", answer, ...keptFor(answer) });
      follow(window.activeTextEditor);
    },
    receive: ({ kind }) => {
      switch (kind) {
        case "print":
          return print(view.subject());
      }
    },
  };
}
