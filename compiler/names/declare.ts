// Declarations: from the files of a policy or building block to its symbols.

import type { Declaration, FeitNode, Identifier, NormDeclaration } from "@inkoop/language";
import type { ProgramFile } from "../program.js";
import type {
  HeadingContext,
  KeuzelijstSymbol,
  NormSymbol,
  PolicySymbol,
  StructuurSymbol,
  VeldSymbol,
  WaardeSymbol,
} from "./symbols.js";

/** What `declareFile` must know from outside. */
export interface DeclareContext {
  readonly file: ProgramFile;
  /** The name of the policy or building block. */
  readonly owner: string;
  /** The norm `name` of the building block `block`. */
  readonly blockNorm: (block: string, name: string) => NormSymbol | undefined;
}

/**
 * Everything that one file declares, in the order of the text; values and fields follow the list or structuur that
 * holds them. What has no name is left out: the parser has said so.
 */
export function declareFile(context: DeclareContext): readonly PolicySymbol[] {
  const symbols: PolicySymbol[] = [];
  let heading: HeadingContext = {};
  for (const declaration of context.file.tree.declarations) {
    heading = headingAfter(heading, declaration);
    symbols.push(...declare(context, declaration, heading));
  }
  return symbols;
}

/** The headings that hold after `declaration`: each ends those of its own and of lower levels. */
export function headingAfter(before: HeadingContext, declaration: Declaration): HeadingContext {
  switch (declaration.kind) {
    case "besluit":
      return { besluit: declaration };
    case "rubriek":
      return { ...(before.besluit === undefined ? {} : { besluit: before.besluit }), rubriek: declaration };
    case "zorgsoort":
      return { ...before, zorgsoort: declaration };
    default:
      return before;
  }
}

function declare(
  context: DeclareContext,
  declaration: Declaration,
  heading: HeadingContext,
): readonly PolicySymbol[] {
  const named = (identifier: Identifier) => ({
    name: identifier.name,
    file: context.file.path,
    nameSpan: identifier.span,
    owner: context.owner,
  });
  const isNamed = (symbol: PolicySymbol): boolean => symbol.name !== "";
  switch (declaration.kind) {
    case "beleid":
    case "bouwsteen":
      return [{ kind: declaration.kind, ...named(declaration.name), node: declaration }].filter(isNamed);
    case "document":
      return declaration.parts
        .map((node): PolicySymbol => ({ kind: "deel", ...named(node.name), node, document: declaration }))
        .filter(isNamed);
    case "keuzelijst": {
      const values = declaration.values
        .filter((node) => node.name.name !== "")
        .map((node): WaardeSymbol => ({
          kind: "waarde",
          ...named(node.name),
          node,
          keuzelijst: declaration.name.name,
          holder: declaration,
        }));
      const list: KeuzelijstSymbol = {
        kind: "keuzelijst",
        ...named(declaration.name),
        node: declaration,
        values: firstByName(values),
      };
      return isNamed(list) ? [list, ...values] : [];
    }
    case "structuur": {
      const fields = declaration.fields
        .filter((node) => node.name.name !== "")
        .map((node): VeldSymbol => ({
          kind: "veld",
          ...named(node.name),
          node,
          structuur: declaration.name.name,
          holder: declaration,
        }));
      const structuur: StructuurSymbol = {
        kind: "structuur",
        ...named(declaration.name),
        node: declaration,
        fields: firstByName(fields),
      };
      return isNamed(structuur) ? [structuur, ...fields] : [];
    }
    case "gegevens":
      return declaration.facts
        .map((node: FeitNode): PolicySymbol => ({
          kind: "feit",
          ...named(node.name),
          node,
          group: declaration,
        }))
        .filter(isNamed);
    case "besluit":
      return [{ kind: "besluit" as const, ...named(declaration.name), node: declaration }].filter(isNamed);
    case "norm": {
      const block = declaration.volgens?.name;
      const places = block === undefined ? undefined : context.blockNorm(block, declaration.name.name);
      return [
        {
          kind: "norm" as const,
          ...named(declaration.name),
          node: declaration,
          heading,
          places,
          isFact: asksQuestion(declaration, places),
        },
      ].filter(isNamed);
    }
    case "bepaal":
    case "tabel":
      return [{ kind: "afgeleide" as const, ...named(declaration.name), node: declaration }].filter(isNamed);
    case "profiel":
      return [{ kind: "profiel" as const, ...named(declaration.name), node: declaration }].filter(isNamed);
    case "gebruik":
    case "rubriek":
    case "zorgsoort":
    case "ontoetsbaar":
    case "vervalt":
    case "voorbeeld":
    case "broken":
      return [];
  }
}

/** Only a voorwaarde or uitsluiting asks a question; a test of its own replaces the question of the block's norm. */
function asksQuestion(node: NormDeclaration, places: NormSymbol | undefined): boolean {
  if (node.word !== "voorwaarde" && node.word !== "uitsluiting") return false;
  const asks = node.clauses.some((clause) => clause.kind === "textClause" && clause.word === "vraag");
  const tests = node.clauses.some(
    (clause) => clause.kind === "conditionClause" && (clause.word === "eis" || clause.word === "als"),
  );
  return asks || (!tests && places?.isFact === true);
}

function firstByName<T extends PolicySymbol>(symbols: readonly T[]): ReadonlyMap<string, T> {
  const result = new Map<string, T>();
  for (const symbol of symbols) if (!result.has(symbol.name)) result.set(symbol.name, symbol);
  return result;
}
