// The test explorer: runs the examples of policies, also live as one types, and shows what they cover.

import {
  BranchCoverage,
  type CancellationToken,
  DeclarationCoverage,
  Disposable,
  FileCoverage,
  type FileCoverageDetail,
  Location,
  StatementCoverage,
  type TestItem,
  TestMessage,
  type TestRun,
  TestRunProfileKind,
  TestRunRequest,
  tests,
} from "vscode";
import type { ExampleFailure, PolicyRun, RunExamplesParams } from "@inkoop/lsp/protocol";
import { ask } from "./ask.js";
import { detailsByFile, type FileDetails } from "./example-coverage.js";
import type { ServerControl } from "./server-control.js";
import { testTree } from "./test-tree.js";

/** Shows the examples of the workspace as tests, until the result is disposed of. */
export function testExplorer(server: ServerControl): Disposable {
  const controller = tests.createTestController("inkoop", "Inkoop: voorbeelden");
  const details = new WeakMap<FileCoverage, FileCoverageDetail[]>();
  /** What is run again after each change. */
  const live = new Set<TestRunRequest>();
  const tree = testTree(controller, server, () => {
    for (const request of live) {
      void execute(new TestRunRequest(request.include, request.exclude, request.profile, true), undefined);
    }
  });
  controller.refreshHandler = tree.refresh;

  const execute = async (request: TestRunRequest, token: CancellationToken | undefined): Promise<void> => {
    const run = controller.createTestRun(request);
    const wanted = wantedItems(request);
    for (const item of wanted.values()) run.started(item);
    try {
      const coverage = request.profile?.kind === TestRunProfileKind.Coverage;
      const params = { runs: runsOf([...wanted.values()]), coverage };
      const { policies } = await ask(server, "inkoop/runExamples", params);
      if (token?.isCancellationRequested === true) return;
      for (const policy of policies) tell(run, policy, wanted);
      const found = detailsByFile(policies.flatMap((policy) => policy.coverage ?? []));
      for (const [uri, file] of found) run.addCoverage(fileCoverage(uri, file));
    } catch (error) {
      // Whoever types on while examples run gets a new run; this one has nothing to say.
      if (live.size === 0) run.appendOutput(`${error instanceof Error ? error.message : String(error)}\r\n`);
    } finally {
      run.end();
    }
  };

  /** The examples that `request` is about, by what they are called in the tree. */
  const wantedItems = (request: TestRunRequest): ReadonlyMap<string, TestItem> => {
    const excluded = new Set(request.exclude);
    const found = new Map<string, TestItem>();
    const visit = (item: TestItem): void => {
      if (excluded.has(item)) return;
      if (tree.exampleOf(item) !== undefined) found.set(item.id, item);
      item.children.forEach(visit);
    };
    if (request.include === undefined) controller.items.forEach(visit);
    else for (const item of request.include) visit(item);
    return found;
  };
  const runsOf = (items: readonly TestItem[]): NonNullable<RunExamplesParams["runs"]> => {
    const byPolicy = new Map<string, string[]>();
    for (const item of items) {
      const example = tree.exampleOf(item);
      if (example === undefined) continue;
      const ids = byPolicy.get(example.policy);
      if (ids === undefined) byPolicy.set(example.policy, [example.id]);
      else ids.push(example.id);
    }
    return [...byPolicy].map(([policy, examples]) => ({ policy, examples }));
  };
  const tell = (run: TestRun, policyRun: PolicyRun, wanted: ReadonlyMap<string, TestItem>): void => {
    const { policy, examples } = policyRun;
    if (policy.errors > 0) {
      const text = policy.firstError?.message ?? "In dit beleid staan fouten.";
      const message = new TestMessage(
        `In dit beleid staan nog fouten, dus er kan niets worden uitgevoerd. ${text}`,
      );
      const own = [...wanted.values()].filter((item) => tree.exampleOf(item)?.policy === policy.uri);
      for (const item of own) run.errored(item, message);
      return;
    }
    for (const { id, passed, failures } of examples) {
      const item = wanted.get(`${policy.uri}\n${id}`);
      if (item === undefined) continue;
      if (passed) run.passed(item);
      else run.failed(item, failures.map(messageOf));
    }
  };
  const messageOf = (failure: ExampleFailure): TestMessage => {
    const { expected, actual, why, uri, range } = failure;
    const { protocol2CodeConverter: convert } = server.client;
    const lines = [`Verwacht: ${expected}`, `Gekregen: ${actual}`, ...why];
    const message = TestMessage.diff(lines.join("\n"), expected, actual);
    message.location = new Location(convert.asUri(uri), convert.asRange(range));
    return message;
  };

  const fileCoverage = (uri: string, { names, places }: FileDetails): FileCoverage => {
    const { protocol2CodeConverter: convert } = server.client;
    const found: FileCoverageDetail[] = [
      ...names.map(
        ({ name, seen, range }) => new DeclarationCoverage(name, seen, convert.asPosition(range.start)),
      ),
      ...places.map(({ seen, range, ways }) => {
        const branches = ways.map(({ label, seen: times }) => new BranchCoverage(times, undefined, label));
        return new StatementCoverage(seen, convert.asPosition(range.start), branches);
      }),
    ];
    const file = FileCoverage.fromDetails(convert.asUri(uri), found);
    details.set(file, found);
    return file;
  };

  const handler = (request: TestRunRequest, token: CancellationToken): Promise<void> => {
    if (request.continuous !== true) return execute(request, token);
    live.add(request);
    token.onCancellationRequested(() => live.delete(request));
    return execute(request, token);
  };
  controller.createRunProfile("Uitvoeren", TestRunProfileKind.Run, handler, true, undefined, true);
  const covering = controller.createRunProfile("Dekking", TestRunProfileKind.Coverage, execute, true);
  covering.loadDetailedCoverage = (_run, file) => Promise.resolve(details.get(file) ?? []);
  return Disposable.from(tree, controller);
}
