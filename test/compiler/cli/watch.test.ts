// `inkoop watch`: what a person sees while working. Nothing here waits for time: only for what is printed.

import { mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { fysio, klein, misspelt } from "./policies.js";
import { watching } from "./watching.js";
import { workbench } from "./workbench.js";

const failing = fysio.replace("verwacht komt in aanmerking\n", "verwacht uitgesloten\n");

/** A policy of this name that uses a block. */
function user(name: string): string {
  const using = klein
    .replace("beleid klein", `beleid ${name}`)
    .replace("gegevens", 'gebruik "gedeeld.inkoop"\n\ngegevens');
  return `${using}\nvoorwaarde kvk volgens gedeeld\n  bron algemeen punt 1\n`;
}

describe("inkoop watch", () => {
  test("starts with everything, and ends with 0 at Ctrl-C", async () => {
    const bench = workbench({ "klein.inkoop": misspelt, "fysio.inkoop": fysio });
    const watch = watching(bench);
    expect(await watch.until(/stopt/)).toBe(`fout INK0221 Onbekende naam
  klein.inkoop:15:8
   │
15 │   eis  omzett ten minste € 100
   │        ^^^^^^

  De naam \`omzett\` bestaat niet. Bedoelde u \`omzet\`?

  Oplossing: schrijf \`omzet\`

Fysiotherapie 2027: 2 voorbeelden, alles klopt.

1 fout in 1 bestand. 2 voorbeelden in 1 beleid: alles klopt.

Kijkt mee met elke wijziging; Ctrl-C stopt.

`);
    expect(await watch.stop()).toBe(0);
    expect(watch.errors()).toBe("");
  });

  test("says which file changed and what that solved, and runs the examples of that policy alone", async () => {
    const bench = workbench({ "klein.inkoop": misspelt, "fysio.inkoop": fysio });
    const watch = watching(bench);
    await watch.until(/stopt/);
    bench.write({ "klein.inkoop": klein });
    expect(await watch.until(/gewijzigd/)).toBe(`── klein.inkoop gewijzigd ──

Klein beleid: geen voorbeelden.

Geen bevindingen in 2 bestanden. 1 bevinding opgelost. 2 voorbeelden in 2 beleidsstukken: alles klopt.

`);
  });

  test("shows what is new in full and what was there in one line", async () => {
    const bench = workbench({ "a.inkoop": misspelt, "b.inkoop": fysio });
    const watch = watching(bench);
    await watch.until(/stopt/);
    bench.write({
      "a.inkoop": `// Er komt een regel bij.\n${misspelt.replace("€ 100", "€ 100 of omzt is € 1")}`,
    });
    const shown = await watch.until(/gewijzigd/);
    expect(shown).toContain("fout INK0221 Onbekende naam\n  a.inkoop:16:");
    expect(shown).toContain("De naam `omzt` bestaat niet.");
    expect(shown).toContain("\nnog steeds fout INK0221 a.inkoop:16:8 Onbekende naam\n");
    expect(shown).toContain("\n2 fouten in 1 bestand. 2 voorbeelden in 1 beleid: alles klopt.\n");
  });

  test("shows an example that fails after an edit", async () => {
    const bench = workbench({ "fysio.inkoop": fysio });
    const watch = watching(bench);
    await watch.until(/stopt/);
    bench.write({ "fysio.inkoop": failing });
    const shown = await watch.until(/gewijzigd/);
    expect(shown).toContain("✗ Alles in orde");
    expect(shown).toContain("Geen bevindingen in 1 bestand. 2 voorbeelden in 1 beleid: 1 niet goed.\n");
  });

  test("runs the examples of every policy that uses a block that changed", async () => {
    const block = 'bouwsteen gedeeld "Gedeeld"\n\nvoorwaarde kvk "KvK"\n  vraag "Staat u ingeschreven?"\n';
    const bench = workbench({
      "gedeeld.inkoop": block,
      "a.inkoop": user("a").replace("Klein", "Eerste"),
      "b.inkoop": user("b").replace("Klein", "Tweede"),
      "c.inkoop": klein,
    });
    const watch = watching(bench);
    await watch.until(/stopt/);
    bench.write({ "gedeeld.inkoop": block.replace("KvK", "Handelsregister") });
    const shown = await watch.until(/gewijzigd/);
    expect(shown).toContain("Eerste beleid: geen voorbeelden.\n\nTweede beleid: geen voorbeelden.\n");
    expect(shown).not.toContain("Klein beleid");
  });

  test("follows renames, deletions and files that come back", async () => {
    const bench = workbench({ "a.inkoop": klein, "b.inkoop": fysio });
    const watch = watching(bench);
    await watch.until(/stopt/);
    renameSync(path.join(bench.path, "a.inkoop"), path.join(bench.path, "c.inkoop"));
    expect(await watch.until(/weg/)).toContain("── c.inkoop nieuw; a.inkoop weg ──\n");
    rmSync(path.join(bench.path, "c.inkoop"));
    rmSync(path.join(bench.path, "b.inkoop"));
    expect(await watch.until(/enkel/)).toContain("Er is geen enkel beleidsbestand.\n");
    bench.write({ "b.inkoop": fysio });
    expect(await watch.until(/nieuw/)).toContain("Fysiotherapie 2027: 2 voorbeelden, alles klopt.\n");
  });

  test("follows a folder that disappears and comes back, and edits in it after that", async () => {
    const bench = workbench({
      "klein.inkoop": klein,
      "beleid/diep/fysio.inkoop": fysio,
      "package.json": "{}",
    });
    const watch = watching(bench, ["beleid"]);
    await watch.until(/stopt/);
    rmSync(path.join(bench.path, "beleid"), { recursive: true });
    expect(await watch.until(/weg/)).toContain("── beleid/diep/fysio.inkoop weg ──\n");
    bench.write({ "beleid/diep/fysio.inkoop": fysio });
    expect(await watch.until(/nieuw/)).toContain("── beleid/diep/fysio.inkoop nieuw ──\n");
    // A folder replaced at once by another of its name is one that a watcher loses sight of.
    rmSync(path.join(bench.path, "beleid"), { recursive: true });
    bench.write({ "beleid/diep/fysio.inkoop": failing });
    expect(await watch.until(/niet goed/)).toContain("── beleid/diep/fysio.inkoop gewijzigd ──\n");
    bench.write({ "beleid/diep/fysio.inkoop": fysio });
    expect(await watch.until(/alles klopt/)).toContain("── beleid/diep/fysio.inkoop gewijzigd ──\n");
  });

  test("follows what a file uses from elsewhere in the workspace, and does so when it appears later", async () => {
    const using = klein.replace("gegevens", 'gebruik "../gedeeld/deel.inkoop"\n\ngegevens');
    const bench = workbench({ "package.json": "{}", "beleid/klein.inkoop": using });
    const watch = watching(bench, ["beleid"]);
    expect(await watch.until(/stopt/)).toContain("fout INK0201 Bestand niet gevonden\n");
    bench.write({ "gedeeld/deel.inkoop": 'gegevens "Meer"\n  zetels: getal\n    vraag "Hoeveel?"\n' });
    expect(await watch.until(/nieuw/)).toContain("── gedeeld/deel.inkoop nieuw ──\n");
  });

  test("says when a file cannot be read as text, and goes on when it can", async () => {
    const bench = workbench({ "klein.inkoop": klein });
    const watch = watching(bench);
    await watch.until(/stopt/);
    bench.write({ "klein.inkoop": Buffer.from([0xff, 0xfe, 0x00]) });
    expect(await watch.until(/fout/)).toContain(
      "fout INK0902 `klein.inkoop` is niet te lezen: het is geen tekst in UTF-8.\n",
    );
    bench.write({ "klein.inkoop": klein.slice(0, 90) });
    expect(await watch.until(/nieuw/)).not.toContain("niet te lezen");
    bench.write({ "klein.inkoop": klein });
    expect(await watch.until(/gewijzigd/)).toContain("Geen bevindingen in 1 bestand.");
  });

  test("is silent about what changes nothing", async () => {
    const bench = workbench({ "klein.inkoop": klein, "node_modules/x.inkoop": misspelt });
    const watch = watching(bench);
    await watch.until(/stopt/);
    bench.write({ "klein.inkoop": klein, "LEESMIJ.md": "hallo", "node_modules/y.inkoop": misspelt });
    mkdirSync(path.join(bench.path, ".git"));
    bench.write({ ".git/z.inkoop": misspelt, "dist/klein.inkoop": misspelt });
    bench.write({ "laatste.inkoop": fysio });
    const shown = await watch.until(/laatste/);
    expect(shown.match(/──\n/g)).toHaveLength(1);
    expect(shown).toContain("── laatste.inkoop nieuw ──\n");
  });

  test("wipes nothing from the terminal", async () => {
    const bench = workbench({ "klein.inkoop": misspelt });
    const watch = watching(bench, [], { terminal: 80 });
    await watch.until(/stopt/);
    bench.write({ "klein.inkoop": klein });
    // oxlint-disable-next-line no-control-regex -- colours are the only thing that drives the terminal
    expect((await watch.until(/gewijzigd/)).replaceAll(/\u001b\[\d+m/g, "")).not.toContain("\u001b");
  });

  test("refuses a path that is not there from the start", async () => {
    expect(await workbench().run(["watch", "niets"])).toMatchObject({ code: 2, out: "" });
  });
});
