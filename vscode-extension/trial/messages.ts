// What the page of *Proef* and the extension tell each other.

import type { DecideResult } from "@inkoop/lsp/protocol";
import type { KeptState } from "../views/messages.js";
import type { Facts } from "./facts.js";

/** The answers to the questions of one policy, and what they should decide; without a besluit the first. */
export interface Asked {
  readonly besluit?: string;
  readonly facts: Facts;
}

/** By the `uri` of the policy. */
export type AskedByPolicy = Readonly<Record<string, Asked>>;

/** A policy that can be tried. */
export interface TriedPolicy {
  readonly uri: string;
  readonly titel: string;
  readonly hasExamples: boolean;
}

export type ToTrialPage =
  /** Every policy of the workspace. */
  | { readonly kind: "policies"; readonly policies: readonly TriedPolicy[] }
  /** What came of the answers; null when the document belongs to no policy. */
  | { readonly kind: "decided"; readonly result: DecideResult | null }
  /** The person chose this besluit in the text. */
  | { readonly kind: "besluit"; readonly policy: string; readonly besluit: string }
  /** The facts of an example, to begin with. */
  | {
      readonly kind: "facts";
      readonly policy: string;
      readonly facts: Facts;
      readonly besluit?: string;
      readonly titel: string;
    }
  /** How keeping an example went. */
  | { readonly kind: "told"; readonly text: string };

export type FromTrialPage =
  | { readonly kind: "answers"; readonly asked: AskedByPolicy }
  /** Put the answers to this policy in its text as an example. */
  | { readonly kind: "keepExample"; readonly policy: string }
  /** The person wants to begin with the facts of an example of this policy. */
  | { readonly kind: "chooseExample"; readonly policy: string }
  /** The person wants to try another policy of the workspace. */
  | { readonly kind: "choosePolicy"; readonly policy: string };

/** What the page keeps: what it is about, and every answer. */
export interface TrialState extends KeptState {
  readonly asked: AskedByPolicy;
}
