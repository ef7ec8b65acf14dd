// A walk through the packed extension in the real workbench: what a policy writer sees and does, in order.

import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { leavesOut, missingForWorkbench } from "./places.js";
import { expectedOf, files, sentenceOf, session } from "./session.js";
import { placeOf, take } from "./vscode-session.js";
import {
  callCommand,
  choose,
  chooseTheme,
  coloursIn,
  crashServer,
  editorOf,
  goTo,
  linesOf,
  openFile,
  packedExtension,
  screenshot,
  searchBox,
  shots,
  startWorkbench,
  type Workbench,
} from "./workbench.js";

const policy = "voetzorg.inkoop";
const status = '[id="inkoop.inkoop-vscode.inkoop.status"] a';
const allIsWell = "Inkoop: Geen fouten en geen waarschuwingen";

describe.skipIf(leavesOut("in VS Code", missingForWorkbench()))("VS Code", () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await startWorkbench({ files, open: policy, vsix: packedExtension() });
  });
  afterAll(async () => {
    await workbench?.close();
    console.log(`screenshots are in ${shots}`);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail" && workbench !== undefined) await screenshot(workbench.page, "failure");
  });

  const says = (): Promise<string | null> => workbench.page.locator(status).getAttribute("aria-label");
  const onDisk = (file: string): string => readFileSync(path.join(workbench.folder, file), "utf8");

  test("a policy opens, and its words, names, texts and numbers each have their colour", async () => {
    const { page } = workbench;
    await page.locator("#status\\.editor\\.mode", { hasText: "Inkoopbeleid" }).waitFor();
    const shown = [
      "beleid",
      "voetzorg",
      "verzekeraar",
      '"a.s.r."',
      "1 januari 2027",
      "// Een beleid om mee te oefenen.",
    ];
    const different = async (): Promise<number> => {
      const colours = await coloursIn(page, policy);
      return new Set(shown.flatMap((text) => colours.get(text) ?? [])).size;
    };
    await expect.poll(different).toBe(shown.length);
  });

  test("the status bar says that all is well", async () => {
    await expect.poll(says).toBe(allIsWell);
  });

  test.each([
    ["Light Modern", "vs"],
    ["Dark High Contrast", "hc-black"],
    ["Light High Contrast", "hc-light"],
    ["Dark Modern", "vs-dark"],
  ])("in the theme %s words, texts and numbers differ from each other", async (theme, kind) => {
    const { page } = workbench;
    await chooseTheme(page, theme, kind);
    const shown = ["beleid", '"a.s.r."', "1 januari 2027", "// Een beleid om mee te oefenen."];
    const different = async (): Promise<number> => {
      const colours = await coloursIn(page, policy);
      return new Set(shown.flatMap((text) => colours.get(text) ?? [])).size;
    };
    await expect.poll(different).toBe(shown.length);
    await screenshot(page, `theme-${theme.toLowerCase().replaceAll(" ", "-")}`);
  });

  test.each(session.map((step) => [sentenceOf(step), step] as const))("%s", async (_, step) => {
    expect(await take(step, workbench)).toEqual(expectedOf(step));
  });

  test("the TypeScript of a policy stands beside it, and says when there is none", async () => {
    const { page } = workbench;
    await openFile(page, policy);
    await callCommand(page, "Inkoop: TypeScript van dit beleid tonen");
    await expect.poll(() => linesOf(page, "voetzorg.ts")).toContain('} from "./inkoop-runtime.js";');
    await take(
      {
        does: "type",
        before: { file: policy, line: "eis       aanvraagdatum", at: "aanvraagdatum" },
        text: "x",
      },
      workbench,
    );
    await expect.poll(() => linesOf(page, "voetzorg.ts")).toContain("// In Voetzorg 2027 staat nog 1 fout.");
    await screenshot(page, "typescript");
  });

  test("the code of a finding leads to its explanation", async () => {
    const { page } = workbench;
    await callCommand(page, "Problems: Focus on Problems View");
    await page.locator(".markers-panel .monaco-list-row a", { hasText: "INK0221" }).first().click();
    const preview = page.locator(".tab", { hasText: "INK0221.md" });
    await preview.waitFor();
    const inner = page.frameLocator("iframe.webview").frameLocator("iframe#active-frame");
    await inner.locator("h1", { hasText: "INK0221" }).waitFor();
    await screenshot(page, "explanation");
    expect(await inner.locator("body").innerText()).toContain("Onbekende naam");
    await callCommand(page, "View: Close All Editors");
    await openFile(page, policy);
    await take(
      {
        does: "fix",
        at: { file: policy, line: "xaanvraagdatum", at: "xaanvraagdatum" },
        title: "schrijf `aanvraagdatum`",
      },
      workbench,
    );
    await expect.poll(says).toBe(allIsWell);
  });

  test("formatting lays out every file", async () => {
    const { page } = workbench;
    await openFile(page, policy);
    const before = onDisk(policy);
    const { line } = await placeOf(workbench, { file: policy, line: "geldt als beroep", at: "beroep" });
    await goTo(page, line, 1);
    await page.keyboard.type("    ");
    await callCommand(page, "Inkoop: Alles opmaken");
    await page.locator(".notification-toast", { hasText: "opgemaakt" }).waitFor();
    await expect.poll(() => onDisk(policy)).toBe(before);
  });

  test("a bullet goes on when a person presses Enter", async () => {
    const { page } = workbench;
    await openFile(page, policy);
    await page.keyboard.press("Control+End");
    for (const line of [
      "",
      'voorwaarde nieuw "Nieuw"',
      "bron algemeen punt 3",
      "eis elk van",
      "- omzet is € 1",
    ]) {
      await page.keyboard.type(line);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Enter");
    }
    await page.keyboard.type("omzet is € 2");
    await page.keyboard.press("Escape");
    await expect
      .poll(() => onDisk(policy))
      .toContain("\n  eis elk van\n    - omzet is € 1\n    - omzet is € 2");
  });

  test("a line becomes a comment and a line again", async () => {
    const { page } = workbench;
    await goTo(page, 13, 3);
    await page.keyboard.press("Control+/");
    await expect.poll(() => linesOf(page, policy)).toContain('  // podotherapeut "Podotherapeut"');
    await page.keyboard.press("Control+/");
    await expect.poll(() => linesOf(page, policy)).toContain('  podotherapeut "Podotherapeut"');
  });

  test("a new example stands below everything else, to be filled in", async () => {
    const { page } = workbench;
    await callCommand(page, "Inkoop: Nieuw voorbeeld");
    await editorOf(page, policy).locator(".view-line", { hasText: "Wie aan alles voldoet" }).waitFor();
    await page.keyboard.type("Een eerste voorbeeld");
    await expect
      .poll(() => onDisk(policy))
      .toMatch(/\n\nvoorbeeld "Een eerste voorbeeld"\n {2}gegeven {2}alles in orde\n/);
    await screenshot(page, "new-example");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  test("an example that comes out otherwise fails at its line, and passes when it is mended", async () => {
    const { page } = workbench;
    const explorer = page.locator(".test-explorer-tree .monaco-list-row");
    const outcomes = (): Promise<(string | null)[]> =>
      explorer.evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-label")));
    await callCommand(page, "Testing: Focus on Test Explorer View");
    await callCommand(page, "Test: Run All Tests");
    await expect.poll(outcomes).toContain("Voetzorg 2027 (Failed)");
    const failure = page.locator(".test-output-peek-tree .monaco-list-row", {
      hasText: "Een eerste voorbeeld",
    });
    await failure.first().waitFor();
    await screenshot(page, "example-fails");
    await openFile(page, policy);
    const { line, column } = await placeOf(workbench, { file: policy, line: "verwacht komt", at: "komt" });
    await goTo(page, line, column);
    await page.keyboard.press("Shift+End");
    await page.keyboard.type("onvolledig");
    await page.keyboard.press("Escape");
    await callCommand(page, "Test: Run All Tests");
    await expect.poll(outcomes).toContain("Voetzorg 2027 (Passed)");
  });

  test("what the examples cover stands in the editor's own view", async () => {
    const { page } = workbench;
    await callCommand(page, "Test: Run All Tests with Coverage");
    const row = page.locator(".testing-stdtree .monaco-list-row", { hasText: policy });
    await expect.poll(() => row.first().textContent()).toMatch(/\d%/);
    await screenshot(page, "coverage");
    await callCommand(page, "View: Show Explorer");
  });

  test("a new policy is a file of its own, to be filled in", async () => {
    const { page } = workbench;
    await callCommand(page, "Inkoop: Nieuw beleid");
    await page.locator(".quick-input-title", { hasText: "Nieuw beleid" }).waitFor();
    await expect.poll(() => searchBox(page).inputValue()).toContain("nieuw-beleid.inkoop");
    await searchBox(page).press("Enter");
    await editorOf(page, "nieuw-beleid.inkoop").locator(".view-line").nth(10).waitFor();
    await expect
      .poll(() => onDisk("nieuw-beleid.inkoop"))
      .toContain('beleid voorbeeldzorg "Voorbeeldzorg 2027"');
    await screenshot(page, "new-policy");
    await page.keyboard.press("Escape");
  });

  test("a server that crashes is started again, and the person is told once", async () => {
    const { page } = workbench;
    crashServer(workbench);
    const notice = page.locator(".notification-toast", {
      hasText: "stopte onverwacht en is opnieuw gestart",
    });
    await notice.waitFor();
    await screenshot(page, "crash");
    await expect.poll(says).toMatch(/^Inkoop: (?:Geen|\d)/);
  });

  test("the walkthrough opens", async () => {
    const { page } = workbench;
    await callCommand(page, "Welcome: Open Walkthrough...");
    await choose(page, "Uw eerste beleid");
    await page.locator(".getting-started-step", { hasText: "Schrijf een voorwaarde" }).first().waitFor();
    await screenshot(page, "walkthrough");
    expect(await page.locator(".getting-started-step").count()).toBe(7);
  });

  test("nothing that the workbench asked for came from elsewhere", () => {
    expect([...workbench.otherHosts]).toEqual([]);
  });
});
