// Messages of the commands that make a policy, follow its changes and put policies together: INK094x.

import { defineMessages } from "@inkoop/language";
import { quoted, suggestion } from "./words.js";

export const authorMessages = defineMessages({
  INK0940: {
    severity: "fout",
    title: "Geen naam voor een beleid",
    text: (p: { readonly name: string; readonly near?: string }) =>
      `${quoted(p.name)} kan geen naam van een beleid zijn. Een naam begint met een letter, heeft alleen letters en cijfers, en is geen vast woord van de taal.${suggestion(p.near)}`,
    page: {
      meaning:
        "`inkoop new` maakt een map en een beleid met dezelfde naam. Een naam is één woord van letters en cijfers, zonder spatie, streepje of punt.",
      why: "Onder deze naam wordt het beleid aangeroepen als er over een aanbieder beslist moet worden.",
      wrong: "inkoop new mond-zorg",
      right: "inkoop new mondZorg",
    },
  },
  INK0941: {
    severity: "fout",
    title: "Hier staat al iets",
    text: (p: { readonly path: string }) =>
      `${quoted(p.path)} bestaat al, en daar wordt niets overheen geschreven. Kies een andere naam, of ga naar een andere map.`,
    page: {
      meaning: "`inkoop new` maakt een map, en er is hier al een map of bestand met die naam.",
      why: "Wat daar staat, kan het beleid van een collega zijn.",
      wrong: "inkoop new mondzorg",
      right: "inkoop new mondzorg2028",
    },
  },
  INK0942: {
    severity: "fout",
    title: "Wijzigingen niet te volgen",
    text: (p: { readonly reason: string }) =>
      `Wijzigingen in de werkmap zijn niet te volgen: ${p.reason}. Met ${quoted("inkoop check")} controleert u het beleid op het moment dat u het vraagt.`,
    page: {
      meaning: "De computer meldt niet (meer) aan `inkoop watch` dat een bestand is gewijzigd.",
      why: "Anders denkt u dat het beleid klopt, terwijl u naar een oud verslag kijkt.",
      wrong: "inkoop watch",
      right: "inkoop check",
    },
  },
  INK0944: {
    severity: "fout",
    title: "Twee beleidsstukken voor één zorgsoort",
    text: (p: {
      readonly zorgsoort: string;
      readonly naam: string;
      readonly ander: string;
      readonly van: string;
      readonly totEnMet: string;
    }) =>
      `Voor zorgsoort ${quoted(p.zorgsoort)} gelden ${quoted(p.ander)} en ${quoted(p.naam)} allebei van ${p.van} tot en met ${p.totEnMet}. Pas een van de looptijden aan, of geef wat verschilt een eigen naam.`,
    page: {
      meaning:
        "De zorgsoorten van een beleid zijn de waarden van zijn keuzelijst `Zorgsoort`, en zijn naam zonder het jaartal erachter: `mondzorg2027` en `mondzorg2028` zijn allebei `mondzorg`. Op één dag mag een zorgsoort maar één beleid hebben.",
      why: "Over een aanvraag beslist één beleid. Bij twee hangt het van het toeval af welk, en kan een aanbieder tegelijk ja en nee krijgen.",
      wrong: `beleid mondzorg2027 "Mondzorg 2027"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2028

beleid mondzorg2028 "Mondzorg 2028"
  verzekeraar "a.s.r."
  looptijd    1 januari 2028 tot en met 31 december 2028`,
      right: `beleid mondzorg2027 "Mondzorg 2027"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027

beleid mondzorg2028 "Mondzorg 2028"
  verzekeraar "a.s.r."
  looptijd    1 januari 2028 tot en met 31 december 2028`,
    },
  },
});

export type AuthorCode = keyof typeof authorMessages;
