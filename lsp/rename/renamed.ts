// What can be renamed: the name under the cursor, or the reason why there is nothing to rename.

import { isReserved, nodesAt, words, type Node, type Span } from "@inkoop/language";
import type { PlaceView } from "../feature.js";
import { wordAt } from "../features/selection-range.js";
import { meaningsAt, type Meaning } from "../occurrences.js";
import type { Snapshot } from "../snapshot.js";
import { usePathAt } from "../uses.js";

export interface Renamed {
  readonly name: string;
  readonly span: Span;
  readonly meanings: readonly Meaning[];
}

/** The name at a place, or a Dutch sentence that says why it has no other. */
export function renamedAt(at: PlaceView, snapshots: readonly Snapshot[]): Renamed | string {
  const meanings = meaningsAt(snapshots, at.uri, at.offset);
  const [first] = meanings;
  if (first === undefined) return reasonAt(at);
  const { symbol, use } = first;
  if (symbol.kind === "feit" && symbol.name === "zorgsoort") {
    return "Het gegeven `zorgsoort` houdt zijn naam: de koppen `zorgsoort` gaan erover.";
  }
  return { name: symbol.name, span: use.span, meanings };
}

function reasonAt({ file, offset }: PlaceView): string {
  if (usePathAt(file, offset) !== undefined) {
    return "Hernoem het bestand zelf: de paden achter `gebruik` gaan dan mee.";
  }
  const isInComment = file.tree.comments.some(({ span }) => span.start < offset && offset <= span.end);
  const innermost = nodesAt(file.tree, offset).at(-1);
  if (isInComment || innermost?.kind === "string") return "Hier staat tekst, geen naam.";
  const span = wordAt(file.text, offset);
  const word = span === undefined ? "" : file.text.slice(span.start, span.end);
  if (word === "peildatum") return "`peildatum` is de dag waarop wordt beoordeeld; die naam ligt vast.";
  if (isReserved(word) || (Object.hasOwn(words, word) && !isName(innermost))) {
    return `\`${word}\` is een woord van de taal, geen naam die u kunt hernoemen.`;
  }
  return isName(innermost) && word !== ""
    ? `Wat \`${word}\` is, staat nergens; er is niets om te hernoemen.`
    : "Hier staat geen naam.";
}

function isName(node: Node | undefined): boolean {
  return node?.kind === "identifier" || node?.kind === "reference";
}
