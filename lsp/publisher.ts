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

/** What is shown of one folder. */
interface Shelf {
  /** The files that it answered for; of the same list only what changed is looked at again. */
  readonly judged: readonly string[];
  readonly files: Map<string, Shown>;
  /** The files of which a finding speaks of another file, whose places may have moved. */
  readonly spanning: Set<string>;
  readonly open: readonly string[];
}

const nothing = "[]";

export function createPublisher({ send, page, pushes }: PublisherParts): Publisher {
  /** By lineage of programs, which is to say by folder. */
  let shelves: ReadonlyMap<object, Shelf> = new Map();
  let isReset = false;
  let ways = "";

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

  /** Puts the files at `paths` on the shelf as they are now; true when one changed whose text did not. */
  const put = (snapshot: Snapshot, shelf: Shelf, paths: Iterable<string>): boolean => {
    let isChangedElsewhere = false;
    for (const path of paths) {
      const was = shelf.files.get(path);
      const is = show(snapshot, path, was);
      if (was === is) continue;
      shelf.files.set(path, is);
      if (is.list.some(({ related }) => related.some(({ file }) => file !== path))) shelf.spanning.add(path);
      else shelf.spanning.delete(path);
      if (was !== undefined && was.file === is.file && was.list !== is.list) isChangedElsewhere = true;
    }
    return isChangedElsewhere;
  };

  return {
    publish: (snapshots) => {
      // Whether a file is pushed hangs on what the client asks for itself, and that is for all of them alike.
      const now = `${String(pushes({ isOpen: true }))} ${String(pushes({ isOpen: false }))}`;
      const isAnew = isReset || now !== ways;
      const next = new Map<object, Shelf>();
      let isChangedElsewhere = false;
      // First what is gone: another folder may answer for the same file from now on.
      const answering = new Map(snapshots.map((snapshot) => [snapshot.program.lineage, snapshot.judged()]));
      for (const [lineage, { judged, files }] of shelves) {
        const paths = answering.get(lineage);
        if (paths === judged) continue;
        const kept = new Set(paths);
        for (const [path, each] of files) if (!kept.has(path)) clear(each);
      }
      for (const snapshot of snapshots) {
        const { lineage } = snapshot.program;
        const before = shelves.get(lineage);
        const judged = answering.get(lineage) ?? [];
        const isSame = before?.judged === judged;
        const shelf: Shelf = {
          judged,
          files: isSame ? before.files : new Map(),
          spanning: isSame ? before.spanning : new Set(),
          open: snapshot.open,
        };
        next.set(lineage, shelf);
        if (!isSame) {
          const here = new Set(judged);
          for (const [path, each] of before?.files ?? []) if (here.has(path)) shelf.files.set(path, each);
          for (const path of before?.spanning ?? []) if (here.has(path)) shelf.spanning.add(path);
        }
        const paths = isSame && !isAnew ? changedIn(snapshot, before) : judged;
        if (put(snapshot, shelf, paths)) isChangedElsewhere = true;
      }
      shelves = next;
      isReset = false;
      ways = now;
      return isChangedElsewhere;
    },
    reset: () => {
      isReset = true;
    },
  };
}

/** The files that may be shown otherwise than before: this goes over all of them, and so only compares objects. */
function changedIn(snapshot: Snapshot, { judged, files, spanning, open }: Shelf): Iterable<string> {
  const changed = new Set(spanning);
  for (const path of judged) {
    const known = files.get(path);
    if (known?.list !== snapshot.findings(path) || known.file !== snapshot.file(path)) changed.add(path);
  }
  for (const path of [...open, ...snapshot.open]) if (files.has(path)) changed.add(path);
  return changed;
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
