// A policy as a document to read: its head, what it decides, its days, what else it says, and what it asks.

import { el, type Tree } from "../views/tree.js";
import { appendices } from "./appendices.js";
import { allOf, conditionTree } from "./conditions.js";
import { chapterId, type Drawing, itemId } from "./drawing.js";
import { basis, justification, listed, rows } from "./grounds.js";
import { itemTree, type Level, paragraphs, toText, whoIs } from "./items.js";
import { part, type Part, wide } from "./part.js";
import type { Chapter, Derived, Item, Section, Term } from "./shapes.js";
import { timeline } from "./timeline.js";

/** The head of the document: what it is, of whom and for when. */
export function headTree(drawing: Drawing): Tree {
  const { titel, verzekeraar, looptijd, contractjaar, documenten, place } = drawing.document;
  const { van, totEnMet } = looptijd;
  return el(
    "header",
    { key: "kop", class: "kop", ...drawing.at(place) },
    el("h1", {}, titel, toText(titel, drawing)),
    rows([
      ["Verzekeraar", el("p", {}, verzekeraar)],
      [
        "Looptijd",
        el("p", {}, `${van.weekdag} ${van.tekst} tot en met ${totEnMet.weekdag} ${totEnMet.tekst}`),
      ],
      ["Contractjaar", el("p", {}, contractjaar)],
      ...(documenten.length === 0
        ? []
        : [
            [
              documenten.length === 1 ? "Document" : "Documenten",
              paragraphs(documenten.map((each) => each.titel)),
            ] as const,
          ]),
    ]),
  );
}

/** Everything below the head, in the order in which it is read. */
export function partsOf(drawing: Drawing): readonly Part[] {
  const { hoofdstukken, uitBouwstenen } = drawing.document;
  const chapters = hoofdstukken.filter(({ besluit }) => besluit !== undefined);
  const general = hoofdstukken.filter(({ besluit }) => besluit === undefined);
  const loose = general.flatMap(({ paragrafen }) =>
    paragrafen.filter(isLoose).flatMap(({ onderdelen }) => onderdelen),
  );
  const rest = general.flatMap(({ paragrafen }) => paragrafen).map(withoutDefinitions);
  const derived = [...loose.filter(isDerived), ...uitBouwstenen];
  const controles = loose.filter(({ soort }) => soort === "controle");
  return [
    ...chapters.map((chapter) => chapterPart(chapter, drawing)),
    ...daysPart(drawing),
    ...generalPart(rest, drawing),
    ...itemsPart(
      "begrippen",
      "Begrippen en tabellen",
      "Waar de voorwaarden naar verwijzen, en hoe het wordt bepaald.",
      derived,
      drawing,
    ),
    ...itemsPart(
      "controles",
      "Controles op de gegevens",
      "Gegevens die elkaar tegenspreken, worden niet beoordeeld.",
      controles,
      drawing,
    ),
    ...appendices(drawing),
  ];
}

/** What is in the document, to go to. */
export function contentsTree(parts: readonly Part[]): Tree {
  return el(
    "ol",
    {},
    parts.map(({ id, titel, delen }) =>
      el(
        "li",
        { key: id },
        el("a", { href: `#${id}` }, titel),
        delen.length < 2
          ? undefined
          : el(
              "ol",
              {},
              delen.map((deel) => el("li", { key: deel.id }, el("a", { href: `#${deel.id}` }, deel.titel))),
            ),
      ),
    ),
  );
}

function isDerived(item: Item): item is Derived {
  return item.soort === "waarde" || item.soort === "gevallen" || item.soort === "tabel";
}
function isStatement(item: Item): boolean {
  return !isDerived(item) && item.soort !== "controle";
}
/** What of a section is said where it stands; the definitions have a part of their own. */
function withoutDefinitions(section: Section): Section {
  return isLoose(section) ? { ...section, onderdelen: section.onderdelen.filter(isStatement) } : section;
}
/** Above any heading stand the definitions. */
function isLoose({ rubriek, zorgsoorten }: Section): boolean {
  return rubriek === undefined && zorgsoorten.length === 0;
}

function chapterPart(chapter: Chapter, drawing: Drawing): Part {
  const { besluit = "", titel, geldtAls, paragrafen, place } = chapter;
  const id = chapterId(besluit);
  const sections = numbered(id, paragrafen);
  const made = part(
    id,
    capital(titel),
    contentsOf(sections),
    el("p", { class: "inleiding" }, leadOf(chapter), toText(titel, drawing)),
    geldtAls === undefined ? undefined : rows([["Geldt alleen als", conditionTree(geldtAls, drawing)]]),
    rows(justification(chapter)),
    basis(chapter, drawing),
    sections.map(({ id: sectionId, section }) => sectionTree(sectionId, section, drawing)),
  );
  const { tree } = made;
  return { ...made, tree: { ...tree, attributes: { ...tree.attributes, ...drawing.at(place) } } };
}

/** What it takes, in a sentence. */
function leadOf({ titel, paragrafen }: Chapter): string {
  const items = paragrafen.flatMap(({ onderdelen }) => onderdelen);
  const count = (soort: Item["soort"]): number => items.filter((item) => item.soort === soort).length;
  const [conditions, bars] = [count("voorwaarde"), count("uitsluiting")];
  const must =
    conditions === 0
      ? []
      : [
          conditions === 1
            ? "aan de voorwaarde voldoet"
            : `aan elk van de ${conditions} voorwaarden voldoet die voor hem gelden`,
        ];
  const free =
    bars === 0
      ? []
      : [bars === 1 ? "niet onder de uitsluiting valt" : `onder geen van de ${bars} uitsluitingen valt`];
  const both = [...must, ...free];
  if (both.length === 0) return `Dit gaat over ${ended(titel)}`;
  return `Een zorgaanbieder die ${both.join(" en ")}, komt in aanmerking voor ${ended(titel)}`;
}

/** A section with its id on the page. */
interface Numbered {
  readonly id: string;
  readonly section: Section;
}

function numbered(id: string, sections: readonly Section[]): readonly Numbered[] {
  return sections.map((section, index) => ({ id: `${id}-${index + 1}`, section }));
}

/** What is in a part; of sections that follow each other under one rubriek, the zorgsoort is enough. */
function contentsOf(sections: readonly Numbered[]): Part["delen"] {
  return sections.flatMap(({ id, section }, index) => {
    const before = sections[index - 1]?.section.rubriek;
    const isSame = section.rubriek !== undefined && section.rubriek === before;
    const titel = isSame ? `– ${listed(section.zorgsoorten)}` : sectionTitle(section);
    return isLoose(section) ? [] : [{ id, titel }];
  });
}

function sectionTitle({ rubriek, zorgsoorten }: Section): string {
  const which = listed(zorgsoorten);
  if (rubriek === undefined) return which;
  return which === "" ? rubriek : `${rubriek}: ${which}`;
}

/** What decides comes first; what only informs stands apart. */
function sectionTree(id: string, section: Section, drawing: Drawing): Tree {
  const { geldtAls, onderdelen, place } = section;
  const titel = sectionTitle(section);
  const level: Level = titel === "" ? 3 : 4;
  const deciding = onderdelen.filter(isDeciding);
  const informing = onderdelen.filter((item) => !isDeciding(item));
  const apart = deciding.length > 0 && informing.length > 0;
  return el(
    "section",
    { key: titel, id, class: "paragraaf", ...drawing.at(place) },
    titel === "" ? undefined : el("h3", {}, titel, toText(titel, drawing)),
    geldtAls.length === 0
      ? undefined
      : rows([["Alles hieronder geldt alleen als", allOf(geldtAls, drawing)]]),
    deciding.map((item) => itemTree(item, level, drawing)),
    informing.length === 0
      ? undefined
      : el(
          "div",
          { key: "apart", class: apart ? "apart" : undefined },
          apart ? el("p", { class: "van" }, "Dit beslist niet mee:") : undefined,
          informing.map((item) => itemTree(item, level, drawing)),
        ),
  );
}

function isDeciding({ soort }: Item): boolean {
  return (
    soort !== "toezegging" && soort !== "aandachtspunt" && soort !== "ontoetsbaar" && soort !== "termijn"
  );
}

function daysPart(drawing: Drawing): readonly Part[] {
  const line = timeline(drawing);
  const loose = drawing.document.hoofdstukken
    .flatMap(({ paragrafen }) => paragrafen.flatMap(({ onderdelen }) => onderdelen))
    .filter((item): item is Term => item.soort === "termijn")
    .filter(({ naam }) => !drawing.document.tijdlijn.some((moment) => moment.naam === naam));
  if (line === undefined && loose.length === 0) return [];
  const relative = el(
    "table",
    {},
    el("caption", {}, "Zonder vaste dag"),
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        ["Termijn", "Wie", "Wanneer"].map((kop) => el("th", { scope: "col" }, kop)),
      ),
    ),
    el(
      "tbody",
      {},
      loose.map((term) => {
        const id = itemId(term);
        return el(
          "tr",
          { key: term.naam },
          el("th", { scope: "row" }, el("a", { href: id === undefined ? undefined : `#${id}` }, term.titel)),
          el("td", {}, whoIs(term.door, drawing), term.streven ? " (streven)" : ""),
          el("td", {}, paragraphs([term.tekst, ...(term.dagen === undefined ? [] : [term.dagen])])),
        );
      }),
    ),
  );
  return [
    part(
      "termijnen",
      "Termijnen",
      [],
      line,
      loose.length === 0 ? undefined : wide("termijnen zonder vaste dag", drawing, relative),
    ),
  ];
}

function generalPart(sections: readonly Section[], drawing: Drawing): readonly Part[] {
  const filled = sections.filter(({ onderdelen }) => onderdelen.length > 0);
  if (filled.length === 0) return [];
  const id = "algemeen";
  const all = numbered(id, filled);
  return [
    part(
      id,
      "Wat voor het hele beleid geldt",
      contentsOf(all),
      all.map(({ id: sectionId, section }) => sectionTree(sectionId, section, drawing)),
    ),
  ];
}

function itemsPart(
  id: string,
  titel: string,
  lead: string,
  items: readonly Item[],
  drawing: Drawing,
): readonly Part[] {
  if (items.length === 0) return [];
  return [
    part(
      id,
      titel,
      [],
      el("p", { class: "inleiding" }, lead),
      items.map((item) => itemTree(item, 3, drawing)),
    ),
  ];
}

/** With the full stop that a sentence ends with; an abbreviation has it already. */
function ended(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
