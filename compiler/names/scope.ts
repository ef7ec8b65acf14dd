// The names that a policy or building block can use: its own, those of its parts, and those of its blocks.

import type { Report } from "../diagnostics/create.js";
import type { Unit } from "../program.js";
import { declareFile } from "./declare.js";
import { grouped } from "../grouped.js";
import { reportDuplicates } from "./duplicates.js";
import { roomOf, type Room } from "./rooms.js";
import type {
  DeelSymbol,
  NormSymbol,
  PolicySymbol,
  ProfielSymbol,
  TypeSymbol,
  UnitSymbol,
  ValueSymbol,
  WaardeSymbol,
} from "./symbols.js";

export interface Scope {
  readonly unit: Unit;
  /** Everything that the unit's own files declare, in order of file and place. */
  readonly own: readonly PolicySymbol[];
  /** The same and then everything of its blocks. */
  readonly all: readonly PolicySymbol[];
  /**
   * The fact, derived value, norm or besluit called `name`. A block norm that the policy places is the placed one.
   * With `qualifier` only what that block declares.
   */
  readonly value: (name: string, qualifier?: string) => ValueSymbol | undefined;
  /** Everything called `name`, in order. */
  readonly named: (name: string) => readonly PolicySymbol[];
  /** The names of one room, in order; the same list each time. */
  readonly namesIn: (room: Room) => readonly string[];
  /** The norm that the building block `block` itself declares, whether or not the policy places it. */
  readonly blockNorm: (block: string, name: string) => NormSymbol | undefined;
  /** The keuzelijst or structuur called `name`. */
  readonly type: (name: string) => TypeSymbol | undefined;
  /** The value called `name` of the keuzelijst `keuzelijst`. */
  readonly waarde: (keuzelijst: string, name: string) => WaardeSymbol | undefined;
  /** The part of a document called `name`. */
  readonly deel: (name: string) => DeelSymbol | undefined;
  readonly profiel: (name: string) => ProfielSymbol | undefined;
  /** The building block called `name` that the unit uses. */
  readonly block: (name: string) => UnitSymbol | undefined;
}

/** The scope of `unit`, given those of its blocks; reports names that are declared twice. */
export function createScope(unit: Unit, scopeOfBlock: (block: Unit) => Scope, report: Report): Scope {
  const owner = unit.header.name.name;
  const blocks = unit.blocks.map(scopeOfBlock);
  const ofBlocks = blocks.flatMap((block) => block.own);
  const blockNorms = new Map<string, NormSymbol>();
  for (const symbol of ofBlocks) {
    const key = `${symbol.owner} ${symbol.name}`;
    if (symbol.kind === "norm" && !blockNorms.has(key)) blockNorms.set(key, symbol);
  }
  const blockNorm = (block: string, name: string): NormSymbol | undefined =>
    blockNorms.get(`${block} ${name}`);
  const own = unit.files.flatMap((file) => declareFile({ file, owner, blockNorm }));
  const all = [...own, ...ofBlocks];

  const values = new Map<string, ValueSymbol>();
  const types = new Map<string, TypeSymbol>();
  const delen = new Map<string, DeelSymbol>();
  const profielen = new Map<string, ProfielSymbol>();
  const units = new Map<string, UnitSymbol>();
  for (const symbol of all) {
    switch (symbol.kind) {
      case "feit":
      case "afgeleide":
      case "norm":
      case "besluit":
        addFirst(values, symbol);
        break;
      case "keuzelijst":
      case "structuur":
        addFirst(types, symbol);
        break;
      case "deel":
        addFirst(delen, symbol);
        break;
      case "profiel":
        addFirst(profielen, symbol);
        break;
      case "bouwsteen":
        addFirst(units, symbol);
        break;
      case "beleid":
      case "waarde":
      case "veld":
        break;
    }
  }
  reportDuplicates(unit, own, ofBlocks, report);
  let byName: ReadonlyMap<string, readonly PolicySymbol[]> | undefined;
  let byRoom: ReadonlyMap<Room | undefined, readonly string[]> | undefined;
  const type = (name: string): TypeSymbol | undefined => types.get(name);
  return {
    unit,
    own,
    all,
    value: (name, qualifier) => {
      const symbol = values.get(name);
      if (symbol === undefined || qualifier === undefined) return symbol;
      const places = symbol.kind === "norm" ? symbol.places : undefined;
      return symbol.owner === qualifier || places?.owner === qualifier ? symbol : undefined;
    },
    named: (name) => (byName ??= grouped(all, (symbol) => symbol.name)).get(name) ?? [],
    namesIn: (room) => (byRoom ??= namesByRoom(all)).get(room) ?? [],
    blockNorm,
    type,
    waarde: (keuzelijst, name) => {
      const symbol = type(keuzelijst);
      return symbol?.kind === "keuzelijst" ? symbol.values.get(name) : undefined;
    },
    deel: (name) => delen.get(name),
    profiel: (name) => profielen.get(name),
    block: (name) => (name === owner && unit.kind === "bouwsteen" ? undefined : units.get(name)),
  };
}

function namesByRoom(symbols: readonly PolicySymbol[]): ReadonlyMap<Room | undefined, readonly string[]> {
  return new Map(
    [...grouped(symbols, roomOf)].map(([room, inRoom]) => [room, inRoom.map((symbol) => symbol.name)]),
  );
}

function addFirst<T extends PolicySymbol>(map: Map<string, T>, symbol: T): void {
  if (!map.has(symbol.name)) map.set(symbol.name, symbol);
}
