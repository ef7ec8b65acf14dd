// The open documents: the texts as the editor has them, changed piece by piece.

import type { TextDocumentContentChangeEvent, TextDocumentItem } from "vscode-languageserver";
import { createConverter, type Encoding } from "./convert.js";
import { isPlace, isRecord } from "./shapes.js";
import { replaceIn, textOf, type Text } from "./text.js";
import { keyOfUri } from "./uri.js";

/** A document as the editor last sent it. Never changed: a change makes another. */
export interface OpenDocument extends Text {
  /** As the editor writes it. */
  readonly uri: string;
  readonly key: string;
  readonly version: number;
}

export interface Documents {
  readonly get: (key: string) => OpenDocument | undefined;
  readonly all: () => Iterable<OpenDocument>;
  /** A number that grows when a document is opened or closed. */
  readonly generation: () => number;
  /** Each gives the key of the document that changed, or undefined when there was nothing to do. */
  readonly open: (item: TextDocumentItem) => string | undefined;
  readonly change: (
    document: { readonly uri: string; readonly version: number | null },
    changes: readonly TextDocumentContentChangeEvent[],
  ) => string | undefined;
  readonly close: (document: { readonly uri: string }) => string | undefined;
}

/** No open documents yet. What an editor says wrongly is passed over, and `log` hears of it. */
export function createDocuments(encoding: () => Encoding, log: (message: string) => void): Documents {
  const opened = new Map<string, OpenDocument>();
  let generation = 0;

  const known = (uri: unknown, what: string): OpenDocument | undefined => {
    const document = typeof uri === "string" ? opened.get(keyOfUri(uri)) : undefined;
    if (document === undefined) log(`Genegeerd: ${what} van ${String(uri)}, dat niet geopend is.`);
    return document;
  };

  return {
    get: (key) => opened.get(key),
    all: () => opened.values(),
    generation: () => generation,
    open: ({ uri, version, text }) => {
      if (typeof uri !== "string" || typeof text !== "string") {
        log("Genegeerd: een geopend document zonder naam of zonder tekst.");
        return undefined;
      }
      const key = keyOfUri(uri);
      if (opened.has(key)) log(`${uri} was al geopend; de nieuwe tekst geldt.`);
      opened.set(key, { uri, key, version: versionOf(version, 0), ...textOf(text) });
      generation += 1;
      return key;
    },
    change: ({ uri, version }, changes) => {
      const document = known(uri, "een wijziging");
      if (document === undefined) return undefined;
      if (!Array.isArray(changes)) {
        log(`Genegeerd: een wijziging van ${uri} die geen lijst is.`);
        return undefined;
      }
      if (typeof version === "number" && version <= document.version) {
        log(
          `De wijzigingen van ${uri} komen niet op volgorde: na versie ${document.version} kwam ${version}.`,
        );
      }
      const text = changes.reduce<Text>(
        (before, change) => changed(before, change, encoding(), log),
        document,
      );
      opened.set(document.key, {
        uri: document.uri,
        key: document.key,
        version: versionOf(version, document.version + 1),
        text: text.text,
        lineStarts: text.lineStarts,
      });
      return document.key;
    },
    close: ({ uri }) => {
      const document = known(uri, "het sluiten");
      if (document === undefined) return undefined;
      opened.delete(document.key);
      generation += 1;
      return document.key;
    },
  };
}

function versionOf(version: unknown, otherwise: number): number {
  return typeof version === "number" ? version : otherwise;
}

/** `before` after one change: the whole text, or the text of a range. */
function changed(
  before: Text,
  change: TextDocumentContentChangeEvent,
  encoding: Encoding,
  log: (message: string) => void,
): Text {
  if (!isRecord(change) || typeof change.text !== "string") {
    log("Genegeerd: een wijziging zonder tekst.");
    return before;
  }
  const range: unknown = "range" in change ? change.range : undefined;
  if (range === undefined || range === null) return textOf(change.text);
  if (!isRecord(range) || !isPlace(range["start"]) || !isPlace(range["end"])) {
    log("Genegeerd: een wijziging op een plaats die er geen is.");
    return before;
  }
  const span = createConverter(before, encoding).spanOf({ start: range["start"], end: range["end"] });
  return replaceIn(before, span, change.text);
}
