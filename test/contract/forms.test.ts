// The policy as data holds all that a form needs: here is one, built from nothing else.

import { describe, expect, it } from "vitest";
import { gegevensOf } from "../../compiler/emit/plain-data.js";
import type { BeleidGegevens, FeitGegevens, FeitType } from "../../compiler/runtime/policy.js";
import { repositoryPolicies } from "../helpers/policies.js";
import { policyOf } from "../helpers/policy.js";
import { kleinBeleid } from "../compiler/emit/kleinbeleid.js";

/** One field of a form, as a person sees it. */
function shown(beleid: BeleidGegevens, feit: FeitGegevens): string {
  const { vraag, type, optioneel, herkomst, aanname, bewijs } = feit;
  return [
    vraag,
    `  ${control(beleid, type)}${optioneel ? " / Geen" : ""}`,
    ...(herkomst.soort === "zorgaanbieder"
      ? []
      : [`  door ${herkomst.soort === "derde" ? herkomst.naam : herkomst.soort}`]),
    ...(aanname === undefined ? [] : [`  tot dan: ${aanname ? "ja" : "nee"}`]),
    ...bewijs.map((text) => `  bijvoegen: ${text}`),
    ...helpOf(beleid, feit).map((text) => `  uitleg: ${text}`),
  ].join("\n");
}

/** What a person fills in. */
function control(beleid: BeleidGegevens, type: FeitType): string {
  switch (type.soort) {
    case "ja/nee":
      return "( ) ja ( ) nee";
    case "getal":
    case "percentage":
    case "bedrag":
      return `[${type.soort}${type.geheel ? ", heel" : ""} ${type.min ?? "…"} – ${type.max ?? "…"}]`;
    case "datum":
      return "[dd-mm-jjjj]";
    case "tekst":
      return "[tekst]";
    case "keuzelijst": {
      const keuzelijst = beleid.keuzelijsten.find(({ naam }) => naam === type.naam);
      if (keuzelijst === undefined) throw new Error(`a form cannot offer ${type.naam}`);
      return keuzelijst.waarden.map(({ titel }) => `( ) ${titel}`).join(" ");
    }
    case "structuur": {
      const structuur = beleid.structuren.find(({ naam }) => naam === type.naam);
      if (structuur === undefined) throw new Error(`a form cannot ask for ${type.naam}`);
      return structuur.velden
        .map((veld) => `{${shown(beleid, veld).replaceAll(/\s*\n\s*/g, " ")}}`)
        .join(" ");
    }
    case "lijst":
      return `meer: ${control(beleid, type.van)}`;
  }
}

/** Why it is asked: what hangs on it, where that stands, and how that was read. */
function helpOf(beleid: BeleidGegevens, { norm }: FeitGegevens): readonly string[] {
  const found = beleid.besluiten.flatMap(({ normen }) => normen).find(({ naam }) => naam === norm);
  if (found === undefined) return [];
  const { titel, bron, gevolg, extern } = found;
  return [
    titel,
    ...gevolg,
    ...extern,
    ...bron.map((place) => `${place.titel}, punt ${place.punten.join(", ")}`),
  ];
}

const policies = [...repositoryPolicies(), policyOf(kleinBeleid)].map(
  (each) => [each.naam, gegevensOf(each)] as const,
);

describe.each(policies)("a form for %s", (_, beleid) => {
  it("asks each question once, in words, under a heading, of somebody", () => {
    for (const { naam, vraag, herkomst, groep } of beleid.feiten) {
      expect([naam, vraag.length > 5]).toEqual([naam, true]);
      expect([naam, naam === "peildatum" || groep !== ""]).toEqual([naam, true]);
      expect([naam, herkomst.soort !== "derde" || herkomst.naam !== ""]).toEqual([naam, true]);
    }
    const names = beleid.feiten.map(({ naam }) => naam);
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toBe("peildatum");
  });

  it("can show every question with all that it offers, and has help for each that is a norm", () => {
    for (const feit of beleid.feiten) {
      expect(shown(beleid, feit)).not.toMatch(/undefined|\[object/);
      expect([feit.naam, feit.norm === undefined || helpOf(beleid, feit).length > 0]).toEqual([
        feit.naam,
        true,
      ]);
    }
  });
});

it("reads as a form", async () => {
  const beleid = gegevensOf(policyOf(kleinBeleid));
  const form = beleid.feiten.map((feit) => shown(beleid, feit)).join("\n");
  await expect(`${form}\n`).toMatchFileSnapshot("__snapshots__/kleinbeleid.formulier.txt");
});
