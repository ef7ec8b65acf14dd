// Starts the service on the port in `PORT`, and ends it well: who is being answered is answered, who comes later is not.

import { serve } from "@hono/node-server";
import { policies } from "./policies.mjs";
import { createService } from "./service.mjs";

/** How long an answer may take when the service ends, in milliseconds. */
const PATIENCE = 10_000;

const server = serve(
  { fetch: createService(policies).fetch, port: Number(process.env["PORT"] ?? 3000), hostname: "127.0.0.1" },
  ({ address, port }) => console.log(`http://${address}:${port}`),
);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.close();
    // A connection that has its answer stays open for the next question, and there will be none.
    setInterval(() => {
      if ("closeIdleConnections" in server) server.closeIdleConnections();
    }, 50).unref();
    setTimeout(() => process.exit(1), PATIENCE).unref();
  });
}
