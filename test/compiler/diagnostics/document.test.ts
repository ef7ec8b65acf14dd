// The document of all messages is made from the catalogue, and says what the catalogue says now.

import path from "node:path";
import { format, resolveConfig } from "prettier";
import { expect, test } from "vitest";
import { messagesDocument } from "../../../compiler/diagnostics/document.js";
import { everyCode } from "../../../compiler/diagnostics/message-groups.js";
import { root } from "../../files.js";

const file = path.join(root, "compiler/MELDINGEN.md");

// A file snapshot of the document itself, so that `npm run messages` (the same test with -u) is what writes it.
test("the document of all messages is current", async () => {
  const config = await resolveConfig(file);
  await expect(
    await format(messagesDocument(), { ...config, parser: "markdown" }),
    "compiler/MELDINGEN.md is not what the messages say now: run `npm run messages` and commit what it writes",
  ).toMatchFileSnapshot(file);
});

test("every code has one place in the document, under its own address, and both indexes lead there", () => {
  const text = messagesDocument();
  const headings = [...text.matchAll(/^### (INK\d{4})$/gm)].map(([, code = ""]) => code);
  expect(headings).toEqual(everyCode);
  const links = [...text.matchAll(/\]\(#(ink\d{4})\)/g)].map(([, anchor = ""]) => anchor.toUpperCase());
  expect(links.toSorted()).toEqual([...everyCode, ...everyCode].toSorted());
});
