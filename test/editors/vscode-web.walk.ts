// The packed extension where there is no disk and no process: in the web worker of the workbench.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leavesOut, missingForWorkbench } from "./places.js";
import { files } from "./session.js";
import {
  callCommand,
  editorOf,
  goTo,
  openFile,
  packedExtension,
  screenshot,
  startWorkbench,
  type Workbench,
} from "./workbench.js";

const policy = "voetzorg.inkoop";

describe.skipIf(leavesOut("in VS Code for the web", missingForWorkbench()))("VS Code for the web", () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await startWorkbench({
      files,
      open: policy,
      vsix: packedExtension(),
      settings: { "remote.extensionKind": { "inkoop.inkoop-vscode": ["web"] } },
    });
  });
  afterAll(async () => {
    await workbench?.close();
  });

  test("the server in the worker checks the files that the editor sends", async () => {
    const { page } = workbench;
    const status = page.locator('[id="inkoop.inkoop-vscode.inkoop.status"] a');
    await expect
      .poll(() => status.getAttribute("aria-label"))
      .toBe("Inkoop: Geen fouten en geen waarschuwingen");
    await openFile(page, policy);
    await goTo(page, 32, 13);
    await page.keyboard.type("x");
    await editorOf(page, policy).locator(".squiggly-error").first().waitFor({ state: "attached" });
    await screenshot(page, "web");
    expect(page.workers().length).toBeGreaterThan(0);
  });

  test("a besluit can be tried there", async () => {
    const { page } = workbench;
    await page.keyboard.press("Backspace");
    await callCommand(page, "Inkoop: Proef");
    const frame = page.frameLocator("iframe.webview").frameLocator("iframe#active-frame");
    const headline = (): Promise<string> => frame.locator(".verdict h2").innerText();
    await expect.poll(headline).toContain("Onvolledig");
    await frame.locator("[data-question=kvk] input").nth(1).click();
    await expect.poll(headline).toBe("Komt niet in aanmerking voor een overeenkomst voor voetzorg");
    await screenshot(page, "web-trial");
  });
});
