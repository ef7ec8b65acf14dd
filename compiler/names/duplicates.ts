// Names that are declared twice: the second is the finding, the first is the related place.

import type { Report } from "../diagnostics/create.js";
import { quoted } from "../diagnostics/words.js";
import type { Unit } from "../program.js";
import { describeSymbol } from "./describe.js";
import { roomOf } from "./rooms.js";
import type { Scope } from "./scope.js";
import type { PolicySymbol } from "./symbols.js";

/** Reports what `own` declares twice, what one of the blocks declares too, and what two blocks both declare. */
export function reportDuplicates(
  unit: Unit,
  own: readonly PolicySymbol[],
  ofBlocks: readonly PolicySymbol[],
  report: Report,
): void {
  const rooms = new Map<unknown, Map<string, PolicySymbol>>();
  const ownSymbols = new Set(own);
  for (const symbol of [...own, ...ofBlocks]) {
    const room = placeOf(symbol);
    const first = rooms.get(room) ?? new Map<string, PolicySymbol>();
    const earlier = first.get(symbol.name);
    if (earlier === undefined) {
      if (first.size === 0) rooms.set(room, first);
      first.set(symbol.name, symbol);
      continue;
    }
    const isOwn = ownSymbols.has(symbol);
    // A placed norm has the name of the block's norm, that is what placing is.
    if (!isOwn && earlier.kind === "norm" && earlier.node.volgens !== undefined) continue;
    // A norm that is placed twice has a message of its own.
    if (isOwn && isPlaced(symbol) && isPlaced(earlier)) continue;
    // What is wrong within one block is said there.
    if (!isOwn && earlier.owner === symbol.owner) continue;
    // Of a name that both the policy and its block declare, the policy's own declaration is the one to change.
    const [wrong, other] = isOwn || !ownSymbols.has(earlier) ? [symbol, earlier] : [earlier, symbol];
    const at = ownSymbols.has(wrong)
      ? { file: wrong.file, span: wrong.nameSpan }
      : { file: unit.file.path, span: unit.header.name.span };
    const related = ownSymbols.has(wrong) ? [other] : [other, wrong];
    report(
      "INK0220",
      at,
      {
        name: symbol.name,
        other: describeSymbol(other),
        block: ownSymbols.has(other) ? undefined : other.owner,
      },
      {
        related: related.map((place) => ({
          file: place.file,
          span: place.nameSpan,
          message: `Hier is ${quoted(symbol.name)} de naam van ${describeSymbol(place)}.`,
        })),
      },
    );
  }
}

/**
 * Warns of a field that has the name of a fact or derived value: within `met (…)` the name means the field, and the
 * other one cannot be asked for there.
 */
export function reportHidden(scope: Pick<Scope, "own" | "value">, report: Report): void {
  for (const symbol of scope.own) {
    if (symbol.kind !== "veld") continue;
    const hidden = scope.value(symbol.name);
    if (hidden === undefined || hidden.kind === "besluit") continue;
    if (hidden.kind === "norm" && !hidden.isFact) continue;
    report(
      "INK0223",
      { file: symbol.file, span: symbol.nameSpan },
      { name: symbol.name, what: describeSymbol(symbol), hidden: describeSymbol(hidden) },
      {
        related: [
          {
            file: hidden.file,
            span: hidden.nameSpan,
            message: `Hier is ${quoted(symbol.name)} de naam van ${describeSymbol(hidden)}.`,
          },
        ],
      },
    );
  }
}

function isPlaced(symbol: PolicySymbol): boolean {
  return symbol.kind === "norm" && symbol.node.volgens !== undefined;
}

/** Where a name must be the only one: a value in its keuzelijst, a field in its structuur, and else among its like. */
function placeOf(symbol: PolicySymbol): unknown {
  return symbol.kind === "waarde" || symbol.kind === "veld" ? symbol.holder : roomOf(symbol);
}
