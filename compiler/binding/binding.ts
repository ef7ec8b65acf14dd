// What the binding of a declaration works with: its names, the typing of its expressions, and what is known already.

import type { BepaalDeclaration, TabelDeclaration } from "@inkoop/language";
import type { NameResolver } from "../names/resolver.js";
import type { ProgramFile } from "../program.js";
import type { Typing } from "../types/typing.js";

export interface Binding {
  readonly file: ProgramFile;
  readonly names: NameResolver;
  /** For expressions that a decision depends on. */
  readonly typing: Typing;
  /** Types the results and conditions of a derived value; once, however often it is asked for. */
  readonly bindDerived: (node: BepaalDeclaration | TabelDeclaration) => void;
}
