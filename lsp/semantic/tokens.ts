// The semantic tokens of a file: its names, each by what it stands for. A name that stands for nothing has none.

import type { Analysis, NameUse } from "@inkoop/compiler";
import type { Span } from "@inkoop/language";
import type { SemanticTokensEdit } from "vscode-languageserver";
import type { FileView } from "../feature.js";
import { usesIn } from "../snapshot.js";
import { bitsOf, indexOfType, tokenTypeOf, type TokenModifier } from "./legend.js";

/** How many numbers LSP writes for one token. */
const size = 5;

/** The tokens of a file, or of what stands in `within`, as LSP writes them. */
export function semanticTokens({ snapshot, path, convert }: FileView, within?: Span): number[] {
  const data: number[] = [];
  let [line, character, end] = [0, 0, 0];
  const [analysis, ...others] = snapshot.analysesOf(path);
  if (analysis === undefined) return data;
  const elsewhere = others.map((each) => kindsIn(each, path));
  for (const use of usesIn(analysis, path)) {
    const { span } = use;
    if (span.start < end || span.start === span.end) continue;
    if (within !== undefined && (span.end <= within.start || within.end <= span.start)) continue;
    const type = tokenTypeOf(use.symbol);
    // In a part that several policies use a name may be something else in each.
    if (elsewhere.some((kinds) => kinds.get(span.start) !== type)) continue;
    const range = convert.rangeOf(span);
    if (range.start.line !== range.end.line) continue;
    const lines = range.start.line - line;
    data.push(
      lines,
      lines === 0 ? range.start.character - character : range.start.character,
      range.end.character - range.start.character,
      indexOfType(type),
      bitsOf(modifiersOf(use, analysis)),
    );
    ({ line, character } = range.start);
    end = span.end;
  }
  return data;
}

function kindsIn(analysis: Analysis, path: string): ReadonlyMap<number, string> {
  return new Map(usesIn(analysis, path).map(({ span, symbol }) => [span.start, tokenTypeOf(symbol)]));
}

function modifiersOf({ role, symbol }: NameUse, { unit }: Analysis): readonly TokenModifier[] {
  if (role === "declaration") return ["declaration"];
  return symbol.owner === unit.header.name.name ? [] : ["defaultLibrary"];
}

/** What to change in `before` to have `after`: at most one stretch. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  let start = 0;
  const shortest = Math.min(before.length, after.length);
  while (start < shortest && before[start] === after[start]) start += 1;
  // Whole tokens, for a client that takes them one by one.
  start -= start % size;
  let kept = 0;
  while (kept < shortest - start && before.at(-1 - kept) === after.at(-1 - kept)) kept += 1;
  kept -= kept % size;
  const deleteCount = before.length - start - kept;
  const data = after.slice(start, after.length - kept);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
