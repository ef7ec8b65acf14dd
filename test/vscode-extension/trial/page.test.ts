import { describe, expect, test } from "vitest";
import {
  addItem,
  answer,
  chooseBesluit,
  settle,
  takeInHand,
  type as typeAt,
} from "../../../vscode-extension/trial/model.js";
import { policy, trying } from "./trying.js";

/** What a person reads in `html`, with a line for each piece. */
function textOf(html: string): string {
  return html
    .replaceAll(/<option[^>]*>[^<]*<\/option>/g, "")
    .replaceAll(/<input([^>]*)>/g, (_, attributes: string) => fieldText(attributes))
    .replaceAll(/<\/(?:p|h\d|label|legend|dt|dd|li|button|summary)>/g, "\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&quot;", '"')
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

function fieldText(attributes: string): string {
  const value = /\bvalue="([^"]*)"/.exec(attributes)?.[1] ?? "";
  if (/type="(?:radio|checkbox)"/.test(attributes)) return /\bchecked\b/.test(attributes) ? "(•) " : "( ) ";
  return attributes.includes('type="date"') ? "" : `[${value}]\n`;
}

/** The part of the page with this class. */
function part(html: string, name: string): string {
  const start = html.search(new RegExp(`<\\w+ class="[^"]*\\b${name}\\b`));
  const [, tag = ""] = /^<(\w+)/.exec(html.slice(start)) ?? [];
  const end = html.indexOf(`</${tag}>`, start);
  return textOf(html.slice(start, end));
}

describe("the page of a trial", () => {
  test("asks what still matters: how it is answered, by whom, and with which proof", async () => {
    const { page } = await trying(policy);
    expect(textOf(page())).toMatchInlineSnapshot(`
      "Proef
      Besluit
      Bewaar als voorbeeld
      Ongedaan maken
      Begin opnieuw
      Onvolledig: over een overeenkomst valt nog niet te beslissen. Nog 6 vragen.
      ?Onvolledig: over een overeenkomst valt nog niet te beslissen
      Nog 6 vragen.
      Te geven door de zorgaanbieder: 6
      Vragen die ertoe doen
      Vooraan staat de vraag die het meeste kan beslissen.
      Meest beslissend
      Wat was uw omzet?
      €[]
      bedrag, ten minste € 0
      Te geven door de zorgaanbiederBewijs: De jaarrekeningAanvraagToon in de tekst
      Wat is uw beroep?
      ( ) Podotherapeut
      ( ) Pedicure
      (•) weet ik niet
      Te geven door de zorgaanbiederAanvraagToon in de tekst
      Op welke datum vraagt u aan?
      []
      Bijvoorbeeld 1 maart 2027 of 1-3-2027
      Te geven door de zorgaanbiederAanvraagToon in de tekst
      Welke korting geeft u?
      []
      %( ) geen
      Te geven door de zorgaanbiederAanvraagToon in de tekst
      Wie werken er in de praktijk?
      Voeg de eerste toe
      ( ) de lijst is leeg
      Te geven door de zorgaanbiederAanvraagToon in de tekst
      Staat u ingeschreven?
      ( ) ja
      ( ) nee
      (•) weet ik niet
      Te geven door de zorgaanbiederIngeschrevenToon in de tekst
      Onder voorbehoud
      Dit is aangenomen, zolang niemand iets anders zegt; de uitkomst rust erop.
      Loopt er een onderzoek?
      ( ) ja
      ( ) nee
      (•) zoals aangenomen: nee
      Te geven door de verzekeraarIn onderzoekToon in de tekst
      Alle normen
      4 onbekend, 1 sluit niet uit
      Normen
      ?Ingeschreven
      onbekendContractvoorwaarden, punt 1
      Gevraagd
      Staat u ingeschreven?
      ?Op tijd aangevraagd
      onbekendContractvoorwaarden, punt 2
      Vereist
      “Op welke datum vraagt u aan?” voor 1 oktober 2026
      Ontbreekt
      Wat is uw beroep?
      Op welke datum vraagt u aan?
      Wat was uw omzet?
      ?Groot genoeg
      onbekendContractvoorwaarden, punt 3
      Vereist
      “Wat was uw omzet?” ten minste € 10.000, en (“Welke korting geeft u?” is niet ingevuld, of “Welke korting geeft u?” ten hoogste 5%)
      Ontbreekt
      Wat was uw omzet?
      Welke korting geeft u?
      ?Genoeg medewerkers
      onbekendContractvoorwaarden, punt 4
      Vereist
      de som van “Hoeveel fte?” in “Wie werken er in de praktijk?” met (“Heeft de medewerker een diploma?” ja) ten minste 1,5
      Ontbreekt
      Wie werken er in de praktijk?
      ✓In onderzoek
      sluit niet uitContractvoorwaarden, punt 5"
    `);
  });

  test("says what is in the way, with what was found and asked", async () => {
    const { does, page } = await trying(policy);
    await does((trial) => answer(answer(trial, "omzet", 9500.5), "kvk", false));
    expect(part(page(), "verdict")).toMatchInlineSnapshot(`
      "✗Komt niet in aanmerking voor een overeenkomst
      Geen vraag doet er nog toe."
    `);
    expect(part(page(), "why")).toMatchInlineSnapshot(`
      "Aan 2 voorwaarden is niet voldaan:
      ✗Ingeschreven
      niet voldaanContractvoorwaarden, punt 1
      Gevraagd
      Staat u ingeschreven?
      Gevonden
      nee
      ✗Groot genoeg
      niet voldaanContractvoorwaarden, punt 3
      Vereist
      “Wat was uw omzet?” ten minste € 10.000, en (“Welke korting geeft u?” is niet ingevuld, of “Welke korting geeft u?” ten hoogste 5%)
      Gevonden
      Wat was uw omzet? € 9.500,50"
    `);
  });

  test("says which way out was taken, and what no longer counts", async () => {
    const { does, page } = await trying(policy);
    await does((trial) =>
      answer(answer(answer(trial, "omzet", 0), "beroep", "podotherapeut"), "aanvraagdatum", "2027-01-01"),
    );
    const norms = part(page(), "more");
    expect(norms).toContain("Vrijgesteld als\neerste aanvraag: “Wat was uw omzet?” is € 0");
    await does((trial) => chooseBesluit(trial, "toeslag"));
    expect(textOf(page())).toContain("Telt nu niet mee\nWat is uw beroep?");
    expect(textOf(page())).not.toContain("Telt nu niet mee\nWat was uw omzet?");
  });

  test("shows records with their fields, and which of them the outcome waits for", async () => {
    const { does, page } = await trying(policy);
    await does((trial) =>
      answer(addItem(addItem(trial, "medewerkers", {}), "medewerkers", {}), "medewerkers[0].fte", 0.8),
    );
    expect(part(page(), "record")).toMatchInlineSnapshot(`
      "Nummer 1
      Hoeveel fte?
      [0,8]
      getal van 0 tot en met 1
      Heeft de medewerker een diploma?
      ( ) ja
      ( ) nee
      (•) weet ik niet
      hier wacht de uitkomst opte geven door Diplomaregister
      Verwijder"
    `);
  });

  test("ties what is wrong to its field", async () => {
    const { does, page } = await trying(policy);
    const error = { error: "Dit is geen bedrag." };
    await does((trial) => settle(typeAt(trial, "omzet", "veel", error), "omzet", error));
    const [field = ""] = /<input id="field-omzet"[^>]*>/.exec(page()) ?? [];
    expect(field).toContain('value="veel"');
    expect(field).toContain('aria-invalid="true"');
    expect(field).toContain('aria-describedby="hint-omzet error-omzet"');
    expect(page()).toMatch(/<p class="error" id="error-omzet">.*Dit is geen bedrag\.<\/p>/);
  });

  test("says politely what comes out, and only when that changes", async () => {
    const { does, page } = await trying(policy);
    const spoken = (): string =>
      /<p class="heard" role="status" aria-live="polite">([^<]*)/.exec(page())?.[1] ?? "";
    expect(spoken()).toBe("Onvolledig: over een overeenkomst valt nog niet te beslissen. Nog 6 vragen.");
    await does((trial) => answer(trial, "kvk", false));
    expect(spoken()).toBe("Komt niet in aanmerking voor een overeenkomst. Geen vraag doet er nog toe.");
    await does((trial) => answer(trial, "korting", null));
    expect(spoken()).toBe("Komt niet in aanmerking voor een overeenkomst. Geen vraag doet er nog toe.");
  });

  test("keeps the last outcome beside what is wrong in the policy", async () => {
    const { does, write, page } = await trying(policy);
    await does((trial) => answer(trial, "kvk", false));
    await write(policy.replace("€ 10.000 en", "€ 10.000 en en"));
    expect(part(page(), "notice")).toBe(
      "In Podotherapie 2027 staat nog 1 fout. Dit is de uitkomst van voor die fout.Toon: en staat hier twee keer achter elkaar. Haal er één weg.",
    );
    expect(part(page(), "verdict")).toContain("Komt niet in aanmerking");
    const never = await trying(policy.replace("€ 10.000 en", "€ 10.000 en en"));
    expect(textOf(never.page())).toContain("Los die eerst op");
  });

  test("shows answers that the policy does not know, until they are let go of", async () => {
    const { does, write, page } = await trying(policy);
    await does((trial) => answer(takeInHand(trial, "omzet"), "omzet", 5));
    await write(policy.replaceAll("omzet", "jaaromzet"));
    expect(textOf(page())).toContain("Antwoorden die dit beleid niet kent");
    expect(textOf(page())).toContain("omzet: 5. ");
    await does((trial) => answer(trial, "omzet", undefined));
    expect(textOf(page())).not.toContain("Antwoorden die dit beleid niet kent");
  });

  test("can be kept as an example once there is something to keep", async () => {
    const { does, page } = await trying(policy);
    const button = (): string => /<button[^>]*data-action="keep"[^>]*>/.exec(page())?.[0] ?? "";
    expect(button()).toContain("disabled");
    await does((trial) => answer(trial, "kvk", true));
    expect(button()).not.toContain("disabled");
    // Of a record of which nothing is known there is nothing to write.
    await does((trial) => addItem(trial, "medewerkers", {}));
    expect(button()).toContain("disabled");
  });

  test("gives every field a name, and no two the same id", async () => {
    const { does, page } = await trying(policy);
    await does((trial) => addItem(addItem(answer(trial, "kvk", true), "medewerkers", {}), "medewerkers", {}));
    const html = page();
    const ids = [...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const described = [...html.matchAll(/aria-(?:describedby|labelledby)="([^"]+)"/g)].flatMap(([, names]) =>
      (names ?? "").split(" "),
    );
    expect(described.filter((id) => !ids.includes(id))).toEqual([]);
    const labelled = [...html.matchAll(/<label[^>]*\bfor="([^"]+)"/g)].map(([, id]) => id);
    const fields = [...html.matchAll(/<(?:input|select) id="([^"]+)"/g)].map(([, id]) => id);
    expect(fields.toSorted()).toEqual(labelled.toSorted());
  });
});
