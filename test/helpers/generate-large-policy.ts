// A policy without errors of about as many lines as one asks for, with facts, norms, tables and examples in the
// proportions of the real ones: to see how things grow. The same size gives the same text.

/** A policy of at least `lines` lines. */
export function largePolicy(lines: number): string {
  const header = [
    'beleid groot "Groot beleid"',
    '  verzekeraar "a.s.r."',
    "  looptijd    1 januari 2027 tot en met 31 december 2027",
    "",
    'document "Groot inkoopbeleid"',
  ];
  const parts: string[] = [];
  const declarations: string[] = [];
  const profile: string[] = [];
  const norms: string[] = [];
  const examples: string[] = [];
  const groups = [parts, declarations, profile, norms, examples];
  for (let chapter = 1; lineCount([header, ...groups]) < lines; chapter += 1) {
    parts.push(`  deel hoofdstuk${chapter} "Hoofdstuk ${chapter}" punten 1 tot en met 9`);
    declarations.push(...declarationsOf(chapter), "");
    profile.push(...profileOf(chapter));
    norms.push(...normsOf(chapter), "");
    examples.push(...examplesOf(chapter), "");
  }
  return [
    ...header,
    ...parts,
    "",
    ...declarations,
    'besluit overeenkomst "een overeenkomst"',
    "",
    ...norms,
    "profiel goed",
    "  alles in orde",
    "  peildatum is 1 maart 2026",
    ...profile,
    "",
    ...examples,
  ].join("\n");
}

function lineCount(groups: readonly (readonly string[])[]): number {
  return groups.reduce((count, group) => count + group.length, 6);
}

/** The facts of a chapter, and what is derived from them. */
function declarationsOf(c: number): readonly string[] {
  return [
    `keuzelijst Soort${c}`,
    `  klein${c}  "Klein"`,
    `  middel${c} "Middelgroot"`,
    `  groot${c}  "Groot"`,
    "",
    `structuur Medewerker${c}`,
    "  naam: tekst",
    '    vraag "Hoe heet de medewerker?"',
    "  fte: getal van 0 tot en met 1",
    '    vraag "Voor welk deel van een volle week?"',
    "",
    `gegevens "Over hoofdstuk ${c}"`,
    `  soort${c}: Soort${c}`,
    '    vraag "Welke soort is het?"',
    `  aantal${c}: geheel getal van 0 tot en met 1.000`,
    '    vraag "Hoeveel zijn het er?"',
    `  begin${c}: datum`,
    '    vraag "Wanneer begint het?"',
    `  omzet${c}: bedrag van € 0 tot en met € 1.000.000`,
    '    vraag    "Hoe groot is de omzet?"',
    "    herkomst verzekeraar",
    `  medewerkers${c}: lijst van Medewerker${c}`,
    '    vraag "Wie werken er?"',
    "",
    `bepaal omvang${c}: getal "Samen gewerkte fte"`,
    `  waarde som van fte van medewerkers${c}`,
    `  bron   hoofdstuk${c} punt 1`,
    "",
    `bepaal maat${c}: ja/nee "Telt het mee?"`,
    `  als soort${c} is klein${c} en aantal${c} minder dan 10 dan nee`,
    `  als omzet${c} meer dan € 100.000 dan ja`,
    "  anders nee",
    `  bron hoofdstuk${c} punt 2`,
    "",
    `tabel tarief${c}: ja/nee "Geldt het hoge tarief?"`,
    `  | soort${c} | aantal${c} || tarief${c} |`,
    `  | klein${c} | minder dan 100 || nee |`,
    `  | klein${c} | ten minste 100 || ja |`,
    `  | middel${c}, groot${c} | minder dan 10 || nee |`,
    `  | middel${c}, groot${c} | ten minste 10 || ja |`,
    `  bron hoofdstuk${c} punt 3`,
  ];
}

/** The norms of a chapter; some rest on the chapter before. */
function normsOf(c: number): readonly string[] {
  const before = Math.max(1, c - 1);
  return [
    `rubriek "Hoofdstuk ${c}"`,
    "",
    `voorwaarde ingeschreven${c} "Ingeschreven voor hoofdstuk ${c}"`,
    '  vraag "Staat u ingeschreven?"',
    `  bron  hoofdstuk${c} punt 4`,
    "",
    `voorwaarde opTijd${c} "Op tijd begonnen"`,
    `  geldt als       soort${c} is een van (klein${c}, middel${c})`,
    `  eis             begin${c} uiterlijk 1 november van het jaar ervoor`,
    `  vrijgesteld als "Hoog tarief" tarief${c}`,
    '  gevolg          "Wie later begint, vraagt opnieuw aan."',
    `  bron            hoofdstuk${c} punt 5`,
    "",
    `voorwaarde genoeg${c} "Genoeg mensen"`,
    `  eis  omvang${c} ten minste 0,5 of maat${before}`,
    `  bron hoofdstuk${c} punt 6`,
    "",
    `uitsluiting schorsing${c} "Geschorst voor hoofdstuk ${c}"`,
    '  vraag "Bent u geschorst?"',
    `  bron  hoofdstuk${c} punt 7`,
    "",
    `termijn antwoord${c} "Antwoord op de aanvraag"`,
    "  door verzekeraar",
    `  moet begin${c} binnen 6 weken na peildatum`,
    `  bron hoofdstuk${c} punt 8`,
    "",
    `toezegging overleg${c} "Er is overleg"`,
    `  geldt als maat${c}`,
    `  bron      hoofdstuk${c} punt 9`,
  ];
}

function profileOf(c: number): readonly string[] {
  return [
    `  soort${c} is klein${c}`,
    `  aantal${c} is 12`,
    `  begin${c} is 1 oktober 2026`,
    `  omzet${c} is € 250.000`,
    `  medewerkers${c} is`,
    '    - naam is "A. de Vries", fte is 0,8',
    '    - naam is "B. Jansen", fte is 0,4',
  ];
}

function examplesOf(c: number): readonly string[] {
  return [
    `voorbeeld "Hoofdstuk ${c}: niet ingeschreven"`,
    "  gegeven  zoals goed",
    `           nee ingeschreven${c}`,
    "  verwacht komt niet in aanmerking",
    `           niet voldaan ingeschreven${c}`,
    `           voldaan opTijd${c}`,
    "",
    `voorbeeld "Hoofdstuk ${c}: te laat"`,
    "  gegeven  zoals goed",
    `           begin${c} is 2 november 2026`,
    "  verwacht komt niet in aanmerking",
    `           niet voldaan opTijd${c}`,
    "",
    `voorbeeld "Hoofdstuk ${c}: te laat, maar met het hoge tarief"`,
    "  gegeven  zoals goed",
    `           begin${c} is 2 november 2026`,
    `           aantal${c} is 100`,
    "  verwacht komt in aanmerking",
    `           vrijgesteld opTijd${c}`,
    `           ja tarief${c}`,
    "",
    `voorbeeld "Hoofdstuk ${c}: geschorst"`,
    "  gegeven  zoals goed",
    `           ja schorsing${c}`,
    "  verwacht uitgesloten",
    `           niet voldaan schorsing${c}`,
    "",
    `voorbeeld "Hoofdstuk ${c}: niet alles bekend"`,
    "  gegeven  zoals goed",
    `           onbekend begin${c}`,
    "  verwacht onvolledig",
    `           ontbreekt begin${c}`,
  ];
}
