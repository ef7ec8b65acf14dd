// A small service that decides applications for Mondzorg over HTTP, as somebody who imports the emitted module writes it.
//
// The test compiles it beside that module, as strictly as TypeScript can, and runs it.

import { createServer, type Server } from "node:http";
import { beleid, besluiten, leesFeiten, toelichting, type BesluitNaam, type Feiten } from "./mondzorg.js";

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}
export interface Response {
  readonly status: number;
  readonly body: unknown;
}

/** Answers one request; never throws. */
export function handle({ method, path, body }: Request): Response {
  switch (`${method} ${path}`) {
    case "GET /vragen":
      return { status: 200, body: { beleid: beleid.titel, versie: beleid.hash, vragen: beleid.feiten } };
    case "POST /uitkomst":
      return withApplication(body, (besluit, feiten) => ({
        status: 200,
        body: { besluit, uitkomst: besluiten[besluit].uitkomst(feiten) },
      }));
    case "POST /oordeel":
      return withApplication(body, (besluit, feiten) => {
        const oordeel = besluiten[besluit].beoordeel(feiten);
        return { status: 200, body: { oordeel, brief: toelichting(oordeel) } };
      });
    default:
      return { status: 404, body: { fout: "Zo'n verzoek is er niet." } };
  }
}

function withApplication(body: string, decide: (besluit: BesluitNaam, feiten: Feiten) => Response): Response {
  const application = parsed(body);
  if (application === undefined) return { status: 400, body: { fout: "Dit is geen JSON-object." } };
  const besluit = application["besluit"] ?? "contractvoorwaarden";
  if (!isBesluit(besluit)) return { status: 404, body: { fout: "Dit besluit is er niet." } };
  const gelezen = leesFeiten(application["feiten"]);
  if (!gelezen.goed) return { status: 422, body: { problemen: gelezen.problemen } };
  return decide(besluit, gelezen.feiten);
}

function parsed(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function isBesluit(naam: unknown): naam is BesluitNaam {
  return typeof naam === "string" && Object.hasOwn(besluiten, naam);
}

/** The same over HTTP. */
export function serve(): Server {
  return createServer((request, reply) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const { status, body } = handle({
        method: request.method ?? "",
        path: request.url ?? "",
        body: Buffer.concat(parts).toString("utf8"),
      });
      reply.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  });
}
