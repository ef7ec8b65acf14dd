// The status of what a policy asks and promises: norms, termijnen, prestaties, toezeggingen and aandachtspunten.

import type { Expr, Mededeling, Norm, Prestatie, Termijn, Vrijstelling } from "../model.js";
import type { MededelingStatus, PrestatieStatus, Status } from "../runtime/types.js";
import { concluded } from "./context.js";
import type { Context, Ground, NormState, Scope } from "./context.js";
import { truthIn } from "./expressions.js";
import { not } from "./kleene.js";
import type { Truth } from "./kleene.js";
import { groundsOf } from "./leaves.js";

/** A status that is not that of a norm, and why. */
export interface StatusState<S extends string> {
  readonly status: S;
  readonly grounds: readonly Ground[];
}

/** The status of a voorwaarde (its toets must hold) or an uitsluiting (its toets must not). */
export function judgeNorm(context: Context, norm: Norm): NormState {
  const scope: Scope = { context };
  const truth = truthIn(scope, norm.toets);
  return judge(scope, {
    geldtAls: norm.geldtAls,
    toets: norm.toets,
    met: norm.soort === "voorwaarde" ? truth : not(truth),
    vrijstellingen: norm.vrijstellingen,
  });
}

/** The status of a termijn; one that names a date without saying of what is never known to be met. */
export function judgeTermijn(context: Context, termijn: Termijn): NormState {
  const scope: Scope = { context };
  return judge(scope, {
    geldtAls: termijn.geldtAls,
    toets: termijn.toets,
    met: termijn.toets === undefined ? "onbekend" : truthIn(scope, termijn.toets),
    vrijstellingen: termijn.vrijstellingen,
  });
}

interface Judged {
  readonly geldtAls: Expr | undefined;
  readonly toets: Expr | undefined;
  readonly met: Truth;
  readonly vrijstellingen: readonly Vrijstelling[];
}

function judge(scope: Scope, { geldtAls, toets, met, vrijstellingen }: Judged): NormState {
  const applies = appliesIn(scope, geldtAls);
  const exempt = vrijstellingen.map(({ als }) => truthIn(scope, als));
  const fired = exempt.indexOf("ja");
  const status = statusOf(applies, met, exempt);
  const vrijstelling = status === "vrijgesteld" ? fired : undefined;

  const ofScope = groundsOfAll(scope, [geldtAls]);
  const ofScopeIfCertain = applies === "ja" ? ofScope : [];
  const ofTest = groundsOfAll(scope, [toets]);
  const grounds = (): readonly Ground[] => {
    switch (status) {
      case "niet van toepassing":
        return ofScope;
      case "voldaan":
        return [...ofScopeIfCertain, ...ofTest];
      case "vrijgesteld":
        return [...ofScopeIfCertain, ...ofTest, ...groundsOfAll(scope, [vrijstellingen[fired]?.als])];
      case "niet voldaan":
      case "onbekend":
        return [
          ...ofScope,
          ...ofTest,
          ...groundsOfAll(
            scope,
            vrijstellingen.map(({ als }) => als),
          ),
        ];
    }
  };
  return { status, vrijstelling, grounds: concluded(grounds(), status !== "onbekend") };
}

/** §6.3: the first that applies, in this order. */
function statusOf(applies: Truth, met: Truth, exempt: readonly Truth[]): Status {
  if (applies === "nee") return "niet van toepassing";
  if (met === "ja") return "voldaan";
  if (exempt.includes("ja")) return "vrijgesteld";
  if (applies === "onbekend" || met === "onbekend" || exempt.includes("onbekend")) return "onbekend";
  return "niet voldaan";
}

/** Is a prestatie reimbursed? */
export function judgePrestatie(context: Context, prestatie: Prestatie): StatusState<PrestatieStatus> {
  const scope: Scope = { context };
  const applies = appliesIn(scope, prestatie.geldtAls);
  const status = prestatieStatusOf(applies, truthIn(scope, prestatie.vergoedAls));
  const explaining =
    status === "niet van toepassing" ? [prestatie.geldtAls] : [prestatie.geldtAls, prestatie.vergoedAls];
  return { status, grounds: concluded(groundsOfAll(scope, explaining), status !== "onbekend") };
}

function prestatieStatusOf(applies: Truth, reimbursed: Truth): PrestatieStatus {
  if (applies === "nee") return "niet van toepassing";
  if (applies === "onbekend" || reimbursed === "onbekend") return "onbekend";
  return reimbursed === "ja" ? "vergoed" : "niet vergoed";
}

/** Does a toezegging or aandachtspunt concern this case? */
export function judgeMededeling(context: Context, mededeling: Mededeling): StatusState<MededelingStatus> {
  const scope: Scope = { context };
  const status = mededelingStatusOf(appliesIn(scope, mededeling.geldtAls));
  return { status, grounds: concluded(groundsOfAll(scope, [mededeling.geldtAls]), status !== "onbekend") };
}

function mededelingStatusOf(applies: Truth): MededelingStatus {
  switch (applies) {
    case "ja":
      return "van toepassing";
    case "nee":
      return "niet van toepassing";
    case "onbekend":
      return "onbekend";
  }
}

/** A `geldt als` that is not there always holds. */
export function appliesIn(scope: Scope, geldtAls: Expr | undefined): Truth {
  return geldtAls === undefined ? "ja" : truthIn(scope, geldtAls);
}

/** The grounds of each of these that is there. */
export function groundsOfAll(scope: Scope, expressions: readonly (Expr | undefined)[]): readonly Ground[] {
  const [first] = expressions;
  if (expressions.length === 1) return first === undefined ? [] : groundsOf(scope, first);
  return expressions.flatMap((expr) => (expr === undefined ? [] : groundsOf(scope, expr)));
}
