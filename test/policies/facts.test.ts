// The facts of the whole corpus: what means the same has one name and one declaration, and each can be asked of somebody.

import { describe, expect, test } from "vitest";
import type { Clause, FeitNode } from "@inkoop/language";
import { checkProgram } from "../../compiler/check/index.js";
import { createNodeHost } from "../../compiler/host.node.js";
import { inkoopFilesUnder } from "../../compiler/host.js";
import type { Feit } from "../../compiler/model.js";
import { createProgram } from "../../compiler/program.js";
import { analyse, type Analysis } from "../../compiler/unit-index.js";
import { root } from "../files.js";

/** Names that are declared in more than one place, and why that is right. */
const declaredAnew: Readonly<Record<string, string>> = {
  zorgsoort: "a zorgsoort heading reads the fact of this name, and every document has its own list of kinds",
};

/** Facts whose questions have the same words in them, and why they are not the same fact. */
const alike: readonly { readonly names: readonly string[]; readonly because: string }[] = [
  {
    names: ["vraagdatum", "vraagdatumAsr"],
    because: "the provider puts its question to a.s.r., a.s.r. its own to the provider",
  },
  {
    names: ["antwoorddatum", "antwoorddatumAanbieder"],
    because: "a.s.r. answers the question of the provider, the provider that of a.s.r.",
  },
];

interface Asked {
  readonly beleid: string;
  readonly feit: Feit;
  /** Where the question stands that the fact answers. */
  readonly declaredAt: string;
}

const host = createNodeHost(root);
const program = createProgram(host, { roots: inkoopFilesUnder(host, "policies") });
const { beleiden } = checkProgram(program);
const analyses = new Map(program.units.map((unit) => [unit.header.name.name, analyse(unit)]));
const asked: readonly Asked[] = beleiden.flatMap((beleid) =>
  beleid.feiten.map((feit) => ({
    beleid: beleid.naam,
    feit,
    declaredAt: declarationOf(analyses.get(beleid.naam), feit.naam),
  })),
);

/** The place of a declaration; for the fact of a norm that places another, where the question itself stands. */
function declarationOf(analysis: Analysis | undefined, name: string): string {
  let symbol = analysis?.scope.value(name);
  while (symbol?.kind === "norm" && symbol.places !== undefined && !isAsked(symbol.node.clauses)) {
    symbol = symbol.places;
  }
  if (symbol === undefined) throw new Error(`there is no fact ${name}`);
  return `${symbol.file}:${symbol.nameSpan.start}`;
}

function isAsked(clauses: readonly Clause[]): boolean {
  return clauses.some((clause) => clause.kind === "textClause" && clause.word === "vraag");
}

/** Bounds are exact numbers, which JSON does not know. */
function exactly(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

/** Which different values each key has, of the keys with more than one. */
function severalFor(
  pairs: readonly (readonly [key: string, value: string])[],
): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, Set<string>>();
  for (const [key, value] of pairs) values.set(key, (values.get(key) ?? new Set()).add(value));
  return new Map(
    [...values].filter(([, each]) => each.size > 1).map(([key, each]) => [key, [...each].toSorted()]),
  );
}

/** Words that say nothing of what is asked: who is spoken to, articles, and the small words between. */
const idle = new Set(
  "aan asr bij dat de den der deze die dit een en er heb hebben heeft het hun in is met of om op te tot u uw van voor was".split(
    " ",
  ),
);

/** What a question asks, whoever it speaks to and in whatever order. */
function gistOf(vraag: string): string {
  const words =
    vraag
      .toLowerCase()
      .replaceAll("a.s.r.", "asr")
      .replaceAll("de aanbieder", "u")
      .match(/[\p{L}\d]+/gu) ?? [];
  return [...new Set(words.filter((word) => !idle.has(word)))].toSorted().join(" ");
}

describe("a fact of the corpus", () => {
  test("is declared in one place, whichever policies ask it", () => {
    const places = severalFor(asked.map(({ feit, declaredAt }) => [feit.naam, declaredAt]));
    expect([...places.keys()]).toEqual(Object.keys(declaredAnew));
  });

  test("asks the same question of the same people everywhere, with the same answer assumed", () => {
    const forms = severalFor(
      asked
        .filter(({ feit }) => !(feit.naam in declaredAnew))
        .map(({ feit: { naam, vraag, herkomst, aanname, bewijs, type, optioneel } }) => [
          naam,
          JSON.stringify({ vraag, herkomst, aanname, bewijs, type, optioneel }, exactly),
        ]),
    );
    expect([...forms]).toEqual([]);
  });

  test("has no second name: where questions come down to the same words, there is a reason", () => {
    const names = severalFor(asked.map(({ feit }) => [gistOf(feit.vraag), feit.naam]));
    expect([...names.values()]).toEqual(alike.map((each) => each.names));
  });

  test("is not a derived value elsewhere", () => {
    const facts = new Set(asked.map(({ feit }) => feit.naam));
    const derived = beleiden.flatMap(({ naam, afgeleiden }) =>
      afgeleiden.map((each) => `${naam} ${each.naam}`),
    );
    expect(derived.filter((each) => facts.has(each.split(" ")[1] ?? ""))).toEqual([]);
  });
});

describe("the question of a fact", () => {
  const facts: readonly FeitNode[] = program.files.flatMap(({ tree }) =>
    tree.declarations.flatMap((declaration) => {
      if (declaration.kind === "gegevens") return declaration.facts;
      return declaration.kind === "structuur" ? declaration.fields : [];
    }),
  );

  test("is written with it, for every fact and every field of a structuur", () => {
    expect(facts.length).toBeGreaterThan(300);
    expect(facts.filter(({ clauses }) => !isAsked(clauses)).map(({ name }) => name.name)).toEqual([]);
  });

  test("is a question", () => {
    expect(asked.filter(({ feit }) => !feit.vraag.includes("?")).map(({ feit }) => feit.naam)).toEqual([]);
  });

  test("speaks to the provider when the provider knows, and of the provider when the insurer does", () => {
    const misses = asked.filter(({ feit: { herkomst, vraag } }) =>
      herkomst.soort === "verzekeraar"
        ? /\bu(w)?\b/i.test(vraag)
        : herkomst.soort === "zorgaanbieder" && /\bde aanbieder\b/.test(vraag),
    );
    expect(misses.map(({ feit }) => `${feit.naam}: ${feit.vraag}`)).toEqual([]);
  });
});
