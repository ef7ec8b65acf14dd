// What is answered when something is not in order: a problem by RFC 9457, with a text that a person can act on.

import { HTTPException } from "hono/http-exception";
import type { Probleem } from "./inkoop-runtime.js";

/** What a problem is called, and what to do about it. */
export const problemTexts = {
  400: ["Dit verzoek is niet te lezen", "Stuur de feiten als JSON in UTF-8."],
  404: ["Dit adres is er niet", "Op de beginpagina staat wat er wel is."],
  405: ["Dit kan hier niet", "Kijk in de kop `Allow` wat hier wel kan."],
  413: ["Dit verzoek is te groot", "Stuur per verzoek de feiten van één aanvraag."],
  415: ["Dit is geen JSON", "Stuur de feiten met `Content-Type: application/json`."],
  422: ["De feiten zijn niet in orde", "Er is niets besloten. Verbeter wat onder `problemen` staat."],
  500: ["Er ging iets mis", "Dit ligt niet aan uw verzoek. Probeer het later nog eens."],
} as const satisfies Record<number, readonly [title: string, detail: string]>;

export type ProblemStatus = keyof typeof problemTexts;

export interface ProblemDetails {
  readonly detail?: string;
  /** What is wrong with the facts. */
  readonly problemen?: readonly Probleem[];
}

/** To be thrown: the request is answered with it. */
export function problem(
  status: ProblemStatus,
  details: ProblemDetails = {},
  headers: Readonly<Record<string, string>> = {},
): HTTPException {
  const [title, detail] = problemTexts[status];
  const res = Response.json(
    { type: "about:blank", title, status, detail, ...details },
    { status, headers: { "content-type": "application/problem+json", ...headers } },
  );
  return new HTTPException(status, { res, message: title });
}
