// Messages about norms and their clauses: INK0401 to INK0429. Headings have `messages-headings.ts`.

import { defineMessages } from "@inkoop/language";
import { decision, policy, sourcedPolicy } from "./page-parts.js";
import { quoted } from "./words.js";

const agb = `voorwaarde agb "AGB-code"
  vraag "Heeft u een AGB-code?"
  bron  algemeen punt 1`;

export const normMessages = defineMessages({
  INK0401: {
    severity: "fout",
    title: "Regel hoort hier niet",
    text: (p: { readonly clause: string; readonly place: string; readonly advice?: string | undefined }) =>
      `${quoted(p.clause)} hoort niet bij ${p.place}. ${p.advice ?? "Haal deze regel weg, of schrijf erboven de regel waarmee de norm begint waar hij bij hoort."}`,
    page: {
      meaning:
        "Iedere soort verklaring kent zijn eigen regels. Een uitsluiting zegt met `als` wanneer iemand afvalt; een voorwaarde zegt met `eis` wat er waar moet zijn.",
      why: "Een regel die nergens bij hoort, zou stilletjes niets doen.",
      wrong: decision(
        "punten 1",
        `gegevens "Toezicht"
  onderToezicht: ja/nee
  vrijwillig: ja/nee

uitsluiting toezicht "Onder toezicht"
  eis  onderToezicht en niet vrijwillig
  bron algemeen punt 1`,
      ),
      right: decision(
        "punten 1",
        `gegevens "Toezicht"
  onderToezicht: ja/nee
  vrijwillig: ja/nee

uitsluiting toezicht "Onder toezicht"
  als  onderToezicht en niet vrijwillig
  bron algemeen punt 1`,
      ),
    },
  },
  INK0402: {
    severity: "fout",
    title: "Norm zonder toets",
    text: (p: { readonly word: string; readonly name: string; readonly clause: "eis" | "als" }) =>
      `${quoted(p.name)} zegt niet wat er getoetst wordt. Schrijf onder deze ${p.word} een ${quoted("vraag")} of een ${quoted(p.clause)}.`,
    page: {
      meaning:
        "Een voorwaarde of uitsluiting heeft precies één toets: een `vraag` die met ja of nee beantwoord wordt, of een `eis` (bij een uitsluiting: `als`) over andere gegevens.",
      why: "Zonder toets valt er niets te beslissen, en zou de norm altijd onbekend blijven.",
      wrong: decision(
        "punten 1",
        `voorwaarde agb "AGB-code"
  bron algemeen punt 1`,
      ),
      right: decision("punten 1", agb),
    },
  },
  INK0403: {
    severity: "fout",
    title: "Vraag én eis",
    text: (p: { readonly name: string; readonly clause: "eis" | "als" }) =>
      `${quoted(p.name)} heeft een ${quoted("vraag")} en ook een ${quoted(p.clause)}. Een norm heeft één toets: kies er een, of maak er twee normen van.`,
    page: {
      meaning:
        "Een `vraag` is zelf al de toets: het antwoord beslist. Een `eis` (bij een uitsluiting: `als`) toetst gegevens die elders staan.",
      why: "Met allebei is niet te zien of één van de twee genoeg is, of dat het allebei moet.",
      wrong: decision(
        "punten 1",
        `gegevens "Praktijk"
  nieuw: ja/nee
  starter: ja/nee

voorwaarde agb "AGB-code"
  vraag "Heeft u een AGB-code?"
  eis   nieuw of starter
  bron  algemeen punt 1`,
      ),
      right: decision(
        "punten 1",
        `gegevens "Praktijk"
  nieuw: ja/nee
  starter: ja/nee

voorwaarde agb "AGB-code"
  geldt als nieuw of starter
  vraag     "Heeft u een AGB-code?"
  bron      algemeen punt 1`,
      ),
    },
  },
  INK0404: {
    severity: "fout",
    title: "Er ontbreekt een regel",
    text: (p: { readonly place: string; readonly clause: string; readonly example: string }) =>
      `Bij ${p.place} hoort een regel met ${quoted(p.clause)}, bijvoorbeeld ${quoted(p.example)}.`,
    page: {
      meaning:
        "Sommige regels zijn verplicht: `verzekeraar` en `looptijd` onder `beleid`, `vergoed als` bij een prestatie, `door` en `moet` bij een termijn, `eis` bij een controle, `omdat` bij `ontoetsbaar` en `vervalt`.",
      why: "Zonder die regel is de verklaring niet af: een termijn zonder `door` bindt bijvoorbeeld niemand.",
      wrong: sourcedPolicy(
        "punten 1",
        `termijn bevestiging "Ontvangst bevestigd"
  moet uiterlijk 1 juli 2026
  bron algemeen punt 1`,
      ),
      right: sourcedPolicy(
        "punten 1",
        `termijn bevestiging "Ontvangst bevestigd"
  door verzekeraar
  moet uiterlijk 1 juli 2026
  bron algemeen punt 1`,
      ),
    },
  },
  INK0405: {
    severity: "fout",
    title: "Regel staat er twee keer",
    text: (p: { readonly clause: string; readonly place: string; readonly advice?: string | undefined }) =>
      `${quoted(p.clause)} staat al bij ${p.place}. ${p.advice ?? "Laat er één staan."}`,
    page: {
      meaning:
        "De meeste regels staan er hoogstens één keer. Alleen `vrijgesteld als`, `bewijs`, `bron`, `extern`, `gevolg`, `lezing` en `omdat` mogen vaker.",
      why: "Bij twee keer `geldt als` is niet te zien of ze allebei moeten gelden, of dat één genoeg is. Schrijf dat op met `en` of `of`.",
      wrong: decision(
        "punten 1",
        `gegevens "Praktijk"
  nieuw: ja/nee
  starter: ja/nee

voorwaarde agb "AGB-code"
  geldt als nieuw
  geldt als starter
  vraag     "Heeft u een AGB-code?"
  bron      algemeen punt 1`,
      ),
      right: decision(
        "punten 1",
        `gegevens "Praktijk"
  nieuw: ja/nee
  starter: ja/nee

voorwaarde agb "AGB-code"
  geldt als nieuw en starter
  vraag     "Heeft u een AGB-code?"
  bron      algemeen punt 1`,
      ),
    },
  },
  INK0406: {
    severity: "fout",
    title: "Schrijf dit gegeven als vraag",
    text: (p: { readonly fact: string; readonly norm: string; readonly clause: "eis" | "als" }) =>
      `De hele ${quoted(p.clause)} van ${quoted(p.norm)} is het gegeven ${quoted(p.fact)}, dat verder nergens voor dient. Schrijf de ${quoted("vraag")} bij de norm zelf.`,
    page: {
      meaning:
        "Een gegeven met ja of nee dat alleen dient als de toets van één norm, staat als `vraag` bij die norm. De norm is dan zelf het gegeven, onder zijn eigen naam.",
      why: "Zo staat alles over die norm bij elkaar, en is er één manier om het te zeggen.",
      wrong: decision(
        "punten 1",
        `gegevens "Registraties"
  heeftAgb: ja/nee
    vraag "Heeft u een AGB-code?"

voorwaarde agb "AGB-code"
  eis  heeftAgb
  bron algemeen punt 1`,
      ),
      right: decision("punten 1", agb),
    },
  },
  INK0407: {
    severity: "fout",
    title: "Vrijstelling met een ontkenning",
    text: () =>
      `Een vrijstelling voor wie iets niet is, is een norm die alleen voor de anderen geldt. Schrijf ${quoted("geldt als")}, zonder ${quoted("niet")}.`,
    page: {
      meaning:
        "`vrijgesteld als` is voor wie onder de norm valt en toch niet hoeft te voldoen. Voor wie de norm helemaal niet bedoeld is, is `geldt als`.",
      why: "In de uitleg aan de aanbieder is vrijgesteld iets anders dan niet van toepassing. Met een ontkenning is dat verschil niet meer te zien.",
      wrong: decision(
        "punten 1",
        `gegevens "Praktijk"
  starter: ja/nee

voorwaarde agb "AGB-code"
  vraag           "Heeft u een AGB-code?"
  vrijgesteld als niet starter
  bron            algemeen punt 1`,
      ),
      right: decision(
        "punten 1",
        `gegevens "Praktijk"
  starter: ja/nee

voorwaarde agb "AGB-code"
  geldt als starter
  vraag     "Heeft u een AGB-code?"
  bron      algemeen punt 1`,
      ),
    },
  },
  INK0408: {
    severity: "fout",
    title: "Aanname over de zorgaanbieder",
    text: (p: { readonly name: string }) =>
      `Het antwoord op ${quoted(p.name)} komt van de zorgaanbieder, en daarover wordt niets aangenomen. Haal ${quoted("aanname")} weg, of schrijf met ${quoted("herkomst")} wie het wel weet.`,
    page: {
      meaning:
        "Een `aanname` geldt zolang niemand het tegendeel zegt. Dat kan bij wat de verzekeraar of een derde weet, niet bij wat de zorgaanbieder zelf moet opgeven.",
      why: "Anders zou een aanbieder die niets invult, toch voldoen.",
      wrong: decision(
        "punten 1",
        `voorwaarde agb "AGB-code"
  vraag   "Heeft u een AGB-code?"
  aanname ja
  bron    algemeen punt 1`,
      ),
      right: decision(
        "punten 1",
        `voorwaarde agb "AGB-code"
  vraag    "Staat de AGB-code in ons register?"
  herkomst verzekeraar
  aanname  ja
  bron     algemeen punt 1`,
      ),
    },
  },
  INK0409: {
    severity: "fout",
    title: "Aanname zonder ja of nee",
    text: (p: { readonly name: string; readonly type: string }) =>
      `${quoted("aanname")} zegt ja of nee, maar ${quoted(p.name)} is van het type ${quoted(p.type)}. Haal de aanname weg.`,
    page: {
      meaning:
        "Alleen bij een gegeven met ja of nee kan iets aangenomen worden zolang niemand het tegendeel zegt.",
      why: "Een aangenomen datum of bedrag zou een besluit laten rusten op iets wat niemand heeft opgegeven.",
      wrong: policy(`gegevens "Aanvraag"
  aanvraagdatum: datum
    herkomst verzekeraar
    aanname  ja

bepaal opTijd: ja/nee
  waarde aanvraagdatum voor 1 juli 2026`),
      right: policy(`gegevens "Aanvraag"
  aanvraagdatum: datum
    herkomst verzekeraar

bepaal opTijd: ja/nee
  waarde aanvraagdatum voor 1 juli 2026`),
    },
  },
  INK0410: {
    severity: "fout",
    title: "Hoort bij een gegeven",
    text: (p: { readonly clause: string; readonly name: string; readonly test: string }) =>
      `${quoted(p.clause)} zegt iets over het antwoord op een vraag, maar ${quoted(p.name)} heeft geen ${quoted("vraag")}. Zet deze regel bij het gegeven dat in de ${quoted(p.test)} staat.`,
    page: {
      meaning:
        "`herkomst`, `aanname` en `bewijs` horen bij een vraag: bij een norm met een `vraag`, of bij een gegeven.",
      why: "Een eis kan over meer gegevens gaan, van verschillende mensen. Wie wat weet, hangt dus aan het gegeven.",
      wrong: decision(
        "punten 1",
        `gegevens "Omvang"
  fte: getal van 0 tot en met 100

voorwaarde omvang "Groot genoeg"
  eis    fte ten minste 2
  bewijs "Overzicht van het personeel"
  bron   algemeen punt 1`,
      ),
      right: decision(
        "punten 1",
        `gegevens "Omvang"
  fte: getal van 0 tot en met 100
    bewijs "Overzicht van het personeel"

voorwaarde omvang "Groot genoeg"
  eis  fte ten minste 2
  bron algemeen punt 1`,
      ),
    },
  },
  INK0411: {
    severity: "fout",
    title: "Norm buiten een besluit",
    text: (p: { readonly word: string; readonly name: string; readonly more: number }) =>
      p.more === 0
        ? `De ${p.word} ${quoted(p.name)} staat niet onder een besluit, dus zij beslist nergens over. Zet haar onder een ${quoted("besluit")}, of schrijf er een boven.`
        : `De ${p.word} ${quoted(p.name)} staat niet onder een besluit, en de normen daarna ook niet (${p.more}), dus zij beslissen nergens over. Schrijf er een ${quoted("besluit")} boven.`,
    page: {
      meaning: "Een voorwaarde of uitsluiting telt mee in het `besluit` waar zij onder staat.",
      why: "Zonder besluit zou de norm in geen enkele uitkomst meetellen, zonder dat iemand het merkt.",
      wrong: sourcedPolicy("punten 1", agb),
      right: decision("punten 1", agb),
    },
  },
  INK0420: {
    severity: "fout",
    title: "Lege tekst",
    text: (p: { readonly what: string }) => `Tussen de aanhalingstekens staat nog niets. Vul ${p.what} in.`,
    page: {
      meaning: "Een titel, vraag of toelichting is leeg gelaten.",
      why: "Deze tekst komt in formulieren, besluiten en uitleg terecht. Daar zou een gat vallen.",
      wrong: decision(
        "punten 1",
        `voorwaarde agb "AGB-code"
  vraag ""
  bron  algemeen punt 1`,
      ),
      right: decision("punten 1", agb),
    },
  },
  INK0421: {
    severity: "waarschuwing",
    title: "Toets staat al vast",
    text: (p: { readonly clause: string }) =>
      `In deze ${quoted(p.clause)} komt geen enkel gegeven voor: het antwoord is voor iedereen hetzelfde. Noem het gegeven waar het om gaat.`,
    page: {
      meaning: "De uitkomst van deze regel hangt niet af van de aanvraag.",
      why: "Een toets die voor iedereen gelijk uitvalt, toetst niets. Meestal is een gegeven vergeten.",
      wrong: decision(
        "punten 1",
        `voorwaarde agb "AGB-code"
  geldt als ja
  vraag     "Heeft u een AGB-code?"
  bron      algemeen punt 1`,
      ),
      right: decision("punten 1", agb),
    },
  },
  INK0422: {
    severity: "fout",
    title: "Zonder aanhalingstekens",
    text: (p: { readonly written: string; readonly who: string }) =>
      `Tussen aanhalingstekens staat de naam van een derde, maar ${quoted(p.written)} is de ${p.who} zelf. Schrijf ${quoted(p.who)} zonder aanhalingstekens.`,
    page: {
      meaning:
        '`zorgaanbieder` en `verzekeraar` zijn woorden van de taal en staan zonder aanhalingstekens. Tussen aanhalingstekens staat een derde, zoals "KvK".',
      why: "Als derde zou het antwoord niet aan de verzekeraar zelf gevraagd worden.",
      wrong: decision(
        "punten 1",
        `voorwaarde agb "AGB-code"
  vraag    "Staat de AGB-code in ons register?"
  herkomst "verzekeraar"
  bron     algemeen punt 1`,
      ),
      right: decision(
        "punten 1",
        `voorwaarde agb "AGB-code"
  vraag    "Staat de AGB-code in ons register?"
  herkomst verzekeraar
  bron     algemeen punt 1`,
      ),
    },
  },
});
