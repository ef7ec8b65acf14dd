// Every message is reported somewhere, and somewhere else than on its own page a test shows when.

import { describe, expect, it } from "vitest";
import { catalogue } from "../../../compiler/diagnostics/catalogue.js";
import { everyCode } from "../../../compiler/diagnostics/message-groups.js";
import { filesIn, textOf } from "../../files.js";

const isCode = (file: string): boolean => file.endsWith(".ts") && !file.endsWith(".d.ts");
/** Where messages are written, and where each of them is shown by the example of its own page. */
const isCatalogue = (file: string): boolean =>
  /(?:messages[^/]*|-pages|catalogue|message-groups)\.ts$/.test(file) || file.includes("/weergave/");

const reporting = ["language", "compiler"]
  .flatMap((folder) => filesIn(folder))
  .filter((file) => isCode(file) && !isCatalogue(file))
  .map(textOf)
  .join("\n");
const tests = filesIn("test")
  .filter((file) => isCode(file) && !file.startsWith("test/compiler/diagnostics/"))
  .map(textOf)
  .join("\n");

const mentions = (text: string): ReadonlySet<string> => new Set(text.match(/\bINK\d{4}\b/g));

describe("every code", () => {
  it("is reported by something", () => {
    const reported = mentions(reporting);
    expect(everyCode.filter((code) => !reported.has(code))).toEqual([]);
  });

  it("that is reported is one of the catalogue", () => {
    expect([...mentions(reporting)].filter((code) => !Object.hasOwn(catalogue, code))).toEqual([]);
  });

  it("has a test of its own, beside the example of its page", () => {
    const tested = mentions(tests);
    expect(everyCode.filter((code) => !tested.has(code))).toEqual([]);
  });
});
