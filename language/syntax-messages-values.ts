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
      `Schrijf een datum voluit: ${shown(right)} in plaats van ${shown(typed)}.`,
    page: page(
      "Datums staan in het beleid zoals in het brondocument: dag, naam van de maand, jaar.",
      "Wie de datum naast het document legt, ziet zo meteen of het dezelfde dag is.",
      norm("eis aanvraagdatum voor 2026-07-01"),
      norm("eis aanvraagdatum voor 1 juli 2026"),
    ),
  },
  INK0121: {
    severity: "fout",
    title: "Datum in cijfers",
    text: ({ typed, right }: Rewritten) =>
      `Schrijf een datum voluit, met de naam van de maand: ${shown(right)} in plaats van ${shown(typed)}.`,
    page: page(
      "Datums staan in het beleid zoals in het brondocument: dag, naam van de maand, jaar.",
      "`1-7-2026` is voor de een 1 juli en voor de ander 7 januari. Dat verschil beslist wie op tijd is.",
      norm("eis aanvraagdatum voor 1-7-2026"),
      norm("eis aanvraagdatum voor 1 juli 2026"),
    ),
  },
  INK0122: {
    severity: "fout",
    title: "Datum zonder jaar",
    text: ({ typed }: { readonly typed: string }) =>
      `Bij ${shown(typed)} ontbreekt het jaar. Schrijf het erbij, of schrijf \`${typed} van het jaar ervoor\` of \`${typed} van het contractjaar\`.`,
    page: page(
      "Een dag en een maand zijn nog geen datum. Het jaar staat erbij, of volgt uit het contractjaar: het jaar waarin de looptijd begint.",
      "Aanvragen sluiten vaak in het jaar voor het contractjaar. Met het verkeerde jaar is iedereen te laat, of niemand.",
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
    }) => `${shown(typed)} bestaat niet: ${month} heeft ${days} dagen. Schrijf een dag die er wel is.`,
    page: page(
      "De maand heeft minder dagen dan hier staat.",
      "Over de laatste dag om aan te vragen mag geen verschil van mening ontstaan.",
      norm("eis aanvraagdatum uiterlijk 31 november 2026"),
      norm("eis aanvraagdatum uiterlijk 30 november 2026"),
    ),
  },
  INK0124: {
    severity: "fout",
    title: "Jaar te vroeg of te laat",
    text: ({ typed }: { readonly typed: string }) =>
      `Het jaar van ${shown(typed)} kan niet kloppen. Schrijf een jaar van 1900 tot en met 2199.`,
    page: page(
      "Jaren lopen van 1900 tot en met 2199.",
      "Een jaar daarbuiten is vrijwel zeker een typefout, en met zo'n grens is iedereen op tijd, of niemand.",
      norm("eis aanvraagdatum voor 1 juli 2926"),
      norm("eis aanvraagdatum voor 1 juli 2026"),
    ),
  },
  INK0125: {
    severity: "fout",
    title: "Schrijfwijze van een maand",
    text: ({ typed, right }: Rewritten) =>
      `Schrijf de maand voluit en met een kleine letter: \`${right}\` in plaats van ${shown(typed)}.`,
    page: page(
      "Namen van maanden staan voluit en in kleine letters, zoals in gewoon Nederlands.",
      "Wie na een jaar alle datums bijwerkt en zoekt op `september`, vindt ze dan ook allemaal.",
      norm("eis aanvraagdatum voor 1 Sept 2026"),
      norm("eis aanvraagdatum voor 1 september 2026"),
    ),
  },
  INK0126: {
    severity: "fout",
    title: "Schrijfwijze van een duur",
    text: ({ typed, right }: Rewritten) => `Schrijf ${shown(right)} in plaats van ${shown(typed)}.`,
    page: page(
      "Een duur is een heel getal met `dag` of `dagen`, `week` of `weken`, `maand` of `maanden`, `jaar`.",
      "Wie een termijn wil wijzigen en erop zoekt, vindt hem dan op elke plaats.",
      norm("eis aanvraagdatum binnen 5 jaren na startdatum"),
      norm("eis aanvraagdatum binnen 5 jaar na startdatum"),
    ),
  },
  INK0127: {
    severity: "fout",
    title: "Geen bruikbare duur",
    text: ({ typed }: { readonly typed: string }) =>
      `${shown(typed)} kan niet: een duur is een heel getal van hoogstens 100.000. Schrijf bijvoorbeeld \`6 weken\` of \`45 dagen\`.`,
    page: page(
      "Een duur bestaat uit hele dagen, weken, maanden of jaren.",
      "Een halve maand is op de kalender geen vaste tijd. De een rekent veertien dagen en de ander zestien.",
      norm("eis aanvraagdatum binnen 1,5 maanden na startdatum"),
      norm("eis aanvraagdatum binnen 6 weken na startdatum"),
    ),
  },
  INK0128: {
    severity: "fout",
    title: "`tot` betekent twee dingen",
    text: ({ typed, range }: { readonly typed: string; readonly range: boolean }) =>
      range
        ? `Schrijf \`tot en met\` in plaats van ${shown(typed)}: het laatste punt of de laatste dag telt mee.`
        : "Bij `tot` denkt de een dat de dag zelf nog meetelt, en de ander van niet. Schrijf `voor` als die dag niet meetelt, of `uiterlijk` als die dag wel meetelt.",
    page: page(
      "De taal kent `tot en met`, `voor` en `uiterlijk`, maar geen los `tot`.",
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
      "Getallen staan in Nederlandse schrijfwijze: een komma voor de tienden, een punt per drie cijfers.",
      "`2.500` is tweeduizend vijfhonderd en `2,5` is twee en een half. Een punt te veel maakt een eis duizend keer zo zwaar.",
      norm("eis fte ten minste 2.5"),
      norm("eis fte ten minste 2,5"),
    ),
  },
  INK0131: {
    severity: "fout",
    title: "Getal niet leesbaar",
    text: ({ typed, right }: { readonly typed: string; readonly right: string | undefined }) =>
      right === undefined
        ? `${shown(typed)} is geen getal in Nederlandse schrijfwijze. Zet een punt per drie cijfers en één komma voor de tienden, zoals \`1.250,50\`.`
        : `Schrijf getallen op z'n Nederlands: \`${right}\` in plaats van ${shown(typed)}.`,
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
      "Zonder spatie staat er één getal. Wie de bron wil nalezen, vindt dan geen van beide punten.",
      norm('vraag "Bent u ingeschreven?"', "bron  algemeen punt 1,2"),
      norm('vraag "Bent u ingeschreven?"', "bron  algemeen punt 1, 2"),
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
      `${shown(typed)} is te groot of te precies. Schrijf een getal kleiner dan ${limit}, met hoogstens ${decimals} cijfers achter de komma.`,
    page: page(
      "Getallen en percentages zijn kleiner dan 100.000.000 en hebben hoogstens vier cijfers achter de komma. Bedragen zijn kleiner dan 10.000.000.000 en hebben er hoogstens twee.",
      "Binnen die grenzen wordt niets afgerond: wie precies op de grens zit, voldoet. Daarbuiten staat er bijna altijd een typefout.",
      norm("eis fte ten minste 0,12345"),
      norm("eis fte ten minste 0,1235"),
    ),
  },
  INK0134: {
    severity: "fout",
    title: "Schrijfwijze van een percentage of bedrag",
    text: ({ right }: { readonly right: string }) =>
      `Schrijf \`${right}\`: bij een percentage staat \`%\` direct achter het getal, bij een bedrag staat \`€\` ervoor.`,
    page: page(
      "Een percentage heeft het teken `%` direct achter het getal, een bedrag het teken `€` ervoor.",
      "70, 70% en € 70 zijn heel verschillende grenzen. Aan het teken is te zien welke bedoeld is.",
      norm("eis aandeel ten minste 70 procent"),
      norm("eis aandeel ten minste 70%"),
    ),
  },
  INK0135: {
    severity: "fout",
    title: "`ja/nee` niet aan elkaar",
    text: ({ right }: { readonly right: string }) =>
      `Schrijf \`${right}\`: aan elkaar, met een schuine streep ertussen.`,
    page: page(
      "Een gegeven dat alleen ja of nee kan zijn, heeft als soort `ja/nee`.",
      "Los van elkaar zijn `ja` en `nee` antwoorden. Hier gaat het om de soort: wat er te antwoorden valt.",
      facts("ingeschreven: ja / nee"),
      facts("ingeschreven: ja/nee"),
    ),
  },
  INK0136: {
    severity: "fout",
    title: "Derde zonder aanhalingstekens",
    text: ({ typed }: { readonly typed: string }) =>
      `Hier hoort \`zorgaanbieder\`, \`verzekeraar\` of een naam tussen aanhalingstekens, zoals \`"${typed}"\`.`,
    page: page(
      "Achter `herkomst` en `door` staat de zorgaanbieder, de verzekeraar, of een derde tussen aanhalingstekens.",
      "Wie het antwoord weet, krijgt de vraag. Aan de aanhalingstekens is te zien dat dit een derde is.",
      norm('vraag    "Bent u ingeschreven?"', "herkomst KvK"),
      norm('vraag    "Bent u ingeschreven?"', 'herkomst "KvK"'),
    ),
  },
  INK0182: {
    severity: "fout",
    title: "Grenzen op een lijst",
    text: () =>
      "Een lijst kan geen grenzen hebben. Haal ze weg; of maak een lijst van een `structuur`, en zet de grenzen bij het veld daarvan.",
    page: page(
      "Grenzen als `van 0 tot en met 1` horen bij één getal, percentage of bedrag.",
      "Bij een lijst is niet te zien of de grens gaat over hoeveel het er zijn, of over elke waarde.",
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
      "Zo staan in elk voorbeeld de antwoorden op dezelfde plaats, en zijn twee voorbeelden makkelijk te vergelijken.",
      profile("ingeschreven is ja"),
      profile("ja ingeschreven"),
    ),
  },
});
