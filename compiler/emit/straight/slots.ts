// Where the rules of a module find the facts: an object with a number (or text, or list) for each that they use.

/** A property of that object. */
export interface Slot {
  /** How code gets at it: `w.f_kvk`. */
  readonly path: string;
  /** Its type in TypeScript. */
  readonly type: string;
}

export interface Slots {
  /** The slot called `name`; made when it is not there yet. */
  readonly slot: (name: string, type: string, initial: string) => Slot;
  readonly has: (name: string) => boolean;
  /** The interface of the object, and the function that makes one. */
  readonly declarations: () => readonly string[];
}

/** What that object is called in code. */
export const VALUES = "w";

/** So many properties an object gets; the engine handles far larger ones as tables, which are slow. */
const GROUP = 100;

interface Property {
  readonly name: string;
  readonly type: string;
  readonly initial: string;
}

export function newSlots(): Slots {
  const properties: Property[] = [];
  const places = new Map<string, number>();

  const slotAt = (index: number): Slot => {
    const { name, type } = properties[index] ?? { name: "", type: "" };
    const group = Math.floor(index / GROUP);
    return { path: `${VALUES}.${group === 0 ? "" : `deel${group}.`}${name}`, type };
  };

  return {
    slot: (name, type, initial) => {
      const place = places.get(name) ?? properties.length;
      if (place === properties.length) {
        properties.push({ name, type, initial });
        places.set(name, place);
      }
      return slotAt(place);
    },
    has: (name) => places.has(name),
    declarations: () => {
      const [first = [], ...others] = groupsOf(properties);
      const types = first.map(typed);
      const values = first.map(valued);
      others.forEach((_, index) => {
        types.push(`readonly deel${index + 1}: Waarden_deel${index + 1};`);
        values.push(`deel${index + 1}: nieuweWaarden_deel${index + 1}(),`);
      });
      return [
        `/** De feiten zoals de regels ze gebruiken. */\ninterface Waarden { ${types.join("\n")} }`,
        `function nieuweWaarden(): Waarden { return { ${values.join("\n")} }; }`,
        ...others.flatMap((group, index) => [
          `interface Waarden_deel${index + 1} { ${group.map(typed).join("\n")} }`,
          `function nieuweWaarden_deel${index + 1}(): Waarden_deel${index + 1} { return { ${group.map(valued).join("\n")} }; }`,
        ]),
      ];
    },
  };
}

function typed({ name, type }: Property): string {
  return `${name}: ${type};`;
}

function valued({ name, initial }: Property): string {
  return `${name}: ${initial},`;
}

function groupsOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  const groups: T[][] = [];
  for (let start = 0; start < items.length; start += GROUP) groups.push(items.slice(start, start + GROUP));
  return groups;
}
