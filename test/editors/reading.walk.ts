// *Beleid lezen* in the real workbench: a policy beside its text, in step with the cursor, in every theme, and on paper.

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { FrameLocator, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { filesIn, textOf } from "../files.js";
import { leavesOut, missingForWorkbench } from "./places.js";
import { files as smallFiles } from "./session.js";
import { placeOf } from "./vscode-session.js";
import {
  activeFile,
  callCommand,
  chooseTheme,
  cursorLine,
  editorOf,
  goTo,
  openFile,
  packedExtension,
  screenshot,
  searchBox,
  startWorkbench,
  type Workbench,
} from "./workbench.js";

const files = Object.fromEntries(
  filesIn("policies")
    .filter((file) => file.endsWith(".inkoop"))
    .map((file) => [file.slice("policies/".length), textOf(file)]),
);
const policy = "mondzorg/mondzorg.inkoop";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe has against what is on the page of the view, in a line for each rule. */
async function objections({ page }: Workbench): Promise<readonly string[]> {
  const element = await page.frameLocator("iframe.webview").locator("iframe#active-frame").elementHandle();
  const frame = await element?.contentFrame();
  // The page lets no script in but its own; a walk stands outside, and may evaluate what it likes.
  await frame?.evaluate(axe);
  const found = await frame?.evaluate<readonly string[]>(
    `axe.run().then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ html }) => html).join(" ")))`,
  );
  return found ?? ["there is no page"];
}

function pageIn({ page }: Workbench): FrameLocator {
  return page.frameLocator("iframe.webview").frameLocator("iframe#active-frame");
}

describe.skipIf(leavesOut("through Beleid lezen in VS Code", missingForWorkbench()))("Beleid lezen", () => {
  let workbench: Workbench;
  let view: FrameLocator;
  let here: Locator;

  beforeAll(async () => {
    workbench = await startWorkbench({ files, open: policy, vsix: packedExtension() });
    // Seven policies are checked before the first is read.
    workbench.page.setDefaultTimeout(100_000);
    view = pageIn(workbench);
    here = view.locator("[data-here]");
  });
  afterAll(async () => {
    await workbench?.close();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail" && workbench !== undefined) {
      await screenshot(workbench.page, "reading-failure");
    }
  });

  const scrolled = (): Promise<number> => view.locator("html").evaluate((page) => page.scrollTop);
  const lineOf = async (line: string): Promise<number> =>
    (await placeOf(workbench, { file: policy, line, at: line })).line;

  test("opens beside the text, from the button above it", async () => {
    const { page } = workbench;
    await editorOf(page, policy).locator(".view-line").first().waitFor();
    await page.locator('.editor-actions a[aria-label^="Beleid lezen"]').click();
    await view.locator("h1", { hasText: "Mondzorg 2027-2028" }).waitFor();
    await page.locator(".tab", { hasText: "Lezen: Mondzorg 2027-2028" }).waitFor();
    expect(await view.locator("article.voorwaarde").count()).toBeGreaterThan(20);
  });

  test("follows the cursor, down to the part of a condition", async () => {
    const { page } = workbench;
    await openFile(page, policy);
    await goTo(page, await lineOf("voorwaarde bekwaamProthetiek"), 3);
    await expect.poll(() => here.getAttribute("id")).toBe("onderdeel-bekwaamProthetiek");
    await goTo(page, await lineOf("voorwaarde gelijkwaardig"), 3);
    await expect.poll(() => here.getAttribute("id")).toBe("onderdeel-gelijkwaardig");
    await expect
      .poll(() => here.evaluate((element) => element.getBoundingClientRect().top))
      .toBeGreaterThan(0);
    await screenshot(page, "reading-dark");
  });

  test("leads to the text by the mouse, and by the keyboard", async () => {
    const { page } = workbench;
    await view.locator("#onderdeel-bekwaamImplantologie .titel").click();
    const implants = await lineOf("voorwaarde bekwaamImplantologie");
    // Who has the keyboard in the view sees no line in the status bar.
    const current = editorOf(page, policy).locator(".active-line-number");
    await expect.poll(() => current.textContent()).toBe(String(implants));
    const button = view.locator("#onderdeel-bekwaamProthetiek h4 button");
    await button.focus();
    await button.press("Enter");
    await expect.poll(() => cursorLine(page)).toBe(await lineOf("voorwaarde bekwaamProthetiek"));
    // The person goes on in the text.
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => cursorLine(page)).toBe((await lineOf("voorwaarde bekwaamProthetiek")) + 1);
  });

  test("leads to where a norm of a building block is placed, and stays what it is", async () => {
    const { page } = workbench;
    const before = await view.locator("h1").textContent();
    await view.locator("#onderdeel-kvk .titel").click();
    await expect.poll(() => activeFile(page)).toBe("mondzorg.inkoop");
    expect(await view.locator("h1").textContent()).toBe(before);
  });

  test("changes with the text, and stays where it is", async () => {
    const { page } = workbench;
    await openFile(page, policy);
    const { line, column } = await placeOf(workbench, {
      file: policy,
      line: 'voorwaarde gelijkwaardig "',
      at: '"',
    });
    await goTo(page, line, column + 1);
    await expect.poll(() => here.getAttribute("id")).toBe("onderdeel-gelijkwaardig");
    const before = await scrolled();
    await page.keyboard.type("Ook: ");
    await view.locator("#onderdeel-gelijkwaardig .titel", { hasText: "Ook: " }).waitFor();
    expect(await scrolled()).toBe(before);
  });

  test("keeps the last version without errors while there is one, and says so", async () => {
    const { page } = workbench;
    await goTo(page, await lineOf("voorwaarde gelijkwaardig"), 1);
    await page.keyboard.type("x");
    const notice = view.locator("[role=status]");
    await notice.filter({ hasText: "Hieronder staat de laatste versie zonder fouten." }).waitFor();
    await screenshot(page, "reading-errors");
    expect(await view.locator("#onderdeel-gelijkwaardig").count()).toBe(1);
    await editorOf(page, policy).locator(".view-line").first().waitFor();
    await page.keyboard.press("Backspace");
    await notice.waitFor({ state: "detached" });
  });

  test("goes from the contents and from a sentence to what they speak of", async () => {
    const summary = view.locator("nav summary");
    if ((await view.locator("nav details[open]").count()) === 0) await summary.click();
    await view.locator('nav a[href="#termijnen"]').click();
    await expect
      .poll(() => view.locator("#termijnen").evaluate((part) => part === document.activeElement))
      .toBe(true);
    await screenshot(workbench.page, "reading-terms");
    await view.locator("#besluit-contractvoorwaarden a.naar.afgeleide").first().click();
    await expect
      .poll(() =>
        view.locator("#onderdeel-binnenReikwijdte").evaluate((item) => item === document.activeElement),
      )
      .toBe(true);
  });

  test.each([
    ["Light Modern", "vs"],
    ["Dark High Contrast", "hc-black"],
    ["Light High Contrast", "hc-light"],
    ["Dark Modern", "vs-dark"],
  ])("can be read in the theme %s, also by who hears it", async (theme, kind) => {
    const { page } = workbench;
    await openFile(page, policy);
    await chooseTheme(page, theme, kind);
    await view.locator(`body[data-vscode-theme-name="${theme}"]`).waitFor();
    await goTo(page, await lineOf("tabel ingang"), 1);
    await expect.poll(() => here.getAttribute("id")).toBe("onderdeel-ingang");
    await screenshot(page, `reading-${theme.toLowerCase().replaceAll(" ", "-")}`);
    expect(await objections(workbench)).toEqual([]);
  });

  test("is of the policy that one chooses, when a file belongs to several", async () => {
    const { page } = workbench;
    await openFile(page, "gedeeld/visie-2027.inkoop");
    const choice = view.locator(".balk select");
    await choice.waitFor();
    await expect.poll(() => view.locator("h1").textContent()).toContain("Mondzorg");
    const titles = await choice.locator("option").allTextContents();
    const other = titles.find((title) => title.startsWith("GGZ")) ?? "";
    await choice.selectOption({ label: other });
    await expect.poll(() => view.locator("h1").textContent()).toContain(other);
    await openFile(page, policy);
    await expect.poll(() => view.locator("h1").textContent()).toContain("Mondzorg");
  });

  test("becomes a file to print, with everything in it", async () => {
    const { page } = workbench;
    await openFile(page, policy);
    await callCommand(page, "Inkoop: Beleid afdrukken");
    await expect.poll(() => searchBox(page).inputValue()).toContain("mondzorg.html");
    await searchBox(page).press("Enter");
    const file = path.join(workbench.folder, "mondzorg/mondzorg.html");
    await expect.poll(() => existsSync(file)).toBe(true);
    await page.locator(".notification-toast", { hasText: "mondzorg.html" }).waitFor();
    const printed = readFileSync(file, "utf8");
    expect(printed).toContain("<title>Mondzorg 2027-2028</title>");
    expect(printed).toContain("break-inside:avoid");
    const paper = await page.context().browser()?.newPage();
    if (paper === undefined) throw new Error("there is no browser");
    await paper.addInitScript("globalThis.print = () => { document.body.dataset.printed = 'ja'; };");
    await paper.goto(`file://${file}`);
    await paper.locator("body[data-printed=ja]").waitFor();
    await screenshot(paper, "reading-printed");
    await paper.close();
  });

  test("is there again when the window is opened anew", async () => {
    const { page } = workbench;
    // Anew, and not to open a file of its own choice.
    const url = new URL(page.url());
    url.searchParams.delete("payload");
    await page.goto(url.href);
    await page.locator(".tab", { hasText: "Lezen: Mondzorg 2027-2028" }).waitFor();
    await view.locator("h1", { hasText: "Mondzorg 2027-2028" }).waitFor();
    expect([...workbench.otherHosts]).toEqual([]);
  });
});

describe.skipIf(leavesOut("through Beleid lezen in VS Code for the web", missingForWorkbench()))(
  "Beleid lezen on the web",
  () => {
    let workbench: Workbench;

    beforeAll(async () => {
      workbench = await startWorkbench({
        files: smallFiles,
        open: "voetzorg.inkoop",
        vsix: packedExtension(),
        settings: { "remote.extensionKind": { "inkoop.inkoop-vscode": ["web"] } },
      });
    });
    afterAll(async () => {
      await workbench?.close();
    });

    test("reads what the worker has", async () => {
      const { page } = workbench;
      const status = page.locator('[id="inkoop.inkoop-vscode.inkoop.status"] a');
      await expect
        .poll(() => status.getAttribute("aria-label"))
        .toBe("Inkoop: Geen fouten en geen waarschuwingen");
      await openFile(page, "voetzorg.inkoop");
      await callCommand(page, "Inkoop: Beleid lezen");
      const view = pageIn(workbench);
      await view.locator("#onderdeel-opTijd").waitFor();
      await goTo(page, 36, 3);
      await expect.poll(() => view.locator("[data-here]").textContent()).toContain("omzet");
      await screenshot(page, "reading-web");
    });
  },
);
