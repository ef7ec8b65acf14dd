// Messages about declared types and about the values that are given to facts: part of INK03xx.

import { defineMessages } from "@inkoop/language";
import { policy } from "./page-parts.js";
import { derived, example, fte, judged, named, omzet, ontvangenOp, specialisten } from "./type-pages.js";
import { quoted } from "./words.js";

export const declaredTypeMessages = defineMessages({
  INK0311: {
    severity: "fout",
    title: "Grens is geen geheel getal",
    text: () =>
      "De grens van een geheel getal heeft geen cijfers achter de komma. Schrijf een geheel getal, of maak van de soort `getal`.",
    page: {
      meaning: "Een gegeven met de soort `geheel getal` heeft een grens met cijfers achter de komma.",
      why: "Een halve behandelstoel bestaat niet, dus niemand zit ooit precies op die grens. Meestal is de soort verkeerd.",
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
        ? "Een veld van een structuur kan geen lijst en geen structuur zijn. Kies een andere soort, of maak er een eigen gegeven van."
        : "Een afgeleide waarde kan geen lijst en geen structuur zijn. Kies een andere soort.",
    page: {
      meaning: "Een veld of een afgeleide waarde heeft een lijst of een structuur als soort.",
      why: "Een lijst in een lijst kan een aanbieder op een formulier niet invullen. Alleen een gegeven kan een lijst zijn.",
      wrong: specialisten(
        `  naam: tekst
  diplomas: lijst van tekst`,
        `aantal specialisten met (naam is niet "") ten minste 1`,
      ),
      right: specialisten(
        `  naam: tekst
  diploma: tekst`,
        `aantal specialisten met (naam is niet "") ten minste 1
       en elk van specialisten heeft (diploma is niet "")`,
      ),
    },
  },
  INK0315: {
    severity: "fout",
    title: "Structuur buiten een lijst",
    text: (p: { readonly structuur: string }) =>
      `Een structuur staat alleen in een lijst. Schrijf ${quoted(`lijst van ${p.structuur}`)}.`,
    page: {
      meaning: "Een gegeven heeft een structuur als soort, zonder `lijst van` ervoor.",
      why: "Een structuur beschrijft iets waarvan een aanbieder er meer kan hebben, zoals specialisten. Met `aantal`, `som van` en `elk van` vraagt u naar de hele lijst.",
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
        ? "Een lijst kan leeg zijn, en heeft daar geen `optioneel` voor nodig. Haal `optioneel` weg."
        : "Een ja/nee-gegeven is altijd ja of nee, of nog onbekend. Haal `optioneel` weg.",
    page: {
      meaning: "Een lijst, of iets dat ja of nee is, is `optioneel` gemaakt.",
      why: "Een aanbieder zou nee en geen allebei kunnen antwoorden, en hetzelfde bedoelen. Dan valt de een af en de ander niet.",
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
      `Grenzen horen bij een getal, percentage of bedrag, niet bij ${p.type}. Haal ze weg.`,
    page: {
      meaning: "Er staan grenzen bij een lijst, of bij een soort die geen hoeveelheid is.",
      why: "Grenzen houden antwoorden tegen die niet kunnen kloppen. Bij een datum doet een `controle` dat.",
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
    text: () => "Een afgeleide waarde heeft geen grenzen: die volgen uit de gegevens. Haal ze hier weg.",
    page: {
      meaning: "Een `bepaal` of `tabel` heeft grenzen achter de soort.",
      why: "Grenzen houden antwoorden tegen die niet kunnen kloppen. Een afgeleide waarde vult niemand in.",
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
      why: "Dan wordt elk antwoord geweigerd, en kan geen enkele aanbieder de vraag beantwoorden.",
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
      `De grens van ${p.type} is zelf ook ${p.type}, zo opgeschreven.${p.fits === undefined ? " Schrijf hier een vaste waarde." : ` Schrijf ${quoted(p.fits)}.`}`,
    page: {
      meaning: "Een grens heeft een andere eenheid dan het gegeven, of is geen vaste waarde.",
      why: "Aan een grens wordt elk antwoord getoetst. Dan moet vaststaan of 100 honderd euro is, honderd procent of gewoon honderd.",
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
      `Dit hangt van gegevens af, en hier hoort een vaste waarde. Schrijf ${p.wanted}.`,
    page: {
      meaning:
        "In een voorbeeld, in de looptijd en in een cel met ja of nee hoort een vaste waarde. Hier staat iets dat van andere gegevens afhangt.",
      why: "Een voorbeeld laat zien wat er met één bepaalde aanbieder gebeurt. Dan moet van die aanbieder vaststaan wat hij opgeeft.",
      wrong: example("lidSinds is peildatum"),
      right: example("lidSinds is 1 maart 2026"),
    },
  },
  INK0335: {
    severity: "fout",
    title: "Looptijd omgekeerd",
    text: () =>
      "De laatste dag van de looptijd ligt voor de eerste. Wissel de datums om, of verbeter het jaar.",
    page: {
      meaning:
        "Achter `looptijd` staat eerst de eerste dag en dan de laatste. Hier is de laatste eerder dan de eerste.",
      why: "Zo'n beleid geldt op geen enkele dag. En datums met `van het contractjaar` komen in het verkeerde jaar terecht.",
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
      why: "Van een aanbieder die dit opgeeft, worden de gegevens geweigerd. Het voorbeeld laat dus iets zien wat niet kan gebeuren.",
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
      meaning: "Achter `ja` of `nee` staat de naam van een gegeven dat geen ja of nee is.",
      why: "Op de vraag sinds wanneer iemand lid is, is ja geen antwoord. Het voorbeeld zou niets laten zien.",
      wrong: example("ja lidSinds"),
      right: example("lidSinds is 1 maart 2026"),
    },
  },
  INK0338: {
    severity: "fout",
    title: "Waarde past niet bij het gegeven",
    text: (p: { readonly name: string; readonly expected: string }) =>
      `${quoted(p.name)} is ${p.expected}. Schrijf achter \`is\` precies dat, en niet meer.`,
    page: {
      meaning: "Achter `is` staan meer waarden waar er één hoort, of één waarde waar een lijst hoort.",
      why: "Van een aanbieder die dit opgeeft, worden de gegevens geweigerd. Het voorbeeld laat dus iets zien wat niet kan gebeuren.",
      wrong: example("lidSinds is 1 maart 2026, 2 maart 2026"),
      right: example("lidSinds is 1 maart 2026"),
    },
  },
});
