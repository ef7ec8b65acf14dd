// Findings as the server pushes them: of each file whose findings changed, and never twice to a client that asks
// for them itself.

import type { PublishDiagnosticsParams } from "vscode-languageserver";
import type { Diagnostic, ProgramFile } from "@inkoop/compiler";
import { lspDiagnosticOf } from "./convert.js";
import type { Snapshot } from "./snapshot.js";

export interface PublisherParts {
  readonly send: (message: PublishDiagnosticsParams) => void;
  readonly page: (code: string) => string | undefined;
  /** Does the client get the findings of this file from us, or does it ask for them? */
  readonly pushes: (file: { readonly isOpen: boolean }) => boolean;
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
  /** What the client has of it, as text to compare by; undefined when it asks for it itself. */
  readonly content: string | undefined;
}

type ShownFiles = ReadonlyMap<string, Shown>;

const nothing = "[]";

export function createPublisher({ send, page, pushes }: PublisherParts): Publisher {
  /** By lineage of programs, which is to say by folder. */
  let shown: ReadonlyMap<object, ShownFiles> = new Map();
  let isReset = false;

  const clear = ({ uri, content }: Shown): void => {
    if (content !== undefined && content !== nothing) send({ uri, diagnostics: [] });
  };

  const show = (snapshot: Snapshot, path: string, before: Shown | undefined): Shown => {
    const version = snapshot.version(path);
    const list = snapshot.findings(path);
    const file = snapshot.file(path);
    const isPushed = pushes({ isOpen: version !== null });
    if (before !== undefined && !isReset && isAsBefore(before, { list, file, version, isPushed })) {
      return before;
    }
    const uri = snapshot.uri(path);
    const isSame = before?.uri === uri && isPushed;
    if (before !== undefined && !isSame) clear(before);
    if (!isPushed) return { uri, version, list, file, content: undefined };
    const diagnostics = list.map((each) => lspDiagnosticOf(snapshot, each, page));
    const content = JSON.stringify(diagnostics);
    const last = (isSame ? before.content : undefined) ?? nothing;
    // The editor moves what it shows along with what is typed, so after an edit it gets them again.
    const isMoved = content !== nothing && before?.version !== version;
    if (content !== last || isMoved) send({ uri, ...(version === null ? {} : { version }), diagnostics });
    return { uri, version, list, file, content };
  };

  return {
    publish: (snapshots) => {
      const next = new Map<object, ShownFiles>();
      let isChangedElsewhere = false;
      const judged = snapshots.map((snapshot) => ({ snapshot, paths: new Set(snapshot.judged()) }));
      // First what is gone: another folder may answer for the same file from now on.
      const answering = new Map(judged.map(({ snapshot, paths }) => [snapshot.program.lineage, paths]));
      for (const [lineage, files] of shown) {
        for (const [path, each] of files) if (answering.get(lineage)?.has(path) !== true) clear(each);
      }
      for (const { snapshot, paths } of judged) {
        const before = shown.get(snapshot.program.lineage);
        const now = new Map<string, Shown>();
        next.set(snapshot.program.lineage, now);
        for (const path of paths) {
          const [was, is] = [before?.get(path), show(snapshot, path, before?.get(path))];
          now.set(path, is);
          if (was !== undefined && was.file === is.file && was.list !== is.list) isChangedElsewhere = true;
        }
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

/** Would converting give what it gave before? Places in other files can have moved. */
function isAsBefore(
  before: Shown,
  now: Pick<Shown, "list" | "file" | "version"> & { readonly isPushed: boolean },
): boolean {
  return (
    (before.content !== undefined) === now.isPushed &&
    before.list === now.list &&
    before.file === now.file &&
    before.version === now.version &&
    now.list.every(({ file, related }) => related.every((other) => other.file === file))
  );
}
