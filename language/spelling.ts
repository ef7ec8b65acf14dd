// How close two words are: for words that were meant but not typed.

/**
 * Whether `typed` is one slip away from `word`: a letter too many, too few, wrong, or two that changed places.
 * The same word counts too. Words of one letter are never near.
 */
export function isNear(typed: string, word: string): boolean {
  if (typed === word) return true;
  const difference = typed.length - word.length;
  if (difference > 1 || difference < -1 || word.length < 2 || typed.length < 1) return false;
  let start = 0;
  const shortest = Math.min(typed.length, word.length);
  while (start < shortest && typed.charCodeAt(start) === word.charCodeAt(start)) start += 1;
  const typedRest = typed.slice(start);
  const wordRest = word.slice(start);
  if (difference === 1) return typedRest.slice(1) === wordRest;
  if (difference === -1) return typedRest === wordRest.slice(1);
  if (typedRest.slice(1) === wordRest.slice(1)) return true;
  return (
    typedRest.length > 1 &&
    typedRest.charCodeAt(0) === wordRest.charCodeAt(1) &&
    typedRest.charCodeAt(1) === wordRest.charCodeAt(0) &&
    typedRest.slice(2) === wordRest.slice(2)
  );
}

/** The word of `words` that `typed` is nearest to, if one is one slip away. */
export function nearestOf(typed: string, words: Iterable<string>): string | undefined {
  for (const word of words) if (isNear(typed, word)) return word;
  return undefined;
}
