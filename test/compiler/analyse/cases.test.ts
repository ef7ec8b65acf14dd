import { describe, expect, it } from "vitest";
import { policy } from "../../../compiler/diagnostics/page-parts.js";
import { findingsIn, listed } from "../findings.js";

const facts = `keuzelijst Segment
  segment1 "Segment 1"
  segment2 "Segment 2"
  segment3 "Segment 3"

gegevens "Gegevens"
  segment: Segment
  nieuw: ja/nee
  starter: ja/nee
  fte: getal van 0 tot en met 100
  aanvraagdatum: datum
  ontvangstdatum: datum
  einddatum: datum optioneel
`;

/** The line (counted within the bepaal) and the message of each case that is never reached. */
function unreached(...lines: readonly string[]): readonly string[] {
  const text = policy(`${facts}\nbepaal uitkomst: getal\n${lines.map((line) => `  ${line}`).join("\n")}`);
  const first = text.split("\n").indexOf("bepaal uitkomst: getal") + 1;
  return listed(findingsIn(text)).flatMap((finding) => {
    const [, line, message] = /^INK0504 (\d+):\d+ (.*)$/.exec(finding) ?? [];
    return line === undefined || message === undefined
      ? []
      : [`${Number(line) - first}: ${message.split(".")[0]}`];
  });
}

const covered =
  "Wie bij dit geval past, past al bij een geval erboven, dus dit geval komt nooit aan de beurt";

describe("a case that is never reached", () => {
  it("stands below one that always holds", () => {
    expect(unreached("als nieuw dan 1", "als ja dan 2", "als starter dan 3", "anders 4")).toEqual([
      "3: Een geval hierboven past altijd, dus dit geval komt nooit aan de beurt",
    ]);
    expect(unreached("als nieuw of niet nieuw dan 1", "als starter dan 2", "anders 3")).toHaveLength(1);
  });

  it("stands below wider ones", () => {
    expect(unreached("als fte ten minste 10 dan 1", "als fte ten minste 20 dan 2", "anders 3")).toEqual([
      `2: ${covered}`,
    ]);
    expect(
      unreached(
        "als segment is een van (segment1, segment2) dan 1",
        "als segment is segment2 dan 2",
        "anders 3",
      ),
    ).toHaveLength(1);
    expect(
      unreached(
        "als aanvraagdatum voor 1 juli 2026 dan 1",
        "als aanvraagdatum uiterlijk 30 juni 2026 dan 2",
        "anders 3",
      ),
    ).toHaveLength(1);
    expect(
      unreached(
        "als aanvraagdatum na ontvangstdatum dan 1",
        "als ontvangstdatum voor aanvraagdatum dan 2",
        "anders 3",
      ),
    ).toHaveLength(1);
  });

  it("may be covered by several cases together", () => {
    expect(
      unreached(
        "als nieuw en starter dan 1",
        "als nieuw en niet starter dan 2",
        "als nieuw dan 3",
        "anders 4",
      ),
    ).toEqual([`3: ${covered}`]);
    expect(
      unreached(
        "als segment is segment1 dan 1",
        "als segment is niet segment1 dan 2",
        "als nieuw dan 3",
        "anders 4",
      ),
    ).toHaveLength(1);
  });

  it("may have a condition that nothing meets", () => {
    expect(unreached("als nieuw en niet nieuw dan 1", "anders 2")).toEqual([
      "1: Bij dit geval kan geen enkele aanvraag passen",
    ]);
    expect(unreached("als fte minder dan 5 en fte meer dan 6 dan 1", "anders 2")).toHaveLength(1);
    expect(unreached("als einddatum is geen en einddatum voor 1 juli 2026 dan 1", "anders 2")).toHaveLength(
      1,
    );
  });
});

describe("a case that can be reached", () => {
  it("is left in peace", () => {
    expect(unreached("als fte ten minste 20 dan 1", "als fte ten minste 10 dan 2", "anders 3")).toEqual([]);
    expect(unreached("als nieuw dan 1", "als starter dan 2", "anders 3")).toEqual([]);
    expect(
      unreached(
        "als einddatum voor 1 juli 2026 dan 1",
        "als einddatum vanaf 1 juli 2026 dan 2",
        "als nieuw dan 3",
        "anders 4",
      ),
    ).toEqual([]);
  });

  it("is left in peace where that is not certain", () => {
    expect(
      unreached(
        "als aanvraagdatum na ontvangstdatum dan 1",
        "als aanvraagdatum na ontvangstdatum + 1 week dan 2",
        "anders 3",
      ),
    ).toEqual([]);
  });
});
