// The steps of the session as a person takes them in the workbench of VS Code.

import { readFileSync } from "node:fs";
import path from "node:path";
import type { Spot, Step } from "./session.js";
import {
  activeFile,
  callCommand,
  cursorLine,
  goTo,
  openFile,
  problemsIn,
  searchBox,
  type Workbench,
} from "./workbench.js";

/** Waits until `look` gives something. */
async function until<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("waited in vain");
}

/** The line that a spot is on, from 1, and its column, from 1. The workbench saves by itself after each edit. */
export function placeOf(
  workbench: Workbench,
  spot: Spot,
): Promise<{ line: number; column: number; text: string }> {
  return until(() => {
    const lines = readFileSync(path.join(workbench.folder, spot.file), "utf8").split("\n");
    const index = lines.findIndex((line) => line.includes(spot.line));
    const text = lines[index];
    if (text === undefined) return undefined;
    return { line: index + 1, column: text.indexOf(spot.at, text.indexOf(spot.line)) + 1, text };
  });
}

async function show(workbench: Workbench, spot: Spot): Promise<void> {
  const { line, column } = await placeOf(workbench, spot);
  await openFile(workbench.page, spot.file);
  await goTo(workbench.page, line, column);
}

/** Takes a step, and gives what came of it. */
export async function take(step: Step, workbench: Workbench): Promise<unknown> {
  const { page } = workbench;
  switch (step.does) {
    case "open":
      await openFile(page, step.file);
      return activeFile(page);
    case "findings":
      await callCommand(page, "Problems: Focus on Problems View");
      return until(async () => {
        const found = await problemsIn(page, step.file);
        return found.join() === step.are.join() ? found : undefined;
      });
    case "type":
      await show(workbench, step.before);
      await page.keyboard.type(step.text);
      await page.keyboard.press("Escape");
      return step.text;
    case "fix": {
      await show(workbench, step.at);
      await page.keyboard.press("Control+.");
      const action = page.locator(".action-widget .monaco-list-row.action", { hasText: step.title }).first();
      await action.waitFor();
      await action.click();
      return step.title;
    }
    case "read":
      return until(async () => {
        const { text } = await placeOf(workbench, { file: step.file, line: step.line, at: step.line });
        return text === step.is ? text : undefined;
      });
    case "hover": {
      await show(workbench, step.at);
      await page.keyboard.press("Control+K");
      await page.keyboard.press("Control+I");
      const hover = page.locator(".monaco-editor .monaco-hover:not(.hidden)").first();
      const shown = await until(async () => {
        const text = (await hover.textContent()) ?? "";
        return step.shows.every((part) => text.includes(part)) ? text : undefined;
      });
      await page.keyboard.press("Escape");
      return step.shows.filter((part) => shown.includes(part));
    }
    case "define":
      await show(workbench, step.at);
      await page.keyboard.press("F12");
      return until(async () => {
        const place = `${await activeFile(page)}:${await cursorLine(page)}`;
        return place === step.is ? place : undefined;
      });
    case "find uses": {
      await show(workbench, step.at);
      await callCommand(page, "Peek References");
      const rows = page.locator(".reference-zone-widget .ref-tree .monaco-list-row");
      const found = await until(async () => {
        const labels = await rows.evaluateAll((all) =>
          all.map((row) => row.getAttribute("aria-label") ?? ""),
        );
        const uses = labels.flatMap((label) => {
          const [, file, line] = /in (?:.*[/\\])?([^/\\ ]+) on line (\d+)/.exec(label) ?? [];
          return file === undefined ? [] : `${file}:${line}`;
        });
        return uses.length >= step.are.length ? uses.toSorted() : undefined;
      });
      await page.keyboard.press("Escape");
      return found;
    }
    case "complete": {
      await show(workbench, step.before);
      await page.keyboard.press("Control+Space");
      const rows = page.locator(".suggest-widget.visible .monaco-list-row .label-name");
      const found = await until(async () => {
        const names = new Set(await rows.allTextContents());
        return step.offers.every((offer) => names.has(offer)) ? names : undefined;
      });
      await page.keyboard.press("Escape");
      return step.offers.filter((offer) => found.has(offer));
    }
    case "outline": {
      await openFile(page, step.file);
      const found: string[] = [];
      for (const name of step.has) {
        await page.keyboard.press("Control+Shift+O");
        await searchBox(page).fill(`@${name}`);
        const row = page.locator(".quick-input-list .monaco-list-row .label-name", { hasText: name }).first();
        await row.waitFor();
        found.push(name);
        await page.keyboard.press("Escape");
      }
      return found;
    }
    case "rename": {
      await show(workbench, step.at);
      await page.keyboard.press("F2");
      const box = page.locator(".rename-box input");
      await box.fill(step.to);
      await box.press("Enter");
      await box.waitFor({ state: "hidden" });
      return step.to;
    }
  }
}
