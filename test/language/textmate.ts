// Colours a text by the TextMate grammar, with the engine that VS Code itself uses.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import oniguruma from "vscode-oniguruma";
import textmate, { type IGrammar } from "vscode-textmate";
import { markdownGrammar, rootScope, textMateGrammar } from "../../language/editor-grammar.js";

const wasm = readFileSync(createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm"));
await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));

const grammars: Readonly<Record<string, object>> = {
  [rootScope]: textMateGrammar(),
  [markdownGrammar().scopeName]: markdownGrammar(),
  // As much of Markdown as it takes to stand a block in.
  "text.html.markdown": {
    scopeName: "text.html.markdown",
    patterns: [{ name: "meta.paragraph.markdown", match: "[a-z ]+" }],
  },
};

const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: (scopeName) => {
    const found = grammars[scopeName];
    return Promise.resolve(
      found === undefined ? null : textmate.parseRawGrammar(JSON.stringify(found), `${scopeName}.json`),
    );
  },
  getInjections: (scopeName) => (scopeName === "text.html.markdown" ? [markdownGrammar().scopeName] : []),
});

async function load(scopeName: string): Promise<IGrammar> {
  const found = await registry.loadGrammar(scopeName);
  if (found === null) throw new Error(`there is no grammar ${scopeName}`);
  return found;
}

const language = await load(rootScope);
const markdown = await load("text.html.markdown");

/** A stretch of one line and its innermost scope. */
export interface Colour {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly scope: string;
}

/** The stretches of `text` in order; `start` and `end` count in the whole text. */
export function coloursOf(text: string, grammar: IGrammar = language): readonly Colour[] {
  const found: Colour[] = [];
  let state = textmate.INITIAL;
  let offset = 0;
  for (const ended of text.split(/(?<=\r\n|\n|\r(?!\n))/)) {
    const line = ended.replace(/[\r\n]+$/, "");
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const stretch = line.slice(startIndex, endIndex);
      if (stretch.trim() === "") continue;
      found.push({
        start: offset + startIndex,
        end: offset + startIndex + stretch.length,
        text: stretch,
        scope: scopes.at(-1) ?? "",
      });
    }
    offset += ended.length;
  }
  return found;
}

/** The stretches of a Markdown text. */
export function coloursOfMarkdown(text: string): readonly Colour[] {
  return coloursOf(text, markdown);
}

/** Each line of `text` with below it what is coloured how. */
export function shownColours(text: string): string {
  const colours = coloursOf(text);
  let offset = 0;
  const shown: string[] = [];
  for (const line of text.split("\n")) {
    shown.push(`>${line}`);
    const end = offset + line.length;
    for (const { start, text: stretch, scope } of colours) {
      if (start >= offset && start < end && scope !== rootScope) {
        shown.push(`  ${stretch.trim()} ‹${scope.replace(/\.inkoop$/, "")}›`);
      }
    }
    offset = end + 1;
  }
  return shown.join("\n");
}
