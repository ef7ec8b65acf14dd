// Messages about files and `gebruik`: part of INK02xx.

import { defineMessages } from "@inkoop/language";
import { fact, requires, onePolicy, usesFile } from "./name-pages.js";
import { buildingBlock, files } from "./page-parts.js";
import { suggestion } from "./words.js";

export const fileMessages = defineMessages({
  INK0201: {
    severity: "fout",
    title: "Bestand niet gevonden",
    text: (p: {
      readonly path: string;
      readonly near: string | undefined;
      /** The file is there, but is no text. */
      readonly unreadable: boolean;
    }) =>
      p.unreadable
        ? `Het bestand "${p.path}" is niet te lezen. Bewaar het als gewone tekst (UTF-8).`
        : `Er is geen bestand "${p.path}". Schrijf het pad vanaf de map waarin dit bestand staat.${suggestion(p.near)}`,
    page: {
      meaning: "Achter `gebruik` staat het pad van een ander bestand, vanaf de map waarin dit bestand staat.",
      why: "Zonder dat bestand ontbreken de normen die erin staan, en krijgt ook wie daar niet aan voldoet een overeenkomst.",
      wrong: files({
        "beleid.inkoop": usesFile("vragen/aanvrag.inkoop"),
        "vragen/aanvraag.inkoop": fact("ontvangenOp"),
      }),
      right: files({
        "beleid.inkoop": usesFile("vragen/aanvraag.inkoop"),
        "vragen/aanvraag.inkoop": fact("ontvangenOp"),
      }),
    },
  },
  INK0202: {
    severity: "fout",
    title: "Andere hoofdletters in het pad",
    text: (p: { readonly path: string; readonly right: string }) =>
      `Het bestand heet "${p.right}", en hier staat "${p.path}". Schrijf het pad met dezelfde hoofdletters.`,
    page: {
      meaning: "De hoofdletters in het pad zijn anders dan in de naam van het bestand.",
      why: "De ene computer vindt het bestand dan wel en de andere niet. Het beleid moet voor iedereen hetzelfde zijn.",
      wrong: files({ "beleid.inkoop": usesFile("aanvraag.inkoop"), "Aanvraag.inkoop": fact("ontvangenOp") }),
      right: files({ "beleid.inkoop": usesFile("Aanvraag.inkoop"), "Aanvraag.inkoop": fact("ontvangenOp") }),
    },
  },
  INK0203: {
    severity: "fout",
    title: "Bestand buiten de werkmap",
    text: (p: { readonly path: string }) =>
      `"${p.path}" ligt buiten de werkmap. Zet het bestand in de werkmap, en schrijf het pad vanaf de map waarin dit bestand staat.`,
    page: {
      meaning:
        "Het pad achter `gebruik` gaat de werkmap uit, of begint bij de schijf in plaats van bij dit bestand.",
      why: "Wie een besluit later wil nagaan, heeft alles nodig waarop het beleid rust. Wat buiten de werkmap staat, wordt niet mee bewaard.",
      wrong: files({
        "beleid.inkoop": usesFile("../aanvraag.inkoop"),
        "aanvraag.inkoop": fact("ontvangenOp"),
      }),
      right: files({ "beleid.inkoop": usesFile("aanvraag.inkoop"), "aanvraag.inkoop": fact("ontvangenOp") }),
    },
  },
  INK0204: {
    severity: "fout",
    title: "Schuine streep de verkeerde kant op",
    text: (p: { readonly path: string; readonly right: string }) =>
      `Schrijf het pad met \`/\`: "${p.right}" in plaats van "${p.path}".`,
    page: {
      meaning: "In een pad staat `\\` tussen de mappen.",
      why: "Alleen `/` werkt op elke computer. Anders kan de een het beleid wel controleren, en de ander niet.",
      wrong: files({
        "beleid.inkoop": usesFile("vragen\\\\aanvraag.inkoop"),
        "vragen/aanvraag.inkoop": fact("ontvangenOp"),
      }),
      right: files({
        "beleid.inkoop": usesFile("vragen/aanvraag.inkoop"),
        "vragen/aanvraag.inkoop": fact("ontvangenOp"),
      }),
    },
  },
  INK0205: {
    severity: "fout",
    title: "Geen inkoopbestand",
    text: (p: { readonly path: string }) =>
      `"${p.path}" is geen inkoopbestand. Noem een bestand waarvan de naam op \`.inkoop\` eindigt.`,
    page: {
      meaning: "`gebruik` neemt alleen bestanden op waarvan de naam op `.inkoop` eindigt.",
      why: "In een ander soort bestand staan geen normen. Wat u daaruit wilde gebruiken, zou nergens meetellen.",
      wrong: files({ "beleid.inkoop": usesFile("aanvraag.txt"), "aanvraag.txt": fact("ontvangenOp") }),
      right: files({ "beleid.inkoop": usesFile("aanvraag.inkoop"), "aanvraag.inkoop": fact("ontvangenOp") }),
    },
  },
  INK0207: {
    severity: "waarschuwing",
    title: "Bestand twee keer gebruikt",
    text: (p: { readonly path: string }) => `Dit bestand gebruikt "${p.path}" al. Haal deze regel weg.`,
    page: {
      meaning: "Hetzelfde bestand staat twee keer achter `gebruik`.",
      why: "De tweede keer doet niets. Misschien had daar een ander bestand moeten staan, met normen die nu ontbreken.",
      wrong: files({
        "beleid.inkoop": usesFile(`aanvraag.inkoop"\ngebruik "aanvraag.inkoop`),
        "aanvraag.inkoop": fact("ontvangenOp"),
      }),
      right: files({ "beleid.inkoop": usesFile("aanvraag.inkoop"), "aanvraag.inkoop": fact("ontvangenOp") }),
    },
  },
  INK0209: {
    severity: "fout",
    title: "Bestanden gebruiken elkaar in een kring",
    text: (p: { readonly files: readonly string[] }) =>
      `Deze bestanden gebruiken elkaar in een kring: ${p.files.join(" → ")}. Haal in één ervan \`gebruik\` weg, en zet wat ze allebei nodig hebben in een eigen bestand.`,
    page: {
      meaning: "Een bestand gebruikt zichzelf, rechtstreeks of via andere bestanden.",
      why: "Dan is niet te zeggen welk bestand bij welk beleid hoort, en dus ook niet welke normen gelden.",
      wrong: files({
        "beleid.inkoop": usesFile("aanvraag.inkoop"),
        "aanvraag.inkoop": `gebruik "namen.inkoop"\n\n${fact("ontvangenOp")}`,
        "namen.inkoop": `gebruik "aanvraag.inkoop"\n`,
      }),
      right: files({ "beleid.inkoop": usesFile("aanvraag.inkoop"), "aanvraag.inkoop": fact("ontvangenOp") }),
    },
  },
  INK0210: {
    severity: "fout",
    title: "Beleid gebruikt een ander beleid",
    text: (p: { readonly path: string }) =>
      `"${p.path}" is zelf een beleid, en dat kunt u niet gebruiken. Zet wat beide nodig hebben in een \`bouwsteen\`, en gebruik die.`,
    page: {
      meaning:
        "Achter `gebruik` staat een bestand dat met `beleid` begint. Dat kan alleen met een bouwsteen of een deel.",
      why: "Een beleid staat op zichzelf: het volgt zijn eigen document en heeft zijn eigen looptijd. Normen uit twee jaren zouden door elkaar gaan gelden.",
      wrong: files({
        "beleid.inkoop": usesFile("ander.inkoop"),
        "ander.inkoop": onePolicy(`${fact("ontvangenOp")}\n${requires("ontvangenOp")}`).replace(
          "beleid mondzorg",
          "beleid ander",
        ),
      }),
      right: files({
        "beleid.inkoop": usesFile("gedeeld.inkoop"),
        "gedeeld.inkoop": buildingBlock(fact("ontvangenOp")),
      }),
    },
  },
});
