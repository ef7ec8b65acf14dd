// The straight-line functions of a module: one for each thing that can be asked of the policy.

import type { Afgeleide, Beleid, Besluit, Mededeling, Prestatie, Termijn } from "../../model.js";
import { isAtom } from "./codes.js";
import { asNumber, atom, atomicNumber, newBody, truthNamed } from "./body.js";
import type { Place, Writers } from "./body.js";
import { derivedCode } from "./derived.js";
import { truthCode, valueCode } from "./expressions.js";
import { factSlot, readingCode } from "./facts.js";
import { moduleScope, tsType } from "./module-scope.js";
import type { ModuleScope } from "./module-scope.js";
import { besluitCode, normCode, outcomeStatements } from "./norms.js";
import { functionIn } from "./pieces.js";
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
  const functions = [
    ...beleid.besluiten.flatMap((besluit) => besluitFunction(scope, besluit)),
    ...beleid.prestaties.flatMap((prestatie) => prestatieFunction(scope, prestatie)),
    ...beleid.termijnen.flatMap((termijn) => termijnFunction(scope, termijn)),
    ...beleid.mededelingen.flatMap((mededeling) => mededelingFunction(scope, mededeling)),
    ...beleid.afgeleiden.flatMap((afgeleide) => afgeleidFunction(scope, afgeleide)),
  ];
  const broken = brokenFunction(scope);
  const reading = readingCode(scope, { name: BROKEN, code: broken });
  return {
    imports: scope.imports(),
    declarations: [...scope.declarations(), ...functions, ...broken, ...reading],
  };
}

/** A function of what the rules work on; `write` gives the statements that return. */
function ruleFunction(
  scope: ModuleScope,
  name: string,
  returns: string,
  write: (place: Place) => readonly string[],
): readonly string[] {
  const body = newBody(scope, writers);
  const end = write({ body, statements: body.statements });
  // What the end reads is read; that it is last keeps it in one place.
  const lines = withoutUnread([...body.statements.lines, "//end", ...end]);
  const border = lines.indexOf("//end");
  return functionIn(
    { name, returns, lines: lines.slice(0, border), end: lines.slice(border + 1) },
    {
      fact: (word) => factSlot(scope, word),
      shared: (variable, type) =>
        type === "number"
          ? scope.slots.slot(variable, type, /_(?:low|high)$/.test(variable) ? "Infinity" : "0")
          : scope.slots.slot(`${variable}_text`, type, type.endsWith("]") ? "[]" : "-1"),
    },
  );
}

function besluitFunction(scope: ModuleScope, besluit: Besluit): readonly string[] {
  return ruleFunction(scope, functionNames.besluit(besluit.naam), "Uitkomst", (place) =>
    outcomeStatements(place, besluit),
  );
}

/** The name of the function that says in what the facts contradict each other. */
const BROKEN = "tegenspraken";

/** Which controles are broken, by their places; nothing is made while none is. */
function brokenFunction(scope: ModuleScope): readonly string[] {
  return ruleFunction(scope, BROKEN, "readonly number[]", (place) => {
    const { controles } = scope.beleid;
    const none = scope.runtime("nothingBroken");
    if (controles.length === 0) return [`return ${none};`];
    const { lines } = place.statements;
    lines.push(`let broken: readonly number[] = ${none};`);
    controles.forEach(({ naam, eis }, index) => {
      lines.push(`// ${naam}`);
      const truth = truthNamed(place, eis);
      lines.push(`if (${truth} === 2) broken = [...broken, ${index}];`);
    });
    return ["return broken;"];
  });
}

function prestatieFunction(scope: ModuleScope, { naam, geldtAls, vergoedAls }: Prestatie): readonly string[] {
  return ruleFunction(scope, functionNames.prestatie(naam), "PrestatieStatus", (place) => {
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

function termijnFunction(
  scope: ModuleScope,
  { naam, geldtAls, toets, vrijstellingen }: Termijn,
): readonly string[] {
  return ruleFunction(scope, functionNames.termijn(naam), "Status", (place) => {
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

function mededelingFunction(scope: ModuleScope, { naam, geldtAls }: Mededeling): readonly string[] {
  return ruleFunction(scope, functionNames.mededeling(naam), "MededelingStatus", (place) => {
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

function afgeleidFunction(scope: ModuleScope, afgeleide: Afgeleide): readonly string[] {
  const type = derivedType(afgeleide, scope.typeName);
  return ruleFunction(scope, functionNames.afgeleid(afgeleide.naam), `${type} | undefined`, (place) => [
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
