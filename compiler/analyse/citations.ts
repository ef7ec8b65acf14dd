// Where the points of a document stand: in the part that declares them, and in every `bron` that cites them. Read from
// the trees, so that it is there for a policy with errors too.

import type { BronClause, Declaration, DeelNode, PointRange, Span } from "@inkoop/language";
import { nodesAt, touches } from "@inkoop/language";
import type { DeelSymbol } from "../names/symbols.js";
import { isSameSymbol } from "../names/symbols.js";
import { citedPoints, declaredPoints } from "../points.js";
import type { Analysis } from "../unit-index.js";

/** One point of a part, where it stands in the text: by itself, or somewhere in a run (`1 tot en met 4`). */
export interface CitedPoint {
  readonly deel: DeelSymbol;
  readonly label: string;
  readonly role: "declared" | "cited";
  readonly file: string;
  readonly span: Span;
  readonly within: Declaration;
}

/** Every point in the policy's or block's own files, in order of file and place. */
export function citationsIn(analysis: Analysis): readonly CitedPoint[] {
  const known = citations.get(analysis);
  if (known !== undefined) return known;
  const found: CitedPoint[] = [];
  for (const file of analysis.unit.files) {
    for (const within of file.tree.declarations) {
      const add = (
        deel: DeelSymbol,
        role: CitedPoint["role"],
        points: readonly { readonly label: string; readonly span: Span }[],
      ): void => {
        for (const { label, span } of points)
          found.push({ deel, label, role, file: file.path, span, within });
      };
      for (const holder of holdersIn(within)) {
        const deel = deelOf(holder, analysis);
        if (deel === undefined) continue;
        const declared = declaredPoints(deel.node.points);
        if (holder.kind === "deel") add(deel, "declared", declared.points);
        else add(deel, "cited", citedPoints(holder.points, declared).points);
      }
    }
  }
  citations.set(analysis, found);
  return found;
}

const citations = new WeakMap<Analysis, readonly CitedPoint[]>();

/** The points that stand at one place. */
export interface PointPlace {
  readonly deel: DeelSymbol;
  /** One, or all of a run when the place is between its ends. */
  readonly labels: readonly string[];
  readonly span: Span;
}

/** The point, or the run of points, that `offset` in the file at `path` touches. */
export function pointAt(analysis: Analysis, path: string, offset: number): PointPlace | undefined {
  const file = analysis.unit.files.find((each) => each.path === path);
  if (file === undefined) return undefined;
  const chain = nodesAt(file.tree, offset);
  const range = chain.find((node): node is PointRange => node.kind === "pointRange");
  const holder = chain.find(
    (node): node is DeelNode | BronClause => node.kind === "deel" || node.kind === "bronClause",
  );
  const deel = holder === undefined ? undefined : deelOf(holder, analysis);
  if (range === undefined || deel === undefined) return undefined;
  const declared = declaredPoints(deel.node.points);
  const ends = range.to === undefined ? [range.from] : [range.from, range.to];
  const end = ends.find(({ span }) => touches(span, offset));
  if (end !== undefined) {
    return declared.places.has(end.label) ? { deel, labels: [end.label], span: end.span } : undefined;
  }
  const labels = citedPoints([range], declared).points.map(({ label }) => label);
  return labels.length === 0 ? undefined : { deel, labels, span: range.span };
}

/** What in `declaration` holds points. */
function holdersIn(declaration: Declaration): readonly (DeelNode | BronClause)[] {
  if (declaration.kind === "document") return declaration.parts;
  if (!("clauses" in declaration)) return [];
  return declaration.clauses.filter((clause) => clause.kind === "bronClause");
}

/** The part that declares the points of `holder`, or that its `bron` names. */
function deelOf(holder: DeelNode | BronClause, { scope }: Analysis): DeelSymbol | undefined {
  if (holder.kind === "bronClause") return scope.deel(holder.part.name);
  const deel = scope.deel(holder.name.name);
  return deel?.node === holder ? deel : undefined;
}

/** Is it this point of this part? */
export function isPointOf(cited: CitedPoint, { deel, labels }: PointPlace): boolean {
  return labels.includes(cited.label) && isSameSymbol(cited.deel, deel);
}
