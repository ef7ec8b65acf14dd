// Leaves out what a function computes and does not read: what one use of a value needs, another may not.

const word = /[\p{L}_$][\p{L}\p{N}_$]*/gu;
/** A statement that does nothing but give a variable its value. */
const assignment =
  /^(?:const |let |if \(.*\) )?([\p{L}_$][\p{L}\p{N}_$]*)(?:: [a-z |]+)? (?:=|\+=|\|=|&=) .*;$/u;

interface Line {
  readonly text: string;
  /** The variable that it gives a value and does nothing else with. */
  readonly target: string | undefined;
  readonly reads: readonly string[];
}

/** The lines without the assignments to variables that nothing else reads. */
export function withoutUnread(texts: readonly string[]): readonly string[] {
  const lines = texts.map(lineOf);
  const readers = new Map<string, number>();
  const count = (names: readonly string[], change: 1 | -1): void => {
    for (const name of names) readers.set(name, (readers.get(name) ?? 0) + change);
  };
  for (const { reads } of lines) count(reads, 1);
  let kept = lines;
  for (;;) {
    const unread = kept.filter(({ target }) => target !== undefined && (readers.get(target) ?? 0) === 0);
    if (unread.length === 0) return kept.map(({ text }) => text);
    for (const { reads } of unread) count(reads, -1);
    const gone = new Set(unread);
    // What is left out may have been all that read something else.
    kept = kept.filter((line) => !gone.has(line));
  }
}

function lineOf(text: string): Line {
  if (text.startsWith("//")) return { text, target: undefined, reads: [] };
  const target = assignment.exec(text)?.[1];
  return { text, target, reads: [...new Set(text.match(word))].filter((name) => name !== target) };
}
