// What stands between `// inkoop-opmaak: uit` and `// inkoop-opmaak: aan` stays as it is.

import { describe, expect, it } from "vitest";
import { expectLaws } from "./laws.js";

describe("a protected region", () => {
  it("keeps whole statements and the room between them", async () => {
    const region = `// inkoop-opmaak: uit
keuzelijst  K
  a     "A"


  b  "B"



 rubriek   "R"
// inkoop-opmaak: aan`;
    expect(await expectLaws(`rubriek   "S"\n${region}\nrubriek   "T"\n`)).toBe(
      `rubriek "S"\n${region}\nrubriek "T"\n`,
    );
  });

  it("keeps the whole statement that it begins or ends in", async () => {
    const text = `gegevens   "G"
  a:   ja/nee
  // inkoop-opmaak: uit
  b:    ja/nee
  // inkoop-opmaak: aan
  c:   ja/nee

rubriek "R"
`;
    expect(await expectLaws(text)).toBe(text);
  });

  it("goes on to the end of the file when nobody ends it", async () => {
    const text = `rubriek "R"\n\n/* inkoop-opmaak: uit */\nrubriek   "S"\n\n\n\nrubriek  "T"\n`;
    expect(await expectLaws(text)).toBe(text);
  });

  it("takes nothing else for its beginning", async () => {
    expect(await expectLaws('// inkoop-opmaak: uitgebreid\nrubriek   "R"\n')).toBe(
      '// inkoop-opmaak: uitgebreid\nrubriek "R"\n',
    );
  });
});
