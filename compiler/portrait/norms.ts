// Portraits of norms and besluiten: where they stand, what decides, and where that comes from.

import type { BesluitDeclaration, Clause } from "@inkoop/language";
import { looptijdOf } from "../binding/looptijd.js";
import { describeSymbol } from "../names/describe.js";
import type { BesluitSymbol, NormSymbol } from "../names/symbols.js";
import { clausesOf, deviationsOf, herkomstOf, textsOf, type PlacedClause } from "../resolve/clauses.js";
import { titleOf } from "../resolve/facts.js";
import { homeOf, type Home } from "../resolve/lower.js";
import { readComparison, readValue, type Reader } from "../resolve/reading-text.js";
import type { Analysis } from "../unit-index.js";
import { conditionBranch, titledCondition } from "./conditions.js";
import { askedOfNorm } from "./facts.js";
import { leaf, propertiesBlock, textBlock, treeBlock, type Branch, type Portrait } from "./portrait.js";
import { justification } from "./sources.js";
import { neededBy, shownIn } from "./uses.js";

/** A norm as it counts: with what it takes from the block's norm that it places. */
export function portraitOfNorm(norm: NormSymbol, analysis: Analysis, seen: readonly Analysis[]): Portrait {
  const clauses = clausesOf(norm, analysis.unit);
  const contractYear = looptijdOf(analysis.unit)?.van.year;
  const own = homeOf(norm, analysis.unit);
  const isFact = askedOfNorm(norm, analysis);
  return {
    name: norm.name,
    what: describeSymbol(norm),
    blocks: [
      ...textBlock(titleOf(norm)),
      ...treeBlock([
        ...scopeBranches(norm, clauses, own, contractYear),
        ...clauses.flatMap(({ clause, home }) => testBranches(clause, norm, { home, contractYear })),
      ]),
      ...propertiesBlock(
        ["Staat onder", headingsOf(norm)],
        ["Volgens", placedText(norm)],
        ...isFact.map(({ label, text }) => [label, text] as const),
        ["Door", doorText(norm, clauses)],
        ["Nodig voor", neededBy(norm, seen)],
        ["Getoond", shownIn(norm, seen)],
      ),
      ...justification(clauses, analysis),
    ],
  };
}

/** When the norm applies: what its headings say, and what it says itself. */
function scopeBranches(
  { heading, node }: NormSymbol,
  clauses: readonly PlacedClause[],
  own: Home,
  contractYear: number | undefined,
): readonly Branch[] {
  const { besluit, rubriek, zorgsoort } = heading;
  const reader: Reader = { home: own, contractYear };
  // What only informs counts within its besluit; a norm that decides is part of it anyway.
  const informs = ["termijn", "toezegging", "aandachtspunt"].includes(node.word);
  const outer = [informs ? besluit : undefined, rubriek].flatMap((each) => each?.clauses ?? []);
  const values = zorgsoort === undefined ? [] : [leaf(`zorgsoort is ${zorgsoorten(zorgsoort.names, own)}`)];
  const inHeadings = [
    ...outer.flatMap((clause) => scopeIn(clause, reader)),
    ...values,
    ...(zorgsoort?.clauses ?? []).flatMap((clause) => scopeIn(clause, reader)),
  ];
  const inClauses = clauses.flatMap(({ clause, home }) => scopeIn(clause, { home, contractYear }));
  return titledCondition("Geldt als", [...inHeadings, ...inClauses]);
}

function scopeIn(clause: Clause, reader: Reader): readonly Branch[] {
  return clause.kind === "conditionClause" && clause.word === "geldtAls"
    ? [conditionBranch(clause.expression, reader)]
    : [];
}

function zorgsoorten(
  names: Extract<NormSymbol["heading"]["zorgsoort"], object>["names"],
  { analysis }: Home,
): string {
  return names
    .map((name) => {
      const symbol = analysis.symbolOf(name);
      return symbol?.kind === "waarde" && symbol.node.title.value !== ""
        ? symbol.node.title.value
        : name.name;
    })
    .join(" of ");
}

const testTitles = { eis: "Eis", als: "Uitgesloten als", vergoedAls: "Vergoed als" } as const;

function testBranches(clause: Clause, { isFact, node }: NormSymbol, reader: Reader): readonly Branch[] {
  switch (clause.kind) {
    case "textClause":
      if (clause.word !== "vraag" || !isFact) return [];
      return [leaf(`${node.word === "uitsluiting" ? "Uitgesloten als" : "Eis"}: “${clause.text.value}” ja`)];
    case "conditionClause": {
      if (clause.word === "geldtAls" || clause.word === "waarde") return [];
      return titledCondition(testTitles[clause.word], [conditionBranch(clause.expression, reader)]);
    }
    case "exemptionClause": {
      const label = clause.label === undefined || clause.label.missing ? "" : ` (${clause.label.value})`;
      return titledCondition(`Vrijgesteld als${label}`, [conditionBranch(clause.expression, reader)]);
    }
    case "moetClause": {
      if (clause.comparison === undefined) return [];
      const left = clause.left === undefined ? "" : `${readValue(clause.left, reader)} `;
      return [leaf(`Moet: ${left}${readComparison(clause.comparison, reader)}`)];
    }
    default:
      return [];
  }
}

function headingsOf({ heading }: NormSymbol): string {
  const { besluit, rubriek, zorgsoort } = heading;
  return [
    besluit === undefined ? "" : `besluit \`${besluit.name.name}\``,
    rubriek === undefined ? "" : `“${rubriek.title.value}”`,
    zorgsoort === undefined ? "" : `zorgsoort ${zorgsoort.names.map(({ name }) => name).join(", ")}`,
  ]
    .filter((text) => text !== "")
    .join(" › ");
}

/** Which norm of a block it places, and in what it differs. */
function placedText(norm: NormSymbol): string | undefined {
  if (norm.places === undefined) return undefined;
  const deviations = deviationsOf(norm);
  const how = deviations.length === 0 ? "ongewijzigd" : `met een eigen ${deviations.join(", ")}`;
  return `\`${norm.places.owner}\`, ${how}`;
}

/** Who must meet a deadline or keeps a promise. */
function doorText({ node }: NormSymbol, clauses: readonly PlacedClause[]): string | undefined {
  if (node.word !== "termijn" && node.word !== "toezegging") return undefined;
  if (!clauses.some(({ clause }) => clause.kind === "herkomstClause" && clause.word === "door"))
    return undefined;
  const who = herkomstOf(clauses, "door");
  const streven = clauses.some(({ clause }) => clause.kind === "strevenClause") ? ", als streven" : "";
  return `${who.soort === "derde" ? who.naam : `de ${who.soort}`}${streven}`;
}

/** A besluit: what it is about, when it is taken at all, and how many norms decide it. */
export function portraitOfBesluit(
  symbol: BesluitSymbol,
  analysis: Analysis,
  seen: readonly Analysis[],
): Portrait {
  const home = homeOf(symbol, analysis.unit);
  const reader: Reader = { home, contractYear: looptijdOf(analysis.unit)?.van.year };
  const clauses = symbol.node.clauses.map((clause): PlacedClause => ({ clause, home }));
  const [question] = textsOf(clauses, "vraag");
  return {
    name: symbol.name,
    what: describeSymbol(symbol),
    blocks: [
      ...textBlock(symbol.node.title.value),
      ...textBlock(question),
      ...treeBlock(
        titledCondition(
          "Geldt als",
          symbol.node.clauses.flatMap((clause) => scopeIn(clause, reader)),
        ),
      ),
      ...propertiesBlock(
        ["Beslissen mee", decidersOf(symbol.node, analysis)],
        ["Nodig voor", neededBy(symbol, seen)],
        ["Getoond", shownIn(symbol, seen)],
      ),
      ...justification(clauses, analysis),
    ],
  };
}

function decidersOf(node: BesluitDeclaration, { scope }: Analysis): string {
  const count = (word: string): number =>
    scope.own.filter(
      (each) => each.kind === "norm" && each.heading.besluit === node && each.node.word === word,
    ).length;
  const [conditions, exclusions] = [count("voorwaarde"), count("uitsluiting")];
  return [
    `${conditions} ${conditions === 1 ? "voorwaarde" : "voorwaarden"}`,
    ...(exclusions === 0 ? [] : [`${exclusions} ${exclusions === 1 ? "uitsluiting" : "uitsluitingen"}`]),
  ].join(" en ");
}
