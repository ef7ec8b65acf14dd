// What a view shows, as data: a tree of elements that becomes nodes on a page, or HTML for a file.
//
// Text is only ever text, and only the attributes below exist: whatever a policy says, nothing in it can become an
// element, a script or an address.

type Letters = string | number;

/** The attributes that a tree can have; `true` is an attribute without a value, undefined is none. */
export interface Attributes {
  readonly id?: string | undefined;
  readonly class?: string | undefined;
  readonly lang?: string | undefined;
  readonly role?: string | undefined;
  readonly tabindex?: 0 | -1 | undefined;
  readonly title?: string | undefined;
  readonly hidden?: boolean | undefined;
  /** A place on the page itself. */
  readonly href?: `#${string}` | undefined;
  readonly datetime?: string | undefined;
  readonly scope?: "col" | "row" | "colgroup" | "rowgroup" | undefined;
  readonly colspan?: number | undefined;
  readonly rowspan?: number | undefined;
  readonly open?: boolean | undefined;
  readonly type?:
    "button" | "checkbox" | "date" | "number" | "radio" | "search" | "submit" | "text" | undefined;
  readonly name?: string | undefined;
  readonly for?: string | undefined;
  readonly value?: Letters | undefined;
  readonly checked?: boolean | undefined;
  readonly selected?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly readonly?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly inputmode?: "decimal" | "numeric" | "text" | undefined;
  readonly autocomplete?: "off" | undefined;
  readonly spellcheck?: "false" | undefined;
  readonly min?: Letters | undefined;
  readonly max?: Letters | undefined;
  readonly step?: Letters | undefined;
  readonly rows?: number | undefined;
  // Drawings.
  readonly viewBox?: string | undefined;
  readonly width?: Letters | undefined;
  readonly height?: Letters | undefined;
  readonly x?: Letters | undefined;
  readonly y?: Letters | undefined;
  readonly x1?: Letters | undefined;
  readonly x2?: Letters | undefined;
  readonly y1?: Letters | undefined;
  readonly y2?: Letters | undefined;
  readonly cx?: Letters | undefined;
  readonly cy?: Letters | undefined;
  readonly r?: Letters | undefined;
  readonly rx?: Letters | undefined;
  readonly d?: string | undefined;
  readonly "text-anchor"?: "start" | "middle" | "end" | undefined;
  readonly [name: `aria-${string}`]: string | number | boolean | undefined;
  readonly [name: `data-${string}`]: string | number | boolean | undefined;
  /** What the element is among its siblings: with one it is kept, whatever comes before it. Not on the page. */
  readonly key?: string | undefined;
}

const htmlTags = [
  "a",
  "article",
  "aside",
  "b",
  "br",
  "button",
  "caption",
  "code",
  "dd",
  "details",
  "div",
  "dl",
  "dt",
  "em",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hr",
  "input",
  "label",
  "legend",
  "li",
  "main",
  "nav",
  "ol",
  "optgroup",
  "option",
  "output",
  "p",
  "section",
  "select",
  "small",
  "span",
  "strong",
  "summary",
  "table",
  "tbody",
  "td",
  "textarea",
  "tfoot",
  "th",
  "thead",
  "time",
  "tr",
  "ul",
] as const;
const drawingTags = ["circle", "g", "line", "path", "rect", "svg", "text"] as const;

export type Tag = (typeof htmlTags)[number] | (typeof drawingTags)[number];

/** An element with what is in it. */
export interface Tree {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly children: readonly Child[];
}
export type Child = Tree | string;
/** What may be written among children: what is absent is left out, and a list counts as its items. */
export type Given = Child | number | false | undefined | readonly Given[];

/** An element. */
export function el(tag: Tag, attributes: Attributes = {}, ...children: readonly Given[]): Tree {
  return { tag, attributes, children: childrenOf(children) };
}

/** What is there of `given`. */
export function childrenOf(given: readonly Given[]): readonly Child[] {
  return given.flatMap((each): readonly Child[] => {
    if (each === false || each === undefined || each === "") return [];
    if (typeof each === "number") return [String(each)];
    return isList(each) ? childrenOf(each) : [each];
  });
}

function isList(given: Given): given is readonly Given[] {
  return Array.isArray(given);
}

/** Is the element part of a drawing? Those have a namespace of their own. */
export function isDrawing(tag: Tag): boolean {
  return (drawingTags as readonly Tag[]).includes(tag);
}

/** The attributes as a page has them: those that are there, with their text. */
export function attributesOf({ attributes }: Tree): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "key" || value === undefined) continue;
    // What is said of accessibility or of data has a value, also when it is no.
    const isWord = name.startsWith("aria-") || name.startsWith("data-");
    if (typeof value !== "boolean" || isWord) found.set(name, String(value));
    else if (value) found.set(name, "");
  }
  return found;
}

const withoutEnd: ReadonlySet<Tag> = new Set(["br", "hr", "input"]);

/** The tree as HTML. */
export function toHtml(tree: Child): string {
  if (typeof tree === "string") return escaped(tree);
  const attributes = [...attributesOf(tree)].map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
  const start = `<${tree.tag}${attributes}>`;
  return withoutEnd.has(tree.tag) ? start : `${start}${tree.children.map(toHtml).join("")}</${tree.tag}>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it stands in HTML, also between quotes. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
