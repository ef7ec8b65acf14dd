// Whoever takes the outcome of a module alone gets no more with it than the rules: no texts, no questions, no reasoning.

import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fysio } from "../compiler/cli/policies.js";
import { lasting, type Lasting } from "./lasting.js";

let bench: Lasting;
beforeAll(async () => {
  bench = lasting({ "fysio.inkoop": fysio, "package.json": '{ "type": "module" }' });
  await bench.run(["build", "--out", "uit", "--javascript"]);
});
afterAll(() => bench.remove());

/** What a bundle of these exports holds. */
async function bundled(...names: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${names.join(", ")} } from "./uit/fysio.js";`, resolveDir: bench.path },
    bundle: true,
    minify: true,
    format: "esm",
    charset: "utf8",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

const question = "Heeft u een Vecozo-certificaat?";
const letter = "komt in aanmerking voor";
const reasoning = '"vrijgesteld"';

describe("a bundle", () => {
  it("of the outcome alone has no texts and no reasoning, and is a fraction of all", async () => {
    const outcome = await bundled("uitkomst");
    expect([question, letter, reasoning].filter((text) => outcome.includes(text))).toEqual([]);
    const all = await bundled("uitkomst", "beoordeel", "toelichting", "leesFeiten", "beleid", "feitenSchema");
    expect([question, letter, reasoning].filter((text) => !all.includes(text))).toEqual([]);
    expect(outcome.length * 4).toBeLessThan(all.length);
  });

  it("of the policy as data has no rules", async () => {
    const data = await bundled("beleid");
    expect(data).toContain(question);
    expect(data).not.toContain("recordLists");
  });

  it("of nothing is empty: loading a module does nothing by itself", async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: 'import "./uit/fysio.js"; import "./uit/inkoop-runtime.js";',
        resolveDir: bench.path,
      },
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
    });
    expect((outputFiles[0]?.text ?? "").length).toBeLessThan(1500);
  });
});
