// Messages about conditions and tables: INK0140-0180.

import { defineMessages } from "./messages.js";
import type { Rewritten } from "./syntax-messages-values.js";
import { norm, page, shown, table } from "./syntax-pages.js";

const conditionMessages = defineMessages({
  INK0140: {
    severity: "fout",
    title: "`en` en `of` door elkaar",
    text: () =>
      "Hier staan `en` en `of` door elkaar, zonder haakjes. Zet haakjes om wat bij elkaar hoort: `(a en b) of c`, of `a en (b of c)`.",
    page: page(
      "Wie `en` en `of` in één voorwaarde gebruikt, zegt met haakjes wat bij elkaar hoort.",
      "Lezers zijn het niet eens over wat voorgaat, en het verschil beslist wie een overeenkomst krijgt.",
      norm("eis ingeschrevenKvk en bigGeregistreerd of lidKwaliteitsregister"),
      norm("eis ingeschrevenKvk en (bigGeregistreerd of lidKwaliteitsregister)"),
    ),
  },
  INK0141: {
    severity: "fout",
    title: "`tenzij` betekent twee dingen",
    text: ({ text }: { readonly text: string }) =>
      `\`tenzij\` kan twee dingen betekenen. Hoeft een aanbieder bij ${shown(text)} hier niet aan te voldoen, schrijf dan \`vrijgesteld als\`. Wordt die aanbieder dan juist geweigerd, maak er dan een eigen norm van.`,
    page: page(
      "In documenten staat `tenzij` voor twee dingen: iemand hoeft niet te voldoen, of iemand wordt juist geweigerd.",
      "Wie de verkeerde van de twee kiest, geeft een overeenkomst waar het document er een weigert.",
      norm("eis ingeschrevenKvk tenzij buitenlandseAanbieder"),
      norm("eis             ingeschrevenKvk", "vrijgesteld als buitenlandseAanbieder"),
    ),
  },
  INK0142: {
    severity: "fout",
    title: "`mits` zegt niet genoeg",
    text: () =>
      "`mits` kan twee dingen betekenen. Moet allebei waar zijn, schrijf dan `en`. Geldt de norm alleen voor wie daaraan voldoet, schrijf dan `geldt als`.",
    page: page(
      "`mits` kan een tweede eis zijn, of de groep waarvoor de norm geldt.",
      "Wie buiten de groep valt, voldoet; wie niet aan de tweede eis voldoet, wordt afgewezen. Dat verschil kiest u.",
      norm("eis ingeschrevenKvk mits bigGeregistreerd"),
      norm("eis ingeschrevenKvk en bigGeregistreerd"),
    ),
  },
  INK0143: {
    severity: "fout",
    title: "`indien` in plaats van `als`",
    text: () => "Schrijf `als` in plaats van `indien`.",
    page: page(
      "De taal heeft voor elk begrip één woord. Hiervoor is dat `als`.",
      "Bij twee woorden voor hetzelfde vraagt een lezer zich af wat het verschil is.",
      norm("geldt indien buitenlandseAanbieder", "eis ingeschrevenKvk"),
      norm("geldt als buitenlandseAanbieder", "eis       ingeschrevenKvk"),
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
      `Schrijf een vergelijking in woorden in plaats van ${shown(typed)}: \`${amount}\` voor getallen en bedragen, \`${date}\` voor datums.`,
    page: page(
      "Vergelijkingen zijn woorden: `ten minste`, `ten hoogste`, `meer dan`, `minder dan`; voor datums `voor`, `uiterlijk`, `vanaf`, `na`.",
      "Bij `>` en `>=` leest men snel over het verschil heen, en juist dat zegt of de grens zelf nog voldoet.",
      norm("eis fte >= 2"),
      norm("eis fte ten minste 2"),
    ),
  },
  INK0145: {
    severity: "fout",
    title: "Gelijk met een teken",
    text: ({ typed, right }: Rewritten) => `Schrijf \`${right}\` in plaats van ${shown(typed)}.`,
    page: page(
      "Of twee dingen gelijk zijn, vraagt de taal met `is` en `is niet`.",
      "Wie een norm hardop voorleest, hoort dan een gewone zin.",
      norm("eis beroep = tandarts"),
      norm("eis beroep is tandarts"),
    ),
  },
  INK0146: {
    severity: "fout",
    title: "Verbindingswoord in een andere taal",
    text: ({ typed, right }: Rewritten) => `Schrijf \`${right}\` in plaats van ${shown(typed)}.`,
    page: page(
      "Voorwaarden worden verbonden met `en`, `of` en `niet`.",
      "Beleid is voor aanbieders en inkopers, en die lezen Nederlands.",
      norm("eis ingeschrevenKvk && bigGeregistreerd"),
      norm("eis ingeschrevenKvk en bigGeregistreerd"),
    ),
  },
  INK0147: {
    severity: "fout",
    title: "Ja of nee in een andere taal",
    text: ({ typed, right }: Rewritten) => `Schrijf \`${right}\` in plaats van ${shown(typed)}.`,
    page: page(
      "De waarden van een ja/nee-gegeven heten `ja` en `nee`.",
      "Zo staat in het beleid hetzelfde woord als de aanbieder op zijn formulier aankruist.",
      norm('vraag    "Zijn er aanwijzingen?"', "herkomst verzekeraar", "aanname  true"),
      norm('vraag    "Zijn er aanwijzingen?"', "herkomst verzekeraar", "aanname  ja"),
    ),
  },
  INK0148: {
    severity: "fout",
    title: "`niet` op de verkeerde plaats",
    text: ({ right }: { readonly right: string }) =>
      `Schrijf \`${right}\` in de vergelijking, in plaats van \`niet\` vooraan.`,
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
      "`niet failliet` leest iedereen in één keer goed. Bij `failliet is nee` moet een lezer twee keer denken.",
      norm("eis ingeschreven is ja en failliet is nee"),
      norm("eis ingeschreven en niet failliet"),
    ),
  },
  INK0150: {
    severity: "fout",
    title: "Dubbele ontkenning",
    text: () => "Twee keer `niet` heft elkaar op. Haal ze allebei weg, of haal er één weg.",
    page: page(
      "Er staat twee of meer keer `niet` achter elkaar.",
      "Een dubbele ontkenning leest bijna iedereen verkeerd, en dan keert de eis om.",
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
      "Met een halve vergelijking is niet te zeggen waar de bovengrens bij hoort.",
      norm("eis fte meer dan 2 minder dan 5"),
      norm("eis fte meer dan 2 en fte minder dan 5"),
    ),
  },
  INK0153: {
    severity: "fout",
    title: "Vergelijking in andere woorden",
    text: ({ typed, right }: Rewritten) => `Schrijf \`${right}\` in plaats van ${shown(typed)}.`,
    page: page(
      "Voor elke vergelijking is er één vorm: `is`, `is niet`, `is een van`, `is geen van`, `ten minste`, `ten hoogste`, `meer dan`, `minder dan`, `voor`, `uiterlijk`, `vanaf`, `na`.",
      "Bij twee vormen voor dezelfde grens vraagt een aanbieder zich af of de grens zelf meetelt.",
      norm("eis fte is groter dan 2"),
      norm("eis fte meer dan 2"),
    ),
  },
  INK0160: {
    severity: "fout",
    title: "Opsomming in een opsomming",
    text: () =>
      "Een punt van een opsomming kan zelf geen opsomming zijn. Geef de binnenste opsomming een naam met `bepaal`, en gebruik hier die naam.",
    page: page(
      "Opsommingen worden niet in elkaar gezet.",
      "Twee lagen streepjes lezen mensen verschillend. Een naam zegt wat de binnenste opsomming betekent.",
      norm(
        "eis elk van",
        "  - ingeschreven",
        "  - een van",
        "      - ingeschrevenKvk",
        "      - bigGeregistreerd",
      ),
      `${norm("eis elk van", "  - ingeschreven", "  - geregistreerd")}
bepaal geregistreerd: ja/nee
  waarde een van
    - ingeschrevenKvk
    - bigGeregistreerd
`,
    ),
  },
  INK0161: {
    severity: "fout",
    title: "Verder na een opsomming",
    text: ({ word }: { readonly word: string }) =>
      `Na een opsomming is niet te zien waar \`${word}\` bij hoort. Zet de opsomming tussen haakjes; of zet \`${word}\` verder naar rechts als het bij het laatste punt hoort.`,
    page: page(
      "Achter een opsomming met streepjes kan geen `en` of `of` staan.",
      "Zo'n eis zou ongemerkt alleen bij het laatste punt gaan horen, en dan voldoet een ander.",
      norm("eis een van", "  - ingeschrevenKvk", "  - bigGeregistreerd", "en ingeschreven"),
      norm("eis (een van", "       - ingeschrevenKvk", "       - bigGeregistreerd)", "    en ingeschreven"),
    ),
  },
  INK0162: {
    severity: "fout",
    title: "Streepje niet recht onder de andere",
    text: () =>
      "Dit streepje staat niet recht onder de andere. Zet de streepjes van één opsomming recht onder elkaar.",
    page: page(
      "De streepjes van één opsomming staan recht onder elkaar; zo is te zien welke punten bij elkaar horen.",
      "Een verschoven streepje lijkt op een opsomming in een opsomming, en dan leest de eis anders.",
      norm("eis een van", "  - ingeschrevenKvk", "    - bigGeregistreerd"),
      norm("eis een van", "  - ingeschrevenKvk", "  - bigGeregistreerd"),
    ),
  },
  INK0163: {
    severity: "fout",
    title: "Opsomming midden in een voorwaarde",
    text: () => "Deze opsomming is een deel van een langere voorwaarde. Zet er haakjes omheen.",
    page: page(
      "Een opsomming met streepjes staat alleen, of tussen haakjes.",
      "Zonder haakjes is niet te zien waar de opsomming ophoudt, en dus ook niet wat een aanbieder moet.",
      norm(
        "eis ingeschreven",
        "    en een van",
        "          - ingeschrevenKvk",
        "          - bigGeregistreerd",
      ),
      norm(
        "eis ingeschreven",
        "    en (een van",
        "          - ingeschrevenKvk",
        "          - bigGeregistreerd)",
      ),
    ),
  },
  INK0180: {
    severity: "fout",
    title: "Verbindingswoord ontbreekt",
    text: ({ before, after }: { readonly before: string; readonly after: string }) =>
      `Tussen ${shown(before)} en ${shown(after)} ontbreekt een woord dat ze verbindt, zoals \`en\`, \`of\` of \`is\`.`,
    page: page(
      "Twee delen van een voorwaarde staan zonder woord ertussen.",
      "Moeten ze allebei gelden, of is één genoeg? Dat verschil beslist wie een overeenkomst krijgt.",
      norm("eis ingeschrevenKvk bigGeregistreerd"),
      norm("eis ingeschrevenKvk en bigGeregistreerd"),
    ),
  },
});

const tableMessages = defineMessages({
  INK0170: {
    severity: "fout",
    title: "Rij zonder uitkomst",
    text: () => "In deze rij ontbreekt de dubbele streep. Zet `||` voor de uitkomst.",
    page: page(
      "Elke rij van een tabel heeft links van `||` de voorwaarden en rechts de uitkomst.",
      "Zonder `||` is niet te zien welke cel de uitkomst is.",
      table("| beroep   || ingang |", "| tandarts | direct |"),
      table("| beroep   || ingang |", "| tandarts || direct |"),
    ),
  },
  INK0171: {
    severity: "fout",
    title: "Twee keer `||`",
    text: () =>
      "Een rij heeft één dubbele streep `||`: voor de uitkomst. Zet tussen andere cellen een enkele streep `|`.",
    page: page(
      "Er staan twee dubbele strepen in één rij.",
      "Met twee uitkomsten in één rij is niet te zien welke van de twee voor een aanbieder geldt.",
      table("| beroep   | lid || ingang |", "| tandarts || ja || direct |"),
      table("| beroep   | lid || ingang |", "| tandarts | ja  || direct |"),
    ),
  },
  INK0172: {
    severity: "fout",
    title: "Verkeerd aantal cellen",
    text: ({ expected, found }: { readonly expected: number; readonly found: number }) =>
      `Deze rij heeft ${cells(found)} voor \`||\`, en de kop van de tabel heeft er ${expected}. Maakt een kolom niet uit, schrijf dan \`-\`.`,
    page: page(
      "Elke rij heeft evenveel cellen als de kop kolommen heeft. Maakt een kolom niet uit, schrijf dan `-`.",
      "Bij een cel te weinig schuiven de andere op naar de verkeerde kolom.",
      table("| beroep   | lid || ingang |", "| tandarts || direct |"),
      table("| beroep   | lid || ingang |", "| tandarts | -   || direct |"),
    ),
  },
  INK0173: {
    severity: "fout",
    title: "Lege cel",
    text: () => "Deze cel is leeg. Vul de cel in, of schrijf `-` als het niet uitmaakt.",
    page: page(
      "In elke cel staat een waarde, een vergelijking, `geen` of `-`.",
      "Bij een lege cel is niet te zien of die vergeten is, of niet uitmaakt.",
      table("| beroep   | lid || ingang |", "| tandarts |     || direct |"),
      table("| beroep   | lid || ingang |", "| tandarts | -   || direct |"),
    ),
  },
});

function cells(count: number): string {
  return count === 1 ? "1 cel" : `${count} cellen`;
}

export const expressionMessages = { ...conditionMessages, ...tableMessages };
