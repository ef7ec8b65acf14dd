// What other programs make of the outputs of the command line: the SARIF schema, XML, and GitHub's workflow commands.

import { createRequire } from "node:module";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Log } from "sarif";

const require = createRequire(import.meta.url);
// The schema has a pattern that only a lenient reader takes.
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile(require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json") as object);

/** The log in `text`; throws what its schema says against it. */
export function readSarif(text: string): Log {
  const log: unknown = JSON.parse(text);
  if (!isSarif(log)) throw new Error(ajv.errorsText(isSarif.errors, { separator: "\n" }));
  return log as Log;
}

export interface JunitCase {
  readonly suite: string;
  readonly classname: string;
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly failure: string | undefined;
  readonly error: string | undefined;
  readonly text: string | undefined;
}

/** The cases in `xml`, and what each suite counts; throws when it is no XML. */
export function readJunit(xml: string): {
  readonly cases: readonly JunitCase[];
  readonly counts: Readonly<Record<string, string>>;
} {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new Error(valid.err.msg);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseAttributeValue: false,
    parseTagValue: false,
    trimValues: false,
    isArray: (name) => name === "testsuite" || name === "testcase",
  });
  interface Problem {
    readonly message: string;
    readonly "#text": string;
  }
  interface Read {
    readonly testsuites: {
      readonly testsuite?: readonly {
        readonly name: string;
        readonly tests: string;
        readonly failures: string;
        readonly errors: string;
        readonly testcase?: readonly (Readonly<Record<"classname" | "name" | "file" | "line", string>> & {
          readonly failure?: Problem;
          readonly error?: Problem;
        })[];
      }[];
    };
  }
  const suites = (parser.parse(xml) as Read).testsuites.testsuite ?? [];
  return {
    counts: Object.fromEntries(
      suites.map(({ name, tests, failures, errors }) => [name, `${tests}, ${failures}, ${errors}`]),
    ),
    cases: suites.flatMap((suite) =>
      (suite.testcase ?? []).map(({ classname, name, file, line, failure, error }): JunitCase => {
        const problem = failure ?? error;
        return {
          suite: suite.name,
          classname,
          name,
          file,
          line: Number(line),
          failure: failure?.message,
          error: error?.message,
          text: problem?.["#text"],
        };
      }),
    ),
  };
}

export interface ReadCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** What the runner of GitHub Actions reads in `output`: every line that is a command, unescaped as it does. */
export function readWorkflowCommands(output: string): readonly ReadCommand[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => {
    const match = /^::(\w+)(?: ([^]*?))?::([^]*)$/.exec(line);
    if (match === null) return [];
    const [, command = "", properties = "", message = ""] = match;
    const pairs = properties.split(",").map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [name, unescape(value.join("=").replaceAll("%3A", ":").replaceAll("%2C", ","))] as const;
    });
    return [{ command, properties: Object.fromEntries(pairs), message: unescape(message) }];
  });
}

function unescape(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}
