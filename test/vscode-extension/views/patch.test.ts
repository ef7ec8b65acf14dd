// What stands on a page follows its trees, and keeps the nodes that it can.

import * as fc from "fast-check";
import { parseHTML } from "linkedom";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { shownIn } from "../../../vscode-extension/views/page/patch.js";
import { type Child, el, toHtml } from "../../../vscode-extension/views/tree.js";

const page = parseHTML("<!DOCTYPE html><html><body></body></html>");
beforeEach(() => {
  vi.stubGlobal("document", page.document);
  vi.stubGlobal("Element", page.Element);
  return () => vi.unstubAllGlobals();
});

/** A place on the page, and what shows trees there. */
function place() {
  const root = page.document.createElement("div");
  return { root, show: shownIn(root) };
}

function content(text: string): readonly Child[] {
  return [el("ul", {}, el("li", { id: "x" }, "blijft"), el("li", {}, text))];
}

const words = fc.constantFrom("een", "twee", "<b>", "&", '"drie"');
const { tree } = fc.letrec<{ tree: Child }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    words,
    fc
      .record({
        tag: fc.constantFrom("p", "ul", "li", "section", "svg", "g"),
        key: fc.option(fc.constantFrom("a", "b", "c"), { nil: undefined }),
        id: fc.option(words, { nil: undefined }),
        hidden: fc.boolean(),
        children: fc.array(tie("tree"), { maxLength: 4 }),
      })
      .map(({ tag, children, ...attributes }) => el(tag as "p", attributes, children)),
  ),
}));
const trees = fc.array(tree, { maxLength: 4 });

/** A node, in so far as it is looked at here. */
interface Shown {
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
  readonly childNodes: Iterable<Shown>;
}

/** The nodes below `node` as text: element by element, with its attributes in order of name. */
function shape({ nodeName, nodeValue, attributes, childNodes }: Shown): string {
  if (attributes === undefined) return `“${nodeValue ?? ""}”`;
  const named = Array.from(attributes, ({ name, value }) => ` ${name}=${value}`).toSorted();
  return `<${nodeName.toLowerCase()}${named.join("")}>${Array.from(childNodes, shape).join("")}</>`;
}

describe("a page that shows trees", () => {
  test("is after each change the same as a page made anew", () => {
    fc.assert(
      fc.property(fc.array(trees, { minLength: 1, maxLength: 4 }), (all) => {
        const { root, show } = place();
        for (const each of all) show(each);
        const fresh = place();
        fresh.show(all.at(-1) ?? []);
        expect(shape(root)).toBe(shape(fresh.root));
      }),
    );
  });

  test("keeps the node of what has a key, wherever it goes", () => {
    const { root, show } = place();
    show([el("p", { key: "a" }, "a"), el("p", { key: "b" }, "b")]);
    const [a, b] = root.children;
    show([el("p", {}, "nieuw"), el("p", { key: "b" }, "b!"), el("p", { key: "a" }, "a")]);
    expect([...root.children].slice(1)).toEqual([b, a]);
    expect(root.textContent).toBe("nieuwb!a");
  });

  test("touches nothing of what stays the same", () => {
    const { root, show } = place();
    show(content("een"));
    const kept = root.querySelector("li");
    const touched = vi.spyOn(kept ?? root, "setAttribute");
    show(content("twee"));
    expect(root.querySelector("li")).toBe(kept);
    expect(touched).not.toHaveBeenCalled();
    expect(root.textContent).toBe("blijfttwee");
  });

  test("leaves in a field what a person typed, until the tree has another value", () => {
    const { root, show } = place();
    show([el("input", { type: "text", value: "een" }), el("p", {}, "een")]);
    const field = root.querySelector("input");
    if (field !== null) field.value = "getypt";
    show([el("input", { type: "text", value: "een" }), el("p", {}, "twee")]);
    expect(field?.value).toBe("getypt");
    show([el("input", { type: "text", value: "drie" }), el("p", {}, "twee")]);
    expect(field?.value).toBe("drie");
  });

  test("draws in the namespace of drawings", () => {
    const { root, show } = place();
    show([el("svg", {}, el("circle", { r: 2 }))]);
    expect(root.querySelector("circle")?.namespaceURI).toBe("http://www.w3.org/2000/svg");
  });
});

/** Without what a parser of HTML may take away by itself. */
function plain(value: string | null | undefined): string {
  return (value ?? "").replaceAll(/[\r\n\0]/g, "");
}

describe("a tree as HTML", () => {
  test("reads back as the same tree, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const given = el("p", { title: text, "data-x": text }, text);
        const { document } = parseHTML(`<!DOCTYPE html><html><body>${toHtml(given)}</body></html>`);
        expect(document.body.childNodes.length).toBe(1);
        const read = document.querySelector("p");
        expect(read?.children.length).toBe(0);
        expect(plain(read?.getAttribute("data-x"))).toBe(plain(text));
        expect(plain(read?.textContent)).toBe(plain(text));
      }),
    );
  });

  test("has no way to say what runs, or leads elsewhere", () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'>`;
    expect(toHtml(el("a", { title: hostile }, hostile))).toBe(
      '<a title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&#39;alert(2)&#39;&gt;">' +
        "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&#39;alert(2)&#39;&gt;</a>",
    );
  });
});
