// Norms that a policy takes from a building block and only cites: one line each, in columns.

import type { NormDeclaration } from "../ast.js";
import { counted, type Doc, gap, lineWidth, word } from "./print-words.js";
import { plainText, type Reel, widest } from "./words.js";

/** The widths of the columns that placements under each other share. */
export interface PlacementColumns {
  readonly word: number;
  readonly name: number;
  readonly source: number;
  /** How wide the widest `bron …` is, the last column. */
  readonly bron: number;
}

const separator = "  ";

/** The widths of a placement that fits on one line; undefined for anything else. */
export function placementColumns(reel: Reel, norm: NormDeclaration): PlacementColumns | undefined {
  const [clause, another] = norm.clauses;
  if (norm.volgens === undefined || norm.title !== undefined) return undefined;
  if (clause?.kind !== "bronClause" || another !== undefined) return undefined;
  const whole = plainText(reel, norm.span);
  if (whole === undefined || whole.length + 1 > lineWidth) return undefined;
  return {
    word: norm.word.length,
    name: norm.name.name.length,
    source: norm.volgens.name.length,
    bron: plainText(reel, clause.span)?.length ?? 0,
  };
}

/** The columns that hold all placements; undefined when a line would then not fit. */
export function sharedColumns(
  placements: readonly { readonly columns: PlacementColumns | undefined }[],
): PlacementColumns | undefined {
  const widestIn = (part: keyof PlacementColumns): number =>
    widest(placements, ({ columns }) => columns?.[part] ?? 0);
  const shared = {
    word: widestIn("word"),
    name: widestIn("name"),
    source: widestIn("source"),
    bron: widestIn("bron"),
  };
  const separators = " ".length + " volgens ".length + separator.length;
  const width = shared.word + shared.name + shared.source + shared.bron + separators;
  return width <= lineWidth ? shared : undefined;
}

/** `voorwaarde kvk  volgens gedeeld  bron algemeen punt 1`, with room up to each column. */
export function printPlacement(reel: Reel, columns: PlacementColumns): Doc {
  const [kind, name, , source] = reel.words;
  return [
    word(reel),
    gap(reel, `${room(kind?.text, columns.word)} `),
    word(reel),
    gap(reel, `${room(name?.text, columns.name)} `),
    word(reel),
    gap(reel, " "),
    word(reel),
    gap(reel, `${room(source?.text, columns.source)}${separator}`),
    counted(reel, reel.words.length - reel.next),
  ];
}

/** The room that `text` leaves in a column. */
function room(text: string | undefined, width: number): string {
  return " ".repeat(Math.max(0, width - (text?.length ?? 0)));
}
