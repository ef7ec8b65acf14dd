// The compiler: reading beside a reader by hand, checking beside a Langium build, growth, memory, and whole processes.

import { checkProgram, createMemoryHost, createProgram } from "@inkoop/compiler";
import { parse } from "@inkoop/language";
import { URI } from "langium";
import { largePolicy } from "../../helpers/generate-large-policy.js";
import { inkoopFiles, textOf } from "../../language/recovery-kit.js";
import { mediansOf, type Way } from "../rounds.js";
import type { BenchOptions, Row } from "../section.js";
import { createPeer } from "../server/langium/services.js";
import { readDirectly } from "./hand-written/index.js";
import { benchProcesses } from "./processes.js";

interface Pace {
  readonly rounds: number;
  readonly warmUp: number;
}

export async function benchCompile(options: BenchOptions): Promise<readonly Row[]> {
  const { isQuick, tell } = options;
  const pace = isQuick ? { rounds: 7, warmUp: 4 } : { rounds: 21, warmUp: 10 };
  tell("reading");
  const reading = await benchReading(pace);
  tell("growth");
  const growth = await benchGrowth(isQuick ? [1000, 10_000] : [1000, 10_000, 100_000]);
  tell("checking");
  const checking = await benchChecking(isQuick ? { rounds: 3, warmUp: 2 } : { rounds: 9, warmUp: 4 });
  tell("processes");
  return [...reading, ...growth, ...checking, ...(await benchProcesses(options))];
}

/** Text to tree, recovery on, beside a lexer and parser by hand without any. */
async function benchReading(pace: Pace): Promise<readonly Row[]> {
  const real = inkoopFiles()
    .filter((file) => file.startsWith("policies"))
    .map(textOf);
  const rows: Row[] = [];
  for (const [key, what, texts] of [
    ["policies", "all policies", real],
    ["10000", "10,000 generated lines", [largePolicy(10_000)]],
  ] as const) {
    if (texts.some((text) => readDirectly(text) === undefined || parse(text).problems.length > 0))
      throw new Error("what is compared has to read the same");
    const [ours = 0, limit = 0] = await mediansOf(
      [way("ours", () => texts.map(parse)), way("by hand", () => texts.map(readDirectly))],
      pace.rounds,
      pace.warmUp,
    );
    rows.push({
      key: `compile.read.${key}`,
      what: `text to tree, ${what}: ours / by hand`,
      ratio: ours / limit,
      bound: { atMost: 5 },
    });
  }
  return rows;
}

/** By which power of the number of lines reading and checking grow. */
async function benchGrowth(sizes: readonly number[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let before: { readonly lines: number; readonly read: number; readonly checked: number } | undefined;
  for (const lines of sizes) {
    const text = largePolicy(lines);
    const rounds = Math.max(3, Math.min(9, 50_000 / lines));
    const [read = 0, checked = 0] = await mediansOf(
      [way("read", () => parse(text)), way("check", () => checkedProgram(text))],
      rounds,
      2,
    );
    if (before !== undefined) {
      const step = Math.log(lines / before.lines);
      const power = (now: number, then: number): number => Math.log(now / then) / step;
      const name = `${before.lines} to ${lines} lines`;
      rows.push(
        {
          key: `compile.growth.read.${lines}`,
          what: `growth of reading, ${name}: power`,
          ratio: power(read, before.read),
        },
        {
          key: `compile.growth.check.${lines}`,
          what: `growth of checking, ${name}: power`,
          ratio: power(checked, before.checked),
        },
      );
    }
    before = { lines, read, checked };
  }
  return rows;
}

/** Everything that `inkoop check` finds out, beside a Langium build with its validation, and what it holds. */
async function benchChecking({ rounds, warmUp }: Pace): Promise<readonly Row[]> {
  const text = largePolicy(10_000);
  const peer = await createPeer();
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = peer.shared.workspace;
  const uri = URI.parse("memory:/a.inkoop");
  const parsePeer = (): unknown => peer.parser.LangiumParser.parse(text);
  const [ours = 0, theirs = 0, read = 0, theirRead = 0] = await mediansOf(
    [
      way("ours", () => checkedProgram(text)),
      {
        name: "Langium",
        act: async () => {
          const document = LangiumDocumentFactory.fromString(text, uri);
          LangiumDocuments.addDocument(document);
          await DocumentBuilder.build([document], { validation: true });
          LangiumDocuments.deleteDocument(uri);
        },
      },
      way("read", () => parse(text)),
      way("Langium reads", parsePeer),
    ],
    rounds,
    warmUp,
  );
  return [
    {
      key: "compile.check.10000.langium",
      what: "full check of 10,000 lines: Langium (names and types of nodes only) / ours (all checks)",
      ratio: theirs / ours,
      bound: { atLeast: 20 },
    },
    {
      key: "compile.read.10000.langium",
      what: "text to tree, 10,000 lines: Langium / ours",
      ratio: theirRead / read,
    },
    ...heldBy(text),
  ];
}

/** How much a checked program of this text holds. */
function heldBy(text: string): readonly Row[] {
  if (globalThis.gc === undefined) return [];
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const program = checkedProgram(text);
  globalThis.gc();
  const held = process.memoryUsage().heapUsed - before;
  if (program.files.length !== 1) throw new Error("one file was checked");
  return [
    {
      key: "compile.memory.10000",
      what: "memory of a checked program of 10,000 lines: bytes / bytes of text",
      ratio: held / text.length,
    },
    {
      key: "compile.memory.10000.line",
      what: "memory of a checked program of 10,000 lines: kilobytes a line",
      ratio: held / 1024 / text.split("\n").length,
    },
  ];
}

/** The program of one policy, made anew and wholly checked. */
function checkedProgram(text: string): ReturnType<typeof createProgram> {
  const program = createProgram(createMemoryHost(new Map([["a.inkoop", text]])), { roots: ["a.inkoop"] });
  const { diagnostics } = checkProgram(program);
  if (diagnostics.some(({ severity }) => severity === "fout")) throw new Error("there are errors");
  return program;
}

function way(name: string, act: () => unknown): Way {
  return { name, act: () => Promise.resolve(act()) };
}
