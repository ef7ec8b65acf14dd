// What package.json promises: files that exist, commands that are registered, matchers that read what is printed.

import { parse } from "@inkoop/language";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { legend } from "../../lsp/semantic/legend.js";
import { operations } from "../../vscode-extension/operations.js";
import { exampleSnippet, policySnippet } from "../../vscode-extension/snippet-titles.js";
import { workbench } from "../compiler/cli/workbench.js";
import { fencesIn, filesIn, textOf } from "../files.js";

const folder = "vscode-extension";

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category: string;
}
interface ProblemMatcher {
  readonly name: string;
  readonly severity: string;
  readonly pattern: readonly {
    readonly regexp: string;
    readonly file?: number;
    readonly line?: number;
    readonly message?: number;
  }[];
}
interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly problemMatchers: readonly ProblemMatcher[];
    readonly snippets: readonly { readonly path: string }[];
    readonly taskDefinitions: readonly [
      { readonly properties: { readonly opdracht: { readonly enum: readonly string[] } } },
    ];
    readonly semanticTokenScopes: readonly [{ readonly scopes: Readonly<Record<string, readonly string[]>> }];
    readonly configuration: { readonly properties: Readonly<Record<string, object>> };
  };
}

const text = textOf(`${folder}/package.json`);
const { contributes } = JSON.parse(text) as Manifest;
const sources = filesIn(folder).filter((file) => /^[^/]+\/[^/]+\.ts$/.test(file));
const code = sources.map(textOf).join("\n");
const commandNames = contributes.commands.map(({ command }) => command);

describe("the manifest", () => {
  test("names files that exist", () => {
    const named = [
      ...text.matchAll(/"(?:\.\/)?((?:icons|syntaxes|snippets|walkthrough)\/[^"]+|language-[\w-]+\.json)"/g),
    ];
    const files = named.flatMap(([, file]) => file ?? []);
    expect(files.length).toBeGreaterThan(10);
    const there = new Set(filesIn(folder).map((file) => file.slice(folder.length + 1)));
    expect(files.filter((file) => !there.has(file))).toEqual([]);
  });

  test("declares the commands that are registered, and no others, in Dutch under one prefix", () => {
    const registered = [...textOf(`${folder}/commands.ts`).matchAll(/"(inkoop\.\w+)":/g)].map(
      ([, name]) => name,
    );
    expect(commandNames.toSorted()).toEqual(registered.toSorted());
    expect(new Set(contributes.commands.map(({ category }) => category))).toEqual(new Set(["Inkoop"]));
    expect(contributes.commands.map(({ title }) => title)).toMatchInlineSnapshot(`
      [
        "Nieuw beleid",
        "Nieuw voorbeeld",
        "Alles controleren",
        "Beleid afdrukken",
        "Beleid lezen",
        "Proef",
        "TypeScript van dit beleid tonen",
        "Voorbeelden uitvoeren",
        "Uitleg van een melding",
        "Alles opmaken",
        "Taalserver opnieuw starten",
        "Logboek tonen",
      ]
    `);
  });

  test("calls no command of its own that it does not declare", () => {
    const called = [...text.matchAll(/command:(inkoop\.\w+)|"command": "(inkoop\.\w+)"/g)];
    const names = called.flatMap(([, one, other]) => one ?? other ?? []);
    expect(names.filter((name) => !commandNames.includes(name))).toEqual([]);
  });

  test("declares the settings that are read here and by the server, and no others but those of the client itself", () => {
    const declared = Object.keys(contributes.configuration.properties);
    const byServer = textOf("lsp/settings.ts");
    const unread = declared.filter(
      (name) =>
        name !== "inkoop.trace.server" &&
        !code.includes(`"${name.slice("inkoop.".length)}"`) &&
        !byServer.includes(`\`${name}\``),
    );
    const asked = [...byServer.matchAll(/`(inkoop\.[\w.]+)`/g)].flatMap(([, name]) => name ?? []);
    expect(asked.filter((name) => !declared.includes(name))).toEqual([]);
    expect(unread).toEqual([]);
  });

  test("declares the tasks that are offered", () => {
    expect(contributes.taskDefinitions[0].properties.opdracht.enum).toEqual(Object.keys(operations));
    const known = new Set(contributes.problemMatchers.map(({ name }) => `$${name}`));
    const used = Object.values(operations).flatMap(({ matchers }): readonly string[] => matchers);
    expect(used.filter((name) => !known.has(name))).toEqual([]);
  });

  test("gives what the server tells of a name a colour that the grammar gives too", () => {
    const [{ scopes }] = contributes.semanticTokenScopes;
    expect(Object.keys(scopes).toSorted()).toEqual([...legend.tokenTypes].toSorted());
    const grammar = textOf(`${folder}/syntaxes/inkoop.tmLanguage.json`);
    const unknown = Object.values(scopes)
      .flat()
      .filter((scope) => !grammar.includes(`"${scope}"`));
    expect(unknown).toEqual([]);
  });

  test("has the snippets that the commands insert", () => {
    const snippets = JSON.parse(textOf(`${folder}/snippets/inkoop.json`)) as Readonly<Record<string, object>>;
    expect(Object.keys(snippets)).toEqual(expect.arrayContaining([policySnippet, exampleSnippet]));
  });
});

/** What a problem matcher of VS Code makes of `lines`: its patterns match lines that follow each other. */
function matched({ pattern }: ProblemMatcher, lines: readonly string[]): readonly string[] {
  const patterns = pattern.map((each) => ({ ...each, compiled: new RegExp(each.regexp) }));
  return lines.flatMap((_, start) => {
    const matches = patterns.map(({ compiled }, index) => compiled.exec(lines[start + index] ?? ""));
    if (matches.includes(null)) return [];
    const values = (key: "file" | "line" | "message"): readonly string[] =>
      patterns.flatMap((each, index) => {
        const group = each[key];
        return group === undefined ? [] : (matches[index]?.[group] ?? []);
      });
    return [`${values("file").join()}:${values("line").join()} ${values("message").join(" | ")}`];
  });
}

function matcher(name: string): ProblemMatcher {
  const found = contributes.problemMatchers.find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no problem matcher ${name}`);
  return found;
}

const policy = `beleid a "A"
  verzekeraar "a.s.r."
  looptijd 1 januari 2027 tot en met 31 december 2027

document "D"
  deel algemeen "Algemeen" punten 1

besluit x "iets"

voorwaarde kvk "Ingeschreven"
  vraag "Staat u ingeschreven?"
  bron algemeen punt 1

voorbeeld "Ingeschreven"
  gegeven  ja kvk
  verwacht komt niet in aanmerking
`;

describe("the problem matchers read what the command line prints", () => {
  test.each([
    ["an error", "inkoop", "\nvoorwaarde leeg\n"],
    ["a warning", "inkoop-waarschuwing", '\nkeuzelijst Leeg\n  a "A"\n'],
  ])("%s of check", async (_, name, more) => {
    const { out } = await workbench({ "map/a.inkoop": `${policy}${more}` }).run(["check"]);
    const found = contributes.problemMatchers.flatMap((each) => matched(each, out.split("\n")));
    expect(found).toEqual(matched(matcher(name), out.split("\n")));
    expect(found).toMatchSnapshot();
  });

  test("examples that come out otherwise", async () => {
    const { out } = await workbench({ "map/a.inkoop": policy }).run(["test"]);
    expect(matched(matcher("inkoop-voorbeeld"), out.split("\n"))).toMatchInlineSnapshot(`
      [
        "map/a.inkoop:16 verwacht  komt niet in aanmerking voor \`x\` | gekregen  komt in aanmerking voor \`x\`",
      ]
    `);
  });
});

describe("the walkthrough", () => {
  const pages = filesIn(`${folder}/walkthrough`);

  test.each(pages)("%s shows text that is in the language", (page) => {
    for (const fence of fencesIn(textOf(page)).filter(({ info }) => info[0] === "inkoop")) {
      expect(parse(fence.text).problems.map(({ code: problem }) => problem)).toEqual([]);
    }
  });

  test("has a page for every step", () => {
    const named = [...text.matchAll(/"\.\/(walkthrough\/[^"]+)"/g)].map(([, page]) => `${folder}/${page}`);
    expect(named.toSorted()).toEqual([...pages]);
  });
});

test("the icon is as large as a gallery wants it", () => {
  const png = readFileSync(fileURLToPath(new URL(`../../${folder}/icons/inkoop.png`, import.meta.url)));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([128, 128]);
});
