// The pages for people: which policies there are, and what can be asked of each. They load nothing but a style sheet.

import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { Operation } from "./description.mjs";
import type { ServedPolicy } from "./routes.mjs";

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export const STYLE = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
article { margin: 1.5rem 0; padding: 0 1rem; border: 1px solid #8888; border-radius: 0.5rem; }
h2 code { font-size: 1rem; overflow-wrap: anywhere; }
pre { overflow-x: auto; padding: 0.75rem; background: #8882; border-radius: 0.25rem; }
`;

function page(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <link rel="stylesheet" href="/stijl.css" />
      </head>
      <body>
        <h1>${title}</h1>
        ${content}
      </body>
    </html>`;
}

/** Every policy, with a link to its page. */
export function indexPage(policies: readonly ServedPolicy[]): Html {
  const items = policies.map(({ naam, titel }) => html`<li><a href="/${naam}">${titel}</a></li>`);
  return page(
    "Inkoopbeleid",
    html`<ul>
      ${items}
    </ul>`,
  );
}

/** What can be asked of one policy, as its description says. */
export function policyPage({ naam, titel, hash, document }: ServedPolicy): Html {
  const operations = Object.entries(document.paths).map(([path, { get, post }]) => [
    get && operation("GET", path, get),
    post && operation("POST", path, post),
  ]);
  return page(
    titel,
    html`<p>${document.info.description ?? ""}</p>
      <p>
        <a href="/">Ander beleid</a> · <a href="/${naam}/openapi.json">OpenAPI 3.1</a> · versie
        <code>${hash.slice(0, 12)}</code>
      </p>
      ${operations}`,
  );
}

function operation(method: string, path: string, { summary, requestBody, responses }: Operation): Html {
  const examples = Object.values(requestBody?.content["application/json"]?.examples ?? {});
  return html`<article>
    <h2><code>${method} ${path}</code></h2>
    <p>${summary}.</p>
    ${examples.map(
      (example) =>
        html`<details>
          <summary>Voorbeeld: ${example.summary}</summary>
          <pre>${JSON.stringify(example.value, undefined, 2)}</pre>
        </details>`,
    )}
    <p>Antwoorden: ${Object.keys(responses).join(", ")}.</p>
  </article>`;
}
