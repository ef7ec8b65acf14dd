// Semantic tokens: what each name stands for, which a grammar that reads line by line cannot tell.

import {
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type SemanticTokens,
  type SemanticTokensDelta,
} from "vscode-languageserver";
import { onFile } from "../feature.js";
import { legend } from "../semantic/legend.js";
import { semanticTokens, tokenEdits } from "../semantic/tokens.js";
import { keyOfUri } from "../uri.js";

export const semanticTokensFull = onFile(SemanticTokensRequest.type, {
  capabilities: { semanticTokensProvider: { legend, full: { delta: true }, range: true } },
  answer: (view, _params, { kept }): SemanticTokens => {
    const data = semanticTokens(view);
    return { resultId: kept.keep(keyOfUri(view.uri), data), data };
  },
});

export const semanticTokensDelta = onFile(SemanticTokensDeltaRequest.type, {
  answer: (view, { previousResultId }, { kept }): SemanticTokens | SemanticTokensDelta => {
    const data = semanticTokens(view);
    const before = kept.find(keyOfUri(view.uri), previousResultId);
    const resultId = kept.keep(keyOfUri(view.uri), data);
    return before === undefined ? { resultId, data } : { resultId, edits: tokenEdits(before, data) };
  },
});

export const semanticTokensRange = onFile(SemanticTokensRangeRequest.type, {
  answer: (view, { range }): SemanticTokens => ({ data: semanticTokens(view, view.convert.spanOf(range)) }),
});
