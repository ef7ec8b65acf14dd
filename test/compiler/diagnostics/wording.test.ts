// One word for one thing: what a policy writer reads is plain Dutch, and says the same thing everywhere in one way.

import { describe, expect, it } from "vitest";
import { catalogue, type MessageCode } from "../../../compiler/diagnostics/catalogue.js";
import { everyCode } from "../../../compiler/diagnostics/message-groups.js";
import { filesIn, textOf } from "../../files.js";
import { findingsIn } from "../findings.js";

/** What a writer calls it, and the words for it that are not used. */
const wordList: readonly (readonly [string, RegExp])[] = [
  ["soort (van een gegeven)", /\b(?:data)?typen?s?\b/],
  ["gegeven, gegevens", /\bfeit(?:en)?\b/],
  ["aanvraag", /feitenbestand/],
  ["uitkomst", /\bresulta(?:at|ten)\b/],
  ["opmerking", /\bcommentaar\b/],
  ["regel, norm, gegeven, kop", /\bverklaring(?:en)?\b|\bdeclaratie\b|\bclausules?\b|\bstatements?\b/],
  ["vast woord", /\bsleutelwoord|\bkeywords?\b|gereserveerd|openingswoord/],
  ["cijfers achter de komma", /\bdecima/],
  ["elk, elke", /\biedere?\b/],
  ["minstens, hoogstens (`ten minste` is van de taal)", /\bten (?:minste|hoogste)\b/],
  ["twee keer", /\btweemaal\b|\bdubbelop\b/],
  ["ongemerkt", /\bstil(?:letjes|zwijgend)\b/],
  ["in elkaar", /\bgenest|\bnest(?:en|ing)\b/],
  ["betekent twee dingen, niet te zien", /dubbelzinnig|eenduidig|ambigu/],
  ["plaatsen (van een norm)", /\bovernem|\bneem de norm over\b/],
  [
    "een gewoon woord",
    /\b(?:token|parser|parse|syntaxis?|string|boolean|expressie|parameter|array|object|functie|variabele|byte|default|bug|evaluat|valid(?:atie|eren)|inconsistent|definitie|definieer|specifi)/,
  ],
  [
    "een kort woord",
    /\b(?:middels|teneinde|indien|tevens|reeds|alvorens|derhalve|dergelijke?|conform|betreffende|inzake|dient te|dienen te|echter|aldus|hetgeen|geschiedt|omtrent)\b/,
  ],
  ["u, uw", /\b(?:je|jij|jouw|jullie|we|wij|ons|onze)\b/],
];

/** What stands between backticks or quotation marks is the writer's own text, or a word of the language. */
function prose(text: string): string {
  return text.replaceAll(/`[^`]*`|"[^"]*"/g, "…").toLowerCase();
}

function offences(text: string): readonly string[] {
  return wordList.filter(([, not]) => not.test(prose(text))).map(([use]) => `${use}: ${text}`);
}

/** Everything that the page of `code` says, and its message in the wrong example with what stands around it. */
function textsOf(code: MessageCode): readonly string[] {
  const { title, page } = catalogue[code];
  const shown = code.startsWith("INK09")
    ? []
    : findingsIn(page.wrong).diagnostics.filter((diagnostic) => diagnostic.code === code);
  return [
    title,
    page.meaning,
    page.why,
    ...shown.map(({ message }) => message),
    ...shown.flatMap(({ related }) => related.map(({ message }) => message)),
    ...shown.flatMap(({ fixes }) => fixes.map((fix) => fix.title)),
  ];
}

describe.each(everyCode)("%s", (code) => {
  it("uses the words of the word list", () => {
    expect(textsOf(code).flatMap(offences)).toEqual([]);
  });

  it("has a title of a few words", () => {
    const { title } = catalogue[code];
    expect(title.length).toBeLessThanOrEqual(45);
    expect(title.split(" ").length).toBeLessThanOrEqual(7);
  });

  it("speaks in sentences that can be read in one breath", () => {
    const { meaning, why } = catalogue[code].page;
    const sentences = [meaning, why].flatMap((text) => prose(text).split(/(?<=[.?:;])\s/));
    expect(sentences.filter((sentence) => sentence.split(" ").length > 28)).toEqual([]);
  });
});

// The texts that no example of a page brings out are read where they are written.
describe("a sentence in the source", () => {
  const folders = ["language", "compiler"];
  const places = folders
    .flatMap((folder) => filesIn(folder))
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) =>
      [
        ...textOf(file).matchAll(
          /\b(?:title|message|advice):\s*(?:"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g,
        ),
      ].map(([, plain, template]) => ({
        file,
        text: (plain ?? template ?? "").replaceAll("\\`", "`").replaceAll(/\$\{[^}]*\}/g, "…"),
      })),
    );

  it("uses the words of the word list", () => {
    expect(places.flatMap(({ file, text }) => offences(text).map((offence) => `${file} ${offence}`))).toEqual(
      [],
    );
  });

  it("starts as a fix does, with what to do", () => {
    const verbs = /^(?:schrijf|haal|voeg|zet|maak|sluit|open|leg|plaats|laat|gebruik|begin|geef|wissel)\b/;
    const fixes = everyCode
      .filter((code) => !code.startsWith("INK09"))
      .flatMap((code) => findingsIn(catalogue[code].page.wrong).diagnostics)
      .flatMap(({ code, fixes: ways }) => ways.map(({ title }) => `${code} ${title}`));
    expect(fixes.filter((fix) => !verbs.test(fix.slice("INK0000 ".length)))).toEqual([]);
  });
});
