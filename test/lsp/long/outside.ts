// What happens outside the editor: files written, renamed and deleted, another branch, another configuration, and which
// folders the editor shows.

import { FileChangeType } from "vscode-languageserver";
import { folderOf } from "@inkoop/compiler";
import type { Choices } from "../../helpers/choices.js";
import { applyEdits, difference, editKinds, randomEdits } from "./edits.js";
import { changeOf, didClose, didOpen, rangeIn, surroundingsOf } from "./typing.js";
import {
  foldersOnDisk,
  freePath,
  nameOf,
  namedFolders,
  uriOf,
  watchedOf,
  type Change,
  type Happened,
  type Message,
  type World,
} from "./world.js";

/** What an editor does with a document whose file changed and that had nothing unsaved: it takes the new text. */
function reloaded(
  world: World,
  path: string,
  before: string | undefined,
  choices: Choices,
): readonly Message[] {
  const document = world.open.get(path);
  const text = world.disk.get(path);
  if (document === undefined || text === undefined || document.text !== before || text === before) return [];
  const edit = difference(document.text, text);
  const change = choices.chance(50) ? { text } : { range: rangeIn(document.text, edit), text: edit.text };
  return [changeOf(world, path, [change], text)];
}

export function writeOutside(world: World, choices: Choices): Happened | undefined {
  const path = choices.oneOf([...world.disk.keys()]);
  const before = world.disk.get(path ?? "");
  if (path === undefined || before === undefined) return undefined;
  const kind = choices.pick(editKinds);
  const original = world.originals.get(path);
  const text =
    original !== undefined && choices.chance(40)
      ? original
      : applyEdits(before, randomEdits(kind, before, choices, surroundingsOf(world, path, choices)));
  world.disk.set(path, text);
  return {
    told: `${path} written from outside (${text === original ? "as at the beginning" : kind})`,
    messages: [
      watchedOf([{ uri: uriOf(path), type: FileChangeType.Changed }]),
      ...reloaded(world, path, before, choices),
    ],
  };
}

export function renameSome(world: World, choices: Choices): Happened | undefined {
  const isFolder = choices.chance(25);
  const from = choices.oneOf(isFolder ? foldersOnDisk(world) : [...world.disk.keys()]);
  if (from === undefined) return undefined;
  const folder = choices.oneOf([folderOf(from), "", "verplaatst", ...foldersOnDisk(world)]) ?? "";
  const name = choices.pick([nameOf(from), "anders.inkoop", "met spatie & é.inkoop", "hoofdstuk #1.inkoop"]);
  const to = isFolder
    ? freePath(world, folder, `map${(world.fresh += 1)}`).replace(/\.inkoop$/, "")
    : freePath(world, folder, name);
  if (`${to}/`.startsWith(`${from}/`)) return undefined;
  const moves = [...world.disk.keys()].flatMap((path) => {
    if (path === from) return [[path, to] as const];
    return isFolder && path.startsWith(`${from}/`) ? [[path, to + path.slice(from.length)] as const] : [];
  });
  const messages: Message[] = [];
  for (const [old, moved] of moves) {
    world.disk.set(moved, world.disk.get(old) ?? "");
    world.disk.delete(old);
    const document = world.open.get(old);
    if (document !== undefined) messages.push(didClose(world, old), didOpen(world, moved, document.text));
  }
  const speaksOfFolder = isFolder && choices.chance(50);
  const files = speaksOfFolder ? [[from, to] as const] : moves;
  const watched = watchedOf(
    files.flatMap(([old, moved]) => [
      { uri: uriOf(old), type: FileChangeType.Deleted },
      { uri: uriOf(moved), type: FileChangeType.Created },
    ]),
  );
  const said: Message = {
    method: "workspace/didRenameFiles",
    params: { files: files.map(([old, moved]) => ({ oldUri: uriOf(old), newUri: uriOf(moved) })) },
  };
  // What the editor did itself it may tell twice, in either order.
  const order = choices.below(3);
  messages.push(...(order === 0 ? [watched] : order === 1 ? [watched, said] : [said, watched]));
  return { told: `rename ${from} to ${to}${speaksOfFolder ? ", as a folder" : ""}`, messages };
}

export function deleteSome(world: World, choices: Choices): Happened | undefined {
  const isFolder = choices.chance(15);
  const from = choices.oneOf(isFolder ? foldersOnDisk(world) : [...world.disk.keys()]);
  if (from === undefined || world.disk.size < 4) return undefined;
  const gone = [...world.disk.keys()].filter(
    (path) => path === from || (isFolder && path.startsWith(`${from}/`)),
  );
  for (const path of gone) world.disk.delete(path);
  const named = isFolder && choices.chance(50) ? [from] : gone;
  const messages = [watchedOf(named.map((path) => ({ uri: uriOf(path), type: FileChangeType.Deleted })))];
  // Most editors close what is gone; a document with unsaved text stays.
  for (const path of gone)
    if (world.open.has(path) && choices.chance(60)) messages.push(didClose(world, path));
  return { told: `delete ${from}`, messages };
}

export function switchBranch(world: World, choices: Choices): Happened {
  const share = choices.pick([100, 60, 30]);
  const before = new Map(world.disk);
  for (const path of new Set([...world.disk.keys(), ...world.originals.keys()])) {
    if (!choices.chance(share)) continue;
    const original = world.originals.get(path);
    const what = choices.below(10);
    if (original === undefined) {
      if (what < 7) world.disk.delete(path);
    } else if (what < 7 || share === 100) world.disk.set(path, original);
    else if (what === 7 && world.disk.size > 4) world.disk.delete(path);
    else {
      const kind = choices.pick(editKinds);
      const edits = randomEdits(kind, original, choices, surroundingsOf(world, path, choices));
      world.disk.set(path, applyEdits(original, edits));
    }
  }
  const changes: Change[] = [];
  for (const path of new Set([...before.keys(), ...world.disk.keys()])) {
    const [was, is] = [before.get(path), world.disk.get(path)];
    if (was === is) continue;
    const type =
      was === undefined
        ? FileChangeType.Created
        : is === undefined
          ? FileChangeType.Deleted
          : FileChangeType.Changed;
    changes.push({ uri: uriOf(path), type });
  }
  return {
    told: `switch of branch: ${changes.length} files`,
    messages: [
      watchedOf(changes),
      ...[...world.open.keys()].flatMap((path) => reloaded(world, path, before.get(path), choices)),
    ],
  };
}

const configurations: readonly [string, ...string[]] = [
  '{ "ernst": { "INK0801": "hint" } }\n',
  '{ "ernst": { "INK0602": "uit", "INK0801": "fout" } }\n',
  '{ "ernst": { "INK0203": "uit", "INK9999": "hint" } }\n',
  '{ "ernst": { "INK0801": ',
  "[]",
  "",
];

export function configure(world: World, choices: Choices): Happened {
  const folder = choices.chance(80) ? "" : (choices.oneOf(foldersOnDisk(world)) ?? "");
  const path = folder === "" ? "inkoop.json" : `${folder}/inkoop.json`;
  const before = world.disk.get(path);
  if (before !== undefined && choices.chance(40)) {
    world.disk.delete(path);
    return {
      told: `delete ${path}`,
      messages: [watchedOf([{ uri: uriOf(path), type: FileChangeType.Deleted }])],
    };
  }
  const text = choices.pick(configurations);
  world.disk.set(path, text);
  const type = before === undefined ? FileChangeType.Created : FileChangeType.Changed;
  return {
    told: `${path} is now ${text.trim()}`,
    messages: [watchedOf([{ uri: uriOf(path), type }]), ...reloaded(world, path, before, choices)],
  };
}

export function changeFolders(world: World, choices: Choices): Happened | undefined {
  const other = choices.oneOf(foldersOnDisk(world).filter((each) => !world.folders.includes(each)));
  const removed = choices.oneOf(world.folders);
  const changed = (added: readonly string[], gone: readonly string[]): Happened => {
    world.folders = [...world.folders.filter((each) => !gone.includes(each)), ...added];
    return {
      told: `folders: ${world.folders.map((each) => `"${each}"`).join(", ") || "none"}`,
      messages: [
        {
          method: "workspace/didChangeWorkspaceFolders",
          params: { event: { added: namedFolders(added), removed: namedFolders(gone) } },
        },
      ],
    };
  };
  if (!world.folders.includes("") && choices.chance(60)) return changed([""], []);
  if (removed !== undefined && (other === undefined || choices.chance(50))) {
    return changed(other !== undefined && choices.chance(30) ? [other] : [], [removed]);
  }
  return other === undefined ? undefined : changed([other], []);
}
