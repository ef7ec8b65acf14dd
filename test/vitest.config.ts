// How the tests run: packages resolve to their TypeScript sources, so no build is needed first.

import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// vitest wants a default export here.
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    // A ceiling for a test that hangs, far above what a slow machine needs: nothing is timed here.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    server: { deps: { inline: [/@inkoop\//] } },
  },
});
