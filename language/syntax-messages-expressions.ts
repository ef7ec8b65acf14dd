// Messages about conditions and tables: INK0140-0180.

import { defineMessages } from "./messages.js";
import type { Rewritten } from "./syntax-messages-values.js";
import { norm, page, shown, table } from "./syntax-pages.js";

const conditionMessages = defineMessages({
  INK0140: {
    severity: "fout",
    title: "`en` en `of` door elkaar",
    text: () =>
      "Hier staan `en` en `of` zonder haakjes bij elkaar. Zet haakjes om wat bij elkaar hoort: `(a en b) of c`, of `a en (b of c)`.",
    page: page(
      "Wie `en` en `of` in één voorwaarde gebruikt, zegt met haakjes wat bij elkaar hoort.",
      "Lezers zijn het niet eens over wat voorgaat, en het verschil beslist wie een overeenkomst krijgt.",
      norm("eis kvkNummer en btwNummer of vrijgesteldeOndernemer"),
      norm("eis kvkNummer en (btwNummer of vrijgesteldeOndernemer)"),
    ),
  },
  INK0141: {
    severity: "fout",
    title: "`tenzij` is dubbelzinnig",
    text: ({ text }: { readonly text: string }) =>
      `De taal kent \`tenzij\` niet. Is wie aan ${shown(text)} voldoet vrijgesteld, schrijf dan \`vrijgesteld als\`. Staat ${shown(text)} juist in de weg, maak er dan een norm van.`,
    page: page(
      "In documenten betekent `tenzij` twee dingen: iemand hoeft niet te voldoen, of iemand wordt juist geweigerd.",
      "Overgenomen achter een eis zou `tenzij` stilzwijgend vrijstellen waar de bron weigert.",
      norm("eis kvkNummer tenzij buitenlandseAanbieder"),
      norm("eis kvkNummer", "vrijgesteld als buitenlandseAanbieder"),
    ),
  },
  INK0142: {
    severity: "fout",
    title: "`mits` zegt niet genoeg",
    text: () =>
      "De taal kent `mits` niet. Moet allebei waar zijn, schrijf dan `en`. Geldt de norm alleen voor wie daaraan voldoet, schrijf dan `geldt als`.",
    page: page(
      "`mits` kan een tweede eis zijn, of de groep waarvoor de norm geldt.",
      "Wie buiten de groep valt, voldoet; wie niet aan de tweede eis voldoet, wordt afgewezen. Dat verschil kiest u.",
      norm("eis kvkNummer mits btwNummer"),
      norm("eis kvkNummer en btwNummer"),
    ),
  },
  INK0143: {
    severity: "fout",
    title: "`indien`",
    text: () => "Schrijf `als` in plaats van `indien`.",
    page: page(
      "De taal heeft voor elk begrip één woord. Hiervoor is dat `als`.",
      "Met één woord is alles terug te vinden, en leest het beleid overal hetzelfde.",
      norm("geldt indien buitenlandseAanbieder", "eis kvkNummer"),
      norm("geldt als buitenlandseAanbieder", "eis kvkNummer"),
    ),
  },
  INK0144: {
    severity: "fout",
    title: "Vergelijking met een teken",
    text: ({
      typed,
      amount,
      date,
    }: {
      readonly typed: string;
      readonly amount: string;
      readonly date: string;
    }) =>
      `Schrijf een vergelijking in woorden: \`${amount}\` voor getallen en bedragen, \`${date}\` voor datums. Hier staat ${shown(typed)}.`,
    page: page(
      "Vergelijkingen zijn woorden: `ten minste`, `ten hoogste`, `meer dan`, `minder dan`; voor datums `voor`, `uiterlijk`, `vanaf`, `na`.",
      "Zo leest een norm hardop als Nederlands, en is de grens niet verkeerd te lezen.",
      norm("eis omvang >= 2"),
      norm("eis omvang ten minste 2"),
    ),
  },
  INK0145: {
    severity: "fout",
    title: "Gelijk met een teken",
    text: ({ typed, right }: Rewritten) => `Schrijf \`${right}\` in plaats van ${shown(typed)}.`,
    page: page(
      "Of twee dingen gelijk zijn, vraagt de taal met `is` en `is niet`.",
      "Zo leest een norm hardop als Nederlands.",
      norm("eis beroep = tandarts"),
      norm("eis beroep is tandarts"),
    ),
  },
  INK0146: {
    severity: "fout",
    title: "Voegwoord uit een programmeertaal",
    text: ({ typed, right }: Rewritten) => `Schrijf \`${right}\` in plaats van ${shown(typed)}.`,
    page: page(
      "Voorwaarden worden verbonden met `en`, `of` en `niet`.",
      "Beleid is voor lezers die geen programmeur zijn.",
      norm("eis kvkNummer && btwNummer"),
      norm("eis kvkNummer en btwNummer"),
    ),
  },
  INK0147: {
    severity: "fout",
    title: "Ja of nee in een andere taal",
    text: ({ typed, right }: Rewritten) => `Schrijf \`${right}\` in plaats van ${shown(typed)}.`,
    page: page(
      "De waarden van een ja/nee-gegeven heten `ja` en `nee`.",
      "Eén woord voor één begrip, in de taal van de lezer.",
      norm('vraag "Zijn er aanwijzingen?"', "herkomst verzekeraar", "aanname true"),
      norm('vraag "Zijn er aanwijzingen?"', "herkomst verzekeraar", "aanname ja"),
    ),
  },
  INK0148: {
    severity: "fout",
    title: "`niet` op de verkeerde plaats",
    text: ({ right }: { readonly right: string }) =>
      `Zet de ontkenning in de vergelijking: schrijf \`${right}\` in plaats van \`niet\` vooraan.`,
    page: page(
      "`niet a is b` kan betekenen dat a iets anders is, of dat `niet a` gelijk is aan b.",
      "Met `is niet` of `is geen van` is er maar één lezing.",
      norm("eis niet beroep is tandarts"),
      norm("eis beroep is niet tandarts"),
    ),
  },
  INK0149: {
    severity: "fout",
    title: "`is ja` is overbodig",
    text: ({ typed, right }: Rewritten) => `Schrijf ${shown(right)} in plaats van ${shown(typed)}.`,
    page: page(
      "Een ja/nee-gegeven is zelf al een voorwaarde.",
      "Er is één manier om het te zeggen, en die leest het kortst.",
      norm("eis ingeschreven is ja en failliet is nee"),
      norm("eis ingeschreven en niet failliet"),
    ),
  },
  INK0150: {
    severity: "fout",
    title: "Dubbele ontkenning",
    text: () => "Twee keer `niet` heft elkaar op. Laat ze weg, of haal er één weg.",
    page: page(
      "Er staat twee of meer keer `niet` achter elkaar.",
      "Een dubbele ontkenning leest bijna iedereen verkeerd.",
      norm("eis niet niet ingeschreven"),
      norm("eis ingeschreven"),
    ),
  },
  INK0152: {
    severity: "fout",
    title: "Twee vergelijkingen achter elkaar",
    text: ({ word }: { readonly word: string }) =>
      `Voor ${shown(word)} ontbreekt wat er wordt vergeleken. Schrijf twee vergelijkingen met \`en\` ertussen, of gebruik \`van … tot en met …\`.`,
    page: page(
      "Een vergelijking heeft één linkerkant en één rechterkant.",
      "Bij een tweede vergelijking moet erbij staan wat er wordt vergeleken.",
      norm("eis omvang meer dan 2 minder dan 5"),
      norm("eis omvang meer dan 2 en omvang minder dan 5"),
    ),
  },
  INK0153: {
    severity: "fout",
    title: "Andere woorden voor een vergelijking",
    text: ({ typed, right }: Rewritten) => `Schrijf \`${right}\` in plaats van ${shown(typed)}.`,
    page: page(
      "Voor elke vergelijking is er één vorm: `is`, `is niet`, `is een van`, `is geen van`, `ten minste`, `ten hoogste`, `meer dan`, `minder dan`, `voor`, `uiterlijk`, `vanaf`, `na`.",
      "Met één vorm betekent hetzelfde overal hetzelfde.",
      norm("eis omvang is groter dan 2"),
      norm("eis omvang meer dan 2"),
    ),
  },
  INK0160: {
    severity: "fout",
    title: "Opsomming in een opsomming",
    text: () =>
      "Een punt van een opsomming kan zelf geen opsomming zijn. Geef de binnenste opsomming een naam met `bepaal`, en gebruik hier die naam.",
    page: page(
      "Opsommingen worden niet in elkaar gezet.",
      "Twee lagen streepjes lezen mensen verschillend. Een naam zegt wat de binnenste groep betekent.",
      norm("eis elk van", "  - ingeschreven", "  - een van", "      - kvkNummer", "      - btwNummer"),
      norm("eis elk van", "  - ingeschreven", "  - heeftNummer"),
    ),
  },
  INK0161: {
    severity: "fout",
    title: "Verder na een opsomming",
    text: ({ word }: { readonly word: string }) =>
      `Na een opsomming is niet te zien waar \`${word}\` bij hoort. Zet de opsomming tussen haakjes; of zet \`${word}\` verder naar rechts als het bij het laatste punt hoort.`,
    page: page(
      "Achter een opsomming met streepjes kan geen `en` of `of` staan.",
      "Het zou ongemerkt bij het laatste punt gaan horen.",
      norm("eis een van", "  - kvkNummer", "  - btwNummer", "en ingeschreven"),
      norm("eis (een van", "  - kvkNummer", "  - btwNummer)", "en ingeschreven"),
    ),
  },
  INK0162: {
    severity: "fout",
    title: "Streepje in een andere kolom",
    text: () =>
      "Dit streepje staat niet recht onder de andere. De punten van één opsomming staan in dezelfde kolom.",
    page: page(
      "Aan de kolom is te zien welke punten bij elkaar horen.",
      "Een verschoven streepje lijkt op een opsomming in een opsomming.",
      norm("eis een van", "  - kvkNummer", "    - btwNummer"),
      norm("eis een van", "  - kvkNummer", "  - btwNummer"),
    ),
  },
  INK0163: {
    severity: "fout",
    title: "Opsomming midden in een voorwaarde",
    text: () => "Een opsomming die deel is van een langere voorwaarde, staat tussen haakjes.",
    page: page(
      "Een opsomming met streepjes staat alleen, of tussen haakjes.",
      "Zonder haakjes is niet te zien waar de opsomming ophoudt.",
      norm("eis ingeschreven en een van", "  - kvkNummer", "  - btwNummer"),
      norm("eis ingeschreven en (een van", "  - kvkNummer", "  - btwNummer)"),
    ),
  },
  INK0180: {
    severity: "fout",
    title: "Geen verband",
    text: ({ before, after }: { readonly before: string; readonly after: string }) =>
      `Tussen ${shown(before)} en ${shown(after)} ontbreekt een woord dat ze verbindt, zoals \`en\`, \`of\` of \`is\`.`,
    page: page(
      "Twee delen van een voorwaarde staan zonder woord ertussen.",
      "Of beide moeten gelden of één van de twee, beslist de uitkomst.",
      norm("eis kvkNummer btwNummer"),
      norm("eis kvkNummer en btwNummer"),
    ),
  },
});

const tableMessages = defineMessages({
  INK0170: {
    severity: "fout",
    title: "Rij zonder uitkomst",
    text: () => "In deze rij ontbreekt de dubbele streep `||` die voor de uitkomst staat.",
    page: page(
      "Elke rij van een tabel heeft links van `||` de voorwaarden en rechts de uitkomst.",
      "Zonder `||` is niet te zien welke cel de uitkomst is.",
      table("| beroep || ingang |", "| tandarts | direct |"),
      table("| beroep || ingang |", "| tandarts || direct |"),
    ),
  },
  INK0171: {
    severity: "fout",
    title: "Twee keer `||`",
    text: () =>
      "Een rij heeft één dubbele streep `||`: voor de uitkomst. Zet tussen andere cellen een enkele streep `|`.",
    page: page(
      "Er staan twee dubbele strepen in één rij.",
      "Een tabel heeft één uitkomst.",
      table("| beroep | lid || ingang |", "| tandarts || ja || direct |"),
      table("| beroep | lid || ingang |", "| tandarts | ja || direct |"),
    ),
  },
  INK0172: {
    severity: "fout",
    title: "Verkeerd aantal cellen",
    text: ({ expected, found }: { readonly expected: number; readonly found: number }) =>
      `Deze rij heeft ${cells(found)} voor \`||\`, de kop heeft er ${expected}.`,
    page: page(
      "Elke rij heeft evenveel cellen als de kop kolommen heeft. Maakt een kolom niet uit, schrijf dan `-`.",
      "Bij een cel te weinig schuiven de andere op naar de verkeerde kolom.",
      table("| beroep | lid || ingang |", "| tandarts || direct |"),
      table("| beroep | lid || ingang |", "| tandarts | - || direct |"),
    ),
  },
  INK0173: {
    severity: "fout",
    title: "Lege cel",
    text: () => "Een cel blijft nooit leeg. Maakt het niet uit, schrijf dan `-`.",
    page: page(
      "In elke cel staat een waarde, een vergelijking, `geen` of `-`.",
      "Bij een lege cel is niet te zien of hij vergeten is of niet uitmaakt.",
      table("| beroep | lid || ingang |", "| tandarts | || direct |"),
      table("| beroep | lid || ingang |", "| tandarts | - || direct |"),
    ),
  },
});

function cells(count: number): string {
  return count === 1 ? "1 cel" : `${count} cellen`;
}

export const expressionMessages = { ...conditionMessages, ...tableMessages };
