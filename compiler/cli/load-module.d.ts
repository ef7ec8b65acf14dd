import type { Beleid } from "../model.js";
import type { ModuleExports } from "../emit/emitted-module.js";
import type { EmittedModule } from "../examples/agreement.js";
/** The emitted module of `beleid`, as examples compare it with the reference. */
export declare function loadEmitted(beleid: Beleid): Promise<EmittedModule>;
/** What the emitted module of `beleid` exports. */
export declare function loadExports(beleid: Beleid): Promise<ModuleExports>;
