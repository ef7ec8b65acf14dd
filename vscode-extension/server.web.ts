// The entry of the bundled server on the web: the script of a worker.

/// <reference lib="webworker" />

import { start } from "@inkoop/lsp/browser";

// In the script of a worker, `self` is that worker.
start(self as unknown as DedicatedWorkerGlobalScope);
