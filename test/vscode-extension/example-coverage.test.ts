import type { Coverage } from "@inkoop/lsp/protocol";
import { expect, test } from "vitest";
import { detailsByFile } from "../../vscode-extension/example-coverage.js";

const totals = { seen: 0, total: 0 };

function at(line: number, file = "a"): { uri: string; range: Coverage["declarations"][number]["range"] } {
  return {
    uri: `file:///${file}.inkoop`,
    range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
  };
}

const coverage: Coverage = {
  totals: { items: totals, boundaries: totals, all: totals },
  declarations: [
    {
      ...at(3),
      kind: "voorwaarde",
      naam: "opTijd",
      titel: "Op tijd",
      items: [
        { text: "voldaan", possible: true, seen: 2 },
        { text: "niet voldaan", possible: true, seen: 0 },
        { text: "vrijgesteld", possible: false, seen: 0 },
      ],
    },
    {
      ...at(10, "b"),
      kind: "tabel",
      naam: "voorrang",
      titel: "",
      items: [
        { text: "rij 1", possible: true, seen: 1, place: at(11, "b") },
        { text: "rij 2", possible: true, seen: 0, place: at(12, "b") },
      ],
    },
  ],
  boundaries: [
    {
      ...at(4),
      text: "`datum` en 1 oktober 2026",
      of: ["opTijd"],
      sides: [
        { text: "30 september 2026", possible: true, seen: 1 },
        { text: "1 oktober 2026", possible: true, seen: 0 },
      ],
    },
  ],
};

test("what can happen to a norm are the ways of its line, without what no facts can bring about", () => {
  expect(detailsByFile([coverage]).get("file:///a.inkoop")).toEqual({
    names: [{ ...at(3), name: "Op tijd", seen: 2 }],
    places: [
      {
        ...at(3),
        seen: 2,
        ways: [
          { label: "voldaan", seen: 2 },
          { label: "niet voldaan", seen: 0 },
        ],
      },
      {
        ...at(4),
        seen: 1,
        ways: [
          { label: "`datum` en 1 oktober 2026: 30 september 2026", seen: 1 },
          { label: "`datum` en 1 oktober 2026: 1 oktober 2026", seen: 0 },
        ],
      },
    ],
  });
});

test("a row has a place of its own", () => {
  expect(detailsByFile([coverage]).get("file:///b.inkoop")).toEqual({
    names: [{ ...at(10, "b"), name: "voorrang", seen: 1 }],
    places: [
      { ...at(11, "b"), seen: 1, ways: [] },
      { ...at(12, "b"), seen: 0, ways: [] },
    ],
  });
});
