// The page of a view talks with the extension, and keeps what must survive being hidden.

import {
  type FromAnyPage,
  isMessage,
  type KeptState,
  type Message,
  type SubjectMessage,
} from "../messages.js";

interface EditorApi {
  readonly postMessage: (message: unknown) => void;
  readonly getState: () => unknown;
  readonly setState: (state: unknown) => void;
}

// The editor gives every page this function; it may be called once.
declare function acquireVsCodeApi(): EditorApi;

/** The other side, as a page sees it. */
export interface Channel<FromPage extends Message, State extends KeptState> {
  readonly post: (message: FromPage | FromAnyPage) => void;
  /** What was kept, in parts that may be missing or of an older make. */
  readonly kept: () => Partial<State>;
  /** Keeps these parts besides what is kept already. */
  readonly keep: (parts: Partial<State>) => void;
}

/** Opens the channel; `receive` gets what the extension says, and `ready` has been said. */
export function channel<ToPage extends Message, FromPage extends Message, State extends KeptState>(
  receive: (message: ToPage) => void,
): Channel<FromPage, State> {
  const editor = acquireVsCodeApi();
  const kept = (): Partial<State> => {
    const state = editor.getState();
    // Only this page ever kept anything here.
    return typeof state === "object" && state !== null ? (state as Partial<State>) : {};
  };
  window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    // The extension that this page was built with is the only one that can reach it.
    if (!isMessage(data)) return;
    if (isSubject(data)) editor.setState({ ...kept(), subject: data.subject });
    else receive(data as ToPage);
  });
  const post = (message: FromPage | FromAnyPage): void => {
    editor.postMessage(message);
  };
  // Not before the page has what this returns.
  queueMicrotask(() => {
    post({ kind: "ready" });
  });
  return {
    post,
    kept,
    keep: (parts) => {
      editor.setState({ ...kept(), ...parts });
    },
  };
}

function isSubject(message: Message): message is SubjectMessage {
  return message.kind === "subject";
}
