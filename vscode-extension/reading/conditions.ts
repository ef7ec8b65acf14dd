// Conditions as a person reads them: sentences with links to what they speak of, and lists of what counts together.

import { el, type Given, type Tree } from "../views/tree.js";
import type { Drawing } from "./drawing.js";
import type { Condition, Sentence } from "./shapes.js";

const together = {
  elk: "Alle van deze:",
  een: "Minstens één van deze:",
  geen: "Geen van deze:",
} as const;

/** A condition as something of its own. */
export function conditionTree(condition: Condition, drawing: Drawing): Tree {
  if (condition.soort === "zin") {
    return el("p", { class: "zin", ...drawing.at(condition.place) }, sentence(condition, drawing));
  }
  return el("div", { class: "samen", ...drawing.at(condition.place) }, list(condition, drawing));
}

function list(condition: Exclude<Condition, Sentence>, drawing: Drawing): Given {
  return [
    el("p", { class: "van" }, together[condition.van]),
    el(
      "ul",
      { class: condition.van },
      condition.delen.map((part) =>
        el(
          "li",
          drawing.at(part.place),
          part.soort === "zin" ? sentence(part, drawing) : list(part, drawing),
        ),
      ),
    ),
  ];
}

/** Conditions that must all hold, in one. */
export function allOf(conditions: readonly Condition[], drawing: Drawing): Given {
  const [first, ...more] = conditions;
  if (first === undefined) return undefined;
  if (more.length === 0) return conditionTree(first, drawing);
  return list({ soort: "lijst", van: "elk", delen: conditions, place: first.place }, drawing);
}

/** The sentence, with what it speaks of as links, and a lone answer set apart. */
export function sentence({ tekst, verwijst }: Sentence, drawing: Drawing): Given {
  const [, asked, answer] = /^“([^”]*)”:? (ja|nee)$/.exec(tekst) ?? [];
  if (asked === undefined || answer === undefined) return linked(tekst, verwijst, drawing);
  const reference = verwijst.find((each) => each.tekst === asked);
  return [link(asked, reference, drawing), " ", answerTree(answer)];
}

/** The answer that is wanted. */
export function answerTree(answer: string): Tree {
  return el("b", { class: "antwoord" }, answer);
}

function link(shown: string, reference: Sentence["verwijst"][number] | undefined, drawing: Drawing): Given {
  const id = reference && drawing.idOf(reference.soort, reference.naam);
  return id === undefined
    ? shown
    : el("a", { href: `#${id}`, class: `naar ${reference?.soort ?? ""}` }, shown);
}

function linked(text: string, references: Sentence["verwijst"], drawing: Drawing): Given {
  // The longest first: a title may stand within another.
  const known = references.toSorted((one, other) => other.tekst.length - one.tekst.length);
  for (const reference of known) {
    const { soort, naam, tekst } = reference;
    const shown = soort === "besluit" ? tekst : `“${tekst}”`;
    const start = text.indexOf(shown);
    if (start === -1 || tekst === "") continue;
    const rest = known.filter((other) => other.naam !== naam);
    return [
      linked(text.slice(0, start), rest, drawing),
      link(shown, reference, drawing),
      linked(text.slice(start + shown.length), references, drawing),
    ];
  }
  return text;
}
