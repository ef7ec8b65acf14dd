// What a cell of a spreadsheet says, by the type of its fact: as Dutch spreadsheets write it, and never as a guess.

import { exists, isoText } from "../../evaluate/calendar.js";
import type { Beleid, ElementType, Feit, Keuzelijst, ValueType } from "../../model.js";
import { quoted } from "../../diagnostics/words.js";
import type { LineProblem } from "./application.js";

/** The value of a cell as JSON has it, undefined when the cell says nothing; or what is wrong with it. */
export type Cell =
  { readonly good: true; readonly value: unknown } | { readonly good: false; readonly problem: LineProblem };

export type ReadCell = (text: string) => Cell;

/** How the cells of the column of `feit` are read. */
export function cellReader(beleid: Beleid, feit: Feit): ReadCell {
  const read = readerOf(beleid, feit.type);
  // In a text these words are words.
  const isText = feit.type.kind === "tekst";
  return (cell) => {
    const text = cell.trim();
    if (text === "") return NOTHING;
    const word = text.length > 8 ? text : text.toLowerCase();
    if (word === "onbekend" && !isText) return NOTHING;
    if (word === "geen" && feit.optioneel) return { good: true, value: null };
    if (word === "geen" && !isText) return none(feit.naam);
    const result = read(text);
    return result.good ? result : { good: false, problem: { ...result.problem, pad: feit.naam } };
  };
}

function none(pad: string): Cell {
  const bericht = `${quoted("geen")} kan hier niet; laat de cel leeg als het onbekend is.`;
  return { good: false, problem: { code: "INK0936", pad, bericht } };
}

const NOTHING: Cell = { good: true, value: undefined };

function value(of: unknown): Cell {
  return { good: true, value: of };
}

function problem(code: LineProblem["code"], bericht: string): Cell {
  return { good: false, problem: { code, pad: "", bericht } };
}

/** What the cell says, shortened: it may hold anything. */
function shown(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return quoted(line.length > 40 ? `${line.slice(0, 39)}…` : line);
}

function readerOf(beleid: Beleid, type: ValueType): ReadCell {
  switch (type.kind) {
    case "ja/nee":
      return readTruth;
    case "getal":
    case "percentage":
    case "bedrag": {
      const hasThousands = type.geheel || type.kind === "bedrag";
      return (text) => readNumber(text, type.kind, hasThousands);
    }
    case "datum":
      return readDate;
    case "tekst":
      return value;
    case "keuzelijst":
      return choiceReader(beleid.keuzelijsten.find(({ naam }) => naam === type.naam));
    case "structuur":
      return (text) => readJson(text, "{", `de velden van ${quoted(type.naam)}`);
    case "lijst":
      return listReader(beleid, type.element);
  }
}

// ── Each type ───────────────────────────────────────────────────────────────────────────────────────

/** Also the words of a spreadsheet for a box that is ticked. */
const truths: ReadonlyMap<string, boolean> = new Map([
  ["ja", true],
  ["nee", false],
  ["true", true],
  ["false", false],
  ["waar", true],
  ["onwaar", false],
]);

function readTruth(text: string): Cell {
  const truth = truths.get(text) ?? truths.get(text.toLowerCase());
  return truth === undefined
    ? problem("INK0931", `Dit moet ${quoted("ja")} of ${quoted("nee")} zijn, maar er staat ${shown(text)}.`)
    : value(truth);
}

/** So many digits a number always keeps. */
const MOST_DIGITS = 15;

function readNumber(text: string, kind: "getal" | "percentage" | "bedrag", hasThousands: boolean): Cell {
  const bare = withoutUnit(text, kind);
  // 1.250 and 1.250.000,50; 1250,5; 0.8 and 1250.50.
  const grouped = /^(-?[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/.exec(bare);
  const plain = /^(-?\d+)(?:[,.](\d+))?$/.exec(bare);
  if (grouped !== null && plain !== null && !hasThousands) {
    const [whole = "", decimals = ""] = bare.split(".");
    return problem(
      "INK0977",
      `${shown(text)} kan ${quoted(`${whole}${decimals}`)} of ${quoted(`${whole},${decimals}`)} zijn. Schrijf het op een van die twee manieren.`,
    );
  }
  const [, whole, decimals = ""] = grouped ?? plain ?? [];
  if (whole === undefined) {
    const name = kind === "getal" ? "een getal" : `een ${kind}`;
    return problem(
      "INK0931",
      `Dit moet ${name} zijn, zoals ${quoted("1250,5")}, maar er staat ${shown(text)}.`,
    );
  }
  const digits = whole.replaceAll(".", "");
  if (digits.length + decimals.length > MOST_DIGITS) {
    return problem(
      "INK0925",
      `${shown(text)} heeft meer cijfers dan een computer kan bewaren. Schrijf het korter.`,
    );
  }
  return value(Number(`${digits}.${decimals === "" ? "0" : decimals}`));
}

function withoutUnit(text: string, kind: "getal" | "percentage" | "bedrag"): string {
  if (kind === "percentage") return text.replace(/\s*%$/, "");
  return kind === "bedrag" ? text.replace(/^(-?)\s*€\s*/, "$1") : text;
}

/** 2027-03-01, or 1-3-2027 as Dutch spreadsheets show it. */
function readDate(text: string): Cell {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const dutch = /^(\d\d?)-(\d\d?)-(\d{4})$/.exec(text);
  const [year, month, day] = iso === null ? [dutch?.[3], dutch?.[2], dutch?.[1]] : iso.slice(1);
  if (year === undefined || month === undefined || day === undefined) {
    return problem(
      "INK0932",
      `${shown(text)} is geen datum. Schrijf ${quoted("2027-03-31")} of ${quoted("31-3-2027")}.`,
    );
  }
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return exists(date) ? value(isoText(date)) : problem("INK0932", `De datum ${shown(text)} bestaat niet.`);
}

/** By its name, or by the title that people read. */
function choiceReader(keuzelijst: Keuzelijst | undefined): ReadCell {
  const waarden = keuzelijst?.waarden ?? [];
  const titles = new Map(waarden.map(({ naam, titel }) => [titel.toLowerCase(), naam]));
  // A name goes before a title that is written alike.
  for (const { naam } of waarden) titles.set(naam.toLowerCase(), naam);
  const names = new Set(waarden.map(({ naam }) => naam));
  // What is in no keuzelijst is left to the policy to refuse, with the name that was probably meant.
  return (text) => value(names.has(text) ? text : (titles.get(text.toLowerCase()) ?? text));
}

// ── Lists ───────────────────────────────────────────────────────────────────────────────────────────

/** With commas or on lines of its own; `leeg` is a list without anything in it. */
function listReader(beleid: Beleid, element: ElementType): ReadCell {
  if (element.kind === "structuur") {
    return (text) => readList(text, () => readJson(text, "[", `een lijst van ${quoted(element.naam)}`));
  }
  const read = readerOf(beleid, element);
  // A comma may stand in a text or a number itself.
  const hasCommas = element.kind !== "keuzelijst" && element.kind !== "datum" && element.kind !== "ja/nee";
  const separator = hasCommas ? /\n/ : /[,\n]/;
  return (text) =>
    readList(text, () => {
      const items: unknown[] = [];
      for (const part of text.split(separator)) {
        const item = part.trim();
        if (item === "") continue;
        const cell = read(item);
        if (!cell.good) return cell;
        items.push(cell.value);
      }
      return value(items);
    });
}

function readList(text: string, read: () => Cell): Cell {
  return text.toLowerCase() === "leeg" ? value([]) : read();
}

/** JSON as it stands in the cell: what is wrong in it is left to the policy to refuse. */
function readJson(text: string, opening: "[" | "{", what: string): Cell {
  if (text.startsWith(opening)) {
    try {
      return value(JSON.parse(text));
    } catch {
      return problem("INK0978", `Wat in deze cel staat, is geen JSON.`);
    }
  }
  return problem(
    "INK0978",
    `In een cel staat ${what} als JSON, tussen ${quoted(opening === "[" ? "[ ]" : "{ }")}. Makkelijker is een bestand ${quoted(".ndjson")}.`,
  );
}
