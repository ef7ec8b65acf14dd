// How the walks through real editors run: one after another, in the order in which they stand.

import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// vitest wants a default export here.
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    include: ["test/editors/**/*.walk.ts", "test/editors/**/*.test.ts"],
    fileParallelism: false,
    bail: 1,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000, interval: 200 } },
    server: { deps: { inline: [/@inkoop\//] } },
  },
});
