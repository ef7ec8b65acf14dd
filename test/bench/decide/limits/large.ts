// The generated policies by hand: what `test/helpers/generate-large-policy.ts` says, as an engineer writes it for speed who
// knows the policy, has all facts, and trusts them. To see how much of the growth of a module is that of any such code.

/** So many chapters are one function: one for all would be too long for the engine to optimise. */
const CHAPTERS_EACH = 5;

/**
 * JavaScript: `check` says the outcome of what `prepare` makes of facts, a small object for each chapter, for one of all facts
 * is a table to the engine; `functionsByHand` are the functions that it calls. Each chapter has four norms.
 */
export function largeByHand(chapters: number): string {
  const parts: string[] = [];
  for (let first = 1; first <= chapters; first += CHAPTERS_EACH) {
    const last = Math.min(chapters, first + CHAPTERS_EACH - 1);
    const lines = Array.from({ length: last - first + 1 }, (_, index) => chapterOf(first + index));
    parts.push(
      `function part${parts.length}(facts) { let failed = 0, f = facts[0], tarief = false, maat = false; ${lines.join("\n")} return failed; }`,
    );
  }
  const names = parts.map((_, index) => `part${index}`);
  return `export function prepare(facts) {
  return Array.from({ length: ${chapters} }, (_, index) => {
    const of = (name) => facts[name + (index + 1)];
    return {
      soort: of("soort").replace(/[0-9]+$/, ""),
      aantal: of("aantal"),
      omzet: of("omzet"),
      begin: of("begin"),
      medewerkers: of("medewerkers"),
      ingeschreven: of("ingeschreven"),
      schorsing: of("schorsing"),
    };
  });
}
let maatBefore = false;
function sumOfFte(list) {
  let sum = 0;
  for (let index = 0; index < list.length; index += 1) sum += Math.round(list[index].fte * 10_000);
  return sum;
}
${parts.join("\n")}
export function check(facts) {
  let failed = 0;
  ${names.map((name) => `failed |= ${name}(facts);`).join("\n")}
  if ((failed & 8) !== 0) return "uitgesloten";
  return failed === 0 ? "komt in aanmerking" : "komt niet in aanmerking";
}
export const functionsByHand = [${names.join(", ")}];
`;
}

/** The norms of one chapter; the third leans on the chapter before, and in the first on itself. */
function chapterOf(c: number): string {
  return `
    f = facts[${c - 1}];
    tarief = f.aantal >= (f.soort === "klein" ? 100 : 10);
    maat = (f.soort !== "klein" || f.aantal >= 10) && f.omzet > 100_000;
    if (!f.ingeschreven) failed |= 1;
    if (f.soort !== "groot" && f.begin > "2026-11-01" && !tarief) failed |= 2;
    if (sumOfFte(f.medewerkers) < 5000 && !${c === 1 ? "maat" : "maatBefore"}) failed |= 4;
    if (f.schorsing) failed |= 8;
    maatBefore = maat;`;
}
