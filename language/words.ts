// The words of the language: the one list that the lexer, the parser, completion and the editor read.

/**
 * What a word does. A word with role "contextual" only means something in one place and may be a name anywhere
 * else; every other word is reserved.
 */
export type WordRole = "declaration" | "clause" | "expression" | "example" | "contextual";

interface WordInfo {
  readonly role: WordRole;
  /** What the word is for, in a few Dutch words: shown in completion and hover. */
  readonly label: string;
}

function declaration(label: string): WordInfo {
  return { role: "declaration", label };
}
function clause(label: string): WordInfo {
  return { role: "clause", label };
}
function expression(label: string): WordInfo {
  return { role: "expression", label };
}
function example(label: string): WordInfo {
  return { role: "example", label };
}
function contextual(label: string): WordInfo {
  return { role: "contextual", label };
}

/** Every word of the language with its role and its Dutch label. */
export const words = {
  beleid: declaration("het inkoopbeleid dat dit bestand vastlegt"),
  bouwsteen: declaration("regels die meer beleidsstukken delen"),
  document: declaration("een brondocument met zijn delen en punten"),
  gebruik: declaration("neemt een ander bestand op"),
  keuzelijst: declaration("een lijst van vaste waarden"),
  structuur: declaration("een groep velden die bij elkaar horen"),
  gegevens: declaration("een groep gegevens die worden gevraagd"),
  controle: declaration("gegevens die niet tegelijk kunnen kloppen"),
  besluit: declaration("één beslissing, als kop boven haar normen"),
  rubriek: declaration("een kop zoals in het document"),
  zorgsoort: declaration("een kop: alleen voor deze zorgsoorten"),
  voorwaarde: declaration("een norm waaraan voldaan moet zijn"),
  uitsluiting: declaration("een norm die uitsluit"),
  prestatie: declaration("een prestatie met haar vergoeding"),
  bepaal: declaration("een afgeleid gegeven"),
  tabel: declaration("een afgeleid gegeven als beslistabel"),
  termijn: declaration("een termijn die informeert maar niet beslist"),
  toezegging: declaration("wat de verzekeraar toezegt"),
  aandachtspunt: declaration("een verwachting die niet meebeslist"),
  ontoetsbaar: declaration("een punt waarover geen gegeven beslist"),
  vervalt: declaration("een norm uit een bouwsteen die hier niet geldt"),
  profiel: declaration("een groep gegevens met een naam, voor voorbeelden"),
  voorbeeld: declaration("een uitvoerbaar voorbeeld"),

  vraag: clause("de vraag die de norm of het gegeven beantwoordt"),
  eis: clause("wat waar moet zijn"),
  als: clause("wanneer dit speelt"),
  geldt: clause("voor wie dit geldt: geldt als"),
  vergoed: clause("wanneer de prestatie wordt vergoed: vergoed als"),
  vrijgesteld: clause("wie hiervan is vrijgesteld: vrijgesteld als"),
  waarde: clause("de waarde van een afgeleid gegeven"),
  anders: clause("de waarde als geen enkel geval opgaat"),
  herkomst: clause("wie het antwoord weet"),
  door: clause("wie de termijn of toezegging nakomt"),
  aanname: clause("het antwoord zolang niemand iets anders zegt"),
  bewijs: clause("het stuk waaruit het blijkt"),
  bron: clause("het punt in het brondocument"),
  extern: clause("een regel van buiten waarop dit steunt"),
  gevolg: clause("wat er gebeurt als niet is voldaan"),
  lezing: clause("hoe de bron hier is gelezen, en waarom"),
  omdat: clause("de reden"),
  moet: clause("waar de termijn aan gebonden is"),
  streven: clause("de termijn is een streven"),
  looptijd: clause("van wanneer tot wanneer het beleid geldt"),
  verzekeraar: clause("de verzekeraar"),
  deel: clause("een deel van het document met zijn punten"),
  gegeven: example("de gegevens van het voorbeeld"),
  verwacht: example("wat er uit moet komen"),

  volgens: expression("de norm komt uit een bouwsteen"),
  optioneel: expression("mag ontbreken: dan is de waarde geen"),
  en: expression("allebei waar"),
  of: expression("ten minste één van beide waar"),
  niet: expression("niet waar"),
  ja: expression("ja"),
  nee: expression("nee"),
  geen: expression("bekend dat het er niet is"),
  elk: expression("alle punten waar: elk van"),
  een: expression("ten minste één waar: een van"),
  van: expression("van"),
  is: expression("is gelijk aan"),
  ten: expression("ten minste, ten hoogste"),
  meer: expression("meer dan"),
  minder: expression("minder dan"),
  dan: expression("dan"),
  voor: expression("eerder dan die dag"),
  uiterlijk: expression("die dag of eerder"),
  vanaf: expression("die dag of later"),
  na: expression("later dan die dag"),
  binnen: expression("binnen een termijn na of voor een dag"),
  tot: expression("tot en met"),
  met: expression("met"),
  bevat: expression("de lijst bevat"),
  heeft: expression("elk van de lijst heeft"),
  aantal: expression("hoeveel er in de lijst staan"),
  som: expression("de som van een veld over een lijst"),
  eerste: expression("eerste dag van de maand na"),
  voldoet: expression("voldoet aan een andere norm of een ander besluit"),
  peildatum: expression("de dag waarop wordt beoordeeld"),
  alles: example("elke vraag beantwoord zoals het hoort: alles in orde"),
  zoals: example("neemt een profiel over"),
  onder: example("onder voorbehoud van een aanname"),
  in: expression("in"),

  punt: contextual("de punten waarop dit berust"),
  punten: contextual("de punten van dit deel"),
  zorgaanbieder: contextual("de zorgaanbieder"),
  aan: contextual("voldoet aan"),
  dag: contextual("eerste dag van de maand na"),
  de: contextual("eerste dag van de maand na"),
  maand: contextual("eerste dag van de maand na"),
  het: contextual("van het jaar ervoor, van het contractjaar"),
  jaar: contextual("het jaar ervoor"),
  ervoor: contextual("het jaar voor het contractjaar"),
  contractjaar: contextual("het jaar waarin de looptijd begint"),
  minste: contextual("ten minste"),
  hoogste: contextual("ten hoogste"),
  geheel: contextual("geheel getal"),
  getal: contextual("een getal"),
  percentage: contextual("een percentage"),
  bedrag: contextual("een bedrag in euro"),
  datum: contextual("een kalenderdag"),
  tekst: contextual("een tekst"),
  lijst: contextual("lijst van"),
  orde: contextual("alles in orde"),
  leeg: contextual("een lijst zonder iets erin"),
  onbekend: contextual("niet bekend"),
  ontbreekt: contextual("wat nog ontbreekt"),
  voorbehoud: contextual("onder voorbehoud"),
  komt: contextual("komt in aanmerking"),
  aanmerking: contextual("komt in aanmerking"),
  uitgesloten: contextual("uitgesloten"),
  toepassing: contextual("van toepassing"),
  onvolledig: contextual("onvolledig"),
  ter: contextual("ter beoordeling"),
  beoordeling: contextual("ter beoordeling"),
  fout: contextual("de gegevens kloppen niet"),
  voldaan: contextual("voldaan"),
} as const satisfies Record<string, WordInfo>;

export type Word = keyof typeof words;

/** The months as they are written. */
export const monthNames = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
] as const;

/** Whether `word` is a word of the language that cannot be a name. */
export function isReserved(word: string): boolean {
  return Object.hasOwn(words, word) && words[word as Word].role !== "contextual";
}
