// Messages about inkoop.json: INK0913 to INK0919. A page shows the file instead of a text in the language.

import { defineMessages } from "@inkoop/language";
import { listed, quoted, suggestion } from "./words.js";

const schemaLine = `  "$schema": "./node_modules/@inkoop/compiler/configuration/inkoop.schema.json",`;

/** An inkoop.json with these settings. */
function settings(body: string): string {
  return `{
${schemaLine}
  "ernst": {
    ${body}
  }
}
`;
}

const right = settings(`"INK0228": "hint"`);

export const configurationMessages = defineMessages({
  INK0913: {
    severity: "fout",
    title: "Instellingen niet te lezen",
    text: () =>
      "`inkoop.json` is niet te lezen. Kijk of het bestand te openen is, en bewaar het als gewone tekst (UTF-8).",
    page: {
      meaning: "In de map staat een `inkoop.json`, maar wat erin staat is niet te lezen.",
      why: "Zonder de instellingen kan een beleid worden goedgekeurd dat volgens de afspraken van uw team niet klopt.",
      wrong: "Een `inkoop.json` die een ander programma als gegevensbestand heeft opgeslagen.",
      right,
    },
  },
  INK0914: {
    severity: "fout",
    title: "Instellingen zijn geen JSON",
    text: (p: { readonly expected: string }) => `De JSON klopt hier niet: ${p.expected}.`,
    page: {
      meaning:
        "`inkoop.json` is JSON: één paar accolades, met namen en teksten tussen rechte aanhalingstekens. Tussen twee regels staat een komma, en opmerkingen zijn er niet.",
      why: "Wat achter de fout staat, is niet zeker te lezen. Dan gelden misschien niet de afspraken die uw team maakte.",
      wrong: settings(`"INK0228": "hint"
    "INK0431": "fout"`),
      right: settings(`"INK0228": "hint",
    "INK0431": "fout"`),
    },
  },
  INK0915: {
    severity: "fout",
    title: "Onbekende instelling",
    text: (p: {
      readonly name: string;
      readonly near: string | undefined;
      readonly known: readonly string[];
    }) =>
      `De instelling ${quoted(p.name)} bestaat niet.${suggestion(p.near) || ` Kies uit ${listed(p.known.map(quoted))}.`}`,
    page: {
      meaning: "In `inkoop.json` staat een naam die geen instelling is.",
      why: "Een instelling met een typefout doet niets. Wat uw team streng wilde, wordt dan gewoon doorgelaten.",
      wrong: `{
  "ernts": { "INK0228": "hint" }
}
`,
      right,
    },
  },
  INK0916: {
    severity: "fout",
    title: "Ernst van een onbekende melding",
    text: (p: { readonly code: string; readonly near: string | undefined; readonly command: boolean }) =>
      p.command
        ? `${quoted(p.code)} gaat over een opdracht of over een aanvraag, en daarvan staat de ernst vast. Haal deze regel weg.`
        : `De melding ${quoted(p.code)} bestaat niet.${suggestion(p.near)} Met \`inkoop explain\` ziet u alle codes.`,
    page: {
      meaning:
        "Onder `ernst` staan codes van meldingen over beleid, van `INK0101` tot en met `INK0899`. Deze code is daar niet bij.",
      why: "Bij een code die niet bestaat, verandert er niets. Wat uw team streng wilde, wordt dan gewoon doorgelaten.",
      wrong: settings(`"INK2028": "hint"`),
      right,
    },
  },
  INK0917: {
    severity: "fout",
    title: "Verkeerde waarde van een instelling",
    text: (p: { readonly expected: string; readonly near: string | undefined }) =>
      `Hier hoort ${p.expected}.${suggestion(p.near)}`,
    page: {
      meaning:
        "Achter een instelling staat een waarde die daar niet bij hoort. De ernst van een melding is `fout`, `waarschuwing`, `hint` of `uit`.",
      why: "Bij een waarde die niet bestaat, blijft de melding zoals die was. Niemand merkt dan dat uw afspraak niet geldt.",
      wrong: settings(`"INK0228": "uti"`),
      right: settings(`"INK0228": "uit"`),
    },
  },
  INK0918: {
    severity: "fout",
    title: "Een fout blijft een fout",
    text: (p: { readonly code: string }) =>
      `${quoted(p.code)} is een fout en blijft dat: met deze fout kan een beleid niet beslissen. Haal deze regel weg, of schrijf ${quoted('"fout"')}.`,
    page: {
      meaning:
        "Waarschuwingen en hints kunt u strenger of minder streng maken. Een fout kunt u niet minder streng maken.",
      why: "Met een fout is niet te zeggen wat het beleid betekent, en dus ook niet wat het over een aanbieder beslist.",
      wrong: settings(`"INK0402": "waarschuwing"`),
      right,
    },
  },
  INK0919: {
    severity: "fout",
    title: "Instelling staat er twee keer",
    text: (p: { readonly name: string }) => `${quoted(p.name)} staat hierboven al. Haal een van de twee weg.`,
    page: {
      meaning: "Tussen dezelfde accolades van `inkoop.json` staat twee keer dezelfde naam.",
      why: "Van twee waarden telt er maar één, en een lezer ziet niet welke. Uw team denkt dan dat iets anders is afgesproken.",
      wrong: settings(`"INK0228": "hint",
    "INK0228": "fout"`),
      right,
    },
  },
});
