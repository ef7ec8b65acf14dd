// The straight-line functions of a module: one for each thing that can be asked of the policy.

import type { Afgeleide, Beleid, Besluit, Feit, Mededeling, Prestatie, Termijn } from "../../model.js";
import { peildatum } from "../policy-data.js";
import { isAtom } from "./codes.js";
import { asNumber, atom, atomicNumber, factName, newBody, reading, refusal, truthNamed } from "./body.js";
import type { Body, Place, Writers } from "./body.js";
import { derivedCode } from "./derived.js";
import { truthCode, valueCode } from "./expressions.js";
import { moduleScope, propertyOf, tsType } from "./module-scope.js";
import type { ModuleScope } from "./module-scope.js";
import { besluitCode, normCode, outcomeStatements } from "./norms.js";
import { withoutUnread } from "./unread.js";

const writers: Writers = {
  truth: truthCode,
  value: valueCode,
  derived: derivedCode,
  norm: normCode,
  besluit: besluitCode,
};

/** The names of the functions of a module. */
export const functionNames = {
  besluit: (naam: string): string => `uitkomst_${naam}`,
  prestatie: (naam: string): string => `prestatie_${naam}`,
  termijn: (naam: string): string => `termijn_${naam}`,
  mededeling: (naam: string): string => `mededeling_${naam}`,
  afgeleid: (naam: string): string => `waarde_${naam}`,
  valid: "inOrde",
  given: "gegeven",
} as const;

export interface StraightCode {
  /** What the functions need of the runtime module. */
  readonly imports: readonly string[];
  /** Tables and tests, then the functions. */
  readonly declarations: readonly string[];
}

/** All straight-line functions of `beleid`. */
export function straightCode(beleid: Beleid, typeName: (naam: string) => string): StraightCode {
  const scope = moduleScope(beleid, typeName);
  const others = [
    ...beleid.prestaties.map((prestatie) => prestatieFunction(scope, prestatie)),
    ...beleid.termijnen.map((termijn) => termijnFunction(scope, termijn)),
    ...beleid.mededelingen.map((mededeling) => mededelingFunction(scope, mededeling)),
    ...beleid.afgeleiden.map((afgeleide) => afgeleidFunction(scope, afgeleide)),
  ];
  const functions = [
    ...beleid.besluiten.map((besluit) => besluitFunction(scope, besluit)),
    ...(others.length === 0 ? [] : [validFunction(scope)]),
    ...others,
  ];
  if (functions.length > 0) functions.push(givenFunction(scope));
  return { imports: scope.imports(), declarations: [...scope.declarations(), ...functions] };
}

function allFacts({ beleid }: ModuleScope): readonly Feit[] {
  return [peildatum, ...beleid.feiten];
}

/** A function that reads every fact, refuses what is not as it should be, and goes on with `write`. */
function wholeFunction(
  scope: ModuleScope,
  heading: string,
  refused: string,
  write: (place: Place) => readonly string[],
): string {
  const body = newBody(scope, writers);
  const place: Place = { body, statements: body.statements };
  const controles = scope.beleid.controles.map(
    ({ eis }) => `if (${truthNamed(place, eis)} === 2) return ${refused};`,
  );
  place.statements.lines.push(...controles);
  const end = write(place);
  const facts = allFacts(scope);
  return [
    `function ${heading} {`,
    ...readings(body, facts),
    `if (${refusal(body, "f", facts)}) return ${refused};`,
    ...withoutUnread([...body.statements.lines, ...end]),
    "}",
  ].join("\n");
}

function readings(body: Body, facts: readonly Feit[]): readonly string[] {
  return facts
    .filter(({ naam }) => body.used.has(naam))
    .map((feit) => reading(body, "f", feit, factName(feit.naam)));
}

function besluitFunction(scope: ModuleScope, besluit: Besluit): string {
  const heading = `${functionNames.besluit(besluit.naam)}(f: Feiten): Uitkomst`;
  return wholeFunction(scope, heading, '"fout"', (place) => outcomeStatements(place, besluit));
}

/** Are all facts as they should be? */
function validFunction(scope: ModuleScope): string {
  return wholeFunction(scope, `${functionNames.valid}(f: Feiten): boolean`, "false", () => ["return true;"]);
}

/** A function that reads the facts that it needs, when all are in order, and goes on with `write`. */
function partialFunction(
  scope: ModuleScope,
  heading: string,
  refused: string,
  write: (place: Place) => readonly string[],
): string {
  const body = newBody(scope, writers);
  const end = write({ body, statements: body.statements });
  return [
    `function ${heading} {`,
    `if (!${functionNames.valid}(f)) return ${refused};`,
    ...withoutUnread([...readings(body, allFacts(scope)), ...body.statements.lines, ...end]),
    "}",
  ].join("\n");
}

function prestatieFunction(scope: ModuleScope, { naam, geldtAls, vergoedAls }: Prestatie): string {
  const heading = `${functionNames.prestatie(naam)}(f: Feiten): PrestatieStatus`;
  return partialFunction(scope, heading, '"onbekend"', (place) => {
    const test = truthNamed(place, vergoedAls);
    const applies = geldtAls === undefined ? undefined : truthNamed(place, geldtAls);
    return [
      ...(applies === undefined
        ? []
        : [
            `if (${applies} === 2) return "niet van toepassing";`,
            `if (${applies} !== 1) return "onbekend";`,
          ]),
      `return ${test} === 1 ? "vergoed" : ${test} === 2 ? "niet vergoed" : "onbekend";`,
    ];
  });
}

function termijnFunction(scope: ModuleScope, { naam, geldtAls, toets, vrijstellingen }: Termijn): string {
  // A day without what it is the day of: nothing can be said, whatever the facts.
  const nothing = toets === undefined && geldtAls === undefined && vrijstellingen.length === 0;
  if (nothing) return `function ${functionNames.termijn(naam)}(): Status { return "onbekend"; }`;
  const heading = `${functionNames.termijn(naam)}(f: Feiten): Status`;
  return partialFunction(scope, heading, '"onbekend"', (place) => {
    const applies = geldtAls === undefined ? undefined : truthNamed(place, geldtAls);
    const test = toets === undefined ? undefined : truthNamed(place, toets);
    const exempt = vrijstellingen.map(({ als }) => truthNamed(place, als));
    const open = [applies, test, ...exempt].flatMap((truth) => (truth === undefined ? [] : [`${truth} > 2`]));
    return [
      ...(applies === undefined ? [] : [`if (${applies} === 2) return "niet van toepassing";`]),
      ...(test === undefined ? [] : [`if (${test} === 1) return "voldaan";`]),
      ...exempt.map((truth) => `if (${truth} === 1) return "vrijgesteld";`),
      test === undefined
        ? 'return "onbekend";'
        : `return ${open.join(" || ")} ? "onbekend" : "niet voldaan";`,
    ];
  });
}

function mededelingFunction(scope: ModuleScope, { naam, geldtAls }: Mededeling): string {
  const heading = `${functionNames.mededeling(naam)}(f: Feiten): MededelingStatus`;
  return partialFunction(scope, heading, '"onbekend"', (place) => {
    if (geldtAls === undefined) return ['return "van toepassing";'];
    const applies = truthNamed(place, geldtAls);
    return [
      `return ${applies} === 1 ? "van toepassing" : ${applies} === 2 ? "niet van toepassing" : "onbekend";`,
    ];
  });
}

/** The type of a derived value when it is known. */
export function derivedType(afgeleide: Afgeleide, typeName: (naam: string) => string): string {
  return tsType(afgeleide.type, afgeleide.optioneel, typeName);
}

function afgeleidFunction(scope: ModuleScope, afgeleide: Afgeleide): string {
  const type = derivedType(afgeleide, scope.typeName);
  const heading = `${functionNames.afgeleid(afgeleide.naam)}(f: Feiten): ${type} | undefined`;
  return partialFunction(scope, heading, "undefined", (place) => [
    `return ${valueOf(scope, place, afgeleide)};`,
  ]);
}

/** A derived value as JSON has it. */
function valueOf(scope: ModuleScope, place: Place, { naam, type, optioneel }: Afgeleide): string {
  const code = derivedCode(place, naam);
  if (typeof code === "string") {
    const truth = isAtom(code) ? code : atom(place, code);
    return `${truth} === 1 ? true : ${truth} === 2 ? false : undefined`;
  }
  if (code.kind === "number") {
    const { low, high, none, decimals } = atomicNumber(place, asNumber(code));
    const number = decimals === 0 ? low : `${low} / ${10 ** decimals}`;
    // 0 is added because -0 is no number that people write.
    const known = `${low} === ${high} ? ${number} + 0 : undefined`;
    return none === "0" ? known : `${none} === 2 ? null : ${none} === 1 ? undefined : ${known}`;
  }
  const unlessNone = optioneel ? `${code.code} === 0 ? null : ` : "";
  switch (type.kind) {
    case "datum":
      return `${unlessNone}${code.code} > 0 ? ${scope.runtime("textOfDate")}(${code.code}) : undefined`;
    case "keuzelijst":
      return `${unlessNone}${scope.choiceNames(type.naam)}[${code.code} - 1]`;
    case "ja/nee":
    case "getal":
    case "percentage":
    case "bedrag":
    case "tekst":
    case "structuur":
    case "lijst":
      return `${unlessNone}typeof ${code.code} === "string" ? ${code.code} : undefined`;
  }
}

/** What was given for each fact, in order. */
function givenFunction(scope: ModuleScope): string {
  const values = allFacts(scope).map(({ naam, type }, index) => {
    const value = propertyOf(scope, "f", naam);
    return type.kind === "lijst" ? `${scope.runtime("listNow")}(policy, ${index}, ${value})` : value;
  });
  return `function ${functionNames.given}(f: Feiten): readonly unknown[] {
    return [${values.join(", ")}];
  }`;
}
