// Binding profiles and examples: whose facts they speak of, and whether their values are of the right kind.

import type {
  AssignedValue,
  AssignLine,
  ExpectedLine,
  Expression,
  GivenLine,
  NamesLine,
  ProfielDeclaration,
  RecordNode,
  Reference,
  VoorbeeldDeclaration,
} from "@inkoop/language";
import type { DiagnosticExtras } from "../diagnostics/create.js";
import { declarationOf, describeSymbol } from "../names/describe.js";
import type { PolicySymbol, StructuurSymbol, ValueSymbol, VeldSymbol } from "../names/symbols.js";
import { constantOf } from "../types/constants.js";
import { demand } from "../types/demand.js";
import { describeType } from "../types/describe.js";
import { booleanType, dateType, type DeclaredType } from "../types/static-type.js";
import type { Typing } from "../types/typing.js";
import type { Binding } from "./binding.js";

/** What an example may give: its type, and where it is declared. */
interface Given extends DeclaredType {
  readonly symbol?: PolicySymbol;
}

const booleanFact: DeclaredType = { type: booleanType, optional: false, shape: undefined };
const peildatumFact: DeclaredType = { type: dateType, optional: false, shape: undefined };

/** Binds the lines of a profile. */
export function bindProfile(node: ProfielDeclaration, binding: Binding): void {
  const typing = typingOf(binding);
  for (const line of node.lines) bindGiven(line, typing);
}

/** Binds what an example gives and what it expects. */
export function bindVoorbeeld(node: VoorbeeldDeclaration, binding: Binding): void {
  const typing = typingOf(binding);
  for (const line of node.given) bindGiven(line, typing);
  for (const line of node.expected) bindExpected(line, typing);
}

function bindGiven(line: GivenLine, typing: Typing): void {
  switch (line.kind) {
    case "allInOrder":
      return;
    case "like":
      typing.names.profiel(line.profile);
      return;
    case "names":
      for (const name of line.names) checkWord(line, name, factType(name, typing), typing);
      return;
    case "assign":
      bindValue(line, factType(line.name, typing), typing);
      return;
  }
}

/** In an example every name is spoken of, and nothing is decided. */
function typingOf(binding: Binding): Typing {
  return { ...binding.typing, role: "example" };
}

/** The type of the fact that an example speaks of; undefined when there is no such fact, which is then reported. */
function factType(reference: Reference, typing: Typing): Given | undefined {
  if (isPeildatum(reference)) return peildatumFact;
  const symbol = typing.names.value(reference, "example", "een gegeven");
  if (symbol === undefined) return undefined;
  if (symbol.kind === "feit") return { ...typing.declared(symbol), symbol };
  if (symbol.kind === "norm" && symbol.isFact) return { ...booleanFact, symbol };
  reportKind(reference, symbol, "een gegeven", adviceForGiven(symbol), typing);
  return undefined;
}

function adviceForGiven(symbol: ValueSymbol): string | undefined {
  if (symbol.kind === "afgeleide") return "Geef de gegevens waaruit hij volgt.";
  return symbol.kind === "norm" ? "Geef de gegevens waar zijn eis over gaat." : undefined;
}

/** Is it the word `peildatum`, which stands where a name does? */
export function isPeildatum(reference: Reference): boolean {
  return reference.qualifier === undefined && reference.name.name === "peildatum";
}

function reportKind(
  reference: Reference,
  symbol: ValueSymbol,
  wanted: string,
  advice: string | undefined,
  typing: Typing,
): void {
  typing.names.report(
    "INK0222",
    { file: typing.names.file, span: reference.span },
    {
      name: symbol.name,
      what: describeSymbol(symbol),
      wanted,
      advice,
    },
    { related: [declarationOf(symbol)] },
  );
}

/** `ja a` is for ja/nee, `geen a` for what is optional, `onbekend a` for anything. */
function checkWord(line: NamesLine, name: Reference, fact: Given | undefined, typing: Typing): void {
  if (fact === undefined || fact.type.kind === "fout" || line.word === "onbekend") return;
  const at = { file: typing.names.file, span: name.span };
  if (line.word === "geen") {
    if (!fact.optional) typing.names.report("INK0336", at, { name: name.name.name }, whereDeclared(fact));
  } else if (fact.type.kind !== "ja/nee") {
    typing.names.report(
      "INK0337",
      at,
      { name: name.name.name, word: line.word, type: describeType(fact.type) },
      whereDeclared(fact),
    );
  }
}

function bindValue(line: AssignLine, fact: Given | undefined, typing: Typing): void {
  const { value } = line;
  if (fact === undefined || fact.type.kind === "fout") return;
  const { type } = fact;
  const at = { file: typing.names.file, span: value.span };
  const refuse = (): void => {
    const expected = describeType(type);
    typing.names.report("INK0338", at, { name: line.name.name.name, expected }, whereDeclared(fact));
  };
  if (type.kind === "ja/nee") {
    reportBoolean(line, value, fact, typing);
    return;
  }
  if (value.kind === "values" && value.values.length === 1 && value.values[0]?.kind === "none") {
    if (!fact.optional)
      typing.names.report("INK0336", at, { name: line.name.name.name }, whereDeclared(fact));
    return;
  }
  if (type.kind !== "lijst") {
    const [only] = value.kind === "values" ? value.values : [];
    if (value.kind === "values" && value.values.length === 1 && only !== undefined) {
      bindConstant(only, fact, typing);
      return;
    }
    refuse();
    return;
  }
  const element: DeclaredType = { type: type.element, optional: false, shape: undefined };
  switch (value.kind) {
    case "emptyList":
      return;
    case "values":
      if (type.element.kind === "structuur") {
        refuse();
        return;
      }
      for (const each of value.values) bindConstant(each, element, typing);
      return;
    case "records": {
      const symbol =
        type.element.kind === "structuur" ? typing.names.scope.type(type.element.naam) : undefined;
      if (symbol?.kind === "structuur")
        for (const record of value.records) bindRecord(record, symbol, typing);
      else refuse();
    }
  }
}

/** A fact that is ja or nee is given with `ja a` or `nee a`; of `a is ja` the parser says so. */
function reportBoolean(line: AssignLine, value: AssignedValue, fact: Given, typing: Typing): void {
  const [only] = value.kind === "values" ? value.values : [];
  if (only?.kind === "boolean") return;
  typing.names.report(
    "INK0338",
    { file: typing.names.file, span: value.span },
    {
      name: line.name.name.name,
      expected: "ja of nee",
    },
    whereDeclared(fact),
  );
}

/** A value in an example is written out: nothing there is calculated. */
function bindConstant(expression: Expression, fact: DeclaredType, typing: Typing): void {
  const typed = typing.typeOf(expression, typing, fact.type);
  if (!demand(typed, fact.type, expression, typing) || typed.expr === undefined) return;
  if (constantOf(typed.expr) !== undefined) return;
  typing.names.report(
    "INK0334",
    { file: typing.names.file, span: expression.span },
    {
      wanted: describeType(fact.type),
    },
  );
}

/** The fields of one record. */
function bindRecord(record: RecordNode, structuur: StructuurSymbol, typing: Typing): void {
  for (const line of record.lines) {
    if (line.kind === "assign") bindValue(line, fieldType(line.name, structuur, typing), typing);
    else for (const name of line.names) checkWord(line, name, fieldType(name, structuur, typing), typing);
  }
}

function fieldType(reference: Reference, structuur: StructuurSymbol, typing: Typing): Given | undefined {
  const { name } = reference;
  if (name.name === "") return undefined;
  const field: VeldSymbol | undefined = structuur.fields.get(name.name);
  if (field === undefined) {
    typing.names.unknown(name, `een veld van \`${structuur.name}\``, structuur.fields.keys());
    return undefined;
  }
  typing.names.note(reference, field, "example");
  return { ...typing.declared(field), symbol: field };
}

function whereDeclared({ symbol }: Given): DiagnosticExtras {
  return symbol === undefined ? {} : { related: [declarationOf(symbol)] };
}

function bindExpected(line: ExpectedLine, typing: Typing): void {
  const { names } = typing;
  switch (line.kind) {
    case "outcome":
      if (line.decision !== undefined) names.besluit(line.decision, "example");
      return;
    case "status":
      for (const name of line.names) {
        const symbol = names.value(name, "example", "een norm");
        if (symbol !== undefined && symbol.kind !== "norm") {
          reportKind(name, symbol, "een norm", adviceForStatus(symbol), typing);
        }
      }
      return;
    case "missingFacts":
    case "reservation":
      for (const name of line.names) factType(name, typing);
      return;
    case "names":
      for (const name of line.names) bindExpectedWord(line, name, typing);
      return;
    case "assign":
      bindValue(line, derivedType(line.name, typing), typing);
      return;
  }
}

function adviceForStatus(symbol: ValueSymbol): string | undefined {
  if (symbol.kind === "besluit") return `Schrijf \`voor ${symbol.name}\` achter de uitkomst.`;
  return symbol.kind === "afgeleide" ? `Schrijf \`${symbol.name} is …\`.` : undefined;
}

/** `onbekend a` is for a norm or a derived value, `ja a`, `nee a` and `geen a` for a derived value. */
function bindExpectedWord(line: NamesLine, name: Reference, typing: Typing): void {
  if (line.word !== "onbekend") {
    checkWord(line, name, derivedType(name, typing), typing);
    return;
  }
  const wanted = "een norm of afgeleide waarde";
  const symbol = typing.names.value(name, "example", wanted);
  if (symbol === undefined || symbol.kind === "norm" || symbol.kind === "afgeleide") return;
  reportKind(name, symbol, wanted, undefined, typing);
}

function derivedType(reference: Reference, typing: Typing): DeclaredType | undefined {
  const wanted = "een afgeleide waarde";
  const symbol = typing.names.value(reference, "example", wanted);
  if (symbol === undefined) return undefined;
  if (symbol.kind === "afgeleide") return typing.declared(symbol);
  reportKind(reference, symbol, wanted, undefined, typing);
  return undefined;
}
