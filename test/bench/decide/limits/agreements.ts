// Lists of agreements for the hand-written checkers. The facts are known to be in order, so one letter tells the topics of
// a keuzelijst apart; comparing whole words costs a fifth of a whole decision more.

/** Taken, verantwoordelijkheden and bevoegdheden, by their first letters. */
const KETEN = (1 << (116 & 31)) | (1 << (118 & 31)) | (1 << (98 & 31));

/** triaGe, overDracht, aanvErwanteDiensten, overLeg and juisTePlek, by their fifth letters. */
const SAMENWERKING =
  (1 << (103 & 31)) | (1 << (100 & 31)) | (1 << (101 & 31)) | (1 << (108 & 31)) | (1 << (116 & 31));

/** Are there agreements about all three topics of the keten? */
export function coversKeten(topics: readonly string[]): boolean {
  let seen = 0;
  for (let index = 0; index < topics.length; index += 1)
    seen |= 1 << ((topics[index] ?? "").charCodeAt(0) & 31);
  return seen === KETEN;
}

/** Are there agreements about all five topics of samenwerking? */
export function coversSamenwerking(topics: readonly string[]): boolean {
  let seen = 0;
  for (let index = 0; index < topics.length; index += 1)
    seen |= 1 << ((topics[index] ?? "").charCodeAt(4) & 31);
  return seen === SAMENWERKING;
}
