// From a name in the text to the symbol it stands for, or to the finding that says why there is none.

import { visitAll, type Declaration, type Identifier, type Reference, type Span } from "@inkoop/language";
import type { Report } from "../diagnostics/create.js";
import type { ProgramFile } from "../program.js";
import { declarationOf, describeSymbol } from "./describe.js";
import { nearestName } from "./near-names.js";
import { roomOf, type Room } from "./rooms.js";
import type { Scope } from "./scope.js";
import type { DeelSymbol, PolicySymbol, ProfielSymbol, TypeSymbol, ValueSymbol } from "./symbols.js";

/**
 * Why a name stands where it stands. `declaration`: here it is declared. `meaning`: a norm, heading, type or derived
 * value depends on it. `example`: a profiel or voorbeeld speaks of it. `structure`: `volgens`, `vervalt`, `bron`, a
 * qualifier.
 */
export type NameRole = "declaration" | "meaning" | "example" | "structure";

/** One place where a name stands. */
export interface NameUse {
  readonly file: string;
  readonly span: Span;
  readonly symbol: PolicySymbol;
  readonly role: NameRole;
  /** The declaration in which it stands. */
  readonly within: Declaration;
}

/** Resolves the names in one declaration. */
export interface NameResolver {
  readonly scope: Scope;
  readonly file: string;
  readonly report: Report;
  /** Remembers that `node` stands for `symbol`. */
  readonly note: (node: Identifier | Reference, symbol: PolicySymbol, role: NameRole) => void;
  /** A fact, derived value, norm or besluit; `wanted` says in Dutch what belongs here ("een gegeven"). */
  readonly value: (reference: Reference, role: NameRole, wanted: string) => ValueSymbol | undefined;
  readonly type: (name: Identifier) => TypeSymbol | undefined;
  readonly deel: (name: Identifier) => DeelSymbol | undefined;
  readonly profiel: (name: Identifier) => ProfielSymbol | undefined;
  /** A besluit of the policy, in an example. */
  readonly besluit: (name: Identifier, role: NameRole) => PolicySymbol | undefined;
  /** A building block; the result is its name when it exists. */
  readonly block: (name: Identifier) => string | undefined;
  /** Says that `name` is not known, unless it may well be declared where the text could not be read. */
  readonly unknown: (name: Identifier, wanted: string, candidates: Iterable<string>) => void;
  /** May `name` be declared in a file that is not there or in text that could not be read? */
  readonly mayBeDeclared: (name: string) => boolean;
  /** The names that a bare name in an expression could be, for "bedoelde u …?". */
  readonly valueNames: () => readonly string[];
}

export interface ResolverContext {
  readonly scope: Scope;
  readonly file: string;
  readonly declaration: Declaration;
  readonly report: Report;
  readonly remember: (node: Identifier | Reference, use: NameUse) => void;
}

/** The resolver for one declaration. */
export function createResolver(context: ResolverContext): NameResolver {
  const { scope, file, declaration, report } = context;

  const note: NameResolver["note"] = (node, symbol, role) => {
    const name = node.kind === "reference" ? node.name : node;
    context.remember(node, { file, span: name.span, symbol, role, within: declaration });
  };

  const unknown: NameResolver["unknown"] = (name, wanted, candidates) => {
    if (name.name === "" || mayBeDeclared(scope, name.name)) return;
    const near = nearestName(name.name, candidates);
    report(
      "INK0221",
      { file, span: name.span },
      { name: name.name, wanted, near },
      near === undefined
        ? {}
        : {
            fixes: [
              { title: `schrijf \`${near}\``, edits: [{ span: name.span, newText: near }], safe: false },
            ],
          },
    );
  };

  /** A name that exists, but as something else. */
  const wrongRoom = (name: Identifier, wanted: string, allowed: Room): boolean => {
    const other = scope.named(name.name).find((symbol) => roomOf(symbol) !== allowed);
    if (other === undefined || (other.kind === "veld" && allowed !== "value")) return false;
    const advice =
      other.kind === "waarde" && allowed === "value"
        ? `Schrijf erbij wat u vergelijkt: \`${factWith(scope, other.keuzelijst) ?? "…"} is ${other.name}\`.`
        : undefined;
    report(
      "INK0222",
      { file, span: name.span },
      {
        name: name.name,
        what: describeSymbol(other),
        wanted,
        advice,
      },
      { related: [declarationOf(other)] },
    );
    return true;
  };

  const block: NameResolver["block"] = (name) => {
    if (name.name === "") return undefined;
    const symbol = scope.block(name.name);
    if (symbol !== undefined) {
      note(name, symbol, "structure");
      return symbol.name;
    }
    const blocks = scope.unit.blocks.map((unit) => unit.header.name.name);
    unknown(name, "een bouwsteen die dit bestand gebruikt", blocks);
    return undefined;
  };

  const lookup = <T extends PolicySymbol>(
    name: Identifier,
    room: Room,
    wanted: string,
    find: (name: string) => T | undefined,
    role: NameRole,
  ): T | undefined => {
    if (name.name === "") return undefined;
    const symbol = find(name.name);
    if (symbol !== undefined) {
      note(name, symbol, role);
      return symbol;
    }
    const near = scope.namesIn(room);
    if (
      mayBeDeclared(scope, name.name) ||
      nearestName(name.name, near) !== undefined ||
      !wrongRoom(name, wanted, room)
    ) {
      unknown(name, wanted, near);
    }
    return undefined;
  };

  const value: NameResolver["value"] = (reference, role, wanted) => {
    const { name, qualifier } = reference;
    if (name.name === "") return undefined;
    let owner: string | undefined;
    if (qualifier !== undefined) {
      owner = block(qualifier);
      if (owner === undefined) return undefined;
    }
    const symbol = scope.value(name.name, owner);
    if (symbol === undefined) {
      const names =
        owner === undefined
          ? scope.namesIn("value")
          : scope.all
              .filter(
                (other) =>
                  roomOf(other) === "value" &&
                  (other.owner === owner || other.owner === scope.unit.header.name.name),
              )
              .map((other) => other.name);
      if (
        owner !== undefined ||
        mayBeDeclared(scope, name.name) ||
        nearestName(name.name, names) !== undefined ||
        !wrongRoom(name, wanted, "value")
      ) {
        unknown(name, wanted, names);
      }
      return undefined;
    }
    note(reference, symbol, role);
    if (
      scope.unit.kind === "beleid" &&
      symbol.kind === "norm" &&
      symbol.owner !== scope.unit.header.name.name
    ) {
      // A block norm that the policy did not place: whether it should have is said where blocks are checked.
      const lapsed = vervaltOf(scope, symbol.name);
      if (lapsed !== undefined) {
        report(
          "INK0224",
          { file, span: reference.span },
          { name: symbol.name, block: symbol.owner },
          { related: [{ ...lapsed, message: "Hier vervalt de norm." }] },
        );
      }
      return undefined;
    }
    return symbol;
  };

  return {
    scope,
    file,
    report,
    note,
    value,
    unknown,
    mayBeDeclared: (name) => mayBeDeclared(scope, name),
    valueNames: () => scope.namesIn("value"),
    block,
    type: (name) => lookup(name, "type", "een keuzelijst of structuur", scope.type, "meaning"),
    deel: (name) => lookup(name, "deel", "een deel van een document", scope.deel, "structure"),
    profiel: (name) => lookup(name, "profiel", "een profiel", scope.profiel, "example"),
    besluit: (name, role) => {
      if (name.name === "") return undefined;
      const symbol = scope.value(name.name);
      if (symbol?.kind === "besluit") {
        note(name, symbol, role);
        return symbol;
      }
      if (symbol === undefined) {
        unknown(
          name,
          "een besluit",
          scope.all.filter((other) => other.kind === "besluit").map((other) => other.name),
        );
      } else {
        report(
          "INK0222",
          { file, span: name.span },
          {
            name: name.name,
            what: describeSymbol(symbol),
            wanted: "een besluit",
            advice: undefined,
          },
        );
      }
      return undefined;
    },
  };
}

/** A fact whose type is this keuzelijst. */
function factWith(scope: Scope, keuzelijst: string): string | undefined {
  return scope.all.find(
    (symbol) =>
      symbol.kind === "feit" &&
      symbol.node.type.element.kind === "namedType" &&
      symbol.node.type.element.name.name === keuzelijst,
  )?.name;
}

/** Where the policy says that the block norm `name` lapses. */
export function vervaltOf(
  scope: Scope,
  name: string,
): { readonly file: string; readonly span: Span } | undefined {
  const known = lapses.get(scope.unit);
  if (known !== undefined) return known.get(name);
  const found = new Map<string, { readonly file: string; readonly span: Span }>();
  for (const file of scope.unit.files) {
    for (const declaration of file.tree.declarations) {
      if (declaration.kind !== "vervalt" || found.has(declaration.target.name.name)) continue;
      found.set(declaration.target.name.name, { file: file.path, span: declaration.target.span });
    }
  }
  lapses.set(scope.unit, found);
  return found.get(name);
}

const lapses = new WeakMap<
  Scope["unit"],
  ReadonlyMap<string, { readonly file: string; readonly span: Span }>
>();

/**
 * May `name` be declared where we cannot see it: in a file that is not there, or in text that the parser could not
 * read? Then saying that it is unknown would be a second message about one mistake.
 */
function mayBeDeclared(scope: Scope, name: string): boolean {
  if (!scope.unit.complete) return true;
  const files = [scope.unit, ...scope.unit.blocks].flatMap((unit) => unit.files);
  return files.some((file) => file.problems.length > 0 && (hasNameless(file) || looksDeclared(file, name)));
}

const nameless = new WeakMap<ProgramFile, boolean>();

/** Does the file declare something whose name is missing? It may be any name that is not found. */
function hasNameless(file: ProgramFile): boolean {
  const known = nameless.get(file);
  if (known !== undefined) return known;
  // A part of a document that could not be read is not in the tree at all.
  let found = file.tree.declarations.some(
    ({ kind, span }) =>
      kind === "document" &&
      file.problems.some((problem) => span.start <= problem.span.start && problem.span.start <= span.end),
  );
  visitAll(file.tree, (node) => {
    switch (node.kind) {
      case "deel":
      case "keuzelijst":
      case "keuzelijstValue":
      case "structuur":
      case "feit":
      case "besluit":
      case "norm":
      case "bepaal":
      case "tabel":
      case "profiel":
      case "bouwsteen":
        if (node.name.name === "") found = true;
        return !found;
      default:
        return !found;
    }
  });
  nameless.set(file, found);
  return found;
}

const declaredNames = new WeakMap<ProgramFile, ReadonlySet<string>>();

function looksDeclared(file: ProgramFile, name: string): boolean {
  const names = declaredNames.get(file) ?? namesThatLookDeclared(file.text);
  declaredNames.set(file, names);
  return names.has(name);
}

/** The words of `text` that open what may be a declaration, however wrong the rest of it is. */
function namesThatLookDeclared(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  // A fact: its name and a colon.
  for (const [, name = ""] of text.matchAll(/(?<![\p{L}\p{N}_.])([\p{L}\p{N}_]+)\s*:/gu)) names.add(name);
  // It opens a line, perhaps after a word, and a title or a type follows: some declaration, whatever it was meant to be.
  const opens = /\s*["“”:]|\s+volgens|\s*$/muy;
  const isOpening = (end: number): boolean => {
    opens.lastIndex = end;
    return opens.test(text);
  };
  const second = /\s+([\p{L}\p{N}_]+)/uy;
  for (const match of text.matchAll(/^[^\S\r\n]*([\p{L}\p{N}_]+)/gmu)) {
    const [whole, first = ""] = match;
    const end = match.index + whole.length;
    if (isOpening(end)) names.add(first);
    if (!/^\p{L}+$/u.test(first)) continue;
    second.lastIndex = end;
    const next = second.exec(text);
    if (next !== null && isOpening(end + next[0].length)) names.add(next[1] ?? "");
  }
  return names;
}
