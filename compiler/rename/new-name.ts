// What can be said against a new name: by itself, and in each policy or building block where it would be seen.

import { isReserved, parse } from "@inkoop/language";
import { quoted } from "../diagnostics/words.js";
import { describeSymbol } from "../names/describe.js";
import { roomOf } from "../names/rooms.js";
import type { PolicySymbol } from "../names/symbols.js";
import type { Analysis } from "../unit-index.js";

/** Why a name cannot be used: a Dutch sentence, and the declaration that is in the way. */
export interface Objection {
  readonly message: string;
  readonly other?: PolicySymbol;
}

/** What is wrong with `name` whatever it is to stand for; undefined when it can be a name. */
export function objectionToName(name: string): Objection | undefined {
  if (name === "") return { message: "Geef een naam." };
  if (name === "peildatum") {
    return { message: "`peildatum` is al de dag waarop wordt beoordeeld; kies een andere naam." };
  }
  if (isReserved(name)) {
    return { message: `${quoted(name)} is een woord van de taal en kan geen naam zijn.` };
  }
  return isName(name)
    ? undefined
    : {
        message: `${quoted(name)} kan geen naam zijn: een naam bestaat uit letters, cijfers en \`_\`, en begint niet met een cijfer.`,
      };
}

/** Whether the language itself reads `name` as one name. */
function isName(name: string): boolean {
  if (/[^\p{L}\p{N}_]/u.test(name)) return false;
  const { file, problems } = parse(`keuzelijst ${name}\n  a "A"\n`);
  const [declaration] = file.declarations;
  return problems.length === 0 && declaration?.kind === "keuzelijst" && declaration.name.name === name;
}

/** What stands in the way when `symbol`, in the policy or block of `analysis`, would be called `name`. */
export function objectionIn(analysis: Analysis, symbol: PolicySymbol, name: string): Objection | undefined {
  const { scope } = analysis;
  const taken = (other: PolicySymbol): Objection => ({
    message: `${quoted(name)} is hier al de naam van ${describeSymbol(other)}.`,
    other,
  });
  if (symbol.kind === "waarde") {
    const list = scope.type(symbol.keuzelijst);
    const other = list?.kind === "keuzelijst" ? list.values.get(name) : undefined;
    return other === undefined ? undefined : taken(other);
  }
  if (symbol.kind === "veld") {
    const structuur = scope.type(symbol.structuur);
    const other = structuur?.kind === "structuur" ? structuur.fields.get(name) : undefined;
    if (other !== undefined) return taken(other);
    const hidden = scope.value(name);
    return hidden === undefined || !canBeAsked(hidden)
      ? undefined
      : {
          message: `${quoted(name)} is de naam van ${describeSymbol(hidden)}; binnen \`met (…)\` zou dit veld dat verbergen.`,
          other: hidden,
        };
  }
  const room = roomOf(symbol);
  const named = scope.named(name);
  const other = named.find((each) => roomOf(each) === room);
  if (other !== undefined) return taken(other);
  const hiding = canBeAsked(symbol) ? named.find((each) => each.kind === "veld") : undefined;
  return hiding === undefined
    ? undefined
    : {
        message: `${quoted(name)} is de naam van ${describeSymbol(hiding)}; binnen \`met (…)\` zou dat deze naam verbergen.`,
        other: hiding,
      };
}

/** Can a condition ask for it by its name alone? */
function canBeAsked(symbol: PolicySymbol): boolean {
  return symbol.kind === "feit" || symbol.kind === "afgeleide" || (symbol.kind === "norm" && symbol.isFact);
}
