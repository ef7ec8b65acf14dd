// What may be written at a place: words, names, points and rows, for completion in editors.

export { beforePlace, surroundingsAt, writingPlace, type Before, type WritingPlace } from "./place.js";
export { suggestCodes, type CodeSuggestion } from "./codes.js";
export { suggestLines, suggestNames, type NameSuggestion, type NamesQuestion } from "./names.js";
export { pointsOf, uncitedPoints } from "./points.js";
export { missingRows } from "./rows.js";
export { thirdPartiesIn, type ThirdParty } from "./third-parties.js";
export { wantedAt, type LinePlace, type Wanted, type WantedAt } from "./wanted.js";
export { suggestWords, type WordSuggestion, type WordsQuestion } from "./words.js";
