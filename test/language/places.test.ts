import {
  applyEdits,
  nodeAt,
  nodesAt,
  parentsOf,
  ancestorsOf,
  parse,
  positionAt,
  visitAll,
} from "@inkoop/language";
import { describe, expect, it } from "vitest";
import { expectSoundTree } from "./outline.js";

const text = 'voorwaarde a "t"\n  eis b en c\n  bron d punt 1\n';

describe("places in a text", () => {
  it.each([
    ["line feeds", "\n"],
    ["carriage returns and line feeds", "\r\n"],
    ["carriage returns", "\r"],
  ])("are right with %s", (_name, end) => {
    const { file, problems } = parse(`// 🦷\n\nrubriek "x"\n\teis a &&\tb\n`.replaceAll("\n", end));
    expect(file.lineStarts.length).toBe(5);
    const [problem] = problems;
    expect(problem?.code).toBe("INK0146");
    expect(positionAt(file.lineStarts, problem?.span.start ?? 0)).toEqual({ line: 4, column: 8 });
    expectSoundTree(file);
  });

  it("count UTF-16 units, so an emoji counts for two", () => {
    const { file, problems } = parse('rubriek "🦷" ;');
    expect(problems.map(({ span }) => span)).toEqual([{ start: 13, end: 14 }]);
    expect(positionAt(file.lineStarts, 13)).toEqual({ line: 1, column: 14 });
  });

  it("skip a byte order mark", () => {
    expect(parse('\ufeffrubriek "a"').problems).toEqual([]);
  });

  it("of comments are kept beside the tree", () => {
    const { file } = parse(
      '// een\nrubriek "a" /* twee */ // drie\n/* over\n twee regels */ voorwaarde b "c" eis d',
    );
    expect(file.comments.map((comment) => comment.text)).toEqual([
      "// een",
      "/* twee */",
      "// drie",
      "/* over\n twee regels */",
    ]);
    expect(file.declarations.length).toBe(2);
  });

  it("of text that belongs to no node are kept too", () => {
    const broken = 'rubriek "a" ) ) b\n';
    expect(parse(broken).file.skipped.map(({ start, end }) => broken.slice(start, end))).toEqual([") ) b"]);
  });

  it("of fixes do not overlap", () => {
    for (const condition of [
      "a en b of c",
      "niet a is b",
      "a tenzij b",
      "a >= b",
      "een van\n    - a\n  en b",
    ]) {
      const source = `voorwaarde x "t"\n  eis ${condition}\n`;
      for (const { fixes } of parse(source).problems) {
        for (const fix of fixes) expect(() => applyEdits(source, fix.edits)).not.toThrow();
      }
    }
  });
});

describe("going through a tree", () => {
  const { file } = parse(text);

  it("finds the innermost node around an offset", () => {
    expect(nodesAt(file, text.indexOf("c\n")).map((node) => node.kind)).toEqual([
      "file",
      "norm",
      "conditionClause",
      "logical",
      "reference",
      "identifier",
    ]);
    expect(nodeAt(file, text.indexOf("eis"))?.kind).toBe("conditionClause");
    expect(nodeAt(file, text.length + 5)).toBeUndefined();
  });

  it("visits parents before children, and leaves out what it is told to", () => {
    const kinds: string[] = [];
    visitAll(file, (node) => {
      kinds.push(node.kind);
      return node.kind !== "bronClause" && node.kind !== "logical";
    });
    expect(kinds).toEqual([
      "file",
      "norm",
      "identifier",
      "string",
      "conditionClause",
      "logical",
      "bronClause",
    ]);
  });

  it("knows the parents of a node", () => {
    const parents = parentsOf(file);
    const node = nodeAt(file, text.indexOf("d punt"));
    expect(node === undefined ? [] : ancestorsOf(node, parents).map(({ kind }) => kind)).toEqual([
      "bronClause",
      "norm",
      "file",
    ]);
  });
});
