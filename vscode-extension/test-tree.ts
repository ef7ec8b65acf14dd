// Every `voorbeeld` as a test: the tree that the test explorer shows, kept up to date with the text.

import {
  type Disposable,
  languages,
  type TestController,
  type TestItem,
  type TestItemCollection,
  workspace,
} from "vscode";
import type { ExampleRef, Place, PolicyExamples } from "@inkoop/lsp/protocol";
import { ask } from "./ask.js";
import type { ServerControl } from "./server-control.js";

/** After so many milliseconds without a change the examples are asked for again. */
const rest = 400;

/** Which example of which policy a test is. */
export interface TestedExample {
  readonly policy: string;
  readonly id: string;
}

/** The examples in the tree. */
export interface TestTree extends Disposable {
  /** Asks the server which examples there are. */
  readonly refresh: () => Promise<void>;
  /** What a leaf of the tree is; undefined for a policy or a file. */
  readonly exampleOf: (item: TestItem) => TestedExample | undefined;
}

/** A node as it should be. */
interface Node {
  readonly id: string;
  readonly label: string;
  readonly uri: string;
  readonly range?: Place["range"];
  readonly example?: TestedExample;
  readonly children: readonly Node[];
}

/** Keeps the items of `controller` the examples of the workspace; `changed` is called after each change of text. */
export function testTree(controller: TestController, server: ServerControl, changed: () => void): TestTree {
  const examples = new WeakMap<TestItem, TestedExample>();
  let waiting: ReturnType<typeof setTimeout> | undefined;

  /** Makes `items` those of `nodes`; an item that was there stays, with how it came out. */
  const sync = (items: TestItemCollection, nodes: readonly Node[]): void => {
    const { protocol2CodeConverter: convert } = server.client;
    items.replace(
      nodes.map((node) => {
        const known = items.get(node.id);
        const uri = convert.asUri(node.uri);
        const isSame = known !== undefined && known.uri?.toString() === uri.toString();
        const item = isSame ? known : controller.createTestItem(node.id, node.label, uri);
        item.label = node.label;
        item.range = node.range === undefined ? undefined : convert.asRange(node.range);
        if (node.example !== undefined) examples.set(item, node.example);
        sync(item.children, node.children);
        return item;
      }),
    );
  };
  const refresh = async (): Promise<void> => {
    if (server.state() !== "running") return;
    const { policies } = await ask(server, "inkoop/examples", {});
    sync(controller.items, policies.filter(({ files }) => files.length > 0).map(policyNode));
  };
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      refresh().then(changed, (error: unknown) => {
        server.log.error(error instanceof Error ? error : String(error));
      });
    }, rest);
  };
  const listening = [
    server.onDidChangeState(soon),
    languages.onDidChangeDiagnostics(soon),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === "inkoop") soon();
    }),
  ];
  soon();
  return {
    refresh,
    exampleOf: (item) => examples.get(item),
    dispose: () => {
      clearTimeout(waiting);
      for (const each of listening) each.dispose();
    },
  };
}

/** A policy with its examples; by file, when there is more than one with examples. */
function policyNode({ policy, files }: PolicyExamples): Node {
  const leavesOf = (examples: readonly ExampleRef[]): readonly Node[] =>
    examples.map(({ id, titel, uri, selectionRange }) => ({
      id: `${policy.uri}\n${id}`,
      label: titel,
      uri,
      range: selectionRange,
      example: { policy: policy.uri, id },
      children: [],
    }));
  const [first, ...more] = files;
  const children =
    first !== undefined && more.length === 0
      ? leavesOf(first.examples)
      : files.map(({ uri, examples }) => ({
          id: `${policy.uri}\n\n${uri}`,
          label: decodeURIComponent(uri.split("/").at(-1) ?? uri),
          uri,
          children: leavesOf(examples),
        }));
  return { id: policy.uri, label: policy.titel, uri: policy.uri, range: policy.range, children };
}
