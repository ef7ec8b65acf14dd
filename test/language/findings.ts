// What a person sees of the findings in a text: place, code, text, and the text after each fix.

import {
  applyEdits,
  parse,
  positionAt,
  type Problem,
  type SyntaxCode,
  syntaxMessages,
} from "@inkoop/language";

/** The text of a finding. */
export function messageOf(problem: Problem<SyntaxCode>): string {
  const definition = syntaxMessages[problem.code];
  // The type checker has tied the parameters to the code where the finding was made.
  return (definition.text as (parameters: unknown) => string)(problem.parameters);
}

/** Each finding as "line:column code text", with the marked piece of the text behind it. */
export function findingsIn(text: string): readonly string[] {
  const { file, problems } = parse(text);
  return problems.map((problem) => {
    const { line, column } = positionAt(file.lineStarts, problem.span.start);
    const marked = text.slice(problem.span.start, problem.span.end);
    return `${line}:${column} ${problem.code} «${marked}» ${messageOf(problem)}`;
  });
}

/** Only the codes of the findings. */
export function codesIn(text: string): readonly SyntaxCode[] {
  return parse(text).problems.map((problem) => problem.code);
}

/** The text after each of the fixes that the first finding offers. */
export function fixedTexts(text: string): readonly string[] {
  const [first] = parse(text).problems;
  return (first?.fixes ?? []).map((fix) => applyEdits(text, fix.edits));
}
