// What is known of one policy or building block: its symbols, what every name in it refers to, and the type of
// every expression. This is the index that the checks, the resolver and every editor feature read.

import type {
  BepaalDeclaration,
  Declaration,
  Identifier,
  Reference,
  TabelDeclaration,
} from "@inkoop/language";
import type { Binding } from "./binding/binding.js";
import { bindDeclaration } from "./binding/bind-declaration.js";
import { bindDerived } from "./binding/bind-derived.js";
import { looptijdOf } from "./binding/looptijd.js";
import { collectDiagnostics, type Diagnostic } from "./diagnostics/create.js";
import { grouped } from "./grouped.js";
import { headingAfter } from "./names/declare.js";
import { reportHidden } from "./names/duplicates.js";
import { joinRepeated } from "./names/repeated.js";
import { createResolver, type NameResolver, type NameUse } from "./names/resolver.js";
import { createScope, type Scope } from "./names/scope.js";
import {
  declarationOf,
  type AfgeleideSymbol,
  type FeitSymbol,
  type HeadingContext,
  type PolicySymbol,
  type VeldSymbol,
} from "./names/symbols.js";
import type { NumericShape } from "./numeric.js";
import { ownerOf } from "./program/units.js";
import type { ProgramFile, Unit } from "./program.js";
import { declaredType } from "./types/declared.js";
import { typeExpression } from "./types/expressions.js";
import { wrongType, type DeclaredType, type Typed } from "./types/static-type.js";
import type { TypedNode, Typing } from "./types/typing.js";

export type { NameRole, NameUse } from "./names/resolver.js";

export interface Analysis {
  readonly unit: Unit;
  readonly scope: Scope;
  /** Every name in the unit's own files, in no order; a name that could not be resolved is absent. */
  readonly everyUse: () => Iterable<NameUse>;
  /** The same in order of file and place; put in order when that is asked. */
  readonly uses: readonly NameUse[];
  /** Those of one symbol. */
  readonly usesOf: (symbol: PolicySymbol) => readonly NameUse[];
  /** What a name in the tree refers to; undefined when it is unknown, missing, or not available here. */
  readonly symbolOf: (node: Identifier | Reference) => PolicySymbol | undefined;
  /** The type of an expression of the unit's own files. */
  readonly typeOf: (node: TypedNode) => Typed | undefined;
  /** The year with which dates like `1 november van het jaar ervoor` were filled in; undefined when there are none. */
  readonly contractYear: number | undefined;
  /** The type of a fact, field or derived value, also of a block. */
  readonly declared: (symbol: FeitSymbol | VeldSymbol | AfgeleideSymbol) => DeclaredType;
  /** The headings that `declaration` stands under; a heading stands under itself. */
  readonly headingOf: (declaration: Declaration) => HeadingContext;
  /** What is wrong with names and types; unordered. */
  readonly diagnostics: readonly Diagnostic[];
}

const analyses = new WeakMap<Unit, Analysis>();

/** What is known of `unit`; made once for as long as the unit does not change. */
export function analyse(unit: Unit): Analysis {
  const known = analyses.get(unit);
  if (known !== undefined) return known;
  const made = createAnalysis(unit);
  analyses.set(unit, made);
  return made;
}

function createAnalysis(unit: Unit): Analysis {
  const { report, diagnostics } = collectDiagnostics();
  const scope = createScope(unit, (block) => analyse(block).scope, report);
  const own = new Set(scope.own);
  const derived = new Map(
    scope.own.flatMap((symbol) => (symbol.kind === "afgeleide" ? [[symbol.node, symbol] as const] : [])),
  );
  const files = new Map(unit.files.map((file) => [file.path, file]));
  const uses = new Map<Identifier | Reference, NameUse>();
  const typed = new Map<TypedNode, Typed>();
  const headings = new Map<Declaration, HeadingContext>();
  const types = new Map<FeitSymbol | VeldSymbol | AfgeleideSymbol, DeclaredType>();
  const shapes = new Map<BepaalDeclaration | TabelDeclaration, NumericShape | undefined>();
  const underway = new Set<BepaalDeclaration | TabelDeclaration>();
  // In a block on its own the year does not matter: only the policy that uses it gives one.
  const year = looptijdOf(unit)?.van.year ?? 2000;
  let hasYear = false;
  const contractYear = (): number => {
    hasYear = true;
    return year;
  };

  const remember = (node: Identifier | Reference, use: NameUse): void => void uses.set(node, use);
  const keep = (node: TypedNode, known: Typed): void => void typed.set(node, known);
  const guarded: ReadonlySet<string> = new Set();
  const namesIn = (file: ProgramFile, declaration: Declaration): NameResolver =>
    createResolver({ scope, file: file.path, declaration, report, remember });
  const bindingOf = (file: ProgramFile, declaration: Declaration): Binding => {
    const names = namesIn(file, declaration);
    const typing: Typing = {
      names,
      role: "meaning",
      text: file.text,
      contractYear,
      declared,
      record: undefined,
      negated: false,
      guarded,
      keep,
      typeOf: typeExpression,
    };
    return { file, names, typing, bindDerived: (node) => void shapeOf(node, file) };
  };

  /** The declared type, without the numbers that a derived value can have; reports what is wrong with it once. */
  const written = (symbol: FeitSymbol | VeldSymbol | AfgeleideSymbol): DeclaredType => {
    const known = types.get(symbol);
    if (known !== undefined) return known;
    const file = files.get(symbol.file);
    if (file === undefined) return { type: wrongType, optional: false, shape: undefined };
    const place = symbol.kind === "feit" ? "gegeven" : symbol.kind;
    const result = declaredType(symbol.node.type, place, namesIn(file, declarationOf(symbol)));
    types.set(symbol, result);
    return result;
  };

  const declared = (symbol: FeitSymbol | VeldSymbol | AfgeleideSymbol): DeclaredType => {
    if (!own.has(symbol)) {
      const block = ownerOf(unit, symbol.file);
      return block === undefined || block === unit
        ? { type: wrongType, optional: false, shape: undefined }
        : analyse(block).declared(symbol);
    }
    const result = written(symbol);
    if (symbol.kind !== "afgeleide" || result.shape === undefined) return result;
    const file = files.get(symbol.file);
    // Of a derived value that goes round nothing is known but its type; that it goes round is reported elsewhere.
    const shape = file === undefined ? undefined : shapeOf(symbol.node, file);
    return shape === undefined ? result : { ...result, shape };
  };

  const shapeOf = (
    node: BepaalDeclaration | TabelDeclaration,
    file: ProgramFile,
  ): NumericShape | undefined => {
    if (shapes.has(node) || underway.has(node)) return shapes.get(node);
    const symbol = derived.get(node);
    underway.add(node);
    const type =
      symbol === undefined ? { type: wrongType, optional: false, shape: undefined } : written(symbol);
    const shape = bindDerived(node, type, bindingOf(file, node));
    underway.delete(node);
    shapes.set(node, shape);
    return shape;
  };

  for (const symbol of scope.own) {
    const file = files.get(symbol.file);
    if (file === undefined) continue;
    uses.set(symbol.node.name, {
      file: symbol.file,
      span: symbol.nameSpan,
      symbol,
      role: "declaration",
      within: declarationOf(symbol),
    });
    if (symbol.kind === "feit" || symbol.kind === "veld" || symbol.kind === "afgeleide") written(symbol);
  }
  for (const file of unit.files) {
    let heading: HeadingContext = {};
    for (const declaration of file.tree.declarations) {
      heading = headingAfter(heading, declaration);
      headings.set(declaration, heading);
      bindDeclaration(declaration, heading, bindingOf(file, declaration));
    }
  }
  reportHidden(scope, report);
  let inOrder: readonly NameUse[] | undefined;
  const usesInOrder = (): readonly NameUse[] => (inOrder ??= inOrderOf(unit.files, uses.values()));
  let bySymbol: ReadonlyMap<PolicySymbol, readonly NameUse[]> | undefined;
  return {
    unit,
    scope,
    everyUse: () => uses.values(),
    get uses() {
      return usesInOrder();
    },
    usesOf: (symbol) => (bySymbol ??= grouped(usesInOrder(), (use) => use.symbol)).get(symbol) ?? [],
    symbolOf: (node) => uses.get(node)?.symbol,
    typeOf: (node) => typed.get(node),
    contractYear: hasYear ? year : undefined,
    declared,
    headingOf: (declaration) => headings.get(declaration) ?? {},
    diagnostics: joinRepeated(diagnostics, unit.files),
  };
}

/** The uses by file and place. Those of one declaration come in order already, so that sorting has little to do. */
function inOrderOf(files: readonly ProgramFile[], uses: Iterable<NameUse>): readonly NameUse[] {
  const byFile = new Map(files.map(({ path }): [string, NameUse[]] => [path, []]));
  for (const use of uses) byFile.get(use.file)?.push(use);
  return [...byFile.values()].flatMap((each) => each.toSorted((a, b) => a.span.start - b.span.start));
}
