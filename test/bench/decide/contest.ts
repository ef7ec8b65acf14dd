// `node test/run.mjs test/bench/decide/contest.ts FOLDER POLICY KIND ROUNDS`: one process of the measurement. It takes the
// module and the applications that stand ready in FOLDER, sees to it that all agree, and times them in turns.

import { limits, partialLimits, preparedLimits } from "./limits/index.js";
import { noneFailed } from "./limits/failed.js";
import { noStatuses } from "./limits/three-valued.js";
import type { Facts } from "./policies.js";
import { BESLUIT } from "./policies.js";
import { asRead, contestant, emitted, kind, naam, prepared, race, readContestant } from "./race.js";
import type { Contestant, Kind } from "./race.js";
import { factsValidator } from "./schema.js";

const contestants: Readonly<Record<Exclude<Kind, "peers">, () => readonly Contestant[]>> = {
  reading: readingContestants,
  limits: limitContestants,
  raw: rawContestants,
};
if (kind === "peers") throw new Error("peers have a program of their own");
await race(contestants[kind]());

/**
 * From JSON to a decision, with nothing kept: the engine decides early, by how long the first facts live that `leesFeiten` makes,
 * where it has room for later ones, and those of a service, which answers and forgets, cost half of those that are kept.
 */
function readingContestants(): readonly Contestant[] {
  const isInOrder = factsValidator(emitted.beleid);
  return [
    readContestant(),
    contestant("schema", prepared.complete, undefined, (facts) => (isInOrder(facts) ? "goed" : "fout")),
  ];
}

function limitContestants(): readonly Contestant[] {
  const { outcomes } = prepared;
  const { uitkomst, beoordeel } = emitted;
  const [complete, partial] = [asRead(prepared.complete), asRead(prepared.partial)];
  const failed = noneFailed();
  const statuses = noStatuses();
  const limit = limits[naam];
  const partialLimit = partialLimits[naam];
  const list: Contestant[] = [
    contestant("uitkomst", complete, outcomes.complete, (facts) => uitkomst(facts, BESLUIT)),
    contestant("oordeel", complete, outcomes.complete, (facts) => beoordeel(facts, BESLUIT).uitkomst),
    contestant("partial", partial, outcomes.partial, (facts) => uitkomst(facts, BESLUIT)),
  ];
  // Those that `leesFeiten` gives nothing for are among all of them, as they came; here they are by themselves.
  const refused = prepared.complete.filter((_, index) => outcomes.complete[index] === "fout");
  const allFout = refused.map(() => "fout");
  list.push(contestant("refused", refused, allFout, (facts) => uitkomst(facts, BESLUIT)));
  if (limit !== undefined)
    list.push(
      contestant("limit", complete, outcomes.complete, (facts) => limit(facts, failed)),
      contestant("refusedLimit", refused, allFout, (facts) => limit(facts, failed)),
    );
  const preparedLimit = preparedLimits[naam];
  if (preparedLimit !== undefined) {
    const ready = prepared.complete.map((facts) => preparedLimit.prepare(facts) as Facts);
    const decide = (facts: Facts): string => preparedLimit.check(facts, failed);
    list.push(contestant("preparedLimit", ready, outcomes.complete, decide));
  }
  if (partialLimit !== undefined)
    list.push(
      contestant("partialLimit", partial, outcomes.partial, (facts) => partialLimit(facts, statuses)),
    );
  return list;
}

/** Facts that nobody has read yet: a module checks each of them on the way. */
function rawContestants(): readonly Contestant[] {
  const { complete, outcomes } = prepared;
  const [failed, statuses] = [noneFailed(), noStatuses()];
  const [limit, partialLimit] = [limits[naam], partialLimits[naam]];
  const list = [
    contestant("unread", complete, outcomes.complete, (facts) => emitted.uitkomst(facts, BESLUIT)),
  ];
  if (limit !== undefined)
    list.push(contestant("limit", complete, outcomes.complete, (facts) => limit(facts, failed)));
  if (partialLimit !== undefined) {
    const partial = shaped(prepared.partial);
    list.push(
      contestant("shaped", partial, outcomes.partial, (facts) => emitted.uitkomst(facts, BESLUIT)),
      contestant("shapedLimit", partial, outcomes.partial, (facts) => partialLimit(facts, statuses)),
    );
  }
  return list;
}

/**
 * The same applications, with undefined for what is not given: objects of one shape, as a form has them. Objects that JSON
 * gives have as many shapes as there are ways to leave something out, and then reading them is nearly all that takes time.
 */
function shaped(applications: readonly Facts[]): readonly Facts[] {
  const names = emitted.beleid.feiten.map((feit) => feit.naam);
  const blank = JSON.stringify(Object.fromEntries(names.map((name) => [name, false])));
  return applications.map((facts) => {
    const copy = JSON.parse(blank) as Record<string, Facts[string]>;
    for (const name of names) copy[name] = facts[name];
    return copy;
  });
}
