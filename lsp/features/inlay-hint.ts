// Inlay hints: the day that is meant, the norm that is placed, the points that nothing cites.

import { InlayHintRequest, type InlayHint } from "vscode-languageserver";
import { onFile } from "../feature.js";
import { hintsIn } from "../inlay/hints.js";

export const inlayHint = onFile(InlayHintRequest.type, {
  capabilities: { inlayHintProvider: true },
  answer: (view, { range }, { settings }): InlayHint[] => [
    ...hintsIn(view, view.convert.spanOf(range), settings.hints),
  ],
});
