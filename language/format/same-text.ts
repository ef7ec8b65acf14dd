// Whether two texts say the same: the same tree but for the places, the same comments, the same faults.

import type { ParseResult } from "../parse-result.js";
import { isFault } from "./units.js";

/** What of a node says where it stands, or is looked at by itself. */
const places = new Set(["span", "keyword", "whoSpan", "text", "lineStarts", "comments", "skipped"]);

/** Whether `left` and `right` mean the same, keep the same comments and have the same faults. */
export function saysTheSame(left: ParseResult, right: ParseResult): boolean {
  return (
    isSame(left.file.declarations, right.file.declarations) &&
    isSame(commentsIn(left), commentsIn(right)) &&
    isSame(faultsIn(left), faultsIn(right))
  );
}

function commentsIn({ file }: ParseResult): readonly string[] {
  return file.comments.map(({ text }) => text.replaceAll(/\s+/g, " ").trim());
}

function faultsIn({ problems }: ParseResult): readonly string[] {
  return problems
    .filter(isFault)
    .map(({ code }) => code)
    .toSorted();
}

function isSame(left: unknown, right: unknown): boolean {
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null)
    return Object.is(left, right);
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    return left.every((one, index) => isSame(one, right[index]));
  }
  const names = Object.keys(left).filter((name) => !places.has(name));
  if (names.length !== Object.keys(right).filter((name) => !places.has(name)).length) return false;
  return names.every((name) => isSame(valueOf(left, name), valueOf(right, name)));
}

function valueOf(node: object, name: string): unknown {
  return (node as Readonly<Record<string, unknown>>)[name];
}
