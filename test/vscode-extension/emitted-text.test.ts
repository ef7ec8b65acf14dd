import type { EmittedResult } from "@inkoop/lsp/protocol";
import { expect, test } from "vitest";
import { emittedText } from "../../vscode-extension/emitted-text.js";

const place = {
  uri: "file:///a.inkoop",
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } },
};
const policy = { ...place, naam: "a", titel: "Beleid A", errors: 0 };

function answer(errors: number, text?: string): EmittedResult {
  const ref = {
    ...policy,
    errors,
    ...(errors > 0 ? { firstError: { ...place, message: "Er ontbreekt iets." } } : {}),
  };
  const module = text === undefined ? {} : { module: { fileName: "a.ts", text, isLaidOut: true } };
  return { policy: ref, policies: [ref], ...module };
}

test("a policy without errors shows its module", () => {
  expect(emittedText(answer(0, "export {};\n"), undefined)).toEqual({
    shown: "export {};\n",
    module: "export {};\n",
  });
});

test("a policy with errors says so, and keeps the last module in sight", () => {
  const { shown, module } = emittedText(answer(2), "export {};\n");
  expect(shown).toBe(
    [
      "// In Beleid A staan nog 2 fouten.",
      "//",
      "// Er ontbreekt iets.",
      "//",
      "// Hieronder staat de laatste versie zonder fouten.",
      "",
      "export {};\n",
    ].join("\n"),
  );
  expect(module).toBe("export {};\n");
});

test("a policy that never was without errors shows only why", () => {
  expect(emittedText(answer(1), undefined)).toEqual({
    shown: "// In Beleid A staat nog 1 fout.\n//\n// Er ontbreekt iets.\n",
    module: undefined,
  });
});

test("a file that no policy uses has no module", () => {
  expect(emittedText(null, "export {};\n").shown).toBe("// Dit bestand hoort bij geen beleid.\n");
});
