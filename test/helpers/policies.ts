// The policies of the repository, resolved.

import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Beleid } from "@inkoop/compiler";
import { checkProgram } from "../../compiler/check/index.js";
import { createNodeHost } from "../../compiler/host.node.js";
import { createProgram } from "../../compiler/program.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The policy in this file of `policies/`; throws when something in it is wrong. */
export function repositoryPolicy(file: string): Beleid {
  const host = createNodeHost(root);
  const program = createProgram(host, { roots: [`policies/${file}`] });
  const { diagnostics, beleiden } = checkProgram(program);
  const [beleid] = beleiden;
  if (beleid === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return beleid;
}

/** Every policy in `policies/`, in order of path. */
export function repositoryPolicies(): readonly Beleid[] {
  const folders = readdirSync(`${root}policies`, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const roots = folders
    .map(({ name }) => `policies/${name}/${name}.inkoop`)
    .filter((file) => existsSync(`${root}${file}`))
    .toSorted();
  const { beleiden } = checkProgram(createProgram(createNodeHost(root), { roots }));
  return beleiden;
}

export function mondzorg(): Beleid {
  return repositoryPolicy("mondzorg/mondzorg.inkoop");
}
