// The table of what the server answers: one line a feature.

import type { Feature } from "../feature.js";
import { codeAction } from "./code-action.js";
import { definition } from "./definition.js";
import { diagnostic } from "./diagnostic.js";
import { hover } from "./hover.js";
import { workspaceDiagnostic } from "./workspace-diagnostic.js";

export const features: readonly Feature[] = [codeAction, definition, diagnostic, hover, workspaceDiagnostic];
