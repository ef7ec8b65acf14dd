// Texts with mistakes that have a fix: the wrong example of every page, and what the pages do not show.

import { catalogue, isMessageCode } from "../../../compiler/diagnostics/catalogue.js";
import { buildingBlock, decision, files, policy } from "../../../compiler/diagnostics/page-parts.js";
import { policyWith } from "../types/policy.js";

/** The wrong example of every page about texts in the language. */
export const wrongPages = Object.keys(catalogue)
  .filter(isMessageCode)
  .filter((code) => !code.startsWith("INK09"))
  .map((code) => ({ code, text: catalogue[code].page.wrong }));

const conditions = [
  "nieuw EN digitaal",
  "fte=3",
  "fte!=3",
  "stoelen>=3",
  "ontvangenOp>=1 juli 2026",
  "omzet meer dan plafond en stoelen>=fte",
  "nieuw&&digitaal",
  "nieuw||digitaal",
  "nieuw en !(digitaal of nieuw)",
  "nieuw and not digitaal",
  "nieuw is ja",
  "nieuw is niet ja",
  "niet (nieuw is nee)",
  "niet beroep is tandarts",
  "niet niet nieuw",
  "nieuw en en digitaal",
  "nieuw nieuw en digitaal",
  "nieuw en /* let op */ en digitaal",
  "nieuw;",
  "beroep is een van (tandarts; orthodontist)",
  "beroep is een van (tandarts en orthodontist)",
  "beroep is niet een van (tandarts, orthodontist)",
  "beroep is niet geen van (tandarts, orthodontist)",
  "fte is groter dan 3",
  "fte minstens 3",
  "fte is meer dan 3",
  "fte hoogstens 3",
  "fte van 1 tot 3",
  "fte van 1 t/m 3",
  "fte ten 3",
  "fte meer 3",
  "fte hoogste 3",
  "som specialisten.fte meer dan 3",
  "voldoet overig",
  "plaats is 'Urk'",
  "plaats is een van ('Urk', 'Ede')",
  "plaats is “Urk”",
  "plaats is “a\\b”",
  "omzet meer dan 12.50",
  "fte meer dan 2.5",
  "fte meer dan 2.5000",
  "omzet meer dan € 1,250.50",
  "omzet meer dan 5 euro",
  "omzet meer dan 5",
  "aandeel meer dan 5 procent",
  "aandeel meer dan 5",
  "ontvangenOp voor 2026-07-01",
  "ontvangenOp voor 2026-02-31",
  "ontvangenOp voor 1-7-2026",
  "ontvangenOp voor 1-7-26",
  "ontvangenOp voor 1 Jul 2026",
  "ontvangenOp voor 1 agustus 2026",
  "ontvangenOp tot 1 juli 2026",
  "ontvangenOp ten minste 1 juli 2026",
  "ontvangenOp ten minste 3",
  "fte vanaf 3",
  "fte vanaf 1 juli 2026",
  "ontvangenOp binnen 5 jaren na ondertekendOp",
  "ontvangenOp binnen 5 wekken na ondertekendOp",
  "ontvangenOp binnen 1 weken na ondertekendOp",
  "nieuw\u00a0en digitaal",
  "nieuw\u200ben digitaal",
  "fte – 1 meer dan 3",
  "elk van\n    • nieuw\n    • digitaal",
  "elk van\n    - nieuw\n     - digitaal",
  "nieuw of een van\n    - nieuw\n    - digitaal",
  "nieuww of digitaal",
  "digitaal en (nieuw",
  "digitaal en nieuw)",
  "niet (korting meer dan € 3)",
  'plaats is "Urk',
];

const bodies = [
  // What a line of a fact, a table or an example can have.
  'gegevens "g"\n  a: ja nee',
  'gegevens "g"\n  a: ja of nee',
  'gegevens "g"\n  a: nee',
  'gegevens "g"\n  a ja/nee',
  'gegevens "g"\n  a: gedeeld,Naam',
  'gegevens "g"\n  a: ja / nee\n    herkomst KvK',
  "bepaal a ja/nee\n  waarde ja",
  "bepaal a\n  waarde ja",
  "tabel t: ja/nee\n  | a || t |\n  | is ja || ja |",
  "tabel t: ja/nee\n  | a | t |\n  | ja | nee |",
  "tabel t: ja/nee\n  | a || t |\n  |  || ja |",
  'gegevens "g"\n  a: ja/nee\n\ntabel t: ja/nee\n  | a || t |\n  | ja, nee || ja |',
  'gegevens "g"\n  a: ja/nee\n\ntabel t: ja/nee\n  | a || t |\n  | ja, ja || ja |',
  'voorbeeld "v"\n  gegeven  a is ja\n  verwacht vergoed p',
  'voorbeeld "v"\n  gegeven  ja a en b\n  verwacht vergoed p',
  'voorbeeld "v"\n  gegeven  ja a  nee b\n  verwacht vergoed p',
  'voorbeeld "v"\n  gegeven  a\n    - ja b\n     - ja c\n  verwacht vergoed p',
  'voorbeeld "v"\n  gegeven  a is\n    - ja b\n     - ja c\n  verwacht vergoed p',
  'voorbeeld "v"\n  gegeven  ja a\n  verwacht niet van toepassing wissel\n           onder voorbehoud a',
  'voorwaarde\n  kvk "KvK"\n  eis ja',
  'voorwaarde // toelichting\n  kvk "KvK"\n  eis ja',
  'voorwaarde kvk "KvK"\n  geldt kvk\n  algemeen punt 1,2',
  'voorwaarde kvk "KvK"\n  eis kvk\n  bron algemeen punt 3.1',
  'voorwaarde kvk "KvK"\n  eis kvk\n  bron algemeen punt 1 en 2',
  'voorwaarde kvk "KvK"\n  eis kvk\n  bron algemeen punt 1-2',
  'voorwaarde kvk "KvK"\n  eis kvk\n  bron algemeen punt 1 tot 2',
  'voorwaarde kvk "KvK"\n  vraag “Bent u ‘x’?”\n  bron algemeen punt 1',
  "voorwaarde kvk gedeeld\n  bron algemeen punt 1",
];

const others = [
  files({ "Gedeeld.inkoop": buildingBlock(""), "beleid.inkoop": policy('gebruik "gedeeld.inkoop"') }),
  files({
    "map/gedeeld.inkoop": buildingBlock(""),
    "beleid.inkoop": policy('gebruik "map\\gedeeld.inkoop"'),
  }),
  files({ "gedeeld.inkoop": buildingBlock(""), "beleid.inkoop": policy('gebruik "gedeld.inkoop"') }),
  decision(
    "punten 1, 2",
    'voorwaarde kvk "KvK"\n  vraag "v"\n  bron algemeen punt 1 // eerst\n  // dan\n  bron algemeen punt 2',
  ),
];

/** All of them. */
export const wrongTexts: readonly string[] = [
  ...wrongPages.map(({ text }) => text),
  ...conditions.map((condition) => policyWith(condition)),
  ...bodies.map((body) => policy(body)),
  ...others,
];
