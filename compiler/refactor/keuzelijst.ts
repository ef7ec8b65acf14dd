// Sorting the values of a keuzelijst by their titles, in the order in which they are asked.

import { compareNames } from "../host.js";
import { editsIn, nodesAround, textAt, type Refactoring, type RefactoringPlace } from "./refactoring.js";

/** Offered on a keuzelijst that is not in order, and in which no comment belongs to a value. */
export function sortKeuzelijst({ file, span }: RefactoringPlace): readonly Refactoring[] {
  const node = nodesAround(file.tree, span).find((each) => each.kind === "keuzelijst");
  if (node?.kind !== "keuzelijst") return [];
  const { values } = node;
  const keyOf = (value: (typeof values)[number]): string => value.title.value.toLowerCase();
  const sorted = values.toSorted((a, b) => compareNames(keyOf(a), keyOf(b)));
  const isSorted = sorted.every((value, index) => value === values[index]);
  const holdsComment = file.tree.comments.some(
    (comment) => node.span.start <= comment.span.start && comment.span.end <= node.span.end,
  );
  if (isSorted || holdsComment || values.some(({ title, name }) => title.missing || name.name === ""))
    return [];
  const edits = values.flatMap((value, index) => {
    const next = sorted[index];
    return next === undefined || next === value
      ? []
      : [{ span: value.span, newText: textAt(file, next.span) }];
  });
  return [
    {
      kind: "refactor.rewrite",
      title: "Zet de waarden op volgorde van hun titel",
      edits: () => editsIn(file.path, ...edits),
    },
  ];
}
