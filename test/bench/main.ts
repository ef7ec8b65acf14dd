// `npm run bench`: ratios between us and others, and between small and large. Only ratios carry over to another machine.

import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { benchBatch } from "./batch/measure.js";
import { benchCompile } from "./compile/measure.js";
import { benchGrowth } from "./decide/growth.js";
import { benchDecide } from "./decide/measure.js";
import { isMet, type Row, type Section } from "./section.js";
import { benchServer } from "./server/measure.js";
import { benchService } from "./service/measure.js";

const sections: Readonly<Record<string, Section>> = {
  server: benchServer,
  compile: benchCompile,
  decide: benchDecide,
  growth: benchGrowth,
  batch: benchBatch,
  service: benchService,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Fewer rounds and smaller sizes. */
    quick: { type: "boolean", default: false },
    json: { type: "string" },
  },
});
const unknown = positionals.filter((name) => !Object.hasOwn(sections, name));
if (unknown.length > 0) {
  console.error(`no section ${unknown.join(", ")}; there are ${Object.keys(sections).join(", ")}`);
  process.exit(2);
}

const rows: Row[] = [];
for (const [name, measure] of Object.entries(sections)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const tell = (line: string): void => console.error(`${name}: ${line}`);
  const begin = performance.now();
  rows.push(...(await measure({ isQuick: values.quick, tell })));
  tell(`took ${Math.round((performance.now() - begin) / 1000)} s`);
}
console.log("| what | ratio | has to be |");
console.log("| --- | --: | --- |");
for (const row of rows) console.log(`| ${row.what} | ${row.ratio.toFixed(2)} | ${boundText(row)} |`);
if (values.json !== undefined) {
  const ratios = Object.fromEntries(rows.map(({ key, ratio }) => [key, ratio]));
  await writeFile(values.json, `${JSON.stringify(ratios, undefined, 2)}\n`);
}
process.exit();

function boundText(row: Row): string {
  if (row.bound === undefined) return "";
  const text = "atMost" in row.bound ? `at most ${row.bound.atMost}` : `at least ${row.bound.atLeast}`;
  return isMet(row) ? text : `**${text}**`;
}
