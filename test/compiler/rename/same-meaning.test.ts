import {
  checkProgram,
  createMemoryHost,
  createProgram,
  differenceAfter,
  type Program,
} from "@inkoop/compiler";
import { describe, expect, it } from "vitest";

const text = [
  'bouwsteen proef "Proef"',
  "structuur Lid",
  "  fte: getal",
  'gegevens "Wie"',
  "  leden: lijst van Lid",
  "  grens: getal",
  "bepaal groot: ja/nee",
  "  waarde aantal leden met (fte meer dan grens) meer dan 2",
  "",
].join("\n");

function programOf(): Program {
  return createProgram(createMemoryHost(new Map([["proef.inkoop", text]])), { roots: ["proef.inkoop"] });
}

/** What would change when each place of `from` got the name `to`. */
function difference(program: Program, from: string, to: string): ReturnType<typeof differenceAfter> {
  const edits = [...text.matchAll(new RegExp(`\\b${from}\\b`, "g"))].map(({ index }) => ({
    span: { start: index, end: index + from.length },
    newText: to,
  }));
  return differenceAfter(program, new Map([["proef.inkoop", edits]]));
}

describe("a program after an edit of names", () => {
  it("means the same when a name has another name everywhere", () => {
    const program = programOf();
    expect(difference(program, "grens", "ondergrens")).toBeUndefined();
    expect(difference(program, "Lid", "Medewerker")).toBeUndefined();
  });

  it("means something else where a field would take the name, and says where", () => {
    const program = programOf();
    const found = difference(program, "grens", "fte");
    expect(found).toMatchObject({ file: "proef.inkoop" });
    expect(text.slice(found?.span.start, found?.span.end)).toBe("grens");
  });

  it("means something else when a text can no longer be read, and says why", () => {
    expect(difference(programOf(), "grens", "eis")).toMatchObject({
      file: "proef.inkoop",
      message: expect.any(String),
    });
  });

  it("is only looked at: the program itself, and what was found in it, stay as they were", () => {
    const program = programOf();
    const before = checkProgram(program);
    difference(program, "grens", "ondergrens");
    expect(program.file("proef.inkoop")?.text).toBe(text);
    expect(checkProgram(program).byFile).toBe(before.byFile);
  });
});
