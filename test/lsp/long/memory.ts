// What a server holds on to: the heap after so many edits, each time with the world as it was at the beginning.

import { choicesOfSeed } from "../../helpers/choices.js";
import { questionsAt } from "./questions.js";
import { startServer } from "./servers.js";
import { happen, stepsOf } from "./steps.js";
import { namedFolders, uriOf, worldOf, type World } from "./world.js";

/** The bytes in use after a full collection at each of `moments`, which count edits; needs `--expose-gc`. */
export async function memoryOver(
  files: ReadonlyMap<string, string>,
  seed: number,
  moments: readonly number[],
  tell: (line: string) => void,
): Promise<readonly number[]> {
  const world = worldOf(files);
  const server = await startServer(world, { findings: "pushed", can: "everything" });
  const heaps: number[] = [];
  let done = 0;
  for (const moment of moments) {
    for (const step of stepsOf(seed + moment, moment - done, moment)) {
      const happened = happen(world, step);
      for (const { method, params } of happened?.messages ?? []) await server.tell(method, params);
      done += 1;
      if (done % 50 !== 0) continue;
      await server.settled();
      const choices = choicesOfSeed(done);
      const questions = questionsAt(world, choices, choices.oneOf([...world.open.keys()]));
      await Promise.all(questions.map(({ method, params }) => server.ask(method, params)));
    }
    await asAtTheBeginning(world, server.tell);
    await server.settled();
    const heap = heapAfterCollection();
    heaps.push(heap);
    tell(`${moment} edits: ${(heap / 1_048_576).toFixed(1)} MB`);
  }
  if (server.faults.length > 0) throw new Error(server.faults.join("\n"));
  server.stop();
  return heaps;
}

/** Closes everything and puts every file back. */
async function asAtTheBeginning(
  world: World,
  send: (method: string, params: unknown) => Promise<void>,
): Promise<void> {
  for (const path of world.open.keys()) {
    await send("textDocument/didClose", { textDocument: { uri: uriOf(path) } });
  }
  world.open.clear();
  const paths = new Set([...world.disk.keys(), ...world.originals.keys()]);
  world.disk.clear();
  for (const [path, text] of world.originals) world.disk.set(path, text);
  await send("workspace/didChangeWatchedFiles", {
    changes: [...paths].map((path) => ({ uri: uriOf(path), type: world.disk.has(path) ? 2 : 3 })),
  });
  await send("workspace/didChangeWorkspaceFolders", {
    event: { added: namedFolders([""]), removed: namedFolders(world.folders) },
  });
  world.folders = [""];
}

function heapAfterCollection(): number {
  if (globalThis.gc === undefined) throw new Error("run with --expose-gc");
  // What the first leaves for finalizers the next ones take.
  for (let round = 0; round < 4; round += 1) globalThis.gc();
  return process.memoryUsage().heapUsed;
}
