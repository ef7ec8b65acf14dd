// What a formula is worth and why, for facts of which some may be missing.

import { firstOfNextMonth, plusDays, plusMonths } from "./dates.js";
import { concluded } from "./grounds.js";
import type { FactGround, Reasoned } from "./grounds.js";
import type { FeitGegevens, Formula, Policy } from "./policy.js";
import { decimalsOf, fieldsOf } from "./reading.js";
import type { Status, Uitkomst } from "./types.js";
import {
  canBeNone,
  combined,
  difference,
  hull,
  isCertain,
  isNone,
  isOneOf,
  isOrdered,
  isSame,
  NONE,
  numberValue,
  opposite,
  product,
  sum,
  truthOf,
  truthValue,
} from "./values.js";
import type { ListValue, NumberValue, RecordValue, Truth, Value } from "./values.js";

/** What formulas lean on and somebody else concludes. */
export interface Lookup {
  readonly derived: (index: number) => Reasoned<Value>;
  readonly norm: (besluit: number, norm: number) => Reasoned<{ readonly status: Status }>;
  readonly besluit: (index: number) => Reasoned<{ readonly uitkomst: Uitkomst }>;
}

/** The record that a condition of a count, a sum or an `elk` is about. */
interface Item {
  readonly list: number;
  readonly index: number;
  readonly fields: readonly FeitGegevens[];
  readonly record: RecordValue;
}

export const CERTAIN: Reasoned<Value> = { result: truthValue("ja"), grounds: [] };
const ONE: Reasoned<Value> = { result: numberValue(1, 1, 0), grounds: [] };
export const ANY_NUMBER = numberValue(-Infinity, Infinity, 0);

/** The truth of a reasoned value of type ja/nee. */
export function truthFrom({ result }: Reasoned<Value>): Truth {
  return result.kind === "truth" ? result.truth : "onbekend";
}

/** `values`: what was given for each fact, in order. */
export function formulaReasoner(
  policy: Policy,
  values: readonly (Value | undefined)[],
  lookup: Lookup,
): (formula: Formula) => Reasoned<Value> {
  const { beleid } = policy;
  const factsKnown: (FactGround | undefined)[] = [];

  function reason(formula: Formula, item?: Item): Reasoned<Value> {
    const all = reasonAll(formula, item);
    return concluded(all.result, all.grounds, all.result.kind === "truth" && isCertain(all.result));
  }

  function reasonAll(formula: Formula, item: Item | undefined): Reasoned<Value> {
    switch (formula[0]) {
      case "ja":
      case "nee":
        return { result: truthValue(formula[0]), grounds: [] };
      case "geen":
        return { result: NONE, grounds: [] };
      case "getal":
        return { result: numberValue(formula[1], formula[1], formula[2]), grounds: [] };
      case "datum":
        return { result: { kind: "date", date: formula[1] }, grounds: [] };
      case "tekst":
        return { result: { kind: "text", text: formula[1] }, grounds: [] };
      case "feit": {
        const ground = factAt(formula[1]);
        return { result: ground.value, grounds: [ground] };
      }
      case "veld":
        return fieldAt(formula[1], item);
      case "afgeleid":
        return lookup.derived(formula[1]);
      case "norm": {
        const norm = lookup.norm(formula[1], formula[2]);
        return { result: truthValue(metBy(norm.result.status)), grounds: norm.grounds };
      }
      case "besluit": {
        const besluit = lookup.besluit(formula[1]);
        return { result: truthValue(metBy(besluit.result.uitkomst)), grounds: besluit.grounds };
      }
      case "en":
        return logical(formula[1], "nee", item);
      case "of":
        return logical(formula[1], "ja", item);
      case "niet": {
        const operand = reason(formula[1], item);
        return { result: truthValue(opposite(truthFrom(operand))), grounds: operand.grounds };
      }
      case "is":
      case "is niet":
        return compared([formula[1], formula[2]], item, ([left = NONE, right = NONE]) =>
          isSame(left, right, formula[0] === "is niet"),
        );
      case "een van":
      case "geen van":
        return compared([formula[1], ...formula[2]], item, ([left = NONE, ...others]) =>
          isOneOf(left, others, formula[0] === "geen van"),
        );
      case "is geen":
        return compared([formula[1]], item, ([operand = NONE]) => isNone(operand));
      case "is niet geen":
        return compared([formula[1]], item, ([operand = NONE]) => opposite(isNone(operand)));
      case "<":
      case "<=":
      case ">":
      case ">=":
        return compared([formula[1], formula[2]], item, ([left = NONE, right = NONE]) =>
          isOrdered(formula[0], left, right),
        );
      case "bevat":
        return compared([formula[1], ...formula[2]], item, ([list = NONE, ...wanted]) => holds(list, wanted));
      case "aantal":
      case "som":
        return totalled(formula, item);
      case "elk":
        return everyItem(formula[1], formula[2], item);
      case "+":
        return computed([formula[1], formula[2]], item, sum);
      case "-":
        return computed([formula[1], formula[2]], item, difference);
      case "maal":
        return computed([formula[3]], item, (operand) => product(formula[1], formula[2], operand));
      case "dagen":
        return shifted(formula[1], item, (date) => plusDays(date, formula[2]));
      case "maanden":
        return shifted(formula[1], item, (date) => plusMonths(date, formula[2]));
      case "volgende maand":
        return shifted(formula[1], item, firstOfNextMonth);
    }
  }

  function factAt(fact: number): FactGround {
    const known = factsKnown[fact] ?? groundOf(fact);
    factsKnown[fact] = known;
    return known;
  }

  function groundOf(fact: number): FactGround {
    const feit = beleid.feiten[fact];
    if (feit === undefined) throw new RangeError(`no fact ${fact}`);
    const given = values[fact];
    const assumed = given === undefined && feit.aanname !== undefined;
    return {
      kind: "fact",
      pad: feit.naam,
      fact,
      feit,
      standing: given !== undefined ? "given" : assumed ? "assumed" : "missing",
      value: given ?? (feit.aanname === undefined ? unknownOf(feit) : truthValue(truthOf(feit.aanname))),
      item: -1,
      field: -1,
    };
  }

  function fieldAt(field: number, item: Item | undefined): Reasoned<Value> {
    const feit = item?.fields[field];
    if (item === undefined || feit === undefined) throw new RangeError(`no field ${field}`);
    const given = item.record.fields[field];
    // A field that is known is part of the list, which is a ground already.
    if (given !== undefined) return { result: given, grounds: [] };
    const list = beleid.feiten[item.list]?.naam ?? "";
    const ground: FactGround = {
      kind: "fact",
      pad: `${list}[${item.index}].${feit.naam}`,
      fact: item.list,
      feit,
      standing: "missing",
      value: unknownOf(feit),
      item: item.index,
      field,
    };
    return { result: ground.value, grounds: [ground] };
  }

  /** `en` and `of`: what settles it explains it; when nothing does, everything does. */
  function logical(
    operands: readonly Formula[],
    settling: "ja" | "nee",
    item: Item | undefined,
  ): Reasoned<Value> {
    const parts = operands.map((operand) => reason(operand, item));
    const settled = parts.filter((part) => truthFrom(part) === settling);
    const explaining = settled.length > 0 ? settled : parts;
    return {
      result: truthValue(combined(parts.map(truthFrom), settling)),
      grounds: explaining.flatMap(({ grounds }) => grounds),
    };
  }

  function compared(
    operands: readonly Formula[],
    item: Item | undefined,
    comparison: (sides: readonly Value[]) => Truth,
  ): Reasoned<Value> {
    const sides = operands.map((operand) => reason(operand, item));
    return {
      result: truthValue(comparison(sides.map(({ result }) => result))),
      grounds: sides.flatMap(({ grounds }) => grounds),
    };
  }

  function computed(
    operands: readonly [Formula, ...Formula[]],
    item: Item | undefined,
    operation: (left: NumberValue, right: NumberValue) => NumberValue,
  ): Reasoned<Value> {
    const parts = operands.map((operand) => reason(operand, item));
    const grounds = parts.flatMap((part) => part.grounds);
    const [left, right = left] = parts.map(({ result }) => result);
    if (left === undefined || right === undefined) return { result: NONE, grounds };
    if (left.kind === "none" || right.kind === "none") return { result: NONE, grounds };
    return { result: operation(asNumber(left), asNumber(right)), grounds };
  }

  function shifted(
    formula: Formula,
    item: Item | undefined,
    shift: (date: number) => number,
  ): Reasoned<Value> {
    const { result, grounds } = reason(formula, item);
    return { result: result.kind === "date" ? { kind: "date", date: shift(result.date) } : result, grounds };
  }

  // ── Lists ─────────────────────────────────────────────────────────────────────────────────────────

  function itemsOf(list: Formula, value: ListValue): readonly Item[] {
    const fact = list[0] === "feit" ? list[1] : -1;
    const type = beleid.feiten[fact]?.type;
    const element = type?.soort === "lijst" ? type.van : undefined;
    const fields = element?.soort === "structuur" ? fieldsOf(policy, element.naam) : [];
    return value.items.map((record, index) => ({
      list: fact,
      index,
      fields,
      record: record.kind === "record" ? record : { kind: "record", fields: [] },
    }));
  }

  function totalled(
    formula: Extract<Formula, readonly ["aantal" | "som", ...unknown[]]>,
    outer: Item | undefined,
  ): Reasoned<Value> {
    const list = reason(formula[1], outer);
    const [field, condition] = formula[0] === "som" ? [formula[2], formula[3]] : [undefined, formula[2]];
    if (list.result.kind === "none") return list;
    if (list.result.kind !== "list") {
      const low = field === undefined ? 0 : -Infinity;
      return { result: numberValue(low, Infinity, 0, canBeNone(list.result)), grounds: list.grounds };
    }
    let total = numberValue(0, 0, 0);
    const grounds = [...list.grounds];
    for (const item of itemsOf(formula[1], list.result)) {
      const counts = condition === undefined ? CERTAIN : reason(condition, item);
      grounds.push(...counts.grounds);
      const truth = truthFrom(counts);
      if (truth === "nee") continue;
      const added = field === undefined ? ONE : reason(field, item);
      grounds.push(...added.grounds);
      const amount = amountOf(added.result);
      total = sum(total, truth === "ja" ? amount : hull(numberValue(0, 0, 0), amount));
    }
    return { result: total, grounds };
  }

  function everyItem(list: Formula, condition: Formula, outer: Item | undefined): Reasoned<Value> {
    const known = reason(list, outer);
    if (known.result.kind === "none") return { result: truthValue("nee"), grounds: known.grounds };
    if (known.result.kind !== "list") return { result: truthValue("onbekend"), grounds: known.grounds };
    const parts = itemsOf(list, known.result).map((item) => reason(condition, item));
    const settled = parts.filter((part) => truthFrom(part) === "nee");
    const explaining = settled.length > 0 ? settled : parts;
    return {
      result: truthValue(combined(parts.map(truthFrom), "nee")),
      grounds: [...known.grounds, ...explaining.flatMap(({ grounds }) => grounds)],
    };
  }

  return (formula) => reason(formula);
}

/** `voldoet aan`: what does not apply is met. */
function metBy(status: Status | Uitkomst): Truth {
  switch (status) {
    case "voldaan":
    case "vrijgesteld":
    case "niet van toepassing":
    case "komt in aanmerking":
      return "ja";
    case "niet voldaan":
    case "komt niet in aanmerking":
    case "uitgesloten":
      return "nee";
    case "onbekend":
    case "onvolledig":
    case "ter beoordeling":
    case "fout":
      return "onbekend";
  }
}

/** Does the list hold one of the values that are wanted? */
function holds(list: Value, wanted: readonly Value[]): Truth {
  if (list.kind === "none") return "nee";
  if (list.kind !== "list") return "onbekend";
  return combined(
    list.items.map((item) => isOneOf(item, wanted, false)),
    "ja",
  );
}

/** What is certain of a fact or field before anybody gives it: the bounds of a number. */
function unknownOf({ type, optioneel }: FeitGegevens): Value {
  switch (type.soort) {
    case "ja/nee":
      return truthValue("onbekend");
    case "getal":
    case "percentage":
    case "bedrag":
      return numberValue(
        type.min === undefined ? -Infinity : Math.round(type.min * 10 ** decimalsOf(type)),
        type.max === undefined ? Infinity : Math.round(type.max * 10 ** decimalsOf(type)),
        decimalsOf(type),
        optioneel,
      );
    default:
      return { kind: "unknown", perhapsNone: optioneel };
  }
}

function asNumber(value: Value): NumberValue {
  return value.kind === "number" ? value : { ...ANY_NUMBER, perhapsNone: canBeNone(value) };
}

/** What a field adds to a sum: geen adds nothing. */
function amountOf(result: Value): NumberValue {
  if (result.kind === "none") return numberValue(0, 0, 0);
  const amount = asNumber(result);
  return amount.perhapsNone ? { ...hull(numberValue(0, 0, 0), amount), perhapsNone: false } : amount;
}
