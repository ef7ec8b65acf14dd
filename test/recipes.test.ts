// The recipes of the README for CI and pre-commit: they are YAML that those read, and every command in them is one.

import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { newPolicyText } from "../compiler/cli/new-policy.js";
import { workbench } from "./compiler/cli/workbench.js";
import { fencesIn, textOf } from "./files.js";

interface Workflow {
  readonly on: readonly string[];
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly "runs-on": string;
        readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
      }
    >
  >;
}
interface PreCommit {
  readonly repos: readonly {
    readonly repo: string;
    readonly hooks: readonly Readonly<Record<"id" | "name" | "entry" | "language" | "files", string>>[];
  }[];
}

const [workflow, preCommit] = fencesIn(textOf("README.md"))
  .filter(({ info }) => info[0] === "yaml")
  .map(({ text }): unknown => parse(text)) as [Workflow, PreCommit];

const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
const hooks = preCommit.repos.flatMap((repository) => repository.hooks);

/** The arguments of a command line that starts inkoop; undefined for any other. */
function argumentsOf(line: string): readonly string[] | undefined {
  return line.startsWith("npx inkoop ") ? line.split(" ").slice(2) : undefined;
}

describe("the workflow of the README", () => {
  test("takes actions by their major version", () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.map((action) => action.replace(/@.*/, ""))).toEqual([
      "actions/checkout",
      "actions/setup-node",
    ]);
    for (const action of used) expect(action).toMatch(/@v\d+$/);
  });

  test("installs, and then runs commands that take what is in order and refuse what is not", async () => {
    const [install, ...commands] = steps.flatMap(({ run }) => run ?? []);
    expect(install).toBe("npm ci");
    for (const line of commands) {
      const argv = argumentsOf(line) ?? [];
      const taken = await workbench({ "fysio.inkoop": good }).run(argv);
      const refused = await workbench({ "fysio.inkoop": wrong }).run(argv);
      expect([line, taken.code, taken.err, refused.code, refused.err]).toEqual([line, 0, "", 1, ""]);
    }
  });
});

describe("the pre-commit recipe of the README", () => {
  test("asks for nothing that is not on the machine", () => {
    expect(preCommit.repos.map(({ repo }) => repo)).toEqual(["local"]);
    for (const { language } of hooks) expect(language).toBe("system");
  });

  test("takes policies and nothing else", () => {
    for (const { files } of hooks) {
      expect("beleid/fysio.inkoop").toMatch(new RegExp(files));
      expect("beleid/fysio.inkoop.md").not.toMatch(new RegExp(files));
    }
  });

  test("runs commands that take the names of the files that changed", async () => {
    for (const { entry } of hooks) {
      const bench = workbench({ "a.inkoop": good, "b/c.inkoop": wrong });
      expect((await bench.run([...(argumentsOf(entry) ?? []), "a.inkoop"])).code).toBe(0);
    }
    const [format, check] = hooks.map(({ entry }) => argumentsOf(entry) ?? []);
    const bench = workbench({ "b/c.inkoop": wrong });
    expect((await bench.run([...(check ?? []), "b/c.inkoop"])).code).toBe(1);
    // A hook that writes is one that fails: pre-commit sees that the file changed.
    await bench.run([...(format ?? []), "b/c.inkoop"]);
    expect(bench.read("b/c.inkoop")).not.toBe(wrong);
  });
});

/** In order, with examples that hold, and in the canonical form. */
const good = newPolicyText("fysio");
/** None of these. */
const wrong = good
  .replace("  verwacht komt in aanmerking\n", "  verwacht    uitgesloten\n")
  .replace("punten 1, 2", "punten 1, 2, 3");
