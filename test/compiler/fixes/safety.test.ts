// Which fixes are safe: every one that the pages and the texts below give, as a person reads it.

import { describe, expect, it } from "vitest";
import { applyEdits } from "@inkoop/language";
import type { MessageCode } from "../../../compiler/diagnostics/catalogue.js";
import { findingsIn } from "../findings.js";
import { wrongTexts } from "./wrong-texts.js";

interface Shown {
  readonly code: MessageCode;
  readonly safe: boolean;
  readonly title: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Each fix in these texts, with the lines that it changes; of fixes that read the same, one. */
function fixesIn(texts: readonly string[]): readonly Shown[] {
  const shown = new Map<string, Shown>();
  for (const text of texts) {
    const { files, diagnostics } = findingsIn(text);
    for (const { code, file, fixes } of diagnostics) {
      for (const { title, safe, edits } of fixes) {
        const before = files.get(file) ?? "";
        const fix = { code, safe, title, ...changedLines(before, applyEdits(before, edits)) };
        const key = JSON.stringify(fix);
        if (!shown.has(key)) shown.set(key, fix);
      }
    }
  }
  return [...shown.values()].toSorted(
    (a, b) => compare(a.code, b.code) || Number(b.safe) - Number(a.safe) || compare(a.title, b.title),
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function changedLines(before: string, after: string): Pick<Shown, "removed" | "added"> {
  const old = before.split("\n");
  const now = after.split("\n");
  let start = 0;
  while (start < old.length && old[start] === now[start]) start += 1;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - start && old.at(-1 - tail) === now.at(-1 - tail))
    tail += 1;
  return { removed: old.slice(start, old.length - tail), added: now.slice(start, now.length - tail) };
}

function read({ code, safe, title, removed, added }: Shown): string {
  const lines = [...removed.map((line) => `  - ${line}`), ...added.map((line) => `  + ${line}`)];
  return [`${code} ${safe ? "veilig" : "keuze "} ${title}`, ...lines].join("\n");
}

describe("fixes", () => {
  const found = fixesIn(wrongTexts);

  it("are each safe, or a choice for a person", async () => {
    await expect(`${found.map(read).join("\n\n")}\n`).toMatchFileSnapshot("weergave/fixes.txt");
  });

  it("are safe for some codes, a choice for others, and for a few it depends on what stands there", () => {
    const codes = [...new Set(found.map(({ code }) => code))];
    const kinds = (code: MessageCode): readonly boolean[] => [
      ...new Set(found.filter((fix) => fix.code === code).map(({ safe }) => safe)),
    ];
    const listed = (safe: boolean, choice: boolean): string =>
      codes
        .filter((code) => kinds(code).includes(true) === safe && kinds(code).includes(false) === choice)
        .map((code) => code.slice(3))
        .join(" ");
    expect({
      "altijd veilig": listed(true, false),
      "hangt ervan af": listed(true, true),
      "altijd een keuze": listed(false, true),
    }).toMatchInlineSnapshot(`
      {
        "altijd een keuze": "0105 0106 0107 0108 0109 0111 0122 0136 0140 0141 0142 0148 0150 0160 0161 0170 0171 0173 0180 0201 0221 0222 0227 0301 0303 0315 0316 0317 0318 0319 0320 0329 0330 0331 0335 0401 0402 0406 0407 0408 0409 0422 0433 0451 0454 0510 0512 0520 0601 0602 0603 0605 0608 0701 0703 0704 0801",
        "altijd veilig": "0112 0115 0117 0131 0134 0143 0145 0146 0147 0149 0163 0181 0183 0187 0202 0204 0207 0609",
        "hangt ervan af": "0101 0102 0113 0114 0116 0120 0121 0125 0126 0128 0130 0132 0135 0144 0153 0162 0184 0306 0333",
      }
    `);
  });
});
