// The page of *Beleid lezen*: shows the document, follows the cursor, and leads back to the text.

import type { Place } from "@inkoop/lsp/protocol";
import { onActions } from "../../views/page/actions.js";
import { channel } from "../../views/page/channel.js";
import { shownIn } from "../../views/page/patch.js";
import { atCursor, type Placed } from "../cursor.js";
import { placesIn } from "../drawing.js";
import type { FromReadingPage, ReadingState, ToReadingPage } from "../messages.js";
import { readingPage, waitingTrees } from "../page-tree.js";

/** From here on the contents stand beside the document. */
const wide = 960;

/** Runs the page in `view`. */
function run(view: HTMLElement): void {
  const show = shownIn(view);
  show(waitingTrees);
  let addresses: readonly string[] = [];
  let placed: readonly Placed<HTMLElement>[] = [];
  let cursor: Place | undefined;
  let here: HTMLElement | undefined;
  let isFirst = true;

  const mark = (element: HTMLElement | undefined): void => {
    if (here !== element) here?.removeAttribute("data-here");
    here = element;
    here?.setAttribute("data-here", "");
  };
  const follow = (): void => {
    const found = cursor === undefined ? undefined : atCursor(placed, cursor);
    if (found === here) return;
    mark(found);
    if (found !== undefined) bringIntoView(found);
  };
  const { post, kept, keep } = channel<ToReadingPage, FromReadingPage, ReadingState>((message) => {
    switch (message.kind) {
      case "document": {
        const page = readingPage(message.answer, message.kept);
        addresses = page.addresses;
        show(page.trees);
        placed = placedIn(view, addresses);
        if (here?.isConnected === false) mark(undefined);
        if (isFirst) start();
        else follow();
        return;
      }
      case "cursor":
        if (cursor !== undefined && isSame(cursor, message.place)) return;
        cursor = message.place;
        follow();
    }
  });
  /** The first time the page stands as it stood when it was left. */
  const start = (): void => {
    isFirst = false;
    if (innerWidth < wide) view.querySelector("details")?.removeAttribute("open");
    const { scroll } = kept();
    if (scroll === undefined) return;
    scrollTo({ top: scroll, behavior: "instant" });
    // Where the cursor is, the person knows.
    mark(cursor === undefined ? undefined : atCursor(placed, cursor));
  };
  /** The place of an element, by preference in the text that the person is in. */
  const placeOf = (element: Element): Place | undefined => {
    const text = element.closest("[data-at]")?.getAttribute("data-at") ?? "";
    const places = placesIn(text, addresses);
    return places.find(({ uri }) => uri === cursor?.uri) ?? places[0];
  };
  const reveal = (element: Element, focus: boolean): void => {
    const place = placeOf(element);
    if (place !== undefined) post({ kind: "reveal", place, focus });
  };

  onActions(view, "click", {
    text: (element) => {
      reveal(element, true);
    },
    print: () => {
      post({ kind: "print" });
    },
  });
  onActions(view, "change", {
    policy: (element) => {
      if (element instanceof HTMLSelectElement) post({ kind: "policy", policy: element.value });
    },
  });
  view.addEventListener("click", (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const link = target.closest("a");
    if (link !== null) {
      event.preventDefault();
      goTo(link.getAttribute("href") ?? "");
    } else if (
      target.closest("button, select, label, summary") === null &&
      getSelection()?.isCollapsed !== false
    ) {
      const element = target.closest<HTMLElement>("[data-at]");
      if (element === null) return;
      mark(element);
      reveal(element, false);
    }
  });
  let waiting = 0;
  addEventListener("scroll", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      keep({ scroll: scrollY });
    }, 200);
  });
}

/** Goes to a place on the page, with the keyboard too. */
function goTo(href: string): void {
  const target = document.getElementById(href.slice(1));
  if (target === null) return;
  target.scrollIntoView({ block: "start" });
  if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
}

function placedIn(view: HTMLElement, addresses: readonly string[]): readonly Placed<HTMLElement>[] {
  return [...view.querySelectorAll<HTMLElement>("[data-at]")].flatMap((element) =>
    element.closest(".notice") === null
      ? placesIn(element.getAttribute("data-at") ?? "", addresses).map((place) => ({ of: element, place }))
      : [],
  );
}

/** What is on screen already stays where it is. */
function bringIntoView(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect();
  const [first, last] = [64, innerHeight - 24];
  if (top >= first && Math.min(bottom, top + 80) <= last) return;
  element.scrollIntoView({ block: bottom - top > (last - first) / 2 ? "start" : "center" });
}

function isSame(one: Place, other: Place): boolean {
  return (
    one.uri === other.uri &&
    one.range.start.line === other.range.start.line &&
    one.range.start.character === other.range.start.character
  );
}

const view = document.getElementById("view");
if (view !== null) run(view);
