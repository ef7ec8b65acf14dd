// What is offered within quotes and comments: the files behind `gebruik`, third parties behind `herkomst` and `door`, and the
// messages behind `// inkoop-negeer`.

import { suggestCodes, thirdPartiesIn } from "@inkoop/compiler";
import type { Span } from "@inkoop/language";
import { CompletionItemKind } from "vscode-languageserver";
import type { PlaceView } from "../feature.js";
import { fileOffers } from "./files.js";
import type { Offer } from "./items.js";
import type { Offers } from "./offers.js";

/** What can stand in the quotes that open at `start`; undefined when that is up to who writes. */
export function offersInText(view: PlaceView, start: number): Offers | undefined {
  const { text } = view.file;
  if (text.startsWith('"""', start)) return undefined;
  const word = /(?:^|[\r\n \t])(gebruik|herkomst|door)[ \t]*$/.exec(
    text.slice(Math.max(0, start - 200), start),
  )?.[1];
  if (word === undefined) return undefined;
  const offers = word === "gebruik" ? fileOffers(view) : partyOffers(view);
  if (offers.length === 0) return undefined;
  const rest = /^[^"\r\n]*/.exec(text.slice(view.offset))?.[0].length ?? 0;
  return {
    offers,
    insert: { start: start + 1, end: view.offset },
    replace: { start: start + 1, end: view.offset + rest },
    specific: true,
  };
}

/** The third parties that the policies of the folder name, so that one party keeps one name. */
function partyOffers({ snapshot, path, offset }: PlaceView): readonly Offer[] {
  return thirdPartiesIn(snapshot.files, { path, offset }).map(({ name, times }, index) => ({
    label: name,
    kind: CompletionItemKind.Value,
    detail: times === 1 ? "een keer genoemd" : `${times} keer genoemd`,
    rank: index,
  }));
}

/** The codes of messages that a comment can ignore; undefined in any other comment, and behind a code. */
export function offersInComment({ snapshot, path, file, offset }: PlaceView): Offers | undefined {
  const { text } = file;
  const line = text.slice(
    Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1,
    offset,
  );
  const written = /^[ \t]*\/\/+[ \t]*inkoop-negeer[ \t]+([\p{L}\d]*)$/u.exec(line)?.[1];
  if (written === undefined) return undefined;
  const rest = /^[\p{L}\d]*/u.exec(text.slice(offset))?.[0].length ?? 0;
  const isEnd = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(offset + rest));
  const insert: Span = { start: offset - written.length, end: offset };
  return {
    offers: suggestCodes(file.tree, snapshot.findings(path), offset).map(({ code, title, found }) => ({
      label: code,
      kind: CompletionItemKind.Constant,
      detail: title,
      // The reason comes behind it.
      text: isEnd ? `${code}: ` : code,
      filter: `${code} ${title}`,
      rank: found,
      target: { kind: "code", code },
    })),
    insert,
    replace: { start: insert.start, end: offset + rest },
    specific: true,
  };
}
