// Everything on the page of *Beleid lezen*: the tools, a word when the text has errors, the contents, and the document.

import type { DocumentResult, PolicyRef } from "@inkoop/lsp/protocol";
import { el, type Tree } from "../views/tree.js";
import { contentsTree, headTree, partsOf } from "./document.js";
import { newAddresses, newDrawing } from "./drawing.js";
import type { Reading } from "./shapes.js";

/** The page, and the texts that the places in it are of. */
export interface ReadingPage {
  readonly trees: readonly Tree[];
  readonly addresses: readonly string[];
}

/** The page for an answer of the server; `kept` is the last document of this policy without errors. */
export function readingPage(answer: DocumentResult | null, kept: Reading | undefined): ReadingPage {
  if (answer === null) {
    return page(el("p", { class: "leeg" }, "Dit bestand hoort bij geen beleid, dus er is niets te lezen."));
  }
  const document = answer.document ?? kept;
  const addresses = newAddresses();
  const notice =
    answer.document === undefined
      ? noticeTree(answer.policy, document !== undefined, addresses.indexOf)
      : undefined;
  const top = el("header", { key: "boven", class: "boven" }, toolsTree(answer), notice);
  if (document === undefined) return { trees: [top], addresses: addresses.all() };
  const drawing = newDrawing(document, addresses);
  const parts = partsOf(drawing);
  const trees = [
    el("a", { key: "over", class: "skip", href: "#inhoud-tekst" }, "Naar de tekst van het beleid"),
    top,
    el(
      "div",
      { key: "blad", class: "blad" },
      el(
        "nav",
        { key: "inhoud", class: "inhoud", "aria-label": "Inhoud" },
        el("details", { open: true }, el("summary", {}, "Inhoud"), contentsTree(parts)),
      ),
      el(
        "main",
        { key: "tekst", id: "inhoud-tekst", tabindex: -1 },
        headTree(drawing),
        parts.map(({ tree }) => tree),
      ),
    ),
  ];
  return { trees, addresses: addresses.all() };
}

/** What stands there until the server has answered. */
export const waitingTrees: readonly Tree[] = [
  el("p", { key: "wachten", class: "leeg", role: "status" }, "Het beleid wordt gelezen…"),
];

function page(...trees: readonly Tree[]): ReadingPage {
  return { trees, addresses: [] };
}

/** Which policy, when there are several, and what can be done with it. */
function toolsTree({ policy, policies, document }: DocumentResult): Tree {
  return el(
    "div",
    { key: "balk", class: "balk" },
    policies.length < 2
      ? el("span", { class: "naam" }, policy.titel)
      : el(
          "label",
          {},
          "Beleid ",
          el(
            "select",
            { "data-action": "policy", value: policy.uri },
            policies.map(({ uri, titel }) =>
              el("option", { value: uri, selected: uri === policy.uri }, titel),
            ),
          ),
        ),
    el(
      "button",
      { type: "button", class: "secondary", "data-action": "print", disabled: document === undefined },
      "Afdrukken",
    ),
  );
}

/** That there are errors, and where the first is. */
function noticeTree(
  { titel, errors, firstError }: PolicyRef,
  hasKept: boolean,
  indexOf: (uri: string) => number,
): Tree {
  const many = errors === 1 ? "staat nog 1 fout" : `staan nog ${errors} fouten`;
  const last = hasKept ? " Hieronder staat de laatste versie zonder fouten." : "";
  const first =
    firstError === undefined
      ? undefined
      : el(
          "button",
          {
            type: "button",
            class: "plain",
            "data-action": "text",
            "data-at": [
              indexOf(firstError.uri),
              firstError.range.start.line,
              firstError.range.start.character,
              firstError.range.end.line,
              firstError.range.end.character,
            ].join(":"),
          },
          "Toon de eerste",
        );
  return el(
    "div",
    { key: "melding", class: "notice", role: "status" },
    el("span", {}, `In ${titel} ${many}.${last}`),
    first,
  );
}
