// Examples: every `voorbeeld` by policy and file, with its place, for whoever lists them as tests.

import { RequestType } from "vscode-languageserver";
import { examplesOf } from "../examples.js";
import { onWorkspace } from "../feature.js";
import { isNamed, policiesIn } from "../policies.js";
import type { ExamplesParams, ExamplesResult } from "../protocol.js";

export const examples = onWorkspace(
  new RequestType<ExamplesParams, ExamplesResult, void>("inkoop/examples"),
  {
    needs: "everything",
    answer: ({ snapshots }, { policy }) => {
      const policies = snapshots.flatMap(policiesIn);
      const wanted = policy === undefined ? policies : policies.filter(({ ref }) => isNamed(ref, policy));
      return { policies: wanted.map(examplesOf) };
    },
  },
);
