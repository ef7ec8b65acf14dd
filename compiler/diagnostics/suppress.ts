// Findings that somebody ignores with `// inkoop-negeer`, and what is wrong with such comments.

import { lineIndexAt, type Fix, type Severity, type SourceFile } from "@inkoop/language";
import { nearestName } from "../names/near-names.js";
import { catalogue, isMessageCode, type MessageCode } from "./catalogue.js";
import { collectDiagnostics, sortDiagnostics, type Diagnostic, type Report } from "./create.js";
import { directivesIn, ignoreWord, type IgnoreDirective } from "./directives.js";
import { readCode } from "./explain.js";

/** A finding that is left out, and why. */
export interface Suppressed {
  readonly diagnostic: Diagnostic;
  /** As it was written; empty when no reason was given, which is a finding of its own. */
  readonly reason: string;
}

export interface Suppression {
  /** What is left, with what is wrong with the directives; by place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
}

/** What it takes to judge the directives of one file. */
export interface SuppressionContext {
  readonly path: string;
  readonly tree: SourceFile;
  /** How serious a code is here; undefined when it is switched off. */
  readonly severityOf: (code: MessageCode) => Severity | undefined;
  /** False while errors keep some findings from being looked for: then nothing is called superfluous. */
  readonly isComplete: boolean;
}

/** `found`, the findings in one file, without those that its directives ignore. */
export function suppress(found: readonly Diagnostic[], context: SuppressionContext): Suppression {
  const { path, tree } = context;
  const directives = directivesIn(tree);
  if (directives.length === 0) return { diagnostics: found, suppressed: [] };
  const { report, diagnostics } = collectDiagnostics();
  const suppressed: Suppressed[] = [];
  let left = found;
  for (const directive of directives) {
    if (directive.kind === "near") {
      const { written, right, span } = directive;
      report(
        "INK0454",
        { file: path, span },
        { written, right },
        { fixes: [{ title: `schrijf \`${right}\``, edits: [{ span, newText: right }], safe: false }] },
      );
      continue;
    }
    const here = left.filter(({ span }) => lineIndexAt(tree.lineStarts, span.start) === directive.line);
    const code = judge(directive, here, context, report);
    if (code === undefined) continue;
    const ignored = here.filter((diagnostic) => diagnostic.code === code);
    if (ignored.length === 0) {
      if (context.isComplete) reportSuperfluous(directive, path, report);
      continue;
    }
    if (directive.reason === "") {
      report("INK0450", { file: path, span: directive.span }, { missing: "reden", code });
    }
    left = left.filter((diagnostic) => !ignored.includes(diagnostic));
    suppressed.push(...ignored.map((diagnostic) => ({ diagnostic, reason: directive.reason })));
  }
  const own = diagnostics.flatMap((diagnostic): readonly Diagnostic[] => {
    const severity = context.severityOf(diagnostic.code);
    return severity === undefined ? [] : [{ ...diagnostic, severity }];
  });
  return { diagnostics: own.length === 0 ? left : sortDiagnostics([...left, ...own]), suppressed };
}

/**
 * The edit that ignores `diagnostic`, for the writer to fill in why; undefined for what cannot be ignored. `tree` is
 * that of its file.
 */
export function ignoreFix(
  { code, severity, span }: Diagnostic,
  { text, lineStarts }: Pick<SourceFile, "text" | "lineStarts">,
): Fix | undefined {
  if (severity === "fout" || isAboutIgnoring(code)) return undefined;
  const line = lineIndexAt(lineStarts, span.start);
  const start = lineStarts[line] ?? 0;
  const indentation = /^[ \t]*/.exec(text.slice(start))?.[0] ?? "";
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const newText = `${indentation}// ${ignoreWord} ${code}: ${lineEnd}`;
  return {
    title: "negeer deze melding hier, en vul in waarom",
    edits: [{ span: { start, end: start }, newText }],
    safe: false,
  };
}

function isAboutIgnoring(code: MessageCode): boolean {
  return code.startsWith("INK045");
}

/** The code that `directive` ignores; undefined, with a finding that says why, when it can ignore nothing. */
function judge(
  { code, span, codeSpan, isBehind, isList }: IgnoreDirective,
  here: readonly Diagnostic[],
  { path, severityOf }: SuppressionContext,
  report: Report,
): MessageCode | undefined {
  const at = { file: path, span };
  const candidates = [
    ...new Set(here.filter(({ severity }) => severity !== "fout").map((each) => each.code)),
  ];
  if (code === "") {
    report("INK0450", at, { missing: "code", code: candidates[0] ?? "INK0431" });
    return undefined;
  }
  if (!isMessageCode(code)) {
    const near = readCode(code) ?? (candidates.length === 1 ? candidates[0] : undefined) ?? nearCode(code);
    report(
      "INK0451",
      { file: path, span: codeSpan },
      { code, near },
      near === undefined
        ? {}
        : {
            fixes: [
              { title: `schrijf \`${near}\``, edits: [{ span: codeSpan, newText: near }], safe: false },
            ],
          },
    );
    return undefined;
  }
  if (isList) {
    report("INK0450", at, { missing: "eigen regel", code });
    return undefined;
  }
  if (isBehind) {
    report("INK0452", at, { code, behind: true }, { tags: ["unused"] });
    return undefined;
  }
  const own = isAboutIgnoring(code);
  if (own || (severityOf(code) ?? catalogue[code].severity) === "fout") {
    report("INK0453", { file: path, span: codeSpan }, { code, own });
    return undefined;
  }
  return code;
}

function nearCode(code: string): MessageCode | undefined {
  const near = nearestName(code, Object.keys(catalogue));
  return near !== undefined && isMessageCode(near) ? near : undefined;
}

function reportSuperfluous({ code, span }: IgnoreDirective, path: string, report: Report): void {
  report("INK0452", { file: path, span }, { code, behind: false }, { tags: ["unused"] });
}
