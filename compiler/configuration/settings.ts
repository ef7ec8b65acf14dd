// What a team sets in inkoop.json: how serious each message about a policy is.

import type { Severity } from "@inkoop/language";
import { catalogue, isMessageCode, type MessageCode } from "../diagnostics/catalogue.js";

/** The file, in the root of the workspace. */
export const configurationFile = "inkoop.json";

/** The settings that inkoop.json can have. */
export const settingNames: readonly string[] = ["$schema", "ernst"];

/** What a message can be made; `uit` is not a severity: then it is not there at all. */
export type Setting = Severity | "uit";

export const settings: readonly Setting[] = ["fout", "waarschuwing", "hint", "uit"];

/** Does `code` speak of policies? Of commands and facts, the severity is fixed. */
export function isConfigurable(code: MessageCode): boolean {
  return !code.startsWith("INK09");
}

/** The codes that can stand below `ernst`, in order. */
export function configurableCodes(): readonly MessageCode[] {
  return Object.keys(catalogue).filter(isMessageCode).filter(isConfigurable).toSorted();
}

/** What `code` can be made: whatever is an error stays one, since a policy with it has no meaning. */
export function settingsFor(code: MessageCode): readonly Setting[] {
  return catalogue[code].severity === "fout" ? ["fout"] : settings;
}

/** The settings of one workspace. */
export interface Configuration {
  readonly severities: ReadonlyMap<MessageCode, Setting>;
}

export const noConfiguration: Configuration = { severities: new Map() };

/** How serious `code` is; undefined when it is switched off. */
export function severityOf({ severities }: Configuration, code: MessageCode): Severity | undefined {
  const setting = severities.get(code) ?? catalogue[code].severity;
  return setting === "uit" ? undefined : setting;
}
