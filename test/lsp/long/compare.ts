// Holding a server that lived through a session against one that starts now: shown findings, and the answers to every
// request at random places.

import { isDeepStrictEqual } from "node:util";
import type { Choices } from "../../helpers/choices.js";
import { allFindings, followUps, methods, questionsAt, tokens, type Question } from "./questions.js";
import { startServer, type Editor, type Server } from "./servers.js";
import { pathsOf, uriOf, type World } from "./world.js";

/** What a client that asks for differences has kept of earlier answers. */
export interface Remembered {
  readonly findings: Map<string, { readonly resultId: string; readonly items: unknown }>;
  readonly tokens: Map<string, { readonly resultId: string; readonly data: readonly number[] }>;
}

export function nothingRemembered(): Remembered {
  return { findings: new Map(), tokens: new Map() };
}

export interface Living extends Editor {
  readonly server: Server;
  readonly remembered: Remembered;
}

/** An answer of the living server that a fresh one gives otherwise. */
export interface Difference {
  readonly question: string;
  readonly living: unknown;
  readonly fresh: unknown;
}

/** How often each request was asked, and how often the answer said something. */
export type Counts = Map<string, { asked: number; said: number }>;

/** Once in so many comparisons everything is asked, in three places; else at one place a part of it. */
const oftenEverything = 8;

/**
 * The first difference between `living` and a fresh server in `world`; undefined when there is none. All findings are
 * compared each time, and the answers to requests at random places.
 */
export async function compare(
  world: World,
  living: Living,
  choices: Choices,
  counts: Counts,
): Promise<Difference | undefined> {
  const fresh = await startServer(world, living);
  try {
    return (
      (await sameFindings(world, living, fresh)) ??
      (await sameTokens(world, living, fresh, choices)) ??
      (await sameAnswers(world, living, fresh, choices, counts)) ??
      faultOf(living.server, fresh)
    );
  } finally {
    fresh.stop();
  }
}

function faultOf(living: Server, fresh: Server): Difference | undefined {
  if (living.faults.length === 0 && fresh.faults.length === 0) return undefined;
  return { question: "a fault in the server", living: living.faults, fresh: fresh.faults };
}

async function sameFindings(world: World, living: Living, fresh: Server): Promise<Difference | undefined> {
  if (living.findings === "pushed") {
    await Promise.all([living.server.settled(), fresh.settled()]);
    return differenceIn("the findings that are shown", [...living.server.shown()], [...fresh.shown()]);
  }
  const kept = living.remembered.findings;
  const previousResultIds = [...kept].map(([uri, { resultId }]) => ({ uri, value: resultId }));
  const reports = reportsIn(await living.server.ask(allFindings, { previousResultIds }));
  const wanted = reportsIn(await fresh.ask(allFindings, { previousResultIds: [] }));
  if (reports === undefined || wanted === undefined) {
    return faultOf(living.server, fresh) ?? { question: allFindings, living: reports, fresh: wanted };
  }
  for (const { uri, resultId, kind, items } of reports) {
    if (kind === "full") kept.set(uri, { resultId, items });
  }
  // What is gone is told as empty; what is neither told nor gone would stay in sight.
  return differenceIn(
    `${allFindings} in ${pathsOf(world).length} files`,
    inOrder([...kept].map(([uri, { items }]) => [uri, items])),
    inOrder(wanted.map(({ uri, items }) => [uri, items])),
  );
}

/** The findings of each file that has any, in order of file. */
function inOrder(all: readonly (readonly [string, unknown])[]): readonly (readonly [string, unknown])[] {
  return all.filter(([, items]) => !isDeepStrictEqual(items, [])).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

interface Report {
  readonly kind: string;
  readonly uri: string;
  readonly resultId: string;
  readonly items: unknown;
}

function reportsIn(answer: unknown): readonly Report[] | undefined {
  const items: unknown =
    typeof answer === "object" && answer !== null && "items" in answer ? answer.items : undefined;
  return Array.isArray(items) ? (items as readonly Report[]) : undefined;
}

async function sameTokens(
  world: World,
  { server, remembered }: Living,
  fresh: Server,
  choices: Choices,
): Promise<Difference | undefined> {
  if (!methods.includes(tokens.delta)) return undefined;
  const path = choices.oneOf([...world.open.keys()]);
  if (path === undefined) return undefined;
  const uri = uriOf(path);
  const known = remembered.tokens.get(uri);
  const answer = (await server.ask(tokens.delta, {
    textDocument: { uri },
    previousResultId: known?.resultId ?? "",
  })) as TokensAnswer | null;
  const full = (await fresh.ask(tokens.full, { textDocument: { uri } })) as TokensAnswer | null;
  const data = answer === null ? undefined : tokensAfter(known?.data ?? [], answer);
  if (answer?.resultId === undefined || data === undefined) remembered.tokens.delete(uri);
  else remembered.tokens.set(uri, { resultId: answer.resultId, data });
  return differenceIn(`${tokens.delta} of ${path}`, data, full?.data);
}

interface TokensAnswer {
  readonly resultId?: string;
  readonly data?: readonly number[];
  readonly edits?: readonly {
    readonly start: number;
    readonly deleteCount: number;
    readonly data?: readonly number[];
  }[];
}

function tokensAfter(before: readonly number[], { data, edits = [] }: TokensAnswer): readonly number[] {
  if (data !== undefined) return data;
  // All edits are about the tokens before, so from the back.
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce<readonly number[]>(
      (all, edit) => [
        ...all.slice(0, edit.start),
        ...(edit.data ?? []),
        ...all.slice(edit.start + edit.deleteCount),
      ],
      before,
    );
}

async function sameAnswers(
  world: World,
  { server, remembered }: Living,
  fresh: Server,
  choices: Choices,
  counts: Counts,
): Promise<Difference | undefined> {
  const isWhole = choices.below(oftenEverything) === 0;
  const opened = [...world.open.keys()];
  const shown = new Map([
    ...server.shown(),
    ...[...remembered.findings].map(([uri, { items }]) => [uri, items] as const),
  ]);
  const here = choices.chance(60) ? world.touched : choices.oneOf(opened);
  const places = isWhole ? [here, choices.oneOf(opened), undefined] : [choices.chance(85) ? here : undefined];
  for (const path of places) {
    const questions = questionsAt(world, choices, path, { amount: isWhole ? "everything" : "some", shown });
    const first = await askBoth(questions, server, fresh, counts);
    if (first.difference !== undefined) return first.difference;
    const next = await askBoth(followUps(first.answers, choices), server, fresh, counts);
    if (next.difference !== undefined) return next.difference;
  }
  return undefined;
}

async function askBoth(
  questions: readonly Question[],
  living: Server,
  fresh: Server,
  counts: Counts,
): Promise<{ readonly answers: ReadonlyMap<string, unknown>; readonly difference: Difference | undefined }> {
  const ask = (server: Server): Promise<readonly unknown[]> =>
    Promise.all(questions.map(({ method, params }) => server.ask(method, params)));
  const [mine, theirs] = await Promise.all([ask(living), ask(fresh)]);
  const answers = new Map<string, unknown>();
  for (const [index, { method, params }] of questions.entries()) {
    const [one, other] = [mine[index], theirs[index]];
    const difference = differenceIn(
      `${method} ${JSON.stringify(params).slice(0, 400)}`,
      plain(one),
      plain(other),
    );
    if (difference !== undefined) return { answers, difference };
    answers.set(method, one);
    const count = counts.get(method) ?? { asked: 0, said: 0 };
    counts.set(method, { asked: count.asked + 1, said: count.said + (says(one) ? 1 : 0) });
  }
  return { answers, difference: undefined };
}

function says(answer: unknown): boolean {
  if (Array.isArray(answer)) return answer.length > 0;
  return typeof answer === "object" && answer !== null && !("error" in answer);
}

/** An answer without the names of results, which every server gives in its own way. */
function plain(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return answer;
  return Object.fromEntries(Object.entries(answer).filter(([key]) => key !== "resultId"));
}

function differenceIn(question: string, living: unknown, fresh: unknown): Difference | undefined {
  if (isDeepStrictEqual(living, fresh)) return undefined;
  const place = firstDifference(living, fresh, "");
  return {
    question: `${question}${place.path === "" ? "" : ` at ${place.path}`}`,
    living: place.one,
    fresh: place.other,
  };
}

/** The innermost place where two values differ. */
function firstDifference(
  one: unknown,
  other: unknown,
  path: string,
): { readonly path: string; readonly one: unknown; readonly other: unknown } {
  if (typeof one === "object" && typeof other === "object" && one !== null && other !== null) {
    const [left, right] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
    if (!Array.isArray(one) || left.size === right.size) {
      for (const key of new Set([...left.keys(), ...right.keys()])) {
        const [a, b] = [left.get(key) as unknown, right.get(key) as unknown];
        if (!isDeepStrictEqual(a, b)) return firstDifference(a, b, `${path}/${key}`);
      }
    }
  }
  return { path, one, other };
}
