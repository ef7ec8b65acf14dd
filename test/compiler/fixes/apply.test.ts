// Applying fixes to one text and to a program: what changes, in which order, and what is said of it.

import { lineStartsOf, positionAt } from "@inkoop/language";
import { describe, expect, it } from "vitest";
import { policy } from "../../../compiler/diagnostics/page-parts.js";
import { applyFixes, type FixedText } from "../../../compiler/fixes/apply.js";
import { fixProgram } from "../../../compiler/fixes/program.js";
import { createMemoryHost } from "../../../compiler/host.memory.js";
import { createProgram } from "../../../compiler/program.js";
import { findingsIn } from "../findings.js";

const path = "beleid.inkoop";

/** The text after its safe fixes, with a list of them: "8:3 INK0112 schrijf `vraag`". */
function fixed(text: string): { readonly text: string; readonly applied: readonly string[] } {
  return shown(
    applyFixes(text, findingsIn(text).diagnostics, {
      only: "safe",
      recheck: (next) => findingsIn(next).diagnostics,
    }),
  );
}

function shown({ text, applied }: FixedText): ReturnType<typeof fixed> {
  const lineStarts = lineStartsOf(text);
  return {
    text,
    applied: applied.map(({ code, title, span }) => {
      const { line, column } = positionAt(lineStarts, span.start);
      return `${line}:${column} ${code} ${title} «${text.slice(span.start, span.end)}»`;
    }),
  };
}

describe("applying fixes", () => {
  it("mends what is certain, leaves what is a choice, and says where things came to stand", () => {
    const before = policy(`Gegevens “Praktijk”
  open: ja / nee
    Vraag "Open?"; // blijft staan
  omvang: getall

voorwaarde groot "Groot"
  eis omvang>=2.5 && open is ja of niet open`);
    expect(fixed(before)).toEqual({
      text: policy(`gegevens "Praktijk"
  open: ja/nee
    vraag "Open?" // blijft staan
  omvang: getall

voorwaarde groot "Groot"
  eis omvang ten minste 2,5 en open of niet open`),
      applied: [
        "5:1 INK0112 schrijf `gegevens` «gegevens»",
        '5:10 INK0116 gebruik rechte aanhalingstekens `"` «"Praktijk"»',
        "6:9 INK0135 schrijf `ja/nee` «ja/nee»",
        "7:5 INK0112 schrijf `vraag` «vraag»",
        "7:18 INK0184 haal de puntkomma weg «»",
        "11:13 INK0144 schrijf `ten minste` « ten minste »",
        "11:25 INK0130 schrijf `2,5` «2,5»",
        "11:29 INK0146 schrijf `en` «en»",
        "11:32 INK0149 schrijf `open` «open»",
      ],
    });
  });

  it("lets fixes that touch each other take turns", () => {
    expect(fixed(policy("bepaal deel: percentage\n  waarde 2.5 procent"))).toEqual({
      text: policy("bepaal deel: percentage\n  waarde 2,5%"),
      applied: ["6:10 INK0130 schrijf `2,5` «2,5%»", "6:10 INK0134 schrijf `2,5%` «2,5%»"],
    });
  });

  it("does one round when nobody checks again", () => {
    const text = policy("bepaal deel: percentage\n  waarde 2.5 procent");
    const once = applyFixes(text, findingsIn(text).diagnostics, { only: "safe" });
    expect(once.applied).toHaveLength(1);
    expect(applyFixes(text, [], { only: "safe" })).toEqual({ text, applied: [] });
  });

  it("writes the line ends of the text", () => {
    const text = policy('voorbeeld "v"\n  gegeven  ja a nee b\n  verwacht fout').replaceAll("\n", "\r\n");
    expect(fixed(text).text).toBe(
      policy('voorbeeld "v"\n  gegeven  ja a\n           nee b\n  verwacht fout').replaceAll("\n", "\r\n"),
    );
  });

  it("changes no comment", () => {
    const text = policy('voorwaarde // de eerste\n  kvk "KvK"\n  vraag "v"');
    expect(fixed(text)).toEqual({ text, applied: [] });
  });

  it("never chooses between two fixes, nor takes one that is not safe", () => {
    const text = policy('voorwaarde kvk "KvK"\n  eis a >= b of c tot 1 juli 2027 en ddd vrag');
    expect(fixed(text)).toEqual({ text, applied: [] });
  });
});

describe("fixing a program", () => {
  const files = new Map([
    [
      path,
      policy('gebruik "deel\\gegevens.inkoop"\n\nvoorwaarde oud "Oud"\n  eis sinds ten hoogste 1-7-2020'),
    ],
    ["deel/gegevens.inkoop", 'Gegevens "G"\n  sinds: datum\n    vraag “Sinds wanneer?”\n'],
    ["los.inkoop", "gegevens “Los”\n  ander: datum\n"],
  ]);
  const program = createProgram(createMemoryHost(files), { roots: [path] });

  it("mends one file for what it then shows in another", () => {
    const { files: mended, program: after } = fixProgram(program);
    expect([...mended].map(([file, text]) => [file, shown(text)])).toEqual([
      [
        path,
        {
          text: policy(
            'gebruik "deel/gegevens.inkoop"\n\nvoorwaarde oud "Oud"\n  eis sinds uiterlijk 1 juli 2020',
          ),
          applied: [
            '5:9 INK0204 schrijf "deel/gegevens.inkoop" «"deel/gegevens.inkoop"»',
            "8:13 INK0306 schrijf `uiterlijk` «uiterlijk»",
            "8:23 INK0121 schrijf `1 juli 2020` «1 juli 2020»",
          ],
        },
      ],
      [
        "deel/gegevens.inkoop",
        {
          text: 'gegevens "G"\n  sinds: datum\n    vraag "Sinds wanneer?"\n',
          applied: [
            "1:1 INK0112 schrijf `gegevens` «gegevens»",
            '3:11 INK0116 gebruik rechte aanhalingstekens `"` «"Sinds wanneer?"»',
          ],
        },
      ],
    ]);
    expect(after.file(path)?.text).toContain("uiterlijk 1 juli 2020");
  });

  it("changes only the files that it may", () => {
    const { files: mended } = fixProgram(program, (file) => file === path);
    expect([...mended.keys()]).toEqual([path]);
    expect(files.get("deel/gegevens.inkoop")).toContain("Gegevens");
  });
});
