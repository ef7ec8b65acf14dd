// The letters of all policies: for every outcome of every besluit that an example reaches, in three forms that say the same.

import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import type { Beleid, Oordeel } from "@inkoop/compiler";
import { loadExports } from "../../compiler/cli/load-module.js";
import { repositoryPolicy } from "../helpers/policies.js";

const files = [
  "mondzorg",
  "hulpmiddelen",
  "huisartsen",
  "msz",
  "ggz-digitaal",
  "ggz-maatwerk",
  "ggz-vrijgevestigd",
].map((naam) => `${naam}/${naam}.inkoop`);

interface Letter {
  readonly about: string;
  readonly tekst: string;
  readonly markdown: string;
  readonly html: string;
}

/** Three of each outcome of each besluit, from the examples of the policy. */
async function lettersOf(beleid: Beleid): Promise<readonly Letter[]> {
  const { besluiten, toelichting } = await loadExports(beleid);
  const letters: Letter[] = [];
  const seen = new Map<string, number>();
  for (const { titel, feiten } of beleid.voorbeelden) {
    for (const { naam } of beleid.besluiten) {
      const oordeel: Oordeel | undefined = besluiten[naam]?.beoordeel(feiten);
      if (oordeel === undefined) continue;
      const kind = `${naam}: ${oordeel.uitkomst}`;
      const count = seen.get(kind) ?? 0;
      seen.set(kind, count + 1);
      if (count >= 3) continue;
      letters.push({
        about: `${kind} (${titel})`,
        tekst: toelichting(oordeel),
        markdown: toelichting(oordeel, { vorm: "markdown" }),
        html: toelichting(oordeel, { vorm: "html" }),
      });
    }
  }
  return letters;
}

/** The words, without what a form adds to them. */
function wordsOfMarkdown(markdown: string): string {
  return words(markdown.replaceAll(/^(?:## | *- )|\*\*(?!\\)/gm, "").replaceAll(/\\(.)/g, "$1"));
}
function wordsOfHtml(html: string): string {
  const texts: string[] = [];
  const collect = (node: unknown): void => {
    if (typeof node === "string") texts.push(node);
    else if (Array.isArray(node)) node.forEach(collect);
    else if (typeof node === "object" && node !== null) Object.values(node).forEach(collect);
  };
  collect(new XMLParser({ preserveOrder: true, parseTagValue: false, htmlEntities: true }).parse(html));
  return words(texts.join(" "));
}
function words(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

test.each(files)("%s: every letter is whole, well formed and the same in three forms", async (file) => {
  const letters = await lettersOf(repositoryPolicy(file));
  expect(letters.length).toBeGreaterThan(5);
  for (const { about, tekst, markdown, html } of letters) {
    const told = words(tekst.replaceAll(/^ *- /gm, ""));
    expect({
      about,
      strange: /undefined|NaN|\[object|\.\.|: $|: *\n(?! *-)/.exec(tekst)?.[0],
      wellFormed: XMLValidator.validate(html),
      markdown: wordsOfMarkdown(markdown),
      html: wordsOfHtml(html),
    }).toEqual({ about, strange: undefined, wellFormed: true, markdown: told, html: told });
  }
});
