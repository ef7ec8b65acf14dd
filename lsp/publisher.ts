// Findings as the server pushes them: of each file whose findings changed, and never twice to a client that asks
// for them itself.

import type { Diagnostic as LspDiagnostic, PublishDiagnosticsParams } from "vscode-languageserver";
import type { Diagnostic, ProgramFile } from "@inkoop/compiler";
import { lspDiagnosticOf } from "./convert.js";
import type { Snapshot } from "./snapshot.js";
import { keyOfUri } from "./uri.js";

export interface PublisherParts {
  readonly send: (message: PublishDiagnosticsParams) => void;
  readonly page: (code: string) => string | undefined;
  /** Does the client get the findings of this file from us, or does it ask for them? */
  readonly pushes: (path: { readonly isOpen: boolean }) => boolean;
}

export interface Publisher {
  /** Sends what changed; true when the findings changed of a file whose text did not. */
  readonly publish: (snapshots: readonly Snapshot[]) => boolean;
  /** Converts everything again next time: the addresses of the explanations changed. */
  readonly reset: () => void;
}

interface Shown {
  readonly uri: string;
  readonly version: number | null;
  readonly list: readonly Diagnostic[];
  readonly file: ProgramFile | undefined;
  /** What the client has of it, as text to compare by; undefined when it was not sent. */
  readonly content: string | undefined;
}

const nothing = "[]";

export function createPublisher({ send, page, pushes }: PublisherParts): Publisher {
  let shown: ReadonlyMap<string, Shown> = new Map();
  let isReset = false;

  const show = (snapshot: Snapshot, path: string, before: Shown | undefined): Shown => {
    const uri = snapshot.uri(path);
    const version = snapshot.version(path);
    const list = snapshot.findings(path);
    const file = snapshot.file(path);
    const isSent = pushes({ isOpen: version !== null });
    const wasSent = before?.content !== undefined && before.content !== nothing;
    if (!isSent || (before !== undefined && before.uri !== uri)) {
      if (wasSent) send({ uri: before.uri, diagnostics: [] });
      if (!isSent) return { uri, version, list, file, content: undefined };
    }
    if (before?.uri === uri && isAsBefore(before, { list, file, version }) && !isReset) {
      return { ...before, version };
    }
    const diagnostics = list.map((each) => lspDiagnosticOf(snapshot, each, page));
    const content = JSON.stringify(diagnostics);
    const last = before?.uri === uri ? (before.content ?? nothing) : nothing;
    // The editor moves what it shows along with what is typed, so after an edit it gets them again.
    const isMoved = content !== nothing && before?.version !== version;
    if (content !== last || isMoved) {
      send({ uri, ...(version === null ? {} : { version }), diagnostics } satisfies Message);
    }
    return { uri, version, list, file, content };
  };

  return {
    publish: (snapshots) => {
      const next = new Map<string, Shown>();
      let isChangedElsewhere = false;
      for (const snapshot of snapshots) {
        for (const path of snapshot.judged()) {
          if (!snapshot.owns(path)) continue;
          const key = keyOfUri(snapshot.uri(path));
          const before = shown.get(key);
          const now = show(snapshot, path, before);
          next.set(key, now);
          if (before !== undefined && before.file === now.file && before.list !== now.list) {
            isChangedElsewhere = true;
          }
        }
      }
      for (const [key, { uri, content }] of shown) {
        if (!next.has(key) && content !== undefined && content !== nothing) send({ uri, diagnostics: [] });
      }
      shown = next;
      isReset = false;
      return isChangedElsewhere;
    },
    reset: () => {
      isReset = true;
    },
  };
}

interface Message {
  uri: string;
  version?: number;
  diagnostics: LspDiagnostic[];
}

/** Would converting give what it gave before? Places in other files can have moved. */
function isAsBefore(before: Shown, now: Pick<Shown, "list" | "file" | "version">): boolean {
  return (
    before.content !== undefined &&
    before.list === now.list &&
    before.file === now.file &&
    (before.version === now.version || now.list.length === 0) &&
    now.list.every(({ file, related }) => related.every((other) => other.file === file))
  );
}
