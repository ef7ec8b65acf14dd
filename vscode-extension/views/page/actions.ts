// What a person does on a page: an element says with `data-action` what it is for, and one listener hears of all.

/** Calls the handler of the nearest element around what was clicked that has an action; Enter on a button is a click. */
export function onActions(
  root: HTMLElement,
  type: "click" | "change" | "input" | "submit",
  handlers: Readonly<Record<string, (element: HTMLElement, event: Event) => void>>,
): void {
  root.addEventListener(type, (event) => {
    const element = event.target instanceof Element ? event.target.closest("[data-action]") : null;
    if (!(element instanceof HTMLElement)) return;
    handlers[element.dataset["action"] ?? ""]?.(element, event);
  });
}
