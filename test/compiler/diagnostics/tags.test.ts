// What an editor draws faded: what is written and does nothing.

import { expect, it } from "vitest";
import { findingsIn } from "../findings.js";
import { wrongPages } from "../fixes/wrong-texts.js";

it("marks as unused what is written and does nothing", () => {
  const unused = wrongPages.flatMap(({ code, text }) =>
    findingsIn(text).diagnostics.some((each) => each.code === code && each.tags.includes("unused"))
      ? [code]
      : [],
  );
  expect(unused.toSorted()).toEqual([
    "INK0207", // a file that is used twice
    "INK0228", // a fact, a list or a profile that nothing needs
    "INK0232", // a fact that an example gives and nobody asks
    "INK0431", // a heading without anything under it
    "INK0433", // a zorgsoort that is named twice
    "INK0452", // a comment that ignores nothing
    "INK0504", // a case that is never reached
    "INK0506", // a case behind `anders`
    "INK0522", // a row that never fits
    "INK0608", // a point that is cited twice
  ]);
});
