// The peers by the name that their rows have.

import { cedar, jsonRulesEngine } from "./engines.js";
import { celJs, feelin, filtrex, jexlPeer } from "./expressions.js";
import type { Peer } from "./expressions.js";
import { ajv, closures, jsonLogicEngine, jsonLogicJs, nodeRules, zod } from "./logic.js";

export const peers: Readonly<Record<string, Peer>> = {
  closures,
  ajv,
  "json-logic-engine": jsonLogicEngine,
  "cel-js": celJs,
  filtrex,
  zod,
  "json-logic-js": jsonLogicJs,
  jexl: jexlPeer,
  "node-rules": nodeRules,
  "json-rules-engine": jsonRulesEngine,
  cedar,
  feelin,
};
