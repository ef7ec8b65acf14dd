// Messages about declared types and about the values that are given to facts: part of INK03xx.

import { defineMessages } from "@inkoop/language";
import { policy } from "./page-parts.js";
import { derived, example, fte, judged, named, omzet, ontvangenOp, specialisten } from "./type-pages.js";
import { quoted } from "./words.js";

export const declaredTypeMessages = defineMessages({
  INK0311: {
    severity: "fout",
    title: "Grens is geen geheel getal",
    text: () => "De grens van een geheel getal is zelf ook een geheel getal, zonder cijfers achter de komma.",
    page: {
      meaning: "Een grens van een `geheel getal` heeft cijfers achter de komma.",
      why: "Zo'n grens is nooit precies te halen; meestal is het type verkeerd.",
      wrong: judged(
        `  stoelen: geheel getal ten minste 0,5
    vraag "Hoeveel behandelstoelen heeft u?"`,
        "stoelen meer dan 3",
      ),
      right: judged(
        `  stoelen: geheel getal ten minste 1
    vraag "Hoeveel behandelstoelen heeft u?"`,
        "stoelen meer dan 3",
      ),
    },
  },
  INK0314: {
    severity: "fout",
    title: "Lijst of structuur past hier niet",
    text: (p: { readonly place: "gegeven" | "veld" | "afgeleide" }) =>
      p.place === "veld"
        ? "Een veld van een structuur is één waarde: geen lijst en geen structuur."
        : "Een afgeleide waarde is één waarde: geen lijst en geen structuur.",
    page: {
      meaning: "Een veld of een afgeleide waarde heeft een lijst of een structuur als type.",
      why: "Alleen gegevens die iemand opgeeft kunnen een lijst zijn; daarbinnen staat elk gegeven op zichzelf.",
      wrong: specialisten(
        `  naam: tekst
  diplomas: lijst van tekst`,
        `aantal specialisten met (naam is niet "") ten minste 1`,
      ),
      right: specialisten(
        `  naam: tekst
  diploma: tekst`,
        `aantal specialisten met (naam is niet "") ten minste 1 en elk van specialisten heeft (diploma is niet "")`,
      ),
    },
  },
  INK0315: {
    severity: "fout",
    title: "Structuur buiten een lijst",
    text: (p: { readonly structuur: string }) =>
      `Een structuur staat alleen in een lijst. Schrijf ${quoted(`lijst van ${p.structuur}`)}.`,
    page: {
      meaning: "Een gegeven heeft een structuur als type, zonder `lijst van` ervoor.",
      why: "De velden van een structuur zijn alleen te bereiken via een lijst: `aantal … met (…)`, `som van …`, `elk van …`.",
      wrong: specialisten(
        named,
        "aantal specialisten met (fte meer dan 0) ten minste 1",
        `  hoofd: Specialist
    vraag "Wie is het hoofd?"
`,
      ),
      right: specialisten(named, "aantal specialisten met (fte meer dan 0) ten minste 1"),
    },
  },
  INK0316: {
    severity: "fout",
    title: "`optioneel` past hier niet",
    text: (p: { readonly list: boolean }) =>
      p.list
        ? "Een lijst kan leeg zijn; `optioneel` is daarvoor niet nodig."
        : "Wat ja of nee is, is altijd een van beide. Weet u het antwoord nog niet, dan is het onbekend.",
    page: {
      meaning: "Een lijst, of iets dat ja of nee is, is `optioneel` gemaakt.",
      why: "`geen` en een lege lijst, of `geen` en nee, zouden twee manieren zijn om hetzelfde te zeggen.",
      wrong: judged(
        `  volledig: ja/nee optioneel
    vraag "Is de aanvraag volledig?"
${ontvangenOp}`,
        "volledig of ontvangenOp voor 1 juli 2026",
      ),
      right: judged(
        `  volledig: ja/nee
    vraag "Is de aanvraag volledig?"
${ontvangenOp}`,
        "volledig of ontvangenOp voor 1 juli 2026",
      ),
    },
  },
  INK0317: {
    severity: "fout",
    title: "Grenzen passen hier niet",
    text: (p: { readonly type: string }) =>
      `Grenzen horen bij een getal, percentage of bedrag, niet bij ${p.type}.`,
    page: {
      meaning: "Een type dat geen hoeveelheid is, of een lijst, heeft grenzen.",
      why: "Alleen van een hoeveelheid is te zeggen dat zij ten minste of ten hoogste iets is.",
      wrong: judged(
        `  ontvangenOp: datum ten minste 1
    vraag "Wanneer is de aanvraag ontvangen?"`,
        "ontvangenOp voor 1 juli 2026",
      ),
      right: judged(ontvangenOp, "ontvangenOp voor 1 juli 2026"),
    },
  },
  INK0318: {
    severity: "fout",
    title: "Grenzen bij een afgeleide waarde",
    text: () =>
      "Grenzen horen bij gegevens. Wat een afgeleide waarde kan zijn, volgt uit de gegevens waaruit zij wordt bepaald.",
    page: {
      meaning: "Een `bepaal` of `tabel` heeft grenzen achter het type.",
      why: "Grenzen zijn er om ingevulde gegevens na te kijken; een afgeleide waarde vult niemand in.",
      wrong: derived(
        "bedrag ten minste € 0",
        "  waarde 10% van omzet",
        "uitkomst meer dan € 10 of lidSinds is geen",
      ),
      right: derived("bedrag", "  waarde 10% van omzet", "uitkomst meer dan € 10 of lidSinds is geen"),
    },
  },
  INK0319: {
    severity: "fout",
    title: "Grenzen omgekeerd",
    text: () => "De ondergrens ligt boven de bovengrens, dus geen enkele waarde past. Wissel ze om.",
    page: {
      meaning: "Achter `van` staat een hogere waarde dan achter `tot en met`.",
      why: "Dan is elk antwoord fout.",
      wrong: judged(
        `  fte: getal van 1 tot en met 0
    vraag "Hoeveel fte werkt u?"`,
        "fte meer dan 0,5",
      ),
      right: judged(fte, "fte meer dan 0,5"),
    },
  },
  INK0320: {
    severity: "fout",
    title: "Grens in een andere eenheid",
    text: (p: { readonly type: string; readonly fits: string | undefined }) =>
      `De grens van ${p.type} is zelf ook ${p.type}, als getal geschreven.${p.fits === undefined ? "" : ` Schrijf ${quoted(p.fits)}.`}`,
    page: {
      meaning: "Een grens is geschreven in een andere eenheid dan het type, of is geen vast getal.",
      why: "Een bedrag is niet met een gewoon getal te begrenzen.",
      wrong: judged(
        `  omzet: bedrag ten minste 0
    vraag "Wat was uw omzet?"`,
        "omzet meer dan € 100",
      ),
      right: judged(omzet, "omzet meer dan € 100"),
    },
  },
  INK0334: {
    severity: "fout",
    title: "Vaste waarde nodig",
    text: (p: { readonly wanted: string }) =>
      `Hier hoort ${p.wanted}, zo opgeschreven, en niet iets dat van gegevens afhangt.`,
    page: {
      meaning:
        "Op deze plaats staat een vaste waarde: in een voorbeeld, in een tabelcel van ja en nee, of in de looptijd.",
      why: "Een voorbeeld waarvan de gegevens van andere gegevens afhangen, laat niet zien wat er gebeurt.",
      wrong: example("lidSinds is peildatum"),
      right: example("lidSinds is 1 maart 2026"),
    },
  },
  INK0335: {
    severity: "fout",
    title: "Looptijd omgekeerd",
    text: () => "De looptijd eindigt voor zij begint. Wissel de datums om.",
    page: {
      meaning: "De laatste dag van de looptijd ligt voor de eerste.",
      why: "Het beleid zou op geen enkele dag gelden, en het contractjaar zou niet kloppen.",
      wrong: policy("").replace("31 december 2027", "31 december 2026"),
      right: policy(""),
    },
  },
  INK0336: {
    severity: "fout",
    title: "Niet optioneel",
    text: (p: { readonly name: string }) =>
      `${quoted(p.name)} is niet \`optioneel\` en kan dus niet \`geen\` zijn. Is het antwoord nog niet bekend, schrijf dan ${quoted(`onbekend ${p.name}`)}.`,
    page: {
      meaning: "Een voorbeeld zegt `geen` van een gegeven dat er altijd is.",
      why: "Zulke gegevens worden geweigerd, dus het voorbeeld kan niet slagen.",
      wrong: example("lidSinds is 1 maart 2026").replace("fte is 0,8", "geen fte"),
      right: example("geen lidSinds"),
    },
  },
  INK0337: {
    severity: "fout",
    title: "Geen ja of nee",
    text: (p: { readonly name: string; readonly word: string; readonly type: string }) =>
      `${quoted(p.name)} is ${p.type}, geen ja of nee. Schrijf ${quoted(`${p.name} is …`)} met de waarde erachter.`,
    page: {
      meaning: "Achter `ja` of `nee` staat een naam van iets dat geen ja of nee is.",
      why: "Op zo'n vraag is ja geen antwoord.",
      wrong: example("ja lidSinds"),
      right: example("lidSinds is 1 maart 2026"),
    },
  },
  INK0338: {
    severity: "fout",
    title: "Waarde past niet bij het gegeven",
    text: (p: { readonly name: string; readonly expected: string }) =>
      `${quoted(p.name)} is ${p.expected}. Achter \`is\` hoort precies dat.`,
    page: {
      meaning:
        "Achter `is` staan meer waarden, of staan dingen van een lijst, waar er één hoort, of omgekeerd.",
      why: "Zulke gegevens worden geweigerd, dus het voorbeeld kan niet slagen.",
      wrong: example("lidSinds is 1 maart 2026, 2 maart 2026"),
      right: example("lidSinds is 1 maart 2026"),
    },
  },
});
