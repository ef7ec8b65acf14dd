// Which policy files are meant by the paths that a person types.

import { symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { findPolicyFiles, shownPath } from "../../../compiler/cli/paths.js";
import { workspaceFolder } from "../../../compiler/cli/workspace-folder.js";
import { workbench } from "./workbench.js";

const files = {
  "a.inkoop": "",
  "beleid/b.inkoop": "",
  "beleid/diep/c.inkoop": "",
  "beleid/LEESMIJ.md": "",
  "beleid/node_modules/x/d.inkoop": "",
  "dist/e.inkoop": "",
  ".verborgen/f.inkoop": "",
  "map met [haken] (en) {accolades}/g!.inkoop": "",
};

async function found(paths: readonly string[], folder = ""): Promise<readonly string[]> {
  const bench = workbench(files);
  const { io } = bench.io({ in: folder });
  const absolute = paths.map((given) => given.replace("<hier>", bench.path));
  return (await findPolicyFiles(io, absolute)).map((file) => path.relative(bench.path, file));
}

describe("paths name policy files", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      "without paths, all of this folder but packages, output and hidden folders",
      [],
      ["a.inkoop", "beleid/b.inkoop", "beleid/diep/c.inkoop", "map met [haken] (en) {accolades}/g!.inkoop"],
    ],
    ["a file", ["beleid/b.inkoop"], ["beleid/b.inkoop"]],
    ["an absolute file", ["<hier>/beleid/b.inkoop"], ["beleid/b.inkoop"]],
    ["a folder, with or without a slash", ["beleid/"], ["beleid/b.inkoop", "beleid/diep/c.inkoop"]],
    ["a folder that says it is hidden", [".verborgen"], [".verborgen/f.inkoop"]],
    ["a glob", ["beleid/*.inkoop"], ["beleid/b.inkoop"]],
    [
      "a glob over everything takes only policies",
      ["beleid/**"],
      ["beleid/b.inkoop", "beleid/diep/c.inkoop"],
    ],
    ["braces", ["{a,beleid/b}.inkoop"], ["a.inkoop", "beleid/b.inkoop"]],
    [
      "several, each file once and in order of name",
      ["beleid/diep/c.inkoop", "beleid", "beleid/*.inkoop", "a.inkoop"],
      ["a.inkoop", "beleid/b.inkoop", "beleid/diep/c.inkoop"],
    ],
    [
      "a name that looks like a glob",
      ["map met [haken] (en) {accolades}"],
      ["map met [haken] (en) {accolades}/g!.inkoop"],
    ],
  ])("%s", async (_, given, expected) => {
    expect(await found(given)).toEqual(expected);
  });

  test("that lie above the working directory", async () => {
    expect(await found(["..", "../../a.inkoop"], "beleid/diep")).toEqual([
      "a.inkoop",
      "beleid/b.inkoop",
      "beleid/diep/c.inkoop",
    ]);
  });

  test("and links do not go round", async () => {
    const bench = workbench({ "beleid/b.inkoop": "" });
    symlinkSync(bench.path, path.join(bench.path, "beleid", "rond"));
    expect(await findPolicyFiles(bench.io().io, ["."])).toEqual([
      path.join(bench.path, "beleid", "b.inkoop"),
    ]);
  });
});

describe("nothing found is never all well", () => {
  test.each([
    ["a path that is not there", "belied", "Er is geen bestand of map `belied`."],
    ["a file that is no policy", "beleid/LEESMIJ.md", "`beleid/LEESMIJ.md` eindigt niet op `.inkoop`"],
    ["a glob without a match", "*.inkop", "In `*.inkop` staat geen enkel bestand"],
    ["a folder without policies", "leeg", "In `leeg` staat geen enkel bestand"],
    ["a path through a file", "a.inkoop/b.inkoop", "Er is geen bestand of map `a.inkoop/b.inkoop`."],
  ])("%s", async (_, given, message) => {
    const bench = workbench({ ...files, "leeg/LEESMIJ.md": "" });
    await expect(findPolicyFiles(bench.io().io, [given])).rejects.toThrow(message);
  });
});

test("a path is shown as one would type it here", () => {
  const { io } = workbench().io({ in: "een/twee" });
  expect(shownPath(io, path.join(io.cwd, "beleid", "b.inkoop"))).toBe("beleid/b.inkoop");
  expect(shownPath(io, path.join(io.cwd, "..", "b.inkoop"))).toBe("../b.inkoop");
  expect(shownPath(io, io.cwd)).toBe(".");
  expect(shownPath(io, "/elders/diep/weg/b.inkoop")).toBe("/elders/diep/weg/b.inkoop");
});

describe("the workspace, which gebruik never leaves, is", () => {
  test.each<[string, Readonly<Record<string, string>>, string, readonly string[], string]>([
    ["the nearest folder with a .git", { ".git/HEAD": "", "a/package.json": "{}" }, "a/b", [], ""],
    [
      "else the nearest with a package.json",
      { "a/package.json": "{}", "package.json": "{}" },
      "a/b",
      [],
      "a",
    ],
    ["else the working directory", {}, "a/b", [], "a/b"],
    ["and wide enough for every file that is named", {}, "a/b", ["a/c/x.inkoop"], "a"],
  ])("%s", async (_, markers, folder, named, expected) => {
    const bench = workbench({ ...markers, "a/b/x.inkoop": "", "a/c/x.inkoop": "" });
    const absolute = named.map((file) => path.join(bench.path, file));
    const workspace = await workspaceFolder(path.join(bench.path, folder), absolute);
    expect(path.relative(bench.path, workspace)).toBe(expected);
  });
});
