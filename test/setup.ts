// What every test file starts with: properties that begin where the seed says.

import { configureGlobal } from "fast-check";
import { commonSeed } from "./helpers/seed.js";

configureGlobal({ seed: commonSeed });
