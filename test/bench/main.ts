// `npm run bench`: ratios between us and others, and between small and large. Only ratios carry over to another machine.

import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { benchServer } from "./server.js";

const { values } = parseArgs({
  options: {
    /** Fewer rounds, and no file of 10,000 lines. */
    quick: { type: "boolean", default: false },
    json: { type: "string" },
  },
});

const rows = await benchServer({ isQuick: values.quick, tell: (line) => console.error(line) });
console.log("| what | ratio |");
console.log("| --- | --: |");
for (const { what, ratio } of rows) console.log(`| ${what} | ${ratio.toFixed(2)} |`);
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify({ rows }, undefined, 2)}\n`);
process.exit();
