// A policy of the corpus as it stands on disk: what checking finds in it, its model, and applications to judge.

import type { Beleid } from "@inkoop/compiler";
import { checkProgram } from "../../compiler/check/index.js";
import { createRenderer } from "../../compiler/diagnostics/render.js";
import { createNodeHost } from "../../compiler/host.node.js";
import { createProgram } from "../../compiler/program.js";
import { root, textOf } from "../files.js";

export interface PolicyOnDisk {
  /** Every finding as a person reads it on a terminal. */
  readonly findings: readonly string[];
  /** The model; throws when the policy has errors. */
  readonly beleid: () => Beleid;
}

/** Loads and checks the policy in `file`, a path from the root of the repository. */
export function policyOnDisk(file: string): PolicyOnDisk {
  const program = createProgram(createNodeHost(root), { roots: [file] });
  const { diagnostics, beleiden } = checkProgram(program);
  const renderer = createRenderer({ textOf: (path) => program.file(path)?.text });
  const findings = diagnostics.map((diagnostic) => renderer.diagnostic(diagnostic));
  return {
    findings,
    beleid: () => {
      const [beleid] = beleiden;
      if (beleid === undefined) throw new Error(`${file} has errors:\n\n${findings.join("\n\n")}`);
      return beleid;
    },
  };
}

/** The facts in a JSON file, a path from the root of the repository. */
export function factsIn(file: string): unknown {
  return JSON.parse(textOf(file));
}
