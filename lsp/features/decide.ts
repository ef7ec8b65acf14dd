// Deciding: answers so far in, the outcome with its reasoning and the questions that still matter out.

import {
  decideAll,
  decisionDocument,
  evaluate,
  exampleText,
  expectedLines,
  givenLines,
  questionsFor,
  questionsOf,
  readFacts,
  type Beleid,
  type Oordeel,
  type Question,
  type Waarde,
} from "@inkoop/compiler";
import { RequestType } from "vscode-languageserver";
import { invalidParams, onFile, refusal } from "../feature.js";
import { placed } from "../placed.js";
import { policyFor } from "../policies.js";
import type { AnsweredQuestion, DecideParams, DecideResult, DecisionResult } from "../protocol.js";
import { isRecord } from "../shapes.js";
import type { Snapshot } from "../snapshot.js";

export const decide = onFile(new RequestType<DecideParams, DecideResult | null, void>("inkoop/decide"), {
  needs: "everything",
  answer: (view, params) => {
    const { facts } = params;
    if (!isRecord(facts)) throw invalidParams("`facts` is geen object");
    const found = policyFor(view, params);
    if (found === undefined) return null;
    const { policy, result } = found;
    const { snapshot, beleid } = policy;
    if (beleid === undefined) return { ...result, besluiten: [] };
    const ordered = beleid.besluiten.toSorted((a, b) => a.origin.span.start - b.origin.span.start);
    const besluiten = ordered.map(({ naam, tekst }) => ({ naam, tekst }));
    const besluit = params.besluit ?? besluiten[0]?.naam;
    if (besluit === undefined) return { ...result, besluiten };
    if (!besluiten.some(({ naam }) => naam === besluit)) {
      throw refusal(`Dit beleid heeft geen besluit \`${besluit}\`.`);
    }
    return { ...result, besluiten, decision: decisionOf(snapshot, beleid, besluit, facts) };
  },
});

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
  const used = new Set(
    oordeel.normen.flatMap(({ gebruikt }) => gebruikt).map(({ pad }) => /^[^.[]*/.exec(pad)?.[0] ?? pad),
  );
  const answered = (question: Question): AnsweredQuestion => ({
    ...placed(snapshot, question),
    waarde: facts[question.pad] ?? null,
    counts: used.has(question.pad),
  });
  const example = oordeel.uitkomst === "fout" ? undefined : exampleOf(beleid, oordeel, facts);
  return {
    besluit,
    oordeel,
    document: decisionDocument(beleid, decideAll(beleid, facts, besluit)),
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

/** These facts as a `voorbeeld` that expects what comes out, under a title that no other example has. */
function exampleOf(
  beleid: Beleid,
  oordeel: Oordeel,
  facts: Readonly<Record<string, Waarde>>,
): string | undefined {
  const given = givenLines(beleid, facts);
  if (given === undefined) return undefined;
  const taken = new Set(beleid.voorbeelden.map(({ titel }) => titel));
  const base = `${oordeel.tekst}: ${oordeel.uitkomst}`;
  let titel = base;
  for (let number = 2; taken.has(titel); number += 1) titel = `${base} (${number})`;
  return exampleText(titel, given, expectedLines(oordeel));
}
