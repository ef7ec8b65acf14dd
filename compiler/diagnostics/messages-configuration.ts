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
      "`inkoop.json` is niet te lezen. Ga na of het bestand te openen is en uit gewone tekst in UTF-8 bestaat.",
    page: {
      meaning: "In de map staat een `inkoop.json`, maar wat erin staat is niet te lezen.",
      why: "Zonder de instellingen zou streng lijken wat u soepel wilde, en andersom.",
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
        "`inkoop.json` is JSON: één object tussen accolades, met namen en teksten tussen rechte aanhalingstekens en een komma tussen wat op elkaar volgt. Opmerkingen kent JSON niet.",
      why: "Wat achter de fout staat, is niet met zekerheid te lezen.",
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
      `Een instelling ${quoted(p.name)} is er niet.${suggestion(p.near) || ` Kies uit ${listed(p.known.map(quoted))}.`}`,
    page: {
      meaning: "In `inkoop.json` staat een naam die geen instelling is.",
      why: "Een instelling met een typefout in haar naam doet niets, en dat valt lang niet op.",
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
        ? `${quoted(p.code)} gaat over opdrachten of over de gegevens van een aanvraag. Daarvan staat de ernst vast; haal de regel weg.`
        : `Een melding ${quoted(p.code)} is er niet.${suggestion(p.near)} Met \`inkoop explain\` en een code leest u wat een melding betekent.`,
    page: {
      meaning:
        "Onder `ernst` staan codes van meldingen over beleid, van `INK0101` tot en met `INK0899`. Deze code is daar niet bij.",
      why: "Een ernst bij een code die niet bestaat, verandert niets.",
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
        "Een instelling heeft een waarde die ze niet kent. De ernst van een melding is `fout`, `waarschuwing`, `hint` of `uit`.",
      why: "Een waarde die niet te lezen is, laat de melding zoals ze was.",
      wrong: settings(`"INK0228": "uti"`),
      right: settings(`"INK0228": "uit"`),
    },
  },
  INK0918: {
    severity: "fout",
    title: "Een fout blijft een fout",
    text: (p: { readonly code: string }) =>
      `${quoted(p.code)} is een fout en blijft dat: een beleid met deze fout heeft geen betekenis. Haal de regel weg, of schrijf "fout".`,
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
    text: (p: { readonly name: string }) => `${quoted(p.name)} staat er al. Laat er één staan.`,
    page: {
      meaning: "In één object van `inkoop.json` staat twee keer dezelfde naam.",
      why: "Van twee waarden telt er maar één, en welke dat is ziet een lezer niet.",
      wrong: settings(`"INK0228": "hint",
    "INK0228": "fout"`),
      right,
    },
  },
});
