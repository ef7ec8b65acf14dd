// A service for one policy as OpenAPI 3.1: its questions, and its decisions over facts, with the examples of the policy itself.

import type { Beleid, Besluit, Voorbeeld } from "../model.js";
import { factsSchema } from "../runtime/schema.js";
import type { JsonSchema } from "../runtime/schema.js";
import {
  component,
  judgementSchema,
  judgementsSchema,
  outcomeSchema,
  questionsSchema,
  sharedSchemas,
} from "./openapi-schemas.js";
import { gegevensOf } from "./plain-data.js";

type Part = Readonly<Record<string, unknown>>;

/** The document. The same policy gives the same document, and it names no server: who serves it says where. */
export function openApi(beleid: Beleid): Part {
  const { hash, taalversie, makerversie, titel, verzekeraar, looptijd } = gegevensOf(beleid);
  const { facts, types } = factSchemas(beleid);
  return {
    openapi: "3.1.1",
    info: {
      title: titel,
      version: hash.slice(0, 12),
      description: `Beslissen over aanvragen bij ${verzekeraar} volgens ${titel}, geldig van ${looptijd.van} tot en met ${looptijd.totEnMet}.`,
      "x-inkoop": { beleid: beleid.naam, hash, taalversie, makerversie },
    },
    tags: [
      { name: "vragen", description: "Wat er te vragen is, en aan wie." },
      { name: "besluiten", description: "Wat er over een aanvraag wordt besloten, en waarom." },
    ],
    paths: {
      [`/${beleid.naam}/vragen`]: {
        get: {
          operationId: "vragen",
          tags: ["vragen"],
          summary: "De vragen van dit beleid, in volgorde",
          responses: { 200: { description: "De vragen.", ...json(component("Vragen")) } },
        },
      },
      [`/${beleid.naam}/oordelen`]: {
        post: decision(
          { id: "oordelen", summary: "Alles wat dit beleid over de feiten zegt" },
          beleid.voorbeelden.slice(0, 1).map((voorbeeld) => exampleOf(beleid, voorbeeld)),
          { description: "Elk oordeel, bij zijn naam.", ...json(component("Oordelen")) },
        ),
      },
      ...Object.fromEntries(beleid.besluiten.flatMap((besluit) => besluitPaths(beleid, besluit))),
    },
    components: {
      schemas: {
        Feiten: facts,
        ...sharedSchemas,
        Vragen: questionsSchema(beleid),
        Oordelen: judgementsSchema(beleid),
        ...types,
      },
      examples: sharedExamples(beleid),
      responses: {
        Problemen: {
          description: "De feiten zijn niet in orde; er is niets besloten.",
          ...json(component("Problemen"), {
            datum: {
              summary: "Een datum die niet bestaat",
              value: {
                problemen: [
                  { pad: "peildatum", code: "ongeldige-datum", bericht: "De datum 2027-02-30 bestaat niet." },
                ],
              },
            },
          }),
        },
      },
    },
  };
}

function besluitPaths(beleid: Beleid, besluit: Besluit): readonly (readonly [string, Part])[] {
  const { naam, tekst } = besluit;
  const path = `/${beleid.naam}/besluiten/${encodeURIComponent(naam)}`;
  const examples = oneForEachOutcome(beleid, naam);
  const about = `Komt deze aanvraag in aanmerking voor ${tekst}?`;
  return [
    [
      `${path}/uitkomst`,
      {
        post: decision({ id: `uitkomst_${naam}`, summary: `${about} Alleen de uitkomst` }, examples, {
          description: "De uitkomst.",
          ...json(
            outcomeSchema(naam),
            Object.fromEntries(
              examples.map(({ name, voorbeeld }) => [
                name,
                {
                  summary: voorbeeld.titel,
                  value: { besluit: naam, uitkomst: outcomeOf(voorbeeld, naam) },
                },
              ]),
            ),
          ),
        }),
      },
    ],
    [
      `${path}/oordeel`,
      {
        post: decision(
          { id: `oordeel_${naam}`, summary: `${about} De uitkomst met de redenering` },
          examples,
          {
            description: "Het oordeel.",
            ...json(judgementSchema(besluit)),
          },
        ),
      },
    ],
    [
      `${path}/toelichting`,
      {
        parameters: [
          {
            name: "vorm",
            in: "query",
            description: "De vorm van de toelichting.",
            schema: { type: "string", enum: ["tekst", "markdown", "html"], default: "tekst" },
          },
        ],
        post: decision(
          { id: `toelichting_${naam}`, summary: `${about} De toelichting voor een brief` },
          examples,
          {
            description: "De toelichting.",
            content: {
              "text/plain": { schema: { type: "string" } },
              "text/markdown": { schema: { type: "string" } },
              "text/html": { schema: { type: "string" } },
            },
          },
        ),
      },
    ],
  ];
}

function decision(
  { id, summary }: { readonly id: string; readonly summary: string },
  examples: readonly Example[],
  answer: Part,
): Part {
  return {
    operationId: id,
    tags: ["besluiten"],
    summary,
    requestBody: {
      required: true,
      ...json(
        component("Feiten"),
        Object.fromEntries(examples.map(({ name }) => [name, { $ref: `#/components/examples/${name}` }])),
      ),
    },
    responses: { 200: answer, 400: { $ref: "#/components/responses/Problemen" } },
  };
}

function json(schema: JsonSchema, examples: Part = {}): Part {
  const shown = Object.keys(examples).length === 0 ? {} : { examples };
  return { content: { "application/json": { schema, ...shown } } };
}

/** An example of the policy, under a name that is fit to be a key. */
interface Example {
  readonly name: string;
  readonly voorbeeld: Voorbeeld;
}

function exampleOf({ voorbeelden }: Beleid, voorbeeld: Voorbeeld): Example {
  return { name: `voorbeeld${voorbeelden.indexOf(voorbeeld) + 1}`, voorbeeld };
}

/** The facts of every example that is shown, each once. */
function sharedExamples(beleid: Beleid): Part {
  const shown = [
    ...beleid.voorbeelden.slice(0, 1).map((voorbeeld) => exampleOf(beleid, voorbeeld)),
    ...beleid.besluiten.flatMap(({ naam }) => oneForEachOutcome(beleid, naam)),
  ];
  return Object.fromEntries(
    shown.map(({ name, voorbeeld }) => [name, { summary: voorbeeld.titel, value: voorbeeld.feiten }]),
  );
}

/** Of the examples that expect an outcome of this besluit, the first of each. */
function oneForEachOutcome(beleid: Beleid, besluit: string): readonly Example[] {
  const seen = new Set<string | undefined>([undefined]);
  const first = beleid.voorbeelden.filter((voorbeeld) => {
    const uitkomst = outcomeOf(voorbeeld, besluit);
    if (seen.has(uitkomst)) return false;
    seen.add(uitkomst);
    return true;
  });
  return first.map((voorbeeld) => exampleOf(beleid, voorbeeld));
}

function outcomeOf({ verwacht }: Voorbeeld, besluit: string): string | undefined {
  for (const each of verwacht)
    if (each.soort === "uitkomst" && each.besluit === besluit) return each.uitkomst;
  return undefined;
}

// ── The facts ───────────────────────────────────────────────────────────────────────────────────────

/** The facts, and each type that they name as a component of its own. */
function factSchemas(beleid: Beleid): {
  readonly facts: JsonSchema;
  readonly types: Readonly<Record<string, JsonSchema>>;
} {
  const { $schema: _dialect, $comment: _version, $defs, ...facts } = factsSchema(gegevensOf(beleid));
  const definitions = Object.entries(isPart($defs) ? $defs : {});
  const names = componentNames(definitions.map(([name]) => name));
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved);
    if (!isPart(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        key,
        key === "$ref" && typeof part === "string" ? referenceTo(names, part) : moved(part),
      ]),
    );
  };
  return {
    facts: moved(facts) as JsonSchema,
    types: Object.fromEntries(
      definitions.map(([name, schema]) => [names.get(name) ?? name, moved(schema) as JsonSchema]),
    ),
  };
}

function referenceTo(names: ReadonlyMap<string, string>, reference: string): string {
  const name = decodeURIComponent(reference.slice(reference.lastIndexOf("/") + 1));
  return `#/components/schemas/${names.get(name) ?? name}`;
}

function isPart(value: unknown): value is Part {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Components have names of letters without accents, digits, and a few signs; and each name once. */
function componentNames(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(["Feiten", "Vragen", "Oordelen", ...Object.keys(sharedSchemas)]);
  return new Map(
    names.map((name) => {
      const plain = name.normalize("NFD").replaceAll(/[^A-Za-z0-9._-]/g, "");
      let unique = plain === "" ? "Type" : plain;
      while (taken.has(unique)) unique += "_";
      taken.add(unique);
      return [name, unique];
    }),
  );
}
