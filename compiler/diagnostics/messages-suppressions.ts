// Messages about comments that say something to inkoop itself: INK0450 to INK0454.

import { defineMessages } from "@inkoop/language";
import { decision } from "./page-parts.js";
import { quoted, suggestion } from "./words.js";

const agb = `voorwaarde agb "AGB-code"
  vraag "Heeft u een AGB-code?"
  bron  algemeen punt 1`;

/** A decision with an empty rubriek below these lines, which a warning is about. */
function above(lines: string): string {
  return decision(
    "punten 1",
    `${agb}

${lines}
rubriek "Kwaliteit"`,
  );
}

const right = above("// inkoop-negeer INK0431: de normen over kwaliteit volgen in maart");

export const suppressionMessages = defineMessages({
  INK0450: {
    severity: "waarschuwing",
    title: "Negeren zonder code of reden",
    text: (p: { readonly missing: "code" | "reden" | "eigen regel"; readonly code: string }) => {
      switch (p.missing) {
        case "code":
          return `Er staat niet bij welke melding u negeert. Schrijf de code en de reden, zoals ${quoted(`// inkoop-negeer ${p.code}: reden`)}.`;
        case "reden":
          return `Er staat niet bij waarom ${quoted(p.code)} hier mag blijven staan. Schrijf achter de code een dubbele punt en de reden.`;
        case "eigen regel":
          return "Met één regel negeert u één melding. Schrijf voor elke code een eigen regel, met een eigen reden.";
      }
    },
    page: {
      meaning:
        "Met `// inkoop-negeer`, een code, een dubbele punt en een reden negeert u één melding op de regel eronder.",
      why: "Wie het beleid later leest of goedkeurt, moet kunnen zien waarom een waarschuwing hier niet telt.",
      wrong: above("// inkoop-negeer INK0431"),
      right,
    },
  },
  INK0451: {
    severity: "waarschuwing",
    title: "Negeren van een onbekende melding",
    text: (p: { readonly code: string; readonly near: string | undefined }) =>
      `De melding ${quoted(p.code)} bestaat niet.${suggestion(p.near) || " Haal deze regel weg, of schrijf de goede code."}`,
    page: {
      meaning: "Achter `inkoop-negeer` staat een code die geen melding heeft.",
      why: "Er wordt niets genegeerd, terwijl wie het beleid goedkeurt, leest van wel.",
      wrong: decision(
        "punten 1",
        `// inkoop-negeer INK9431: de normen over kwaliteit volgen in maart
${agb}`,
      ),
      right: decision("punten 1", agb),
    },
  },
  INK0452: {
    severity: "waarschuwing",
    title: "Niets te negeren",
    text: (p: { readonly code: string; readonly behind: boolean }) =>
      p.behind
        ? "Deze aanwijzing staat niet op een eigen regel en geldt daarom nergens voor. Zet de aanwijzing direct boven de regel met de melding."
        : `Op de regel hieronder is geen melding ${quoted(p.code)}. Haal deze aanwijzing weg.`,
    page: {
      meaning:
        "`inkoop-negeer` geldt voor de eerste regel eronder die geen opmerking is. Daar begint geen melding met deze code.",
      why: "Een aanwijzing die niet meer nodig is, verbergt later een melding waar niemand naar heeft gekeken.",
      wrong: decision(
        "punten 1",
        `// inkoop-negeer INK0431: de normen over kwaliteit volgen in maart
${agb}`,
      ),
      right: decision("punten 1", agb),
    },
  },
  INK0453: {
    severity: "waarschuwing",
    title: "Niet te negeren",
    text: (p: { readonly code: string; readonly own: boolean }) =>
      p.own
        ? `${quoted(p.code)} gaat over het negeren zelf en is niet te negeren. Haal deze aanwijzing weg.`
        : `${quoted(p.code)} is een fout, en een fout is niet te negeren. Verbeter wat er staat, en haal deze aanwijzing weg.`,
    page: {
      meaning:
        "U kunt alleen een waarschuwing of een hint negeren. Een melding die in `inkoop.json` een fout is gemaakt, is dat hier ook.",
      why: "Met een fout kan een beleid over geen enkele aanbieder beslissen, of uw team heeft afgesproken dat hierop geen uitzondering is.",
      wrong: decision(
        "punten 1",
        `// inkoop-negeer INK0402: de vraag volgt in maart
${agb}`,
      ),
      right: decision("punten 1", agb),
    },
  },
  INK0454: {
    severity: "hint",
    title: "Bijna een aanwijzing",
    text: (p: { readonly written: string; readonly right: string }) =>
      `${quoted(p.written)} is geen aanwijzing, en doet dus niets.${suggestion(p.right)}`,
    page: {
      meaning:
        "Deze opmerking begint met een woord dat lijkt op `inkoop-negeer` of `inkoop-opmaak`, maar het niet is. Het is nu een gewone opmerking.",
      why: "Wie dit schreef, denkt dat er iets wordt genegeerd of dat de opmaak blijft staan. Dat gebeurt nu niet.",
      wrong: decision(
        "punten 1",
        `// inkoop-opmaakk: uit
${agb}`,
      ),
      right: decision(
        "punten 1",
        `// inkoop-opmaak: uit
${agb}
// inkoop-opmaak: aan`,
      ),
    },
  },
});
