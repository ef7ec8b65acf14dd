// The facts of an example, profiles and all, for whoever wants to try from there.

import { RequestType } from "vscode-languageserver";
import { namedExamples } from "../examples.js";
import { invalidParams, onWorkspace } from "../feature.js";
import { isNamed, policiesIn } from "../policies.js";
import type { ExampleFacts, ExampleFactsParams } from "../protocol.js";

export const exampleFacts = onWorkspace(
  new RequestType<ExampleFactsParams, ExampleFacts | null, void>("inkoop/exampleFacts"),
  {
    needs: "everything",
    answer: ({ snapshots }, { policy: uri, example }) => {
      if (typeof example !== "string") throw invalidParams("`example` is geen naam van een voorbeeld");
      const policy = snapshots.flatMap(policiesIn).find(({ ref }) => isNamed(ref, uri));
      const found =
        policy?.beleid === undefined
          ? undefined
          : namedExamples(policy.beleid).find(({ id }) => id === example);
      if (found === undefined) return null;
      const { feiten, verwacht } = found.voorbeeld;
      const outcome = verwacht.find(({ soort }) => soort === "uitkomst");
      return {
        facts: feiten,
        ...(outcome?.soort === "uitkomst" ? { besluit: outcome.besluit } : {}),
      };
    },
  },
);
