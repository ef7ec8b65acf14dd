// A policy that is being read: what the server says of it, and the page that comes of that, as text.

import type { DocumentParams, DocumentResult } from "@inkoop/lsp/protocol";
import { RequestType } from "vscode-languageserver";
import { readingPage } from "../../../vscode-extension/reading/page-tree.js";
import type { Reading } from "../../../vscode-extension/reading/shapes.js";
import type { Child, Tree } from "../../../vscode-extension/views/tree.js";
import { type Editor, openEditorOn } from "../../lsp/helpers/editor.js";

const type = new RequestType<DocumentParams, DocumentResult | null, void>("inkoop/document");

/** What the server says of `file`. */
export function answerFor(editor: Editor, file: string, policy?: string): Promise<DocumentResult | null> {
  return editor.ask(type, {
    ...editor.document(file),
    ...(policy === undefined ? {} : { policy: editor.uri(policy) }),
  });
}

/** Opens these files, the first of them in front. */
export function openFiles(files: Readonly<Record<string, string>>): Promise<Editor> {
  const [first = ""] = Object.keys(files);
  return openEditorOn(new Map(Object.entries(files)), { open: [first] });
}

/** The page of *Beleid lezen* on `file`. */
export async function pageOf(editor: Editor, file: string, kept?: Reading): Promise<readonly Tree[]> {
  return readingPage(await answerFor(editor, file), kept).trees;
}

/** Every element in `trees`, from the outside in. */
export function elements(trees: readonly Child[]): readonly Tree[] {
  return trees.flatMap((tree) => (typeof tree === "string" ? [] : [tree, ...elements(tree.children)]));
}

/** The one element with this id. */
export function withId(trees: readonly Tree[], id: string): Tree {
  const found = elements(trees).find(({ attributes }) => attributes.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
}

/** What a person reads, without the tools around it. */
export function textOf(tree: Child): string {
  if (typeof tree === "string") return tree;
  return tree.tag === "button" || tree.tag === "svg" ? "" : tree.children.map(textOf).join("");
}

const blocks = new Set([
  "article",
  "section",
  "div",
  "dl",
  "ul",
  "ol",
  "table",
  "thead",
  "tbody",
  "header",
  "nav",
  "main",
  "svg",
]);

/** What a person reads, with a line for each piece, and further to the right what is in something. */
export function linesOf(tree: Tree, indent = ""): readonly string[] {
  const inner = tree.children.filter((child): child is Tree => typeof child !== "string");
  const isBlock = blocks.has(tree.tag);
  if (!isBlock && !inner.some(({ tag }) => blocks.has(tag) || tag === "p")) {
    const mark = { h2: "## ", h3: "### ", h4: "#### ", li: "- ", dt: "", dd: "  " }[tree.tag as string] ?? "";
    const text = tree.tag === "tr" ? inner.map(textOf).join(" | ") : textOf(tree);
    return text.trim() === "" ? [] : [`${indent}${mark}${text.trim()}`];
  }
  if (tree.tag === "svg") return [];
  const deeper = tree.tag === "dd" || tree.tag === "li" || tree.tag === "article" ? `${indent}  ` : indent;
  return inner.flatMap((child) => linesOf(child, deeper));
}
