import { expect, test } from "vitest";
import { policyWith } from "../types/policy.js";
import { resolved, show } from "./policy.js";

function meaningOf(eis: string, more = ""): string {
  return show(resolved(policyWith(eis, more)).besluiten[0]?.normen[0]?.toets);
}

test.each([
  ["beroep is tandarts", "(beroep == Beroep.tandarts)"],
  ["beroep is geen van (tandarts, orthodontist)", "(beroep not in Beroep.tandarts,Beroep.orthodontist)"],
  ["nevenberoep is niet geen", "(nevenberoep is some)"],
  ["omzet ten minste 70% van plafond + € 10,50", "(omzet >= (70e-0%(plafond) + 105e-1))"],
  ["omzet - € 1 - € 2 meer dan plafond", "(((omzet - 1e-0) - 2e-0) > plafond)"],
  ["fte van 1 tot en met 2,5", "((fte >= 1e-0) & (fte <= 25e-1))"],
  ["ontvangenOp uiterlijk 1 juli van het jaar ervoor", "(ontvangenOp <= 2026-7-1)"],
  ["ontvangenOp uiterlijk 30 september van het contractjaar", "(ontvangenOp <= 2027-9-30)"],
  [
    "ontvangenOp binnen 6 weken na ondertekendOp",
    "((ontvangenOp >= ondertekendOp) & (ontvangenOp <= (ondertekendOp + 6 week)))",
  ],
  [
    "ontvangenOp binnen 5 jaar voor peildatum",
    "((ontvangenOp >= (peildatum - 5 jaar)) & (ontvangenOp <= peildatum))",
  ],
  ["peildatum na eerste dag van de maand na ontvangenOp", "(peildatum > firstOfNextMonth(ontvangenOp))"],
  ["settings bevat een van (setting1, setting2)", "(settings has Setting.setting1,Setting.setting2)"],
  ["aantal specialisten ten minste 2", "(count(specialisten, -) >= 2e-0)"],
  [
    "som van fte van specialisten met (big en rol is beroep) meer dan 1",
    "(total(Specialist/fte, specialisten, (Specialist/big & (Specialist/rol == beroep))) > 1e-0)",
  ],
  ["elk van specialisten heeft (big)", "every(specialisten, Specialist/big)"],
  ["voldoet aan overig of nieuw", "(meets(overig) | nieuw)"],
  ["niet (nieuw en digitaal)", "!(nieuw & digitaal)"],
])("`%s`", (eis, meaning) => {
  expect(meaningOf(eis)).toBe(meaning);
});

test("bullets are a list of conditions", () => {
  const eis = `een van
    - nieuw
    - digitaal en fte meer dan 1`;
  expect(meaningOf(eis)).toBe("(nieuw | (digitaal & (fte > 1e-0)))");
  expect(meaningOf(eis.replace("een van", "geen van"))).toBe("!(nieuw | (digitaal & (fte > 1e-0)))");
  expect(meaningOf(eis.replace("een van", "elk van"))).toBe("(nieuw & (digitaal & (fte > 1e-0)))");
});

test("a derived value is known by its name", () => {
  const more = `bepaal grens: bedrag
  waarde 10% van omzet
`;
  expect(meaningOf("plafond meer dan grens", more)).toBe("(plafond > =grens)");
});
