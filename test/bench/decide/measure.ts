// Deciding: emitted modules beside checkers by hand, a schema of the facts, and engines for rules and expressions.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { transform } from "esbuild";
import { judge } from "../../../compiler/evaluate/index.js";
import { emitModule, emitRuntime } from "../../../compiler/emit/typescript.js";
import type { EmittedFile } from "../../../compiler/emit/typescript.js";
import { inOwnProcess } from "../own-process.js";
import type { BenchOptions, Row } from "../section.js";
import { applicationsOf, sharesOf } from "./applications.js";
import type { Kind, Measured, Prepared } from "./race.js";
import { benchPolicies, BESLUIT } from "./policies.js";
import type { BenchPolicy, Facts } from "./policies.js";

const SEED = 20_270_101;

/** The policies that peers and raw facts are measured on in a quick run; in a whole run it is all of them. */
const QUICK_WHOLE: ReadonlySet<string> = new Set(["mondzorg"]);

export async function benchDecide({ isQuick, tell }: BenchOptions): Promise<readonly Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "inkoop-bench-"));
  try {
    const policies = await benchPolicies();
    await writeFile(path.join(folder, "package.json"), '{"type":"module"}');
    await writeJavaScript(folder, emitRuntime());
    const measured: Measurements = new Map();
    for (const [naam, policy] of policies) {
      tell(`${naam}: ${await prepare(folder, naam, policy, isQuick ? 150 : 1000)}`);
      const reading = await measure(folder, naam, "reading", isQuick ? 7 : 25);
      const limits = await measure(folder, naam, "limits", isQuick ? 5 : 25);
      const isWhole = !isQuick || QUICK_WHOLE.has(naam);
      const raw = isWhole ? await measure(folder, naam, "raw", isQuick ? 5 : 25) : undefined;
      const peers = isWhole ? await measure(folder, naam, "peers", isQuick ? 5 : 15) : undefined;
      for (const [peer, why] of Object.entries(peers?.leftOut ?? {}))
        tell(`${naam}: without ${peer}: ${why}`);
      tell(`${naam}: uitkomst takes ${limits.nanoseconds.toFixed(0)} ns`);
      measured.set(naam, { reading, limits, raw, peers });
    }
    return [...limitRows(measured), ...peerRows(measured)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Measurements = Map<
  string,
  {
    readonly reading: Measured;
    readonly limits: Measured;
    readonly raw: Measured | undefined;
    readonly peers: Measured | undefined;
  }
>;

/** Writes the module and its applications; says how many of them have which outcome. */
async function prepare(folder: string, naam: string, policy: BenchPolicy, count: number): Promise<string> {
  const { beleid, rules, emitted } = policy;
  const outcomeOf = (facts: Facts): ReturnType<typeof emitted.uitkomst> => emitted.uitkomst(facts, BESLUIT);
  const seeds = beleid.voorbeelden.map(({ feiten }) => feiten as Facts);
  const drawing = { beleid: emitted.beleid, rules, seeds, outcomeOf };
  const complete = applicationsOf(drawing, { kind: "complete", count, seed: SEED });
  const partial = applicationsOf(drawing, { kind: "partial", count, seed: SEED });
  /** The reference says what the outcome is, not the module that is measured. */
  const outcomes = (applications: readonly Facts[]): readonly string[] =>
    applications.map((facts) => judge(beleid, facts).beoordeling.besluit(BESLUIT).uitkomst);
  const prepared: Prepared = {
    rules,
    complete,
    partial,
    outcomes: { complete: outcomes(complete), partial: outcomes(partial) },
  };
  await writeFile(path.join(folder, `${naam}.json`), JSON.stringify(prepared));
  await writeJavaScript(folder, emitModule(beleid));
  const told = [complete, partial].map((applications) =>
    Object.entries(sharesOf(applications, outcomeOf))
      .toSorted(([, a], [, b]) => b - a)
      .map(([outcome, share]) => `${outcome} ${Math.round((share * 100) / count)}%`)
      .join(", "),
  );
  return told.join("; partial: ");
}

async function writeJavaScript(folder: string, file: EmittedFile): Promise<void> {
  const { code } = await transform(file.text, { loader: "ts", format: "esm", target: "es2022" });
  await writeFile(path.join(folder, file.path.replace(/\.ts$/, ".js")), code);
}

/** One process for a policy and what it is measured against, so that nobody's garbage or types are another's. */
async function measure(folder: string, naam: string, kind: Kind, rounds: number): Promise<Measured> {
  const program = kind === "peers" ? "contest-peers" : "contest";
  await inOwnProcess(`test/bench/decide/${program}.ts`, [folder, naam, kind, String(rounds)]);
  return JSON.parse(await readFile(path.join(folder, `${naam}.${kind}.measured.json`), "utf8")) as Measured;
}

interface Against {
  readonly key: string;
  readonly kind: Kind;
  readonly what: string;
  readonly mine: string;
  readonly other: string;
  /** What it has to be, for each policy and in the mean; without, it is only told of each. */
  readonly atMost?: number;
}

/** What is measured against which limit. */
const AGAINST_LIMITS: readonly Against[] = [
  // What it costs when nobody has read the facts: `uitkomst` then checks each of them, which no checker by hand does.
  {
    key: "unread",
    kind: "raw",
    what: "`uitkomst` of facts that were not read / by hand",
    mine: "unread",
    other: "limit",
  },
  // Where facts are prepared for a checker by hand too, outside its time, as `leesFeiten` prepares them for a module.
  {
    key: "prepared",
    kind: "limits",
    what: "`uitkomst` / by hand, of facts prepared for either",
    mine: "uitkomst",
    other: "preparedLimit",
  },
  // What it costs to refuse facts that contradict each other: `leesFeiten` gives none for them, so they are as they came.
  {
    key: "refused",
    kind: "limits",
    what: "`uitkomst` of facts that contradict each other, not read / by hand",
    mine: "refused",
    other: "refusedLimit",
  },
  {
    key: "uitkomst",
    kind: "limits",
    what: "`uitkomst` / by hand",
    mine: "uitkomst",
    other: "limit",
    atMost: 1.4,
  },
  {
    key: "oordeel",
    kind: "limits",
    what: "`beoordeel` / by hand",
    mine: "oordeel",
    other: "limit",
    atMost: 2,
  },
  {
    key: "partial",
    kind: "limits",
    what: "`uitkomst` of partial applications / by hand, three-valued",
    mine: "partial",
    other: "partialLimit",
    atMost: 1.4,
  },
  {
    key: "shaped",
    kind: "raw",
    what: "`uitkomst` of partial applications of one shape / by hand, three-valued",
    mine: "shaped",
    other: "shapedLimit",
    atMost: 1.4,
  },
  {
    key: "read",
    kind: "reading",
    what: "`leesFeiten` and `uitkomst` / ajv alone",
    mine: "read",
    other: "schema",
    atMost: 1,
  },
];

function limitRows(measured: Measurements): readonly Row[] {
  return AGAINST_LIMITS.flatMap(({ key, kind, what, mine, other, atMost }): readonly Row[] => {
    const bound = atMost === undefined ? {} : { bound: { atMost } };
    const rows = [...measured].flatMap(([naam, kinds]): readonly Row[] => {
      const ratios = kinds[kind]?.ratios;
      const [ours, theirs] = [ratios?.[mine], ratios?.[other]];
      if (ours === undefined || theirs === undefined) return [];
      return [{ key: `decide.${naam}.${key}`, what: `${naam}: ${what}`, ratio: ours / theirs, ...bound }];
    });
    if (atMost === undefined) return rows;
    return rows.concat(mean(`decide.${key}`, `all policies: ${what}`, rows, { atMost }));
  });
}

/**
 * Peers decide about what JSON gave. Beside `uitkomst` of facts that `leesFeiten` has read and checked before stands the whole
 * way from JSON, so that nobody takes the former for the latter.
 */
function peerRows(measured: Measurements): readonly Row[] {
  const names = new Set([...measured.values()].flatMap(({ peers }) => Object.keys(peers?.ratios ?? {})));
  names.delete("uitkomst");
  names.delete("read");
  const rowsOf = (peer: string, against: "uitkomst" | "read"): readonly Row[] =>
    [...measured].flatMap(([naam, { peers }]): readonly Row[] => {
      const [theirs, ours] = [peers?.ratios[peer], peers?.ratios[against]];
      return theirs === undefined || ours === undefined
        ? []
        : [{ key: naam, what: naam, ratio: theirs / ours }];
    });
  return [...names].flatMap((peer): readonly Row[] => {
    const [rows, whole] = [rowsOf(peer, "uitkomst"), rowsOf(peer, "read")];
    const where = rows.length === measured.size ? "all policies" : rows.map(({ what }) => what).join(", ");
    return [
      mean(`decide.peer.${peer}`, `${peer} / \`uitkomst\` (${where})`, rows, { atLeast: 4 }),
      mean(`decide.peer.${peer}.json`, `${peer} / \`leesFeiten\` and \`uitkomst\` (${where})`, whole),
    ];
  });
}

/** The geometric mean of ratios. */
function mean(key: string, what: string, rows: readonly Row[], bound?: NonNullable<Row["bound"]>): Row {
  const sum = rows.reduce((total, { ratio }) => total + Math.log(ratio), 0);
  const ratio = Math.exp(sum / Math.max(1, rows.length));
  return { key, what, ratio, ...(bound === undefined ? {} : { bound }) };
}
