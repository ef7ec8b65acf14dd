// The register over policies: one policy for each zorgsoort and day, and an error at build when there would be two.

import { writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { transform } from "esbuild";
import { describe, expect, it } from "vitest";
import { emitRegister, zorgsoortenOf } from "../../compiler/emit/register.js";
import { emitRuntime } from "../../compiler/emit/typescript.js";
import { compile, emitted, inFolder } from "../helpers/emitted.js";
import { repositoryPolicies } from "../helpers/policies.js";
import { policyOf } from "../helpers/policy.js";
import { workbench } from "../compiler/cli/workbench.js";

/** A small policy of this name, for these years, and of these zorgsoorten when it has any. */
function small(naam: string, van: number, totEnMet: number, ...zorgsoorten: readonly string[]): string {
  const list = zorgsoorten.map((zorgsoort) => `  ${zorgsoort} "${zorgsoort}"\n`).join("");
  const asks = `keuzelijst Zorgsoort\n${list}\ngegevens "Aanvraag"\n  zorgsoort: Zorgsoort\n    vraag "Welke zorg?"\n\n`;
  return `beleid ${naam} "${naam}"
  verzekeraar "a.s.r."
  looptijd    1 januari ${van} tot en met 31 december ${totEnMet}

document "Bron"
  deel a "Deel A" punten 1

${list === "" ? "" : asks}besluit deelname "deelname"

voorwaarde past "De zorg past"
  ${list === "" ? 'vraag "Past de zorg?"' : `eis  zorgsoort is ${zorgsoorten[0]}`}
  bron a punt 1
`;
}

interface Inschrijving {
  readonly naam: string;
  readonly laad: () => Promise<{ readonly beleid: { readonly naam: string } }>;
}
interface Register {
  readonly beleidsstukken: Readonly<Record<string, Inschrijving>>;
  readonly beleidOp: (zorgsoort: string, datum: string) => Inschrijving | undefined;
}

describe("the register", () => {
  it("finds the policy for a zorgsoort on a day, over all policies of the repository", async () => {
    const policies = repositoryPolicies();
    const files = [emitRegister(policies), emitRuntime()];
    await inFolder([], async (folder) => {
      for (const { path: name, text } of files) {
        const { code } = await transform(text, { loader: "ts", format: "esm", target: "es2022" });
        await writeFile(path.join(folder, name.replace(/\.ts$/, ".js")), code);
      }
      await writeFile(path.join(folder, "mondzorg.js"), 'export const beleid = { naam: "mondzorg" };');
      const url = pathToFileURL(path.join(folder, "inkoop-register.js")).href;
      const { beleidOp, beleidsstukken } = (await import(url)) as Register;
      const on = (zorgsoort: string, datum: string): string | undefined => beleidOp(zorgsoort, datum)?.naam;

      expect(Object.keys(beleidsstukken)).toEqual(policies.map(({ naam }) => naam).toSorted());
      expect(["mondzorg", "prothetiek", "implantologie"].map((each) => on(each, "2028-12-31"))).toEqual([
        "mondzorg",
        "mondzorg",
        "mondzorg",
      ]);
      expect(on("haarwerken", "2027-01-01")).toBe("hulpmiddelen");
      // The three tracks of the GGZ are each a zorgsoort: which one is for whom, each of them says in `spoor`.
      expect(
        ["ggzDigitaal", "ggzMaatwerk", "ggzVrijgevestigd"].map((each) => on(each, "2027-06-30")),
      ).toEqual(["ggzDigitaal", "ggzMaatwerk", "ggzVrijgevestigd"]);
      // Both ends of a looptijd count, and nothing beyond them.
      expect(
        ["2026-12-31", "2027-01-01", "2028-12-31", "2029-01-01"].map((day) => on("prothetiek", day)),
      ).toEqual([undefined, "mondzorg", "mondzorg", undefined]);
      expect(on("huisartsen", "2027-01-01")).toBeUndefined();
      expect(on("toString", "2027-01-01")).toBeUndefined();
      expect(() => on("mondzorg", "1 maart 2027")).toThrow('"1 maart 2027" is geen datum');
      expect(() => on("mondzorg", "2027-02-30")).toThrow(RangeError);
      const module = await beleidOp("mondzorg", "2027-03-01")?.laad();
      expect(module?.beleid.naam).toBe("mondzorg");
    });
  });

  it("takes successors as one zorgsoort: the name without the years behind it", () => {
    const names = ["mondzorg", "mondzorg2028", "mondzorg2027_2028", "zorg112"];
    expect(names.map((naam) => zorgsoortenOf(policyOf(small(naam, 2027, 2027))))).toEqual([
      ["mondzorg"],
      ["mondzorg"],
      ["mondzorg"],
      ["zorg112"],
    ]);
  });

  it("has types: a zorgsoort gives the modules that can be for it", async () => {
    const policies = [
      policyOf(small("wijk2027", 2027, 2027, "thuis", "nacht")),
      policyOf(small("wijk2028", 2028, 2028, "thuis")),
    ];
    const files = await Promise.all(policies.map(emitted));
    const use = {
      path: "gebruik.ts",
      text: `import { beleidOp, type BeleidVan } from "./inkoop-register.js";
const nacht: BeleidVan["nacht"] = "wijk2027";
const thuis: BeleidVan["thuis"] = "wijk2028";
export async function uitkomst(datum: string): Promise<string | undefined> {
  const module = await beleidOp("nacht", datum)?.laad();
  // One policy alone is for this zorgsoort, so its facts are known.
  const een = module?.uitkomst({ zorgsoort: "nacht" });
  // @ts-expect-error a zorgsoort that this policy does not have
  module?.uitkomst({ zorgsoort: "dag" });
  return een ?? nacht + thuis;
}
export const elders: string | undefined = beleidOp("of er iets is" as string, "2027-01-01")?.naam;
`,
    };
    const all = [...files.flat(), emitRegister(policies), use];
    expect(await inFolder(all, (folder) => compile(folder))).toBe("");
  });
});

describe("inkoop build of more than one policy", () => {
  const build = ["build", "--out", "uit"];

  it("writes the register beside the modules, and for one policy none", async () => {
    const bench = workbench({
      "a.inkoop": small("wijk2027", 2027, 2027),
      "b.inkoop": small("wijk2028", 2028, 2028),
    });
    expect((await bench.run(build)).code).toBe(0);
    expect(bench.read("uit/inkoop-register.ts")).toContain('readonly wijk: "wijk2027" | "wijk2028";');
    const { out } = await bench.run(["build", "a.inkoop", "--out", "uit"]);
    expect(out).toContain(
      "overbodig    uit/inkoop-register.ts\noverbodig    uit/wijk2028.ts\n1 beleid in uit.",
    );
  });

  it("refuses two policies for one zorgsoort on one day (INK0944), and shows both", async () => {
    const bench = workbench({
      "a.inkoop": small("wijk2027", 2027, 2028),
      "b.inkoop": small("wijk2028", 2028, 2029),
    });
    const { code, out } = await bench.run(build);
    expect(code).toBe(1);
    expect(out).toBe(`fout INK0944 Twee beleidsstukken voor één zorgsoort
  b.inkoop:3:3
  │
3 │   looptijd    1 januari 2028 tot en met 31 december 2029
  │   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

  Voor zorgsoort \`wijk\` gelden \`wijk2027\` en \`wijk2028\` allebei van 1 januari 2028 tot en met 31
  december 2028. Pas een van de looptijden aan, of geef wat verschilt een eigen naam.

  De looptijd van \`wijk2027\`.
  a.inkoop:3:3
  │
3 │   looptijd    1 januari 2027 tot en met 31 december 2028
  │   ------------------------------------------------------

1 fout in 1 bestand.
`);
    expect(bench.files()).toEqual(["a.inkoop", "b.inkoop"]);
    expect((await bench.run(["build", "b.inkoop", "--out", "uit"])).code).toBe(0);
  });

  it("refuses them also when only a value of Zorgsoort is the same", async () => {
    const bench = workbench({
      "a.inkoop": small("wijk", 2027, 2027, "thuis", "nacht"),
      "b.inkoop": small("kraam", 2027, 2027, "kraamzorg", "thuis"),
    });
    expect((await bench.run(build)).out).toContain("Voor zorgsoort `thuis` gelden `wijk` en `kraam` allebei");
  });
});

describe("inkoop build --schemas", () => {
  it("writes a schema and a service beside each module, and names them when they are left behind", async () => {
    const bench = workbench({ "a.inkoop": small("wijk", 2027, 2027) });
    await bench.run(["build", "--out", "uit", "--schemas"]);
    expect(bench.files()).toEqual([
      "a.inkoop",
      "uit/inkoop-runtime.ts",
      "uit/wijk.openapi.json",
      "uit/wijk.schema.json",
      "uit/wijk.ts",
    ]);
    expect(JSON.parse(bench.read("uit/wijk.schema.json"))).toMatchObject({ title: "Gegevens voor wijk" });
    expect((await bench.run(["build", "--out", "uit", "--schemas", "--check"])).code).toBe(0);
    const { out } = await bench.run(["build", "--out", "uit"]);
    expect(out).toContain("overbodig    uit/wijk.openapi.json\noverbodig    uit/wijk.schema.json\n");
  });
});
