// What the command line can do as a task, and how what it prints is read.

/** A task: its title, the problem matchers that read its output, and the group that it belongs to. */
interface OperationInfo {
  readonly title: string;
  readonly matchers: readonly string[];
  readonly group: "build" | "test" | undefined;
}

/** The tasks. What `check` prints the language server shows already, so no matcher shows it twice. */
export const operations = {
  check: { title: "controleren", matchers: [], group: undefined },
  test: { title: "voorbeelden uitvoeren", matchers: ["$inkoop-voorbeeld"], group: "test" },
  build: { title: "TypeScript maken", matchers: [], group: "build" },
  format: { title: "opmaken", matchers: [], group: undefined },
  coverage: { title: "dekking van de bron tonen", matchers: [], group: undefined },
} as const satisfies Readonly<Record<string, OperationInfo>>;

export type Operation = keyof typeof operations;

export function isOperation(word: string): word is Operation {
  return Object.hasOwn(operations, word);
}
