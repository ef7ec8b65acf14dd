#!/usr/bin/env node
// The executable; the transport itself is main.node.ts.
import { formatOptions } from "@inkoop/compiler";
import { start } from "../dist/main.node.js";

// The compiler lies beside this package, in the sources as well as where packages are installed.
start({
  messagePages: new URL("../../compiler/MELDINGEN.md", import.meta.url).href,
  layOutTypeScript: async (text) => {
    // Loaded when it is first needed: most sessions never ask for a module.
    const { format } = await import("prettier");
    return format(text, formatOptions);
  },
});
