// Code actions: the fixes of findings, all safe fixes of a file at once, and what a person may want done at a place.

import {
  applyFixes,
  checkProgram,
  editsOf,
  ignoreFix,
  orderedUses,
  programAfter,
  refactoringsAt,
  type Diagnostic,
  type FileEdits,
  type Refactoring,
} from "@inkoop/compiler";
import { spansTouch, type Span, type TextEdit } from "@inkoop/language";
import {
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
} from "vscode-languageserver";
import { lspDiagnosticOf, workspaceEditOf } from "../convert.js";
import { onFile, onItem, refusal, type FeatureContext, type FileView } from "../feature.js";
import { isPlace, isRecord } from "../shapes.js";

/** Every safe fix in the file, also for "on save". */
const fixAll = `${CodeActionKind.SourceFixAll}.inkoop`;

/** `gebruik` in order, and none that nothing needs; also for "on save". */
const organise = `${CodeActionKind.SourceOrganizeImports}.inkoop`;

const kinds: readonly string[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorInline,
  "refactor.move",
  CodeActionKind.RefactorRewrite,
  fixAll,
  organise,
];

export const codeAction = onFile(CodeActionRequest.type, {
  // All findings of a file are needed, and those of a policy follow from all that it uses.
  needs: "everything",
  capabilities: { codeActionProvider: { codeActionKinds: [...kinds], resolveProvider: true } },
  answer: (view, { range, context }, given): CodeAction[] => {
    const cursor = view.convert.spanOf(range);
    const { only } = context;
    return [
      ...(isWanted(CodeActionKind.QuickFix, only) ? fixesAt(view, cursor, given) : []),
      ...refactorings(view, cursor, context, given),
      // A source action is about the whole file, so it is only given to who asks for one.
      ...(only !== undefined && isWanted(fixAll, only) ? fixAllIn(view, given.client) : []),
      ...(only !== undefined && isWanted(organise, only) ? organisedUses(view, given.client) : []),
    ];
  },
});

export const codeActionResolve = onItem<CodeAction>(CodeActionResolveRequest.type, {
  needs: "everything",
  answer: (view, action, { client }) => {
    const { data } = action;
    if (action.edit !== undefined || !isRecord(data)) return action;
    const { start, end } = data;
    if (!isPlace(start) || !isPlace(end)) return action;
    const { snapshot, path, convert } = view;
    const span = convert.spanOf({ start, end });
    // What was not looked for then is not looked for now.
    const found = refactoringsAt(snapshot.program, path, span, { costly: data["costly"] === true }).find(
      ({ kind, title }) => kind === action.kind && title === action.title,
    );
    const edits = found === undefined ? undefined : editsOf(snapshot.program, found);
    if (edits === undefined) {
      throw refusal("Dat kan hier niet zonder dat er iets anders door verandert of fout gaat.");
    }
    return { ...action, edit: workspaceEditOf(snapshot, edits, client) };
  },
});

/** Does the client ask for actions of `kind`? It may name a kind that holds it. */
export function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((each) => kind === each || kind.startsWith(`${each}.`));
}

function fixesAt(view: FileView, cursor: Span, { client, page }: FeatureContext): readonly CodeAction[] {
  const { snapshot, path, file } = view;
  const touched = snapshot.findings(path).filter(({ span }) => spansTouch(span, cursor));
  const actions = touched.flatMap((finding) => {
    const safe = finding.fixes.filter((fix) => fix.safe);
    return finding.fixes.map((fix): CodeAction => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      // Preferred is what an editor may do at one key: only where nothing is left to choose.
      isPreferred: fix.safe && safe.length === 1,
      diagnostics: [lspDiagnosticOf(snapshot, finding, page)],
      edit: workspaceEditOf(snapshot, new Map([[path, fix.edits]]), client),
    }));
  });
  const ignoring = touched.flatMap((finding): readonly CodeAction[] => {
    const fix = ignoreFix(finding, file.tree);
    if (fix === undefined) return [];
    return [
      {
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [lspDiagnosticOf(snapshot, finding, page)],
        edit: workspaceEditOf(snapshot, new Map([[path, fix.edits]]), client),
      },
    ];
  });
  return [...actions, ...ignoring];
}

function refactorings(
  view: FileView,
  cursor: Span,
  { only, triggerKind }: CodeActionContext,
  { client, page }: FeatureContext,
): readonly CodeAction[] {
  const { snapshot, path, uri, convert } = view;
  // What takes long to find is looked for when a person asks, not at every move of the cursor.
  const costly = triggerKind === CodeActionTriggerKind.Invoked || only !== undefined;
  const offered = refactoringsAt(snapshot.program, path, cursor, { costly });
  const isLater = resolvesEdits(client);
  return offered
    .filter(({ kind }) => isWanted(kind, only))
    .flatMap((refactoring): readonly CodeAction[] => {
      const mended = findingOf(view, refactoring, cursor);
      const action: CodeAction = {
        title: refactoring.title,
        kind: refactoring.kind,
        ...(mended === undefined ? {} : { diagnostics: [lspDiagnosticOf(snapshot, mended, page)] }),
      };
      if (isLater) return [{ ...action, data: { uri, costly, ...convert.rangeOf(cursor) } }];
      const edits = editsOf(snapshot.program, refactoring);
      return edits === undefined ? [] : [{ ...action, edit: workspaceEditOf(snapshot, edits, client) }];
    });
}

function findingOf(
  { snapshot, path }: FileView,
  { mends }: Refactoring,
  cursor: Span,
): Diagnostic | undefined {
  if (mends === undefined) return undefined;
  return snapshot.findings(path).find(({ code, span }) => code === mends && spansTouch(span, cursor));
}

function resolvesEdits({ textDocument }: ClientCapabilities): boolean {
  const { resolveSupport, dataSupport } = textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes("edit") === true;
}

function fixAllIn({ snapshot, path, file }: FileView, client: ClientCapabilities): readonly CodeAction[] {
  const whole = (text: string): FileEdits =>
    new Map([[path, [{ span: { start: 0, end: file.text.length }, newText: text }]]]);
  const { text } = applyFixes(file.text, snapshot.findings(path), {
    only: "safe",
    recheck: (next) => checkProgram(programAfter(snapshot.program, whole(next))).byFile.get(path) ?? [],
  });
  if (text === file.text) return [];
  return [
    {
      title: "Herstel alles in dit bestand wat zeker is",
      kind: fixAll,
      edit: workspaceEditOf(snapshot, new Map([[path, [difference(file.text, text)]]]), client),
    },
  ];
}

function organisedUses({ snapshot, path }: FileView, client: ClientCapabilities): readonly CodeAction[] {
  const edits = orderedUses(snapshot.program, path);
  if (edits === undefined) return [];
  return [
    {
      title: "Zet `gebruik` op volgorde, en haal weg wat niet nodig is",
      kind: organise,
      edit: workspaceEditOf(snapshot, edits, client),
    },
  ];
}

/** One edit over what differs, so that whatever stands around it stays where it is. */
function difference(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return {
    span: { start, end: before.length - same },
    newText: after.slice(start, after.length - same),
  };
}
