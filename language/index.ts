// The language package: text to tree.

export * from "./ast.js";
export * from "./messages.js";
export * from "./source.js";
