// How close two words are: for words that were meant but not typed.

/**
 * What one slip makes `typed` of `word`: 0 nothing (the same word), 1 two letters that changed places, 2 a wrong
 * letter, 3 a letter too many or too few; undefined when it takes more. A word of one letter is never near.
 */
export function slipOf(typed: string, word: string): 0 | 1 | 2 | 3 | undefined {
  if (typed === word) return 0;
  const difference = typed.length - word.length;
  if (difference > 1 || difference < -1 || word.length < 2 || typed.length < 2) return undefined;
  let start = 0;
  const shortest = Math.min(typed.length, word.length);
  while (start < shortest && typed.charCodeAt(start) === word.charCodeAt(start)) start += 1;
  const typedRest = typed.slice(start);
  const wordRest = word.slice(start);
  if (difference === 1) return typedRest.slice(1) === wordRest ? 3 : undefined;
  if (difference === -1) return typedRest === wordRest.slice(1) ? 3 : undefined;
  if (
    typedRest.charCodeAt(0) === wordRest.charCodeAt(1) &&
    typedRest.charCodeAt(1) === wordRest.charCodeAt(0) &&
    typedRest.slice(2) === wordRest.slice(2)
  ) {
    return 1;
  }
  return typedRest.slice(1) === wordRest.slice(1) ? 2 : undefined;
}

/** Whether `typed` is `word`, or one slip away from it. */
export function isNear(typed: string, word: string): boolean {
  return slipOf(typed, word) !== undefined;
}

/** The word of `words` that `typed` is nearest to, if one is at most one slip away and fits. */
export function nearestOf(
  typed: string,
  words: readonly string[],
  fits: (word: string) => boolean = () => true,
): string | undefined {
  let nearest: string | undefined;
  let least = 4;
  for (const word of words) {
    const slip = slipOf(typed, word);
    if (slip === undefined || slip >= least || !fits(word)) continue;
    nearest = word;
    least = slip;
  }
  return nearest;
}
