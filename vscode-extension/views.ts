// The views beside the text.

import { Disposable, type ExtensionContext } from "vscode";
import { type ReadingView, readingView } from "./reading/reading.js";
import type { ServerControl } from "./server-control.js";
import { type TrialView, trialView } from "./trial/trial.js";

/** The views of the extension. */
export interface Views extends Disposable {
  readonly reading: ReadingView;
  readonly trial: TrialView;
}

/** Offers the views, for as long as the result is not disposed of. */
export function offerViews(context: ExtensionContext, server: ServerControl): Views {
  const reading = readingView(context, server);
  const trial = trialView(context, server);
  return { reading, trial, dispose: () => Disposable.from(reading, trial).dispose() };
}
