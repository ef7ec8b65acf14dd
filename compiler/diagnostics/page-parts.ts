// The lines that the example texts of explanation pages share, so that each page shows only what it is about.

/** A policy file with this body under its header. */
export function policy(body: string): string {
  return `beleid mondzorg "Mondzorg 2027"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027

${body.trim()}
`;
}

/** A policy whose source document has the points 1 and up, each cited by the body. */
export function sourcedPolicy(points: string, body: string): string {
  return policy(`document "Inkoopbeleid Mondzorg 2027"
  deel algemeen "Algemeen"  ${points}

${body.trim()}`);
}

/** One decision with this body, over a document with these points. */
export function decision(points: string, body: string): string {
  return sourcedPolicy(
    points,
    `besluit contract "een overeenkomst"

${body.trim()}`,
  );
}

/** A building block with this body. */
export function buildingBlock(body: string): string {
  return `bouwsteen gedeeld "Gedeelde voorwaarden"

${body.trim()}
`;
}

/** Several files in one text: each starts with a line that names it. */
export function files(texts: Readonly<Record<string, string>>): string {
  return Object.entries(texts)
    .map(([name, text]) => `// bestand: ${name}\n${text.trim()}\n`)
    .join("\n");
}

/** The files of a text made by `files`; a text without such lines is the one file `beleid.inkoop`. */
export function splitFiles(text: string): ReadonlyMap<string, string> {
  const parts = text.split(/^\/\/ bestand: (.+)\n/m);
  const result = new Map<string, string>();
  if (parts.length === 1) result.set("beleid.inkoop", text);
  for (let index = 1; index < parts.length; index += 2) {
    result.set((parts[index] ?? "").trim(), parts[index + 1] ?? "");
  }
  return result;
}
