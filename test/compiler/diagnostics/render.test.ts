import { describe, expect, it } from "vitest";
import type { Span } from "@inkoop/language";
import { createRenderer, type Palette } from "../../../compiler/diagnostics/render.js";
import {
  createDiagnostic,
  type Diagnostic,
  type DiagnosticExtras,
} from "../../../compiler/diagnostics/create.js";
import { jsonReport } from "../../../compiler/diagnostics/json.js";

const missingTest = { word: "voorwaarde", name: "agb", clause: "eis" } as const;

/** A finding at the text between « and » of `marked`, and that text without the marks. */
function findingIn(
  marked: string,
  extras: DiagnosticExtras = {},
): { text: string; diagnostic: Diagnostic; span: Span } {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  const text = marked.replace(/[«»]/g, "");
  const span = { start, end };
  return {
    text,
    span,
    diagnostic: createDiagnostic("INK0402", { file: "a.inkoop", span }, missingTest, extras),
  };
}

/** The place and the excerpt of a rendered finding: everything between the title and the empty line. */
function excerpt(marked: string, width = 100): string {
  const { text, diagnostic } = findingIn(marked);
  const rendered = createRenderer({ textOf: () => text, width }).diagnostic(diagnostic);
  return rendered.split("\n").slice(1, rendered.split("\n").indexOf("")).join("\n");
}

const tag =
  (name: string) =>
  (text: string): string =>
    `<${name}>${text}</${name}>`;

describe("the rendering of a finding", () => {
  it("shows title, place, source, text, related places and fixes", () => {
    const { text, diagnostic, span } = findingIn(`besluit contract "x"\n\nvoorwaarde «agb» "AGB-code"\n`, {
      related: [
        { file: "a.inkoop", span: { start: 8, end: 16 }, message: "De norm staat onder dit besluit." },
      ],
      fixes: [
        { title: "voeg een vraag toe", edits: [], safe: false },
        { title: "voeg een eis toe", edits: [], safe: false },
      ],
    });
    expect(span).toEqual({ start: 33, end: 36 });
    expect(`\n${createRenderer({ textOf: () => text }).diagnostic(diagnostic)}\n`).toBe(`
fout INK0402 Norm zonder toets
  a.inkoop:3:12
  │
3 │ voorwaarde agb "AGB-code"
  │            ^^^

  Bij \`agb\` staat niet wat er getoetst wordt. Schrijf onder deze voorwaarde een \`vraag\` of een
  \`eis\`.

  De norm staat onder dit besluit.
  a.inkoop:1:9
  │
1 │ besluit contract "x"
  │         --------

  Oplossing: voeg een vraag toe
  Of: voeg een eis toe
`);
  });

  it("wraps the text to the width it is given", () => {
    const { text, diagnostic } = findingIn(`«a»`);
    const lines = createRenderer({ textOf: () => text, width: 40 })
      .diagnostic(diagnostic)
      .split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it("leaves the excerpt out when the text of the file cannot be had", () => {
    const { diagnostic } = findingIn(`«a»`);
    expect(
      createRenderer({ textOf: () => undefined })
        .diagnostic(diagnostic)
        .split("\n")
        .slice(0, 3),
    ).toEqual(["fout INK0402 Norm zonder toets", "  a.inkoop", ""]);
  });

  it("hands each part to the colour that is meant for it", () => {
    const palette: Palette = {
      fout: tag("fout"),
      waarschuwing: tag("waarschuwing"),
      hint: tag("hint"),
      strong: tag("b"),
      faint: tag("i"),
      fix: tag("fix"),
    };
    const { text, diagnostic } = findingIn(`«ab»`, { fixes: [{ title: "doe dit", edits: [], safe: false }] });
    const lines = createRenderer({ textOf: () => text, palette })
      .diagnostic(diagnostic)
      .split("\n");
    expect(lines[0]).toBe("<fout>fout INK0402</fout> <b>Norm zonder toets</b>");
    expect(lines[4]).toBe("<i>  │</i> <fout>^^</fout>");
    expect(lines.at(-1)).toBe("<fix>  Oplossing: doe dit</fix>");
  });
});

describe("the marker under the place", () => {
  it("stands under a place after tabs", () => {
    expect(excerpt("a\n\t«eis»\tx")).toBe("  a.inkoop:2:2\n  │\n2 │     eis x\n  │     ^^^");
  });

  it("stands under a place after wide letters and pictures", () => {
    expect(excerpt(`"漢字 👩‍⚕️" «eis»`)).toBe(`  a.inkoop:1:12\n  │\n1 │ "漢字 👩‍⚕️" eis\n  │           ^^^`);
  });

  it("counts a letter and its loose accent as one column", () => {
    expect(excerpt("cafe\u0301 «eis»").split("\n")[3]).toBe("  │      ^^^");
  });

  it("is one sign wide where something is missing", () => {
    expect(excerpt("eis «» ja")).toBe("  a.inkoop:1:5\n  │\n1 │ eis  ja\n  │     ^");
  });

  it("can stand after the last line", () => {
    expect(excerpt("eis\n«»")).toBe("  a.inkoop:2:1\n  │\n2 │\n  │ ^");
  });

  it("can stand right after the last sign of a line", () => {
    expect(excerpt("eis«»\nja")).toBe("  a.inkoop:1:4\n  │\n1 │ eis\n  │    ^");
  });

  it("follows a place over some lines, without its indentation and without empty lines", () => {
    expect(excerpt("x «a\n\n  bc\nd» e")).toBe(
      ["  a.inkoop:1:3", "  │", "1 │ x a", "  │   ^", "2 │", "3 │   bc", "  │   ^^", "4 │ d e", "  │ ^"].join(
        "\n",
      ),
    );
  });

  it("leaves out the middle of a long place", () => {
    expect(excerpt("«a\nb\nc\nd\ne\nf»")).toBe(
      ["  a.inkoop:1:1", "  │", "1 │ a", "  │ ^", "2 │ b", "  │ ^", "  ┆", "6 │ f", "  │ ^"].join("\n"),
    );
  });

  it("cuts a very long line around the place", () => {
    const lines = excerpt(`${"a".repeat(300)}«eis»${"b".repeat(300)}`, 48).split("\n");
    expect(lines[2]).toBe(`1 │ …${"a".repeat(13)}eis${"b".repeat(22)}…`);
    expect(lines[3]).toBe("  │               ^^^");
  });

  it("cuts a line without end as it cuts a long one", () => {
    const lines = excerpt(`${"a".repeat(1_000_000)}«eis»${"b".repeat(1_000_000)}`, 48).split("\n");
    expect(lines[2]).toBe(`1 │ …${"a".repeat(13)}eis${"b".repeat(22)}…`);
    expect(lines[3]).toBe("  │               ^^^");
    expect(excerpt(`${"a".repeat(1_000)}«»`, 48).split("\n")[2]).toBe(`1 │ …${"a".repeat(13)}`);
  });

  it("cuts a place that is longer than the line may be", () => {
    const lines = excerpt(`«${"a".repeat(300)}»`, 48).split("\n");
    expect(lines[2]).toBe(`1 │ ${"a".repeat(39)}…`);
    expect(lines[3]).toBe(`  │ ${"^".repeat(40)}`);
  });

  it("keeps Windows line ends out of the picture", () => {
    expect(excerpt("eis\r\n«ja»\r\n")).toBe("  a.inkoop:2:1\n  │\n2 │ ja\n  │ ^^");
  });

  it("shows signs that would drive the terminal instead of printing them", () => {
    expect(excerpt("\u001b[31m«eis»\u202e").split("\n").slice(2)).toEqual([
      "1 │ <U+001B>[31meis<U+202E>",
      "  │             ^^^",
    ]);
  });
});

describe("the summary", () => {
  const { diagnostic } = findingIn(`«a»`);
  const { summary } = createRenderer({ textOf: () => "a" });

  it("says that there is nothing to report", () => {
    expect(summary([], 3)).toBe("Geen bevindingen in 3 bestanden.");
  });

  it("counts each severity and the files with findings", () => {
    const warning: Diagnostic = { ...diagnostic, severity: "waarschuwing" };
    expect(summary([diagnostic, diagnostic, warning], 5)).toBe("2 fouten en 1 waarschuwing in 1 bestand.");
    expect(summary([diagnostic, { ...warning, file: "b.inkoop" }, { ...warning, severity: "hint" }], 5)).toBe(
      "1 fout, 1 waarschuwing en 1 hint in 2 bestanden.",
    );
  });
});

it("gives programs the same findings with lines, columns and offsets", () => {
  const { text, diagnostic } = findingIn("eis\n  «ja»", {
    fixes: [{ title: "doe dit", edits: [{ span: { start: 0, end: 3 }, newText: "als" }], safe: true }],
    tags: ["unused"],
  });
  expect(jsonReport([diagnostic], 2, () => text)).toEqual({
    version: 1,
    diagnostics: [
      {
        code: "INK0402",
        severity: "fout",
        title: "Norm zonder toets",
        message: diagnostic.message,
        file: "a.inkoop",
        range: { start: { line: 2, column: 3, offset: 6 }, end: { line: 2, column: 5, offset: 8 } },
        related: [],
        fixes: [
          {
            title: "doe dit",
            safe: true,
            edits: [
              {
                range: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 4, offset: 3 } },
                newText: "als",
              },
            ],
          },
        ],
        tags: ["unused"],
      },
    ],
    suppressed: [],
    summary: { files: 2, fout: 1, waarschuwing: 0, hint: 0 },
  });
});
