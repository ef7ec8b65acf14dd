// What only shows on a policy as a whole: what it takes from its blocks, and what can come out of its tables and cases.

import { analyseValues } from "../analyse/index.js";
import { collectDiagnostics, isError, type Diagnostic, type Report } from "../diagnostics/create.js";
import type { Host } from "../host.js";
import type { Unit } from "../program.js";
import { resolveBeleid } from "../resolve/index.js";
import { Unresolved } from "../resolve/lower.js";
import { declaredValues, valuesOf, type PolicyValues } from "../resolve/values.js";
import { checkGiven, checkLapsed, mayMiss } from "./resolved.js";

export interface Whole {
  /** Nothing in it is wrong, so that the policy has a model: `resolveBeleid` makes it for who asks. */
  readonly hasModel: boolean;
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

const withoutModel: Whole = { hasModel: false, found: [], given: [] };

function createWhole(unit: Unit, host: Pick<Host, "sha256">): Whole {
  try {
    const values = valuesOf(unit);
    return values === undefined ? withoutModel : judge(unit, values, host);
  } catch (error) {
    if (error instanceof Unresolved) return withoutModel;
    throw error;
  }
}

function judge(unit: Unit, values: PolicyValues, host: Pick<Host, "sha256">): Whole {
  const { report, diagnostics } = collectDiagnostics();
  const given = collectDiagnostics();
  if (!mayMiss(values, unit) || missesNothing(unit, host, report)) {
    checkGiven(values, unit, given.report);
    analyseValues(declaredValues(unit, values), report);
  }
  return { hasModel: !diagnostics.some(isError), found: diagnostics, given: given.diagnostics };
}

function missesNothing(unit: Unit, host: Pick<Host, "sha256">, report: Report): boolean {
  const beleid = resolveBeleid(unit, host);
  if (beleid === undefined) throw new Unresolved();
  return checkLapsed(beleid, unit, report);
}
