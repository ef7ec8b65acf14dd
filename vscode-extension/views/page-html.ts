// The HTML that a view starts with: nothing but its stylesheet and its script, and no right to anything else.

import { escaped } from "./tree.js";

/** What a page is made of. */
export interface PageParts {
  readonly title: string;
  /** Where the editor serves the files of an extension from, as a policy of a page names it. */
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
  /** Only the script with this number runs. */
  readonly nonce: string;
}

/** The page; its script fills `#view`. */
export function pageHtml({ title, cspSource, script, style, nonce }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
<div id="view"></div>
<script nonce="${escaped(nonce)}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

/** A number that no one can guess. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
