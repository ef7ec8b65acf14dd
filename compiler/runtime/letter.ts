// The explanation that an insurer owes a provider: a judgement in Dutch, ready to go into a letter.

import { reasonerOf } from "./conclusions.js";
import { dateOfText } from "./dates.js";
import { dutchDate, dutchList, dutchNumber, dutchQuantity } from "./notation.js";
import { isRecord, own } from "./own.js";
import { written } from "./forms.js";
import type { Piece } from "./forms.js";
import { derivedIn, mentioned, nameIn } from "./mentions.js";
import type { FeitType, Policy, VrijstellingGegevens } from "./policy.js";
import { fieldsOf, jsonOf, readFacts } from "./reading.js";
import type { BronPunt, Gebruikt, NormOordeel, Ontbrekend, Oordeel, Uitkomst, Waarde } from "./types.js";

/** How an explanation is written: plain text, unless another form is asked for. */
export interface ToelichtingOpties {
  readonly vorm?: "tekst" | "markdown" | "html";
}

/** Tells `oordeel` in Dutch: the outcome, why, what is missing, and what it leans on. */
export function explain(
  policy: Policy,
  oordeel: Oordeel,
  { vorm = "tekst" }: ToelichtingOpties = {},
): string {
  const pieces = [
    ...opening(policy, oordeel),
    ...problems(oordeel),
    ...outOfScope(policy, oordeel),
    ...reasons(policy, oordeel),
    ...exemptions(oordeel),
    ...missing(policy, oordeel),
    ...reservations(policy, oordeel),
    ...sharpening(oordeel),
  ];
  return written(pieces, vorm);
}

// ── What is told ────────────────────────────────────────────────────────────────────────────────────

function opening({ beleid }: Policy, { tekst, uitkomst }: Oordeel): readonly Piece[] {
  const [from, to] = [beleid.looptijd.van, beleid.looptijd.totEnMet].map((day) => dutchDate(dateOfText(day)));
  return [
    { kind: "opening", text: sentence(outcome(uitkomst, withoutStop(tekst))) },
    {
      kind: "paragraph",
      text: `Beoordeeld volgens ${beleid.titel} van ${withoutStop(beleid.verzekeraar)} (looptijd ${from} tot en met ${to}).`,
    },
  ];
}

function outcome(uitkomst: Uitkomst, tekst: string): string {
  switch (uitkomst) {
    case "komt in aanmerking":
      return `U komt in aanmerking voor ${tekst}`;
    case "komt niet in aanmerking":
      return `U komt niet in aanmerking voor ${tekst}`;
    case "uitgesloten":
      return `U bent uitgesloten van ${tekst}`;
    case "niet van toepassing":
      return `De beoordeling voor ${tekst} is op u niet van toepassing`;
    case "onvolledig":
      return `Of u in aanmerking komt voor ${tekst}, is nog niet te zeggen: uw aanvraag is onvolledig`;
    case "ter beoordeling":
      return `Of u in aanmerking komt voor ${tekst}, is nog niet te zeggen: uw aanvraag wordt beoordeeld`;
    case "fout":
      return `Of u in aanmerking komt voor ${tekst}, is niet beoordeeld: de gegevens zijn niet in orde`;
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

/** Why the besluit is not about this reader at all. */
function outOfScope(policy: Policy, { uitkomst, toepassing }: Oordeel): readonly Piece[] {
  const { toets, gebruikt } = toepassing;
  if (uitkomst !== "niet van toepassing" || toets === undefined) return [];
  return section("Waarom niet", [
    ...labelled("Deze beoordeling geldt als", toets, 1),
    ...gebruikt.flatMap((fact) => finding(policy, fact, 1)),
  ]);
}

/** The norms that make the outcome: after a no those that are not met, while it is open those that are open. */
function reasons(policy: Policy, { besluit, uitkomst, toepassing, normen }: Oordeel): readonly Piece[] {
  const unmet = normen.filter(({ status }) => status === "niet voldaan");
  const place = policy.beleid.besluiten.findIndex(({ naam }) => naam === besluit);
  const told = (norm: NormOordeel): readonly Piece[] => reason(policy, norm, place);
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
      return section("Wat nog openstaat", [
        ...(toepassing.status === "onbekend" ? labelled(APPLIES, toepassing.toets ?? "", 1) : []),
        ...open.map((norm) => point(1, `${norm.titel}${sourceIn(norm.bron)}`)),
      ]);
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

function reason(policy: Policy, norm: NormOordeel, besluit: number): readonly Piece[] {
  const normen = policy.beleid.besluiten[besluit]?.normen ?? [];
  const index = normen.findIndex(({ naam }) => naam === norm.norm);
  const rule = policy.rules.besluiten[besluit]?.norms[index];
  const ofExemptions = (rule?.exempt ?? []).map((formula) => mentioned(policy, formula));
  const ofTest = mentioned(policy, rule?.applies, rule?.test);
  // A fact that only an exemption is about, is told with that exemption.
  const onlyExempts = (fact: Gebruikt): boolean => {
    const name = nameIn(fact.pad);
    return !ofTest.has(name) && ofExemptions.some((names) => names.has(name));
  };
  return [
    point(1, norm.titel),
    ...labelled(norm.soort === "voorwaarde" ? "Gevraagd" : "Sluit uit", norm.toets, 2),
    ...found(policy, 2, {
      asked: norm.toets,
      facts: norm.gebruikt.filter((fact) => !onlyExempts(fact)),
      derived: derivedFrom(policy, norm.gebruikt, derivedIn(rule?.test)),
    }),
    ...notExempt(policy, normen[index]?.vrijstellingen ?? [], (exemption) => ({
      facts: norm.gebruikt.filter(({ pad }) => ofExemptions[exemption]?.has(nameIn(pad)) === true),
      derived: derivedFrom(policy, norm.gebruikt, derivedIn(rule?.exempt[exemption])),
    })),
    ...norm.gevolg.map((text) => point(2, `Gevolg: ${text}`)),
    ...norm.lezing.map((text) => point(2, `Zo lezen wij de bron: ${text}`)),
    ...(norm.bron.length === 0 ? [] : [point(2, `Bron: ${sources(norm.bron)}`)]),
  ];
}

function point(level: number, text: string): Piece {
  return { kind: "point", level, text };
}

/** A text that may hold a list: its bullets stand within it. */
function labelled(label: string, text: string, level: number): readonly Piece[] {
  const [first = "", ...bullets] = text.split("\n");
  return [
    point(level, label === "" ? first : `${label}: ${first}`),
    ...bullets.map((bullet) => point(level + 1, bullet.replace(/^\s*- /, ""))),
  ];
}

/** What there was to decide by: facts, and what follows from them ("Omvang in fte: 0,8"). */
interface Findings {
  readonly facts: readonly Gebruikt[];
  readonly derived: readonly string[];
}

/** What was found of what was asked; the answer to the only question that was asked needs no question before it. */
function found(
  policy: Policy,
  level: number,
  { asked, facts, derived }: Findings & { readonly asked: string },
): readonly Piece[] {
  const [only, ...others] = facts;
  if (only === undefined) return [];
  if (
    others.length === 0 &&
    derived.length === 0 &&
    isOnlyQuestion(only.vraag, asked) &&
    !isRecordList(policy, only)
  ) {
    return [point(level, `Antwoord: ${answerOf(policy, only)}`)];
  }
  return [
    point(level, "Gevonden:"),
    ...facts.flatMap((fact) => finding(policy, fact, level + 1)),
    ...derived.map((text) => point(level + 1, text)),
  ];
}

/** The values that follow from these facts; facts that a judgement leans on are all that it takes to work them out. */
function derivedFrom(
  policy: Policy,
  facts: readonly Gebruikt[],
  places: readonly number[],
): readonly string[] {
  if (places.length === 0) return [];
  const { beleid } = policy;
  const given = beleid.feiten.map(({ naam }) => facts.find(({ pad }) => pad === naam)?.waarde);
  const reasoner = reasonerOf(policy, readFacts(policy, given).values);
  return places.flatMap((place) => {
    const declared = beleid.afgeleid[place];
    if (declared === undefined) return [];
    const waarde = jsonOf(policy, declared.type, reasoner.derived(place).result);
    if (waarde === undefined) return [];
    return [`Daaruit volgt “${declared.titel}”: ${shown(policy, declared.type, waarde)}`];
  });
}

/** Is `vraag` all that is asked, by itself or with what it is compared with? */
function isOnlyQuestion(vraag: string, asked: string): boolean {
  return asked === vraag || (asked.startsWith(`“${vraag}”`) && asked.split("“").length === 2);
}

function isRecordList(policy: Policy, { pad, waarde }: Gebruikt): boolean {
  return recordsIn(typeOf(policy, pad)) !== undefined && Array.isArray(waarde) && waarde.length > 0;
}

/** The structuur of the records of a list. */
function recordsIn(type: FeitType | undefined): string | undefined {
  return type?.soort === "lijst" && type.van.soort === "structuur" ? type.van.naam : undefined;
}

/** A fact and what it was; of a list of records each on its own. */
function finding(policy: Policy, fact: Gebruikt, level: number): readonly Piece[] {
  const structuur = recordsIn(typeOf(policy, fact.pad));
  if (structuur === undefined || !isRecordList(policy, fact)) {
    return [point(level, questionAndAnswer(fact.vraag, answerOf(policy, fact)))];
  }
  const records = fact.waarde as readonly Waarde[];
  return [
    point(level, fact.vraag),
    ...records.map((record, index) => {
      const text = isRecord(record) ? shownRecord(policy, structuur, record) : "";
      return point(level + 1, `Nummer ${index + 1}: ${text === "" ? "nog niets bekend" : text}`);
    }),
  ];
}

function questionAndAnswer(vraag: string, answer: string): string {
  if (/[?:]$/.test(vraag)) return `${vraag} ${answer}`;
  return vraag.endsWith(".") ? `${vraag} Antwoord: ${answer}` : `${vraag}: ${answer}`;
}

function typeOf({ beleid }: Policy, pad: string): FeitType | undefined {
  return beleid.feiten.find(({ naam }) => naam === pad)?.type;
}

function answerOf(policy: Policy, { pad, waarde, aanname }: Gebruikt): string {
  return `${shown(policy, typeOf(policy, pad), waarde)}${aanname ? " (aangenomen)" : ""}`;
}

/** Each exemption, with why it does not hold. */
function notExempt(
  policy: Policy,
  vrijstellingen: readonly VrijstellingGegevens[],
  findingsOf: (exemption: number) => Findings,
): readonly Piece[] {
  const [only, ...others] = vrijstellingen;
  if (only === undefined) return [];
  if (others.length === 0) {
    return [
      ...labelled("De uitzondering geldt niet voor u", exemptionText(only), 2),
      ...found(policy, 3, { asked: only.tekst, ...findingsOf(0) }),
    ];
  }
  return [
    point(2, "Deze uitzonderingen gelden niet voor u:"),
    ...vrijstellingen.flatMap((each, index) => [
      ...labelled("", exemptionText(each), 3),
      ...found(policy, 4, { asked: each.tekst, ...findingsOf(index) }),
    ]),
  ];
}

function exemptionText({ label, tekst }: VrijstellingGegevens): string {
  if (label === undefined) return tekst;
  // A list stands on lines of its own, and those in no parentheses.
  return tekst.includes("\n") ? `${label}: ${tekst}` : `${label} (${tekst})`;
}

function exemptions({ normen }: Oordeel): readonly Piece[] {
  const points = normen.flatMap(({ titel, vrijstelling, bron }): readonly Piece[] =>
    vrijstelling === undefined
      ? []
      : [
          {
            kind: "point",
            level: 1,
            text: `${titel}, wegens: ${vrijstelling.label ?? vrijstelling.tekst}${sourceIn(bron)}`,
          },
        ],
  );
  return section("Waarvan u bent vrijgesteld", points);
}

function missing(policy: Policy, { ontbreekt }: Oordeel): readonly Piece[] {
  // First what the reader must do, last what the insurer finds out by itself.
  const others = ontbreekt.map(({ herkomst }) => herkomst).filter((herkomst) => herkomst !== "verzekeraar");
  const askedOf = new Set(["zorgaanbieder", ...others, "verzekeraar"]);
  return [...askedOf].flatMap((herkomst) =>
    section(
      headingFor(herkomst),
      ontbreekt.filter((fact) => fact.herkomst === herkomst).map((fact) => question(policy, fact)),
    ),
  );
}

function headingFor(herkomst: string): string {
  if (herkomst === "zorgaanbieder") return "Wat wij nog van u nodig hebben";
  if (herkomst === "verzekeraar") return "Wat wij zelf nog vaststellen";
  return `Wat wij nog nodig hebben van ${herkomst}`;
}

function question({ beleid }: Policy, { pad, feit, vraag, bewijs }: Ontbrekend): Piece {
  // Of a list, say which item: people count from 1.
  const item = /\[([0-9]+)\]/.exec(pad.slice(feit.length))?.[1];
  const list = beleid.feiten.find(({ naam }) => naam === feit)?.vraag ?? feit;
  const place = item === undefined ? "" : ` (nummer ${Number(item) + 1} bij “${list}”)`;
  const proof = bewijs.length === 0 ? "" : ` Bewijs: ${dutchList(bewijs.map(withoutStop))}.`;
  return point(1, `${vraag}${place}${proof}`);
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

const APPLIES = "Of deze beoordeling voor u geldt. Dat is zo als";

/** With a stop, unless an abbreviation has given it one. */
function sentence(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}

function withoutStop(text: string): string {
  return text.endsWith(".") && !/\.[a-z]\.$/i.test(text) ? text.slice(0, -1) : text;
}

function sources(bron: readonly BronPunt[]): string {
  return bron
    .map(({ titel, punten }) => `${titel}, ${punten.length === 1 ? "punt" : "punten"} ${dutchList(punten)}`)
    .join("; ");
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
