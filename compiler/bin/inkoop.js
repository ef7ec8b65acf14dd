#!/usr/bin/env node
// The executable; the command line itself is cli/main.ts.
"use strict";

const { compile, keptData, run } = require("./bundle.js");

void run(compile(keptData()))
  .main(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
  });
