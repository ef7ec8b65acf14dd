// *Proef*: the questions of a besluit beside its text, and what comes of the answers while both change.

import { commands, type ExtensionContext, Selection, TextEditorRevealType, window, workspace } from "vscode";
import type { DecideResult } from "@inkoop/lsp/protocol";
import { ask } from "../ask.js";
import type { ServerControl } from "../server-control.js";
import type { Subject } from "../views/messages.js";
import { type OpenView, type Session, type View, viewOf } from "../views/view.js";
import type { Asked, AskedByPolicy, FromTrialPage, ToTrialPage } from "./messages.js";

/** The view, which can be opened on a besluit. */
export interface TrialView extends View {
  /** Tries `besluit` of the policy at `policy`; the answers that there were stay. */
  readonly tryBesluit: (policy: string, besluit: string) => void;
}

/** Offers the view. */
export function trialView(context: ExtensionContext, server: ServerControl): TrialView {
  /** What a person chose in the text, until the page knows. */
  let chosen: { readonly policy: string; readonly besluit: string } | undefined;
  const view = viewOf<ToTrialPage, FromTrialPage>(context, server, {
    type: "inkoop.trial",
    page: "trial",
    title: "Proef",
    open: (opened) =>
      sessionOf(server, opened, () => {
        const taken = chosen;
        chosen = undefined;
        return taken;
      }),
  });
  return Object.assign(view, {
    tryBesluit: (policy: string, besluit: string) => {
      chosen = { policy, besluit };
      view.show({ uri: policy, policy });
    },
  });
}

const nothingAsked: Asked = { facts: {} };

function sessionOf(
  server: ServerControl,
  view: OpenView<ToTrialPage>,
  takeChosen: () => { readonly policy: string; readonly besluit: string } | undefined,
): Session<FromTrialPage> {
  let asked: AskedByPolicy = {};
  /** The policy that was decided about last: most likely it is the same again. */
  let last = "";
  const askedOf = (policy: string): Asked =>
    Object.hasOwn(asked, policy) ? (asked[policy] ?? nothingAsked) : nothingAsked;

  /** Decides with the answers to the policy that it turns out to be about. */
  const decide = async (subject: Subject): Promise<DecideResult | null> => {
    const first = await decideOver(server, subject, askedOf(last));
    if (first === null || first.policy.uri === last) return first;
    last = first.policy.uri;
    return decideOver(server, subject, askedOf(last));
  };
  const tellPolicies = async (): Promise<void> => {
    const { policies } = await ask(server, "inkoop/examples", {});
    view.post({
      kind: "policies",
      policies: policies.map(({ policy: { uri, titel }, files }) => ({
        uri,
        titel,
        hasExamples: files.length > 0,
      })),
    });
  };
  return {
    refresh: async () => {
      if (server.state() !== "running") return;
      const wanted = takeChosen();
      if (wanted !== undefined) {
        asked = { ...asked, [wanted.policy]: { ...askedOf(wanted.policy), besluit: wanted.besluit } };
      }
      const result = await decide(view.subject());
      if (wanted !== undefined) view.post({ kind: "besluit", ...wanted });
      if (result !== null) view.panel.title = `Proef: ${result.policy.titel}`;
      view.post({ kind: "decided", result });
      await tellPolicies();
    },
    receive: async (message) => {
      switch (message.kind) {
        case "answers":
          ({ asked } = message);
          view.refreshNow();
          return;
        case "choosePolicy":
          view.about({ uri: message.policy, policy: message.policy });
          return;
        case "chooseExample":
          return chooseExample(server, view, message.policy);
        case "keepExample":
          return keepExample(server, view, message.policy, askedOf(message.policy));
      }
    },
  };
}

/** Asks about the policy of `subject`, or another when what is in front is no part of that one. */
async function decideOver(
  server: ServerControl,
  { uri, policy }: Subject,
  { besluit, facts }: Asked,
): Promise<DecideResult | null> {
  const about = { textDocument: { uri }, facts };
  const put = async (which: object): Promise<DecideResult | null> => {
    if (besluit === undefined) return ask(server, "inkoop/decide", { ...about, ...which });
    try {
      return await ask(server, "inkoop/decide", { ...about, ...which, besluit });
    } catch {
      // The besluit is of another policy, or has another name by now.
      return ask(server, "inkoop/decide", { ...about, ...which });
    }
  };
  return (policy === undefined ? null : await put({ policy })) ?? put({});
}

/** Lets the person choose an example, and gives its facts to the page. */
async function chooseExample(
  server: ServerControl,
  view: OpenView<ToTrialPage>,
  policy: string,
): Promise<void> {
  const { policies } = await ask(server, "inkoop/examples", { policy });
  const items = policies
    .flatMap(({ files }) => files)
    .flatMap(({ uri, examples }) =>
      examples.map(({ id, titel }) => ({
        id,
        label: titel,
        description: decodeURIComponent(uri.split("/").at(-1) ?? ""),
      })),
    );
  const chosen = await window.showQuickPick(items, {
    title: "Begin met een voorbeeld",
    placeHolder: "De gegevens van dit voorbeeld komen in plaats van uw antwoorden",
    matchOnDescription: true,
  });
  view.panel.reveal();
  if (chosen === undefined) return;
  const found = await ask(server, "inkoop/exampleFacts", { policy, example: chosen.id });
  if (found === null) {
    view.post({ kind: "told", text: "Dit voorbeeld is nu niet te gebruiken: los eerst de fouten op." });
    return;
  }
  view.post({ kind: "facts", policy, titel: chosen.label, ...found });
}

/** Puts the answers in the text as an example, where one can undo it, and shows it with its title to type over. */
async function keepExample(
  server: ServerControl,
  view: OpenView<ToTrialPage>,
  policy: string,
  { besluit, facts }: Asked,
): Promise<void> {
  const tell = (text: string): void => {
    view.post({ kind: "told", text });
  };
  const params = {
    textDocument: { uri: policy },
    policy,
    facts,
    ...(besluit === undefined ? {} : { besluit }),
  };
  try {
    const written = await ask(server, "inkoop/writeExample", params);
    if (written === null) return;
    const { protocol2CodeConverter: convert } = server.client;
    const edit = await convert.asWorkspaceEdit(written.edit);
    if (!(await workspace.applyEdit(edit))) {
      tell("De tekst veranderde net; probeer het nog eens.");
      return;
    }
    const document = await workspace.openTextDocument(convert.asUri(written.uri));
    const editor = await window.showTextDocument(document, {
      viewColumn: window.visibleTextEditors.find((each) => each.document === document)?.viewColumn ?? 1,
    });
    const line = document.lineAt(written.line);
    const start = line.range.start.translate(0, line.text.indexOf('"') + 1);
    const end = line.range.start.translate(0, line.text.lastIndexOf('"'));
    editor.selection = new Selection(start, end);
    editor.revealRange(line.range, TextEditorRevealType.InCenter);
    tell(`Bewaard als voorbeeld “${written.titel}” in ${workspace.asRelativePath(document.uri)}.`);
    await commands.executeCommand("testing.refreshTests").then(undefined, () => undefined);
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
  }
}
