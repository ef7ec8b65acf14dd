// Loads the bundle of the command line. What Node made of it before is used, where it is the same Node; else it is
// compiled again.

"use strict";

const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const vm = require("node:vm");

exports.bundle = path.join(__dirname, "../dist/bin/inkoop.cjs");

/** What Node keeps beside the bundle; undefined when there is none. */
exports.keptData = () => {
  try {
    return readFileSync(`${exports.bundle}.cache`);
  } catch {
    return undefined;
  }
};

/** The bundle, compiled, with what was kept of that. */
exports.compile = (cachedData) =>
  // It holds nothing outside ASCII, so that its bytes are its characters.
  new vm.Script(
    `(function (module, require, bundleUrl, importModule) {${readFileSync(exports.bundle, "latin1")}\n})`,
    {
      filename: path.basename(exports.bundle),
      cachedData,
    },
  );

/** What the bundle exports. */
exports.run = (script) => {
  const own = { exports: {} };
  script.runInThisContext()(
    own,
    createRequire(exports.bundle),
    pathToFileURL(exports.bundle).href,
    (name) => import(name),
  );
  return own.exports;
};
