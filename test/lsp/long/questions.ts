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

/** How much is asked: everything, or of each request now and then, those that take long seldom. */
export type Amount = "everything" | "some";

/**
 * Every question that needs no earlier answer, about one place in the world; where findings are shown, now and then
 * about the place of one of those.
 */
export function questionsAt(
  world: World,
  choices: Choices,
  preferred?: string,
  {
    amount = "everything",
    shown = new Map(),
  }: { amount?: Amount; shown?: ReadonlyMap<string, unknown> } = {},
): readonly Question[] {
  const paths = pathsOf(world);
  const path = preferred ?? choices.oneOf(paths) ?? "weg.inkoop";
  const text = textIn(world, path);
  const start = placeIn(text, choices, shown.get(uriOf(path)));
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
    ch: choices.pick(["\n", "|"]),
    newName: choices.pick(["anders", "beleid", choices.oneOf(wordsOf(text))?.[0] ?? "x", "geen naam"]),
    query: choices.pick(["", "a", "norm", "voor"]),
    files: [{ oldUri: uri, newUri: uriOf(`verplaatst/${choices.pick(["x.inkoop", "é.inkoop"])}`) }],
    facts: {},
    code: choices.pick(["INK0401", "ink 203", "niets"]),
  };
  return methods
    .filter(
      (method) =>
        !remembering.has(method) && sourceOf(method) === undefined && isAsked(method, amount, choices),
    )
    .map((method) => ({ method, params: { ...params, ...special[method]?.(world, choices) } }));
}

/** A place in `text`: mostly in a word, now and then where something is shown or where few requests have an answer. */
function placeIn(text: string, choices: Choices, shown: unknown): number {
  const kind = choices.below(10);
  if (kind === 0) return choices.below(text.length + 1);
  if (kind === 1 && Array.isArray(shown)) {
    const finding = choices.oneOf(shown as readonly { readonly range?: { readonly start: Position } }[]);
    if (finding?.range !== undefined) return offsetOf(text, finding.range.start);
  }
  const pattern = kind <= 4 ? choices.pick(rarePlaces) : undefined;
  const rare = pattern === undefined ? undefined : choices.oneOf([...text.matchAll(pattern)]);
  if (rare !== undefined) return rare.index + rare[0].length;
  const word = choices.oneOf(wordsOf(withoutProse(text)));
  return word === undefined ? choices.below(text.length + 1) : word.index + choices.below(word[0].length + 1);
}

/** Right behind these only a few requests have something to say: a form with a list, a table, a new line, a block's norm. */
const rarePlaces: readonly [RegExp, ...RegExp[]] = [
  /\b(?:aantal|som van|elk van) [\p{L}\p{N}_]+/gu,
  /^tabel [\p{L}\p{N}_]+/gmu,
  /\|/g,
  /\n[ \t]*(?=\r?\n)/g,
  /^(?:voorwaarde|uitsluiting) [\p{L}\p{N}_]+(?= volgens)/gmu,
  /\b(?:bron|gebruik|herkomst|eis) /g,
];

interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where a position of an editor stands in a text that ends its lines with one sign or two. */
function offsetOf(text: string, { line, character }: Position): number {
  let start = 0;
  for (let left = line; left > 0; left -= 1) {
    const next = /\r\n|\n|\r/g;
    next.lastIndex = start;
    if (next.exec(text) === null) break;
    start = next.lastIndex;
  }
  return Math.min(text.length, start + character);
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

function isAsked(method: string, amount: Amount, choices: Choices): boolean {
  if (amount === "some") return choices.chance(seldom.get(method) ?? 50);
  if (method === "inkoop/runExamples") return choices.chance(4);
  return !method.startsWith("inkoop/") || choices.chance(40);
}

/** How often, of a hundred times, is asked what takes long: it lays out, weighs or tells of a policy as a whole. */
const seldom: ReadonlyMap<string, number> = new Map([
  ["inkoop/runExamples", 1],
  ["inkoop/decide", 4],
  ["inkoop/document", 4],
  ["inkoop/emitted", 4],
  ["inkoop/examples", 4],
  ["textDocument/codeAction", 12],
  ["textDocument/completion", 25],
  ["textDocument/formatting", 4],
  ["textDocument/rangeFormatting", 4],
  ["textDocument/rangesFormatting", 4],
  ["textDocument/rename", 20],
  ["workspace/symbol", 6],
]);

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
