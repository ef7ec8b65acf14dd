// The workbench of VS Code in headless Chromium, with the packed extension in it, and what a person does there.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium as playwright, type Browser, type Locator, type Page } from "playwright-core";
import { root } from "../files.js";
import { chromium, codeServer, editorFolder, editorNode } from "./places.js";

/** Where screenshots and logs go; git ignores it. */
export const shots = path.join(process.env["INKOOP_SHOTS"] ?? path.join(editorFolder, "shots"));

/** A running workbench on a folder of its own. */
export interface Workbench {
  readonly page: Page;
  /** The folder that is open. */
  readonly folder: string;
  /** Hosts that the page asked for besides its own. */
  readonly otherHosts: ReadonlySet<string>;
  /** How many milliseconds the extension took to install, and when, on the clock of `performance`, the page was opened. */
  readonly installing: number;
  readonly openedAt: number;
  readonly close: () => Promise<void>;
}

export interface WorkbenchOptions {
  readonly files: Readonly<Record<string, string>>;
  /** The file to open at once. */
  readonly open?: string;
  readonly theme?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Without it the workbench has no extension at all. */
  readonly vsix?: string;
}

const settings = {
  "workbench.startupEditor": "none",
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "update.mode": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "editor.minimap.enabled": false,
  "workbench.tips.enabled": false,
  "git.enabled": false,
  "editor.hover.delay": 100,
  "files.simpleDialog.enable": true,
  "files.autoSave": "afterDelay",
  "files.autoSaveDelay": 100,
};

const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The packed extension, as `npm run package` left it. */
export function packedExtension(): string {
  const dist = path.join(root, "vscode-extension/dist");
  const vsix = readdirSync(dist).find((file) => file.endsWith(".vsix"));
  if (vsix === undefined) throw new Error("run `npm run package -w vscode-extension` first");
  return path.join(dist, vsix);
}

/** Starts the server of the workbench and a browser on it, and waits until it is usable. */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const run = mkdtempSync(path.join(tmpdir(), "inkoop-vscode-"));
  const folder = path.join(run, "map");
  for (const [name, text] of Object.entries(options.files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  mkdirSync(path.join(run, "data/User"), { recursive: true });
  mkdirSync(shots, { recursive: true });
  const chosen = {
    ...settings,
    "workbench.colorTheme": options.theme ?? "Dark Modern",
    ...options.settings,
  };
  writeFileSync(path.join(run, "data/User/settings.json"), JSON.stringify(chosen));

  const base = ["--user-data-dir", path.join(run, "data"), "--extensions-dir", path.join(run, "extensions")];
  const before = performance.now();
  if (options.vsix !== undefined) await finished(server(run, [...base, "--install-extension", options.vsix]));
  const installing = performance.now() - before;
  const port = await freePort();
  // Where it would look for other extensions is this server itself, which has none.
  const gallery = JSON.stringify({ serviceUrl: `http://127.0.0.1:${port}/gallery` });
  const running = server(
    run,
    [
      ...base,
      "--auth",
      "none",
      "--bind-addr",
      `127.0.0.1:${port}`,
      "--disable-telemetry",
      "--disable-update-check",
      "--disable-workspace-trust",
      "--disable-getting-started-override",
      folder,
    ],
    { EXTENSIONS_GALLERY: gallery },
  );
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await ended(running);
    rmSync(run, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await answers(`http://127.0.0.1:${port}/healthz`, running);
    browser = await playwright.launch({
      executablePath: chromium ?? "",
      headless: true,
      args: chromiumArguments,
    });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const otherHosts = new Set<string>();
    page.on("request", (request) => {
      const { host } = new URL(request.url());
      // What a view of its own asks of this made-up host, its service worker answers.
      if (host.endsWith(".vscode-cdn.net")) return;
      if (host !== "" && host !== `127.0.0.1:${port}`) otherHosts.add(host);
    });
    const url = new URL(`http://127.0.0.1:${port}/`);
    url.searchParams.set("folder", folder);
    if (options.open !== undefined) {
      const file = `vscode-remote://127.0.0.1:${port}${folder}/${options.open}`;
      url.searchParams.set("payload", JSON.stringify([["openFile", file]]));
    }
    const openedAt = performance.now();
    await page.goto(url.href);
    await page.locator(".monaco-workbench").waitFor();
    return { page, folder, otherHosts, installing, openedAt, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function server(
  run: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): ChildProcess {
  const log = openSync(path.join(shots, "code-server.log"), "a");
  const env = {
    ...process.env,
    HOME: run,
    XDG_CONFIG_HOME: path.join(run, "config"),
    XDG_DATA_HOME: path.join(run, "data-home"),
    XDG_CACHE_HOME: path.join(run, "cache"),
    ...more,
    VSCODE_IPC_HOOK_CLI: "",
    PATH: `${path.dirname(editorNode)}:${process.env["PATH"] ?? ""}`,
  };
  return spawn(editorNode, [codeServer, ...args], { env, stdio: ["ignore", log, log], detached: true });
}

function finished(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`code-server stopped with ${code}; see ${path.join(shots, "code-server.log")}`));
    });
  });
}

/** Ends the whole group of `child`, which is its own. */
async function ended(child: ChildProcess): Promise<void> {
  const signal = (name: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, name);
    } catch {
      // It is gone already.
    }
  };
  const gone = child.exitCode === null ? new Promise((resolve) => child.once("exit", resolve)) : undefined;
  signal("SIGTERM");
  const late = setTimeout(signal, 5000, "SIGKILL");
  await gone;
  clearTimeout(late);
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const up = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`code-server stopped; see ${path.join(shots, "code-server.log")}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const listening = createServer().listen(0, "127.0.0.1", () => {
      const address = listening.address();
      listening.close(() => {
        if (address !== null && typeof address === "object") resolve(address.port);
        else reject(new Error("no port is free"));
      });
    });
  });
}

/** The editor that shows `file`. */
export function editorOf(page: Page, file: string): Locator {
  return page.locator(`.monaco-editor[data-uri$="/${file}"], .monaco-editor[data-uri*="/${file}?"]`);
}

/** Saves what is on the screen. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(shots, `${name}.png`) });
}

/** Where a person types what to look for, when a list is open. */
export function searchBox(page: Page): Locator {
  return page.locator(".quick-input-widget .quick-input-filter input");
}

/** Calls a command by what it is called in the command palette. */
export async function callCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press("F1");
  await searchBox(page).fill(`>${title}`);
  await choose(page, title);
}

/** Chooses the row that is called exactly so from the list that is open. */
export async function choose(page: Page, name: string): Promise<void> {
  const row = ".quick-input-list .monaco-list-row";
  await page.locator(`${row}[aria-label="${name}"], ${row}[aria-label^="${name},"]`).first().click();
}

/** Brings `file` to the front, with the cursor in it. */
export async function openFile(page: Page, file: string): Promise<void> {
  if ((await activeFile(page)) === path.basename(file)) {
    await page.keyboard.press("Control+1");
    // From a view the keyboard comes back a moment later; then the editor says where its cursor is.
    await page.locator("#status\\.editor\\.selection").waitFor();
    return;
  }
  await page.keyboard.press("Control+P");
  await searchBox(page).fill(file);
  await page
    .locator(".quick-input-list .monaco-list-row", { hasText: path.basename(file) })
    .first()
    .click();
  await editorOf(page, file).locator(".view-line").first().waitFor();
}

/** Puts the cursor at a line and a column, both from 1. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
  await page.keyboard.press("Control+G");
  await searchBox(page).fill(`:${line}:${column}`);
  await searchBox(page).press("Enter");
  await page.locator("#status\\.editor\\.selection", { hasText: `Ln ${line}, Col ${column}` }).waitFor();
}

/** The lines that `file` shows, with blanks as blanks. */
export async function linesOf(page: Page, file: string): Promise<readonly string[]> {
  const lines = editorOf(page, file).locator(".view-line");
  const found = await lines.evaluateAll((elements) =>
    elements.map((element) => ({
      top: Number.parseInt((element as HTMLElement).style.top, 10),
      text: element.textContent ?? "",
    })),
  );
  return found
    .toSorted((one, other) => one.top - other.top)
    .map(({ text }) => text.replaceAll("\u00a0", " "));
}

/** The colour of each stretch of text that `file` shows. */
export async function coloursIn(page: Page, file: string): Promise<ReadonlyMap<string, string>> {
  const spans = editorOf(page, file).locator(".view-line span > span");
  const found = await spans.evaluateAll((elements) =>
    elements.map((span): [string, string] => [
      (span.textContent ?? "").replaceAll("\u00a0", " ").trim(),
      getComputedStyle(span).color,
    ]),
  );
  return new Map(found);
}

/** The findings of `file` in the Problems panel, as "line code", in order. */
export async function problemsIn(page: Page, file: string): Promise<readonly string[]> {
  const rows = page.locator(".markers-panel .monaco-list-row");
  const shown = await rows.evaluateAll((elements) =>
    elements
      .map((element) => ({
        index: Number(element.getAttribute("data-index")),
        text: element.textContent ?? "",
      }))
      .toSorted((one, other) => one.index - other.index)
      .map(({ text }) => text),
  );
  const found: string[] = [];
  let current = "";
  for (const row of shown) {
    const [, code, line] = /(INK\d{4}).*\[Ln (\d+)/.exec(row) ?? [];
    if (code === undefined) current = row;
    else if (current.startsWith(path.basename(file))) found.push(`${line} ${code}`);
  }
  return found;
}

/** The name of the file in front. */
export async function activeFile(page: Page): Promise<string> {
  const tab = page.locator(".tab.active").first();
  return (await tab.count()) === 0 ? "" : ((await tab.getAttribute("data-resource-name")) ?? "");
}

/** The line that the cursor is on, from 1. */
export async function cursorLine(page: Page): Promise<number> {
  const text = await page.locator("#status\\.editor\\.selection").textContent();
  return Number(/Ln (\d+)/.exec(text ?? "")?.[1]);
}

/** Chooses a colour theme by its name; `kind` is the class that the workbench then has. */
export async function chooseTheme(page: Page, name: string, kind: string): Promise<void> {
  await callCommand(page, "Preferences: Color Theme");
  await searchBox(page).fill(name);
  await choose(page, name);
  await page.locator(`.monaco-workbench.${kind}`).waitFor();
}

/** Ends the language server of the workbench, as a crash would. */
export function crashServer(workbench: Workbench): void {
  const home = path.dirname(workbench.folder);
  for (const entry of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${entry}/cmdline`, "utf8");
      if (command.includes(home) && command.includes("server.cjs")) process.kill(Number(entry), "SIGKILL");
    } catch {
      // A process that has ended in the meantime.
    }
  }
}
