// What a user can set (`inkoop.*` in the settings of the editor); whatever is not set, or wrongly, has its default.

import { isRecord } from "./shapes.js";

export interface Settings {
  /** `inkoop.bevindingen.vertraging`: how many milliseconds after the last keystroke findings are worked out. */
  readonly delay: number;
  /** `inkoop.bevindingen.uitleg`: the address of the document that explains each message. */
  readonly messagePages: string | undefined;
  readonly hints: HintSettings;
}

/** What is shown between the words; each is on unless it is switched off. */
export interface HintSettings {
  /** `inkoop.aanwijzingen.dagen`: the day that `1 september van het jaar ervoor` is. */
  readonly dates: boolean;
  /** `inkoop.aanwijzingen.normen`: what a placed norm is called, and what it replaces. */
  readonly placed: boolean;
  /** `inkoop.aanwijzingen.punten`: how many points of a part nothing cites. */
  readonly points: boolean;
}

export const defaultSettings: Settings = {
  delay: 150,
  messagePages: undefined,
  hints: { dates: true, placed: true, points: true },
};

/** The settings in what a client sent for the section `inkoop`. */
export function readSettings(section: unknown): Settings {
  const found = partOf(section, "bevindingen");
  const hints = partOf(section, "aanwijzingen");
  const delay = found["vertraging"];
  const pages = found["uitleg"];
  return {
    delay: typeof delay === "number" && delay >= 0 && delay <= 10_000 ? delay : defaultSettings.delay,
    messagePages: typeof pages === "string" && pages !== "" ? pages : undefined,
    hints: {
      dates: hints["dagen"] !== false,
      placed: hints["normen"] !== false,
      points: hints["punten"] !== false,
    },
  };
}

function partOf(section: unknown, name: string): Readonly<Record<string, unknown>> {
  const part = isRecord(section) ? section[name] : undefined;
  return isRecord(part) ? part : {};
}
