// Completion: what can be written at the cursor, what fits best first.

import {
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
} from "vscode-languageserver";
import { pageMarkdown, readCode } from "@inkoop/compiler";
import { words, type Word } from "@inkoop/language";
import { abilitiesOf, itemsOf } from "../completion/items.js";
import { offersAt } from "../completion/offers.js";
import { documentationOf } from "../completion/symbols.js";
import { onItem, onPlace } from "../feature.js";
import { isRecord } from "../shapes.js";
import type { Snapshot } from "../snapshot.js";

export const completion = onPlace(CompletionRequest.type, {
  capabilities: {
    completionProvider: { resolveProvider: true, triggerCharacters: [" ", '"', ".", "|", "("] },
  },
  answer: (view, { context }, { client }): CompletionList | null => {
    const found = offersAt(view);
    if (found === undefined) return null;
    // Nobody asks for anything with a space or a quote: then only what must be chosen there is shown.
    const unasked =
      context?.triggerKind === CompletionTriggerKind.TriggerCharacter && context.triggerCharacter !== ".";
    if (unasked && !found.specific) return null;
    const place = { uri: view.uri, convert: view.convert, insert: found.insert, replace: found.replace };
    return { isIncomplete: false, items: [...itemsOf(found.offers, place, abilitiesOf(client))] };
  },
});

export const completionResolve = onItem<CompletionItem>(CompletionResolveRequest.type, {
  answer: ({ snapshot, path }, item) => {
    const data: unknown = item.data;
    const value = isRecord(data) ? textFor(data["target"], snapshot, path) : undefined;
    return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
  },
});

/** What is known of the target of an item that the server gave; undefined when it is gone. */
function textFor(target: unknown, snapshot: Snapshot, path: string): string | undefined {
  if (!isRecord(target)) return undefined;
  const { kind, word, code, file, start } = target;
  if (kind === "code" && typeof code === "string") {
    const known = readCode(code);
    return known === undefined ? undefined : pageMarkdown(known);
  }
  if (kind === "word" && typeof word === "string" && Object.hasOwn(words, word)) {
    return words[word as Word].label;
  }
  for (const { scope } of snapshot.analysesOf(path)) {
    const symbol = scope.all.find((each) => each.file === file && each.nameSpan.start === start);
    if (symbol !== undefined) return documentationOf(snapshot, symbol);
  }
  return undefined;
}
