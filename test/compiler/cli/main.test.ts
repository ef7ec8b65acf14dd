// The command line as a whole: help, misuse, exit codes, colours, and pipes that close.

import { spawn } from "node:child_process";
import { describe, expect, test } from "vitest";
import { EMITTER_VERSION } from "../../../compiler/emit/versions.js";
import { klein } from "./policies.js";
import { executable, shell, workbench, type RunOptions } from "./workbench.js";

const commands = ["new", "check", "test", "watch", "format", "build", "decide", "coverage", "explain"];

describe("help", () => {
  test("names every command", async () => {
    const { code, out, err } = await workbench().run(["--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const command of commands) expect(out).toContain(`\n  ${command} `);
  });

  test.each(commands)("of %s has an example and says what each exit code means", async (command) => {
    const { code, out } = await workbench().run([command, "--help"]);
    expect(code).toBe(0);
    expect(out).toContain(`\n  $ inkoop ${command}`);
    expect(out).toMatch(/\nExit codes:\n {2}0 {2}\S.*\n {2}1 {2}\S.*\n {2}2 {2}\S/);
  });

  test("says the version", async () => {
    expect(await workbench().run(["--version"])).toEqual({ code: 0, out: `${EMITTER_VERSION}\n`, err: "" });
  });
});

describe("misuse ends with 2, on the error stream, with a suggestion where one is near", () => {
  test.each([
    ["no command at all", [], "Usage: inkoop"],
    ["an unknown command", ["chekc"], "error: unknown command 'chekc'\n(Did you mean check?)"],
    [
      "an unknown option",
      ["check", "--formet", "json"],
      "error: unknown option '--formet'\n(Did you mean --format?)",
    ],
    ["an unknown format", ["check", "--format", "xml"], "Allowed choices are text, json, sarif, github."],
    ["a missing argument", ["new"], "error: missing required argument 'name'"],
    ["a missing option", ["decide", "a.inkoop"], "error: required option '--facts <file>' not specified"],
    ["one argument too many", ["new", "mondzorg", "ggz"], "error: too many arguments"],
    ["a path that is not there", ["check", "niets"], "fout INK0901 Er is geen bestand of map `niets`."],
  ])("%s", async (_, argv, message) => {
    const { code, out, err } = await workbench().run(argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });
});

async function isColoured(options: RunOptions): Promise<boolean> {
  return (await workbench().run(["explain", "INK0901"], options)).out.includes("\u001b[");
}

describe("colours", () => {
  test.each([
    ["on a terminal", { terminal: 80 }, true],
    ["not in a file", {}, false],
    ["not on a terminal that cannot", { terminal: 80, env: { TERM: "dumb" } }, false],
    ["not with NO_COLOR", { terminal: 80, env: { NO_COLOR: "1" } }, false],
    ["with an empty NO_COLOR, as if it were not there", { terminal: 80, env: { NO_COLOR: "" } }, true],
    ["in a file with FORCE_COLOR", { env: { FORCE_COLOR: "1" } }, true],
    ["not with FORCE_COLOR=0", { terminal: 80, env: { FORCE_COLOR: "0" } }, false],
    ["not with both, for whoever asks for none", { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }, false],
  ])("%s", async (_, options, expected) => {
    expect(await isColoured(options)).toBe(expected);
  });

  test("do not change the words", async () => {
    const plain = await workbench().run(["explain", "INK0901"]);
    const painted = await workbench().run(["explain", "INK0901"], { env: { FORCE_COLOR: "1" } });
    // oxlint-disable-next-line no-control-regex -- these are the colours
    expect(painted.out.replaceAll(/\u001b\[\d+m/g, "")).toBe(plain.out);
  });
});

test("prose is as wide as the terminal", async () => {
  const { out } = await workbench().run(["explain", "INK0904"], { terminal: 50 });
  const prose = out.slice(out.indexOf("Betekenis"), out.indexOf("Fout"));
  expect(Math.max(...prose.split("\n").map((line) => line.length))).toBeLessThanOrEqual(50);
  expect(prose.split("\n").length).toBeGreaterThan(8);
});

describe("the real process", () => {
  test("gives its exit code to the shell", async () => {
    const { path } = workbench();
    expect(await shell(path, "inkoop explain INK0901 > uit.txt; echo $?")).toEqual({
      code: 0,
      out: "0\n",
      err: "",
    });
    const refused = await shell(path, "inkoop check niets");
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("fout INK0901");
  });

  test("says nothing when the reader of its output leaves", async () => {
    const { path } = workbench();
    const run = await shell(path, "inkoop --help | true; echo ${PIPESTATUS[0]}; inkoop --help | head -n 1");
    expect(run).toEqual({ code: 0, out: "0\nUsage: inkoop [options] [command]\n", err: "" });
  });

  test("says so, and ends with 2, when its output cannot be written", async () => {
    const { path } = workbench();
    const { code, err } = await shell(path, "inkoop --help > /dev/full");
    expect({ code, err }).toEqual({
      code: 2,
      err: "fout INK0912 De uitvoer is niet te schrijven: de schijf is vol. Wat er al staat, is niet volledig.\n",
    });
  });

  test("ends without a word when it is told to", async () => {
    const { path } = workbench({ "klein.inkoop": klein });
    const child = spawn(process.execPath, [executable, "decide", "klein", "--facts", "-"], { cwd: path });
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += String(chunk);
    });
    child.stderr.on("data", (chunk) => {
      said += String(chunk);
    });
    // It waits for facts that never come.
    child.on("spawn", () => child.kill("SIGINT"));
    const signal = await new Promise((resolve) => {
      child.on("close", (_, by) => resolve(by));
    });
    expect({ signal, said }).toEqual({ signal: "SIGINT", said: "" });
  });
});
