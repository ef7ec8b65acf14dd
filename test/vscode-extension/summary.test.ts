import { expect, test } from "vitest";
import type { PolicyRun } from "@inkoop/lsp/protocol";
import { examplesSentence, formattedSentence, sentenceOf, statusOf } from "../../vscode-extension/summary.js";

test.each([
  [{ errors: 0, warnings: 0, files: 0 }, "Geen fouten en geen waarschuwingen"],
  [{ errors: 1, warnings: 0, files: 1 }, "1 fout in 1 bestand"],
  [{ errors: 3, warnings: 1, files: 2 }, "3 fouten en 1 waarschuwing in 2 bestanden"],
  [{ errors: 0, warnings: 2, files: 1 }, "2 waarschuwingen in 1 bestand"],
])("%o is said as: %s", (counts, sentence) => {
  expect(sentenceOf(counts)).toBe(sentence);
});

test("the status bar shows that all is well, what is not, and that nothing is checked", () => {
  const well = { errors: 0, warnings: 0, files: 0 };
  const broken = { errors: 3, warnings: 1, files: 2 };
  expect(statusOf("running", well).text).toBe("$(pass) Inkoop");
  expect(statusOf("running", broken).text).toBe("Inkoop $(error) 3 $(warning) 1");
  expect(statusOf("running", broken).spoken).toBe("Inkoop: 3 fouten en 1 waarschuwing in 2 bestanden");
  expect(statusOf("starting", well).spoken).toBe("Inkoop: de taalserver wordt gestart");
  expect(statusOf("stopped", well)).toMatchObject({
    alarming: true,
    spoken: "Inkoop: de taalserver draait niet",
  });
});

test("after formatting, a person reads how many files changed", () => {
  expect(formattedSentence(0, 0)).toBe("In deze map staat geen inkoopbeleid.");
  expect(formattedSentence(0, 1)).toBe("Het bestand was al opgemaakt.");
  expect(formattedSentence(0, 3)).toBe("Alle bestanden waren al opgemaakt.");
  expect(formattedSentence(1, 3)).toBe("1 bestand opgemaakt, van de 3.");
});

/** A run of a policy with so many examples, of which these do not come out. */
function ran(titel: string, examples: number, failed: number, errors = 0): PolicyRun {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } };
  const place = { uri: "file:///a.inkoop", range };
  return {
    policy: { ...place, naam: "a", titel, errors },
    examples: Array.from({ length: examples }, (_, index) =>
      Object.assign({ id: `${index}`, titel: `${index}`, passed: index >= failed, failures: [] }, place),
    ),
  };
}

test.each([
  [[ran("A", 12, 0)], "12 voorbeelden: alles komt uit."],
  [[ran("A", 1, 1)], "1 voorbeeld: 1 komt niet uit."],
  [[ran("A", 3, 1), ran("B", 3, 1)], "6 voorbeelden: 2 komen niet uit."],
  [
    [ran("A", 3, 0), ran("B", 0, 0, 2)],
    "3 voorbeelden: alles komt uit. Niet uitgevoerd, want er staan fouten in: B.",
  ],
  [[ran("B", 0, 0, 2)], "Niet uitgevoerd, want er staan fouten in: B."],
  [[], "Er zijn geen voorbeelden."],
])("after running examples a person reads how they came out", (policies, sentence) => {
  expect(examplesSentence({ policies })).toBe(sentence);
});
