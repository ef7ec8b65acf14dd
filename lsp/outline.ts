// The outline of a file, from its tree alone: what it declares, under the headings that the document has. So it is
// there for a part that nothing uses, and for a text that is half written.

import type { Declaration, HeadingDeclaration, NormDeclaration, SourceFile, Span } from "@inkoop/language";
import { SymbolKind } from "vscode-languageserver";

export interface OutlineItem {
  /** Never empty: what has neither a name nor a title is called by its word. */
  readonly name: string;
  /** What else tells it from others: a title, or the word that declares it. */
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  /** Where its name stands, within `span`. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineItem[];
}

/** How deep headings stand; a heading ends those of its own and of a deeper level. */
const levels: Readonly<Record<HeadingDeclaration["kind"], number>> = { besluit: 0, rubriek: 1, zorgsoort: 2 };

/** A heading with what follows it, up to the next heading of its own or a higher level. */
export interface HeadingRegion {
  readonly heading: HeadingDeclaration;
  readonly level: number;
  /** From the heading to the end of the last declaration that stands under it. */
  readonly span: Span;
}

const regionsOfTrees = new WeakMap<SourceFile, readonly HeadingRegion[]>();

/** Every heading of a file with its region, in order of place: an outer one stands before those within it. */
export function headingRegions(tree: SourceFile): readonly HeadingRegion[] {
  const known = regionsOfTrees.get(tree);
  if (known !== undefined) return known;
  const regions: HeadingRegion[] = [];
  const open: { readonly place: number; readonly level: number; end: number }[] = [];
  const close = (level: number): void => {
    for (let last = open.at(-1); last !== undefined && last.level >= level; last = open.at(-1)) {
      open.pop();
      const region = regions[last.place];
      if (region !== undefined) {
        regions[last.place] = { ...region, span: { start: region.span.start, end: last.end } };
      }
      // What an inner heading holds, the outer one holds too.
      const outer = open.at(-1);
      if (outer !== undefined) outer.end = Math.max(outer.end, last.end);
    }
  };
  for (const declaration of tree.declarations) {
    const { span } = declaration;
    if (isHeading(declaration)) {
      const level = levels[declaration.kind];
      close(level);
      open.push({ place: regions.length, level, end: span.end });
      regions.push({ heading: declaration, level, span });
      continue;
    }
    const deepest = open.at(-1);
    // Facts and examples belong to the file: what follows the last norm stands under no heading.
    if (deepest !== undefined && isUnderHeading(declaration)) deepest.end = span.end;
  }
  close(0);
  regionsOfTrees.set(tree, regions);
  return regions;
}

function isHeading(declaration: Declaration): declaration is HeadingDeclaration {
  return declaration.kind in levels;
}

function isUnderHeading({ kind }: Declaration): boolean {
  return kind === "norm" || kind === "ontoetsbaar" || kind === "vervalt";
}

const outlines = new WeakMap<SourceFile, readonly OutlineItem[]>();

/** The outline of a file: its headings with all that stands within their regions, and the rest beside them. */
export function outlineOf(tree: SourceFile): readonly OutlineItem[] {
  const known = outlines.get(tree);
  if (known !== undefined) return known;
  const regions = new Map(headingRegions(tree).map((region) => [region.heading as Declaration, region]));
  const top: OutlineItem[] = [];
  const open: { readonly span: Span; readonly children: OutlineItem[] }[] = [];
  for (const declaration of tree.declarations) {
    while ((open.at(-1)?.span.end ?? Infinity) <= declaration.span.start) open.pop();
    const item = itemOf(declaration);
    if (item === undefined) continue;
    const holder = open.at(-1)?.children ?? top;
    const region = regions.get(declaration);
    if (region === undefined) {
      holder.push(item);
      continue;
    }
    const children: OutlineItem[] = [];
    holder.push({ ...item, span: region.span, children });
    open.push({ span: region.span, children });
  }
  outlines.set(tree, top);
  return top;
}

const normKinds: Readonly<Record<NormDeclaration["word"], SymbolKind>> = {
  voorwaarde: SymbolKind.Method,
  uitsluiting: SymbolKind.Method,
  prestatie: SymbolKind.Property,
  termijn: SymbolKind.Event,
  toezegging: SymbolKind.Interface,
  aandachtspunt: SymbolKind.Interface,
  controle: SymbolKind.Operator,
};

interface Named {
  readonly name: string;
  readonly span: Span;
}

function itemOf(declaration: Declaration): OutlineItem | undefined {
  const item = (
    kind: SymbolKind,
    { name, span }: Named,
    detail: string,
    children: readonly OutlineItem[] = [],
  ): OutlineItem => ({
    name: name.trim() === "" ? nameless(declaration) : name,
    detail,
    kind,
    span: declaration.span,
    nameSpan: span,
    children,
  });
  switch (declaration.kind) {
    case "beleid":
    case "bouwsteen":
      return item(SymbolKind.Module, declaration.name, declaration.title.value);
    case "document":
      return item(
        SymbolKind.File,
        titled(declaration.title),
        "document",
        declaration.parts.map((part) => inner(SymbolKind.Package, part, part.title.value)),
      );
    case "gebruik":
      return item(SymbolKind.File, titled(declaration.path), "gebruik");
    case "keuzelijst":
      return item(
        SymbolKind.Enum,
        declaration.name,
        "keuzelijst",
        declaration.values.map((value) => inner(SymbolKind.EnumMember, value, value.title.value)),
      );
    case "structuur":
      return item(
        SymbolKind.Struct,
        declaration.name,
        "structuur",
        declaration.fields.map((field) => inner(SymbolKind.Field, field, questionIn(field.clauses))),
      );
    case "gegevens":
      return item(
        SymbolKind.Namespace,
        titled(declaration.title),
        "gegevens",
        declaration.facts.map((fact) => inner(SymbolKind.Field, fact, questionIn(fact.clauses))),
      );
    case "besluit":
      return item(SymbolKind.Class, declaration.name, declaration.title.value);
    case "rubriek":
      return item(SymbolKind.Namespace, titled(declaration.title), "rubriek");
    case "zorgsoort": {
      const { names, keyword } = declaration;
      const span = {
        start: names[0]?.span.start ?? keyword.start,
        end: names.at(-1)?.span.end ?? keyword.end,
      };
      return item(
        SymbolKind.Namespace,
        { name: names.map(({ name }) => name).join(", "), span },
        "zorgsoort",
      );
    }
    case "norm": {
      const placed = declaration.volgens === undefined ? undefined : `volgens ${declaration.volgens.name}`;
      const detail = [declaration.title?.value, placed].filter((part) => part !== undefined && part !== "");
      return item(normKinds[declaration.word], declaration.name, detail.join(", "));
    }
    case "ontoetsbaar":
      return item(SymbolKind.String, titled(declaration.title), "ontoetsbaar");
    case "vervalt":
      return item(SymbolKind.Null, declaration.target.name, "vervalt");
    case "bepaal":
      return item(SymbolKind.Variable, declaration.name, declaration.title?.value ?? "bepaal");
    case "tabel":
      return item(SymbolKind.Array, declaration.name, declaration.title?.value ?? "tabel");
    case "profiel":
      return item(SymbolKind.Object, declaration.name, "profiel");
    case "voorbeeld":
      return item(SymbolKind.Function, titled(declaration.title), "voorbeeld");
    case "broken":
      return undefined;
  }
}

function titled({ value, span }: { readonly value: string; readonly span: Span }): Named {
  return { name: value, span };
}

function nameless({ kind, ...rest }: Declaration): string {
  return "word" in rest ? rest.word : kind;
}

/** A value, field, fact or part within its declaration. */
function inner(
  kind: SymbolKind,
  node: { readonly name: Named; readonly span: Span },
  detail: string,
): OutlineItem {
  const name = node.name.name === "" ? "(zonder naam)" : node.name.name;
  return { name, detail, kind, span: node.span, nameSpan: node.name.span, children: [] };
}

function questionIn(clauses: Extract<Declaration, { kind: "gegevens" }>["facts"][number]["clauses"]): string {
  for (const clause of clauses) {
    if (clause.kind === "textClause" && clause.word === "vraag") return clause.text.value;
  }
  return "";
}
