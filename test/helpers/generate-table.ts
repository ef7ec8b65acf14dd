// Random tables that are complete and exact by construction: every column is split into parts that leave nothing out.

import { isNumber } from "./generate-expressions.js";
import type { Named, World } from "./generate-expressions.js";
import { randomDate, randomNumber } from "./generate-vocabulary.js";

/** The header and rows of a table that gives `name`; `result` gives a result. */
export function generateTable(world: World, name: string, result: () => string): string {
  const { choices } = world;
  const columns: Named[] = [];
  for (let count = 1 + choices.below(3); count > 0; count -= 1) {
    const free = world.values.filter((value) => value.kind !== "tekst" && !columns.includes(value));
    const column = choices.oneOf(free);
    if (column !== undefined) columns.push(column);
  }
  const rows = rowsOf(world, columns);
  const texts = rows.map((cells) => ({ cells, text: `  | ${cells.join(" | ")} || ${result()} |` }));
  // A row that says the same once more is no contradiction.
  const again = choices.chance(20) ? texts.slice(0, 1) : [];
  return [
    `  | ${columns.map((column) => column.name).join(" | ")} || ${name} |`,
    ...[...texts, ...again].map(({ text }) => text),
  ].join("\n");
}

function rowsOf(world: World, columns: readonly Named[]): readonly (readonly string[])[] {
  const [first, ...others] = columns;
  if (first === undefined) return [[]];
  const cells = world.choices.chance(20) ? ["-"] : cellsFor(world, first);
  return cells.flatMap((cell) => rowsOf(world, others).map((row) => [cell].concat(row)));
}

/** Cells of which exactly one holds for every value. */
function cellsFor({ choices, keuzelijsten }: World, { kind, list, optional }: Named): readonly string[] {
  const none = optional ? ["geen"] : [];
  if (isNumber(kind)) {
    const bound = randomNumber(choices, kind);
    return [
      ...choices.pick([
        [`ten minste ${bound}`, `minder dan ${bound}`],
        [`meer dan ${bound}`, `ten hoogste ${bound}`],
      ]),
      ...none,
    ];
  }
  switch (kind) {
    case "ja/nee":
      return ["ja", "nee"];
    case "datum": {
      const date = randomDate(choices);
      return [
        ...choices.pick([
          [`voor ${date}`, `vanaf ${date}`],
          [`uiterlijk ${date}`, `na ${date}`],
        ]),
        ...none,
      ];
    }
    case "keuzelijst": {
      const [first, ...others] = keuzelijsten.get(list ?? "") ?? ["rood"];
      if (others.length === 0) return [first, ...none];
      const rest = choices.chance(50) ? [others.join(", ")] : [`niet ${first}`];
      return choices.chance(30) ? [first, ...others, ...none] : [first, ...rest, ...none];
    }
    case "tekst":
      return ["-"];
  }
}
