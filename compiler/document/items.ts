// The pieces of a document: what each declaration says, in words.

import type { Clause, Declaration } from "@inkoop/language";
import { herkomstText } from "../decision/questions.js";
import type { Beleid, Origin, Termijn, Verantwoording } from "../model.js";
import type { AfgeleideSymbol, NormSymbol } from "../names/symbols.js";
import type { Unit } from "../program.js";
import { clausesOf, deviationsOf, textsOf, verantwoordingOf, type PlacedClause } from "../resolve/clauses.js";
import { titleOf } from "../resolve/facts.js";
import { homeOf, type Home } from "../resolve/lower.js";
import { readValue, type Reader } from "../resolve/reading-text.js";
import { cellOf, conditionOf, deadlineText } from "./conditions.js";
import { daysText, turnOf } from "./dates.js";
import type {
  DocumentCondition,
  DocumentDerived,
  DocumentExemption,
  DocumentItem,
  DocumentLapsed,
  DocumentPlacement,
  DocumentTerm,
  Grounds,
} from "./model.js";

/** What every piece is made with. */
export interface Making {
  readonly unit: Unit;
  readonly beleid: Beleid;
}

/** What justifies a piece, with the titles of what it cites. */
export function groundsOf({ beleid }: Making, given: Verantwoording): Grounds {
  const { bron, extern, lezing, gevolg, omdat } = given;
  return {
    bron: bron.map(({ deel, punten, origin }) => ({
      deel,
      titel: beleid.delen.find(({ naam }) => naam === deel)?.titel ?? deel,
      punten,
      origin,
    })),
    extern,
    lezing,
    gevolg,
    omdat,
  };
}

/** The `geldt als` among these clauses, as one condition each. */
export function scopesOf(
  { beleid }: Making,
  clauses: readonly Clause[],
  home: Home,
): readonly DocumentCondition[] {
  return clauses.flatMap((clause) =>
    clause.kind === "conditionClause" && clause.word === "geldtAls"
      ? [conditionOf(clause.expression, { home, contractYear: beleid.contractjaar })]
      : [],
  );
}

/** What a norm says; undefined when it says nothing that the policy knows. */
export function normItem(making: Making, symbol: NormSymbol): DocumentItem | undefined {
  const { beleid } = making;
  const { naam, clauses, base } = partsOf(making, symbol);
  const test = (...words: readonly string[]): DocumentCondition | undefined =>
    testIn(clauses, words, beleid.contractjaar);
  const placed = placementOf(symbol, making);
  switch (symbol.node.word) {
    case "voorwaarde":
    case "uitsluiting": {
      const [vraag] = symbol.isFact ? textsOf(clauses, "vraag") : [];
      const feit = beleid.feiten.find(({ norm }) => norm === naam);
      const toets = vraag === undefined ? test("eis", "als") : undefined;
      return {
        ...base,
        soort: symbol.node.word,
        ...(vraag === undefined ? {} : { vraag }),
        ...(toets === undefined ? {} : { toets }),
        vrijstellingen: exemptionsOf(clauses, beleid.contractjaar),
        bewijs: textsOf(clauses, "bewijs"),
        ...(feit === undefined ? {} : { herkomst: herkomstText(feit.herkomst) }),
        ...(feit?.aanname === undefined ? {} : { aanname: feit.aanname }),
        ...placed,
      };
    }
    case "prestatie": {
      const vergoedAls = test("vergoedAls");
      return vergoedAls && { ...base, soort: "prestatie", vergoedAls, ...placed };
    }
    case "termijn": {
      const termijn = beleid.termijnen.find((each) => each.naam === naam);
      if (termijn === undefined) return undefined;
      return {
        ...base,
        soort: "termijn",
        door: herkomstText(termijn.door),
        tekst: deadlineIn(clauses, beleid.contractjaar) ?? termijn.tekst,
        ...daysOf(termijn, clauses),
        streven: termijn.streven,
        vrijstellingen: exemptionsOf(clauses, beleid.contractjaar),
        ...placed,
      };
    }
    case "toezegging":
    case "aandachtspunt":
      return { ...base, soort: symbol.node.word, ...placed };
    case "controle": {
      const eis = test("eis");
      return eis && { ...base, soort: "controle", eis };
    }
  }
}

/** The norms that `vervalt` names in this file; a bouwsteen that is not there has none. */
export function lapsedItems(
  making: Making,
  home: Home,
  declarations: readonly Declaration[],
): readonly DocumentLapsed[] {
  return declarations.flatMap((declaration): readonly DocumentLapsed[] => {
    if (declaration.kind !== "vervalt") return [];
    const symbol = home.analysis.symbolOf(declaration.target);
    if (symbol?.kind !== "norm") return [];
    const clauses = declaration.clauses.map((clause) => ({ clause, home }));
    return [
      {
        naam: symbol.name,
        titel: titleOf(symbol),
        bouwsteen: blockTitle(making, symbol.owner),
        origin: { file: home.file, span: declaration.span },
        ...groundsOf(making, verantwoordingOf(clauses)),
      },
    ];
  });
}

function blockTitle({ unit }: Making, name: string): string {
  return unit.blocks.find(({ header }) => header.name.name === name)?.header.title.value ?? name;
}

function placementOf(symbol: NormSymbol, making: Making): { readonly volgens?: DocumentPlacement } {
  const { node, places } = symbol;
  if (node.volgens === undefined || places === undefined) return {};
  return {
    volgens: {
      bouwsteen: blockTitle(making, places.owner),
      norm: places.name,
      afwijkingen: deviationsOf(symbol),
      origin: { file: places.file, span: places.node.span },
    },
  };
}

interface NormParts {
  readonly naam: string;
  readonly clauses: readonly PlacedClause[];
  readonly base: Grounds & {
    readonly naam: string;
    readonly titel: string;
    readonly geldtAls?: DocumentCondition;
    readonly origin: Origin;
  };
}

function partsOf(making: Making, symbol: NormSymbol): NormParts {
  const clauses = clausesOf(symbol, making.unit);
  const scopes = clauses.flatMap(({ clause, home }) => scopesOf(making, [clause], home));
  const [geldtAls] = scopes;
  const origin = { file: symbol.file, span: symbol.node.span };
  return {
    naam: symbol.name,
    clauses,
    base: {
      naam: symbol.name,
      titel: titleOf(symbol),
      ...(geldtAls === undefined
        ? {}
        : {
            geldtAls: scopes.length === 1 ? geldtAls : { soort: "lijst", van: "elk", delen: scopes, origin },
          }),
      origin,
      ...groundsOf(making, verantwoordingOf(clauses)),
    },
  };
}

function testIn(
  clauses: readonly PlacedClause[],
  words: readonly string[],
  contractYear: number,
): DocumentCondition | undefined {
  for (const { clause, home } of clauses) {
    if (clause.kind === "conditionClause" && words.includes(clause.word)) {
      return conditionOf(clause.expression, { home, contractYear });
    }
  }
  return undefined;
}

function deadlineIn(clauses: readonly PlacedClause[], contractYear: number): string | undefined {
  for (const { clause, home } of clauses) {
    if (clause.kind === "moetClause" && clause.comparison !== undefined) {
      return deadlineText(clause.left, clause.comparison, { home, contractYear });
    }
  }
  return undefined;
}

/** Both ends of a period count; that is said, as readers differ. */
function daysOf({ datum }: Termijn, clauses: readonly PlacedClause[]): Pick<DocumentTerm, "dagen"> {
  if (datum !== undefined) return { dagen: daysText(turnOf(datum.relation, datum.value)) };
  const isPeriod = clauses.some(
    ({ clause }) => clause.kind === "moetClause" && clause.comparison?.kind === "within",
  );
  return isPeriod ? { dagen: "De laatste dag telt nog mee." } : {};
}

function exemptionsOf(clauses: readonly PlacedClause[], contractYear: number): readonly DocumentExemption[] {
  return clauses.flatMap(({ clause, home }) =>
    clause.kind === "exemptionClause"
      ? [
          {
            ...(clause.label === undefined || clause.label.missing ? {} : { label: clause.label.value }),
            als: conditionOf(clause.expression, { home, contractYear }),
          },
        ]
      : [],
  );
}

/** What a `bepaal` or table says; undefined when the policy does not use it. */
export function derivedItem(making: Making, symbol: AfgeleideSymbol): DocumentDerived | undefined {
  const { unit, beleid } = making;
  const afgeleide = beleid.afgeleiden.find(({ naam }) => naam === symbol.name);
  if (afgeleide === undefined) return undefined;
  const home = homeOf(symbol, unit);
  const reader: Reader = { home, contractYear: beleid.contractjaar };
  const originAt = (span: Declaration["span"]): Origin => ({ file: symbol.file, span });
  const { naam, titel, origin } = afgeleide;
  const base = { naam, titel, origin, ...groundsOf(making, afgeleide) };
  const { node } = symbol;
  if (node.kind === "tabel") {
    return {
      ...base,
      soort: "tabel",
      kolommen: afgeleide.vorm === "tabel" ? afgeleide.kolommen.map((kolom) => kolom.titel) : [],
      rijen: node.rows.map((row) => ({
        cellen: row.cells.map((cell) => cellOf(cell, reader)),
        resultaat: readValue(row.result, reader),
        origin: originAt(row.span),
      })),
    };
  }
  const otherwise = node.clauses.find((clause) => clause.kind === "otherwiseClause");
  if (otherwise === undefined) {
    const value = testIn(
      node.clauses.map((clause) => ({ clause, home })),
      ["waarde"],
      beleid.contractjaar,
    );
    return value && { ...base, soort: "waarde", waarde: value };
  }
  return {
    ...base,
    soort: "gevallen",
    gevallen: node.clauses.flatMap((clause) =>
      clause.kind === "caseClause"
        ? [
            {
              als: conditionOf(clause.condition, reader),
              dan: readValue(clause.result, reader),
              origin: originAt(clause.span),
            },
          ]
        : [],
    ),
    anders: { dan: readValue(otherwise.result, reader), origin: originAt(otherwise.span) },
  };
}
