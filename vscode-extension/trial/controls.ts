// What a question is answered with: choices, a field or a list, by what may be answered.

import type { AnswerType, Question } from "@inkoop/lsp/protocol";
import { el, type Given, type Tree } from "../views/tree.js";
import { type Facts, isList, isRecord, type Value, valueAt } from "./facts.js";
import type { Drafts } from "./model.js";
import { isTyped, shownIn, type TypedAnswer } from "./typed.js";

/** More choices than this stand in a list that opens. */
const mostRadios = 7;

/** What the controls of a trial show. */
export interface Filled {
  readonly facts: Facts;
  readonly drafts: Drafts;
  /** What is wrong with the value at a place, as the server says. */
  readonly problemsAt: (pad: string) => readonly string[];
  /** The places within lists that a norm waits for. */
  readonly waiting: ReadonlySet<string>;
}

/** A question at its place: that of the fact, or of a field of a record. */
export interface PlacedQuestion extends Pick<
  Question,
  "vraag" | "antwoord" | "antwoordTekst" | "optioneel" | "aanname"
> {
  readonly pad: string;
}

/** What has no answer at all; on the page, values are written as JSON. */
export const unanswered = "";

/** A question with its controls, named and described for whoever does not see them. */
export function questionGroup(filled: Filled, question: PlacedQuestion, about: readonly Given[] = []): Tree {
  const { pad, vraag, antwoord } = question;
  const errors = errorsAt(filled, pad);
  const ids = { hint: `hint ${pad}`, error: `error ${pad}` };
  const described = [hintOf(question) !== "" ? slug(ids.hint) : "", errors.length > 0 ? slug(ids.error) : ""]
    .filter((id) => id !== "")
    .join(" ");
  const below = [
    hintOf(question) !== "" && el("p", { class: "hint", id: slug(ids.hint), key: "hint" }, hintOf(question)),
    errors.length > 0 &&
      el(
        "p",
        { class: "error", id: slug(ids.error), key: "error" },
        el("span", { class: "mark", "aria-hidden": true }, "✗ "),
        errors.join(" "),
      ),
  ];
  const invalid = errors.length > 0 || undefined;
  if (isTyped(antwoord) || isLongChoice(antwoord)) {
    const id = slug(`field ${pad}`);
    const field = isTyped(antwoord)
      ? typedField(filled, question, antwoord, { id, described, invalid })
      : select(filled, question, { id, described, invalid });
    return el(
      "div",
      { class: "group" },
      el("label", { class: "vraag", for: id }, vraag),
      field,
      below,
      about,
    );
  }
  return el(
    "fieldset",
    { class: "group", "aria-describedby": described === "" ? undefined : described },
    el("legend", { class: "vraag" }, vraag),
    controlsOf(filled, question, invalid),
    below,
    about,
  );
}

/** An id has no blanks in it. */
export function slug(text: string): string {
  return text.replaceAll(/\s/g, "-");
}

/** What may be answered, where the controls do not show it. */
function hintOf({ antwoord, antwoordTekst }: PlacedQuestion): string {
  switch (antwoord.kind) {
    case "datum":
      return "Bijvoorbeeld 1 maart 2027 of 1-3-2027";
    case "getal":
    case "percentage":
    case "bedrag":
      return antwoordTekst === antwoord.kind ? "" : antwoordTekst;
    case "ja/nee":
    case "tekst":
    case "keuzelijst":
    case "structuur":
    case "lijst":
      return "";
  }
}

function errorsAt({ drafts, problemsAt }: Filled, pad: string): readonly string[] {
  const error = drafts[pad]?.error;
  return error === undefined ? problemsAt(pad) : [error];
}

function isLongChoice(answer: AnswerType): boolean {
  return answer.kind === "keuzelijst" && answer.keuzes.length > mostRadios;
}

function controlsOf(filled: Filled, question: PlacedQuestion, invalid: true | undefined): Given {
  const { antwoord } = question;
  switch (antwoord.kind) {
    case "ja/nee":
    case "keuzelijst":
      return radios(filled, question, invalid);
    case "lijst":
      return antwoord.element.kind === "keuzelijst"
        ? checkboxes(filled, question, antwoord.element.keuzes)
        : items(filled, question, antwoord.element);
    case "structuur":
      return fields(filled, question.pad, antwoord.velden);
    case "datum":
    case "tekst":
    case "getal":
    case "percentage":
    case "bedrag":
      return [];
  }
}

// ── Choices ─────────────────────────────────────────────────────────────────────────────────────────

interface Option {
  /** As JSON; `unanswered` for no answer. */
  readonly value: string;
  readonly title: string;
}

function optionsOf({ antwoord, optioneel, aanname }: PlacedQuestion): readonly Option[] {
  const own: readonly Option[] =
    antwoord.kind === "keuzelijst"
      ? antwoord.keuzes.map(({ waarde, titel }) => ({ value: JSON.stringify(waarde), title: titel }))
      : [
          { value: "true", title: "ja" },
          { value: "false", title: "nee" },
        ];
  const unknown = aanname === undefined ? "weet ik niet" : `zoals aangenomen: ${aanname ? "ja" : "nee"}`;
  return [
    ...own,
    ...(optioneel ? [{ value: "null", title: "geen" }] : []),
    { value: unanswered, title: unknown },
  ];
}

function chosenIn(filled: Filled, pad: string): string {
  const value = valueAt(filled.facts, pad);
  return value === undefined ? unanswered : JSON.stringify(value);
}

function radios(filled: Filled, question: PlacedQuestion, invalid: true | undefined): Tree {
  const { pad } = question;
  const chosen = chosenIn(filled, pad);
  return el(
    "div",
    { class: "choices" },
    optionsOf(question).map(({ value, title }) =>
      el(
        "label",
        { class: value === unanswered ? "choice unknown" : "choice", key: value },
        el("input", {
          type: "radio",
          name: pad,
          value,
          checked: value === chosen,
          "aria-invalid": invalid,
          "data-action": "answer",
          "data-pad": pad,
        }),
        el("span", {}, title),
      ),
    ),
  );
}

interface FieldMarks {
  readonly id: string;
  readonly described: string;
  readonly invalid: true | undefined;
}

function select(filled: Filled, question: PlacedQuestion, { id, described, invalid }: FieldMarks): Tree {
  const { pad } = question;
  const chosen = chosenIn(filled, pad);
  const options = optionsOf(question);
  return el(
    "select",
    {
      id,
      value: chosen,
      "aria-describedby": described === "" ? undefined : described,
      "aria-invalid": invalid,
      "data-action": "answer",
      "data-pad": pad,
    },
    [...options.slice(-1), ...options.slice(0, -1)].map(({ value, title }) =>
      el("option", { value, selected: value === chosen, key: value }, title),
    ),
  );
}

function checkboxes(
  filled: Filled,
  { pad }: PlacedQuestion,
  choices: readonly { readonly waarde: string; readonly titel: string }[],
): Given {
  const value = valueAt(filled.facts, pad);
  const chosen = new Set(isList(value) ? value : []);
  return [
    el(
      "div",
      { class: "choices column" },
      choices.map(({ waarde, titel }) =>
        el(
          "label",
          { class: "choice", key: waarde },
          el("input", {
            type: "checkbox",
            value: waarde,
            checked: chosen.has(waarde),
            "data-action": "choose",
            "data-pad": pad,
          }),
          el("span", {}, titel),
        ),
      ),
    ),
    listState(pad, value, "geen van deze"),
  ];
}

// ── Fields ──────────────────────────────────────────────────────────────────────────────────────────

function typedField(
  filled: Filled,
  { pad, vraag, optioneel }: PlacedQuestion,
  answer: TypedAnswer,
  { id, described, invalid }: FieldMarks,
): Tree {
  const value = valueAt(filled.facts, pad);
  const isNone = value === null;
  const text = filled.drafts[pad]?.text ?? shownIn(answer, value);
  return el(
    "div",
    { class: "field" },
    answer.kind === "bedrag" && el("span", { class: "unit", key: "before" }, "€"),
    el("input", {
      key: "typed",
      id,
      type: "text",
      class: answer.kind,
      inputmode: answer.kind === "tekst" || answer.kind === "datum" ? "text" : "decimal",
      autocomplete: "off",
      spellcheck: "false",
      value: text,
      disabled: isNone,
      "aria-describedby": described === "" ? undefined : described,
      "aria-invalid": invalid,
      "data-action": "type",
      "data-pad": pad,
    }),
    answer.kind === "percentage" && el("span", { class: "unit", key: "after" }, "%"),
    answer.kind === "datum" &&
      // For the mouse: whoever types has the field before it.
      el("input", {
        key: "picker",
        type: "date",
        class: "picker",
        tabindex: -1,
        title: "Kies een dag",
        "aria-label": `${vraag} Kies een dag`,
        min: "1900-01-01",
        max: "2199-12-31",
        value: typeof value === "string" ? value : "",
        disabled: isNone,
        "data-action": "pick",
        "data-pad": pad,
      }),
    optioneel &&
      el(
        "label",
        { class: "choice", key: "none" },
        el("input", { type: "checkbox", checked: isNone, "data-action": "none", "data-pad": pad }),
        el("span", {}, "geen"),
      ),
  );
}

// ── Lists ───────────────────────────────────────────────────────────────────────────────────────────

function items(filled: Filled, { pad, vraag }: PlacedQuestion, element: AnswerType): Given {
  const value = valueAt(filled.facts, pad);
  const list = isList(value) ? value : [];
  const each = list.map((item, index) => {
    const name = `${index + 1}`;
    const remove = el(
      "button",
      {
        type: "button",
        class: "secondary",
        key: "remove",
        "data-action": "remove",
        "data-pad": pad,
        "data-item": index,
        "aria-label": `Verwijder nummer ${name}`,
      },
      "Verwijder",
    );
    const at = `${pad}[${index}]`;
    if (element.kind !== "structuur" || !isRecord(item)) {
      const single = {
        pad: at,
        vraag: `Nummer ${name}`,
        antwoord: element,
        antwoordTekst: "",
        optioneel: false,
      };
      return el("li", { class: "item", key: name }, questionGroup(filled, single), remove);
    }
    return el(
      "li",
      { class: "item record", key: name },
      el("fieldset", {}, el("legend", {}, `Nummer ${name}`), fields(filled, at, element.velden), remove),
    );
  });
  const add =
    element.kind === "structuur"
      ? el(
          "button",
          { type: "button", class: "secondary", "data-action": "add", "data-pad": pad, key: "add" },
          list.length === 0 ? "Voeg de eerste toe" : "Voeg er een toe",
        )
      : newItemField(filled, pad, vraag, element);
  return [
    each.length > 0 && el("ol", { class: "items", key: "items" }, each),
    add,
    listState(pad, value, "de lijst is leeg"),
  ];
}

/** A list of plain values grows by typing one more. */
function newItemField(filled: Filled, pad: string, vraag: string, element: AnswerType): Tree {
  const at = `${pad}[]`;
  const single = { pad: at, vraag: "Nog een", antwoord: element, antwoordTekst: vraag, optioneel: false };
  return questionGroup(filled, single);
}

function fields(filled: Filled, at: string, velden: readonly Question[]): readonly Tree[] {
  return velden.map((veld) => {
    const pad = `${at}.${veld.pad}`;
    const known = veld.herkomst === "zorgaanbieder" ? "" : givenBy(veld.herkomst);
    const about = [
      filled.waiting.has(pad) && el("span", { class: "waiting" }, "hier wacht de uitkomst op"),
      known !== "" && el("span", { class: "who" }, `te geven door ${known}`),
      veld.bewijs.length > 0 && el("span", {}, `bewijs: ${veld.bewijs.join("; ")}`),
    ].filter((part) => part !== false);
    return el(
      "div",
      { class: filled.waiting.has(pad) ? "veld open" : "veld", key: veld.pad },
      questionGroup(filled, { ...veld, pad }, about.length === 0 ? [] : [el("p", { class: "about" }, about)]),
    );
  });
}

/** Whether a list was answered at all: an empty one is an answer too. */
function listState(pad: string, value: Value | undefined, empty: string): Tree {
  const isKnown = value !== undefined;
  const isEmpty = isList(value) && value.length === 0;
  return el(
    "div",
    { class: "choices", key: "state" },
    el(
      "label",
      { class: "choice" },
      el("input", {
        type: "checkbox",
        checked: isEmpty,
        disabled: isKnown && !isEmpty,
        "data-action": "empty",
        "data-pad": pad,
      }),
      el("span", {}, empty),
    ),
    isKnown &&
      el(
        "button",
        { type: "button", class: "plain", "data-action": "forget", "data-pad": pad },
        "weet ik niet",
      ),
  );
}

/** Who gives an answer, as a person says it: "de verzekeraar", "KvK". */
export function givenBy(herkomst: string): string {
  return herkomst === "zorgaanbieder" || herkomst === "verzekeraar" ? `de ${herkomst}` : herkomst;
}
