// What can be asked: every request in the server's own table, so that a new one joins by being there. Most get the same
// parameters, with everything in them that a request of LSP may want; those that begin with an item get one from the
// answer that gives such items.

import type { Choices } from "../../helpers/choices.js";
import { positionIn } from "../helpers/fixture.js";
import { features } from "../../../lsp/features/index.js";
import { wordsOf } from "./edits.js";
import { pathsOf, textIn, uriOf, type World } from "./world.js";

export interface Question {
  readonly method: string;
  readonly params: unknown;
}

/** The request for all findings; a server that gets it sends none any more, so it is asked only where those are pulled. */
export const allFindings = "workspace/diagnostic";

/** The colours of names, whole and as what differs from an earlier answer. */
export const tokens = {
  full: "textDocument/semanticTokens/full",
  delta: "textDocument/semanticTokens/full/delta",
};

/** These hold what was answered before against the new answer, and are asked in `compare.ts`. */
export const remembering: ReadonlySet<string> = new Set([allFindings, tokens.delta]);

export const methods: readonly string[] = features.map(({ method }) => method);

/** Every question that needs no earlier answer, about one place in the world. */
export function questionsAt(world: World, choices: Choices, preferred?: string): readonly Question[] {
  const paths = pathsOf(world);
  const path = preferred ?? choices.oneOf(paths) ?? "weg.inkoop";
  const text = textIn(world, path);
  const word = choices.chance(75) ? choices.oneOf(wordsOf(withoutProse(text))) : undefined;
  const start =
    word === undefined ? choices.below(text.length + 1) : word.index + choices.below(word[0].length + 1);
  const end = Math.min(text.length, start + choices.below(choices.chance(30) ? 2000 : 80));
  const uri = uriOf(path);
  const position = positionIn(text, start);
  const params = {
    textDocument: { uri },
    position,
    positions: [position, positionIn(text, end)],
    range: { start: position, end: positionIn(text, end) },
    ranges: [{ start: position, end: positionIn(text, end) }],
    context: { includeDeclaration: choices.chance(50), diagnostics: [], triggerKind: 1 },
    options: { tabSize: 2, insertSpaces: true },
    ch: "\n",
    newName: choices.pick(["anders", "beleid", choices.oneOf(wordsOf(text))?.[0] ?? "x", "geen naam"]),
    query: choices.pick(["", "a", "norm", "voor"]),
    files: [{ oldUri: uri, newUri: uriOf(`verplaatst/${choices.pick(["x.inkoop", "é.inkoop"])}`) }],
    facts: {},
    code: choices.pick(["INK0401", "ink 203", "niets"]),
  };
  return methods
    .filter(
      (method) => !remembering.has(method) && sourceOf(method) === undefined && isCheap(method, choices),
    )
    .map((method) => ({ method, params: { ...params, ...special[method]?.(world, choices) } }));
}

/** A text with spaces for what stands between quotes and in comments: there is little to ask about it. */
function withoutProse(text: string): string {
  return text.replaceAll(/"[^"\n]*"|\/\/[^\n]*/g, (prose) => " ".repeat(prose.length));
}

/** Running every example of every policy is left to the tests of that. */
const special: Readonly<Record<string, (world: World, choices: Choices) => object>> = {
  "inkoop/runExamples": (world, choices) => ({
    runs: [{ policy: uriOf(choices.oneOf(pathsOf(world)) ?? "") }],
    coverage: choices.chance(20),
  }),
};

function isCheap(method: string, choices: Choices): boolean {
  if (method === "inkoop/runExamples") return choices.chance(4);
  return !method.startsWith("inkoop/") || choices.chance(20);
}

/** Which request gives the items that `method` begins with; undefined when it begins with none. */
export function sourceOf(method: string): string | undefined {
  const [group = "", name = ""] = method.split("/");
  if (["textDocument", "workspace", "inkoop"].includes(group)) return undefined;
  if (group === "workspaceSymbol") return "workspace/symbol";
  if (name !== "resolve") return `textDocument/prepare${group.slice(0, 1).toUpperCase()}${group.slice(1)}`;
  return `textDocument/${group.replace(/Item$/, "")}`;
}

/** The questions that go on from `answers` (by method). */
export function followUps(answers: ReadonlyMap<string, unknown>, choices: Choices): readonly Question[] {
  return methods.flatMap((method) => {
    const source = sourceOf(method);
    if (source === undefined) return [];
    const items = itemsIn(answers.get(source));
    return [choices.oneOf(items), choices.oneOf(items)].flatMap((item) => {
      if (item === undefined) return [];
      return [{ method, params: method.endsWith("/resolve") ? item : { item } }];
    });
  });
}

function itemsIn(answer: unknown): readonly unknown[] {
  if (Array.isArray(answer)) return answer;
  const items: unknown =
    typeof answer === "object" && answer !== null && "items" in answer ? answer.items : [];
  return Array.isArray(items) ? items : [];
}
