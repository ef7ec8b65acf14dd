// Messages about types: INK03xx.

import { defineMessages } from "@inkoop/language";
import { decision, policy } from "./page-parts.js";
import { listedNames, quoted, suggestion } from "./words.js";

type Nothing = Readonly<Record<string, never>>;

/** A policy with these facts and one norm that tests them. */
const judged = (facts: string, eis: string): string =>
  decision(
    "punten 1",
    `gegevens "Praktijk"
${facts}

voorwaarde getoetst "Voldoet aan de eis"
  eis  ${eis}
  bron algemeen punt 1
`,
  );

const beroep = (eis: string): string =>
  decision(
    "punten 1",
    `keuzelijst Beroep
  tandarts   "Tandarts"
  orthodontist "Orthodontist"

gegevens "Praktijk"
  beroep: Beroep
    vraag "Wat is uw beroep?"
  omzet: bedrag ten minste € 0
    vraag "Wat was uw omzet?"

voorwaarde getoetst "Voldoet aan de eis"
  eis  omzet meer dan € 0 en ${eis}
  bron algemeen punt 1
`,
  );

const omzet = `  omzet: bedrag ten minste € 0
    vraag "Wat was uw omzet?"`;
const fte = `  fte: getal van 0 tot en met 1
    vraag "Hoeveel fte werkt u?"`;
const ontvangenOp = `  ontvangenOp: datum
    vraag "Wanneer is de aanvraag ontvangen?"`;
const lidSinds = `  lidSinds: datum optioneel
    vraag "Sinds wanneer bent u lid?"`;
const twoAnswers = `  volledig: ja/nee
    vraag "Is de aanvraag volledig?"
  ondertekend: ja/nee
    vraag "Is de aanvraag ondertekend?"`;

const specialisten = (fields: string, eis: string, facts = ""): string =>
  decision(
    "punten 1",
    `structuur Specialist
${fields}

gegevens "Praktijk"
  specialisten: lijst van Specialist
    vraag "Welke specialisten werken bij u?"
${facts}
voorwaarde getoetst "Voldoet aan de eis"
  eis  ${eis}
  bron algemeen punt 1
`,
  );

const named = `  naam: tekst
  fte: getal van 0 tot en met 1`;

const derived = (type: string, body: string, eis: string): string =>
  decision(
    "punten 1",
    `gegevens "Praktijk"
${omzet}
${lidSinds}

bepaal uitkomst: ${type}
${body}

voorwaarde getoetst "Voldoet aan de eis"
  eis  ${eis}
  bron algemeen punt 1
`,
  );

const table = (row: string): string =>
  decision(
    "punten 1",
    `gegevens "Praktijk"
${twoAnswers}

tabel uitkomst: geheel getal
  | volledig | ondertekend || uitkomst |
${row}
  | nee      | -           || 2        |

voorwaarde getoetst "Voldoet aan de eis"
  eis  uitkomst is 1
  bron algemeen punt 1
`,
  );

const example = (given: string): string =>
  decision(
    "punten 1",
    `gegevens "Praktijk"
${fte}
${lidSinds}

voorwaarde getoetst "Voldoet aan de eis"
  eis  fte meer dan 0,5 of lidSinds voor 1 juli 2026
  bron algemeen punt 1

voorbeeld "Werkt deeltijd"
  gegeven  ${given}
           fte is 0,8
  verwacht komt in aanmerking
`,
  );

export const typeMessages = defineMessages({
  INK0301: {
    severity: "fout",
    title: "Onbekende waarde",
    text: (p: {
      readonly name: string;
      readonly keuzelijst: string;
      readonly near: string | undefined;
      readonly values: readonly string[];
    }) =>
      `${quoted(p.name)} is geen waarde van keuzelijst ${quoted(p.keuzelijst)}.${
        p.near === undefined && p.values.length > 0 && p.values.length <= 8
          ? ` Kies uit ${listedNames(p.values, "of")}.`
          : suggestion(p.near)
      }`,
    page: {
      meaning: "Er wordt vergeleken met een waarde die niet in de keuzelijst staat.",
      why: "De vergelijking zou nooit opgaan, en dat valt pas op als iemand ten onrechte wordt afgewezen.",
      wrong: beroep("beroep is tandrats"),
      right: beroep("beroep is tandarts"),
    },
  },
  INK0302: {
    severity: "fout",
    title: "Verkeerd soort waarde",
    text: (p: { readonly expected: string; readonly actual: string; readonly advice: string | undefined }) =>
      `Hier hoort ${p.expected}, maar dit is ${p.actual}.${p.advice === undefined ? "" : ` ${p.advice}`}`,
    page: {
      meaning: "Op deze plaats past alleen een bepaald soort waarde, en hier staat een ander soort.",
      why: "Een datum is geen bedrag en een beroep is geen ja: zo'n vergelijking betekent niets.",
      wrong: beroep("beroep"),
      right: beroep("beroep is tandarts"),
    },
  },
  INK0303: {
    severity: "fout",
    title: "Eenheden door elkaar",
    text: (p: { readonly left: string; readonly right: string }) =>
      `Hier hoort ${p.left}, maar dit is ${p.right}. Die twee zijn niet te vergelijken of op te tellen.`,
    page: {
      meaning:
        "Een getal, een percentage en een bedrag zijn verschillende eenheden; hier staan er twee door elkaar.",
      why: "Of 70 nu 70%, € 70 of gewoon 70 is, maakt alles uit.",
      wrong: judged(omzet, "omzet ten minste 1.000"),
      right: judged(omzet, "omzet ten minste € 1.000"),
    },
  },
  INK0304: {
    severity: "fout",
    title: "Ja of nee vergelijken",
    text: (p: { readonly right: string | undefined }) =>
      p.right === undefined
        ? `Iets dat ja of nee is, vergelijkt u niet. Schrijf de naam zelf als het ja moet zijn, en \`niet\` ervoor als het nee moet zijn.`
        : `Iets dat ja of nee is, vergelijkt u niet. Schrijf ${quoted(p.right)}.`,
    page: {
      meaning: "Een gegeven dat ja of nee is, wordt met `is` vergeleken.",
      why: "`volledig` zegt al wat `volledig is ja` wil zeggen. De taal kent één manier om iets te zeggen.",
      wrong: judged(twoAnswers, "volledig is ja en ondertekend"),
      right: judged(twoAnswers, "volledig en ondertekend"),
    },
  },
  INK0305: {
    severity: "fout",
    title: "Niet te vergelijken",
    text: (p: { readonly type: string; readonly list: boolean }) =>
      `Met \`is\` vergelijkt u één waarde, maar dit is ${p.type}.${p.list ? " Vraag met `bevat` of iets erin staat, of met `aantal` hoeveel het er zijn." : ""}`,
    page: {
      meaning: "Een lijst of een duur staat links van `is`.",
      why: "Alleen één losse waarde kan gelijk zijn aan een andere.",
      wrong: specialisten(named, "specialisten is 2"),
      right: specialisten(named, "aantal specialisten is 2 en elk van specialisten heeft (fte meer dan 0)"),
    },
  },
  INK0306: {
    severity: "fout",
    title: "Verkeerd woord om te vergelijken",
    text: (p: { readonly written: string; readonly right: string; readonly left: string }) =>
      `${quoted(p.written)} past niet bij ${p.left}. Schrijf ${quoted(p.right)}.`,
    page: {
      meaning:
        "Datums vergelijkt u met `voor`, `uiterlijk`, `vanaf` en `na`; getallen met `minder dan`, `ten hoogste`, `ten minste` en `meer dan`.",
      why: "Zo is zonder nadenken te lezen of het om een dag of om een hoeveelheid gaat, en of de grens meetelt.",
      wrong: judged(ontvangenOp, "ontvangenOp ten hoogste 1 juli 2026"),
      right: judged(ontvangenOp, "ontvangenOp uiterlijk 1 juli 2026"),
    },
  },
  INK0307: {
    severity: "fout",
    title: "Kan niet `geen` zijn",
    text: (p: { readonly what: string }) =>
      `${p.what} is niet \`optioneel\` en is dus nooit \`geen\`. Maak het gegeven \`optioneel\`, of haal deze vraag weg.`,
    page: {
      meaning: "Er wordt gevraagd of iets `geen` is, terwijl het er altijd is.",
      why: "De vraag is dan altijd met nee beantwoord; vaak is `optioneel` vergeten.",
      wrong: judged(ontvangenOp, "ontvangenOp is geen"),
      right: judged(lidSinds, "lidSinds is geen"),
    },
  },
  INK0308: {
    severity: "fout",
    title: "Geen volgorde",
    text: (p: { readonly type: string }) =>
      `Alleen getallen, bedragen, percentages en datums hebben een volgorde; dit is ${p.type}.`,
    page: {
      meaning:
        "Een tekst, een waarde van een keuzelijst of ja/nee wordt vergeleken als een getal of een datum.",
      why: "Een beroep is niet meer of eerder dan een ander beroep.",
      wrong: beroep("beroep vanaf 1 juli 2026"),
      right: beroep("beroep is tandarts"),
    },
  },
  INK0309: {
    severity: "waarschuwing",
    title: "Staat al vast",
    text: (p: { readonly answer: "ja" | "nee"; readonly range: string | undefined }) =>
      `Deze vergelijking is altijd ${p.answer}${p.range === undefined ? "" : `: de waarde links is ${p.range}`}. Klopt de grens wel?`,
    page: {
      meaning: "Door de grenzen van de gegevens staat de uitkomst van de vergelijking al vast.",
      why: "Dan toetst de norm niets. Meestal is de grens in de verkeerde eenheid geschreven.",
      wrong: judged(fte, "fte ten minste 36"),
      right: judged(fte, "fte ten minste 0,8"),
    },
  },
  INK0310: {
    severity: "fout",
    title: "Te groot om precies te rekenen",
    text: (_: Nothing) =>
      `Hier kan een getal uitkomen dat te groot is om precies mee te rekenen. Geef de gegevens grenzen, bijvoorbeeld \`van 0 tot en met 1.000\`, of gebruik minder decimalen.`,
    page: {
      meaning:
        "Met de grootste waarden die de gegevens mogen hebben, komt er een getal uit dat een computer niet meer op elk cijfer nauwkeurig bewaart.",
      why: "Een beslissing mag nooit van een afronding afhangen.",
      wrong: judged(
        `  patienten: getal
    vraag "Hoeveel patiënten heeft u?"`,
        "12,3456% van patienten ten minste 1",
      ),
      right: judged(
        `  patienten: getal van 0 tot en met 100.000
    vraag "Hoeveel patiënten heeft u?"`,
        "12,3456% van patienten ten minste 1",
      ),
    },
  },
  INK0311: {
    severity: "fout",
    title: "Getal buiten de grenzen van de taal",
    text: (p: { readonly decimals?: number; readonly below?: string }) =>
      p.decimals === undefined
        ? `Dit getal is te groot: het moet kleiner zijn dan ${p.below ?? ""}.`
        : p.decimals === 0
          ? "Hier hoort een geheel getal, zonder cijfers achter de komma."
          : `Dit getal heeft te veel cijfers achter de komma: ten hoogste ${p.decimals}.`,
    page: {
      meaning:
        "Een getal of percentage heeft ten hoogste 4 decimalen en is kleiner dan 100 miljoen; een bedrag heeft ten hoogste 2 decimalen en is kleiner dan 10 miljard.",
      why: "Binnen deze grenzen rekent elke computer op elk cijfer precies.",
      wrong: judged(omzet, "omzet ten minste € 0,125"),
      right: judged(omzet, "omzet ten minste € 0,13"),
    },
  },
  INK0312: {
    severity: "fout",
    title: "Jaar buiten bereik",
    text: (p: { readonly year: number }) =>
      `Het jaar ${p.year} valt buiten de jaren 1900 tot en met 2199. Is het goed geschreven?`,
    page: {
      meaning: "Een datum ligt voor 1900 of na 2199.",
      why: "In een inkoopbeleid is dat vrijwel zeker een tikfout.",
      wrong: judged(ontvangenOp, "ontvangenOp voor 1 juli 2926"),
      right: judged(ontvangenOp, "ontvangenOp voor 1 juli 2026"),
    },
  },
  INK0313: {
    severity: "fout",
    title: "Niet elk jaar een 29 februari",
    text: (_: Nothing) =>
      "29 februari bestaat niet in elk jaar, dus ook niet in elk contractjaar. Schrijf 28 februari of 1 maart.",
    page: {
      meaning: "Een datum in het contractjaar, of het jaar ervoor, is 29 februari.",
      why: "In de meeste jaren is er die dag niet, en dan is de grens onduidelijk.",
      wrong: judged(ontvangenOp, "ontvangenOp voor 29 februari van het contractjaar"),
      right: judged(ontvangenOp, "ontvangenOp voor 1 maart van het contractjaar"),
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
    text: (_: Nothing) =>
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
    text: (_: Nothing) =>
      "De ondergrens ligt boven de bovengrens, dus geen enkele waarde past. Wissel ze om.",
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
  INK0321: {
    severity: "fout",
    title: "Duur zonder datum",
    text: (_: Nothing) =>
      "Een duur telt u bij een datum op, of trekt u ervan af: schrijf de datum eerst, bijvoorbeeld `ontvangenOp + 6 weken`.",
    page: {
      meaning: "Er staat een duur waar een datum of een getal hoort.",
      why: "Hoeveel dagen een maand telt, hangt af van de datum waar zij bij komt.",
      wrong: judged(ontvangenOp, "1 juli 2026 na 6 weken + ontvangenOp"),
      right: judged(ontvangenOp, "1 juli 2026 na ontvangenOp + 6 weken"),
    },
  },
  INK0322: {
    severity: "fout",
    title: "Rekenen met twee datums",
    text: (_: Nothing) =>
      "Twee datums telt u niet op en trekt u niet van elkaar af. Vraag met `binnen 6 weken na …` hoever ze uit elkaar liggen.",
    page: {
      meaning: "Een datum wordt bij een andere opgeteld, of ervan afgetrokken.",
      why: "Het verschil in maanden of jaren is geen vast getal; `binnen` zegt precies waar de grens ligt.",
      wrong: judged(ontvangenOp, "ontvangenOp - 1 juni 2026 voor 1 juli 2026"),
      right: judged(ontvangenOp, "ontvangenOp binnen 6 weken na 1 juni 2026"),
    },
  },
  INK0323: {
    severity: "fout",
    title: "Hiermee is niet te rekenen",
    text: (p: { readonly actual: string }) =>
      `Optellen en aftrekken kan met getallen, percentages, bedragen en datums; dit is ${p.actual}.`,
    page: {
      meaning: "Een tekst, een waarde van een keuzelijst of ja/nee staat in een berekening.",
      why: "Wie wil tellen hoe vaak iets ja is, gebruikt een lijst met `aantal`.",
      wrong: beroep("omzet + beroep meer dan € 10"),
      right: beroep("omzet + € 5 meer dan € 10 en beroep is tandarts"),
    },
  },
  INK0324: {
    severity: "fout",
    title: "Percentage waarvan?",
    text: (p: { readonly actual: string }) =>
      `Een percentage neemt u van een getal of van een bedrag; dit is ${p.actual}.`,
    page: {
      meaning: "Achter `% van` staat iets dat geen getal of bedrag is.",
      why: "Alleen van een hoeveelheid is een deel te nemen.",
      wrong: beroep("70% van beroep meer dan € 10"),
      right: beroep("70% van omzet meer dan € 10 en beroep is tandarts"),
    },
  },
  INK0325: {
    severity: "fout",
    title: "Lijst zonder velden",
    text: (p: { readonly element: string }) =>
      `Binnen \`met (…)\`, \`heeft (…)\` en \`som van\` gaat het over velden, maar elk ding in deze lijst is ${p.element}. Alleen een lijst van een \`structuur\` heeft velden.`,
    page: {
      meaning: "Er worden velden gevraagd van een lijst van losse waarden.",
      why: "Alleen een structuur heeft velden. Of een losse waarde in een lijst staat, vraagt u met `bevat`.",
      wrong: judged(
        `  namen: lijst van tekst
    vraag "Wie werken er?"`,
        `aantal namen met (naam is "A") ten minste 1`,
      ),
      right: judged(
        `  namen: lijst van tekst
    vraag "Wie werken er?"`,
        "aantal namen ten minste 1",
      ),
    },
  },
  INK0326: {
    severity: "fout",
    title: "Veld is niet op te tellen",
    text: (p: { readonly field: string; readonly actual: string }) =>
      `${quoted(p.field)} is ${p.actual}; \`som van\` telt een veld op dat een getal, percentage of bedrag is en altijd een waarde heeft.`,
    page: {
      meaning: "Het veld achter `som van` is geen getal, of kan `geen` zijn.",
      why: "Van iets dat er niet is, is niet te zeggen hoeveel het meetelt.",
      wrong: specialisten(
        named,
        "som van naam van specialisten ten minste 2 en elk van specialisten heeft (fte meer dan 0)",
      ),
      right: specialisten(
        named,
        `som van fte van specialisten ten minste 2 en elk van specialisten heeft (naam is niet "")`,
      ),
    },
  },
  INK0327: {
    severity: "fout",
    title: "Lijst binnen een lijst",
    text: (_: Nothing) =>
      "Binnen `met (…)` of `heeft (…)` gaat het over één ding uit de lijst; een tweede lijst past daar niet in. Zet dat deel in een `bepaal`.",
    page: {
      meaning: "Binnen de voorwaarde op een lijst wordt weer iets over een lijst gevraagd.",
      why: "Dan is niet meer te lezen van welke lijst een veld is.",
      wrong: specialisten(
        named,
        `elk van specialisten heeft (naam is niet "" en som van fte van specialisten ten minste 2)`,
      ),
      right: specialisten(
        named,
        `elk van specialisten heeft (naam is niet "") en som van fte van specialisten ten minste 2`,
      ),
    },
  },
  INK0328: {
    severity: "fout",
    title: "`bevat` zonder keuzes",
    text: (p: { readonly type: string }) =>
      `\`bevat\` vraagt of een waarde van een keuzelijst in een lijst staat; dit is ${p.type}.`,
    page: {
      meaning: "Links van `bevat` staat iets anders dan een lijst van waarden van een keuzelijst.",
      why: "Alleen zo'n lijst heeft vaste waarden om naar te vragen.",
      wrong: beroep("beroep bevat tandarts"),
      right: beroep("beroep is tandarts"),
    },
  },
  INK0329: {
    severity: "fout",
    title: "Wat als het er niet is?",
    text: (p: { readonly name: string }) =>
      `${quoted(p.name)} kan \`geen\` zijn, en een vergelijking met \`geen\` is altijd nee. Zeg bij deze ontkenning zelf wat er dan geldt: ${quoted(`${p.name} is geen of …`)} of ${quoted(`${p.name} is niet geen en …`)}.`,
    page: {
      meaning:
        "Een vergelijking met een optioneel gegeven wordt ontkend, met `niet`, `is niet`, `is geen van` of `geen van`.",
      why: "De een leest `niet A` als ‘iets anders dan A’, de ander als ‘A niet, en dus ook niets’. De taal kiest niet voor u.",
      wrong: judged(lidSinds, "niet (lidSinds voor 1 juli 2026)"),
      right: judged(lidSinds, "niet (lidSinds is niet geen en lidSinds voor 1 juli 2026)"),
    },
  },
  INK0330: {
    severity: "fout",
    title: "`geen` als uitkomst",
    text: (_: Nothing) =>
      "Deze afgeleide waarde is niet `optioneel` en kan dus niet `geen` zijn. Zet `optioneel` achter het type, of geef een andere uitkomst.",
    page: {
      meaning: "Een geval of rij geeft `geen`, terwijl het type niet `optioneel` is.",
      why: "Wie de waarde gebruikt, moet weten dat zij er niet hoeft te zijn.",
      wrong: derived(
        "bedrag",
        "  als lidSinds voor 1 juli 2026 dan omzet\n  anders geen",
        "uitkomst meer dan € 10",
      ),
      right: derived(
        "bedrag optioneel",
        "  als lidSinds voor 1 juli 2026 dan omzet\n  anders geen",
        "uitkomst meer dan € 10",
      ),
    },
  },
  INK0331: {
    severity: "fout",
    title: "Uitkomst kan ontbreken",
    text: (p: { readonly name: string }) =>
      `${quoted(p.name)} kan \`geen\` zijn, en dan is deze uitkomst het ook; de afgeleide waarde is niet \`optioneel\`. Zet \`optioneel\` achter het type, of behandel \`${p.name} is geen\` in een eigen geval.`,
    page: {
      meaning: "De uitkomst rust op een optioneel gegeven, maar het type is niet `optioneel`.",
      why: "Wie de waarde gebruikt, moet weten dat zij er niet hoeft te zijn.",
      wrong: derived(
        "datum",
        "  waarde lidSinds + 5 jaar",
        "uitkomst voor 1 juli 2026 en omzet meer dan € 10",
      ),
      right: derived(
        "datum optioneel",
        "  waarde lidSinds + 5 jaar",
        "uitkomst voor 1 juli 2026 en omzet meer dan € 10",
      ),
    },
  },
  INK0332: {
    severity: "fout",
    title: "Geen geheel getal",
    text: (_: Nothing) =>
      "Deze uitkomst kan cijfers achter de komma hebben, maar het type is `geheel getal`. Maak er `getal` van.",
    page: {
      meaning: "Een afgeleide waarde die een geheel getal moet zijn, kan een gebroken getal worden.",
      why: "De taal rondt nooit af zonder dat het er staat.",
      wrong: derived(
        "geheel getal",
        "  waarde 2,5",
        "uitkomst ten minste 2 en omzet meer dan € 10 of lidSinds is geen",
      ),
      right: derived(
        "geheel getal",
        "  waarde 2",
        "uitkomst is 2 en omzet meer dan € 10 of lidSinds is geen",
      ),
    },
  },
  INK0333: {
    severity: "fout",
    title: "Cel neemt alles aan",
    text: (_: Nothing) => "Deze cel neemt zowel ja als nee aan. Schrijf `-`: het maakt niet uit.",
    page: {
      meaning: "In een kolom van ja en nee staan beide antwoorden in één cel.",
      why: "`-` zegt hetzelfde, en de rij past dan ook zolang het antwoord onbekend is.",
      wrong: table("  | ja       | ja, nee     || 1        |"),
      right: table("  | ja       | -           || 1        |"),
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
    text: (_: Nothing) => "De looptijd eindigt voor zij begint. Wissel de datums om.",
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
      wrong: example("geen fte"),
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
