// The days that count, on a line of time, and each with what it is the last or first day of.

import { el, type Given, type Tree } from "../views/tree.js";
import { type Drawing, itemId } from "./drawing.js";
import { whoIs } from "./items.js";
import type { Moment, Reading } from "./shapes.js";

const day = 24 * 60 * 60 * 1000;

/** A day with all that it is the day of. */
interface Stop {
  readonly dag: Moment["dag"];
  readonly moments: readonly Moment[];
}

/** The timeline; undefined when no day is named. */
export function timeline(drawing: Drawing): Tree | undefined {
  const { tijdlijn } = drawing.document;
  if (tijdlijn.length === 0) return undefined;
  const stops = stopsOf(tijdlijn);
  return el(
    "div",
    { class: "tijdlijn" },
    strip(stops, drawing.document),
    el(
      "ol",
      { class: "reeks" },
      stops.map(({ dag, moments }, index) =>
        el(
          "li",
          { key: dag.datum },
          el(
            "p",
            { class: "dag" },
            el("span", { class: "nummer", "aria-hidden": true }, index + 1),
            " ",
            el("time", { datetime: dag.datum }, `${dag.weekdag} ${dag.tekst}`),
          ),
          el(
            "ul",
            {},
            moments.map((moment) => momentTree(moment, drawing)),
          ),
        ),
      ),
    ),
  );
}

function momentTree(moment: Moment, drawing: Drawing): Tree {
  const { soort, titel, door, streven, place } = moment;
  const id = itemId(moment);
  const counts = soort === "laatste dag" ? "telt nog mee" : "telt al mee";
  return el(
    "li",
    { key: moment.naam, class: streven ? "streven" : undefined, ...drawing.at(place) },
    el("a", { href: id === undefined ? undefined : `#${id}` }, titel),
    " ",
    el(
      "span",
      { class: "wie" },
      `${whoIs(door, drawing)} · ${soort}, ${counts}${streven ? " · streven" : ""}${moment.van === "termijn" ? "" : ` · ${moment.van}`}`,
    ),
  );
}

function stopsOf(moments: readonly Moment[]): readonly Stop[] {
  const byDay = new Map<string, Moment[]>();
  for (const moment of moments) {
    const known = byDay.get(moment.dag.datum);
    if (known === undefined) byDay.set(moment.dag.datum, [moment]);
    else known.push(moment);
  }
  return [...byDay.values()].flatMap((all) => {
    const [first] = all;
    return first === undefined ? [] : [{ dag: first.dag, moments: all }];
  });
}

const line = 58;

function time(datum: string): number {
  return Date.parse(`${datum}T00:00:00Z`);
}

/** The days in proportion, with the looptijd; what is in it stands in words below. */
function strip(stops: readonly Stop[], { looptijd }: Reading): Tree {
  const all = [looptijd.van.datum, looptijd.totEnMet.datum, ...stops.map(({ dag }) => dag.datum)].map(time);
  const [from, to] = [Math.min(...all) - 20 * day, Math.max(...all) + 20 * day];
  const share = (at: number): number => Math.round(((at - from) / (to - from)) * 9400 + 300) / 100;
  const x = (datum: string): string => `${share(time(datum))}%`;
  const start = share(time(looptijd.van.datum));
  const width = share(time(looptijd.totEnMet.datum)) - start;
  const placed = dots(stops, (datum) => share(time(datum)));
  return el(
    "svg",
    { class: "strook", width: "100%", height: 98, "aria-hidden": true },
    el("line", { class: "as", x1: "1%", x2: "99%", y1: line, y2: line }),
    el("rect", { class: "looptijd", x: `${start}%`, width: `${width}%`, y: line - 3, height: 6, rx: 3 }),
    ticks(from, to, share),
    el(
      "text",
      { class: "looptijd", x: `${start + width / 2}%`, y: line + 36, "text-anchor": "middle" },
      "looptijd",
    ),
    placed.map(({ stop, row }) =>
      el("line", {
        class: "steel",
        key: stop.dag.datum,
        x1: x(stop.dag.datum),
        x2: x(stop.dag.datum),
        y1: line,
        y2: line - 16 - row * 19,
      }),
    ),
    placed.map(({ stop, row, number }) =>
      el(
        "g",
        { key: stop.dag.datum, class: stop.moments.every(({ streven }) => streven) ? "streven" : "vast" },
        el("circle", { cx: x(stop.dag.datum), cy: line - 16 - row * 19, r: 9 }),
        el(
          "text",
          { class: "nummer", x: x(stop.dag.datum), y: line - 12 - row * 19, "text-anchor": "middle" },
          String(number),
        ),
      ),
    ),
  );
}

/** Days that are close stand above each other. */
function dots(
  stops: readonly Stop[],
  share: (datum: string) => number,
): readonly { readonly stop: Stop; readonly row: number; readonly number: number }[] {
  const ends = [-100, -100, -100];
  return stops.map((stop, index) => {
    const at = share(stop.dag.datum);
    const free = ends.findIndex((end) => at - end > 5);
    const row = Math.max(free, 0);
    ends[row] = at;
    return { stop, row, number: index + 1 };
  });
}

/** The first of each quarter, with the year at its first of January. */
function ticks(from: number, to: number, share: (at: number) => number): Given {
  const found: Given[] = [];
  const [first, last] = [new Date(from).getUTCFullYear(), new Date(to).getUTCFullYear()];
  for (let year = first; year <= last; year += 1) {
    for (const month of [0, 3, 6, 9]) {
      const at = Date.UTC(year, month, 1);
      if (at < from || at > to) continue;
      const x = `${share(at)}%`;
      found.push(el("line", { class: "streep", x1: x, x2: x, y1: line, y2: line + (month === 0 ? 9 : 5) }));
      if (month === 0)
        found.push(el("text", { class: "jaar", x, y: line + 20, "text-anchor": "middle" }, String(year)));
    }
  }
  return found;
}
