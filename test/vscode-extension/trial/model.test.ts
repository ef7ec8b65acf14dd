import { describe, expect, test } from "vitest";
import {
  addItem,
  answer,
  askedIn,
  chooseBesluit,
  decided,
  factsOf,
  removeItem,
  settle,
  startFrom,
  takeInHand,
  type as typeAt,
  undo,
} from "../../../vscode-extension/trial/model.js";
import { problemsOf, strangers } from "../../../vscode-extension/trial/arrangement.js";
import { policy, trying } from "./trying.js";

/** As if typed letter by letter. */
const wrong = { error: "Dit is geen bedrag." };

describe("the questions", () => {
  test("stand with the most decisive first, and what is answered goes below in the order of the policy", async () => {
    const { does } = await trying(policy);
    const first = await does((trial) => trial);
    expect(first.arrangement).toEqual({
      open: ["omzet", "beroep", "aanvraagdatum", "korting", "medewerkers", "kvk"],
      answered: [],
      assumed: ["inOnderzoek"],
    });
    const later = await does((trial) => answer(answer(trial, "kvk", true), "beroep", "pedicure"));
    expect(later.arrangement.open).toEqual(["omzet", "korting", "medewerkers"]);
    expect(later.arrangement.answered).toEqual(["beroep", "kvk"]);
  });

  test("that is being filled in stays where it is, however decisive the others become", async () => {
    const { does } = await trying(policy);
    const held = await does((trial) => answer(takeInHand(trial, "beroep"), "beroep", "podotherapeut"));
    expect(held.arrangement.open.slice(0, 3)).toEqual(["omzet", "beroep", "aanvraagdatum"]);
    const more = await does((trial) => answer(trial, "omzet", 0));
    // It is decided, so nothing else is asked.
    expect(more.arrangement.open).toEqual(["beroep"]);
    expect(more.decision?.oordeel.uitkomst).toBe("komt niet in aanmerking");
    const next = await does((trial) => answer(takeInHand(trial, "omzet"), "omzet", 20_000));
    expect(next.arrangement.open).toEqual(["aanvraagdatum", "korting", "medewerkers", "kvk"]);
    expect(next.arrangement.answered).toEqual(["omzet", "beroep"]);
  });

  test("among the answered stay there while somebody takes the answer back", async () => {
    const { does } = await trying(policy);
    await does((trial) => answer(answer(trial, "kvk", true), "beroep", "pedicure"));
    const back = await does((trial) => answer(takeInHand(trial, "kvk"), "kvk", undefined));
    expect(back.arrangement.answered).toEqual(["beroep", "kvk"]);
    expect(back.arrangement.open).not.toContain("kvk");
    const gone = await does((trial) => takeInHand(trial, "omzet"));
    expect(gone.arrangement.open).toContain("kvk");
  });

  test("about records stand as one, also when only a field of them is open", async () => {
    const { does } = await trying(policy);
    // Two of at most 1 fte each may be enough; one cannot.
    const one = await does((trial) => addItem(addItem(trial, "medewerkers", {}), "medewerkers", {}));
    expect(one.decision?.questions.map(({ pad }) => pad)).toContain("medewerkers[0].fte");
    expect(one.arrangement.open).toContain("medewerkers");
    expect(one.arrangement.answered).toEqual([]);
    const two = await does((trial) =>
      answer(answer(trial, "medewerkers[1].fte", 1), "medewerkers[1].diploma", true),
    );
    expect(factsOf(two)["medewerkers"]).toEqual([{}, { fte: 1, diploma: true }]);
    const less = await does((trial) => removeItem(trial, "medewerkers", 0));
    expect(factsOf(less)["medewerkers"]).toEqual([{ fte: 1, diploma: true }]);
    expect(less.decision?.oordeel.uitkomst).toBe("komt niet in aanmerking");
  });
});

describe("the answers", () => {
  test("stay when another besluit is chosen", async () => {
    const { does } = await trying(policy);
    await does((trial) => answer(trial, "omzet", 200_000));
    const other = await does((trial) => chooseBesluit(trial, "toeslag"));
    expect(other.decision?.besluit).toBe("toeslag");
    expect(other.decision?.oordeel.uitkomst).toBe("komt in aanmerking");
  });

  test("can be taken back one by one; what was typed in one go goes in one go", async () => {
    const { does, now } = await trying(policy);
    await does((trial) => answer(trial, "kvk", true));
    for (const [text, value] of [
      ["1", 1],
      ["12", 12],
      ["120", 120],
    ] as const) {
      await does((trial) => typeAt(trial, "omzet", text, { value }));
    }
    expect(now().drafts).toEqual({ omzet: { text: "120" } });
    const back = await does(undo);
    expect(factsOf(back)).toEqual({ kvk: true });
    expect(back.drafts).toEqual({});
    expect(factsOf(await does(undo))).toEqual({});
    expect(factsOf(await does(undo))).toEqual({});
  });

  test("that cannot be read are none, and what is wrong is said when the person goes on", async () => {
    const { does } = await trying(policy);
    await does((trial) => typeAt(trial, "omzet", "12", { value: 12 }));
    const typing = await does((trial) => typeAt(trial, "omzet", "12x", wrong));
    expect([factsOf(typing), typing.drafts]).toEqual([{}, { omzet: { text: "12x" } }]);
    const left = await does((trial) => settle(trial, "omzet", wrong));
    expect(left.drafts).toEqual({ omzet: { text: "12x", error: wrong.error } });
    const mending = await does((trial) => typeAt(trial, "omzet", "12xy", { error: "Nog steeds niet." }));
    expect(mending.drafts["omzet"]?.error).toBe("Nog steeds niet.");
    const mended = await does((trial) => typeAt(trial, "omzet", "12", { value: 12 }));
    expect(mended.drafts).toEqual({ omzet: { text: "12" } });
    expect((await does((trial) => settle(trial, "omzet", { value: 12 }))).drafts).toEqual({});
  });

  test("make way for those of an example, which one can go back from", async () => {
    const { does } = await trying(policy);
    await does((trial) => answer(trial, "kvk", true));
    const started = await does((trial) => startFrom(trial, { omzet: 5 }, "toeslag"));
    expect([factsOf(started), started.decision?.besluit]).toEqual([{ omzet: 5 }, "toeslag"]);
    expect(factsOf(await does(undo))).toEqual({ kvk: true });
  });

  test("are none of another policy, and are there again when one comes back", async () => {
    const { does, now } = await trying(policy);
    await does((trial) => answer(trial, "kvk", true));
    const result = now();
    const there = result.policy;
    if (there === undefined) throw new Error("there is no policy");
    const other = decided(result, {
      policy: { ...there, uri: "file:///ander.inkoop" },
      policies: [],
      besluiten: [],
    });
    expect([factsOf(other), other.decision]).toEqual([{}, undefined]);
    expect(factsOf(await does(() => other))).toEqual({ kvk: true });
    expect(decided(other, null).isNowhere).toBe(true);
  });
});

test("what a page kept is read again, and what is of another make is left out", () => {
  const asked = {
    "file:///a.inkoop": { facts: { kvk: true }, besluit: "x" },
    "file:///b.inkoop": { facts: {} },
  };
  expect(askedIn(JSON.parse(JSON.stringify(asked)))).toEqual(asked);
  expect(askedIn({ a: 1, b: { facts: [] }, c: { facts: { d: 1 }, besluit: 2 } })).toEqual({
    c: { facts: { d: 1 } },
  });
  expect([undefined, null, "x", []].map(askedIn)).toEqual([{}, {}, {}, {}]);
});

describe("while the policy changes", () => {
  test("the outcome is that of the text as it is", async () => {
    const { does, write } = await trying(policy);
    await does((trial) => chooseBesluit(answer(trial, "omzet", 50_000), "toeslag"));
    const changed = await write(policy.replace("€ 100.000", "€ 40.000"));
    expect(changed.decision?.oordeel.uitkomst).toBe("komt in aanmerking");
  });

  test("the last outcome stays while there are errors in it, and answering goes on", async () => {
    const { does, write } = await trying(policy);
    await does((trial) => answer(trial, "kvk", false));
    const broken = await write(policy.replace("€ 10.000 en", "€ 10.000 en en"));
    expect([broken.isStale, broken.decision?.oordeel.uitkomst]).toEqual([true, "komt niet in aanmerking"]);
    const on = await does((trial) => answer(trial, "kvk", true));
    expect([on.isStale, factsOf(on)]).toEqual([true, { kvk: true }]);
    const mended = await write(policy);
    expect([mended.isStale, mended.decision?.oordeel.uitkomst]).toEqual([false, "onvolledig"]);
  });

  test("no answer is dropped: one that the policy does not know stands apart", async () => {
    const { does, write } = await trying(policy);
    await does((trial) => answer(answer(trial, "beroep", "pedicure"), "omzet", 5));
    const renamed = await write(policy.replaceAll("omzet", "jaaromzet"));
    expect(factsOf(renamed)).toEqual({ beroep: "pedicure", omzet: 5 });
    expect(renamed.decision && strangers(renamed.decision)).toEqual(["omzet"]);
    const back = await write(policy);
    expect(back.decision && strangers(back.decision)).toEqual([]);
    expect(back.arrangement.answered).toEqual(["beroep", "omzet"]);
  });

  test("an answer that is no longer allowed says so at its question", async () => {
    const { does, write } = await trying(policy);
    await does((trial) => answer(trial, "beroep", "pedicure"));
    const changed = await write(policy.replace('  pedicure      "Pedicure"', '  orthopeed "Orthopeed"'));
    expect(changed.decision?.oordeel.uitkomst).toBe("fout");
    expect(changed.arrangement.answered).toEqual(["beroep"]);
    expect(changed.decision && problemsOf(changed.decision, "beroep").map(({ bericht }) => bericht)).toEqual([
      "Keuzelijst `Beroep` kent deze waarde niet. Kies uit: `podotherapeut`, `orthopeed`.",
    ]);
  });
});
