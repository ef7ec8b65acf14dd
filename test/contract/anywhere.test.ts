// Emitted JavaScript decides the same in Node, in a page and in a worker of a browser; where there is no Chromium, that is said.

import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as fc from "fast-check";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gegevensOf } from "../../compiler/emit/plain-data.js";
import { fysio, klein } from "../compiler/cli/policies.js";
import { policyOf } from "../helpers/policy.js";
import { anyFacts } from "./any-facts.js";
import { lasting, type Lasting } from "./lasting.js";

const executablePath = process.env["INKOOP_CHROMIUM"] ?? "/usr/bin/chromium";
const isMissing = !existsSync(executablePath);
if (isMissing) console.log(`Modules are not tried in a browser; missing: ${executablePath}.`);

/** What is asked of a module, wherever it runs: of JSON to JSON. */
const asking = `
export async function antwoorden(json) {
  const aanvragen = JSON.parse(json);
  const { beleidOp } = await import("./uit/inkoop-register.js");
  const { leesFeiten, uitkomst, beoordeel, toelichting, feitenSchema } = await beleidOp("fysio", "2027-06-01").laad();
  return aanvragen.map((aanvraag) => {
    const gelezen = leesFeiten(aanvraag);
    const gemeld = feitenSchema["~standard"].validate(aanvraag).issues?.length ?? 0;
    if (!gelezen.goed) return JSON.stringify({ gelezen, gemeld });
    const oordeel = beoordeel(gelezen.feiten);
    return JSON.stringify({ uitkomst: uitkomst(gelezen.feiten), oordeel, brief: toelichting(oordeel), gemeld });
  });
}
`;
const inWorker = `
import { antwoorden } from "./vragen.js";
addEventListener("message", async ({ data }) => postMessage(await antwoorden(data)));
`;

interface Answering {
  readonly antwoorden: (json: string) => Promise<readonly string[]>;
}

const aanvragen: readonly unknown[] = fc
  .sample(anyFacts(gegevensOf(policyOf(fysio))), { numRuns: 150, seed: 2027 })
  .map((facts): unknown => JSON.parse(JSON.stringify(facts)));

let bench: Lasting;
let expected: readonly string[];
beforeAll(async () => {
  bench = lasting({
    "package.json": '{ "type": "module" }',
    "fysio.inkoop": fysio,
    "klein.inkoop": klein,
    "vragen.js": asking,
    "werker.js": inWorker,
    "index.html": "<!doctype html><title>Proef</title>",
  });
  await bench.run(["build", "--out", "uit", "--javascript"]);
  const { antwoorden } = (await import(pathToFileURL(path.join(bench.path, "vragen.js")).href)) as Answering;
  expected = await antwoorden(JSON.stringify(aanvragen));
});
afterAll(() => bench.remove());

it("in Node, for facts that are right and wrong", () => {
  const kinds = expected.map((answer) => (answer.includes('"oordeel"') ? "oordeel" : "problemen"));
  expect(new Set(kinds)).toEqual(new Set(["oordeel", "problemen"]));
});

/** Of the answers that are not those of Node, the first, with its facts; "" when there is none. */
function firstDifference(answers: readonly string[]): string {
  const index = expected.findIndex((answer, at) => answer !== answers[at]);
  return index < 0 ? "" : `${JSON.stringify(aanvragen[index])}\n${expected[index]}\n${answers[index]}`;
}

describe.skipIf(isMissing)("in Chromium", () => {
  let browser: Browser;
  let server: Server;
  let address: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const file = (request.url ?? "/").slice(1) || "index.html";
      const isThere = bench.files().includes(file);
      const type = file.endsWith(".html") ? "text/html" : "text/javascript";
      response.writeHead(isThere ? 200 : 404, { "content-type": `${type}; charset=utf-8` });
      response.end(isThere ? bench.read(file) : "");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  /** What the browser answers to this expression over the facts. */
  async function answered(expression: string): Promise<readonly string[]> {
    const page = await browser.newPage();
    const wrong: string[] = [];
    page.on("pageerror", (error) => wrong.push(error.message));
    await page.goto(address);
    const answers = await page.evaluate<readonly string[]>(
      `(${expression})(${JSON.stringify(JSON.stringify(aanvragen))})`,
    );
    expect(wrong).toEqual([]);
    await page.close();
    return answers;
  }

  it("in a page", { timeout: 60_000 }, async () => {
    const page = 'async (json) => (await import("./vragen.js")).antwoorden(json)';
    expect(firstDifference(await answered(page))).toBe("");
  });

  it("in a worker", { timeout: 60_000 }, async () => {
    const worker = `(json) => new Promise((resolve, reject) => {
      const worker = new Worker("./werker.js", { type: "module" });
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(json);
    })`;
    expect(firstDifference(await answered(worker))).toBe("");
  });
});
