// Runs over generated files: each line decided as by itself, however the file is cut, and wherever a run is broken off.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { START, type Application, type Names } from "../../../compiler/cli/batch/application.js";
import { cellReader } from "../../../compiler/cli/batch/cells.js";
import type { FileKind } from "../../../compiler/cli/batch/files.js";
import { askedOf, judgeOf } from "../../../compiler/cli/batch/judge.js";
import { csvReader } from "../../../compiler/cli/batch/read-csv.js";
import { ndjsonReader } from "../../../compiler/cli/batch/read-ndjson.js";
import { runBatch, type BatchControls, type BatchJob } from "../../../compiler/cli/batch/run.js";
import type { Io } from "../../../compiler/cli/io.js";
import { loadExports } from "../../../compiler/cli/load-module.js";
import type { ModuleExports } from "../../../compiler/emit/emitted-module.js";
import { evaluate } from "../../../compiler/evaluate/index.js";
import type { Beleid } from "../../../compiler/model.js";
import { randomFacts } from "../../helpers/generate-facts.js";
import { policyOf } from "../../helpers/policy.js";
import { fysio } from "./policies.js";
import { workbench } from "./workbench.js";

let beleid: Beleid;
let module: ModuleExports;
let names: Names;
const folder = mkdtempSync(path.join(tmpdir(), "inkoop-batch-"));
beforeAll(async () => {
  beleid = policyOf(fysio);
  module = await loadExports(beleid);
  const facts = new Set(["peildatum", ...beleid.feiten.map(({ naam }) => naam)]);
  names = { id: "id", idIsAsked: false, ignored: new Set(), facts };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ioHere(): Io {
  return { ...workbench().io().io, cwd: folder };
}

const calm: BatchControls = {
  begins: () => {},
  step: () => {},
  isDue: () => false,
  isBrokenOff: () => false,
};

function jobOf(input: FileKind, output: FileKind, out = "uit"): BatchJob {
  return {
    beleid,
    module,
    names,
    asked: askedOf(beleid, { besluit: undefined, peildatum: undefined, hasReasons: true }),
    input: { file: "in", kind: input },
    output: { file: out, kind: output },
  };
}

async function resultOf(bytes: Uint8Array, input: FileKind, output: FileKind): Promise<string> {
  writeFileSync(path.join(folder, "in"), bytes);
  await runBatch(ioHere(), jobOf(input, output), calm);
  return readFileSync(path.join(folder, "uit"), "utf8");
}

// ── Files ───────────────────────────────────────────────────────────────────────────────────────────

const lineEnd = fc.constantFrom("\n", "\r\n");

/** NDJSON with facts in and out of order, and lines that hold anything else. */
function ndjson(): fc.Arbitrary<Buffer> {
  const facts = randomFacts(beleid, 11, 200).map((fact) => JSON.stringify(fact));
  const line = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...facts) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("", "  ", "{", '{"kvk":true,"kvk":false}', '{"id":"é€😀"}', '"\u2028"'),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 20, unit: "binary" }) },
  );
  return fc
    .tuple(fc.array(fc.tuple(line, lineEnd), { maxLength: 12 }), fc.constantFrom("", "\uFEFF"), line)
    .map(([lines, mark, last]) => Buffer.from(mark + lines.flat().join("") + last));
}

/** CSV with cells that hold anything, quotes and line ends included. */
function csv(): fc.Arbitrary<Buffer> {
  const columns = ["id", "vorm", "omzet", "kvk", "aanvraagKeurmerk"];
  const cell = fc.oneof(
    fc.constantFrom(
      "",
      "ja",
      "nee",
      "praktijk",
      "€ 1.250,50",
      "1-3-2027",
      "geen",
      '"a;b"',
      '"a\n""b"',
      '"',
      'a"b',
    ),
    fc.string({ maxLength: 6, unit: fc.constantFrom("a", "é", "😀", ";", '"', "\n", "\r", " ", ",") }),
  );
  const row = fc
    .tuple(fc.array(cell, { minLength: columns.length - 1, maxLength: columns.length + 1 }), lineEnd)
    .map(([cells, end]) => cells.join(";") + end);
  return fc
    .tuple(
      fc.array(row, { maxLength: 10 }),
      fc.constantFrom("", "\uFEFF"),
      lineEnd,
      fc.constantFrom("", "a;b"),
    )
    .map(([rows, mark, end, last]) => Buffer.from(mark + columns.join(";") + end + rows.join("") + last));
}

const inputs = [
  ["NDJSON", "ndjson", ndjson],
  ["CSV", "csv", csv],
] as const;

describe.each(inputs)("%s", (_, kind, files) => {
  const newReader = () =>
    kind === "csv" ? csvReader({ beleid, names, file: "in" }, START) : ndjsonReader(names, START);

  test("is read the same however it is cut", () => {
    fc.assert(
      fc.property(files(), fc.array(fc.nat(), { maxLength: 6 }), (bytes, places) => {
        const whole = newReader();
        const expected = [...whole.feed(bytes), ...whole.end()];
        const cut = newReader();
        const ends = places.map((place) => place % (bytes.length + 1)).toSorted((a, b) => a - b);
        const pieces = [0, ...ends].map((from, index) => bytes.subarray(from, ends[index] ?? bytes.length));
        const found = [...pieces.flatMap((piece) => cut.feed(piece)), ...cut.end()];
        expect(found).toEqual(expected);
        expect(cut.position()).toEqual(whole.position());
        expect(cut.position().offset).toBe(bytes.length);
      }),
      { numRuns: 150 },
    );
  });

  test("broken off anywhere, well or badly, and gone on with, gives the bytes of a run at once", async () => {
    const point = fc.record({
      after: fc.nat(6),
      noteEvery: fc.integer({ min: 1, max: 3 }),
      crashes: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        files(),
        fc.constantFrom<FileKind>("ndjson", "csv"),
        fc.integer({ min: 1, max: 300 }),
        fc.array(point, { minLength: 1, maxLength: 3 }),
        async (bytes, output, pieceSize, points) => {
          const expected = await resultOf(bytes, kind, output);
          rmSync(path.join(folder, "uit"));
          for (const { after, noteEvery, crashes } of points) {
            let pieces = 0;
            const controls: BatchControls = {
              ...calm,
              pieceSize,
              isDue: () => pieces % noteEvery === 0,
              isBrokenOff: () => !crashes && pieces > after,
              step: () => {
                pieces += 1;
                if (crashes && pieces > after) throw new Error("the computer stopped");
              },
            };
            await runBatch(ioHere(), jobOf(kind, output), controls).catch(() => {});
          }
          await runBatch(ioHere(), jobOf(kind, output), { ...calm, pieceSize });
          expect(readFileSync(path.join(folder, "uit"), "utf8")).toBe(expected);
        },
      ),
      { numRuns: 25 },
    );
  });
});

test("in CSV, what is too long for an application is refused wherever it is cut, and what stands below it read", () => {
  const long = "x".repeat(4 * 1024 * 1024 + 1000);
  const lines = Array.from({ length: 900 }, (_, index) => `${index};${"x".repeat(5000)};ja\n`).join("");
  const files: readonly (readonly [text: string, expected: string])[] = [
    [`id;kvk\na;ja\n${long};ja\nb;nee\nc;"${long}`, "1 ok, 2 INK0974, 3 ok, 4 INK0974"],
    // A quote that never closes takes more than an application can hold along.
    [`id;vorm;kvk\na;;ja\nb;";ja\nc;;ja\n${lines}`, "1 ok, 2 INK0975, 3 ok, 4 INK0935"],
  ];
  for (const [text, expected] of files) {
    for (const pieceSize of [1_000_003, 2 ** 26]) {
      const reader = csvReader({ beleid, names, file: "in" }, START);
      const bytes = Buffer.from(text);
      const found: Application[] = [];
      for (let from = 0; from < bytes.length; from += pieceSize) {
        found.push(...reader.feed(bytes.subarray(from, from + pieceSize)));
      }
      found.push(...reader.end());
      const judge = judgeOf(module, jobOf("csv", "csv").asked);
      const first = found.slice(0, 4).map((one) => `${one.line - 1} ${judge(one).problems[0]?.code ?? "ok"}`);
      expect(first.join(", ")).toBe(expected);
      expect(reader.position().offset).toBe(bytes.length);
    }
  }
});

test("each line is decided as it is by itself, and as the reference decides", async () => {
  const facts = randomFacts(beleid, 5, 120);
  const together = await rowsOf(facts);
  expect(together).toHaveLength(facts.length);
  for (const [index, fact] of facts.entries()) {
    const [alone] = index % 6 === 0 ? await rowsOf([fact]) : together.slice(index);
    expect({ ...together[index], regel: 1 }).toEqual({ ...alone, regel: 1 });
    const read = module.leesFeiten(fact);
    const judged = evaluate(beleid, fact).besluit("contract");
    const isNo = ["komt niet in aanmerking", "uitgesloten"].includes(judged.uitkomst);
    expect(together[index]).toMatchObject({
      besluiten: {
        contract: read.goed
          ? {
              uitkomst: judged.uitkomst,
              nietVoldaan: isNo
                ? judged.normen.filter(({ status }) => status === "niet voldaan").map(({ norm }) => norm)
                : [],
              ontbreekt: judged.ontbreekt.map(({ pad }) => pad),
              voorbehoud: judged.voorbehoud.map(({ pad }) => pad),
            }
          : { uitkomst: "fout" },
      },
    });
  }
});

describe("a cell", () => {
  test("gives the amount that was written in it, with or without a euro sign, points and spaces", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom("", " "),
        (cents, hasSign, hasPoints, space) => {
          const amount = cents / 100;
          const plain = Math.abs(amount).toFixed(2).replace(".", ",");
          const grouped = hasPoints ? plain.replaceAll(/(?<=\d)(?=(?:\d{3})+,)/g, ".") : plain;
          const text = `${space}${amount < 0 ? "-" : ""}${hasSign ? "€ " : ""}${grouped}${space}`;
          expect(reads("omzet", text)).toBe(amount);
        },
      ),
    );
  });

  test("gives the date that was written in it, in either order, when it exists", () => {
    const date = fc.tuple(
      fc.integer({ min: 1900, max: 2199 }),
      fc.integer({ min: 1, max: 13 }),
      fc.integer({ min: 1, max: 31 }),
    );
    fc.assert(
      fc.property(date, ([year, month, day]) => {
        const iso = `${year}-${two(month)}-${two(day)}`;
        const exists = new Date(`${iso}T00:00:00Z`).toJSON()?.startsWith(iso) ?? false;
        const expected = exists ? iso : "INK0932";
        for (const text of [iso, `${day}-${month}-${year}`, `${two(day)}-${two(month)}-${year}`]) {
          expect(reads("aanvraagKeurmerk", text)).toBe(expected);
        }
      }),
    );
  });

  test("never throws, and never gives a number that is not in it", () => {
    const text = fc.string({ maxLength: 12, unit: fc.constantFrom(...'0123456789.,-€% []{}"') });
    fc.assert(
      fc.property(fc.constantFrom("kvk", "vorm", "therapeuten", "aanvraagKeurmerk"), text, (naam, cell) => {
        expect(typeof reads(naam, cell)).not.toBe("number");
      }),
    );
    fc.assert(
      fc.property(text, (cell) => {
        const value = reads("omzet", cell);
        expect(typeof value === "number" ? digits(String(value)) : digits(cell)).toBe(digits(cell));
      }),
    );
  });
});

/** Without the zeros at either end, which a number may have more or fewer of. */
function digits(text: string): string {
  return text.replaceAll(/\D/g, "").replaceAll(/^0+|0+$/g, "");
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** What a cell in the column of a fact says, or the code of what is wrong with it. */
function reads(naam: string, text: string): unknown {
  const feit = beleid.feiten.find((one) => one.naam === naam);
  if (feit === undefined) throw new Error(`there is no fact ${naam}`);
  const cell = cellReader(beleid, feit)(text);
  return cell.good ? cell.value : cell.problem.code;
}

async function rowsOf(items: readonly unknown[]): Promise<readonly Record<string, unknown>[]> {
  const text = items.map((item) => `${JSON.stringify(item)}\n`).join("");
  const result = await resultOf(Buffer.from(text), "ndjson", "ndjson");
  return result
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
