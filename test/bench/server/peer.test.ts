// The peer of the benchmark reads what we read: else a comparison would say nothing.

import { URI } from "langium";
import { parse } from "@inkoop/language";
import { describe, expect, test } from "vitest";
import { largePolicy } from "../../helpers/generate-large-policy.js";
import { inkoopFiles, textOf } from "../../language/recovery-kit.js";
import { createPeer } from "./langium/services.js";

interface PeerTree {
  readonly declarations: readonly unknown[];
}

test("a generated policy has no errors there, and as many declarations as here", async () => {
  const text = largePolicy(600);
  const peer = await createPeer();
  const document = peer.shared.workspace.LangiumDocumentFactory.fromString(
    text,
    URI.parse("memory:/a.inkoop"),
  );
  await peer.shared.workspace.DocumentBuilder.build([document], { validation: true });
  expect(document.diagnostics?.map(({ message, range }) => `${range.start.line + 1} ${message}`)).toEqual([]);
  expect(document.references.filter(({ error }) => error !== undefined)).toEqual([]);
  expect(declarationsIn(document.parseResult.value)).toBe(parse(text).file.declarations.length);
});

describe("the grammar of the peer", async () => {
  const peer = await createPeer();

  // It knows the whole language and not what generated policies have of it: a smaller one would be read faster.
  test.each(inkoopFiles().filter((file) => file.startsWith("policies")))("reads %s as ours does", (file) => {
    const text = textOf(file);
    const { value, lexerErrors, parserErrors } = peer.parser.LangiumParser.parse(text);
    expect([...lexerErrors, ...parserErrors].map(({ message }) => message)).toEqual([]);
    expect(declarationsIn(value)).toBe(parse(text).file.declarations.length);
  });
});

function declarationsIn(tree: unknown): number {
  return (tree as PeerTree).declarations.length;
}
