// Examples as resolved: their facts folded into JSON, profiles and `alles in orde` applied, later lines winning.

import type {
  AssignedValue,
  AssignLine,
  Expression,
  ExpectedLine,
  GivenLine,
  NamesLine,
  RecordNode,
} from "@inkoop/language";
import { isPeildatum } from "../binding/bind-example.js";
import type { FeitWaarde, Origin, ValueType, Verwachting, Voorbeeld } from "../model.js";
import type { NormSymbol, ProfielSymbol, ValueSymbol } from "../names/symbols.js";
import type { Unit } from "../program.js";
import { constantOf } from "../types/constants.js";
import { dateType, type StaticType } from "../types/static-type.js";
import { valueTypeOf } from "./facts.js";
import { homeOf, Unresolved, type Home, type Lowering } from "./lower.js";

/** What the examples of a policy are resolved with. */
export interface ExampleContext {
  readonly unit: Unit;
  readonly lowering: Lowering;
  /** The norms of the policy that have a `vraag`. */
  readonly asked: readonly NormSymbol[];
  /** The names of the facts of the policy. */
  readonly facts: readonly string[];
  /** The names of the besluiten of the policy. */
  readonly besluiten: readonly string[];
}

/** The examples in the policy's own files. */
export function resolveExamples(context: ExampleContext, home: Home): readonly Voorbeeld[] {
  const known = new Set(["peildatum", ...context.facts]);
  const profiles: Profiles = new Map();
  const examples: Voorbeeld[] = [];
  for (const file of context.unit.files) {
    const here = { ...home, file: file.path };
    for (const declaration of file.tree.declarations) {
      if (declaration.kind !== "voorbeeld") continue;
      const steps = stepsOf(declaration.given, here, context, profiles);
      let feiten: Voorbeeld["feiten"] | undefined;
      examples.push({
        titel: declaration.title.value,
        // Folded when they are asked for: whoever only checks the policy has no need of them, and each example may
        // give every fact.
        get feiten() {
          return (feiten ??= folded(steps, known));
        },
        verwacht: declaration.expected.flatMap((line) => expectationsOf(line, here, context)),
        origin: { file: file.path, span: declaration.span },
      });
    }
  }
  return examples;
}

/** What a given line does to the facts above it: one fact gets a value or none, or a profile does all that it says. */
type Step =
  { readonly name: string; readonly value: FeitWaarde | undefined } | { readonly steps: readonly Step[] };

/** The steps of each profile; undefined while they are being made. */
type Profiles = Map<ProfielSymbol, readonly Step[] | undefined>;

function folded(steps: readonly Step[], known: ReadonlySet<string>): Voorbeeld["feiten"] {
  const facts = new Map<string, FeitWaarde>();
  applySteps(steps, facts);
  // Built from entries, so that a fact may have any name at all.
  return Object.fromEntries([...facts].filter(([name]) => known.has(name)));
}

function applySteps(steps: readonly Step[], facts: Map<string, FeitWaarde>): void {
  for (const step of steps) {
    if ("steps" in step) applySteps(step.steps, facts);
    else setValue(facts, step.name, step.value);
  }
}

function stepsOf(
  lines: readonly GivenLine[],
  home: Home,
  context: ExampleContext,
  profiles: Profiles,
): readonly Step[] {
  return lines.flatMap((line): Step[] => {
    switch (line.kind) {
      case "allInOrder":
        return context.asked.map((norm) => ({ name: norm.name, value: norm.node.word === "voorwaarde" }));
      case "like": {
        const profile = home.analysis.scope.profiel(line.profile.name);
        if (profile === undefined) throw new Unresolved();
        return [{ steps: stepsOfProfile(profile, context, profiles) }];
      }
      case "names":
        return line.names.map((name) => ({ name: name.name.name, value: valueOfWord(line.word) }));
      case "assign":
        return [{ name: line.name.name.name, value: valueOf(line, home, context) }];
    }
  });
}

function stepsOfProfile(
  profile: ProfielSymbol,
  context: ExampleContext,
  profiles: Profiles,
): readonly Step[] {
  const known = profiles.get(profile);
  if (known !== undefined) return known;
  // It leads back to itself.
  if (profiles.has(profile)) throw new Unresolved();
  profiles.set(profile, undefined);
  const steps = stepsOf(profile.node.lines, homeOf(profile, context.unit), context, profiles);
  profiles.set(profile, steps);
  return steps;
}

function valueOfWord(word: NamesLine["word"]): FeitWaarde | undefined {
  if (word === "onbekend") return undefined;
  return word === "geen" ? null : word === "ja";
}

function valueOf(line: AssignLine, home: Home, context: ExampleContext): FeitWaarde {
  if (isPeildatum(line.name)) return constant(only(line.value), dateType, home, context);
  const symbol = home.analysis.symbolOf(line.name);
  if (symbol?.kind !== "feit" && symbol?.kind !== "afgeleide") throw new Unresolved();
  return assigned(line.value, valueTypeOf(symbol, context.unit).type, home, context);
}

function assigned(value: AssignedValue, type: ValueType, home: Home, context: ExampleContext): FeitWaarde {
  if (type.kind !== "lijst") return constant(only(value), type, home, context);
  switch (value.kind) {
    case "emptyList":
      return [];
    case "values":
      return value.values.map((each) => constant(each, type.element, home, context));
    case "records":
      return value.records.map((record) => recordOf(record, home, context));
  }
}

function only(value: AssignedValue): Expression {
  const [first] = value.kind === "values" ? value.values : [];
  if (first === undefined) throw new Unresolved();
  return first;
}

function constant(
  expression: Expression,
  type: StaticType,
  home: Home,
  { lowering }: ExampleContext,
): FeitWaarde {
  const value = constantOf(lowering.value(expression, home, type));
  if (value === undefined) throw new Unresolved();
  return value;
}

function recordOf(record: RecordNode, home: Home, context: ExampleContext): FeitWaarde {
  const fields = new Map<string, FeitWaarde>();
  for (const line of record.lines) {
    if (line.kind === "names") {
      for (const name of line.names) setValue(fields, name.name.name, valueOfWord(line.word));
      continue;
    }
    const field = home.analysis.symbolOf(line.name);
    if (field?.kind !== "veld") throw new Unresolved();
    fields.set(field.name, assigned(line.value, valueTypeOf(field, context.unit).type, home, context));
  }
  return Object.fromEntries(fields);
}

function setValue(values: Map<string, FeitWaarde>, name: string, value: FeitWaarde | undefined): void {
  if (value === undefined) values.delete(name);
  else values.set(name, value);
}

// ── What must come out ──────────────────────────────────────────────────────────────────────────────

function expectationsOf(line: ExpectedLine, home: Home, context: ExampleContext): readonly Verwachting[] {
  const origin: Origin = { file: home.file, span: line.span };
  switch (line.kind) {
    case "outcome": {
      if (line.outcome === "fout") return [{ soort: "fout", origin }];
      const besluit = line.decision?.name ?? context.besluiten[0];
      if (besluit === undefined) throw new Unresolved();
      return [{ soort: "uitkomst", besluit, uitkomst: line.outcome, origin }];
    }
    case "status":
      return line.names.map((name) => ({
        soort: "status",
        naam: name.name.name,
        status: line.status,
        origin,
      }));
    case "missingFacts":
      return line.names.map((name) => ({ soort: "ontbreekt", feit: name.name.name, origin }));
    case "reservation":
      return line.names.map((name) => ({ soort: "voorbehoud", feit: name.name.name, origin }));
    case "names":
      return line.names.map((name) => {
        const naam = name.name.name;
        if (line.word !== "onbekend") {
          return { soort: "waarde", naam, waarde: line.word === "geen" ? null : line.word === "ja", origin };
        }
        const symbol: ValueSymbol | undefined = home.analysis.scope.value(naam, name.qualifier?.name);
        return symbol?.kind === "norm"
          ? { soort: "status", naam, status: "onbekend", origin }
          : { soort: "waarde", naam, origin };
      });
    case "assign":
      return [{ soort: "waarde", naam: line.name.name.name, waarde: valueOf(line, home, context), origin }];
  }
}
