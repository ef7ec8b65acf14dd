// From text in the language to a resolved policy, for tests that look at what a policy means.

import { checkProgram, createMemoryHost, createProgram, type Beleid } from "@inkoop/compiler";

/** The path under which `policyOf` and `proef` read their text. */
export const proefFile = "proef.inkoop";

/** The one policy in `text`; throws with every finding that is an error. */
export function policyOf(text: string): Beleid {
  return policyOfFiles(new Map([[proefFile, text]]), proefFile);
}

/** The policy at `path` among `files`; throws with every finding that is an error. */
export function policyOfFiles(files: ReadonlyMap<string, string>, path: string): Beleid {
  const program = createProgram(createMemoryHost(files), { roots: [path] });
  const { diagnostics, beleiden } = checkProgram(program);
  const [beleid] = beleiden;
  if (beleid !== undefined) return beleid;
  const errors = diagnostics.filter(({ severity }) => severity === "fout");
  const found = errors.map(({ code, message, file, span }) => {
    const text = files.get(file) ?? "";
    return `${code} ${message} «${text.slice(span.start, span.end)}»`;
  });
  throw new Error(`the text is not a policy without errors:\n${found.join("\n")}`);
}

/** A whole text: a policy for 2027 with the part `a` of one point, and these declarations. */
export function proefText(declarations: string): string {
  return `beleid proef "Proef"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027

document "Bron"
  deel a "Deel A" punten 1

${declarations.trim()}
`;
}

/** The policy with these declarations; its norms cite `bron a punt 1`. */
export function proef(declarations: string): Beleid {
  return policyOf(proefText(declarations));
}
