// From the text of a `gebruik` to a file of the workspace, or to the reason why there is none.

import type { Fix, GebruikDeclaration, Safety, Span, TextEdit } from "@inkoop/language";
import type { Report } from "../diagnostics/create.js";
import {
  extension,
  fileNameOf,
  folderOf,
  inkoopFilesUnder,
  joinPath,
  normalizePath,
  relativePath,
  type Host,
} from "../host.js";
import { nearestName } from "../names/near-names.js";

/**
 * The path of the file that `declaration`, in the file `from`, leads to: one that exists exactly as written. Else
 * undefined, with a finding that says why; nothing is said of a path that was not written.
 */
export function resolveUse(
  host: Host,
  from: string,
  declaration: GebruikDeclaration,
  report: Report,
): string | undefined {
  if (declaration.path.missing) return undefined;
  const at = { file: from, span: declaration.path.span };
  const written = declaration.path.value;
  const replaceBy = (path: string, { safe }: Safety): { readonly fixes: readonly Fix[] } => ({
    fixes: [{ title: `schrijf "${path}"`, edits: [replacement(declaration.path.span, path)], safe }],
  });
  if (written.includes("\\")) {
    const right = written.replaceAll("\\", "/");
    report("INK0204", at, { path: written, right }, replaceBy(right, { safe: true }));
    return undefined;
  }
  const path = normalizePath(written.startsWith("/") ? written : joinPath(folderOf(from), written));
  if (path === undefined || /^[A-Za-z]:/.test(written)) {
    report("INK0203", at, { path: written });
    return undefined;
  }
  const stored = storedPath(host, path);
  if (stored === path) {
    if (path.endsWith(extension)) return path;
    report("INK0205", at, { path: written });
    return undefined;
  }
  if (stored !== undefined) {
    const right = relativePath(folderOf(from), stored);
    report("INK0202", at, { path: written, right }, replaceBy(right, { safe: true }));
    return undefined;
  }
  const near = nearestFile(host, from, path);
  report(
    "INK0201",
    at,
    { path: written, near, unreadable: false },
    near === undefined ? {} : replaceBy(near, { safe: false }),
  );
  return undefined;
}

function replacement(span: Span, path: string): TextEdit {
  return { span, newText: `"${path}"` };
}

/**
 * The path of the file as it is stored, when there is one at `path` if capitals do not count. Looked up entry by
 * entry, because some disks find a file under any capitals and others do not: the language never does.
 */
function storedPath(host: Host, path: string): string | undefined {
  let stored = "";
  const parts = path.split("/");
  for (const [index, part] of parts.entries()) {
    const kind = index === parts.length - 1 ? "file" : "folder";
    const entries = host.listFolder(stored).filter((entry) => entry.kind === kind);
    const found =
      entries.find((entry) => entry.name === part) ??
      entries.find((entry) => entry.name.toLowerCase() === part.toLowerCase());
    if (found === undefined) return undefined;
    stored = joinPath(stored, found.name);
  }
  return stored;
}

/** How the file that was most likely meant is written: one with this name elsewhere, or one with nearly this path. */
function nearestFile(host: Host, from: string, path: string): string | undefined {
  const folder = folderOf(from);
  const files = inkoopFilesUnder(host, "").filter((file) => file !== from);
  const withExtension = path.endsWith(extension) ? path : path + extension;
  const sameName = files.filter((file) => fileNameOf(file) === fileNameOf(withExtension));
  const near = sameName.length === 1 ? sameName[0] : nearestName(withExtension, files);
  return near === undefined ? undefined : relativePath(folder, near);
}
