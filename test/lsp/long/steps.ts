// What can happen in a long session: each step changes the world by its own run of choices, and gives the messages by
// which an editor tells the server. A step means something in every world, so that a list of them can be cut short.

import { choicesOfSeed } from "../../helpers/choices.js";
import { editKinds, type EditKind } from "./edits.js";
import { changeFolders, configure, deleteSome, renameSome, switchBranch, writeOutside } from "./outside.js";
import { changeOf, closeSome, makeNew, openSome, saveSome, typeIn, undoIn } from "./typing.js";
import { textIn, type Happened, type World } from "./world.js";

export type StepKind =
  | EditKind
  | "undo"
  | "restore"
  | "open"
  | "close"
  | "save"
  | "new"
  | "external"
  | "rename"
  | "delete"
  | "branch"
  | "configuration"
  | "folders"
  | "settings"
  /** Time passes: what waits for it begins. */
  | "tick"
  /** A question whose answer nobody waits for. */
  | "ask"
  /** Everything is asked, here and of a fresh server. */
  | "compare";

export interface Step {
  readonly kind: StepKind;
  readonly seed: number;
}

/** How often each kind comes by, out of the sum. */
const weights: readonly (readonly [StepKind, number])[] = [
  ...editKinds.map((kind) => [kind, kind === "typing" ? 14 : 4] as const),
  ["undo", 16],
  ["restore", 4],
  ["open", 6],
  ["close", 4],
  ["save", 5],
  ["new", 2],
  ["external", 4],
  ["rename", 3],
  ["delete", 2],
  ["branch", 2],
  ["configuration", 2],
  ["folders", 2],
  ["settings", 1],
  ["tick", 6],
  ["ask", 6],
];

/**
 * `count` steps out of one seed; every `every`th is followed by a comparison, and the last one. With `every` 1 those
 * that change nothing are followed by none, so that what comes next overtakes what they began.
 */
export function stepsOf(seed: number, count: number, every: number): readonly Step[] {
  const choices = choicesOfSeed(mixed(seed));
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const steps: Step[] = [];
  for (let number = 1; number <= count; number += 1) {
    let left = choices.below(total);
    const kind = weights.find(([, weight]) => (left -= weight) < 0)?.[0] ?? "typing";
    steps.push({ kind, seed: mixed(seed * 1_000_003 + number) });
    const isQuiet = every === 1 && (kind === "tick" || kind === "ask");
    if ((number % every === 0 && !isQuiet) || number === count) {
      steps.push({ kind: "compare", seed: mixed(seed * 7_368_787 + number) });
    }
  }
  return steps;
}

/** Numbers that follow each other, far apart. */
function mixed(seed: number): number {
  let value = seed | 0;
  value = Math.imul(value ^ (value >>> 16), 0x45d9_f3b);
  value = Math.imul(value ^ (value >>> 16), 0x45d9_f3b);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Lets `step` happen in `world`; nothing when there is nothing for it to happen to. */
export function happen(world: World, step: Step): Happened | undefined {
  const choices = choicesOfSeed(step.seed);
  if (isEditKind(step.kind)) return typeIn(world, step.kind, choices);
  switch (step.kind) {
    case "undo":
      return undoIn(world, choices);
    case "restore": {
      const path = choices.oneOf([...world.open.keys()].filter((each) => world.originals.has(each)));
      const text = world.originals.get(path ?? "");
      if (path === undefined || text === undefined || textIn(world, path) === text) return undefined;
      return {
        told: `${path}: the text of the beginning`,
        messages: [changeOf(world, path, [{ text }], text)],
      };
    }
    case "open":
      return openSome(world, choices);
    case "close":
      return closeSome(world, choices);
    case "save":
      return saveSome(world, choices);
    case "new":
      return makeNew(world, choices);
    case "external":
      return writeOutside(world, choices);
    case "rename":
      return renameSome(world, choices);
    case "delete":
      return deleteSome(world, choices);
    case "branch":
      return switchBranch(world, choices);
    case "configuration":
      return configure(world, choices);
    case "folders":
      return changeFolders(world, choices);
    case "settings": {
      const pages = choices.chance(50) ? { uitleg: `https://voorbeeld.nl/${choices.below(3)}` } : {};
      world.settings = { bevindingen: pages };
      return {
        told: `settings ${JSON.stringify(world.settings)}`,
        messages: [
          {
            method: "workspace/didChangeConfiguration",
            params: { settings: { inkoop: world.settings } },
          },
        ],
      };
    }
    case "tick":
    case "ask":
    case "compare":
      return undefined;
    default:
      throw new Error("no such step");
  }
}

function isEditKind(kind: StepKind): kind is EditKind {
  return (editKinds as readonly StepKind[]).includes(kind);
}
