// What a feature is: one request of LSP, what the server says it can, and a pure function that gives the answer.
//
// A feature never keeps anything: it gets a view of one moment, and whatever it gives is about that moment.

import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type ClientCapabilities,
  type RequestType,
  type ServerCapabilities,
  type WorkDoneProgressParams,
} from "vscode-languageserver";
import type { ProgramFile } from "@inkoop/compiler";
import type { Progress } from "./checker.js";
import type { Converter } from "./convert.js";
import type { Environment } from "./environment.js";
import { isPlace, isRecord, uriIn } from "./shapes.js";
import type { Settings } from "./settings.js";
import type { Snapshot } from "./snapshot.js";

/** The whole workspace at one moment. */
export interface WorkspaceView {
  /** One for each folder, and for each place of a document that stands alone. */
  readonly snapshots: readonly Snapshot[];
  /** The file with this URI in the folder that answers for it. */
  readonly file: (uri: string) => FileView | undefined;
}

/** A file at one moment. */
export interface FileView {
  readonly snapshot: Snapshot;
  readonly path: string;
  readonly uri: string;
  readonly file: ProgramFile;
  readonly convert: Converter;
}

/** A place in a file. */
export interface PlaceView extends FileView {
  readonly offset: number;
}

/** What an answer may hang on besides the texts. */
export interface FeatureContext {
  readonly client: ClientCapabilities;
  readonly settings: Settings;
  readonly environment: Environment;
  /** The address that explains a code. */
  readonly page: (code: string) => string | undefined;
  readonly kept: KeptResults;
  /** Every folder, for what goes beyond the one that answers for the document. */
  readonly workspace: () => WorkspaceView;
  /** Throws when the texts are not those of the beginning, or the client took the request back; for long answers. */
  readonly check: () => void;
  /** Tells how far the answer to these parameters is, when they ask for that. */
  readonly progress: (params: WorkDoneProgressParams, title: string) => Progress;
  /** Asks the client to ask again for what it shows between and above the words. */
  readonly refreshViews: () => void;
}

/** The last answer given for a document, for requests that ask only for what changed since. */
export interface KeptResults {
  /** Keeps `data` as the last answer for the open document `uri` and gives its name; forgotten when it closes. */
  readonly keep: (uri: string, data: readonly number[]) => string;
  readonly find: (uri: string, id: string) => readonly number[] | undefined;
}

/** What the server gives a feature to answer with. */
export interface RequestContext extends FeatureContext {
  /** Works out what is known of every file, letting go now and then; throws when the answer is no longer wanted. */
  readonly prepare: () => Promise<void>;
}

/** One entry of the server's table. */
export interface Feature {
  readonly method: string;
  /** What `initialize` answers because of it. */
  readonly capabilities: (client: ClientCapabilities) => ServerCapabilities;
  /** The answer; a thrown `ResponseError` goes to the client as it is. */
  readonly answer: (params: unknown, context: RequestContext) => Promise<unknown>;
}

/**
 * `file`: the answer follows from the texts and the policy or building block around one place, and is given at once.
 * `everything`: it needs every file of the workspace, so those are worked out first, and it can be overtaken meanwhile.
 */
export type Needs = "file" | "everything";

interface Shape<V, P, R> {
  readonly needs?: Needs;
  readonly capabilities?: ServerCapabilities | ((client: ClientCapabilities) => ServerCapabilities);
  readonly answer: (view: V, params: P, context: FeatureContext) => R | Promise<R>;
}

/** A request about a place in a document (`textDocument` and `position`); null when there is no such document. */
export function onPlace<P, R>(type: TypeOf<P, R | null>, shape: Shape<PlaceView, P, R | null>): Feature {
  return feature<PlaceView, P, R | null>(
    type.method,
    shape,
    () => null,
    (workspace, params) => {
      const view = fileIn(workspace, params);
      const position = params["position"];
      if (!isPlace(position)) throw invalidParams("`position` ontbreekt of is geen plaats");
      return view === undefined ? undefined : { ...view, offset: view.convert.offsetOf(position) };
    },
  );
}

/** A request about a document (`textDocument.uri` or `item.uri`); null when there is no such document. */
export function onFile<P, R>(type: TypeOf<P, R | null>, shape: Shape<FileView, P, R | null>): Feature {
  return feature<FileView, P, R | null>(type.method, shape, () => null, fileIn);
}

/**
 * A request to fill in an item that the server gave before (`…/resolve`), whose `data.uri` says of which document it
 * is; the item as it was when that document is gone.
 */
export function onItem<T>(type: TypeOf<T, T>, shape: Shape<FileView, T, T>): Feature {
  return feature<FileView, T, T>(type.method, shape, (item) => item, fileIn);
}

/** A request about the workspace. */
export function onWorkspace<P, R>(type: TypeOf<P, R>, shape: Shape<WorkspaceView, P, R>): Feature {
  return feature<WorkspaceView, P, R>(type.method, shape, undefined, (workspace) => workspace);
}

/** The error for a request that cannot be read; `what` completes a Dutch sentence. */
export function invalidParams(what: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, `Dit verzoek is niet te lezen: ${what}.`);
}

/** The error for a request that is understood and cannot be done; `why` is a Dutch sentence, for the user to read. */
export function refusal(why: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, why);
}

/** The type of a request, as `vscode-languageserver` has one for each: `HoverRequest.type`. */
type TypeOf<P, R> = RequestType<P, R, unknown>;

function feature<V, P, R>(
  method: string,
  { needs = "file", capabilities = {}, answer }: Shape<V, P, R>,
  otherwise: ((params: P) => R) | undefined,
  viewOf: (workspace: WorkspaceView, params: Readonly<Record<string, unknown>>) => V | undefined,
): Feature {
  return {
    method,
    capabilities: typeof capabilities === "function" ? capabilities : () => capabilities,
    answer: async (params, context) => {
      if (!isRecord(params)) throw invalidParams("de gegevens zijn geen object");
      if (needs === "everything") await context.prepare();
      const view = viewOf(context.workspace(), params);
      // The one place where what was sent is taken for what the request says it is. What the core uses of it was
      // looked at; whatever a feature trips over in the rest becomes an error response.
      const request = params as P;
      if (view === undefined) return otherwise?.(request);
      const result = answer(view, request, context);
      if (!(result instanceof Promise)) return result;
      const late: unknown = await result;
      context.check();
      return late;
    },
  };
}

function fileIn(workspace: WorkspaceView, params: unknown): FileView | undefined {
  const uri = uriIn(params);
  if (uri === undefined) throw invalidParams("er staat geen document in");
  return workspace.file(uri);
}
