// The peer of the benchmark reads what we read: else a comparison would say nothing.

import { URI } from "langium";
import { parse } from "@inkoop/language";
import { expect, test } from "vitest";
import { largePolicy } from "../../helpers/generate-large-policy.js";
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
  const tree = document.parseResult.value as unknown as PeerTree;
  expect(tree.declarations.length).toBe(parse(text).file.declarations.length - 1);
});
