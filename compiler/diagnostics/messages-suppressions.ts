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
          return `Er staat niet bij welke melding u negeert. Schrijf haar code en de reden, zoals ${quoted(`// inkoop-negeer ${p.code}: reden`)}.`;
        case "reden":
          return `Er staat niet bij waarom ${quoted(p.code)} hier mag blijven staan. Schrijf achter de code een dubbele punt en de reden.`;
        case "eigen regel":
          return "Elke regel negeert één melding. Geef elke code een eigen regel, met een eigen reden.";
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
      `Een melding ${quoted(p.code)} is er niet.${suggestion(p.near)}`,
    page: {
      meaning: "Achter `inkoop-negeer` staat geen code van een melding.",
      why: "Er wordt niets genegeerd, en de regel lijkt te zeggen van wel.",
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
        ? "Deze aanwijzing staat niet alleen op haar regel en geldt daarom nergens voor. Zet haar op een eigen regel, direct boven de regel met de melding."
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
        "Negeren kan alleen een waarschuwing of een hint. Een melding die in `inkoop.json` een fout is gemaakt, is dat hier ook.",
      why: "Een beleid met een fout heeft geen betekenis, of het team heeft afgesproken dat hierop geen uitzondering bestaat.",
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
      why: "Wie dit schreef, rekent erop dat er iets genegeerd wordt of zijn opmaak houdt.",
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
