// The compiler package: from files to a resolved policy, its evaluation and its emitted module.

export { analyse, type Analysis, type NameRole, type NameUse } from "./unit-index.js";
export { checkProgram, type CheckResult } from "./check/index.js";
export {
  citedPercentage,
  sourceCoverageOf,
  totalsOf,
  type Citation,
  type PartCoverage,
  type PointCoverage,
  type SourceCoverage,
} from "./analyse/coverage.js";
export { citationsIn, isPointOf, pointAt, type CitedPoint, type PointPlace } from "./analyse/citations.js";
export { placedClausesOf, type PlacedClauses } from "./analyse/placed-clauses.js";
export { fixedDaysIn, type FixedDay } from "./analyse/fixed-days.js";
export { lookupIn } from "./configuration/lookup.js";
export { configurationFile } from "./configuration/settings.js";
export { decideAll, type Decision } from "./decision/decide-all.js";
export type * from "./decision/document.js";
export { judgedNorms, type JudgedNorm } from "./decision/norms.js";
export {
  questionAt,
  questionsFor,
  questionsOf,
  type AnswerType,
  type Choice,
  type Question,
} from "./decision/questions.js";
export { decisionDocument } from "./decision/whole.js";
export type { Diagnostic, DiagnosticTag, RelatedPlace } from "./diagnostics/create.js";
export { pageMarkdown, readCode } from "./diagnostics/explain.js";
export { ignoreFix, type Suppressed } from "./diagnostics/suppress.js";
export { applyFixes, type AppliedFix, type FixedText, type FixOptions } from "./fixes/apply.js";
export { fixProgram, type FixedProgram } from "./fixes/program.js";
export { pageOf, type Page } from "./diagnostics/explain.js";
export { documentOf } from "./document/index.js";
export type * from "./document/model.js";
export { emitModule, emitTypeScript, formatOptions, type EmittedFile } from "./emit/typescript.js";
export { evaluate, readFacts, type Beoordeling } from "./evaluate/index.js";
export {
  coverageInSteps,
  coverageOf,
  percentageOf,
  type Boundary,
  type BoundarySide,
  type CoverageItem,
  type CoveredDeclaration,
  type CoveredKind,
  type ExampleCoverage,
  type Share,
} from "./examples/coverage.js";
export { runExample } from "./examples/live.js";
export { exampleTarget, type ExampleTarget } from "./examples/target.js";
export { expectedLines, exampleText, givenLines } from "./examples/write.js";
export {
  runExamples,
  type Disagreement,
  type EmittedModule,
  type ExampleResult,
  type ExamplesRun,
  type Failure,
} from "./examples/runner.js";
export {
  compareNames,
  extension,
  fileNameOf,
  folderOf,
  inkoopFilesUnder,
  joinPath,
  normalizePath,
  relativePath,
  type FolderEntry,
  type Host,
} from "./host.js";
export { createMemoryHost } from "./host.memory.js";
export type * from "./model.js";
export { describeSymbol } from "./names/describe.js";
export { placementsIn, type Placement } from "./names/placements.js";
export type { Scope } from "./names/scope.js";
export {
  declarationOf,
  isSameSymbol,
  type HeadingContext,
  type NormSymbol,
  type PolicySymbol,
  type TypeSymbol,
  type ValueSymbol,
} from "./names/symbols.js";
export { pointsText } from "./points.js";
export { looptijdOf, type Looptijd } from "./binding/looptijd.js";
export { portraitOfDate } from "./portrait/dates.js";
export { portraitOf } from "./portrait/index.js";
export type { Block, Branch, Portrait, Property } from "./portrait/portrait.js";
export { portraitOfPoint } from "./portrait/sources.js";
export { headerOf } from "./program/files.js";
export {
  createProgram,
  parseFile,
  unitOfPart,
  updateProgram,
  type Layout,
  type Program,
  type ProgramChange,
  type ProgramFile,
  type ProgramOptions,
  type Unit,
} from "./program.js";
export { objectionIn, objectionToName, type Objection } from "./rename/new-name.js";
export { differenceAfter, type Difference } from "./rename/same-meaning.js";
export {
  editsOf,
  orderedUses,
  programAfter,
  refactoringsAt,
  type FileEdits,
  type Refactoring,
  type RefactoringKind,
  type RefactoringOptions,
} from "./refactor/index.js";
export { deviationsOf } from "./resolve/clauses.js";
export { resolveBeleid } from "./resolve/index.js";
export {
  beforePlace,
  missingRows,
  pointsOf,
  suggestCodes,
  suggestLines,
  suggestNames,
  suggestWords,
  surroundingsAt,
  thirdPartiesIn,
  uncitedPoints,
  wantedAt,
  writingPlace,
  type Before,
  type LinePlace,
  type NamesQuestion,
  type NameSuggestion,
  type Wanted,
  type WantedAt,
  type WordsQuestion,
  type WordSuggestion,
  type WritingPlace,
} from "./suggest/index.js";
export type { DeclaredType, StaticType, Typed } from "./types/static-type.js";
export type * from "./runtime/types.js";
