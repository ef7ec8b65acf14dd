// Facts files as people write them: what is read, and every slip with its place and path.

import { lineStartsOf, positionAt } from "@inkoop/language";
import { describe, expect, test } from "vitest";
import { readFactsFile } from "../../../compiler/cli/facts.js";
import { createDiagnostic } from "../../../compiler/diagnostics/create.js";

/** Every problem as "line:column path: text". */
function problemsIn(facts: string | Uint8Array): readonly string[] {
  const read = readFactsFile(typeof facts === "string" ? new TextEncoder().encode(facts) : facts);
  const lineStarts = lineStartsOf(read.text);
  return read.problems.map(({ code, parameters, path, span }) => {
    // Code and parameters belong together; their union does not say so to a generic function.
    const { message } = createDiagnostic(code, { file: "feiten.json", span }, parameters as never);
    const { line, column } = positionAt(lineStarts, span.start);
    return `${line}:${column} ${path}: ${message}`;
  });
}

function valueOf(facts: string): unknown {
  return readFactsFile(new TextEncoder().encode(facts)).value;
}

describe("facts that are written well", () => {
  test("give their values, and no problem", () => {
    const facts = '{ "kvk": true, "fte": 0.8, "naam": "Écht", "leeg": null, "lijst": [{ "a": 1 }, 2] }';
    expect(problemsIn(facts)).toEqual([]);
    expect(JSON.stringify(valueOf(facts))).toBe(
      '{"kvk":true,"fte":0.8,"naam":"Écht","leeg":null,"lijst":[{"a":1},2]}',
    );
  });

  test("may use names that mean something to a computer", () => {
    const value = valueOf('{ "__proto__": { "kvk": true }, "constructor": 1, "toString": 2 }');
    expect(Object.keys(value as object)).toEqual(["__proto__", "constructor", "toString"]);
    expect("kvk" in (value as object)).toBe(false);
  });

  test("may write a number in more than one way", () => {
    expect(problemsIn('{ "a": 0.80, "b": 8e-1, "c": 1E+2, "d": -0.0, "e": 1000000000.0000 }')).toEqual([]);
  });

  test("have a place for each value, and for a value that is not there the nearest one around it", () => {
    const text = '{ "a": [ { "b": 10 } ] }';
    const { spanOf } = readFactsFile(new TextEncoder().encode(text));
    const shown = (path: string): string => text.slice(spanOf(path).start, spanOf(path).end);
    expect(shown("a[0].b")).toBe("10");
    expect(shown("a[0].onbekend")).toBe('{ "b": 10 }');
    expect(shown("a[7].b")).toBe('[ { "b": 10 } ]');
    expect(shown("elders")).toBe("{");
  });
});

describe("a slip in the writing is named at its place", () => {
  test.each([
    ['{"a":1,}', "1:8 : Achter het laatste feit hoort geen komma."],
    ["[1,2,]", "1:6 : Achter het laatste onderdeel hoort geen komma."],
    ['{"a":1,,"b":2}', "1:8 : Hier staat een komma te veel."],
    ["{a: 1}", "1:2 : Zet de naam a tussen dubbele aanhalingstekens."],
    ['{"a" 1}', "1:6 a: Tussen de naam van een feit en zijn waarde hoort een dubbele punt."],
    ['{"a":1 "b":2}', "1:8 b: Vóór dit onderdeel ontbreekt een komma."],
    ['{"a":1', "1:7 a: Er ontbreekt een sluitende accolade }."],
    ['{"a":[1', "1:8 a[0]: Er ontbreekt een sluitend vierkant haakje ]."],
    ['{"a":"x', "1:6 a: Deze tekst mist het aanhalingsteken aan het eind."],
    ["", "1:1 : Het bestand is leeg of houdt halverwege op. Er hoort minstens { } te staan."],
    ['{"a":0,8}', "1:8 : Schrijf een getal met een punt in plaats van een komma, zoals 0.8."],
    ['{"a":08}', "1:7 a: Een getal begint niet met een 0 waar nog cijfers op volgen."],
    ['{"a":1.}', "1:6 a: Dit getal houdt halverwege op."],
    ['{"a":.5}', "1:6 a: Een getal begint met een cijfer of een min."],
    ['{"a":NaN}', "1:6 a: NaN is geen waarde. Laat een onbekend feit weg."],
    ['{"a":ja}', "1:6 a: Schrijf ja als true, zonder aanhalingstekens en in kleine letters."],
    ['{"a":False}', "1:6 a: Schrijf nee als false, zonder aanhalingstekens en in kleine letters."],
    ['{"a":geen}', "1:6 a: Schrijf geen als null, zonder aanhalingstekens en in kleine letters."],
    ['{"a":tandarts}', "1:6 a: Een tekst hoort tussen dubbele aanhalingstekens."],
    ["{“a”: 1}", '1:2 : Gebruik rechte aanhalingstekens: "…".'],
    ["{\"a\": 'x'}", '1:7 a: Gebruik dubbele aanhalingstekens: "…".'],
    ['{"a": 1 // één\n}', "1:9 : In een feitenbestand kan geen commentaar staan."],
    ['{"a":"\\x"}', "1:6 a: In deze tekst staat een \\ die niets betekent; schrijf \\\\ voor een \\."],
    [
      '{"a":1}\n{"b":2}',
      "2:1 : Na de laatste accolade staat nog tekst. Haal die weg, of zet die in een eigen bestand.",
    ],
    [
      '{"a":1} x',
      "1:9 : Na de laatste accolade staat nog tekst. Haal die weg, of zet die in een eigen bestand.",
    ],
  ])("%s", (facts, problem) => {
    expect(problemsIn(facts)).toEqual([problem]);
  });

  test("every line with a slip has its own message", () => {
    expect(problemsIn('{\n  "a": ja,\n  "b": [1 2],\n  "c": 0,8,\n  "d": true,\n}')).toEqual([
      "2:8 a: Schrijf ja als true, zonder aanhalingstekens en in kleine letters.",
      "3:11 b[1]: Vóór dit onderdeel ontbreekt een komma.",
      "4:10 : Schrijf een getal met een punt in plaats van een komma, zoals 0.8.",
      "6:1 : Achter het laatste feit hoort geen komma.",
    ]);
  });
});

describe("what a reader of JSON would silently change is a problem", () => {
  test("a key that comes twice, however deep, together with everything else", () => {
    expect(problemsIn('{ "a": 1,\n  "l": [{ "x": 1, "x": 2 }],\n  "a": 1.00000000000000000001 }')).toEqual([
      "2:19 l[0].x: `x` staat ook al op regel 2. Haal een van de twee weg.",
      "3:3 a: `a` staat ook al op regel 1. Haal een van de twee weg.",
      "3:8 a: `1.00000000000000000001` heeft meer cijfers dan een computer kan bewaren: het zou `1` worden. Schrijf het korter.",
    ]);
  });

  test("the same name in two different records is no such key", () => {
    expect(problemsIn('{ "l": [{ "x": 1 }, { "x": 1 }], "x": 1 }')).toEqual([]);
  });

  test("a number that is too great to keep", () => {
    expect(problemsIn('{ "a": 1e999 }')).toEqual([
      "1:8 a: `1e999` is groter dan een computer kan bewaren. Kijk of het getal klopt.",
    ]);
    expect(problemsIn('{ "a": 9007199254740993 }')).toHaveLength(1);
  });

  test("a byte order mark, and what is wrong after it", () => {
    expect(problemsIn('\uFEFF{ "a": ja }')).toEqual([
      "1:1 : Het bestand begint met een onzichtbaar teken (een BOM). Bewaar het als UTF-8 zonder BOM.",
      "1:9 a: Schrijf ja als true, zonder aanhalingstekens en in kleine letters.",
    ]);
  });

  test("another encoding than UTF-8", () => {
    expect(problemsIn(Uint8Array.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]))).toEqual([
      "1:1 : Het bestand is als UTF-16 bewaard. Bewaar het als UTF-8.",
    ]);
    const latin1 = Uint8Array.from(Buffer.from('{ "a": "\uFFFD", "b": "café" }', "utf8")).map((byte) => byte);
    const broken = Buffer.concat([
      Buffer.from('{ "a": "\uFFFD", "b": "caf'),
      Buffer.from([0xe9]),
      Buffer.from('" }'),
    ]);
    expect(problemsIn(latin1)).toEqual([]);
    expect(problemsIn(broken)).toEqual([
      "1:22 : Hier staat een teken dat niet als UTF-8 is bewaard. Bewaar het bestand als UTF-8.",
    ]);
  });

  test("more levels than any fact has, without reading them", () => {
    expect(problemsIn('{ "[[[[": '.concat("[".repeat(100_000)))).toEqual([
      "1:42 : Hier zitten meer dan 32 haken of accolades in elkaar. Schrijf een gegeven als één waarde of als een lijst.",
    ]);
  });
});
