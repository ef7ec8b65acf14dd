// The folders of the workspace and the documents outside them: which of them answers for a file, and what has
// changed since the last time anybody asked.

import { createMemoryHost, type Host } from "@inkoop/compiler";
import type { Encoding } from "./convert.js";
import type { Documents } from "./documents.js";
import { folderArea, looseArea, type Area } from "./area.js";
import { createProject, type Project } from "./project.js";
import { folderUri, isFileUri, keyOfUri } from "./uri.js";

/** A file and the folder that answers for it. */
export interface Located {
  readonly project: Project;
  readonly path: string;
}

export interface Workspace {
  readonly documents: Documents;
  /** Every folder, and every place of a document that stands alone. */
  readonly projects: () => readonly Project[];
  /** The deepest folder that holds `uri`, with the path in it; undefined when nothing is known of such a file. */
  readonly locate: (uri: string) => Located | undefined;
  readonly addFolder: (uri: string) => void;
  readonly removeFolder: (uri: string) => void;
  /** The document with this key was opened, changed or closed. */
  readonly documentChanged: (key: string) => void;
  /** The files with these URIs were made, changed or deleted on disk. */
  readonly filesChanged: (uris: readonly string[]) => void;
  /** Nothing is certain any more of what is on disk. */
  readonly forgetDisk: () => void;
  /**
   * Reads what was not read yet, file by file; `breathe` lets go in between, and throws to end it. Undefined when there is
   * nothing to read.
   */
  readonly read: (breathe: () => Promise<void>) => Promise<void> | undefined;
  /** A number that grows with every change: an answer is about the moment of one number. */
  readonly revision: () => number;
}

export interface WorkspaceParts {
  readonly documents: Documents;
  readonly encoding: () => Encoding;
  readonly hostOf: (rootUri: string) => Host;
  readonly log: (message: string) => void;
}

export function createWorkspace({ documents, encoding, hostOf, log }: WorkspaceParts): Workspace {
  const folders = new Map<string, Project>();
  const loose = new Map<string, Project>();
  let revision = 0;

  const folderHolding = (key: string): Project | undefined => {
    let deepest: Project | undefined;
    for (const folder of folders.values()) {
      const isDeeper = deepest === undefined || folder.area.rootKey.length > deepest.area.rootKey.length;
      if (isDeeper && folder.area.pathOf(key) !== undefined) deepest = folder;
    }
    return deepest;
  };

  const holding = (key: string): Project | undefined =>
    folderHolding(key) ?? loose.get(looseArea(key).rootKey);

  const readable = (rootUri: string): Host => {
    try {
      return hostOf(rootUri);
    } catch {
      log(`De map ${rootUri} is niet te lezen; alleen wat daarvan geopend is, telt mee.`);
      return createMemoryHost(new Map());
    }
  };

  const makeProject = (area: Area): Project => {
    const project: Project = createProject({
      area,
      disk: diskOf(area, readable(area.rootUri)),
      documents,
      encoding: encoding(),
      owns: (key) => holding(key) === project,
    });
    return project;
  };

  /** Puts every open document that no folder holds in a place of its own, and drops the places without any. */
  const settleLoose = (): void => {
    const wanted = new Map<string, Area>();
    for (const { key, uri } of documents.all()) {
      if (folderHolding(key) !== undefined) continue;
      const area = looseArea(uri);
      wanted.set(area.rootKey, area);
    }
    const known = new Map(loose);
    loose.clear();
    // In the order of the documents, so that no answer hangs on what was open before.
    for (const [key, area] of wanted) loose.set(key, known.get(key) ?? makeProject(area));
  };

  const all = (): readonly Project[] => [...folders.values(), ...loose.values()];
  const regroup = (): void => {
    settleLoose();
    for (const project of all()) project.regroup();
    revision += 1;
  };

  return {
    documents,
    projects: all,
    locate: (uri) => {
      const key = keyOfUri(uri);
      const project = holding(key);
      const path = project?.area.pathOf(key);
      return project === undefined || path === undefined ? undefined : { project, path };
    },
    addFolder: (uri) => {
      const rootUri = folderUri(uri);
      const key = keyOfUri(rootUri);
      if (folders.has(key)) return;
      folders.set(key, makeProject(folderArea("folder", rootUri)));
      regroup();
    },
    removeFolder: (uri) => {
      if (folders.delete(keyOfUri(folderUri(uri)))) regroup();
    },
    documentChanged: (key) => {
      settleLoose();
      for (const project of all()) {
        const path = project.area.pathOf(key);
        if (path !== undefined) project.touch(path);
      }
      revision += 1;
    },
    filesChanged: (uris) => {
      for (const uri of uris) {
        const key = keyOfUri(folderUri(uri));
        for (const project of all()) {
          const path = project.area.pathOf(key);
          if (path !== undefined) project.forget(path);
          // The folder itself, or one that holds it: nothing in it can be relied on.
          else if (`${project.area.rootKey}/`.startsWith(`${key}/`)) project.forgetDisk();
        }
      }
      revision += 1;
    },
    forgetDisk: () => {
      for (const project of all()) project.forgetDisk();
      revision += 1;
    },
    read: (breathe) => {
      const unread = all().filter((project) => !project.isRead());
      return unread.length === 0 ? undefined : readAll(unread, breathe);
    },
    revision: () => revision,
  };
}

async function readAll(projects: readonly Project[], breathe: () => Promise<void>): Promise<void> {
  for (const project of projects) await project.read(breathe);
}

/** Around a document that stands alone no more folders are looked into than these: it may well stand in a home folder. */
const foldersAround = 200;

function diskOf({ kind, rootUri }: Area, host: Host): Host {
  if (kind === "folder") return host;
  if (!isFileUri(rootUri)) return { ...host, readText: () => undefined, listFolder: () => [] };
  return { ...host, mostFolders: foldersAround };
}
