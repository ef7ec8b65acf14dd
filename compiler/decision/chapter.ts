// One besluit as a chapter: its outcome as a headline, why, its norms by rubriek, and what it rests on or waits for.

import { counted, listed } from "../diagnostics/words.js";
import type { Beleid } from "../model.js";
import type { NormOordeel, Ontbrekend, Oordeel } from "../runtime/types.js";
import {
  details,
  plainEntry,
  type Chapter,
  type Detail,
  type Entry,
  type Reason,
  type Section,
  type Tone,
} from "./document.js";
import { dutchType, factAt } from "./dutch-values.js";
import { foundIn, itemOf, questionAndAnswer, sourceOf, toneOfNorm } from "./words.js";

/** The chapter of `oordeel`. */
export function chapterOf(beleid: Beleid, oordeel: Oordeel): Chapter {
  const norms = oordeel.uitkomst === "niet van toepassing" ? [] : rubrieken(beleid, oordeel.normen);
  return {
    tone: toneOf(oordeel),
    headline: headlineOf(oordeel),
    why: whyOf(oordeel),
    sections: [
      ...norms,
      {
        title: "Onder voorbehoud: dit is aangenomen, zolang niemand anders meldt",
        entries: oordeel.voorbehoud.map((used) =>
          plainEntry("neutraal", questionAndAnswer(beleid, { ...used, aanname: false })),
        ),
      },
      ...missingSections(beleid, oordeel.ontbreekt),
      {
        title: "Nog open, en nog van invloed: dit kan de afwijzing verscherpen tot uitgesloten",
        entries: oordeel.normen
          .filter(({ norm }) => oordeel.aanscherping.includes(norm))
          .map(({ titel }) => plainEntry("open", titel)),
      },
    ].filter(({ entries }) => entries.length > 0),
  };
}

function toneOf({ uitkomst }: Oordeel): Tone {
  switch (uitkomst) {
    case "komt in aanmerking":
      return "goed";
    case "komt niet in aanmerking":
    case "uitgesloten":
    case "fout":
      return "slecht";
    case "onvolledig":
    case "ter beoordeling":
      return "open";
    case "niet van toepassing":
      return "neutraal";
  }
}

function headlineOf({ uitkomst, tekst, voorbehoud }: Oordeel): string {
  switch (uitkomst) {
    case "komt in aanmerking":
      return `Komt in aanmerking voor ${tekst}${voorbehoud.length > 0 ? ", onder voorbehoud" : ""}`;
    case "komt niet in aanmerking":
      return `Komt niet in aanmerking voor ${tekst}`;
    case "uitgesloten":
      return `Uitgesloten van ${tekst}`;
    case "niet van toepassing":
      return `Niet van toepassing: ${tekst}`;
    case "onvolledig":
      return `Onvolledig: over ${tekst} valt nog niet te beslissen`;
    case "ter beoordeling":
      return `Ter beoordeling: over ${tekst} valt nog niet te beslissen`;
    case "fout":
      return `Geen besluit over ${tekst}`;
  }
}

function whyOf(oordeel: Oordeel): readonly Reason[] {
  const { normen, ontbreekt } = oordeel;
  const unmet = (soort: NormOordeel["soort"]): readonly string[] =>
    normen.filter((norm) => norm.soort === soort && norm.status === "niet voldaan").map(({ titel }) => titel);
  const failing = unmet("voorwaarde");
  const conditions = `${counted(failing.length, "voorwaarde", "voorwaarden")} is niet voldaan:`;
  switch (oordeel.uitkomst) {
    case "komt in aanmerking":
      return [sentence(tallyOf(normen)), ...assumptionsOf(oordeel)];
    case "komt niet in aanmerking":
      return [{ text: `Aan ${conditions}`, items: failing }];
    case "uitgesloten": {
      const firing = unmet("uitsluiting");
      const excluding =
        firing.length === 1
          ? "Eén omstandigheid sluit uit:"
          : `${firing.length} omstandigheden sluiten elk op zich uit:`;
      return [
        { text: excluding, items: firing },
        ...(failing.length === 0 ? [] : [{ text: `Bovendien: aan ${conditions}`, items: failing }]),
      ];
    }
    case "onvolledig":
    case "ter beoordeling": {
      const open = normen.filter(({ status }) => status === "onbekend").length;
      const theirs = ontbreekt.filter(({ herkomst }) => herkomst === "zorgaanbieder").length;
      const verb = ontbreekt.length === 1 ? "ontbreekt" : "ontbreken";
      return [
        sentence(`${counted(open, "norm is", "normen zijn")} nog onbekend.`),
        sentence(
          `Er ${verb} ${counted(ontbreekt.length, "gegeven", "gegevens")}, waarvan ${theirs} van de zorgaanbieder.`,
        ),
      ];
    }
    case "niet van toepassing":
      return [sentence("Dit besluit geldt niet bij deze feiten.")];
    case "fout":
      return oordeel.problemen.map(({ bericht }) => sentence(bericht));
  }
}

function assumptionsOf({ voorbehoud }: Oordeel): readonly Reason[] {
  if (voorbehoud.length === 0) return [];
  return [
    sentence(`Dat rust op ${counted(voorbehoud.length, "aanname", "aannames")}; zie onder voorbehoud.`),
  ];
}

function sentence(text: string): Reason {
  return { text, items: [] };
}

function tallyOf(normen: readonly NormOordeel[]): string {
  const count = (status: NormOordeel["status"]): number =>
    normen.filter((norm) => norm.status === status).length;
  const parts = [
    [count("voldaan"), "voldaan"],
    [count("vrijgesteld"), "vrijgesteld"],
    [count("niet van toepassing"), "niet van toepassing"],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return `Geen enkele norm staat in de weg: ${listed(told)}.`;
}

/** The norms in document order, under their rubriek; norms of no rubriek stand under a plain heading. */
function rubrieken(beleid: Beleid, normen: readonly NormOordeel[]): readonly Section[] {
  const sections = new Map<string, Entry[]>();
  for (const norm of normen) {
    const title = norm.rubriek ?? "Normen";
    const entries = sections.get(title) ?? [];
    entries.push(normEntry(beleid, norm));
    sections.set(title, entries);
  }
  return [...sections].map(([title, entries]) => ({ title, entries }));
}

/** A norm in words. */
export function normEntry(beleid: Beleid, norm: NormOordeel): Entry {
  return {
    tone: toneOfNorm(norm),
    status: statusOf(norm),
    text: norm.titel,
    source: sourceOf(norm.bron),
    details: detailsOf(beleid, norm),
  };
}

/** "Voldaan" of an uitsluiting means that it does not hold; nobody reads it so. */
function statusOf({ soort, status }: NormOordeel): string {
  if (soort === "voorwaarde") return status;
  if (status === "voldaan") return "sluit niet uit";
  return status === "niet voldaan" ? "sluit uit" : status;
}

function detailsOf(beleid: Beleid, norm: NormOordeel): readonly Detail[] {
  const isQuestion = beleid.feiten.some((feit) => feit.norm === norm.norm);
  switch (norm.status) {
    case "voldaan":
    case "niet van toepassing":
      return [];
    case "vrijgesteld":
      return details([
        ["Vrijgesteld als", norm.vrijstelling === undefined ? [] : linesOf(exemptionText(norm.vrijstelling))],
        ["Gevonden", foundIn(beleid, norm, isQuestion ? norm.toets : undefined)],
      ]);
    case "niet voldaan":
      return details([
        [questionLabel(norm, isQuestion), linesOf(norm.toets)],
        ["Gevonden", foundIn(beleid, norm, isQuestion ? norm.toets : undefined)],
        ["Vrijstelling", exemptionsOf(beleid, norm).map((text) => `${text} (niet aan de orde)`)],
        ["Gevolg", norm.gevolg],
        ["Lezing", norm.lezing],
      ]);
    case "onbekend":
      return details([
        [questionLabel(norm, isQuestion), linesOf(norm.toets)],
        ["Gevonden", foundIn(beleid, norm, undefined)],
        // The question of the norm itself is what is missing; it need not be said twice.
        [
          "Ontbreekt",
          norm.ontbreekt
            .filter(({ feit }) => feit !== norm.norm)
            .map(({ pad, vraag }) => `${vraag}${itemOf(beleid, pad)}`),
        ],
      ]);
  }
}

/** The ways out that the norm has, none of which was open. */
function exemptionsOf({ besluiten }: Beleid, { norm }: NormOordeel): readonly string[] {
  const declared = besluiten.flatMap(({ normen }) => normen).find(({ naam }) => naam === norm);
  return (declared?.vrijstellingen ?? []).map((vrijstelling) => exemptionText(vrijstelling));
}

function exemptionText({
  label,
  tekst,
}: {
  readonly label?: string | undefined;
  readonly tekst: string;
}): string {
  return label === undefined ? tekst : `${label}: ${tekst}`;
}

function questionLabel({ soort }: NormOordeel, isQuestion: boolean): string {
  if (isQuestion) return "Gevraagd";
  return soort === "voorwaarde" ? "Vereist" : "Sluit uit als";
}

/** A condition may be a list of bullets; each keeps its line. */
function linesOf(condition: string): readonly string[] {
  return condition.split("\n");
}

/** What is missing, by who can give it: the zorgaanbieder first, then in order of importance. */
function missingSections(beleid: Beleid, missing: readonly Ontbrekend[]): readonly Section[] {
  const sources = [...new Set(["zorgaanbieder", ...missing.map(({ herkomst }) => herkomst)])];
  return sources.map((herkomst) => ({
    title: `Ontbreekt nog, te geven door ${herkomst === "zorgaanbieder" || herkomst === "verzekeraar" ? `de ${herkomst}` : herkomst}`,
    entries: missing
      .filter((fact) => fact.herkomst === herkomst)
      .map((fact) => {
        const found = factAt(beleid, fact.pad);
        const type = found === undefined ? fact.type : dutchType(beleid, found.feit.type);
        // A question that ja or nee answers says so itself.
        const answer = type === "ja of nee" ? "" : ` (${type})`;
        return {
          tone: "open",
          status: "",
          text: `${fact.vraag}${itemOf(beleid, fact.pad)}${answer}`,
          source: "",
          details: details([["Bewijs", fact.bewijs]]),
        };
      }),
  }));
}
