// Definition: where the name under the cursor is declared, and the file that a `gebruik` leads to.

import { DefinitionRequest, type LocationLink } from "vscode-languageserver";
import { locationOf, type FilePlace } from "../convert.js";
import { onPlace, type PlaceView } from "../feature.js";
import { declarationPlace } from "../snapshot.js";

export const definition = onPlace(DefinitionRequest.type, {
  capabilities: { definitionProvider: true },
  answer: (at, _params, { client }) => {
    const target = targetAt(at);
    if (target === undefined) return null;
    const location = locationOf(at.snapshot, target.place);
    if (client.textDocument?.definition?.linkSupport !== true) return location;
    const link: LocationLink = {
      originSelectionRange: at.convert.rangeOf(target.origin),
      targetUri: location.uri,
      targetRange: location.range,
      targetSelectionRange: location.range,
    };
    return [link];
  },
});

interface Target {
  /** What one clicks on. */
  readonly origin: FilePlace["span"];
  readonly place: FilePlace;
}

function targetAt({ snapshot, path, file, offset }: PlaceView): Target | undefined {
  const found = snapshot.symbolAt(path, offset);
  if (found !== undefined) return { origin: found.use.span, place: declarationPlace(found.symbol) };
  for (const { declaration, path: target } of file.uses) {
    const { span } = declaration.path;
    if (target !== undefined && span.start <= offset && offset <= span.end) {
      return { origin: span, place: { file: target, span: { start: 0, end: 0 } } };
    }
  }
  return undefined;
}
