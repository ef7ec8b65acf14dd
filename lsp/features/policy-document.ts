// Reading: the policy of a document as a document for people, with for each piece its place in the text.

import { documentOf } from "@inkoop/compiler";
import { RequestType } from "vscode-languageserver";
import { onFile } from "../feature.js";
import { placed } from "../placed.js";
import { policyFor } from "../policies.js";
import type { DocumentParams, DocumentResult } from "../protocol.js";

export const policyDocument = onFile(
  new RequestType<DocumentParams, DocumentResult | null, void>("inkoop/document"),
  {
    needs: "everything",
    answer: (view, params) => {
      const found = policyFor(view, params);
      if (found === undefined) return null;
      const { snapshot, unit, beleid } = found.policy;
      if (beleid === undefined) return found.result;
      return { ...found.result, document: placed(snapshot, documentOf(unit, beleid)) };
    },
  },
);
