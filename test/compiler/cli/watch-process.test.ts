// `inkoop watch` as the real process: it sees what other programs write, and ends well.

import { spawn, type ChildProcessByStdio } from "node:child_process";
import process from "node:process";
import type { Readable } from "node:stream";
import { expect, test } from "vitest";
import { klein, misspelt } from "./policies.js";
import { executable, shell, workbench, type Workbench } from "./workbench.js";

interface Child {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  /** Resolves when the output so far matches. */
  readonly printed: (pattern: RegExp) => Promise<void>;
  readonly ended: Promise<{
    readonly code: number | null;
    readonly signal: string | null;
    readonly err: string;
  }>;
}

function start({ path }: Workbench): Child {
  const child = spawn(process.execPath, [executable, "watch"], {
    cwd: path,
    // Where the tests run may ask for colours; these look at the words.
    env: { PATH: process.env["PATH"], NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  const waiting: (() => void)[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    for (const look of waiting) look();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  return {
    process: child,
    printed: (pattern) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (pattern.test(out)) resolve();
        };
        waiting.push(look);
        look();
      }),
    ended: new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code, signal) => resolve({ code, signal, err }));
    }),
  };
}

test("reports what another program writes, and ends with 0 at Ctrl-C", async () => {
  const bench = workbench({ "klein.inkoop": misspelt });
  const watch = start(bench);
  await watch.printed(/stopt\.\n\n$/);
  const written = await shell(
    bench.path,
    "sed 's/omzett/omzet/' klein.inkoop > nieuw && mv nieuw klein.inkoop",
  );
  expect(written.code).toBe(0);
  await watch.printed(/── klein\.inkoop gewijzigd ──\n[^]*1 bevinding opgelost\./);
  watch.process.kill("SIGINT");
  expect(await watch.ended).toEqual({ code: 0, signal: null, err: "" });
});

test("ends by the signal when it is told to otherwise", async () => {
  const watch = start(workbench({ "klein.inkoop": klein }));
  await watch.printed(/stopt/);
  watch.process.kill("SIGTERM");
  expect(await watch.ended).toEqual({ code: null, signal: "SIGTERM", err: "" });
});

test("ends without a word when nobody reads it any more", async () => {
  const bench = workbench({ "klein.inkoop": klein });
  const watch = start(bench);
  await watch.printed(/stopt/);
  watch.process.stdout.destroy();
  bench.write({ "klein.inkoop": misspelt });
  expect(await watch.ended).toEqual({ code: 0, signal: null, err: "" });
});
