// From a tree to nodes on the page, changing only what is different from the tree before.

import { type Attributes, attributesOf, type Child, isDrawing, type Tree } from "../tree.js";

const drawings = "http://www.w3.org/2000/svg";

/** What of a form field its attribute gives at first only. */
const liveAttributes = ["value", "checked", "selected"] as const;

/** Makes `root` show trees: each call changes it from the ones before. Nothing else may change what is in it. */
export function shownIn(root: Element): (children: readonly Child[]) => void {
  let shown: readonly Child[] = [];
  root.replaceChildren();
  return (children) => {
    patchChildren(root, shown, children);
    shown = children;
  };
}

function patchChildren(parent: Element, before: readonly Child[], after: readonly Child[]): void {
  if (before === after) return;
  const nodes = [...parent.childNodes];
  const taken = matches(before, after);
  const kept = new Set(taken);
  for (const [index, node] of nodes.entries()) if (!kept.has(index)) node.remove();
  let next = parent.firstChild;
  for (const [index, child] of after.entries()) {
    const old = taken[index];
    const node = old === undefined ? undefined : nodes[old];
    const made = node ?? create(child);
    const was = old === undefined ? undefined : before[old];
    if (node !== undefined && was !== undefined) patch(node, was, child);
    if (made === next) next = made.nextSibling;
    else parent.insertBefore(made, next);
  }
}

/** For each child, which one before it is: the one with its key, and without a key the next that is of its kind. */
function matches(before: readonly Child[], after: readonly Child[]): readonly (number | undefined)[] {
  const byName = new Map<string, number[]>();
  for (const [index, child] of before.entries()) {
    const name = nameOf(child);
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [index]);
    else known.push(index);
  }
  for (const indexes of byName.values()) indexes.reverse();
  return after.map((child) => byName.get(nameOf(child))?.pop());
}

function nameOf(child: Child): string {
  if (typeof child === "string") return "";
  return child.attributes.key === undefined ? child.tag : `${child.tag} ${child.attributes.key}`;
}

function patch(node: Node, before: Child, after: Child): void {
  if (before === after) return;
  if (typeof after === "string") {
    node.nodeValue = after;
    return;
  }
  if (typeof before === "string" || !(node instanceof Element)) return;
  patchAttributes(node, before, after);
  patchChildren(node, before.children, after.children);
}

function patchAttributes(element: Element, before: Tree, after: Tree): void {
  if (isSame(before.attributes, after.attributes)) return;
  const old = attributesOf(before);
  const wanted = attributesOf(after);
  for (const name of old.keys()) if (!wanted.has(name)) element.removeAttribute(name);
  for (const [name, value] of wanted) if (old.get(name) !== value) element.setAttribute(name, value);
  for (const name of liveAttributes) {
    // What a person did to a field stays, until the tree says otherwise.
    if (name in element && old.get(name) !== wanted.get(name)) {
      Reflect.set(element, name, name === "value" ? (wanted.get(name) ?? "") : wanted.has(name));
    }
  }
}

/** Most elements have what they had; that is seen without a list of it. */
function isSame(one: Attributes, other: Attributes): boolean {
  const names = Object.keys(one) as (keyof Attributes)[];
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => one[name] === other[name] && Object.hasOwn(other, name))
  );
}

function create(child: Child): Node {
  if (typeof child === "string") return document.createTextNode(child);
  const element = isDrawing(child.tag)
    ? document.createElementNS(drawings, child.tag)
    : document.createElement(child.tag);
  for (const [name, value] of attributesOf(child)) element.setAttribute(name, value);
  for (const each of child.children) element.append(create(each));
  // A field that is no <input> knows its value only once its choices are there.
  const { value } = child.attributes;
  if (value !== undefined && (child.tag === "select" || child.tag === "textarea")) {
    Reflect.set(element, "value", String(value));
  }
  return element;
}
