// An example as text: facts and expectations in the notation of the language, laid out as the formatter does.

import { peildatum } from "../evaluate/facts.js";
import type { Beleid, Feit, FeitWaarde } from "../model.js";
import type { Oordeel } from "../runtime/types.js";
import { writtenValue } from "./notation.js";

const WIDTH = 100;
/** Behind `gegeven` and `verwacht`, where lines stand below each other. */
const INDENT = " ".repeat(11);

/** The declaration, ending with a line end; each line is one statement, as `givenLines` makes them. */
export function exampleText(titel: string, gegeven: readonly string[], verwacht: readonly string[]): string {
  const title = titel.replaceAll(/["\\]/g, String.raw`\$&`);
  return `voorbeeld "${title}"\n${block("gegeven  ", gegeven)}${block("verwacht ", verwacht)}`;
}

function block(word: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `  ${word}${lines.join(`\n${INDENT}`)}\n`;
}

/** Facts as given lines, in the order of the policy; undefined when one of them cannot be written. */
export function givenLines(
  beleid: Beleid,
  facts: Readonly<Record<string, FeitWaarde>>,
): readonly string[] | undefined {
  const known = [peildatum, ...beleid.feiten].filter(({ naam }) => Object.hasOwn(facts, naam));
  const named = (value: FeitWaarde): readonly string[] =>
    known.filter(({ naam }) => facts[naam] === value).map(({ naam }) => naam);
  const others = known.flatMap((feit) => {
    const value = facts[feit.naam];
    return value === undefined || value === null || typeof value === "boolean" ? [] : [{ feit, value }];
  });
  const written = others.map(({ feit, value }) => assignment(beleid, feit, value));
  if (written.includes(undefined)) return undefined;
  return [
    ...namesLines("ja", named(true)),
    ...namesLines("nee", named(false)),
    ...namesLines("geen", named(null)),
    ...written.flatMap((line) => line ?? []),
  ];
}

/** A word and names, over as many statements as fit the width. */
export function namesLines(word: string, names: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const name of names) {
    const longer = `${lines.at(-1) ?? ""}, ${name}`;
    if (lines.length > 0 && INDENT.length + longer.length <= WIDTH) lines[lines.length - 1] = longer;
    else lines.push(`${word} ${name}`);
  }
  return lines;
}

/** What `oordeel` came out as, as expected lines: the outcome, what failed, and what is missing. */
export function expectedLines({
  besluit,
  uitkomst,
  normen,
  ontbreekt,
  voorbehoud,
}: Oordeel): readonly string[] {
  const withStatus = (status: string): readonly string[] =>
    namesLines(
      status,
      normen.filter((norm) => norm.status === status).map(({ norm }) => norm),
    );
  const topLevel = voorbehoud.map(({ pad }) => pad).filter((pad) => /^[^.[]+$/.test(pad));
  return [
    uitkomst === "fout" ? "fout" : `${uitkomst} voor ${besluit}`,
    ...(uitkomst === "komt niet in aanmerking" || uitkomst === "uitgesloten"
      ? withStatus("niet voldaan")
      : []),
    ...namesLines("ontbreekt", [...new Set(ontbreekt.map(({ feit }) => feit))]),
    ...namesLines("onder voorbehoud", topLevel),
  ];
}

function assignment(beleid: Beleid, feit: Feit, value: FeitWaarde): string | undefined {
  const element = feit.type.kind === "lijst" ? feit.type.element : undefined;
  if (element?.kind !== "structuur" || !isList(value) || value.length === 0) {
    return isWritable(value) ? `${feit.naam} is ${writtenValue(feit.type, quotable(value))}` : undefined;
  }
  const fields = beleid.structuren.find(({ naam }) => naam === element.naam)?.velden ?? [];
  const records = value.map((record) => recordText(fields, record));
  if (records.includes(undefined)) return undefined;
  return [`${feit.naam} is`, ...records.map((record) => `${INDENT}  - ${record ?? ""}`)].join("\n");
}

function recordText(fields: readonly Feit[], record: FeitWaarde): string | undefined {
  if (typeof record !== "object" || record === null || isList(record)) return undefined;
  const given = fields.filter(({ naam }) => Object.hasOwn(record, naam));
  if (given.length === 0) return undefined;
  const parts = given.map(({ naam, type }) => {
    const value = record[naam];
    if (value === undefined || !isWritable(value)) return undefined;
    if (value === null) return `geen ${naam}`;
    if (typeof value === "boolean") return `${value ? "ja" : "nee"} ${naam}`;
    return `${naam} is ${writtenValue(type, quotable(value))}`;
  });
  return parts.includes(undefined) ? undefined : parts.join(", ");
}

/** A text stands on one line between its quotes. */
function isWritable(value: FeitWaarde): boolean {
  if (isList(value)) return value.every(isWritable);
  return typeof value !== "string" || !/\p{Cc}|[\u2028\u2029]/u.test(value);
}

function quotable(value: FeitWaarde): FeitWaarde {
  if (isList(value)) return value.map(quotable);
  return typeof value === "string" ? value.replaceAll(/["\\]/g, String.raw`\$&`) : value;
}

function isList(value: FeitWaarde): value is readonly FeitWaarde[] {
  return Array.isArray(value);
}
