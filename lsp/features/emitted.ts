// The emitted module: the TypeScript that `inkoop build` makes of the policy of a document.

import { emitModule } from "@inkoop/compiler";
import { RequestType } from "vscode-languageserver";
import { onFile } from "../feature.js";
import { policyFor } from "../policies.js";
import type { EmittedParams, EmittedResult } from "../protocol.js";

export const emitted = onFile(new RequestType<EmittedParams, EmittedResult | null, void>("inkoop/emitted"), {
  needs: "everything",
  answer: async (view, params, { environment }) => {
    const found = policyFor(view, params);
    if (found === undefined) return null;
    const { beleid } = found.policy;
    if (beleid === undefined) return found.result;
    const { path, text } = emitModule(beleid);
    const { layOutTypeScript } = environment;
    return {
      ...found.result,
      module: {
        fileName: path,
        text: layOutTypeScript === undefined ? text : await layOutTypeScript(text),
        isLaidOut: layOutTypeScript !== undefined,
      },
    };
  },
});
