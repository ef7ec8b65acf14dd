// What the server asks of the editor: to log a line, to watch files, to give its settings, to show progress. An
// editor that cannot, or that never answers, is not waited for.

import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
  WatchKind,
  WorkDoneProgress,
  type ClientCapabilities,
  type Connection,
  type ProgressToken,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressParams,
  type WorkDoneProgressReport,
} from "vscode-languageserver";
import type { Progress } from "./checker.js";
import { readSettings, type Settings } from "./settings.js";

/** The files that change what is found. */
export const watchedFiles: readonly string[] = ["**/*.inkoop", "**/inkoop.json"];

export interface Client {
  readonly capabilities: ClientCapabilities;
  readonly log: (message: string) => void;
  /** Asks to be told of files and settings that change. */
  readonly register: () => void;
  /** Will it say when files on disk change? */
  readonly watches: boolean;
  /** Asks for the settings; `use` gets them when they come. */
  readonly askSettings: (use: (settings: Settings) => void) => void;
  /** Asks it to ask for the findings again. */
  readonly refreshFindings: () => void;
  /** Asks it to ask again for what it shows between and above the words, and for the colours of names. */
  readonly refreshViews: () => void;
  /** Does it ask for the findings of a document itself? */
  readonly pullsFindings: boolean;
  /** Progress that the server begins itself. */
  readonly progress: () => Progress;
  /** Progress of a request, under the token that the client gave with it. */
  readonly progressOf: (params: WorkDoneProgressParams, title: string) => Progress;
}

/** As many policies are worked out before anybody sees progress. */
const quickRound = 8;

export function createClient(connection: Connection, capabilities: ClientCapabilities): Client {
  const { workspace, textDocument, window } = capabilities;
  const log = (message: string): void => {
    connection.console.info(message);
  };
  const refused = (what: string) => (): void => {
    log(`De editor gaf geen gehoor aan: ${what}.`);
  };
  const watches = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  return {
    capabilities,
    log,
    watches,
    pullsFindings: textDocument?.diagnostic !== undefined,
    register: () => {
      if (watches) {
        const watchers = watchedFiles.map((globPattern) => ({
          globPattern,
          kind: WatchKind.Create | WatchKind.Change | WatchKind.Delete,
        }));
        connection.client
          .register(DidChangeWatchedFilesNotification.type, { watchers })
          .catch(refused("bestanden volgen"));
      }
      if (workspace?.didChangeConfiguration?.dynamicRegistration === true) {
        connection.client
          .register(DidChangeConfigurationNotification.type, { section: "inkoop" })
          .catch(refused("instellingen volgen"));
      }
    },
    askSettings: (use) => {
      if (workspace?.configuration !== true) return;
      connection.workspace.getConfiguration("inkoop").then((section: unknown) => {
        use(readSettings(section));
      }, refused("de instellingen geven"));
    },
    refreshFindings: () => {
      if (workspace?.diagnostics?.refreshSupport !== true) return;
      connection.languages.diagnostics.refresh().catch(refused("de bevindingen opnieuw vragen"));
    },
    refreshViews: () => {
      const again = refused("opnieuw vragen wat er bij de tekst staat");
      if (workspace?.inlayHint?.refreshSupport === true) {
        connection.sendRequest(InlayHintRefreshRequest.type).catch(again);
      }
      if (workspace?.codeLens?.refreshSupport === true) {
        connection.sendRequest(CodeLensRefreshRequest.type).catch(again);
      }
      if (workspace?.semanticTokens?.refreshSupport === true) {
        connection.sendRequest(SemanticTokensRefreshRequest.type).catch(again);
      }
    },
    progress: () => (window?.workDoneProgress === true ? progressOn(connection) : silentProgress),
    progressOf: ({ workDoneToken }, title) =>
      typeof workDoneToken === "string" || typeof workDoneToken === "number"
        ? progressUnder(connection, workDoneToken, title)
        : silentProgress,
  };
}

const silentProgress: Progress = { report: () => {}, done: () => {} };

function progressUnder(connection: Connection, token: ProgressToken, title: string): Progress {
  const send = (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void => {
    void connection.sendProgress(WorkDoneProgress.type, token, value);
  };
  send({ kind: "begin", title, percentage: 0, cancellable: true });
  return {
    report: (done, total) => {
      send({
        kind: "report",
        percentage: Math.floor((100 * done) / total),
        message: `${done} van ${total}`,
      });
    },
    done: () => {
      send({ kind: "end" });
    },
  };
}

function progressOn(connection: Connection): Progress {
  let isWanted = false;
  let isOver = false;
  let end: (() => void) | undefined;
  let say: ((done: number, total: number) => void) | undefined;
  const begin = async (): Promise<void> => {
    const shown = await connection.window.createWorkDoneProgress();
    if (isOver) return;
    shown.begin("Inkoopbeleid controleren", 0);
    say = (done, total) => {
      shown.report((100 * done) / total, `${done} van ${total}`);
    };
    end = () => {
      shown.done();
    };
  };
  return {
    report: (done, total) => {
      if (total < quickRound) return;
      if (!isWanted) {
        isWanted = true;
        // Without an answer there is no progress to be seen, and the work goes on.
        begin().catch(() => {});
      }
      say?.(done, total);
    },
    done: () => {
      isOver = true;
      end?.();
    },
  };
}
