// The types that go with JavaScript are those of the TypeScript: what a service sees is the same either way.

import { format } from "prettier";
import { expect, it } from "vitest";
import type { Beleid } from "@inkoop/compiler";
import { declarationsOf } from "../../compiler/emit/declarations.js";
import { emitRegister } from "../../compiler/emit/register.js";
import { emitDeclarations, emitRuntime, formatOptions } from "../../compiler/emit/typescript.js";
import { compile, emitted, inFolder } from "../helpers/emitted.js";
import { policyOf } from "../helpers/policy.js";
import { kleinBeleid } from "../compiler/emit/kleinbeleid.js";

/** What TypeScript says when every export of the module is compared with the same in its declarations. */
async function compared(beleid: Beleid): Promise<string> {
  const [module, runtime] = await emitted(beleid);
  const register = emitRegister([beleid]);
  const files = [module, runtime, { ...register, text: await format(register.text, formatOptions) }];
  const declared = await Promise.all(
    files.map(async (file) => {
      const { path = "", text = "" } = file ?? {};
      const made = path === module?.path ? emitDeclarations(beleid, text).text : declarationsOf(text);
      // Beside the module itself, under names of its own.
      const moved = made.replaceAll(/"\.\/([\p{L}\p{N}_-]+)\.js"/gu, '"./$1-types.js"');
      return { path: path.replace(/\.ts$/, "-types.d.ts"), text: await format(moved, formatOptions) };
    }),
  );
  const comparisons = files.map((file, index) => {
    const name = (file?.path ?? "").replace(/\.ts$/, "");
    const [a, b] = [`a${index}`, `b${index}`];
    return {
      path: `vergelijk-${name}.ts`,
      text: `import type * as ${a} from "./${name}.js";
import type * as ${b} from "./${name}-types.js";
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : A extends B ? (B extends A ? true : false) : false;
type Names = Same<keyof typeof ${a}, keyof typeof ${b}>;
export const names: Names = true;
type Different = { [K in keyof typeof ${a} & keyof typeof ${b}]: Same<(typeof ${a})[K], (typeof ${b})[K]> extends true ? never : K }[keyof typeof ${a} & keyof typeof ${b}];
export const same: [Different] extends [never] ? true : Different = true;
`,
    };
  });
  const all = [...files.flatMap((file) => (file === undefined ? [] : [file])), ...declared, ...comparisons];
  return inFolder(all, (folder) => compile(folder, { skipLibCheck: false }));
}

it("the same names, of the same types", async () => {
  expect(await compared(policyOf(kleinBeleid))).toBe("");
});

it("read as a developer reads them in an editor", async () => {
  const beleid = policyOf(kleinBeleid);
  const [module] = await emitted(beleid);
  const { text } = emitDeclarations(beleid, module?.text ?? "");
  await expect(await format(text, formatOptions)).toMatchFileSnapshot("__snapshots__/kleinbeleid.d.ts.txt");
  expect(declarationsOf(emitRuntime().text)).not.toMatch(/^(?:const|function|class) /m);
});
