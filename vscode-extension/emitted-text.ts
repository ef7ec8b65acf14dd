// What stands in the document with the TypeScript of a policy: the module, or the last one with why there is no newer.

import type { EmittedResult } from "@inkoop/lsp/protocol";

/** A document with a module: what is shown, and the module in it. */
export interface EmittedText {
  readonly shown: string;
  readonly module: string | undefined;
}

/** What to show for an answer of the server, when `before` was the last module. */
export function emittedText(answer: EmittedResult | null, before: string | undefined): EmittedText {
  if (answer === null) return { shown: "// Dit bestand hoort bij geen beleid.\n", module: undefined };
  if (answer.module !== undefined) return { shown: answer.module.text, module: answer.module.text };
  const { titel, errors, firstError } = answer.policy;
  const many = errors === 1 ? "staat nog 1 fout" : `staan nog ${errors} fouten`;
  const first = firstError === undefined ? "" : `//\n// ${firstError.message}\n`;
  const last =
    before === undefined ? "" : `//\n// Hieronder staat de laatste versie zonder fouten.\n\n${before}`;
  return { shown: `// In ${titel} ${many}.\n${first}${last}`, module: before };
}
