// The types of an emitted module without its code: a `.d.ts` made from the laid-out text of the `.ts`.
//
// It leans on what the emitter writes and prettier lays out, and so needs no TypeScript: what stands at the top begins at the
// margin, and everything that is exported says its type. A test compares the result with what TypeScript makes of the module.

/** The declarations of a module; `types` has those of exports that do not say theirs. */
export function declarationsOf(text: string, types: ReadonlyMap<string, string> = new Map()): string {
  const kept: string[] = [];
  const overloaded = new Set<string>();
  for (const { doc, code } of statementsOf(text)) {
    const declared = declarationOf(code, types, overloaded);
    if (declared !== "") kept.push(doc + declared);
  }
  return `${kept.join("\n\n")}\n`;
}

interface Statement {
  /** The comment before it, with its line end. */
  readonly doc: string;
  readonly code: string;
}

/** What stands at the top of a laid-out text, in order. */
function statementsOf(text: string): readonly Statement[] {
  const statements: Statement[] = [];
  let doc: string[] = [];
  let code: string[] = [];
  const close = (): void => {
    if (code.length > 0)
      statements.push({
        doc: doc.length === 0 ? "" : `${doc.join("\n")}\n`,
        code: code.join("\n").trimEnd(),
      });
    if (code.length > 0) doc = [];
    code = [];
  };
  let inDoc = false;
  for (const line of text.split("\n")) {
    if (inDoc || line.startsWith("/**")) {
      if (!inDoc) {
        close();
        doc = [];
      }
      doc.push(line);
      inDoc = !line.endsWith("*/");
    } else if (line.startsWith("//")) {
      close();
      doc = [];
    } else if (/^[a-z]/.test(line)) {
      close();
      code = [line];
    } else if (code.length > 0) code.push(line);
  }
  close();
  return statements;
}

function declarationOf(code: string, types: ReadonlyMap<string, string>, overloaded: Set<string>): string {
  if (/^(?:export )?(?:interface|type) /.test(code) || /^(?:import|export) type /.test(code)) return code;
  const [, kind, name = ""] = /^export (?:async )?(function|const) ([\p{L}\p{N}_$]+)/u.exec(code) ?? [];
  const known = types.get(name);
  if (kind === "const") {
    const start = `export const ${name}`;
    const type =
      known ??
      (code.startsWith(`${start}:`)
        ? code.slice(start.length + 1, typeEnd(code, start.length + 1)).trim()
        : undefined);
    if (type === undefined) throw new RangeError(`${name} does not say its type`);
    return `export declare const ${name}: ${type};`;
  }
  if (kind !== "function") return "";
  const { signature, isOverload } = signatureOf(code, name, known);
  if (isOverload) overloaded.add(name);
  // What implements overloads is for nobody else.
  else if (overloaded.has(name)) return "";
  return `export declare ${withoutDefaults(signature)};`;
}

/** `function naam(…): T`, and whether that is all there is. */
function signatureOf(
  code: string,
  name: string,
  type: string | undefined,
): { readonly signature: string; readonly isOverload: boolean } {
  const opening = code.indexOf("(", generics(code, code.indexOf(name) + name.length));
  const closing = closingOf(code, opening);
  const head = code.slice("export ".length, closing + 1);
  const says = code[closing + 1] === ":";
  const end = says ? typeEnd(code, closing + 2) : closing + 1;
  const isOverload = code.slice(end).trimStart().startsWith(";") || end === code.length;
  if (!says && type === undefined && !isOverload) return { signature: head, isOverload: false };
  const returns = says ? code.slice(closing + 2, end).trim() : type;
  return { signature: returns === undefined ? head : `${head}: ${returns}`, isOverload };
}

/** Behind the type parameters that start at `start`, if any do. */
function generics(code: string, start: number): number {
  return code[start] === "<" ? closingOf(code, start) + 1 : start;
}

const closings: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "<": ">" };

/** Where what opens at `start` closes. */
function closingOf(code: string, start: number): number {
  let depth = 0;
  for (let at = start; at < code.length; at = next(code, at)) {
    const sign = code[at] ?? "";
    if (sign in closings) depth += 1;
    else if (isClosing(code, at)) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  throw new RangeError("something does not close");
}

/** Where the type that starts at `start` ends: at a body, a value, or the end of the statement. */
function typeEnd(code: string, start: number): number {
  let depth = 0;
  let before = "";
  for (let at = start; at < code.length; at = next(code, at)) {
    const sign = code[at] ?? "";
    if (depth === 0 && (sign === ";" || (sign === "=" && code[at + 1] !== ">"))) return at;
    // A brace where a type has been read already opens the body.
    if (depth === 0 && sign === "{" && before !== "" && !/[|&:,(<=]/.test(before)) return at;
    if (sign in closings) depth += 1;
    else if (isClosing(code, at)) depth -= 1;
    if (/\S/.test(sign)) before = sign;
  }
  return code.length;
}

function isClosing(code: string, at: number): boolean {
  const sign = code[at] ?? "";
  return sign === ")" || sign === "]" || sign === "}" || (sign === ">" && code[at - 1] !== "=");
}

/** The place after the sign at `at`, or after the string that starts there. */
function next(code: string, at: number): number {
  const quote = code[at];
  if (quote !== '"' && quote !== "'") return at + 1;
  let end = at + 1;
  while (end < code.length && code[end] !== quote) end += code[end] === "\\" ? 2 : 1;
  return end + 1;
}

/** Parameters that have a value when they are not given are optional to whoever calls. */
function withoutDefaults(signature: string): string {
  const opening = signature.indexOf("(", generics(signature, /[<(]/.exec(signature)?.index ?? 0));
  const closing = closingOf(signature, opening);
  const parameters = partsOf(signature.slice(opening + 1, closing)).map((parameter) => {
    const isPattern = parameter.startsWith("{");
    const colon = parameter.indexOf(":", isPattern ? closingOf(parameter, 0) : 0);
    const end = typeEnd(parameter, colon + 1);
    const type = parameter.slice(colon + 1, end).trim();
    // What it is taken apart into is for nobody outside.
    const name = isPattern ? "opties" : parameter.slice(0, colon);
    return end === parameter.length ? `${name}: ${type}` : `${name}?: ${type}`;
  });
  return `${signature.slice(0, opening + 1)}${parameters.join(", ")}${signature.slice(closing)}`;
}

/** What stands between the commas of a list of parameters. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at = next(text, at)) {
    const sign = text[at] ?? "";
    if (sign in closings) depth += 1;
    else if (isClosing(text, at)) depth -= 1;
    else if (sign === "," && depth === 0) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...parts, text.slice(start).trim()].filter((part) => part !== "");
}
