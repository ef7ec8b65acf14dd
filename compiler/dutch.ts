// Numbers, amounts and dates as Dutch readers write them, for pages that have nothing else of the compiler with them.

export { dateOfText, NO_DATE, NO_DAY, NO_YEAR, textOfDate } from "./runtime/dates.js";
export { dutchDate, dutchNumber, dutchQuantity } from "./runtime/notation.js";
