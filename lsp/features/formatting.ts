// Formatting: a document, what is selected of it, and what is being typed, in the one canonical form.

import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentRangesFormattingRequest,
} from "vscode-languageserver";
import { onFile, onPlace } from "../feature.js";
import { converted, fileEdits, rangeEdits } from "../formatting/edits.js";
import { newLineEdits, tableEdits } from "../formatting/on-type.js";

export const formatting = onFile(DocumentFormattingRequest.type, {
  capabilities: { documentFormattingProvider: true },
  answer: (view) => fileEdits(view),
});

export const rangeFormatting = onFile(DocumentRangeFormattingRequest.type, {
  capabilities: (client) => ({
    documentRangeFormattingProvider:
      client.textDocument?.rangeFormatting?.rangesSupport === true ? { rangesSupport: true } : true,
  }),
  answer: (view, { range }) => rangeEdits(view, [view.convert.spanOf(range)]),
});

export const rangesFormatting = onFile(DocumentRangesFormattingRequest.type, {
  answer: (view, { ranges }) => rangeEdits(view, ranges.map(view.convert.spanOf)),
});

export const onTypeFormatting = onPlace(DocumentOnTypeFormattingRequest.type, {
  capabilities: {
    documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n", moreTriggerCharacter: ["|"] },
  },
  answer: (at, { ch }) =>
    converted(at, async () => (ch === "|" ? tableEdits(at, at.offset) : newLineEdits(at, at.offset))),
});
