// The tally: how many statements of each kind every policy has, and why some of them cannot be tested, in Markdown.

import type { Beleid, Bron, Ontoetsbaar } from "@inkoop/compiler";
import { pointsText } from "../../compiler/points.js";

/** The lines between which the tally stands in a text. */
export const markers = { begin: "<!-- telling:begin -->", end: "<!-- telling:einde -->" } as const;

/** The tally of `policies`, in their order: a table with a column for each, and what each leaves untested with its reason. */
export function tallyOf(policies: readonly Beleid[]): string {
  const counts = policies.map(countsOf);
  const names = policies.map(({ naam }) => `\`${naam}\``);
  const line = policies.map(() => "--:");
  const table = [
    row("", names),
    row("---", line),
    ...rows.map(({ label, value }) => row(label, counts.map(value))),
  ];
  return [table.join("\n"), "### Wat ontoetsbaar is, en waarom", ...policies.flatMap(untested)].join("\n\n");
}

/** `text` with `tally` in the place of what stands between the markers. */
export function withTally(text: string, tally: string): string {
  const begin = text.indexOf(markers.begin);
  const end = text.indexOf(markers.end);
  if (begin < 0 || end < begin) throw new Error(`the text has no ${markers.begin} before ${markers.end}`);
  return `${text.slice(0, begin + markers.begin.length)}\n\n${tally}\n\n${text.slice(end)}`;
}

type Counts = ReturnType<typeof countsOf>;

function countsOf(beleid: Beleid) {
  const { besluiten, afgeleiden, mededelingen } = beleid;
  const normen = besluiten.flatMap((besluit) => besluit.normen);
  const tabellen = afgeleiden.filter(({ vorm }) => vorm === "tabel").length;
  return {
    voorwaarden: normen.filter(({ soort }) => soort === "voorwaarde").length,
    uitsluitingen: normen.filter(({ soort }) => soort === "uitsluiting").length,
    prestaties: beleid.prestaties.length,
    bepalingen: afgeleiden.length - tabellen,
    tabellen,
    termijnen: beleid.termijnen.length,
    toezeggingen: mededelingen.filter(({ soort }) => soort === "toezegging").length,
    aandachtspunten: mededelingen.filter(({ soort }) => soort === "aandachtspunt").length,
    ontoetsbaar: beleid.ontoetsbaar.length,
    besluiten: besluiten.length,
    punten: beleid.delen.flatMap(({ punten }) => punten).length,
    voorbeelden: beleid.voorbeelden.length,
  };
}

/** The rows of the table, from what decides to what only informs; a row with `·` is part of the one above it. */
const rows: readonly { readonly label: string; readonly value: (counts: Counts) => number }[] = [
  {
    label: "**Regels die beslissen**",
    value: ({ voorwaarden, uitsluitingen, prestaties }) => voorwaarden + uitsluitingen + prestaties,
  },
  { label: "· `voorwaarde`", value: ({ voorwaarden }) => voorwaarden },
  { label: "· `uitsluiting`", value: ({ uitsluitingen }) => uitsluitingen },
  { label: "· `prestatie`", value: ({ prestaties }) => prestaties },
  { label: "**Afgeleide waarden**", value: ({ bepalingen, tabellen }) => bepalingen + tabellen },
  { label: "· `bepaal`", value: ({ bepalingen }) => bepalingen },
  { label: "· `tabel`", value: ({ tabellen }) => tabellen },
  { label: "**Termijnen**", value: ({ termijnen }) => termijnen },
  { label: "**Toezeggingen**", value: ({ toezeggingen }) => toezeggingen },
  { label: "**Aandachtspunten**", value: ({ aandachtspunten }) => aandachtspunten },
  { label: "**Ontoetsbaar**", value: ({ ontoetsbaar }) => ontoetsbaar },
  { label: "Besluiten", value: ({ besluiten }) => besluiten },
  { label: "Punten van de bron", value: ({ punten }) => punten },
  { label: "Voorbeelden", value: ({ voorbeelden }) => voorbeelden },
];

function row(label: string, cells: readonly (string | number)[]): string {
  return `| ${[label, ...cells].join(" | ")} |`;
}

/** A heading and a list of what the policy leaves untested. */
function untested(beleid: Beleid): readonly string[] {
  const { titel, naam, ontoetsbaar } = beleid;
  const items = ontoetsbaar.map((each) => `- ${reasonOf(beleid, each)}`);
  return [`#### ${plain(titel)} (\`${naam}\`)`, items.length > 0 ? items.join("\n") : "Niets."];
}

function reasonOf(beleid: Beleid, { titel, bron, omdat }: Ontoetsbaar): string {
  const places = bron.map((each) => placeOf(beleid, each)).join("; ");
  return `**${plain(titel)}** (${places}). ${plain(omdat.join(" "))}`;
}

function placeOf({ delen }: Beleid, { deel, punten }: Bron): string {
  const titel = delen.find(({ naam }) => naam === deel)?.titel ?? deel;
  return `${plain(titel)}, ${pointsText(punten)}`;
}

/** A text of a policy as Markdown that shows it to the letter. */
function plain(text: string): string {
  return text.replace(/[\\`*_<[\]]/g, String.raw`\$&`);
}
