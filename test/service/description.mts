// The description of a policy as this service gives it: the document of the compiler, with the ways in which this service refuses.

import { problemTexts, type ProblemStatus } from "./problems.mjs";

/** As much of OpenAPI 3.1 as the service reads. */
export interface Document {
  readonly info: { readonly title: string; readonly description?: string };
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly examples: Readonly<Record<string, object>>;
  };
}

export interface Operation {
  readonly summary: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, object>>;
}

export interface Content {
  readonly examples?: Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>;
}

/** What can go wrong with facts that are sent. */
const refusals = [400, 413, 415, 422] as const satisfies readonly ProblemStatus[];

/** `document` with the problems that this service answers. */
export function described(document: Document): Document {
  const { paths, components } = document;
  const responses = Object.fromEntries(refusals.map((status) => [status, response(status)]));
  return {
    ...document,
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, { post, ...others }]) => {
        if (post === undefined) return [path, others];
        const { 200: good } = post.responses;
        return [
          path,
          { ...others, post: { ...post, responses: { ...(good && { 200: good }), ...responses } } },
        ];
      }),
    ),
    // What a refusal is, is said by this service; the responses of the document are not referred to any more.
    components: {
      schemas: { ...components.schemas, ProblemDetails: problemDetails },
      examples: components.examples,
    },
  };
}

function response(status: ProblemStatus): object {
  const schema = { $ref: "#/components/schemas/ProblemDetails" };
  return {
    description: `${problemTexts[status].join(". ")}`,
    content: { "application/problem+json": { schema } },
  };
}

/** RFC 9457, with what is wrong with the facts. */
const problemDetails = {
  description: "Waarom er niets is besloten (RFC 9457).",
  type: "object",
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    problemen: { type: "array", items: { $ref: "#/components/schemas/Probleem" } },
  },
  required: ["type", "title", "status", "detail"],
  additionalProperties: false,
};
