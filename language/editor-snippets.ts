// Whole declarations to start from, with places to fill in: for the snippets of editors and for completion.

import type { Word } from "./words.js";

/** A declaration to fill in. */
export interface Snippet {
  /** The word that it opens with, and that calls it up. */
  readonly word: Word;
  /** What it is, as a person picks it from a list. */
  readonly title: string;
  /** Its lines, with tab stops as LSP and VS Code write them: `${1:naam}`, `${2|ja,nee|}`, `$0`. */
  readonly lines: readonly string[];
}

const source = "bron ${8:algemeen} punt ${9:1}";

/** The snippets, at least one a declaration. */
export const snippets: readonly Snippet[] = [
  {
    word: "beleid",
    title: "Nieuw beleid",
    lines: [
      'beleid ${1:voorbeeldzorg} "${2:Voorbeeldzorg 2027}"',
      '  verzekeraar "${3:a.s.r.}"',
      "  looptijd    ${4:1 januari 2027} tot en met ${5:31 december 2027}",
      "",
      'document "${6:Inkoopbeleid ${2:Voorbeeldzorg 2027}}"',
      '  deel ${7:algemeen} "${8:Contractvoorwaarden}"  punten ${9:1}',
      "",
      'besluit ${10:overeenkomst} "${11:een overeenkomst}"',
      "",
      'rubriek "${8:Contractvoorwaarden}"',
      "",
      'voorwaarde ${12:kvk} "${13:Ingeschreven in het handelsregister}"',
      '  vraag "${14:Staat u ingeschreven in het handelsregister?}"',
      "  bron  ${7:algemeen} punt ${9:1}",
      "",
      'voorbeeld "${15:Ingeschreven}"',
      "  gegeven  alles in orde",
      "  verwacht komt in aanmerking",
      "$0",
    ],
  },
  {
    word: "bouwsteen",
    title: "Nieuwe bouwsteen",
    lines: ['bouwsteen ${1:gedeeld} "${2:Gedeelde voorwaarden}"', "", "$0"],
  },
  {
    word: "document",
    title: "Document met zijn delen",
    lines: [
      'document "${1:Inkoopbeleid 2027}"',
      '  deel ${2:algemeen} "${3:Contractvoorwaarden}"  punten ${4:1 tot en met 4}',
      "  $0",
    ],
  },
  {
    word: "deel",
    title: "Deel van het document",
    lines: ['deel ${1:algemeen} "${2:Contractvoorwaarden}"  punten ${3:1, 2a, 2b}', "$0"],
  },
  { word: "gebruik", title: "Ander bestand gebruiken", lines: ['gebruik "${1:gedeeld.inkoop}"', "$0"] },
  {
    word: "keuzelijst",
    title: "Keuzelijst",
    lines: [
      "keuzelijst ${1:Beroep}",
      '  ${2:tandarts}    "${3:Tandarts}"',
      '  ${4:anderBeroep} "${5:Een ander beroep}"',
      "$0",
    ],
  },
  {
    word: "structuur",
    title: "Structuur van velden",
    lines: [
      "structuur ${1:Specialist}",
      "  ${2:fte}: ${3|getal,geheel getal,percentage,bedrag,datum,tekst,ja/nee|}",
      '    vraag "${4:Voor welk deel van een volle week werkt de specialist?}"',
      "$0",
    ],
  },
  {
    word: "gegevens",
    title: "Gegevens met hun vragen",
    lines: [
      'gegevens "${1:Aanvraag}"',
      "  ${2:aanvraagdatum}: ${3|datum,ja/nee,getal,geheel getal,percentage,bedrag,tekst|}",
      '    vraag "${4:Op welke datum vraagt u aan?}"',
      "$0",
    ],
  },
  {
    word: "controle",
    title: "Controle: gegevens die niet samengaan",
    lines: [
      'controle ${1:volgorde} "${2:De einddatum ligt voor de begindatum}"',
      "  eis ${3:einddatum vanaf begindatum}",
      "$0",
    ],
  },
  {
    word: "besluit",
    title: "Besluit",
    lines: [
      'besluit ${1:overeenkomst} "${2:een overeenkomst}"',
      "  geldt als ${3:nieuweAanbieder}",
      "",
      "$0",
    ],
  },
  { word: "rubriek", title: "Rubriek", lines: ['rubriek "${1:Contractvoorwaarden}"', "", "$0"] },
  { word: "zorgsoort", title: "Kop voor een zorgsoort", lines: ["zorgsoort ${1:prothetiek}", "", "$0"] },
  {
    word: "voorwaarde",
    title: "Voorwaarde met een vraag",
    lines: [
      'voorwaarde ${1:kvk} "${2:Ingeschreven in het handelsregister}"',
      '  vraag "${3:Staat u ingeschreven in het handelsregister?}"',
      "  bron  ${8:algemeen} punt ${9:1}",
      "$0",
    ],
  },
  {
    word: "voorwaarde",
    title: "Voorwaarde met een eis",
    lines: [
      'voorwaarde ${1:opTijd} "${2:Op tijd aangevraagd}"',
      "  eis  ${3:aanvraagdatum} ${4|voor,uiterlijk,vanaf,na|} ${5:1 oktober 2026}",
      `  ${source}`,
      "$0",
    ],
  },
  {
    word: "voorwaarde",
    title: "Voorwaarde uit een bouwsteen",
    lines: [`voorwaarde \${1:kvk} volgens \${2:gedeeld}  ${source}`, "$0"],
  },
  {
    word: "uitsluiting",
    title: "Uitsluiting met een vraag",
    lines: [
      'uitsluiting ${1:verscherptToezicht} "${2:Onder verscherpt toezicht}"',
      '  vraag    "${3:Staat de aanbieder onder verscherpt toezicht?}"',
      "  herkomst ${4|verzekeraar,zorgaanbieder|}",
      "  bron     ${8:uitsluiten} punt ${9:1}",
      "$0",
    ],
  },
  {
    word: "uitsluiting",
    title: "Uitsluiting met een voorwaarde",
    lines: [
      'uitsluiting ${1:teLaat} "${2:Te laat aangevraagd}"',
      "  als  ${3:aanvraagdatum na 1 oktober 2026}",
      "  bron ${8:uitsluiten} punt ${9:1}",
      "$0",
    ],
  },
  {
    word: "prestatie",
    title: "Prestatie met haar vergoeding",
    lines: [
      'prestatie ${1:groepsles} "${2:Groepsles}"',
      "  vergoed als ${3:nieuweAanbieder}",
      "  bron        ${8:prestaties} punt ${9:1}",
      "$0",
    ],
  },
  {
    word: "bepaal",
    title: "Afgeleid gegeven",
    lines: ["bepaal ${1:omvang}: ${2|getal,ja/nee,datum,bedrag,percentage|}", "  waarde ${3:fte + 1}", "$0"],
  },
  {
    word: "bepaal",
    title: "Afgeleid gegeven met gevallen",
    lines: [
      "bepaal ${1:ingangsdatum}: ${2:datum}",
      "  als ${3:nieuweAanbieder} dan ${4:1 januari 2027}",
      "  anders ${5:1 juli 2027}",
      "$0",
    ],
  },
  {
    word: "tabel",
    title: "Beslistabel",
    lines: [
      "tabel ${1:voorrang}: ${2:ja/nee}",
      "  | ${3:nieuweAanbieder} || ${1:voorrang} |",
      "  | ja              || ${4|ja,nee|}       |",
      "  | nee             || ${5|nee,ja|}      |",
      "  bron ${8:systematiek} punt ${9:1}",
      "$0",
    ],
  },
  {
    word: "termijn",
    title: "Termijn",
    lines: [
      'termijn ${1:antwoord} "${2:Antwoord op de aanvraag}"',
      "  door ${3|verzekeraar,zorgaanbieder|}",
      "  moet ${4:antwoorddatum} binnen ${5:6 weken} na ${6:aanvraagdatum}",
      `  ${source}`,
      "$0",
    ],
  },
  {
    word: "toezegging",
    title: "Toezegging",
    lines: ['toezegging ${1:contactpersoon} "${2:Een vaste contactpersoon}"', `  ${source}`, "$0"],
  },
  {
    word: "aandachtspunt",
    title: "Aandachtspunt",
    lines: ['aandachtspunt ${1:digitaal} "${2:Bij voorkeur digitaal}"', `  ${source}`, "$0"],
  },
  {
    word: "ontoetsbaar",
    title: "Punt waarover geen gegeven beslist",
    lines: [
      'ontoetsbaar "${1:Inleiding}"',
      '  omdat "${2:Hier staat alleen uitleg.}"',
      "  bron  ${8:algemeen} punt ${9:1}",
      "$0",
    ],
  },
  {
    word: "vervalt",
    title: "Norm uit een bouwsteen die hier niet geldt",
    lines: ["vervalt ${1:gedeeld}.${2:kvk}", '  omdat "${3:Dit document kent deze voorwaarde niet.}"', "$0"],
  },
  {
    word: "profiel",
    title: "Profiel voor voorbeelden",
    lines: ["profiel ${1:inOrde}", "  alles in orde", "  ${2:aanvraagdatum} is ${3:1 juni 2026}", "$0"],
  },
  {
    word: "voorbeeld",
    title: "Voorbeeld",
    lines: [
      'voorbeeld "${1:Wie aan alles voldoet}"',
      "  gegeven  alles in orde",
      "           ${2:aanvraagdatum} is ${3:1 juni 2026}",
      "  verwacht ${4|komt in aanmerking,komt niet in aanmerking,uitgesloten,onvolledig|}",
      "$0",
    ],
  },
];
