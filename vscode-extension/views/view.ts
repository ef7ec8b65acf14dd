// A view beside the text: its panel, the page in it, and what it is about. What it shows, each view says itself.

import {
  Disposable,
  type ExtensionContext,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { Place } from "@inkoop/lsp/protocol";
import type { ServerControl } from "../server-control.js";
import { latest } from "./latest.js";
import {
  type FromAnyPage,
  isMessage,
  type Message,
  type Subject,
  subjectIn,
  type SubjectMessage,
} from "./messages.js";
import { newNonce, pageHtml } from "./page-html.js";
import { reveal } from "./reveal.js";

const language = "inkoop";
/** After so many milliseconds without a keystroke a view asks for what it shows again. */
const rest = 150;

/** A kind of view. */
export interface ViewSpec<ToPage extends Message, FromPage extends Message> {
  /** What the editor knows it by. */
  readonly type: `inkoop.${string}`;
  /** Its bundles: dist/<page>.js and dist/<page>.css. */
  readonly page: string;
  /** What its tab is called until it knows better. */
  readonly title: string;
  /** Called for each panel that opens. */
  readonly open: (view: OpenView<ToPage>) => Session<FromPage>;
}

/** A panel that is open, as a kind of view sees it. */
export interface OpenView<ToPage extends Message> {
  readonly panel: WebviewPanel;
  readonly subject: () => Subject;
  /** Makes the view about something else; it is refreshed. */
  readonly about: (subject: Subject) => void;
  /** Of which policy the view turned out to be: it stays with that one for as long as the documents belong to it. */
  readonly stayWith: (policy: string) => void;
  readonly post: (message: ToPage) => void;
  /** Asks for a refresh once nothing has happened for a while. */
  readonly refreshSoon: () => void;
  /** Asks for a refresh as soon as the one that is going on has ended. */
  readonly refreshNow: () => void;
  /** What ends with the panel. */
  readonly until: (...ending: readonly Disposable[]) => void;
}

/** What a kind of view does in a panel. */
export interface Session<FromPage extends Message> {
  /** Asks the server and tells the page; never called while it is busy. Called for every change of any policy. */
  readonly refresh: () => Promise<void>;
  /** The page says something that is not the same for every view. */
  readonly receive: (message: FromPage) => Promise<void> | void;
  /** The page is there anew and knows nothing; a refresh follows. */
  readonly ready?: () => void;
}

/** The one panel of a kind of view. */
export interface View extends Disposable {
  /** Shows it beside the text, about `subject` or else that in front; says so when there is none. */
  readonly show: (subject?: Subject) => void;
  /** What the panel is about, while it is open. */
  readonly subject: () => Subject | undefined;
}

/** Offers a kind of view; a panel that was open when the window closed comes back. */
export function viewOf<ToPage extends Message, FromPage extends Message>(
  context: ExtensionContext,
  server: ServerControl,
  spec: ViewSpec<ToPage, FromPage>,
): View {
  let open: Pick<OpenView<ToPage>, "panel" | "about" | "subject"> | undefined;
  const dist = Uri.joinPath(context.extensionUri, "dist");

  const fill = (panel: WebviewPanel, first: Subject): void => {
    let subject = first;
    const ending: Disposable[] = [];
    const refresh = latest(
      () => session.refresh(),
      rest,
      (error) => {
        server.log.error(error instanceof Error ? error : String(error));
      },
    );
    const about = (next: Subject): void => {
      subject = next;
      tellSubject();
      void refresh.now();
    };
    const tellSubject = (): void => {
      const message: SubjectMessage = { kind: "subject", subject };
      void panel.webview.postMessage(message);
    };
    const session = spec.open({
      panel,
      subject: () => subject,
      about,
      stayWith: (policy) => {
        if (policy === subject.policy) return;
        subject = { ...subject, policy };
        tellSubject();
      },
      post: (message) => void panel.webview.postMessage(message),
      refreshSoon: refresh.soon,
      refreshNow: () => void refresh.now(),
      until: (...more) => void ending.push(...more),
    });
    const receive = async (message: FromPage | FromAnyPage): Promise<void> => {
      if (isFromAnyPage(message)) {
        switch (message.kind) {
          case "ready":
            tellSubject();
            session.ready?.();
            return refresh.now();
          case "reveal":
            return reveal(server, message.place, message.focus);
          case "policy":
            about({ ...subject, policy: message.policy });
        }
      } else await session.receive(message);
    };
    ending.push(
      refresh,
      panel.webview.onDidReceiveMessage((message: unknown) => {
        // Only the page of this view, which was built with it, can say anything here.
        if (isMessage(message)) void receive(message as FromPage | FromAnyPage);
      }),
      server.onDidChangeState(refresh.soon),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === language) refresh.soon();
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        const document = editor?.document;
        if (document?.languageId !== language || document.uri.toString() === subject.uri) return;
        about({ ...subject, uri: document.uri.toString() });
      }),
    );
    panel.onDidDispose(() => {
      if (open?.panel === panel) open = undefined;
      Disposable.from(...ending).dispose();
    });
    open = { panel, about, subject: () => subject };
    panel.iconPath = {
      light: Uri.joinPath(context.extensionUri, "icons/file-light.svg"),
      dark: Uri.joinPath(context.extensionUri, "icons/file-dark.svg"),
    };
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    const { webview } = panel;
    const address = (file: string): string => webview.asWebviewUri(Uri.joinPath(dist, file)).toString();
    webview.html = pageHtml({
      title: spec.title,
      cspSource: webview.cspSource,
      script: address(`${spec.page}.js`),
      style: address(`${spec.page}.css`),
      nonce: newNonce(),
    });
  };

  const show = (subject = inFront()): void => {
    if (open !== undefined) {
      if (subject !== undefined) open.about(subject);
      open.panel.reveal(undefined, true);
      return;
    }
    if (subject === undefined) {
      void window.showInformationMessage("Open eerst het beleid waar het om gaat.");
      return;
    }
    const panel = window.createWebviewPanel(
      spec.type,
      spec.title,
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableFindWidget: true },
    );
    fill(panel, subject);
  };

  const serializer = window.registerWebviewPanelSerializer(spec.type, {
    deserializeWebviewPanel: (panel, state: unknown) => {
      const subject = subjectIn(state);
      if (subject === undefined || open !== undefined) panel.dispose();
      else fill(panel, subject);
      return Promise.resolve();
    },
  });
  return {
    show,
    subject: () => open?.subject(),
    dispose: () => {
      serializer.dispose();
      open?.panel.dispose();
    },
  };
}

/** The policy that a person looks at. */
function inFront(): Subject | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === language ? { uri: document.uri.toString() } : undefined;
}

function isFromAnyPage(message: Message): message is FromAnyPage {
  return message.kind === "ready" || message.kind === "reveal" || message.kind === "policy";
}

/** Is the place that of the document at `uri`? */
export function isAt(place: Place, uri: string): boolean {
  return Uri.parse(place.uri).toString() === Uri.parse(uri).toString();
}
