// What an editor can ask besides LSP: the names of the requests, and the shapes of what goes to and fro.
//
// Words of editors (range, uri) are English; words of policies (besluit, vraag) are Dutch, as in emitted modules.
// Nothing in here runs, so a client can take it without the server.

import type {
  AnswerType,
  BoundarySide,
  CoverageItem,
  CoveredKind,
  DecisionDocument,
  JudgedNorm,
  Oordeel,
  Page,
  PolicyDocument,
  Probleem,
  Question,
  Share,
  Waarde,
} from "@inkoop/compiler";
import type {
  Range,
  TextDocumentIdentifier,
  WorkDoneProgressParams,
  WorkspaceEdit,
} from "vscode-languageserver";

/** Every request of our own: what one sends, and what comes back. */
export interface InkoopRequests {
  "inkoop/examples": { readonly params: ExamplesParams; readonly result: ExamplesResult };
  "inkoop/runExamples": { readonly params: RunExamplesParams; readonly result: RunExamplesResult };
  "inkoop/decide": { readonly params: DecideParams; readonly result: DecideResult | null };
  "inkoop/exampleFacts": { readonly params: ExampleFactsParams; readonly result: ExampleFacts | null };
  "inkoop/writeExample": { readonly params: WriteExampleParams; readonly result: WrittenExample | null };
  "inkoop/document": { readonly params: DocumentParams; readonly result: DocumentResult | null };
  "inkoop/explain": { readonly params: ExplainParams; readonly result: ExplainResult | null };
  "inkoop/emitted": { readonly params: EmittedParams; readonly result: EmittedResult | null };
}

// ── Policies ────────────────────────────────────────────────────────────────────────────────────────

/** A place in a file. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** A policy; its `uri` is that of the file with the word `beleid`, and names it in requests. */
export interface PolicyRef extends Place {
  readonly naam: string;
  readonly titel: string;
  /** The number of errors in it; with one or more it has no meaning, and so no result. */
  readonly errors: number;
  /** The first of them. */
  readonly firstError?: Place & { readonly message: string };
}

/** Which policy: that of the document; of a document that several use, the one at `policy`, else the first. */
export interface PolicyParams {
  readonly textDocument: TextDocumentIdentifier;
  /** The `uri` of a policy. */
  readonly policy?: string;
}

/** What every result about one policy begins with. */
export interface PolicyResult {
  readonly policy: PolicyRef;
  /** Every policy that the document is part of. */
  readonly policies: readonly PolicyRef[];
}

/** A shape of the compiler as it is sent: with a place as an editor knows it where that has an origin. */
export type Placed<T> = T extends readonly (infer E)[]
  ? readonly Placed<E>[]
  : T extends object
    ? {
        readonly [K in keyof T as K extends "origin" ? "place" : K]: K extends "origin"
          ? Place
          : Placed<T[K]>;
      }
    : T;

// ── Examples ────────────────────────────────────────────────────────────────────────────────────────

/** Those of one policy, or of every policy in the workspace. */
export interface ExamplesParams {
  /** The `uri` of a policy. */
  readonly policy?: string;
}
export interface ExamplesResult {
  readonly policies: readonly PolicyExamples[];
}
export interface PolicyExamples {
  readonly policy: PolicyRef;
  /** The files with examples, each with its own, in the order of the policy. A file can belong to several policies. */
  readonly files: readonly { readonly uri: string; readonly examples: readonly ExampleRef[] }[];
}
export interface ExampleRef extends Place {
  /** Names it within its policy: the title, with ` (2)` behind the second of that title. */
  readonly id: string;
  readonly titel: string;
  /** Of the title. */
  readonly selectionRange: Range;
}

/** Without `runs`: all examples of all policies. */
export interface RunExamplesParams extends WorkDoneProgressParams {
  readonly runs?: readonly {
    /** The `uri` of a policy. */
    readonly policy: string;
    /** Only these; without it all. */
    readonly examples?: readonly string[];
  }[];
  /** Also work out what these examples show of the policy. */
  readonly coverage?: boolean;
}
export interface RunExamplesResult {
  readonly policies: readonly PolicyRun[];
}
export interface PolicyRun {
  readonly policy: PolicyRef;
  /** Empty when the policy has errors. */
  readonly examples: readonly ExampleRun[];
  readonly coverage?: Coverage;
}
export interface ExampleRun extends Place {
  readonly id: string;
  readonly titel: string;
  readonly passed: boolean;
  readonly failures: readonly ExampleFailure[];
}
/** An expectation that did not come true; the place is its line. */
export interface ExampleFailure extends Place {
  readonly expected: string;
  readonly actual: string;
  /** A sentence each. */
  readonly why: readonly string[];
}
/** What the examples that were run show. */
export interface Coverage {
  readonly totals: { readonly items: Share; readonly boundaries: Share; readonly all: Share };
  /** By norm, table and so on. */
  readonly declarations: readonly DeclarationCoverage[];
  readonly boundaries: readonly BoundaryCoverage[];
}
export interface DeclarationCoverage extends Place {
  readonly kind: CoveredKind;
  readonly naam: string;
  readonly titel: string;
  /** Everything that can happen to it; the place is that of a row or a case. */
  readonly items: readonly Placed<CoverageItem>[];
}
export interface BoundaryCoverage extends Place {
  /** "`fte` en 1" */
  readonly text: string;
  /** The declarations that draw it. */
  readonly of: readonly string[];
  readonly sides: readonly BoundarySide[];
}

// ── Deciding ────────────────────────────────────────────────────────────────────────────────────────

export interface DecideParams extends PolicyParams {
  /** Without it the first of the policy. */
  readonly besluit?: string;
  /** As in JSON facts: what is left out is unknown, null is geen, a date is "2027-03-01". */
  readonly facts: Readonly<Record<string, Waarde>>;
}
export interface DecideResult extends PolicyResult {
  /** What can be decided. */
  readonly besluiten: readonly { readonly naam: string; readonly tekst: string }[];
  /** Absent when the policy has errors, or no besluiten. */
  readonly decision?: DecisionResult;
}
export interface DecisionResult {
  readonly besluit: string;
  /** What a service gets from `beoordeel`. */
  readonly oordeel: Oordeel;
  /** The same in words, as `inkoop decide` prints it: with the headline, why, and every norm by rubriek. */
  readonly document: DecisionDocument;
  /** Every norm of the besluit as it stands, in words and with its place; in the order of the policy. */
  readonly norms: readonly Placed<JudgedNorm>[];
  /** What is still to be asked, the most decisive first: in the order of `oordeel.ontbreekt`. */
  readonly questions: readonly Placed<Question>[];
  /** In the order of the policy. */
  readonly answered: readonly AnsweredQuestion[];
  /** What nobody answered and is assumed. */
  readonly assumed: readonly Placed<Question>[];
  /** What is wrong with the facts; a key that the policy does not know is told, and not used. */
  readonly problems: readonly Probleem[];
  /**
   * These facts and this outcome as a `voorbeeld`, to put in the policy; absent when a value is wrong, or cannot be
   * written in the language.
   */
  readonly example?: string;
}
/** What was answered, with what may be answered. */
export type AnsweredQuestion = Placed<Question> & {
  readonly waarde: Waarde;
  /** Does the besluit rest on it, or one of its norms, as it stands? */
  readonly counts: boolean;
};
export type { AnswerType, DecisionDocument, JudgedNorm, Question };

/** The facts of an example, to begin a trial with. */
export interface ExampleFactsParams {
  /** The `uri` of a policy. */
  readonly policy: string;
  /** As `inkoop/examples` names it. */
  readonly example: string;
}
export interface ExampleFacts {
  /** As `inkoop/decide` takes them. */
  readonly facts: Readonly<Record<string, Waarde>>;
  /** The first besluit that the example expects something of. */
  readonly besluit?: string;
}

/** Which facts become an example, and under what title; without one it says what comes out. */
export interface WriteExampleParams extends DecideParams {
  readonly titel?: string;
}
/** An example to put where those of the policy are; nothing is written until a client applies the edit. */
export interface WrittenExample {
  readonly edit: WorkspaceEdit;
  readonly uri: string;
  /** The line, from 0, on which it then begins. */
  readonly line: number;
  /** As it stands there; no other example of the policy has it. */
  readonly titel: string;
}

// ── Reading ─────────────────────────────────────────────────────────────────────────────────────────

export type DocumentParams = PolicyParams;
export interface DocumentResult extends PolicyResult {
  /** Absent when the policy has errors; what was shown before can stay. */
  readonly document?: Placed<PolicyDocument>;
}

export interface ExplainParams {
  /** However it was typed: "INK0401", "ink 401". */
  readonly code: string;
}
export type ExplainResult = Page;

export type EmittedParams = PolicyParams;
export interface EmittedResult extends PolicyResult {
  /** Absent when the policy has errors. */
  readonly module?: {
    readonly fileName: string;
    readonly text: string;
    /** Laid out as `inkoop build` writes it; where the server cannot do that, the text is as it was made. */
    readonly isLaidOut: boolean;
  };
}
