// The entry of the bundled server: the client starts this file as a process of its own.

import { start } from "@inkoop/lsp/node";

start();
