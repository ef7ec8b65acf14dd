// Checking a program: every finding of every file, and the resolved model of every policy without errors.
//
// Who says what, so that one mistake gives one message:
//   program.ts            files, `gebruik`, the first line of a file
//   unit-index.ts         names, types, the values of examples (INK02xx, INK03xx)
//   check/constructs.ts   which clauses belong where, headings, sources, blocks, examples (INK04xx to INK08xx)
//   check/cycles.ts       values and norms that need themselves
//   check/unused.ts       what nothing uses, once the policy has no errors
//   analyse/              tables and cases, once the policy is resolved
//   check/follow-ups.ts   leaves out what only follows from a place that could not be read

import { analyseBeleid } from "../analyse/index.js";
import { analyse } from "../unit-index.js";
import {
  collectDiagnostics,
  diagnosticOfProblem,
  sortDiagnostics,
  type Diagnostic,
  type Report,
} from "../diagnostics/create.js";
import type { Beleid } from "../model.js";
import type { Program, Unit } from "../program.js";
import { resolveBeleid } from "../resolve/index.js";
import { constructChecks } from "./constructs.js";
import { checkCycles } from "./cycles.js";
import { withoutFollowUps } from "./follow-ups.js";
import { checkGiven, checkLapsed } from "./resolved.js";
import type { UnitCheck } from "./unit-check.js";
import { checkUnused } from "./unused.js";

export interface CheckResult {
  /** Every finding once, by file and then by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** The policies without errors, in order of path. */
  readonly beleiden: readonly Beleid[];
}

const unitChecks: readonly UnitCheck[] = [checkCycles, ...constructChecks];

const checked = new WeakMap<Unit, readonly Diagnostic[]>();

/** The findings within one unit's own files; made once for as long as the unit does not change. */
function checkUnit(unit: Unit): readonly Diagnostic[] {
  const known = checked.get(unit);
  if (known !== undefined) return known;
  const { report, diagnostics } = collectDiagnostics();
  const analysis = analyse(unit);
  for (const check of unitChecks) check(analysis, report);
  const found = [...analysis.diagnostics, ...diagnostics];
  checked.set(unit, found);
  return found;
}

/** Checks every loaded file. */
export function checkProgram(program: Program): CheckResult {
  const { report, diagnostics } = collectDiagnostics();
  const found: Diagnostic[] = [
    ...program.diagnostics,
    ...program.files.flatMap((file) =>
      file.problems.map((problem) => diagnosticOfProblem(file.path, problem)),
    ),
    ...program.units.flatMap(checkUnit),
  ];
  reportSameNames(program, report);
  const wrongFiles = new Set([...found, ...diagnostics].filter(isError).map(({ file }) => file));
  const isSound = (unit: Unit): boolean =>
    [unit, ...unit.blocks].every((each) => each.files.every((file) => !wrongFiles.has(file.path)));
  const isShared = (path: string): boolean => program.unitsOf(path).length > 1;
  const beleiden: Beleid[] = [];
  const sound = program.units.filter((unit) => unit.kind === "beleid" && isSound(unit));
  for (const unit of sound) {
    const beleid = resolveBeleid(unit, program.host);
    if (beleid === undefined) continue;
    const whole = collectDiagnostics();
    if (checkLapsed(beleid, unit, whole.report)) {
      checkGiven(beleid, unit, isShared, whole.report);
      analyseBeleid(beleid, whole.report);
    }
    found.push(...whole.diagnostics);
    if (!whole.diagnostics.some(isError)) beleiden.push(beleid);
  }
  // A part may be used by a policy that has errors: then what seems unused may be meant for that one.
  const isJudged = (path: string): boolean => program.unitsOf(path).every((unit) => sound.includes(unit));
  checkUnused(sound.map(analyse), isJudged, report);
  return {
    diagnostics: sortDiagnostics(withoutFollowUps([...found, ...diagnostics], program)),
    beleiden,
  };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "fout";
}

/** Two policies of one name would become one module. */
function reportSameNames(program: Program, report: Report): void {
  const first = new Map<string, Unit>();
  for (const unit of program.units) {
    const { name, span } = unit.header.name;
    if (unit.kind !== "beleid" || name === "") continue;
    const other = first.get(name);
    if (other === undefined) first.set(name, unit);
    else {
      report(
        "INK0230",
        { file: unit.file.path, span },
        { name, file: other.file.path },
        {
          related: [
            { file: other.file.path, span: other.header.name.span, message: "Hier heet een beleid al zo." },
          ],
        },
      );
    }
  }
}
