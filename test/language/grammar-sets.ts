// Which tokens the parts of the grammar can start with and be followed by, to find what Chevrotain does not report.

import {
  Alternation,
  Alternative,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  type Rule,
  Terminal,
  type TokenType,
} from "chevrotain";

type Names = ReadonlySet<string>;

/** An optional part of a rule that competes with what may follow it. */
export interface Conflict {
  /** "rule option 1": which part of which rule. */
  readonly place: string;
  readonly tokens: readonly string[];
}

/** The names of all tokens that `type` matches. */
function tokensOf(type: TokenType, all: readonly TokenType[]): string[] {
  const members = all.filter((member) => type.categoryMatchesMap?.[member.tokenTypeIdx ?? 0] === true);
  return members.length === 0
    ? [type.name]
    : members.filter((member) => member.isParent !== true).map(nameOf);
}

function nameOf(type: TokenType): string {
  return type.name;
}

/** Every OPTION and MANY whose first tokens can also follow it: it always takes them, so what follows never gets them. */
export function conflictsOf(
  rules: Readonly<Record<string, Rule>>,
  all: readonly TokenType[],
): readonly Conflict[] {
  const firsts = new Map<string, Set<string>>();
  const nullable = new Set<string>();
  const follows = new Map<string, Set<string>>();
  for (const name of Object.keys(rules)) {
    firsts.set(name, new Set());
    follows.set(name, new Set());
  }

  /** What `sequence` can start with; calls `atEnd` when it can be empty. */
  function firstOf(sequence: readonly IProduction[], into: Set<string>): boolean {
    for (const production of sequence) {
      if (!firstOfOne(production, into)) return false;
    }
    return true;
  }
  /** Adds what `production` can start with; true when it can be empty. */
  function firstOfOne(production: IProduction, into: Set<string>): boolean {
    if (production instanceof Terminal) {
      for (const token of tokensOf(production.terminalType, all)) into.add(token);
      return false;
    }
    if (production instanceof NonTerminal) {
      const name = production.referencedRule.name;
      for (const token of firsts.get(name) ?? []) into.add(token);
      return nullable.has(name);
    }
    if (production instanceof Alternation) {
      let empty = false;
      for (const alternative of production.definition) {
        if (alternative instanceof Alternative && firstOf(alternative.definition, into)) empty = true;
      }
      return empty;
    }
    if (production instanceof Option || production instanceof Repetition) {
      firstOf(production.definition, into);
      return true;
    }
    throw new RangeError(`a production that the grammar did not use before: ${production.constructor.name}`);
  }

  for (let grown = true; grown;) {
    grown = false;
    for (const [name, rule] of Object.entries(rules)) {
      const first = firsts.get(name) ?? new Set();
      const before = first.size;
      const empty = firstOf(rule.definition, first);
      if (first.size > before) grown = true;
      if (empty && !nullable.has(name)) {
        nullable.add(name);
        grown = true;
      }
    }
  }

  let grown = true;
  let found: Conflict[] = [];

  /** Goes through `sequence`, of which `follow` comes behind; adds to the follow sets and collects conflicts. */
  function visit(sequence: readonly IProduction[], follow: Names, rule: string): void {
    for (const [index, production] of sequence.entries()) {
      const behind = new Set<string>();
      if (firstOf(sequence.slice(index + 1), behind)) for (const token of follow) behind.add(token);
      if (production instanceof NonTerminal) {
        const set = follows.get(production.referencedRule.name);
        const before = set?.size ?? 0;
        for (const token of behind) set?.add(token);
        if ((set?.size ?? 0) > before) grown = true;
      } else if (production instanceof Alternation) {
        for (const alternative of production.definition) {
          if (alternative instanceof Alternative) visit(alternative.definition, behind, rule);
        }
      } else if (production instanceof Option || production instanceof Repetition) {
        const first = new Set<string>();
        firstOf(production.definition, first);
        const tokens = [...first].filter((token) => behind.has(token)).toSorted();
        const word = production instanceof Option ? "option" : "many";
        if (tokens.length > 0) found.push({ place: `${rule} ${word} ${production.idx}`, tokens });
        const inner = new Set(behind);
        if (production instanceof Repetition) for (const token of first) inner.add(token);
        visit(production.definition, inner, rule);
      }
    }
  }

  while (grown) {
    grown = false;
    found = [];
    for (const [name, rule] of Object.entries(rules))
      visit(rule.definition, follows.get(name) ?? new Set(), name);
  }
  return found;
}
