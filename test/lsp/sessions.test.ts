// Short pieces of long sessions, for every change; `npm run sessions` goes on for hours if one wants.

import { describe, expect, test } from "vitest";
import { methods, remembering, sourceOf } from "./long/questions.js";
import { newTally, report, run, shrink, type Session, type Tally } from "./long/session.js";
import { stepsOf } from "./long/steps.js";
import { policiesIn } from "./long/world.js";
import { commonSeed } from "../helpers/seed.js";

async function expectNoDifference(session: Session, seed: number, tally?: Tally): Promise<void> {
  const failure = await run(session, tally);
  if (failure === undefined) return;
  const told = report(await shrink(session, failure, 60), seed);
  expect.fail(told);
}

describe("a server that lived through a session answers as one that starts now", () => {
  const tally = newTally();

  test.each([
    { seed: 11, folder: "mondzorg", findings: "pushed", can: "everything" },
    { seed: 12, folder: "ggz-maatwerk", findings: "pulled", can: "everything" },
    { seed: 13, folder: "huisartsen", findings: "pushed", can: "little" },
  ] as const)(
    "over $folder, with findings $findings, in an editor that can do $can (seed $seed)",
    async ({ seed, folder, findings, can }) => {
      const steps = stepsOf(seed, 50, 10);
      await expectNoDifference({ files: policiesIn([folder]), findings, can, steps }, seed, tally);
    },
  );

  test("over a session of the seed that all tests have", async () => {
    const files = policiesIn(["mondzorg"]);
    const steps = stepsOf(commonSeed, 40, 10);
    await expectNoDifference({ files, findings: "pulled", can: "little", steps }, commonSeed, tally);
  });

  test("and every request of the table was asked, or what gives the items that it begins with", () => {
    const seldom = new Set(["inkoop/runExamples", ...remembering]);
    const left = methods.filter(
      (method) => !tally.counts.has(method) && !tally.counts.has(sourceOf(method) ?? ""),
    );
    expect(left.filter((method) => !seldom.has(method))).toEqual([]);
  });
});

describe("a fault would be found", () => {
  test.each([
    "workspace/didChangeWatchedFiles",
    "textDocument/didClose",
    "workspace/didChangeWorkspaceFolders",
  ])("in a server that does not hear %s, in a few steps", async (unheard) => {
    const session: Session = {
      files: new Map([...policiesIn(["mondzorg"])].slice(0, 6)),
      findings: "pushed",
      can: "little",
      steps: stepsOf(5, 120, 4),
      unheard,
    };
    const failure = await run(session);
    expect(failure).toBeDefined();
    if (failure === undefined) return;
    const smallest = await shrink(session, failure, 80);
    expect(smallest.steps.length).toBeLessThan(8);
    expect(report(smallest, 5)).toContain("steps:\n1. ");
  });
});
