// Reading and checking a text: our ways, and those of the peer.

import { checkProgram, createMemoryHost, createProgram } from "@inkoop/compiler";
import { parse } from "@inkoop/language";
import { largePolicy } from "../../helpers/generate-large-policy.js";
import { inkoopFiles, textOf } from "../../language/recovery-kit.js";
import type { createPeer } from "../server/langium/services.js";
import { readDirectly } from "./hand-written/index.js";

/** `check` and `build` find out all they can of a text; `read`, `peerRead` and `byHand` only make its tree. */
export type WayName = "check" | "build" | "read" | "peerRead" | "byHand";

/** The texts of which there is something to read: those of the policies, or one that is generated, of so many lines. */
export type Texts = "policies" | number;

export function textsOf(texts: Texts): readonly string[] {
  if (texts !== "policies") return [largePolicy(texts)];
  return inkoopFiles()
    .filter((file) => file.startsWith("policies"))
    .map(textOf);
}

/** What does this once more each time; nothing of the time before is used again. Only the first text is checked. */
export async function makeWay(name: WayName, texts: readonly string[]): Promise<() => unknown> {
  const [text = ""] = texts;
  switch (name) {
    case "check":
      return () => checkedProgram(text);
    case "read":
      return () => texts.map(parse);
    case "byHand":
      return () => texts.map(readDirectly);
    case "build": {
      const { URI } = await import("langium");
      const { shared } = await newPeer();
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
      const { parser } = await newPeer();
      return () => texts.map((each) => parser.LangiumParser.parse(each));
    }
  }
}

/** Loaded only by who measures it: it takes longer to load than the texts take to read. */
async function newPeer(): ReturnType<typeof createPeer> {
  const services = await import("../server/langium/services.js");
  return services.createPeer();
}

/** The program of one policy, made anew and wholly checked. */
export function checkedProgram(text: string): ReturnType<typeof createProgram> {
  const program = createProgram(createMemoryHost(new Map([["a.inkoop", text]])), { roots: ["a.inkoop"] });
  const { diagnostics } = checkProgram(program);
  if (diagnostics.some(({ severity }) => severity === "fout")) throw new Error("there are errors");
  return program;
}
