// What a user can set (`inkoop.*` in the settings of the editor); whatever is not set, or wrongly, has its default.

import { isRecord } from "./shapes.js";

export interface Settings {
  /** `inkoop.bevindingen.vertraging`: how many milliseconds after the last keystroke findings are worked out. */
  readonly delay: number;
  /** `inkoop.bevindingen.uitleg`: the address of the document that explains each message. */
  readonly messagePages: string | undefined;
}

export const defaultSettings: Settings = { delay: 150, messagePages: undefined };

/** The settings in what a client sent for the section `inkoop`. */
export function readSettings(section: unknown): Settings {
  const found = isRecord(section) && isRecord(section["bevindingen"]) ? section["bevindingen"] : {};
  const delay = found["vertraging"];
  const pages = found["uitleg"];
  return {
    delay: typeof delay === "number" && delay >= 0 && delay <= 10_000 ? delay : defaultSettings.delay,
    messagePages: typeof pages === "string" && pages !== "" ? pages : undefined,
  };
}
