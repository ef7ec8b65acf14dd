// The page of *Proef*: what a person does there changes the trial, and the trial is what the page shows.

import { onActions } from "../../views/page/actions.js";
import { channel } from "../../views/page/channel.js";
import { shownIn } from "../../views/page/patch.js";
import { questionAbout } from "../arrangement.js";
import { answerAt, newItem, pathOf, type Value } from "../facts.js";
import type { FromTrialPage, ToTrialPage, TrialState } from "../messages.js";
import {
  addItem,
  answer,
  askedIn,
  choose,
  chooseBesluit,
  chooseBesluitOf,
  decided,
  newTrial,
  removeItem,
  settle,
  startFrom,
  takeInHand,
  type,
  type Trial,
  undo,
} from "../model.js";
import { trialPage } from "../render.js";
import { isTyped, meantBy, type Meant } from "../typed.js";

/** After so many milliseconds without a keystroke what is typed is decided about. */
const rest = 250;

const root = document.getElementById("view");
if (root !== null) start(root);

function start(view: HTMLElement): void {
  const show = shownIn(view);
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const { post, kept, keep } = channel<ToTrialPage, FromTrialPage, TrialState>((message) => {
    receive(message);
  });
  let trial = newTrial(askedIn(kept().asked));

  const render = (): void => {
    const held = trial.inHand === undefined ? undefined : cardOf(view, trial.inHand);
    const focused = document.activeElement;
    const before = held?.getBoundingClientRect();
    show(trialPage(trial));
    // What a person looks at stays where it was on the screen, whatever comes or goes above it.
    if (held?.isConnected === true && before !== undefined && isOnScreen(before)) {
      window.scrollBy({ top: held.getBoundingClientRect().top - before.top, behavior: "instant" });
    }
    if (focused instanceof HTMLElement && focused !== document.body && document.activeElement !== focused) {
      keepFocus(focused);
    }
  };
  /** Moving an element takes the focus away from it; one that is gone or can do nothing leaves it to what is near. */
  const keepFocus = (focused: HTMLElement): void => {
    const usable = focused.isConnected && !(focused instanceof HTMLButtonElement && focused.disabled);
    const near = usable
      ? focused
      : view.querySelector<HTMLElement>("#h-open, #h-answered, [data-action=restart]");
    near?.focus({ preventScroll: true });
  };
  /** Takes a change in: shows it, keeps it and has it decided about, at once or when nothing is typed any more. */
  const change = (next: Trial, isTyping = false): void => {
    const isOther = next.asked !== trial.asked;
    trial = next;
    render();
    if (!isOther) return;
    keep({ asked: trial.asked });
    clearTimeout(waiting);
    if (isTyping) waiting = setTimeout(send, rest);
    else send();
  };
  const send = (): void => {
    clearTimeout(waiting);
    post({ kind: "answers", asked: trial.asked });
  };

  const receive = (message: ToTrialPage): void => {
    switch (message.kind) {
      case "policies":
        trial = { ...trial, policies: message.policies };
        break;
      case "decided":
        trial = decided(trial, message.result);
        break;
      case "besluit":
        trial = chooseBesluitOf(trial, message.policy, message.besluit);
        keep({ asked: trial.asked });
        break;
      case "facts": {
        if (trial.policy?.uri !== message.policy) return;
        const next = startFrom(trial, message.facts, message.besluit);
        change({ ...next, told: `Begonnen met “${message.titel}”.` });
        return;
      }
      case "told":
        trial = { ...trial, told: message.text };
    }
    render();
  };

  // ── What a person does ────────────────────────────────────────────────────────────────────────────

  /** What is typed at `pad` means. */
  const meantAt = (pad: string, text: string): Meant => {
    const question = trial.decision && questionAbout(trial.decision, pathOf(bare(pad)).fact);
    if (question === undefined) return { value: undefined };
    const place = pad.endsWith("[]") ? `${bare(pad)}[0]` : pad;
    const asked = answerAt(question, place);
    return asked === undefined || !isTyped(asked)
      ? { value: undefined }
      : meantBy(asked, text, wordsAt(question, place));
  };

  onActions(view, "input", {
    type: (element) => {
      if (!(element instanceof HTMLInputElement)) return;
      const pad = padOf(element);
      // One more item is there once it is whole.
      if (pad.endsWith("[]"))
        change({ ...trial, drafts: { ...trial.drafts, [pad]: { text: element.value } } });
      else change(type(trial, pad, element.value, meantAt(pad, element.value)), true);
    },
  });
  onActions(view, "change", {
    type: (element) => {
      if (!(element instanceof HTMLInputElement)) return;
      const pad = padOf(element);
      const meant = meantAt(pad, element.value);
      const next = settle(trial, pad, meant);
      const isNew = pad.endsWith("[]") && !("error" in meant) && meant.value !== undefined;
      change(isNew ? addItem(next, bare(pad), meant.value) : next);
      if (!isNew) send();
    },
    pick: (element) => {
      if (element instanceof HTMLInputElement && element.value !== "") {
        change(answer(trial, padOf(element), element.value));
      }
    },
    answer: (element) => {
      const value =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.value : "";
      // The values of choices are written as JSON by this page.
      change(answer(trial, padOf(element), value === "" ? undefined : (JSON.parse(value) as Value)));
    },
    none: (element) => {
      change(answer(trial, padOf(element), isChecked(element) ? null : undefined));
    },
    empty: (element) => {
      change(answer(trial, padOf(element), isChecked(element) ? [] : undefined));
    },
    choose: (element) => {
      if (!(element instanceof HTMLInputElement)) return;
      const fact = padOf(element);
      const question = trial.decision && questionAbout(trial.decision, fact);
      const asked = question && answerAt(question, `${fact}[0]`);
      const choices = asked?.kind === "keuzelijst" ? asked.keuzes.map(({ waarde }) => waarde) : [];
      change(choose(trial, fact, element.value, element.checked, choices));
    },
    policy: (element) => {
      if (element instanceof HTMLSelectElement) post({ kind: "choosePolicy", policy: element.value });
    },
    besluit: (element) => {
      if (element instanceof HTMLSelectElement) change(chooseBesluit(trial, element.value));
    },
  });
  onActions(view, "click", {
    add: (element) => {
      const fact = padOf(element);
      const question = trial.decision && questionAbout(trial.decision, fact);
      const asked = question && answerAt(question, `${fact}[0]`);
      const item = asked && newItem(asked);
      if (item === undefined) return;
      change(addItem(trial, fact, item));
      const items = cardOf(view, fact)?.querySelectorAll(".item");
      items?.[items.length - 1]?.querySelector<HTMLElement>("input, select")?.focus();
    },
    remove: (element) => {
      const fact = padOf(element);
      change(removeItem(trial, fact, Number(element.dataset["item"])));
      cardOf(view, fact)?.querySelector<HTMLElement>("[data-action=add], [data-action=type]")?.focus();
    },
    forget: (element) => {
      change(answer(trial, padOf(element), undefined));
    },
    undo: () => {
      change(undo(trial));
    },
    restart: () => {
      change({ ...startFrom(trial, {}), told: "Opnieuw begonnen." });
      view.querySelector<HTMLElement>(".questions input")?.focus();
    },
    example: () => {
      if (trial.policy !== undefined) post({ kind: "chooseExample", policy: trial.policy.uri });
    },
    keep: () => {
      if (trial.policy === undefined) return;
      send();
      post({ kind: "keepExample", policy: trial.policy.uri });
    },
    show: (element) => {
      const { fact = "" } = element.dataset;
      const place = trial.decision && questionAbout(trial.decision, fact)?.place;
      if (place !== undefined) post({ kind: "reveal", place, focus: true });
    },
    "show norm": (element) => {
      const norm = trial.decision?.norms.find(({ naam }) => naam === element.dataset["name"]);
      if (norm !== undefined) post({ kind: "reveal", place: norm.place, focus: true });
    },
    "show error": () => {
      const { firstError } = trial.policy ?? {};
      if (firstError !== undefined) post({ kind: "reveal", place: firstError, focus: true });
    },
  });
  view.addEventListener("focusin", ({ target }) => {
    const card = target instanceof Element ? target.closest<HTMLElement>("[data-question]") : null;
    const fact = card?.dataset["question"];
    // Nothing moves yet: a press of the mouse that brings the focus must still land where it began.
    if (fact !== undefined) trial = takeInHand(trial, fact);
  });
  view.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    const { target } = event;
    if (target.type !== "text") return;
    event.preventDefault();
    target.dispatchEvent(new Event("change", { bubbles: true }));
    if (target.getAttribute("aria-invalid") === null) nextQuestion(view, target)?.focus();
  });

  render();
  // Before the page says that it is ready, so that the first decision is about these answers.
  if (Object.keys(trial.asked).length > 0) send();
}

function isOnScreen({ top, bottom }: DOMRect): boolean {
  return bottom > 0 && top < window.innerHeight;
}

function padOf(element: HTMLElement): string {
  return element.dataset["pad"] ?? "";
}

function cardOf(view: HTMLElement, fact: string): HTMLElement | undefined {
  const cards = [...view.querySelectorAll<HTMLElement>("[data-question]")];
  return cards.find((card) => card.dataset["question"] === fact);
}

/** Where the question behind that of `from` is answered; behind the last one, the first that is still open. */
function nextQuestion(view: HTMLElement, from: HTMLElement): HTMLElement | undefined {
  const own = from.closest("[data-question]");
  const places = [
    ...view.querySelectorAll<HTMLElement>(
      "[data-question] :is(input, select, [data-action=add]):not([tabindex], :disabled)",
    ),
  ].filter((place) => place.closest(".questions.open") !== null || place.closest("[data-question]") === own);
  const others = (place: HTMLElement): boolean => place.closest("[data-question]") !== own;
  return places.slice(places.indexOf(from) + 1).find(others) ?? places.find(others);
}

function isChecked(element: HTMLElement): boolean {
  return element instanceof HTMLInputElement && element.checked;
}

/** The list of which `x[]` is one more item. */
function bare(pad: string): string {
  return pad.endsWith("[]") ? pad.slice(0, -2) : pad;
}

/** What may be answered there, in words. */
function wordsAt(question: NonNullable<ReturnType<typeof questionAbout>>, pad: string): string {
  const { field } = pathOf(pad);
  const { antwoord } = question;
  if (field === undefined || antwoord.kind !== "lijst" || antwoord.element.kind !== "structuur") {
    return question.antwoordTekst;
  }
  return antwoord.element.velden.find((veld) => veld.pad === field)?.antwoordTekst ?? "";
}
