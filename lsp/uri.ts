// URIs as clients write them: one form to compare them by, and the way to a path within a folder and back.

import { normalizePath } from "@inkoop/compiler";

/** The same for each way to write one URI (`%C3%A9` or `é`, `c%3A` or `C:`), so that it can be a key. */
export function keyOfUri(uri: string): string {
  const decoded = decodedUri(uri);
  const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/.exec(decoded)?.[0] ?? "";
  const rest = decoded.slice(scheme.length).replace(/^\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
  return scheme.toLowerCase() + rest;
}

function decodedUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** `uri` without slashes at its end, as a folder is written here. */
export function folderUri(uri: string): string {
  return uri.replace(/\/+$/, "");
}

/** The folder in which the file `uri` stands. */
export function parentUri(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf("/")));
}

/** The path within the folder with key `rootKey` of the file with key `key`; undefined when it lies outside. */
export function pathWithin(rootKey: string, key: string): string | undefined {
  if (!key.startsWith(`${rootKey}/`)) return undefined;
  const path = normalizePath(key.slice(rootKey.length + 1));
  return path === "" ? undefined : path;
}

/** The URI of `path` in the folder `rootUri`. */
export function uriWithin(rootUri: string, path: string): string {
  return `${rootUri}/${path.split("/").map(encodeURIComponent).join("/")}`;
}

/** Is it a file, which may have neighbours? An unsaved document (`untitled:`) has none. */
export function isFileUri(uri: string): boolean {
  return /^file:/i.test(uri);
}
