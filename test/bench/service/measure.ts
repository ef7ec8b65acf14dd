// The section `service`: requests a second that the example service sustains, beside the same framework with a constant answer.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadExports } from "../../../compiler/cli/load-module.js";
import type { ModuleExports } from "../../../compiler/emit/emitted-module.js";
import { root } from "../../files.js";
import { randomFacts } from "../../helpers/generate-facts.js";
import { repositoryPolicy } from "../../helpers/policies.js";
import { buildService } from "../../service/build.js";
import { askAll, type Question } from "../../service/load.js";
import { startService } from "../../service/process.js";
import { medianOf } from "../rounds.js";
import type { Row, Section } from "../section.js";

const CONNECTIONS = 32;
const BESLUIT = "contractvoorwaarden";

interface Expected extends Question {
  readonly answer: string;
}

/** What is asked: the outcome, the whole reasoning, and the explanation for a letter. */
const asks = {
  uitkomst: { what: "the outcome", answerOf: outcomeOf },
  oordeel: { what: "the judgement with all reasons", answerOf: judgementOf },
  toelichting: { what: "the explanation", answerOf: explanationOf },
} as const;

export const benchService: Section = async ({ isQuick, tell }) => {
  const folder = await mkdtemp(path.join(tmpdir(), "inkoop-service-"));
  const service = path.join(folder, "service");
  try {
    const bench = await readFile(path.join(root, "test/bench/service/bench.mts"), "utf8");
    const { complaints } = await buildService(service, { "bench.mts": bench });
    if (complaints !== "") throw new Error(complaints);
    const running = await startService(path.join(service, "bench.mjs"), service);
    try {
      return await measure(running.origin, isQuick, tell);
    } finally {
      running.end();
      await running.ended;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function measure(
  origin: string,
  isQuick: boolean,
  tell: (line: string) => void,
): Promise<readonly Row[]> {
  const module = await loadExports(repositoryPolicy("mondzorg/mondzorg.inkoop"));
  const applications = applicationsOf(module, isQuick ? 300 : 2000);
  const rows: Row[] = [];
  let wrong = 0;
  for (const [name, { what, answerOf }] of Object.entries(asks)) {
    const questions = applications.map((facts): Expected => ({
      path: `/mondzorg/besluiten/${BESLUIT}/${name}`,
      body: JSON.stringify(facts),
      answer: answerOf(module, facts),
    }));
    const constants = questions.map(({ body, answer }) => ({
      path: `/vast/${Buffer.byteLength(answer)}`,
      body,
    }));
    const ask = async (): Promise<void> => {
      const answers = await askAll(origin, questions, CONNECTIONS);
      for (const [index, { answer }] of questions.entries()) {
        if (answers[index]?.status !== 200 || answers[index].text !== answer) wrong += 1;
      }
    };
    const [ours, constant] = await costsOf(origin, isQuick ? 5 : 11, [
      ask,
      () => askAll(origin, constants, CONNECTIONS),
    ]);
    const perSecond = (cost: Cost | undefined): string =>
      `${Math.round(questions.length / (cost?.time ?? 0))} a second`;
    tell(`${what}: ${perSecond(ours)}, a constant: ${perSecond(constant)}`);
    rows.push({
      key: `service.${name}`,
      what: `the service: ${what}, requests a second / the same framework with a constant of that size`,
      ratio: (constant?.processor ?? 0) / (ours?.processor ?? 0),
    });
  }
  rows.push({
    key: "service.wrong",
    what: "the service: answers under load that failed or were mixed up",
    ratio: wrong,
    bound: { atMost: 0 },
  });
  return rows;
}

interface Cost {
  /** Seconds on the clock. */
  readonly time: number;
  /** What the service itself took of a processor, which nobody else on the machine changes much. */
  readonly processor: number;
}

/** The median cost of each of `ways`, in turns. */
async function costsOf(
  origin: string,
  rounds: number,
  ways: readonly (() => Promise<unknown>)[],
): Promise<readonly Cost[]> {
  const costs = ways.map((): Cost[] => []);
  for (let round = -2; round < rounds; round += 1) {
    for (let turn = 0; turn < ways.length; turn += 1) {
      const index = (turn + Math.abs(round)) % ways.length;
      const [begin, before] = [performance.now(), await processorTime(origin)];
      await ways[index]?.();
      const [end, after] = [performance.now(), await processorTime(origin)];
      if (round >= 0) costs[index]?.push({ time: (end - begin) / 1000, processor: after - before });
    }
  }
  return costs.map((of) => ({
    time: medianOf(of.map(({ time }) => time)),
    processor: medianOf(of.map(({ processor }) => processor)),
  }));
}

/** The processor time that the service has taken so far. */
async function processorTime(origin: string): Promise<number> {
  const { user, system } = (await (await fetch(`${origin}/tijd`)).json()) as NodeJS.CpuUsage;
  return user + system;
}

/** Random applications that are in order. */
function applicationsOf(module: ModuleExports, count: number): readonly object[] {
  const beleid = repositoryPolicy("mondzorg/mondzorg.inkoop");
  return randomFacts(beleid, 31, count).filter(
    (facts): facts is object => typeof facts === "object" && module.leesFeiten(facts).goed,
  );
}

function outcomeOf(module: ModuleExports, facts: object): string {
  return JSON.stringify({ besluit: BESLUIT, uitkomst: module.besluiten[BESLUIT]?.uitkomst(facts) });
}

function judgementOf(module: ModuleExports, facts: object): string {
  return JSON.stringify(module.besluiten[BESLUIT]?.beoordeel(facts));
}

function explanationOf(module: ModuleExports, facts: object): string {
  const oordeel = module.besluiten[BESLUIT]?.beoordeel(facts);
  return oordeel === undefined ? "" : module.toelichting(oordeel);
}
