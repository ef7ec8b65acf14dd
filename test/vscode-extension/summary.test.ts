import { expect, test } from "vitest";
import { sentenceOf, statusOf } from "../../vscode-extension/summary.js";

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
