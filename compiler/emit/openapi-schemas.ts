// What a service answers, as schemas for OpenAPI: the shapes of runtime/types.ts, which a test holds them to.

import { peildatum } from "./policy-data.js";
import type { Beleid } from "../model.js";
import type { JsonSchema } from "../runtime/schema.js";

const text = { type: "string" } as const;
const yesNo = { type: "boolean" } as const;
const texts = listOf(text);

function listOf(items: JsonSchema): JsonSchema {
  return { type: "array", items };
}

function oneOf(values: readonly string[]): JsonSchema {
  return { type: "string", enum: values };
}

/** An object with exactly these; `maybe` may be absent. */
function exactly(
  description: string,
  always: Readonly<Record<string, JsonSchema>>,
  maybe: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema {
  return {
    description,
    type: "object",
    properties: { ...always, ...maybe },
    required: Object.keys(always),
    additionalProperties: false,
  };
}

/** A schema of the components. */
export function component(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

/** The components that every policy has, by name. */
export const sharedSchemas: Readonly<Record<string, JsonSchema>> = {
  Uitkomst: oneOf([
    "komt in aanmerking",
    "komt niet in aanmerking",
    "uitgesloten",
    "niet van toepassing",
    "onvolledig",
    "ter beoordeling",
    "fout",
  ]),
  Status: oneOf(["voldaan", "niet voldaan", "vrijgesteld", "niet van toepassing", "onbekend"]),
  Waarde: {
    description: 'Een waarde zoals JSON die heeft: een datum is "2027-03-31", null is geen.',
    type: ["boolean", "number", "string", "null", "array", "object"],
  },
  BronPunt: exactly("Een plaats in het brondocument.", { deel: text, titel: text, punten: texts }),
  Gebruikt: exactly("Een feit dat meewoog.", {
    pad: text,
    vraag: text,
    waarde: component("Waarde"),
    aanname: yesNo,
  }),
  Ontbrekend: exactly("Een feit dat de uitkomst nog kan veranderen.", {
    pad: text,
    feit: text,
    vraag: text,
    type: text,
    herkomst: text,
    bewijs: texts,
  }),
  Rij: exactly("De rij of het geval waaruit een afgeleide waarde volgt, geteld vanaf 1.", {
    afgeleid: text,
    rij: { type: "integer", minimum: 1 },
  }),
  Toepassing: exactly(
    "Gaat het besluit over deze aanvraag, en waarom?",
    { status: oneOf(["van toepassing", "niet van toepassing", "onbekend"]), ...reasoning() },
    { toets: text },
  ),
  NormOordeel: exactly(
    "Een norm, en of eraan is voldaan.",
    {
      norm: text,
      soort: oneOf(["voorwaarde", "uitsluiting"]),
      titel: text,
      status: component("Status"),
      toets: text,
      ...reasoning(),
      bron: listOf(component("BronPunt")),
      gevolg: texts,
      lezing: texts,
    },
    {
      rubriek: text,
      vrijstelling: exactly(
        "De vrijstelling die geldt.",
        { nummer: { type: "integer", minimum: 1 }, tekst: text },
        { label: text },
      ),
    },
  ),
  Oordeel: exactly("De uitkomst van een besluit met de hele redenering.", {
    beleid: text,
    besluit: text,
    tekst: { type: "string", description: 'Maakt "komt in aanmerking voor …" af.' },
    uitkomst: component("Uitkomst"),
    toepassing: component("Toepassing"),
    normen: listOf(component("NormOordeel")),
    ontbreekt: listOf(component("Ontbrekend")),
    voorbehoud: listOf(component("Gebruikt")),
    aanscherping: texts,
    problemen: listOf(component("Probleem")),
  }),
  PrestatieOordeel: exactly("Een prestatie, en of zij wordt vergoed.", {
    prestatie: text,
    titel: text,
    status: oneOf(["vergoed", "niet vergoed", "niet van toepassing", "onbekend"]),
    toets: text,
    ...reasoning(),
    bron: listOf(component("BronPunt")),
    lezing: texts,
  }),
  AfgeleidOordeel: exactly(
    "Een afgeleide waarde; zonder waarde is zij onbekend.",
    { afgeleid: text, titel: text, ...reasoning(), bron: listOf(component("BronPunt")), lezing: texts },
    { waarde: component("Waarde") },
  ),
  TermijnOordeel: exactly("Een termijn, en of zij is gehaald.", {
    termijn: text,
    titel: text,
    door: text,
    status: component("Status"),
    toets: text,
    streven: yesNo,
    ...reasoning(),
    bron: listOf(component("BronPunt")),
  }),
  MededelingOordeel: exactly("Een toezegging of aandachtspunt, en of het van toepassing is.", {
    norm: text,
    soort: oneOf(["toezegging", "aandachtspunt"]),
    titel: text,
    status: oneOf(["van toepassing", "niet van toepassing", "onbekend"]),
    ...reasoning(),
    bron: listOf(component("BronPunt")),
  }),
  Probleem: exactly("Wat er aan de feiten schort.", {
    pad: { type: "string", description: "Waar: `specialisten[0].fte`, of leeg voor het geheel." },
    code: oneOf([
      "onbekend-veld",
      "verkeerd-type",
      "ongeldige-datum",
      "buiten-grenzen",
      "te-veel-decimalen",
      "niet-in-keuzelijst",
      "geen-niet-toegestaan",
      "te-lange-lijst",
      "controle",
    ]),
    bericht: text,
  }),
  Problemen: exactly("Alles wat er aan de feiten schort.", { problemen: listOf(component("Probleem")) }),
  Herkomst: exactly(
    "Wie een feit kent.",
    { soort: oneOf(["zorgaanbieder", "verzekeraar", "derde"]) },
    { naam: text },
  ),
  FeitType: exactly(
    "Wat een goed antwoord is.",
    {
      soort: oneOf([
        "ja/nee",
        "getal",
        "percentage",
        "bedrag",
        "datum",
        "tekst",
        "keuzelijst",
        "structuur",
        "lijst",
      ]),
    },
    {
      geheel: yesNo,
      min: { type: "number" },
      max: { type: "number" },
      naam: text,
      van: component("FeitType"),
    },
  ),
  Feit: exactly(
    "Een vraag, en wie haar beantwoordt.",
    {
      naam: text,
      vraag: text,
      type: component("FeitType"),
      optioneel: yesNo,
      herkomst: component("Herkomst"),
      bewijs: texts,
      groep: text,
    },
    { aanname: yesNo, norm: text },
  ),
  Keuzelijst: exactly("De waarden waaruit te kiezen is.", {
    naam: text,
    waarden: listOf(exactly("Een waarde.", { naam: text, titel: text })),
  }),
  Structuur: exactly("De velden van een onderdeel van een lijst.", {
    naam: text,
    velden: listOf(component("Feit")),
  }),
};

function reasoning(): Readonly<Record<string, JsonSchema>> {
  return {
    gebruikt: listOf(component("Gebruikt")),
    rijen: listOf(component("Rij")),
    ontbreekt: listOf(component("Ontbrekend")),
  };
}

/** What `GET …/vragen` gives. */
export function questionsSchema({ feiten }: Beleid): JsonSchema {
  return exactly("De vragen van dit beleid, in volgorde.", {
    naam: text,
    titel: text,
    verzekeraar: text,
    hash: text,
    vragen: {
      ...listOf({
        allOf: [
          component("Feit"),
          { properties: { naam: oneOf([peildatum, ...feiten].map(({ naam }) => naam)) } },
        ],
      }),
    },
    keuzelijsten: listOf(component("Keuzelijst")),
    structuren: listOf(component("Structuur")),
  });
}

/** A judgement by one besluit: its name and those of its norms are known. */
export function judgementSchema(besluit: Beleid["besluiten"][number]): JsonSchema {
  const names = besluit.normen.map(({ naam }) => naam);
  return {
    allOf: [
      component("Oordeel"),
      {
        properties: {
          besluit: { const: besluit.naam },
          ...(names.length === 0
            ? {}
            : { normen: listOf({ properties: { norm: oneOf(names) } }), aanscherping: listOf(oneOf(names)) }),
        },
      },
    ],
  };
}

/** What `POST …/oordelen` gives: every judgement, by name. */
export function judgementsSchema(beleid: Beleid): JsonSchema {
  const table = (named: readonly { readonly naam: string }[], name: string): JsonSchema => {
    const schema = component(name);
    return exactly("", Object.fromEntries(named.map(({ naam }) => [naam, schema])));
  };
  return exactly("Alles wat dit beleid over de feiten zegt.", {
    besluiten: table(beleid.besluiten, "Oordeel"),
    prestaties: table(beleid.prestaties, "PrestatieOordeel"),
    afgeleid: table(beleid.afgeleiden, "AfgeleidOordeel"),
    termijnen: table(beleid.termijnen, "TermijnOordeel"),
    mededelingen: table(beleid.mededelingen, "MededelingOordeel"),
  });
}

/** What `POST …/uitkomst` gives. */
export function outcomeSchema(besluit: string): JsonSchema {
  return exactly("Alleen de uitkomst.", { besluit: { const: besluit }, uitkomst: component("Uitkomst") });
}
