import { describe } from "vitest";
import { holdsTheBar } from "./recovery-bar.js";

describe("a text with a word too many or misspelt", () => {
  holdsTheBar(["doubled", "misspelt"]);
});
