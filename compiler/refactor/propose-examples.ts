// Writing an example of what no example shows: facts that bring it about are looked for, and what comes out is what
// the example expects.

import type { GivenLine, Reference, VoorbeeldDeclaration } from "@inkoop/language";
import { checkProgram } from "../check/index.js";
import { boundariesOf, type Boundary } from "../examples/boundaries.js";
import { coverageWhere, declarationsOf, seenWith, type CoveredDeclaration } from "../examples/coverage.js";
import { runExample } from "../examples/live.js";
import { writtenValue } from "../examples/notation.js";
import { statementNamed } from "../examples/reasoning.js";
import { searchFacts, type Budget, type Facts, type Found } from "../examples/search.js";
import { exampleText, givenLines, namesLines } from "../examples/write.js";
import { evaluate, type Beoordeling } from "../evaluate/index.js";
import type { Beleid, Origin } from "../model.js";
import type { Program, ProgramFile, Unit } from "../program.js";
import {
  editsIn,
  lineEndOf,
  type FileEdits,
  type Refactoring,
  type RefactoringPlace,
} from "./refactoring.js";
import { doesNoHarm, programAfter } from "./verify.js";

/** So many sets of facts are judged for all that is offered at one place, and so many examples begin from. */
const mostJudged = 600;
const mostBases = 6;
const mostOffered = 6;

/** Offered on a declaration of which the examples do not show everything; each was run before it is offered. */
export function proposeExamples({ program, file, span, analysis }: RefactoringPlace): readonly Refactoring[] {
  const { unit } = analysis;
  const beleid = checkProgram(program).beleiden.find(
    ({ naam, files }) => naam === unit.header.name.name && files.includes(unit.file.path),
  );
  if (beleid === undefined) return [];
  const isHere = ({ file: path, span: whole }: Origin): boolean =>
    path === file.path && whole.start <= span.start && span.end <= whole.end;
  const { declarations, boundaries } = coverageWhere(beleid, isHere);
  const [declared] = declarations;
  if (declared === undefined) return [];
  const bases = basesOf(program, unit, beleid);
  const budget: Budget = { left: mostJudged };
  const making: Making = { program, beleid, bases, budget, declared };
  return [...unseenItems(making), ...unseenSides(making, boundaries)].slice(0, mostOffered);
}

/** An example to begin from: its facts, and the lines that give them. */
interface Base {
  readonly facts: Facts;
  readonly given: readonly GivenLine[];
  readonly file: ProgramFile;
  /** Where the new example is put: behind this one, but never in a part that other policies use too. */
  readonly target: { readonly file: ProgramFile; readonly offset: number };
}

interface Making {
  readonly program: Program;
  readonly beleid: Beleid;
  readonly bases: readonly Base[];
  readonly budget: Budget;
  readonly declared: CoveredDeclaration;
}

/** The examples that say least themselves, the plainest first. */
function basesOf(program: Program, { file: own, files }: Unit, beleid: Beleid): readonly Base[] {
  const found = beleid.voorbeelden.flatMap(({ feiten, origin }) => {
    const file = files.find(({ path }) => path === origin.file);
    const node = file?.tree.declarations.find(
      (each): each is VoorbeeldDeclaration =>
        each.kind === "voorbeeld" && each.span.start === origin.span.start,
    );
    return file === undefined || node === undefined ? [] : [{ facts: feiten, file, node }];
  });
  const isOwn = ({ path }: ProgramFile): boolean => program.unitsOf(path).length === 1;
  const last = found.findLast(({ file }) => isOwn(file));
  return found
    .toSorted((a, b) => a.node.given.length - b.node.given.length)
    .slice(0, mostBases)
    .map(({ facts, file, node }) => {
      const behind = isOwn(file) ? { file, node } : last;
      const target =
        behind === undefined
          ? { file: own, offset: own.text.trimEnd().length }
          : { file: behind.file, offset: behind.node.span.end };
      return { facts, given: node.given, file, target };
    });
}

function unseenItems(making: Making): readonly Refactoring[] {
  const { beleid, declared } = making;
  const events = declarationsOf(beleid).find(
    ({ kind, naam }) => kind === declared.kind && naam === declared.naam,
  )?.events;
  return declared.items.flatMap(({ text, possible, seen }): readonly Refactoring[] => {
    const event = events?.find((each) => each.text === text);
    if (!possible || seen > 0 || event === undefined) return [];
    return proposal(making, text, (facts) => event.happens(seenWith(beleid, facts)));
  });
}

function unseenSides(making: Making, boundaries: readonly Boundary[]): readonly Refactoring[] {
  const { beleid } = making;
  return boundaries.flatMap((boundary) =>
    boundary.sides.flatMap((side, index): readonly Refactoring[] => {
      if (!side.possible || side.seen > 0) return [];
      return proposal(making, `de grens ${boundary.text}: ${side.text}`, (facts) => {
        const seen = seenWith(beleid, facts);
        if (seen.isRefused) return false;
        const here = boundariesOf(beleid, [seen]).find(
          ({ text, origin }) => text === boundary.text && origin.span.start === boundary.origin.span.start,
        );
        return (here?.sides[index]?.seen ?? 0) > 0;
      });
    }),
  );
}

function proposal(making: Making, what: string, happens: (facts: Facts) => boolean): readonly Refactoring[] {
  const { beleid, bases, budget, declared } = making;
  const facts = bases.map((base) => base.facts);
  const found = searchFacts(beleid, namesBehind(beleid, declared), facts, happens, budget);
  const edits = found === undefined ? undefined : written(making, what, found);
  if (edits === undefined) return [];
  return [
    {
      kind: "refactor.rewrite",
      title: `Schrijf een voorbeeld van \`${declared.naam}\`: ${what}`,
      edits: () => edits,
    },
  ];
}

/** An outcome of a besluit hangs on all its norms. */
function namesBehind({ besluiten }: Beleid, { naam, kind }: CoveredDeclaration): readonly string[] {
  const besluit = kind === "besluit" ? besluiten.find((each) => each.naam === naam) : undefined;
  return [naam, ...(besluit?.normen ?? []).map((norm) => norm.naam)];
}

/** The edit that adds the example, when the example then passes. */
function written(making: Making, what: string, found: Found): FileEdits | undefined {
  const { program, beleid, bases, declared } = making;
  const base = bases[found.base];
  const changed = givenLines(beleid, found.changes);
  const expected = expectedOf(beleid, declared, evaluate(beleid, found.facts));
  if (base === undefined || changed === undefined || expected === undefined) return undefined;
  const titel = freeTitle(beleid, `${declared.titel}: ${what.replaceAll("`", "")}`);
  const text = exampleText(titel, [...linesBut(base, found.changes), ...changed], expected).trimEnd();
  const { file, offset } = base.target;
  const newText = `\n\n${text}`.replaceAll("\n", lineEndOf(file));
  const edits = editsIn(file.path, { span: { start: offset, end: offset }, newText });
  const after = checkProgram(programAfter(program, edits)).beleiden.find(({ naam }) => naam === beleid.naam);
  const example = after?.voorbeelden.find((voorbeeld) => voorbeeld.titel === titel);
  if (after === undefined || example === undefined || !runExample(after, example).passed) return undefined;
  return doesNoHarm(program, edits) ? edits : undefined;
}

/** The given lines of `base` without the facts that get another value: no example gives one twice. */
function linesBut({ file, given }: Base, changes: Facts): readonly string[] {
  const isChanged = ({ name }: Reference): boolean => Object.hasOwn(changes, name.name);
  return given.flatMap((line): readonly string[] => {
    if (line.kind === "assign" && isChanged(line.name)) return [];
    if (line.kind === "names" && line.names.some(isChanged)) {
      return namesLines(
        line.word,
        line.names
          .filter((name) => !isChanged(name))
          .map(({ span }) => file.text.slice(span.start, span.end)),
      );
    }
    return [file.text.slice(line.span.start, line.span.end).replaceAll("\r\n", "\n")];
  });
}

/** What comes out of these facts, as the example expects it. */
function expectedOf(
  beleid: Beleid,
  { naam, kind }: CoveredDeclaration,
  beoordeling: Beoordeling,
): readonly string[] | undefined {
  if (beoordeling.problemen.length > 0) return ["fout"];
  const besluit = beleid.besluiten.find(
    (each) => each.naam === naam || each.normen.some((norm) => norm.naam === naam),
  );
  const outcome = besluit && `${beoordeling.besluit(besluit.naam).uitkomst} voor ${besluit.naam}`;
  const own = kind === "besluit" ? undefined : statementLine(beleid, naam, kind, beoordeling);
  const lines = [outcome, own].filter((line) => line !== undefined);
  return lines.length === 0 ? undefined : lines;
}

function statementLine(
  beleid: Beleid,
  naam: string,
  kind: CoveredDeclaration["kind"],
  beoordeling: Beoordeling,
): string | undefined {
  if (kind === "controle") return undefined;
  if (kind !== "bepaal" && kind !== "tabel") {
    const status = statementNamed(beleid, beoordeling, naam)?.status;
    return status && `${status} ${naam}`;
  }
  const { waarde } = beoordeling.afgeleid(naam);
  if (waarde === undefined) return `onbekend ${naam}`;
  if (typeof waarde === "boolean") return `${waarde ? "ja" : "nee"} ${naam}`;
  const type = beleid.afgeleiden.find((afgeleide) => afgeleide.naam === naam)?.type;
  return `${naam} is ${writtenValue(type, waarde)}`;
}

function freeTitle({ voorbeelden }: Beleid, base: string): string {
  const taken = new Set(voorbeelden.map(({ titel }) => titel));
  let titel = base;
  for (let number = 2; taken.has(titel); number += 1) titel = `${base} (${number})`;
  return titel;
}
