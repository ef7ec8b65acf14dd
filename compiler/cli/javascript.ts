// Emitted modules as JavaScript: the same code without its types, those beside it, and a map back to the policy.

import { Buffer } from "node:buffer";
import { declarationsOf } from "../emit/declarations.js";
import { sourceMap, type PolicyText, type SourceMap } from "../emit/source-map.js";
import { emitDeclarations, HEADING, type EmittedFile } from "../emit/typescript.js";
import type { Beleid } from "../model.js";

/** Lays out the text of a module. */
type LayOut = (text: string) => Promise<string>;

/**
 * A module as `.js`, `.d.ts` and `.js.map`, from its laid-out TypeScript. In a debugger, and in a stack under
 * `node --enable-source-maps`, its rules are the lines of the policy.
 */
export async function moduleAsJavaScript(
  beleid: Beleid,
  module: EmittedFile,
  textOf: (file: string) => PolicyText | undefined,
  layOut: LayOut,
): Promise<readonly EmittedFile[]> {
  const declarations = emitDeclarations(beleid, module.text);
  const { code, map } = await stripped(module, sourceMap(beleid, module.text, textOf));
  const name = `${beleid.naam}.js`;
  return [
    { path: name, text: `${code}//# sourceMappingURL=${name}.map\n` },
    { path: `${name}.map`, text: `${JSON.stringify({ ...map, file: name })}\n` },
    { path: declarations.path, text: await layOut(declarations.text) },
  ];
}

/** A module that comes from no policy (the runtime, the register) as `.js` and `.d.ts`. */
export async function asJavaScript(module: EmittedFile, layOut: LayOut): Promise<readonly EmittedFile[]> {
  const { code } = await stripped(module);
  const declarations = `${HEADING}\n\n${declarationsOf(module.text)}`;
  return [
    { path: module.path.replace(/\.ts$/, ".js"), text: code },
    { path: module.path.replace(/\.ts$/, ".d.ts"), text: await layOut(declarations) },
  ];
}

/** Without types; with a map of the TypeScript, that of the JavaScript. */
async function stripped(
  { path, text }: EmittedFile,
  map?: SourceMap,
): Promise<{ readonly code: string; readonly map: object }> {
  const { transform } = await import("esbuild");
  const inline = map === undefined ? "" : Buffer.from(JSON.stringify(map)).toString("base64");
  const result = await transform(
    map === undefined ? text : `${text}//# sourceMappingURL=data:application/json;base64,${inline}\n`,
    {
      loader: "ts",
      format: "esm",
      target: "es2022",
      charset: "utf8",
      sourcefile: path,
      banner: HEADING,
      ...(map === undefined ? {} : { sourcemap: "external" }),
    },
  );
  return { code: result.code, map: map === undefined ? {} : (JSON.parse(result.map) as object) };
}
