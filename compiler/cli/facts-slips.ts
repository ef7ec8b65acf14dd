// What went wrong in the writing of a facts file, in words: the errors of the JSON reader made readable.

import { printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import { pathOf, type FactsProblem } from "./facts-problem.js";

/** The errors of the JSON reader in words, without those that only follow from the one before. */
export function slipsIn(text: string, errors: readonly ParseError[], tree: Node | undefined): FactsProblem[] {
  const slips: FactsProblem[] = [];
  let reach = -1;
  for (const error of errors) {
    const start = Math.min(error.offset, text.length);
    // After a slip the reader is lost until the next name or line.
    const follows = reach >= 0 && !/[:\n]/.test(text.slice(Math.min(reach, start), start));
    reach = start + error.length;
    if (follows) continue;
    const after = tree !== undefined && start >= tree.offset + tree.length;
    const span = { start, end: Math.max(start + error.length, Math.min(start + 1, text.length)) };
    if (after && error.length > 0) slips.push({ code: "INK0922", parameters: {}, path: "", span });
    else {
      const bericht = slipText(printParseErrorCode(error.error), text, error);
      slips.push({ code: "INK0920", parameters: { bericht }, path: pathAt(tree, start), span });
    }
  }
  return slips;
}

/** The path of the innermost value that holds `offset`. */
function pathAt(tree: Node | undefined, offset: number): string {
  let path = "";
  let node = tree;
  while (node !== undefined) {
    const children: readonly Node[] = node.children ?? [];
    const index = children.findLastIndex((child) => child.offset <= offset);
    const child = children[index];
    if (child === undefined || offset > child.offset + child.length) return path;
    if (node.type === "array") path = pathOf(path, index);
    if (child.type === "property") {
      const name: unknown = child.children?.[0]?.value;
      if (typeof name === "string") path = pathOf(path, name);
      node = child.children?.[1];
    } else node = child;
  }
  return path;
}

function slipText(kind: string, text: string, error: ParseError): string {
  const here = text.slice(error.offset, error.offset + error.length);
  const before = text.slice(0, error.offset).trimEnd();
  const next = text.slice(error.offset).trimStart();
  if (/[“”„‘’]/.test(here)) return 'Gebruik rechte aanhalingstekens: "…".';
  if (here.startsWith("'")) return 'Gebruik dubbele aanhalingstekens: "…".';
  if (/^\d+$/.test(here) && /\d,$/.test(text.slice(0, error.offset))) {
    return "Schrijf een getal met een punt in plaats van een komma, zoals 0.8.";
  }
  switch (kind) {
    case "InvalidSymbol":
    case "InvalidCharacter":
      return invalidSymbolText(here, text, error);
    case "PropertyNameExpected":
      if (here === ",") return "Hier staat een komma te veel.";
      return before.endsWith(",") && /^[}\]]/.test(next)
        ? "Achter het laatste feit hoort geen komma."
        : "Hier hoort de naam van een feit tussen dubbele aanhalingstekens.";
    case "ValueExpected":
      if (here === ",") return "Hier staat een komma te veel.";
      if (next === "") return "Het bestand is leeg of houdt halverwege op. Er hoort minstens { } te staan.";
      return before.endsWith(",") && /^[}\]]/.test(next)
        ? "Achter het laatste onderdeel hoort geen komma."
        : "Hier ontbreekt een waarde.";
    case "ColonExpected":
      return "Tussen de naam van een feit en zijn waarde hoort een dubbele punt.";
    case "CommaExpected":
      return /\d$/.test(before) && /^\d/.test(here) && before.length === error.offset
        ? "Een getal begint niet met een 0 waar nog cijfers op volgen."
        : "Vóór dit onderdeel ontbreekt een komma.";
    case "CloseBraceExpected":
      return "Er ontbreekt een sluitende accolade }.";
    case "CloseBracketExpected":
      return "Er ontbreekt een sluitend vierkant haakje ].";
    case "InvalidCommentToken":
    case "UnexpectedEndOfComment":
      return "In een feitenbestand kan geen commentaar staan.";
    case "UnexpectedEndOfString":
      return "Deze tekst mist het aanhalingsteken aan het eind.";
    case "UnexpectedEndOfNumber":
    case "InvalidNumberFormat":
      return "Dit getal houdt halverwege op.";
    case "InvalidUnicode":
    case "InvalidEscapeCharacter":
      return "In deze tekst staat een \\ die niets betekent; schrijf \\\\ voor een \\.";
    default:
      return "Dit is geen JSON.";
  }
}

function invalidSymbolText(here: string, text: string, error: ParseError): string {
  const word = /^[\p{L}_][\p{L}\d_]*/u.exec(text.slice(error.offset))?.[0] ?? here;
  const rest = text.slice(error.offset + word.length);
  if (/^\s*:/.test(rest)) return `Zet de naam ${word} tussen dubbele aanhalingstekens.`;
  switch (word.toLowerCase()) {
    case "ja":
    case "true":
      return "Schrijf ja als true, zonder aanhalingstekens en in kleine letters.";
    case "nee":
    case "false":
      return "Schrijf nee als false, zonder aanhalingstekens en in kleine letters.";
    case "geen":
    case "null":
      return "Schrijf geen als null, zonder aanhalingstekens en in kleine letters.";
    case "nan":
    case "infinity":
    case "undefined":
      return `${word} is geen waarde. Laat een onbekend feit weg.`;
    default:
      return /^[.+]?\d/.test(here)
        ? "Een getal begint met een cijfer of een min."
        : "Een tekst hoort tussen dubbele aanhalingstekens.";
  }
}
