// Whole processes, as a person starts them, beside a Node that does nothing and a prettier that checks what we wrote.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { medianOf, mediansOf, type Way } from "../rounds.js";
import type { BenchOptions, Row } from "../section.js";
import { startOnly } from "./start-only.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const inkoop = path.join(root, "compiler/bin/inkoop.js");

export async function benchProcesses({ isQuick }: BenchOptions): Promise<readonly Row[]> {
  await run([path.join(root, "compiler/bundle.mjs")]);
  return inFolder(async (folder) => [
    ...(await benchStarts(isQuick, folder)),
    await benchBuild(isQuick, folder),
  ]);
}

async function benchStarts(isQuick: boolean, folder: string): Promise<readonly Row[]> {
  const [rounds, warmUp] = isQuick ? [3, 0] : [25, 2];
  const start = await startOnly(folder);
  const [nothing = 0, version = 0, ready = 0, one = 0, all = 0, oneAgain = 0, allAgain = 0] = await mediansOf(
    [
      nodeWay("node -e 0", ["-e", "0"]),
      nodeWay("version", [inkoop, "--version"]),
      nodeWay("start only", [start]),
      nodeWay("check one", [inkoop, "check", "--no-cache", "policies/mondzorg"]),
      nodeWay("check all", [inkoop, "check", "--no-cache", "policies"]),
      nodeWay("check one again", [inkoop, "check", "policies/mondzorg"]),
      nodeWay("check all again", [inkoop, "check", "policies"]),
    ],
    rounds,
    warmUp,
  );
  return [
    {
      key: "compile.start.version",
      what: "whole process: `inkoop --version` / `node -e 0`",
      ratio: version / nothing,
    },
    {
      key: "compile.start.ready",
      what: "whole process: only making our parser ready, and nothing else / `node -e 0`",
      ratio: ready / nothing,
    },
    {
      key: "compile.start.one",
      what: "whole process: `inkoop check` of Mondzorg / `node -e 0`",
      ratio: one / nothing,
      bound: { atMost: 3.2 },
    },
    {
      key: "compile.start.all",
      what: "whole process: `inkoop check` of all policies / `node -e 0`",
      ratio: all / nothing,
      bound: { atMost: 4.5 },
    },
    {
      key: "compile.start.one.again",
      what: "whole process: `inkoop check` of Mondzorg, unchanged since it was in order / `node -e 0`",
      ratio: oneAgain / nothing,
      bound: { atMost: 3.2 },
    },
    {
      key: "compile.start.all.again",
      what: "whole process: `inkoop check` of all policies, unchanged since they were in order / `node -e 0`",
      ratio: allAgain / nothing,
      bound: { atMost: 4.5 },
    },
  ];
}

/**
 * Building policies into an empty folder, and after each time one prettier that looks through what was built: all of them, or
 * in a quick run one.
 */
async function benchBuild(isQuick: boolean, folder: string): Promise<Row> {
  const out = path.join(folder, "built");
  const prettier = fileURLToPath(new URL("bin/prettier.cjs", import.meta.resolve("prettier/package.json")));
  const ratios: number[] = [];
  for (let round = 0; round < (isQuick ? 1 : 9); round += 1) {
    await rm(out, { recursive: true, force: true });
    const build = await timeOf([inkoop, "build", isQuick ? "policies/mondzorg" : "policies", "--out", out]);
    const check = await timeOf([prettier, "--check", "--log-level", "warn", "--print-width", "100", out]);
    ratios.push(build / check);
  }
  return {
    key: isQuick ? "compile.build.prettier.one" : "compile.build.prettier",
    what: `whole process: \`inkoop build\` of ${isQuick ? "Mondzorg" : "all policies"} / \`prettier --check\` of its output`,
    ratio: medianOf(ratios),
    bound: { atMost: 1 },
  };
}

async function timeOf(args: readonly string[]): Promise<number> {
  const begin = performance.now();
  await run(args);
  return performance.now() - begin;
}

/** Does `work` with a folder that is removed after it. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "inkoop-bench-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function nodeWay(name: string, args: readonly string[]): Way {
  return { name, act: () => run(args) };
}

/** Runs Node to its end; what it says is read, as a terminal would. */
function run(args: readonly string[]): Promise<void> {
  // With it, every start of Node 20 takes longer by more than what is measured here.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        said += chunk.toString();
      });
    }
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${args.join(" ")} ended with ${code}: ${said}`));
    });
  });
}
