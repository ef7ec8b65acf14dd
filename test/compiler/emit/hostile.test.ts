// Names and texts of a policy are data in the emitted module, whatever they mean to JavaScript, TypeScript or HTML.

import { describe, expect, test } from "vitest";
import type { Beleid } from "@inkoop/compiler";
import { loadExports } from "../../../compiler/cli/load-module.js";
import { emitModule } from "../../../compiler/emit/typescript.js";
import { compile, emitted, explicitAny, inFolder } from "../../helpers/emitted.js";
import { datum, ex, feit, jaNee, policy, waarde } from "../../helpers/model.js";

const origin = { file: "proef.inkoop", span: { start: 0, end: 0 } };
const verantwoording = { bron: [], extern: [], lezing: [], gevolg: [], omdat: [] };

const hostileTexts = [
  'dubbele "aanhaling"',
  "enkele 'aanhaling'",
  "`backtick` en ${process.exit(1)}",
  "*/ process.exit(1) /*",
  "</script><script>alert(1)</script>",
  "<!-- html -->",
  "regel\u2028scheiding\u2029en alinea",
  "tekens die men niet ziet: \u200b\u202e\ufeff",
  "\\u0022 \\ \\n",
  "nieuwe\nregel en\ttab en \u0000 nul",
  "half teken: \ud83d",
];

const hostileNames = [
  "constructor",
  "__proto__",
  "class",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "await",
  "then",
  "default",
  "feiten",
  "policy",
  "f",
  "undefined",
  "NaN",
  "één",
];

/** A policy in which everything has a name or a text that asks for trouble. */
function hostilePolicy(): Beleid {
  const [title = ""] = hostileTexts;
  const text = (index: number): string => hostileTexts[index % hostileTexts.length] ?? title;
  return policy({
    naam: "vijandig",
    titel: text(0),
    verzekeraar: text(4),
    delen: hostileTexts.map((titel, index) => ({
      naam: `deel${index}`,
      titel,
      document: text(index + 1),
      punten: ["1", "2a"],
      origin,
    })),
    keuzelijsten: [
      {
        naam: "Feiten",
        waarden: ["null", "undefined", "constructor", "__proto__"].map((naam, index) => ({
          naam,
          titel: text(index),
        })),
        origin,
      },
      { naam: "string", waarden: [{ naam: "any", titel: text(3) }], origin },
    ],
    structuren: [
      {
        naam: "Object",
        velden: [
          feit("constructor", jaNee),
          feit("__proto__", { kind: "keuzelijst", naam: "Feiten" }, { optioneel: true }),
          feit("toString", { kind: "getal", geheel: false }),
        ],
        origin,
      },
    ],
    feiten: [
      ...hostileNames.map((naam, index) =>
        feit(naam, jaNee, { vraag: text(index), bewijs: [text(index + 1)] }),
      ),
      feit("keuze", { kind: "keuzelijst", naam: "Feiten" }),
      feit("arguments", { kind: "keuzelijst", naam: "string" }),
      feit("length", { kind: "lijst", element: { kind: "structuur", naam: "Object" } }),
      feit("prototype", datum, { optioneel: true }),
    ],
    afgeleiden: [
      waarde("isPrototypeOf", jaNee, {
        op: "equals",
        type: { kind: "keuzelijst", naam: "Feiten" },
        negated: false,
        left: ex.fact("keuze"),
        right: { op: "enum", keuzelijst: "Feiten", value: "constructor" },
      }),
      waarde(
        "eval",
        { kind: "getal", geheel: true },
        {
          op: "count",
          list: ex.fact("length"),
          condition: { op: "field", structuur: "Object", naam: "constructor" },
        },
      ),
    ],
    besluiten: [
      {
        naam: "default",
        tekst: text(5),
        ...verantwoording,
        origin,
        normen: hostileNames.map((naam, index) => ({
          naam,
          soort: index % 3 === 2 ? "uitsluiting" : "voorwaarde",
          besluit: "default",
          titel: text(index),
          toets: ex.fact(naam),
          tekst: text(index + 2),
          vrijstellingen: [
            { label: text(index), als: { op: "derived", naam: "isPrototypeOf" }, tekst: text(index + 3) },
          ],
          ...verantwoording,
          bron: [{ deel: `deel${index % 5}`, punten: ["1"], origin }],
          origin,
        })),
      },
      {
        naam: "__proto__",
        tekst: "iets",
        ...verantwoording,
        origin,
        geldtAls: ex.fact("constructor"),
        normen: [
          {
            naam: "propertyIsEnumerable",
            soort: "voorwaarde",
            besluit: "__proto__",
            titel: "Zelf",
            toets: { op: "meetsBesluit", besluit: "default" },
            tekst: "voldoet aan default",
            vrijstellingen: [],
            ...verantwoording,
            origin,
          },
        ],
      },
    ],
  });
}

const allRight = Object.fromEntries(
  hostileNames.map((naam, index) => [naam, index % 3 !== 2] as const).concat([]),
);

describe("a policy whose names and texts are also code", () => {
  test("compiles as strictly as TypeScript can, without any `any`, and its facts can be given or left out", async () => {
    const use = `
      import { beoordeel, besluiten, type Feiten, type Feiten_, type Object_ } from "./vijandig.js";
      export const nothing: Feiten = {};
      export const some: Feiten = { peildatum: "2027-01-01", class: true, await: undefined };
      export const strange: Feiten = { constructor: true, toString: false, ["__proto__"]: true };
      export const value: Feiten_ = "null";
      export const record: Object_ = { constructor: true, ["__proto__"]: null, toString: 1 };
      export const norm: "class" | "constructor" | "propertyIsEnumerable" | undefined = undefined;
      export const outcomes: readonly string[] = [
        beoordeel(some).uitkomst,
        beoordeel(some, "__proto__").besluit,
        besluiten.default.uitkomst(some),
        besluiten["__proto__"].uitkomst(some),
      ];
      // @ts-expect-error A keuzelijst knows its values.
      export const wrong: Feiten = { keuze: "iets anders" };
    `;
    const files = [...(await emitted(hostilePolicy())), { path: "use.ts", text: use }];
    await inFolder(files, async (folder) => {
      expect(await compile(folder)).toBe("");
      expect(await explicitAny(folder)).toBe("");
    });
  });

  test("keeps every text as it is, and nothing of it as code", async () => {
    const { text } = emitModule(hostilePolicy());
    expect(text).not.toMatch(/[\u2028\u2029\u202e\u200b\ufeff]/);
    expect(text).not.toContain("</script");
    expect(text).not.toContain("<!--");
    const module = (await loadExports(hostilePolicy())) as unknown as {
      readonly beleid: {
        readonly delen: unknown;
        readonly documenten: readonly { readonly titel: string }[];
      };
    };
    const titles = module.beleid.documenten.map(({ titel }) => titel);
    expect(new Set(titles)).toEqual(new Set(hostileTexts));
  });

  test("reads no fact from Object.prototype", async () => {
    const { besluiten } = await loadExports(hostilePolicy());
    expect(besluiten["default"]?.uitkomst({})).toBe("onvolledig");
    const missing = besluiten["default"]?.beoordeel({}).ontbreekt.map(({ pad }) => pad) ?? [];
    expect(missing).toEqual(expect.arrayContaining(hostileNames));
  });

  test("decides by facts with such names", async () => {
    const { besluiten, afgeleid } = await loadExports(hostilePolicy());
    const facts: unknown = JSON.parse(JSON.stringify(allRight).replace("{", '{"__proto__":true,'));
    expect(besluiten["default"]?.uitkomst(facts)).toBe("komt in aanmerking");
    const { uitkomst } = besluiten["__proto__"] ?? {};
    expect(uitkomst?.(facts)).toBe("komt in aanmerking");
    const records: unknown = JSON.parse('{"length":[{"constructor":true,"__proto__":null},{"toString":2}]}');
    expect(afgeleid["eval"]?.waarde(records)).toBeUndefined();
    expect(afgeleid["eval"]?.waarde({ length: [{ constructor: true }, { constructor: false }] })).toBe(1);
    expect(afgeleid["isPrototypeOf"]?.waarde({ keuze: "constructor" })).toBe(true);
  });
});
