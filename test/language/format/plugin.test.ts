// The plugin as prettier uses it, in Node and in a browser.

import { spawnSync } from "node:child_process";
import path from "node:path";
import * as plugin from "@inkoop/language/format";
import { build } from "esbuild";
import { check, format, getSupportInfo } from "prettier";
import { format as formatStandalone } from "prettier/standalone";
import { describe, expect, it } from "vitest";
import { root } from "../../files.js";

const text = 'rubriek   "R"\n';
const canonical = 'rubriek "R"\n';

describe("the prettier plugin", () => {
  it("formats a file that ends in .inkoop", async () => {
    const options = { plugins: [plugin], filepath: "beleid.inkoop" };
    expect(await format(text, options)).toBe(canonical);
    expect(await check(text, options)).toBe(false);
    expect(await check(canonical, options)).toBe(true);
    const { languages } = await getSupportInfo({ plugins: [plugin] });
    expect(languages.find(({ name }) => name === "inkoop")?.extensions).toEqual([".inkoop"]);
  });

  it("works on the command line of prettier, once it is built", () => {
    const prettier = path.join(root, "node_modules/prettier/bin/prettier.cjs");
    const run = spawnSync(
      process.execPath,
      [prettier, "--no-config", "--plugin", "@inkoop/language/format", "--parser", "inkoop"],
      { cwd: root, input: text, encoding: "utf8" },
    );
    expect({ status: run.status, out: run.stdout, err: run.stderr }).toEqual({
      status: 0,
      out: canonical,
      err: "",
    });
  });

  it("works without Node", async () => {
    expect(await formatStandalone(text, { parser: "inkoop", plugins: [plugin] })).toBe(canonical);
    const { errors, outputFiles } = await build({
      entryPoints: [path.join(root, "language/format/index.ts")],
      conditions: ["source"],
      platform: "browser",
      format: "esm",
      bundle: true,
      write: false,
    });
    expect(errors).toEqual([]);
    expect(outputFiles.map((file) => file.text).join("")).not.toMatch(/from ?"node:/);
  });

  it("knows one form, whatever width or indent is asked for", async () => {
    const long = `profiel p\n  ja ${Array.from({ length: 20 }, (_, index) => `eenNaam${index}`).join(", ")}\n`;
    const options = { parser: "inkoop", plugins: [plugin] };
    const result = await format(long, options);
    expect(await format(long, { ...options, printWidth: 40, tabWidth: 8, useTabs: true })).toBe(result);
  });

  it("writes the line ends that prettier is asked for, and keeps a byte order mark", async () => {
    const options = { parser: "inkoop", plugins: [plugin] };
    expect(await format('rubriek   "R"\r\n', options)).toBe(canonical);
    expect(await format('rubriek   "R"\r\n', { ...options, endOfLine: "auto" })).toBe('rubriek "R"\r\n');
    expect(await format(`\ufeff${text}`, options)).toBe(`\ufeff${canonical}`);
    expect(await plugin.formatText(`\ufeff${text}`)).toBe(`\ufeff${canonical}`);
  });

  it("formats policies in Markdown", async () => {
    const page = '# Kop\n\n```inkoop\nrubriek   "R"\n```\n';
    expect(await format(page, { parser: "markdown", plugins: [plugin] })).toBe(
      '# Kop\n\n```inkoop\nrubriek "R"\n```\n',
    );
  });
});
