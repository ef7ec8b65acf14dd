// Reading inkoop.json: what is right in it counts, and of everything else a person is told what and where.

import { parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import type { Span } from "@inkoop/language";
import { isMessageCode, type MessageCode } from "../diagnostics/catalogue.js";
import { collectDiagnostics, sortDiagnostics, type Diagnostic, type Report } from "../diagnostics/create.js";
import { readCode } from "../diagnostics/explain.js";
import { listed, quoted } from "../diagnostics/words.js";
import { nearestName } from "../names/near-names.js";
import {
  configurableCodes,
  configurationFile,
  isConfigurable,
  settingNames,
  settingsFor,
  type Configuration,
  type Setting,
} from "./settings.js";

export interface ReadConfiguration {
  readonly configuration: Configuration;
  /** What is wrong in the file, by place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the text of an inkoop.json. */
export function readConfiguration(text: string): ReadConfiguration {
  const { report, diagnostics } = collectDiagnostics();
  const severities = new Map<MessageCode, Setting>();
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error !== undefined) {
    report("INK0914", at(spanOfError(error, text)), { expected: expectedBy(error) });
  }
  // Where the JSON itself is wrong, what else seems wrong may only follow from that.
  if (root !== undefined) readRoot(root, error === undefined ? report : silent, severities);
  return { configuration: { severities }, diagnostics: sortDiagnostics(diagnostics) };
}

const silent: Report = () => {};

function at(span: Span): { readonly file: string; readonly span: Span } {
  return { file: configurationFile, span };
}

function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

/** An error at the end of the text is shown under the last thing that stands there. */
function spanOfError({ offset, length }: ParseError, text: string): Span {
  const last = text.trimEnd().length;
  const start = Math.min(offset, Math.max(0, last - 1));
  const end = Math.max(start + 1, Math.min(offset + length, last));
  return { start, end: Math.min(end, text.length) };
}

function readRoot(root: Node, report: Report, severities: Map<MessageCode, Setting>): void {
  if (root.type !== "object") {
    const expected = 'één object tussen accolades, zoals `{ "ernst": { "INK0228": "hint" } }`';
    report("INK0917", at(spanOf(root)), { expected, near: undefined });
    return;
  }
  for (const { key, name, value } of entriesOf(root, report)) {
    switch (name) {
      case "$schema":
        if (value !== undefined && value.type !== "string") {
          report("INK0917", at(spanOf(value)), {
            expected: "een tekst, met de plaats van het schema",
            near: undefined,
          });
        }
        break;
      case "ernst":
        if (value !== undefined) readSeverities(value, report, severities);
        break;
      default: {
        const near = nearestName(name, settingNames);
        report("INK0915", at(spanOf(key)), { name, near, known: settingNames }, renameFix(key, near));
      }
    }
  }
}

function readSeverities(node: Node, report: Report, severities: Map<MessageCode, Setting>): void {
  if (node.type !== "object") {
    const expected = 'een object tussen accolades, met codes en hun ernst, zoals `{ "INK0228": "hint" }`';
    report("INK0917", at(spanOf(node)), { expected, near: undefined });
    return;
  }
  for (const { key, name, value } of entriesOf(node, report)) {
    if (!isMessageCode(name) || !isConfigurable(name)) {
      const command = isMessageCode(name);
      const near = command ? undefined : (readCode(name) ?? nearestName(name, configurableCodes()));
      report("INK0916", at(spanOf(key)), { code: name, near, command }, renameFix(key, near));
    } else if (value !== undefined) {
      const setting = readSetting(name, value, report);
      if (setting !== undefined) severities.set(name, setting);
    }
  }
}

function readSetting(code: MessageCode, node: Node, report: Report): Setting | undefined {
  const written: unknown = node.value;
  const allowed = settingsFor(code);
  const setting = allowed.find((each) => each === written);
  if (setting !== undefined) return setting;
  if (allowed.length > 1) {
    const near = typeof written === "string" ? nearestName(written, allowed) : undefined;
    const expected = listed(
      allowed.map((each) => `"${each}"`),
      "of",
    );
    report("INK0917", at(spanOf(node)), { expected, near }, renameFix(node, near));
  } else report("INK0918", at(spanOf(node)), { code }, renameFix(node, "fout"));
  return undefined;
}

interface Entry {
  readonly key: Node;
  readonly name: string;
  /** Not there when the text breaks off. */
  readonly value: Node | undefined;
}

/** The entries of an object, each name once: of a name that comes twice, the first counts. */
function entriesOf(object: Node, report: Report): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const { children: [key, value] = [] } of object.children ?? []) {
    if (key === undefined) continue;
    const name = String(key.value);
    const first = entries.get(name);
    if (first === undefined) entries.set(name, { key, name, value });
    else {
      const related = [{ ...at(spanOf(first.key)), message: `Hier staat ${quoted(name)} voor het eerst.` }];
      report("INK0919", at(spanOf(key)), { name }, { related });
    }
  }
  return [...entries.values()];
}

function renameFix(node: Node, right: string | undefined) {
  if (right === undefined) return {};
  const edits = [{ span: spanOf(node), newText: JSON.stringify(right) }];
  return { fixes: [{ title: `schrijf "${right}"`, edits, safe: false }] };
}

/** What JSON wants at the place of an error. */
function expectedBy({ error }: ParseError): string {
  switch (printParseErrorCode(error)) {
    case "PropertyNameExpected":
      return "er staat een komma te veel, of er ontbreekt een naam";
    case "ValueExpected":
      return "er ontbreekt een waarde";
    case "ColonExpected":
      return "er ontbreekt een dubbele punt";
    case "CommaExpected":
      return "er ontbreekt een komma";
    case "CloseBraceExpected":
      return "er ontbreekt een accolade `}` die het object sluit";
    case "CloseBracketExpected":
      return "er ontbreekt een haak `]` die de lijst sluit";
    case "EndOfFileExpected":
      return "achter de laatste accolade hoort niets meer te staan";
    case "InvalidCommentToken":
    case "UnexpectedEndOfComment":
      return "opmerkingen kent JSON niet";
    case "UnexpectedEndOfString":
      return 'deze tekst heeft geen aanhalingsteken `"` aan het eind';
    default:
      return 'een naam of een tekst staat tussen rechte aanhalingstekens `"`';
  }
}
