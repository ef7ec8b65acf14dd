// What an editor shows, as sentences: `await expectHover(editor, "…")`. Places are written `lijst.inkoop:2 «tandarts»`:
// the file, the line from 1, and the text that is selected.

import { expect } from "vitest";
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  HoverRequest,
  type CodeAction,
  type CompletionItem,
  type Location,
  type LocationLink,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Editor } from "./editor.js";
import { offsetIn, type Cursor } from "./fixture.js";

/** A location as a person would point at it. */
export function shownPlace(editor: Editor, location: Location | LocationLink): string {
  const uri = "uri" in location ? location.uri : location.targetUri;
  const range = "range" in location ? location.range : location.targetSelectionRange;
  const text = editor.text(editor.path(uri));
  const selected = text.slice(offsetIn(text, range.start), offsetIn(text, range.end));
  return `${editor.path(uri)}:${range.start.line + 1} «${selected}»`;
}

export function shownPlaces(
  editor: Editor,
  locations: Location | readonly (Location | LocationLink)[] | null,
): readonly string[] {
  if (locations === null) return [];
  return ("uri" in locations ? [locations] : locations).map((each) => shownPlace(editor, each));
}

/** The Markdown that hovering shows; undefined when it shows nothing. */
export async function hoverAt(editor: Editor, at?: Cursor): Promise<string | undefined> {
  const hover = await editor.ask(HoverRequest.type, editor.place(at));
  if (hover === null) return undefined;
  const { contents } = hover;
  return typeof contents === "object" && "value" in contents ? contents.value : String(contents);
}

export async function expectHover(editor: Editor, expected: string | RegExp, at?: Cursor): Promise<void> {
  const shown = await hoverAt(editor, at);
  if (typeof expected === "string") expect(shown).toBe(expected);
  else expect(shown).toMatch(expected);
}

export async function expectNoHover(editor: Editor, at?: Cursor): Promise<void> {
  expect(await hoverAt(editor, at)).toBeUndefined();
}

export async function expectDefinition(editor: Editor, ...places: readonly string[]): Promise<void> {
  expect(shownPlaces(editor, await editor.ask(DefinitionRequest.type, editor.place()))).toEqual(places);
}

/** What completion offers at the cursor, in the order in which it is shown. */
export async function completionsAt(editor: Editor, at?: Cursor): Promise<readonly CompletionItem[]> {
  const answer = await editor.ask(CompletionRequest.type, editor.place(at));
  const items = answer === null ? [] : Array.isArray(answer) ? answer : answer.items;
  return items.toSorted((a: CompletionItem, b: CompletionItem) =>
    (a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1,
  );
}

/** Completion at the cursor offers these labels, in this order, among others. */
export async function expectCompletion(editor: Editor, ...labels: readonly string[]): Promise<void> {
  const offered = (await completionsAt(editor)).map(({ label }) => label);
  expect(offered.filter((label) => labels.includes(label))).toEqual(labels);
}

export async function expectNoCompletion(editor: Editor, ...labels: readonly string[]): Promise<void> {
  const offered = (await completionsAt(editor)).map(({ label }) => label);
  expect(offered.filter((label) => labels.length === 0 || labels.includes(label))).toEqual([]);
}

/** The code actions for the selection: from the first cursor to the last of the same file. */
export async function codeActionsAt(
  editor: Editor,
  context: { readonly only?: string[] } = {},
): Promise<readonly CodeAction[]> {
  const { path, position } = editor.cursor;
  const end = editor.cursors.findLast((each) => each.path === path)?.position ?? position;
  const answer = await editor.ask(CodeActionRequest.type, {
    textDocument: { uri: editor.uri(path) },
    range: { start: position, end },
    context: { diagnostics: [], ...context },
  });
  return (answer ?? []).filter((each): each is CodeAction => "kind" in each || "edit" in each);
}

/** A code action with this title gives, once applied, this text (of the file with the cursor). */
export async function expectCodeAction(editor: Editor, title: string, after: string): Promise<void> {
  const actions = await codeActionsAt(editor);
  const action = actions.find((each) => each.title === title);
  expect(actions.map((each) => each.title)).toContain(title);
  expect(applied(editor, action?.edit).get(editor.cursor.path)).toBe(after);
}

/** The texts after `edit`, of each file that it changes. */
export function applied(editor: Editor, edit: WorkspaceEdit | null | undefined): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const apply = (uri: string, edits: readonly TextEdit[]): void => {
    const path = editor.path(uri);
    texts.set(path, appliedTo(texts.get(path) ?? editor.text(path), edits));
  };
  for (const [uri, edits] of Object.entries(edit?.changes ?? {})) apply(uri, edits);
  for (const change of edit?.documentChanges ?? []) {
    if ("edits" in change) {
      apply(
        change.textDocument.uri,
        change.edits.filter((each): each is TextEdit => "newText" in each),
      );
    }
  }
  return texts;
}

/** `text` with `edits`, as an editor applies them: all about the text before, from back to front. */
export function appliedTo(text: string, edits: readonly TextEdit[]): string {
  return edits
    .map(({ range, newText }) => ({
      start: offsetIn(text, range.start),
      end: offsetIn(text, range.end),
      newText,
    }))
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((after, { start, end, newText }) => after.slice(0, start) + newText + after.slice(end), text);
}
