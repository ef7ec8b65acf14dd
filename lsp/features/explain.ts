// Explaining: the page of a code, however the code was typed.

import { pageOf } from "@inkoop/compiler";
import { RequestType } from "vscode-languageserver";
import { invalidParams, onWorkspace } from "../feature.js";
import type { ExplainParams, ExplainResult } from "../protocol.js";

export const explain = onWorkspace(
  new RequestType<ExplainParams, ExplainResult | null, void>("inkoop/explain"),
  {
    answer: (_workspace, { code }) => {
      if (typeof code !== "string") throw invalidParams("`code` ontbreekt");
      return pageOf(code) ?? null;
    },
  },
);
