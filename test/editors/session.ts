// What is done in every editor, step by step, and what must come of it: one session, shared by all of them.

/** Where something stands: in the first line with this text, at the place of this word. */
export interface Spot {
  readonly file: string;
  readonly line: string;
  readonly at: string;
}

/** The files of the session as they are on disk. */
export const files = {
  "gedeeld.inkoop": `bouwsteen gedeeld "Gedeelde voorwaarden"

voorwaarde kvk "Ingeschreven in het handelsregister"
  vraag "Staat u ingeschreven in het handelsregister?"
`,
  "voetzorg.inkoop": `// Een beleid om mee te oefenen.

beleid voetzorg "Voetzorg 2027"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027

document "Inkoopbeleid Voetzorg 2027"
  deel algemeen "Contractvoorwaarden"  punten 1, 2, 3

gebruik "gedeeld.inkoop"

keuzelijst Beroep
  podotherapeut "Podotherapeut"
  pedicure      "Pedicure"

gegevens "Aanvraag"
  beroep: Beroep
    vraag "Wat is uw beroep?"
  aanvraagdatum: datum
    vraag "Op welke datum vraagt u aan?"
  omzet: bedrag ten minste € 0
    vraag "Wat was uw omzet?"

besluit overeenkomst "een overeenkomst voor voetzorg"

rubriek "Contractvoorwaarden"

voorwaarde kvk volgens gedeeld  bron algemeen punt 1

voorwaarde opTijd "Op tijd aangevraagd"
  geldt als beroep is podotherapeut
  eis       aanvraagdatum voor 1 oktober 2026
  bron      algemeen punt 2

voorwaarde groot "Groot genoeg"
  eis  omzet ten minste € 10.000,50 en beroep is niet pedicure
  bron algemeen punt 3
`,
} as const;

export type FileName = keyof typeof files;

/** One thing that a person does, and what must come of it. */
export type Step =
  | { readonly does: "open"; readonly file: FileName }
  /** The findings of a file are these: the line, and the code. */
  | { readonly does: "findings"; readonly file: FileName; readonly are: readonly string[] }
  /** Types `text` before the word. */
  | { readonly does: "type"; readonly before: Spot; readonly text: string }
  /** Applies the quick fix with this title. */
  | { readonly does: "fix"; readonly at: Spot; readonly title: string }
  /** The line with this text in it reads so as a whole. */
  | { readonly does: "read"; readonly file: FileName; readonly line: string; readonly is: string }
  /** Hovering shows a text in which each of these stands. */
  | { readonly does: "hover"; readonly at: Spot; readonly shows: readonly string[] }
  /** The definition of the word is this line of that file. */
  | { readonly does: "define"; readonly at: Spot; readonly is: string }
  /** The name is used on these lines of those files. */
  | { readonly does: "find uses"; readonly at: Spot; readonly are: readonly string[] }
  /** Before the word, each of these can be chosen. */
  | { readonly does: "complete"; readonly before: Spot; readonly offers: readonly string[] }
  /** The outline has these names. */
  | { readonly does: "outline"; readonly file: FileName; readonly has: readonly string[] }
  /** The name gets another everywhere. */
  | { readonly does: "rename"; readonly at: Spot; readonly to: string };

const mended = "eis       aanvraagdatum";

/** The session. */
export const session: readonly Step[] = [
  { does: "open", file: "voetzorg.inkoop" },
  { does: "findings", file: "voetzorg.inkoop", are: [] },
  { does: "type", before: { file: "voetzorg.inkoop", line: mended, at: "aanvraagdatum" }, text: "x" },
  { does: "findings", file: "voetzorg.inkoop", are: ["32 INK0221"] },
  {
    does: "fix",
    at: { file: "voetzorg.inkoop", line: "xaanvraagdatum", at: "xaanvraagdatum" },
    title: "schrijf `aanvraagdatum`",
  },
  {
    does: "read",
    file: "voetzorg.inkoop",
    line: mended,
    is: "  eis       aanvraagdatum voor 1 oktober 2026",
  },
  { does: "findings", file: "voetzorg.inkoop", are: [] },
  {
    does: "hover",
    at: { file: "voetzorg.inkoop", line: "voorwaarde opTijd", at: "opTijd" },
    shows: ["opTijd", "voorwaarde", "Op tijd aangevraagd"],
  },
  {
    does: "define",
    at: { file: "voetzorg.inkoop", line: "geldt als", at: "beroep" },
    is: "voetzorg.inkoop:17",
  },
  {
    does: "define",
    at: { file: "voetzorg.inkoop", line: "voorwaarde kvk", at: "gedeeld" },
    is: "gedeeld.inkoop:1",
  },
  {
    does: "find uses",
    at: { file: "voetzorg.inkoop", line: "  omzet:", at: "omzet" },
    are: ["voetzorg.inkoop:21", "voetzorg.inkoop:36"],
  },
  { does: "outline", file: "voetzorg.inkoop", has: ["overeenkomst", "opTijd", "groot"] },
  {
    does: "complete",
    before: { file: "voetzorg.inkoop", line: "geldt als", at: "podotherapeut" },
    offers: ["podotherapeut", "pedicure"],
  },
  {
    does: "rename",
    at: { file: "voetzorg.inkoop", line: "voorwaarde kvk", at: "kvk" },
    to: "handelsregister",
  },
  {
    does: "read",
    file: "voetzorg.inkoop",
    line: "volgens gedeeld",
    is: "voorwaarde handelsregister volgens gedeeld  bron algemeen punt 1",
  },
  {
    does: "read",
    file: "gedeeld.inkoop",
    line: "Ingeschreven in het handelsregister",
    is: 'voorwaarde handelsregister "Ingeschreven in het handelsregister"',
  },
  { does: "findings", file: "voetzorg.inkoop", are: [] },
];

/** What a step must give, as the editors report it. */
export function expectedOf(step: Step): unknown {
  switch (step.does) {
    case "open":
      return step.file;
    case "findings":
      return step.are;
    case "type":
      return step.text;
    case "fix":
      return step.title;
    case "read":
    case "define":
      return step.is;
    case "hover":
      return step.shows;
    case "find uses":
      return step.are;
    case "complete":
      return step.offers;
    case "outline":
      return step.has;
    case "rename":
      return step.to;
  }
}

/** A step in a line, for the name of a test. */
export function sentenceOf(step: Step): string {
  switch (step.does) {
    case "open":
      return `open ${step.file}`;
    case "findings":
      return `the findings of ${step.file} are ${step.are.length === 0 ? "none" : step.are.join(", ")}`;
    case "type":
      return `type ${step.text} before ${step.before.at}`;
    case "fix":
      return `fix ${step.at.at}: ${step.title}`;
    case "read":
      return `read ${step.line}`;
    case "hover":
      return `hover ${step.at.at}`;
    case "define":
      return `go to the definition of ${step.at.at}`;
    case "find uses":
      return `find the uses of ${step.at.at}`;
    case "complete":
      return `complete before ${step.before.at}`;
    case "outline":
      return `outline of ${step.file}`;
    case "rename":
      return `rename ${step.at.at} to ${step.to}`;
  }
}
