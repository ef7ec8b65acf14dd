// `inkoop watch` where the system does not tell of changes: it says so and ends, rather than show what is old.

import { expect, test, vi } from "vitest";
import { klein } from "./policies.js";
import { workbench } from "./workbench.js";

vi.mock("../../../compiler/cli/watch/follow.js", () => ({
  follow: ({ onProblem }: { readonly onProblem: (error: unknown) => void }) => {
    onProblem(Object.assign(new Error("watch"), { code: "ENOSPC" }));
    return Promise.resolve({
      refresh: () => Promise.resolve(false),
      isGone: () => false,
      close: () => Promise.resolve(),
    });
  },
}));

test("changes that cannot be followed end inkoop watch, with the reason", async () => {
  const { code, err } = await workbench({ "klein.inkoop": klein }).run(["watch"]);
  expect(code).toBe(2);
  expect(err).toMatch(
    /^fout INK0942 Wijzigingen in de werkmap zijn niet te volgen: er worden op deze computer al te veel mappen gevolgd/,
  );
});
