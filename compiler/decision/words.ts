// The words that statements about facts are made of: questions with their answers, sources, what is missing.

import { listed } from "../diagnostics/words.js";
import type { Beleid } from "../model.js";
import type { BronPunt, Gebruikt, Redenering, Status } from "../runtime/types.js";
import { details, type Detail, type Tone } from "./document.js";
import { dutchValue, factAt } from "./dutch-values.js";

/** What was found; the answer to `asked` itself needs no question before it. */
export function foundIn(
  beleid: Beleid,
  { gebruikt }: Redenering,
  asked: string | undefined,
): readonly string[] {
  return gebruikt.map((used) =>
    used.vraag === asked ? answerOf(beleid, used) : questionAndAnswer(beleid, used),
  );
}

export function missingDetails(beleid: Beleid, { ontbreekt }: Redenering): readonly Detail[] {
  return details([["Ontbreekt", ontbreekt.map(({ pad, vraag }) => `${vraag}${itemOf(beleid, pad)}`)]]);
}

export function toneOfNorm({ status }: { readonly status: Status }): Tone {
  switch (status) {
    case "voldaan":
    case "vrijgesteld":
      return "goed";
    case "niet voldaan":
      return "slecht";
    case "onbekend":
      return "open";
    case "niet van toepassing":
      return "neutraal";
  }
}

export function questionAndAnswer(beleid: Beleid, used: Gebruikt): string {
  const end = /[?:]$/.test(used.vraag) ? "" : ":";
  return `${used.vraag}${itemOf(beleid, used.pad)}${end} ${answerOf(beleid, used)}`;
}

export function answerOf(beleid: Beleid, { pad, waarde, aanname }: Gebruikt): string {
  const found = factAt(beleid, pad);
  const answer = found === undefined ? String(waarde) : dutchValue(beleid, found.feit.type, waarde);
  return aanname ? `${answer} (aangenomen)` : answer;
}

/** Which record of a list a path is about, counted from 1 as people do. */
export function itemOf(beleid: Beleid, pad: string): string {
  const item = factAt(beleid, pad)?.item;
  return item === undefined ? "" : ` (${pad.slice(0, pad.indexOf("["))}, nummer ${item + 1})`;
}

export function sourceOf(bron: readonly BronPunt[]): string {
  return bron
    .map(({ titel, punten }) => `${titel}, ${punten.length === 1 ? "punt" : "punten"} ${listed(punten)}`)
    .join("; ");
}
