// The whole document of a decision: its chapters, and what the policy says besides.

import type { Beleid } from "../model.js";
import { rowName } from "../examples/reasoning.js";
import type { PrestatieOordeel, TermijnOordeel } from "../runtime/types.js";
import { chapterOf } from "./chapter.js";
import type { Decision } from "./decide-all.js";
import {
  details,
  plainEntry,
  type Chapter,
  type DecisionDocument,
  type Entry,
  type Tone,
} from "./document.js";
import { dutchDate, dutchValue } from "./dutch-values.js";
import { foundIn, missingDetails, sourceOf, toneOfNorm } from "./words.js";

/** The document of `decision`, which was taken by `beleid`. */
export function decisionDocument(beleid: Beleid, decision: Decision): DecisionDocument {
  const date = decision.peildatum === null ? "zonder peildatum" : `per ${dutchDate(decision.peildatum)}`;
  const besides = [
    { title: "Afgeleide waarden", entries: derivedEntries(beleid, decision) },
    { title: "Prestaties", entries: prestatieEntries(beleid, decision.prestaties) },
    { title: "Termijnen", entries: termijnEntries(beleid, decision.termijnen) },
    { title: "Toezeggingen", entries: mededelingEntries(decision, "toezegging") },
    { title: "Aandachtspunten", entries: mededelingEntries(decision, "aandachtspunt") },
  ].filter(({ entries }) => entries.length > 0);
  const last: Chapter = {
    tone: "neutraal",
    headline: "Wat dit beleid verder zegt",
    why: [],
    sections: besides,
  };
  const besluiten = decision.besluiten.map((oordeel) => chapterOf(beleid, oordeel));
  return {
    title: beleid.titel,
    subtitle: `${beleid.verzekeraar}, beoordeeld ${date}`,
    overview: besluiten.length > 1 ? besluiten.map(({ tone, headline }) => plainEntry(tone, headline)) : [],
    chapters: [...besluiten, ...(besides.length === 0 ? [] : [last])],
  };
}

function derivedEntries(beleid: Beleid, { afgeleiden }: Decision): readonly Entry[] {
  return afgeleiden.map((derived) => {
    const declared = beleid.afgeleiden.find(({ naam }) => naam === derived.afgeleid);
    const row = derived.rijen.find(({ afgeleid }) => afgeleid === derived.afgeleid)?.rij;
    const known = declared !== undefined && derived.waarde !== undefined;
    const value = known ? dutchValue(beleid, declared.type, derived.waarde ?? null) : "onbekend";
    const by = known && row !== undefined ? ` (${rowName(declared, row)})` : "";
    return {
      tone: known ? "neutraal" : "open",
      status: "",
      text: `${derived.titel}: ${value}${by}`,
      source: sourceOf(derived.bron),
      details: [],
    };
  });
}

function prestatieEntries(beleid: Beleid, prestaties: readonly PrestatieOordeel[]): readonly Entry[] {
  return prestaties
    .filter(({ status }) => status !== "niet van toepassing")
    .map((prestatie) => ({
      tone: toneOfPrestatie(prestatie),
      status: prestatie.status,
      text: prestatie.titel,
      source: sourceOf(prestatie.bron),
      details:
        prestatie.status === "niet vergoed"
          ? details([
              ["Vergoed als", prestatie.toets.split("\n")],
              ["Gevonden", foundIn(beleid, prestatie, undefined)],
            ])
          : missingDetails(beleid, prestatie),
    }));
}

function toneOfPrestatie({ status }: PrestatieOordeel): Tone {
  switch (status) {
    case "vergoed":
      return "goed";
    case "niet vergoed":
      return "slecht";
    case "onbekend":
      return "open";
    case "niet van toepassing":
      return "neutraal";
  }
}

function termijnEntries(beleid: Beleid, termijnen: readonly TermijnOordeel[]): readonly Entry[] {
  return termijnen
    .filter(({ status }) => status !== "niet van toepassing")
    .map((termijn) => {
      // A term that names a date without saying of what has nothing to be known yet.
      const dated = termijn.status === "onbekend" && termijn.ontbreekt.length === 0;
      return {
        tone: dated ? "neutraal" : toneOfNorm(termijn),
        status: dated ? "" : termijn.status,
        text: `${termijn.titel} (${termijn.door}${termijn.streven ? ", streven" : ""})`,
        source: sourceOf(termijn.bron),
        details: details([
          ["Termijn", termijn.toets.split("\n")],
          ["Gevonden", termijn.status === "niet voldaan" ? foundIn(beleid, termijn, undefined) : []],
        ]),
      };
    });
}

/** What applies, each on its own; what may apply, depending on facts that nobody gave, in one breath. */
function mededelingEntries(
  { mededelingen }: Decision,
  soort: "toezegging" | "aandachtspunt",
): readonly Entry[] {
  const ofKind = mededelingen.filter((mededeling) => mededeling.soort === soort);
  const possible = ofKind.filter(({ status }) => status === "onbekend").map(({ titel }) => titel);
  return [
    ...ofKind
      .filter(({ status }) => status === "van toepassing")
      .map(({ titel, bron }) => plainEntry("neutraal", titel, sourceOf(bron))),
    ...(possible.length === 0
      ? []
      : [
          plainEntry(
            "open",
            "Mogelijk ook, afhankelijk van feiten die niet gegeven zijn",
            "",
            details([["Namelijk", possible]]),
          ),
        ]),
  ];
}
