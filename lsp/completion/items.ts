// Completion items: what is offered, as the client wants to have it.

import type { Span } from "@inkoop/language";
import {
  InsertTextFormat,
  type ClientCapabilities,
  type CompletionItem,
  type CompletionItemKind,
} from "vscode-languageserver";
import type { Converter } from "../convert.js";
import { saysOfUs } from "../shapes.js";

/** Something to offer. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What it is, in a few words. */
  readonly detail: string;
  /** What to write; the label when absent. */
  readonly text?: string;
  /** The same with places to fill in, as LSP writes them. Without a text only a client that knows those gets it. */
  readonly snippet?: string;
  /** What somebody types to find it; the label when absent. */
  readonly filter?: string;
  /** Less comes first; what ranks alike keeps its order. */
  readonly rank: number;
  /** Signs that also choose it. */
  readonly commit?: readonly string[];
  /** Where to find back what it stands for. */
  readonly target?: OfferTarget;
}

/** What an offer stands for, to say more of it when it is looked at. */
export type OfferTarget =
  | { readonly kind: "name"; readonly file: string; readonly start: number }
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "code"; readonly code: string };

/** What the client can do with an item. */
export interface ItemAbilities {
  readonly snippets: boolean;
  readonly insertReplace: boolean;
  readonly commitCharacters: boolean;
  /** It has the whole declarations of the language itself. */
  readonly ownDeclarations: boolean;
}

export function abilitiesOf(client: ClientCapabilities): ItemAbilities {
  const item = client.textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    commitCharacters: item?.commitCharactersSupport === true,
    ownDeclarations: saysOfUs(client, "snippets") === true,
  };
}

/** Where the text of items goes: over what was typed, or over the whole word. */
export interface ItemPlace {
  readonly uri: string;
  readonly convert: Converter;
  /** From the start of the word to the cursor. */
  readonly insert: Span;
  /** The whole word. */
  readonly replace: Span;
}

/** The items for `offers`, in order of rank; two with one label and text are one. */
export function itemsOf(
  offers: readonly Offer[],
  place: ItemPlace,
  abilities: ItemAbilities,
): readonly CompletionItem[] {
  const [insert, replace] = [place.convert.rangeOf(place.insert), place.convert.rangeOf(place.replace)];
  const seen = new Set<string>();
  const ordered = offers
    .toSorted((a, b) => a.rank - b.rank)
    .filter((offer) => {
      const isDeclaration = offer.snippet !== undefined && offer.text === undefined;
      if (isDeclaration && (!abilities.snippets || abilities.ownDeclarations)) return false;
      const key = `${offer.label}\n${offer.text ?? ""}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  const digits = String(ordered.length).length;
  return ordered.map((offer, index) => {
    const snippet = abilities.snippets ? offer.snippet : undefined;
    const newText = snippet ?? offer.text ?? offer.label;
    const item: CompletionItem = {
      label: offer.label,
      kind: offer.kind,
      detail: offer.detail,
      sortText: String(index).padStart(digits, "0"),
      filterText: offer.filter ?? offer.label,
      insertTextFormat: snippet === undefined ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
      textEdit: abilities.insertReplace ? { newText, insert, replace } : { newText, range: insert },
      data: { uri: place.uri, target: offer.target },
    };
    if (abilities.commitCharacters && offer.commit !== undefined) item.commitCharacters = [...offer.commit];
    return item;
  });
}
