// All pages of all messages as one Dutch document, with an index by code and by title: `compiler/MELDINGEN.md`.

import { catalogue, type MessageCode } from "./catalogue.js";
import { pageMarkdown } from "./explain.js";
import { everyCode, messageGroups } from "./message-groups.js";

/** The address of a code within the document; it never changes. */
export function anchorOf(code: MessageCode): string {
  return code.toLowerCase();
}

const opening = `# Meldingen

Klopt er iets niet in een beleid, dan zegt \`inkoop\` wat er is, waar, en wat u kunt doen. Elke melding heeft een code,
die nooit iets anders gaat betekenen. Hier leest u van elke melding wat zij betekent, waarom dat belangrijk is, en hoe het
fout en goed gaat. Met \`npx inkoop explain INK0605\` staat dezelfde uitleg in de terminal.

Met een _fout_ kan een beleid niet beslissen. Een _waarschuwing_ is bijna altijd een vergissing, een _hint_ misschien.

Dit document wordt uit de meldingen zelf gemaakt. Wie een melding wijzigt, vernieuwt het met \`npm run messages\`.`;

/** The whole document as Markdown, before it is laid out. */
export function messagesDocument(): string {
  const byTitle = everyCode.toSorted((a, b) => inOrder.compare(sortable(a), sortable(b)));
  return [
    opening,
    "## Op onderwerp",
    ...messageGroups.map(({ title, codes }) => `### ${title}\n\n${codes.map(entry).join("\n")}`),
    "## Op titel",
    byTitle.map((code) => `- ${catalogue[code].title} ([${code}](#${anchorOf(code)}))`).join("\n"),
    ...messageGroups.map(({ title, codes }) => [`## Uitleg: ${title}`, ...codes.map(section)].join("\n\n")),
  ]
    .join("\n\n")
    .concat("\n");
}

/** The heading is the code alone, so that its address is too. */
function section(code: MessageCode): string {
  return `### ${code}\n\n${pageMarkdown(code).trimEnd()}`;
}

const inOrder = new Intl.Collator("nl");

function sortable(code: MessageCode): string {
  return catalogue[code].title.replaceAll("`", "");
}

function entry(code: MessageCode): string {
  return `- [${code}](#${anchorOf(code)}) ${catalogue[code].title}`;
}
