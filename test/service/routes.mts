// What can be asked of one policy: its questions, and its decisions over facts.

import { Hono, type Context, type Handler } from "hono";
import { accepts } from "hono/accepts";
import type { BeleidGegevens, Gelezen, Oordeel, ToelichtingOpties, Uitkomst } from "./inkoop-runtime.js";
import type { Document } from "./description.mjs";
import { problem } from "./problems.mjs";

/** What every module has that `inkoop build` makes of a policy with a besluit; `F` are its facts. */
export interface PolicyModule<F> {
  readonly beleid: BeleidGegevens;
  readonly besluiten: Readonly<
    Record<string, { beoordeel(feiten: F): Oordeel; uitkomst(feiten: F): Uitkomst }>
  >;
  leesFeiten(onbekend: unknown): Gelezen<F>;
  beoordeelAlles(feiten: F): object;
  toelichting(oordeel: Oordeel, opties: ToelichtingOpties): string;
}

/** A policy as the service has it. */
export interface ServedPolicy {
  readonly naam: string;
  readonly titel: string;
  readonly hash: string;
  readonly routes: Hono;
  readonly document: Document;
}

/** The routes of one policy, below its name. */
export function policyRoutes<F>(module: PolicyModule<F>): Hono {
  const { naam, titel, verzekeraar, hash, feiten, keuzelijsten, structuren } = module.beleid;
  const app = new Hono();

  /** Answers over facts that are in order. */
  const decide = (answer: (c: Context, feiten: F) => Response): Handler => {
    return async (c) => {
      const gelezen = module.leesFeiten(await bodyOf(c));
      if (!gelezen.goed) throw problem(422, { problemen: gelezen.problemen });
      // Who reads the decision later can tell by which text of the policy it was taken.
      c.header("inkoop-hash", hash);
      return answer(c, gelezen.feiten);
    };
  };

  app.get("/vragen", (c) =>
    c.json({ naam, titel, verzekeraar, hash, vragen: feiten, keuzelijsten, structuren }),
  );
  app.post(
    "/oordelen",
    decide((c, facts) => c.json(module.beoordeelAlles(facts))),
  );
  for (const [besluit, { beoordeel, uitkomst }] of Object.entries(module.besluiten)) {
    const at = `/besluiten/${besluit}`;
    app.post(
      `${at}/uitkomst`,
      decide((c, facts) => c.json({ besluit, uitkomst: uitkomst(facts) })),
    );
    app.post(
      `${at}/oordeel`,
      decide((c, facts) => c.json(beoordeel(facts))),
    );
    app.post(
      `${at}/toelichting`,
      decide((c, facts) => {
        const { vorm, type } = formOf(c);
        return c.body(module.toelichting(beoordeel(facts), { vorm }), 200, {
          "content-type": `${type}; charset=utf-8`,
          vary: "accept",
        });
      }),
    );
  }
  return app;
}

// ── A request ───────────────────────────────────────────────────────────────────────────────────────

/** The JSON of the body; anything else is a problem. */
async function bodyOf(c: Context): Promise<unknown> {
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(c.req.header("content-type") ?? "")) {
    throw problem(415);
  }
  const bytes = await c.req.arrayBuffer();
  try {
    // Bytes that are not UTF-8 are refused, and never quietly turned into something else.
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw problem(400);
  }
}

const forms = [
  { vorm: "tekst", type: "text/plain" },
  { vorm: "markdown", type: "text/markdown" },
  { vorm: "html", type: "text/html" },
] as const;

/** In which form an explanation is asked for: by the address, or else by what the client says it can read. */
function formOf(c: Context): (typeof forms)[number] {
  const asked = c.req.query("vorm");
  const type = accepts(c, {
    header: "Accept",
    supports: forms.map((form) => form.type),
    default: forms[0].type,
  });
  const form = forms.find((one) => (asked === undefined ? one.type === type : one.vorm === asked));
  if (form === undefined) {
    throw problem(400, { detail: "Kies voor `vorm` uit tekst, markdown en html." });
  }
  return form;
}
