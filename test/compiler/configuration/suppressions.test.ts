// `// inkoop-negeer`: what it leaves out, what it says of itself, and what it never hides.

import { describe, expect, it, test } from "vitest";
import { applyEdits, lineStartsOf } from "@inkoop/language";
import { checkProgram } from "../../../compiler/check/index.js";
import { catalogue } from "../../../compiler/diagnostics/catalogue.js";
import { decision } from "../../../compiler/diagnostics/page-parts.js";
import { createRenderer } from "../../../compiler/diagnostics/render.js";
import { ignoreFix } from "../../../compiler/diagnostics/suppress.js";
import { createMemoryHost } from "../../../compiler/host.memory.js";
import { createProgram, updateProgram } from "../../../compiler/program.js";
import { findingsIn, findingsInFiles } from "../findings.js";
import { wrongPages } from "../fixes/wrong-texts.js";
import { checkFiles, ernst, filesOf, listed, policyFile } from "./workspace.js";

const agb = `voorwaarde agb "AGB-code"
  vraag "Heeft u een AGB-code?"
  bron  algemeen punt 1`;

/** A policy of which the last line, an empty rubriek, gives INK0431; with these lines before it. */
function above(lines: string, rubriek = 'rubriek "Kwaliteit"'): string {
  return decision("punten 1", `${agb}\n\n${lines}\n${rubriek}`);
}

const reason = "de normen volgen in maart";

function codes(policy: string, settings?: string): readonly string[] {
  return checkFiles(filesOf(policy, settings)).diagnostics.map(({ severity, code }) => `${severity} ${code}`);
}

describe("a finding on the line below", () => {
  test.each([
    `// inkoop-negeer INK0431: ${reason}`,
    `//inkoop-negeer INK0431:${reason}`,
    `//   inkoop-negeer   INK0431  :  ${reason}  `,
    `/* inkoop-negeer INK0431: ${reason} */`,
    `  // inkoop-negeer INK0431: ${reason}`,
    `// inkoop-negeer INK0431: ${reason}\n// en dit legt het uit`,
    `// inkoop-negeer INK0431: ${reason}\n/* en dit legt het uit */`,
  ])("is ignored by «%s», with the reason", (comment) => {
    const { diagnostics, suppressed } = checkFiles(filesOf(above(comment)));
    expect(diagnostics).toEqual([]);
    expect(suppressed.map((each) => `${each.diagnostic.code} ${each.reason}`)).toEqual([`INK0431 ${reason}`]);
  });

  test.each([
    ["another code", `// inkoop-negeer INK0228: ${reason}`],
    ["an empty line between them", `// inkoop-negeer INK0431: ${reason}\n`],
  ])("is not ignored with %s", (_about, comment) => {
    expect(codes(above(comment))).toEqual(["waarschuwing INK0452", "waarschuwing INK0431"]);
  });

  it("is ignored with the line ends of Windows", () => {
    expect(codes(above(`// inkoop-negeer INK0431: ${reason}`).replaceAll("\n", "\r\n"))).toEqual([]);
  });

  it("is not ignored by a comment behind other text, nor by one below it", () => {
    const behind = above("", `rubriek "Kwaliteit" // inkoop-negeer INK0431: ${reason}`);
    expect(codes(behind)).toEqual(["waarschuwing INK0431", "waarschuwing INK0452"]);
    const below = above("", `rubriek "Kwaliteit"\n// inkoop-negeer INK0431: ${reason}`);
    expect(codes(below)).toEqual(["waarschuwing INK0431", "waarschuwing INK0452"]);
  });

  it("is ignored beside another one, each with its own line", () => {
    const two = decision(
      "punten 1",
      `${agb}

gegevens "Praktijk"
  // inkoop-negeer INK0228: volgend jaar nodig
  // inkoop-negeer INK0431: ${reason}
  omzet: bedrag
    vraag "Wat is de omzet?"`,
    );
    expect(codes(two)).toEqual(["waarschuwing INK0452"]);
    expect(codes(two.replace("  // inkoop-negeer INK0431", "  //"))).toEqual([]);
  });

  it("is ignored in a part as well", () => {
    const part = '// inkoop-negeer INK0228: volgend jaar nodig\nkeuzelijst Kleur\n  rood "Rood"\n';
    const files = new Map([
      [policyFile, decision("punten 1", `gebruik "lijsten.inkoop"\n\n${agb}`)],
      ["lijsten.inkoop", part],
    ]);
    expect(listed(checkFiles(files), files)).toEqual([]);
    expect(checkFiles(files).suppressed.map(({ diagnostic }) => diagnostic.file)).toEqual(["lijsten.inkoop"]);
  });
});

describe("a comment that ignores", () => {
  test.each([
    ["without anything", "// inkoop-negeer", ["INK0450", "INK0431"]],
    ["without a code", `// inkoop-negeer: ${reason}`, ["INK0450", "INK0431"]],
    // The finding itself is not said again: the reason is what is asked for.
    ["without a reason", "// inkoop-negeer INK0431", ["INK0450"]],
    ["without a colon", `// inkoop-negeer INK0431 want ${reason}`, ["INK0450"]],
    ["with an empty reason", "// inkoop-negeer INK0431:", ["INK0450"]],
    ["with two codes", `// inkoop-negeer INK0431, INK0228: ${reason}`, ["INK0450", "INK0431"]],
    ["with an unknown code", `// inkoop-negeer INK9431: ${reason}`, ["INK0451", "INK0431"]],
    ["with a code in small letters", `// inkoop-negeer ink0431: ${reason}`, ["INK0451", "INK0431"]],
    ["with the code of an error", `// inkoop-negeer INK0402: ${reason}`, ["INK0453", "INK0431"]],
    ["with a code about ignoring", `// inkoop-negeer INK0452: ${reason}`, ["INK0453", "INK0431"]],
    ["twice", `// inkoop-negeer INK0431: a\n// inkoop-negeer INK0431: b`, ["INK0452"]],
    ["with a slip in its word", `// inkoop-negeeer INK0431: ${reason}`, ["INK0454", "INK0431"]],
    ["with a capital in its word", `// Inkoop-negeer INK0431: ${reason}`, ["INK0454", "INK0431"]],
    ["in two words that say it otherwise", `// negeer INK0431: ${reason}`, ["INK0431"]],
  ])("%s gives %s", (_about, comment, expected) => {
    expect(codes(above(comment)).map((line) => line.slice(-7))).toEqual(expected);
  });

  it("is shown to a person", async () => {
    const texts = [
      "// inkoop-negeer",
      `// inkoop-negeer INK0431, INK0228: ${reason}`,
      `// inkoop-negeer ink431: ${reason}`,
      `// inkoop-negeer INK0452: ${reason}`,
    ].map((comment) => above(comment));
    texts.push(above("", `rubriek "Kwaliteit" // inkoop-negeer INK0431: ${reason}`));
    const shown = texts.map((text) => {
      const { diagnostics } = checkFiles(filesOf(text));
      const about = diagnostics.filter(({ code }) => code.startsWith("INK045"));
      return about.map(createRenderer({ textOf: () => text }).diagnostic).join("\n\n");
    });
    await expect(`${shown.join("\n\n")}\n`).toMatchFileSnapshot("weergave/negeren.txt");
  });

  it("is not called superfluous while errors keep findings from being looked for", () => {
    const unused = `gegevens "Praktijk"
  // inkoop-negeer INK0228: volgend jaar nodig
  omzet: bedrag
    vraag "Wat is de omzet?"`;
    expect(codes(decision("punten 1", `${agb}\n\n${unused}`))).toEqual([]);
    expect(
      codes(decision("punten 1", `${agb}\n\n${unused}\n\nvoorwaarde leeg "Leeg"\n  bron algemeen punt 1`)),
    ).toEqual(["fout INK0402"]);
  });

  it("is none when it is an ordinary comment", () => {
    for (const comment of [
      "// inkoopbeleid 2027",
      "// inkoop",
      "// inkoop-afdeling: akkoord",
      "// INK0431: klopt",
    ]) {
      expect(codes(above(comment))).toEqual(["waarschuwing INK0431"]);
    }
  });
});

describe("the edit that ignores a finding", () => {
  const warnings = wrongPages.filter(({ code }) => catalogue[code].severity !== "fout");

  test.each(warnings)("of $code ignores it, once it says why", ({ code, text }) => {
    const { files, diagnostics } = findingsIn(text);
    const found = diagnostics.find((each) => each.code === code);
    const before = files.get(found?.file ?? "") ?? "";
    const fix = found && ignoreFix(found, { text: before, lineStarts: lineStartsOf(before) });
    expect(fix === undefined).toBe(code.startsWith("INK045"));
    const edits = fix?.edits.map(({ span, newText }) => ({
      span,
      newText: newText.replace(/: (\r?\n)$/, ": x$1"),
    }));
    const after = findingsInFiles(new Map([...files, [found?.file ?? "", applyEdits(before, edits ?? [])]]));
    expect(after.diagnostics).toHaveLength(diagnostics.length - (fix === undefined ? 0 : 1));
  });

  it("is not there for an error", () => {
    const text = above("", "rubriek");
    const [found] = checkFiles(filesOf(text)).diagnostics;
    expect(found?.severity).toBe("fout");
    expect(found && ignoreFix(found, { text, lineStarts: lineStartsOf(text) })).toBeUndefined();
  });

  it("stands above the line, in its column, and asks for the reason", () => {
    const text = above("", '  rubriek "Kwaliteit"').replaceAll("\n", "\r\n");
    const [found] = checkFiles(filesOf(text)).diagnostics;
    const fix = found && ignoreFix(found, { text, lineStarts: lineStartsOf(text) });
    const after = applyEdits(text, fix?.edits ?? []);
    expect(after).toContain('\r\n  // inkoop-negeer INK0431: \r\n  rubriek "Kwaliteit"');
    expect(codes(after)).toEqual(["waarschuwing INK0450"]);
  });
});

describe("with settings", () => {
  const ignored = above(`// inkoop-negeer INK0431: ${reason}`);

  it("a finding that is made an error cannot be ignored", () => {
    expect(codes(ignored, ernst({ INK0431: "fout" }))).toEqual(["waarschuwing INK0453", "fout INK0431"]);
  });

  it("a finding that is made a hint can", () => {
    expect(codes(ignored, ernst({ INK0431: "hint" }))).toEqual([]);
  });

  it("there is nothing to ignore of a message that is off", () => {
    expect(codes(ignored, ernst({ INK0431: "uit" }))).toEqual(["waarschuwing INK0452"]);
  });

  it("what is wrong with the comments has the severity of the team too", () => {
    const wrong = above("// inkoop-negeer INK0431");
    expect(codes(wrong, ernst({ INK0450: "fout" }))).toEqual(["fout INK0450"]);
    expect(codes(wrong, ernst({ INK0450: "uit" }))).toEqual([]);
  });
});

it("comes and goes with the comment, and leaves other files as they are", () => {
  const other = decision("punten 1", `${agb}\n\nrubriek "Ander"`).replace("beleid mondzorg", "beleid ander");
  const files = new Map([
    [policyFile, above("//")],
    ["ander.inkoop", other],
  ]);
  let program = createProgram(createMemoryHost(files), { roots: [...files.keys()] });
  const before = checkProgram(program);
  const after = (text: string) => {
    files.set(policyFile, text);
    program = updateProgram(program, { changed: [policyFile] });
    return checkProgram(program);
  };
  const ignored = after(above(`// inkoop-negeer INK0431: ${reason}`));
  expect(ignored.byFile.get(policyFile)).toEqual([]);
  expect(ignored.suppressed).toHaveLength(1);
  expect(ignored.byFile.get("ander.inkoop")).toBe(before.byFile.get("ander.inkoop"));
  const again = after(above("//"));
  expect(again.byFile).toEqual(before.byFile);
  expect(again.suppressed).toEqual([]);
  // No finding before and none after, but for the comment.
  const fine = decision("punten 1", agb);
  expect(after(fine).byFile.get(policyFile)).toEqual([]);
  expect(after(`// inkoop-negeer INK0431: ${reason}\n${fine}`).diagnostics.map(({ code }) => code)).toEqual([
    "INK0431",
    "INK0452",
  ]);
});
