// The peer: a Langium server over a grammar for the same texts. It finds names in one map for each document; with
// Langium's own scoping, which looks through every level for every name, it would be far slower in a large file.

import { readFileSync } from "node:fs";
import {
  AstUtils,
  DocumentCache,
  MapScope,
  MultiMap,
  type AstNode,
  type AstNodeDescription,
  type Scope,
  type ScopeComputation,
  type ScopeProvider,
} from "langium";
import { createServicesForGrammar } from "langium/grammar";
import type { LangiumServices } from "langium/lsp";

const grammar = readFileSync(new URL("inkoop.langium", import.meta.url), "utf8");

/** Langium's own type for a connection, which is of an older release than ours. */
export type PeerConnection = NonNullable<LangiumServices["shared"]["lsp"]["Connection"]>;

/** The services of the peer, on `connection` where it is to be a server. */
export function createPeer(connection?: PeerConnection): Promise<LangiumServices> {
  return createServicesForGrammar({
    grammar,
    languageMetaData: {
      caseInsensitive: false,
      fileExtensions: [".inkoop"],
      languageId: "inkoop",
      mode: "production",
    },
    module: { references: { ScopeComputation: () => noSymbols, ScopeProvider: scopeProvider } },
    ...(connection === undefined ? {} : { sharedModule: { lsp: { Connection: () => connection } } }),
  });
}

/** The map of names is all that anybody looks in, so nothing else is kept. */
const noSymbols: ScopeComputation = {
  collectExportedSymbols: () => Promise.resolve([]),
  collectLocalSymbols: () => Promise.resolve(new MultiMap<AstNode, AstNodeDescription>()),
};

function scopeProvider(services: LangiumServices): ScopeProvider {
  const scopes = new DocumentCache<string, Scope>(services.shared);
  return {
    getScope: ({ container }) => {
      const document = AstUtils.getDocument(container);
      return scopes.get(document.uri, "names", () => new MapScope(namesIn(document.parseResult.value)));
    },
  };

  function* namesIn(tree: AstNode): Generator<AstNodeDescription> {
    for (const node of AstUtils.streamAllContents(tree)) {
      const name = services.references.NameProvider.getName(node);
      if (name !== undefined)
        yield services.workspace.AstNodeDescriptionProvider.createDescription(node, name);
    }
  }
}
