// The forms that take a list, and which of their places a cursor is in; also while they are half written.

import {
  nodesAt,
  type CountExpression,
  type EveryExpression,
  type Reference,
  type SourceFile,
  type TotalExpression,
} from "@inkoop/language";

/** What belongs somewhere in a form. */
export type Place = "lijst" | "veld" | "voorwaarde";
export type AggregateKind = "count" | "total" | "every";

interface Form {
  /** In order: words as they are written, and the places between them. */
  readonly pieces: readonly (string | { readonly place: Place; readonly help: string })[];
  readonly help: string;
}

const list = { place: "lijst", help: "Een gegeven van de soort `lijst van` een structuur." } as const;

export const aggregates: Readonly<Record<AggregateKind, Form>> = {
  count: {
    pieces: [
      "aantal ",
      list,
      " met (",
      { place: "voorwaarde", help: "Alleen wie hieraan voldoet, telt mee; weglaten mag." },
      ")",
    ],
    help: "Hoeveel er in de lijst staan.",
  },
  total: {
    pieces: [
      "som van ",
      { place: "veld", help: "Een veld met een getal, bedrag of percentage." },
      " van ",
      list,
      " met (",
      { place: "voorwaarde", help: "Alleen wie hieraan voldoet, telt mee; weglaten mag." },
      ")",
    ],
    help: "De som van een veld over de lijst.",
  },
  every: {
    pieces: [
      "elk van ",
      list,
      " heeft (",
      { place: "voorwaarde", help: "Wat van elk in de lijst waar moet zijn." },
      ")",
    ],
    help: "Ja als het van elk in de lijst waar is; van een lege lijst ook.",
  },
};

export interface AggregateAt {
  readonly kind: AggregateKind;
  readonly place: Place;
  /** The list, when it is written. */
  readonly list: Reference | undefined;
}

type Aggregate = CountExpression | TotalExpression | EveryExpression;

/** The innermost form around `offset`, or the one that is being written there. */
export function aggregateAt(tree: SourceFile, offset: number): AggregateAt | undefined {
  const { text, comments } = tree;
  if (comments.some(({ span }) => span.start < offset && offset <= span.end)) return undefined;
  // Behind the last word one still writes at that word.
  let place = offset;
  while (place > 0 && /[ \t]/.test(text.charAt(place - 1))) place -= 1;
  const chain = nodesAt(tree, place);
  if (chain.at(-1)?.kind === "string") return undefined;
  const node = chain.findLast((each): each is Aggregate => isAggregate(each.kind));
  if (node !== undefined) return placeIn(node, text, offset);
  // `elk van` with points below it is the other form; with nothing yet it may become either.
  if (chain.some((each) => each.kind === "bullets" && each.items.length > 0)) return undefined;
  return opened(text, offset);
}

function isAggregate(kind: string): boolean {
  return kind === "count" || kind === "total" || kind === "every";
}

function placeIn(node: Aggregate, text: string, offset: number): AggregateAt | undefined {
  // Behind the closing parenthesis it is done.
  const isDone = node.condition !== undefined && text.charAt(node.span.end - 1) === ")";
  if (offset < node.span.start || (isDone && offset >= node.span.end)) return undefined;
  const written = node.list.name.name === "" ? undefined : node.list;
  const isBehindList = written !== undefined && offset > node.list.span.end;
  if (isBehindList) return { kind: node.kind, place: "voorwaarde", list: written };
  const isField =
    node.kind === "total" &&
    (written === undefined || offset <= node.field.span.end || offset < node.list.span.start);
  const wantsField =
    isField && !/\svan\s+[\p{L}\p{N}_]+\s+van\s*$/u.test(` ${text.slice(node.span.start, offset)}`);
  return { kind: node.kind, place: wantsField ? "veld" : "lijst", list: written };
}

/** A form of which only the opening words are there, so that the tree does not have it. */
function opened(text: string, offset: number): AggregateAt | undefined {
  const line = /[^\r\n]*$/.exec(text.slice(Math.max(0, offset - 300), offset))?.[0] ?? "";
  if ((line.split('"').length - 1) % 2 === 1) return undefined;
  const match = /(?<![\p{L}\p{N}_])(aantal|som\s+van|elk\s+van)\s+$/u.exec(line);
  if (match === null) return undefined;
  const [, word = ""] = match;
  if (word === "aantal") return { kind: "count", place: "lijst", list: undefined };
  return word.startsWith("som")
    ? { kind: "total", place: "veld", list: undefined }
    : { kind: "every", place: "lijst", list: undefined };
}
