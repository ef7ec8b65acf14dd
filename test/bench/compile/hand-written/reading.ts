// The state of one reading, and the tokens and leaves that every part of the grammar reads.

import { columnAt } from "../../../../language/characters.js";
import type { Identifier, Reference, StringLiteral } from "../../../../language/ast.js";
import { dedent, unescape } from "../../../../language/literals.js";
import type { Span } from "../../../../language/source.js";
import { createTokens, decline, type Kind, nameKinds, textForms, type Tokens } from "./tokens.js";

export interface Reading {
  readonly tokens: Tokens;
  readonly kinds: readonly Kind[];
  /** The index of the next token. */
  at: number;
  /** How deep the expression nests that is being read. */
  depth: number;
  /** How many parentheses are open. */
  parentheses: number;
  /** The column of each bullet list being read; -1 within parentheses. */
  readonly bulletColumns: number[];
  /** The column of the first clause, fact or row of this declaration that opens its line; -1 before there is one. */
  partColumn: number;
  /** Where the row that is being read starts. */
  rowStart: number;
  /** Whether the fields of a record are being read. */
  inRecord: boolean;
}

export function createReading(): Reading {
  const tokens = createTokens();
  return {
    tokens,
    kinds: tokens.kinds,
    at: 0,
    depth: 0,
    parentheses: 0,
    bulletColumns: [],
    partColumn: -1,
    rowStart: 0,
    inRecord: false,
  };
}

/** Begins at the first token. */
export function openReading(reading: Reading): void {
  reading.at = 0;
  reading.depth = 0;
  reading.parentheses = 0;
  reading.bulletColumns.length = 0;
  reading.partColumn = -1;
  reading.rowStart = 0;
  reading.inRecord = false;
}

/** The kind of the next token, or of one further on. */
export function kindAt({ kinds, at }: Reading, ahead = 0): Kind {
  return kinds[at + ahead] ?? "end";
}

/** Where the next token starts. */
export function here({ tokens, at }: Reading): number {
  return tokens.starts[at] ?? 0;
}

/** Where the last token ended. */
export function there({ tokens, at }: Reading): number {
  return tokens.ends[at - 1] ?? 0;
}

/** Whether the next token, or one further on, opens its line or is the end of the text. */
export function opensLine({ tokens, at }: Reading, ahead = 0): boolean {
  return tokens.firsts[at + ahead] === 1;
}

export function columnOf({ tokens }: Reading, offset: number): number {
  return columnAt(tokens.text, offset);
}

/** From `start` to the end of the last token. */
export function spanFrom(reading: Reading, start: number): Span {
  return { start, end: there(reading) };
}

/** Reads a token that must be of `kind`. */
export function need(reading: Reading, kind: Kind): void {
  if (reading.kinds[reading.at] !== kind) decline();
  reading.at += 1;
}

/** Reads a token of `kind` when it is there. */
export function accept(reading: Reading, kind: Kind): boolean {
  if (reading.kinds[reading.at] !== kind) return false;
  reading.at += 1;
  return true;
}

/** The next token opens a line or is one of `kinds`; anything else is too much. */
export function endLine(reading: Reading, kinds: ReadonlySet<Kind>): void {
  if (!opensLine(reading) && !kinds.has(kindAt(reading))) decline();
}

export function isName(reading: Reading, ahead = 0): boolean {
  return nameKinds.has(kindAt(reading, ahead));
}

/** A name, on whichever line. */
export function anyIdentifier(reading: Reading): Identifier {
  if (!isName(reading)) decline();
  return nextAsIdentifier(reading);
}

/** A name on this line. */
export function identifier(reading: Reading): Identifier {
  if (opensLine(reading) || !isName(reading)) decline();
  return nextAsIdentifier(reading);
}

/** The next token as a name, whatever it is. */
export function nextAsIdentifier(reading: Reading): Identifier {
  const { tokens, at } = reading;
  const start = tokens.starts[at] ?? 0;
  const end = tokens.ends[at] ?? 0;
  reading.at = at + 1;
  return { kind: "identifier", name: tokens.text.slice(start, end), span: { start, end } };
}

/** `naam` or `bouwsteen.naam`. */
export function reference(reading: Reading): Reference {
  const first = anyIdentifier(reading);
  if (!accept(reading, ".")) return { kind: "reference", name: first, span: first.span };
  const name = identifier(reading);
  return { kind: "reference", qualifier: first, name, span: spanFrom(reading, first.span.start) };
}

/** A text between quotes. */
export function textLiteral(reading: Reading): StringLiteral {
  const { tokens, kinds, at } = reading;
  if (kinds[at] !== "string") decline();
  const start = tokens.starts[at] ?? 0;
  const end = tokens.ends[at] ?? 0;
  reading.at = at + 1;
  return {
    kind: "string",
    span: { start, end },
    value: valueOfText(tokens.text, start, end, tokens.values[at] ?? 0),
    missing: false,
  };
}

function valueOfText(text: string, start: number, end: number, form: number): string {
  if (form === textForms.plain) return text.slice(start + 1, end - 1);
  if (form === textForms.escaped) return unescape(text.slice(start + 1, end - 1));
  return dedent(text.slice(start + 3, end - 3));
}
