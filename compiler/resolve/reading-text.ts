// Conditions as a person reads them: questions instead of names, titles of values instead of the values themselves.
//
// `expression-text.ts` says what is written in the policy; this says what it asks, for reasonings and letters.

import type { Comparison, ComparisonExpression, Expression, Reference } from "@inkoop/language";
import type { PolicySymbol } from "../names/symbols.js";
import { textsOf } from "./clauses.js";
import { dateInWords, expressionText, nameInWords, orderWords } from "./expression-text.js";
import { titleOf } from "./facts.js";
import type { Home } from "./lower.js";

/** Where a condition stands, and the year in which the looptijd of the policy at hand starts; a block has none. */
export interface Reader {
  readonly home: Home;
  readonly contractYear: number | undefined;
}

/** A condition: `“Staat u ingeschreven?” ja`; a list of them on lines of their own. */
export function readCondition(expression: Expression, reader: Reader): string {
  switch (expression.kind) {
    case "parenthesised":
      return readCondition(expression.expression, reader);
    case "reference":
      return answered(expression, "ja", reader);
    case "not":
      return readNegation(expression.operand, reader);
    case "logical":
      return expression.operands
        .map((operand) => inline(operand, reader))
        .join(expression.operator === "en" ? ", en " : ", of ");
    case "bullets":
      return [
        `${{ elk: "elk", een: "ten minste een", geen: "geen" }[expression.quantifier]} van:`,
        ...expression.items.map((item) => `- ${readCondition(item, reader)}`),
      ].join("\n");
    case "comparison":
      return `${readValue(expression.left, reader)} ${presence(expression, reader) ?? readComparison(expression.comparison, reader)}`;
    case "meets":
      return meets(expression.target, reader);
    case "every":
      return `elk van ${named(expression.list, reader)}: ${readCondition(expression.condition, reader)}`;
    case "missing":
    case "boolean":
    case "number":
    case "percentage":
    case "amount":
    case "date":
    case "duration":
    case "string":
    case "none":
    case "peildatum":
    case "yearDate":
    case "firstOfNextMonth":
    case "sum":
    case "percentageOf":
    case "count":
    case "total":
      return readValue(expression, reader);
  }
}

/** What stands to the right of a value: `uiterlijk 1 juli 2026`, `is Tandarts of MKA-chirurg`. */
export function readComparison(comparison: Comparison, reader: Reader): string {
  switch (comparison.kind) {
    case "is":
      return `is ${comparison.negated ? "niet " : ""}${readValue(comparison.value, reader)}`;
    case "isNone":
      return comparison.negated ? "is ingevuld" : "is niet ingevuld";
    case "oneOf":
      return `is ${comparison.negated ? "niet " : ""}${alternatives(comparison.values, reader)}`;
    case "order":
      return `${orderWords[comparison.operator]} ${readValue(comparison.value, reader)}`;
    case "between":
      return `van ${readValue(comparison.from, reader)} tot en met ${readValue(comparison.to, reader)}`;
    case "within": {
      const term = readValue(comparison.duration, reader);
      return `binnen ${term} ${comparison.direction} ${readValue(comparison.anchor, reader)}`;
    }
    case "contains":
      return `bevat ${alternatives(comparison.values, reader)}`;
  }
}

/** A value: `“Wanneer vroeg u aan?” + 6 weken`, `Tandarts`, `1 juli 2026`. */
export function readValue(expression: Expression, reader: Reader): string {
  const inWords = (part: Expression): string => readValue(part, reader);
  switch (expression.kind) {
    case "reference":
      return named(expression, reader);
    case "peildatum":
      return "de peildatum";
    case "yearDate": {
      if (reader.contractYear === undefined) return expressionText(expression);
      const year = reader.contractYear - (expression.year === "jaarErvoor" ? 1 : 0);
      return dateInWords({ year, month: expression.month, day: expression.day });
    }
    case "firstOfNextMonth":
      return `de eerste dag van de maand na ${inWords(expression.date)}`;
    case "sum":
      return expression.terms
        .map((term, index) => (index === 0 ? "" : ` ${term.operator} `) + inWords(term.operand))
        .join("");
    case "percentageOf":
      return `${inWords(expression.percentage)} van ${inWords(expression.of)}`;
    case "count":
      return `het aantal ${named(expression.list, reader)}${filtered(expression.condition, reader)}`;
    case "total": {
      const field = fieldText(expression.list, expression.field.name, reader);
      return `de som van ${field} in ${named(expression.list, reader)}${filtered(expression.condition, reader)}`;
    }
    case "string":
      return `“${expression.value}”`;
    case "parenthesised":
      return `(${inWords(expression.expression)})`;
    case "logical":
    case "not":
    case "bullets":
    case "comparison":
    case "meets":
    case "every":
      return readCondition(expression, reader);
    case "missing":
    case "boolean":
    case "number":
    case "percentage":
    case "amount":
    case "date":
    case "duration":
    case "none":
      return expressionText(expression);
  }
}

function readNegation(operand: Expression, reader: Reader): string {
  if (operand.kind === "reference") return answered(operand, "nee", reader);
  if (operand.kind === "parenthesised") return readNegation(operand.expression, reader);
  if (operand.kind === "not") return readCondition(operand.operand, reader);
  return `niet (${readCondition(operand, reader)})`;
}

/** Of a fact one says that it is filled in; of a derived value that there is one. */
function presence({ left, comparison }: ComparisonExpression, { home }: Reader): string | undefined {
  if (comparison.kind !== "isNone" || left.kind !== "reference") return undefined;
  if (home.analysis.symbolOf(left)?.kind !== "afgeleide") return undefined;
  return comparison.negated ? "is er" : "is er niet";
}

/** A norm is met; for a besluit one is eligible. */
function meets(target: Reference, reader: Reader): string {
  const symbol = reader.home.analysis.symbolOf(target);
  return symbol?.kind === "besluit"
    ? `in aanmerking voor ${symbol.node.title.value}`
    : `voldaan aan ${named(target, reader)}`;
}

/** A condition within another: a mixture keeps its parentheses. */
function inline(operand: Expression, reader: Reader): string {
  const inner = operand.kind === "parenthesised" ? operand.expression : operand;
  const text = readCondition(inner, reader);
  return inner.kind === "logical" || inner.kind === "bullets" ? `(${text})` : text;
}

function alternatives(values: readonly Expression[], reader: Reader): string {
  const texts = values.map((value) => readValue(value, reader));
  const last = texts.at(-1) ?? "";
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(", ")} of ${last}`;
}

function filtered(condition: Expression | undefined, reader: Reader): string {
  return condition === undefined ? "" : ` met (${readCondition(condition, reader)})`;
}

/** A ja/nee question with the answer that is asked for; a derived value has a title and no question. */
function answered(reference: Reference, answer: "ja" | "nee", reader: Reader): string {
  const symbol = reader.home.analysis.symbolOf(reference);
  const text = symbol === undefined ? reference.name.name : textOf(symbol, reader);
  return symbol?.kind === "afgeleide" ? `${text}: ${answer}` : `${text} ${answer}`;
}

function named(reference: Reference, reader: Reader): string {
  const symbol = reader.home.analysis.symbolOf(reference);
  return symbol === undefined ? reference.name.name : textOf(symbol, reader);
}

function fieldText(list: Reference, field: string, { home }: Reader): string {
  const symbol = home.analysis.symbolOf(list);
  if (symbol?.kind !== "feit") return `“${nameInWords(field)}”`;
  const { type } = home.analysis.declared(symbol);
  const structuur = type.kind === "lijst" && type.element.kind === "structuur" ? type.element.naam : "";
  const owner = home.analysis.scope.type(structuur);
  const veld = owner?.kind === "structuur" ? owner.fields.get(field) : undefined;
  return veld === undefined ? `“${nameInWords(field)}”` : textOf(veld, { home, contractYear: undefined });
}

/** How a person knows what `symbol` stands for. */
function textOf(symbol: PolicySymbol, { home }: Reader): string {
  switch (symbol.kind) {
    case "feit":
    case "veld":
      return `“${
        textsOf(
          symbol.node.clauses.map((clause) => ({ clause, home })),
          "vraag",
        )[0] ?? nameInWords(symbol.name)
      }”`;
    case "norm": {
      const [question] = textsOf(
        symbol.node.clauses.map((clause) => ({ clause, home })),
        "vraag",
      );
      return `“${question ?? titleOf(symbol)}”`;
    }
    case "afgeleide":
      return symbol.node.title === undefined || symbol.node.title.missing
        ? `“${nameInWords(symbol.name)}”`
        : `“${symbol.node.title.value}”`;
    case "waarde":
      return symbol.node.title.missing ? nameInWords(symbol.name) : symbol.node.title.value;
    case "besluit":
      return `“${symbol.node.title.value}”`;
    case "beleid":
    case "bouwsteen":
    case "deel":
    case "keuzelijst":
    case "structuur":
    case "profiel":
      return symbol.name;
  }
}
