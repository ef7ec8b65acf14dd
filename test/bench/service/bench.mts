// The example service with two addresses more, which tell what the framework alone costs; started by the benchmark beside it.

import { serve } from "@hono/node-server";
import { policies } from "./policies.mjs";
import { createService } from "./service.mjs";

const app = createService(policies);
const constants = new Map<string, string>();

// Reads facts as any service does, and answers as many bytes as are asked for.
app.post("/vast/:lengte", async (c) => {
  await c.req.json();
  const lengte = c.req.param("lengte");
  const text = constants.get(lengte) ?? JSON.stringify("x".repeat(Number(lengte) - 2));
  constants.set(lengte, text);
  return c.body(text, 200, { "content-type": "application/json" });
});
app.get("/tijd", (c) => c.json(process.cpuUsage()));

serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ address, port }) =>
  console.log(`http://${address}:${port}`),
);
