// Random valid policies as text in the language: every construct, over facts of every kind.

import * as fc from "fast-check";
import { choicesFrom } from "./choices.js";
import type { Choices } from "./choices.js";
import { condition, dateValue, isNumber, numberValue } from "./generate-expressions.js";
import type { Kind, Named, World } from "./generate-expressions.js";
import { generateTable } from "./generate-table.js";
import { newNames, randomDate, randomNumber, randomText } from "./generate-vocabulary.js";
import type { Names } from "./generate-vocabulary.js";

/** The files of a policy: its own, and that of a building block when it has one. */
export type PolicyFiles = ReadonlyMap<string, string>;

/** The path of the policy among its files. */
export const policyPath = "proef.inkoop";

/** Random policies; they shrink to smaller ones. */
export const policies: fc.Arbitrary<PolicyFiles> = fc
  .array(fc.nat(0xf_ffff), { minLength: 1500, maxLength: 1500 })
  .map((numbers) => generatePolicy(choicesFrom(numbers)));

interface Making {
  readonly choices: Choices;
  readonly names: Names;
  readonly world: World;
}

/** The policy that these choices make. */
export function generatePolicy(choices: Choices): PolicyFiles {
  const names = newNames(choices);
  const world: World = {
    choices,
    values: [],
    recordLists: [],
    choiceLists: [],
    otherLists: [],
    keuzelijsten: new Map(),
    statements: [],
  };
  const making: Making = { choices, names, world };
  const hasZorgsoort = choices.chance(50);
  const block = choices.chance(30) ? generateBlock(making) : undefined;
  const parts = [
    'beleid proef "Proef"\n  verzekeraar "a.s.r."\n  looptijd 1 januari 2027 tot en met 31 december 2028',
    'document "Bron"\n  deel a "Deel A" punten 1, 2a',
    ...(block === undefined ? [] : ['gebruik "blok.inkoop"']),
    ...keuzelijsten(making, hasZorgsoort),
    ...structuren(making),
    gegevens(making, hasZorgsoort),
    ...many(choices, 1, 3, () => derived(making)),
    ...many(choices, 0, 1, () => controle(making)),
    ...statementsBefore(making),
    ...besluit(making, hasZorgsoort, block?.placed ?? []),
    ...many(choices, 0, 2, () => derived(making)),
    ...(choices.chance(50) ? besluit(making, hasZorgsoort, []) : []),
    'ontoetsbaar "Kop"\n  omdat "Alleen een kop."\n  bron a punt 1, 2a',
  ];
  const files = new Map([[policyPath, `${parts.join("\n\n")}\n`]]);
  if (block !== undefined) files.set("blok.inkoop", block.text);
  return files;
}

function many(choices: Choices, least: number, most: number, make: () => string): readonly string[] {
  const count = least + choices.below(most - least + 1);
  return Array.from({ length: count }, make);
}

function lines(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => typeof part === "string").join("\n  ");
}

// ── Types and facts ─────────────────────────────────────────────────────────────────────────────────

function keuzelijsten({ choices, names, world }: Making, hasZorgsoort: boolean): readonly string[] {
  const declared: string[] = [];
  const declare = (name: string, values: readonly [string, ...string[]]): void => {
    world.keuzelijsten.set(name, values);
    declared.push(
      `keuzelijst ${name}\n${values.map((value) => `  ${value} ${randomText(choices, value)}`).join("\n")}`,
    );
  };
  if (hasZorgsoort) declare("Zorgsoort", ["prothetiek", "implantologie", "mondhygiene"]);
  const colours: readonly (readonly [string, ...string[]])[] = [
    ["rood", "groen"],
    ["rood", "groen", "null", "constructor"],
    ["rood"],
  ];
  declare(names.freshType("Kleur"), choices.oneOf(colours) ?? ["rood"]);
  return declared;
}

function structuren({ choices, names, world }: Making): readonly string[] {
  if (!choices.chance(60)) return [];
  const structuur = names.freshType("Regel");
  const local = newNames(choices);
  const kinds: readonly Kind[] = ["ja/nee", "getal", "bedrag", "datum", "tekst", "keuzelijst", "geheel"];
  const fields: Named[] = [named(local.fresh("veld"), "ja/nee", false)];
  const texts = [`${fields[0]?.name ?? ""}: ja/nee`];
  for (let count = 1 + choices.below(4); count > 0; count -= 1) {
    const kind = choices.oneOf(kinds) ?? "ja/nee";
    const list = kind === "keuzelijst" ? choices.oneOf([...world.keuzelijsten.keys()]) : undefined;
    const field = named(local.fresh("veld"), kind, kind !== "ja/nee" && choices.chance(25), list);
    fields.push(field);
    texts.push(
      lines(
        `${field.name}: ${typeText(choices, field)}`,
        ...origin(choices, false).map((line) => `  ${line}`),
      ),
    );
  }
  const name = names.fresh("regels");
  world.recordLists.push({ name, fields });
  return [
    `structuur ${structuur}\n  ${texts.join("\n  ")}`,
    `gegevens "Lijst"\n  ${name}: lijst van ${structuur}`,
  ];
}

function named(name: string, kind: Kind, optional: boolean, list?: string): Named {
  return { name, kind, optional, ...(list === undefined ? {} : { list }) };
}

function typeText(choices: Choices, { kind, optional, list }: Named): string {
  const suffix = optional ? " optioneel" : "";
  if (kind === "keuzelijst") return `${list ?? ""}${suffix}`;
  const name = kind === "geheel" ? "geheel getal" : kind;
  if (!isNumber(kind) || !choices.chance(50)) return `${name}${suffix}`;
  const low = { getal: "0", geheel: "0", percentage: "0%", bedrag: "€ 0" }[kind];
  const high = { getal: "10,5", geheel: "10", percentage: "100%", bedrag: "€ 2.000" }[kind];
  const bounds = choices.pick([`van ${low} tot en met ${high}`, `ten minste ${low}`, `ten hoogste ${high}`]);
  return `${name} ${bounds}${suffix}`;
}

/** Who knows it, and sometimes a question or proof; an assumption only where there may be one. */
function origin(choices: Choices, mayAssume: boolean): readonly string[] {
  const whose = choices.pick([
    "",
    "herkomst verzekeraar",
    "herkomst verzekeraar",
    'herkomst "KvK"',
    "herkomst zorgaanbieder",
  ]);
  const assumed = mayAssume && whose === "herkomst verzekeraar" && choices.chance(60);
  return [
    ...(whose === "" ? [] : [whose]),
    ...(assumed ? [`aanname ${choices.pick(["ja", "nee"])}`] : []),
    ...(choices.chance(20) ? [`bewijs ${randomText(choices, "Stuk")}`] : []),
  ];
}

function gegevens({ choices, names, world }: Making, hasZorgsoort: boolean): string {
  const facts: string[] = [];
  const add = (fact: Named): void => {
    world.values.push(fact);
    const question = choices.chance(50) ? [`vraag ${randomText(choices, "Vraag")}`] : [];
    facts.push(
      [
        `${fact.name}: ${typeText(choices, fact)}`,
        ...question,
        ...origin(choices, fact.kind === "ja/nee"),
      ].join("\n    "),
    );
  };
  if (hasZorgsoort) add(named("zorgsoort", "keuzelijst", false, "Zorgsoort"));
  for (const start of ["a", "b", "c"]) add(named(names.fresh(start), "ja/nee", false));
  const kinds: readonly Kind[] = [
    "ja/nee",
    "getal",
    "datum",
    "keuzelijst",
    "bedrag",
    "tekst",
    "geheel",
    "percentage",
  ];
  for (let count = 3 + choices.below(6); count > 0; count -= 1) {
    const kind = choices.oneOf(kinds) ?? "ja/nee";
    const list = kind === "keuzelijst" ? choices.oneOf([...world.keuzelijsten.keys()]) : undefined;
    add(named(names.fresh("feit"), kind, kind !== "ja/nee" && choices.chance(35), list));
  }
  for (const list of world.keuzelijsten.keys()) {
    if (!choices.chance(40)) continue;
    const name = names.fresh("keuzes");
    world.choiceLists.push({ name, list });
    world.otherLists.push(name);
    facts.push(`${name}: lijst van ${list}`);
  }
  if (choices.chance(25)) {
    const name = names.fresh("losse");
    world.otherLists.push(name);
    facts.push(`${name}: lijst van ${choices.pick(["getal", "tekst", "datum", "ja/nee", "bedrag"])}`);
  }
  return `gegevens "Gegevens"\n  ${facts.join("\n  ")}`;
}

// ── Derived values ──────────────────────────────────────────────────────────────────────────────────

function derived(making: Making): string {
  const { choices, names, world } = making;
  const kinds: readonly Kind[] = [
    "ja/nee",
    "keuzelijst",
    "datum",
    "getal",
    "bedrag",
    "tekst",
    "geheel",
    "percentage",
  ];
  const kind = choices.oneOf(kinds) ?? "ja/nee";
  const list = kind === "keuzelijst" ? choices.oneOf([...world.keuzelijsten.keys()]) : undefined;
  const value = named(names.fresh("afgeleid"), kind, kind !== "ja/nee" && choices.chance(40), list);
  const type = `${kind === "geheel" ? "geheel getal" : kind === "keuzelijst" ? (list ?? "") : kind}${value.optional ? " optioneel" : ""}`;
  const heading = `${value.name}: ${type} ${randomText(choices, "Afgeleid")}`;
  const result = (): string => resultOf(making, value);
  const text = ((): string => {
    switch (choices.below(4)) {
      case 0:
        return lines(`bepaal ${heading}`, `waarde ${value.kind === "ja/nee" ? condition(world) : result()}`);
      case 1:
        return `tabel ${heading}\n${generateTable(world, value.name, () => simpleResult(making, value))}`;
      default:
        return lines(
          `bepaal ${heading}`,
          ...many(choices, 1, 3, () => `als ${withoutBullets(condition(world, 1))} dan ${result()}`),
          `anders ${result()}`,
        );
    }
  })();
  world.values.push(value);
  return text;
}

/** A case stands on one line. */
function withoutBullets(text: string): string {
  const [word, ...items] = text.split(/\n\s+- /);
  if (items.length === 0) return text;
  return `(${items.join(word === "een van" ? " of " : " en ")})`;
}

/** A cell holds a value and no more. */
function simpleResult({ choices, world }: Making, { kind, optional, list }: Named): string {
  if (optional && choices.chance(30)) return "geen";
  const other = choices.oneOf(
    world.values.filter(
      (value) => value.kind === kind && value.list === list && (optional || !value.optional),
    ),
  );
  if (other !== undefined && choices.chance(30)) return other.name;
  if (isNumber(kind)) return randomNumber(choices, kind);
  switch (kind) {
    case "ja/nee":
      return choices.pick(["ja", "nee"]);
    case "datum":
      return randomDate(choices);
    case "tekst":
      return choices.pick(['"Urk"', '"Ede"']);
    case "keuzelijst":
      return choices.pick(world.keuzelijsten.get(list ?? "") ?? ["rood"]);
  }
}

function resultOf({ choices, world }: Making, { kind, optional, list }: Named): string {
  if (optional && choices.chance(30)) return "geen";
  if (isNumber(kind)) {
    const other = choices.oneOf(world.values.filter((value) => value.kind === kind && value.optional));
    if (optional && other !== undefined && choices.chance(30)) return other.name;
    return choices.chance(50) ? randomNumber(choices, kind) : numberValue(world, kind);
  }
  const other = choices.oneOf(
    world.values.filter(
      (value) => value.kind === kind && value.list === list && (optional || !value.optional),
    ),
  );
  switch (kind) {
    case "ja/nee":
      return choices.chance(30) ? withoutBullets(condition(world, 1)) : choices.pick(["ja", "nee"]);
    case "datum":
      return choices.chance(50) ? dateValue(world, optional) : randomDate(choices);
    case "tekst":
      return other !== undefined && choices.chance(40) ? other.name : choices.pick(['"Urk"', '"Ede"']);
    case "keuzelijst": {
      const values = list === undefined ? undefined : world.keuzelijsten.get(list);
      return other !== undefined && choices.chance(30) ? other.name : choices.pick(values ?? ["rood"]);
    }
  }
}

// ── Statements ──────────────────────────────────────────────────────────────────────────────────────

function controle({ choices, names, world }: Making): string {
  // Seldom broken, or no policy would ever decide anything.
  const text = `(${withoutBullets(condition(world, 1))}) of ${world.values.find(({ kind }) => kind === "ja/nee")?.name ?? "ja"}`;
  return lines(`controle ${names.fresh("controle")} ${randomText(choices, "Kan niet")}`, `eis ${text}`);
}

function statementsBefore(making: Making): readonly string[] {
  const { choices } = making;
  return [
    ...(choices.chance(40) ? [rubriek(making)] : []),
    ...many(choices, 0, 1, () => prestatie(making)),
    ...many(choices, 0, 1, () => termijn(making)),
    ...many(choices, 0, 1, () => mededeling(making)),
  ];
}

function rubriek({ choices, world }: Making): string {
  return lines(
    `rubriek ${randomText(choices, "Rubriek")}`,
    choices.chance(40) && `geldt als ${condition(world, 1)}`,
  );
}

function besluit(making: Making, hasZorgsoort: boolean, placed: readonly string[]): readonly string[] {
  const { choices, names, world } = making;
  const name = names.fresh("besluit");
  const heading = lines(
    `besluit ${name} ${randomText(choices, "iets")}`,
    choices.chance(40) && `geldt als ${condition(world, 1)}`,
  );
  const texts = [heading, ...placed, norm(making)];
  for (let count = choices.below(5); count > 0; count -= 1) {
    if (choices.chance(25)) texts.push(rubriek(making), norm(making));
    if (hasZorgsoort && choices.chance(30)) {
      texts.push(`zorgsoort ${choices.pick(["prothetiek", "prothetiek, implantologie"])}`, norm(making));
    }
    texts.push(choices.pick([norm, norm, norm, termijn, prestatie, mededeling])(making));
  }
  world.statements.push(name);
  return texts;
}

function norm(making: Making): string {
  const { choices, names, world } = making;
  const name = names.fresh("norm");
  const word = choices.pick(["voorwaarde", "voorwaarde", "uitsluiting"]);
  const asked = choices.chance(45);
  const body = asked
    ? [`vraag ${randomText(choices, "Klopt het?")}`, ...origin(choices, true)]
    : [`${word === "voorwaarde" ? "eis" : "als"} ${condition(world)}`];
  const text = lines(
    `${word} ${name} ${randomText(choices, "Norm")}`,
    choices.chance(40) && `geldt als ${condition(world, 1)}`,
    ...body,
    ...exemptions(making),
    choices.chance(20) && `gevolg ${randomText(choices, "Gevolg")}`,
    choices.chance(20) && `lezing ${randomText(choices, "Lezing")}`,
    `bron a punt ${choices.pick(["1", "2a", "1, 2a"])}`,
  );
  // Only a voorwaarde can be met.
  if (word === "voorwaarde") world.statements.push(name);
  if (asked) world.values.push(named(name, "ja/nee", false));
  return text;
}

function exemptions({ choices, world }: Making): readonly string[] {
  return many(choices, 0, 2, () => {
    const label = choices.chance(40) ? `${randomText(choices, "Uitzondering")} ` : "";
    return `vrijgesteld als ${label}${condition(world, 1)}`;
  });
}

function prestatie({ choices, names, world }: Making): string {
  return lines(
    `prestatie ${names.fresh("prestatie")} ${randomText(choices, "Toeslag")}`,
    choices.chance(40) && `geldt als ${condition(world, 1)}`,
    `vergoed als ${condition(world, 1)}`,
    "bron a punt 1",
  );
}

function termijn(making: Making): string {
  const { choices, names, world } = making;
  const date = choices.oneOf(world.values.filter(({ kind }) => kind === "datum"))?.name ?? "peildatum";
  const moet = choices.pick([
    `${date} binnen 6 weken na peildatum`,
    `voor ${randomDate(choices)}`,
    `${date} uiterlijk ${randomDate(choices)}`,
    `uiterlijk ${randomDate(choices)}`,
  ]);
  return lines(
    `termijn ${names.fresh("termijn")} ${randomText(choices, "Termijn")}`,
    choices.pick(["door verzekeraar", "door zorgaanbieder", 'door "De makelaar"']),
    `moet ${moet}`,
    choices.chance(40) && `geldt als ${condition(world, 1)}`,
    ...exemptions(making),
    choices.chance(30) && "streven",
    "bron a punt 2a",
  );
}

function mededeling({ choices, names, world }: Making): string {
  return lines(
    `${choices.pick(["toezegging", "aandachtspunt"])} ${names.fresh("mededeling")} ${randomText(choices, "Wij")}`,
    choices.chance(50) && `geldt als ${condition(world, 1)}`,
    "bron a punt 1",
  );
}

// ── A building block ────────────────────────────────────────────────────────────────────────────────

interface Block {
  readonly text: string;
  /** The lines that place its norms. */
  readonly placed: readonly string[];
}

function generateBlock({ choices, names, world }: Making): Block {
  const fact = names.fresh("blokfeit");
  const asked = names.fresh("gevraagd");
  const tested = names.fresh("getoetst");
  const text = [
    'bouwsteen blok "Blok"',
    `gegevens "Van het blok"\n  ${fact}: datum optioneel`,
    lines(`voorwaarde ${asked} "Gevraagd"`, 'vraag "Gevraagd?"', ...origin(choices, true)),
    lines(`uitsluiting ${tested} "Getoetst"`, `als ${fact} voor ${randomDate(choices)}`),
  ].join("\n\n");
  world.values.push(named(fact, "datum", true), named(asked, "ja/nee", false));
  const differs = choices.chance(50);
  const placed = [
    lines(`voorwaarde ${asked} volgens blok`, "bron a punt 1"),
    lines(
      `uitsluiting ${tested} volgens blok`,
      differs && `geldt als ${asked}`,
      differs && 'omdat "Zo staat het hier."',
      "bron a punt 2a",
    ),
  ];
  return { text: `${text}\n`, placed };
}
