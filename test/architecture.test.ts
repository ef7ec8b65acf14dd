// The house holds: imports only point left, every file is in its place, and the commands are what the README says.

import { statSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { EMITTER_VERSION } from "../compiler/emit/versions.js";
import { fencesIn, filesIn, root, textOf } from "./files.js";

interface Manifest {
  readonly name: string;
  readonly version?: string;
  readonly engines?: { readonly node?: string };
  readonly workspaces?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** The packages from left to right; each may import those before it. */
const PACKAGES = ["language", "compiler", "lsp", "vscode-extension"].filter((folder) =>
  readdirSync(root).includes(folder),
);

function manifestOf(folder: string): Manifest {
  return JSON.parse(textOf(path.posix.join(folder, "package.json"))) as Manifest;
}

/** What a TypeScript file imports, types included. */
function importsOf(file: string): readonly string[] {
  const statement =
    /^\s*(?:import|export)\b[^;"]*?\bfrom\s+"([^"]+)"|^\s*import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"/gm;
  return [...textOf(file).matchAll(statement)].map(([, from, only, late]) => from ?? only ?? late ?? "");
}

function sourcesOf(folder: string): readonly string[] {
  return filesIn(folder).filter((file) => /\.(?:[cm]?ts|[cm]?js)$/.test(file));
}

/** "file imports what", for every import that `allowed` refuses. */
function refused(folder: string, allowed: (specifier: string, file: string) => boolean): readonly string[] {
  return sourcesOf(folder).flatMap((file) =>
    importsOf(file)
      .filter((specifier) => !allowed(specifier, file))
      .map((specifier) => `${file} imports ${specifier}`),
  );
}

function isNodeInItsPlace(specifier: string, file: string): boolean {
  return (
    !specifier.startsWith("node:") ||
    file === "compiler/host.node.ts" ||
    file.startsWith("compiler/cli/") ||
    // It makes the command line, and is no part of it.
    file === "compiler/bundle.mjs"
  );
}

describe("imports only ever point left", () => {
  test.each(PACKAGES)("%s imports no package to its right", (folder) => {
    const left = PACKAGES.slice(0, PACKAGES.indexOf(folder)).map((name) => `@inkoop/${name}`);
    const allowed = (specifier: string): boolean =>
      !specifier.startsWith("@inkoop/") ||
      left.some((name) => specifier === name || specifier.startsWith(`${name}/`));
    expect(refused(folder, allowed)).toEqual([]);
  });

  test.each(PACKAGES)("%s never reaches into another package by a relative path", (folder) => {
    const inside = (specifier: string, file: string): boolean =>
      !specifier.startsWith(".") ||
      path.posix.join(path.posix.dirname(file), specifier).startsWith(`${folder}/`);
    expect(refused(folder, inside)).toEqual([]);
  });

  test.each(PACKAGES)("%s imports only what its package.json names", (folder) => {
    const { dependencies, devDependencies } = manifestOf(folder);
    // The editor itself gives an extension its API.
    const given = folder === "vscode-extension" ? ["vscode"] : [];
    // A package of types alone is imported by the name of what it types.
    const packages = Object.keys({ ...dependencies, ...devDependencies });
    const named = [...packages.map((name) => name.replace(/^@types\//, "")), ...given];
    const known = (specifier: string): boolean =>
      /^(?:\.|node:)/.test(specifier) ||
      named.some((name) => specifier === name || specifier.startsWith(`${name}/`));
    expect(refused(folder, known)).toEqual([]);
  });

  test("language is pure: it imports nothing of Node", () => {
    expect(refused("language", (specifier) => !specifier.startsWith("node:"))).toEqual([]);
  });

  test("compiler touches Node in its host and its command line only", () => {
    expect(refused("compiler", isNodeInItsPlace)).toEqual([]);
  });

  test("nothing but the executable imports the command line", () => {
    const outside = filesIn("compiler").filter(
      (file) => file.endsWith(".ts") && !file.startsWith("compiler/cli/"),
    );
    expect(outside.flatMap(importsOf).filter((specifier) => specifier.includes("/cli/"))).toEqual([]);
  });
});

describe("every file is in its place", () => {
  test("the top level holds the six folders and what the ecosystem puts there", () => {
    const allowed = new Set([
      "language",
      "compiler",
      "lsp",
      "vscode-extension",
      "policies",
      "test",
      "README.md",
      "LICENSE",
      "package.json",
      "package-lock.json",
      "tsconfig.json",
      "node_modules",
    ]);
    const strangers = readdirSync(root).filter((name) => !name.startsWith(".") && !allowed.has(name));
    expect(strangers).toEqual([]);
  });

  test("every test is about a folder that exists", () => {
    const folders = new Set(filesIn().map((file) => path.posix.dirname(file)));
    const mirrored = (file: string): boolean =>
      /^test\/(?:language|compiler|lsp|vscode-extension)\//.test(file) &&
      !folders.has(path.posix.dirname(file).slice("test/".length)) &&
      file.endsWith(".test.ts");
    expect(filesIn("test").filter(mirrored)).toEqual([]);
  });

  test("a source file opens with a sentence that says what it is", () => {
    const silent = filesIn().filter(
      (file) => /(?<!\.test)\.ts$/.test(file) && !/^\/\/ [^a-z].*/.test(textOf(file).replace(/^#!.*\n/, "")),
    );
    expect(silent).toEqual([]);
  });

  test("nothing is left to be done, and no test is left out", () => {
    const marks = new RegExp(
      [
        String.raw`\bTO` + "DO",
        String.raw`\bFIX` + "ME",
        String.raw`\b(?:test|it|describe)\.(?:only|skip|todo)\b`,
      ].join("|"),
    );
    const left = filesIn().filter(
      (file) =>
        /\.(?:ts|js|inkoop|json)$/.test(file) && file !== "package-lock.json" && marks.test(textOf(file)),
    );
    expect(left).toEqual([]);
  });
});

describe("what is committed works on every machine", () => {
  test("no file names the host of a package registry", () => {
    const host = /\bregistry\.[a-z0-9-]+\.[a-z]|"resolved": ?"http/;
    expect(filesIn().filter((file) => host.test(textOf(file)))).toEqual([]);
  });

  test("the lock file has every package that a platform may need, or npm ci refuses it", () => {
    const { packages } = JSON.parse(textOf("package-lock.json")) as {
      readonly packages: Readonly<
        Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
      >;
    };
    const locked = new Set(Object.keys(packages).map((place) => place.replace(/^.*node_modules\//, "")));
    const wanted = Object.values(packages).flatMap(({ optionalDependencies }) =>
      Object.keys(optionalDependencies ?? {}),
    );
    expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
  });

  test("the engines say which Node is needed, and the README says the same", () => {
    const node = manifestOf("").engines?.node;
    expect(node).toMatch(/^>=\d+\.\d+$/);
    expect(textOf("README.md")).toContain(`Node ${node?.slice(2)}`);
  });

  test("the workspaces are the packages, all of one version, and the command line says which", () => {
    expect(manifestOf("").workspaces).toEqual(PACKAGES);
    expect(PACKAGES.map((folder) => manifestOf(folder).version)).toEqual(PACKAGES.map(() => EMITTER_VERSION));
  });

  test("continuous integration runs the README's test line, and can be run", () => {
    const [job, tests] = fencesIn(textOf("README.md"))
      .filter(({ info }) => info[0] === "sh")
      .map(({ text }) => text.trim());
    expect(job).not.toContain("\n");
    expect(job).toMatch(/^npm ci && /);
    expect(tests).toMatch(/^npm ci && [^\n]+$/);
    expect(textOf(".ci/run").trim().split("\n").at(-1)).toBe(tests);
    expect(statSync(path.join(root, ".ci/run")).mode & 0o111).toBe(0o111);
  });
});
