// `inkoop watch` after whatever can happen to files: what it shows in the end is what a fresh `inkoop check` finds.

import { existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fysio, klein, misspelt } from "./policies.js";
import { watching } from "./watching.js";
import { workbench, type Workbench } from "./workbench.js";

const FILES = ["a.inkoop", "b.inkoop", "map/c.inkoop", "map/diep/d.inkoop", "ander/deel.inkoop"];
const PLACES = [...FILES, "map", "map/diep", "ander", "elders"];
const TEXTS = [
  fysio,
  fysio.replace("verwacht komt in aanmerking\n", "verwacht uitgesloten\n"),
  klein,
  misspelt,
  klein.replace("gegevens", 'gebruik "map/diep/d.inkoop"\n\ngegevens'),
  klein
    .replace("beleid klein", "beleid ander")
    .replace("gegevens", 'gebruik "../ander/deel.inkoop"\n\ngegevens'),
  'gegevens "Een deel"\n  zetels: getal\n    vraag "Hoeveel?"\n',
  "",
  "beleid",
];

type Operation = (bench: Workbench) => void;
interface Step {
  readonly operation: Operation;
  readonly label: string;
  /** How long until the next: at once, after what is waiting, or after the watcher may have looked. */
  readonly pause: number;
}

const file = fc.constantFrom(...FILES);
const place = fc.constantFrom(...PLACES);
const text = fc.constantFrom(...TEXTS);

function step(label: string, operation: Operation, pause: number): Step {
  return { operation, label, pause };
}

const writes = fc
  .tuple(file, text, fc.integer({ min: 0, max: 800 }), fc.boolean(), fc.nat(3))
  .map(([name, whole, length, isHalf, pause]) =>
    step(`write ${name}`, (bench) => write(bench, name, isHalf ? whole.slice(0, length) : whole), pause),
  );
const damages = fc
  .tuple(file, fc.nat(3))
  .map(([name, pause]) =>
    step(`damage ${name}`, (bench) => write(bench, name, Buffer.from([0xff, 0xfe])), pause),
  );
const removals = fc
  .tuple(place, fc.nat(3))
  .map(([name, pause]) => step(`remove ${name}`, (bench) => remove(bench, name), pause));
const renames = fc
  .tuple(place, place, fc.nat(3))
  .map(([from, to, pause]) => step(`rename ${from} ${to}`, (bench) => rename(bench, from, to), pause));

test("what it shows in the end is what stands there, whatever happened", { timeout: 600_000 }, async () => {
  const steps = fc.array(
    fc.oneof(
      { arbitrary: writes, weight: 6 },
      { arbitrary: damages, weight: 1 },
      { arbitrary: removals, weight: 2 },
      { arbitrary: renames, weight: 2 },
    ),
    { minLength: 40, maxLength: 80, size: "max" },
  );
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom("", "map/", "ander/"), async (sequence, folder) => {
      const bench = workbench({ "package.json": "{}", "a.inkoop": fysio, "map/c.inkoop": klein });
      const watch = watching(bench);
      await watch.until(/stopt/);
      for (const { operation, pause } of sequence) {
        operation(bench);
        for (let left = 5 ** pause - 1; left > 0; left -= 1) await setImmediate();
      }
      // Files that cannot be read end a check; here only findings are compared.
      for (const name of bench.files()) if (bench.read(name).includes("\uFFFD")) remove(bench, name);
      if (!isFolder(bench, folder)) remove(bench, folder.slice(0, -1));
      const last = `${folder}laatste.inkoop`;
      write(bench, last, 'beleid laatste "Laatste"\n');
      await watch.until(/laatste\.inkoop:1:\d/);
      // Nothing happened since to the folder that this stands in: an edit is seen only if it is followed.
      write(bench, last, '\nbeleid laatste "Laatste"\n');
      const shown = await watch.until(/laatste\.inkoop:2:\d/);
      expect(await watch.stop()).toBe(0);
      expect(watch.errors()).toBe("");
      const [check, examples] = [await bench.run(["check"]), await bench.run(["test"])];
      const report = shown.slice(shown.lastIndexOf("\n── ") + 1);
      expect(findingsIn(report)).toEqual(findingsIn(check.out));
      const summary = /(?<=^|\n)\d+ voorbeelden? in .*$/m.exec(examples.out)?.[0] ?? "";
      expect(report).toContain(summary);
    }),
    { numRuns: 8, endOnFailure: true },
  );
});

/** "INK0221 a.inkoop:15:8" of every finding in a report, in full or in one line, in order. */
function findingsIn(report: string): readonly string[] {
  const full = [...report.matchAll(/^(?:fout|waarschuwing|hint) (INK\d{4}) .*\n {2}(\S+:\d+:\d+)$/gm)];
  const short = [...report.matchAll(/^nog steeds \S+ (INK\d{4}) (\S+:\d+:\d+) /gm)];
  return [...full, ...short].map(([, code, where]) => `${code} ${where}`).toSorted();
}

function write(bench: Workbench, name: string, content: string | Uint8Array): void {
  try {
    bench.write({ [name]: content });
  } catch {
    // A file stands where its folder should be, or the other way round.
  }
}

function isFolder({ path: root }: Workbench, name: string): boolean {
  try {
    return statSync(path.join(root, name)).isDirectory();
  } catch {
    return false;
  }
}

function remove(bench: Workbench, name: string): void {
  try {
    rmSync(path.join(bench.path, name), { recursive: true, force: true });
  } catch {
    // A file stands where its folder should be.
  }
}

function rename(bench: Workbench, from: string, to: string): void {
  const [source, target] = [path.join(bench.path, from), path.join(bench.path, to)];
  if (!existsSync(source)) return;
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    renameSync(source, target);
  } catch {
    // A folder cannot be moved into itself or onto another that is not empty.
  }
}
