// What a user does in the editor: open, type, undo, save, close; each gives the messages by which the server hears of it.

import { FileChangeType } from "vscode-languageserver";
import { folderOf, relativePath } from "@inkoop/compiler";
import type { Choices } from "../../helpers/choices.js";
import { positionIn } from "../helpers/fixture.js";
import { applyEdits, difference, randomEdits, type Edit, type EditKind } from "./edits.js";
import {
  foldersOnDisk,
  freePath,
  isUntitled,
  pathsOf,
  textIn,
  uriOf,
  watchedOf,
  type Happened,
  type Message,
  type World,
} from "./world.js";

export function typeIn(world: World, kind: EditKind, choices: Choices): Happened | undefined {
  const path = choices.oneOf([...world.open.keys()]);
  if (path === undefined) return openSome(world, choices);
  const before = textIn(world, path);
  const edits = randomEdits(kind, before, choices, surroundingsOf(world, path, choices));
  if (edits.length === 0) return undefined;
  const changes: unknown[] = [];
  let text = before;
  for (const edit of edits) {
    changes.push({ range: rangeIn(text, edit), text: edit.text });
    text = applyEdits(text, [edit]);
  }
  return {
    told: `${path}: ${kind} ${JSON.stringify(edits).slice(0, 200)}`,
    messages: [changeOf(world, path, changes, text)],
  };
}

export function surroundingsOf(
  world: World,
  path: string,
  choices: Choices,
): { readonly texts: readonly string[]; readonly paths: readonly string[] } {
  const paths = pathsOf(world).filter((each) => each.endsWith(".inkoop"));
  const texts = [choices.oneOf(paths), choices.oneOf(paths)].flatMap((each) =>
    each === undefined ? [] : [textIn(world, each)],
  );
  const folder = isUntitled(path) ? "" : folderOf(path);
  return {
    texts,
    paths: [
      ...paths.filter((each) => !isUntitled(each)).map((each) => relativePath(folder, each)),
      "weg.inkoop",
    ],
  };
}

export function rangeIn(text: string, { start, end }: Edit): unknown {
  return { start: positionIn(text, start), end: positionIn(text, end) };
}

/** The message that `path` has `text` now, with the text before to go back to. */
export function changeOf(
  world: World,
  path: string,
  changes: readonly unknown[],
  text: string,
  undo: readonly string[] = [...(world.open.get(path)?.undo ?? []), textIn(world, path)].slice(-20),
): Message {
  const version = (world.open.get(path)?.version ?? 0) + 1;
  world.open.set(path, { version, text, undo });
  world.touched = path;
  return {
    method: "textDocument/didChange",
    params: { textDocument: { uri: uriOf(path), version }, contentChanges: changes },
  };
}

export function undoIn(world: World, choices: Choices): Happened | undefined {
  const path = choices.oneOf([...world.open].filter(([, { undo }]) => undo.length > 0).map(([each]) => each));
  const document = world.open.get(path ?? "");
  const before = document?.undo.at(-1);
  if (path === undefined || document === undefined || before === undefined) return undefined;
  const edit = difference(document.text, before);
  const change = { range: rangeIn(document.text, edit), text: edit.text };
  return {
    told: `${path}: undo`,
    messages: [changeOf(world, path, [change], before, document.undo.slice(0, -1))],
  };
}

export function didOpen(world: World, path: string, text: string): Message {
  world.open.set(path, { version: 1, text, undo: [] });
  world.touched = path;
  const languageId = path.endsWith(".json") ? "json" : "inkoop";
  return {
    method: "textDocument/didOpen",
    params: { textDocument: { uri: uriOf(path), languageId, version: 1, text } },
  };
}

export function didClose(world: World, path: string): Message {
  world.open.delete(path);
  return { method: "textDocument/didClose", params: { textDocument: { uri: uriOf(path) } } };
}

export function openSome(world: World, choices: Choices): Happened | undefined {
  const closed = [...world.disk.keys()].filter((path) => !world.open.has(path));
  const path = choices.oneOf(closed);
  if (path === undefined || world.open.size > 8) return undefined;
  return { told: `open ${path}`, messages: [didOpen(world, path, world.disk.get(path) ?? "")] };
}

export function closeSome(world: World, choices: Choices): Happened | undefined {
  const path = choices.oneOf([...world.open.keys()]);
  if (path === undefined) return undefined;
  const isUnsaved = world.open.get(path)?.text !== world.disk.get(path);
  return { told: `close ${path}${isUnsaved ? ", unsaved" : ""}`, messages: [didClose(world, path)] };
}

export function saveSome(world: World, choices: Choices): Happened | undefined {
  const path = choices.oneOf([...world.open.keys()].filter((each) => !isUntitled(each)));
  if (path === undefined) return undefined;
  const type = world.disk.has(path) ? FileChangeType.Changed : FileChangeType.Created;
  world.disk.set(path, textIn(world, path));
  const saved = { method: "textDocument/didSave", params: { textDocument: { uri: uriOf(path) } } };
  const watched = watchedOf([{ uri: uriOf(path), type }]);
  return { told: `save ${path}`, messages: choices.chance(50) ? [saved, watched] : [watched, saved] };
}

export function makeNew(world: World, choices: Choices): Happened {
  world.fresh += 1;
  const from = choices.oneOf(pathsOf(world));
  const text = choices.chance(40) ? "" : textIn(world, from ?? "");
  const how = choices.below(3);
  if (how === 0) {
    const path = `untitled:Naamloos-${world.fresh}`;
    return { told: `new ${path} from ${from ?? "nothing"}`, messages: [didOpen(world, path, text)] };
  }
  const folder = choices.oneOf(["", "nieuw", ...foldersOnDisk(world)]) ?? "";
  const path = freePath(world, folder, choices.pick(["nieuw", "een map/één", "voorbeelden"]));
  if (how === 1) return { told: `new unsaved ${path}`, messages: [didOpen(world, path, text)] };
  world.disk.set(path, text);
  return {
    told: `new on disk ${path} from ${from ?? "nothing"}`,
    messages: [watchedOf([{ uri: uriOf(path), type: FileChangeType.Created }])],
  };
}
