// The functions of an emitted module: what a service calls.

import type { Beleid } from "../model.js";
import { key, member, quoted, typeKey } from "./source-text.js";
import { READER } from "./straight/facts.js";
import { derivedType, functionNames } from "./straight/functions.js";

/** What the module is made of besides its types and its straight-line code. */
export interface ModuleApi {
  /** What it needs of the runtime module. */
  readonly imports: readonly string[];
  readonly declarations: readonly string[];
}

/** One of the tables of functions: for each name a judgement with its reasoning, and the plain result. */
interface Table {
  readonly name: string;
  readonly doc: string;
  /** The function of the runtime that makes the judgement. */
  readonly judge: string;
  /** What the plain result is called, and what it is when the facts cannot be read. */
  readonly plain: string;
  readonly otherwise: string;
  readonly entries: readonly Entry[];
}
interface Entry {
  readonly naam: string;
  readonly straight: string;
  readonly type: string;
  readonly judgement: string;
  /** Does the judgement want its name, which is then part of its type? */
  readonly named: boolean;
}

/** The exported functions and tables of functions. */
export function moduleApi(beleid: Beleid, typeName: (naam: string) => string): ModuleApi {
  const tables = tablesOf(beleid, typeName);
  const used = tables.filter(({ entries }) => entries.length > 0);
  const imports = [
    "explain",
    "readJson",
    "standardSchema",
    ...(used.length === 0 ? [] : ["decided", "judgedByEach"]),
    ...(beleid.besluiten.length === 0 ? [] : ["judgeAll", "nextQuestion", "unknownBesluit"]),
    ...used.map(({ judge }) => judge),
  ];
  const declarations = [
    ...firstBesluit(beleid),
    ...tables.map(tableText),
    `/** Leest gegevens die niemand heeft nagekeken: alles wat eraan schort in een keer, of schone feiten. Gooit nooit iets op. */
    export function leesFeiten(onbekend: unknown): Gelezen<Feiten> { return readJson(policy, ${READER}, onbekend); }`,
    `/** \`leesFeiten\` voor bibliotheken die Standard Schema kennen, ook als JSON Schema. */
    export const feitenSchema: FeitenSchema<Feiten> = /* @__PURE__ */ standardSchema<Feiten>(() => beleid, leesFeiten);`,
    `/** Vertelt een oordeel in het Nederlands, klaar voor een brief. */
    export function toelichting(oordeel: Oordeel<BesluitNaam, NormNaam>, opties: ToelichtingOpties = {}): string {
      return explain(policy, oordeel, opties);
    }`,
    ...(used.length === 0
      ? []
      : [
          `/** Alles wat dit beleid over de feiten zegt, in de vorm van de tabellen; de feiten worden daarvoor een keer gelezen. */
          export function beoordeelAlles(feiten: Feiten) {
            const gelezen = ${READER}.snapshot(policy, feiten);
            return { ${tables.map(judgedTogether).join("\n")} };
          }`,
          `/** Hoe elk oordeel volgt uit feiten die gelezen zijn. */
          const oordelen = { ${used.map(judgementsText).join("\n")} };`,
        ]),
  ];
  return { imports, declarations };
}

/** The types of the exports that do not say theirs in code, for it would only say everything twice. */
export function exportTypes(beleid: Beleid, typeName: (naam: string) => string): ReadonlyMap<string, string> {
  const tables = tablesOf(beleid, typeName);
  const functions = tables.map(({ name, plain, entries }) => {
    const members = entries.map(
      ({ naam, type, judgement }) =>
        `${typeKey(naam)}: { beoordeel: (feiten: Feiten) => ${judgement}; ${plain}: (feiten: Feiten) => ${type}; };`,
    );
    return [name, `{ ${members.join("\n")} }`] as const;
  });
  const together = tables.map(({ name, entries }) => {
    const members = entries.map(({ naam, judgement }) => `${typeKey(naam)}: ${judgement};`);
    return `${name}: { ${members.join("\n")} };`;
  });
  return new Map([...functions, ["beoordeelAlles", `{ ${together.join("\n")} }`]]);
}

function tablesOf(beleid: Beleid, typeName: (naam: string) => string): readonly Table[] {
  return [
    {
      name: "besluiten",
      doc: "Elk besluit: `beoordeel` geeft de uitkomst met haar redenering, `uitkomst` alleen de uitkomst.",
      judge: "besluitOordeel",
      plain: "uitkomst",
      otherwise: '"fout"',
      entries: beleid.besluiten.map(({ naam }) => ({
        naam,
        straight: functionNames.besluit(naam),
        type: "Uitkomst",
        judgement: `Oordeel<${quoted(naam)}, NormenVan[${quoted(naam)}]>`,
        named: true,
      })),
    },
    {
      name: "prestaties",
      doc: "Elke prestatie: wordt zij vergoed?",
      judge: "prestatieOordeel",
      plain: "uitkomst",
      otherwise: '"onbekend"',
      entries: beleid.prestaties.map(({ naam }) => ({
        naam,
        straight: functionNames.prestatie(naam),
        type: "PrestatieStatus",
        judgement: `PrestatieOordeel<${quoted(naam)}>`,
        named: true,
      })),
    },
    {
      name: "afgeleid",
      doc: "Elke afgeleide waarde: undefined zolang zij onbekend is.",
      judge: "afgeleidOordeel",
      plain: "waarde",
      otherwise: "undefined",
      entries: beleid.afgeleiden.map((afgeleide) => ({
        naam: afgeleide.naam,
        straight: functionNames.afgeleid(afgeleide.naam),
        type: `${derivedType(afgeleide, typeName)} | undefined`,
        judgement: `AfgeleidOordeel<${derivedType(afgeleide, typeName)}>`,
        named: false,
      })),
    },
    {
      name: "termijnen",
      doc: "Elke termijn: is zij gehaald?",
      judge: "termijnOordeel",
      plain: "status",
      otherwise: '"onbekend"',
      entries: beleid.termijnen.map(({ naam }) => ({
        naam,
        straight: functionNames.termijn(naam),
        type: "Status",
        judgement: `TermijnOordeel<${quoted(naam)}>`,
        named: true,
      })),
    },
    {
      name: "mededelingen",
      doc: "Elke toezegging en elk aandachtspunt: is het van toepassing?",
      judge: "mededelingOordeel",
      plain: "status",
      otherwise: '"onbekend"',
      entries: beleid.mededelingen.map(({ naam }) => ({
        naam,
        straight: functionNames.mededeling(naam),
        type: "MededelingStatus",
        judgement: `MededelingOordeel<${quoted(naam)}>`,
        named: true,
      })),
    },
  ];
}

function tableText({ name, doc, plain, otherwise, entries }: Table): string {
  const members = entries.map(
    ({ naam, straight, type, judgement }) => `${key(naam)}: {
      beoordeel: (feiten: Feiten): ${judgement} => oordelen.${name}${member(naam)}(${READER}.snapshot(policy, feiten)),
      ${plain}: (feiten: Feiten): ${type} => ${READER}.decide<${type}>(feiten, ${straight}, ${otherwise}),
    },`,
  );
  return `/** ${doc} */\nexport const ${name} = {${members.join("\n")}};`;
}

/** The judgements of one table, each from facts that were read already. */
function judgementsText({ name, judge, otherwise, entries }: Table): string {
  const members = entries.map(({ naam, straight, type, judgement, named }, index) => {
    const self = named ? `${quoted(naam)}, ` : "";
    const result = `decided<Waarden, ${type}>(gelezen, ${straight}, ${otherwise})`;
    return `${key(naam)}: (gelezen: Snapshot<Waarden>): ${judgement} => ${judge}(gelezen, ${index}, ${self}${result}),`;
  });
  return `${name}: {${members.join("\n")}},`;
}

function judgedTogether({ name, entries }: Table): string {
  return `${name}: ${entries.length === 0 ? "{}" : `judgedByEach(gelezen, oordelen.${name})`},`;
}

/** `beoordeel` and `uitkomst` of the module itself: they take the first besluit, unless one is named. */
function firstBesluit({ besluiten }: Beleid): readonly string[] {
  const [first] = besluiten;
  if (first === undefined) return [];
  const cases = (write: (naam: string) => string): string =>
    besluiten.map(({ naam }) => `case ${quoted(naam)}: return ${write(naam)};`).join("\n");
  const judged = cases((naam) => `besluiten${member(naam)}.beoordeel(feiten)`);
  // Not by way of the table: whoever wants the outcome alone should not have to load how it is explained.
  const plain = cases((naam) => `${READER}.decide<Uitkomst>(feiten, ${functionNames.besluit(naam)}, "fout")`);
  return [
    `/** Beoordeelt de feiten; zonder \`besluit\` voor het eerste. De redenering wordt pas uitgewerkt wanneer zij wordt gelezen. */
    export function beoordeel<B extends BesluitNaam = ${quoted(first.naam)}>(feiten: Feiten, besluit?: B): Oordeel<B, NormenVan[B]>;
    export function beoordeel(feiten: Feiten, besluit: BesluitNaam = ${quoted(first.naam)}): Oordeel<BesluitNaam, NormNaam> {
      switch (besluit) { ${judged} default: return unknownBesluit(besluit); }
    }`,
    `/** Alleen de uitkomst; zonder \`besluit\` van het eerste. */
    export function uitkomst(feiten: Feiten, besluit: BesluitNaam = ${quoted(first.naam)}): Uitkomst {
      switch (besluit) { ${plain} default: return unknownBesluit(besluit); }
    }`,
    `/** Wat nu te vragen: van alles wat de uitkomst nog kan veranderen, wat het meest kan beslissen; undefined zodra er niets meer te vragen is. */
    export function volgendeVraag(feiten: Feiten, { besluit, herkomst }: VraagOpties<BesluitNaam> = {}): Vraag<FeitNaam> | undefined {
      return nextQuestion<FeitNaam>(policy, beoordeel(feiten, besluit), herkomst);
    }`,
    ...manyJudged(first.naam),
  ];
}

/** `beoordeelAlle`: synchronous over what is at hand, asynchronous over a stream. */
function manyJudged(first: string): readonly string[] {
  return [
    `/** Leest en beoordeelt aanvragen een voor een, zoveel als er zijn en pas wanneer erom wordt gevraagd. Een die niet te lezen is, houdt de rest niet op. */
    ${manySignature(first, "Iterable", "Generator")}
    ${manySignature(first, "AsyncIterable", "AsyncGenerator")}
    export function beoordeelAlle<A>(aanvragen: Iterable<A> | AsyncIterable<A>, { besluit, feitenVan }: BeoordeelAlleOpties<A, BesluitNaam> = {}) {
      return judgeAll(aanvragen, {
        factsOf: feitenVan ?? ((aanvraag: A): unknown => aanvraag),
        read: leesFeiten,
        judge: (feiten: Feiten) => beoordeel(feiten, besluit),
      });
    }`,
  ];
}

function manySignature(first: string, from: string, to: string): string {
  return `export function beoordeelAlle<A, B extends BesluitNaam = ${quoted(first)}>(aanvragen: ${from}<A>, opties?: BeoordeelAlleOpties<A, B>): ${to}<Beoordeeld<A, Feiten, Oordeel<B, NormenVan[B]>>, void, undefined>;`;
}
