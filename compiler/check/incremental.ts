// Checking again after an edit: what changed is found by comparing objects, and only what rests on it is done again.
//
// Findings of a unit hang on the unit alone and are kept by it; what hangs on more than that runs through here: whether
// a policy is sound (no errors in any of its files, whoever found them), what is unused (by all policies of a file),
// and how far findings are to be trusted (as far as all files of a policy could be read).

import {
  collectDiagnostics,
  diagnosticOfProblem,
  isError,
  sortDiagnostics,
  type Diagnostic,
} from "../diagnostics/create.js";
import type { Found } from "../configuration/apply.js";
import { keepLookup } from "../configuration/lookup.js";
import { settled } from "../diagnostics/settle.js";
import type { Host } from "../host.js";
import type { Beleid } from "../model.js";
import type { Layout, Program, ProgramFile, Unit } from "../program.js";
import { resolveBeleid } from "../resolve/index.js";
import { analyse } from "../unit-index.js";
import { byFile, differing, noFindings, settledByFile, type ByFile } from "./by-file.js";
import { constructChecks } from "./constructs.js";
import { checkCycles } from "./cycles.js";
import { trustIn, withoutFollowUps, type Trust } from "./follow-ups.js";
import { sameNames } from "./same-names.js";
import type { UnitCheck } from "./unit-check.js";
import { unusedIn } from "./unused.js";
import { wholeOf } from "./whole.js";

/** A check that was done: what it gave, and what the next one can start from. */
export interface Checked {
  readonly program: Program;
  readonly result: Found;
  /** In the order of the units of the program. */
  readonly units: readonly UnitState[];
  /** In the order of its files. */
  readonly files: readonly FileState[];
  readonly names: ByFile;
  readonly models: Models;
}

/** The models of the policies without errors: made when somebody asks for them, for a check has no need of them. */
interface Models {
  readonly units: readonly Unit[];
  readonly beleiden: readonly Beleid[];
}

interface UnitState {
  readonly unit: Unit;
  readonly found: ByFile;
  /** A policy without errors in any file of its own or of its blocks. */
  readonly isSound: boolean;
  /** What shows on the whole of it; nothing when it is not sound. */
  readonly whole: ByFile;
  readonly hasModel: boolean;
}

interface FileState {
  readonly file: ProgramFile;
  /** Everything found in it before any policy is looked at as a whole. */
  readonly base: readonly Diagnostic[];
  readonly hasError: boolean;
  readonly trust: Trust;
  readonly findings: readonly Diagnostic[];
}

const unitChecks: readonly UnitCheck[] = [checkCycles, ...constructChecks];

const unitFindings = new WeakMap<Unit, ByFile>();

/** The findings within one unit; made once for as long as the unit does not change. */
function findingsOfUnit(unit: Unit): ByFile {
  const known = unitFindings.get(unit);
  if (known !== undefined) return known;
  const { report, diagnostics } = collectDiagnostics();
  const analysis = analyse(unit);
  for (const check of unitChecks) check(analysis, report);
  const found = byFile([...analysis.diagnostics, ...diagnostics]);
  unitFindings.set(unit, found);
  return found;
}

/** Checks `program`, starting from `before`: the check of an earlier version of it. */
export function checkAgain(program: Program, before: Checked | undefined): Checked {
  const round = startRound(program, before);
  collectBases(round);
  judgeUnits(round);
  concludeFiles(round);
  const { units, files, names } = round;
  const models = modelsOf(round, before);
  return { program, units, files, names, models, result: resultOf(round, models, before) };
}

/** A check that is being done. */
interface Round {
  readonly program: Program;
  /** What is known so far; of what did not change that is all there is to know. */
  readonly units: UnitState[];
  readonly files: FileState[];
  readonly names: ByFile;
  /** The places of the units that changed, and of those to be judged again for what was found in their files. */
  readonly changedUnits: ReadonlySet<number>;
  readonly unitsToJudge: Set<number>;
  /** The places of the files of which something is found otherwise, and of those to be concluded for other reasons. */
  readonly changedFiles: ReadonlySet<number>;
  readonly filesToConclude: Set<number>;
}

const untrodden: Omit<FileState, "file"> = {
  base: [],
  hasError: false,
  trust: { isBroken: false, hasWrongNames: false, missesSomething: false },
  findings: [],
};

/** Finds out what changed since `before`, and what that makes to be done. */
function startRound(program: Program, before: Checked | undefined): Round {
  const { layout } = program;
  // When files or units came or went, everything is put together again, from what is kept by unit.
  const comparable = before?.program.layout === layout ? before : undefined;
  const byPath = new Map(
    comparable === undefined ? before?.units.map((state) => [state.unit.file.path, state]) : [],
  );
  const changedUnits = new Set<number>();
  const changedFiles = new Set<number>();
  const touch = (paths: Iterable<string>): void => {
    for (const path of paths) {
      const position = layout.positions.get(path);
      if (position !== undefined) changedFiles.add(position);
    }
  };

  const units = program.units.map((unit, index): UnitState => {
    const former = comparable === undefined ? byPath.get(unit.file.path) : comparable.units[index];
    if (comparable !== undefined && former?.unit === unit) return former;
    changedUnits.add(index);
    const found = settledByFile(former?.found, findingsOfUnit(unit));
    if (former === undefined) return { unit, found, isSound: false, whole: noFindings, hasModel: false };
    touch(differing(former.found, found));
    return { ...former, unit, found };
  });

  const names =
    namesAfter(program, comparable, changedUnits) ?? settledByFile(before?.names, sameNames(program.units));
  touch(differing(before?.names ?? noFindings, names));

  // This goes over every file at every keystroke, and so only compares objects at places.
  const files = program.files.map((file, position): FileState => {
    const place = comparable === undefined ? before?.program.layout.positions.get(file.path) : position;
    const former = place === undefined ? undefined : before?.files[place];
    const isSame =
      former?.file === file && comparable?.program.ownFindings[position] === program.ownFindings[position];
    if (!isSame) changedFiles.add(position);
    return isSame ? former : { ...(former ?? untrodden), file };
  });
  return {
    program,
    units,
    files,
    names,
    changedUnits,
    unitsToJudge: new Set(changedUnits),
    changedFiles,
    filesToConclude: new Set(),
  };
}

/** The policies with the name of another, when that is certainly as it was: nobody had, and no name changed. */
function namesAfter(
  program: Program,
  before: Checked | undefined,
  changed: ReadonlySet<number>,
): ByFile | undefined {
  if (before === undefined || before.names.size > 0) return undefined;
  const isKept = [...changed].every(
    (index) => before.units[index]?.unit.header.name.name === program.units[index]?.header.name.name,
  );
  return isKept ? before.names : undefined;
}

/** Puts together what is found in each changed file, and marks what rests on how that turned out. */
function collectBases({
  program,
  units,
  files,
  names,
  unitsToJudge,
  changedFiles,
  filesToConclude,
}: Round): void {
  for (const position of changedFiles) {
    const state = files[position];
    if (state === undefined) continue;
    const { file } = state;
    const holders = program.layout.holders[position] ?? [];
    const base = [
      ...program.findingsOf(file.path),
      ...file.problems.map((problem) => diagnosticOfProblem(file.path, problem)),
      ...holders.flatMap((index) => units[index]?.found.get(file.path) ?? []),
      ...(names.get(file.path) ?? []),
    ];
    const hasError = base.some(isError);
    const trust = trustIn(file, base);
    files[position] = { ...state, base, hasError, trust };
    filesToConclude.add(position);
    for (const index of holders) {
      if (hasError !== state.hasError) unitsToJudge.add(index);
      if (trust.isBroken === state.trust.isBroken && trust.hasWrongNames === state.trust.hasWrongNames)
        continue;
      for (const each of units[index]?.unit.files ?? []) {
        const place = program.layout.positions.get(each.path);
        if (place !== undefined && files[place]?.trust.missesSomething === true) filesToConclude.add(place);
      }
    }
  }
}

/** Looks at each policy as a whole that changed, or whose files now have or no longer have errors. */
function judgeUnits({ program, units, files, unitsToJudge, changedUnits, filesToConclude }: Round): void {
  const { layout } = program;
  const stateOf = (path: string): FileState | undefined => files[layout.positions.get(path) ?? -1];
  const isShared = (path: string): boolean => program.unitsOf(path).length > 1;
  const conclude = (path: string): void => {
    const position = layout.positions.get(path);
    if (position !== undefined) filesToConclude.add(position);
  };
  for (const index of unitsToJudge) {
    const state = units[index];
    if (state === undefined) continue;
    const { unit } = state;
    const isSound =
      unit.kind === "beleid" && allFilesOf(unit).every(({ path }) => stateOf(path)?.hasError !== true);
    const judged = isSound ? wholeOf(unit, program.host) : undefined;
    const whole = settledByFile(
      state.whole,
      judged === undefined
        ? noFindings
        : byFile([...judged.found, ...judged.given.filter(({ file }) => !isShared(file))]),
    );
    units[index] = { ...state, isSound, whole, hasModel: judged?.hasModel === true };
    differing(state.whole, whole).forEach(conclude);
    // What is used changes with the unit, and what can be said of that with its soundness.
    if (changedUnits.has(index) || isSound !== state.isSound)
      for (const { path } of unit.files) conclude(path);
  }
}

/** Gives each marked file its findings. */
function concludeFiles({ program, units, files, filesToConclude }: Round): void {
  const { layout } = program;
  const statesAt = (indexes: readonly number[] | undefined): readonly UnitState[] =>
    (indexes ?? []).flatMap((index) => units[index] ?? []);
  for (const position of filesToConclude) {
    const state = files[position];
    if (state === undefined) continue;
    const { file, base, trust } = state;
    const owners = statesAt(layout.owners[position]);
    const found = [
      ...base,
      ...statesAt(layout.holders[position]).flatMap(({ whole }) => whole.get(file.path) ?? []),
      // A part may be used by a policy that has errors: then what seems unused may be meant for that one.
      ...(owners.every(({ isSound }) => isSound)
        ? unusedIn(
            file.path,
            owners.map(({ unit }) => unit),
          )
        : []),
    ];
    const around = function* (): Iterable<Trust> {
      for (const { unit } of owners) {
        for (const { path } of allFilesOf(unit)) {
          const other = files[layout.positions.get(path) ?? -1];
          if (other !== undefined) yield other.trust;
        }
      }
    };
    const findings = settled(state.findings, sortDiagnostics(withoutFollowUps(file, found, trust, around)));
    files[position] = { ...state, findings };
  }
}

/** Those of `before` when they are of the same units, so that nothing is made again. */
function modelsOf({ program: { host }, units: states }: Round, before: Checked | undefined): Models {
  const units = states.flatMap(({ unit, hasModel }) => (hasModel ? [unit] : []));
  if (before !== undefined && sameItems(units, before.models.units)) return before.models;
  return createModels(units, host);
}

function createModels(units: readonly Unit[], host: Pick<Host, "sha256">): Models {
  let beleiden: readonly Beleid[] | undefined;
  return {
    units,
    get beleiden() {
      return (beleiden ??= units.flatMap((unit) => resolveBeleid(unit, host) ?? []));
    },
  };
}

function resultOf(
  { program, files, filesToConclude }: Round,
  models: Models,
  before: Checked | undefined,
): Found {
  const comparable = before?.program.layout === program.layout ? before : undefined;
  const hasNews = [...filesToConclude].some(
    (position) => files[position]?.findings !== comparable?.files[position]?.findings,
  );
  if (comparable !== undefined && models === comparable.models && !hasNews) return comparable.result;
  return foundIn(files, program.layout, models);
}

/** Apart, so that what is only put together when asked remembers these alone, and not the check before. */
function foundIn(files: readonly FileState[], { positions }: Layout, models: Models): Found {
  let lists: Found["byFile"] | undefined;
  let diagnostics: readonly Diagnostic[] | undefined;
  const found: Found = {
    get byFile() {
      return (lists ??= new Map(files.map(({ file, findings }) => [file.path, findings])));
    },
    get diagnostics() {
      return (diagnostics ??= files.flatMap(({ findings }) => findings));
    },
    get beleiden() {
      return models.beleiden;
    },
  };
  keepLookup(found, {
    of: (path) => files[positions.get(path) ?? -1]?.findings,
    total: files.length,
  });
  return found;
}

function allFilesOf(unit: Unit): readonly ProgramFile[] {
  return [unit, ...unit.blocks].flatMap(({ files }) => files);
}

function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
