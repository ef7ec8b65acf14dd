// How names are offered and described: what each stands for, in a few words and in full.

import { describeSymbol, type PolicySymbol } from "@inkoop/compiler";
import type { Clause, FeitNode, TypeNode } from "@inkoop/language";
import { CompletionItemKind } from "vscode-languageserver";
import type { Snapshot } from "../snapshot.js";

/** The picture beside a name. */
export function kindOfSymbol(symbol: PolicySymbol): CompletionItemKind {
  switch (symbol.kind) {
    case "beleid":
    case "bouwsteen":
      return CompletionItemKind.Module;
    case "deel":
      return CompletionItemKind.Reference;
    case "keuzelijst":
      return CompletionItemKind.Enum;
    case "waarde":
      return CompletionItemKind.EnumMember;
    case "structuur":
      return CompletionItemKind.Struct;
    case "veld":
      return CompletionItemKind.Field;
    case "feit":
      return CompletionItemKind.Variable;
    case "afgeleide":
      return CompletionItemKind.Value;
    case "besluit":
      return CompletionItemKind.Class;
    case "profiel":
      return CompletionItemKind.Constant;
    case "norm":
      return CompletionItemKind.Function;
  }
}

/** What a name stands for, in a few words. */
export function detailOfSymbol(snapshot: Snapshot, symbol: PolicySymbol): string {
  const type = typeOf(symbol);
  const written = type === undefined ? undefined : writtenType(snapshot, symbol.file, type);
  switch (symbol.kind) {
    case "feit":
    case "veld":
    case "afgeleide":
      return written ?? describeSymbol(symbol);
    case "norm":
      return symbol.node.word;
    default:
      return titleOf(symbol) ?? describeSymbol(symbol);
  }
}

function typeOf(symbol: PolicySymbol): TypeNode | undefined {
  return symbol.kind === "feit" || symbol.kind === "veld" || symbol.kind === "afgeleide"
    ? symbol.node.type
    : undefined;
}

function writtenType(snapshot: Snapshot, file: string, { span }: TypeNode): string {
  return snapshot.text(file).slice(span.start, span.end).replaceAll(/\s+/g, " ");
}

function titleOf(symbol: PolicySymbol): string | undefined {
  const title = "title" in symbol.node ? symbol.node.title : undefined;
  if (title !== undefined && !title.missing && title.value !== "") return title.value;
  return symbol.kind === "norm" && symbol.places !== undefined ? titleOf(symbol.places) : undefined;
}

/** All that helps to choose: what it is, its title, its question, its type and who knows it; as Markdown. */
export function documentationOf(snapshot: Snapshot, symbol: PolicySymbol): string {
  const title = titleOf(symbol);
  const type = typeOf(symbol);
  const clauses = clausesOf(symbol);
  const question = textOf(clauses, "vraag");
  const known = clauses.find((clause) => clause.kind === "herkomstClause" && clause.word === "herkomst");
  const lines = [
    `**${symbol.name}**: ${describeSymbol(symbol)}`,
    title,
    question === undefined ? undefined : `Vraag: ${question}`,
    type === undefined ? undefined : `Type: \`${writtenType(snapshot, symbol.file, type)}\``,
    known?.kind === "herkomstClause" ? whoText(known.who) : undefined,
    valuesOf(symbol),
  ];
  return lines.filter((line) => line !== undefined && line !== "").join("\n\n");
}

function clausesOf(symbol: PolicySymbol): readonly Clause[] {
  switch (symbol.kind) {
    case "feit":
    case "veld":
      return (symbol.node satisfies FeitNode).clauses;
    case "norm":
      return [...symbol.node.clauses, ...(symbol.places?.node.clauses ?? [])];
    default:
      return [];
  }
}

function textOf(clauses: readonly Clause[], word: "vraag"): string | undefined {
  const clause = clauses.find((each) => each.kind === "textClause" && each.word === word);
  return clause?.kind === "textClause" && !clause.text.missing ? clause.text.value : undefined;
}

function whoText(who: Extract<Clause, { kind: "herkomstClause" }>["who"]): string | undefined {
  if (typeof who === "string") return `Herkomst: ${who}`;
  return who.kind === "string" ? `Herkomst: ${who.value}` : undefined;
}

function valuesOf(symbol: PolicySymbol): string | undefined {
  if (symbol.kind === "keuzelijst") {
    return [...symbol.values.values()]
      .map(({ name, node }) => `- \`${name}\` ${node.title.value}`)
      .join("\n");
  }
  if (symbol.kind === "structuur") return [...symbol.fields.keys()].map((name) => `- \`${name}\``).join("\n");
  return undefined;
}
