// Which URIs belong together, and what they are called: paths within a folder, or the one name of a document that
// was never saved.

import { isFileUri, keyOfUri, parentUri, pathWithin, uriWithin } from "./uri.js";

export interface Area {
  /** `folder`: every file in it counts. `loose`: only what is open counts, and what that uses. */
  readonly kind: "folder" | "loose";
  readonly rootUri: string;
  readonly rootKey: string;
  /** The path of the file with this key, when it belongs here. */
  readonly pathOf: (key: string) => string | undefined;
  readonly keyOf: (path: string) => string;
  /** How we write the URI of a file that is not open. */
  readonly uriOf: (path: string) => string;
}

/** The folder `rootUri`, written without a slash at the end. */
export function folderArea(kind: Area["kind"], rootUri: string): Area {
  const rootKey = keyOfUri(rootUri);
  return {
    kind,
    rootUri,
    rootKey,
    pathOf: (key) => pathWithin(rootKey, key),
    keyOf: (path) => `${rootKey}/${path}`,
    uriOf: (path) => uriWithin(rootUri, path),
  };
}

/** The place of a document that no workspace folder holds: its folder, or itself alone when it has none. */
export function looseArea(uri: string): Area {
  if (isFileUri(uri)) return folderArea("loose", parentUri(uri));
  const key = keyOfUri(uri);
  const name = key.slice(Math.max(key.lastIndexOf("/"), key.indexOf(":")) + 1);
  return {
    kind: "loose",
    rootUri: uri,
    rootKey: key,
    pathOf: (other) => (other === key ? name : undefined),
    keyOf: (path) => (path === name ? key : ""),
    uriOf: () => uri,
  };
}
