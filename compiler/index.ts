// The compiler package: from files to a resolved policy, its evaluation and its emitted module.

export type * from "./model.js";
export type * from "./runtime/types.js";
