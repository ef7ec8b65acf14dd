// A text of headings, paragraphs and points, written down as plain text, Markdown or HTML.

/** A piece of a text; `level` 1 is a point, each deeper one stands within the one above. */
export type Piece =
  | { readonly kind: "opening" | "heading" | "paragraph"; readonly text: string }
  | { readonly kind: "point"; readonly level: number; readonly text: string };

export type Vorm = "tekst" | "markdown" | "html";

/** The pieces in one of the forms, ending with a line end; no text is taken for markup, whoever wrote it. */
export function written(pieces: readonly Piece[], vorm: Vorm): string {
  switch (vorm) {
    case "tekst":
      return asText(pieces);
    case "markdown":
      return asMarkdown(pieces);
    case "html":
      return asHtml(pieces);
  }
}

/** Signs that control a terminal, or that change the order in which others are seen. */
const UNSEEN = /[\p{Cc}\p{Bidi_C}]/gu;

/** On one line, whatever a policy or a provider wrote. */
function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim().replaceAll(UNSEEN, "\uFFFD");
}

function asText(pieces: readonly Piece[]): string {
  const lines: string[] = [];
  for (const piece of pieces) {
    const text = onOneLine(piece.text);
    if (piece.kind === "point") lines.push(`${"  ".repeat(piece.level - 1)}- ${text}`);
    else lines.push(...(lines.length === 0 ? [] : [""]), text);
  }
  return `${lines.join("\n")}\n`;
}

function asMarkdown(pieces: readonly Piece[]): string {
  const lines: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    const text = markdownOf(onOneLine(piece.text));
    if (piece.kind === "point") {
      if (pieces[index - 1]?.kind !== "point") lines.push("");
      const shown = hasDetails(pieces, index) ? `**${text}**` : text;
      lines.push(`${"  ".repeat(piece.level - 1)}- ${shown}`);
      continue;
    }
    if (index > 0) lines.push("");
    lines.push(piece.kind === "heading" ? `## ${text}` : piece.kind === "opening" ? `**${text}**` : text);
  }
  return `${lines.join("\n")}\n`;
}

/** Is this a point of the first level with others within it? */
function hasDetails(pieces: readonly Piece[], index: number): boolean {
  const [piece, next] = [pieces[index], pieces[index + 1]];
  return piece?.kind === "point" && piece.level === 1 && next?.kind === "point" && next.level > 1;
}

/** With nothing in it that Markdown or HTML gives a meaning of its own. */
function markdownOf(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|~&]/g, (mark) => `\\${mark}`).replace(/^([-+]|[0-9]+[.)])/, "\\$1");
}

/** One element that can stand in a page or a mail as it is: it has no style and no script, and its headings are `h2`. */
function asHtml(pieces: readonly Piece[]): string {
  const lines = ['<section class="toelichting" lang="nl">'];
  for (let index = 0; index < pieces.length;) {
    const piece = pieces[index];
    if (piece === undefined) break;
    if (piece.kind === "point") {
      const points = pointsFrom(pieces, index);
      lines.push(...listOf(points, "  "));
      index += points.length;
    } else {
      lines.push(`  ${block(piece.kind, htmlOf(onOneLine(piece.text)))}`);
      index += 1;
    }
  }
  return `${[...lines, "</section>"].join("\n")}\n`;
}

type Point = Extract<Piece, { readonly kind: "point" }>;

/** The points from here until something else comes. */
function pointsFrom(pieces: readonly Piece[], start: number): readonly Point[] {
  const points: Point[] = [];
  for (let index = start; ; index += 1) {
    const piece = pieces[index];
    if (piece?.kind !== "point") return points;
    points.push(piece);
  }
}

/** A list of points, each with the deeper ones that follow it within it. */
function listOf(points: readonly Point[], indent: string): readonly string[] {
  const items: string[] = [];
  for (let index = 0; index < points.length;) {
    const point = points[index];
    if (point === undefined) break;
    const text = htmlOf(onOneLine(point.text));
    let end = index + 1;
    while ((points[end]?.level ?? 0) > point.level) end += 1;
    const within = points.slice(index + 1, end);
    if (within.length === 0) items.push(`${indent}  <li>${text}</li>`);
    else {
      const heading = point.level === 1 ? `<strong>${text}</strong>` : text;
      items.push(`${indent}  <li>${heading}`, ...listOf(within, `${indent}    `), `${indent}  </li>`);
    }
    index = end;
  }
  return [`${indent}<ul>`, ...items, `${indent}</ul>`];
}

function block(kind: "opening" | "heading" | "paragraph", text: string): string {
  switch (kind) {
    case "opening":
      return `<p><strong>${text}</strong></p>`;
    case "heading":
      return `<h2>${text}</h2>`;
    case "paragraph":
      return `<p>${text}</p>`;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function htmlOf(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
