// The configuration of a workspace, read through its host: read again only when its text is another.

import { createDiagnostic } from "../diagnostics/create.js";
import type { FolderEntry, Host } from "../host.js";
import { readConfiguration, type ReadConfiguration } from "./read.js";
import { configurationFile, noConfiguration } from "./settings.js";

interface Loaded {
  readonly text: string | undefined;
  /** Undefined when there is no such file. */
  readonly read: ReadConfiguration | undefined;
}

const loaded = new WeakMap<Host, Loaded>();

const unreadable: ReadConfiguration = {
  configuration: noConfiguration,
  diagnostics: [createDiagnostic("INK0913", { file: configurationFile, span: { start: 0, end: 0 } }, {})],
};

/**
 * What the inkoop.json of `host` says; undefined when the workspace has none. The same object for as long as the file
 * has the same text.
 */
export function configurationOf(host: Host): ReadConfiguration | undefined {
  const text = host.readText(configurationFile);
  if (text === undefined) {
    loaded.delete(host);
    return isThere(host) ? unreadable : undefined;
  }
  const known = loaded.get(host);
  if (known?.text === text) return known.read;
  const read = readConfiguration(text);
  loaded.set(host, { text, read });
  return read;
}

const listed = new WeakMap<readonly FolderEntry[], boolean>();

/** Is it in the folder? A host that gives the same listing is asked once. */
function isThere(host: Host): boolean {
  const entries = host.listFolder("");
  const known =
    listed.get(entries) ?? entries.some(({ name, kind }) => name === configurationFile && kind === "file");
  listed.set(entries, known);
  return known;
}
