// What a client sends is only what it says it is after a look.

import type { ClientCapabilities, Position } from "vscode-languageserver";

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A position, also one that lies outside every text. */
export function isPlace(value: unknown): value is Position {
  return isRecord(value) && Number.isFinite(value["line"]) && Number.isFinite(value["character"]);
}

/** What the client says in `experimental.inkoop` under this name: what it has for us besides LSP. */
export function saysOfUs(client: ClientCapabilities, name: string): unknown {
  const experimental: unknown = client.experimental;
  const ours = isRecord(experimental) ? experimental["inkoop"] : undefined;
  return isRecord(ours) ? ours[name] : undefined;
}

/** The URI of the document that `params` are about: of `textDocument`, of an `item`, or of its `data`. */
export function uriIn(params: unknown): string | undefined {
  if (!isRecord(params)) return undefined;
  for (const holder of [params["textDocument"], params["item"], params["data"], params]) {
    const uri = isRecord(holder) ? holder["uri"] : undefined;
    if (typeof uri === "string") return uri;
  }
  return undefined;
}
