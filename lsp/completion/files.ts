// The files that `gebruik "` can name: those of the folder that may be used and are not used yet.

import {
  fileNameOf,
  folderOf,
  headerOf,
  inkoopFilesUnder,
  relativePath,
  type Program,
} from "@inkoop/compiler";
import { CompletionItemKind } from "vscode-languageserver";
import type { FileView } from "../feature.js";
import type { Offer } from "./items.js";

/** The files to offer in `view`, those nearby first. */
export function fileOffers({ snapshot, path, file }: FileView): readonly Offer[] {
  const { program } = snapshot;
  const used = new Set(file.uses.map((use) => use.path));
  return inkoopFilesUnder(program.host, "").flatMap((other): readonly Offer[] => {
    if (other === path || used.has(other)) return [];
    const known = program.file(other);
    // Nothing uses a policy, and what leads back here would go round.
    if (known?.kind === "beleid" || leadsTo(other, path, program)) return [];
    const label = relativePath(folderOf(path), other);
    const header = known === undefined ? undefined : headerOf(known.tree);
    return [
      {
        label,
        kind: CompletionItemKind.File,
        detail: header === undefined || header.title.missing ? fileNameOf(other) : header.title.value,
        rank: label.split("/").length,
      },
    ];
  });
}

/** Does the file at `from` use the one at `to`, directly or through others? */
function leadsTo(from: string, to: string, program: Program): boolean {
  const seen = new Set([from]);
  for (const path of seen) {
    for (const use of program.file(path)?.uses ?? []) {
      if (use.path === to) return true;
      if (use.path !== undefined) seen.add(use.path);
    }
  }
  return false;
}
