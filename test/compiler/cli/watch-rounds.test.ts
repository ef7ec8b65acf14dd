// The rounds of `inkoop watch`: what is done again, and what waits when something changes meanwhile.

import { expect, test } from "vitest";
import { lookAt, runTouched, type Look, type Round } from "../../../compiler/cli/watch/rounds.js";
import { fysio, klein, misspelt } from "./policies.js";
import { workbench, type Workbench } from "./workbench.js";

const other = fysio.replace("beleid fysio", "beleid ander").replace("Fysiotherapie", "Ander");

function look(bench: Workbench, before?: Round): Promise<Look> {
  return lookAt(bench.io().io, bench.path, [], before);
}

/** Runs examples; from the `most`-th policy on there is news. */
function run(bench: Workbench, seen: Look, most = Number.POSITIVE_INFINITY): Promise<Round> {
  let asked = 0;
  return runTouched(
    bench.io().io,
    seen,
    () => {},
    () => {
      asked += 1;
      return asked > most;
    },
  );
}

function titles({ ran }: Round): readonly string[] {
  return ran.map(({ titel }) => titel);
}

test("runs the examples of what was touched, and of nothing else", async () => {
  const bench = workbench({ "ander.inkoop": other, "fysio.inkoop": fysio, "klein.inkoop": misspelt });
  const first = await run(bench, await look(bench));
  expect(titles(first)).toEqual(["Ander 2027", "Fysiotherapie 2027"]);
  bench.write({ "ander.inkoop": `${other}\n// Een toelichting.\n` });
  const second = await run(bench, await look(bench, first));
  expect(titles(second)).toEqual(["Ander 2027"]);
  expect(second.changes).toEqual({ changed: ["ander.inkoop"], added: [], removed: [] });
  const third = await run(bench, await look(bench, second));
  expect(titles(third)).toEqual([]);
  expect(third.diagnostics).toBe(second.diagnostics);
});

test("stops running examples when there is news, and goes on with the rest after it", async () => {
  const bench = workbench({ "ander.inkoop": other, "fysio.inkoop": fysio });
  const first = await run(bench, await look(bench), 1);
  expect([titles(first), first.left]).toEqual([["Ander 2027"], 1]);
  const second = await run(bench, await look(bench, first));
  expect([titles(second), second.left]).toEqual([["Fysiotherapie 2027"], 0]);
  expect([...second.runs.values()].map(({ titel }) => titel)).toEqual(["Ander 2027", "Fysiotherapie 2027"]);
});

test("runs the examples of a policy again once its errors are gone", async () => {
  const bench = workbench({ "klein.inkoop": klein });
  const first = await run(bench, await look(bench));
  bench.write({ "klein.inkoop": misspelt });
  const second = await run(bench, await look(bench, first));
  expect([...second.runs]).toEqual([]);
  bench.write({ "klein.inkoop": klein });
  expect(titles(await run(bench, await look(bench, second)))).toEqual(["Klein beleid"]);
});
