// Running examples: one, some or all, on the reference evaluation, over the text as it is typed; with what they show.

import { RequestType } from "vscode-languageserver";
import { coverageBy, namedExamples, runNamed, type NamedExample } from "../examples.js";
import { invalidParams, onWorkspace } from "../feature.js";
import { isNamed, policiesIn, type Policy } from "../policies.js";
import type { ExampleRun, PolicyRun, RunExamplesParams, RunExamplesResult } from "../protocol.js";

/** So many run before messages that have arrived are handled. */
const inOneGo = 4;

export const runExamples = onWorkspace(
  new RequestType<RunExamplesParams, RunExamplesResult, void>("inkoop/runExamples"),
  {
    needs: "everything",
    answer: async ({ snapshots }, params, { environment, check, progress, refreshViews }) => {
      const runs = wantedRuns(snapshots.flatMap(policiesIn), params);
      const total = runs.reduce((sum, { examples }) => sum + examples.length, 0);
      const shown = progress(params, "Voorbeelden uitvoeren");
      let done = 0;
      const breathe = async (): Promise<void> => {
        await environment.scheduler.pause();
        check();
      };
      try {
        const policies: PolicyRun[] = [];
        for (const { policy, examples } of runs) {
          const { snapshot, beleid, ref } = policy;
          const results: ExampleRun[] = [];
          for (const example of beleid === undefined ? [] : examples) {
            if (done % inOneGo === 0) {
              shown.report(done, Math.max(1, total));
              await breathe();
            }
            if (beleid !== undefined) results.push(runNamed(snapshot, beleid, example));
            done += 1;
          }
          if (params.coverage !== true || beleid === undefined) {
            policies.push({ policy: ref, examples: results });
            continue;
          }
          shown.report(done, Math.max(1, total));
          const coverage = await coverageBy(snapshot, beleid, examples, breathe);
          policies.push({ policy: ref, examples: results, coverage });
        }
        return { policies };
      } finally {
        shown.done();
        // What came out stands above the examples.
        refreshViews();
      }
    },
  },
);

interface Run {
  readonly policy: Policy;
  /** None when the policy has errors. */
  readonly examples: readonly NamedExample[];
}

function allOf({ beleid }: Policy): readonly NamedExample[] {
  return beleid === undefined ? [] : namedExamples(beleid);
}

function wantedRuns(policies: readonly Policy[], { runs }: RunExamplesParams): readonly Run[] {
  if (runs === undefined) return policies.map((policy) => ({ policy, examples: allOf(policy) }));
  if (!Array.isArray(runs)) throw invalidParams("`runs` is geen lijst");
  return runs.flatMap(({ policy: uri, examples }) => {
    const policy = policies.find(({ ref }) => isNamed(ref, uri));
    if (policy === undefined) return [];
    const wanted = examples === undefined ? undefined : new Set(examples);
    return [{ policy, examples: allOf(policy).filter(({ id }) => wanted?.has(id) ?? true) }];
  });
}
