import { describe, expect, it } from "vitest";
import { SignatureHelpRequest } from "vscode-languageserver";
import { openEditor } from "./helpers/editor.js";
import { answersEverywhere, openPolicies } from "./helpers/everywhere.js";
import { beleid } from "./helpers/policy.js";

const lists = [
  "structuur Lid",
  "  naam: tekst",
  "  fte: getal",
  'gegevens "Wie"',
  "  leden: lijst van Lid",
  "  jaren: lijst van getal",
].join("\n");

/** The signature with the place of the cursor between « and », or nothing. */
async function signature(written: string): Promise<string> {
  const editor = await openEditor(beleid(`${lists}\nbepaal x: getal\n  waarde ${written}`));
  const help = await editor.ask(SignatureHelpRequest.type, editor.place());
  const [only] = help?.signatures ?? [];
  if (only === undefined) return "";
  const active = only.parameters?.[help?.activeParameter ?? -1]?.label;
  return typeof active === "string" ? only.label.replace(active, `«${active}»`) : only.label;
}

describe("signature help", () => {
  it("is there from the first word of a form on, at the place where one writes", async () => {
    expect(await signature("aantal ‸")).toBe("aantal «lijst» met (voorwaarde)");
    expect(await signature("aantal led‸en")).toBe("aantal «lijst» met (voorwaarde)");
    expect(await signature("aantal leden ‸")).toBe("aantal lijst met («voorwaarde»)");
    expect(await signature("aantal leden met (‸")).toBe("aantal lijst met («voorwaarde»)");
    expect(await signature("aantal leden met (fte meer dan ‸ 1)")).toBe("aantal lijst met («voorwaarde»)");
    expect(await signature("som van ‸")).toBe("som van «veld» van lijst met (voorwaarde)");
    expect(await signature("som van ft‸e van leden")).toBe("som van «veld» van lijst met (voorwaarde)");
    expect(await signature("som van fte van ‸leden")).toBe("som van veld van «lijst» met (voorwaarde)");
    expect(await signature("som van fte van ‸")).toBe("som van veld van «lijst» met (voorwaarde)");
    expect(await signature("som van fte van leden met (‸)")).toBe(
      "som van veld van lijst met («voorwaarde»)",
    );
    expect(await signature("elk van ‸")).toBe("elk van «lijst» heeft (voorwaarde)");
    expect(await signature('elk van leden heeft (naa‸m is "A")')).toBe("elk van lijst heeft («voorwaarde»)");
  });

  it("ends behind the form, and is not there elsewhere", async () => {
    expect(await signature("aantal leden met (fte meer dan 1)‸")).toBe("");
    expect(await signature("aantal leden ten minste ‸")).toBe("");
    expect(await signature("‸aantal leden")).toBe("");
    expect(await signature("elk van\n    - kvk‸\n    - kvk")).toBe("");
    expect(await signature("1 // aantal ‸")).toBe("");
    expect(await signature('"aantal ‸"')).toBe("");
  });

  it("names the lists and fields that can stand there", async () => {
    const editor = await openEditor(beleid(`${lists}\nbepaal x: getal\n  waarde som van ‸fte van leden`), {
      capabilities: {
        textDocument: {
          signatureHelp: {
            signatureInformation: {
              parameterInformation: { labelOffsetSupport: true },
              activeParameterSupport: true,
            },
          },
        },
      },
    });
    expect(await editor.ask(SignatureHelpRequest.type, editor.place())).toEqual({
      signatures: [
        {
          label: "som van veld van lijst met (voorwaarde)",
          documentation: "De som van een veld over de lijst.",
          parameters: [
            { label: [8, 12], documentation: "Een veld met een getal, bedrag of percentage. Hier: fte." },
            {
              label: [17, 22],
              documentation: "Een gegeven van de soort `lijst van` een structuur. Hier: leden.",
            },
            {
              label: [28, 38],
              documentation: "Alleen wie hieraan voldoet, telt mee; weglaten mag. Hier: naam, fte.",
            },
          ],
          activeParameter: 0,
        },
      ],
      activeSignature: 0,
      activeParameter: 0,
    });
  });

  it("is asked for anywhere", async () => {
    const editor = await openPolicies();
    await answersEverywhere(editor, (at) => editor.ask(SignatureHelpRequest.type, at));
    expect(editor.log).toEqual([]);
  });
});
