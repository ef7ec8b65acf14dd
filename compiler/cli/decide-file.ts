// `inkoop decide POLICY --facts FILE.ndjson|.csv --out RESULT`: a whole file of applications judged, each by itself.

import type { Beleid } from "../model.js";
import { peildatum } from "../evaluate/facts.js";
import type { Names } from "./batch/application.js";
import { askedOf } from "./batch/judge.js";
import { beginningText, reportJson, reportText } from "./batch/report.js";
import { runBatch, type BatchControls, type BatchEnd, type BatchJob, type Beginning } from "./batch/run.js";
import { kindOf, type FileOptions } from "./batch/files.js";
import type { ExitCode } from "./command.js";
import { findingsJson, printJson } from "./findings.js";
import { widthOf, type Io } from "./io.js";
import { loadExports } from "./load-module.js";
import { paletteFor } from "./palette.js";
import type { CheckedPolicies } from "./policies.js";
import { withProgress, type Step } from "./progress.js";

/** The milliseconds of work that a run which is broken off hard can lose. */
const NOTE_EVERY = 1000;

/** Decides by the one policy of `checked`, which has no errors. */
export async function decideFile(
  io: Io,
  checked: CheckedPolicies,
  beleid: Beleid,
  options: FileOptions,
): Promise<ExitCode> {
  const job: BatchJob = {
    beleid,
    module: await loadExports(beleid),
    asked: askedOf(beleid, {
      besluit: options.besluit,
      peildatum: options.peildatum,
      hasReasons: options.brief !== true,
    }),
    names: namesOf(beleid, options),
    input: { file: options.facts, kind: kindOf(options.facts) ?? "ndjson" },
    output: { file: options.out, kind: kindOf(options.out) ?? "ndjson" },
  };
  let beginning: Beginning = { how: "nieuw" };
  const end = await withProgress(io, (step) =>
    runBatch(io, job, {
      ...controlsOf(io, step),
      begins: (how) => {
        beginning = how;
        const text = beginningText(how);
        if (text !== undefined && options.format === "text") io.out.write(`${text}\n`);
      },
    }),
  );
  print(io, { checked, beleid, end, beginning }, options);
  return end.done && end.tally.undecided === 0 ? 0 : 1;
}

function namesOf({ feiten }: Beleid, { id, ignore }: FileOptions): Names {
  const facts = new Set([peildatum, ...feiten].map(({ naam }) => naam));
  return { id: id ?? "id", idIsAsked: id !== undefined, ignored: new Set(ignore), facts };
}

function controlsOf(io: Io, step: Step): Omit<BatchControls, "begins"> {
  let isBrokenOff = false;
  void io.interrupted().then(() => {
    isBrokenOff = true;
  });
  let due = io.now() + NOTE_EVERY;
  return {
    step: (share, line) => {
      step(`${bar(share, widthOf(io.err))} ${Math.floor(share * 100)}% regel ${line}`);
    },
    isDue: () => {
      if (io.now() < due) return false;
      due = io.now() + NOTE_EVERY;
      return true;
    },
    isBrokenOff: () => isBrokenOff,
  };
}

function bar(share: number, width: number): string {
  const length = Math.max(10, Math.min(40, width - 40));
  const done = Math.round(share * length);
  return `${"█".repeat(done)}${"░".repeat(length - done)}`;
}

interface Ended {
  readonly checked: CheckedPolicies;
  readonly beleid: Beleid;
  readonly end: BatchEnd;
  readonly beginning: Beginning;
}

function print(io: Io, { checked, beleid, end, beginning }: Ended, { out, format }: FileOptions): void {
  const reported = { title: beleid.titel, out, end };
  if (format === "json") {
    const { naam, titel, verzekeraar, hash } = beleid;
    printJson(io, {
      ...findingsJson(checked),
      policy: { naam, titel, verzekeraar, hash },
      batch: reportJson(reported, beginning),
    });
  } else io.out.write(reportText(reported, paletteFor(io, io.out)));
}
