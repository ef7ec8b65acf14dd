// How long it takes from opening the policies to the first finding, beside the same workbench opening the same file with
// no extension: `npm run editors -- --first-diagnostic`. Printed as ratios; the milliseconds are those of one machine.

import { filesIn, textOf } from "../files.js";
import { missingForWorkbench } from "./places.js";
import { editorOf, packedExtension, startWorkbench } from "./workbench.js";

const rounds = 5;
const open = "mondzorg/mondzorg.inkoop";

/** The policies as they are, with a mistake on the screen of the file that opens. */
function policiesWithMistake(): Readonly<Record<string, string>> {
  const paths = filesIn("policies").filter((file) => file.endsWith(".inkoop"));
  const files = Object.fromEntries(paths.map((file) => [file.slice("policies/".length), textOf(file)]));
  const text = files[open] ?? "";
  const mistaken = text.replace(/^ {2}verzekeraar /m, "  verzekeraer ");
  if (mistaken === text) throw new Error(`${open} has no place for the mistake`);
  return { ...files, [open]: mistaken };
}

/** A workbench without the extension, and with it: the milliseconds until each is there. */
interface Round {
  /** From opening the page to the text of the file. */
  readonly bare: number;
  /** From opening the page to the text, and to the first finding in it. */
  readonly text: number;
  readonly finding: number;
  /** Putting the .vsix in, before the workbench starts. */
  readonly installing: number;
}

async function withExtension(files: Readonly<Record<string, string>>): Promise<Omit<Round, "bare">> {
  const { page, openedAt, installing, close } = await startWorkbench({
    files,
    open,
    vsix: packedExtension(),
  });
  try {
    await editorOf(page, open).locator(".view-line").first().waitFor();
    const text = performance.now() - openedAt;
    await editorOf(page, open)
      .locator(".squiggly-error")
      .first()
      .waitFor({ state: "attached", timeout: 120_000 });
    return { text, finding: performance.now() - openedAt, installing };
  } finally {
    await close();
  }
}

async function withoutExtension(files: Readonly<Record<string, string>>): Promise<number> {
  const { page, openedAt, close } = await startWorkbench({ files, open });
  try {
    await editorOf(page, open).locator(".view-line").first().waitFor();
    return performance.now() - openedAt;
  } finally {
    await close();
  }
}

/** One after the other, in turns first, so that what else the machine does falls on both. */
async function measure(): Promise<readonly Round[]> {
  const files = policiesWithMistake();
  const found: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const isBareFirst = round % 2 === 0;
    const early = isBareFirst ? await withoutExtension(files) : undefined;
    const rest = await withExtension(files);
    const bare = early ?? (await withoutExtension(files));
    found.push({ bare, ...rest });
    console.log(
      `round ${round + 1} of ${rounds}: ${ratio(rest.finding / bare)} (${seconds(rest.finding)} and ${seconds(bare)})`,
    );
  }
  return found;
}

function ratio(value: number): string {
  return `× ${value.toFixed(2)}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

const missing = missingForWorkbench();
if (missing.length > 0) {
  console.log(`Nothing is measured; missing: ${missing.join("; ")}.`);
  process.exitCode = process.env["INKOOP_EDITORS_REQUIRED"] === "1" ? 1 : 0;
} else {
  const found = await measure();
  const over = (value: (round: Round) => number): string =>
    ratio(median(found.map((round) => value(round) / round.bare)));
  console.log(
    [
      `Opening policies/ (median of ${rounds} rounds, beside the workbench without extension until it shows the file):`,
      `  the file is there       ${over(({ text }) => text)}`,
      `  its first finding too   ${over(({ finding }) => finding)}`,
      `  with installing before  ${over(({ finding, installing }) => finding + installing)}`,
    ].join("\n"),
  );
}
