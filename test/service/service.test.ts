// A service imports the emitted Mondzorg module: it compiles as strictly as TypeScript can, and decides over JSON, bad input
// included.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Oordeel, Probleem } from "@inkoop/compiler";
import { compile, emitted, explicitAny, nodeTypes, textOf } from "../helpers/emitted.js";
import { mondzorg } from "../helpers/policies.js";

interface Response {
  readonly status: number;
  readonly body: unknown;
}
interface Service {
  readonly handle: (request: { method: string; path: string; body: string }) => Response;
  readonly serve: () => Server;
}

let folder: string;
let service: Service;
let complaints: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "inkoop-service-"));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  for (const { path, text } of await emitted(mondzorg())) await writeFile(join(folder, path), text);
  await writeFile(join(folder, "service.mts"), await textOf("test/service/service.mts"));
  complaints = await compile(folder, nodeTypes);
  service = (await import(pathToFileURL(join(folder, "service.mjs")).href)) as Service;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function post(path: string, body: unknown): Response {
  return service.handle({
    method: "POST",
    path,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

function problemsOf(feiten: unknown): readonly Probleem[] {
  const { status, body } = post("/uitkomst", { feiten });
  expect(status).toBe(422);
  return (body as { readonly problemen: readonly Probleem[] }).problemen;
}

async function application(name: string): Promise<unknown> {
  return JSON.parse(await textOf(`policies/mondzorg/aanvragen/${name}.json`));
}

async function judged(name: string): Promise<{ readonly oordeel: Oordeel; readonly brief: string }> {
  const { status, body } = post("/oordeel", { feiten: await application(name) });
  expect(status).toBe(200);
  return JSON.parse(JSON.stringify(body)) as { readonly oordeel: Oordeel; readonly brief: string };
}

test("the service and the module compile without a complaint and without any `any`", async () => {
  expect(complaints).toBe("");
  expect(await explicitAny(folder)).toBe("");
});

describe("decides", () => {
  test("gives the questions of the policy with its version", () => {
    const { status, body } = service.handle({ method: "GET", path: "/vragen", body: "" });
    expect(status).toBe(200);
    expect(body).toMatchObject({ beleid: "Mondzorg 2027-2028", versie: mondzorg().hash });
  });

  test("an application that is in order, with what its outcome leans on", async () => {
    const { oordeel, brief } = await judged("prothetiek-toegekend");
    expect(oordeel.uitkomst).toBe("komt in aanmerking");
    expect(oordeel.normen.map(({ status }) => status)).not.toContain("niet voldaan");
    expect(brief).toContain("U komt in aanmerking voor");
  });

  test("an application that is refused for more than one reason, each with its source", async () => {
    const { oordeel, brief } = await judged("implantologie-geweigerd");
    expect(oordeel.uitkomst).toBe("komt niet in aanmerking");
    const unmet = oordeel.normen.filter(({ status }) => status === "niet voldaan");
    expect(unmet.length).toBeGreaterThan(1);
    for (const { titel, bron } of unmet) {
      expect(brief).toContain(titel);
      expect(bron).not.toEqual([]);
    }
  });

  test("an application that is not complete, with the facts that can still change it", async () => {
    const { oordeel, brief } = await judged("prothetiek-onvolledig");
    expect(oordeel.uitkomst).toBe("onvolledig");
    expect(oordeel.ontbreekt.map(({ herkomst }) => herkomst)).toContain("zorgaanbieder");
    expect(brief).toContain("Wat wij nog van u nodig hebben");
  });

  test("an application without a single fact is incomplete, and says what is missing and from whom", () => {
    const { body } = post("/oordeel", { feiten: {} });
    const { oordeel } = JSON.parse(JSON.stringify(body)) as { readonly oordeel: Oordeel };
    expect(oordeel.uitkomst).toBe("onvolledig");
    expect(oordeel.ontbreekt.map(({ pad }) => pad)).toContain("zorgsoort");
  });
});

describe("refuses what is not in order", () => {
  test.each([
    ["no JSON", "{ beroep: tandarts }"],
    ["an empty body", ""],
    ["a list", "[]"],
    ["null", "null"],
    ["half a body", '{"feiten": {"kvk": tr'],
  ])("%s is a bad request", (_, body) => {
    expect(post("/oordeel", body).status).toBe(400);
  });

  test("a besluit that is not there, also one that every object has", () => {
    for (const besluit of ["iets", "constructor", "__proto__", "toString", 1, null]) {
      const { status } = post("/uitkomst", { besluit, feiten: {} });
      expect([besluit, status]).toEqual([besluit, besluit === null ? 200 : 404]);
    }
  });

  test("facts that are not an object", () => {
    for (const feiten of [undefined, null, 1, "ja", [], true]) {
      expect(problemsOf(feiten)).toMatchObject([{ pad: "", code: "verkeerd-type" }]);
    }
  });

  test("every wrong fact at once, each with its place and a sentence in Dutch", () => {
    const found = problemsOf({
      kvk: "ja",
      beroep: "Tandarts",
      aanvraagdatum: "2027-02-30",
      peildatum: "1-1-2027",
      zorgsoort: null,
      tariefregels: [{ tarief: -1 }, null, { kostensoort: "techniek", tariff: 3 }],
      vecozzo: true,
    });
    expect(found.map(({ pad, code }) => `${pad} ${code}`)).toEqual([
      "peildatum ongeldige-datum",
      "zorgsoort geen-niet-toegestaan",
      "beroep niet-in-keuzelijst",
      "tariefregels[0].tarief buiten-grenzen",
      "tariefregels[1] geen-niet-toegestaan",
      "tariefregels[2].tariff onbekend-veld",
      "kvk verkeerd-type",
      "aanvraagdatum ongeldige-datum",
      "vecozzo onbekend-veld",
    ]);
    expect(found.map(({ bericht }) => bericht)).toContain(
      "Dit gegeven komt in dit beleid niet voor. Bedoelde u `vecozo`?",
    );
  });

  test("an attempt to reach Object.prototype, which stays as it was", () => {
    const body = '{"feiten": {"__proto__": {"kvk": true}, "constructor": {"prototype": {"kvk": true}}}}';
    const { status } = post("/uitkomst", body);
    expect(status).toBe(422);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { readonly kvk?: unknown }).kvk).toBeUndefined();
  });

  test("a list of more items than anybody has", () => {
    const tariefregels = Array.from({ length: 1001 }, () => ({}));
    expect(problemsOf({ tariefregels })).toMatchObject([{ pad: "tariefregels", code: "te-lange-lijst" }]);
  });
});

test("over HTTP the same answers come back", async () => {
  const server = service.serve();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const ask = async (path: string, init?: RequestInit): Promise<Response> => {
      const reply = await fetch(`http://127.0.0.1:${port}${path}`, init);
      return { status: reply.status, body: await reply.json() };
    };
    const feiten = await application("prothetiek-toegekend");
    const sent = { besluit: "contractvoorwaarden", feiten };
    const asked = await ask("/oordeel", { method: "POST", body: JSON.stringify(sent) });
    expect(asked).toEqual(JSON.parse(JSON.stringify(post("/oordeel", sent))));
    expect((await ask("/oordeel", { method: "POST", body: "{" })).status).toBe(400);
    expect((await ask("/nergens")).status).toBe(404);
  } finally {
    await new Promise((closed) => server.close(closed));
  }
});
