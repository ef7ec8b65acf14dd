// From the text of a `gebruik` to a file of the workspace, or to the reason why there is none.

import type { GebruikDeclaration, Safety } from "@inkoop/language";
import type { DiagnosticExtras, Report } from "../diagnostics/create.js";
import { extension, fileNameOf, folderOf, joinPath, normalizePath, relativePath } from "../host.js";
import { nearestName } from "../names/near-names.js";
import type { Folders } from "./folders.js";

/**
 * What a `gebruik` leads to: the path of a file that exists exactly as written; or else what to say of it, which is
 * nothing where no path was written.
 */
export type Resolution =
  { readonly path: string } | { readonly path: undefined; readonly refuse: Refusal | undefined };

/** Reports why the `gebruik` of `declaration`, in the file `from`, leads nowhere. */
export type Refusal = (from: string, declaration: GebruikDeclaration, report: Report) => void;

const unwritten: Resolution = { path: undefined, refuse: undefined };

/** Where the path `written`, in a `gebruik` of the file `from`, leads; undefined when no path is written there. */
export function resolveUse(folders: Folders, from: string, written: string | undefined): Resolution {
  if (written === undefined) return unwritten;
  if (written.includes("\\")) {
    const right = written.replaceAll("\\", "/");
    return refused((at, report, fixes) => {
      report("INK0204", at, { path: written, right }, fixes(right, { safe: true }));
    });
  }
  const path = normalizePath(written.startsWith("/") ? written : joinPath(folderOf(from), written));
  if (path === undefined || /^[A-Za-z]:/.test(written)) {
    return refused((at, report) => {
      report("INK0203", at, { path: written });
    });
  }
  const stored = storedPath(folders, path);
  if (stored === path) {
    if (path.endsWith(extension)) return { path };
    return refused((at, report) => {
      report("INK0205", at, { path: written });
    });
  }
  if (stored !== undefined) {
    const right = relativePath(folderOf(from), stored);
    return refused((at, report, fixes) => {
      report("INK0202", at, { path: written, right }, fixes(right, { safe: true }));
    });
  }
  const near = nearestFile(folders, from, path);
  return refused((at, report, fixes) => {
    report(
      "INK0201",
      at,
      { path: written, near, unreadable: false },
      near === undefined ? {} : fixes(near, { safe: false }),
    );
  });
}

/** The path that `declaration` writes; undefined when it writes none. */
export function writtenPath({ path }: GebruikDeclaration): string | undefined {
  return path.missing ? undefined : path.value;
}

type Place = Parameters<Report>[1];

function refused(
  say: (at: Place, report: Report, replacedBy: (path: string, safety: Safety) => DiagnosticExtras) => void,
): Resolution {
  return {
    path: undefined,
    refuse: (file, { path: { span } }, report) => {
      say({ file, span }, report, (path, { safe }) => ({
        fixes: [{ title: `schrijf "${path}"`, edits: [{ span, newText: `"${path}"` }], safe }],
      }));
    },
  };
}

/** The path of the file as it is stored, when there is one at `path` if capitals do not count. */
function storedPath(folders: Folders, path: string): string | undefined {
  let stored = "";
  const parts = path.split("/");
  for (const [index, part] of parts.entries()) {
    const kind = index === parts.length - 1 ? "file" : "folder";
    const found = folders.stored(stored, kind, part);
    if (found === undefined) return undefined;
    stored = joinPath(stored, found);
  }
  return stored;
}

/** How the file that was most likely meant is written: one with this name elsewhere, or one with nearly this path. */
function nearestFile(folders: Folders, from: string, path: string): string | undefined {
  const folder = folderOf(from);
  const files = folders.files().filter((file) => file !== from);
  const withExtension = path.endsWith(extension) ? path : path + extension;
  const sameName = files.filter((file) => fileNameOf(file) === fileNameOf(withExtension));
  const near = sameName.length === 1 ? sameName[0] : nearestName(withExtension, files);
  return near === undefined ? undefined : relativePath(folder, near);
}
