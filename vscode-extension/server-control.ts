// The language server as the rest of the extension sees it: its state, and starting it again when it stops.

import { type Disposable, EventEmitter, type Event, type LogOutputChannel, window } from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from "vscode-languageclient";
import { crashPolicy } from "./crashes.js";
import { knownCommands } from "./lens-commands.js";
import { linkedCodes } from "./linked-codes.js";
import type { ServerState } from "./summary.js";

/** How a platform makes its client: a process on the desktop, a worker on the web. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The running server. */
export interface ServerControl extends Disposable {
  readonly client: BaseLanguageClient;
  readonly log: LogOutputChannel;
  readonly state: () => ServerState;
  readonly onDidChangeState: Event<ServerState>;
  /** Starts the server; what goes wrong is said to the person and stands in the log. */
  readonly start: () => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const showLog = "Toon logboek";
const startAgain = "Opnieuw starten";

function stateOf(state: State): ServerState {
  if (state === State.Running) return "running";
  return state === State.Starting ? "starting" : "stopped";
}

/**
 * The server that `makeClient` reaches; it has not been started yet. It is for the files on disk, those that were never
 * saved, and those of `schemes`.
 */
export function serverControl(makeClient: MakeClient, schemes: readonly string[] = []): ServerControl {
  const log = window.createOutputChannel("Inkoop", { log: true });
  const changed = new EventEmitter<ServerState>();
  const crashes = crashPolicy(Date.now);
  let current: ServerState = "stopped";

  const offer = async (text: string, ...choices: readonly string[]): Promise<void> => {
    const chosen = await window.showWarningMessage(text, ...choices);
    if (chosen === showLog) log.show();
    if (chosen === startAgain) await control.restart();
  };
  const errorHandler: ErrorHandler = {
    error: () => ({ action: ErrorAction.Continue }),
    closed: () => {
      const next = crashes.crashed();
      log.error(`De taalserver is onverwacht gestopt (${next}).`);
      if (next === "giveUp") {
        void offer(
          "De taalserver van Inkoop stopt telkens en is niet opnieuw gestart. Er wordt nu niets gecontroleerd.",
          startAgain,
          showLog,
        );
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      if (next === "restartAndTell") {
        void offer("De taalserver van Inkoop stopte onverwacht en is opnieuw gestart.", showLog);
      }
      return { action: CloseAction.Restart, handled: true };
    },
  };

  const client = makeClient({
    documentSelector: [...new Set(["file", "untitled", ...schemes])].map((scheme) => ({
      scheme,
      language: "inkoop",
    })),
    outputChannel: log,
    middleware: linkedCodes,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler,
    initializationFailedHandler: (error) => {
      log.error(error instanceof Error ? error : String(error));
      return false;
    },
  });
  client.registerFeature(knownCommands);
  const listening = client.onDidChangeState(({ newState }) => {
    current = stateOf(newState);
    changed.fire(current);
  });

  const attempt = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      void offer("De taalserver van Inkoop kon niet starten.", startAgain, showLog);
    }
  };
  const control: ServerControl = {
    client,
    log,
    state: () => current,
    onDidChangeState: changed.event,
    start: () => attempt(() => client.start()),
    restart: () => {
      crashes.reset();
      return attempt(async () => {
        if (client.needsStop()) await client.stop();
        await client.start();
      });
    },
    stop: () => (client.needsStop() ? client.stop() : Promise.resolve()),
    dispose: () => {
      listening.dispose();
      changed.dispose();
      log.dispose();
    },
  };
  return control;
}
