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
      /** Het staat er wel, maar is niet als tekst te lezen. */
      readonly unreadable: boolean;
    }) =>
      p.unreadable
        ? `Het bestand "${p.path}" is niet te lezen. Bewaar het als gewone tekst (UTF-8).`
        : `Er is geen bestand "${p.path}". Het pad telt vanaf de map van dit bestand.${suggestion(p.near)}`,
    page: {
      meaning: "Achter `gebruik` staat het pad van een ander bestand, geteld vanaf de map van dit bestand.",
      why: "Zonder dat bestand ontbreken de gegevens en normen die erin staan.",
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
      `Het bestand heet "${p.right}", met precies die hoofdletters; hier staat "${p.path}".`,
    page: {
      meaning: "De hoofdletters in het pad zijn anders dan in de naam van het bestand.",
      why: "De ene computer vindt het bestand dan wel en de andere niet. Het beleid moet overal hetzelfde zijn.",
      wrong: files({ "beleid.inkoop": usesFile("aanvraag.inkoop"), "Aanvraag.inkoop": fact("ontvangenOp") }),
      right: files({ "beleid.inkoop": usesFile("Aanvraag.inkoop"), "Aanvraag.inkoop": fact("ontvangenOp") }),
    },
  },
  INK0203: {
    severity: "fout",
    title: "Bestand buiten de werkmap",
    text: (p: { readonly path: string }) =>
      `"${p.path}" ligt buiten de werkmap. Zet het bestand in de werkmap en schrijf het pad vanaf de map van dit bestand.`,
    page: {
      meaning:
        "Het pad achter `gebruik` gaat de werkmap uit, of begint bij de schijf in plaats van bij dit bestand.",
      why: "Alles waarop een beleid rust, hoort bij het beleid te worden bewaard.",
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
      why: "Alleen `/` werkt op elke computer.",
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
      `"${p.path}" is geen inkoopbestand. De naam van zo'n bestand eindigt op \`.inkoop\`.`,
    page: {
      meaning: "`gebruik` neemt alleen bestanden op waarvan de naam op `.inkoop` eindigt.",
      why: "Een ander soort bestand zou vol fouten lijken te staan.",
      wrong: files({ "beleid.inkoop": usesFile("aanvraag.txt"), "aanvraag.txt": fact("ontvangenOp") }),
      right: files({ "beleid.inkoop": usesFile("aanvraag.inkoop"), "aanvraag.inkoop": fact("ontvangenOp") }),
    },
  },
  INK0207: {
    severity: "waarschuwing",
    title: "Bestand twee keer gebruikt",
    text: (p: { readonly path: string }) =>
      `"${p.path}" wordt in dit bestand al gebruikt. Deze regel kan weg.`,
    page: {
      meaning: "Hetzelfde bestand staat twee keer achter `gebruik`.",
      why: "De tweede keer doet niets, en wie het later wijzigt, wijzigt er misschien maar één.",
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
      `Deze bestanden gebruiken elkaar in een kring: ${p.files.join(" → ")}. Haal in één ervan \`gebruik\` weg; wat beide nodig hebben, hoort in een eigen bestand.`,
    page: {
      meaning: "Een bestand gebruikt, eventueel via andere bestanden, zichzelf.",
      why: "Dan is niet te zeggen wat bij wat hoort.",
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
    title: "Een beleid gebruiken kan niet",
    text: (p: { readonly path: string }) =>
      `"${p.path}" is zelf een beleid. Gebruik alleen bouwstenen en delen; zet wat beide beleidsstukken nodig hebben in een \`bouwsteen\`.`,
    page: {
      meaning: "`gebruik` verwijst naar een bestand dat met `beleid` begint.",
      why: "Een beleid staat op zichzelf: het volgt zijn eigen document en kent zijn eigen looptijd.",
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
