#!/usr/bin/env node
// The executable; the command line itself is cli/main.ts.
import { main } from "../dist/cli/main.js";

process.exitCode = await main(process.argv.slice(2));
