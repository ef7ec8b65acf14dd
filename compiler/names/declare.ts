// Declarations: from the files of a policy or building block to its symbols.

import type {
  Declaration,
  Identifier,
  KeuzelijstDeclaration,
  NormDeclaration,
  StructuurDeclaration,
} from "@inkoop/language";
import type { ProgramFile } from "../program.js";
import type { HeadingContext, NormSymbol, PolicySymbol, VeldSymbol, WaardeSymbol } from "./symbols.js";

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
    declare(context, declaration, heading, symbols);
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

/** Adds to `symbols` what `declaration` declares. */
function declare(
  context: DeclareContext,
  declaration: Declaration,
  heading: HeadingContext,
  symbols: PolicySymbol[],
): void {
  const at = (name: Identifier): Place => placeOf(name, context);
  const add = (symbol: PolicySymbol): void => {
    if (symbol.name !== "") symbols.push(symbol);
  };
  switch (declaration.kind) {
    case "beleid":
    case "bouwsteen":
      add({ kind: declaration.kind, ...at(declaration.name), node: declaration });
      break;
    case "document":
      for (const node of declaration.parts) {
        add({ kind: "deel", ...at(node.name), node, document: declaration });
      }
      break;
    case "keuzelijst":
      symbols.push(...declareKeuzelijst(declaration, context));
      break;
    case "structuur":
      symbols.push(...declareStructuur(declaration, context));
      break;
    case "gegevens":
      for (const node of declaration.facts) {
        add({ kind: "feit", ...at(node.name), node, group: declaration });
      }
      break;
    case "besluit":
      add({ kind: "besluit", ...at(declaration.name), node: declaration });
      break;
    case "norm": {
      const block = declaration.volgens?.name;
      const places = block === undefined ? undefined : context.blockNorm(block, declaration.name.name);
      const isFact = asksQuestion(declaration, places);
      add({ kind: "norm", ...at(declaration.name), node: declaration, heading, places, isFact });
      break;
    }
    case "bepaal":
    case "tabel":
      add({ kind: "afgeleide", ...at(declaration.name), node: declaration });
      break;
    case "profiel":
      add({ kind: "profiel", ...at(declaration.name), node: declaration });
      break;
    case "gebruik":
    case "rubriek":
    case "zorgsoort":
    case "ontoetsbaar":
    case "vervalt":
    case "voorbeeld":
    case "broken":
      break;
  }
}

type Place = Pick<PolicySymbol, "name" | "file" | "nameSpan" | "owner">;

function placeOf(name: Identifier, { file, owner }: DeclareContext): Place {
  return { name: name.name, file: file.path, nameSpan: name.span, owner };
}

/** The list and then its values; a list without a name has no values that anybody could mean. */
function declareKeuzelijst(node: KeuzelijstDeclaration, context: DeclareContext): readonly PolicySymbol[] {
  const keuzelijst = node.name.name;
  const values: WaardeSymbol[] = [];
  for (const value of node.values) {
    if (value.name.name === "") continue;
    values.push({ kind: "waarde", ...placeOf(value.name, context), node: value, keuzelijst, holder: node });
  }
  if (keuzelijst === "") return [];
  return [
    { kind: "keuzelijst", ...placeOf(node.name, context), node, values: firstByName(values) },
    ...values,
  ];
}

/** The structuur and then its fields. */
function declareStructuur(node: StructuurDeclaration, context: DeclareContext): readonly PolicySymbol[] {
  const structuur = node.name.name;
  const fields: VeldSymbol[] = [];
  for (const field of node.fields) {
    if (field.name.name === "") continue;
    fields.push({ kind: "veld", ...placeOf(field.name, context), node: field, structuur, holder: node });
  }
  if (structuur === "") return [];
  return [
    { kind: "structuur", ...placeOf(node.name, context), node, fields: firstByName(fields) },
    ...fields,
  ];
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
