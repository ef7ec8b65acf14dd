// The entry of the bundled server: the client starts this file as a process of its own.

import { formatOptions } from "@inkoop/compiler";
import { start } from "@inkoop/lsp/node";

start({
  layOutTypeScript: async (text) => {
    const { layOut } = await import("./typescript-layout.js");
    return layOut(text, formatOptions.printWidth);
  },
});
