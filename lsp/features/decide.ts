// Deciding: answers so far in, the outcome with its reasoning and the questions that still matter out.

import {
  decideAll,
  decisionDocument,
  evaluate,
  judgedNorms,
  questionsFor,
  questionsOf,
  readFacts,
  type Beleid,
  type Oordeel,
  type Question,
  type Waarde,
} from "@inkoop/compiler";
import { RequestType } from "vscode-languageserver";
import { invalidParams, onFile, refusal, type FileView } from "../feature.js";
import { placed } from "../placed.js";
import { policyFor, type Policy } from "../policies.js";
import type {
  AnsweredQuestion,
  DecideParams,
  DecideResult,
  DecisionResult,
  PolicyResult,
} from "../protocol.js";
import { isRecord } from "../shapes.js";
import type { Snapshot } from "../snapshot.js";
import { exampleOf } from "../written-example.js";

export const decide = onFile(new RequestType<DecideParams, DecideResult | null, void>("inkoop/decide"), {
  needs: "everything",
  answer: (view, params) => {
    const { facts } = params;
    const about = subjectOf(view, params);
    if (about === undefined) return null;
    const { policy, result, besluiten, besluit } = about;
    const { snapshot, beleid } = policy;
    if (beleid === undefined || besluit === undefined) return { ...result, besluiten };
    return { ...result, besluiten, decision: decisionOf(snapshot, beleid, besluit, facts) };
  },
});

/** What a request about deciding is about: the policy, what it can decide, and the besluit that was meant. */
export function subjectOf(
  view: FileView,
  params: DecideParams,
):
  | {
      readonly policy: Policy;
      readonly result: PolicyResult;
      readonly besluiten: DecideResult["besluiten"];
      readonly besluit: string | undefined;
    }
  | undefined {
  if (!isRecord(params.facts)) throw invalidParams("`facts` is geen object");
  const found = policyFor(view, params);
  if (found === undefined) return undefined;
  const declared = found.policy.beleid?.besluiten ?? [];
  const ordered = declared.toSorted((a, b) => a.origin.span.start - b.origin.span.start);
  const besluiten = ordered.map(({ naam, tekst }) => ({ naam, tekst }));
  const besluit = params.besluit ?? besluiten[0]?.naam;
  if (
    found.policy.beleid !== undefined &&
    params.besluit !== undefined &&
    !besluiten.some(({ naam }) => naam === besluit)
  ) {
    throw refusal(`Dit beleid heeft geen besluit \`${params.besluit}\`.`);
  }
  return { ...found, besluiten, besluit };
}

function decisionOf(
  snapshot: Snapshot,
  beleid: Beleid,
  besluit: string,
  facts: Readonly<Record<string, Waarde>>,
): DecisionResult {
  const oordeel = evaluate(beleid, facts).besluit(besluit);
  const read = readFacts(beleid, facts);
  const questions = questionsOf(beleid);
  const isGiven = (naam: string): boolean => Object.hasOwn(facts, naam) && facts[naam] !== undefined;
  const counting = countingFacts(oordeel);
  const answered = (question: Question): AnsweredQuestion => ({
    ...placed(snapshot, question),
    waarde: facts[question.pad] ?? null,
    counts: counting(question.pad),
  });
  const example = exampleOf(beleid, oordeel, facts)?.text;
  return {
    besluit,
    oordeel,
    document: decisionDocument(beleid, decideAll(beleid, facts, besluit)),
    norms: placed(snapshot, judgedNorms(beleid, oordeel)),
    questions: placed(snapshot, questionsFor(beleid, oordeel.ontbreekt)),
    answered: questions.filter(({ pad }) => isGiven(pad)).map(answered),
    assumed: placed(
      snapshot,
      questions.filter(({ pad, aanname }) => aanname !== undefined && !isGiven(pad)),
    ),
    problems: read.goed ? [] : read.problemen,
    ...(example === undefined ? {} : { example }),
  };
}

/** Which facts count: those that the besluit or a norm rests on. While a value is wrong nothing is said to be idle. */
function countingFacts({ uitkomst, toepassing, normen }: Oordeel): (naam: string) => boolean {
  if (uitkomst === "fout") return () => true;
  const used = new Set(
    [toepassing, ...normen].flatMap(({ gebruikt }) =>
      gebruikt.map(({ pad }) => /^[^.[]*/.exec(pad)?.[0] ?? pad),
    ),
  );
  return (naam) => used.has(naam);
}
