import { describe } from "vitest";
import { holdsTheBar } from "./recovery-bar.js";

describe("a text that stops or misses a word", () => {
  holdsTheBar(["cut after", "deleted"]);
});
