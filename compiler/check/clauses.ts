// The clauses of a declaration: their words, their places, and what they take part in.

import type { Clause, Declaration, FeitNode, NormDeclaration, Span } from "@inkoop/language";
import type { Analysis } from "../unit-index.js";
import type { ProgramFile, Unit } from "../program.js";

/** The words that open a clause. */
export type ClauseWord =
  | "verzekeraar"
  | "looptijd"
  | "vraag"
  | "eis"
  | "als"
  | "als … dan"
  | "anders"
  | "waarde"
  | "geldt als"
  | "vergoed als"
  | "vrijgesteld als"
  | "herkomst"
  | "door"
  | "aanname"
  | "bewijs"
  | "moet"
  | "streven"
  | "bron"
  | "extern"
  | "gevolg"
  | "lezing"
  | "omdat";

/** Something that has clauses. */
export type Holder = FeitNode | Extract<Declaration, { readonly clauses: readonly Clause[] }>;

/** A declaration of the unit's own files. */
export interface OwnDeclaration<D extends Declaration = Declaration> {
  readonly file: ProgramFile;
  readonly declaration: D;
  /** The parser had something to say here: then something may be missing that was written. */
  readonly broken: boolean;
}

const declarationsOfUnits = new WeakMap<Unit, readonly OwnDeclaration[]>();
const declarationsOfFiles = new WeakMap<ProgramFile, readonly OwnDeclaration[]>();

/** Every declaration of the policy's or block's own files, in order of file and place. */
export function ownDeclarations({ unit }: Analysis): readonly OwnDeclaration[] {
  const known = declarationsOfUnits.get(unit);
  if (known !== undefined) return known;
  const own = unit.files.flatMap(declarationsIn);
  declarationsOfUnits.set(unit, own);
  return own;
}

function declarationsIn(file: ProgramFile): readonly OwnDeclaration[] {
  const known = declarationsOfFiles.get(file);
  if (known !== undefined) return known;
  const { declarations } = file.tree;
  const places = file.problems.map(({ span }) => span.start).toSorted((a, b) => a - b);
  let next = 0;
  const own = declarations.map((declaration, index) => {
    const { start } = declaration.span;
    const end = declarations[index + 1]?.span.start ?? Number.POSITIVE_INFINITY;
    while ((places[next] ?? end) < start) next += 1;
    return { file, declaration, broken: (places[next] ?? end) < end };
  });
  declarationsOfFiles.set(file, own);
  return own;
}

/** Those of one kind. */
export function ownOfKind<K extends Declaration["kind"]>(
  analysis: Analysis,
  kind: K,
): readonly OwnDeclaration<Extract<Declaration, { readonly kind: K }>>[] {
  const isKind = (own: OwnDeclaration): own is OwnDeclaration<Extract<Declaration, { readonly kind: K }>> =>
    own.declaration.kind === kind;
  return ownDeclarations(analysis).filter(isKind);
}

/** The word or words that open `clause`. */
export function wordOf(clause: Clause): ClauseWord {
  switch (clause.kind) {
    case "textClause":
    case "herkomstClause":
      return clause.word;
    case "conditionClause":
      if (clause.word === "geldtAls") return "geldt als";
      return clause.word === "vergoedAls" ? "vergoed als" : clause.word;
    case "exemptionClause":
      return "vrijgesteld als";
    case "caseClause":
      return "als … dan";
    case "otherwiseClause":
      return "anders";
    case "aannameClause":
      return "aanname";
    case "bronClause":
      return "bron";
    case "moetClause":
      return "moet";
    case "strevenClause":
      return "streven";
    case "looptijdClause":
      return "looptijd";
  }
}

/** The place of the words that open `clause`. */
export function wordSpan(clause: Clause, text: string): Span {
  const { start, end } = clause.span;
  const [first = "", second] = wordOf(clause).split(" ");
  const pattern = new RegExp(second === undefined || second === "…" ? first : `${first}\\s+${second}`, "y");
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  return { start, end: match === null ? end : start + match[0].length };
}

/** The clauses of `holder` with this word. */
export function clausesWith(holder: Holder, word: ClauseWord): readonly Clause[] {
  return holder.clauses.filter((clause) => wordOf(clause) === word);
}

export function hasClause(holder: Holder, word: ClauseWord): boolean {
  return clausesWith(holder, word).length > 0;
}

/** Does the norm decide: is it a voorwaarde or an uitsluiting? */
export function decides(norm: NormDeclaration): boolean {
  return norm.word === "voorwaarde" || norm.word === "uitsluiting";
}

/** The word with which this norm tests facts that stand elsewhere. */
export function testWord(norm: NormDeclaration): "eis" | "als" {
  return norm.word === "uitsluiting" ? "als" : "eis";
}

/** `text` from the start of the line that holds `offset` up to `offset`, when that is only white space. */
export function indentationBefore(text: string, offset: number): string | undefined {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return line.trim() === "" ? line : undefined;
}

/** The source of `span`. */
export function sourceOf(file: ProgramFile, span: Span): string {
  return file.text.slice(span.start, span.end);
}

/** `span` with the rest of its first and last line, when nothing else stands there. */
export function wholeLines(text: string, { start, end }: Span): Span {
  const indentation = indentationBefore(text, start) ?? "";
  const rest = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(end))?.[0] ?? "";
  return { start: start - indentation.length, end: end + rest.length };
}
