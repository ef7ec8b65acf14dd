// The README keeps its word: its policy checks, its printouts are what the commands print, its code compiles and runs.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { describe, expect, test } from "vitest";
import { workbench, type Workbench } from "./compiler/cli/workbench.js";
import { fencesIn, filesIn, root, textOf } from "./files.js";

const readme = fencesIn(textOf("README.md"));

/** The text of the README's `nth` block of a kind. */
function block(kind: string, nth = 0): string {
  const found = readme.filter(({ info }) => info[0] === kind)[nth];
  if (found === undefined) throw new Error(`the README has no ${kind} block ${nth}`);
  return found.text;
}

function bench(): Workbench {
  return workbench({ "fysio.inkoop": block("inkoop"), "aanvraag.json": block("json") });
}

describe("the README", () => {
  test("shows a policy without findings", async () => {
    expect(await bench().run(["check"])).toEqual({
      code: 0,
      out: "Geen bevindingen in 1 bestand.\n",
      err: "",
    });
  });

  test("shows what decide prints, to the letter", async () => {
    const [command = "", ...expected] = block("text").split("\n");
    const { out } = await bench().run(command.replace("$ inkoop ", "").split(" "));
    expect(out).toBe(expected.join("\n"));
  });

  test("shows code that compiles strictly against the emitted module, and prints what it says", async () => {
    const folder = bench();
    expect((await folder.run(["build", "fysio.inkoop", "--out", "dist"])).code).toBe(0);
    folder.write({
      "package.json": '{ "type": "module" }',
      "dienst.ts": block("ts"),
      "tsconfig.json": JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          module: "nodenext",
          target: "es2022",
          types: ["node"],
        },
        include: ["dienst.ts"],
      }),
    });
    const typeRoots = path.join(root, "node_modules/@types");
    const compiler = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));
    const compiled = node(folder.path, [compiler, "-p", ".", "--typeRoots", typeRoots]);
    expect(compiled).toEqual({ status: 0, out: "" });

    for (const file of ["dienst.ts", "dist/fysio.ts", "dist/inkoop-runtime.ts"]) {
      const { code } = await transform(folder.read(file), { loader: "ts", format: "esm" });
      folder.write({ [file.replace(/ts$/, "js")]: code });
    }
    expect(node(folder.path, ["dienst.js"])).toEqual({ status: 0, out: block("text", 1) });
  });
});

describe("the reference of JSON output", () => {
  const reference = textOf("compiler/README.md");
  const policy = block("inkoop");
  const misspelt = policy
    .replace('"Heeft u een Vecozo-certificaat?"', '"?" eis x')
    .replace("punten 1", "punten 1, 2");

  test.each([
    ["check --format json", policy],
    ["check --format json", misspelt],
    [
      "test --format json --coverage",
      policy.concat('\nvoorbeeld "Leeg"\n  gegeven ja vecozo\n  verwacht uitgesloten\n'),
    ],
    ["coverage --format json", policy.replace("punten 1", "punten 1, 2")],
    ["decide fysio --facts aanvraag.json --format json", policy],
    ["decide fysio --facts onzin.json --format json", policy],
  ])("names every key of: inkoop %s", async (command, text) => {
    const folder = bench();
    folder.write({ "fysio.inkoop": text, "onzin.json": '{ "x": 1, "x": 2 }' });
    const { out } = await folder.run(command.split(" "));
    const known = reference.concat(textOf("compiler/runtime/types.ts"));
    const missing = keysIn(JSON.parse(out)).filter((key) => !new RegExp(String.raw`\b${key}\b`).test(known));
    expect(missing).toEqual([]);
  });
});

function keysIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...new Set([...own, ...Object.values(value).flatMap(keysIn)])];
}

test("every link in every Markdown file leads somewhere", () => {
  const broken = filesIn()
    .filter((file) => file.endsWith(".md"))
    .flatMap((file) =>
      [...textOf(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g)]
        .map(([, target = ""]) => target)
        .filter((target) => !existsSync(path.join(root, path.dirname(file), target)))
        .map((target) => `${file} → ${target}`),
    );
  expect(broken).toEqual([]);
});

function node(
  cwd: string,
  argv: readonly string[],
): { readonly status: number | null; readonly out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    cwd,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], NO_COLOR: "1" },
  });
  return { status, out: stdout + stderr };
}
