// Reading and checking a text: our ways, and those of the peer.

import { checkProgram, createMemoryHost, createProgram } from "@inkoop/compiler";
import { parse } from "@inkoop/language";
import { URI } from "langium";
import { createPeer } from "../server/langium/services.js";

/** `check` and `build` find out all they can of a text, `read` and `peerRead` only make its tree. */
export type WayName = "check" | "build" | "read" | "peerRead";

/** What does this once more each time; nothing of the time before is used again. */
export async function makeWay(name: WayName, text: string): Promise<() => unknown> {
  switch (name) {
    case "check":
      return () => checkedProgram(text);
    case "read":
      return () => parse(text);
    case "build": {
      const { shared } = await createPeer();
      const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
      const uri = URI.parse("memory:/a.inkoop");
      return async () => {
        const document = LangiumDocumentFactory.fromString(text, uri);
        LangiumDocuments.addDocument(document);
        await DocumentBuilder.build([document], { validation: true });
        if (document.diagnostics?.length !== 0) throw new Error("the peer finds something");
        LangiumDocuments.deleteDocument(uri);
      };
    }
    case "peerRead": {
      const { parser } = await createPeer();
      return () => parser.LangiumParser.parse(text);
    }
  }
}

/** The program of one policy, made anew and wholly checked. */
export function checkedProgram(text: string): ReturnType<typeof createProgram> {
  const program = createProgram(createMemoryHost(new Map([["a.inkoop", text]])), { roots: ["a.inkoop"] });
  const { diagnostics } = checkProgram(program);
  if (diagnostics.some(({ severity }) => severity === "fout")) throw new Error("there are errors");
  return program;
}
