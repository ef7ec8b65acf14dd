// The tally in the authors' guide: it counts every kind of statement, and says what the policies now say.

import path from "node:path";
import { format, resolveConfig } from "prettier";
import { describe, expect, test } from "vitest";
import type { Beleid } from "@inkoop/compiler";
import { checkProgram } from "../../compiler/check/index.js";
import { createNodeHost } from "../../compiler/host.node.js";
import { createProgram } from "../../compiler/program.js";
import { findingsIn, listed } from "../compiler/findings.js";
import { filesIn, root, textOf } from "../files.js";
import { markers, tallyOf, withTally } from "./tally.js";

const guide = "policies/LEESMIJ.md";

/** Every policy of the corpus, in order of path; throws when one has errors, for then it cannot be counted. */
function policies(): readonly Beleid[] {
  const roots = filesIn("policies").filter(
    (file) => file.endsWith(".inkoop") && /^beleid\b/m.test(textOf(file)),
  );
  const program = createProgram(createNodeHost(root), { roots });
  const { beleiden, diagnostics } = checkProgram(program);
  if (beleiden.length === roots.length) return beleiden;
  const errors = diagnostics.filter(({ severity }) => severity === "fout");
  const found = errors.map(({ code, file, message }) => `${code} ${file}: ${message}`);
  throw new Error(["a policy with errors cannot be counted:", ...found].join("\n"));
}

async function formatted(markdown: string): Promise<string> {
  return format(markdown, { ...(await resolveConfig(path.join(root, guide))), parser: "markdown" });
}

describe("the tally of policies", () => {
  const found = findingsIn(`beleid fysio "Fysiotherapie 2027"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027

document "Inkoopbeleid"
  deel algemeen "Algemeen"          punten 1 tot en met 7
  deel tijdpad  "Tijdpad en fasen"  punten 1, 2, 3

toezegging indexatie "De tarieven stijgen mee"
  bron algemeen punt 5

aandachtspunt duurzaam "Werkt duurzaam"
  bron algemeen punt 6

aandachtspunt digitaal "Werkt digitaal"
  bron algemeen punt 6

termijn antwoord "Antwoord"
  door verzekeraar
  moet peildatum uiterlijk 1 maart 2027
  bron algemeen punt 7

prestatie toeslag "Toeslag"
  vergoed als spoed
  bron        algemeen punt 4

bepaal spoed: ja/nee "Spoed"
  waarde kvk
  bron   algemeen punt 4

tabel tarief: getal "Tarief"
  | spoed || tarief |
  | ja    || 2      |
  | nee   || 1      |
  bron algemeen punt 4

ontoetsbaar "Tijdpad"
  omdat "In de bron staat alleen *de kop*."
  bron  tijdpad punt 1, 2, 3

besluit nieuw "een overeenkomst"

voorwaarde kvk "Ingeschreven"
  vraag "Staat u ingeschreven?"
  bron  algemeen punt 1

voorwaarde goedkoop "Goedkoop"
  eis  tarief ten hoogste 1
  bron algemeen punt 2

uitsluiting fraude "Fraude"
  vraag "Fraudeert u?"
  bron  algemeen punt 3

voorbeeld "Leeg"
  gegeven  ja fraude
  verwacht uitgesloten
`);

  test("counts every kind of statement, the points and the examples, and gives every reason", async () => {
    expect(listed(found)).toEqual([]);
    expect(await formatted(tallyOf(found.beleiden))).toBe(`|                          | \`fysio\` |
| ------------------------ | ------: |
| **Regels die beslissen** |       4 |
| · \`voorwaarde\`           |       2 |
| · \`uitsluiting\`          |       1 |
| · \`prestatie\`            |       1 |
| **Afgeleide waarden**    |       2 |
| · \`bepaal\`               |       1 |
| · \`tabel\`                |       1 |
| **Termijnen**            |       1 |
| **Toezeggingen**         |       1 |
| **Aandachtspunten**      |       2 |
| **Ontoetsbaar**          |       1 |
| Besluiten                |       1 |
| Punten van de bron       |      10 |
| Voorbeelden              |       1 |

### Wat ontoetsbaar is, en waarom

#### Fysiotherapie 2027 (\`fysio\`)

- **Tijdpad** (Tijdpad en fasen, de punten 1 tot en met 3). In de bron staat alleen \\*de kop\\*.
`);
  });

  test("takes the place of the one before it, and leaves the rest of the text alone", () => {
    const text = `Voor\n\n${markers.begin}\noud\n${markers.end}\n\nNa\n`;
    expect(withTally(text, "nieuw")).toBe(`Voor\n\n${markers.begin}\n\nnieuw\n\n${markers.end}\n\nNa\n`);
  });

  test("has a place only between its markers", () => {
    expect(() => withTally("Zonder plaats", "nieuw")).toThrow(markers.begin);
  });
});

// A file snapshot of the guide itself, so that `npm run tally` (the same test with -u) is what writes it.
test("the tally in the guide is current", async () => {
  const current = await formatted(withTally(textOf(guide), tallyOf(policies())));
  await expect(
    current,
    `the tally in ${guide} is not what the policies say now: run \`npm run tally\` and commit what it writes`,
  ).toMatchFileSnapshot(path.join(root, guide));
});
