// The explanation that an insurer owes a provider: a judgement in Dutch, ready to go into a letter.

import { dateOfText } from "./dates.js";
import { dutchDate, dutchList, dutchNumber, dutchQuantity } from "./notation.js";
import { isRecord, own } from "./own.js";
import type { FeitType, NormGegevens, Policy } from "./policy.js";
import { fieldsOf } from "./reading.js";
import type { BronPunt, Gebruikt, NormOordeel, Ontbrekend, Oordeel, Uitkomst, Waarde } from "./types.js";

/** How an explanation is written. */
export interface ToelichtingOpties {
  readonly vorm?: "tekst" | "markdown";
}

/** A piece of the explanation; `level` 1 is a point, deeper ones stand within the one above. */
type Piece =
  | { readonly kind: "opening" | "heading" | "paragraph"; readonly text: string }
  | { readonly kind: "point"; readonly level: 1 | 2 | 3 | 4; readonly text: string };

/** Tells `oordeel` in Dutch: the outcome, why, what is missing, and what it leans on. */
export function explain(
  policy: Policy,
  oordeel: Oordeel,
  { vorm = "tekst" }: ToelichtingOpties = {},
): string {
  const pieces = [
    ...opening(policy, oordeel),
    ...problems(oordeel),
    ...reasons(policy, oordeel),
    ...exemptions(oordeel),
    ...missing(oordeel),
    ...reservations(policy, oordeel),
    ...sharpening(oordeel),
  ];
  return vorm === "markdown" ? asMarkdown(pieces) : asText(pieces);
}

// ── What is told ────────────────────────────────────────────────────────────────────────────────────

function opening({ beleid }: Policy, { tekst, uitkomst }: Oordeel): readonly Piece[] {
  const [from, to] = [beleid.looptijd.van, beleid.looptijd.totEnMet].map((day) => dutchDate(dateOfText(day)));
  return [
    { kind: "opening", text: outcomeSentence(uitkomst, withoutStop(tekst)) },
    {
      kind: "paragraph",
      text: `Beoordeeld volgens ${beleid.titel} van ${withoutStop(beleid.verzekeraar)} (looptijd ${from} tot en met ${to}).`,
    },
  ];
}

function outcomeSentence(uitkomst: Uitkomst, tekst: string): string {
  switch (uitkomst) {
    case "komt in aanmerking":
      return `U komt in aanmerking voor ${tekst}.`;
    case "komt niet in aanmerking":
      return `U komt niet in aanmerking voor ${tekst}.`;
    case "uitgesloten":
      return `U bent uitgesloten van ${tekst}.`;
    case "niet van toepassing":
      return `De beoordeling voor ${tekst} is op u niet van toepassing.`;
    case "onvolledig":
      return `Of u in aanmerking komt voor ${tekst}, is nog niet te zeggen: uw aanvraag is onvolledig.`;
    case "ter beoordeling":
      return `Of u in aanmerking komt voor ${tekst}, is nog niet te zeggen: uw aanvraag wordt beoordeeld.`;
    case "fout":
      return `Of u in aanmerking komt voor ${tekst}, is niet beoordeeld: de gegevens zijn niet in orde.`;
  }
}

function problems({ problemen }: Oordeel): readonly Piece[] {
  if (problemen.length === 0) return [];
  return [
    { kind: "heading", text: "Wat er met de gegevens is" },
    ...problemen.map(({ pad, bericht }): Piece => ({
      kind: "point",
      level: 1,
      text: pad === "" ? bericht : `${pad}: ${bericht}`,
    })),
  ];
}

/** The norms that make the outcome: after a no those that are not met, while it is open those that are open. */
function reasons(policy: Policy, { besluit, uitkomst, normen }: Oordeel): readonly Piece[] {
  const unmet = normen.filter(({ status }) => status === "niet voldaan");
  const declared = policy.beleid.besluiten.find(({ naam }) => naam === besluit)?.normen ?? [];
  const told = (norm: NormOordeel): readonly Piece[] =>
    reason(
      policy,
      norm,
      declared.find(({ naam }) => naam === norm.norm),
    );
  switch (uitkomst) {
    case "uitgesloten": {
      const excluding = unmet.filter(({ soort }) => soort === "uitsluiting");
      const others = unmet.filter(({ soort }) => soort === "voorwaarde");
      return [
        ...section("Wat u uitsluit", excluding.flatMap(told)),
        ...section("Waaraan u ook niet voldoet", others.flatMap(told)),
      ];
    }
    case "komt niet in aanmerking":
      return section("Waaraan u niet voldoet", unmet.flatMap(told));
    case "onvolledig":
    case "ter beoordeling": {
      const open = normen.filter(({ status }) => status === "onbekend");
      return section(
        "Wat nog openstaat",
        open.map((norm): Piece => ({ kind: "point", level: 1, text: `${norm.titel}${sourceIn(norm.bron)}` })),
      );
    }
    case "komt in aanmerking":
      return normen.length === 0 ? [] : [{ kind: "paragraph", text: metSentence(normen) }];
    case "niet van toepassing":
    case "fout":
      return [];
  }
}

/** How many norms are met, and what of the others. */
function metSentence(normen: readonly NormOordeel[]): string {
  const met = normen.filter(({ status }) => status === "voldaan").length;
  const exempt = normen.filter(({ status }) => status === "vrijgesteld").length;
  const others = normen.length - met - exempt;
  if (met === normen.length) {
    return met === 1 ? "U voldoet aan de enige norm." : `U voldoet aan alle ${dutchNumber(met)} normen.`;
  }
  const rest = [
    ...(exempt === 0 ? [] : [`van ${dutchNumber(exempt)} bent u vrijgesteld`]),
    ...(others === 0 ? [] : [`${dutchNumber(others)} ${others === 1 ? "geldt" : "gelden"} niet voor u`]),
  ];
  return `U voldoet aan ${dutchNumber(met)} van de ${dutchNumber(normen.length)} normen; ${dutchList(rest)}.`;
}

function section(heading: string, pieces: readonly Piece[]): readonly Piece[] {
  return pieces.length === 0 ? [] : [{ kind: "heading", text: heading }, ...pieces];
}

function reason(policy: Policy, norm: NormOordeel, declared: NormGegevens | undefined): readonly Piece[] {
  return [
    { kind: "point", level: 1, text: norm.titel },
    ...details(norm.soort === "voorwaarde" ? "Gevraagd" : "Sluit uit", norm.toets),
    ...found(policy, norm),
    ...notExempt(declared),
    ...norm.gevolg.map((text) => detail(`Gevolg: ${text}`)),
    ...norm.lezing.map((text) => detail(`Zo lezen wij de bron: ${text}`)),
    ...(norm.bron.length === 0 ? [] : [detail(`Bron: ${sources(norm.bron)}`)]),
  ];
}

/** A text that may hold a list: its bullets stand within it. */
function details(label: string, text: string): readonly Piece[] {
  const [first = "", ...bullets] = text.split("\n");
  return [
    detail(`${label}: ${first}`),
    ...bullets.map((bullet): Piece => ({ kind: "point", level: 3, text: bullet.replace(/^\s*- /, "") })),
  ];
}

function detail(text: string): Piece {
  return { kind: "point", level: 2, text };
}

function found(policy: Policy, { toets, gebruikt }: NormOordeel): readonly Piece[] {
  const [only, ...others] = gebruikt;
  if (only === undefined) return [];
  if (others.length === 0 && only.vraag === toets) return [detail(`Antwoord: ${answerOf(policy, only)}`)];
  return [detail("Gevonden:"), ...gebruikt.flatMap((fact) => finding(policy, fact))];
}

/** A fact and what it was; of a list of records each on its own. */
function finding(policy: Policy, fact: Gebruikt): readonly Piece[] {
  const type = typeOf(policy, fact.pad);
  const element = type?.soort === "lijst" ? type.van : undefined;
  if (element?.soort !== "structuur" || !Array.isArray(fact.waarde) || fact.waarde.length === 0) {
    return [{ kind: "point", level: 3, text: `${fact.vraag} ${answerOf(policy, fact)}` }];
  }
  const records: readonly Waarde[] = fact.waarde;
  return [
    { kind: "point", level: 3, text: fact.vraag },
    ...records.map((record, index): Piece => {
      const text = isRecord(record) ? shownRecord(policy, element.naam, record) : "";
      return {
        kind: "point",
        level: 4,
        text: `Nummer ${index + 1}: ${text === "" ? "nog niets bekend" : text}`,
      };
    }),
  ];
}

function typeOf({ beleid }: Policy, pad: string): FeitType | undefined {
  return beleid.feiten.find(({ naam }) => naam === pad)?.type;
}

function answerOf(policy: Policy, { pad, waarde, aanname }: Gebruikt): string {
  return `${shown(policy, typeOf(policy, pad), waarde)}${aanname ? " (aangenomen)" : ""}`;
}

function notExempt(norm: NormGegevens | undefined): readonly Piece[] {
  const [only, ...others] = norm?.vrijstellingen ?? [];
  if (norm === undefined || only === undefined) return [];
  if (others.length === 0) return [detail(`De uitzondering geldt niet voor u: ${exemptionText(only)}`)];
  return [
    detail("Deze uitzonderingen gelden niet voor u:"),
    ...norm.vrijstellingen.map((each): Piece => ({ kind: "point", level: 3, text: exemptionText(each) })),
  ];
}

function exemptionText({
  label,
  tekst,
}: {
  readonly label?: string | undefined;
  readonly tekst: string;
}): string {
  return label === undefined ? tekst : `${label} (${tekst})`;
}

function exemptions({ normen }: Oordeel): readonly Piece[] {
  const points = normen.flatMap(({ titel, vrijstelling, bron }): readonly Piece[] =>
    vrijstelling === undefined
      ? []
      : [
          {
            kind: "point",
            level: 1,
            text: `${titel}, wegens: ${exemptionText(vrijstelling)}${sourceIn(bron)}`,
          },
        ],
  );
  return section("Waarvan u bent vrijgesteld", points);
}

function missing({ ontbreekt }: Oordeel): readonly Piece[] {
  // First what the reader must do, last what the insurer finds out by itself.
  const others = ontbreekt.map(({ herkomst }) => herkomst).filter((herkomst) => herkomst !== "verzekeraar");
  const askedOf = new Set(["zorgaanbieder", ...others, "verzekeraar"]);
  return [...askedOf].flatMap((herkomst) =>
    section(headingFor(herkomst), ontbreekt.filter((fact) => fact.herkomst === herkomst).map(question)),
  );
}

function headingFor(herkomst: string): string {
  if (herkomst === "zorgaanbieder") return "Wat wij nog van u nodig hebben";
  if (herkomst === "verzekeraar") return "Wat wij zelf nog vaststellen";
  return `Wat wij nog nodig hebben van ${herkomst}`;
}

function question({ pad, feit, vraag, bewijs }: Ontbrekend): Piece {
  // Of a list, say which item: people count from 1.
  const item = /\[([0-9]+)\]/.exec(pad.slice(feit.length))?.[1];
  const place = item === undefined ? "" : ` (${feit}, nummer ${Number(item) + 1})`;
  const proof = bewijs.length === 0 ? "" : ` Bewijs: ${dutchList(bewijs.map(withoutStop))}.`;
  return { kind: "point", level: 1, text: `${vraag}${place}${proof}` };
}

function reservations(policy: Policy, { voorbehoud }: Oordeel): readonly Piece[] {
  return section(
    "Onder voorbehoud",
    voorbehoud.map(({ pad, vraag, waarde }): Piece => ({
      kind: "point",
      level: 1,
      text: `${vraag} Wij gaan uit van: ${shown(policy, typeOf(policy, pad), waarde)}.`,
    })),
  );
}

function sharpening({ normen, aanscherping }: Oordeel): readonly Piece[] {
  const titels = aanscherping.map((naam) => normen.find(({ norm }) => norm === naam)?.titel ?? naam);
  return section(
    "Wat deze uitkomst nog zwaarder kan maken",
    titels.map((titel): Piece => ({
      kind: "point",
      level: 1,
      text: `${titel}: nog niet vastgesteld; dit kan u uitsluiten.`,
    })),
  );
}

// ── Words ───────────────────────────────────────────────────────────────────────────────────────────

function withoutStop(text: string): string {
  return text.endsWith(".") && !/\.[a-z]\.$/i.test(text) ? text.slice(0, -1) : text;
}

function sources(bron: readonly BronPunt[]): string {
  return bron.map(({ titel, punten }) => `${titel}, punt ${dutchList(punten)}`).join("; ");
}

function sourceIn(bron: readonly BronPunt[]): string {
  return bron.length === 0 ? "" : ` (${sources(bron)})`;
}

/** A value as people write it: a keuzelijst value by its title. */
function shown(policy: Policy, type: FeitType | undefined, waarde: Waarde): string {
  if (waarde === null) return "geen";
  if (typeof waarde === "boolean") return waarde ? "ja" : "nee";
  if (typeof waarde === "number") {
    return type?.soort === "percentage" || type?.soort === "bedrag"
      ? dutchQuantity(waarde, type.soort)
      : dutchNumber(waarde);
  }
  if (typeof waarde === "string") return shownText(policy, type, waarde);
  if (isRecord(waarde)) return type?.soort === "structuur" ? shownRecord(policy, type.naam, waarde) : "";
  const element = type?.soort === "lijst" ? type.van : undefined;
  const items = (waarde as readonly Waarde[]).map((item) => shown(policy, element, item));
  return items.length === 0 ? "geen enkele" : dutchList(items);
}

function shownText({ beleid }: Policy, type: FeitType | undefined, text: string): string {
  if (type?.soort === "datum") {
    const date = dateOfText(text);
    return date > 0 ? dutchDate(date) : text;
  }
  if (type?.soort !== "keuzelijst") return text;
  const keuzelijst = beleid.keuzelijsten.find(({ naam }) => naam === type.naam);
  return keuzelijst?.waarden.find(({ naam }) => naam === text)?.titel ?? text;
}

function shownRecord(policy: Policy, structuur: string, record: object): string {
  return fieldsOf(policy, structuur)
    .flatMap((veld) => {
      const waarde = own(record, veld.naam);
      // It was read as a Waarde, or it was left out.
      return waarde === undefined ? [] : [`${veld.vraag} ${shown(policy, veld.type, waarde as Waarde)}`];
    })
    .join("; ");
}

// ── Written down ────────────────────────────────────────────────────────────────────────────────────

/** On one line, whatever a policy or a provider wrote. */
function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

function asText(pieces: readonly Piece[]): string {
  const lines: string[] = [];
  for (const piece of pieces) {
    const text = onOneLine(piece.text);
    if (piece.kind === "point") lines.push(`${"  ".repeat(piece.level - 1)}- ${text}`);
    else lines.push(...(lines.length === 0 ? [] : [""]), text);
  }
  return `${lines.join("\n")}\n`;
}

function asMarkdown(pieces: readonly Piece[]): string {
  const lines: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    const text = escaped(onOneLine(piece.text));
    if (piece.kind === "point") {
      if (pieces[index - 1]?.kind !== "point") lines.push("");
      const next = pieces[index + 1];
      const hasDetails = piece.level === 1 && next?.kind === "point" && next.level > 1;
      lines.push(`${"  ".repeat(piece.level - 1)}- ${hasDetails ? `**${text}**` : text}`);
      continue;
    }
    if (index > 0) lines.push("");
    lines.push(piece.kind === "heading" ? `## ${text}` : piece.kind === "opening" ? `**${text}**` : text);
  }
  return `${lines.join("\n")}\n`;
}

/** With nothing in it that Markdown or HTML gives a meaning of its own. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|~&]/g, (mark) => `\\${mark}`).replace(/^([-+]|[0-9]+[.)])/, "\\$1");
}
