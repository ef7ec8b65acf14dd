// Facts and what comes of them, written as a `voorbeeld`.

import {
  exampleText,
  expectedLines,
  givenLines,
  type Beleid,
  type Oordeel,
  type Waarde,
} from "@inkoop/compiler";

/** An example as it can stand in the policy. */
export interface ExampleInWords {
  readonly titel: string;
  /** The declaration, ending with a line end. */
  readonly text: string;
}

/**
 * These facts as an example that expects what comes out, under a title that no other example has: `titel`, or else
 * what comes out. Undefined when a value is wrong, and when one cannot be written in the language. Facts that
 * contradict each other do make an example: that they are refused.
 */
export function exampleOf(
  beleid: Beleid,
  oordeel: Oordeel,
  facts: Readonly<Record<string, Waarde>>,
  titel?: string,
): ExampleInWords | undefined {
  if (oordeel.problemen.some(({ code }) => code !== "controle")) return undefined;
  const given = givenLines(beleid, facts);
  if (given === undefined || given.length === 0) return undefined;
  const free = freeTitle(beleid, titel ?? `${oordeel.tekst}: ${oordeel.uitkomst}`);
  return { titel: free, text: exampleText(free, given, expectedLines(oordeel)) };
}

function freeTitle({ voorbeelden }: Beleid, base: string): string {
  const taken = new Set(voorbeelden.map(({ titel }) => titel));
  let titel = base;
  for (let number = 2; taken.has(titel); number += 1) titel = `${base} (${number})`;
  return titel;
}
