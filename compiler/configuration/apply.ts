// From what was found to what is said: the severities of inkoop.json, and the findings that somebody ignores.
//
// A layer of its own over the checks, which know nothing of it. What did not change is the same object as before.

import { catalogue } from "../diagnostics/catalogue.js";
import { isError, type Diagnostic } from "../diagnostics/create.js";
import { suppress, type Suppressed, type Suppression } from "../diagnostics/suppress.js";
import { directivesIn } from "../diagnostics/directives.js";
import { settled } from "../diagnostics/settle.js";
import { compareNames } from "../host.js";
import type { Beleid } from "../model.js";
import type { Program, ProgramFile, Unit } from "../program.js";
import { configurationOf } from "./load.js";
import { keepLookup, lookupIn } from "./lookup.js";
import type { ReadConfiguration } from "./read.js";
import { configurationFile, noConfiguration, severityOf, type Configuration } from "./settings.js";

/** What the checks found, with the severities of the catalogue. */
export interface Found {
  readonly byFile: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly diagnostics: readonly Diagnostic[];
  readonly beleiden: readonly Beleid[];
}

/** What is said of it. */
export interface Configured extends Found {
  /** What `// inkoop-negeer` leaves out, by file and then by place. */
  readonly suppressed: readonly Suppressed[];
}

interface FileOutcome extends Suppression {
  readonly found: readonly Diagnostic[];
  readonly configuration: Configuration;
  readonly isComplete: boolean;
}

const outcomes = new WeakMap<ProgramFile, FileOutcome>();

/** What was last said of a program, to go on with where it comes out the same. */
interface Said {
  readonly program: Program;
  readonly found: Found;
  readonly configuration: ReadConfiguration | undefined;
  /** Nobody set or ignored anything. */
  readonly isPlain: boolean;
  readonly result: Configured;
}

const said = new WeakMap<object, Said>();

const nothingSuppressed: readonly Suppressed[] = [];

/** `found` in `program`, as its inkoop.json and the comments in its files want it said. */
export function applyConfiguration(found: Found, program: Program): Configured {
  const configuration = configurationOf(program.host);
  const before = said.get(program.lineage);
  const isSame = before?.found === found && before.configuration === configuration;
  if (isSame && before.program === program) return before.result;
  const isPlain = configuration === undefined && ignoresNothing(program, before);
  const result = !isPlain
    ? conclude(found, program, configuration, before?.result)
    : isSame && before.isPlain
      ? before.result
      : plain(found);
  said.set(program.lineage, { program, found, configuration, isPlain, result });
  return result;
}

/** Does no comment ignore anything? Where none did before, only what changed is looked at. */
function ignoresNothing({ files, layout }: Program, before: Said | undefined): boolean {
  const known =
    before?.isPlain === true && before.program.layout === layout ? before.program.files : undefined;
  return files.every((file, position) => file === known?.[position] || directivesIn(file.tree).length === 0);
}

/** Where nobody sets or ignores anything, what is found is what is said. */
function plain(found: Found): Configured {
  const result: Configured = {
    get byFile() {
      return found.byFile;
    },
    get diagnostics() {
      return found.diagnostics;
    },
    get beleiden() {
      return found.beleiden;
    },
    suppressed: nothingSuppressed,
  };
  keepLookup(result, lookupIn(found));
  return result;
}

function conclude(
  found: Found,
  program: Program,
  read: ReadConfiguration | undefined,
  before: Configured | undefined,
): Configured {
  const configuration = read?.configuration ?? noConfiguration;
  const withErrors = new Set(
    [...found.byFile].filter(([, findings]) => findings.some(isError)).map(([path]) => path),
  );
  const lists = new Map<string, readonly Diagnostic[]>();
  const suppressed: Suppressed[] = [];
  for (const file of program.files) {
    const isComplete =
      !withErrors.has(file.path) && program.unitsOf(file.path).every((unit) => !holds(unit, withErrors));
    const outcome = outcomeOf(file, found.byFile.get(file.path) ?? [], configuration, isComplete);
    lists.set(file.path, settled(before?.byFile.get(file.path), outcome.diagnostics));
    suppressed.push(...outcome.suppressed);
  }
  if (read !== undefined) lists.set(configurationFile, read.diagnostics);
  const byFile = new Map([...lists].toSorted(([a], [b]) => compareNames(a, b)));
  const refused = raisedIn(program, byFile);
  let diagnostics: readonly Diagnostic[] | undefined;
  let beleiden: readonly Beleid[] | undefined;
  return {
    byFile,
    get diagnostics() {
      return (diagnostics ??= [...byFile.values()].flat());
    },
    get beleiden() {
      return (beleiden ??= found.beleiden.filter(({ naam }) => !refused.has(naam)));
    },
    suppressed,
  };
}

function outcomeOf(
  file: ProgramFile,
  found: readonly Diagnostic[],
  configuration: Configuration,
  isComplete: boolean,
): FileOutcome {
  const known = outcomes.get(file);
  if (
    known !== undefined &&
    known.found === found &&
    known.configuration === configuration &&
    known.isComplete === isComplete
  ) {
    return known;
  }
  const outcome = {
    ...suppress(withSeverities(found, configuration), {
      path: file.path,
      tree: file.tree,
      severityOf: (code) => severityOf(configuration, code),
      isComplete,
    }),
    found,
    configuration,
    isComplete,
  };
  outcomes.set(file, outcome);
  return outcome;
}

function withSeverities(found: readonly Diagnostic[], configuration: Configuration): readonly Diagnostic[] {
  if (!found.some(({ code }) => configuration.severities.has(code))) return found;
  return found.flatMap((diagnostic): readonly Diagnostic[] => {
    const severity = severityOf(configuration, diagnostic.code);
    if (severity === undefined) return [];
    return severity === diagnostic.severity ? [diagnostic] : [{ ...diagnostic, severity }];
  });
}

/** The names of the policies in which something is an error here that the catalogue does not call one. */
function raisedIn(program: Program, byFile: ReadonlyMap<string, readonly Diagnostic[]>): ReadonlySet<string> {
  const raised = new Set([...byFile.values()].flat().flatMap((each) => (isRaised(each) ? [each.file] : [])));
  if (raised.size === 0) return raised;
  return new Set(program.units.flatMap((unit) => (holds(unit, raised) ? [unit.header.name.name] : [])));
}

function isRaised(diagnostic: Diagnostic): boolean {
  return isError(diagnostic) && catalogue[diagnostic.code].severity !== "fout";
}

/** Does a policy or block, or a block that it uses, have one of these files? */
function holds(unit: Unit, paths: ReadonlySet<string>): boolean {
  return [unit, ...unit.blocks].some(({ files }) => files.some(({ path }) => paths.has(path)));
}
