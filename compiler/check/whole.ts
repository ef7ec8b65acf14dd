// What only shows on a policy as a whole: its resolved model, and what is wrong with that.

import { analyseBeleid } from "../analyse/index.js";
import { collectDiagnostics, isError, type Diagnostic } from "../diagnostics/create.js";
import type { Host } from "../host.js";
import type { Beleid } from "../model.js";
import type { Unit } from "../program.js";
import { resolveBeleid } from "../resolve/index.js";
import { checkGiven, checkLapsed } from "./resolved.js";

export interface Whole {
  /** The model; undefined when the policy has errors after all. */
  readonly beleid: Beleid | undefined;
  readonly found: readonly Diagnostic[];
  /** What an example gives and the policy never asks; of a file that more policies use, nothing is said of it. */
  readonly given: readonly Diagnostic[];
}

const wholes = new WeakMap<Unit, Whole>();

/** What shows on the whole of a policy in which nothing is wrong so far; made once, as long as it does not change. */
export function wholeOf(unit: Unit, host: Pick<Host, "sha256">): Whole {
  const known = wholes.get(unit);
  if (known !== undefined) return known;
  const made = createWhole(unit, host);
  wholes.set(unit, made);
  return made;
}

function createWhole(unit: Unit, host: Pick<Host, "sha256">): Whole {
  const beleid = resolveBeleid(unit, host);
  if (beleid === undefined) return { beleid, found: [], given: [] };
  const { report, diagnostics } = collectDiagnostics();
  const given = collectDiagnostics();
  if (checkLapsed(beleid, unit, report)) {
    checkGiven(beleid, unit, given.report);
    analyseBeleid(beleid, report);
  }
  const isWrong = diagnostics.some(isError);
  return { beleid: isWrong ? undefined : beleid, found: diagnostics, given: given.diagnostics };
}
