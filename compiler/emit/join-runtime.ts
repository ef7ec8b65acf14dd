// Joins the files of the runtime into the one module that is emitted beside every policy.

/** The files of `compiler/runtime/`, in the order in which they are joined: each leans on those before it. */
export const runtimeFiles: readonly string[] = [
  "types",
  "policy",
  "own",
  "dates",
  "notation",
  "problems",
  "register",
  "values",
  "reading",
  "schema",
  "grounds",
  "formulas",
  "conclusions",
  "statements",
  "batch",
  "mentions",
  "forms",
  "letter",
  "questions",
  "taking",
  "lists",
  "reader",
  "straight",
];

const HEADING = `// De runtime van emitted modules van inkoop: dezelfde voor elk beleid. Gemaakt door \`inkoop build\`; wijzig dit bestand niet.

`;

/** What modules import besides the types, which they may all import. */
const forModules: ReadonlySet<string> = new Set([
  ..."afgeleidOordeel besluitOordeel explain judgeAll mededelingOordeel nextQuestion factForm isRecordOf prestatieOordeel termijnOordeel".split(
    " ",
  ),
  ..."isRecord own policyOn readJson standardSchema textOfDate cleanList cleanNumber cleanSet cleanValues knownLists decided factReader judgedByEach itemsOf nothingBroken".split(
    " ",
  ),
]);

/** One module from the texts of `runtimeFiles`, in that order. */
export function joinRuntime(texts: readonly string[]): string {
  const parts = texts.map((text, index) => {
    const isLast = runtimeFiles[index] === "straight";
    return withoutImports(text).replaceAll(
      /^export (?=(?:abstract )?(?:function|const|class) ([A-Za-z_]+))/gm,
      (exported, name: string) => (isLast || forModules.has(name) ? exported : ""),
    );
  });
  return HEADING + parts.join("\n");
}

/** The imports open a file and name files that are joined. */
function withoutImports(text: string): string {
  return text.replaceAll(/^import [^;]+ from "\.\/[a-z]+\.js";\n/gm, "");
}

/** A TypeScript module that holds `text` as a constant, a line of it on a line. */
export function textModule(name: string, text: string): string {
  const lines = text.split("\n").map((line) => `  ${JSON.stringify(line)},`);
  return `// Made from compiler/runtime/ by the test that holds the two equal; do not edit.\n\nexport const ${name}: string = [\n${lines.join("\n")}\n].join("\\n");\n`;
}
