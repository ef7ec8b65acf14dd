// Bundles the command line into dist/bin/: one file that needs no node_modules but the tools that are large and that few
// commands call, and beside it what this Node made of it, so that the next start needs not compile it.
//
// Each command is loaded when it is called, and so is whatever only some commands need. A module counts as loaded when it
// runs: what of the file does not run is not even parsed, where Node takes what was kept.

import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundle as outfile, compile, run } from "./bin/bundle.js";

const here = fileURLToPath(new URL(".", import.meta.url));

/**
 * Modules of our own that are called in the middle of other work, and that most runs never call: the texts of messages,
 * for where there is one.
 */
const later = new Map([
  [
    path.resolve(here, "diagnostics/catalogue.ts"),
    `export const isMessageCode = (text) => load().isMessageCode(text);
     export const catalogue = new Proxy({}, {
       get: (_, code) => load().catalogue[code],
       has: (_, code) => code in load().catalogue,
       ownKeys: () => Reflect.ownKeys(load().catalogue),
       getOwnPropertyDescriptor: (_, code) => {
         const found = Object.getOwnPropertyDescriptor(load().catalogue, code);
         return found && { ...found, configurable: true };
       },
     });`,
  ],
]);

/** What Node itself has, takes long to load and is seldom called: for hashes, and for commands that are programs. */
const slowToLoad = /^node:(?:crypto|child_process)$/;

/** Large tools in themselves, called where they are installed. */
const tools = ["prettier", "esbuild"];
const importOfOthers = new RegExp(String.raw`\bimport\((?="(?:${tools.join("|")})"\)|pathToFileURL\()`, "g");

const loadLater = {
  name: "load later",
  setup(builder) {
    builder.onResolve({ filter: /^real:/ }, ({ path: file }) => ({ path: file.slice(5), suffix: "?real" }));
    builder.onLoad({ filter: /\.ts$/ }, async ({ path: file, suffix }) => {
      const code = suffix === "" ? later.get(file) : undefined;
      if (code !== undefined) {
        const contents = `const load = () => require(${JSON.stringify(`real:${file}`)}); ${code}`;
        return { contents, loader: "js" };
      }
      // What stands outside the bundle is imported from where the bundle is started: a script cannot do that itself.
      const contents = (await readFile(file, "utf8")).replaceAll(importOfOthers, "importModule(");
      return { contents, loader: "ts" };
    });
    builder.onResolve({ filter: slowToLoad }, ({ path: name }) => ({ path: name, namespace: "node" }));
    builder.onLoad({ filter: /./, namespace: "node" }, async ({ path: name }) => {
      const functions = Object.entries(await import(name)).filter(
        ([key, value]) => typeof value === "function" && key !== "default",
      );
      const contents = functions.map(
        ([key]) => `export function ${key}(...given) { return load().${key}(...given); }`,
      );
      contents.push(`function load() { return process.getBuiltinModule(${JSON.stringify(name)}); }`);
      return { contents: contents.join("\n"), loader: "js" };
    });
  },
};

/** Makes the bundle; gives its path, and the paths of all that went into it. */
export async function bundle() {
  const { metafile } = await build({
    entryPoints: [path.join(here, "cli/main.ts")],
    outfile,
    bundle: true,
    metafile: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    conditions: ["source"],
    // What a package calls its module can be bundled; its other form may look for files while it runs.
    mainFields: ["module", "main"],
    minify: process.env.DEV === undefined,
    legalComments: "none",
    logLevel: "warning",
    external: tools,
    define: { "import.meta.url": "bundleUrl", bundleHash: JSON.stringify(hashToCome) },
    plugins: [loadLater],
  });
  // Read as bytes it is smaller and sooner there; what esbuild leaves as it is stands in patterns and texts.
  const text = await readFile(outfile, "utf8");
  const hash = createHash("sha256").update(text).digest("hex");
  await writeFile(outfile, text.replaceAll(/[^\0-\x7f]/g, escaped).replace(hashToCome, hash));
  await keepCompiled();
  return { outfile, inputs: Object.keys(metafile.inputs).map((input) => path.resolve(input)) };
}

/** Stands where the bundle says its own hash, until there is one. */
const hashToCome = "the hash of this bundle";

function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Runs what is run most, and keeps what Node compiled for it. */
async function keepCompiled() {
  const script = compile();
  const ignored = { write: () => {}, isTerminal: false, columns: undefined };
  const code = await run(script).main(["check", path.join(here, "../policies/mondzorg")], {
    cwd: here,
    env: {},
    readInput: () => Promise.resolve(new Uint8Array()),
    out: ignored,
    err: ignored,
    now: () => 0,
    after: () => () => {},
    interrupted: () => new Promise(() => {}),
  });
  if (code === 2) throw new Error("the bundle does not run");
  await writeFile(`${outfile}.cache`, script.createCachedData());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
