// *Proef* in the real workbench: from the first question to a decision, while the policy changes, to an example that runs.

import { readFileSync } from "node:fs";
import path from "node:path";
import type { FrameLocator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { root } from "../files.js";
import { leavesOut, missingForWorkbench } from "./places.js";
import {
  callCommand,
  choose,
  chooseTheme,
  goTo,
  openFile,
  packedExtension,
  screenshot,
  startWorkbench,
  type Workbench,
} from "./workbench.js";

const policy = "podo.inkoop";

const files = {
  [policy]: `beleid podo "Podotherapie 2027"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027

document "Inkoopbeleid Podotherapie 2027"
  deel algemeen "Contractvoorwaarden"  punten 1 tot en met 6

keuzelijst Beroep
  podotherapeut "Podotherapeut"
  pedicure      "Pedicure"

structuur Medewerker
  naam: tekst
    vraag "Wie?"
  fte: getal van 0 tot en met 1
    vraag "Hoeveel fte?"
  diploma: ja/nee
    vraag "Heeft de medewerker een diploma?"

gegevens "Aanvraag"
  beroep: Beroep
    vraag "Wat is uw beroep?"
  aanvraagdatum: datum
    vraag "Op welke datum vraagt u aan?"
  omzet: bedrag ten minste € 0
    vraag  "Wat was uw omzet?"
    bewijs "De jaarrekening"
  medewerkers: lijst van Medewerker
    vraag "Wie werken er in de praktijk?"

besluit overeenkomst "een overeenkomst voor podotherapie"

rubriek "Contractvoorwaarden"

voorwaarde kvk "Ingeschreven in het handelsregister"
  vraag  "Staat u ingeschreven in het handelsregister?"
  bewijs "Een uittreksel"
  bron   algemeen punt 1

voorwaarde opTijd "Op tijd aangevraagd"
  geldt als      beroep is podotherapeut
  eis            aanvraagdatum voor 1 oktober 2026
  vrijgesteld als "eerste aanvraag" omzet is € 0
  bron           algemeen punt 2

voorwaarde groot "Groot genoeg"
  eis  omzet ten minste € 10.000
  bron algemeen punt 3

voorwaarde bezetting "Genoeg gediplomeerde medewerkers"
  eis  som van fte van medewerkers met (diploma) ten minste 1,5
  bron algemeen punt 4

uitsluiting inOnderzoek "In onderzoek"
  vraag    "Loopt er een onderzoek naar de praktijk?"
  herkomst verzekeraar
  aanname  nee
  bron     algemeen punt 5

besluit toeslag "een toeslag voor grote praktijken"

voorwaarde grotePraktijk "Een grote praktijk"
  eis  omzet ten minste € 100.000
  bron algemeen punt 6

voorbeeld "Een kleine praktijk"
  gegeven  omzet is € 50
  verwacht komt niet in aanmerking voor toeslag
`,
  "ander.inkoop": `beleid ander "Een ander beleid"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027

document "Een ander beleid"
  deel d "Deel"  punten 1

besluit iets "iets anders"

voorwaarde wil "Gewild"
  vraag "Wilt u dat?"
  bron  d punt 1
`,
} as const;

describe.skipIf(leavesOut("of Proef in VS Code", missingForWorkbench()))("Proef in VS Code", () => {
  let workbench: Workbench;
  let frame: FrameLocator;

  beforeAll(async () => {
    workbench = await startWorkbench({ files, open: policy, vsix: packedExtension() });
    // Wide enough for the text and the view beside each other.
    await workbench.page.setViewportSize({ width: 1500, height: 1000 });
    frame = workbench.page.frameLocator("iframe.webview").frameLocator("iframe#active-frame");
  });
  afterAll(async () => {
    await workbench?.close();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail" && workbench !== undefined) await screenshot(workbench.page, "failure");
  });

  const headline = (): Promise<string> => frame.locator(".verdict h2").innerText();
  const asked = (): Promise<string[]> =>
    frame.locator(".questions.open > .question > .group > .vraag").allInnerTexts();
  /** Where the keyboard is: the fact of the question, and what of it. */
  const focused = (): Promise<string> =>
    frame.locator(":focus").evaluate((element) => {
      const fact = element.closest("[data-question]")?.getAttribute("data-question") ?? "";
      return `${fact} ${element.getAttribute("data-action") ?? element.id}`;
    });
  const onDisk = (): string => readFileSync(path.join(workbench.folder, policy), "utf8");
  /** Puts the cursor behind `text`, which stands once. */
  const goBehind = async (text: string): Promise<void> => {
    const before = onDisk().split(text)[0] ?? "";
    const lines = `${before}${text}`.split("\n");
    await openFile(workbench.page, policy);
    await goTo(workbench.page, lines.length, (lines.at(-1)?.length ?? 0) + 1);
  };

  test("it opens beside the text, with the question first that can decide most", async () => {
    const { page } = workbench;
    await page.locator("#status\\.editor\\.mode", { hasText: "Inkoopbeleid" }).waitFor();
    await callCommand(page, "Inkoop: Proef");
    await expect
      .poll(headline)
      .toBe("Onvolledig: over een overeenkomst voor podotherapie valt nog niet te beslissen");
    expect((await asked())[0]).toBe("Wat was uw omzet?");
    expect(await frame.locator(".missing").innerText()).toBe("Te geven door de zorgaanbieder: 5");
  });

  test("without the mouse one goes from the first question to a decision", async () => {
    const { page } = workbench;
    const { keyboard } = page;
    await frame.locator("#field-omzet").focus();
    await keyboard.type("9500,5");
    await expect.poll(headline).toContain("Komt niet in aanmerking");
    expect(await frame.locator(".why .norm dl").innerText()).toMatch(
      /Gevonden\s+Wat was uw omzet\? € 9\.500,50/,
    );
    await keyboard.press("Shift+Home");
    await keyboard.type("€ 12.500");
    await expect.poll(headline).toContain("Onvolledig");
    expect(await focused()).toBe("omzet type");
    await keyboard.press("Enter");
    expect(await frame.locator("#field-omzet").inputValue()).toBe("12.500");
    await expect.poll(focused).toBe("beroep answer");
    await keyboard.press("Space");
    await expect.poll(asked).not.toContain("Wat was uw omzet?");
    expect(await focused()).toBe("beroep answer");
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    expect(await focused()).toBe("aanvraagdatum type");
    await keyboard.type("1 maat 2026");
    await keyboard.press("Enter");
    await frame.locator("#error-aanvraagdatum").waitFor();
    expect(await focused()).toBe("aanvraagdatum type");
    await screenshot(page, "trial-wrong-date");
    await keyboard.press("Shift+Home");
    await keyboard.type("1-3-2026");
    await keyboard.press("Enter");
    await expect.poll(focused).toBe("medewerkers add");
    for (const name of ["Jan", "An"]) {
      await keyboard.press("Enter");
      await expect.poll(focused).toBe("medewerkers type");
      await keyboard.type(name);
      await keyboard.press("Tab");
      await keyboard.type("0,8");
      await keyboard.press("Tab");
      // From "weet ik niet", the last, to the first.
      await keyboard.press("ArrowRight");
      await keyboard.press("Tab");
      await keyboard.press("Tab");
      await expect.poll(focused).toBe("medewerkers add");
    }
    await expect.poll(asked).toContain("Staat u ingeschreven in het handelsregister?");
    for (let steps = 0; steps < 5 && (await focused()) !== "kvk answer"; steps += 1)
      await keyboard.press("Tab");
    await keyboard.press("ArrowRight");
    await expect
      .poll(headline)
      .toBe("Komt in aanmerking voor een overeenkomst voor podotherapie, onder voorbehoud");
    expect(await frame.locator(".questions.assumed .vraag").allInnerTexts()).toEqual([
      "Loopt er een onderzoek naar de praktijk?",
    ]);
    await screenshot(page, "trial-decided");
  });

  test("the outcome changes with the text, and stays while there is an error in it", async () => {
    const { page } = workbench;
    await goBehind("omzet ten minste € 10.000");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("20.000");
    await expect.poll(headline).toBe("Komt niet in aanmerking voor een overeenkomst voor podotherapie");
    await page.keyboard.type(" en");
    await expect
      .poll(() => frame.locator(".notice").innerText())
      .toContain("Dit is de uitkomst van voor die fout.");
    expect(await headline()).toBe("Komt niet in aanmerking voor een overeenkomst voor podotherapie");
    await screenshot(page, "trial-error");
    for (const _ of " en") await page.keyboard.press("Backspace");
    await expect.poll(() => frame.locator(".notice").count()).toBe(0);
  });

  test.each([
    ["Light Modern", "vs"],
    ["Light High Contrast", "hc-light"],
    ["Dark High Contrast", "hc-black"],
    ["Dark Modern", "vs-dark"],
  ])("in the theme %s who sees or hears little can use it", async (theme, kind) => {
    const { page } = workbench;
    await chooseTheme(page, theme, kind);
    await frame
      .locator(
        `body.${kind === "vs" ? "vscode-light" : kind === "vs-dark" ? "vscode-dark" : "vscode-high-contrast"}`,
      )
      .waitFor();
    await frame.locator("summary").evaluateAll((all) => {
      for (const summary of all) summary.parentElement?.setAttribute("open", "");
    });
    await frame.locator("body").evaluate((body) => {
      body.ownerDocument.defaultView?.scrollTo(0, 0);
    });
    await screenshot(page, `trial-${theme.toLowerCase().replaceAll(" ", "-")}`);
    expect(await violations(frame)).toEqual([]);
  });

  test("the answers are kept as an example, which the test explorer runs", async () => {
    const { page } = workbench;
    await frame.locator("[data-action=keep]").click();
    const titel = "een overeenkomst voor podotherapie: komt niet in aanmerking";
    await expect.poll(onDisk).toContain(`\n\nvoorbeeld "${titel}"\n  gegeven  ja kvk\n`);
    await expect
      .poll(() => frame.locator(".told").innerText())
      .toBe(`Bewaard als voorbeeld “${titel}” in ${policy}.`);
    await screenshot(page, "trial-kept");
    // Its title is there to type over.
    await page.keyboard.type("Te klein voor een overeenkomst");
    await expect.poll(onDisk).toContain('voorbeeld "Te klein voor een overeenkomst"');
    const rows = page.locator(".test-explorer-tree .monaco-list-row");
    const outcomes = (): Promise<(string | null)[]> =>
      rows.evaluateAll((all) => all.map((row) => row.getAttribute("aria-label")));
    await callCommand(page, "Testing: Focus on Test Explorer View");
    await callCommand(page, "Test: Run All Tests");
    await expect.poll(outcomes).toContain("Podotherapie 2027 (Passed)");
    await callCommand(page, "View: Show Explorer");
  });

  test("another besluit is chosen in the text, and its answers are there already", async () => {
    const { page } = workbench;
    await goBehind("besluit toeslag");
    await page.locator(".codelens-decoration a", { hasText: "proef" }).last().click();
    await expect.poll(headline).toBe("Komt niet in aanmerking voor een toeslag voor grote praktijken");
  });

  test("the answers are there again when the window is loaded anew", async () => {
    const { page } = workbench;
    // A workbench in a browser writes down every five seconds what is open.
    await page.waitForTimeout(8000);
    // Without the file to open in its address, a window opens what was open.
    const address = new URL(page.url());
    address.searchParams.delete("payload");
    await page.goto(address.href);
    await expect.poll(headline).toBe("Komt niet in aanmerking voor een toeslag voor grote praktijken");
    await expect.poll(() => frame.locator("#field-omzet").inputValue()).toBe("12.500");
  });

  test("one begins again, or with the facts of an example", async () => {
    const { page } = workbench;
    await frame.locator("[data-action=restart]").click();
    await expect.poll(headline).toContain("Onvolledig");
    await frame.locator("[data-action=example]").click();
    await choose(page, "Een kleine praktijk");
    await expect.poll(headline).toBe("Komt niet in aanmerking voor een toeslag voor grote praktijken");
    expect(await frame.locator("#field-omzet").inputValue()).toBe("50");
    await frame.locator("[data-action=undo]").click();
    await expect.poll(headline).toContain("Onvolledig");
  });
});

/** What axe has against what is on the page, in a line for each rule. */
async function violations(frame: FrameLocator): Promise<readonly string[]> {
  const axe = readFileSync(path.join(root, "node_modules/axe-core/axe.min.js"), "utf8");
  return frame.locator("body").evaluate(async (_, source): Promise<string[]> => {
    // The page itself lets no script in; this comes in from outside it, as a person's own tools do.
    const made = Function(`${source}; return globalThis.axe ?? window.axe;`)() as Axe;
    const { violations: found } = await made.run(document);
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, axe);
}

interface Axe {
  readonly run: (page: Document) => Promise<{
    readonly violations: { readonly id: string; readonly nodes: { readonly html: string }[] }[];
  }>;
}
