// Packs the extension into one .vsix: bundles it, lays out what a user needs in dist/package, and says how large it is.

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createVSIX } from "@vscode/vsce";
import { bundle } from "./bundle.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const staged = path.join(here, "dist/package");

/** What a user gets, besides the bundles. */
const files = [
  "README.md",
  "language-configuration.json",
  "icons/file-dark.svg",
  "icons/file-light.svg",
  "icons/inkoop.png",
  "snippets",
  "syntaxes",
  "walkthrough",
];

const kilobytes = (file) => `${Math.round(statSync(file).size / 1000)} kB`;

/** The licences of the packages of others that the bundles hold, one below the other. */
function licencesOf(inputs) {
  const folders = inputs.flatMap((input) => input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []);
  return [...new Set(folders)].toSorted().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? "" : readFileSync(path.join(folder, file), "utf8").trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
}

const { bundles, inputs } = await bundle();
rmSync(staged, { recursive: true, force: true });
mkdirSync(path.join(staged, "dist"), { recursive: true });
for (const file of files) cpSync(path.join(here, file), path.join(staged, file), { recursive: true });
for (const file of bundles) cpSync(file, path.join(staged, "dist", path.basename(file)));
cpSync(
  path.join(here, "../compiler/configuration/inkoop.schema.json"),
  path.join(staged, "schemas/inkoop.schema.json"),
);
cpSync(path.join(here, "../LICENSE"), path.join(staged, "LICENSE"));
writeFileSync(
  path.join(staged, "LICENCES-OF-OTHERS.txt"),
  licencesOf(inputs).join(`\n${"-".repeat(80)}\n\n`),
);

// A user installs nothing else: what is needed to build the extension is no part of it.
const manifest = JSON.parse(readFileSync(path.join(here, "package.json"), "utf8"));
for (const key of ["private", "scripts", "dependencies", "devDependencies"]) delete manifest[key];
manifest.files = ["**/*"];
writeFileSync(path.join(staged, "package.json"), JSON.stringify(manifest, undefined, 2));

const vsix = path.join(here, `dist/${manifest.name}-${manifest.version}.vsix`);
await createVSIX({
  cwd: staged,
  packagePath: vsix,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});

const sizes = bundles.map((file) => `${path.basename(file)} ${kilobytes(file)}`);
console.log(`${path.relative(process.cwd(), vsix)}: ${kilobytes(vsix)} (${sizes.join(", ")})`);
