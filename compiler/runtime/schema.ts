// The facts of a policy as JSON Schema and as Standard Schema, for libraries that know those and not inkoop.

import { nameOfHerkomst } from "./notation.js";
import { define } from "./own.js";
import type { BeleidGegevens, FeitGegevens, FeitType, NumberType } from "./policy.js";
import { LONGEST_LIST } from "./problems.js";
import { limitOf } from "./reading.js";
import type { Gelezen, Probleem } from "./types.js";

/** A schema in JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The facts of a policy as libraries know them: Standard Schema 1 (https://standardschema.dev), also as JSON Schema. */
export interface FeitenSchema<F> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "inkoop";
    /** For TypeScript alone. */
    readonly types?: { readonly input: F; readonly output: F } | undefined;
    readonly validate: (
      value: unknown,
    ) => { readonly value: F; readonly issues?: undefined } | { readonly issues: readonly SchemaIssue[] };
    /** For "draft-2020-12" and "draft-07"; throws for another `target`. */
    readonly jsonSchema: {
      readonly input: (options: { readonly target: string }) => Record<string, unknown>;
      readonly output: (options: { readonly target: string }) => Record<string, unknown>;
    };
  };
}

/** A problem as Standard Schema has it: a Dutch sentence, and the names and indexes that lead to its place. */
export interface SchemaIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** The versions of JSON Schema that facts can be described in. */
export type SchemaTarget = "draft-2020-12" | "draft-07";

const dialects: Readonly<Record<SchemaTarget, string>> = {
  "draft-2020-12": "https://json-schema.org/draft/2020-12/schema",
  "draft-07": "http://json-schema.org/draft-07/schema#",
};

/** Every day from 1900 to 2199, 29 February in leap years only. */
const DAY =
  "^(?:(?:19|20|21)[0-9]{2}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))" +
  "|(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)-02-29)$";

const GEEN = { type: "null", title: "Geen" };

/** What facts share, under words of the language, which name no keuzelijst or structuur. */
const sharedSchemas = {
  datum: { type: "string", description: 'Een datum, als "2027-03-31".', pattern: DAY },
  bedrag: {
    type: "number",
    description: "Een bedrag in euro, met ten hoogste twee decimalen.",
    $comment:
      "Wie in binaire breuken deelt, vindt 1,1 geen veelvoud van 0,01. Een 41e en een 21e daarvan komen wel uit, en samen zeggen zij hetzelfde.",
    anyOf: [
      { multipleOf: 0.01 },
      { allOf: [{ multipleOf: 0.00024390243902439024 }, { multipleOf: 0.0004761904761904762 }] },
    ],
  },
  getal: {
    type: "number",
    description: "Een getal met ten hoogste vier decimalen.",
    $comment:
      "Wie in binaire breuken deelt, vindt 0,0003 geen veelvoud van 0,0001. Een 105e en een 839e daarvan, naar boven of beneden afgerond, komen wel uit, en samen zeggen zij hetzelfde.",
    anyOf: [
      { multipleOf: 0.0001 },
      {
        allOf: [
          { anyOf: [{ multipleOf: 9.523809523809523e-7 }, { multipleOf: 9.523809523809525e-7 }] },
          { anyOf: [{ multipleOf: 1.1918951132300357e-7 }, { multipleOf: 1.1918951132300358e-7 }] },
        ],
      },
    ],
  },
} as const;

/** The facts of a policy as a JSON Schema: it accepts what `leesFeiten` accepts, but for controles, which no schema can say. */
export function factsSchema(beleid: BeleidGegevens, target: SchemaTarget = "draft-2020-12"): JsonSchema {
  const definitions = target === "draft-07" ? "definitions" : "$defs";
  const used = new Set<keyof typeof sharedSchemas>();

  const reference = (name: string): JsonSchema => {
    const $ref = `#/${definitions}/${encodeURIComponent(name)}`;
    // Before 2020 nothing that stands beside a reference counts.
    return target === "draft-07" ? { allOf: [{ $ref }] } : { $ref };
  };

  const typeSchema = (type: FeitType): JsonSchema => {
    switch (type.soort) {
      case "ja/nee":
        return { type: "boolean" };
      case "getal":
      case "percentage":
      case "bedrag":
        return numberSchema(type);
      case "datum":
        return shared("datum");
      case "tekst":
        return { type: "string" };
      case "keuzelijst":
      case "structuur":
        return reference(type.naam);
      case "lijst":
        return { type: "array", maxItems: LONGEST_LIST, items: typeSchema(type.van) };
    }
  };

  const numberSchema = (type: NumberType): JsonSchema => {
    const bounds = boundsOf(type);
    if (type.geheel) return { type: "integer", ...bounds };
    return { type: "number", ...shared(type.soort === "bedrag" ? "bedrag" : "getal"), ...bounds };
  };

  const shared = (name: keyof typeof sharedSchemas): JsonSchema => {
    used.add(name);
    return reference(name);
  };

  const factSchema = (feit: FeitGegevens): JsonSchema => {
    const schema = typeSchema(feit.type);
    const said = { title: feit.vraag, ...descriptionOf(feit) };
    return feit.optioneel ? { ...said, anyOf: [schema, GEEN] } : { ...said, ...schema };
  };

  const properties = (feiten: readonly FeitGegevens[]): JsonSchema => ({
    type: "object",
    properties: byName(feiten.map((feit) => [feit.naam, factSchema(feit)])),
    additionalProperties: false,
  });

  const facts = properties(beleid.feiten);
  const types = [
    ...beleid.keuzelijsten.map(({ naam, waarden }): Named => [
      naam,
      { type: "string", oneOf: waarden.map((waarde) => ({ const: waarde.naam, title: waarde.titel })) },
    ]),
    ...beleid.structuren.map(({ naam, velden }): Named => [naam, properties(velden)]),
  ];
  return {
    $schema: dialects[target],
    $comment: `Beleid ${beleid.naam}, hash ${beleid.hash}, taalversie ${beleid.taalversie}, makerversie ${beleid.makerversie}.`,
    title: `Gegevens voor ${beleid.titel}`,
    description: introduction(beleid),
    ...facts,
    [definitions]: byName([...types, ...[...used].map((name): Named => [name, sharedSchemas[name]])]),
  };
}

type Named = readonly [name: string, schema: JsonSchema];

function byName(named: readonly Named[]): JsonSchema {
  const result: Record<string, unknown> = {};
  for (const [name, schema] of named) define(result, name, schema);
  return result;
}

function boundsOf({ soort, min, max }: NumberType): JsonSchema {
  const limit = limitOf(soort);
  return {
    ...(min === undefined ? { exclusiveMinimum: -limit } : { minimum: min }),
    ...(max === undefined ? { exclusiveMaximum: limit } : { maximum: max }),
  };
}

function introduction({ verzekeraar, controles }: BeleidGegevens): string {
  const said = [
    `Wat over een aanvraag bij ${verzekeraar} bekend is. Wat wordt weggelaten, is onbekend; null is: bekend dat het er niet is.`,
  ];
  if (controles.length > 0) {
    said.push(
      "Een schema kan niet zeggen wat niet tegelijk waar kan zijn; dat wordt bij het lezen van de feiten nagegaan:",
      ...controles.map(({ titel }) => `- ${titel}`),
    );
  }
  return said.join("\n");
}

/** What a form can say beside the question. */
function descriptionOf({ type, herkomst, aanname, bewijs }: FeitGegevens): JsonSchema {
  const said = [
    ...(herkomst.soort === "zorgaanbieder" ? [] : [`Bekend bij: ${nameOfHerkomst(herkomst)}.`]),
    ...bewijs.map((text) => `Bewijs: ${text}`),
    ...(aanname === undefined ? [] : [`Zolang het onbekend is, geldt: ${aanname ? "ja" : "nee"}.`]),
    ...unitOf(type.soort === "lijst" ? type.van : type),
  ];
  return said.length === 0 ? {} : { description: said.join("\n") };
}

function unitOf({ soort }: FeitType): readonly string[] {
  return soort === "percentage" ? ["Een percentage: 70 is 70%."] : [];
}

// ── Standard Schema ─────────────────────────────────────────────────────────────────────────────────

/** `read` as a schema that libraries know how to use. */
export function standardSchema<F>(
  beleid: () => BeleidGegevens,
  read: (onbekend: unknown) => Gelezen<F>,
): FeitenSchema<F> {
  const schemaFor = ({ target }: { readonly target: string }): Record<string, unknown> => {
    if (target !== "draft-2020-12" && target !== "draft-07")
      throw new RangeError(`De feiten zijn er niet als ${target}, wel als draft-2020-12 en draft-07.`);
    return { ...factsSchema(beleid(), target) };
  };
  return {
    "~standard": {
      version: 1,
      vendor: "inkoop",
      validate: (value) => {
        const gelezen = read(value);
        if (gelezen.goed) return { value: gelezen.feiten };
        return {
          issues: gelezen.problemen.map((probleem) => ({
            message: probleem.bericht,
            path: segmentsOf(beleid(), probleem),
          })),
        };
      },
      jsonSchema: { input: schemaFor, output: schemaFor },
    },
  };
}

/** `specialisten[0].fte` is `["specialisten", 0, "fte"]`; a key that nobody declared stays whole, whatever is in it. */
function segmentsOf({ feiten }: BeleidGegevens, { pad }: Probleem): readonly (string | number)[] {
  if (pad === "") return [];
  const [, fact = "", index, field] = /^([^[.]+)(?:\[([0-9]+)\])?(?:\.([^]+))?$/.exec(pad) ?? [];
  if (!feiten.some(({ naam }) => naam === fact)) return [pad];
  return [fact, ...(index === undefined ? [] : [Number(index)]), ...(field === undefined ? [] : [field])];
}
