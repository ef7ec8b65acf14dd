// The rooms of the catalogue as a reader sees them: each hundred of codes has a name.

import { catalogue, isMessageCode, type MessageCode } from "./catalogue.js";

/** Messages about one subject. */
export interface MessageGroup {
  readonly title: string;
  /** In order. */
  readonly codes: readonly MessageCode[];
}

const titles = {
  INK01: "Woorden, tekens en zinnen",
  INK02: "Bestanden en namen",
  INK03: "Soorten en waarden",
  INK04: "Normen en koppen",
  INK05: "Tabellen en afgeleide waarden",
  INK06: "Bronnen",
  INK07: "Bouwstenen",
  INK08: "Voorbeelden",
  INK09: "Opdrachten, instellingen en aanvragen",
} as const;

/** Every code of the catalogue, in order. */
export const everyCode: readonly MessageCode[] = Object.keys(catalogue).filter(isMessageCode).toSorted();

/** Every message of the catalogue, by subject. */
export const messageGroups: readonly MessageGroup[] = Object.entries(titles).map(([prefix, title]) => ({
  title,
  codes: everyCode.filter((code) => code.startsWith(prefix)),
}));
