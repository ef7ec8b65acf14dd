// Each refactoring as a person sees it: what is offered where, and the text afterwards, which decides the same.

import { describe, expect, test } from "vitest";
import { proefText } from "../../helpers/policy.js";
import { after, offeredAt, titlesAt } from "./helper.js";

/** The policy with these declarations. */
const P = (declarations: string): string => proefText(declarations);

const facts = `gegevens "Aanvraag"
  nieuw: ja/nee
  jaren: geheel getal van 0 tot en met 50
  sinds: datum
`;

describe("a condition that gets a name", () => {
  const title = "Maak van deze voorwaarde een `bepaal`, overal waar het staat (2 keer)";

  test("is put above its declaration, and used wherever the file says the same", () => {
    const text = P(`${facts}
besluit o "een overeenkomst"

// Wie lang bestaat.
voorwaarde a "A"
  eis  nieuw of «jaren ten minste 3»
  bron a punt 1

voorwaarde b "B"
  eis  jaren ten minste 3
  bron a punt 1
`);
    expect(after(text.replace("«", "‸").replace("»", "‸"), title)).toEqual({
      "proef.inkoop": P(`${facts}
besluit o "een overeenkomst"

bepaal nieuweVoorwaarde: ja/nee
  waarde jaren ten minste 3

// Wie lang bestaat.
voorwaarde a "A"
  eis  nieuw of nieuweVoorwaarde
  bron a punt 1

voorwaarde b "B"
  eis  nieuweVoorwaarde
  bron a punt 1
`),
    });
  });

  test("keeps the bullets of a list in line", () => {
    const text = P(`${facts}
besluit o "een overeenkomst"
voorwaarde a "A"
  eis  ‸elk van
         - nieuw
         - een van
             - jaren ten minste 3
             - sinds voor 1 januari 2020
  bron a punt 1
`);
    expect(after(text, "Maak van deze voorwaarde een `bepaal`")?.["proef.inkoop"])
      .toContain(`bepaal nieuweVoorwaarde: ja/nee
  waarde elk van
           - nieuw
           - een van
               - jaren ten minste 3
               - sinds voor 1 januari 2020

voorwaarde a "A"
  eis  nieuweVoorwaarde
`);
  });

  test("is not offered on a bare name, on the items of a list, or where a comment would go along", () => {
    expect(titlesAt(P(`${facts}besluit o "O"\nvoorwaarde a "A"\n  eis ‸nieuw\n  bron a punt 1`))).toEqual([]);
    expect(
      titlesAt(
        P(
          `structuur S\n  n: getal\ngegevens "G"\n  l: lijst van S\nbesluit o "O"\nvoorwaarde a "A"\n  eis elk van l heeft (‸n ten minste 3‸)\n  bron a punt 1`,
        ),
      ),
    ).toEqual([]);
    expect(
      titlesAt(
        P(`${facts}besluit o "O"\nvoorwaarde a "A"\n  eis ‸jaren /* zo */ ten minste 3‸\n  bron a punt 1`),
      ),
    ).toEqual([]);
  });
});

const withLong = (name: string): string =>
  P(`${facts}
// Of het lang is.
bepaal lang: ja/nee
  waarde jaren ten minste 3 en nieuw

besluit o "een overeenkomst"
voorwaarde a "A"
  eis  niet ${name}
  bron a punt 1
`);

test("a controle of a building block keeps its conditions, since it only counts where all of it is asked", () => {
  const block = `// bestand: blok.inkoop
bouwsteen blok "Blok"
${facts}controle echt "Het kan"
  eis ‸jaren ten minste 3 of nieuw
// bestand: proef.inkoop
${P('gebruik "blok.inkoop"\nbesluit o "O"\nvoorwaarde a "A"\n  eis nieuw of jaren meer dan 5\n  bron a punt 1')}`;
  expect(titlesAt(block)).toEqual([]);
});

describe("a bepaal that goes", () => {
  test("leaves its value in its place, in parentheses", () => {
    expect(after(withLong("la‸ng"), "Zet de waarde van `lang` in de plaats")).toEqual({
      "proef.inkoop": P(`${facts}
besluit o "een overeenkomst"
voorwaarde a "A"
  eis  niet (jaren ten minste 3 en nieuw)
  bron a punt 1
`),
    });
  });

  test("stays where an example speaks of it", () => {
    const withExample = `${withLong("la‸ng")}voorbeeld "E"\n  gegeven  ja nieuw\n  verwacht nee lang\n`;
    expect(titlesAt(withExample)).not.toContain("Zet de waarde van `lang` in de plaats");
  });

  test("is not offered with cases", () => {
    const cases = P(
      `${facts}bepaal ‸lang: ja/nee\n  als nieuw dan ja\n  anders nee\nbesluit o "O"\nvoorwaarde a "A"\n  eis lang\n  bron a punt 1`,
    );
    expect(titlesAt(cases)).toEqual([]);
  });
});

const withTest = (eis: string): string =>
  P(`${facts}besluit o "O"\nvoorwaarde a "A"\n  eis  ${eis}\n  bron a punt 1`);

describe("a name that nobody declared", () => {
  test.each([
    ["eis onbekendGegeven‸ en nieuw", "ja/nee"],
    ["eis onbekendGegeven‸ ten minste 3", "getal"],
    ["eis onbekendGegeven‸ ten minste € 3", "bedrag"],
    ["eis onbekendGegeven‸ uiterlijk 1 juli 2026", "datum"],
    ["eis onbekendGegeven‸ is een van (hoog, laag)", "Spoor"],
    ["eis onbekendGegeven‸ is laag", "Spoor"],
  ])("%s becomes a fact: %s", (clause, type) => {
    const text = P(`keuzelijst Spoor
  laag "Onder"
  hoog "Boven"
gegevens "Eerst"
  nieuw: ja/nee
  spoor: Spoor
besluit o "O"
voorwaarde a "A"
  ${clause}
  bron a punt 1
`);
    const changed = after(text, `maak een gegeven \`onbekendGegeven: ${type}\``);
    expect(changed?.["proef.inkoop"]).toContain(`  spoor: Spoor
  onbekendGegeven: ${type}
    vraag "Onbekend gegeven?"
besluit o "O"`);
  });

  test("is not declared where the norm itself can ask, or where no type can be told", () => {
    expect(titlesAt(withTest("onbekendGegeven‸"))).toEqual([]);
    expect(titlesAt(withTest("onbekendGegeven‸ is ander"))).toEqual([]);
  });

  test("gets a group of its own where there is none", () => {
    const text = P(
      `besluit o "O"\n\n// Wat telt.\nvoorwaarde a "A"\n  eis niet iets‸Nieuws\n  bron a punt 1`,
    );
    expect(after(text, "maak een gegeven `ietsNieuws: ja/nee`")?.["proef.inkoop"]).toContain(
      `besluit o "O"\n\ngegevens "Gegevens"\n  ietsNieuws: ja/nee\n    vraag "Iets nieuws?"\n\n// Wat telt.\nvoorwaarde`,
    );
  });
});

describe("`en` and `of` in one condition", () => {
  test("can be read in two ways, and a person chooses", () => {
    const mixed = withTest("nieuw en jaren ten minste 3 o‸f sinds voor 1 juli 2026");
    const titles = [
      "schrijf `(nieuw en jaren ten minste 3) of sinds voor 1 juli 2026`",
      "schrijf `nieuw en (jaren ten minste 3 of sinds voor 1 juli 2026)`",
    ];
    expect(titlesAt(mixed).filter((title) => title.startsWith("schrijf"))).toEqual(titles);
    for (const title of titles) {
      const written = title.slice("schrijf `".length, -1);
      expect(after(mixed, title)).toEqual({ "proef.inkoop": withTest(written) });
    }
  });
});

const withValues = (values: string): string =>
  P(
    `keuzelijst Spoor\n${values}\ngegevens "G"\n  s: Spoor\nbesluit o "O"\nvoorwaarde a "A"\n  eis s is b\n  bron a punt 1`,
  );

describe("a keuzelijst", () => {
  test("is put in the order of its titles", () => {
    const title = "Zet de waarden op volgorde van hun titel";
    expect(after(withValues('  b "Zee"\n  a "aap"\n  c‸ "Mies"'), title)).toEqual({
      "proef.inkoop": withValues('  a "aap"\n  c "Mies"\n  b "Zee"'),
    });
    expect(titlesAt(withValues('  b‸ "Aap"\n  a "Zee"'))).toEqual([]);
    expect(titlesAt(withValues('  b‸ "Zee" // hier\n  a "Aap"'))).toEqual([]);
  });
});

/** Another policy that uses the block. */
function other(rest: string): string {
  const text = P(`gebruik "blok.inkoop"\nbesluit o "O"\nvoorwaarde b volgens blok\n  bron a punt 1${rest}`);
  return `// bestand: ander.inkoop\n${text.replace("beleid proef", "beleid ander")}`;
}

describe("a norm that moves to a building block", () => {
  const block = `// bestand: blok.inkoop
bouwsteen blok "Blok"
voorwaarde b "B"
  vraag "B?"
`;
  const policy = (norm: string) => `${block}// bestand: proef.inkoop
${P(`gebruik "blok.inkoop"\n\ngegevens "G"\n  eigen: ja/nee\n\nbesluit o "O"\n\n${norm}\n\nvoorwaarde b volgens blok\n  bron a punt 1`)}`;
  const title = "Verplaats naar bouwsteen `blok`";

  test("is placed with what is its own", () => {
    const norm = `voorwaarde ‸c "C"
  vraag  "Heeft u dat?"
  bewijs "Uittreksel"
  bron   a punt 1
  lezing "Zo."`;
    const changed = after(policy(norm), title);
    expect(changed?.["blok.inkoop"]).toBe(`bouwsteen blok "Blok"
voorwaarde b "B"
  vraag "B?"

voorwaarde c "C"
  vraag  "Heeft u dat?"
  bewijs "Uittreksel"
  lezing "Zo."
`);
    expect(changed?.["proef.inkoop"]).toContain("voorwaarde c volgens blok\n  bron   a punt 1\n\n");
  });

  test("stays when the block does not know what it speaks of", () => {
    expect(titlesAt(policy('voorwaarde ‸c "C"\n  eis  eigen\n  bron a punt 1'))).toEqual([]);
  });

  const withOther = `${title}, en laat de norm vervallen in 1 ander beleid`;

  test("lapses in every other policy that uses the block, so that those decide as they did", () => {
    const norm = 'voorwaarde ‸c "C"\n  vraag "C?"\n  bron a punt 1';
    const changed = after(
      `${policy(norm)}${other('\nvoorwaarde d "D"\n  vraag "D?"\n  bron a punt 1')}`,
      withOther,
    );
    expect(changed?.["ander.inkoop"]).toContain(
      'voorwaarde d "D"\n  vraag "D?"\n  bron a punt 1\n\nvervalt blok.c\n  omdat "Dit document kent deze norm niet."\n',
    );
  });

  test("stays when its name means something in another policy that uses the block", () => {
    const norm = 'voorwaarde ‸c "C"\n  vraag "C?"\n  bron a punt 1';
    const named = other('\nvoorwaarde c "Een andere"\n  vraag "C?"\n  bron a punt 1');
    expect(after(`${policy(norm)}${named}`, withOther)).toBeUndefined();
  });
});

describe("an example of what no example shows", () => {
  const text = P(`keuzelijst Spoor
  laag "Laag"
  hoog "Hoog"
${facts}  spoor: Spoor
besluit o "een overeenkomst"
voorwaarde lang "Lang genoeg bezig"
  geldt als spoor is hoog
  eis jaren ten minste 3
  vrijgesteld als nieuw
  bron a punt 1
tabel graad: getal
  | spoor || graad |
  | laag  || 1     |
  | hoog  || 2     |
profiel gewoon
  spoor is hoog
  nee nieuw
  jaren is 10
voorbeeld "Het gewone geval"
  gegeven  zoals gewoon
  verwacht komt in aanmerking voor o
`);
  const at = (word: string) => text.replace(word, `‸${word}`);

  test("starts from an example there is, changes what is needed, and expects what comes out", () => {
    const place = offeredAt(at("voorwaarde lang"), { costly: true });
    const titles = place.offered.map(({ title }) => title).filter((title) => title.startsWith("Schrijf"));
    expect(titles).toEqual([
      "Schrijf een voorbeeld van `lang`: niet voldaan",
      "Schrijf een voorbeeld van `lang`: vrijgesteld",
      "Schrijf een voorbeeld van `lang`: niet van toepassing",
      "Schrijf een voorbeeld van `lang`: de grens `jaren` en 3: 2",
      "Schrijf een voorbeeld van `lang`: de grens `jaren` en 3: 3",
    ]);
    const texts = titles.map((title) => {
      const changed = after(at("voorwaarde lang"), title, { costly: true })?.["proef.inkoop"] ?? "";
      return changed.slice(changed.indexOf("voor o\n") + "voor o\n\n".length);
    });
    expect(texts[0]).toBe(`voorbeeld "Lang genoeg bezig: niet voldaan"
  gegeven  zoals gewoon
           jaren is 2
  verwacht komt niet in aanmerking voor o
           niet voldaan lang
`);
    expect(texts[1]).toBe(`voorbeeld "Lang genoeg bezig: vrijgesteld"
  gegeven  zoals gewoon
           ja nieuw
           jaren is 2
  verwacht komt in aanmerking voor o
           vrijgesteld lang
`);
    expect(texts[4]).toContain("jaren is 3\n  verwacht komt in aanmerking voor o\n           voldaan lang\n");
  });

  test("is put in a file of the policy itself, not in a part that others share", () => {
    const shared = `// bestand: deel.inkoop
profiel gewoon
  ja x
voorbeeld "Gewoon"
  gegeven  zoals gewoon
  verwacht komt in aanmerking voor o
// bestand: een.inkoop
${P('gebruik "deel.inkoop"\nbesluit o "O"\nvoorwaarde ‸x "X"\n  vraag "X?"\n  bron a punt 1')}
// bestand: twee.inkoop
${P('gebruik "deel.inkoop"\nbesluit o "O"\nvoorwaarde x "X"\n  vraag "X?"\n  bron a punt 1').replace("beleid proef", "beleid ander")}`;
    const changed = after(shared, "Schrijf een voorbeeld van `x`: niet voldaan", { costly: true });
    expect(Object.keys(changed ?? {})).toEqual(["een.inkoop"]);
    expect(changed?.["een.inkoop"]).toContain("gegeven  zoals gewoon\n           nee x\n");
  });

  test("is there for rows and outcomes too", () => {
    const titles = (word: string) =>
      offeredAt(at(word), { costly: true }).offered.map(({ title }) =>
        title.replace("Schrijf een voorbeeld van ", ""),
      );
    expect(titles("tabel graad")).toEqual(["`graad`: rij 1"]);
    expect(titles("besluit o")).toEqual(["`o`: komt niet in aanmerking"]);
    const row = after(at("tabel graad"), "Schrijf een voorbeeld van `graad`: rij 1", { costly: true });
    expect(row?.["proef.inkoop"]).toContain("spoor is laag\n  verwacht graad is 1\n");
  });

  test("is not looked for at every move of the cursor, nor in a policy with errors", () => {
    expect(titlesAt(at("tabel graad"))).toEqual([]);
    const broken = at("tabel graad").replace("eis jaren", "eis jarren");
    expect(offeredAt(broken, { costly: true }).offered).toEqual([]);
  });
});

test("nothing is offered in a part that nothing uses, in an empty file, or outside any declaration", () => {
  expect(titlesAt("‸")).toEqual([]);
  expect(titlesAt('keuzelijst A‸\n  b "Z"\n  a "A"\n')).toEqual([]);
  expect(titlesAt(P(`${facts}\n‸\n`))).toEqual([]);
});

describe("a placed norm that is written out", () => {
  const block = `// bestand: blok.inkoop
bouwsteen blok "Blok"
gegevens "G"
  jaren: geheel getal van 0 tot en met 50

// Wie nieuw is.
voorwaarde b "B"
  eis            jaren ten minste 3
  vrijgesteld als jaren is 1 of jaren is 2
  lezing         "Zo."
voorwaarde k "K"
  vraag "K?"
`;
  const policy = (placed: string, rest = "") => `${block}// bestand: proef.inkoop
${P(`gebruik "blok.inkoop"\n\nbesluit o "O"\n\n${placed}\n\nvoorwaarde k volgens blok\n  bron a punt 1${rest}`)}`;
  const placesK = "\nvoorwaarde k volgens blok\n  bron a punt 1";

  test("leaves the block when nobody else uses it there", () => {
    const changed = after(
      policy(
        'voorwaarde ‸b volgens blok\n  eis   jaren ten minste 4\n  bron  a punt 1\n  omdat "Hier vier."',
      ),
      "Haal `b` hierheen uit bouwsteen `blok`",
    );
    expect(changed?.["proef.inkoop"]).toContain(`voorwaarde b "B"
  vrijgesteld als jaren is 1 of jaren is 2
  lezing         "Zo."
  eis   jaren ten minste 4
  bron  a punt 1
`);
    expect(changed?.["blok.inkoop"]).not.toContain("voorwaarde b");
    expect(changed?.["blok.inkoop"]).not.toContain("Wie nieuw is");
  });

  test("gets a name of its own where others use it, in whatever speaks of it, and lapses", () => {
    const rest = `

bepaal beide: ja/nee
  waarde voldoet aan b en voldoet aan k

voorbeeld "Goed"
  gegeven ja k
          jaren is 3
  verwacht voldaan b, k
`;
    const changed = after(
      policy("voorwaarde ‸b volgens blok\n  bron a punt 1", rest) + other(placesK),
      "Schrijf `b` hier uit als `bEigen`, en laat die van bouwsteen `blok` vervallen",
    );
    const text = changed?.["proef.inkoop"] ?? "";
    expect(text).toContain(`voorwaarde bEigen "B"
  eis            jaren ten minste 3
  vrijgesteld als jaren is 1 of jaren is 2
  lezing         "Zo."
  bron a punt 1

vervalt blok.b
  omdat "Dit document heeft deze norm zelf."
`);
    expect(text).toContain("waarde voldoet aan bEigen en voldoet aan k");
    expect(text).toContain("verwacht voldaan bEigen, k");
    expect(changed?.["blok.inkoop"]).toBeUndefined();
  });

  test("takes its question along, and its reason says why the other lapses", () => {
    const placed =
      'voorwaarde ‸k volgens blok\n  vraag "Echt?"\n  bron a punt 1\n  omdat "Zo vraagt dit document."';
    const text = `${block}// bestand: proef.inkoop
${P(`gebruik "blok.inkoop"\nbesluit o "O"\nvoorwaarde b volgens blok\n  bron a punt 1\n${placed}`)}${other(placesK)}`;
    const changed = after(
      text,
      "Schrijf `k` hier uit als `kEigen`, en laat die van bouwsteen `blok` vervallen",
    );
    expect(changed?.["proef.inkoop"]).toContain(`voorwaarde kEigen "K"
  vraag "Echt?"
  bron a punt 1

vervalt blok.k
  omdat "Zo vraagt dit document."
`);
  });

  test("stays when what speaks of it is shared with another policy", () => {
    const part = `// bestand: deel.inkoop
voorbeeld "Goed"
  gegeven ja k
          jaren is 3
  verwacht voldaan b
`;
    const shared = (policy("voorwaarde ‸b volgens blok\n  bron a punt 1") + part + other(placesK)).replaceAll(
      'gebruik "blok.inkoop"',
      'gebruik "blok.inkoop"\ngebruik "deel.inkoop"',
    );
    expect(titlesAt(shared)).toEqual([]);
  });

  test("is not offered on a norm of the policy itself", () => {
    expect(titlesAt(P('besluit o "O"\nvoorwaarde ‸a "A"\n  vraag "A?"\n  bron a punt 1'))).toEqual([]);
  });
});
