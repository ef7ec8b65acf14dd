import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inkoopFilesUnder, normalizePath, relativePath } from "../../../compiler/host.js";
import { createMemoryHost } from "../../../compiler/host.memory.js";
import { createNodeHost } from "../../../compiler/host.node.js";
import { sha256 } from "../../../compiler/sha256.js";

describe("paths", () => {
  test.each([
    ["a/b.inkoop", "a/b.inkoop"],
    ["./a//b.inkoop", "a/b.inkoop"],
    ["a/../b.inkoop", "b.inkoop"],
    ["../b.inkoop", undefined],
    ["a/../../b.inkoop", undefined],
    ["/b.inkoop", undefined],
    ["C:/b.inkoop", undefined],
  ])("%s is %s", (written, path) => {
    expect(normalizePath(written)).toBe(path);
  });

  test.each([
    ["", "a/b.inkoop", "a/b.inkoop"],
    ["a", "a/b.inkoop", "b.inkoop"],
    ["a/c", "a/b.inkoop", "../b.inkoop"],
    ["c/d", "a/b.inkoop", "../../a/b.inkoop"],
  ])("from `%s`, %s is written %s", (folder, path, written) => {
    expect(relativePath(folder, path)).toBe(written);
  });

  test("that are written relative lead back to where they came from", () => {
    const part = fc.constantFrom("a", "b", "c");
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 4 }),
        fc.array(part, { minLength: 1, maxLength: 4 }),
        (from, to) => {
          const folder = from.join("/");
          const path = to.join("/");
          const written = relativePath(folder, path);
          expect(normalizePath(folder === "" ? written : `${folder}/${written}`)).toBe(path);
        },
      ),
    );
  });
});

describe("the hosts", () => {
  let folder = "";
  const texts = new Map([
    ["b.inkoop", "bouwsteen b"],
    ["a/é.inkoop", "beleid é"],
    ["a/notities.txt", "niets"],
    [".verborgen/x.inkoop", ""],
    ["node_modules/x.inkoop", ""],
  ]);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "inkoop-"));
    for (const [path, text] of texts) {
      mkdirSync(join(folder, path, ".."), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("find the same files on disk and in memory", () => {
    for (const host of [createNodeHost(folder), createMemoryHost(texts)]) {
      expect(inkoopFilesUnder(host, "")).toEqual(["a/é.inkoop", "b.inkoop"]);
      expect(inkoopFilesUnder(host, "a")).toEqual(["a/é.inkoop"]);
      expect(host.readText("a/é.inkoop")).toBe("beleid é");
      expect(host.readText("a/weg.inkoop")).toBeUndefined();
      expect(host.listFolder("weg")).toEqual([]);
    }
  });

  test("look for files in so many folders and no more, the nearest first", () => {
    const near = ["c", "a", "b"].flatMap((each) => [`${each}/x.inkoop`, `${each}/diep/x.inkoop`]);
    const host = createMemoryHost(new Map(near.map((path) => [path, ""])));
    expect(inkoopFilesUnder({ ...host, mostFolders: 3 }, "")).toEqual(["a/x.inkoop", "b/x.inkoop"]);
    expect(inkoopFilesUnder({ ...host, mostFolders: 5 }, "")).toHaveLength(4);
  });

  test("refuse what is not UTF-8, and drop a byte order mark", () => {
    writeFileSync(join(folder, "kapot.inkoop"), Buffer.from([0x62, 0xff, 0xfe]));
    writeFileSync(join(folder, "merk.inkoop"), Buffer.from([0xef, 0xbb, 0xbf, 0x62]));
    const host = createNodeHost(folder);
    expect(host.readText("kapot.inkoop")).toBeUndefined();
    expect(host.readText("merk.inkoop")).toBe("b");
  });

  test("give every text the same hash", () => {
    const { sha256: hash } = createNodeHost(folder);
    expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (const length of [55, 56, 63, 64, 65, 119, 120])
      expect(sha256("x".repeat(length))).toBe(hash("x".repeat(length)));
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => sha256(text) === hash(text)),
    );
  });
});
