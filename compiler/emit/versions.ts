// The versions that an emitted module states.

/** The language: it changes when a text gets another meaning. */
export const LANGUAGE_VERSION = "1";
/** The emitter, which is that of the package; a test holds the two equal. */
export const EMITTER_VERSION = "0.1.0";
