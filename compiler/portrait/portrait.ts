// What there is to say of something, for a person who points at it: plain data, to be shown in whatever form.

export interface Portrait {
  readonly name: string;
  /** "een gegeven", "een voorwaarde". */
  readonly what: string;
  /** In the order in which one would want to know it. */
  readonly blocks: readonly Block[];
}

export type Block =
  /** A sentence, title or question. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "properties"; readonly properties: readonly Property[] }
  /** What decides: a condition with those within it. */
  | { readonly kind: "tree"; readonly branches: readonly Branch[] }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** How many rows are left out. */
      readonly more: number;
    };

export interface Property {
  readonly label: string;
  readonly text: string;
}

export interface Branch {
  readonly text: string;
  readonly children: readonly Branch[];
}

/** A text, unless it is empty. */
export function textBlock(text: string | undefined): readonly Block[] {
  return text === undefined || text.trim() === "" ? [] : [{ kind: "text", text }];
}

/** Those of `properties` that have a text. */
export function propertiesBlock(
  ...properties: readonly (readonly [label: string, text: string | undefined])[]
): readonly Block[] {
  const present = properties.flatMap(([label, text]): Property[] =>
    text === undefined || text.trim() === "" ? [] : [{ label, text }],
  );
  return present.length === 0 ? [] : [{ kind: "properties", properties: present }];
}

/** A tree, unless it is bare. */
export function treeBlock(branches: readonly Branch[]): readonly Block[] {
  return branches.length === 0 ? [] : [{ kind: "tree", branches }];
}

export function leaf(text: string): Branch {
  return { text, children: [] };
}

/** More names than these are counted. */
export const mostNamed = 4;

/** The first few of `items`, and how many there are more: "a, b, c en nog 4". */
export function firstFew(items: readonly string[], most = mostNamed): string {
  const shown = items.slice(0, most);
  const more = items.length - shown.length;
  return more === 0 ? shown.join(", ") : `${shown.join(", ")} en nog ${more}`;
}
