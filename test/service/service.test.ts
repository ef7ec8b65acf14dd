// The example service: it compiles as strictly as TypeScript can beside the emitted modules, answers as it says it does, and
// keeps apart what many ask at once.

import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decideAll, readFacts, type Beleid, type Oordeel, type Probleem } from "@inkoop/compiler";
import { explicitAny, textOf } from "../helpers/emitted.js";
import { randomFacts } from "../helpers/generate-facts.js";
import { buildService } from "./build.js";
import { askAll } from "./load.js";
import { startService, type RunningService } from "./process.js";

interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly problemen?: readonly Probleem[];
}
interface Operation {
  readonly requestBody?: {
    readonly content: {
      readonly "application/json": {
        readonly examples?: Readonly<Record<string, { readonly $ref: string }>>;
      };
    };
  };
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}
interface Document {
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>;
  readonly components: { readonly examples: Readonly<Record<string, { readonly value: unknown }>> };
}

let folder: string;
let complaints: string;
let policies: readonly Beleid[];
let app: Hono;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "inkoop-service-"));
  ({ complaints, policies } = await buildService(join(folder, "service")));
  const load = (name: string): Promise<unknown> => import(pathToFileURL(join(folder, "service", name)).href);
  const { createService } = (await load("service.mjs")) as { readonly createService: (of: unknown) => Hono };
  const { policies: served } = (await load("policies.mjs")) as { readonly policies: unknown };
  app = createService(served);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = "/mondzorg/besluiten/contractvoorwaarden";

async function post(
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return app.request(path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
}

async function problemOf(reply: Response): Promise<Problem> {
  expect(reply.headers.get("content-type")).toBe("application/problem+json");
  const found = (await reply.json()) as Problem;
  expect(found.status).toBe(reply.status);
  return found;
}

async function application(name: string): Promise<unknown> {
  return JSON.parse(await textOf(`policies/mondzorg/aanvragen/${name}.json`));
}

test("the service and the modules compile without a complaint and without any `any`", async () => {
  expect(complaints).toBe("");
  expect(await explicitAny(join(folder, "service"))).toBe("");
});

describe("decides", () => {
  test("by all seven policies, and gives the questions of each with its version", async () => {
    expect(policies).toHaveLength(7);
    for (const { naam, titel, hash } of policies) {
      const reply = await app.request(`/${naam}/vragen`);
      expect(await reply.json()).toMatchObject({ naam, titel, hash });
    }
  });

  test("by the policy that holds for a zorgsoort on a day", async () => {
    const reply = await app.request("/geldend?zorgsoort=mondzorg&datum=2027-03-31");
    expect([reply.status, reply.headers.get("location")]).toEqual([302, "/mondzorg"]);
    for (const asked of [
      "zorgsoort=mondzorg&datum=1999-03-31",
      "zorgsoort=toString&datum=2027-03-31",
      "zorgsoort=mondzorg&datum=2027-02-30",
      "datum=x",
    ]) {
      expect((await problemOf(await app.request(`/geldend?${asked}`))).status).toBe(404);
    }
  });

  test("an application that is in order, with what its outcome leans on and the version of the policy", async () => {
    const reply = await post(`${at}/oordeel`, await application("prothetiek-toegekend"));
    const oordeel = (await reply.json()) as Oordeel;
    expect(oordeel.uitkomst).toBe("komt in aanmerking");
    expect(oordeel.normen.map(({ status }) => status)).not.toContain("niet voldaan");
    expect(reply.headers.get("inkoop-hash")).toBe(policies.find(({ naam }) => naam === "mondzorg")?.hash);
  });

  test("an application that is refused for more than one reason, each with its source", async () => {
    const facts = await application("implantologie-geweigerd");
    const oordeel = (await (await post(`${at}/oordeel`, facts)).json()) as Oordeel;
    expect(oordeel.uitkomst).toBe("komt niet in aanmerking");
    const unmet = oordeel.normen.filter(({ status }) => status === "niet voldaan");
    expect(unmet.length).toBeGreaterThan(1);
    const brief = await (await post(`${at}/toelichting`, facts)).text();
    for (const { titel, bron } of unmet) {
      expect(brief).toContain(titel);
      expect(bron).not.toEqual([]);
    }
  });

  test("an application that is not complete, with the facts that can still change it and who has them", async () => {
    for (const facts of [await application("prothetiek-onvolledig"), {}]) {
      const oordeel = (await (await post(`${at}/oordeel`, facts)).json()) as Oordeel;
      expect(oordeel.uitkomst).toBe("onvolledig");
      expect(oordeel.ontbreekt.map(({ herkomst }) => herkomst)).toContain("zorgaanbieder");
    }
  });

  test("and tells why in three forms, as the address asks or as the client can read", async () => {
    const facts = await application("implantologie-geweigerd");
    const told = async (query: string, accept?: string): Promise<string> => {
      const reply = await post(`${at}/toelichting${query}`, facts, accept === undefined ? {} : { accept });
      return `${reply.headers.get("content-type") ?? ""} ${(await reply.text()).trimStart().slice(0, 12)}`;
    };
    const text = "text/plain; charset=utf-8 U komt niet ";
    const markdown = "text/markdown; charset=utf-8 **U komt nie";
    const html = "text/html; charset=utf-8 <section cla";
    expect(await told("")).toBe(text);
    expect(await told("", "*/*")).toBe(text);
    expect(await told("", "text/html,application/xhtml+xml;q=0.9")).toBe(html);
    expect(await told("", "text/html;q=0.5, text/markdown")).toBe(markdown);
    expect(await told("?vorm=markdown", "text/html")).toBe(markdown);
    expect(await told("?vorm=html")).toBe(html);
    expect(await told("?vorm=tekst")).toBe(text);
    const wrong = await problemOf(await post(`${at}/toelichting?vorm=pdf`, facts));
    expect([wrong.status, wrong.detail]).toEqual([400, "Kies voor `vorm` uit tekst, markdown en html."]);
  });
});

describe("describes itself", () => {
  const ajv = new Ajv2020({ strict: false, validateSchema: false });

  test("in OpenAPI, and answers every example in it as it says there", async () => {
    // The others are described by the same hand.
    for (const naam of ["mondzorg", "huisartsen"]) {
      const document = (await (await app.request(`/${naam}/openapi.json`)).json()) as Document;
      ajv.addSchema({ ...document, $id: `https://inkoop.example/${naam}` });
      for (const [path, { post: operation }] of Object.entries(document.paths)) {
        if (operation === undefined) continue;
        expect(Object.keys(operation.responses)).toEqual(["200", "400", "413", "415", "422"]);
        const complaint = complainer(naam, operation);
        const examples = Object.values(operation.requestBody?.content["application/json"].examples ?? {});
        expect(examples.length).toBeGreaterThan(0);
        const facts = examples.map(({ $ref }) => {
          const example = document.components.examples[$ref.replace("#/components/examples/", "")];
          if (example === undefined) throw new Error(`no example ${$ref}`);
          return example.value;
        });
        for (const value of [...facts, {}]) {
          const reply = await post(path, value);
          expect([path, reply.status, await complaint(reply)]).toEqual([path, 200, ""]);
        }
        const refused = await post(path, { nergens: true });
        expect([path, refused.status, await complaint(refused)]).toEqual([path, 422, ""]);
      }
    }
  });

  /** What the description of `operation` says against an answer, or "". */
  function complainer(naam: string, { responses }: Operation): (reply: Response) => Promise<string> {
    const checks = new Map<string, ValidateFunction>();
    return async (reply) => {
      const type = (reply.headers.get("content-type") ?? "").replace(/;.*/, "");
      const schema = responses[reply.status]?.content[type]?.schema;
      if (schema === undefined) return `no answer ${reply.status} of type ${type} is described`;
      if (!type.endsWith("json")) return "";
      const key = `${reply.status} ${type}`;
      const text = JSON.stringify(schema).replaceAll('"#/', `"https://inkoop.example/${naam}#/`);
      const check = checks.get(key) ?? ajv.compile(JSON.parse(text) as object);
      checks.set(key, check);
      return check(await reply.json()) ? "" : ajv.errorsText(check.errors);
    };
  }

  test("on pages for people, which load nothing from elsewhere and run nothing", async () => {
    const index = await (await app.request("/")).text();
    for (const { naam, titel } of policies) {
      expect(index).toContain(`<a href="/${naam}">${titel}</a>`);
      const reply = await app.request(`/${naam}`);
      const text = await reply.text();
      expect(text).toContain(`<code>POST /${naam}/oordelen</code>`);
      expect(text).not.toMatch(/<script|https?:\/\//);
      expect(reply.headers.get("content-security-policy")).toContain("default-src 'none'; style-src 'self'");
    }
    expect((await app.request("/stijl.css")).headers.get("content-type")).toContain("text/css");
  });
});

describe("refuses what is not in order", () => {
  test.each([
    ["no JSON", "{ beroep: tandarts }"],
    ["an empty body", ""],
    ["half a body", '{"kvk": tr'],
    ["bytes that are not UTF-8", Buffer.from('{"praktijknaam": "\xff"}', "latin1")],
  ])("%s cannot be read", async (_, body) => {
    expect(await problemOf(await post(`${at}/oordeel`, body))).toEqual({
      type: "about:blank",
      title: "Dit verzoek is niet te lezen",
      status: 400,
      detail: "Stuur de feiten als JSON in UTF-8.",
    });
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])(
    "%s is not JSON",
    async (type) => {
      expect((await problemOf(await post(`${at}/oordeel`, {}, { "content-type": type }))).status).toBe(415);
    },
  );

  test.each(["application/json; charset=utf-8", "Application/JSON", "application/geo+json"])(
    "%s is JSON",
    async (type) => {
      expect((await post(`${at}/oordeel`, {}, { "content-type": type })).status).toBe(200);
    },
  );

  test.each([
    "/nergens",
    "/mondzorg/nergens",
    "/mondzorg/besluiten/iets/oordeel",
    "/mondzorg/besluiten/constructor/oordeel",
    "/mondzorg/besluiten/__proto__/uitkomst",
    "/constructor",
    "/mondzorg/../../etc/passwd",
  ])("%s is not there", async (path) => {
    for (const method of ["GET", "POST"]) {
      expect((await problemOf(await app.request(path, { method }))).title).toBe("Dit adres is er niet");
    }
  });

  test.each([
    ["GET", `${at}/oordeel`, "POST"],
    ["DELETE", "/mondzorg/oordelen", "POST"],
    ["PUT", "/mondzorg", "GET, HEAD"],
    ["POST", "/mondzorg/vragen", "GET, HEAD"],
    ["OPTIONS", "/", "GET, HEAD"],
  ])("%s %s cannot be done, and it is said what can", async (method, path, allow) => {
    const reply = await app.request(path, { method });
    expect(reply.headers.get("allow")).toBe(allow);
    expect((await problemOf(reply)).status).toBe(405);
  });

  test("HEAD is a GET without the answer", async () => {
    const reply = await app.request("/mondzorg/vragen", { method: "HEAD" });
    expect([reply.status, await reply.text()]).toEqual([200, ""]);
    expect(reply.headers.get("content-type")).toContain("application/json");
  });

  test("more than the facts of one application, also when nobody says how much", async () => {
    const body = JSON.stringify({ praktijknaam: "x".repeat(300_000) });
    expect((await problemOf(await post(`${at}/oordeel`, body))).status).toBe(413);
    const stream = new Blob([body]).stream();
    const streamed = new Request(`http://localhost${at}/oordeel`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: stream,
      duplex: "half",
    });
    expect((await problemOf(await app.request(streamed))).status).toBe(413);
  });

  test("facts that are not an object", async () => {
    for (const facts of [null, 1, "ja", [], true]) {
      const { problemen } = await problemOf(await post(`${at}/uitkomst`, JSON.stringify(facts)));
      expect(problemen).toMatchObject([{ pad: "", code: "verkeerd-type" }]);
    }
  });

  test("every wrong fact at once, each with its place and a sentence in Dutch", async () => {
    const reply = await post(`${at}/uitkomst`, {
      kvk: "ja",
      beroep: "Tandarts",
      aanvraagdatum: "2027-02-30",
      peildatum: "1-1-2027",
      zorgsoort: null,
      tariefregels: [{ tarief: -1 }, null, { kostensoort: "techniek", tariff: 3 }],
      vecozzo: true,
    });
    const { title, status, problemen = [] } = await problemOf(reply);
    expect([title, status]).toEqual(["De feiten zijn niet in orde", 422]);
    expect(problemen.map(({ pad, code }) => `${pad} ${code}`)).toEqual([
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
    expect(problemen.map(({ bericht }) => bericht)).toContain(
      "Dit gegeven komt in dit beleid niet voor. Bedoelde u `vecozo`?",
    );
  });

  test("an attempt to reach Object.prototype, which stays as it was", async () => {
    const body = '{"__proto__": {"kvk": true}, "constructor": {"prototype": {"kvk": true}}}';
    expect((await post(`${at}/uitkomst`, body)).status).toBe(422);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { readonly kvk?: unknown }).kvk).toBeUndefined();
  });

  test("a list of more items than anybody has", async () => {
    const tariefregels = Array.from({ length: 1001 }, () => ({}));
    const { problemen } = await problemOf(await post(`${at}/uitkomst`, { tariefregels }));
    expect(problemen).toMatchObject([{ pad: "tariefregels", code: "te-lange-lijst" }]);
  });
});

describe("as a process of its own", () => {
  let running: RunningService;
  beforeAll(async () => {
    const service = join(folder, "service");
    running = await startService(join(service, "main.mjs"), service);
  });

  test("gives each of many who ask at once the answer to what they asked", async () => {
    const asked = policies.flatMap((beleid, nth) =>
      randomFacts(beleid, 23 + nth, 40).map((facts, index) => {
        const { naam: besluit } = beleid.besluiten[index % beleid.besluiten.length] ?? { naam: "" };
        return { beleid, besluit, facts, path: `/${beleid.naam}/besluiten/${besluit}/oordeel` };
      }),
    );
    const questions = asked.map(({ path, facts }) => ({ path, body: JSON.stringify(facts) }));
    const answers = await askAll(running.origin, questions, 24);
    for (const [index, { beleid, besluit, facts }] of asked.entries()) {
      const read = readFacts(beleid, JSON.parse(JSON.stringify(facts)));
      const [oordeel] = read.goed ? decideAll(beleid, read.feiten, besluit).besluiten : [];
      const expected = read.goed ? [200, oordeel] : [422, { problemen: read.problemen }];
      const { status, text } = answers[index] ?? { status: 0, text: "{}" };
      expect([status, JSON.parse(text)]).toMatchObject(JSON.parse(JSON.stringify(expected)) as object);
    }
  });

  test("answers who is being answered before it ends", async () => {
    const body = JSON.stringify(await application("prothetiek-toegekend"));
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
      const sent = request(`${running.origin}${at}/uitkomst`, { method: "POST", headers }, (reply) => {
        reply.resume();
        reply.on("end", () => resolve(reply.statusCode));
      });
      sent.on("error", reject);
      // Half of the question is there when the service is asked to end.
      sent.write(body.slice(0, 100), () => {
        setTimeout(() => {
          running.end();
          setTimeout(() => sent.end(body.slice(100)), 100);
        }, 100);
      });
    });
    expect(status).toBe(200);
    expect(await running.ended).toBe(0);
  });
});
