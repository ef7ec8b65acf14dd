// The table of what the server answers: one line a feature.

import type { Feature } from "../feature.js";
import { callHierarchyIncoming, callHierarchyOutgoing, prepareCallHierarchy } from "./call-hierarchy.js";
import { codeAction, codeActionResolve } from "./code-action.js";
import { codeLens, codeLensResolve } from "./code-lens.js";
import { completion, completionResolve } from "./completion.js";
import { decide } from "./decide.js";
import { declaration } from "./declaration.js";
import { definition } from "./definition.js";
import { diagnostic } from "./diagnostic.js";
import { documentHighlight } from "./document-highlight.js";
import { documentLink, documentLinkResolve } from "./document-link.js";
import { documentSymbol } from "./document-symbol.js";
import { emitted } from "./emitted.js";
import { exampleFacts } from "./example-facts.js";
import { examples } from "./examples.js";
import { explain } from "./explain.js";
import { foldingRange } from "./folding-range.js";
import { formatting, onTypeFormatting, rangeFormatting, rangesFormatting } from "./formatting.js";
import { hover } from "./hover.js";
import { implementation } from "./implementation.js";
import { inlayHint } from "./inlay-hint.js";
import { linkedEditingRange } from "./linked-editing-range.js";
import { policyDocument } from "./policy-document.js";
import { prepareRename } from "./prepare-rename.js";
import { references } from "./references.js";
import { rename } from "./rename.js";
import { runExamples } from "./run-examples.js";
import { selectionRange } from "./selection-range.js";
import { semanticTokensDelta, semanticTokensFull, semanticTokensRange } from "./semantic-tokens.js";
import { signatureHelp } from "./signature-help.js";
import { typeDefinition } from "./type-definition.js";
import { prepareTypeHierarchy, typeHierarchySubtypes, typeHierarchySupertypes } from "./type-hierarchy.js";
import { willRenameFiles } from "./will-rename-files.js";
import { workspaceDiagnostic } from "./workspace-diagnostic.js";
import { workspaceSymbol, workspaceSymbolResolve } from "./workspace-symbol.js";
import { writeExample } from "./write-example.js";

export const features: readonly Feature[] = [
  callHierarchyIncoming,
  callHierarchyOutgoing,
  codeAction,
  codeActionResolve,
  codeLens,
  codeLensResolve,
  completion,
  completionResolve,
  decide,
  declaration,
  definition,
  diagnostic,
  documentHighlight,
  documentLink,
  documentLinkResolve,
  documentSymbol,
  emitted,
  exampleFacts,
  examples,
  explain,
  foldingRange,
  formatting,
  hover,
  implementation,
  inlayHint,
  linkedEditingRange,
  onTypeFormatting,
  policyDocument,
  prepareCallHierarchy,
  prepareRename,
  prepareTypeHierarchy,
  rangeFormatting,
  rangesFormatting,
  references,
  rename,
  runExamples,
  selectionRange,
  semanticTokensDelta,
  semanticTokensFull,
  semanticTokensRange,
  signatureHelp,
  typeDefinition,
  typeHierarchySubtypes,
  typeHierarchySupertypes,
  willRenameFiles,
  workspaceDiagnostic,
  workspaceSymbol,
  workspaceSymbolResolve,
  writeExample,
];
