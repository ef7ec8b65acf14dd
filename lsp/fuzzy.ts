// How well what somebody typed fits a name or a title: a few letters, in order, are enough.

/**
 * A score, higher for a better fit, or undefined when the letters of `query` do not stand in `text` in this order.
 * Capitals and accents do not count. Best is the whole text, then its beginning, then beginnings of words.
 */
export function fitOf(query: string, text: string): number | undefined {
  const wanted = plain(query);
  if (wanted === "") return 0;
  const written = plain(text);
  const whole = written.indexOf(wanted);
  if (whole === 0) return wanted.length === written.length ? 1000 : 900 - lengthPenalty(written);
  if (whole > 0) return (startsWord(text, written, whole) ? 800 : 700) - lengthPenalty(written);
  // Letters in order: each that opens a word, or stands right after the one before it, makes it likelier.
  let score = 300;
  let place = -1;
  for (const letter of wanted) {
    if (letter === " ") continue;
    let next = written.indexOf(letter, place + 1);
    if (next < 0) return undefined;
    if (next !== place + 1) {
      for (let other = next; other >= 0; other = written.indexOf(letter, other + 1)) {
        if (!startsWord(text, written, other)) continue;
        // A beginning of a word further on, as long as what follows still fits: two are looked at, no more.
        next = other;
        break;
      }
    }
    score += next === place + 1 ? 15 : startsWord(text, written, next) ? 10 : -5;
    place = next;
  }
  return Math.max(1, Math.min(600, score) - lengthPenalty(written));
}

function plain(text: string): string {
  const folded = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  // Places in it must be places in the text as well, for its capitals.
  return folded.length === text.length ? folded : text.toLowerCase();
}

function lengthPenalty(text: string): number {
  return Math.min(50, text.length / 4);
}

function startsWord(text: string, written: string, place: number): boolean {
  if (place === 0) return true;
  const before = written.charAt(place - 1);
  if (!/[\p{L}\p{N}]/u.test(before)) return true;
  const [letter, previous] = [text.charAt(place), text.charAt(place - 1)];
  return text.length === written.length && /\p{Lu}/u.test(letter) && !/\p{Lu}/u.test(previous);
}
