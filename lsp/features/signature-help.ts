// Signature help: what belongs where in `aantal …`, `som van …` and `elk van … heeft`, while it is being written.

import type { Analysis, PolicySymbol } from "@inkoop/compiler";
import { SignatureHelpRequest, type SignatureHelp } from "vscode-languageserver";
import { onPlace, type PlaceView } from "../feature.js";
import { aggregateAt, aggregates, type AggregateAt, type Place } from "../signature/aggregate.js";

export const signatureHelp = onPlace(SignatureHelpRequest.type, {
  capabilities: {
    signatureHelpProvider: { triggerCharacters: [" ", "("], retriggerCharacters: [",", ")"] },
  },
  answer: (at, _params, { client }) => {
    const found = aggregateAt(at.file.tree, at.offset);
    if (found === undefined) return null;
    const { parameterInformation, activeParameterSupport } =
      client.textDocument?.signatureHelp?.signatureInformation ?? {};
    return helpFor(found, at, {
      offsets: parameterInformation?.labelOffsetSupport === true,
      perSignature: activeParameterSupport === true,
    });
  },
});

function helpFor(
  found: AggregateAt,
  at: PlaceView,
  { offsets, perSignature }: { readonly offsets: boolean; readonly perSignature: boolean },
): SignatureHelp {
  const { pieces, help } = aggregates[found.kind];
  const places = pieces.filter((piece) => typeof piece !== "string");
  const activeParameter = Math.max(
    0,
    places.findIndex(({ place }) => place === found.place),
  );
  let label = "";
  const parameters = pieces.flatMap((piece) => {
    const start = label.length;
    label += typeof piece === "string" ? piece : piece.place;
    if (typeof piece === "string") return [];
    const span: [number, number] = [start, label.length];
    const documentation = [piece.help, hintFor(piece.place, found, at)].filter((text) => text !== undefined);
    return [{ label: offsets ? span : piece.place, documentation: documentation.join(" ") }];
  });
  return {
    signatures: [{ label, documentation: help, parameters, ...(perSignature ? { activeParameter } : {}) }],
    activeSignature: 0,
    activeParameter,
  };
}

/** What can be written at a place, in the policy at hand. */
function hintFor(place: Place, { list }: AggregateAt, { snapshot, path }: PlaceView): string | undefined {
  const [analysis] = snapshot.analysesOf(path);
  if (analysis === undefined) return undefined;
  if (place === "lijst") {
    const lists = analysis.scope.all.filter((symbol) => structuurOf(symbol, analysis) !== undefined);
    return named(lists.map(({ name }) => name));
  }
  const symbol = list === undefined ? undefined : analysis.symbolOf(list);
  const structuur = symbol === undefined ? undefined : structuurOf(symbol, analysis);
  if (structuur === undefined) return undefined;
  const fields = [...structuur.fields.values()].filter((field) => {
    const { type } = analysis.declared(field);
    return (
      place === "voorwaarde" || type.kind === "getal" || type.kind === "bedrag" || type.kind === "percentage"
    );
  });
  return named(fields.map(({ name }) => name));
}

function named(names: readonly string[]): string | undefined {
  return names.length === 0
    ? undefined
    : `Hier: ${names.slice(0, 8).join(", ")}${names.length > 8 ? ", …" : ""}.`;
}

/** The structuur of which a fact is a list. */
function structuurOf(
  symbol: PolicySymbol,
  { declared, scope }: Analysis,
): Extract<PolicySymbol, { kind: "structuur" }> | undefined {
  if (symbol.kind !== "feit") return undefined;
  const { type } = declared(symbol);
  if (type.kind !== "lijst" || type.element.kind !== "structuur") return undefined;
  const structuur = scope.type(type.element.naam);
  return structuur?.kind === "structuur" ? structuur : undefined;
}
