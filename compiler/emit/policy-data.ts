// The policy as data: the literal that an emitted module exports as `beleid`.

import type { CalendarDate, Decimal } from "@inkoop/language";
import type {
  Afgeleide,
  Beleid,
  Bron,
  Feit,
  Herkomst,
  Mededeling,
  Norm,
  Prestatie,
  Termijn,
  ValueType,
  Verantwoording,
  Vrijstelling,
} from "../model.js";
import { literal, SPREAD } from "./source-text.js";
import type { Literal } from "./source-text.js";
import { EMITTER_VERSION, LANGUAGE_VERSION } from "./versions.js";

type Fields = Readonly<Record<string, Literal>>;

/** The fact that every policy has without declaring it, as the first of its facts. */
export const peildatum: Feit = {
  naam: "peildatum",
  type: { kind: "datum" },
  optioneel: false,
  vraag: "Op welke datum wordt beoordeeld?",
  herkomst: { soort: "verzekeraar" },
  bewijs: [],
  groep: "",
  origin: { file: "", span: { start: 0, end: 0 } },
};

/** What a statement that justifies and explains nothing says. */
export const nothingSaidData = { bron: [], extern: [], lezing: [], gevolg: [], omdat: [] };
/** The name of the constant that a module has for that, and its declaration. */
export const NOTHING_SAID = "zonderUitleg";
export const nothingSaid = `const ${NOTHING_SAID} = ${literal(nothingSaidData)};`;

function unlessEmpty(list: readonly Literal[]): Literal {
  return list.length === 0 ? undefined : list;
}

/** All of `beleid` that people and services may want to read. */
export function policyData(beleid: Beleid): Fields {
  const titels = new Map(beleid.delen.map((deel) => [deel.naam, deel.titel]));
  const grounds = (statement: Verantwoording): Fields => ({
    // Most statements have one of these or two: the others are all the same empty lists.
    [SPREAD]: NOTHING_SAID,
    bron: unlessEmpty(statement.bron.map((bron) => sourceData(bron, titels))),
    extern: unlessEmpty(statement.extern),
    lezing: unlessEmpty(statement.lezing),
    gevolg: unlessEmpty(statement.gevolg),
    omdat: unlessEmpty(statement.omdat),
  });
  return {
    naam: beleid.naam,
    titel: beleid.titel,
    verzekeraar: beleid.verzekeraar,
    looptijd: { van: isoDate(beleid.looptijd.van), totEnMet: isoDate(beleid.looptijd.totEnMet) },
    contractjaar: beleid.contractjaar,
    hash: beleid.hash,
    taalversie: LANGUAGE_VERSION,
    makerversie: EMITTER_VERSION,
    documenten: documents(beleid),
    keuzelijsten: beleid.keuzelijsten.map(({ naam, waarden }) => ({
      naam,
      waarden: waarden.map((waarde) => ({ naam: waarde.naam, titel: waarde.titel })),
    })),
    structuren: beleid.structuren.map(({ naam, velden }) => ({ naam, velden: velden.map(factData) })),
    feiten: [peildatum, ...beleid.feiten].map(factData),
    controles: beleid.controles.map(({ naam, titel, tekst }) => ({ naam, titel, toets: tekst })),
    afgeleid: beleid.afgeleiden.map((afgeleide) => ({ ...derivedData(afgeleide), ...grounds(afgeleide) })),
    besluiten: beleid.besluiten.map((besluit) => ({
      naam: besluit.naam,
      tekst: besluit.tekst,
      toepassing: besluit.toepassing,
      normen: besluit.normen.map((norm) => ({
        ...placed(norm),
        soort: norm.soort,
        toets: norm.tekst,
        vrijstellingen: norm.vrijstellingen.map(exemptionData),
        ...grounds(norm),
      })),
      ...grounds(besluit),
    })),
    prestaties: beleid.prestaties.map((prestatie) => ({
      ...placed(prestatie),
      toets: prestatie.tekst,
      ...grounds(prestatie),
    })),
    termijnen: beleid.termijnen.map((termijn) => ({
      ...placed(termijn),
      besluit: termijn.besluit,
      door: herkomstData(termijn.door),
      datum: termijn.datum && { relatie: termijn.datum.relation, dag: isoDate(termijn.datum.value) },
      toets: termijn.tekst,
      streven: termijn.streven,
      vrijstellingen: termijn.vrijstellingen.map(exemptionData),
      ...grounds(termijn),
    })),
    mededelingen: beleid.mededelingen.map((mededeling) => ({
      ...placed(mededeling),
      soort: mededeling.soort,
      besluit: mededeling.besluit,
      ...grounds(mededeling),
    })),
    ontoetsbaar: beleid.ontoetsbaar.map((item) => ({ titel: item.titel, ...grounds(item) })),
  };
}

function placed(norm: Norm | Prestatie | Termijn | Mededeling): Fields {
  return {
    naam: norm.naam,
    titel: norm.titel,
    rubriek: norm.rubriek,
    zorgsoorten: norm.zorgsoorten ?? [],
    volgens: norm.volgens && {
      bouwsteen: norm.volgens.bouwsteen,
      norm: norm.volgens.norm,
      afwijkingen: norm.volgens.afwijkingen,
    },
  };
}

function documents({ delen }: Beleid): readonly Fields[] {
  return [...new Set(delen.map(({ document }) => document))].map((titel) => ({
    titel,
    delen: delen
      .filter(({ document }) => document === titel)
      .map((deel) => ({ naam: deel.naam, titel: deel.titel, punten: deel.punten })),
  }));
}

function sourceData({ deel, punten }: Bron, titels: ReadonlyMap<string, string>): Fields {
  return { deel, titel: titels.get(deel) ?? deel, punten };
}

function factData(feit: Feit): Fields {
  return {
    naam: feit.naam,
    vraag: feit.vraag,
    type: typeData(feit.type),
    optioneel: feit.optioneel,
    herkomst: herkomstData(feit.herkomst),
    aanname: feit.aanname,
    bewijs: feit.bewijs,
    groep: feit.groep,
    norm: feit.norm,
  };
}

function typeData(type: ValueType): Fields {
  switch (type.kind) {
    case "ja/nee":
    case "datum":
    case "tekst":
      return { soort: type.kind };
    case "getal":
    case "percentage":
    case "bedrag":
      return {
        soort: type.kind,
        geheel: type.geheel,
        min: type.min && numberOf(type.min),
        max: type.max && numberOf(type.max),
      };
    case "keuzelijst":
    case "structuur":
      return { soort: type.kind, naam: type.naam };
    case "lijst":
      return { soort: type.kind, van: typeData(type.element) };
  }
}

function derivedData({ naam, titel, type, optioneel }: Afgeleide): Fields {
  return { naam, titel, type: typeData(type), optioneel };
}

function herkomstData(herkomst: Herkomst): Fields {
  return herkomst.soort === "derde"
    ? { soort: herkomst.soort, naam: herkomst.naam }
    : { soort: herkomst.soort };
}

function exemptionData({ label, tekst }: Vrijstelling): Fields {
  return { label, tekst };
}

/** "2027-03-31" */
export function isoDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The nearest JavaScript number; exact to the reader, for a decimal of the language has few digits. */
export function numberOf({ coefficient, decimals }: Decimal): number {
  return Number(coefficient) / 10 ** decimals;
}
