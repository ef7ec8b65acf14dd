// From a policy to its document: chapters and sections in the order of the text, and what belongs to all of them.

import type { Declaration } from "@inkoop/language";
import { dutchType } from "../decision/dutch-values.js";
import { herkomstText } from "../decision/questions.js";
import { grouped } from "../grouped.js";
import type { Beleid, Feit, ValueType } from "../model.js";
import type { AfgeleideSymbol, HeadingContext, NormSymbol } from "../names/symbols.js";
import type { Unit } from "../program.js";
import { verantwoordingOf } from "../resolve/clauses.js";
import type { Home } from "../resolve/lower.js";
import { analyse } from "../unit-index.js";
import { documentDate, momentsOf } from "./dates.js";
import { derivedItem, groundsOf, lapsedItems, normItem, scopesOf, type Making } from "./items.js";
import type { DocumentChapter, DocumentItem, DocumentSection, PolicyDocument } from "./model.js";

export type * from "./model.js";

const documents = new WeakMap<Beleid, PolicyDocument>();

/** The document of `beleid`, which is what `unit` holds; made once. */
export function documentOf(unit: Unit, beleid: Beleid): PolicyDocument {
  const known = documents.get(beleid) ?? makeDocument({ unit, beleid });
  documents.set(beleid, known);
  return known;
}

function makeDocument(making: Making): PolicyDocument {
  const { unit, beleid } = making;
  const { naam, titel, verzekeraar, looptijd, keuzelijsten, files } = beleid;
  const own = new Set(unit.files.map(({ path }) => path));
  return {
    naam,
    titel,
    verzekeraar,
    contractjaar: beleid.contractjaar,
    looptijd: { van: documentDate(looptijd.van), totEnMet: documentDate(looptijd.totEnMet) },
    documenten: [...grouped(beleid.delen, ({ document }) => document)].map(([document, delen]) => ({
      titel: document,
      delen: delen.map((deel) => ({
        naam: deel.naam,
        titel: deel.titel,
        punten: deel.punten,
        origin: deel.origin,
      })),
    })),
    hoofdstukken: chaptersOf(making),
    vervallen: unit.files.flatMap(({ path, tree }) =>
      lapsedItems(making, { analysis: analyse(unit), file: path }, tree.declarations),
    ),
    uitBouwstenen: analyse(unit)
      .scope.all.filter((symbol): symbol is AfgeleideSymbol => symbol.kind === "afgeleide")
      .filter(({ file }) => !own.has(file))
      .flatMap((symbol) => derivedItem(making, symbol) ?? []),
    gegevens: [...grouped(beleid.feiten, ({ groep }) => groep)].map(([groep, feiten]) => ({
      titel: groep,
      vragen: feiten.map((feit) => ({
        naam: feit.naam,
        vraag: feit.vraag,
        ...(feit.norm === undefined ? {} : { norm: feit.norm }),
        antwoord: dutchType(beleid, feit.type),
        velden: fieldsOf(beleid, feit.type).map(({ vraag, type, origin }) => ({
          vraag,
          antwoord: dutchType(beleid, type),
          origin,
        })),
        herkomst: herkomstText(feit.herkomst),
        bewijs: feit.bewijs,
        ...(feit.aanname === undefined ? {} : { aanname: feit.aanname }),
        origin: feit.origin,
      })),
    })),
    keuzelijsten,
    tijdlijn: momentsOf(beleid),
    files,
    origin: { file: unit.file.path, span: unit.header.span },
  };
}

/** What each item of a list is asked; other answers have no fields. */
function fieldsOf({ structuren }: Beleid, type: ValueType): readonly Feit[] {
  const element = type.kind === "lijst" ? type.element : type;
  if (element.kind !== "structuur") return [];
  return structuren.find(({ naam }) => naam === element.naam)?.velden ?? [];
}

/** A piece, and the headings that it stands under; a besluit is there without a piece too. */
interface Entry {
  readonly heading: HeadingContext;
  readonly home: Home;
  readonly item: DocumentItem | undefined;
}

function chaptersOf(making: Making): readonly DocumentChapter[] {
  const analysis = analyse(making.unit);
  const symbols = new Map<Declaration, NormSymbol | AfgeleideSymbol>(
    analysis.scope.own.flatMap((symbol) =>
      symbol.kind === "norm" || symbol.kind === "afgeleide" ? [[symbol.node, symbol] as const] : [],
    ),
  );
  const entries = making.unit.files.flatMap((file) => {
    const home: Home = { analysis, file: file.path };
    return file.tree.declarations.flatMap((declaration): readonly Entry[] => {
      const item = itemOf(making, declaration, symbols, home);
      if (item === undefined && declaration.kind !== "besluit") return [];
      return [{ heading: analysis.headingOf(declaration), home, item }];
    });
  });
  return [...grouped(entries, ({ heading }) => heading.besluit).values()].map((chapter) =>
    chapterOf(making, chapter),
  );
}

/** What stands above the first besluit is about the whole policy. */
function chapterOf(making: Making, entries: readonly Entry[]): DocumentChapter {
  const sections = grouped(
    entries.filter(({ item }) => item !== undefined),
    ({ heading }) => heading.zorgsoort ?? heading.rubriek,
  );
  const paragrafen = [...sections.values()].map((section) => sectionOf(making, section));
  const [first] = entries;
  const besluit = first?.heading.besluit;
  if (first === undefined || besluit === undefined) {
    return { titel: "Algemeen", ...groundsOf(making, verantwoordingOf([])), paragrafen };
  }
  const { home } = first;
  const [geldtAls] = scopesOf(making, besluit.clauses, home);
  return {
    besluit: besluit.name.name,
    titel: besluit.title.value,
    ...(geldtAls === undefined ? {} : { geldtAls }),
    ...groundsOf(making, verantwoordingOf(besluit.clauses.map((clause) => ({ clause, home })))),
    paragrafen,
    origin: { file: home.file, span: besluit.span },
  };
}

function sectionOf(making: Making, entries: readonly Entry[]): DocumentSection {
  const onderdelen = entries.flatMap(({ item }) => item ?? []);
  const [first] = entries;
  if (first === undefined) return { zorgsoorten: [], geldtAls: [], onderdelen };
  const { home } = first;
  const { rubriek, zorgsoort } = first.heading;
  const titles = new Map(
    making.beleid.keuzelijsten.flatMap(({ waarden }) => waarden.map(({ naam, titel }) => [naam, titel])),
  );
  const node = zorgsoort ?? rubriek;
  return {
    ...(rubriek === undefined ? {} : { rubriek: rubriek.title.value }),
    zorgsoorten: (zorgsoort?.names ?? []).map(({ name }) => titles.get(name) ?? name),
    geldtAls: [
      ...scopesOf(making, rubriek?.clauses ?? [], home),
      ...scopesOf(making, zorgsoort?.clauses ?? [], home),
    ],
    onderdelen,
    ...(node === undefined ? {} : { origin: { file: home.file, span: node.span } }),
  };
}

function itemOf(
  making: Making,
  declaration: Declaration,
  symbols: ReadonlyMap<Declaration, NormSymbol | AfgeleideSymbol>,
  home: Home,
): DocumentItem | undefined {
  if (declaration.kind === "ontoetsbaar") {
    const clauses = declaration.clauses.map((clause) => ({ clause, home }));
    return {
      soort: "ontoetsbaar",
      titel: declaration.title.value,
      origin: { file: home.file, span: declaration.span },
      ...groundsOf(making, verantwoordingOf(clauses)),
    };
  }
  const symbol = symbols.get(declaration);
  if (symbol === undefined) return undefined;
  return symbol.kind === "norm" ? normItem(making, symbol) : derivedItem(making, symbol);
}
