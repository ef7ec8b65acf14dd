// Following a folder: says that something changed in it, also after folders were moved, deleted and made again.
//
// What changed is not asked here. A watcher can lose sight of a folder that is replaced by another of the same name,
// so the folders themselves are compared too, and where they differ everything is watched afresh.

import { readdirSync, statSync, type Dirent } from "node:fs";
import path from "node:path";
import { watch, type FSWatcher } from "chokidar";
import { CONFIGURATION, isSkipped } from "./scope.js";

export interface Follower {
  /** Watches afresh when folders came, went or were replaced; gives whether it did. Changes meanwhile are told. */
  readonly refresh: () => Promise<boolean>;
  /** Is the folder itself gone? Then only looking again tells that it came back. */
  readonly isGone: () => boolean;
  readonly close: () => Promise<void>;
}

export interface FollowOptions {
  readonly folder: string;
  /** Paths that are looked at even where their name would be skipped. */
  readonly named: readonly string[];
  /** Something changed. */
  readonly onChange: () => void;
  /** The system refuses to tell of changes. */
  readonly onProblem: (error: unknown) => void;
}

/** Follows `folder` from now on. */
export async function follow(options: FollowOptions): Promise<Follower> {
  const { folder } = options;
  let folders = foldersIn(options);
  let watcher = await start(options);
  return {
    refresh: async () => {
      const now = foldersIn(options);
      if (sameFolders(folders, now)) return false;
      // First what there is, then the watcher: what changes in between is seen as a difference next time. The old one
      // goes before the new one comes: they would share what the system told of a folder that is gone.
      folders = now;
      await watcher.close();
      watcher = await start(options);
      return true;
    },
    isGone: () => identityOf(folder) === undefined,
    close: () => watcher.close(),
  };
}

async function start({ folder, named, onChange, onProblem }: FollowOptions): Promise<FSWatcher> {
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    ignored: (place, stats) =>
      isSkipped(folder, place, named) ||
      (stats?.isFile() === true && !place.endsWith(".inkoop") && path.basename(place) !== CONFIGURATION),
  });
  watcher.on("error", onProblem);
  watcher.on("all", onChange);
  // What the system says, before the watcher has made up its mind about it.
  watcher.on("raw", onChange);
  await new Promise<void>((resolve) => {
    watcher.once("ready", resolve);
    watcher.once("error", () => resolve());
  });
  return watcher;
}

/** Every folder that matters with what tells it from another one of the same name. */
function foldersIn({ folder, named }: FollowOptions): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (place: string): void => {
    const identity = identityOf(place);
    if (identity === undefined) return;
    found.set(place, identity);
    for (const entry of entriesOf(place)) {
      const child = path.join(place, entry.name);
      if (entry.isDirectory() && !isSkipped(folder, child, named)) visit(child);
    }
  };
  visit(folder);
  return found;
}

/** What a folder keeps for as long as it lives, and no other one gets; undefined where none is to be seen. */
function identityOf(place: string): string | undefined {
  try {
    const { dev, ino, birthtimeMs } = statSync(place);
    return `${dev} ${ino} ${birthtimeMs}`;
  } catch {
    return undefined;
  }
}

function entriesOf(place: string): readonly Dirent[] {
  try {
    return readdirSync(place, { withFileTypes: true });
  } catch {
    // It went while it was looked at; the next comparison tells.
    return [];
  }
}

function sameFolders(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([place, identity]) => b.get(place) === identity);
}
