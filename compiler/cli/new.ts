// `inkoop new NAME`: a folder with a policy that checks, tests and explains itself, and an application to it.

import { lstat, mkdir, rmdir } from "node:fs/promises";
import path from "node:path";
import { checkProgram } from "../check/index.js";
import { createMemoryHost } from "../host.memory.js";
import { createProgram } from "../program.js";
import { makeCommand, type ExitCode, type MakeCommand } from "./command.js";
import { colorsFor, type Io } from "./io.js";
import { newApplicationText, newPolicyText } from "./new-policy.js";
import { errorCode, reasonOf, refusal } from "./refusal.js";
import { writeFiles, type OutputFile } from "./write-files.js";

export const newCommand: MakeCommand = (io, finish) =>
  makeCommand("new", {
    summary: "Start a policy that checks, tests and explains itself",
    examples: ["inkoop new mondzorg", "inkoop new mondzorg2027"],
    exit: {
      0: "the folder NAME holds NAME.inkoop and aanvraag.json",
      1: "not used",
      2: "the name cannot be that of a policy, something of that name exists, or the disk refuses",
    },
    notes: ["Nothing is ever overwritten."],
  })
    .argument("<name>", "the name of the policy: one word of letters and digits")
    .action(async (name: string) => {
      finish(await createPolicy(io, name));
    });

async function createPolicy(io: Io, name: string): Promise<ExitCode> {
  if (!isPolicyName(name)) {
    const near = camelCased(name);
    throw refusal("INK0940", { name, ...(isPolicyName(near) ? { near } : {}) });
  }
  const folder = path.join(io.cwd, name);
  await makeFolder(folder, name);
  const file = (base: string, text: string): OutputFile => ({
    path: path.join(folder, base),
    shown: `${name}/${base}`,
    text,
  });
  const files = [file(`${name}.inkoop`, newPolicyText(name)), file("aanvraag.json", newApplicationText)];
  try {
    await writeFiles(files);
  } catch (error) {
    await rmdir(folder).catch(() => undefined);
    throw error;
  }
  const colors = colorsFor(io, io.out);
  const next = [
    `inkoop check ${name}`,
    `inkoop test ${name} --coverage`,
    `inkoop decide ${name} --facts ${name}/aanvraag.json`,
  ];
  io.out.write(
    [
      ...files.map(({ shown }) => `${colors.green("nieuw")}  ${shown}`),
      "",
      "Nu verder:",
      ...next.map((line) => `  ${colors.bold(line)}`),
    ]
      .map((line) => `${line}\n`)
      .join(""),
  );
  return 0;
}

/** Makes the folder, in one step that fails where anything stands: nobody can come in between. */
async function makeFolder(folder: string, name: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (errorCode(error) === "EEXIST" || (await exists(folder)))
      throw refusal("INK0941", { path: name }, error);
    throw refusal("INK0903", { path: name, reason: reasonOf(error) }, error);
  }
}

async function exists(place: string): Promise<boolean> {
  return lstat(place).then(
    () => true,
    () => false,
  );
}

/** Is a policy of this name in order? The compiler itself says so, so that every rule for names counts. */
function isPolicyName(name: string): boolean {
  if (!/^[\p{L}\p{N}_]+$/u.test(name)) return false;
  const file = "beleid.inkoop";
  const program = createProgram(createMemoryHost(new Map([[file, newPolicyText(name)]])), { roots: [file] });
  const { diagnostics, beleiden } = checkProgram(program);
  return diagnostics.length === 0 && beleiden[0]?.naam === name;
}

/** `mond-zorg 2027` as `mondZorg2027`. */
function camelCased(text: string): string {
  const [first = "", ...others] = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
