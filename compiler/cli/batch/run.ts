// One run over a file of applications: read, judge and write piece by piece, so that memory does not grow with the file.

import path from "node:path";
import type { ModuleExports } from "../../emit/emitted-module.js";
import { EMITTER_VERSION } from "../../emit/versions.js";
import type { Beleid } from "../../model.js";
import type { Io } from "../io.js";
import { START, type Names, type Position, type Reader } from "./application.js";
import type { FileKind } from "./files.js";
import { openInput, type Input } from "./input.js";
import { judgeOf, type Asked } from "./judge.js";
import { partOf, type Checkpoint, type Part, type Request } from "./part.js";
import { csvReader, type CsvHead } from "./read-csv.js";
import { ndjsonReader } from "./read-ndjson.js";
import { rowWriter } from "./rows.js";
import { counterOf, type Tally } from "./tally.js";

/** What is decided, and where it comes from and goes. Files are as a person named them. */
export interface BatchJob {
  readonly beleid: Beleid;
  readonly module: ModuleExports;
  readonly asked: Asked;
  readonly names: Names;
  readonly input: { readonly file: string; readonly kind: FileKind };
  readonly output: { readonly file: string; readonly kind: FileKind };
}

/** Where a run begins. */
export type Beginning =
  | { readonly how: "nieuw" }
  /** After this line, where an earlier run was broken off. */
  | { readonly how: "verder"; readonly line: number }
  /** An earlier run was broken off, but it is of no use any more. */
  | { readonly how: "opnieuw"; readonly changed: "beleid" | "opdracht" | "aanvragen" };

/** What a run is asked while it goes on. */
export interface BatchControls {
  readonly begins: (beginning: Beginning) => void;
  /** Told how far the run is: the share of the file, and the line. */
  readonly step: (share: number, line: number) => void;
  /** Is it time to note how far it is? */
  readonly isDue: () => boolean;
  /** Has somebody had enough of it? */
  readonly isBrokenOff: () => boolean;
  /** How much is read at a time; more costs memory, less costs time. */
  readonly pieceSize?: number;
}

export interface BatchEnd {
  /** Is the result in its place? If not, the same request goes on from here. */
  readonly done: boolean;
  readonly tally: Tally;
  readonly position: Position;
}

const PIECE_SIZE = 256 * 1024;

/** Decides over every application of the input. Refuses what cannot be read or written. */
export async function runBatch(
  io: Pick<Io, "cwd">,
  job: BatchJob,
  controls: BatchControls,
): Promise<BatchEnd> {
  const input = await openInput(io, job.input.file, controls.pieceSize ?? PIECE_SIZE);
  const part = partOf(path.resolve(io.cwd, job.output.file), job.output.file);
  try {
    const request = requestOf(job);
    const { beginning, from } = await beginningOf(request, input, part);
    controls.begins(beginning);
    await part.begin(from?.written);
    return await decide(job, { input, part, request, from }, controls);
  } finally {
    await part.close();
    await input.close();
  }
}

/** Everything that the bytes of the result hang on besides the applications. */
function requestOf({ beleid, asked, names, input, output }: BatchJob): Request {
  const { besluiten, hasReasons, peildatum } = asked;
  return {
    policyHash: beleid.hash,
    version: EMITTER_VERSION,
    options: {
      besluiten,
      hasReasons,
      peildatum: peildatum ?? null,
      id: names.id,
      ignored: [...names.ignored],
      kinds: [input.kind, output.kind],
    },
  };
}

interface Begun {
  readonly beginning: Beginning;
  /** Where to go on. */
  readonly from: Checkpoint | undefined;
}

function anew(beginning: Beginning): Begun {
  return { beginning, from: undefined };
}

async function beginningOf(request: Request, input: Input, part: Part): Promise<Begun> {
  const earlier = await part.earlier();
  if (earlier === undefined) return anew({ how: "nieuw" });
  const { policyHash, version, options } = earlier.request;
  if (policyHash !== request.policyHash || version !== request.version) {
    return anew({ how: "opnieuw", changed: "beleid" });
  }
  if (JSON.stringify(options) !== JSON.stringify(request.options)) {
    return anew({ how: "opnieuw", changed: "opdracht" });
  }
  const { offset, line } = earlier.position;
  // What was added behind it since, is as good as what was there.
  if ((await input.goTo(offset)) === earlier.inputHash)
    return { beginning: { how: "verder", line }, from: earlier };
  await input.goTo(0);
  return anew({ how: "opnieuw", changed: "aanvragen" });
}

interface Running {
  readonly input: Input;
  readonly part: Part;
  readonly request: Request;
  readonly from: Checkpoint | undefined;
}

async function decide(
  job: BatchJob,
  { input, part, request, from }: Running,
  controls: BatchControls,
): Promise<BatchEnd> {
  const { reader, head } = readerOf(job, from);
  const judge = judgeOf(job.module, job.asked);
  const writer = rowWriter(job.output.kind, job.asked);
  const counter = counterOf(job.asked, from?.tally);

  async function write(applications: ReturnType<Reader["feed"]>): Promise<void> {
    let text = "";
    for (const application of applications) {
      const judged = judge(application);
      counter.count(judged);
      text += writer.row(judged);
    }
    if (text !== "") await part.write(text);
  }

  function save(): Promise<void> {
    const position = reader.position();
    const columns = head();
    return part.save({
      request,
      position,
      inputHash: input.hashBefore(position.offset),
      ...(columns === undefined ? {} : { head: columns }),
      written: part.written(),
      tally: counter.tally(),
    });
  }

  async function goOn(): Promise<BatchEnd> {
    for (let bytes = await input.next(); bytes !== undefined; bytes = await input.next()) {
      await write(reader.feed(bytes));
      const { offset, line } = reader.position();
      input.hashBefore(offset);
      controls.step(input.size === 0 ? 1 : offset / input.size, line);
      const isBrokenOff = controls.isBrokenOff();
      if (isBrokenOff || controls.isDue()) await save();
      if (isBrokenOff) return { done: false, tally: counter.tally(), position: reader.position() };
    }
    await write(reader.end());
    await part.finish();
    return { done: true, tally: counter.tally(), position: reader.position() };
  }

  if (from === undefined) await part.write(writer.head);
  await save();
  try {
    return await goOn();
  } catch (error) {
    if (counter.tally().applications === 0) await part.discard();
    throw error;
  }
}

interface Reading {
  readonly reader: Reader;
  readonly head: () => CsvHead | undefined;
}

function readerOf({ beleid, names, input }: BatchJob, from: Checkpoint | undefined): Reading {
  const start = from?.position ?? START;
  if (input.kind === "ndjson") return { reader: ndjsonReader(names, start), head: () => undefined };
  const reader = csvReader({ beleid, names, file: input.file }, start, from?.head);
  return { reader, head: reader.head };
}
