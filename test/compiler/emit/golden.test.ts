// The emitted module of a small policy, to be read as the developer of a service reads it. Run with `-u` to take over a change.

import { expect, test } from "vitest";
import { emitted } from "../../helpers/emitted.js";
import { policyOf } from "../../helpers/policy.js";
import { kleinBeleid } from "./kleinbeleid.js";

test("the module of a small policy", async () => {
  const [module] = await emitted(policyOf(kleinBeleid));
  expect(module?.path).toBe("kleinbeleid.ts");
  await expect(module?.text).toMatchFileSnapshot("__snapshots__/kleinbeleid.ts.txt");
});
