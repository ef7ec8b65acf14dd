// Diagnostics as a person reads them on a terminal: title, place, source with a marker, text, ways out.

import { lineStartsOf, positionAt, type Severity, type Span } from "@inkoop/language";
import type { Diagnostic } from "./create.js";
import { excerptOf, type SourceText } from "./source-excerpt.js";
import { printable, wrapText } from "./text-layout.js";
import { counted, listed, noFindingsIn } from "./words.js";

type Paint = (text: string) => string;

/** How the parts of a message are coloured; each function gets plain text. */
export interface Palette extends Readonly<Record<Severity, Paint>> {
  /** The title of a message. */
  readonly strong: Paint;
  /** Line numbers, paths and everything else that steps back. */
  readonly faint: Paint;
  /** The heading of a way out. */
  readonly fix: Paint;
}

const asIs: Paint = (text) => text;

/** No colours at all. */
export const plainPalette: Palette = {
  fout: asIs,
  waarschuwing: asIs,
  hint: asIs,
  strong: asIs,
  faint: asIs,
  fix: asIs,
};

export interface RenderOptions {
  /** The text of a file; undefined when it cannot be had (the excerpt is then left out). */
  readonly textOf: (file: string) => string | undefined;
  /** The path as people should see it; as it is by default. */
  readonly pathOf?: (file: string) => string;
  readonly palette?: Palette;
  /** The columns of the terminal; 100 by default. */
  readonly width?: number;
}

/** Renders findings; keeps the line map of each file it has seen. */
export interface Renderer {
  /** One finding, its lines joined, without a line end after the last. */
  readonly diagnostic: (diagnostic: Diagnostic) => string;
  /** "2 fouten en 1 waarschuwing in 1 bestand", or that there are none in `checkedFiles` files. */
  readonly summary: (diagnostics: readonly Diagnostic[], checkedFiles: number) => string;
}

/** A renderer over the files that `textOf` gives. */
export function createRenderer(options: RenderOptions): Renderer {
  const palette = options.palette ?? plainPalette;
  const width = options.width ?? 100;
  const pathOf = options.pathOf ?? asIs;
  const sources = new Map<string, SourceText | undefined>();
  const sourceOf = (file: string): SourceText | undefined => {
    if (!sources.has(file)) {
      const text = options.textOf(file);
      sources.set(file, text === undefined ? undefined : { text, lineStarts: lineStartsOf(text) });
    }
    return sources.get(file);
  };

  const placeOf = (file: string, span: Span): string => {
    const source = sourceOf(file);
    const path = printable(pathOf(file));
    if (source === undefined) return path;
    const { line, column } = positionAt(source.lineStarts, span.start);
    return `${path}:${line}:${column}`;
  };

  const excerpt = (file: string, span: Span, severity: Severity, marker: "^" | "-"): readonly string[] => {
    const source = sourceOf(file);
    if (source === undefined) return [];
    return excerptOf(source, span, {
      width: Math.max(20, width - 8),
      marker,
      paintMarker: marker === "^" ? palette[severity] : palette.faint,
      paintMargin: palette.faint,
    });
  };

  const prose = (text: string): readonly string[] =>
    wrapText(text, width - 2).map((line) => `  ${printable(line)}`.trimEnd());

  return {
    diagnostic: (diagnostic) => {
      const { severity, file, span } = diagnostic;
      const lines = [
        `${palette[severity](`${severity} ${diagnostic.code}`)} ${palette.strong(diagnostic.title)}`,
        `  ${palette.faint(placeOf(file, span))}`,
        ...excerpt(file, span, severity, "^"),
        "",
        ...prose(diagnostic.message),
      ];
      for (const related of diagnostic.related) {
        lines.push(
          "",
          ...prose(related.message),
          `  ${palette.faint(placeOf(related.file, related.span))}`,
          ...excerpt(related.file, related.span, severity, "-"),
        );
      }
      if (diagnostic.fixes.length > 0) lines.push("");
      diagnostic.fixes.forEach((fix, index) => {
        const [first = "", ...rest] = prose(`${index === 0 ? "Oplossing" : "Of"}: ${fix.title}`);
        lines.push(palette.fix(first), ...rest.map((line) => palette.fix(line)));
      });
      return lines.join("\n");
    },
    summary: (diagnostics, checkedFiles) => summaryOf(diagnostics, checkedFiles, palette),
  };
}

/** The number of findings of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { fout: count("fout"), waarschuwing: count("waarschuwing"), hint: count("hint") };
}

function summaryOf(diagnostics: readonly Diagnostic[], checkedFiles: number, palette: Palette): string {
  if (diagnostics.length === 0) return noFindingsIn(checkedFiles);
  const counts = countBySeverity(diagnostics);
  const parts = [
    { severity: "fout", text: counted(counts.fout, "fout", "fouten") },
    { severity: "waarschuwing", text: counted(counts.waarschuwing, "waarschuwing", "waarschuwingen") },
    { severity: "hint", text: counted(counts.hint, "hint", "hints") },
  ] as const;
  const files = new Set(diagnostics.map((diagnostic) => diagnostic.file)).size;
  const present = parts.filter(({ severity }) => counts[severity] > 0);
  return `${listed(present.map(({ severity, text }) => palette[severity](text)))} in ${counted(files, "bestand", "bestanden")}.`;
}
