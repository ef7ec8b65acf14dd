// Binding a derived value: its cases or rows, and the values that can come out.

import type { BepaalDeclaration, TabelDeclaration } from "@inkoop/language";
import { eitherShape, type NumericShape } from "../numeric.js";
import { typeCell } from "../types/cells.js";
import { guardsIn } from "../types/guards.js";
import { typeCondition, typeExpression } from "../types/expressions.js";
import { typeResult } from "../types/results.js";
import type { DeclaredType, Typed } from "../types/static-type.js";
import type { Binding } from "./binding.js";
import { bindClause } from "./bind-declaration.js";

/** Binds `node`, whose declared type is `declared`; gives the numbers that can come out, if it is a number. */
export function bindDerived(
  node: BepaalDeclaration | TabelDeclaration,
  declared: DeclaredType,
  binding: Binding,
): NumericShape | undefined {
  const results =
    node.kind === "bepaal" ? bindBepaal(node, declared, binding) : bindTabel(node, declared, binding);
  let shape: NumericShape | undefined;
  for (const result of results) {
    // Of something wrong nothing is known, so it may be any number of its type.
    if (result.expr === undefined) return undefined;
    if (result.shape === undefined) continue;
    shape = shape === undefined ? result.shape : (eitherShape(shape, result.shape) ?? shape);
  }
  return shape;
}

function bindBepaal(node: BepaalDeclaration, declared: DeclaredType, binding: Binding): readonly Typed[] {
  const { typing } = binding;
  const results: Typed[] = [];
  // A case that asks for `geen` has settled it for its result and for the cases below.
  const settled = new Set<string>();
  let here = typing;
  for (const clause of node.clauses) {
    if (clause.kind === "caseClause") {
      typeCondition(clause.condition, here);
      const asked = guardsIn(clause.condition);
      for (const name of asked) settled.add(name);
      if (asked.length > 0) here = { ...typing, guarded: new Set(settled) };
      results.push(typeResult(clause.result, declared, node.type, here));
    } else if (clause.kind === "otherwiseClause") {
      results.push(typeResult(clause.result, declared, node.type, here));
    } else if (clause.kind === "conditionClause" && clause.word === "waarde") {
      results.push(typeResult(clause.expression, declared, node.type, here));
    } else bindClause(clause, binding, typing);
  }
  return results;
}

function bindTabel(node: TabelDeclaration, declared: DeclaredType, binding: Binding): readonly Typed[] {
  const { typing } = binding;
  for (const clause of node.clauses) bindClause(clause, binding, typing);
  const result = node.header?.result;
  const own = result === undefined ? undefined : typing.names.scope.value(result.name);
  if (result !== undefined && own?.kind === "afgeleide" && own.node === node) {
    typing.names.note(result, own, "structure");
  }
  const columns = (node.header?.columns ?? []).map((column) => typeExpression(column, typing));
  const results: Typed[] = [];
  for (const row of node.rows) {
    for (const [index, cell] of row.cells.entries()) {
      const column = columns[index];
      const typed = column === undefined ? undefined : typeCell(cell, column, typing);
      if (typed !== undefined) typing.keep(cell, typed);
    }
    results.push(typeResult(row.result, declared, node.type, typing));
  }
  return results;
}
