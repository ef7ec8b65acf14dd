// A portrait as text: Markdown where the client shows that, else plain.

import type { Block, Branch, Portrait } from "@inkoop/compiler";
import { MarkupKind, type ClientCapabilities, type MarkupContent } from "vscode-languageserver";

/** The first form that the client names and that exists here; without a word from it, plain text. */
export function markupKindFor(client: ClientCapabilities): MarkupKind {
  const offered: unknown = client.textDocument?.hover?.contentFormat;
  if (!Array.isArray(offered)) return MarkupKind.PlainText;
  return (
    offered.find(
      (each): each is MarkupKind => each === MarkupKind.Markdown || each === MarkupKind.PlainText,
    ) ?? MarkupKind.PlainText
  );
}

export function render(portrait: Portrait, kind: MarkupKind): MarkupContent {
  const write = kind === MarkupKind.Markdown ? markdown : plain;
  const title = `${write.strong(write.code(portrait.name))}: ${write.text(portrait.what)}`;
  return { kind, value: [title, ...portrait.blocks.map((block) => blockText(block, write))].join("\n\n") };
}

/** How a form writes what a portrait is made of. */
interface Writer {
  /** Text from a policy, in which names may stand between back ticks. */
  readonly text: (text: string) => string;
  readonly strong: (written: string) => string;
  /** A name by itself. */
  readonly code: (name: string) => string;
  readonly table: (head: readonly string[], rows: readonly (readonly string[])[]) => readonly string[];
}

const markdown: Writer = {
  text: (text) =>
    text
      .split(/(`[^`\n]*`)/)
      .map((piece, index) => (index % 2 === 1 ? piece : escaped(piece)))
      .join(""),
  strong: (written) => `**${written}**`,
  code: (name) => escaped(name),
  table: (head, rows) => [row(head), row(head.map(() => "---")), ...rows.map(row)],
};

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => escaped(cell).replaceAll("|", String.raw`\|`)).join(" | ")} |`;
}

/** No sign of a text counts as markup, nor may a line of it open a list or a heading. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#~&]/g, String.raw`\$&`)
    .replaceAll(/\r\n?|\n/g, "\n")
    .replaceAll(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, String.raw`$1\$2`);
}

const plain: Writer = {
  text: (text) => text.replaceAll("`", ""),
  strong: (written) => written,
  code: (name) => name,
  table: (head, rows) => [head, ...rows].map((cells) => cells.join(" | ")),
};

function blockText(block: Block, write: Writer): string {
  switch (block.kind) {
    case "text":
      return write.text(block.text);
    case "properties":
      return block.properties
        .map(({ label, text }) => `- ${write.strong(label)}: ${write.text(oneLine(text))}`)
        .join("\n");
    case "tree":
      return block.branches.flatMap((branch) => branchLines(branch, "", write)).join("\n");
    case "table": {
      const more = block.more === 0 ? [] : ["", `en nog ${block.more} ${block.more === 1 ? "rij" : "rijen"}`];
      return [
        ...write.table(
          block.head,
          block.rows.map((cells) => cells.map(oneLine)),
        ),
        ...more,
      ].join("\n");
    }
  }
}

function branchLines({ text, children }: Branch, indent: string, write: Writer): readonly string[] {
  return [
    `${indent}- ${write.text(oneLine(text))}`,
    ...children.flatMap((child) => branchLines(child, `${indent}  `, write)),
  ];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
