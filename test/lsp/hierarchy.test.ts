import { describe, expect, it } from "vitest";
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
  type CallHierarchyItem,
  type Range,
  type TypeHierarchyItem,
} from "vscode-languageserver";
import { blocksAt } from "./helpers/blocks.js";
import { openEditor, type Editor } from "./helpers/editor.js";
import { answersEverywhere, openPolicies } from "./helpers/everywhere.js";
import { beleid } from "./helpers/policy.js";
import { shownPlace } from "./helpers/sentences.js";

function shownItem(editor: Editor, { uri, selectionRange }: CallHierarchyItem | TypeHierarchyItem): string {
  return shownPlace(editor, { uri, range: selectionRange });
}

function shownCall(editor: Editor, other: CallHierarchyItem, file: string, ranges: readonly Range[]): string {
  const lines = ranges.map(({ start }) => `${editor.path(file)}:${start.line + 1}`);
  return `${shownItem(editor, other)} at ${lines.join(", ")}`;
}

async function prepared(editor: Editor): Promise<CallHierarchyItem> {
  const [item] = (await editor.ask(CallHierarchyPrepareRequest.type, editor.place())) ?? [];
  if (item === undefined) throw new Error("nothing here");
  return item;
}

/** What needs the item at the cursor. */
async function incoming(fixture: string): Promise<readonly string[]> {
  const editor = await openEditor(fixture);
  const calls = await editor.ask(CallHierarchyIncomingCallsRequest.type, { item: await prepared(editor) });
  return (calls ?? []).map(({ from, fromRanges }) => shownCall(editor, from, from.uri, fromRanges));
}

/** What the item at the cursor needs. */
async function outgoing(fixture: string): Promise<readonly string[]> {
  const editor = await openEditor(fixture);
  const item = await prepared(editor);
  const calls = await editor.ask(CallHierarchyOutgoingCallsRequest.type, { item });
  return (calls ?? []).map(({ to, fromRanges }) => shownCall(editor, to, item.uri, fromRanges));
}

const rest = [
  'gegevens "Wie"',
  "  oud: ja/nee",
  "  jong: ja/nee",
  "bepaal mag: ja/nee",
  "  waarde oud of niet jong",
  'rubriek "Zorg"',
  "  geldt als jong",
  'voorwaarde zorg "Goede zorg"',
  "  eis mag en niet oud",
  "  vrijgesteld als voldoet aan kvk",
  "  bron algemeen punt 1",
  'toezegging t "Toezegging"',
  "  geldt als oud",
  'voorbeeld "V"',
  "  gegeven ja oud",
  "  verwacht onvolledig",
].join("\n");

/** Where a hierarchy can start, at the cursor. */
async function startsAt(marked: string): Promise<readonly string[]> {
  const editor = await openEditor(marked);
  const items = await editor.ask(CallHierarchyPrepareRequest.type, editor.place());
  return (items ?? []).map((item) => `${shownItem(editor, item)} ${item.detail ?? ""}`);
}

describe("call hierarchy", () => {
  it("starts at a fact, a derived value, a norm or a besluit, and nowhere else", async () => {
    expect(await startsAt(beleid(rest.replace("eis mag", "eis ma‸g")))).toEqual([
      "proef.inkoop:13 «mag» bepaal, proef.inkoop",
    ]);
    expect(await startsAt(beleid(rest.replace("aan kvk", "aan k‸vk")))).toEqual([
      "proef.inkoop:7 «kvk» Ingeschreven, proef.inkoop",
    ]);
    expect(await startsAt(beleid(rest.replace("bron alg", "bron a‸lg")))).toEqual([]);
    expect(await startsAt(beleid(rest.replace("  eis mag", "  e‸is mag")))).toEqual([]);
    // What a shared part speaks of stands in two policies.
    expect(await startsAt(blocksAt("verwacht voldaan k‸vk"))).toEqual([
      "een.inkoop:9 «kvk» volgens blok, een.inkoop",
      "twee.inkoop:9 «kvk» volgens blok, twee.inkoop",
    ]);
  });

  it("tells what needs a fact, but for the examples that show it", async () => {
    expect(await incoming(beleid(rest.replace("  oud:", "  ou‸d:")))).toEqual([
      "proef.inkoop:13 «mag» at proef.inkoop:14",
      "proef.inkoop:17 «zorg» at proef.inkoop:18",
      "proef.inkoop:21 «t» at proef.inkoop:22",
    ]);
    expect(await incoming(beleid(rest.replace("  jong:", "  jo‸ng:")))).toEqual([
      "proef.inkoop:13 «mag» at proef.inkoop:14",
      'proef.inkoop:15 «"Zorg"» at proef.inkoop:16',
    ]);
  });

  it("tells what needs a norm: who asks for it, and the besluit that it decides", async () => {
    expect(await incoming(beleid(rest).replace("voorwaarde kvk", "voorwaarde kv‸k"))).toEqual([
      "proef.inkoop:17 «zorg» at proef.inkoop:19",
      "proef.inkoop:6 «overeenkomst» at proef.inkoop:7",
    ]);
    expect(await incoming(beleid(rest.replace("toezegging t", "toezegging t‸")))).toEqual([]);
  });

  it("tells what a norm needs, its headings included", async () => {
    expect(await outgoing(beleid(rest.replace("voorwaarde zorg", "voorwaarde zo‸rg")))).toEqual([
      "proef.inkoop:12 «jong» at proef.inkoop:16",
      "proef.inkoop:13 «mag» at proef.inkoop:18",
      "proef.inkoop:11 «oud» at proef.inkoop:18",
      "proef.inkoop:7 «kvk» at proef.inkoop:19",
    ]);
  });

  it("tells what a besluit and a derived value need, and that a fact needs nothing", async () => {
    expect(await outgoing(beleid(rest).replace("besluit over", "besluit ov‸er"))).toEqual([
      "proef.inkoop:7 «kvk» at proef.inkoop:7",
      "proef.inkoop:17 «zorg» at proef.inkoop:17",
    ]);
    expect(await outgoing(beleid(rest.replace("bepaal mag", "bepaal m‸ag")))).toEqual([
      "proef.inkoop:11 «oud» at proef.inkoop:14",
      "proef.inkoop:12 «jong» at proef.inkoop:14",
    ]);
    expect(await outgoing(beleid(rest.replace("  oud:", "  ou‸d:")))).toEqual([]);
  });

  it("goes from a policy's norm to the block's, and back to every policy", async () => {
    expect(await outgoing(blocksAt("voorwaarde kv‸k volgens blok\n  bron algemeen punt"))).toEqual([
      "blok.inkoop:7 «kvk» at een.inkoop:9",
    ]);
    expect(await incoming(blocksAt('voorwaarde k‸vk "Ingeschreven in'))).toEqual([
      "een.inkoop:9 «kvk» at een.inkoop:9",
      "twee.inkoop:9 «kvk» at twee.inkoop:9",
    ]);
  });

  it("is asked for anywhere, and each item can be asked further", async () => {
    const editor = await openPolicies();
    const items = new Map<string, CallHierarchyItem>();
    await answersEverywhere(editor, async (at) => {
      const found = await editor.ask(CallHierarchyPrepareRequest.type, at);
      for (const item of found ?? []) items.set(shownItem(editor, item), item);
      return found;
    });
    expect(items.size).toBeGreaterThan(50);
    let calls = 0;
    for (const item of [...items.values()].filter((_, index) => index % 5 === 0)) {
      calls += (await editor.ask(CallHierarchyIncomingCallsRequest.type, { item }))?.length ?? 0;
      calls += (await editor.ask(CallHierarchyOutgoingCallsRequest.type, { item }))?.length ?? 0;
    }
    expect(calls).toBeGreaterThan(10);
  });
});

/** The items at the cursor, and those above and below them. */
async function around(fixture: string): Promise<Record<"here" | "above" | "below", readonly string[]>> {
  const editor = await openEditor(fixture);
  const items = (await editor.ask(TypeHierarchyPrepareRequest.type, editor.place())) ?? [];
  const shown = (found: readonly TypeHierarchyItem[]): readonly string[] =>
    found.map((each) => `${shownItem(editor, each)} ${each.detail ?? ""}`);
  const [above, below]: TypeHierarchyItem[][] = [[], []];
  for (const item of items) {
    above?.push(...((await editor.ask(TypeHierarchySupertypesRequest.type, { item })) ?? []));
    below?.push(...((await editor.ask(TypeHierarchySubtypesRequest.type, { item })) ?? []));
  }
  return { here: shown(items), above: shown(above ?? []), below: shown(below ?? []) };
}

describe("type hierarchy", () => {
  it("has the policies' norms below the block's, each with what it replaces", async () => {
    expect(await around(blocksAt('voorwaarde a‸gb "AGB-code"'))).toEqual({
      here: ["blok.inkoop:9 «agb» AGB-code, blok.inkoop"],
      above: [],
      below: ["een.inkoop:11 «agb» met een eigen vraag, een.inkoop"],
    });
    expect(await around(blocksAt('voorwaarde k‸vk "Ingeschreven in'))).toMatchObject({
      below: ["een.inkoop:9 «kvk» ongewijzigd, een.inkoop", "twee.inkoop:9 «kvk» ongewijzigd, twee.inkoop"],
    });
  });

  it("has the block's norm above the one of a policy", async () => {
    expect(await around(blocksAt("voorwaarde ag‸b volgens blok"))).toEqual({
      here: ["een.inkoop:11 «agb» met een eigen vraag, een.inkoop"],
      above: ["blok.inkoop:9 «agb» AGB-code, blok.inkoop"],
      below: [],
    });
  });

  it("is not there for what nobody shares", async () => {
    expect(await around(beleid(rest.replace("voorwaarde zorg", "voorwaarde zo‸rg")))).toEqual({
      here: [],
      above: [],
      below: [],
    });
  });

  it("is asked for anywhere", async () => {
    const editor = await openPolicies();
    const found = await answersEverywhere(editor, (at) => editor.ask(TypeHierarchyPrepareRequest.type, at));
    expect(found.sound).toBeGreaterThan(20);
  });
});

describe("an item that a client made up", () => {
  it("has no calls and no types where nothing is declared, and is refused without a place", async () => {
    const editor = await openEditor(`‸${beleid(rest)}`);
    const nowhere = { start: { line: 99, character: 0 }, end: { line: 99, character: 1 } };
    const item = {
      name: "x",
      kind: 1,
      uri: editor.uri("proef.inkoop"),
      range: nowhere,
      selectionRange: nowhere,
    } as const;
    for (const type of [
      CallHierarchyIncomingCallsRequest.type,
      CallHierarchyOutgoingCallsRequest.type,
      TypeHierarchySupertypesRequest.type,
      TypeHierarchySubtypesRequest.type,
    ]) {
      expect(await editor.client.sendRequest(type.method, { item })).toEqual([]);
      await expect(editor.client.sendRequest(type.method, { item: { uri: item.uri } })).rejects.toThrow(
        "het onderdeel heeft geen plaats",
      );
    }
  });
});
