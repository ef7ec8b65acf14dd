// The service over HTTP: the policies below their names, a description of each, and an answer to whatever else is asked.

import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import { beleidOp } from "./inkoop-register.js";
import { indexPage, policyPage, STYLE } from "./pages.mjs";
import { problem } from "./problems.mjs";
import type { ServedPolicy } from "./routes.mjs";

/** More than the facts of any one application take. */
const LARGEST_BODY = 256 * 1024;

/** A service that decides by these policies. */
export function createService(policies: readonly ServedPolicy[]): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], styleSrc: ["'self'"], frameAncestors: ["'none'"] },
    }),
  );
  app.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: () => {
        throw problem(413);
      },
    }),
  );

  app.get("/", (c) => c.html(indexPage(policies)));
  app.get("/geldend", (c) => {
    const { zorgsoort = "", datum = "" } = c.req.query();
    const found = policyOn(zorgsoort, datum);
    if (found === undefined) {
      throw problem(404, { detail: "Voor deze zorgsoort is er op deze dag (2027-03-31) geen beleid." });
    }
    return c.redirect(`/${found.naam}`);
  });
  app.get("/stijl.css", (c) => c.body(STYLE, 200, { "content-type": "text/css; charset=utf-8" }));
  for (const policy of policies) {
    app.get(`/${policy.naam}`, (c) => c.html(policyPage(policy)));
    app.get(`/${policy.naam}/openapi.json`, (c) => c.json(policy.document));
    app.route(`/${policy.naam}`, policy.routes);
  }

  // By now the address is known with another method, or it is not known at all.
  const methods = methodsByPath(app);
  app.notFound((c) => {
    const allowed = methods.get(c.req.path);
    if (allowed === undefined) throw problem(404);
    throw problem(405, {}, { allow: allowed });
  });
  app.onError((error) => {
    if (error instanceof HTTPException) return error.getResponse();
    console.error(error);
    return problem(500).getResponse();
  });
  return app;
}

/** The policy that holds then; undefined when there is none, or no such day. */
function policyOn(zorgsoort: string, datum: string): ReturnType<typeof beleidOp> {
  try {
    return beleidOp(zorgsoort, datum);
  } catch {
    return undefined;
  }
}

/** What can be done at each address. */
function methodsByPath({ routes }: Hono): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { path, method } of routes) {
    if (method === "GET") found.set(path, "GET, HEAD");
    else if (method === "POST") found.set(path, "POST");
  }
  return found;
}
