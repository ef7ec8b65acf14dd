// What the server asks of the editor: to log a line, to watch files, to give its settings, to show progress. An
// editor that cannot, or that never answers, is not waited for.

import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
  type ClientCapabilities,
  type Connection,
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
  /** Does it ask for the findings of a document itself? */
  readonly pullsFindings: boolean;
  readonly progress: () => Progress;
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
    progress: () => (window?.workDoneProgress === true ? progressOn(connection) : silentProgress),
  };
}

const silentProgress: Progress = { report: () => {}, done: () => {} };

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
