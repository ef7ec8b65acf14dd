// Keeping a trial as an example: the edit that puts it where the examples of its policy are.

import { evaluate, exampleTarget } from "@inkoop/compiler";
import { RequestType } from "vscode-languageserver";
import { editOf } from "../edits.js";
import { invalidParams, onFile, refusal } from "../feature.js";
import type { WriteExampleParams, WrittenExample } from "../protocol.js";
import { exampleOf } from "../written-example.js";
import { subjectOf } from "./decide.js";

export const writeExample = onFile(
  new RequestType<WriteExampleParams, WrittenExample | null, void>("inkoop/writeExample"),
  {
    needs: "everything",
    answer: (view, params, { client }) => {
      const { facts, titel } = params;
      if (titel !== undefined && (typeof titel !== "string" || /\p{Cc}/u.test(titel))) {
        throw invalidParams("`titel` is geen titel");
      }
      const about = subjectOf(view, params);
      if (about === undefined) return null;
      const { snapshot, unit, beleid, ref } = about.policy;
      if (beleid === undefined) throw refusal(`In ${ref.titel} staan nog fouten.`);
      if (about.besluit === undefined) throw refusal(`${ref.titel} heeft geen besluit.`);
      const oordeel = evaluate(beleid, facts).besluit(about.besluit);
      const example = exampleOf(beleid, oordeel, facts, titel);
      if (example === undefined) throw refusal("Deze antwoorden zijn niet als voorbeeld op te schrijven.");
      const { file, offset } = exampleTarget(snapshot.program, unit, beleid, about.besluit);
      const lineEnd = file.text.includes("\r\n") ? "\r\n" : "\n";
      const newText = `\n\n${example.text.trimEnd()}`.replaceAll("\n", lineEnd);
      const edit = { span: { start: offset, end: offset }, newText };
      const { start } = snapshot.converter(file.path).rangeOf(edit.span);
      return {
        edit: editOf([{ snapshot, path: file.path, edit }], client),
        uri: snapshot.uri(file.path),
        line: start.line + 2,
        titel: example.titel,
      };
    },
  },
);
