// The policies of the workspace as requests name them, and what of them can be asked.

import type { Beleid, Diagnostic, Unit } from "@inkoop/compiler";
import { invalidParams, type FileView } from "./feature.js";
import { placeOf } from "./placed.js";
import type { PolicyParams, PolicyRef, PolicyResult } from "./protocol.js";
import type { Snapshot } from "./snapshot.js";
import { keyOfUri } from "./uri.js";

/** A policy at one moment. */
export interface Policy {
  readonly snapshot: Snapshot;
  readonly unit: Unit;
  readonly ref: PolicyRef;
  /** What it means; absent while it has errors. */
  readonly beleid: Beleid | undefined;
}

/** Every policy for which this folder answers, in order of path. */
export function policiesIn(snapshot: Snapshot): readonly Policy[] {
  return snapshot.program.units
    .filter(({ kind, file }) => kind === "beleid" && snapshot.owns(file.path))
    .map((unit) => policyOf(snapshot, unit));
}

/** Every policy that `path` is part of, its own first. */
function policiesAt(snapshot: Snapshot, path: string): readonly Policy[] {
  return snapshot.program.units
    .filter(({ kind }) => kind === "beleid")
    .filter((unit) => [unit, ...unit.blocks].some(({ files }) => files.some((file) => file.path === path)))
    .toSorted((a, b) => Number(b.file.path === path) - Number(a.file.path === path))
    .map((unit) => policyOf(snapshot, unit));
}

/** The policy that `params` ask about, with what every answer about it begins with; undefined when there is none. */
export function policyFor(
  { snapshot, path }: FileView,
  { policy }: PolicyParams,
): { readonly policy: Policy; readonly result: PolicyResult } | undefined {
  const policies = policiesAt(snapshot, path);
  const found = policy === undefined ? policies[0] : policies.find(({ ref }) => isNamed(ref, policy));
  if (found === undefined) return undefined;
  return { policy: found, result: { policy: found.ref, policies: policies.map(({ ref }) => ref) } };
}

/** Is this the policy at `uri`? What is sent may spell it in another way. */
export function isNamed(ref: PolicyRef, uri: unknown): boolean {
  if (typeof uri !== "string") throw invalidParams("`policy` is geen adres van een beleid");
  return keyOfUri(ref.uri) === keyOfUri(uri);
}

function policyOf(snapshot: Snapshot, unit: Unit): Policy {
  const { header, file } = unit;
  const naam = header.name.name;
  const errors = errorsOf(snapshot, unit);
  const [first] = errors;
  return {
    snapshot,
    unit,
    beleid: snapshot.beleiden().find((beleid) => beleid.naam === naam && beleid.files.includes(file.path)),
    ref: {
      ...placeOf(snapshot, { file: file.path, span: header.span }),
      naam,
      titel: header.title.value,
      errors: errors.length,
      ...(first === undefined ? {} : { firstError: { ...placeOf(snapshot, first), message: first.message } }),
    },
  };
}

function errorsOf(snapshot: Snapshot, unit: Unit): readonly Diagnostic[] {
  const paths = new Set([unit, ...unit.blocks].flatMap(({ files }) => files.map(({ path }) => path)));
  return [...paths].flatMap((path) => snapshot.findings(path)).filter(({ severity }) => severity === "fout");
}
