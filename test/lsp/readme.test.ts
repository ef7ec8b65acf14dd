import { describe, expect, it } from "vitest";
import * as protocol from "vscode-languageserver-protocol";
import { features } from "../../lsp/features/index.js";
import { filesIn, textOf } from "../files.js";
import { openEditorOn } from "./helpers/editor.js";

interface Row {
  readonly method: string;
  readonly answered: string;
  readonly test: string;
}

/** The table of requests; another one tells of those that LSP does not have. */
const answers = textOf("lsp/README.md").split("## What is answered")[1] ?? "";

const rows = answers.split("\n").flatMap((line): Row[] => {
  const [, method, answered, test] = /^\| `([^`]+)`\s*\|\s*([^|]*?)\s*\|\s*([^|]*?)\s*\|$/.exec(line) ?? [];
  return method === undefined ? [] : [{ method, answered: answered ?? "", test: test ?? "" }];
});

/** Every request that a client can send, of LSP 3.17 and of what came after it. */
function requestsOfTheSpecification(): readonly string[] {
  const methods = Object.values(protocol).flatMap((each): string[] =>
    typeof each === "object" &&
    "messageDirection" in each &&
    "type" in each &&
    each.messageDirection !== protocol.MessageDirection.serverToClient &&
    (each.type instanceof protocol.ProtocolRequestType || each.type instanceof protocol.ProtocolRequestType0)
      ? [each.type.method]
      : [],
  );
  return [...new Set(methods)].toSorted();
}

describe("the table of requests", () => {
  it("has every request of LSP 3.17, and of what came after it", () => {
    const listed = new Set(rows.map(({ method }) => method));
    expect(requestsOfTheSpecification().filter((method) => !listed.has(method))).toEqual([]);
    expect(requestsOfTheSpecification().length).toBeGreaterThan(45);
  });

  it("says of each whether it is answered, as the server has it", () => {
    const registered = ["initialize", "shutdown", ...features.map(({ method }) => method)];
    const answered = rows.filter((row) => row.answered.startsWith("yes")).map(({ method }) => method);
    expect(answered.toSorted()).toEqual(registered.toSorted());
    expect(rows.filter((row) => !/^(?:yes|no: .+)/.test(row.answered))).toEqual([]);
  });

  it("names for each answer a test that exists", () => {
    const tests = new Set(filesIn("test/lsp").map((file) => `\`${file}\``));
    const without = rows.filter((row) => row.answered.startsWith("yes") && !tests.has(row.test));
    expect(without).toEqual([]);
  });
});

describe("what the server says it can", () => {
  it("follows from the table of features, for a client that can do little and one that can do much", async () => {
    for (const capabilities of [{}, { textDocument: { definition: { linkSupport: true } } }]) {
      const editor = await openEditorOn(new Map(), { capabilities });
      expect(editor.capabilities).toMatchObject({
        positionEncoding: "utf-16",
        textDocumentSync: { openClose: true, change: 2 },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      });
      for (const feature of features) {
        const said = Object.keys(editor.capabilities);
        expect(said).toEqual(expect.arrayContaining(Object.keys(feature.capabilities(capabilities))));
      }
    }
  });

  it("is to count in utf-8 when the client would rather", async () => {
    const editor = await openEditorOn(new Map(), {
      capabilities: { general: { positionEncodings: ["utf-32", "utf-8", "utf-16"] } },
    });
    expect(editor.capabilities.positionEncoding).toBe("utf-8");
  });
});
