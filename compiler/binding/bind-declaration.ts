// Binding a declaration: every name and every expression in it gets its meaning.

import type {
  Clause,
  Declaration,
  FeitNode,
  HeadingDeclaration,
  MoetClause,
  NormDeclaration,
  ZorgsoortDeclaration,
} from "@inkoop/language";
import { declarationOf, describeSymbol } from "../names/describe.js";
import type { HeadingContext } from "../names/symbols.js";
import { typeComparison } from "../types/comparisons.js";
import { describeType } from "../types/describe.js";
import { guardsIn } from "../types/guards.js";
import { peildatum, typeCondition, typeExpression } from "../types/expressions.js";
import type { Typing } from "../types/typing.js";
import type { Binding } from "./binding.js";
import { bindProfile, bindVoorbeeld } from "./bind-example.js";
import { bindLooptijd } from "./looptijd.js";

/** Resolves the names and types the expressions of one declaration, which stands under `heading`. */
export function bindDeclaration(declaration: Declaration, heading: HeadingContext, binding: Binding): void {
  switch (declaration.kind) {
    case "beleid":
    case "bouwsteen":
      for (const clause of declaration.clauses) bindClause(clause, binding, binding.typing);
      return;
    case "structuur":
      for (const field of declaration.fields) bindFact(field, binding);
      return;
    case "gegevens":
      for (const fact of declaration.facts) bindFact(fact, binding);
      return;
    case "zorgsoort":
      bindZorgsoort(declaration, binding);
      bindHeading(declaration, binding);
      return;
    case "besluit":
    case "rubriek":
      bindHeading(declaration, binding);
      return;
    case "norm":
      bindNorm(declaration, heading, binding);
      return;
    case "bepaal":
    case "tabel":
      binding.bindDerived(declaration);
      return;
    case "vervalt":
      bindVervalt(declaration, binding);
      return;
    case "ontoetsbaar":
      for (const clause of declaration.clauses) bindClause(clause, binding, binding.typing);
      return;
    case "profiel":
      bindProfile(declaration, binding);
      return;
    case "voorbeeld":
      bindVoorbeeld(declaration, binding);
      return;
    case "document":
    case "gebruik":
    case "keuzelijst":
    case "broken":
      return;
  }
}

function bindFact(node: FeitNode, binding: Binding): void {
  for (const clause of node.clauses) bindClause(clause, binding, binding.typing);
}

function bindHeading(node: HeadingDeclaration, binding: Binding): void {
  for (const clause of node.clauses) bindClause(clause, binding, binding.typing);
}

/** The names after `zorgsoort` are values of the keuzelijst of the fact `zorgsoort`. */
function bindZorgsoort(node: ZorgsoortDeclaration, binding: Binding): void {
  const { names, typing } = binding;
  const at = { file: names.file, span: node.keyword };
  const fact = names.scope.value("zorgsoort");
  if (fact === undefined) {
    if (!names.mayBeDeclared("zorgsoort")) names.report("INK0225", at, {});
    return;
  }
  if (fact.kind !== "feit") {
    names.report("INK0226", at, { what: describeSymbol(fact) });
    return;
  }
  const { type } = typing.declared(fact);
  if (type.kind === "fout") return;
  if (type.kind !== "keuzelijst") {
    names.report(
      "INK0226",
      at,
      { what: undefined },
      { related: [{ file: fact.file, span: fact.nameSpan, message: "Hier staat het gegeven." }] },
    );
    return;
  }
  for (const name of node.names) {
    const value = names.scope.waarde(type.naam, name.name);
    if (value !== undefined) {
      names.note(name, value, "meaning");
      continue;
    }
    const reference = { kind: "reference" as const, name, span: name.span };
    const typed = typeExpression(reference, { ...typing, keep: () => {} }, type);
    if (typed.expr === undefined) continue;
    // It is a fact of the same keuzelijst: a heading needs the value itself.
    const wanted = describeType(type);
    names.report("INK0334", { file: names.file, span: name.span }, { wanted });
  }
}

function bindNorm(node: NormDeclaration, heading: HeadingContext, binding: Binding): void {
  if (node.volgens !== undefined) bindVolgens(node, binding);
  const conditions = [heading.besluit, heading.rubriek, heading.zorgsoort, node].flatMap(
    (holder) => holder?.clauses ?? [],
  );
  const guarded = new Set(
    conditions.flatMap((clause) =>
      clause.kind === "conditionClause" && clause.word === "geldtAls" ? guardsIn(clause.expression) : [],
    ),
  );
  const inside = guarded.size === 0 ? binding.typing : { ...binding.typing, guarded };
  for (const clause of node.clauses) {
    const isScope = clause.kind === "conditionClause" && clause.word === "geldtAls";
    bindClause(clause, binding, isScope ? binding.typing : inside);
  }
}

/** `volgens gedeeld`: the block and its norm of the same name and the same kind. */
function bindVolgens(node: NormDeclaration, binding: Binding): void {
  const { names } = binding;
  if (node.volgens === undefined) return;
  const block = names.block(node.volgens);
  if (block === undefined || node.name.name === "") return;
  const symbol = names.scope.blockNorm(block, node.name.name);
  const at = { file: names.file, span: node.name.span };
  if (symbol === undefined) {
    const other = names.scope.all.find(
      (candidate) => candidate.name === node.name.name && candidate.owner === block,
    );
    if (other !== undefined && other.kind !== "waarde" && other.kind !== "veld") {
      names.report(
        "INK0222",
        at,
        {
          name: node.name.name,
          what: describeSymbol(other),
          wanted: `een norm van bouwsteen \`${block}\``,
          advice: undefined,
        },
        { related: [declarationOf(other)] },
      );
      return;
    }
    const norms = names.scope.all.filter(
      (candidate) => candidate.kind === "norm" && candidate.owner === block,
    );
    names.unknown(
      node.name,
      `een norm van bouwsteen \`${block}\``,
      norms.map((norm) => norm.name),
    );
    return;
  }
  if (symbol.node.word === node.word) return;
  names.report(
    "INK0227",
    { file: names.file, span: node.keyword },
    { name: symbol.name, block, word: symbol.node.word, written: node.word },
    {
      related: [
        { file: symbol.file, span: symbol.nameSpan, message: `Hier is het ${describeSymbol(symbol)}.` },
      ],
      fixes: [
        {
          title: `schrijf \`${symbol.node.word}\``,
          edits: [{ span: node.keyword, newText: symbol.node.word }],
          safe: false,
        },
      ],
    },
  );
}

function bindVervalt(node: Extract<Declaration, { kind: "vervalt" }>, binding: Binding): void {
  const { names } = binding;
  for (const clause of node.clauses) bindClause(clause, binding, binding.typing);
  const { name, qualifier } = node.target;
  if (name.name === "") return;
  const block = qualifier === undefined ? undefined : names.block(qualifier);
  if (qualifier !== undefined && block === undefined) return;
  const blocks = names.scope.unit.blocks.map((unit) => unit.header.name.name);
  const candidates = block === undefined ? blocks : [block];
  for (const candidate of candidates) {
    const symbol = names.scope.blockNorm(candidate, name.name);
    if (symbol === undefined) continue;
    names.note(node.target, symbol, "structure");
    return;
  }
  const norms = names.scope.all.filter(
    (symbol) => symbol.kind === "norm" && candidates.includes(symbol.owner),
  );
  names.unknown(
    name,
    block === undefined ? "een norm van een bouwsteen" : `een norm van bouwsteen \`${block}\``,
    norms.map((norm) => norm.name),
  );
}

/** Binds a clause wherever it stands; whether it belongs there is for other checks to say. */
export function bindClause(clause: Clause, binding: Binding, typing: Typing): void {
  switch (clause.kind) {
    case "conditionClause":
      if (clause.word === "waarde") typeExpression(clause.expression, typing);
      else typeCondition(clause.expression, typing);
      return;
    case "exemptionClause":
      typeCondition(clause.expression, typing);
      return;
    case "caseClause":
      typeCondition(clause.condition, typing);
      typeExpression(clause.result, typing);
      return;
    case "otherwiseClause":
      typeExpression(clause.result, typing);
      return;
    case "bronClause":
      binding.names.deel(clause.part);
      return;
    case "moetClause":
      bindMoet(clause, typing);
      return;
    case "looptijdClause":
      bindLooptijd(clause, typing);
      return;
    case "textClause":
    case "herkomstClause":
    case "aannameClause":
    case "strevenClause":
      return;
  }
}

/** Without a left side `moet` is about a day that nobody gives: any date will do for the types. */
function bindMoet(clause: MoetClause, typing: Typing): void {
  const { left, comparison } = clause;
  const typed = left === undefined ? peildatum : typeExpression(left, typing);
  if (comparison === undefined) return;
  const span = left === undefined ? comparison.span : { ...left.span, end: comparison.span.end };
  typing.keep(comparison, typeComparison(comparison, { typed, node: left, span, inTable: false }, typing));
}
