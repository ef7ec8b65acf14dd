// `inkoop build --javascript`: modules that run as they are, with their types, and whose rules are lines of the policy.

import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { generatedPositionFor, originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fysio, klein } from "../compiler/cli/policies.js";
import { lasting, type Lasting } from "./lasting.js";

const files = {
  "package.json": '{ "type": "module" }',
  "beleid/fysio.inkoop": fysio,
  "beleid/klein.inkoop": klein,
};

let bench: Lasting;
beforeAll(async () => {
  bench = lasting(files);
  const { code, out } = await bench.run(["build", "beleid", "--out", "uit", "--javascript"]);
  if (code !== 0) throw new Error(out);
});
afterAll(() => bench.remove());

/** What a program in the folder prints. */
async function printed(name: string, text: string, options: readonly string[] = []): Promise<string> {
  bench.write({ [name]: text });
  const { stdout } = await promisify(execFile)(process.execPath, [...options, name], { cwd: bench.path });
  return stdout;
}

/** The line on which this stands in the policy, counted from 1. */
function lineOf(text: string): number {
  const lines = fysio.split("\n");
  const index = lines.findIndex((line) => line.includes(text));
  if (index < 0) throw new Error(`nothing says ${text}`);
  return index + 1;
}

function map(): TraceMap {
  return new TraceMap(bench.read("uit/fysio.js.map"));
}

describe("the files", () => {
  it("are a module with its types and its map for each policy, and no TypeScript", () => {
    expect(bench.files().filter((file) => file.startsWith("uit/"))).toEqual([
      "uit/fysio.d.ts",
      "uit/fysio.js",
      "uit/fysio.js.map",
      "uit/inkoop-register.d.ts",
      "uit/inkoop-register.js",
      "uit/inkoop-runtime.d.ts",
      "uit/inkoop-runtime.js",
      "uit/klein.d.ts",
      "uit/klein.js",
      "uit/klein.js.map",
    ]);
  });

  it("are strict ESM: relative imports with their extension, nothing of Node or of a browser", () => {
    for (const file of ["fysio", "inkoop-register", "inkoop-runtime"]) {
      const text = bench.read(`uit/${file}.js`);
      const imports = [...text.matchAll(/(?:from|import\() ?"([^"]+)"/g)].map(([, name]) => name);
      expect(imports.filter((name) => !/^\.\/[\w-]+\.js$/.test(name ?? ""))).toEqual([]);
      expect(text).not.toMatch(
        /\b(?:process|require|window|document|globalThis|Buffer|self|setTimeout|Date|Intl)[.([]/,
      );
    }
  });

  it("are the same bytes from wherever the command is run", async () => {
    const one = { "package.json": "{}", "beleid/klein.inkoop": klein };
    const [above, inside] = [lasting(one), lasting(one)];
    await above.run(["build", "beleid", "--out", "uit", "--javascript", "--schemas"]);
    await inside.run(["build", ".", "--out", "../uit", "--javascript", "--schemas"], { in: "beleid" });
    for (const file of above.files().filter((each) => each.startsWith("uit/")))
      expect([file, inside.read(file)]).toEqual([file, above.read(file)]);
    expect(above.read("uit/klein.js.map")).not.toContain(above.path);
    above.remove();
    inside.remove();
  });

  it("are current when nothing changed, and left over once there is TypeScript", async () => {
    expect((await bench.run(["build", "beleid", "--out", "uit", "--javascript", "--check"])).code).toBe(0);
    const { out } = await bench.run(["build", "beleid", "--out", "uit", "--check"]);
    for (const left of ["fysio.js", "fysio.js.map", "fysio.d.ts", "inkoop-runtime.js"])
      expect(out).toContain(`overbodig  uit/${left}\n`);
  });
});

describe("the map", () => {
  it("names the policy by where it is, and has its text for who has no policy", () => {
    const { sources, sourcesContent } = map();
    expect(sources).toEqual(["../beleid/fysio.inkoop"]);
    expect(sourcesContent).toEqual([fysio]);
  });

  it("leads each norm and derived value to its line, and back", () => {
    const traced = map();
    const generated = bench.read("uit/fysio.js").split("\n");
    for (const [name, text] of [
      ["n_keurmerk", "voorwaarde keurmerk"],
      ["f_kvk", "voorwaarde kvk"],
      ["f_aanvraagKeurmerk", "aanvraagKeurmerk: datum"],
    ] as const) {
      const line = generated.findIndex((each) => each.includes(`const ${name} =`));
      const place = originalPositionFor(traced, {
        line: line + 1,
        column: generated[line]?.search(/\S/) ?? 0,
      });
      expect([name, place.source, place.line]).toEqual([name, "../beleid/fysio.inkoop", lineOf(text)]);
    }
  });
});

describe("in Node", () => {
  it("a stack lands in the policy", async () => {
    const out = await printed(
      "stapel.mjs",
      `import { uitkomst } from "./uit/fysio.js";
let stack = "";
const feiten = { get kvk() { stack ||= new Error("gelezen").stack; return true; } };
console.log(uitkomst(feiten));
console.log(stack);
`,
      ["--enable-source-maps"],
    );
    expect(out).toMatch(/^onvolledig\nError: gelezen\n/);
    expect(out).toContain(`${path.join("beleid", "fysio.inkoop")}:${lineOf("voorwaarde kvk")}:`);
  });

  it("a breakpoint on a line of the policy is hit there", async () => {
    const place = generatedPositionFor(map(), {
      source: "../beleid/fysio.inkoop",
      line: lineOf("voorwaarde keurmerk"),
      column: 0,
      bias: 1,
    });
    bench.write({ "debugger.mjs": debuggerText });
    const out = await printed(
      "stap.mjs",
      `import { Worker } from "node:worker_threads";
import { uitkomst } from "./uit/fysio.js";
const worker = new Worker("./debugger.mjs", { workerData: ${JSON.stringify({ line: (place.line ?? 0) - 1, column: place.column })} });
const told = () => new Promise((resolve) => worker.once("message", resolve));
await told();
uitkomst({ kvk: true });
worker.postMessage("klaar");
console.log(JSON.stringify(await told()));
`,
    );
    const [frame] = JSON.parse(out) as readonly { readonly line: number; readonly column: number }[];
    const hit = originalPositionFor(map(), { line: (frame?.line ?? 0) + 1, column: frame?.column ?? 0 });
    expect([hit.source, hit.line]).toEqual(["../beleid/fysio.inkoop", lineOf("voorwaarde keurmerk")]);
  });

  it("the register loads a module when it is asked for", async () => {
    const out = await printed(
      "register.mjs",
      `import { beleidOp } from "./uit/inkoop-register.js";
const { beleid } = await beleidOp("fysio", "2027-06-01").laad();
console.log(beleid.titel);
`,
    );
    expect(out).toBe("Fysiotherapie 2027\n");
  });
});

/** A thread that watches the main one: it stops where it is told, notes the place, and goes on. */
const debuggerText = `import { Session } from "node:inspector/promises";
import { parentPort, workerData } from "node:worker_threads";
const session = new Session();
session.connectToMainThread();
const frames = [];
session.on("Debugger.paused", ({ params }) => {
  const { lineNumber: line, columnNumber: column } = params.callFrames[0].location;
  frames.push({ line, column });
  session.post("Debugger.resume");
});
// Whoever listens stays.
parentPort.once("message", () => parentPort.postMessage(frames));
await session.post("Debugger.enable");
await session.post("Debugger.setBreakpointByUrl", {
  urlRegex: ".*/uit/fysio\\\\.js$",
  lineNumber: workerData.line,
  columnNumber: workerData.column,
});
parentPort.postMessage("klaar");
`;
