// What comes of the answers, as it stands on the page: the outcome, why, who must still give what, and every norm.

import type { DecisionResult, JudgedNorm } from "@inkoop/lsp/protocol";
import { el, type Given, type Tree } from "../views/tree.js";
import { givenBy } from "./controls.js";

type Entry = JudgedNorm["entry"];
type Tone = Entry["tone"];
type PlacedNorm = DecisionResult["norms"][number];

/** A sign beside the colour, for whoever does not see colours. */
const marks: Readonly<Record<Tone, string>> = { goed: "✓", slecht: "✗", open: "?", neutraal: "–" };

/** The outcome in one line, as a headline. */
export function headlineOf({ document, oordeel }: DecisionResult): string {
  return document.chapters[0]?.headline ?? oordeel.uitkomst;
}

export function toneOf({ document }: DecisionResult): Tone {
  return document.chapters[0]?.tone ?? "neutraal";
}

/** How many questions are left, as a person says it. */
export function leftOf(count: number): string {
  if (count === 0) return "Geen vraag doet er nog toe.";
  return count === 1 ? "Nog 1 vraag." : `Nog ${count} vragen.`;
}

/** What is said when the outcome changes to whoever does not see it. */
export function spoken(decision: DecisionResult, open: number): string {
  return `${headlineOf(decision)}. ${leftOf(open)}`;
}

/** A sentence in which names stand between backticks. */
export function inWords(text: string): readonly Given[] {
  return text.split("`").map((part, index) => (index % 2 === 1 ? el("code", {}, part) : part));
}

/** The outcome, large. */
export function verdict(decision: DecisionResult, open: number): Tree {
  const tone = toneOf(decision);
  return el(
    "div",
    { class: `verdict ${tone}`, key: "verdict" },
    el("span", { class: "mark", "aria-hidden": true }, marks[tone]),
    el(
      "div",
      {},
      el("h2", { id: "uitkomst" }, headlineOf(decision)),
      el("p", { class: "left" }, leftOf(open)),
    ),
  );
}

/** Why it comes out so: what is in the way with what was found, or who must still give something. */
export function reasons(decision: DecisionResult): Given {
  const { document, norms, oordeel } = decision;
  const why = document.chapters[0]?.why ?? [];
  const isRefused = oordeel.uitkomst === "komt niet in aanmerking" || oordeel.uitkomst === "uitgesloten";
  // What is in the way stands below with all its grounds; that is said once.
  const shown = isRefused ? norms.filter(({ status }) => status === "niet voldaan") : [];
  const isOpen = oordeel.ontbreekt.length > 0;
  return [
    !isOpen &&
      why.map(({ text, items }) =>
        el(
          "p",
          { key: text },
          inWords(text),
          shown.length === 0 && items.length > 0 && ` ${items.join("; ")}`,
        ),
      ),
    shown.length > 0 && el("ul", { class: "norms", key: "in the way" }, shown.map(normItem)),
    isOpen && missingBy(decision),
    oordeel.aanscherping.length > 0 &&
      el(
        "p",
        { key: "sharper" },
        "Dit kan nog uitgesloten worden: ",
        norms
          .filter(({ naam }) => oordeel.aanscherping.includes(naam))
          .map(({ entry }) => entry.text)
          .join("; "),
        ".",
      ),
  ];
}

/** How many answers each must still give. */
function missingBy({ oordeel }: DecisionResult): Tree {
  const counts = new Map<string, number>();
  for (const { herkomst } of oordeel.ontbreekt) counts.set(herkomst, (counts.get(herkomst) ?? 0) + 1);
  const ordered = [...counts].toSorted(
    ([a], [b]) => Number(b === "zorgaanbieder") - Number(a === "zorgaanbieder"),
  );
  return el(
    "p",
    { class: "missing", key: "missing" },
    "Te geven door ",
    ordered.map(([herkomst, count], index) => [
      index === 0 ? "" : ", ",
      el("span", { class: "who", key: herkomst }, `${givenBy(herkomst)}: ${count}`),
    ]),
  );
}

/** Every norm of the besluit, by rubriek, to open. */
export function allNorms({ norms }: DecisionResult): Given {
  const rubrieken = new Map<string, PlacedNorm[]>();
  for (const norm of norms) {
    const title = norm.rubriek ?? "Normen";
    const there = rubrieken.get(title);
    if (there === undefined) rubrieken.set(title, [norm]);
    else there.push(norm);
  }
  if (rubrieken.size === 0) return [];
  return el(
    "details",
    { class: "more", key: "norms" },
    el("summary", {}, el("h2", {}, "Alle normen"), el("span", { class: "tally" }, tally(norms))),
    [...rubrieken].map(([title, own]) =>
      el("section", { key: title }, el("h3", {}, title), el("ul", { class: "norms" }, own.map(normItem))),
    ),
  );
}

function tally(norms: readonly PlacedNorm[]): string {
  const counts = new Map<string, number>();
  for (const { entry } of norms) counts.set(entry.status, (counts.get(entry.status) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${count} ${status}`).join(", ");
}

/** A norm with how it stands, where it comes from, and what was asked and found. */
function normItem({ naam, entry }: PlacedNorm): Tree {
  return el(
    "li",
    { class: `norm ${entry.tone}`, key: naam },
    entryLine(entry, naam),
    entry.details.length > 0 &&
      el(
        "dl",
        {},
        entry.details.map(({ label, texts }) => [
          el("dt", { key: label }, label),
          texts.map((text) => detailText(label, text)),
        ]),
      ),
  );
}

/** A condition may be a list; each of its lines then begins with a dash. */
function detailText(label: string, text: string): Tree {
  const isBullet = text.startsWith("- ");
  const key = `${label} ${text}`;
  return el("dd", { key, class: isBullet ? "bullet" : undefined }, isBullet ? text.slice(2) : text);
}

function entryLine({ tone, status, text, source }: Entry, naam?: string): Tree {
  const title =
    naam === undefined
      ? el("span", { class: "title" }, text)
      : el(
          "button",
          {
            type: "button",
            class: "plain title",
            "data-action": "show norm",
            "data-name": naam,
            title: "Toon in de tekst",
          },
          text,
        );
  return el(
    "p",
    { class: "line" },
    el("span", { class: "mark", "aria-hidden": true }, marks[tone]),
    title,
    status !== "" && el("span", { class: "status" }, status),
    source !== "" && el("span", { class: "source" }, source),
  );
}

/** What the policy says besides the besluit, to open: derived values, prestaties, terms, promises. */
export function besides({ document }: DecisionResult): Given {
  return document.chapters.slice(1).map(({ headline, sections }) =>
    el(
      "details",
      { class: "more", key: "besides" },
      el("summary", {}, el("h2", {}, headline)),
      sections.map(({ title, entries }) =>
        el(
          "section",
          { key: title },
          el("h3", {}, title),
          el(
            "ul",
            { class: "norms" },
            entries.map((entry) =>
              el(
                "li",
                { class: `norm ${entry.tone}`, key: entry.text },
                entryLine(entry),
                entry.details.flatMap(({ label, texts }) => [
                  el("p", { class: "detail", key: label }, `${label}: ${texts.join("; ")}`),
                ]),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}
