// Messages about documents, their points and what cites them: INK06xx.

import { defineMessages } from "@inkoop/language";
import { decision, policy } from "./page-parts.js";
import { counted, listed, listedUpTo, quoted } from "./words.js";

const agb = `voorwaarde agb "AGB-code"
  vraag "Heeft u een AGB-code?"
  bron  algemeen punt 1`;

const twoNorms = (sources: string): string => `voorwaarde agb "AGB-code"
  vraag "Heeft u een AGB-code?"
${sources}

voorwaarde kvk "Handelsregister"
  vraag "Staat u ingeschreven in het handelsregister?"
  bron  algemeen punt 2`;

export const sourceMessages = defineMessages({
  INK0601: {
    severity: "fout",
    title: "Punt staat er twee keer",
    text: (p: { readonly point: string; readonly part: string }) =>
      `Punt ${p.point} van ${quoted(p.part)} staat hier twee keer. Haal het hier weg.`,
    page: {
      meaning: "Achter `punten` staat elk punt van het deel één keer.",
      why: "Wie een norm in het document wil nalezen, moet weten welk punt is bedoeld. Vaak had hier een ander punt moeten staan.",
      wrong: decision("punten 1 tot en met 3, 2", `${agb}, 2, 3`),
      right: decision("punten 1 tot en met 3", `${agb}, 2, 3`),
    },
  },
  INK0602: {
    severity: "fout",
    title: "Onbekend punt",
    text: (p: {
      readonly point: string;
      readonly part: string;
      readonly near: readonly string[];
      readonly points: string;
    }) =>
      p.near.length > 0
        ? `Het deel ${quoted(p.part)} heeft geen punt ${p.point}. Bedoelde u ${listed(p.near, "of")}?`
        : `Het deel ${quoted(p.part)} heeft geen punt ${p.point}. Noem een punt dat er wel is: ${p.points}.`,
    page: {
      meaning: "`bron` noemt een punt dat volgens `document` niet bestaat.",
      why: "Een aanbieder die bezwaar maakt, zoekt het punt op in het document. Hij vindt daar niets, of iets anders.",
      wrong: decision("punten 1a, 1b", agb),
      right: decision("punten 1a, 1b", agb.replace("punt 1", "punt 1a, 1b")),
    },
  },
  INK0603: {
    severity: "fout",
    title: "Reeks punten klopt niet",
    text: (p: { readonly from: string; readonly to: string; readonly reason: "order" | "kind" }) =>
      p.reason === "order"
        ? `${quoted(`${p.from} tot en met ${p.to}`)} loopt van achter naar voor. Wissel de twee om.`
        : `Van ${quoted(p.from)} tot ${quoted(p.to)} is niet te zien welke punten ertussen liggen. Schrijf ze allemaal op, met komma's ertussen.`,
    page: {
      meaning:
        "Achter `punten` loopt een reeks over getallen (`1 tot en met 8`) of over letters bij één getal (`4a tot en met 4d`). Achter `bron` loopt een reeks in de volgorde van het document.",
      why: "Alleen dan staat vast welke punten ertussen liggen, en is na te gaan dat er geen is overgeslagen.",
      wrong: decision("punten 3 tot en met 1", `${agb}`),
      right: decision("punten 1 tot en met 3", `${agb} tot en met 3`),
    },
  },
  INK0604: {
    severity: "fout",
    title: "Deel zonder punten",
    text: (p: { readonly name: string; readonly what: "delen" | "punten" }) =>
      p.what === "delen"
        ? `Dit document heeft nog geen delen. Schrijf er een onder, bijvoorbeeld ${quoted('deel algemeen "Algemeen" punten 1 tot en met 8')}.`
        : `Het deel ${quoted(p.name)} noemt geen punten. Schrijf ze erachter, bijvoorbeeld ${quoted("punten 1 tot en met 8")}.`,
    page: {
      meaning: "Een document bestaat uit delen, en elk deel uit genummerde punten.",
      why: "Zonder punten kan een aanbieder niet nalezen waar een eis vandaan komt.",
      wrong: policy(`document "Inkoopbeleid Mondzorg 2027"`),
      right: decision("punten 1", agb),
    },
  },
  INK0605: {
    severity: "fout",
    title: "Punt zonder norm",
    text: (p: { readonly part: string; readonly points: readonly string[] }) =>
      p.points.length === 1
        ? `Geen enkele norm noemt punt ${p.points.join("")} van ${quoted(p.part)} als bron. Schrijf de norm, of leg met ${quoted("ontoetsbaar")} vast waarom dat niet kan.`
        : `Geen enkele norm noemt de punten ${listedUpTo(p.points, 12)} van ${quoted(p.part)} als bron. Schrijf de normen, of leg met ${quoted("ontoetsbaar")} vast waarom dat niet kan.`,
    page: {
      meaning: "Elk punt van het document komt terug in minstens één `bron`.",
      why: "Een punt zonder norm is een eis die niemand toetst. Zo is na te gaan dat er niets uit het document is overgeslagen.",
      wrong: decision("punten 1, 2", agb),
      right: decision(
        "punten 1, 2",
        `${agb}

ontoetsbaar "Tijdpad"
  omdat "Onder deze kop staat geen tekst."
  bron  algemeen punt 2`,
      ),
    },
  },
  INK0606: {
    severity: "fout",
    title: "Norm zonder bron",
    text: (p: { readonly what: string }) =>
      `Er staat niet waar ${p.what} vandaan komt. Schrijf een regel als ${quoted("bron algemeen punt 1")}.`,
    page: {
      meaning: "In een beleid noemt elke norm met `bron` een punt van het document.",
      why: "Een aanbieder mag vragen waar een eis staat. Een eis die nergens in het document staat, kan de verzekeraar niet volhouden.",
      wrong: decision(
        "punten 1",
        `${agb}

toezegging indexatie "Tarieven worden jaarlijks bijgesteld"`,
      ),
      right: decision(
        "punten 1",
        `${agb}

toezegging indexatie "Tarieven worden jaarlijks bijgesteld"
  bron algemeen punt 1`,
      ),
    },
  },
  INK0607: {
    severity: "fout",
    title: "Beleid zonder document",
    text: (p: { readonly norms: number }) =>
      `Dit beleid heeft ${counted(p.norms, "norm", "normen")}, maar noemt geen document als bron. Schrijf onder de kopregel een ${quoted("document")} met de delen en hun punten.`,
    page: {
      meaning: "Achter `document` staat welk document de bron is, en uit welke delen en punten het bestaat.",
      why: "Zonder document kan geen enkele aanbieder nalezen waar een eis vandaan komt.",
      wrong: policy(`besluit contract "een overeenkomst"

voorwaarde agb "AGB-code"
  vraag "Heeft u een AGB-code?"`),
      right: decision("punten 1", agb),
    },
  },
  INK0608: {
    severity: "fout",
    title: "Punt dubbel genoemd",
    text: (p: { readonly point: string; readonly part: string }) =>
      `Punt ${p.point} van ${quoted(p.part)} is bij deze bron al genoemd. Noem elk punt één keer.`,
    page: {
      meaning: "Een norm noemt een punt van het document hoogstens één keer.",
      why: "Meestal had er een ander punt moeten staan, en lijkt dat punt nu overgeslagen.",
      wrong: decision("punten 1 tot en met 3", `${agb} tot en met 3, 2`),
      right: decision("punten 1 tot en met 3", `${agb} tot en met 3`),
    },
  },
  INK0609: {
    severity: "fout",
    title: "Deel op twee regels",
    text: (p: { readonly part: string }) =>
      `Bij deze norm staat al een regel ${quoted(`bron ${p.part}`)}. Zet de punten van één deel op één regel.`,
    page: {
      meaning: "Een norm heeft voor elk deel van het document hoogstens één regel `bron`.",
      why: "Wie een norm naast het document legt, ziet de punten van een deel dan bij elkaar en in volgorde.",
      wrong: decision("punten 1, 2", twoNorms("  bron  algemeen punt 1\n  bron  algemeen punt 2")),
      right: decision("punten 1, 2", twoNorms("  bron  algemeen punt 1, 2")),
    },
  },
});
