// Messages about dates, durations, numbers, types and points: INK0120-0139.

import { defineMessages } from "./messages.js";
import { facts, norm, page, profile, shown } from "./syntax-pages.js";

/** What was typed, and how the language writes it. */
export interface Rewritten {
  readonly typed: string;
  readonly right: string;
}

export const valueMessages = defineMessages({
  INK0120: {
    severity: "fout",
    title: "Datum met het jaar voorop",
    text: ({ typed, right }: Rewritten) =>
      `Een datum wordt uitgeschreven: ${shown(right)} in plaats van ${shown(typed)}.`,
    page: page(
      "Datums staan in het beleid zoals in het brondocument: dag, naam van de maand, jaar.",
      "Zo leest ook wie geen programmeur is zonder twijfel welke dag is bedoeld.",
      norm("eis aanvraagdatum voor 2026-07-01"),
      norm("eis aanvraagdatum voor 1 juli 2026"),
    ),
  },
  INK0121: {
    severity: "fout",
    title: "Datum in cijfers",
    text: ({ typed, right }: Rewritten) =>
      `Een datum wordt uitgeschreven, met de naam van de maand: ${shown(right)} in plaats van ${shown(typed)}.`,
    page: page(
      "Datums staan in het beleid zoals in het brondocument: dag, naam van de maand, jaar.",
      "Uit `1-7-2026` is niet te zien of de dag of de maand voorop staat.",
      norm("eis aanvraagdatum voor 1-7-2026"),
      norm("eis aanvraagdatum voor 1 juli 2026"),
    ),
  },
  INK0122: {
    severity: "fout",
    title: "Datum zonder jaar",
    text: ({ typed }: { readonly typed: string }) =>
      `Bij ${shown(typed)} ontbreekt het jaar. Schrijf het jaar erbij, of \`${typed} van het contractjaar\` of \`${typed} van het jaar ervoor\`.`,
    page: page(
      "Een dag en een maand zijn nog geen datum. Het jaar staat erbij, of wordt afgeleid van het contractjaar.",
      "Het jaar bepaalt of iets op tijd is; de taal raadt het niet.",
      norm("eis aanvraagdatum voor 1 september"),
      norm("eis aanvraagdatum voor 1 september van het jaar ervoor"),
    ),
  },
  INK0123: {
    severity: "fout",
    title: "Dag die niet bestaat",
    text: ({
      typed,
      month,
      days,
    }: {
      readonly typed: string;
      readonly month: string;
      readonly days: number;
    }) => `${shown(typed)} bestaat niet: ${month} heeft ${days} dagen.`,
    page: page(
      "De dag valt buiten de maand.",
      "Een dag die niet bestaat, kan geen grens zijn.",
      norm("eis aanvraagdatum uiterlijk 31 november 2026"),
      norm("eis aanvraagdatum uiterlijk 30 november 2026"),
    ),
  },
  INK0124: {
    severity: "fout",
    title: "Jaar buiten bereik",
    text: ({ typed }: { readonly typed: string }) =>
      `${shown(typed)} ligt buiten het bereik van de taal: jaren lopen van 1900 tot en met 2199.`,
    page: page(
      "Jaren lopen van 1900 tot en met 2199.",
      "Een jaar daarbuiten is in inkoopbeleid vrijwel zeker een typefout.",
      norm("eis aanvraagdatum voor 1 juli 2926"),
      norm("eis aanvraagdatum voor 1 juli 2026"),
    ),
  },
  INK0125: {
    severity: "fout",
    title: "Naam van de maand",
    text: ({ typed, right }: Rewritten) =>
      `Schrijf de maand voluit en met een kleine letter: \`${right}\` in plaats van ${shown(typed)}.`,
    page: page(
      "Namen van maanden staan voluit en in kleine letters, zoals in gewoon Nederlands.",
      "Er is één manier om een datum te schrijven, zodat zoeken altijd alles vindt.",
      norm("eis aanvraagdatum voor 1 Sept 2026"),
      norm("eis aanvraagdatum voor 1 september 2026"),
    ),
  },
  INK0126: {
    severity: "fout",
    title: "Vorm van een duur",
    text: ({ typed, right }: Rewritten) => `Schrijf ${shown(right)} in plaats van ${shown(typed)}.`,
    page: page(
      "Een duur is een heel getal met `dag` of `dagen`, `week` of `weken`, `maand` of `maanden`, `jaar`.",
      "Eén vorm leest rustiger en is altijd terug te vinden.",
      norm("eis aanvraagdatum binnen 5 jaren na startdatum"),
      norm("eis aanvraagdatum binnen 5 jaar na startdatum"),
    ),
  },
  INK0127: {
    severity: "fout",
    title: "Geen bruikbare duur",
    text: ({ typed }: { readonly typed: string }) =>
      `${shown(typed)} is geen duur: schrijf een heel getal van hoogstens 100.000.`,
    page: page(
      "Een duur bestaat uit hele dagen, weken, maanden of jaren.",
      "Een halve maand is op de kalender geen vaste tijd: reken om naar weken of dagen.",
      norm("eis aanvraagdatum binnen 1,5 maanden na startdatum"),
      norm("eis aanvraagdatum binnen 6 weken na startdatum"),
    ),
  },
  INK0128: {
    severity: "fout",
    title: "`tot` is dubbelzinnig",
    text: ({ typed, range }: { readonly typed: string; readonly range: boolean }) =>
      range
        ? `Schrijf \`tot en met\` in plaats van ${shown(typed)}: het laatste punt of de laatste dag telt mee.`
        : "`tot` leest de een als die dag niet meer en de ander als die dag nog wel. Schrijf `voor` als de dag zelf niet meetelt, of `uiterlijk` als hij wel meetelt.",
    page: page(
      "De taal kent `tot en met`, `voor` en `uiterlijk`. Los `tot` bestaat niet.",
      "Over de grensdag mag geen twijfel zijn: die beslist wie op tijd is.",
      norm("eis aanvraagdatum tot 1 september 2026"),
      norm("eis aanvraagdatum voor 1 september 2026"),
    ),
  },
  INK0130: {
    severity: "fout",
    title: "Punt in een getal",
    text: ({ typed, right }: Rewritten) =>
      `Een kommagetal heeft een komma: \`${right}\` in plaats van ${shown(typed)}. Een punt scheidt alleen duizendtallen, zoals in \`1.250\`.`,
    page: page(
      "Getallen staan in Nederlandse schrijfwijze: een komma voor de decimalen, een punt per drie cijfers.",
      "`2.500` is tweeduizend vijfhonderd. Wie `2.5` schrijft, bedoelt twee en een half.",
      norm("eis omvang ten minste 2.5"),
      norm("eis omvang ten minste 2,5"),
    ),
  },
  INK0131: {
    severity: "fout",
    title: "Getal niet leesbaar",
    text: ({ typed, right }: { readonly typed: string; readonly right: string | undefined }) =>
      right === undefined
        ? `${shown(typed)} is geen getal in Nederlandse schrijfwijze. Zet een punt per drie cijfers en één komma voor de decimalen, zoals \`1.250,50\`.`
        : `Getallen staan in Nederlandse schrijfwijze: \`${right}\` in plaats van ${shown(typed)}.`,
    page: page(
      "De punten en komma's in dit getal staan niet waar ze horen.",
      "Een punt of komma op de verkeerde plaats maakt een bedrag duizend keer groter of kleiner.",
      norm("eis omzet ten minste € 1,250.50"),
      norm("eis omzet ten minste € 1.250,50"),
    ),
  },
  INK0132: {
    severity: "fout",
    title: "Punten zonder spatie",
    text: ({ typed, right }: Rewritten) =>
      `${shown(typed)} leest als een kommagetal. Zet een spatie achter de komma: \`${right}\`.`,
    page: page(
      "Twee punten van het document worden gescheiden door een komma en een spatie.",
      "Zonder spatie staat er een decimaal getal, en zo heet geen punt.",
      norm('vraag "Bent u ingeschreven?"', "bron algemeen punt 1,2"),
      norm('vraag "Bent u ingeschreven?"', "bron algemeen punt 1, 2"),
    ),
  },
  INK0133: {
    severity: "fout",
    title: "Getal te groot of te precies",
    text: ({
      typed,
      decimals,
      limit,
    }: {
      readonly typed: string;
      readonly decimals: number;
      readonly limit: string;
    }) =>
      `${shown(typed)} past niet: een waarde is hier kleiner dan ${limit} en heeft hoogstens ${decimals} decimalen.`,
    page: page(
      "Getallen en percentages zijn kleiner dan 100.000.000 en hebben hoogstens vier decimalen; bedragen zijn kleiner dan 10.000.000.000 en hebben er hoogstens twee.",
      "Binnen die grenzen is elke som precies. Daarbuiten is het bijna altijd een typefout.",
      norm("eis omvang ten minste 0,12345"),
      norm("eis omvang ten minste 0,1235"),
    ),
  },
  INK0134: {
    severity: "fout",
    title: "Percentage of bedrag",
    text: ({ right }: { readonly right: string }) => `Schrijf dit als \`${right}\`.`,
    page: page(
      "Een percentage heeft het teken `%` direct achter het getal, een bedrag het teken `€` ervoor.",
      "Eén schrijfwijze maakt waarden herkenbaar en terug te vinden.",
      norm("eis aandeel ten minste 70 procent"),
      norm("eis aandeel ten minste 70%"),
    ),
  },
  INK0135: {
    severity: "fout",
    title: "Soort gegeven",
    text: ({ right }: { readonly right: string }) => `Schrijf \`${right}\`: aaneen, met een schuine streep.`,
    page: page(
      "Een gegeven dat alleen ja of nee kan zijn, heeft als soort `ja/nee`.",
      "Los van elkaar zijn `ja` en `nee` waarden, geen soort gegeven.",
      facts("ingeschreven: ja / nee"),
      facts("ingeschreven: ja/nee"),
    ),
  },
  INK0136: {
    severity: "fout",
    title: "Wie het antwoord weet",
    text: ({ typed }: { readonly typed: string }) =>
      `Hier hoort \`zorgaanbieder\`, \`verzekeraar\` of een naam tussen aanhalingstekens, zoals \`"${typed}"\`.`,
    page: page(
      "Achter `herkomst` en `door` staat de zorgaanbieder, de verzekeraar, of een derde tussen aanhalingstekens.",
      "De naam van een derde is tekst voor lezers; zij verwijst nergens naar.",
      norm('vraag "Bent u ingeschreven?"', "herkomst KvK"),
      norm('vraag "Bent u ingeschreven?"', 'herkomst "KvK"'),
    ),
  },
  INK0182: {
    severity: "fout",
    title: "Grenzen op een lijst",
    text: () =>
      "Een lijst heeft geen grenzen voor wat erin staat. Zet de grens op het veld van een `structuur`, of toets haar in een norm.",
    page: page(
      "Grenzen als `van 0 tot en met 1` horen bij één getal, percentage of bedrag.",
      "Bij een lijst is niet te zien of de grens geldt voor het aantal of voor elke waarde.",
      facts("wachttijden: lijst van getal van 0 tot en met 100"),
      facts("wachttijden: lijst van getal"),
    ),
  },
  INK0187: {
    severity: "fout",
    title: "`is ja` in een voorbeeld",
    text: ({ typed, right }: Rewritten) => `Schrijf \`${right}\` in plaats van ${shown(typed)}.`,
    page: page(
      "In een profiel of voorbeeld staan de antwoorden ja en nee vooraan op de regel.",
      "Zo is er één manier, en passen er meer namen achter één woord.",
      profile("ingeschreven is ja"),
      profile("ja ingeschreven"),
    ),
  },
});
