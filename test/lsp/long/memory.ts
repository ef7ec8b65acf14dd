// What a server holds on to: what is in the heap after so many edits, each time with the world as it was at the beginning.

import { getHeapSnapshot } from "node:v8";
import { choicesOfSeed } from "../../helpers/choices.js";
import { questionsAt } from "./questions.js";
import { startServer } from "./servers.js";
import { happen, stepsOf } from "./steps.js";
import { namedFolders, uriOf, worldOf, type World } from "./world.js";

/** What is in the heap, in bytes. */
export interface Heap {
  /** What the program made: objects, lists, texts. */
  readonly data: number;
  /** What the engine learnt of the program: compiled code, shapes of objects. It grows for as long as code gets warm. */
  readonly engine: number;
}

/** What is in the heap after a full collection at each of `moments`, which count edits; needs `--expose-gc`. */
export async function memoryOver(
  files: ReadonlyMap<string, string>,
  seed: number,
  moments: readonly number[],
  tell: (moment: number, heap: Heap) => void,
): Promise<readonly Heap[]> {
  const world = worldOf(files);
  const server = await startServer(world, { findings: "pushed", can: "everything" });
  const heaps: Heap[] = [];
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
    const heap = await heapAfterCollection();
    heaps.push(heap);
    tell(moment, heap);
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

async function heapAfterCollection(): Promise<Heap> {
  if (globalThis.gc === undefined) throw new Error("run with --expose-gc");
  // What the first leaves for finalizers the next ones take.
  for (let round = 0; round < 4; round += 1) globalThis.gc();
  const pieces: Buffer[] = [];
  for await (const piece of getHeapSnapshot()) pieces.push(piece as Buffer);
  const { snapshot, nodes } = JSON.parse(Buffer.concat(pieces).toString()) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [typeAt, sizeAt] = [fields.indexOf("type"), fields.indexOf("self_size")];
  let [data, engine] = [0, 0];
  for (let node = 0; node < nodes.length; node += fields.length) {
    const size = nodes[node + sizeAt] ?? 0;
    if (ofEngine.has(types[0][nodes[node + typeAt] ?? 0] ?? "")) engine += size;
    else data += size;
  }
  return { data, engine };
}

/** The kinds of nodes that are not the program's own. */
const ofEngine: ReadonlySet<string> = new Set(["code", "hidden", "object shape"]);

/** The part of a heap snapshot that is read here. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
}
