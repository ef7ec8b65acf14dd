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
      `${quoted(p.clause)} hoort niet bij ${p.place}. ${p.advice ?? "Haal deze regel weg, of zet hem bij de norm waar hij hoort."}`,
    page: {
      meaning:
        "Elke soort norm kent zijn eigen regels. Een voorwaarde zegt met `eis` wat er waar moet zijn, een uitsluiting zegt met `als` wanneer iemand afvalt.",
      why: "Een regel op de verkeerde plaats telt niet mee, of keert de norm om: dan valt af wie juist voldoet.",
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
      `Bij ${quoted(p.name)} staat niet wat er getoetst wordt. Schrijf onder deze ${p.word} een ${quoted("vraag")} of een ${quoted(p.clause)}.`,
    page: {
      meaning:
        "Een voorwaarde of uitsluiting heeft precies één toets. Dat is een `vraag` met ja of nee als antwoord, of een `eis` (bij een uitsluiting: `als`) over andere gegevens.",
      why: "Zonder toets valt er niets te beslissen, en blijft elke aanvraag op deze norm wachten.",
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
        "Een `vraag` is zelf al de toets: het antwoord beslist. Een `eis` (bij een uitsluiting: `als`) toetst gegevens die ergens anders staan.",
      why: "Met allebei is niet te zien of een aanbieder met één van de twee al voldoet, of pas met allebei.",
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
      why: "Zonder die regel is het niet af. Een termijn zonder `door` bindt bijvoorbeeld niemand: de verzekeraar niet, en de aanbieder ook niet.",
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
      `${quoted(p.clause)} staat hier twee keer bij ${p.place}. ${p.advice ?? "Laat er één staan."}`,
    page: {
      meaning:
        "De meeste regels staan er hoogstens één keer. Alleen `vrijgesteld als`, `bewijs`, `bron`, `extern`, `gevolg`, `lezing` en `omdat` mogen vaker.",
      why: "Bij twee keer `geldt als` is niet te zien voor wie de norm geldt: voor wie aan allebei voldoet, of voor wie aan één van de twee voldoet.",
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
      `In de ${quoted(p.clause)} van ${quoted(p.norm)} staat alleen het gegeven ${quoted(p.fact)}, en dat staat verder nergens. Schrijf de ${quoted("vraag")} bij de norm zelf.`,
    page: {
      meaning:
        "Een ja/nee-gegeven dat alleen voor één norm nodig is, staat als `vraag` bij die norm. De naam van de norm is dan ook de naam van het gegeven.",
      why: "Zo staan de vraag aan de aanbieder en wat er van het antwoord afhangt, bij elkaar. Wie de vraag wijzigt, ziet meteen wat dat betekent.",
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
      `Hier wordt vrijgesteld wie iets niet is. Zo'n norm geldt alleen voor de anderen: schrijf ${quoted("geldt als")}, zonder ${quoted("niet")}.`,
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
      `Het antwoord op ${quoted(p.name)} komt van de zorgaanbieder, en dan kan er geen aanname zijn. Haal ${quoted("aanname")} weg, of schrijf met ${quoted("herkomst")} wie anders het weet.`,
    page: {
      meaning:
        "Een `aanname` geldt zolang niemand iets anders zegt. Dat kan bij wat de verzekeraar of een derde weet, niet bij wat de zorgaanbieder zelf opgeeft.",
      why: "Anders voldoet een aanbieder die niets invult, toch.",
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
      `${quoted("aanname")} zegt ja of nee, maar ${quoted(p.name)} heeft de soort ${quoted(p.type)}. Haal de aanname weg.`,
    page: {
      meaning: "Alleen bij een gegeven met de soort `ja/nee` kan een `aanname` staan.",
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
      why: "Een eis kan over meer gegevens gaan, die verschillende mensen weten. Alleen bij het gegeven zelf is te zien aan wie het bewijs gevraagd wordt.",
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
        ? `De ${p.word} ${quoted(p.name)} staat niet onder een besluit en beslist dus nergens over. Schrijf er een ${quoted("besluit")} boven, of zet de norm onder een besluit dat er al is.`
        : `De ${p.word} ${quoted(p.name)} en de ${p.more === 1 ? "norm" : `${p.more} normen`} daarna staan niet onder een besluit en beslissen dus nergens over. Schrijf er een ${quoted("besluit")} boven.`,
    page: {
      meaning: "Een voorwaarde of uitsluiting telt mee in het `besluit` waar de norm onder staat.",
      why: "Zonder besluit telt de norm nergens mee. Een aanbieder die er niet aan voldoet, krijgt dan toch een overeenkomst.",
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
      why: "De aanbieder leest deze tekst in het formulier of in de uitleg van het besluit. Daar zou nu niets staan.",
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
      `In deze ${quoted(p.clause)} staat geen enkel gegeven, dus het antwoord is voor iedereen hetzelfde. Noem het gegeven waar het om gaat.`,
    page: {
      meaning: "De uitkomst van deze regel hangt niet af van wat een aanbieder opgeeft.",
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
    title: "Aanhalingstekens te veel",
    text: (p: { readonly written: string; readonly who: string }) =>
      `Tussen aanhalingstekens staat een derde, maar ${quoted(p.written)} is de ${p.who} zelf. Schrijf ${quoted(p.who)} zonder aanhalingstekens.`,
    page: {
      meaning:
        'De vaste woorden `zorgaanbieder` en `verzekeraar` staan zonder aanhalingstekens. Tussen aanhalingstekens staat een derde, zoals "KvK".',
      why: "Zo krijgt de verzekeraar de vraag zelf. Als derde zou hij op het antwoord van een ander blijven wachten.",
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
