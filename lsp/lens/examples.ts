// What stands above a policy, an example and a norm once examples were run: how they came out, and what they show.

import type { CoveredDeclaration } from "@inkoop/compiler";
import type { ClientCapabilities, CodeLens } from "vscode-languageserver";
import { namedExamples } from "../examples.js";
import type { FileView } from "../feature.js";
import { policiesIn, type Policy } from "../policies.js";
import { lastCoverage, lastRun, type LastRun } from "../results.js";
import { hasCommand, titled } from "./commands.js";

const run = "inkoop.voerVoorbeeldenUit";

/** The lenses about examples in a file; a part says of each policy that it belongs to. */
export function exampleLenses(view: FileView, client: ClientCapabilities): readonly CodeLens[] {
  const { snapshot, path } = view;
  const policies = policiesIn(snapshot).filter(({ unit }) => unit.files.some((file) => file.path === path));
  return policies.flatMap((policy) => {
    const behind = policies.length > 1 ? ` (${policy.ref.naam})` : "";
    const lenses = [policyLens(view, policy, client), ownLenses(view, policy, client, behind)];
    return [...lenses, coverageLenses(view, policy, behind)].flat();
  });
}

/** Above the header: all examples of the policy. */
function policyLens(
  { path, convert }: FileView,
  { unit, beleid, ref }: Policy,
  client: ClientCapabilities,
): readonly CodeLens[] {
  if (unit.file.path !== path || beleid === undefined || beleid.voorbeelden.length === 0) return [];
  const count = beleid.voorbeelden.length;
  const results = beleid.voorbeelden.flatMap((voorbeeld) => lastRun(voorbeeld) ?? []);
  const failed = results.filter(({ passed }) => !passed).length;
  const all = count === 1 ? "1 voorbeeld" : `${count} voorbeelden`;
  const outcome =
    results.length < count ? undefined : failed === 0 ? "alles komt uit" : `${failed} komt niet uit`;
  const range = convert.rangeOf(unit.header.name.span);
  const text = outcome === undefined ? all : `${all}: ${outcome.replace(/^(\d{2,}|[2-9]) komt/, "$1 komen")}`;
  return [{ range, command: titled(text, client, run, { runs: [{ policy: ref.uri }] }) }];
}

/** Above each example: how it came out, or that it can be run. */
function ownLenses(
  { path, convert }: FileView,
  { beleid, ref }: Policy,
  client: ClientCapabilities,
  behind: string,
): readonly CodeLens[] {
  if (beleid === undefined) return [];
  return namedExamples(beleid).flatMap(({ id, voorbeeld }): readonly CodeLens[] => {
    const { origin } = voorbeeld;
    if (origin.file !== path) return [];
    const result = lastRun(voorbeeld);
    // Nothing to tell and nothing to do.
    if (result === undefined && !hasCommand(client, run)) return [];
    const title = `${result === undefined ? "voorbeeld uitvoeren" : outcomeText(result)}${behind}`;
    const range = convert.rangeOf({ start: origin.span.start, end: origin.span.start + "voorbeeld".length });
    return [{ range, command: titled(title, client, run, { runs: [{ policy: ref.uri, examples: [id] }] }) }];
  });
}

function outcomeText({ passed, failures }: LastRun): string {
  if (passed) return "komt uit";
  return failures.length === 1
    ? "1 verwachting komt niet uit"
    : `${failures.length} verwachtingen komen niet uit`;
}

/** Above each norm and derived value: how much of what can happen some example shows. */
function coverageLenses(
  { path, convert }: FileView,
  { beleid }: Policy,
  behind: string,
): readonly CodeLens[] {
  const coverage = beleid === undefined ? undefined : lastCoverage(beleid);
  return (coverage?.declarations ?? []).flatMap((declaration): readonly CodeLens[] => {
    const { origin } = declaration;
    if (origin.file !== path) return [];
    const range = convert.rangeOf({ start: origin.span.start, end: origin.span.start });
    return [{ range, command: { title: `${coverageText(declaration)}${behind}`, command: "" } }];
  });
}

function coverageText({ items }: CoveredDeclaration): string {
  const counting = items.filter(({ possible, seen }) => possible || seen > 0);
  const seen = counting.filter((item) => item.seen > 0).length;
  return `voorbeelden tonen ${seen} van ${counting.length}`;
}
